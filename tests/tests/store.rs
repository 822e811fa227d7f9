//! The store through its public door: the key, the one door for writes, history and undo, search, the check.

use trede_domain::{Fault, Problem, Uuid, Value};
use trede_store::{KeyCost, Passphrase, Sight, Store, StoreError};
use trede_tests::{Device, PASSPHRASE, World, t};

fn person(device: &mut Device, fields: &[(&str, &str)]) -> Uuid {
    let values: Vec<(&str, Value)> = fields
        .iter()
        .map(|(name, text)| (*name, (*text).into()))
        .collect();
    device.insert("clients", &values)
}

fn found(device: &Device, words: &str) -> Vec<String> {
    let clients = t("clients");
    device
        .store
        .search(words, 20)
        .unwrap()
        .iter()
        .map(|r| r.get(clients, "first_name").to_text())
        .collect()
}

#[test]
fn the_file_is_unreadable_without_the_passphrase() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    person(
        &mut device,
        &[
            ("first_name", "Fatma"),
            ("last_name", "Yıldırım"),
            ("phone", "0612345678"),
        ],
    );
    device.backup();
    let home = device.store.home().to_owned();
    drop(device);
    for file in trede_tests::files(&home) {
        let bytes = std::fs::read(home.join(&file)).unwrap();
        for secret in ["Fatma", "SQLite format", "0612345678", "Loket"] {
            assert!(
                !bytes.windows(secret.len()).any(|w| w == secret.as_bytes()),
                "{secret} in {}",
                file.display()
            );
        }
    }
    let open = |passphrase: &str| {
        let world = World::new(2);
        let env = Device::new(&world, "other", 0);
        drop(env);
        Store::open(
            &home,
            &Passphrase::new(passphrase.into()),
            "Ans",
            Box::new(Fixed),
        )
    };
    assert!(matches!(
        open("vier woorden zijn genoe"),
        Err(StoreError::WrongPassphrase)
    ));
    assert_eq!(
        open(PASSPHRASE)
            .unwrap()
            .search("yildirim", 5)
            .unwrap()
            .len(),
        1
    );
}

struct Fixed;
impl trede_domain::Env for Fixed {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        chrono::DateTime::from_timestamp(1_772_000_000, 0).unwrap()
    }
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

#[test]
fn a_store_is_not_made_over_another() {
    let world = World::new(1);
    let device = Device::new(&world, "Ans", 0);
    let again = Store::create(
        device.store.home(),
        "x",
        &Passphrase::new("anders".into()),
        KeyCost::CHEAP,
        "x",
        Box::new(Fixed),
    );
    assert!(matches!(again, Err(StoreError::Exists(_))));
    assert!(matches!(
        Store::open(
            &world.dir().join("nowhere"),
            &Passphrase::new("x".into()),
            "x",
            Box::new(Fixed)
        ),
        Err(StoreError::NotFound(_))
    ));
}

#[test]
fn a_newer_file_is_refused_and_stays_as_it_is() {
    let world = World::new(1);
    let device = Device::found(&world, "Ans", "Loket", 0);
    let home = device.store.home().to_owned();
    device
        .store
        .connection()
        .execute(
            "INSERT INTO migrations (step, checksum) VALUES (99, x'00')",
            [],
        )
        .unwrap();
    drop(device);
    let opened = Store::open(
        &home,
        &Passphrase::new(PASSPHRASE.into()),
        "Ans",
        Box::new(Fixed),
    );
    assert!(
        matches!(opened, Err(StoreError::Newer { found: 99, .. })),
        "{:?}",
        opened.err()
    );
}

#[test]
fn what_breaks_the_rules_is_refused_whole() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let before = device.store.digest(&Sight::All).unwrap();
    let refused = device.store.write::<_, StoreError>("test", |w| {
        w.insert(
            t("clients"),
            &[("first_name", "Goed".into()), ("last_name", "Goed".into())],
        )?;
        w.insert(t("clients"), &[("first_name", "Zonder achternaam".into())])
    });
    let Err(StoreError::Invalid {
        table: "clients",
        faults,
    }) = refused
    else {
        panic!("{refused:?}")
    };
    assert_eq!(
        faults,
        [Fault {
            field: "last_name".into(),
            problem: Problem::Required
        }]
    );
    assert_eq!(device.store.digest(&Sight::All).unwrap(), before);
    person(
        &mut device,
        &[("first_name", "A"), ("last_name", "B"), ("number", "P-1")],
    );
    let twice = device.store.write::<_, StoreError>("test", |w| {
        w.insert(
            t("clients"),
            &[
                ("first_name", "C".into()),
                ("last_name", "D".into()),
                ("number", "P-1".into()),
            ],
        )
    });
    assert!(
        matches!(twice, Err(StoreError::Invalid { faults, .. }) if faults[0].problem == Problem::NotUnique)
    );
}

