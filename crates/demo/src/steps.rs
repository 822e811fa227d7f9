//! Steps on the ladder.

use crate::data::under;
use crate::dice::Dice;
use crate::life::Life;
use crate::plan::World;
use chrono::NaiveDate;

const TOP: i64 = 6;

/// The rung above, the same one or the one below, as far as the ladder goes.
pub(crate) fn stepped(rung: i64, direction: &str) -> i64 {
    let step = match direction {
        "up" => 1,
        "down" => -1,
        _ => 0,
    };
    (rung + step).clamp(1, TOP)
}

/// A measurement, and the rung before it.
pub(crate) struct Measured {
    pub on: NaiveDate,
    pub from: i64,
    pub to: i64,
    pub moment: &'static str,
}

/// Enters a measurement, and returns its rung.
pub(crate) fn measure(
    world: &World<'_>,
    dice: &mut Dice,
    life: &mut Life,
    measured: Measured,
) -> i64 {
    let Measured {
        on,
        from,
        to,
        moment,
    } = measured;
    let direction = ["down", "level", "up"][usize::from(to >= from) + usize::from(to > from)];
    life.add(
        life.entry(on, "movements", format_args!("measured-{moment}"))
            .row("trajectory_id", format!("{}/trajectory", life.key))
            .day("measured_on", on)
            .text("ladder", "vng")
            .number("rung", to)
            .text("moment", moment)
            .row("staff_id", &world.devices[life.device].staff_key)
            .text(
                "reason",
                if dice.percent(75) {
                    dice.word(under(&world.data.phrases.reasons, direction))
                } else {
                    String::new()
                },
            ),
    );
    to
}
