//! How many people each coach guides, against the norm.

use crate::counted::{Figure, count};
use crate::number::plain_option;
use crate::query::{Query, ReportError};
use crate::settings::CASELOAD_NORM;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const CASELOAD: Figure = Figure {
    steps: &[include_str!("sql/load.sql")],
    select: include_str!("sql/caseload.sql"),
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
    query.check()?;
    let per_post = CASELOAD_NORM.read(conn)?;
    let mut rows = CASELOAD.rows(conn, query, "", |row| {
        let fte: Option<f64> = row.get(2)?;
        let clients = count(row, 3)?;
        let norm = fte.map(|fte| fte * per_post);
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let load = norm
            .filter(|norm| *norm > 0.0)
            .map(|norm| clients as f64 / norm);
        Ok(CaseloadRow {
            coach_id: row.get(0)?,
            coach: row.get(1)?,
            fte,
            clients,
            norm,
            load,
        })
    })?;
    rows.sort_by(|a, b| {
        (a.coach_id.is_none(), &a.coach, a.coach_id).cmp(&(
            b.coach_id.is_none(),
            &b.coach,
            b.coach_id,
        ))
    });
    Ok(Caseload { on: query.to, rows })
}
