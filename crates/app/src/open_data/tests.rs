#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::env::SystemEnv;
use crate::import::import_bytes;
use calamine::{Data, Reader};
use sha2::{Digest, Sha256};
use trede_store::{KeyCost, Passphrase, Store};

struct Place {
    session: Session,
    dir: tempfile::TempDir,
}

fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("vier woorden zijn genoeg".into());
    let env = Box::new(SystemEnv::default());
    let cost = KeyCost::CHEAP;
    let store = Store::create(dir.path(), "staff-1", &passphrase, cost, "here", env).unwrap();
    Place {
        session: Session::of(store),
        dir,
    }
}

impl Place {
    fn take(&mut self, table: &str, csv: &str) {
        let of = tables::table(table).unwrap();
        let done = import_bytes(&mut self.session, of, csv.as_bytes(), false, &mut |_| {});
        assert_eq!(done.unwrap().refused, []);
    }

    fn export(&mut self, client: Option<&str>) -> std::path::PathBuf {
        let out = self.dir.path().join(client.unwrap_or("open"));
        open_export(&mut self.session, &out, client).unwrap();
        out
    }

    fn content(&self) -> String {
        self.session.store().content_digest().unwrap()
    }
}

fn full() -> Place {
    let mut place = place();
    for (table, csv) in [
        (
            "settings",
            "key,value\ncentre,Plein West\nladder.eigen,Eigen|Laag|Hoog\nhourly_rate,65\n",
        ),
        ("locations", "name,kind\nLoket,desk\n"),
        (
            "staff",
            "name,role,email\nBram,coach,bram@example.org\nAns,coach,\n",
        ),
        ("partners", "name\nTaalhuis\nROC\n"),
        ("offers", "partner,name\nTaalhuis,Taalcafé\n"),
        (
            "clients",
            "number,first_name,last_name,birth_date,location,coach,notes\nP-1,Fatma,Zee,1981-03,Loket,Bram,\"=1+1, \"\"zei ze\"\"\ntwee\"\nP-2,José,Núñez,,,,\n",
        ),
        (
            "consents",
            "client,purpose,partner,ground,given_on\nP-1,les,Taalhuis,consent,2026-01-01\n",
        ),
        (
            "movements",
            "client,measured_on,ladder,rung\nP-1,2026-01-05,eigen,2\nP-2,2026-01-05,vng,2\n",
        ),
        (
            "contacts",
            "client,happened_on,channel,topic,people,minutes\nP-1,2026-01-05,desk,guidance,1,30\n,2026-01-05,desk,information,7,\n",
        ),
        (
            "effects",
            "client,noted_on,kind,text,units,unit_price\nP-1,2026-01-05,saving,Minder zorg,2.5,60\n",
        ),
    ] {
        place.take(table, csv);
    }
    place
}

#[test]
fn what_goes_out_comes_in_the_same_elsewhere() {
    let mut place = full();
    let out = place.export(None);
    let mut other = super::tests::place();
    other.take("settings", "key,value\ncentre,Elders\n");
    other.take("locations", "name,kind\nAnder loket,desk\n");
    assert_ne!(other.content(), place.content());
    let taken = take_in(&mut other.session, &out).unwrap();
    assert_eq!((taken.rows["clients"], taken.rows["settings"]), (2, 2));
    assert_eq!(other.content(), place.content());
    let name = other.session.store().setting("centre").unwrap();
    assert_eq!(name.as_deref(), Some("Elders"));
    // Again changes nothing.
    take_in(&mut other.session, &out).unwrap();
    assert_eq!(other.content(), place.content());
}

#[test]
fn a_file_that_was_changed_is_refused_whole() {
    let mut place = full();
    let out = place.export(None);
    let clients = out.join("clients.csv");
    let changed = std::fs::read_to_string(&clients)
        .unwrap()
        .replace("Fatma", "Fatima");
    std::fs::write(&clients, changed).unwrap();
    let mut other = super::tests::place();
    let before = other.content();
    let refused = take_in(&mut other.session, &out).unwrap_err();
    assert_eq!(refused.code(), Code::UnreadableTable);
    assert_eq!(other.content(), before);
    let again = open_export(&mut place.session, &out, None).unwrap_err();
    assert_eq!(again.code(), Code::NotEmpty);
}

