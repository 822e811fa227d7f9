//! Erasing a person: no byte stays on any device that hears of it, nor in the shared folder, and nothing of them comes back.

use aes::Aes256;
use aes::cipher::{BlockDecrypt, KeyInit};
use std::path::Path;
use trede_domain::{Uuid, Value};
use trede_exchange::{self as exchange, Role};
use trede_store::{Sight, StoreError};
use trede_tests::{Device, PASSPHRASE, World, copy_all, device_id, files, settle, t};

/// What is found nowhere afterwards, in whatever row it stood.
const SECRETS: [&str; 6] = [
    "Xandrina",
    "Quispelheim",
    "0698765432",
    "Zwanenbloemkade",
    "wil Braziliaans koken",
    "xandrinaquispelheim",
];

fn secretly(device: &mut Device) -> Uuid {
    let client = device.insert(
        "clients",
        &[
            ("first_name", "Xandrina".into()),
            ("last_name", "Quispelheim".into()),
            ("phone", "0698765432".into()),
            ("street", "Zwanenbloemkade".into()),
        ],
    );
    device.insert(
        "intakes",
        &[
            ("client_id", client.into()),
            ("held_on", "2026-03-02".into()),
            ("question", "wil Braziliaans koken".into()),
        ],
    );
    client
}

/// Every page of a store's file as it is when decrypted, the unused ones too, and its log beside it.
///
/// SQLCipher 4: AES-256 in CBC mode with the raw key; a page of 4096 bytes ends with 80 reserved, of which the first 16
/// are the vector it starts with; the first page starts with 16 bytes of salt.
fn decrypted(home: &Path) -> Vec<u8> {
    let sealed = std::fs::read(home.join("keys/staff.age")).unwrap();
    let identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let key: [u8; 32] = age::decrypt(&identity, &sealed)
        .unwrap()
        .try_into()
        .unwrap();
    let cipher = Aes256::new(&key.into());
    let mut plain = Vec::new();
    let mut page = |page: &[u8], salted: bool| {
        let (body, reserved) = page.split_at(4096 - 80);
        let mut last: [u8; 16] = reserved[..16].try_into().unwrap();
        for block in body[if salted { 16 } else { 0 }..].chunks_exact(16) {
            let mut out = aes::Block::clone_from_slice(block);
            cipher.decrypt_block(&mut out);
            plain.extend(out.iter().zip(last).map(|(a, b)| a ^ b));
            last = block.try_into().unwrap();
        }
    };
    let file = std::fs::read(home.join("trede.db")).unwrap();
    for (i, one) in file.chunks_exact(4096).enumerate() {
        page(one, i == 0);
    }
    // The log: a head of 32 bytes, then frames of 24 bytes and a page.
    let log = std::fs::read(home.join("trede.db-wal")).unwrap_or_default();
    for frame in log.get(32..).unwrap_or_default().chunks_exact(24 + 4096) {
        let first = frame[..4] == [0, 0, 0, 1];
        page(&frame[24..], first);
    }
    plain
}

fn holds(bytes: &[u8], secret: &str) -> bool {
    bytes.windows(secret.len()).any(|w| w == secret.as_bytes())
}

/// Which secrets stand in the store, in any page, in any case.
fn found(device: &Device) -> Vec<&'static str> {
    let plain = decrypted(device.store.home());
    assert!(
        holds(&plain, "CREATE TABLE clients"),
        "the pages are not decrypted as they should be"
    );
    let small = plain.to_ascii_lowercase();
    SECRETS
        .into_iter()
        .filter(|s| holds(&small, &s.to_lowercase()))
        .collect()
}

struct Centre {
    devices: Vec<Device>,
    ids: Vec<String>,
}

impl Centre {
    fn new(seed: u64) -> Self {
        let world = World::new(seed);
        let mut head = Device::found(&world, "X", "A", 0);
        let coach = Device::join(&world, &mut head, "a", "A", Role::Coach, 0);
        let second = Device::join(&world, &mut head, "Y", "A", Role::Coordinator, 0);
        let devices = vec![head, coach, second];
        let ids = devices.iter().map(device_id).collect();
        Self { devices, ids }
    }

    fn round(&mut self) {
        for device in &mut self.devices {
            device.export();
        }
        settle(&self.devices, &self.ids);
        for device in &mut self.devices {
            device.merge();
        }
    }

    fn rounds(&mut self) {
        for _ in 0..4 {
            self.round();
        }
    }

    /// The bundles that lie in anyone's replica, opened by whoever can.
    fn readable_bundles(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for device in &self.devices {
            for file in files(&device.shared())
                .iter()
                .filter(|f| f.extension().is_some_and(|e| e == "trede"))
            {
                for reader in &self.devices {
                    let to = device.shared().join("opened");
                    if exchange::open_bundle(&reader.store, &device.shared().join(file), &to)
                        .is_ok()
                    {
                        for one in files(&to) {
                            all.extend(std::fs::read(to.join(one)).unwrap());
                        }
                        std::fs::remove_dir_all(&to).unwrap();
                    }
                }
            }
        }
        all
    }
}

