//! What the lines of a list say of each person: the same however many lines there are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::dto::*;
use super::tests::Device;
use super::*;

type Says<'a> = (&'a str, Option<&'a str>, Option<u32>, Option<&'a str>);

fn says(hit: &ClientHit) -> Says<'_> {
    let (ladder, seen) = (hit.ladder.as_deref(), hit.last_seen.as_deref());
    (&hit.name, ladder, hit.rung, seen)
}

#[test]
fn each_line_tells_the_latest_of_all_files_of_its_own_person() {
    let shared = tempfile::tempdir().unwrap();
    let mut device = Device::coordinator(&shared);
    let step = |device: &mut Device, id: &str, ladder: &str, rung: &str, on: &str| {
        let fields = [
            ("ladder", ladder),
            ("rung", rung),
            ("measured_on", on),
            ("moment", "interim"),
        ];
        device.add("movements", Some(id), &fields)
    };
    let contact = |device: &mut Device, id: &str, on: &str| {
        let fields = [
            ("happened_on", on),
            ("channel", "phone"),
            ("topic", "guidance"),
        ];
        device.add("contacts", Some(id), &fields)
    };
    // The centre's own ladder counts, also where the other one was measured on later.
    let both = device.client("Anna", "Aa");
    step(&mut device, &both, "vng", "2", "2026-01-05");
    step(&mut device, &both, "amsterdam", "4", "2026-02-05");
    // Only on the other one; and a measurement that was taken away.
    let other = device.client("Bea", "Bos");
    step(&mut device, &other, "amsterdam", "1", "2026-01-06");
    let gone = step(&mut device, &other, "vng", "6", "2026-03-06");
    delete_row(&mut device.app, "movements".into(), gone).unwrap();
    // Three files of one person: what the joined ones hold counts, one step further too.
    let [first, second, third] =
        ["Cor", "Corrie", "Cornelia"].map(|name| device.client(name, "Cool"));
    step(&mut device, &first, "vng", "2", "2026-01-07");
    step(&mut device, &third, "vng", "3", "2026-01-09");
    contact(&mut device, &second, "2026-02-11");
    join_clients(&mut device.app, second.clone(), third).unwrap();
    join_clients(&mut device.app, first, second).unwrap();
    // Two measurements of one day: the one that was written last.
    let twice = device.client("Dirk", "Dam");
    step(&mut device, &twice, "vng", "4", "2026-01-08");
    step(&mut device, &twice, "vng", "3", "2026-01-08");
    // An intake alone, and nothing at all.
    let asked = device.client("Els", "Eik");
    device.add(
        "intakes",
        Some(&asked),
        &[("held_on", "2026-01-12"), ("question", "Werk")],
    );
    device.client("Frits", "Fok");

    let filter = || ClientFilter {
        whose: Whose::All,
        location_id: None,
        file: FileState::Open,
        order: ListOrder::Name,
    };
    let all = client_window(&mut device.app, filter(), 0, 100)
        .unwrap()
        .hits;
    let told: Vec<_> = all.iter().map(says).collect();
    assert_eq!(
        told,
        [
            ("Anna Aa", Some("vng"), Some(2), Some("2026-02-05")),
            ("Bea Bos", Some("amsterdam"), Some(1), Some("2026-01-06")),
            ("Cor Cool", Some("vng"), Some(3), Some("2026-02-11")),
            ("Dirk Dam", Some("vng"), Some(3), Some("2026-01-08")),
            ("Els Eik", None, None, Some("2026-01-12")),
            ("Frits Fok", None, None, None),
        ]
    );
    // One at a time, and found by name: the same lines.
    for (place, line) in (0..).zip(&all) {
        let one = client_window(&mut device.app, filter(), place, 1).unwrap();
        assert_eq!(one.hits, std::slice::from_ref(line));
        let found = find_clients(&mut device.app, line.name.clone(), 10).unwrap();
        assert!(found.hits.contains(line), "{line:?}");
    }
    assert_eq!(
        find_clients(&mut device.app, String::new(), 100)
            .unwrap()
            .hits,
        all
    );
    assert!(
        find_clients(&mut device.app, "Xerxes".into(), 9)
            .unwrap()
            .hits
            .is_empty()
    );
}
