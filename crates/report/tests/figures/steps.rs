//! Steps on the ladder.

use crate::centre::{Centre, END, START, id, quarter, text};
use trede_report::{LadderRow, Query, ReportError, ladder};

fn steps(centre: &Centre, query: &Query) -> (u64, u64, Vec<(i64, i64, u64)>) {
    let report = ladder(&centre.conn, query).unwrap();
    (
        report.clients,
        report.single,
        report
            .rows
            .iter()
            .map(|LadderRow { from, to, clients }| (*from, *to, *clients))
            .collect(),
    )
}

#[test]
fn a_step_starts_from_the_last_measurement_before_the_period_else_the_first_in_it() {
    let centre = Centre::new();
    let [before, within, many] = ["A-1", "A-2", "A-3"].map(|number| centre.client(number, &[]));
    for (client, on, rung) in [
        (before, "2025-06-01", 1),
        (before, "2025-12-31", 2),
        (before, START, 6),
        (before, END, 3),
        (within, START, 4),
        (within, END, 4),
        (many, START, 5),
        (many, "2026-02-01", 6),
        (many, END, 2),
        (many, "2026-04-01", 6), // after the period: not looked at
    ] {
        centre.measured(client, on, rung);
    }
    let report = ladder(&centre.conn, &quarter()).unwrap();
    assert_eq!(
        steps(&centre, &quarter()),
        (3, 0, vec![(2, 3, 1), (4, 4, 1), (5, 2, 1)])
    );
    assert_eq!((report.up, report.level, report.down), (1, 1, 1));
    assert!((report.average_step.unwrap() + 2.0 / 3.0).abs() < 1e-9);
}

#[test]
fn who_was_last_measured_before_the_period_is_not_in_it() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.measured(client, "2025-06-01", 1);
    centre.measured(client, "2025-12-31", 2);
    assert_eq!(steps(&centre, &quarter()), (0, 0, vec![]));
    assert_eq!(ladder(&centre.conn, &quarter()).unwrap().average_step, None);
}

#[test]
fn single_is_one_day_however_often_that_day_and_however_long_ago() {
    let centre = Centre::new();
    let [long_ago, twice_a_day, later] =
        ["A-1", "A-2", "A-3"].map(|number| centre.client(number, &[]));
    centre.measured(long_ago, "2024-01-01", 1);
    centre.measured(twice_a_day, END, 1);
    centre.measured(twice_a_day, END, 3);
    centre.measured(later, "2026-04-01", 3);
    assert_eq!(steps(&centre, &quarter()), (0, 2, vec![]));
}

#[test]
fn of_several_on_one_day_the_last_registered_counts() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.measured(client, END, 6);
    centre.measured(client, START, 5);
    centre.measured(client, START, 2);
    centre.measured(client, END, 3);
    let undone = centre.measured(client, END, 1);
    centre.delete("movements", undone);
    assert_eq!(steps(&centre, &quarter()), (1, 0, vec![(2, 3, 1)]));
}

#[test]
fn ladders_are_never_mixed() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.measured(client, START, 6);
    centre.measured_on_ladder(client, "2026-02-01", "amsterdam", 2);
    centre.measured_on_ladder(client, END, "amsterdam", 3);
    let asked = |ladder: &str| Query {
        ladder: Some(ladder.to_owned()),
        ..quarter()
    };
    assert_eq!(steps(&centre, &quarter()), (0, 1, vec![]));
    assert_eq!(steps(&centre, &asked("amsterdam")), (1, 0, vec![(2, 3, 1)]));
    centre.setting("ladder", "amsterdam");
    assert_eq!(
        ladder(&centre.conn, &quarter()).unwrap().ladder,
        "amsterdam"
    );
    assert!(
        matches!(ladder(&centre.conn, &asked("eigen")), Err(ReportError::UnknownLadder(code)) if code == "eigen")
    );
    centre.setting("ladder.eigen", "Eigen ladder|laag|hoog");
    assert_eq!(steps(&centre, &asked("eigen")), (0, 0, vec![]));
}

#[test]
fn a_location_shows_the_steps_of_its_clients() {
    let centre = Centre::new();
    let (here, there) = (centre.location("Hier"), centre.location("Daar"));
    let client = centre.client("A-1", &[("location_id", id(here))]);
    centre.measured(client, START, 1);
    centre.measured(client, END, 2);
    assert_eq!(
        (
            steps(&centre, &quarter().at(here)).0,
            steps(&centre, &quarter().at(there)).0
        ),
        (1, 0)
    );
}

#[test]
fn rungs_of_two_digits_are_read_whole() {
    let centre = Centre::new();
    centre.setting("ladder.lang", "Lang|1|2|3|4|5|6|7|8|9|10|11|12");
    let client = centre.client("A-1", &[("first_name", text("Noor"))]);
    centre.measured_on_ladder(client, START, "lang", 9);
    centre.measured_on_ladder(client, END, "lang", 12);
    assert_eq!(
        steps(
            &centre,
            &Query {
                ladder: Some("lang".to_owned()),
                ..quarter()
            }
        ),
        (1, 0, vec![(9, 12, 1)])
    );
}
