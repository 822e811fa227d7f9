//! The merge decision: two versions of one field become one, on every device alike, in any order, any number of times.
//!
//! The value with the higher stamp stands and both vectors are joined; so the outcome is the least upper bound of what
//! went in. Nobody writes one stamp twice; where someone did all the same, to have two devices differ for good, the value
//! itself decides. The vectors only decide what is remembered: whether the value that gave way had been seen by who wrote the
//! other (a follow-up) or not (a parallel edit, which someone has to settle).

use crate::value::Value;
use crate::version::{Stamp, Version};
use uuid::Uuid;

/// A value with its version.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The value; [`Value::Null`] was cleared on purpose.
    pub value: Value,
    /// Who wrote it when, and what they had seen.
    pub version: Version,
}

/// What became of a value that does not stand.
#[derive(Debug, Clone, PartialEq)]
pub enum Remembered {
    /// Nothing to remember: it stands itself, it is equal to what stands, or it had been replaced elsewhere before.
    Nothing,
    /// The incoming value was written by someone who had seen the one that was here.
    Replaced(Cell),
    /// Neither writer had seen the other's value: both are kept until someone decides.
    Parallel {
        /// What stands for now.
        winner: Cell,
        /// What does not.
        other: Cell,
    },
}

/// The outcome of merging one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// What stands from now on.
    pub stands: Cell,
    /// Whether this differs in value or version from what was here.
    pub changed: bool,
    /// What is kept of the one that gave way.
    pub remembered: Remembered,
}

/// Merges an incoming version of a field into what is here.
pub fn decide(here: Option<Cell>, incoming: Cell) -> Decision {
    let Some(here) = here else {
        return Decision {
            stands: incoming,
            changed: true,
            remembered: Remembered::Nothing,
        };
    };
    let follows = incoming.version.seen.includes(&here.version.seen);
    let precedes = here.version.seen.includes(&incoming.version.seen);
    let differs = incoming.value != here.value;
    let incoming_wins = incoming.version.stamp > here.version.stamp
        || (differs
            && incoming.version.stamp == here.version.stamp
            && rank(&incoming.value) > rank(&here.value));
    let seen = here.version.seen.joined(&incoming.version.seen);
    let changed = incoming_wins || seen != here.version.seen;
    let (winner, other) = if incoming_wins {
        (incoming, here)
    } else {
        (here, incoming)
    };
    let stands = Cell {
        value: winner.value.clone(),
        version: Version {
            stamp: winner.version.stamp,
            seen,
        },
    };
    let remembered = match (differs, follows, precedes) {
        (false, _, _) => Remembered::Nothing,
        (true, false, false) => Remembered::Parallel { winner, other },
        (true, true, _) if incoming_wins => Remembered::Replaced(other),
        _ => Remembered::Nothing,
    };
    Decision {
        stands,
        changed,
        remembered,
    }
}

/// Orders any two values that differ, alike on every device.
fn rank(value: &Value) -> (bool, String) {
    (!value.is_null(), value.to_text())
}

/// The id of the conflict between two versions of a field: derived, so that all devices that find it write the same row.
pub fn conflict_id(table: &str, row: Uuid, field: &str, a: Stamp, b: Stamp) -> Uuid {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    Uuid::new_v5(
        &Uuid::NAMESPACE_OID,
        format!("trede conflict {table} {row} {field} {high} {low}").as_bytes(),
    )
}
