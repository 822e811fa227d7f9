//! What makes merging necessary: people entered twice, and two devices changing the same thing in the same week.

use crate::course::{Event, Parallel, later};
use crate::dice::Dice;
use crate::life::Life;
use crate::person;
use crate::plan::World;
use chrono::Days;
use std::collections::BTreeSet;

/// Some people are entered a second time, a little differently: by the same coach, and then the coordinator joins both records;
/// or at another place, and then both are still there at the end, to be found.
pub(crate) fn twice(world: &World<'_>, lives: &[Life], dice: &mut Dice) -> Vec<Event> {
    let mut events = Vec::new();
    for number in 0..world.clients / 40 {
        let Some(life) = dice.pick(lives) else { break };
        let elsewhere: Vec<_> = world
            .coaches
            .iter()
            .copied()
            .filter(|coach| *coach != life.device)
            .collect();
        let device = if number % 2 == 0 {
            life.device
        } else {
            dice.pick(&elsewhere).copied().unwrap_or(life.device)
        };
        let on = later(life.known.max(world.start), dice.between(2, 40));
        let key = format!("{}/again-{number}", life.key);
        let mut person = life.person.clone();
        person.misheard(dice);
        events.push(
            person
                .fill(
                    Event::new(device, on, "clients", &key),
                    &world.data.places.city,
                )
                .text("source", "word_of_mouth")
                .day("first_contact_on", on)
                .row("location_id", &world.devices[device].location_key)
                .row("coach_id", &world.devices[device].staff_key),
        );
        events.push(
            Event::new(device, on, "contacts", format!("{key}/contact"))
                .row("client_id", &key)
                .day("happened_on", on)
                .text("channel", "visit")
                .text("topic", "information")
                .row("location_id", &world.devices[device].location_key)
                .row("staff_id", &world.devices[device].staff_key),
        );
        if number % 2 == 0 {
            events.push(
                Event::new(0, later(on, dice.between(15, 24)), "clients", &key)
                    .row("merged_into", &life.key),
            );
        }
    }
    events
}

/// The coach and the coordinator each enter another value for one field of one person in one week, neither knowing of the other.
/// Sometimes the coach sets it right later, which is no parallel edit but a follow-up.
pub(crate) fn parallel(
    world: &World<'_>,
    lives: &[Life],
    dice: &mut Dice,
) -> (Vec<Parallel>, Vec<Event>) {
    let (mut edits, mut events) = (Vec::new(), Vec::new());
    let mut chosen = BTreeSet::new();
    // From the third week on: by then the coordinator knows what the first two brought.
    let (weeks, number_of) = (
        world.weeks.saturating_sub(2),
        1 + world.weeks * world.clients / 300,
    );
    for number in 0..if weeks == 0 { 0 } else { number_of } {
        let week = 2 + number * weeks / number_of;
        let monday = world.start + Days::new(7 * week as u64);
        let known = |life: &&Life| {
            life.device != 0 && life.known + Days::new(14) < monday && !chosen.contains(&life.key)
        };
        let fitting: Vec<_> = lives.iter().filter(known).collect();
        let Some(life) = dice.pick(&fitting).copied() else {
            continue;
        };
        let (field, coach, coordinator) = different(dice, life);
        if life.events.iter().any(|event| {
            world.week(event.on) == week && event.fields.iter().any(|(name, _)| *name == field)
        }) {
            continue;
        }
        chosen.insert(life.key.clone());
        events.push(
            Event::new(
                life.device,
                monday + Days::new(dice.below(5) as u64),
                "clients",
                &life.key,
            )
            .text(field, coach),
        );
        events.push(
            Event::new(
                0,
                monday + Days::new(dice.below(5) as u64),
                "clients",
                &life.key,
            )
            .text(field, coordinator),
        );
        if field == "phone" {
            events.push(
                Event::new(life.device, later(monday, 16), "clients", &life.key)
                    .text(field, person::phone(dice)),
            );
        }
        edits.push(Parallel {
            week,
            key: life.key.clone(),
            field,
            device: life.device,
        });
    }
    (edits, events)
}

/// A field, and two values for it that differ from each other and from what is there.
fn different(dice: &mut Dice, life: &Life) -> (&'static str, String, String) {
    match dice.below(4) {
        0 => (
            "house_number",
            format!("{} hs", dice.between(241, 260)),
            format!("{}-2", dice.between(261, 280)),
        ),
        1 => (
            "notes",
            "Werkt op maandag en dinsdag, dan niet bellen.".to_owned(),
            "Wil per brief bericht, geen telefoon.".to_owned(),
        ),
        2 => {
            let at = |host: &str| format!("{}@{host}.example", life.key.replace('-', ""));
            ("email", at("post"), at("bericht"))
        }
        _ => {
            let first = person::phone(dice);
            let mut second = person::phone(dice);
            while second == first {
                second = person::phone(dice);
            }
            ("phone", first, second)
        }
    }
}
