//! Weeks, devices, repetition.

use crate::course;
use chrono::{Datelike, NaiveDate, Weekday};
use trede_demo::{DemoError, Given, plan};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_same_seed_gives_the_same_course_and_another_another() {
    assert_eq!(course(60), course(60));
    assert_ne!(course(60), plan(8, 60, 5, 12, day("2026-01-07")).unwrap());
}

#[test]
fn more_clients_leave_the_others_as_they_are() {
    let of = |clients: usize| {
        let course = course(clients);
        course
            .weeks
            .into_iter()
            .flatten()
            .find(|event| event.key == "client-0003")
            .unwrap()
    };
    assert_eq!(of(20), of(80));
}

#[test]
fn weeks_start_on_monday_and_hold_their_own_days() {
    let course = course(120);
    assert_eq!(
        (course.start, course.end()),
        (day("2026-01-05"), day("2026-03-29"))
    );
    for (week, events) in course.weeks.iter().enumerate() {
        assert!(events.is_sorted_by_key(|event| event.on));
        for event in events {
            let sunday = course.monday(week) + chrono::Days::new(6);
            assert!(
                event.on <= sunday && (week == 0 || event.on >= course.monday(week)),
                "{event:?} in week {week}"
            );
            assert!(
                !matches!(event.on.weekday(), Weekday::Sat | Weekday::Sun),
                "{event:?}"
            );
        }
    }
}

#[test]
fn every_size_of_centre_has_a_course() {
    for devices in [1, 2, 3, 7, 20, 60] {
        let course = plan(1, 30, devices, 4, day("2026-01-05")).unwrap();
        let mut names: Vec<_> = course
            .devices
            .iter()
            .map(|device| device.name.clone())
            .collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), devices);
        assert_eq!(course.devices[0].role, "coordinator");
        assert!(
            course
                .weeks
                .iter()
                .flatten()
                .all(|event| event.device < devices)
        );
    }
    for devices in [0, 61] {
        assert!(matches!(
            plan(1, 30, devices, 4, day("2026-01-05")),
            Err(DemoError::Devices { .. })
        ));
    }
    assert_eq!(plan(1, 0, 5, 0, day("2026-01-05")).unwrap().weeks.len(), 1);
}

#[test]
fn parallel_edits_set_different_values_in_one_week_and_a_bundle_gets_lost_in_time() {
    let course = course(150);
    assert!(course.parallel.len() >= 3, "{:?}", course.parallel);
    for edit in &course.parallel {
        let values: Vec<_> = [0, edit.device]
            .map(|device| {
                let mut events = course
                    .events(edit.week, device)
                    .filter(|event| event.key == edit.key);
                events
                    .find_map(|event| event.fields.iter().find(|(field, _)| *field == edit.field))
                    .map(|(_, given)| given.clone())
            })
            .into_iter()
            .collect();
        assert!(
            matches!(&values[..], [Some(Given::Text(a)), Some(Given::Text(b))] if a != b),
            "{edit:?}: {values:?}"
        );
    }
    let lost = course.lost.unwrap();
    assert!(
        lost.week + 1 < course.weeks.len() && course.events(lost.week, lost.device).count() > 0
    );
}
