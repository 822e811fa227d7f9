//! Rows that look like someone who is here already, and an import that is stopped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::tests_fixtures::{Place, place};
use super::*;
use trede_store::likeness::Why;

impl Place {
    /// Takes in what stands here, with something said of each row that looks like someone.
    fn decided(&mut self, csv: &str, rows: &[(usize, Duplicates)]) -> Imported {
        let options = Options {
            duplicates: Duplicates::Skip,
            rows: rows.iter().copied().collect(),
            ..Options::default()
        };
        let of = tables::table("clients").unwrap();
        self.bytes(of, csv.as_bytes(), &options).unwrap()
    }
}

#[test]
fn each_row_that_looks_like_someone_goes_where_it_was_said_to_go() {
    let mut place = place();
    place.csv(
        "clients",
        "number,first_name,last_name,birth_date,phone\nP-1,Fatma,Zee,1981-04-03,\nP-2,Ali,Demir,1970,\nP-3,Mohammed,Amrani,1990-05-06,0611111111\n",
    );
    // The third is spelled otherwise, the fourth calls with the third's telephone, the fifth stands above as well.
    let csv = "Voornaam;Achternaam;Geb.datum;Tel;Plaats\nFatma;Zee;3-4-1981;0622222222;Zwolle\nAli;Demir;;;Kampen\nMohamed;Amrani;6-5-1990;;Zwolle\nSara;Bos;;06-11111111;\nSara;Bos;;;Almere\n";
    let left = place.decided(csv, &[]);
    // With the first Sara left out, the second is new.
    assert_eq!((left.added, left.updated), (1, 0));
    tables::undo(&mut place.session).unwrap();
    let whom: Vec<(usize, &str, Vec<Why>)> = left
        .alike
        .iter()
        .map(|one| (one.row, one.who.number.as_str(), one.who.why.clone()))
        .collect();
    assert_eq!(
        whom,
        [
            (2, "P-1", vec![Why::Name, Why::BirthDate]),
            (3, "P-2", vec![Why::Name]),
            (4, "P-3", vec![Why::NameAlike, Why::BirthDate]),
            (5, "P-3", vec![Why::Phone]),
        ]
    );

    use Duplicates::{Add, Skip, Update};
    let done = place.decided(
        csv,
        &[(2, Update), (3, Skip), (4, Update), (5, Add), (6, Update)],
    );
    assert_eq!((done.added, done.updated), (1, 3));
    assert_eq!(
        (done.alike[4].row, done.alike[4].who.row),
        (6, Some(5)),
        "Sara stands in the file twice"
    );
    assert_eq!(
        place.rows("clients", &["first_name", "birth_date", "phone", "city"]),
        [
            "Fatma|1981-04-03|0622222222|Zwolle",
            "Ali|1970||",
            "Mohammed|1990-05-06|0611111111|Zwolle",
            "Sara||06-11111111|Almere"
        ]
    );
    tables::undo(&mut place.session).unwrap();
    assert_eq!(place.rows("clients", &["city"]), ["", "", ""]);
}

#[test]
fn a_telephone_that_a_family_shares_makes_them_no_one_person() {
    let mut place = place();
    place.csv(
        "clients",
        "number,first_name,last_name,birth_date,phone\nP-1,Fatma,Zee,1981-04-03,0611111111\n",
    );
    let csv = "Voornaam;Achternaam;Geb.datum;Tel\nElif;Zee;1-6-2004;0611111111\n";
    let done = place.decided(csv, &[]);
    assert_eq!((done.added, done.alike.len()), (1, 0));
}

#[test]
fn a_row_that_is_left_out_may_be_as_faulty_as_it_likes() {
    let mut place = place();
    place.csv("clients", "number,first_name,last_name\nP-1,Fatma,Zee\n");
    let csv = "Voornaam;Achternaam;Geb.datum\nFatma;Zee;31-2-1981\n";
    let options = |duplicates| Options {
        duplicates,
        dry_run: true,
        ..Options::default()
    };
    let of = tables::table("clients").unwrap();
    let mut faults = |duplicates| {
        let done = place.bytes(of, csv.as_bytes(), &options(duplicates));
        done.unwrap().refused.len()
    };
    assert_eq!(faults(Duplicates::Skip), 0);
    assert_eq!(
        (faults(Duplicates::Add), faults(Duplicates::Update)),
        (1, 1)
    );
}

#[test]
fn who_is_in_the_file_twice_has_one_intake_on_a_day_and_a_joined_file_means_the_person() {
    let mut place = place();
    place.csv(
        "clients",
        "number,first_name,last_name,merged_into\nP-1,Sara,Smit,\nP-2,Sara,Bos,P-1\n",
    );
    let csv = "Voornaam;Achternaam;Datum intake;Trede;Plaats\nSara;Bos;12-1-2026;2;Almere\nKees;Vos;12-1-2026;2;\nKees;Vos;12-1-2026;2;\nKees;Vos;12-2-2026;3;\n";
    use Duplicates::Update;
    let done = place.decided(csv, &[(2, Update), (4, Update), (5, Update)]);
    assert_eq!((done.added, done.updated), (1, 3));
    assert_eq!(done.alike[0].who.number, "P-1");
    assert_eq!(
        place.rows("clients", &["first_name", "city"]),
        ["Sara|Almere", "Sara|", "Kees|"]
    );
    assert_eq!(
        place.rows("intakes", &["held_on", "rung"]),
        ["2026-01-12|2", "2026-01-12|2", "2026-02-12|3"]
    );
    assert_eq!(place.rows("movements", &["rung"]).len(), 3);
}

#[test]
fn an_import_that_is_stopped_leaves_nothing() {
    let mut place = place();
    let rows: String = (0..3000).map(|n| format!("Naam{n},Zee\n")).collect();
    let csv = format!("first_name,last_name\n{rows}");
    let of = tables::table("clients").unwrap();
    for while_writing in [false, true] {
        let stop = Stop::default();
        let mut told = Vec::new();
        let outcome = take_in(
            &mut place.session,
            of,
            csv.as_bytes(),
            &Options::default(),
            &stop,
            &mut |at| {
                told.push(at.writing);
                if at.writing == while_writing {
                    stop.ask();
                }
            },
        );
        assert_eq!(outcome.unwrap_err().code(), Code::Stopped);
        // It was at that, and not yet further.
        assert_eq!(told.last(), Some(&while_writing));
        assert!(place.rows("clients", &["id"]).is_empty());
    }
    assert!(tables::undo(&mut place.session).is_err(), "nothing to undo");
}
