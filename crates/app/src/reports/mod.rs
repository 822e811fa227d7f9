//! The reports: counted, and laid out as tables for the terminal, for CSV and for paper.

mod layout;

pub use layout::{Cell, Layout};

use crate::error::{AppError, Code, Result};
use crate::names;
use crate::session::Session;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use trede_report as report;
use trede_report::Query;

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The six indicators against their targets.
    Results,
    /// People by source.
    Inflow,
    /// Ended trajectories by outcome.
    Outflow,
    /// Steps on the ladder.
    Ladder,
    /// People by coach, against the norm.
    Caseload,
    /// What the ended trajectories cost, or a number of planned ones.
    Costs,
    /// Effects by person.
    Effects,
    /// Signals by domain and neighbourhood.
    Signals,
    /// What still has to be done.
    Gaps,
}

impl Kind {
    /// Every report, in the order of the contract.
    pub const ALL: [Self; 9] = [
        Self::Results,
        Self::Inflow,
        Self::Outflow,
        Self::Ladder,
        Self::Caseload,
        Self::Costs,
        Self::Effects,
        Self::Signals,
        Self::Gaps,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        self.title().trim_start_matches("report-")
    }

    /// The key of the title's text.
    pub fn title(self) -> &'static str {
        match self {
            Self::Results => "report-results",
            Self::Inflow => "report-inflow",
            Self::Outflow => "report-outflow",
            Self::Ladder => "report-ladder",
            Self::Caseload => "report-caseload",
            Self::Costs => "report-costs",
            Self::Effects => "report-effects",
            Self::Signals => "report-signals",
            Self::Gaps => "report-gaps",
        }
    }
}

/// What a report is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// First day; the first of January of `to` where empty.
    pub from: Option<NaiveDate>,
    /// Last day; today where empty.
    pub to: Option<NaiveDate>,
    /// A location's name or id; the whole centre where empty.
    pub location: Option<String>,
    /// The ladder for steps; the centre's own where empty.
    pub ladder: Option<String>,
    /// For costs: what this many trajectories would cost.
    pub plan: Option<u32>,
}

impl Ask {
    /// With the empty places filled in and the location looked up.
    pub fn query(&self, session: &Session) -> Result<Query> {
        let to = self.to.unwrap_or_else(|| session.today());
        let from = self
            .from
            .or_else(|| NaiveDate::from_ymd_opt(to.year(), 1, 1))
            .unwrap_or(to);
        let location = self
            .location
            .as_deref()
            .map(|name| names::location(session.store(), name))
            .transpose()?;
        Ok(Query {
            from,
            to,
            location,
            ladder: self.ladder.clone(),
        })
    }
}

/// A counted report.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Report {
    /// See [`Kind::Results`].
    Results(report::Results),
    /// See [`Kind::Inflow`].
    Inflow(report::Inflow),
    /// See [`Kind::Outflow`].
    Outflow(report::Outflow),
    /// See [`Kind::Ladder`].
    Ladder(report::LadderReport),
    /// See [`Kind::Caseload`].
    Caseload(report::Caseload),
    /// See [`Kind::Costs`].
    Costs(report::Costs),
    /// See [`Kind::Effects`].
    Effects(report::Effects),
    /// See [`Kind::Signals`].
    Signals(report::Signals),
    /// See [`Kind::Gaps`].
    Gaps(report::Gaps),
}

/// Counts a report. A plan can only be asked of costs.
pub fn report(session: &Session, kind: Kind, ask: &Ask) -> Result<Report> {
    let conn = session.store().connection();
    if let Some(number) = ask.plan {
        if kind != Kind::Costs {
            return Err(AppError::new(Code::BadOptions).with("what", "--plan"));
        }
        return Ok(Report::Costs(report::costs_plan(conn, number)?));
    }
    let query = ask.query(session)?;
    Ok(match kind {
        Kind::Results => Report::Results(report::results(conn, &query)?),
        Kind::Inflow => Report::Inflow(report::inflow(conn, &query)?),
        Kind::Outflow => Report::Outflow(report::outflow(conn, &query)?),
        Kind::Ladder => Report::Ladder(report::ladder(conn, &query)?),
        Kind::Caseload => Report::Caseload(report::caseload(conn, &query)?),
        Kind::Costs => Report::Costs(report::costs(conn, &query)?),
        Kind::Effects => Report::Effects(report::effects(conn, &query)?),
        Kind::Signals => Report::Signals(report::signals(conn, &query)?),
        Kind::Gaps => Report::Gaps(report::gaps(conn, &query)?),
    })
}