#[test]
fn no_byte_of_an_erased_person_stays_on_any_device_or_in_the_folder() {
    let mut c = Centre::new(1);
    let client = secretly(&mut c.devices[1]);
    let kept = c.devices[1].client("Ander");
    c.rounds();
    // It leaves traces: values that were replaced, an open conflict, a word in the index, a row that was deleted.
    c.devices[0].set(
        "clients",
        client,
        "email",
        "xandrinaquispelheim@example.org".into(),
    );
    c.devices[1].set(
        "clients",
        client,
        "email",
        "xandrinaquispelheim@example.net".into(),
    );
    c.devices[2].set("clients", client, "first_name", "Sandrina".into());
    c.rounds();
    c.devices[1].insert(
        "contacts",
        &[
            ("client_id", client.into()),
            ("happened_on", "2026-03-05".into()),
            ("channel", "visit".into()),
            ("topic", "guidance".into()),
            ("note", "wil Braziliaans koken".into()),
        ],
    );
    // Nobody has read this bundle yet, and it lies in the folder.
    c.devices[1].export();
    settle(&c.devices, &c.ids);
    assert!(SECRETS.iter().any(|s| holds(&c.readable_bundles(), s)));
    assert!(c.devices.iter().all(|d| !found(d).is_empty()));
    // What a bundle brought was undone, and that too: what is kept for it knows of the person.
    let last = c.devices[0].store.bundles_to_undo().unwrap()[0].number;
    c.devices[0].store.unmerge(last).unwrap();
    c.devices[0].store.undo().unwrap();
    let undoable = |d: &Device| -> bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM history WHERE row_id = ?1 AND (by_merge IS NOT NULL OR restored IS NOT NULL))";
        let row = d.store.connection().query_row(sql, [client], |r| r.get(0));
        row.unwrap()
    };
    assert!(undoable(&c.devices[0]));
    c.devices[0].erase(client);
    assert!(!undoable(&c.devices[0]));
    assert_eq!(found(&c.devices[0]), [""; 0]);
    c.rounds();
    for device in &c.devices {
        assert_eq!(found(device), [""; 0], "{}", device.name);
        assert_eq!(device.value("clients", client, "first_name"), None);
        assert_eq!(
            device.value("clients", kept, "first_name").as_deref(),
            Some("Ander")
        );
        assert!(device.store.search("quispel", 5).unwrap().is_empty());
    }
    let folder = c.readable_bundles();
    assert!(SECRETS.iter().all(|s| !holds(&folder, s)));
    let digests: Vec<_> = c
        .devices
        .iter()
        .map(|d| d.store.digest(&Sight::All).unwrap())
        .collect();
    assert_eq!(digests[0], digests[1]);
    assert_eq!(digests[0], digests[2]);
}

#[test]
fn what_is_written_about_an_erased_person_later_or_elsewhere_does_not_come_back() {
    let mut c = Centre::new(2);
    let client = secretly(&mut c.devices[1]);
    c.rounds();
    let old = c.devices[1].shared().join("old");
    copy_all(&c.devices[1].shared().join("trede"), &old);
    c.devices[0].erase(client);
    // A coach who has not heard of it writes on; a coordinator too.
    c.devices[1].set("clients", client, "notes", "belt morgen".into());
    c.devices[1].insert(
        "tasks",
        &[
            ("client_id", client.into()),
            ("due_on", "2026-03-09".into()),
            ("text", "Xandrina bellen".into()),
        ],
    );
    c.devices[2].set("clients", client, "phone", "0698765432".into());
    c.rounds();
    for device in &c.devices {
        assert_eq!(found(device), [""; 0], "{}", device.name);
        assert!(device.store.list(t("tasks"), None).unwrap().is_empty());
    }
    let written = c.devices[1].store.write::<_, StoreError>("test", |w| {
        w.insert(
            t("tasks"),
            &[
                ("client_id", client.into()),
                ("due_on", "2026-03-09".into()),
                ("text", "x".into()),
            ],
        )
    });
    assert!(matches!(written, Err(StoreError::Erased)), "{written:?}");
    assert!(
        matches!(c.devices[1].store.undo(), Err(StoreError::NothingToUndo))
            || found(&c.devices[1]).is_empty()
    );
}

#[test]
fn a_device_that_goes_on_from_a_backup_hears_of_it_again() {
    let mut c = Centre::new(3);
    let client = secretly(&mut c.devices[1]);
    c.rounds();
    let backup = c.devices[1].backup();
    c.devices[0].erase(client);
    c.rounds();
    let coach = c.devices.remove(1).restore(&backup);
    assert!(!found(&coach).is_empty());
    c.devices.insert(1, coach);
    c.rounds();
    for device in &c.devices {
        assert_eq!(found(device), [""; 0], "{}", device.name);
    }
}

