//! People who were written down twice: made-up people whose truth is known, with a bar for how many pairs are found and
//! how many of the pairs that are named are right; and files that were joined, exchanged, and parted again.

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};
use trede_domain::{Uuid, Value};
use trede_exchange::Role;
use trede_store::likeness::different_key;
use trede_store::{Sight, StoreError};
use trede_tests::{Device, World, copy_all, t};

const FIRST: &[(&str, &str)] = &[
    ("Mohammed", "m"),
    ("Ahmed", "m"),
    ("Youssef", "m"),
    ("Hassan", "m"),
    ("Hussein", "m"),
    ("Mustafa", "m"),
    ("Oğuz", "m"),
    ("Emre", "m"),
    ("Jan", "m"),
    ("Kees", "m"),
    ("Willem", "m"),
    ("Pieter", "m"),
    ("Tomasz", "m"),
    ("Bilal", "m"),
    ("Abdelkarim", "m"),
    ("Samir", "m"),
    ("Rachid", "m"),
    ("Teklay", "m"),
    ("Fatima", "f"),
    ("Khadija", "f"),
    ("Aïcha", "f"),
    ("Naima", "f"),
    ("Zeynep", "f"),
    ("Ayşe", "f"),
    ("Emine", "f"),
    ("Maria", "f"),
    ("Johanna", "f"),
    ("Annelies", "f"),
    ("Saskia", "f"),
    ("Agnieszka", "f"),
    ("Samira", "f"),
    ("Djamila", "f"),
    ("Hanan", "f"),
    ("Selam", "f"),
    ("Farida", "f"),
    ("Nadia", "f"),
    ("Latifa", "f"),
    ("Sevgi", "f"),
    ("Wilhelmina", "f"),
    ("Cornelia", "f"),
];
const LAST: &[(&str, &str)] = &[
    ("", "Yılmaz"),
    ("", "Kaya"),
    ("", "Demir"),
    ("", "Öztürk"),
    ("", "Çelik"),
    ("el", "Amrani"),
    ("el", "Idrissi"),
    ("", "Bouzid"),
    ("ben", "Ali"),
    ("", "Haddou"),
    ("", "Benali"),
    ("", "Ouali"),
    ("ait", "Haddou"),
    ("van der", "Zee"),
    ("de", "Vries"),
    ("van den", "Berg"),
    ("", "Jansen"),
    ("", "Bakker"),
    ("", "Visser"),
    ("de", "Boer"),
    ("", "Smit"),
    ("van", "Dijk"),
    ("", "Kowalski"),
    ("", "Nowak"),
    ("", "Tesfay"),
    ("", "Ghebre"),
    ("", "Rahman"),
    ("", "Hussain"),
    ("", "Mulder"),
    ("van", "Leeuwen"),
    ("", "Bos"),
    ("", "Vos"),
    ("", "Peters"),
    ("", "Hendriks"),
    ("", "Dekker"),
    ("", "Brouwer"),
    ("", "Dijkstra"),
    ("", "Postma"),
    ("", "Aydın"),
    ("", "Şahin"),
    ("", "Arslan"),
    ("", "Doğan"),
    ("", "Chaoui"),
    ("", "Zerouali"),
    ("", "Belkacem"),
    ("", "Mansouri"),
    ("", "Tahiri"),
    ("", "Alaoui"),
    ("", "Saidi"),
    ("", "Wiśniewski"),
];
const STREETS: &[&str] = &[
    "Plein 40-45",
    "Slotermeerlaan",
    "Burgemeester Röellstraat",
    "Lod. van Deysselstraat",
    "Kerkstraat",
];

type Fields = BTreeMap<&'static str, String>;

fn pick<'a, T>(r: &mut StdRng, of: &'a [T]) -> &'a T {
    &of[r.random_range(0..of.len())]
}

fn date(r: &mut StdRng) -> String {
    format!(
        "{}-{:02}-{:02}",
        r.random_range(1945..2006),
        r.random_range(1..13),
        r.random_range(1..29)
    )
}

fn phone(r: &mut StdRng) -> String {
    format!("06-{}", r.random_range(10_000_000..99_999_999))
}

