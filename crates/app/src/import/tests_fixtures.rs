//! Spreadsheets as welfare organisations keep them, taken in as a person would expect.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::env::SystemEnv;
use trede_store::likeness::Why;
use trede_store::{KeyCost, Passphrase, Store};

pub(super) struct Place {
    pub(super) session: Session,
    _dir: tempfile::TempDir,
}

pub(super) fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("vier woorden zijn genoeg".into());
    let env = Box::new(SystemEnv::default());
    let cost = KeyCost::CHEAP;
    let store = Store::create(dir.path(), "staff-1", &passphrase, cost, "here", env).unwrap();
    Place {
        session: Session::of(store),
        _dir: dir,
    }
}

fn bytes(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

impl Place {
    fn with(&mut self, table: &str, name: &str, options: &Options) -> Imported {
        let of = tables::table(table).unwrap();
        self.bytes(of, &bytes(name), options).unwrap()
    }

    pub(super) fn bytes(
        &mut self,
        of: &'static Table,
        bytes: &[u8],
        options: &Options,
    ) -> Result<Imported> {
        let stop = Stop::default();
        take_in(&mut self.session, of, bytes, options, &stop, &mut |_| {})
    }

    /// Takes a fixture in whole.
    fn take(&mut self, table: &str, name: &str) -> Imported {
        let imported = self.with(table, name, &Options::default());
        assert_eq!(imported.refused, [], "{name}");
        imported
    }

    pub(super) fn csv(&mut self, table: &str, csv: &str) {
        let of = tables::table(table).unwrap();
        let done = import_bytes(&mut self.session, of, csv.as_bytes(), false, &mut |_| {});
        assert_eq!(done.unwrap().refused, []);
    }

    /// The values of these fields of all rows, a row a line, in the order in which they were made.
    pub(super) fn rows(&self, table: &str, fields: &[&str]) -> Vec<String> {
        let of = tables::table(table).unwrap();
        let rows = self.session.store().list(of, None).unwrap();
        rows.iter()
            .map(|row| {
                let values: Vec<String> = fields.iter().map(|f| row.get(of, f).to_text()).collect();
                values.join("|")
            })
            .collect()
    }
}

const NAME: &[&str] = &["first_name", "infix", "last_name", "birth_date"];

#[test]
fn a_list_from_a_library_with_semicolons_and_windows_letters() {
    let mut place = place();
    let done = place.take("clients", "01-klanten-bibliotheek.csv");
    assert_eq!((done.added, done.updated), (3, 0));
    assert_eq!(
        place.rows("clients", NAME),
        [
            "Fatma|van der|Zee|1981-04-03",
            "José||Núñez|1975",
            "Zoë|de|Groot|1990-03"
        ]
    );
    assert_eq!(
        place.rows("clients", &["gender", "phone", "city"]),
        [
            "f|06-12345678|Zwolle",
            "m|038 4211234|Zwolle",
            "f|0687654321|’t Harde"
        ]
    );
    // The rung stands with the intake, and is a measurement.
    assert_eq!(
        place.rows("intakes", &["held_on", "ladder", "rung"]),
        ["2026-01-12|vng|2", "2026-01-14|vng|3"]
    );
    assert_eq!(
        place.rows("movements", &["measured_on", "rung", "moment"]),
        ["2026-01-12|2|intake", "2026-01-14|3|intake"]
    );
    // One undo for all of it.
    tables::undo(&mut place.session).unwrap();
    for table in ["clients", "intakes", "movements"] {
        assert!(place.rows(table, &["id"]).is_empty(), "{table}");
    }
}

#[test]
fn a_sheet_with_a_title_above_and_a_total_below() {
    let mut place = place();
    let done = place.take("clients", "02-deelnemers-buurthuis.xlsx");
    assert_eq!((done.added, done.header_row), (3, 4));
    assert_eq!(done.passed_over, [10]);
    let left: Vec<&str> = done
        .columns
        .iter()
        .filter(|c| c.field.is_none())
        .map(|c| c.heading.as_str())
        .collect();
    assert_eq!(left, ["Nr.", "Kleur map"]);
    assert_eq!(
        place.rows(
            "clients",
            &[
                "first_name",
                "last_name",
                "birth_date",
                "phone",
                "first_contact_on"
            ]
        ),
        [
            "Amina|Yılmaz|1988-05-17|0612345678|2025-11-03",
            "Piotr|Kowalski|1969-12-01|0687654321|2025-11-10",
            "Олена|Шевченко|1995-02-28|+31 6 11223344|2026-01-05"
        ]
    );
}

#[test]
fn a_sheet_with_merged_cells_and_whole_names() {
    let mut place = place();
    let done = place.take("clients", "03-inschrijflijst-taalcafe.xlsx");
    assert_eq!((done.added, done.header_row), (3, 2));
    assert_eq!(
        place.rows(
            "clients",
            &["first_name", "infix", "last_name", "street", "house_number"]
        ),
        [
            "Fatma|van der|Zee|Dorpsstraat|12 b",
            "Mohammed|el|Amrani|2e Dwarsstraat|3",
            "A.||Bakker-de Wit|Plein|1"
        ]
    );
    assert_eq!(
        place.rows(
            "clients",
            &["postcode", "city", "neighbourhood", "language"]
        ),
        [
            "8031 AB|Zwolle|Holtenbroek|tr",
            "8031 AC|Zwolle|Holtenbroek|ar",
            "8012 AA|Zwolle|Assendorp|nl"
        ]
    );
}

#[test]
fn unicode_text_of_a_spreadsheet_with_tabs() {
    let mut place = place();
    place.take("clients", "04-intakes-unicode.txt");
    assert_eq!(
        place.rows("clients", &["number", "first_name", "last_name"]),
        ["W-1|Şule|Öztürk", "W-2|أمينة|العمري"]
    );
    assert_eq!(
        place.rows("intakes", &["held_on", "question", "barriers", "rung"]),
        [
            "2026-01-08|Taal leren en werken|money;language|2",
            "2026-01-09|Mensen ontmoeten|health;care|1"
        ]
    );
    // The same list again changes what is there, and adds no second intake.
    let again = place.take("clients", "04-intakes-unicode.txt");
    assert_eq!((again.added, again.updated), (0, 2));
    assert_eq!(place.rows("intakes", &["id"]).len(), 2);
    assert_eq!(place.rows("movements", &["id"]).len(), 2);
}

#[test]
fn a_citizen_service_number_is_pointed_out_and_left_out() {
    let mut place = place();
    let done = place.take("clients", "05-lijst-met-bsn.csv");
    let text = done.text(&trede_texts::Texts::default());
    assert_eq!(
        text.bsn_left_out,
        [
            Noted {
                row: 0,
                field: "BSN".into()
            },
            Noted {
                row: 2,
                field: "Opmerkingen".into()
            }
        ]
    );
    let kept = place.rows("clients", &["number", "phone", "notes"]);
    assert_eq!(
        kept,
        [
            "B-1|0612345679|Komt via gemeente, bsn […] doorgegeven",
            "B-2|0612345680|Belt liever niet"
        ]
    );
    let told = format!("{done:?}");
    assert!(
        !told.contains("111222333") && !told.contains("123456782"),
        "{told}"
    );
    let notes = [("notes".to_owned(), "nummer 123456782".to_owned())];
    let of = tables::table("clients").unwrap();
    let refused = tables::set(&mut place.session, of, "B-2", &notes).unwrap_err();
    assert!(refused.to_string().contains("BSN"), "{refused}");
}

#[test]
fn a_bsn_is_not_written_with_the_faulty_rows_either() {
    let mut place = place();
    let list = "Voornaam;Achternaam;BSN;Telefoon;Opmerking\nAns;Bos;111222333;612345678;zoekt werk\nBo;;111222333;123456782;nummer 123456782\n";
    let options = Options {
        partial: true,
        ..Options::default()
    };
    let of = tables::table("clients").unwrap();
    let done = place.bytes(of, list.as_bytes(), &options).unwrap();
    assert_eq!((done.added, done.refused.len()), (1, 1));
    let file = String::from_utf8(done.faulty.unwrap()).unwrap();
    let row = file.lines().nth(1).unwrap();
    assert!(row.starts_with("Bo;;;123456782;nummer […];"), "{row}");
}

#[test]
fn good_rows_come_in_and_faulty_ones_go_to_a_file_with_the_reason() {
    let mut place = place();
    let refused = place.with("clients", "06-gezinnen.csv", &Options::default());
    let faults: Vec<(usize, &str)> = refused
        .refused
        .iter()
        .map(|f| (f.row, f.field.as_str()))
        .collect();
    assert_eq!(faults, [(3, "Voornaam"), (5, "Geboortedatum")]);
    assert!(place.rows("clients", &["id"]).is_empty());

    let options = Options {
        partial: true,
        duplicates: Duplicates::Skip,
        ..Options::default()
    };
    let done = place.with("clients", "06-gezinnen.csv", &options);
    assert_eq!((done.added, done.alike.len()), (1, 1));
    assert_eq!((done.alike[0].row, done.alike[0].who.row), (4, Some(2)));
    let file = String::from_utf8(done.faulty.unwrap()).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}Voornaam;Achternaam;Geboortedatum;Telefoon;Waarom niet overgenomen"
    );
    assert!(lines[1].starts_with("Ali en Ayse;Demir") && lines[1].contains("twee mensen"));
    assert!(lines[2].starts_with("Kees;Bos;31-2-1980"), "{}", lines[2]);

    // Mended, and offered again.
    let mended = file
        .replace("Ali en Ayse", "Ali")
        .replace("31-2-1980", "28-2-1980");
    let of = tables::table("clients").unwrap();
    let again = place.bytes(of, mended.as_bytes(), &options).unwrap();
    assert_eq!((again.added, again.refused.len()), (2, 0));
    // And the whole list once more finds everyone here already.
    let file = "Voornaam;Achternaam;Tel\nAli;Demir;\nOnbekende;Vrouw;06 22222222\n";
    let update = Options {
        duplicates: Duplicates::Update,
        ..Options::default()
    };
    let found = place.bytes(of, file.as_bytes(), &update).unwrap();
    assert_eq!((found.added, found.updated, found.alike.len()), (0, 2, 2));
    let why: Vec<&[Why]> = found.alike.iter().map(|one| &one.who.why[..]).collect();
    assert_eq!(why, [&[Why::Name][..], &[Why::Phone]]);
}

