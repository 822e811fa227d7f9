//! Steps on the participation ladder, from rung to rung.

use crate::by::{By, Group, Key, Of, first, named, together};
use crate::counted::{Figure, count};
use crate::number::plain_option;
use crate::people::People;
use crate::query::{Query, ReportError};
use crate::settings::{self, Rungs};
use crate::spans::{self, spans};
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The people of [`spans`], with the measurement and the trajectory that their step belongs to.
const STEPPED: Figure = Figure {
    steps: &[include_str!("sql/step.sql")],
    fact: include_str!("sql/stepped.sql"),
    of: Of::Step,
    sums: "from_rung, CASE WHEN from_rung IS NOT NULL THEN to_rung END, count(*)",
    parts: "from_rung, CASE WHEN from_rung IS NOT NULL THEN to_rung END",
};

/// How people moved on one ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LadderReport {
    /// The ladder's code.
    pub ladder: String,
    /// People measured on two or more days up to the last day of the period, the last time in the period.
    pub clients: u64,
    /// People measured on one day only up to the last day of the period: nothing can be said about their step.
    pub single: u64,
    /// Of `clients`, those who went up.
    pub up: u64,
    /// Of `clients`, those who stayed level.
    pub level: u64,
    /// Of `clients`, those who went down.
    pub down: u64,
    /// Rungs gained on average, a loss being negative; empty where nobody can be counted.
    #[serde(serialize_with = "plain_option")]
    pub average_step: Option<f64>,
    /// Other ladders whose measurements count too, through the mapping that the centre has set.
    pub mapped: Vec<String>,
    /// By rung from, then rung to; only those that occur.
    pub rows: Vec<LadderRow>,
}

/// People who went from one rung to another, or stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LadderRow {
    /// The rung of the last measurement before the period, else of the first in it.
    pub from: i64,
    /// The rung of the last measurement in the period.
    pub to: i64,
    /// People.
    pub clients: u64,
}

/// The steps of everyone whose last measurement lies in the period. Of several measurements on one day the last registered
/// counts. Refuses a ladder that the centre does not have.
pub fn ladder(conn: &Connection, query: &Query) -> Result<LadderReport, ReportError> {
    query.check()?;
    let (code, mapped) = read_ladder(conn, query)?;
    let mut steps: BTreeMap<_, u64> = BTreeMap::new();
    for span in spans(conn, query, &People::read(conn, query)?)? {
        let to = span.to.filter(|_| !span.single);
        *steps.entry((span.from, to)).or_default() += 1;
    }
    let steps = steps
        .into_iter()
        .map(|((from, to), people)| (from, to, people));
    Ok(LadderReport::of(code, mapped, steps.collect()))
}

/// The same, divided by the trajectory that the last measurement belongs to: the one that it names, else the one that was open
/// on that day. Every person is in one group.
pub fn ladder_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<LadderReport>>, ReportError> {
    query.check()?;
    let (code, mapped) = read_ladder(conn, query)?;
    spans::put(conn, query)?;
    let groups = together(STEPPED.lines(conn, query, Some(by), step)?);
    let groups = groups
        .into_iter()
        .map(|(key, steps)| (key, LadderReport::of(code.clone(), mapped.clone(), steps)));
    named(conn, by, groups)
}

/// The rows behind the steps, see [`crate::behind()`].
pub(crate) fn stepped(conn: &Connection, query: &Query) -> Result<&'static Figure, ReportError> {
    spans::put(conn, query)?;
    Ok(&STEPPED)
}

fn read_ladder(conn: &Connection, query: &Query) -> Result<(String, Vec<String>), ReportError> {
    Ok((
        settings::ladder(conn, query)?,
        Rungs::of(conn, query)?.mapped(),
    ))
}

/// From, to, people; no rungs: measured on one day only.
type Steps = (Option<i64>, Option<i64>, u64);

fn step(row: &Row<'_>) -> rusqlite::Result<(Key, Steps)> {
    Ok((first(row)?, (row.get(1)?, row.get(2)?, count(row, 3)?)))
}

impl LadderReport {
    fn of(ladder: String, mapped: Vec<String>, steps: Vec<Steps>) -> Self {
        let (mut rows, mut single) = (Vec::new(), 0);
        for (from, to, clients) in steps {
            match (from, to) {
                (Some(from), Some(to)) => rows.push(LadderRow { from, to, clients }),
                _ => single += clients,
            }
        }
        rows.sort_by_key(|row| (row.from, row.to));
        let sum = |which: fn(&LadderRow) -> bool| {
            rows.iter()
                .filter(|row| which(row))
                .map(|row| row.clients)
                .sum::<u64>()
        };
        let clients = sum(|_| true);
        let gained: i64 = rows
            .iter()
            .map(|row| {
                (row.to - row.from).saturating_mul(i64::try_from(row.clients).unwrap_or(i64::MAX))
            })
            .sum();
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let average_step = (clients > 0).then(|| gained as f64 / clients as f64);
        Self {
            ladder,
            clients,
            single,
            up: sum(|row| row.to > row.from),
            level: sum(|row| row.to == row.from),
            down: sum(|row| row.to < row.from),
            average_step,
            mapped,
            rows,
        }
    }
}
