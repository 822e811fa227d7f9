//! Whether the centre is believable.

use crate::course;
use crate::rows::play;
use std::collections::{BTreeMap, BTreeSet};
use trede_demo::Given;

type Row = BTreeMap<&'static str, Given>;

fn rows(clients: usize, table: &str) -> Vec<Row> {
    play(&course(clients))
        .into_values()
        .filter(|(of, _)| *of == table)
        .map(|(_, row)| row)
        .collect()
}

fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    match row.get(field) {
        Some(Given::Text(text) | Given::Row(text)) => text,
        None => "",
    }
}

/// The share of these rows, in percents.
fn percent(rows: &[Row], which: impl Fn(&Row) -> bool) -> usize {
    100 * rows.iter().filter(|row| which(row)).count() / rows.len().max(1)
}

#[test]
fn the_centre_has_as_many_clients_as_asked_and_a_few_twice() {
    let clients = rows(400, "clients");
    assert!((400..=410).contains(&clients.len()), "{}", clients.len());
    assert!(
        (1..=10).contains(
            &clients
                .iter()
                .filter(|row| !text(row, "merged_into").is_empty())
                .count()
        )
    );
    let names: BTreeSet<_> = clients
        .iter()
        .map(|row| (text(row, "first_name"), text(row, "last_name")))
        .collect();
    assert!(names.len() > 330, "{}", names.len());
    assert!(
        percent(&clients, |row| !text(row, "first_name").is_ascii()
            || !text(row, "last_name").is_ascii())
            >= 15
    );
    assert!(percent(&clients, |row| !text(row, "infix").is_empty()) >= 5);
    assert!((55..75).contains(&percent(&clients, |row| text(row, "gender") == "f")));
    assert!((25..45).contains(&percent(&clients, |row| text(row, "source") == "language_desk")));
}

#[test]
fn fewer_than_one_in_five_individual_trajectories_is_broken_off() {
    let trajectories = rows(400, "trajectories");
    let individual: Vec<_> = trajectories
        .into_iter()
        .filter(|row| text(row, "kind") == "individual")
        .collect();
    assert!((2..20).contains(&percent(&individual, |row| text(row, "outcome") == "dropout")));
    assert!((20..70).contains(&percent(&individual, |row| {
        !text(row, "ended_on").is_empty()
    })));
}

#[test]
fn some_transfers_are_secured_and_some_are_not() {
    let transfers: Vec<_> = rows(400, "trajectories")
        .into_iter()
        .filter(|row| text(row, "outcome") == "transferred")
        .collect();
    assert!((30..90).contains(&percent(&transfers, |row| {
        !text(row, "follow_up_secured_on").is_empty()
    })));
    assert!(
        transfers
            .iter()
            .all(|row| !text(row, "follow_up_partner_id").is_empty())
    );
}

#[test]
fn people_go_up_stay_and_go_down() {
    let mut steps: BTreeMap<String, Vec<(String, i64)>> = BTreeMap::new();
    for row in rows(400, "movements") {
        steps
            .entry(text(&row, "client_id").to_owned())
            .or_default()
            .push((
                text(&row, "measured_on").to_owned(),
                text(&row, "rung").parse().unwrap(),
            ));
    }
    let mut ways = [0, 0, 0];
    for mut measured in steps.into_values().filter(|measured| measured.len() > 1) {
        measured.sort();
        let (first, last) = (measured[0].1, measured[measured.len() - 1].1);
        ways[usize::from(last >= first) + usize::from(last > first)] += 1;
    }
    let [down, level, up] = ways;
    assert!(up > level && level > down && down > 0, "{ways:?}");
}

#[test]
fn hours_lie_around_twenty() {
    let hours: Vec<f64> = rows(400, "trajectories")
        .iter()
        .filter(|row| text(row, "outcome") != "dropout")
        .filter_map(|row| text(row, "hours").parse().ok())
        .collect();
    let average = hours.iter().sum::<f64>() / hours.len() as f64;
    assert!(
        (17.0..24.0).contains(&average) && hours.iter().all(|hours| (10.0..=40.0).contains(hours)),
        "{average}"
    );
}

#[test]
fn many_questions_are_asked_in_ones_own_words() {
    let intakes = rows(400, "intakes");
    let questions: BTreeSet<_> = intakes
        .iter()
        .map(|row| text(row, "question").to_owned())
        .collect();
    assert!(questions.len() >= 38, "{}", questions.len());
}

#[test]
fn most_contacts_are_anonymous() {
    let fresh: Vec<_> = rows(150, "contacts")
        .into_iter()
        .filter(|row| {
            text(row, "happened_on") >= "2026-01-05" && text(row, "topic") == "information"
        })
        .collect();
    assert!(percent(&fresh, |row| text(row, "client_id").is_empty()) > 60);
}