#[test]
fn rungs_in_words_and_days_in_every_form() {
    let mut place = place();
    place.take("clients", "07-trede-in-woorden.xlsx");
    assert_eq!(
        place.rows("intakes", &["held_on", "rung"]),
        [
            "2025-04-03|4",
            "2025-04-10|3",
            "2025-04-10|5",
            "2025-04-17|1"
        ]
    );
    assert_eq!(
        place.rows("clients", &["last_name", "language_level", "source"]),
        [
            "Ali|A2|word_of_mouth",
            "Smit|B1|uwv",
            "Rao|none|municipality",
            "Vos|native|self"
        ]
    );
}

#[test]
fn contacts_of_clients_by_name_with_a_total_below() {
    let mut place = place();
    place.csv(
        "clients",
        "number,first_name,infix,last_name\nP-1,Fatma,van der,Zee\nP-2,José,,Núñez\n",
    );
    let done = place.take("contacts", "08-contactregistratie.csv");
    assert_eq!(
        (done.added, done.header_row, done.passed_over),
        (3, 3, vec![7])
    );
    assert_eq!(
        place.rows(
            "contacts",
            &["happened_on", "channel", "topic", "minutes", "note"]
        ),
        [
            "2026-01-12|phone|guidance|15|Over de taalles",
            "2026-01-13|desk|information|5|",
            "2026-01-14|visit|aftercare|45|"
        ]
    );
}

