//! Personal and social effects, and what was saved.

use crate::by::{By, Group, Key, Of, first, named, together};
use crate::counted::{Figure, count};
use crate::number::{cents, plain};
use crate::query::{Query, ReportError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) const EFFECTS: Figure = Figure {
    steps: &[],
    fact: include_str!("sql/effects.sql"),
    of: Of::Effect,
    sums: "max(record), max(number), total(amount) FILTER (WHERE part = 'saving'), \
        count(*) FILTER (WHERE part = 'personal'), count(*) FILTER (WHERE part = 'social')",
    parts: "person_id",
};

/// Effects noted in a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Effects {
    /// Euros saved, of everyone together.
    #[serde(serialize_with = "plain")]
    pub total: f64,
    /// People with an effect.
    pub clients: usize,
    /// Personal effects noted on them.
    pub personal: u64,
    /// Social effects noted on them.
    pub social: u64,
    /// By client number.
    pub rows: Vec<EffectsRow>,
}

/// The effects noted on one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EffectsRow {
    /// Number of the client; empty where the client's row has not arrived.
    pub client: Option<String>,
    /// Row of `clients`.
    pub client_id: Option<Uuid>,
    /// Euros: units × unit price, one unit where none is written down.
    #[serde(serialize_with = "plain")]
    pub saving: f64,
    /// Personal effects noted.
    pub personal: u64,
    /// Social effects noted.
    pub social: u64,
}

/// Effects by person, by the day on which they were noted.
pub fn effects(conn: &Connection, query: &Query) -> Result<Effects, ReportError> {
    let lines = lines(conn, query, None)?;
    Ok(Effects::of(
        lines.into_iter().map(|(_, line)| line).collect(),
    ))
}

/// The same, divided. Every effect is in one group; a person with effects in several is in each of those.
pub fn effects_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Effects>>, ReportError> {
    let groups = together(lines(conn, query, Some(by))?);
    named(
        conn,
        by,
        groups
            .into_iter()
            .map(|(key, rows)| (key, Effects::of(rows))),
    )
}

fn lines(
    conn: &Connection,
    query: &Query,
    by: Option<By>,
) -> Result<Vec<(Key, EffectsRow)>, ReportError> {
    query.check()?;
    EFFECTS.lines(conn, query, by, |row| {
        Ok((
            first(row)?,
            EffectsRow {
                client_id: row.get(1)?,
                client: row.get(2)?,
                saving: cents(row.get(3)?),
                personal: count(row, 4)?,
                social: count(row, 5)?,
            },
        ))
    })
}

impl Effects {
    fn of(mut rows: Vec<EffectsRow>) -> Self {
        rows.sort_by(|a, b| {
            (a.client.is_none(), &a.client, a.client_id).cmp(&(
                b.client.is_none(),
                &b.client,
                b.client_id,
            ))
        });
        Self {
            total: cents(rows.iter().map(|row| row.saving).sum()),
            clients: rows.len(),
            personal: rows.iter().map(|row| row.personal).sum(),
            social: rows.iter().map(|row| row.social).sum(),
            rows,
        }
    }
}
