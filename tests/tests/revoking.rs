//! Shutting devices out: a lost coach's laptop, and the founder's own.

use std::path::PathBuf;
use trede_domain::Uuid;
use trede_exchange::{self as exchange, ExchangeError, Role, Wish};
use trede_tests::{Device, World, copy, copy_all, device_id, files, t, written_by};

fn pass(from: &Device, to: &Device) {
    copy_all(&from.shared(), &to.shared());
}

/// Brings what a device wrote itself, and nothing of others.
fn own(from: &Device, to: &Device) {
    for file in files(&from.shared()) {
        if written_by(&file, &device_id(from)) {
            copy(&from.shared(), &to.shared(), &file);
        }
    }
}

fn bundles_of(device: &Device, id: &str) -> Vec<PathBuf> {
    let of = format!("bundles/{id}/");
    let mut found = files(&device.shared());
    found.retain(|f| f.to_string_lossy().contains(&of));
    found
}

#[test]
fn a_lost_laptop_receives_nothing_more_and_nothing_more_of_it_is_taken_in() {
    let world = World::new(1);
    let mut head = Device::found(&world, "X", "A", 0);
    let mut lost = Device::join(&world, &mut head, "a", "A", Role::Coach, 0);
    let before = lost.client("Eerder");
    lost.export();
    pass(&lost, &head);
    head.merge();
    head.export();
    pass(&head, &lost);
    exchange::revoke(&mut head.store, &device_id(&lost)).unwrap();
    // The thief, who has the passphrase but not yet the news, writes on.
    let after = lost.client("Later");
    lost.export();
    pass(&lost, &head);
    let report = head.merge();
    assert_eq!(report.merged.len(), 0);
    assert!(report.refused.iter().all(|r| r.key == "revoked") && !report.refused.is_empty());
    assert_eq!(
        head.value("clients", before, "first_name").as_deref(),
        Some("Eerder")
    );
    assert_eq!(head.value("clients", after, "first_name"), None);
    head.client("Niet voor de dief");
    head.export();
    assert!(
        bundles_of(&head, &device_id(&lost)).is_empty(),
        "what nobody reads is tidied away"
    );
    let to_lost = format!("-{}.trede", device_id(&lost));
    assert!(
        files(&head.shared())
            .iter()
            .all(|f| !f.to_string_lossy().ends_with(&to_lost))
    );
    // The news reaches the lost laptop: it says so, and works with the others no more.
    pass(&head, &lost);
    let told = exchange::merge(&mut lost.store, &mut |_| {});
    assert!(matches!(told, Err(ExchangeError::ShutOut)), "{told:?}");
    let shown = exchange::devices(&head.store).unwrap();
    assert!(
        shown
            .iter()
            .any(|d| d.revoked && d.device == device_id(&lost))
    );
    // Its user goes on with a new one, and has what was shared.
    let new = Device::join(&world, &mut head, "a2", "A", Role::Coach, 0);
    assert_eq!(
        new.value("clients", before, "first_name").as_deref(),
        Some("Eerder")
    );
    assert_eq!(
        new.store.list(t("staff"), None).unwrap().len(),
        head.store.list(t("staff"), None).unwrap().len()
    );
}

