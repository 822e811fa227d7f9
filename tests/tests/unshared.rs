//! How much waits to be shared: counted in another way than it is sent, and the same.

use trede_domain::schema::tables;
use trede_domain::{Uuid, Value};
use trede_store::{Sight, Span};
use trede_tests::{Device, World};

/// A coordinator's device with two locations: clients with rows of their own at both, and tallies of nobody at each and at neither.
fn device() -> (World, Device, [Uuid; 2]) {
    let world = World::new(1);
    let mut device = Device::found(&world, "Ans", "A", 0);
    let b = device.insert(
        "locations",
        &[("name", "B".into()), ("kind", "desk".into())],
    );
    let places = [device.location("A"), b];
    for place in [Some(places[0]), Some(places[1]), None] {
        let place = place.map_or(Value::Null, Value::from);
        let client = device.client("Fatma");
        device.set("clients", client, "location_id", place.clone());
        for (who, at) in [
            (Value::from(client), Value::Null),
            (Value::from(client), b.into()),
            (Value::Null, place),
        ] {
            let tally: [(&str, Value); 5] = [
                ("client_id", who.clone()),
                ("location_id", at),
                ("happened_on", "2026-03-05".into()),
                ("channel", "desk".into()),
                ("topic", "information".into()),
            ];
            device.insert("contacts", &tally);
            let task: [(&str, Value); 3] = [
                ("client_id", who),
                ("due_on", "2026-03-05".into()),
                ("text", "Bellen".into()),
            ];
            device.insert("tasks", &task);
        }
    }
    (world, device, places)
}

#[test]
fn as_much_is_counted_as_would_be_sent() {
    let (_world, device, [a, b]) = device();
    let newest: i64 = device
        .store
        .connection()
        .query_row("SELECT max(_arrival) FROM contacts", [], |row| row.get(0))
        .unwrap();
    let sights = [
        Sight::All,
        Sight::Centre,
        Sight::Locations(vec![a]),
        Sight::Locations(vec![b]),
        Sight::Locations(vec![a, b]),
    ];
    let mut counts = Vec::new();
    for sight in &sights {
        for after in [0, newest / 2, newest - 1] {
            let span = Span {
                after,
                without: None,
                sight,
            };
            let mut sent = 0;
            for table in tables().iter().filter(|table| table.name != "access_log") {
                device
                    .store
                    .each_changed(table, span, |_| {
                        sent += 1;
                        Ok(())
                    })
                    .unwrap();
            }
            let counted = |most| device.store.count_changed(span, most).unwrap();
            assert_eq!(counted(1000), sent, "{sight:?} after {after}");
            assert_eq!(counted(3), sent.min(3), "{sight:?} after {after}");
            counts.push(sent);
        }
    }
    // The sights and the spans do differ.
    assert!(counts[0] > counts[6] && counts[6] > counts[7] && counts[7] > counts[8]);
    assert!(counts[12] > counts[6] && counts[0] > counts[12]);
}
