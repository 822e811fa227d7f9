//! Who looked at whose file: it reaches coordinators and nobody else, and nobody changes it.

use trede_domain::{Uuid, Value};
use trede_exchange::{self as exchange, Role};
use trede_store::{Sight, StoreError};
use trede_tests::{Device, World, copy_all, files, t};

const LOG: &str = "access_log";

fn look(device: &mut Device, client: Uuid) -> Uuid {
    let fields = [
        ("at", "2026-03-02T08:00:00Z".into()),
        ("client_id", Value::Id(client)),
        ("what", "opened".into()),
    ];
    device
        .store
        .write_for_good::<_, StoreError>("access", |w| w.insert(t(LOG), &fields))
        .unwrap()
        .0
}

fn looks(device: &Device) -> usize {
    device.store.list(t(LOG), None).unwrap().len()
}

/// A head, a second head, and two coaches of the same location.
fn centre(world: &World) -> [Device; 4] {
    let mut head = Device::found(world, "head", "A", 0);
    let second = Device::join(world, &mut head, "second", "A", Role::Coordinator, 0);
    let one = Device::join(world, &mut head, "one", "A", Role::Coach, 0);
    let other = Device::join(world, &mut head, "other", "A", Role::Coach, 0);
    [head, second, one, other]
}

fn rounds(devices: &mut [Device]) {
    for _ in 0..3 {
        for device in devices.iter_mut() {
            device.export();
        }
        for from in 0..devices.len() {
            for to in 0..devices.len() {
                if from != to {
                    copy_all(&devices[from].shared(), &devices[to].shared());
                }
            }
        }
        for device in devices.iter_mut() {
            device.merge();
        }
    }
}

#[test]
fn it_reaches_the_coordinators_alone_whatever_the_scope() {
    let world = World::new(61);
    let mut all = centre(&world);
    let key = [("key", "scope".into()), ("value", "centre".into())];
    all[0].insert("settings", &key);
    let client = all[2].client("Selam");
    rounds(&mut all);
    look(&mut all[2], client);
    look(&mut all[0], client);
    rounds(&mut all);
    // The coach keeps what was done there; no other coach hears of anything.
    assert_eq!(all.each_ref().map(looks), [2, 2, 1, 0]);
    assert_eq!(
        all[3].value("clients", client, "first_name").as_deref(),
        Some("Selam")
    );
}

#[test]
fn looking_changes_nothing_that_counts() {
    let world = World::new(62);
    let mut all = centre(&world);
    let client = all[2].client("Selam");
    rounds(&mut all);
    let count = |all: &[Device]| {
        let digest = all[2].store.digest(&Sight::All).unwrap();
        let content = all[2].store.content_digest().unwrap();
        (digest, content, exchange::unshared(&all[2].store).unwrap())
    };
    let before = count(&all);
    look(&mut all[2], client);
    assert_eq!(count(&all), before);
    let sent = exchange::export(&mut all[2].store, &mut |_| {}).unwrap();
    assert!(sent.iter().all(|bundle| bundle.rows == 0) && !sent.is_empty());
    copy_all(&all[2].shared(), &all[0].shared());
    let report = all[0].merge();
    assert!(report.merged.iter().all(|bundle| bundle.rows == 0));
    assert_eq!(looks(&all[0]), 1);
    // It is no step that could be undone: undoing takes back what was written before it.
    all[2].store.undo().unwrap();
    assert_eq!(looks(&all[2]), 1);
    assert!(all[2].store.list(t("clients"), None).unwrap().is_empty());
}

#[test]
fn nobody_changes_it_neither_here_nor_through_a_bundle() {
    let world = World::new(63);
    let mut all = centre(&world);
    let client = all[2].client("Selam");
    let entry = look(&mut all[2], client);
    rounds(&mut all);
    for what in [
        ("what", Value::from("printed")),
        ("deleted", Value::Bool(true)),
    ] {
        let refused = all[0]
            .store
            .write::<_, StoreError>("test", |w| w.update(t(LOG), entry, &[what]));
        assert!(
            matches!(refused, Err(StoreError::WrittenOnce(_))),
            "{refused:?}"
        );
    }
    // An insider whose program was changed writes into the file itself.
    let changed = all[2].store.connection().execute(
        "UPDATE access_log SET what = 'printed', _arrival = (SELECT value + 1 FROM local WHERE key = 'arrivals')",
        [],
    );
    assert_eq!(changed.unwrap(), 1);
    all[2].client("Nieuw");
    rounds(&mut all);
    assert_eq!(all[2].value(LOG, entry, "what").as_deref(), Some("printed"));
    for head in &all[..2] {
        assert_eq!(head.value(LOG, entry, "what").as_deref(), Some("opened"));
    }
}

