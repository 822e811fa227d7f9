//! A trajectory from its start to what follows it.

use crate::course::later;
use crate::data::{Intake, under};
use crate::dice::Dice;
use crate::life::{Life, reached};
use crate::plan::World;
use crate::steps::{Measured, measure, stepped};
use crate::{ending, noticing, referral};
use chrono::{Days, NaiveDate};

/// What a trajectory starts from.
pub(crate) struct Plan<'a> {
    pub words: &'a Intake,
    pub profile: &'static str,
    pub rung: i64,
    pub started_on: NaiveDate,
}

const KINDS: &[(&str, usize)] = &[
    ("individual", 64),
    ("group", 19),
    ("language_internship", 9),
    ("work_learning", 8),
];
/// Where it ends, for those who started low on the ladder and for those who started higher.
const FROM_LOW: &[(&str, usize)] = &[
    ("completed", 22),
    ("education", 7),
    ("work", 3),
    ("volunteering", 20),
    ("transferred", 26),
    ("stopped", 12),
    ("dropout", 20),
];
const FROM_HIGH: &[(&str, usize)] = &[
    ("completed", 15),
    ("education", 19),
    ("work", 23),
    ("volunteering", 15),
    ("transferred", 12),
    ("stopped", 8),
    ("dropout", 16),
];
const WEEK: i64 = 7;

/// Enters everything that comes of a trajectory.
pub(crate) fn guide(world: &World<'_>, dice: &mut Dice, life: &mut Life, plan: &Plan<'_>) {
    let kind = dice.code(KINDS);
    let outcome = dice.code(if plan.rung <= 2 { FROM_LOW } else { FROM_HIGH });
    let length = match (outcome, kind) {
        ("dropout", _) => dice.between(3 * WEEK, 14 * WEEK),
        (_, "group") => dice.between(9 * WEEK, 16 * WEEK),
        (_, "language_internship") => dice.between(12 * WEEK, 26 * WEEK),
        _ => dice.between(16 * WEEK, 46 * WEEK),
    };
    let ended_on = later(plan.started_on, length);
    let coach = &world.devices[life.device];
    let mut start = life
        .entry(plan.started_on, "trajectories", "trajectory")
        .text("kind", kind)
        .text(
            "method",
            dice.word(under(&world.data.phrases.methods, kind)),
        )
        .text("profile", plan.profile)
        .row("location_id", &coach.location_key)
        .row("coach_id", &coach.staff_key)
        .text("goal", plan.words.goals.lines().next().unwrap_or_default())
        .text("phase", dice.code(&[("contact", 40), ("orientation", 60)]))
        .day("started_on", plan.started_on);
    // Unless set it is a year, which the device fills in.
    let planned = match kind {
        "group" => Some(12),
        _ if dice.percent(35) => Some(dice.between(13, 30)),
        _ => None,
    };
    if let Some(weeks) = planned {
        start = start.day("planned_end_on", later(plan.started_on, weeks * WEEK));
    }
    life.add(start);
    phases(dice, life, plan.started_on, ended_on);
    talks(world, dice, life, plan.started_on, ended_on);
    let rung = interim(world, dice, life, plan, ended_on);
    referral::refer(world, dice, life, plan, ended_on);
    noticing::notice(world, dice, life, plan.started_on, ended_on);
    if reached(world, ended_on) {
        ending::end(
            world,
            dice,
            life,
            &ending::End {
                plan,
                kind,
                outcome,
                ended_on,
                rung,
            },
        );
    }
}

fn phases(dice: &mut Dice, life: &mut Life, started_on: NaiveDate, ended_on: NaiveDate) {
    let mut on = started_on;
    for (phase, shortest, longest) in [
        ("seeking", 18, 40),
        ("placement", 14, 45),
        ("guidance", 10, 30),
    ] {
        on = later(on, dice.between(shortest, longest));
        if on >= ended_on {
            break;
        }
        life.add(
            life.change(on, "trajectories", "trajectory")
                .text("phase", phase),
        );
    }
}

fn talks(
    world: &World<'_>,
    dice: &mut Dice,
    life: &mut Life,
    started_on: NaiveDate,
    ended_on: NaiveDate,
) {
    let coach = &world.devices[life.device];
    // Some are seen often; a few are lost from sight for a while.
    let pause = if dice.percent(10) {
        dice.between(60, 120)
    } else {
        0
    };
    let (mut on, mut number) = (later(started_on, dice.between(0, 9)), 1);
    while on < ended_on && reached(world, on) {
        let mut contact = life
            .entry(on, "contacts", format_args!("contact-{number}"))
            .day("happened_on", on)
            .text(
                "channel",
                dice.code(&[("visit", 48), ("phone", 27), ("desk", 15), ("email", 10)]),
            )
            .text("topic", "guidance")
            .row("location_id", &coach.location_key)
            .row("staff_id", &coach.staff_key)
            .row("trajectory_id", format!("{}/trajectory", life.key))
            .number(
                "minutes",
                *dice.pick(&[15, 20, 30, 30, 45, 60]).unwrap_or(&30),
            );
        if dice.percent(40) {
            contact = contact.text(
                "note",
                dice.word(under(&world.data.phrases.notes, "guidance")),
            );
        }
        life.add(contact);
        on = later(
            on,
            dice.between(8, 23) + if number == 4 { pause } else { 0 },
        );
        number += 1;
    }
}

fn interim(
    world: &World<'_>,
    dice: &mut Dice,
    life: &mut Life,
    plan: &Plan<'_>,
    ended_on: NaiveDate,
) -> i64 {
    let on = later(plan.started_on, dice.between(75, 135));
    if on + Days::new(1) >= ended_on || !reached(world, on) || dice.percent(18) {
        return plan.rung;
    }
    let direction = dice.code(&[("up", 43), ("level", 44), ("down", 13)]);
    measure(
        world,
        dice,
        life,
        Measured {
            on,
            from: plan.rung,
            to: stepped(plan.rung, direction),
            moment: "interim",
        },
    )
}
