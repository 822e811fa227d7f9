//! What a value and a row must keep to.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use proptest::prelude::*;
use trede_domain::rules::{self, TEXT_LIMIT};
use trede_domain::schema::{table, tables};
use trede_domain::{Kind, Ladders, Problem, Table, Value, number};

fn row(table: &'static Table, fields: &[(&str, &str)]) -> Vec<Value> {
    let mut values = vec![Value::Null; table.width()];
    for (name, text) in fields {
        let place = table.index(name).unwrap();
        values[place] = Value::parse(table.field(place).unwrap().kind, text).unwrap();
    }
    values
}

fn faults(name: &str, fields: &[(&str, &str)]) -> Vec<(String, Problem)> {
    let table = table(name).unwrap();
    rules::faults(table, &row(table, fields), &Ladders::default())
        .into_iter()
        .map(|f| (f.field, f.problem))
        .collect()
}

#[test]
fn dates_are_days_that_exist() {
    for good in ["2024-02-29", "1900-01-01", "2100-12-31"] {
        assert_eq!(Value::parse(Kind::Date, good), Ok(good.into()), "{good}");
    }
    for bad in [
        "2026-02-29",
        "2026-13-01",
        "05-01-2026",
        "2026-1-5",
        "20260105",
        "2026-01-05T00:00:00",
        "٢٠٢٦-٠١-٠٥",
    ] {
        assert_eq!(
            Value::parse(Kind::Date, bad),
            Err(Problem::NotADate),
            "{bad}"
        );
    }
    assert_eq!(
        Value::parse(Kind::Date, "1850-01-01"),
        Err(Problem::DateOutOfRange)
    );
}

#[test]
fn of_a_birth_date_perhaps_only_the_year_is_known() {
    for good in ["1981", "1981-03", "1981-03-07"] {
        assert_eq!(
            Value::parse(Kind::PartialDate, good),
            Ok(good.into()),
            "{good}"
        );
    }
    for bad in ["81", "1981-3", "1981-13", "1981-02-30", "maart 1981"] {
        assert_eq!(
            Value::parse(Kind::PartialDate, bad),
            Err(Problem::NotAPartialDate),
            "{bad}"
        );
    }
}

#[test]
fn amounts_have_a_point_and_one_text() {
    assert_eq!(
        Value::parse(Kind::Decimal, "313.50").map(|v| v.to_text()),
        Ok("313.5".into())
    );
    assert_eq!(
        Value::parse(Kind::Decimal, "-0.0").map(|v| v.to_text()),
        Ok("0".into())
    );
    for bad in [
        "12,50",
        "1e3",
        "NaN",
        "inf",
        "1.23456",
        ".",
        "5.",
        "99999999999",
    ] {
        assert_eq!(
            Value::parse(Kind::Decimal, bad),
            Err(Problem::NotADecimal),
            "{bad}"
        );
    }
}

#[test]
fn several_codes_stand_in_one_order() {
    let Some(field) = table("intakes")
        .unwrap()
        .all_fields()
        .find(|f| f.name == "barriers")
    else {
        panic!()
    };
    assert_eq!(
        Value::parse(field.kind, " money;health ;money"),
        Ok("health;money".into())
    );
    assert!(matches!(
        Value::parse(field.kind, "health;geld"),
        Err(Problem::NotACode { .. })
    ));
}

#[test]
fn a_text_is_as_it_was_typed_up_to_a_limit() {
    assert_eq!(
        Value::parse(Kind::Text, " =SOM(A1)\r\nregel twee "),
        Ok("=SOM(A1)\nregel twee".into())
    );
    assert_eq!(
        Value::parse(Kind::Text, &"x".repeat(TEXT_LIMIT + 1)),
        Err(Problem::TooLong)
    );
    assert_eq!(Value::parse(Kind::Text, "  "), Ok(Value::Null));
}

#[test]
fn a_rung_lies_on_its_ladder() {
    let movement = |ladder, rung| {
        faults(
            "movements",
            &[
                ("client_id", "0191a2b3-0000-7000-8000-000000000001"),
                ("measured_on", "2026-01-05"),
                ("ladder", ladder),
                ("rung", rung),
            ],
        )
    };
    assert_eq!(movement("vng", "6"), []);
    assert_eq!(
        movement("vng", "7"),
        [("rung".into(), Problem::NotARung { top: 6 })]
    );
    assert_eq!(
        movement("amsterdam", "6"),
        [("rung".into(), Problem::NotARung { top: 5 })]
    );
    assert_eq!(
        movement("amsterdam", "0"),
        [("rung".into(), Problem::NotARung { top: 5 })]
    );
    assert_eq!(
        movement("zwolle", "2"),
        [("ladder".into(), Problem::UnknownLadder)]
    );
}

#[test]
fn a_centre_can_have_its_own_ladder() {
    let mut ladders = Ladders::default();
    ladders.add_setting("ladder.zwolle", "Zwolse ladder|thuis|buiten|werk");
    assert_eq!(
        ladders.get("zwolle").map(trede_domain::Ladder::top),
        Some(3)
    );
    ladders.add_setting("ladder.vng", "Anders|een|twee");
    assert_eq!(ladders.get("vng").map(trede_domain::Ladder::top), Some(6));
}