#[test]
fn a_founder_who_was_shut_out_lets_nobody_in_any_more_and_another_coordinator_does() {
    let world = World::new(2);
    let mut founder = Device::found(&world, "X", "A", 0);
    let mut second = Device::join(&world, &mut founder, "Y", "A", Role::Coordinator, 0);
    let mut coach = Device::join(&world, &mut founder, "a", "A", Role::Coach, 0);
    let client = coach.client("Blijft");
    coach.export();
    pass(&coach, &second);
    second.merge();
    exchange::revoke(&mut second.store, &device_id(&founder)).unwrap();
    pass(&second, &coach);
    coach.merge();

    // The founder's laptop, in other hands, lets a device of its own in before it hears of anything.
    let stranger = world.dir().join("stranger");
    copy_all(&founder.shared(), &stranger);
    let mut thief = Device::new(&world, "thief", 0);
    let wish = Wish {
        centre: "proef",
        location: "A",
        staff: "Dief",
        role: Role::Coordinator,
    };
    let code = exchange::request(&mut thief.store, &stranger, &wish).unwrap();
    copy_all(&stranger, &founder.shared());
    exchange::approve(&mut founder.store, &code).unwrap();
    pass(&founder, &second);
    pass(&founder, &coach);
    coach.merge();
    second.merge();
    for device in [&second, &coach] {
        let names: Vec<_> = exchange::devices(&device.store)
            .unwrap()
            .into_iter()
            .map(|d| d.staff)
            .collect();
        assert!(
            !names.contains(&"Dief".to_owned()),
            "{}: {names:?}",
            device.name
        );
    }

    // Someone new begins with the coordinator who is left, and the codes agree.
    let new = Device::join(&world, &mut second, "b", "A", Role::Coach, 0);
    assert_eq!(
        new.value("clients", client, "first_name").as_deref(),
        Some("Blijft")
    );
    let names: Vec<_> = exchange::devices(&new.store)
        .unwrap()
        .into_iter()
        .map(|d| d.staff)
        .collect();
    assert!(!names.contains(&"Dief".to_owned()), "{names:?}");
}

#[test]
fn no_device_shuts_itself_out_and_a_coach_shuts_nobody_out() {
    let world = World::new(3);
    let mut head = Device::found(&world, "X", "A", 0);
    let mut coach = Device::join(&world, &mut head, "a", "A", Role::Coach, 0);
    let own = device_id(&head);
    assert!(matches!(
        exchange::revoke(&mut head.store, &own),
        Err(ExchangeError::NotToRevoke)
    ));
    assert!(matches!(
        exchange::revoke(&mut head.store, "nobody"),
        Err(ExchangeError::NoDevice(_))
    ));
    assert!(matches!(
        exchange::revoke(&mut coach.store, &own),
        Err(ExchangeError::NotCoordinator)
    ));
}

#[test]
fn whoever_hears_late_of_a_new_coordinator_and_of_the_founder_shut_out_still_belongs() {
    let world = World::new(12);
    let mut founder = Device::found(&world, "X", "Loket", 0);
    let mut coach = Device::join(&world, &mut founder, "Bram", "Bibliotheek", Role::Coach, 0);
    // The second coordinator comes after the coach last shared, and shuts the founder's stolen laptop out.
    let mut second = Device::join(&world, &mut founder, "Y", "Loket", Role::Coordinator, 0);
    exchange::revoke(&mut second.store, &device_id(&founder)).unwrap();
    pass(&founder, &coach);
    pass(&second, &coach);
    coach.merge();
    let client = coach.client("Fatma");
    coach.export();
    pass(&coach, &second);
    second.merge();
    assert!(second.value("clients", client, "first_name").is_some());
}

#[test]
fn what_a_coordinator_set_who_was_shut_out_stands_on_no_coachs_device_for_good() {
    centre_of_two(true);
}

/// Its name is then unknown to the coordinator who stays, who is the only one left.
#[test]
fn what_a_coordinator_set_who_was_shut_out_unheard_is_set_anew_by_the_one_who_stays() {
    centre_of_two(false);
}

