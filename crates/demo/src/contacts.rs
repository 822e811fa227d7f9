//! What is entered without a name: the desk's tallies, markets, meetings, and signals about many.

use crate::course::{Event, later};
use crate::data::under;
use crate::life::Life;
use crate::plan::{Part, World};
use chrono::{Days, NaiveDate};

/// Everything without a name, week by week; meetings also name some who came.
pub(crate) fn contacts(world: &World<'_>, lives: &[Life]) -> Vec<Event> {
    let mut events = Vec::new();
    for week in 0..world.weeks {
        let monday = world.start + Days::new(7 * week as u64);
        counter(world, week, monday, &mut events);
        meeting(world, lives, week, monday, &mut events);
        if week % 3 == 1 {
            market(world, week, monday, &mut events);
        }
        if week % 2 == 0 {
            signal(world, week, monday, &mut events);
        }
    }
    events
}

fn counter(world: &World<'_>, week: usize, monday: NaiveDate, events: &mut Vec<Event>) {
    let dice = &mut world.dice(Part::Contacts, week * 4);
    let by = world.desk().unwrap_or(0);
    let busy = (world.clients / 9).clamp(3, 80);
    for number in 0..busy + dice.below(busy / 2 + 1) {
        let on = monday + Days::new(dice.below(5) as u64);
        events.push(
            tally(world, by, on, format!("desk-{week}-{number}"))
                .text(
                    "channel",
                    dice.code(&[("desk", 70), ("phone", 24), ("email", 6)]),
                )
                .text("topic", dice.code(&[("information", 88), ("other", 12)]))
                .number(
                    "people",
                    *dice.pick(&[1, 1, 1, 1, 1, 2, 2, 3]).unwrap_or(&1),
                )
                .number("minutes", *dice.pick(&[5, 5, 10, 15]).unwrap_or(&5))
                .text(
                    "note",
                    if dice.percent(12) {
                        dice.word(under(&world.data.phrases.notes, "contact"))
                    } else {
                        String::new()
                    },
                ),
        );
    }
    for coach in world.coaches.iter().copied().filter(|coach| *coach != by) {
        for number in 0..1 + dice.below(4) {
            events.push(
                tally(
                    world,
                    coach,
                    monday + Days::new(dice.below(5) as u64),
                    format!("place-{coach}-{week}-{number}"),
                )
                .text("channel", dice.code(&[("visit", 70), ("phone", 30)]))
                .text("topic", "information")
                .number("people", *dice.pick(&[1, 1, 1, 2, 4]).unwrap_or(&1)),
            );
        }
    }
}

/// A contact with nobody in particular.
fn tally(world: &World<'_>, device: usize, on: NaiveDate, key: String) -> Event {
    Event::new(device, on, "contacts", key)
        .day("happened_on", on)
        .row("location_id", &world.devices[device].location_key)
        .row("staff_id", &world.devices[device].staff_key)
}

fn meeting(
    world: &World<'_>,
    lives: &[Life],
    week: usize,
    monday: NaiveDate,
    events: &mut Vec<Event>,
) {
    let dice = &mut world.dice(Part::Contacts, week * 4 + 1);
    // About one a week: now and then none, now and then two.
    for number in 0..usize::from(!dice.percent(15)) + usize::from(dice.percent(25)) {
        let coaches = world.coaches.len();
        let Some(by) = world.coaches.get((week + number) % coaches).copied() else {
            continue;
        };
        let Some((kind, title)) = dice.pick(&world.data.phrases.meetings) else {
            continue;
        };
        let on = monday + Days::new(dice.below(5) as u64);
        let key = format!("meeting-{week}-{number}");
        let known: Vec<_> = lives
            .iter()
            .filter(|life| life.device == by && life.known < monday)
            .collect();
        let mut came: Vec<_> = (0..dice.below(6))
            .filter_map(|_| dice.pick(&known).map(|life| &life.key))
            .collect();
        came.sort_unstable();
        came.dedup();
        let people = came.len() + 3 + dice.below(12);
        events.push(
            Event::new(by, on, "activities", &key)
                .day("held_on", on)
                .text("kind", kind)
                .text("title", title)
                .row("location_id", &world.devices[by].location_key)
                .text("people", people.to_string()),
        );
        for client in came {
            events.push(
                Event::new(by, on, "attendances", format!("{key}/{client}"))
                    .row("activity_id", &key)
                    .row("client_id", client),
            );
        }
    }
}

fn market(world: &World<'_>, week: usize, monday: NaiveDate, events: &mut Vec<Event>) {
    let dice = &mut world.dice(Part::Contacts, week * 4 + 2);
    let Some(by) = dice.pick(&world.coaches).copied() else {
        return;
    };
    let on = later(monday, 2);
    let people = dice.between(8, 34);
    events.push(
        Event::new(by, on, "activities", format!("market-{week}"))
            .day("held_on", on)
            .text("kind", "market")
            .text("title", dice.word(&world.data.phrases.markets))
            .row("location_id", &world.devices[by].location_key)
            .number("people", people),
    );
    events.push(
        tally(world, by, on, format!("market-{week}/contact"))
            .text("channel", "event")
            .text("topic", "information")
            .number("people", people),
    );
}

fn signal(world: &World<'_>, week: usize, monday: NaiveDate, events: &mut Vec<Event>) {
    let dice = &mut world.dice(Part::Contacts, week * 4 + 3);
    let (Some((domain, text)), Some(place)) = (
        dice.pick(&world.data.phrases.signals),
        dice.pick(&world.data.places.neighbourhoods),
    ) else {
        return;
    };
    let by = world.desk().unwrap_or(0);
    let on = later(monday, dice.between(0, 4));
    let key = format!("signal-{week}");
    events.push(
        Event::new(by, on, "signals", &key)
            .day("noticed_on", on)
            .text("domain", domain)
            .text("neighbourhood", &place.name)
            .text("text", text)
            .text("status", "open"),
    );
    if dice.percent(60) {
        let forwarded = later(on, 7);
        events.push(
            Event::new(by, forwarded, "signals", &key)
                .text("forwarded_to", dice.word(&world.data.phrases.forwarded_to))
                .day("forwarded_on", forwarded)
                .text("status", "forwarded"),
        );
    }
}