#[test]
fn a_setting_that_defines_or_maps_a_ladder_says_what_is_wrong_with_it() {
    let fault = |key: &str, value: &str| {
        let found = faults("settings", &[("key", key), ("value", value)]);
        found.into_iter().map(|(_, problem)| problem).next()
    };
    assert_eq!(fault("ladder.buurt", "Buurt|thuis|buiten"), None);
    for (key, value) in [
        ("ladder.buurt", "Buurt"),
        ("ladder.buurt", "Buurt|thuis"),
        ("ladder.buurt", "Buurt|thuis||werk"),
        ("ladder.buurt", "|thuis|werk"),
        ("ladder.buurt", "Buurt|thuis|thuis"),
        ("ladder.", "Buurt|thuis|werk"),
        ("ladder.vng", "Anders|een|twee"),
    ] {
        assert_eq!(
            fault(key, value),
            Some(Problem::NotALadder),
            "{key} {value}"
        );
    }
    for value in ["1|2|3|4|6", "1||3", "||", "1|2"] {
        assert_eq!(fault("ladder_map.amsterdam.vng", value), None, "{value}");
    }
    for value in ["1|2|3|4|5|6", "een|twee", "1|-2", "1|x|3"] {
        let found = fault("ladder_map.amsterdam.vng", value);
        assert_eq!(found, Some(Problem::NotAMapping), "{value}");
    }
    let too_high = fault("ladder_map.amsterdam.vng", "1|7");
    assert_eq!(too_high, Some(Problem::NotARung { top: 6 }));
    let unknown = fault("ladder_map.buurt.vng", "1|2");
    assert_eq!(unknown, Some(Problem::UnknownLadder));
}

#[test]
fn ends_do_not_lie_before_starts_and_outcomes_need_an_end() {
    let trajectory = |more: &[(&str, &str)]| {
        let mut fields = vec![
            ("client_id", "0191a2b3-0000-7000-8000-000000000001"),
            ("kind", "individual"),
            ("started_on", "2026-03-01"),
        ];
        fields.extend_from_slice(more);
        faults("trajectories", &fields)
    };
    assert_eq!(
        trajectory(&[("ended_on", "2026-02-28")]),
        [(
            "ended_on".into(),
            Problem::BeforeStart {
                start: "started_on"
            }
        )]
    );
    assert_eq!(
        trajectory(&[("outcome", "work")]),
        [("outcome".into(), Problem::Needs { other: "ended_on" })]
    );
    assert_eq!(
        trajectory(&[("outcome", "work"), ("ended_on", "2026-03-01")]),
        []
    );
}

#[test]
fn a_trajectory_takes_a_year_unless_agreed_otherwise() {
    let trajectories = table("trajectories").unwrap();
    let mut values = row(trajectories, &[("started_on", "2024-02-29")]);
    rules::complete(trajectories, &mut values, "vng");
    assert_eq!(
        values[trajectories.index("planned_end_on").unwrap()],
        "2025-02-28".into()
    );
    assert_eq!(
        rules::year_after(NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()).to_string(),
        "2027-01-05"
    );
}

#[test]
fn prefixes_of_client_numbers_are_never_given_twice() {
    let mut given = std::collections::BTreeSet::new();
    let mut coordinators = vec![String::new()];
    for _ in 0..3 {
        let mut next = Vec::new();
        for space in &coordinators {
            for i in 0..45 {
                let prefix = number::child_prefix(space, i);
                assert!(given.insert(prefix.clone()), "{prefix} twice");
                if i < 3 {
                    next.push(prefix);
                }
            }
        }
        coordinators = next;
    }
    assert_ne!(number::later_life("B", 1), number::later_life("B", 2));
}

#[test]
fn every_field_fits_the_bits_that_versions_have_for_it() {
    for table in tables() {
        assert!(table.width() <= 64, "{}", table.name);
    }
}

proptest! {
    #[test]
    fn any_text_is_a_value_or_a_problem(text in ".{0,40}", which in 0..12_usize) {
        let kinds = [Kind::Text, Kind::Date, Kind::PartialDate, Kind::Time, Kind::Int { min: 0, max: 9 }, Kind::Decimal, Kind::Bool, Kind::Code(&["a", "b"]), Kind::Codes(&["a", "b"]), Kind::Language, Kind::Ladder, Kind::Id];
        if let Ok(value) = Value::parse(kinds[which], &text) {
            // What was read once is read again as the same.
            prop_assert_eq!(Value::parse(kinds[which], &value.to_text()), Ok(value));
        }
    }
}

#[test]
fn a_setting_that_is_an_amount_holds_one() {
    let setting = |key, value| faults("settings", &[("key", key), ("value", value)]);
    assert_eq!(setting("hourly_rate", "62.50"), []);
    assert_eq!(
        setting("hourly_rate", "zestig"),
        [("value".into(), Problem::NotADecimal)]
    );
    assert_eq!(
        setting("ladder", "zwolle"),
        [("value".into(), Problem::UnknownLadder)]
    );
    assert!(matches!(
        setting("scope", "all")[..],
        [(_, Problem::NotACode { .. })]
    ));
    assert_eq!(setting("name_of_our_own", "anything"), []);
}