fn person(r: &mut StdRng) -> Fields {
    let (first, gender) = pick(r, FIRST);
    let (infix, last) = pick(r, LAST);
    let number = r.random_range(1..300);
    let mut p = Fields::from([
        ("first_name", first.to_string()),
        ("gender", gender.to_string()),
        ("infix", infix.to_string()),
        ("last_name", last.to_string()),
        ("street", pick(r, STREETS).to_string()),
        ("house_number", number.to_string()),
        (
            "postcode",
            format!("10{} {}", 61 + number % 9, ["AB", "CD", "EF"][number % 3]),
        ),
    ]);
    match r.random_range(0..10) {
        0 => {}
        1 => drop(p.insert("birth_date", date(r)[..4].to_owned())),
        2 => drop(p.insert("birth_date", date(r)[..7].to_owned())),
        _ => drop(p.insert("birth_date", date(r))),
    }
    if r.random_bool(0.8) {
        p.insert("phone", phone(r));
    }
    p
}

/// Someone of the same household: the brother, the wife, the son of the same name.
fn relative(r: &mut StdRng, of: &Fields) -> Fields {
    let mut p = person(r);
    for field in [
        "infix",
        "last_name",
        "street",
        "house_number",
        "postcode",
        "phone",
    ] {
        match of.get(field) {
            Some(value) => p.insert(field, value.clone()),
            None => p.remove(field),
        };
    }
    while p["first_name"] == of["first_name"] {
        p.insert("first_name", pick(r, FIRST).0.to_string());
    }
    if r.random_bool(0.2) && of.get("birth_date").is_some_and(|b| b.len() == 10) {
        // Father and son: their birth dates are all that tells them apart, so they have them.
        p.insert("first_name", of["first_name"].clone());
        p.insert("gender", of["gender"].clone());
        let born: u32 = of["birth_date"][..4].parse().unwrap();
        p.insert("birth_date", format!("{}{}", born + 25, &date(r)[4..]));
    } else if r.random_bool(0.1) {
        // Twins.
        if let Some(birth) = of.get("birth_date") {
            p.insert("birth_date", birth.clone());
        }
    }
    p
}

fn misspelled(r: &mut StdRng, name: &str) -> String {
    const WAYS: &[(&str, &str)] = &[
        ("Mohammed", "Mohamed"),
        ("Mohammed", "Muhammed"),
        ("Mohammed", "Mohammad"),
        ("Youssef", "Yusuf"),
        ("Khadija", "Chadija"),
        ("Aïcha", "Aisha"),
        ("Oğuz", "Oguz"),
        ("Fatima", "Fatma"),
        ("Djamila", "Jamila"),
        ("Abdelkarim", "Abdel Karim"),
        ("Hussain", "Hoessein"),
        ("Yılmaz", "Yilmaz"),
        ("Ouali", "Oeali"),
        ("Dijk", "Dyk"),
        ("Jansen", "Janssen"),
        ("Rachid", "Rashid"),
        ("Smit", "Smidt"),
        ("Ayşe", "Ayse"),
        ("Ahmed", "Achmed"),
        ("Hassan", "Hasan"),
    ];
    let known: Vec<_> = WAYS.iter().filter(|(from, _)| name == *from).collect();
    if !known.is_empty() && r.random_bool(0.7) {
        return pick(r, &known).1.to_owned();
    }
    let mut letters: Vec<char> = name.chars().collect();
    let at = r.random_range(1..letters.len());
    match r.random_range(0..3) {
        0 => letters.insert(at, letters[at - 1]),
        1 if letters.len() > 4 => drop(letters.remove(at)),
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters.push('s'),
    }
    letters.into_iter().collect()
}

