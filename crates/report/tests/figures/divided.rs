//! Groups, ladders through a mapping, and periods.

use crate::centre::{Centre, END, START, day, id, quarter, text};
use trede_report::period::{Unit, previous, read, year_before};
use trede_report::{By, Query, ladder, ladder_by, outflow_by, results_by};

#[test]
fn a_step_belongs_to_the_trajectory_that_was_open_when_it_was_measured() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.trajectory(
        client,
        "group",
        "2025-01-01",
        &[("ended_on", text("2025-12-31")), ("method", text("Oud"))],
    );
    centre.trajectory(client, "individual", START, &[("method", text("Nieuw"))]);
    centre.measured(client, START, 1);
    centre.measured(client, END, 2);
    let names = |by| {
        let groups = ladder_by(&centre.conn, &quarter(), by).unwrap();
        groups
            .into_iter()
            .map(|g| (g.name, g.report.up))
            .collect::<Vec<_>>()
    };
    assert_eq!(names(By::Method), [(Some("Nieuw".to_owned()), 1)]);
    assert_eq!(names(By::Kind), [(Some("individual".to_owned()), 1)]);
    assert_eq!(names(By::Partner), [(None, 1)]);
}

#[test]
fn measurements_on_two_ladders_are_one_road_where_the_centre_has_mapped_them() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.measured_on_ladder(client, START, "amsterdam", 2);
    centre.measured(client, END, 4);
    assert_eq!(ladder(&centre.conn, &quarter()).unwrap().clients, 0);
    // Amsterdam's third rung has no place on the national ladder.
    centre.setting("ladder_map.amsterdam.vng", "1|3||4|6");
    let found = ladder(&centre.conn, &quarter()).unwrap();
    assert_eq!((found.rows[0].from, found.rows[0].to), (3, 4));
    assert_eq!(found.mapped, ["amsterdam"]);
    let other = Query {
        ladder: Some("amsterdam".to_owned()),
        ..quarter()
    };
    let found = ladder(&centre.conn, &other).unwrap();
    assert_eq!((found.clients, found.single, found.mapped), (0, 1, vec![]));
    centre.measured_on_ladder(client, "2026-02-01", "amsterdam", 3);
    assert_eq!(ladder(&centre.conn, &quarter()).unwrap().rows[0].from, 3);
}

#[test]
fn who_was_passed_on_through_two_partners_is_with_both() {
    let centre = Centre::new();
    let partners = ["De Brug", "Het Anker"].map(|n| centre.add("partners", &[("name", text(n))]));
    let client = centre.client("A-1", &[]);
    centre.ended(client, END, "work", &[("partner_id", id(partners[0]))]);
    centre.add(
        "referrals",
        &[
            ("client_id", id(client)),
            ("partner_id", id(partners[1])),
            ("referred_on", text(START)),
            ("result", text("work")),
            ("result_on", text(END)),
        ],
    );
    let groups = results_by(&centre.conn, &quarter(), By::Partner).unwrap();
    let passed: Vec<_> = groups
        .iter()
        .map(|g| (g.name.as_deref(), g.report.rows[3].value))
        .collect();
    assert_eq!(
        passed,
        [(Some("De Brug"), Some(1.0)), (Some("Het Anker"), Some(1.0))]
    );
    let ended = outflow_by(&centre.conn, &quarter(), By::Partner).unwrap();
    assert_eq!((ended.len(), ended[0].report.total), (1, 1));
}

#[test]
fn meetings_have_no_method_and_targets_are_of_places() {
    let centre = Centre::new();
    let here = centre.location("Hier");
    centre.add(
        "activities",
        &[
            ("held_on", text(END)),
            ("kind", text("training")),
            ("title", text("Les")),
            ("location_id", id(here)),
        ],
    );
    centre.trajectory(centre.client("A-1", &[]), "individual", START, &[]);
    centre.target(
        "meetings",
        START,
        END,
        "at_least",
        1.0,
        &[("location_id", id(here))],
    );
    let by_method = results_by(&centre.conn, &quarter(), By::Method).unwrap();
    assert_eq!(
        (
            by_method[0].report.rows[4].value,
            by_method[0].report.rows[4].met
        ),
        (None, None)
    );
    let by_place = results_by(&centre.conn, &quarter(), By::Location).unwrap();
    assert_eq!(
        (
            by_place[0].report.rows[4].value,
            by_place[0].report.rows[4].met
        ),
        (Some(1.0), Some(true))
    );
}

#[test]
fn periods_are_read_and_compared_as_people_mean_them() {
    let span = |from: &str, to: &str| (day(from), day(to));
    assert_eq!(read("2026"), Some(span("2026-01-01", "2026-12-31")));
    assert_eq!(read("2026-Q2"), Some(span("2026-04-01", "2026-06-30")));
    assert_eq!(read("2024-02"), Some(span("2024-02-01", "2024-02-29")));
    assert_eq!(read("2026-W01"), Some(span("2025-12-29", "2026-01-04")));
    for wrong in [
        "", "26", "2026-Q5", "2026-13", "2026-W54", "2026-1", "morgen",
    ] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
    assert_eq!(
        previous(span("2026-03-01", "2026-03-31")),
        span("2026-02-01", "2026-02-28")
    );
    assert_eq!(
        previous(span("2026-01-01", "2026-03-31")),
        span("2025-10-01", "2025-12-31")
    );
    assert_eq!(
        previous(span("2026-03-10", "2026-03-19")),
        span("2026-02-28", "2026-03-09")
    );
    assert_eq!(
        year_before(span("2024-02-01", "2024-02-29")),
        span("2023-02-01", "2023-02-28")
    );
    assert_eq!(
        year_before(span("2025-01-15", "2025-02-28")),
        span("2024-01-15", "2024-02-29")
    );
    assert_eq!(
        year_before(span("2026-01-05", "2026-01-11")),
        span("2025-01-06", "2025-01-12")
    );
    assert_eq!(
        Unit::named(span("2026-01-01", "2026-12-31")),
        Some(Unit::Year)
    );
    assert_eq!(Unit::named(span("2026-01-01", "2026-12-30")), None);
}
