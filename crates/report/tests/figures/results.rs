//! The six indicators and their targets.

use crate::centre::{Centre, END, START, day, id, int, quarter, text};
use trede_report::{INDICATORS, Query, ReportError, ResultsRow, results};

fn row(centre: &Centre, query: &Query, indicator: &str) -> ResultsRow {
    results(&centre.conn, query)
        .unwrap()
        .rows
        .into_iter()
        .find(|row| row.indicator == indicator)
        .unwrap()
}

fn value(centre: &Centre, indicator: &str) -> Option<f64> {
    row(centre, &quarter(), indicator).value
}

#[test]
fn an_empty_centre_has_all_six_in_order_and_no_rate() {
    let centre = Centre::new();
    let results = results(&centre.conn, &quarter()).unwrap();
    assert_eq!(
        results
            .rows
            .iter()
            .map(|row| row.indicator.as_str())
            .collect::<Vec<_>>(),
        INDICATORS
    );
    assert_eq!(
        results.rows.iter().map(|row| row.value).collect::<Vec<_>>(),
        [Some(0.0), Some(0.0), Some(0.0), Some(0.0), Some(0.0), None]
    );
    assert!(
        results
            .rows
            .iter()
            .all(|row| row.target.is_none() && row.met.is_none())
    );
    assert_eq!(results.location, None);
}

#[test]
fn a_period_that_ends_before_it_starts_is_refused() {
    let centre = Centre::new();
    let query = Query::of(day(END), day(START));
    assert!(matches!(
        results(&centre.conn, &query),
        Err(ReportError::PeriodReversed { .. })
    ));
}

#[test]
fn informed_adds_up_people_who_got_information_in_person_or_by_phone() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.contact(None, START, &[("people", int(4))]);
    centre.contact(Some(client), END, &[("channel", text("phone"))]); // people not filled in: one
    centre.contact(None, "2025-12-31", &[("people", int(100))]);
    centre.contact(None, "2026-04-01", &[("people", int(100))]);
    centre.contact(
        None,
        "2026-02-01",
        &[("people", int(100)), ("channel", text("email"))],
    );
    centre.contact(
        None,
        "2026-02-01",
        &[("people", int(100)), ("topic", text("guidance"))],
    );
    let deleted = centre.contact(None, "2026-02-01", &[("people", int(100))]);
    centre.delete("contacts", deleted);
    assert_eq!(value(&centre, "informed"), Some(5.0));
}

#[test]
fn trajectories_count_by_kind_on_the_day_they_start() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    for (kind, on) in [
        ("individual", START),
        ("group", END),
        ("work_learning", START),
        ("language_internship", END),
        ("individual", "2025-12-31"),
        ("language_internship", "2026-04-01"),
    ] {
        centre.trajectory(client, kind, on, &[]);
    }
    assert_eq!(
        (
            value(&centre, "trajectories_started"),
            value(&centre, "work_learning_started")
        ),
        (Some(2.0), Some(2.0))
    );
}

#[test]
fn passed_on_counts_each_person_once_whichever_way() {
    let centre = Centre::new();
    let [twice, referred, late, volunteer] =
        ["A-1", "A-2", "A-3", "A-4"].map(|number| centre.client(number, &[]));
    let partner = centre.add("partners", &[("name", text("ROC"))]);
    let referral = |client, result: &str, on: &str| {
        centre.add(
            "referrals",
            &[
                ("client_id", id(client)),
                ("partner_id", id(partner)),
                ("referred_on", text("2025-11-01")),
                ("result", text(result)),
                ("result_on", text(on)),
            ],
        )
    };
    centre.ended(twice, START, "education", &[]);
    centre.ended(twice, END, "work", &[]);
    referral(twice, "work", END);
    referral(referred, "education", START);
    referral(late, "work", "2026-04-01");
    referral(volunteer, "volunteering", START);
    centre.ended(volunteer, START, "volunteering", &[]);
    assert_eq!(value(&centre, "passed_on"), Some(2.0));
}

#[test]
fn dropout_is_a_share_of_what_was_open_on_any_day() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.ended(client, START, "dropout", &[]);
    centre.ended(client, END, "completed", &[]);
    centre.trajectory(client, "individual", END, &[]);
    centre.ended(client, "2026-04-01", "dropout", &[]); // open all along, dropped out later
    centre.ended(client, "2025-12-31", "dropout", &[]); // before
    centre.trajectory(client, "individual", "2026-04-01", &[]); // after
    centre.trajectory(
        client,
        "group",
        START,
        &[("ended_on", text(END)), ("outcome", text("dropout"))],
    );
    let row = row(&centre, &quarter(), "dropout_rate");
    assert_eq!(
        (row.numerator, row.denominator, row.value),
        (Some(1.0), Some(4.0), Some(0.25))
    );
}