/// The same person, written down again by someone else.
fn again(r: &mut StdRng, of: &Fields) -> Fields {
    let mut p = of.clone();
    if r.random_bool(0.35) {
        let name = misspelled(r, &p["first_name"]);
        p.insert("first_name", name);
    }
    if r.random_bool(0.25) {
        let name = misspelled(r, &p["last_name"]);
        p.insert("last_name", name);
    }
    match r.random_range(0..10) {
        0 => {
            let last = format!("{} {}", p["infix"], p["last_name"])
                .trim()
                .to_owned();
            p.insert("last_name", last);
            p.insert("infix", String::new());
        }
        1 => drop(p.insert("infix", String::new())),
        2 => {
            let (first, last) = (p["first_name"].clone(), p["last_name"].clone());
            p.insert("first_name", last);
            p.insert("last_name", first);
        }
        _ => {}
    }
    if let Some(birth) = p.get("birth_date").cloned() {
        match r.random_range(0..10) {
            0 | 1 => drop(p.insert("birth_date", birth[..4].to_owned())),
            2 if birth.len() == 10 => drop(p.insert(
                "birth_date",
                format!("{}-{}-{}", &birth[..4], &birth[8..], &birth[5..7]).replace("-13", "-12"),
            )),
            3 => drop(p.remove("birth_date")),
            _ => {}
        }
    }
    if r.random_bool(0.35) {
        p.insert("phone", phone(r));
    } else if r.random_bool(0.3) {
        p.remove("phone");
    } else if let Some(same) = p.get("phone").cloned() {
        p.insert("phone", same.replace("06-", "+31 6 "));
    }
    if r.random_bool(0.25) {
        for field in ["street", "house_number", "postcode"] {
            p.remove(field);
        }
    }
    if r.random_bool(0.4) {
        p.remove("gender");
    }
    p
}

fn store_all(device: &mut Device, people: &[Fields]) -> Vec<Uuid> {
    let clients = t("clients");
    device
        .store
        .write::<_, trede_store::StoreError>("test", |w| {
            people
                .iter()
                .map(|p| {
                    let fields: Vec<(&str, Value)> = p
                        .iter()
                        .map(|(name, text)| (*name, text.as_str().into()))
                        .collect();
                    w.insert(clients, &fields)
                })
                .collect()
        })
        .unwrap()
        .0
}

#[test]
fn most_pairs_are_found_and_most_that_are_named_are_right() {
    let world = World::new(5);
    let mut device = Device::found(&world, "X", "A", 0);
    let mut r = StdRng::seed_from_u64(2026);
    let (mut people, mut truth) = (Vec::new(), BTreeSet::new());
    for _ in 0..1_500 {
        let one = person(&mut r);
        people.push(one.clone());
        if r.random_bool(0.3) {
            people.push(relative(&mut r, &one));
        }
    }
    let originals = people.len();
    for _ in 0..200 {
        let of = r.random_range(0..originals);
        if truth.iter().any(|(known, _): &(usize, usize)| *known == of) {
            continue;
        }
        truth.insert((of, people.len()));
        people.push(again(&mut r, &people[of].clone()));
    }
    let ids = store_all(&mut device, &people);
    let place: BTreeMap<Uuid, usize> = ids.iter().enumerate().map(|(i, id)| (*id, i)).collect();
    let named: BTreeSet<(usize, usize)> = device
        .store
        .duplicates()
        .unwrap()
        .iter()
        .map(|d| (place[&d.a].min(place[&d.b]), place[&d.a].max(place[&d.b])))
        .collect();
    let right = named.intersection(&truth).count();
    let (precision, recall) = (
        right as f64 / named.len() as f64,
        right as f64 / truth.len() as f64,
    );
    if std::env::var_os("TREDE_LOG").is_some() {
        for (a, b) in named.difference(&truth) {
            println!("wrong:\n  {:?}\n  {:?}", people[*a], people[*b]);
        }
        for (a, b) in truth.difference(&named) {
            println!("missed:\n  {:?}\n  {:?}", people[*a], people[*b]);
        }
    }
    println!(
        "{} named, {right} right of {}: precision {precision:.3}, recall {recall:.3}",
        named.len(),
        truth.len()
    );
    assert!(precision >= 0.95, "precision {precision:.3}");
    assert!(recall >= 0.9, "recall {recall:.3}");
}

/// Two clients of two locations, the second with a contact, everywhere.
fn centre(seed: u64) -> (Device, Device, Device, Uuid, Uuid) {
    let world = World::new(seed);
    let mut head = Device::found(&world, "X", "A", 0);
    let mut a = Device::join(&world, &mut head, "a", "A", Role::Coach, 0);
    let mut b = Device::join(&world, &mut head, "b", "B", Role::Coach, 0);
    let (keep, other) = (a.client("Fatma"), b.client("Fatima"));
    b.insert(
        "contacts",
        &[
            ("client_id", other.into()),
            ("happened_on", "2026-03-01".into()),
            ("channel", "visit".into()),
            ("topic", "guidance".into()),
        ],
    );
    week(&mut head, &mut a, &mut b);
    (head, a, b, keep, other)
}

