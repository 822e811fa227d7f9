//! The coordinator's board: which device shared in which week, and what became of it; and what waits for a yes.

use crate::error::Result;
use crate::session::Session;
use crate::sharing::{self, Refused};
use chrono::{DateTime, Datelike, Days, Local, NaiveDate};
use trede_exchange::{Came, DeviceState, Role};

/// How many weeks back are looked at, the present one included.
const WEEKS: u64 = 6;

/// What became of one week of one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// It took no part then.
    Before,
    /// It shared, and that is in.
    Merged {
        /// When it shared last that week, RFC 3339.
        at: String,
        /// How many rows were new.
        rows: u64,
    },
    /// What it shared lies ready to be taken in.
    Ready {
        /// When it was written.
        at: String,
    },
    /// What it shared waits for a yes.
    Waits,
    /// What it shared cannot be taken in.
    Refused(Refused),
    /// The week is not over, and it did not share yet.
    Open,
    /// It did not share that week, but later: that bundle held this week too.
    Later {
        /// When that was.
        at: String,
    },
    /// It has not shared that week, nor since.
    Missing,
}

/// A device with its weeks, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The device.
    pub device: DeviceState,
    /// One a week, as [`Board::weeks`].
    pub cells: Vec<Cell>,
}

/// What there is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The Monday of each week, the newest first.
    pub weeks: Vec<NaiveDate>,
    /// The devices, but this one; only on a coordinator's device.
    pub lines: Vec<Line>,
    /// What waits for a yes.
    pub waiting: Vec<Refused>,
    /// What cannot be taken in at all.
    pub refused: Vec<Refused>,
    /// All devices, to put names to the above.
    pub devices: Vec<DeviceState>,
}

/// Looks at what came in and what lies in the shared folder; changes nothing.
pub fn board(session: &Session) -> Result<Board> {
    let store = session.store();
    let devices = sharing::devices(session)?;
    let own = devices.iter().find(|device| device.this);
    let coordinator = own.is_some_and(|own| own.role == Role::Coordinator);
    let plan = trede_exchange::plan(store)?;
    let mut waiting = plan.waiting;
    // What would take too much away is only known once it was tried.
    let mut ready = plan.bundles;
    for one in trede_exchange::waiting(store)? {
        if ready.iter().any(|planned| planned.bundle == one.bundle) {
            ready.retain(|planned| planned.bundle != one.bundle);
            waiting.push(one);
        }
    }
    let this_week = monday(session.today());
    let weeks: Vec<NaiveDate> = (0..WEEKS)
        .filter_map(|back| this_week.checked_sub_days(Days::new(back * 7)))
        .collect();
    let came = trede_exchange::came(store)?;
    let lines = devices
        .iter()
        .filter(|device| coordinator && !device.this)
        .map(|device| {
            let seen = Seen {
                device,
                came: came.iter().filter(|b| b.device == device.device).collect(),
                ready: ready
                    .iter()
                    .filter(|b| b.device == device.device)
                    .map(|b| b.created.as_str())
                    .collect(),
                waiting: of(&waiting, device),
                refused: of(&plan.refused, device),
            };
            Line {
                cells: weeks
                    .iter()
                    .map(|week| seen.cell(*week, this_week))
                    .collect(),
                device: device.clone(),
            }
        })
        .collect();
    Ok(Board {
        weeks,
        lines,
        waiting,
        refused: plan.refused,
        devices,
    })
}

fn of<'a>(all: &'a [Refused], device: &DeviceState) -> Vec<&'a Refused> {
    all.iter().filter(|b| b.device == device.device).collect()
}

fn monday(day: NaiveDate) -> NaiveDate {
    let back = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// The Monday of the week of a moment, as this device's calendar has it.
fn week_of(time: &str) -> Option<NaiveDate> {
    let moment = DateTime::parse_from_rfc3339(time).ok()?;
    Some(monday(moment.with_timezone(&Local).date_naive()))
}

/// What is known of one device.
struct Seen<'a> {
    device: &'a DeviceState,
    came: Vec<&'a Came>,
    ready: Vec<&'a str>,
    waiting: Vec<&'a Refused>,
    refused: Vec<&'a Refused>,
}

