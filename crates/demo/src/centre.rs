//! The centre itself: devices, and the lists that the coordinator keeps.

use crate::DemoError;
use crate::course::{Device, Event};
use crate::data::Data;
use crate::dice::Dice;
use chrono::{Datelike, Days, NaiveDate};

/// The most devices: as many as there are places times rooms to stand in.
pub(crate) const MOST_DEVICES: usize = 60;

/// The coordinator's device first, then the desk (where there are three devices or more), then the coaches.
pub(crate) fn devices(data: &Data, number: usize) -> Result<Vec<Device>, DemoError> {
    let refused = || DemoError::Devices { most: MOST_DEVICES };
    if !(1..=MOST_DEVICES).contains(&number) {
        return Err(refused());
    }
    let (places, staff) = (&data.places.locations, &data.places.staff);
    (0..number)
        .map(|n| {
            let desk = n == 1 && number >= 3;
            let role = if n == 0 {
                "coordinator"
            } else {
                ["coach", "desk"][usize::from(desk)]
            };
            // The desk stands where the coordinator is; coaches each have their place, and share them when there are more of them.
            let before = if number >= 3 { 2 } else { 1 };
            let (place, round) = if n == 0 || desk {
                (0, 0)
            } else {
                (
                    1 + (n - before) % (places.len() - 1),
                    (n - before) / (places.len() - 1),
                )
            };
            let location = places.get(place).ok_or_else(refused)?;
            let person = staff.get(n % staff.len()).ok_or_else(refused)?;
            let name = if desk {
                &data.places.desk_device
            } else {
                &location.device
            };
            let numbered = |name: &str, again: usize, between: &str| {
                if again == 0 {
                    name.to_owned()
                } else {
                    format!("{name}{between}{}", again + 1)
                }
            };
            Ok(Device {
                name: numbered(name, round, "-"),
                role,
                staff: numbered(&person.name, n / staff.len(), " "),
                staff_key: format!("staff-{n}"),
                location: location.name.clone(),
                location_key: format!("location-{place}"),
            })
        })
        .collect()
}

/// The devices of coaches, by their place; the coordinator's own where there are no coaches.
pub(crate) fn coaches(devices: &[Device]) -> Vec<usize> {
    let coaches: Vec<_> = (0..devices.len())
        .filter(|n| devices[*n].role == "coach")
        .collect();
    if coaches.is_empty() { vec![0] } else { coaches }
}

/// What the coordinator enters first: places, colleagues, the network, what was agreed with the city for these weeks and for a year.
pub(crate) fn lists(
    data: &Data,
    devices: &[Device],
    clients: usize,
    start: NaiveDate,
    weeks: usize,
    dice: &mut Dice,
) -> Vec<Event> {
    let mut events = Vec::new();
    for (n, place) in data.places.locations.iter().enumerate() {
        let key = format!("location-{n}");
        if devices.iter().any(|device| device.location_key == key) {
            events.push(
                Event::new(0, start, "locations", key)
                    .text("name", &place.name)
                    .text("kind", &place.kind)
                    .text("neighbourhood", &place.neighbourhood)
                    .text("address", &place.address),
            );
        }
    }
    for (n, device) in devices.iter().enumerate() {
        let fte = data
            .places
            .staff
            .get(n % data.places.staff.len())
            .map_or("1", |person| &person.fte);
        events.push(
            Event::new(0, start, "staff", &device.staff_key)
                .text("name", &device.staff)
                .text("role", device.role)
                .row("location_id", &device.location_key)
                .text("fte", fte)
                .text("active", "true"),
        );
    }
    for (n, partner) in data.partners.iter().enumerate() {
        events.push(
            Event::new(0, start, "partners", format!("partner-{n}"))
                .text("name", &partner.name)
                .text("kind", &partner.kind)
                .text("contact_name", &partner.contact)
                .text("phone", format!("020-000{:04}", dice.below(10_000)))
                .text("email", format!("info@partner{}.example", n + 1))
                .text("active", "true"),
        );
        for (m, offer) in partner.offers.iter().enumerate() {
            events.push(
                Event::new(0, start, "offers", format!("offer-{n}-{m}"))
                    .row("partner_id", format!("partner-{n}"))
                    .text("name", &offer.name)
                    .text("purpose", &offer.purpose)
                    .text("method", &offer.method)
                    .text("ladder", "vng")
                    .number("rung_from", offer.from)
                    .number("rung_to", offer.to)
                    .number("places", offer.places)
                    .text("contact_name", &partner.contact)
                    .text("language_level", &offer.level)
                    .text("active", "true"),
            );
        }
    }
    events.extend(targets(clients, start, weeks));
    events
}

/// The first-year targets of the Geuzenveld centre, which started a hundred trajectories, brought to this number of clients.
fn targets(clients: usize, start: NaiveDate, weeks: usize) -> Vec<Event> {
    const A_YEAR: &[(&str, usize)] = &[
        ("informed", 1000),
        ("trajectories_started", 100),
        ("work_learning_started", 8),
        ("passed_on", 10),
    ];
    let mut events = Vec::new();
    let weeks = weeks.max(1);
    let end = start + Days::new(7 * weeks as u64 - 1);
    let mut spans = vec![("period".to_owned(), weeks, start, end)];
    // Towns agree on calendar years.
    for year in start.year()..=end.year() {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(start);
        spans.push((format!("year-{year}"), 52, day(1, 1), day(12, 31)));
    }
    for (name, weeks, from, to) in spans {
        let target = |indicator: &str, comparison: &str, value: String, per: &str| {
            Event::new(0, start, "targets", format!("target-{name}-{indicator}"))
                .text("indicator", indicator)
                .day("from_on", from)
                .day("to_on", to)
                .text("comparison", comparison)
                .text("value", value)
                .text("per", per)
        };
        for (indicator, value) in A_YEAR {
            let scaled = (value * weeks * clients).div_ceil(52 * 100).max(1);
            events.push(target(indicator, "at_least", scaled.to_string(), "period"));
        }
        events.push(target("meetings", "at_least", "1".to_owned(), "week"));
        events.push(target("dropout_rate", "under", "0.2".to_owned(), "period"));
    }
    events
}
