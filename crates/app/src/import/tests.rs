#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::env::SystemEnv;
use crate::tables;
use trede_domain::{Env, Uuid};
use trede_store::{KeyCost, Passphrase, Store};

struct Place {
    session: Session,
    _dir: tempfile::TempDir,
}

fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("vier woorden zijn genoeg".into());
    let store = Store::create(
        dir.path(),
        "staff-1",
        &passphrase,
        KeyCost::CHEAP,
        "here",
        Box::new(SystemEnv::default()),
    )
    .unwrap();
    Place {
        session: Session::of(store),
        _dir: dir,
    }
}

fn any_id() -> Uuid {
    SystemEnv::default().new_id()
}

impl Place {
    fn take(&mut self, table: &str, csv: &str) -> Imported {
        self.try_take(table, csv.as_bytes()).unwrap()
    }

    fn try_take(&mut self, table: &str, csv: &[u8]) -> Result<Imported> {
        import_bytes(
            &mut self.session,
            tables::table(table)?,
            csv,
            false,
            &mut |_| {},
        )
    }

    /// The values of one field, in the order in which the rows were made.
    fn values(&self, table: &str, field: &str) -> Vec<String> {
        let of = tables::table(table).unwrap();
        self.session
            .store()
            .list(of, None)
            .unwrap()
            .iter()
            .map(|row| row.get(of, field).to_text())
            .collect()
    }
}

/// `row field problem`, one a line.
fn told(imported: &Imported) -> Vec<(usize, String)> {
    imported
        .refused
        .iter()
        .map(|f| (f.row, f.field.clone()))
        .collect()
}

fn at(places: &[(usize, &str)]) -> Vec<(usize, String)> {
    places
        .iter()
        .map(|(row, field)| (*row, (*field).to_owned()))
        .collect()
}

