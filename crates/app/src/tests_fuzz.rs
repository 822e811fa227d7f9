//! Backups and open exports that a bad disk or a stranger made of ours. Nothing may panic; what is refused changes nothing.
//! `TREDE_FUZZ=N` runs N executions of each instead of a few, `TREDE_SEED=S` others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::env::SystemEnv;
use crate::import::tests_fuzz::{Chance, number};
use crate::open_data::{open_export, take_in};
use crate::session::Session;
use crate::{Home, backup, tables};
use sha2::{Digest, Sha256};
use std::path::Path;
use trede_store::{KeyCost, Passphrase, Sight, Store};

fn passphrase() -> Passphrase {
    Passphrase::new("vier woorden zijn genoeg".into())
}

fn session(home: &Path) -> Session {
    let env = Box::new(SystemEnv::default());
    let store = Store::create(home, "staff-1", &passphrase(), KeyCost::CHEAP, "here", env);
    Session::of(store.unwrap())
}

fn full(home: &Path) -> Session {
    let mut session = session(home);
    for (table, csv) in [
        (
            "clients",
            "number,first_name,last_name\nP-1,Fatma,Zee\nP-2,José,Núñez\n",
        ),
        (
            "contacts",
            "client,happened_on,channel,topic,note\nP-1,2026-03-02,desk,guidance,\"een, twee\ndrie\"\n",
        ),
    ] {
        let of = tables::table(table).unwrap();
        crate::import::import_bytes(&mut session, of, csv.as_bytes(), false, &mut |_| {}).unwrap();
    }
    session
}

#[test]
fn backups_that_are_not_whole_restore_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let session = full(&dir.path().join("home"));
    let digest = session.store().digest(&Sight::All).unwrap();
    let made = backup::backup(&session, Some(dir.path())).unwrap();
    let real = std::fs::read(&made.file).unwrap();
    let (mut chance, mut whole, mut refused) = (Chance::new(), 0, 0);
    for run in 0..number("TREDE_FUZZ", 60) {
        let mut bytes = chance.mutate(&real);
        // Most of the file is the encrypted store: as often the few bytes around it that say what it is.
        if chance.below(2) == 0 {
            let head = 600.min(real.len());
            bytes = [&chance.mutate(&real[..head])[..], &real[head..]].concat();
        }
        let file = dir.path().join("other.trede-backup");
        std::fs::write(&file, &bytes).unwrap();
        let home = Home::at(dir.path().join("new"));
        match backup::restore(&home, &passphrase(), &file, false) {
            // What was changed was no part of it: a comment, a date, the order of the bytes between.
            Ok((session, _)) => {
                assert_eq!(
                    session.store().digest(&Sight::All).unwrap(),
                    digest,
                    "run {run}"
                );
                whole += 1;
            }
            Err(_) => {
                assert!(!home.has_store(), "run {run}");
                refused += 1;
            }
        }
        let _ = std::fs::remove_dir_all(home.path());
    }
    assert!(refused > 0, "{whole} {refused}");
}

#[test]
fn open_exports_that_nobody_meant_come_in_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("open");
    open_export(&mut full(&dir.path().join("home")), &out, None).unwrap();
    let names: Vec<String> = std::fs::read_dir(&out)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".csv"))
        .collect();
    let package = std::fs::read_to_string(out.join("datapackage.json")).unwrap();
    let mut into = session(&dir.path().join("into"));
    let (mut chance, mut taken, mut refused) = (Chance::new(), 0, 0);
    for run in 0..number("TREDE_FUZZ", 120) {
        let name = &names[chance.below(names.len())];
        let real = std::fs::read(out.join(name)).unwrap();
        let changed = chance.mutate(&real);
        let hash = |bytes: &[u8]| -> String {
            let hash = Sha256::digest(bytes);
            hash.iter().map(|b| format!("{b:02x}")).collect()
        };
        // With a hash that fits, so that what is inside is read; now and then the package itself.
        let told = if chance.below(4) == 0 {
            chance.mutate(package.as_bytes())
        } else {
            package.replace(&hash(&real), &hash(&changed)).into_bytes()
        };
        std::fs::write(out.join(name), &changed).unwrap();
        std::fs::write(out.join("datapackage.json"), told).unwrap();
        let before = into.store().digest(&Sight::All).unwrap();
        if take_in(&mut into, &out).is_ok() {
            taken += 1;
        } else {
            assert_eq!(
                into.store().digest(&Sight::All).unwrap(),
                before,
                "run {run}: {name}"
            );
            refused += 1;
        }
        std::fs::write(out.join(name), real).unwrap();
    }
    assert!(taken > 0 && refused > 0, "{taken} {refused}");
    assert_eq!(into.store().check().unwrap(), []);
}