fn week(head: &mut Device, a: &mut Device, b: &mut Device) {
    for _ in 0..3 {
        for coach in [&mut *a, &mut *b] {
            coach.merge();
            coach.export();
            trede_tests::copy_all(&coach.shared(), &head.shared());
        }
        head.merge();
        head.export();
        for coach in [&mut *a, &mut *b] {
            trede_tests::copy_all(&head.shared(), &coach.shared());
        }
    }
    a.merge();
    b.merge();
}

fn join(device: &mut Device, keep: Uuid, other: Uuid) {
    let at = device.store.get(t("clients"), keep).unwrap().unwrap();
    let location = at.get(t("clients"), "location_id").clone();
    device
        .store
        .write::<_, trede_store::StoreError>("join-clients", |w| {
            w.update(
                t("clients"),
                other,
                &[("merged_into", keep.into()), ("location_id", location)],
            )
        })
        .unwrap();
}

#[test]
fn a_joined_file_goes_where_the_person_is_and_late_changes_of_it_still_land() {
    let (mut head, mut a, mut b, keep, other) = centre(1);
    // While it is joined, the other coach still writes in it.
    b.set("clients", other, "phone", "0612345678".into());
    join(&mut head, keep, other);
    week(&mut head, &mut a, &mut b);
    assert_eq!(a.store.person(other).unwrap(), keep);
    assert_eq!(
        a.store.list_of_person(t("contacts"), keep).unwrap().len(),
        1
    );
    assert_eq!(
        a.value("clients", other, "phone").as_deref(),
        Some("0612345678")
    );
    assert_eq!(b.value("clients", other, "phone"), None);
    // Found by what stands in either, as the one person.
    let found = a.store.search("0612345678", 5).unwrap();
    assert_eq!(found.iter().map(|r| r.id).collect::<Vec<_>>(), [keep]);
    let sight = Sight::Locations(vec![head.location("A")]);
    assert_eq!(
        head.store.digest(&sight).unwrap(),
        a.store.digest(&sight).unwrap()
    );
    // The person moves: both files do.
    let to_b = head.location("B");
    head.set("clients", keep, "location_id", to_b.into());
    week(&mut head, &mut a, &mut b);
    assert_eq!(
        b.store.list_of_person(t("contacts"), keep).unwrap().len(),
        1
    );
    assert_eq!(a.value("clients", other, "phone"), None);
    // And one write parts them again.
    head.set("clients", other, "merged_into", Value::Null);
    week(&mut head, &mut a, &mut b);
    assert_eq!(b.store.person(other).unwrap(), other);
    assert_eq!(
        b.store.list_of_person(t("contacts"), keep).unwrap().len(),
        0
    );
}

#[test]
fn who_was_joined_into_someone_that_is_deleted_is_a_person_of_their_own_again() {
    let shown = |device: &Device| -> Vec<Uuid> {
        let found = device.store.search("fatima", 5).unwrap();
        found.iter().map(|row| row.id).collect()
    };
    // Lists show whoever is joined into nobody, also into nobody who is gone.
    let alone = |device: &Device, client: Uuid| {
        let row = device.store.get(t("clients"), client).unwrap().unwrap();
        row.get(t("clients"), "merged_into").is_null()
    };
    let delete = |device: &mut Device, client: Uuid| {
        let deleted = device
            .store
            .write::<_, trede_store::StoreError>("delete", |w| w.delete(t("clients"), client));
        deleted.unwrap();
    };
    let (mut head, _, _, keep, other) = centre(3);
    join(&mut head, keep, other);
    assert_eq!(shown(&head), [keep]);
    delete(&mut head, keep);
    assert_eq!(shown(&head), [other]);
    assert!(alone(&head, other));
    // Both come back with one undo.
    head.store.undo().unwrap();
    assert_eq!(shown(&head), [keep]);
    assert_eq!(head.store.person(other).unwrap(), keep);
    head.store.undo().unwrap();
    assert_eq!(shown(&head), [other]);

    // Joined here, deleted there.
    let (mut head, mut a, mut b, keep, other) = centre(4);
    join(&mut head, keep, other);
    delete(&mut a, keep);
    week(&mut head, &mut a, &mut b);
    for device in [&head, &a] {
        assert_eq!(shown(device), [other], "{}", device.name);
        assert!(alone(device, other), "{}", device.name);
    }
    for device in [&head, &a, &b] {
        assert_eq!(device.store.check().unwrap(), [], "{}", device.name);
    }
}

