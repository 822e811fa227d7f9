//! Costs, plans and savings.

use crate::centre::{Centre, END, START, id, quarter, real, text};
use rusqlite::types::Value;
use trede_report::{ReportError, costs, costs_plan, effects};
use uuid::Uuid;

#[test]
fn costs_add_up_what_ended_and_say_what_is_missing() {
    let centre = Centre::new();
    let client = centre.client("A-1", &[]);
    centre.ended(
        client,
        START,
        "work",
        &[("hours", real(10.5)), ("training_cost", real(125.0))],
    );
    centre.ended(client, END, "dropout", &[("hours", real(20.0))]);
    centre.ended(client, END, "stopped", &[]);
    centre.ended(client, "2026-04-01", "work", &[("hours", real(100.0))]);
    centre.trajectory(client, "individual", START, &[("hours", real(100.0))]);
    let report = costs(&centre.conn, &quarter()).unwrap();
    assert_eq!(
        (
            report.trajectories,
            report.without_hours,
            report.hours,
            report.hourly_rate
        ),
        (3, 1, 30.5, 60.0)
    );
    assert_eq!(
        (
            report.labour,
            report.training,
            report.total,
            report.funded,
            report.needed
        ),
        (1830.0, 125.0, 1955.0, 0.0, 1955.0)
    );
}

#[test]
fn settings_change_the_sums_and_a_broken_one_is_named() {
    let centre = Centre::new();
    assert_eq!(costs_plan(&centre.conn, 10).unwrap().total, 13_250.0);
    for (key, value) in [
        ("hourly_rate", "70.50"),
        ("training_cost", "100"),
        ("hours_per_trajectory", "10"),
        ("funded", "5000"),
    ] {
        centre.setting(key, value);
    }
    let plan = costs_plan(&centre.conn, 10).unwrap();
    assert_eq!(
        (
            plan.hours,
            plan.labour,
            plan.training,
            plan.total,
            plan.needed
        ),
        (100.0, 7050.0, 1000.0, 8050.0, 3050.0)
    );
    assert_eq!(costs_plan(&centre.conn, 1).unwrap().needed, 0.0);
    centre.setting("hourly_rate", "zestig");
    assert!(matches!(
        costs_plan(&centre.conn, 1),
        Err(ReportError::Setting {
            key: "hourly_rate",
            ..
        })
    ));
}

#[test]
fn effects_add_up_savings_and_count_the_rest() {
    let centre = Centre::new();
    let [second, first] = ["A-2", "A-1"].map(|number| centre.client(number, &[]));
    let effect = |client: Uuid, kind: &str, on: &str, units: Option<f64>, price: Option<f64>| {
        let number = |value: Option<f64>| value.map_or(Value::Null, real);
        centre.add(
            "effects",
            &[
                ("client_id", id(client)),
                ("kind", text(kind)),
                ("noted_on", text(on)),
                ("text", text("minder naar de huisarts")),
                ("units", number(units)),
                ("unit_price", number(price)),
            ],
        )
    };
    effect(second, "saving", START, Some(3.0), Some(0.1));
    effect(second, "saving", END, None, Some(500.0)); // an amount at once
    effect(second, "saving", END, Some(4.0), None); // no price, so no amount
    effect(second, "saving", "2026-04-01", Some(4.0), Some(100.0));
    effect(second, "personal", END, Some(2.0), Some(70.0)); // not a saving
    effect(first, "social", START, None, None);
    let report = effects(&centre.conn, &quarter()).unwrap();
    let rows: Vec<_> = report
        .rows
        .iter()
        .map(|row| {
            (
                row.client.as_deref().unwrap(),
                row.saving,
                row.personal,
                row.social,
            )
        })
        .collect();
    assert_eq!(
        (report.total, rows),
        (500.3, vec![("A-1", 0.0, 0, 1), ("A-2", 500.3, 1, 0)])
    );
}
