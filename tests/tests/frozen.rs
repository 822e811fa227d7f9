//! Files of earlier versions, opened for good; and what a newer version writes, taken in and passed on unharmed.
//!
//! `tests/fixtures/frozen/<version>` holds a coordinator's home folder and a shared folder with a coach's bundle that was not merged
//! yet, as that version wrote them. They never change. `TREDE_FREEZE=<version>` makes them for a new one.

use std::path::{Path, PathBuf};
use trede_exchange::{self as exchange, Role};
use trede_store::Sight;
use trede_tests::forge::Forged;
use trede_tests::{Device, World, copy, copy_all, device_id, files, t};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/frozen")
}

/// What a frozen centre holds: a client with a name of another alphabet and an intake at the coordinator's, and (since the form
/// of ten) one who was erased; a second client, changed once, with a contact, in the coach's bundle.
fn freeze(to: &Path) {
    let world = World::new(61);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    let client = head.client("Фатима");
    head.insert(
        "intakes",
        &[
            ("client_id", client.into()),
            ("held_on", "2026-03-02".into()),
            ("question", "Wat kan ik hier leren?".into()),
        ],
    );
    let gone = head.client("Gewist");
    head.erase(gone);
    let second = coach.client("José");
    coach.set("clients", second, "city", "Amsterdam".into());
    coach.insert(
        "contacts",
        &[
            ("client_id", second.into()),
            ("happened_on", "2026-03-03".into()),
            ("channel", "visit".into()),
            ("topic", "guidance".into()),
            ("minutes", 45.into()),
        ],
    );
    coach.export();
    head.export();
    copy_all(&coach.shared(), &head.shared());
    let backup = head.backup();
    for file in ["trede.db", "keys/staff.age"] {
        copy(&backup, &to.join("home"), Path::new(file));
    }
    copy_all(&head.shared(), &to.join("shared"));
}

#[test]
fn what_earlier_versions_wrote_is_opened_by_this_one() {
    if let Ok(version) = std::env::var("TREDE_FREEZE") {
        freeze(&fixtures().join(version));
    }
    let mut versions: Vec<PathBuf> = std::fs::read_dir(fixtures())
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    versions.sort();
    assert!(!versions.is_empty());
    for frozen in versions {
        let world = World::new(62);
        let name = frozen.file_name().unwrap().to_string_lossy().into_owned();
        let (home, shared) = (frozen.join("home"), world.dir().join("shared"));
        copy_all(&frozen.join("shared"), &shared);
        let mut head = Device::new(&world, &name, 0).restore(&home);
        exchange::move_to(&mut head.store, &shared).unwrap();
        assert_eq!(head.store.check().unwrap(), [], "{name}");
        let names = |head: &Device| -> Vec<String> {
            let clients = head.store.list(t("clients"), None).unwrap();
            let mut names: Vec<String> = clients
                .iter()
                .map(|c| c.get(t("clients"), "first_name").to_text())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(&head), ["Фатима"], "{name}");
        let report = head.merge();
        assert_eq!(
            (report.merged.len(), report.refused.len()),
            (1, 0),
            "{name}: {report:?}"
        );
        assert_eq!(names(&head), ["José", "Фатима"], "{name}");
        let contacts = head.store.list(t("contacts"), None).unwrap();
        assert_eq!(
            contacts[0].get(t("contacts"), "minutes").to_text(),
            "45",
            "{name}"
        );
        assert_eq!(
            head.store.list(t("intakes"), None).unwrap().len(),
            1,
            "{name}"
        );
        // It goes on working and sharing.
        let new = head.client("Nieuw");
        head.export();
        assert!(head.value("clients", new, "number").is_some());
        assert_eq!(head.store.check().unwrap(), [], "{name}");
    }
}