fn centre_of_two(heard: bool) {
    let world = World::new(9);
    let setting = |device: &Device, key| device.store.setting(key).unwrap();
    let mut x = Device::found(&world, "X", "A", 0);
    // A clock that runs two hours ahead: what comes after it must be set after it.
    let mut y = Device::join(&world, &mut x, "Y", "A", Role::Coordinator, 7200);
    let mut coach = Device::join(&world, &mut x, "a", "A", Role::Coach, 0);
    x.insert(
        "settings",
        &[("key", "centre_name".into()), ("value", "Buurtwerk".into())],
    );
    y.client("Van Y");
    for _ in 0..2 {
        for device in [&mut x, &mut y, &mut coach] {
            device.export();
        }
        for (from, to) in [
            (&x, &y),
            (&y, &x),
            (&x, &coach),
            (&y, &coach),
            (&coach, &x),
            (&coach, &y),
        ] {
            match (heard, from.name.as_str(), to.name.as_str()) {
                (false, "Y", "X") => {}
                // Each brings what it wrote itself, and nothing of Y's.
                (false, _, "X") => own(from, to),
                _ => pass(from, to),
            }
        }
        for device in [&mut x, &mut y, &mut coach] {
            device.merge();
        }
    }
    y.insert(
        "settings",
        &[("key", "centre_name".into()), ("value", "Van Y".into())],
    );
    y.insert(
        "settings",
        &[("key", "casemanager_norm".into()), ("value", "99".into())],
    );
    y.export();
    pass(&y, &coach);
    coach.merge();
    assert_eq!(setting(&coach, "centre_name").as_deref(), Some("Van Y"));
    // It tells so while Y still belongs: what Y set is waited for.
    coach.export();
    own(&coach, &x);
    x.merge();
    assert_eq!(setting(&x, "centre_name").as_deref(), Some("Buurtwerk"));
    exchange::revoke(&mut x.store, &device_id(&y)).unwrap();
    for _ in 0..2 {
        coach.export();
        own(&coach, &x);
        x.merge();
        x.export();
        own(&x, &coach);
        coach.merge();
    }
    for device in [&x, &coach] {
        assert_eq!(setting(device, "centre_name").as_deref(), Some("Buurtwerk"));
        assert_eq!(setting(device, "casemanager_norm"), None);
    }
    // It is said once, not in every round.
    let number = x.store.arrivals().unwrap();
    coach.export();
    own(&coach, &x);
    x.merge();
    assert_eq!(x.store.arrivals().unwrap(), number);
}

/// Who was erased by a coordinator that is shut out before anyone but a coach heard of it: X holds a client of its own whom Y
/// erased, and never held the other.
///
/// With `others`, so many clients whom all hold are deleted by the coach, too.
fn erased_and_shut_out(seed: u64, others: usize) -> (Device, Device, [Uuid; 2]) {
    let world = World::new(seed);
    let mut x = Device::found(&world, "X", "A", 0);
    let mut y = Device::join(&world, &mut x, "Y", "A", Role::Coordinator, 0);
    let mut coach = Device::join(&world, &mut x, "a", "A", Role::Coach, 0);
    let known = x.client("Bekend");
    let others: Vec<Uuid> = (0..others).map(|n| x.client(&format!("Weg {n}"))).collect();
    x.export();
    pass(&x, &y);
    pass(&x, &coach);
    y.merge();
    coach.merge();
    let unknown = coach.client("Onbekend");
    coach.export();
    pass(&coach, &y);
    y.merge();
    for client in [known, unknown] {
        y.erase(client);
    }
    y.export();
    pass(&y, &coach);
    coach.merge();
    assert!(
        [known, unknown]
            .iter()
            .all(|id| coach.store.is_erased(*id).unwrap())
    );
    for other in others {
        coach.set("clients", other, "deleted", true.into());
    }
    exchange::revoke(&mut x.store, &device_id(&y)).unwrap();
    coach.export();
    // The coach's own files reach X, those of Y never do.
    own(&coach, &x);
    (x, coach, [known, unknown])
}

#[test]
fn what_a_coordinator_erased_before_it_was_shut_out_waits_for_an_answer_and_the_rest_comes_in() {
    let (mut x, mut coach, [known, unknown]) = erased_and_shut_out(21, 0);
    // The rest of the bundle is in, and the device's next one is not held up.
    let report = x.merge_carefully();
    assert_eq!((report.merged.len(), report.waiting.len()), (1, 0));
    let new = coach.client("Nieuw");
    coach.export();
    own(&coach, &x);
    x.merge_carefully();
    assert_eq!(
        x.value("clients", new, "first_name").as_deref(),
        Some("Nieuw")
    );
    assert_eq!(
        x.value("clients", known, "first_name").as_deref(),
        Some("Bekend")
    );
    let held = x.store.held_erasures().unwrap();
    assert_eq!((held.len(), held[0].person, held[0].rows), (1, known, 1));
    assert!(held[0].whole);
    assert_eq!(held[0].told_by.as_deref(), Some(device_id(&coach).as_str()));
    // After a yes it is gone here too, and both hold the same.
    x.erase_held(known);
    assert_eq!(x.store.held_erasures().unwrap(), []);
    assert!(x.store.is_erased(known).unwrap() && x.store.is_erased(unknown).unwrap());
    x.export();
    pass(&x, &coach);
    coach.merge();
    let sight = trede_store::Sight::All;
    assert_eq!(
        x.store.digest(&sight).unwrap(),
        coach.store.digest(&sight).unwrap()
    );
}