#[test]
fn of_someone_who_was_erased_an_entry_stays_and_says_no_name() {
    let world = World::new(64);
    let mut all = centre(&world);
    let client = all[2].client("Geheimeling");
    look(&mut all[2], client);
    rounds(&mut all);
    all[0].erase(client);
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [1, 1, 1, 0]);
    for device in &all {
        assert!(device.store.check().unwrap().is_empty());
        let bare = device.store.connection().query_row(
            "SELECT group_concat(coalesce(hex(client_id), '') || coalesce(what, '') || coalesce(paper, '') || coalesce(_extra, '')) FROM access_log",
            [],
            |row| row.get::<_, Option<String>>(0),
        );
        assert!(!bare.unwrap().unwrap_or_default().contains("Geheim"));
        assert!(!files(device.store.home()).is_empty());
    }
}

fn look_at(device: &mut Device, at: &str) {
    let fields = [("at", at.into()), ("what", "opened".into())];
    device
        .store
        .write_for_good::<_, StoreError>("access", |w| w.insert(t(LOG), &fields))
        .unwrap();
}

fn setting(device: &mut Device, key: &str, value: &str) {
    device.insert("settings", &[("key", key.into()), ("value", value.into())]);
}

#[test]
fn what_is_older_than_the_term_goes_everywhere_once_a_coordinator_said_so() {
    let world = World::new(65);
    let mut all = centre(&world);
    for at in [
        "2023-12-31T10:00:00Z",
        "2024-03-01T10:00:00Z",
        "2024-03-02T10:00:00Z",
        "2026-03-01T10:00:00Z",
    ] {
        look_at(&mut all[2], at);
    }
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [4, 4, 4, 0]);
    let old = all[0].store.old_looks().unwrap().unwrap();
    assert_eq!(
        (old.rows, old.oldest.as_str(), old.from.as_str(), old.months),
        (2, "2023-12-31", "2024-03-02", 24)
    );
    let backup = all[1].backup();
    // Nothing goes by itself.
    assert_eq!(all[0].store.forget_looks().unwrap(), 0);
    setting(&mut all[0], trede_store::LOOKS_FROM, &old.from);
    assert_eq!(all[0].store.forget_looks().unwrap(), 2);
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [2, 2, 2, 0]);
    assert_eq!(all[0].store.old_looks().unwrap(), None);
    // From a backup it does not come back to stay, here or at others.
    let [head, second, one, other] = all;
    let mut all = [head, second.restore(&backup), one, other];
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [2, 2, 2, 0]);
}

#[test]
fn nobody_hides_the_last_year_by_a_setting() {
    let world = World::new(66);
    let mut all = centre(&world);
    for at in [
        "2024-06-01T10:00:00Z",
        "2025-03-03T10:00:00Z",
        "2026-03-01T10:00:00Z",
    ] {
        look_at(&mut all[2], at);
    }
    rounds(&mut all);
    // A coach says so: that holds for nobody else, and a year stays there too.
    setting(&mut all[2], trede_store::LOOKS_TERM, "1");
    setting(&mut all[2], trede_store::LOOKS_FROM, "2099-01-01");
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [3, 3, 2, 0]);
    // A coordinator does: a year stays everywhere.
    setting(&mut all[0], trede_store::LOOKS_TERM, "1");
    setting(&mut all[0], trede_store::LOOKS_FROM, "2099-01-01");
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [2, 2, 2, 0]);
    // For good is for good.
    setting(&mut all[0], trede_store::LOOKS_TERM, "0");
    world.pass(800 * 24 * 3600);
    rounds(&mut all);
    assert_eq!(all.each_ref().map(looks), [2, 2, 2, 0]);
    assert_eq!(all[0].store.old_looks().unwrap(), None);
}