#[test]
fn partners_that_do_not_begin_in_the_first_column() {
    let mut place = place();
    let done = place.take("partners", "09-sociale-kaart.xlsx");
    assert_eq!((done.added, done.header_row), (3, 3));
    assert_eq!(
        place.rows("partners", &["name", "contact_name", "phone", "active"]),
        [
            "Taalhuis|Ans de Boer|038 4000001|true",
            "ROC Noord||0384000002|false",
            "Zorg & \"Samen\"|J. Smit||true"
        ]
    );
}

#[test]
fn measurements_with_faults_by_row_as_the_spreadsheet_shows_them() {
    let mut place = place();
    place.csv(
        "clients",
        "number,first_name,last_name\nP-1,Fatma,Zee\nP-2,José,Núñez\n",
    );
    let options = Options {
        partial: true,
        ..Options::default()
    };
    let done = place.with("movements", "10-metingen.csv", &options);
    let faults: Vec<(usize, &str)> = done
        .refused
        .iter()
        .map(|f| (f.row, f.field.as_str()))
        .collect();
    assert_eq!(faults, [(4, "Trede"), (5, "Klantnr")]);
    assert_eq!((done.added, done.passed_over), (2, vec![6]));
    assert_eq!(
        place.rows("movements", &["measured_on", "ladder", "rung", "moment"]),
        ["2026-01-05|vng|2|intake", "2026-07-06|vng|3|interim"]
    );
}