#[test]
fn what_a_coordinator_keeps_stays_and_is_not_asked_again() {
    let (mut x, mut coach, [known, _]) = erased_and_shut_out(24, 0);
    x.merge_carefully();
    x.store.keep_held(known).unwrap();
    assert_eq!(x.store.held_erasures().unwrap(), []);
    // Nothing was confirmed to the coach's device yet, so that it sends it all again.
    coach.client("Later");
    coach.export();
    own(&coach, &x);
    assert_eq!(x.merge_carefully().merged.len(), 1);
    assert_eq!(x.store.held_erasures().unwrap(), []);
    assert!(!x.store.is_erased(known).unwrap());
    // Whoever wants it after all erases by hand.
    x.erase(known);
    assert!(x.store.is_erased(known).unwrap());
}

#[test]
fn a_row_that_someone_put_beside_a_held_erasure_does_not_go_with_its_yes() {
    for of in ["clients", "contacts", "settings"] {
        put_beside(of);
    }
}

fn put_beside(of: &str) {
    let (mut x, mut coach, [known, _]) = erased_and_shut_out(25, 0);
    let other = x.client("Ander");
    x.set("clients", other, "first_name", "Anders".into());
    x.set("clients", other, "first_name", "Ander".into());
    let history = x.store.history(t("clients"), other).unwrap();
    // The coach's device says, unsigned, that the other is of the one who was erased, and so goes along: as a client, or as
    // something that hangs on one.
    let beside = |coach: &Device, id: Uuid, of: &str| {
        coach
            .store
            .connection()
            .execute(
                "INSERT OR REPLACE INTO erasures (id, table_name, person_id, erased_on, _versions, _arrival)
                 SELECT ?2, ?3, person_id, erased_on, _versions, (SELECT max(_arrival) FROM erasures) + 1
                 FROM erasures WHERE id = ?1",
                rusqlite::params![known, id, of],
            )
            .unwrap();
    };
    beside(&coach, other, of);
    coach.client("Nieuw");
    coach.export();
    own(&coach, &x);
    x.merge_carefully();
    let held = x.store.held_erasures().unwrap();
    assert_eq!((held.len(), held[0].rows), (1, 1));
    x.erase_held(known);
    assert!(!x.store.is_erased(other).unwrap());
    // Nor later, when the other is known to be erased: it stands, with its history, and can be written.
    beside(&coach, other, of);
    coach.client("Later");
    coach.export();
    own(&coach, &x);
    x.merge_carefully();
    assert!(!x.store.is_erased(other).unwrap());
    assert_eq!(x.store.history(t("clients"), other).unwrap(), history);
    x.set("clients", other, "first_name", "Anderen".into());
    assert_eq!(
        x.value("clients", other, "first_name").as_deref(),
        Some("Anderen")
    );
}

fn contact(device: &mut Device, client: Uuid) -> Uuid {
    let fields = [
        ("client_id", client.into()),
        ("happened_on", "2026-03-01".into()),
        ("channel", "visit".into()),
        ("topic", "guidance".into()),
    ];
    device.insert("contacts", &fields)
}

