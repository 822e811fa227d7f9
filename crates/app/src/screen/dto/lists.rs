//! What forms offer to choose from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A row by its id and the name people know it by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Named {
    /// Row id.
    pub id: String,
    /// Name on screen.
    pub name: String,
}

/// A participation ladder in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Ladder {
    /// `vng`, `amsterdam`, or the centre's own.
    pub code: String,
    /// Name on screen.
    pub name: String,
    /// Rungs from the lowest up.
    pub rungs: Vec<Rung>,
    /// Whether the centre made it, and may change its names.
    pub own: bool,
}

/// How measurements on one ladder are read on another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderMapping {
    /// Code of the ladder that was measured on.
    pub from: String,
    /// Code of the ladder that it is read on.
    pub to: String,
    /// For each rung of `from`, lowest first, the rung of `to`; none where it is not read there.
    pub rungs: Vec<Option<u32>>,
}

/// One rung of a ladder in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Rung {
    /// Counted from 1 at the bottom.
    pub rung: u32,
    /// Short name.
    pub name: String,
    /// What it means for a person, in one sentence.
    pub meaning: String,
    /// What that looks like in everyday life; empty for a ladder of the centre's own.
    pub example: String,
}

/// A row of one of the centre's lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ListRow {
    /// Row id.
    pub id: String,
    /// Its values as text; what is empty is not there.
    pub fields: super::Fields,
}

/// What forms offer to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Choices {
    /// Today on this device, `YYYY-MM-DD`.
    pub today: String,
    /// The ladder this centre measures on.
    pub centre_ladder: String,
    /// Every ladder with measurements or in use.
    pub ladders: Vec<Ladder>,
    /// Locations this device knows.
    pub locations: Vec<Named>,
    /// Staff members at work.
    pub staff: Vec<Named>,
    /// Network partners.
    pub partners: Vec<Named>,
}
