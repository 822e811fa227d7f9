//! Inflow, outflow, caseload and signals.

use crate::centre::{Centre, END, START, id, int, quarter, real, text};
use rusqlite::types::Value;
use trede_report::{caseload, inflow, outflow, signals};

#[test]
fn inflow_has_every_source_in_order_and_the_unknown_last() {
    let centre = Centre::new();
    for (number, source, on) in [
        ("A-1", "uwv", START),
        ("A-2", "uwv", END),
        ("A-3", "outreach", START),
        ("A-4", "uwv", "2025-12-31"),
        ("A-5", "uwv", "2026-04-01"),
    ] {
        centre.client(
            number,
            &[("source", text(source)), ("first_contact_on", text(on))],
        );
    }
    centre.client("A-6", &[("first_contact_on", text(END))]);
    centre.client("A-7", &[("source", text("uwv"))]); // day of the first contact not known
    let report = inflow(&centre.conn, &quarter()).unwrap();
    let rows: Vec<_> = report
        .rows
        .iter()
        .map(|row| (row.source.as_deref().unwrap_or("-"), row.clients, row.share))
        .collect();
    assert_eq!(report.total, 4);
    assert_eq!(
        rows,
        [
            ("language_desk", 0, 0.0),
            ("outreach", 1, 0.25),
            ("uwv", 2, 0.5),
            ("municipality", 0, 0.0),
            ("partner", 0, 0.0),
            ("word_of_mouth", 0, 0.0),
            ("self", 0, 0.0),
            ("other", 0, 0.0),
            ("-", 1, 0.25)
        ]
    );
}

#[test]
fn outflow_counts_ends_and_transfers_that_nobody_confirmed() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.ended(client, START, "transferred", &[]);
    centre.ended(
        client,
        END,
        "transferred",
        &[("follow_up_secured_on", text("2026-05-01"))],
    );
    centre.ended(client, END, "work", &[]);
    centre.ended(client, "2025-12-31", "transferred", &[]);
    centre.trajectory(client, "group", START, &[("ended_on", text(END))]);
    let report = outflow(&centre.conn, &quarter()).unwrap();
    let rows: Vec<_> = report
        .rows
        .iter()
        .filter(|row| row.trajectories > 0)
        .map(|row| (row.outcome.as_deref(), row.trajectories))
        .collect();
    assert_eq!((report.total, report.unsecured), (4, 1));
    assert_eq!(
        rows,
        [(Some("work"), 1), (Some("transferred"), 2), (None, 1)]
    );
}

#[test]
fn caseload_counts_people_with_an_open_trajectory_on_the_last_day() {
    let centre = Centre::new();
    let coach = |name: &str, fte: Option<f64>| {
        centre.add(
            "staff",
            &[
                ("name", text(name)),
                ("role", text("coach")),
                ("fte", fte.map_or(Value::Null, real)),
            ],
        )
    };
    let (bram, aya, idle) = (
        coach("Bram", Some(0.5)),
        coach("Aya", None),
        coach("Cem", Some(1.0)),
    );
    centre.add("staff", &[("name", text("Balie")), ("role", text("desk"))]);
    let gone = coach("Dewi", Some(1.0));
    centre.set("staff", gone, "active", int(0));
    let [one, two, three] =
        ["A-1", "A-2", "A-3"].map(|number| centre.client(number, &[("coach_id", id(aya))]));
    centre.trajectory(one, "individual", END, &[("coach_id", id(bram))]);
    centre.trajectory(
        one,
        "group",
        START,
        &[("coach_id", id(bram)), ("ended_on", text(END))],
    ); // ends that day: still open on it
    centre.trajectory(two, "individual", START, &[]); // with the client's own coach
    centre.trajectory(
        two,
        "individual",
        START,
        &[("coach_id", id(bram)), ("ended_on", text("2026-03-30"))],
    );
    centre.trajectory(three, "individual", "2026-04-01", &[("coach_id", id(bram))]);
    let nobody = centre.client("A-4", &[]);
    centre.trajectory(nobody, "individual", START, &[]);
    let report = caseload(&centre.conn, &quarter()).unwrap();
    let rows: Vec<_> = report
        .rows
        .iter()
        .map(|row| {
            (
                row.coach.as_deref(),
                row.coach_id,
                row.clients,
                row.norm,
                row.load,
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (Some("Aya"), Some(aya), 1, None, None),
            (Some("Bram"), Some(bram), 1, Some(35.0), Some(1.0 / 35.0)),
            (Some("Cem"), Some(idle), 0, Some(70.0), Some(0.0)),
            (None, None, 1, None, None)
        ]
    );
    centre.setting("caseload_norm", "40");
    assert_eq!(
        caseload(&centre.conn, &quarter()).unwrap().rows[1].norm,
        Some(20.0)
    );
}

#[test]
fn signals_are_grouped_and_those_still_open_counted() {
    let centre = Centre::new();
    for (domain, neighbourhood, status, on) in [
        ("housing", Some("Slotermeer"), "open", START),
        ("housing", Some("Slotermeer"), "forwarded", END),
        ("housing", None, "closed", END),
        ("health", Some("Geuzenveld"), "answered", END),
        ("health", Some("Geuzenveld"), "open", "2026-04-01"),
    ] {
        centre.add(
            "signals",
            &[
                ("domain", text(domain)),
                ("neighbourhood", neighbourhood.map_or(Value::Null, text)),
                ("status", text(status)),
                ("noticed_on", text(on)),
                ("text", text("Schimmel in de portiek")),
            ],
        );
    }
    let report = signals(&centre.conn, &quarter()).unwrap();
    let rows: Vec<_> = report
        .rows
        .iter()
        .map(|row| {
            (
                row.domain.as_deref().unwrap(),
                row.neighbourhood.as_deref(),
                row.signals,
                row.open,
            )
        })
        .collect();
    assert_eq!(report.total, 4);
    assert_eq!(
        rows,
        [
            ("health", Some("Geuzenveld"), 1, 0),
            ("housing", Some("Slotermeer"), 2, 1),
            ("housing", None, 1, 0)
        ]
    );
}