#[test]
fn a_yes_to_a_part_is_no_yes_to_what_was_kept() {
    let (mut x, mut coach, [known, _]) = erased_and_shut_out(26, 0);
    let contact = contact(&mut x, known);
    x.merge_carefully();
    x.store.keep_held(known).unwrap();
    // What stands in for the erasure of one row that the coordinator who was shut out signed.
    x.store
        .connection()
        .execute(
            "INSERT INTO held_erasures (id, table_name, person_id, erased_on, signature, _versions, _arrival, signer)
             SELECT ?2, 'contacts', person_id, erased_on, signature, _versions, _arrival, signer FROM held_erasures WHERE id = ?1",
            rusqlite::params![known, contact],
        )
        .unwrap();
    let held = x.store.held_erasures().unwrap();
    assert_eq!((held.len(), held[0].whole, held[0].rows), (1, false, 1));
    x.erase_held(known);
    assert!(x.store.get(t("contacts"), contact).unwrap().is_none());
    assert_eq!(
        x.value("clients", known, "first_name").as_deref(),
        Some("Bekend")
    );
    // And what was kept is not asked again.
    coach.client("Later");
    coach.export();
    own(&coach, &x);
    x.merge_carefully();
    assert_eq!(x.store.held_erasures().unwrap(), []);
}

#[test]
fn what_another_coordinator_took_in_who_never_held_the_person_waits_here_too() {
    let world = World::new(28);
    let mut x = Device::found(&world, "X", "A", 0);
    let mut y = Device::join(&world, &mut x, "Y", "A", Role::Coordinator, 0);
    let mut z = Device::join(&world, &mut x, "Z", "A", Role::Coordinator, 0);
    let mut coach = Device::join(&world, &mut x, "a", "A", Role::Coach, 0);
    let known = x.client("Bekend");
    contact(&mut x, known);
    x.export();
    pass(&x, &y);
    y.merge();
    y.erase(known);
    y.export();
    pass(&y, &coach);
    coach.merge();
    exchange::revoke(&mut x.store, &device_id(&y)).unwrap();
    // Z hears of it from the coach before X has told Z of the person; only who belongs to the centre Z knows.
    for file in files(&x.shared()) {
        if !file.starts_with("bundles") {
            copy(&x.shared(), &z.shared(), &file);
        }
    }
    coach.export();
    own(&coach, &z);
    z.merge_carefully();
    assert!(z.store.is_erased(known).unwrap());
    z.export();
    own(&z, &x);
    x.merge_carefully();
    assert_eq!(
        x.value("clients", known, "first_name").as_deref(),
        Some("Bekend")
    );
    let held = x.store.held_erasures().unwrap();
    assert_eq!((held.len(), held[0].rows), (1, 2));
    // X says yes, and all three hold the same.
    x.erase_held(known);
    for _ in 0..3 {
        for device in [&mut x, &mut z, &mut coach] {
            device.export();
        }
        for (from, to) in [
            (&x, &z),
            (&x, &coach),
            (&z, &x),
            (&z, &coach),
            (&coach, &x),
            (&coach, &z),
        ] {
            own(from, to);
        }
        for device in [&mut x, &mut z, &mut coach] {
            device.merge();
        }
    }
    let digest = |device: &Device| device.store.digest(&trede_store::Sight::All).unwrap();
    assert_eq!(digest(&x), digest(&z));
    assert_eq!(digest(&x), digest(&coach));
}

#[test]
fn what_was_never_here_and_was_erased_elsewhere_stays_away() {
    let (mut x, coach, [known, unknown]) = erased_and_shut_out(22, 0);
    // X erases the one whom it holds itself; of the other it has nothing, and nobody has to be asked.
    x.erase(known);
    let report = x.merge_carefully();
    assert_eq!((report.merged.len(), report.waiting.len()), (1, 0));
    assert!(x.store.is_erased(unknown).unwrap());
    drop(coach);
}

#[test]
fn a_yes_to_much_that_is_deleted_is_no_yes_to_erasing() {
    let (mut x, _coach, [known, _]) = erased_and_shut_out(23, 8);
    let report = x.merge_carefully();
    assert_eq!(report.waiting[0].key, "unusual");
    assert_eq!(x.store.held_erasures().unwrap(), []);
    let yes = exchange::Accept::All;
    let report = exchange::merge_accepting(&mut x.store, &yes, &mut |_| {}).unwrap();
    assert_eq!((report.merged.len(), report.waiting.len()), (1, 0));
    assert_eq!(x.store.held_erasures().unwrap().len(), 1);
    assert!(!x.store.is_erased(known).unwrap());
}