#[test]
fn an_export_that_fails_halfway_leaves_nothing_of_its_settings_either() {
    let mut place = full();
    let out = place.export(None);
    let (file, package) = (out.join("movements.csv"), out.join("datapackage.json"));
    let hash = |bytes: &[u8]| -> String {
        let digest = Sha256::digest(bytes);
        digest.iter().map(|b| format!("{b:02x}")).collect()
    };
    // As whole as any, but with a rung that the ladder does not have.
    let rows = std::fs::read_to_string(&file).unwrap();
    let wrong = rows.replace(",eigen,2,", ",eigen,7,");
    assert_ne!(rows, wrong);
    let described = std::fs::read_to_string(&package).unwrap();
    let hashes = (hash(rows.as_bytes()), hash(wrong.as_bytes()));
    std::fs::write(&file, wrong).unwrap();
    std::fs::write(&package, described.replace(&hashes.0, &hashes.1)).unwrap();
    let mut other = super::tests::place();
    let before = other.content();
    let refused = take_in(&mut other.session, &out).unwrap_err();
    assert_eq!(refused.code(), Code::Invalid, "{refused:?}");
    assert_eq!(other.content(), before);
    let rate = other.session.store().setting("hourly_rate").unwrap();
    assert_eq!(rate, None);
    // One undo takes all of a whole one back, ladders and measurements.
    let mut again = full();
    let whole = again.export(None);
    take_in(&mut other.session, &whole).unwrap();
    tables::undo(&mut other.session).unwrap();
    assert_eq!(other.content(), before);
}

#[test]
fn one_person_takes_along_nothing_of_another() {
    let mut place = full();
    let out = place.export(Some("P-1"));
    let all: String = exported()
        .map(|of| std::fs::read_to_string(out.join(format!("{}.csv", of.name))).unwrap())
        .collect();
    for wanted in ["Fatma", "Taalhuis", "Loket", "Bram", "Minder zorg"] {
        assert!(all.contains(wanted), "{wanted}");
    }
    for other in ["José", "ROC", "Ans", "bram@", "hourly_rate", "information"] {
        assert!(!all.contains(other), "{other}");
    }
}

#[test]
fn the_package_explains_itself_and_frictionless_accepts_it() {
    let mut place = full();
    let out = place.export(None);
    let package = std::fs::read_to_string(out.join("datapackage.json")).unwrap();
    for wanted in ["Voornaam", "nugger = ", "Klanten", "sha256:"] {
        assert!(package.contains(wanted), "{wanted}");
    }
    let program =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools/python/bin/frictionless");
    if program.exists() {
        let done = std::process::Command::new(program)
            .args(["validate", "datapackage.json"])
            .current_dir(&out)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(done.status.success(), "{told}");
    }
}

#[test]
fn the_spreadsheet_has_real_dates_and_numbers_and_no_formulas() {
    let mut place = full();
    let out = place.export(None);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(out.join(SHEET)).unwrap();
    let texts = Texts::new(Lang::Nl);
    let clients = book.worksheet_range(&texts.table("clients")).unwrap();
    let headings: Vec<String> = clients
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(headings.contains(&"Voornaam".to_owned()));
    let notes = clients.rows().nth(1).unwrap().last().unwrap().to_string();
    assert!(notes.starts_with("=1+1"), "{notes}");
    let formulas = book.worksheet_formula(&texts.table("clients")).unwrap();
    assert!(formulas.is_empty());
    let movements = book.worksheet_range(&texts.table("movements")).unwrap();
    let row = movements.rows().nth(1).unwrap();
    assert!(
        row.iter().any(|cell| matches!(cell, Data::DateTime(_))),
        "{row:?}"
    );
    assert!(
        row.iter()
            .any(|cell| matches!(cell, Data::Float(n) if *n == 2.0)),
        "{row:?}"
    );
}