#[test]
fn all_rows_or_none_and_every_fault_is_named() {
    let mut place = place();
    place.take("clients", "number,first_name,last_name\nP-1,Fatma,Zee\n");
    let refused = place.take(
        "movements",
        "client,measured_on,ladder,rung,moment\nP-1,2026-01-05,vng,2,\nP-1,05-01-2026x,vng,9,soms\nP-9,,andere,1,\n",
    );
    assert_eq!(
        told(&refused),
        at(&[
            (3, "measured_on"),
            (3, "moment"),
            (3, "rung"),
            (4, "client"),
            (4, "measured_on"),
            (4, "ladder")
        ])
    );
    assert_eq!((refused.added, refused.updated), (0, 0));
    assert!(place.values("movements", "rung").is_empty());
    assert!(
        refused
            .refusal()
            .is_some_and(|e| e.kind() == crate::error::Kind::Refused)
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    let mut place = place();
    let csv = "first_name,last_name,notes\r\nA,B,\"een\r\ntwee\r\n\r\ndrie\"\r\n\r\n\r\n,,\r\nC,D,\r\nE,,\r\n";
    let refused = place.take("clients", csv);
    // Row 2 spans four lines; 3 and 4 are empty lines, 5 has empty cells only.
    assert_eq!(told(&refused), at(&[(7, "last_name")]));
    for line_end in ["\n", "\r", "\r\n"] {
        let csv = ["first_name,last_name", "", "A,B", "", "", "C,"].join(line_end);
        assert_eq!(
            told(&place.take("clients", &csv)),
            at(&[(6, "last_name")]),
            "{line_end:?}"
        );
    }
}

#[test]
fn what_is_there_already_is_updated() {
    let mut place = place();
    let first = place.take(
        "clients",
        "number,first_name,last_name,city\nP-1,Fatma,Zee,Zwolle\n",
    );
    assert_eq!((first.added, first.updated), (1, 0));
    // Columns that are not there are left alone, an empty cell clears.
    let second = place.take("clients", "number,first_name,city\nP-1,Fatima,\n");
    assert_eq!((second.added, second.updated), (0, 1));
    assert_eq!(
        (
            place.values("clients", "first_name"),
            place.values("clients", "last_name")
        ),
        (vec!["Fatima".to_owned()], vec!["Zee".to_owned()])
    );
    assert_eq!(place.values("clients", "city"), [""]);
    assert_eq!(place.take("locations", "name,kind\nLoket,desk\n").added, 1);
    assert_eq!(
        place
            .take("locations", "name,kind\nloket,outreach\n")
            .updated,
        1
    );
    assert_eq!(
        place.take("settings", "key,value\nhourly_rate,60\n").added,
        1
    );
    assert_eq!(
        place
            .take("settings", "key,value\nhourly_rate,65\n")
            .updated,
        1
    );
    assert_eq!(
        place
            .session
            .store()
            .setting("hourly_rate")
            .unwrap()
            .as_deref(),
        Some("65")
    );
    // By id, and a number that is left empty is not taken away.
    let id = place
        .session
        .store()
        .list(tables::table("clients").unwrap(), None)
        .unwrap()[0]
        .id;
    assert_eq!(
        place
            .take("clients", &format!("id,number,city\n{id},,Almere\n"))
            .updated,
        1
    );
    assert_eq!(
        (
            place.values("clients", "number"),
            place.values("clients", "city")
        ),
        (vec!["P-1".to_owned()], vec!["Almere".to_owned()])
    );
}

#[test]
fn clients_without_a_number_are_given_one() {
    let mut place = place();
    assert_eq!(
        place
            .take("clients", "number,first_name,last_name\n,A,B\n,C,D\n")
            .added,
        2
    );
    let numbers = place.values("clients", "number");
    assert_eq!(numbers.len(), 2);
    assert!(numbers.iter().all(|n| !n.is_empty()) && numbers[0] != numbers[1]);
}

#[test]
fn one_row_cannot_be_said_twice() {
    let mut place = place();
    assert_eq!(
        told(&place.take("clients", "number,first_name,last_name\nP-1,A,B\nP-1,C,D\n")),
        at(&[(3, "number")])
    );
    assert_eq!(
        told(&place.take("partners", "name\nROC\nROC\n")),
        at(&[(3, "name")])
    );
    let id = any_id();
    assert_eq!(
        told(&place.take("partners", &format!("id,name\n{id},A\n{id},B\n"))),
        at(&[(3, "id")])
    );
}

#[test]
fn references_go_by_name_or_by_id() {
    let mut place = place();
    place.take(
        "locations",
        "name,kind\nLoket,desk\nBuurthuis,outreach\nBuurthuis2,outreach\n",
    );
    place.take("partners", "name\n\"Zorg & \"\"Samen\"\"\"\n");
    place.take("clients", "number,first_name,last_name,location,source_partner\nP-1,A,B,buurthuis,\"Zorg & \"\"Samen\"\"\"\n");
    assert_eq!(
        place.values("clients", "location_id"),
        [place
            .session
            .store()
            .list(tables::table("locations").unwrap(), None)
            .unwrap()[1]
            .id
            .to_string()]
    );
    let refused = place.take(
        "clients",
        "first_name,last_name,location,coach\nA,B,Nergens,Niemand\n",
    );
    assert_eq!(told(&refused), at(&[(2, "location"), (2, "coach")]));
    // Twins are told apart by their ids alone.
    let (a, b) = (any_id(), any_id());
    place.take(
        "staff",
        &format!("id,name,role\n{a},Jan,coach\n{b},Jan,coach\n"),
    );
    assert_eq!(
        told(&place.take("clients", "first_name,last_name,coach\nA,B,Jan\n")),
        at(&[(2, "coach")])
    );
    assert_eq!(
        place
            .take(
                "clients",
                &format!("first_name,last_name,coach_id\nA,B,{b}\n")
            )
            .added,
        1
    );
}

#[test]
fn a_table_that_refers_to_itself_may_refer_to_earlier_rows() {
    let mut place = place();
    let imported = place.take(
        "clients",
        "number,first_name,last_name,merged_into\nP-1,A,B,\nP-2,A,B,P-1\n",
    );
    assert_eq!(imported.added, 2, "{imported:?}");
    let ids: Vec<String> = place
        .session
        .store()
        .list(tables::table("clients").unwrap(), None)
        .unwrap()
        .iter()
        .map(|r| r.id.to_string())
        .collect();
    assert_eq!(
        place.values("clients", "merged_into"),
        ["".to_owned(), ids[0].clone()]
    );
    assert_eq!(
        told(&place.take(
            "clients",
            "number,first_name,last_name,merged_into\nP-3,A,B,P-4\nP-4,A,B,\n"
        )),
        at(&[(2, "merged_into")])
    );
}

#[test]
fn headings_are_held_against_the_table() {
    let mut place = place();
    let refused = place.take(
        "clients",
        "first_name,last_name,bsn,location,location_id\nA,B,123456782,,\n",
    );
    assert_eq!(told(&refused), at(&[(1, "location_id")]));
    assert_eq!(
        told(&place.take("clients", "first_name,last_name\nA,B,C\nA\n")),
        at(&[(2, ""), (3, ""), (3, "last_name")])
    );
    // Empty columns at the end are a habit of spreadsheets.
    assert_eq!(
        place
            .take("clients", "first_name,last_name,,\nA,B,,\n")
            .added,
        1
    );
}

#[test]
fn files_of_other_programs_are_read_or_refused_clearly() {
    let mut place = place();
    assert_eq!(
        place
            .take(
                "clients",
                "\u{feff}first_name;last_name;city\nA;\"B;C\";Almere, Haven\n"
            )
            .added,
        1
    );
    assert_eq!(place.values("clients", "city"), ["Almere, Haven"]);
    for bad in [&b""[..], b"\n\n", b"PK\x03\x04rest"] {
        assert_eq!(
            place.try_take("clients", bad).unwrap_err().code(),
            Code::UnreadableTable
        );
    }
    let latin = place
        .try_take("clients", b"first_name,last_name\nJos\xe9,B\n")
        .unwrap();
    assert_eq!((latin.added, told(&latin)), (1, at(&[])));
    assert!(
        place
            .values("clients", "first_name")
            .contains(&"José".to_owned())
    );
}

#[test]
fn what_looks_like_a_formula_is_kept_as_it_is() {
    let mut place = place();
    place.take(
        "clients",
        "first_name,last_name,notes\nA,B,=SOM(A1:A9)\nC,D,+31612345678\n",
    );
    assert_eq!(
        place.values("clients", "notes"),
        ["=SOM(A1:A9)", "+31612345678"]
    );
}

#[test]
fn a_dry_run_changes_nothing_and_one_undo_takes_an_import_back() {
    let mut place = place();
    let of = tables::table("clients").unwrap();
    let csv = b"first_name,last_name\nA,B\nC,D\n";
    let would = import_bytes(&mut place.session, of, csv, true, &mut |_| {}).unwrap();
    assert_eq!((would.added, place.values("clients", "id").len()), (2, 0));
    place.try_take("clients", csv).unwrap();
    let undone = tables::undo(&mut place.session).unwrap();
    assert_eq!((undone.op.as_str(), undone.rows), ("import", 2));
    assert!(place.values("clients", "first_name").is_empty());
}