#[test]
fn two_who_join_the_same_two_the_other_way_round_end_with_one_person() {
    let world = World::new(2);
    let mut head = Device::found(&world, "X", "A", 0);
    let mut second = Device::join(&world, &mut head, "Y", "A", Role::Coordinator, 0);
    let (one, two) = (head.client("Oguz"), head.client("Oğuz"));
    let pass = |from: &mut Device, to: &mut Device| {
        from.export();
        trede_tests::copy_all(&from.shared(), &to.shared());
        to.merge();
    };
    pass(&mut head, &mut second);
    join(&mut head, one, two);
    join(&mut second, two, one);
    for _ in 0..3 {
        pass(&mut head, &mut second);
        pass(&mut second, &mut head);
    }
    for device in [&head, &second] {
        assert_eq!(device.store.person(one).unwrap(), one.min(two));
        assert_eq!(device.store.person(two).unwrap(), one.min(two));
        assert_eq!(
            device
                .value("clients", one.min(two), "merged_into")
                .as_deref(),
            Some("")
        );
    }
    assert_eq!(
        head.store.digest(&Sight::All).unwrap(),
        second.store.digest(&Sight::All).unwrap()
    );
}

#[test]
fn two_people_are_not_named_again() {
    let world = World::new(3);
    let mut head = Device::found(&world, "X", "A", 0);
    let mut person = |name: &str| {
        head.insert(
            "clients",
            &[
                ("first_name", name.into()),
                ("last_name", "Yılmaz".into()),
                ("birth_date", "1980-05-17".into()),
            ],
        )
    };
    let (one, two, three) = (person("Oğuz"), person("Oguz"), person("Oguzz"));
    assert_eq!(head.store.duplicates().unwrap().len(), 3);
    head.insert(
        "settings",
        &[
            ("key", different_key(two, one).into()),
            ("value", "true".into()),
        ],
    );
    assert_eq!(head.store.duplicates().unwrap().len(), 2);
    // Also not under the name of a third who turned out to be one of them.
    join(&mut head, three, one);
    let pairs: Vec<_> = head
        .store
        .duplicates()
        .unwrap()
        .iter()
        .map(|d| (d.a, d.b))
        .collect();
    assert_eq!(pairs, []);
}

#[test]
fn a_client_moves_also_when_a_file_joined_into_it_has_left_this_device() {
    let world = World::new(71);
    let mut head = Device::found(&world, "head", "A", 0);
    let mut coach = Device::join(&world, &mut head, "coach", "B", Role::Coach, 0);
    let (keep, other) = (coach.client("Fatma"), coach.client("Fatima"));
    let here = coach.location("B");
    for client in [keep, other] {
        coach.set("clients", client, "location_id", here.into());
    }
    let share = |from: &mut Device, to: &mut Device| {
        from.export();
        copy_all(&from.shared(), &to.shared());
        to.merge();
    };
    share(&mut coach, &mut head);
    // At once: the coach joins the two, and the coordinator moves one of them away.
    let away = head.location("A");
    head.set("clients", other, "location_id", away.into());
    coach.set("clients", other, "merged_into", keep.into());
    share(&mut head, &mut coach);
    let third = coach.insert(
        "locations",
        &[("name", "C".into()), ("kind", "outreach".into())],
    );
    let write = |coach: &mut Device, id| {
        coach
            .store
            .write("test", |w| {
                w.update(t("clients"), id, &[("location_id", third.into())])
            })
            .map(drop)
    };
    assert!(matches!(write(&mut coach, other), Err(StoreError::Left)));
    write(&mut coach, keep).unwrap();
}
