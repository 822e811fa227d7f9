//! Every row keeps the rules of its table at every moment, and speaks only of rows that its device can know.

use crate::course;
use std::collections::BTreeMap;
use trede_demo::{Course, Given};
use trede_domain::schema::{Kind, table};
use trede_domain::{Ladders, Uuid, Value, rules};

/// Plays the course on one sheet and returns the rows as they stand at the end: by key, with the table's name.
pub fn play(course: &Course) -> BTreeMap<String, (&'static str, BTreeMap<&'static str, Given>)> {
    let mut rows: BTreeMap<String, (&'static str, BTreeMap<&'static str, Given>)> = BTreeMap::new();
    for event in course.lists.iter().chain(course.weeks.iter().flatten()) {
        let row = rows
            .entry(event.key.clone())
            .or_insert_with(|| (event.table, BTreeMap::new()));
        assert_eq!(row.0, event.table, "{} changes its table", event.key);
        for (field, given) in &event.fields {
            row.1.insert(field, given.clone());
        }
    }
    rows
}

#[test]
fn every_entry_leaves_a_row_without_faults() {
    let course = course(200);
    let ladders = Ladders::default();
    let mut rows: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for event in course.lists.iter().chain(course.weeks.iter().flatten()) {
        let table = table(event.table).unwrap();
        let known: Vec<_> = rows.keys().copied().collect();
        let is_new = !rows.contains_key(event.key.as_str());
        let row = rows
            .entry(&event.key)
            .or_insert_with(|| vec![Value::Null; table.width()]);
        for (field, given) in &event.fields {
            let index = table
                .index(field)
                .unwrap_or_else(|| panic!("{} has no {field}", event.table));
            let kind = table.field(index).unwrap().kind;
            row[index] = match given {
                Given::Text(text) => {
                    Value::parse(kind, text).unwrap_or_else(|e| panic!("{event:?}: {field} {e}"))
                }
                Given::Row(key) => {
                    assert!(
                        matches!(kind, Kind::Ref(_)),
                        "{event:?}: {field} refers to nothing"
                    );
                    assert!(
                        known.binary_search(&key.as_str()).is_ok(),
                        "{event:?}: {key} is not there yet"
                    );
                    Value::Id(Uuid::nil())
                }
            };
        }
        if is_new && event.table == "clients" {
            row[table.index("number").unwrap()] = "A-1".into(); // the device gives it
        }
        assert_eq!(rules::faults(table, row, &ladders), [], "{event:?}");
    }
}

#[test]
fn a_device_speaks_only_of_what_can_have_reached_it() {
    let course = course(200);
    let mut made: BTreeMap<&str, (usize, usize)> = course
        .lists
        .iter()
        .map(|event| (event.key.as_str(), (0, 0)))
        .collect();
    for (week, events) in course.weeks.iter().enumerate() {
        for event in events {
            let mut named: Vec<&str> = event
                .fields
                .iter()
                .filter_map(|(_, given)| {
                    if let Given::Row(key) = given {
                        Some(key.as_str())
                    } else {
                        None
                    }
                })
                .collect();
            match made.get(event.key.as_str()) {
                Some(_) => named.push(&event.key),
                None => {
                    made.insert(&event.key, (event.device, week));
                }
            }
            for key in named {
                let (device, since) = made[key];
                let list = course.lists.iter().any(|list| list.key == key);
                assert!(
                    list || device == event.device || since + 2 <= week,
                    "{event:?} in week {week}: {key} is of device {device}, week {since}"
                );
            }
        }
    }
}

#[test]
fn telephone_numbers_and_addresses_belong_to_nobody() {
    for (key, (_, fields)) in play(&course(200)) {
        let text = |field: &str| {
            if let Some(Given::Text(text)) = fields.get(field) {
                text.as_str()
            } else {
                ""
            }
        };
        for phone in [text("phone")]
            .into_iter()
            .filter(|phone| !phone.is_empty())
        {
            assert!(
                phone.starts_with("06-000") || phone.starts_with("020-000"),
                "{key}: {phone}"
            );
        }
        assert!(
            text("email").is_empty() || text("email").ends_with(".example"),
            "{key}: {}",
            text("email")
        );
    }
}
