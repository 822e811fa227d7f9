//! What a coach notices on the way.

use crate::course::{Event, later};
use crate::dice::Dice;
use crate::life::Life;
use crate::plan::World;
use chrono::NaiveDate;

/// Signals and effects that show on the way.
pub(crate) fn notice(
    world: &World<'_>,
    dice: &mut Dice,
    life: &mut Life,
    started_on: NaiveDate,
    ended_on: NaiveDate,
) {
    let phrases = &world.data.phrases;
    if dice.percent(15) {
        let on = later(started_on, dice.between(5, 80));
        if let Some((domain, text)) = dice.pick(&phrases.signals) {
            let signal = life
                .entry(on, "signals", "signal")
                .day("noticed_on", on)
                .text("domain", domain)
                .text("neighbourhood", &life.person.neighbourhood)
                .text("text", text)
                .text("status", "open");
            life.add(signal);
            if dice.percent(65) {
                let forwarded = later(on, dice.between(2, 12));
                let to = dice.word(&phrases.forwarded_to);
                life.add(
                    life.change(forwarded, "signals", "signal")
                        .text("forwarded_to", to)
                        .day("forwarded_on", forwarded)
                        .text("status", "forwarded"),
                );
                if dice.percent(55) {
                    let answered = later(forwarded, dice.between(7, 40));
                    life.add(
                        life.change(answered, "signals", "signal")
                            .text("answer", dice.word(&phrases.answers))
                            .text("status", "answered"),
                    );
                }
            }
        }
    }
    let on = later(started_on, dice.between(60, 150));
    if on < ended_on && dice.percent(30) {
        let kind = dice.code(&[("personal", 60), ("social", 40)]);
        let text = dice.word(if kind == "personal" {
            &phrases.effects.personal
        } else {
            &phrases.effects.social
        });
        life.add(
            effect(life, on, "effect-way")
                .text("kind", kind)
                .text("text", text),
        );
    }
}

/// An effect of the trajectory, noted by the coach.
pub(crate) fn effect(life: &Life, on: NaiveDate, what: &str) -> Event {
    life.entry(on, "effects", what)
        .row("trajectory_id", format!("{}/trajectory", life.key))
        .day("noted_on", on)
}
