//! The end of a trajectory, and what follows it.

use crate::course::{Event, later};
use crate::data::under;
use crate::dice::Dice;
use crate::guidance::Plan;
use crate::life::Life;
use crate::noticing::effect;
use crate::plan::World;
use crate::referral::suiting;
use crate::steps::{Measured, measure, stepped};
use chrono::NaiveDate;

/// How a trajectory ends.
pub(crate) struct End<'a> {
    pub plan: &'a Plan<'a>,
    pub kind: &'static str,
    pub outcome: &'static str,
    pub ended_on: NaiveDate,
    pub rung: i64,
}

/// Enters the end, the last measurement, and aftercare.
pub(crate) fn end(world: &World<'_>, dice: &mut Dice, life: &mut Life, end: &End<'_>) {
    let phrases = &world.data.phrases;
    let on = end.ended_on;
    let mut last = life
        .change(on, "trajectories", "trajectory")
        .day("ended_on", on)
        .text("outcome", end.outcome)
        .text("reason", dice.word(under(&phrases.reasons, end.outcome)));
    if dice.percent(92) {
        last = last.text("hours", hours(dice, end.outcome));
    }
    if end.kind != "individual" || dice.percent(35) {
        last = last.text(
            "training_cost",
            *dice
                .pick(&["125", "125", "125", "87.50", "250"])
                .unwrap_or(&"125"),
        );
    }
    if end.outcome == "transferred" {
        let partner =
            suiting(world, dice, &end.plan.words.theme, end.rung).map_or(0, |(partner, _)| partner);
        last = last
            .row("follow_up_partner_id", format!("partner-{partner}"))
            .day("follow_up_starts_on", later(on, dice.between(7, 24)));
        if let Some(partner) = world.data.partners.get(partner) {
            last = last.text("follow_up_contact", &partner.contact);
        }
    }
    life.add(last);
    if end.outcome == "transferred" {
        // Some wait for weeks, and some are never confirmed: those must stay in sight.
        let secured = match dice.below(100) {
            0..66 => Some(dice.between(2, 21)),
            66..90 => Some(dice.between(30, 75)),
            _ => None,
        };
        if let Some(secured) = secured.map(|days| later(on, days)) {
            life.add(
                life.change(secured, "trajectories", "trajectory")
                    .day("follow_up_secured_on", secured),
            );
        }
    }
    if end.outcome != "dropout" || dice.percent(35) {
        let to = exit_rung(dice, end);
        measure(
            world,
            dice,
            life,
            Measured {
                on,
                from: end.rung,
                to,
                moment: "exit",
            },
        );
    }
    if dice.percent(34)
        && let Some((text, fewest, most, price)) = dice.pick(&phrases.effects.saving)
    {
        let units = dice.between(*fewest, *most);
        life.add(
            effect(life, on, "effect-end")
                .text("kind", "saving")
                .text("text", text)
                .number("units", units)
                .text("unit_price", price),
        );
    }
    if end.outcome != "dropout" && dice.percent(45) {
        let on = later(on, dice.between(25, 60));
        let coach = &world.devices[life.device];
        life.add(
            life.entry(on, "contacts", "contact-after")
                .day("happened_on", on)
                .text("channel", dice.code(&[("phone", 80), ("visit", 20)]))
                .text("topic", "aftercare")
                .row("location_id", &coach.location_key)
                .row("staff_id", &coach.staff_key)
                .number("minutes", 10)
                .text("note", dice.word(under(&phrases.notes, "aftercare"))),
        );
    }
    if dice.percent(45) {
        let on = later(on, dice.between(60, 90));
        life.add(Event::new(life.device, on, "clients", &life.key).day("closed_on", on));
    }
}

/// Ten to forty, twenty on average; who drops out took less.
fn hours(dice: &mut Dice, outcome: &str) -> String {
    let halves = match outcome {
        "dropout" => dice.between(4, 20),
        _ => {
            20 + dice.between(0, 20)
                + dice.between(0, 20)
                + if dice.percent(15) {
                    dice.between(0, 20)
                } else {
                    0
                }
        }
    };
    if halves % 2 == 0 {
        (halves / 2).to_string()
    } else {
        format!("{}.5", halves / 2)
    }
}

/// Work and education show on the ladder; the rest goes up, stays or goes down.
fn exit_rung(dice: &mut Dice, end: &End<'_>) -> i64 {
    match end.outcome {
        "work" => end.rung.max(if dice.percent(45) { 5 } else { 6 }),
        "education" => end.rung.max(3),
        "volunteering" => end.rung.max(4),
        "completed" => stepped(
            end.rung,
            dice.code(&[("up", 58), ("level", 38), ("down", 4)]),
        ),
        "transferred" => stepped(
            end.rung,
            dice.code(&[("up", 22), ("level", 60), ("down", 18)]),
        ),
        _ => stepped(
            end.rung,
            dice.code(&[("up", 10), ("level", 50), ("down", 40)]),
        ),
    }
}
