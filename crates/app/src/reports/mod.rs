//! The reports: counted, divided, compared, made fit for outside, and laid out as tables for the screen, for files and for paper.

mod answer;
mod charts;
mod columns;
mod csv;
mod definitions;
mod division;
mod external;
mod layout;
mod notes;
mod opened;
mod table;
#[cfg(test)]
mod tests;
mod waiting;
mod whole;
mod xlsx;

pub use answer::Answer;
pub use csv::{Dialect, write as write_csv};
pub use opened::{OfGroup, Opened, Opens, opened, opened_at};
pub use table::{Cell, Fact, Layout, Line, Table, Unit};
pub use trede_paper::chart::Chart;
pub use trede_report::By;
pub use trede_report::period;
pub use whole::{all, all_until, on_paper, title};
pub use xlsx::workbook;

use crate::error::{AppError, Code, Result};
use crate::names;
use crate::session::Session;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use trede_report as report;
use trede_report::{GapLists, Query};
use trede_store::Pages;
use trede_texts::Texts;

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

    /// The report with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it names people: what has to be done, and effects, are told of each.
    pub fn names_people(self) -> bool {
        matches!(self, Self::Gaps | Self::Effects)
    }

    /// What it can be divided by. Not everything has a kind or a method, and the caseload is by coach as it is.
    pub fn divides_by(self) -> &'static [By] {
        match self {
            Self::Results | Self::Outflow | Self::Ladder | Self::Costs | Self::Effects => &By::ALL,
            Self::Inflow => &[By::Partner, By::Location, By::Coach],
            Self::Caseload => &[By::Partner, By::Location, By::Kind, By::Method],
            Self::Signals => &[By::Location, By::Coach],
            Self::Gaps => &[By::Location],
        }
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
    /// What to divide by.
    pub by: Option<By>,
    /// For outside the house: without names, and without groups so small that people can be told apart in them.
    pub external: bool,
    /// The period to compare with.
    pub compare: Option<Compare>,
    /// Of what has to be done: how many of each list are told, the longest waiting first; all where empty.
    pub most: Option<u32>,
}

/// Which period a report is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// The period just before.
    Previous,
    /// The same period a year before.
    Year,
}

impl Compare {
    /// The one with this name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "previous" => Some(Self::Previous),
            "year" => Some(Self::Year),
            _ => None,
        }
    }

    /// The period that this one is compared with.
    pub fn before(self, span: period::Span) -> period::Span {
        match self {
            Self::Previous => period::previous(span),
            Self::Year => period::year_before(span),
        }
    }
}

/// The key of the heading above groups.
pub fn by_heading(by: By) -> &'static str {
    match by {
        By::Partner => "column-partner",
        By::Location => "column-location",
        By::Kind => "column-kind",
        By::Method => "column-method",
        By::Coach => "column-coach",
    }
}

/// A cell in words.
pub fn words(texts: &Texts, cell: &Cell) -> String {
    match cell {
        Cell::Empty => "–".to_owned(),
        Cell::Hidden => texts.get("word-hidden"),
        Cell::Text(text) => text.clone(),
        Cell::Ladder(code) => ladder_name(texts, code),
        Cell::Word(key) => texts.get(key),
        Cell::Code(table, field, code) => texts.code(table, field, code),
        Cell::Number(number) => texts.number(*number, 2),
        Cell::Money(amount) => format!("€ {}", money(texts, *amount)),
        Cell::Share(share) => texts.percent(*share, 1),
        Cell::Change(unit, by) => change(texts, *unit, *by),
        Cell::Day(day) => texts.date(&day.to_string()),
        Cell::NotYet(_) => texts.get("word-not-yet"),
        Cell::Bool(yes) => texts.get(if *yes { "word-yes" } else { "word-no" }),
    }
}

/// What people call a ladder: one that the centre made is called by its code.
fn ladder_name(texts: &Texts, code: &str) -> String {
    texts.get_or(&format!("ladder-{code}"), code)
}

/// What was gained or lost, with its sign.
fn change(texts: &Texts, unit: Unit, by: f64) -> String {
    let size = match unit {
        Unit::Number => texts.number(by.abs(), 2),
        Unit::Money => format!("€ {}", money(texts, by.abs())),
        Unit::Points => texts.format(
            "word-points",
            &[("points", texts.number(by.abs() * 100.0, 1).into())],
        ),
    };
    let is_told = size.contains(|c: char| ('1'..='9').contains(&c));
    match is_told {
        true if by > 0.0 => format!("+{size}"),
        true => format!("-{size}"),
        false => size,
    }
}

/// An amount with two decimals: 1.234,50.
fn money(texts: &Texts, amount: f64) -> String {
    let whole = texts.number(amount.trunc(), 0);
    let cents = ((amount - amount.trunc()).abs() * 100.0).round();
    let point = if texts.number(0.5, 1).contains(',') {
        ','
    } else {
        '.'
    };
    if cents >= 100.0 {
        // 0,995 and up: the next whole amount.
        return format!("{}{point}00", texts.number(amount.round(), 0));
    }
    format!("{whole}{point}{cents:02.0}")
}

/// A period of which either day may be left to us: to today, and from the first of January of that year.
pub fn period(
    session: &Session,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> (NaiveDate, NaiveDate) {
    let to = to.unwrap_or_else(|| session.today());
    let new_year = NaiveDate::from_ymd_opt(to.year(), 1, 1);
    (from.or(new_year).unwrap_or(to), to)
}

impl Ask {
    /// With the empty places filled in and the location looked up.
    pub fn query(&self, session: &Session) -> Result<Query> {
        let (from, to) = period(session, self.from, self.to);
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
    count(session, kind, &query, ask.most)
}

/// Counts a report over this.
fn count(session: &Session, kind: Kind, query: &Query, most: Option<u32>) -> Result<Report> {
    session.store().keep(Pages::Most)?;
    let conn = session.store().connection();
    Ok(match kind {
        Kind::Results => Report::Results(report::results(conn, query)?),
        Kind::Inflow => Report::Inflow(report::inflow(conn, query)?),
        Kind::Outflow => Report::Outflow(report::outflow(conn, query)?),
        Kind::Ladder => Report::Ladder(report::ladder(conn, query)?),
        Kind::Caseload => Report::Caseload(report::caseload(conn, query)?),
        Kind::Costs => Report::Costs(report::costs(conn, query)?),
        Kind::Effects => Report::Effects(report::effects(conn, query)?),
        Kind::Signals => Report::Signals(report::signals(conn, query)?),
        Kind::Gaps => Report::Gaps(match most {
            // The screen waits for these.
            Some(_) => GapLists::read(conn, Some(&mut session.store().beside()?), query)?
                .named(conn, most)?,
            None => report::gaps(conn, query)?,
        }),
    })
}