#[test]
fn a_client_is_found_by_any_part_in_any_order_and_with_one_typing_error() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    person(
        &mut device,
        &[
            ("first_name", "Fatma"),
            ("infix", "van der"),
            ("last_name", "Zee"),
            ("birth_date", "1981-03"),
            ("phone", "06-12 34 56 78"),
            ("street", "Slotermeerlaan"),
            ("house_number", "207"),
        ],
    );
    person(
        &mut device,
        &[
            ("first_name", "José"),
            ("last_name", "Núñez"),
            ("birth_date", "1990"),
        ],
    );
    person(
        &mut device,
        &[
            ("first_name", "Oğuz"),
            ("last_name", "Demircioğlu"),
            ("phone", "+31 6 87654321"),
        ],
    );
    person(&mut device, &[("first_name", "Bo"), ("last_name", "Li")]);
    for words in [
        "zee",
        "van der zee",
        "zee fat",
        "ZEE FATMA",
        "1981",
        "sloterm 207",
        "0612345678",
        "06-12345678",
        "345678",
        "laan",
        "der",
        "fatna",
        "Ftama",
        "fattma",
        "zeee fatma",
        "slotermerlaan",
        "A-1",
    ] {
        assert_eq!(found(&device, words), ["Fatma"], "{words}");
    }
    for words in ["nunez", "Núñ", "jose nunez", "1990 jo", "nunes"] {
        assert_eq!(found(&device, words), ["José"], "{words}");
    }
    for words in [
        "oguz",
        "demircioglu",
        "0687654321",
        "+31 6 87654321",
        "06 8765 4321",
        "+31687654321",
        "demirciolgu",
    ] {
        assert_eq!(found(&device, words), ["Oğuz"], "{words}");
    }
    assert_eq!(found(&device, "bo li"), ["Bo"]);
    assert_eq!(found(&device, "l"), ["Bo"], "a word that starts with it");
    for words in [
        "",
        "  ",
        "zee nunez",
        "\"",
        "zee\" OR \"x",
        "*",
        "fatima zohra",
        "qqq",
    ] {
        assert_eq!(found(&device, words), [] as [&str; 0], "{words}");
    }
}

#[test]
fn the_words_that_start_with_what_was_typed_come_first() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    person(&mut device, &[("first_name", "Hanan"), ("last_name", "X")]);
    person(&mut device, &[("first_name", "Anna"), ("last_name", "X")]);
    assert_eq!(found(&device, "an"), ["Anna", "Hanan"]);
}

#[test]
fn who_changed_what_when_and_what_it_was() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let client = device.client("Eerste");
    world.pass(3600);
    device.set("clients", client, "first_name", "Tweede".into());
    device.set("clients", client, "first_name", "Tweede".into());
    device.set("clients", client, "city", "Zwolle".into());
    device.set("clients", client, "city", Value::Null);
    let history = device.store.history(t("clients"), client).unwrap();
    let of = |field: &str| -> Vec<(String, String)> {
        history
            .iter()
            .filter(|c| c.field == field)
            .map(|c| (c.was.to_text(), c.value.to_text()))
            .collect()
    };
    assert_eq!(
        of("first_name"),
        [
            ("Eerste".into(), "Tweede".into()),
            (String::new(), "Eerste".into())
        ]
    );
    assert_eq!(
        of("city"),
        [
            ("Zwolle".into(), String::new()),
            (String::new(), "Zwolle".into())
        ]
    );
    let newest = &history[0];
    assert_eq!(
        (newest.staff.as_deref(), newest.device.as_deref()),
        (Some("Ans"), Some("Ans (Loket)"))
    );
    assert_eq!(newest.at.to_rfc3339(), "2026-03-02T09:00:00+00:00");
}

#[test]
fn undo_goes_back_step_by_step_and_leaves_later_changes_alone() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let empty = device.store.digest(&Sight::All).unwrap();
    let client = device.client("Eerste");
    let one = device.store.digest(&Sight::All).unwrap();
    device.set("clients", client, "first_name", "Tweede".into());
    device
        .store
        .write::<_, StoreError>("delete", |w| w.delete(t("clients"), client))
        .unwrap();
    assert!(device.store.list(t("clients"), None).unwrap().is_empty());
    assert_eq!(device.store.undo().unwrap().op, "delete");
    assert_eq!(
        device.value("clients", client, "first_name").as_deref(),
        Some("Tweede")
    );
    device.store.undo().unwrap();
    assert_eq!(device.store.digest(&Sight::All).unwrap(), one);
    device.store.undo().unwrap();
    assert!(device.store.list(t("clients"), None).unwrap().is_empty());
    assert_ne!(
        device.store.digest(&Sight::All).unwrap(),
        empty,
        "a row that was made stays, as deleted"
    );

    let client = device.client("Derde");
    device.set("clients", client, "city", "Zwolle".into());
    let other = device.client("Vierde");
    device
        .store
        .write::<_, StoreError>("set", |w| {
            w.update(
                t("clients"),
                client,
                &[("city", "Hengelo".into()), ("street", "Laan".into())],
            )?;
            w.update(t("clients"), other, &[("city", "Hengelo".into())])
        })
        .unwrap();
    let undone = device.store.undo().unwrap();
    assert_eq!((undone.rows, undone.skipped), (2, 0));
    assert_eq!(
        device.value("clients", client, "city").as_deref(),
        Some("Zwolle")
    );
    assert_eq!(
        device.value("clients", client, "street").as_deref(),
        Some("")
    );
}