#[test]
fn only_coordinators_erase() {
    let mut c = Centre::new(4);
    let client = c.devices[1].client("Blijft");
    c.rounds();
    // A coach's program that was tampered with; it signs with its own key, or shows what a coordinator signed for another.
    let other = c.devices[0].client("Gewist");
    c.rounds();
    c.devices[0].erase(other);
    c.rounds();
    c.devices[1].erase(client);
    c.devices[1]
        .store
        .connection()
        .execute(
            "UPDATE erasures SET signature = (SELECT signature FROM erasures WHERE id = ?2) WHERE id = ?1",
            [client, other],
        )
        .unwrap();
    c.rounds();
    assert_eq!(
        c.devices[0]
            .value("clients", client, "first_name")
            .as_deref(),
        Some("Blijft")
    );
}

#[test]
fn two_coordinators_who_erase_the_same_person_agree() {
    let mut c = Centre::new(5);
    let client = secretly(&mut c.devices[1]);
    c.rounds();
    c.devices[0].erase(client);
    c.devices[2].erase(client);
    c.rounds();
    let digests: Vec<_> = c
        .devices
        .iter()
        .map(|d| d.store.digest(&Sight::All).unwrap())
        .collect();
    assert_eq!(digests[0], digests[1]);
    assert_eq!(digests[0], digests[2]);
    assert!(
        c.devices[0]
            .store
            .list(t("conflicts"), None)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn whoever_was_joined_into_an_erased_person_elsewhere_is_someone_again() {
    let mut c = Centre::new(6);
    let client = secretly(&mut c.devices[0]);
    let other = c.devices[0].client("Ander");
    c.rounds();
    c.devices[0].erase(client);
    c.devices[2].set("clients", other, "merged_into", client.into());
    c.rounds();
    for device in &c.devices {
        assert_eq!(
            device.value("clients", other, "merged_into").as_deref(),
            Some(""),
            "{}",
            device.name
        );
        assert_eq!(device.store.person(other).unwrap(), other);
    }
}

#[test]
fn a_bundle_that_takes_much_away_waits_for_a_yes() {
    let mut c = Centre::new(7);
    let clients: Vec<Uuid> = (0..20)
        .map(|i| c.devices[1].client(&format!("Klant{i}")))
        .collect();
    c.rounds();
    for client in &clients[..12] {
        c.devices[1].set("clients", *client, "deleted", Value::Bool(true));
    }
    c.devices[1].export();
    settle(&c.devices, &c.ids);
    let plan = exchange::foresee(&mut c.devices[0].store).unwrap();
    assert_eq!((plan.waiting.len(), plan.bundles.len()), (1, 0));
    assert_eq!(plan.waiting[0].key, "unusual");
    let report = c.devices[0].merge_carefully();
    assert_eq!((report.waiting.len(), report.merged.len()), (1, 0));
    assert_eq!(
        c.devices[0].store.list(t("clients"), None).unwrap().len(),
        20
    );
    let accept = exchange::Accept::Bundle(report.waiting[0].bundle.clone());
    let report = exchange::merge_accepting(&mut c.devices[0].store, &accept, &mut |_| {}).unwrap();
    assert_eq!((report.waiting.len(), report.merged.len()), (0, 1));
    assert_eq!(
        c.devices[0].store.list(t("clients"), None).unwrap().len(),
        8
    );
    let nothing = exchange::merge_accepting(&mut c.devices[0].store, &accept, &mut |_| {});
    assert!(matches!(nothing, Err(exchange::ExchangeError::NoBundle(_))));
}

#[test]
fn a_clock_that_is_far_ahead_waits_for_a_yes_and_takes_nobody_along() {
    let world = World::new(8);
    let mut head = Device::found(&world, "X", "A", 0);
    let mut coach = Device::join(
        &world,
        &mut head,
        "a",
        "A",
        Role::Coach,
        4 * 365 * 24 * 3600,
    );
    let client = coach.client("Morgen");
    coach.export();
    copy_all(&coach.shared(), &head.shared());
    let report = head.merge_carefully();
    assert_eq!(report.merged.len(), 0);
    assert_eq!(report.waiting[0].key, "clock-ahead");
    head.merge();
    let at = |device: &Device, field: &str| {
        let history = device.store.history(t("clients"), client).unwrap();
        history
            .iter()
            .find(|c| c.field == field)
            .unwrap()
            .stamp
            .millis
    };
    assert!(at(&head, "first_name") > 1_890_000_000_000);
    // Writing over such a value comes after it all the same; writing elsewhere goes by the own clock.
    head.set("clients", client, "first_name", "Vandaag".into());
    head.set("clients", client, "city", "Amsterdam".into());
    assert!(at(&head, "city") < 1_790_000_000_000);
    head.export();
    copy_all(&head.shared(), &coach.shared());
    coach.merge();
    assert_eq!(
        coach.value("clients", client, "first_name").as_deref(),
        Some("Vandaag")
    );
    assert_eq!(coach.store.list(t("conflicts"), None).unwrap().len(), 0);
}
