//! Who counts: joined records, deleted ones, those that left and those that are still on their way.

use crate::centre::{Centre, END, START, day, id, quarter, text};
use trede_report::{Query, caseload, effects, inflow, ladder, results};
use uuid::Uuid;

fn inflow_total(centre: &Centre) -> u64 {
    inflow(&centre.conn, &quarter()).unwrap().total
}

fn passed_on(centre: &Centre) -> Option<f64> {
    results(&centre.conn, &quarter()).unwrap().rows[3].value
}

fn newcomers(centre: &Centre, numbers: &[&str]) -> Vec<Uuid> {
    numbers
        .iter()
        .map(|number| {
            centre.client(
                number,
                &[("first_contact_on", text(START)), ("source", text("uwv"))],
            )
        })
        .collect()
}

#[test]
fn a_chain_of_joined_records_is_one_person() {
    let centre = Centre::new();
    let people = newcomers(&centre, &["A-1", "A-2", "A-3", "A-4"]);
    centre.join(people[0], people[1]);
    centre.join(people[1], people[2]);
    for client in &people {
        centre.ended(*client, END, "work", &[]);
    }
    assert_eq!((inflow_total(&centre), passed_on(&centre)), (2, Some(2.0)));
}

#[test]
fn records_joined_in_a_circle_are_one_person() {
    let centre = Centre::new();
    let people = newcomers(&centre, &["A-1", "A-2", "A-3", "A-4", "A-5"]);
    centre.join(people[0], people[1]);
    centre.join(people[1], people[2]);
    centre.join(people[2], people[0]);
    centre.join(people[3], people[2]); // leads into the circle
    centre.join(people[4], people[4]); // into itself
    for client in &people {
        centre.ended(*client, END, "work", &[]);
    }
    assert_eq!((inflow_total(&centre), passed_on(&centre)), (2, Some(2.0)));
}

#[test]
fn the_kept_record_speaks_for_the_person_and_the_other_where_it_is_silent() {
    let centre = Centre::new();
    let (here, there) = (centre.location("Hier"), centre.location("Daar"));
    let kept = centre.client(
        "A-1",
        &[
            ("location_id", id(here)),
            ("first_contact_on", text(START)),
            ("source", text("self")),
        ],
    );
    let other = centre.client(
        "A-2",
        &[
            ("location_id", id(there)),
            ("first_contact_on", text(START)),
            ("source", text("uwv")),
        ],
    );
    centre.join(other, kept);
    centre.ended(other, END, "work", &[]);
    let at = |location| {
        (
            inflow(&centre.conn, &quarter().at(location)).unwrap().total,
            results(&centre.conn, &quarter().at(location)).unwrap().rows[3].value,
        )
    };
    assert_eq!((at(here), at(there)), ((1, Some(1.0)), (0, Some(0.0))));
    let sources: Vec<_> = inflow(&centre.conn, &quarter())
        .unwrap()
        .rows
        .into_iter()
        .filter(|row| row.clients > 0)
        .map(|row| row.source.unwrap())
        .collect();
    assert_eq!(sources, ["self"]);
    centre.set("clients", kept, "location_id", rusqlite::types::Value::Null);
    assert_eq!(
        results(&centre.conn, &quarter().at(there)).unwrap().rows[3].value,
        Some(1.0)
    );
}

#[test]
fn joining_into_a_deleted_or_absent_record_loses_nobody() {
    let centre = Centre::new();
    let people = newcomers(&centre, &["A-1", "A-2", "A-3", "A-4"]);
    centre.join(people[1], people[0]);
    centre.join(people[2], people[0]);
    centre.delete("clients", people[0]);
    centre.join(people[3], Uuid::from_u128(999_999));
    for client in &people {
        centre.ended(*client, END, "work", &[]);
    }
    assert_eq!((inflow_total(&centre), passed_on(&centre)), (2, Some(2.0)));
}

#[test]
fn deleted_clients_and_those_that_left_count_nowhere() {
    let centre = Centre::new();
    let people = newcomers(&centre, &["A-1", "A-2", "A-3"]);
    for client in &people {
        centre.ended(*client, END, "work", &[]);
        centre.contact(Some(*client), END, &[]);
        centre.measured(*client, END, 3);
    }
    centre.delete("clients", people[0]);
    centre
        .conn
        .execute("INSERT INTO left_clients VALUES (?)", [people[1]])
        .unwrap();
    let single = ladder(&centre.conn, &quarter()).unwrap().single;
    let informed = results(&centre.conn, &quarter()).unwrap().rows[0].value;
    assert_eq!(
        (inflow_total(&centre), passed_on(&centre), informed, single),
        (1, Some(1.0), Some(1.0), 1)
    );
}

#[test]
fn a_row_whose_client_has_not_arrived_counts() {
    let centre = Centre::new();
    let client = Uuid::from_u128(999_999);
    centre.ended(client, END, "work", &[]);
    centre.add(
        "effects",
        &[
            ("client_id", id(client)),
            ("noted_on", text(END)),
            ("kind", text("social")),
            ("text", text("Durft weer")),
        ],
    );
    assert_eq!(passed_on(&centre), Some(1.0));
    let effects = effects(&centre.conn, &quarter()).unwrap();
    assert_eq!(
        (
            effects.rows[0].client.as_deref(),
            effects.rows[0].client_id,
            effects.rows[0].social
        ),
        (None, Some(client), 1)
    );
}

#[test]
fn measurements_of_joined_records_make_one_step_and_one_case() {
    let centre = Centre::new();
    let people = newcomers(&centre, &["A-1", "A-2"]);
    let coach = centre.add("staff", &[("name", text("Bram")), ("role", text("coach"))]);
    centre.measured(people[0], "2026-01-10", 2);
    centre.measured(people[1], "2026-03-10", 4);
    for client in &people {
        centre.trajectory(*client, "individual", START, &[("coach_id", id(coach))]);
    }
    let query = Query::of(day(START), day(END));
    assert_eq!(
        (
            ladder(&centre.conn, &query).unwrap().single,
            caseload(&centre.conn, &query).unwrap().rows[0].clients
        ),
        (2, 2)
    );
    centre.join(people[1], people[0]);
    let report = ladder(&centre.conn, &query).unwrap();
    assert_eq!(
        (
            report.single,
            report.clients,
            report.up,
            report.average_step
        ),
        (0, 1, 1, Some(2.0))
    );
    assert_eq!(caseload(&centre.conn, &query).unwrap().rows[0].clients, 1);
}