#[test]
fn nothing_to_undo_is_said() {
    let world = World::new(1);
    let mut device = Device::new(&world, "Ans", 0);
    assert!(matches!(
        device.store.undo(),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn changes_say_which_screens_to_read_again() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let client = device.client("Eerste");
    let fields: [(&str, Value); 4] = [
        ("client_id", client.into()),
        ("measured_on", "2026-01-05".into()),
        ("ladder", "vng".into()),
        ("rung", 2.into()),
    ];
    let (_, changes) = device
        .store
        .write::<_, StoreError>("movement", |w| w.insert(t("movements"), &fields))
        .unwrap();
    assert_eq!(
        changes.tables.into_iter().collect::<Vec<_>>(),
        ["movements"]
    );
    assert_eq!(changes.clients.into_iter().collect::<Vec<_>>(), [client]);
    let ((), none) = device
        .store
        .write::<_, StoreError>("set", |w| {
            w.update(t("clients"), client, &[("first_name", "Eerste".into())])
        })
        .unwrap();
    assert!(none.is_empty(), "the same value again is no change");
}

#[test]
fn the_check_notices_a_flipped_byte_and_a_reference_to_nothing() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    for i in 0..50 {
        device.client(&format!("K{i}"));
    }
    assert_eq!(device.store.check().unwrap(), []);
    let nobody = Uuid::from_u128(7);
    device.insert(
        "contacts",
        &[
            ("client_id", nobody.into()),
            ("happened_on", "2026-01-05".into()),
            ("channel", "desk".into()),
            ("topic", "other".into()),
        ],
    );
    assert!(matches!(
        device.store.check().unwrap()[..],
        [trede_store::Problem::Dangling {
            table: "contacts",
            field: "client_id",
            ..
        }]
    ));

    let file = trede_store::database_file(device.store.home());
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    drop(device);
    std::fs::write(&file, bytes).unwrap();
    let home = file.parent().unwrap();
    // Either the damage is met on opening, or the check finds it; it is never passed over.
    match Store::open(
        home,
        &Passphrase::new(PASSPHRASE.into()),
        "Ans",
        Box::new(Fixed),
    ) {
        Err(_) => {}
        Ok(store) => assert!(store.check().map_or(true, |problems| {
            problems
                .iter()
                .any(|p| matches!(p, trede_store::Problem::File(_)))
        })),
    }
}

#[test]
fn a_copied_store_goes_on_as_another_writer_with_other_numbers() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    device.client("Eerste");
    let backup = device.backup();
    let second = device.client("Tweede");
    let number = device.value("clients", second, "number").unwrap();
    let writer = device.store.writer().unwrap();
    let mut copy = device.restore(&backup);
    assert_ne!(copy.store.writer().unwrap(), writer);
    let third = copy.client("Derde");
    assert_ne!(copy.value("clients", third, "number").unwrap(), number);
}

#[test]
fn undoing_a_change_of_a_change_goes_all_the_way_back() {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "Loket", 0);
    let client = device.client("Eerste");
    for name in ["Tweede", "Derde"] {
        device.set("clients", client, "first_name", name.into());
    }
    device.store.undo().unwrap();
    device.store.undo().unwrap();
    assert_eq!(
        device.value("clients", client, "first_name").as_deref(),
        Some("Eerste")
    );
    device.store.undo().unwrap();
    assert!(device.store.list(t("clients"), None).unwrap().is_empty());
}

#[test]
fn undo_takes_nothing_from_others() {
    let world = World::new(1);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(
        &world,
        &mut head,
        "Bram",
        "Loket",
        trede_exchange::Role::Coach,
        0,
    );
    let client = head.client("Eerste");
    head.export();
    trede_tests::copy_all(&head.shared(), &coach.shared());
    coach.merge();
    coach.insert(
        "tasks",
        &[
            ("client_id", client.into()),
            ("due_on", "2026-03-05".into()),
            ("text", "bellen".into()),
        ],
    );
    coach.export();
    trede_tests::copy_all(&coach.shared(), &head.shared());
    head.merge();
    let undone = head.store.undo().unwrap();
    assert_eq!((undone.rows, undone.skipped), (0, 1));
    assert!(
        head.value("clients", client, "first_name")
            .is_some_and(|n| n == "Eerste")
    );
    assert_eq!(head.store.list(t("clients"), None).unwrap().len(), 1);
}
