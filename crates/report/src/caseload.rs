//! How many people each coach guides, against the norm.

use crate::by::{By, Group, Key, Of, first, named, together};
use crate::counted::{Figure, count, run};
use crate::number::plain_option;
use crate::query::{Query, ReportError};
use crate::settings::CASELOAD_NORM;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) const COACHED: Figure = Figure {
    steps: &[],
    fact: include_str!("sql/coached.sql"),
    of: Of::Trajectory,
    sums: "coach, count(*)",
    parts: "coach",
};

/// The caseload on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Caseload {
    /// The day.
    pub on: NaiveDate,
    /// By name: the coaches at work, everyone else with clients, and last, where there are any, the clients without a coach.
    pub rows: Vec<CaseloadRow>,
}

/// One coach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaseloadRow {
    /// Name; empty: no coach, or one whose row has not arrived.
    pub coach: Option<String>,
    /// Row of `staff`.
    pub coach_id: Option<Uuid>,
    /// Full-time posts.
    #[serde(serialize_with = "plain_option")]
    pub fte: Option<f64>,
    /// People with an open trajectory with this coach.
    pub clients: u64,
    /// People that these posts can guide; empty where the posts are not known.
    #[serde(serialize_with = "plain_option")]
    pub norm: Option<f64>,
    /// Clients as a part of the norm: 1 is full. Empty without a norm, or with a norm of nobody.
    #[serde(serialize_with = "plain_option")]
    pub load: Option<f64>,
}

/// People with an open trajectory on the last day of the period, by coach.
pub fn caseload(conn: &Connection, query: &Query) -> Result<Caseload, ReportError> {
    let mut loads: Vec<Load> = lines(conn, query, None)?
        .into_iter()
        .map(|(_, load)| load)
        .collect();
    let at_work = include_str!("sql/caseload.sql");
    for coach in run(conn, at_work, query, |row| row.get::<_, Uuid>(0))? {
        if loads.iter().all(|(there, _)| *there != Some(coach)) {
            loads.push((Some(coach), 0));
        }
    }
    Caseload::of(conn, query, loads)
}

/// The same, divided. A person with open trajectories in two groups is in both. Norm and load are of the coach's whole post.
pub fn caseload_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Caseload>>, ReportError> {
    let mut groups = Vec::new();
    for (key, loads) in together(lines(conn, query, Some(by))?) {
        groups.push((key, Caseload::of(conn, query, loads)?));
    }
    named(conn, by, groups)
}

/// A coach, and how many people are with them.
type Load = (Option<Uuid>, u64);

fn lines(
    conn: &Connection,
    query: &Query,
    by: Option<By>,
) -> Result<Vec<(Key, Load)>, ReportError> {
    query.check()?;
    COACHED.lines(conn, query, by, |row| {
        Ok((first(row)?, (row.get(1)?, count(row, 2)?)))
    })
}

impl Caseload {
    fn of(conn: &Connection, query: &Query, loads: Vec<Load>) -> Result<Self, ReportError> {
        let per_post = CASELOAD_NORM.read(conn)?;
        let mut staff = conn.prepare_cached("SELECT name, fte FROM staff WHERE id = ?")?;
        // Who has no coach, and whose coach is not known here, stand together.
        let mut nobody = 0;
        let mut rows = Vec::new();
        for (coach_id, clients) in loads {
            let known: Option<(Option<String>, Option<f64>)> = match coach_id {
                Some(id) => staff
                    .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()?,
                None => None,
            };
            let Some((coach, fte)) = known else {
                nobody += clients;
                continue;
            };
            let norm = fte.map(|fte| fte * per_post);
            rows.push(CaseloadRow {
                coach_id,
                coach,
                fte,
                clients,
                norm,
                #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
                load: norm
                    .filter(|norm| *norm > 0.0)
                    .map(|norm| clients as f64 / norm),
            });
        }
        rows.sort_by(|a, b| (&a.coach, a.coach_id).cmp(&(&b.coach, b.coach_id)));
        if nobody > 0 {
            rows.push(CaseloadRow {
                coach_id: None,
                coach: None,
                fte: None,
                clients: nobody,
                norm: None,
                load: None,
            });
        }
        Ok(Self { on: query.to, rows })
    }
}
