//! What still has to be done, person by person: the lists that must become empty.

use crate::counted::{Listing, day};
use crate::query::{Query, ReportError};
use crate::spans;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use trede_domain::name::in_full;
use uuid::Uuid;

const OPEN: &[&str] = &[include_str!("sql/open.sql")];
const UNSECURED: Listing = Listing::new(include_str!("sql/gap_unsecured.sql"));
const SINGLE: Listing = Listing::new(include_str!("sql/gap_single.sql"));
const PAST_END: Listing = Listing::new(include_str!("sql/gap_past_end.sql"));
const NO_CONTACT: Listing = Listing {
    steps: OPEN,
    select: include_str!("sql/gap_no_contact.sql"),
    names_all: false,
};
const NO_INTAKE: Listing = Listing {
    steps: OPEN,
    select: include_str!("sql/gap_no_intake.sql"),
    names_all: false,
};

/// The gaps as they are on the last day of the period, each list with the longest waiting first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// Trajectories that ended in a transfer whose follow-up was not confirmed by then; `since`: the end.
    pub unsecured_ends: Vec<Gap>,
    /// People measured on one day only, on the centre's ladder or the one asked for; `since`: that day.
    pub single_measurement: Vec<Gap>,
    /// Open trajectories past their planned end (a year after the start unless set); `since`: the planned end.
    pub past_planned_end: Vec<Gap>,
    /// People with an open trajectory and no contact in the eight weeks up to that day; `since`: the last contact before, if any.
    pub no_contact: Vec<Gap>,
    /// People with an open trajectory and no intake; `since`: the start of the trajectory.
    pub no_intake: Vec<Gap>,
}

/// One person, or one trajectory of a person, on such a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Number of the client; empty where the client's row has not arrived.
    pub client: Option<String>,
    /// Row of `clients`.
    pub client_id: Option<Uuid>,
    /// First name, infix and last name.
    pub name: Option<String>,
    /// The row that it is about: the trajectory, or the single measurement.
    pub row_id: Option<Uuid>,
    /// The day from which it waits.
    pub since: Option<NaiveDate>,
}

/// The gaps on the last day of the period. Refuses a ladder that the centre does not have.
pub fn gaps(conn: &Connection, query: &Query) -> Result<Gaps, ReportError> {
    query.check()?;
    let list = |figure: &Listing| {
        figure.rows(conn, query, |row| {
            let parts: [Option<String>; 3] = [row.get(2)?, row.get(3)?, row.get(4)?];
            let name = in_full(parts.map(Option::unwrap_or_default));
            Ok(Gap {
                client_id: row.get(0)?,
                client: row.get(1)?,
                name: (!name.is_empty()).then_some(name),
                row_id: row.get(5)?,
                since: day(row, 6)?,
            })
        })
    };
    spans::put(conn, query)?;
    Ok(Gaps {
        unsecured_ends: list(&UNSECURED)?,
        single_measurement: list(&SINGLE)?,
        past_planned_end: list(&PAST_END)?,
        no_contact: list(&NO_CONTACT)?,
        no_intake: list(&NO_INTAKE)?,
    })
}
