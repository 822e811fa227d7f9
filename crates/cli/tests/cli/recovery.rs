use crate::support::{World, answer};
use serde_json::json;
use std::process::Command;

const NEW: &str = "een heel nieuwe wachtzin";

#[test]
fn a_forgotten_passphrase_is_put_right_by_a_coordinator() {
    let world = World::joined();
    let with_new = |args: &[&str]| {
        answer(
            world
                .command("coach")
                .env("TREDE_PASSPHRASE", NEW)
                .arg("--json")
                .args(args),
        )
    };
    let early = world.call("coach", &["recover", "finish"]);
    assert_eq!(early.code, 1);
    assert!(early.err.contains("trede recover start"), "{}", early.err);
    let started = with_new(&["recover", "start"]);
    assert_eq!(started.code, 0, "{}", started.err);
    let code: serde_json::Value = serde_json::from_str(&started.out).unwrap();
    let code = code["code"].as_str().unwrap();
    let waiting = world.json("head", &["recover", "requests"]);
    assert_eq!(waiting[0]["code"], code);
    assert_eq!(waiting[0]["name"], "Bram (Bibliotheek)");
    let told = world.call("head", &["recover", "requests"]);
    assert!(told.out.contains("Bel zelf"), "{}", told.out);
    assert_eq!(world.call("coach", &["recover", "grant", code]).code, 3);
    assert_eq!(with_new(&["recover", "finish"]).code, 1, "not there yet");
    world.json("head", &["recover", "grant", code]);
    assert_eq!(with_new(&["recover", "finish"]).code, 0);
    assert_eq!(world.call("coach", &["list", "clients"]).code, 3);
    assert_eq!(with_new(&["sync"]).code, 0);
}

/// Makes a sheet and reads the letters off the paper.
fn sheet(world: &World, name: &str) -> String {
    let out = world.path("sheet.pdf");
    let made = world.json("head", &["recovery-sheet", "--out", out.to_str().unwrap()]);
    assert_eq!(made["pages"], json!(1));
    let text = Command::new("pdftotext")
        .arg("-layout")
        .arg(&out)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(
        text.contains("Herstelblad") && text.contains("Ans (Loket)"),
        "{text}"
    );
    // What stands between the two texts around it; spaces make no difference.
    let (_, after) = text.split_once("alles lezen.").unwrap();
    let (letters, _) = after.split_once("Bewaren").unwrap();
    let count = letters.chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!(count, 58, "{text}");
    world.file(name, letters.to_lowercase())
}

#[test]
fn a_coordinators_sheet_is_printed_and_opens_the_device() {
    let world = World::founded();
    let file = sheet(&world, "letters.txt");
    let used = answer(world.command("head").env("TREDE_PASSPHRASE", NEW).args([
        "recover",
        "use",
        "--letters",
        &file,
    ]));
    assert_eq!(used.code, 0, "{}", used.err);
    let opened = answer(
        world
            .command("head")
            .env("TREDE_PASSPHRASE", NEW)
            .arg("check"),
    );
    assert_eq!(opened.code, 0, "{}", opened.err);
    assert_eq!(world.call("head", &["check"]).code, 3);
}

#[test]
fn a_backup_goes_on_elsewhere_by_the_sheet_alone() {
    let world = World::founded();
    let old = world.json(
        "head",
        &["backup", "--to", world.path("old").to_str().unwrap()],
    );
    let first = sheet(&world, "first.txt");
    let made = world.json(
        "head",
        &["backup", "--to", world.path("stick").to_str().unwrap()],
    );
    let backup = made["file"].as_str().unwrap();
    let restore = |home: &str, file: &str, letters: &str| {
        answer(
            world
                .command(home)
                .env("TREDE_PASSPHRASE", NEW)
                .args(["restore", file, "--sheet", letters]),
        )
    };
    // From before there was a sheet; by letters that were misread; by another device's sheet.
    let early = restore("other", old["file"].as_str().unwrap(), &first);
    assert_eq!(early.code, 1, "{}", early.err);
    let misread = restore("other", backup, &world.file("misread.txt", "QPZR Y9X8"));
    assert_eq!(misread.code, 4, "{}", misread.err);
    let other = World::founded();
    assert_eq!(
        restore("other", backup, &sheet(&other, "other.txt")).code,
        3
    );
    assert!(!world.path("other/trede.db").exists());
    assert_eq!(restore("other", backup, &first).code, 0);
    let opened = answer(
        world
            .command("other")
            .env("TREDE_PASSPHRASE", NEW)
            .args(["sync"]),
    );
    assert_eq!(opened.code, 0, "{}", opened.err);
    assert_eq!(world.call("other", &["check"]).code, 3);
    // Once a new sheet was made, the old one opens no later backup; the last one does.
    let second = sheet(&world, "second.txt");
    let later = world.json("head", &["backup"]);
    let later = later["file"].as_str().unwrap();
    assert_eq!(restore("third", later, &first).code, 3);
    assert_eq!(restore("third", later, &second).code, 0);
}
