use crate::support::{World, answer, names};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The bytes in the middle of the store are not what they were.
fn damage(home: &Path) {
    let file = home.join("trede.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    for byte in &mut bytes[middle..middle + 64] {
        *byte ^= 0x5a;
    }
    std::fs::write(&file, bytes).unwrap();
}

fn newest_backup(home: &Path) -> PathBuf {
    let dir = home.join("backups");
    dir.join(names(&dir).pop().unwrap())
}

#[test]
fn a_damaged_store_is_told_and_goes_on_from_its_backup() {
    let world = World::joined();
    let file = world.file(
        "clients.csv",
        "first_name,last_name\nFatma,Zee\nJosé,Núñez\n",
    );
    world.json("coach", &["import", "clients", &file]);
    let made = world.json("coach", &["backup"]);
    assert_eq!(
        made["file"],
        newest_backup(&world.path("coach")).to_str().unwrap()
    );
    world.json("coach", &["sync"]);
    damage(&world.path("coach"));
    let told = world.call("coach", &["list", "clients"]);
    assert_eq!(told.code, 1, "{}", told.err);
    assert!(
        told.err.contains("beschadigd") && told.err.contains("trede restore --replace"),
        "{}",
        told.err
    );
    let backup = made["file"].as_str().unwrap();
    assert_eq!(
        world.call("coach", &["restore", backup]).code,
        1,
        "not over what stands there"
    );
    let restored = world.json("coach", &["restore", "--replace", backup]);
    assert!(restored["set_aside"].as_str().is_some());
    assert_eq!(
        world
            .json("coach", &["list", "clients"])
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(world.json("coach", &["check"])["ok"], true);
    // It goes on with the others as before.
    world.json("coach", &["sync"]);
    world.json("head", &["sync"]);
    let more = world.file("more.csv", "first_name,last_name\nJan,Bos\n");
    world.json("coach", &["import", "clients", &more]);
    world.json("coach", &["export"]);
    world.json("head", &["merge"]);
    assert_eq!(
        world
            .json("head", &["list", "clients"])
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn a_backup_opens_on_another_machine_with_the_passphrase_alone() {
    let world = World::founded();
    let file = world.file(
        "clients.csv",
        "first_name,last_name\nXandrina,Quispelheim\n",
    );
    world.json("head", &["import", "clients", &file]);
    let to = world.path("stick");
    let made = world.json("head", &["backup", "--to", to.to_str().unwrap()]);
    let backup = made["file"].as_str().unwrap();
    let bytes = std::fs::read(backup).unwrap();
    assert!(!bytes.windows(8).any(|w| w == b"Xandrina"));

    let mut wrong = world.command("other");
    let wrong = answer(
        wrong
            .env("TREDE_PASSPHRASE", "niet deze woorden")
            .args(["restore", backup]),
    );
    assert_eq!(wrong.code, 3, "{}", wrong.err);
    let half = world.file("half.trede-backup", &bytes[..bytes.len() / 2]);
    assert_eq!(world.call("other", &["restore", &half]).code, 4);
    assert_eq!(world.call("other", &["restore", &file]).code, 4);
    assert!(!world.path("other").join("trede.db").exists());
    world.json("other", &["restore", backup]);
    assert_eq!(
        world.json("other", &["list", "clients"])[0]["first_name"],
        "Xandrina"
    );

    // Who is erased is in no backup that the program keeps.
    world.json("head", &["erase", "A-1", "--yes"]);
    let kept = newest_backup(&world.path("head"));
    assert_eq!(names(kept.parent().unwrap()).len(), 1);
    world.json("third", &["restore", kept.to_str().unwrap()]);
    assert_eq!(world.json("third", &["list", "clients"]), json!([]));
}

#[test]
fn what_was_kept_too_long_is_listed_and_erased_after_a_yes() {
    let world = World::founded();
    let lately = chrono::Local::now().date_naive() - chrono::Months::new(3);
    let file = world.file(
        "clients.csv",
        format!("number,first_name,last_name,closed_on\nP-1,Lang,Geleden,2020-01-31\nP-2,Nog,Open,\nP-3,Pas,Gesloten,{lately}\n"),
    );
    world.json("head", &["import", "clients", &file]);
    let contacts = world.file(
        "contacts.csv",
        "client,happened_on,channel,topic\nP-3,2026-05-02,visit,guidance\n",
    );
    world.json("head", &["import", "contacts", &contacts]);
    let due = world.json("head", &["retention"]);
    assert_eq!(due.as_array().unwrap().len(), 1);
    assert_eq!(
        (&due[0]["client"], &due[0]["due_on"], &due[0]["kind"]),
        (&json!("P-1"), &json!("2022-01-31"), &json!("file"))
    );
    assert_eq!(
        world
            .call(
                "head",
                &["set", "settings", "retention_contacts", "value=gauw"]
            )
            .code,
        4
    );
    world.json(
        "head",
        &["set", "settings", "retention_contacts", "value=1"],
    );
    assert_eq!(world.json("head", &["retention"])[1]["kind"], "contacts");
    assert_eq!(world.call("head", &["retention", "--erase"]).code, 2);
    assert_eq!(
        world.json("head", &["retention", "--erase", "--yes"])["rows"],
        2
    );
    assert_eq!(world.json("head", &["retention"]), json!([]));
    assert_eq!(
        world
            .json("head", &["list", "clients"])
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(world.json("head", &["list", "contacts"]), json!([]));
}