#[test]
fn what_a_newer_version_adds_passes_through_this_one_unharmed() {
    let world = World::new(63);
    let mut head = Device::found(&world, "Ans", "Loket", 0);
    let mut coach = Device::join(&world, &mut head, "Bram", "Bibliotheek", Role::Coach, 0);
    let mut second = Device::join(&world, &mut head, "Els", "Loket", Role::Coordinator, 0);
    let bundle = |from: &Device, to: &Device| -> PathBuf {
        let (id, end) = (device_id(from), format!("-{}.trede", device_id(to)));
        let mut found: Vec<PathBuf> = files(&from.shared())
            .into_iter()
            .filter(|f| f.to_string_lossy().contains(&format!("bundles/{id}/")))
            .filter(|f| f.to_string_lossy().ends_with(&end))
            .collect();
        from.shared().join(found.pop().unwrap())
    };
    let client = coach.client("Fatma");
    coach.export();
    // A newer coach's: a column more in a table that is known, a table more, and a file that says something else.
    let file = bundle(&coach, &head);
    let mut newer = Forged::of(&file, &head);
    let clients = newer.text("clients.csv");
    let (header, row) = clients.trim_end().split_once("\r\n").unwrap();
    newer.put(
        "clients.csv",
        format!("{header},shoe_size\r\n{row},\"41, breed\"\r\n"),
    );
    let versions = newer.text("versions.csv");
    let line = versions
        .lines()
        .find(|l| l.starts_with("clients,"))
        .unwrap();
    let parts: Vec<&str> = line.split(',').collect();
    let extra = format!("clients,{client},shoe_size,{},{}", parts[3], parts[4]);
    let badge = format!("badges,{client},,{},{}", parts[3], parts[4]);
    newer.put(
        "versions.csv",
        versions.replace(line, &format!("{line}\r\n{extra}\r\n{badge}")),
    );
    newer.put("badges.csv", format!("id,colour\r\n{client},blauw\r\n"));
    let files_in_order: Vec<String> = newer.files.iter().map(|f| f.0.clone()).collect();
    let at = |name: &str| files_in_order.iter().position(|f| f == name).unwrap();
    // The versions stand in the order of the files.
    let badges = newer.files.remove(at("badges.csv"));
    let after = newer
        .files
        .iter()
        .position(|f| f.0 == "clients.csv")
        .unwrap()
        + 1;
    newer.files.insert(after, badges);
    let id = device_id(&coach);
    let name = file.file_name().unwrap().to_owned();
    let to = head
        .shared()
        .join(format!("trede/proef/bundles/{id}"))
        .join(&name);
    newer.seal(&coach, &head, &to);
    let report = head.merge();
    assert_eq!(
        (report.merged.len(), report.refused.len()),
        (1, 0),
        "{report:?}"
    );
    assert_eq!(head.store.check().unwrap(), []);

    // An edit here keeps it, and it goes on to the others, by way of them too.
    head.set("clients", client, "city", "Amsterdam".into());
    head.export();
    copy_all(&head.shared(), &second.shared());
    second.merge();
    for device in [&mut head, &mut second] {
        let row = device.store.get(t("clients"), client).unwrap().unwrap();
        assert_eq!(
            row.extra.get("shoe_size").map(String::as_str),
            Some("41, breed")
        );
    }
    assert_eq!(
        head.store.digest(&Sight::All).unwrap(),
        second.store.digest(&Sight::All).unwrap()
    );
    second.set("clients", client, "city", "Zwolle".into());
    second.export();
    copy_all(&second.shared(), &coach.shared());
    let sent = Forged::of(&bundle(&second, &coach), &coach);
    let clients = sent.text("clients.csv");
    assert!(
        clients.lines().next().unwrap().ends_with(",shoe_size"),
        "{clients}"
    );
    assert!(
        clients.contains("\"41, breed\"") && clients.contains("Zwolle"),
        "{clients}"
    );
    assert!(sent.text("versions.csv").contains("shoe_size"));
    // A format that this version cannot know is refused as such, before anything else of it is read.
    let mut future = Forged::of(&file, &head);
    future.manifest = serde_json::json!({"format": 99, "what": "ever"});
    let to = head
        .shared()
        .join(format!("trede/proef/bundles/{id}"))
        .join(format!("9-{}.trede", device_id(&head)));
    future.seal(&coach, &head, &to);
    let refused = head.merge().refused;
    assert_eq!(refused[0].key, "newer");
}
