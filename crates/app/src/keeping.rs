//! Whether the store is whole, and one number for all that it holds.

use crate::error::Result;
use crate::names;
use crate::session::Session;
use serde::Serialize;
use trede_store::{Problem, Sight};

/// What looking through the store found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Whether nothing was found.
    pub ok: bool,
    /// Whether something is damaged. A reference to a row that has not arrived is not damage: it may still come, or stay
    /// with another location.
    pub damaged: bool,
    /// What was found, in words.
    pub problems: Vec<String>,
}

/// Looks through the whole store: the file, every row against its versions, every reference.
pub fn check(session: &Session) -> Result<Check> {
    let problems = session.store().check()?;
    let damaged = problems
        .iter()
        .any(|p| !matches!(p, Problem::Dangling { .. }));
    Ok(Check {
        ok: problems.is_empty(),
        damaged,
        problems: problems.iter().map(ToString::to_string).collect(),
    })
}

/// SHA-256 of the replicated data in hexadecimal: equal on devices that hold the same. With a location only what a device
/// of that location holds.
pub fn digest(session: &Session, location: Option<&str>) -> Result<String> {
    let sight = match location {
        Some(name) => Sight::Locations(vec![names::location(session.store(), name)?]),
        None => Sight::All,
    };
    Ok(session.store().digest(&sight)?)
}

/// SHA-256 of what the centre works with: equal in a centre that took in this one's open export.
pub fn content_digest(session: &Session) -> Result<String> {
    Ok(session.store().content_digest()?)
}