impl Seen<'_> {
    fn cell(&self, week: NaiveDate, this_week: NaiveDate) -> Cell {
        let within = |time: Option<&str>| time.and_then(week_of) == Some(week);
        if self.waiting.iter().any(|b| within(b.created.as_deref())) {
            return Cell::Waits;
        }
        if let Some(refused) = self.refused.iter().find(|b| within(b.created.as_deref())) {
            return Cell::Refused((*refused).clone());
        }
        if let Some(at) = self.ready.iter().rfind(|at| within(Some(at))) {
            return Cell::Ready {
                at: (*at).to_owned(),
            };
        }
        let mut merged = self.came.iter().filter(|b| within(Some(&b.created)));
        if let Some(first) = merged.next() {
            let (at, rows) = merged.fold((&first.created, first.rows), |(_, rows), b| {
                (&b.created, rows.map(|rows| rows + b.rows.unwrap_or(0)))
            });
            return Cell::Merged {
                at: at.clone(),
                rows: rows.unwrap_or(0),
            };
        }
        let began = self
            .came
            .iter()
            .filter_map(|b| week_of(&b.created))
            .chain(week_of(&self.device.since))
            .min();
        if self.device.revoked || began.is_some_and(|began| week < began) {
            return Cell::Before;
        }
        let later = self
            .came
            .iter()
            .map(|b| b.created.as_str())
            .chain(self.ready.iter().copied())
            .filter(|at| week_of(at).is_some_and(|other| other > week))
            .min();
        match later {
            Some(at) => Cell::Later { at: at.to_owned() },
            None if week == this_week => Cell::Open,
            None => Cell::Missing,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn device(since: &str) -> DeviceState {
        DeviceState {
            device: "d".into(),
            name: "Laptop".into(),
            role: Role::Coach,
            location: "Bibliotheek".into(),
            staff: "Omar".into(),
            since: since.into(),
            last_export: None,
            confirmed: false,
            revoked: false,
            this: false,
        }
    }

    fn came(created: &str, rows: u64) -> Came {
        Came {
            device: "d".into(),
            bundle: format!("d/{created}"),
            created: created.into(),
            merged_at: None,
            rows: Some(rows),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_week_says_what_became_of_it() {
        let device = device("2026-02-11T12:00:00Z");
        let (tuesday, friday) = (
            came("2026-02-17T12:00:00Z", 3),
            came("2026-02-20T12:00:00Z", 4),
        );
        let broken = Refused {
            bundle: "d/9".into(),
            device: "d".into(),
            from: None,
            reason: "damaged".into(),
            key: "damaged".into(),
            created: Some("2026-03-03T12:00:00Z".into()),
            clients: None,
            rows: None,
        };
        let mut seen = Seen {
            device: &device,
            came: vec![&tuesday, &friday],
            ready: vec!["2026-03-12T12:00:00Z"],
            waiting: Vec::new(),
            refused: vec![&broken],
        };
        let now = day("2026-03-16");
        assert_eq!(seen.cell(day("2026-02-02"), now), Cell::Before);
        let at = "2026-02-17T12:00:00Z".to_owned();
        assert_eq!(seen.cell(day("2026-02-09"), now), Cell::Later { at });
        let at = "2026-02-20T12:00:00Z".to_owned();
        let both = Cell::Merged { at, rows: 7 };
        assert_eq!(seen.cell(day("2026-02-16"), now), both);
        let at = "2026-03-12T12:00:00Z".to_owned();
        let later = Cell::Later { at: at.clone() };
        assert_eq!(seen.cell(day("2026-02-23"), now), later);
        assert_eq!(
            seen.cell(day("2026-03-02"), now),
            Cell::Refused(broken.clone())
        );
        assert_eq!(seen.cell(day("2026-03-09"), now), Cell::Ready { at });
        assert_eq!(seen.cell(now, now), Cell::Open);
        let next = day("2026-03-23");
        assert_eq!(seen.cell(now, next), Cell::Missing);
        seen.waiting = vec![&broken];
        assert_eq!(seen.cell(day("2026-03-02"), now), Cell::Waits);
    }
}