#[test]
fn a_match_can_be_chosen_and_a_dry_run_shows_it() {
    let mut place = place();
    let options = Options {
        dry_run: true,
        columns: [("Kleur map", "notes"), ("Mobiel", "")]
            .map(|(heading, field)| (heading.to_owned(), field.to_owned()))
            .into(),
        ..Options::default()
    };
    let shown = place.with("clients", "02-deelnemers-buurthuis.xlsx", &options);
    let field = |heading: &str| {
        let found = shown.columns.iter().find(|c| c.heading == heading).unwrap();
        found.field.clone()
    };
    assert_eq!(field("Kleur map").as_deref(), Some("notes"));
    assert_eq!(field("Mobiel"), None);
    assert_eq!(shown.columns[1].sample.as_deref(), Some("Amina"));
    assert_eq!(shown.added, 3);
    assert!(place.rows("clients", &["id"]).is_empty());
    let wrong = Options {
        columns: [("Mobiel".to_owned(), "mobiel".to_owned())].into(),
        ..Options::default()
    };
    let refused = place.with("clients", "02-deelnemers-buurthuis.xlsx", &wrong);
    assert_eq!((refused.refused.len(), refused.refused[0].row), (1, 4));
}

#[test]
fn what_was_said_of_a_heading_is_remembered_for_the_next_file_and_for_no_file_of_ours() {
    let mut place = place();
    let field = |shown: &Imported, heading: &str| {
        let found = shown.columns.iter().find(|c| c.heading == heading).unwrap();
        found.field.clone()
    };
    let look = Options {
        dry_run: true,
        ..Options::default()
    };
    let before = place.with("clients", "02-deelnemers-buurthuis.xlsx", &look);
    assert_eq!(field(&before, "Kleur map"), None);
    let said = Options {
        columns: [("Kleur map", "notes"), ("Mobiel", "")]
            .map(|(heading, field)| (heading.to_owned(), field.to_owned()))
            .into(),
        ..Options::default()
    };
    // A look alone is no word on it.
    place.with(
        "clients",
        "02-deelnemers-buurthuis.xlsx",
        &Options {
            dry_run: true,
            ..said.clone()
        },
    );
    let again = place.with("clients", "02-deelnemers-buurthuis.xlsx", &look);
    assert_eq!(field(&again, "Kleur map"), None);
    place.with("clients", "02-deelnemers-buurthuis.xlsx", &said);
    let after = place.with("clients", "02-deelnemers-buurthuis.xlsx", &look);
    assert_eq!(field(&after, "Kleur map").as_deref(), Some("notes"));
    assert_eq!(field(&after, "Mobiel"), None);
    // What is said now goes before what was said then.
    let other = Options {
        columns: [("Mobiel".to_owned(), "phone".to_owned())].into(),
        ..look
    };
    let now = place.with("clients", "02-deelnemers-buurthuis.xlsx", &other);
    assert_eq!(field(&now, "Mobiel").as_deref(), Some("phone"));
    // A file with the contract's headings is read by the contract.
    place.csv(
        "clients",
        "first_name,last_name,notes,phone\nAns,Bos,hallo,0201234567\n",
    );
    assert!(
        place
            .rows("clients", &["notes", "phone"])
            .contains(&"hallo|0201234567".to_owned())
    );
}