#[test]
fn a_location_has_its_own_rows_and_those_of_its_clients_without_one() {
    let centre = Centre::new();
    let (here, there) = (centre.location("Hier"), centre.location("Daar"));
    let client = centre.client("A-1", &[("location_id", id(here))]);
    centre.trajectory(client, "individual", START, &[]);
    centre.trajectory(client, "individual", START, &[("location_id", id(there))]);
    centre.contact(Some(client), START, &[]);
    centre.contact(None, START, &[("people", int(10))]);
    centre.add(
        "activities",
        &[
            ("held_on", text(START)),
            ("kind", text("training")),
            ("title", text("Les")),
            ("location_id", id(here)),
        ],
    );
    centre.add(
        "activities",
        &[
            ("held_on", text(START)),
            ("kind", text("training")),
            ("title", text("Les")),
        ],
    );
    let at = |location| {
        let query = quarter().at(location);
        ["informed", "trajectories_started", "meetings"]
            .map(|indicator| row(&centre, &query, indicator).value.unwrap())
    };
    assert_eq!((at(here), at(there)), ([1.0, 1.0, 1.0], [0.0, 1.0, 0.0]));
    assert_eq!(
        results(&centre.conn, &quarter().at(here))
            .unwrap()
            .location
            .as_deref(),
        Some("Hier")
    );
}

#[test]
fn meetings_a_week_are_divided_by_the_days_of_the_period() {
    let centre = Centre::new();
    for (kind, on) in [
        ("information_meeting", "2026-01-01"),
        ("training", "2026-01-14"),
        ("market", "2026-01-05"),
        ("training", "2026-01-15"),
    ] {
        centre.add(
            "activities",
            &[
                ("held_on", text(on)),
                ("kind", text(kind)),
                ("title", text("Bijeenkomst")),
            ],
        );
    }
    let fortnight = Query::of(day("2026-01-01"), day("2026-01-14"));
    assert_eq!(row(&centre, &fortnight, "meetings").value, Some(2.0));
    centre.target(
        "meetings",
        "2026-01-01",
        "2026-12-31",
        "at_least",
        1.0,
        &[("per", text("week"))],
    );
    let row = row(&centre, &fortnight, "meetings");
    assert_eq!(
        (row.value, row.numerator, row.denominator, row.met),
        (Some(1.0), Some(2.0), Some(2.0), Some(true))
    );
}

#[test]
fn a_target_is_met_at_its_number_and_under_means_below_it() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.contact(None, START, &[("people", int(10))]);
    centre.ended(client, END, "dropout", &[]);
    for _ in 0..4 {
        centre.trajectory(client, "individual", START, &[]);
    }
    centre.target("informed", START, END, "at_least", 10.0, &[]);
    centre.target("trajectories_started", START, END, "at_least", 5.0, &[]);
    centre.target("dropout_rate", START, END, "under", 0.2, &[]);
    let met = [
        "informed",
        "trajectories_started",
        "dropout_rate",
        "passed_on",
    ]
    .map(|indicator| row(&centre, &quarter(), indicator).met);
    assert_eq!(met, [Some(true), Some(false), Some(false), None]);
}

#[test]
fn a_part_of_the_targets_period_says_no_only_when_it_can() {
    let centre = Centre::new();
    centre.contact(None, START, &[("people", int(10))]);
    centre.target(
        "informed",
        "2026-01-01",
        "2026-12-31",
        "at_least",
        40.0,
        &[],
    );
    centre.target(
        "meetings",
        "2026-01-01",
        "2026-12-31",
        "at_least",
        1.0,
        &[("per", text("week"))],
    );
    let informed = row(&centre, &quarter(), "informed");
    assert_eq!((informed.target, informed.met), (Some(40.0), None));
    assert_eq!(row(&centre, &quarter(), "meetings").met, Some(false));
    centre.contact(None, END, &[("people", int(30))]);
    assert_eq!(row(&centre, &quarter(), "informed").met, Some(true));
}

#[test]
fn the_closest_target_of_that_location_stands() {
    let centre = Centre::new();
    let here = centre.location("Hier");
    centre.target(
        "informed",
        "2026-01-01",
        "2026-12-31",
        "at_least",
        1000.0,
        &[],
    );
    centre.target("informed", START, END, "at_least", 300.0, &[]);
    centre.target("informed", START, "2026-03-30", "at_least", 1.0, &[]); // ends before the period does
    centre.target(
        "informed",
        START,
        END,
        "at_least",
        50.0,
        &[("location_id", id(here))],
    );
    let deleted = centre.target("informed", START, END, "at_least", 2.0, &[]);
    centre.delete("targets", deleted);
    assert_eq!(row(&centre, &quarter(), "informed").target, Some(300.0));
    assert_eq!(
        row(&centre, &quarter().at(here), "informed").target,
        Some(50.0)
    );
    let year = Query::of(day("2026-01-01"), day("2026-12-31"));
    assert_eq!(
        (
            row(&centre, &year, "informed").target,
            row(&centre, &year.at(here), "informed").target
        ),
        (Some(1000.0), None)
    );
}

#[test]
fn whole_numbers_are_written_whole() {
    let centre = Centre::new();
    centre.contact(None, START, &[("people", int(10))]);
    let json = serde_json::to_value(results(&centre.conn, &quarter()).unwrap()).unwrap();
    assert_eq!(json["rows"][0]["value"].to_string(), "10");
    assert_eq!(
        (json["from"].as_str(), json["location"].is_null()),
        (Some(START), true)
    );
}
