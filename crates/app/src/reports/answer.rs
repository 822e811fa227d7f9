//! A report as it was asked for: with its groups, beside an earlier period, and without what may not leave the house.

use super::{Ask, By, Kind, external};
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashSet;
use trede_domain::Uuid;
use trede_report::period::{Span, Unit};
use trede_report::{self as report, GapLists, Group, Query};
use trede_texts::Texts;

/// Groups smaller than this are hidden outside the house, unless the centre set another number.
const SUPPRESS_BELOW: u64 = 5;

/// A report that was counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Which report.
    pub kind: Kind,
    /// What it is about; nothing for a plan.
    pub query: Option<Query>,
    /// The day on which it was counted.
    pub today: NaiveDate,
    /// The location's name.
    pub location: Option<String>,
    /// What it was divided by.
    pub by: Option<By>,
    /// How many of each list are told, where not all are.
    pub most: Option<u32>,
    /// The period it is compared with.
    pub compared: Option<Span>,
    /// Whether it is fit for outside the house.
    pub external: bool,
    /// How many counts were hidden for that.
    pub hidden: usize,
    /// Groups smaller than this are hidden.
    pub least: u64,
    /// How many rungs the ladder has, where the report is about one.
    pub rungs: usize,
    /// The report in the shape of the contract, with `groups` and `compare` where they were asked for. What is hidden is null; beside it
    /// stand `suppressed` and, by name, `hidden`.
    pub value: Value,
}

impl Answer {
    /// Counts a report. Refuses a division that the report does not know, coaches by name outside the house, and a plan of anything
    /// but costs.
    pub fn of(session: &Session, kind: Kind, ask: &Ask) -> Result<Self> {
        let wrong = |what: String| Err(AppError::new(Code::BadOptions).with("what", what));
        if ask.plan.is_some() {
            if ask.by.is_some() || ask.compare.is_some() || ask.external {
                return wrong("--plan".to_owned());
            }
            let value = to_value(&super::report(session, kind, ask)?)?;
            return Ok(Self {
                kind,
                query: None,
                today: session.today(),
                location: None,
                by: None,
                most: None,
                compared: None,
                external: false,
                hidden: 0,
                least: 0,
                rungs: 0,
                value,
            });
        }
        if let Some(by) = ask.by {
            if !kind.divides_by().contains(&by) {
                return Err(AppError::new(Code::NotDivided)
                    .with("report", kind.name())
                    .with("by", by.name())
                    .with("all", list(kind.divides_by())));
            }
            if ask.external && by == By::Coach {
                return wrong("--by coach --external".to_owned());
            }
        }
        let query = ask.query(session)?;
        let least = suppress_below(session)?;
        let compared = ask.compare.map(|c| c.before((query.from, query.to)));
        let counted = |query: &Query| -> Result<Value> {
            let mut value = to_value(&super::count(session, kind, query, ask.most)?)?;
            if let Some(by) = ask.by {
                value["groups"] = groups(session, kind, query, by, ask.most)?;
            }
            Ok(value)
        };
        let mut value = counted(&query)?;
        let mut before = match compared {
            None => None,
            Some((from, to)) => Some(counted(&Query {
                from,
                to,
                ..query.clone()
            })?),
        };
        let mut hidden = 0;
        if ask.external {
            hidden += external::hide(kind, &mut value, least);
            if let Some(before) = &mut before {
                hidden += external::hide(kind, before, least);
            }
        }
        if let (Some(mut before), Some((from, to))) = (before, compared) {
            before["from"] = json!(from);
            before["to"] = json!(to);
            value["compare"] = before;
        }
        let rungs = match value["ladder"].as_str() {
            Some(code) => session
                .store()
                .ladders()?
                .get(code)
                .map_or(0, |l| l.rungs.len()),
            None => 0,
        };
        Ok(Self {
            kind,
            location: session.name_of("locations", query.location)?,
            query: Some(query),
            today: session.today(),
            by: ask.by,
            most: ask.most,
            compared,
            external: ask.external,
            hidden,
            least,
            rungs,
            value,
        })
    }

    /// The value for programs: with what is to be known about it.
    pub fn json(&self, texts: &Texts) -> Value {
        let mut value = self.value.clone();
        let notes = self.notes_on_rows(texts);
        if !notes.is_empty() {
            value["notes"] = json!(notes);
        }
        if self.external {
            value["external"] = json!({ "suppress_below": self.least, "hidden": self.hidden });
        }
        value
    }

    /// The period and the place in words.
    pub fn about(&self, texts: &Texts) -> String {
        let Some(query) = &self.query else {
            return String::new();
        };
        let place = self
            .location
            .clone()
            .unwrap_or_else(|| texts.get("word-centre"));
        texts.format(
            "report-period",
            &[
                ("from", texts.date(&query.from.to_string()).into()),
                ("to", texts.date(&query.to.to_string()).into()),
                ("where", place.into()),
            ],
        )
    }

    /// The title of a report of a whole year, quarter, month or week.
    pub(super) fn titled(&self, texts: &Texts) -> Option<String> {
        let query = self.query.as_ref()?;
        let (from, to) = (query.from, query.to);
        let key = match Unit::named((from, to))? {
            Unit::Year => "paper-report-title-year",
            Unit::Quarter => "paper-report-title-quarter",
            Unit::Month => "paper-report-title-month",
            Unit::Week => "paper-report-title-week",
        };
        let week = from.iso_week();
        let year = match key {
            "paper-report-title-week" => week.year(),
            _ => from.year(),
        };
        Some(texts.format(
            key,
            &[
                // As words: a year is no amount with a point in it.
                ("year", year.to_string().into()),
                ("quarter", (from.month0() / 3 + 1).into()),
                (
                    "month",
                    texts.date(&from.format("%Y-%m").to_string()).into(),
                ),
                ("week", week.week().into()),
            ],
        ))
    }
}

fn list(all: &[By]) -> String {
    let names: Vec<&str> = all.iter().map(|by| by.name()).collect();
    names.join(", ")
}

fn to_value(of: &impl Serialize) -> Result<Value> {
    serde_json::to_value(of).map_err(|e| AppError::new(Code::Damaged).because(e))
}

/// Groups smaller than this are hidden outside the house.
fn suppress_below(session: &Session) -> Result<u64> {
    let Some(set) = session.store().setting("suppress_below")? else {
        return Ok(SUPPRESS_BELOW);
    };
    set.trim().parse().map_err(|_| {
        AppError::new(Code::BadSetting)
            .with("key", "suppress_below")
            .with("value", set)
    })
}

fn groups(
    session: &Session,
    kind: Kind,
    query: &Query,
    by: By,
    most: Option<u32>,
) -> Result<Value> {
    let conn = session.store().connection();
    match kind {
        Kind::Results => to_value(&report::results_by(conn, query, by)?),
        Kind::Inflow => to_value(&report::inflow_by(conn, query, by)?),
        Kind::Outflow => to_value(&report::outflow_by(conn, query, by)?),
        Kind::Ladder => to_value(&report::ladder_by(conn, query, by)?),
        Kind::Caseload => to_value(&report::caseload_by(conn, query, by)?),
        Kind::Costs => to_value(&report::costs_by(conn, query, by)?),
        Kind::Effects => to_value(&report::effects_by(conn, query, by)?),
        Kind::Signals => to_value(&report::signals_by(conn, query, by)?),
        Kind::Gaps => to_value(&gaps_by_location(session, query, most)?),
    }
}

/// What has to be done at each location, and what is at none.
fn gaps_by_location(
    session: &Session,
    query: &Query,
    most: Option<u32>,
) -> Result<Vec<Group<report::Gaps>>> {
    let conn = session.store().connection();
    let mut beside = session.store().beside()?;
    let mut groups = Vec::new();
    let mut placed = HashSet::new();
    for (id, name) in places(session, query)? {
        let mut lists = GapLists::read(conn, Some(&mut beside), &query.clone().at(id))?;
        lists.retain(|list, who| {
            placed.insert((list, who.client_id, who.row_id));
            Ok::<_, AppError>(true)
        })?;
        groups.push(Group {
            key: Some(id.to_string()),
            name: Some(name),
            report: lists.named(conn, most)?,
        });
    }
    let mut rest = GapLists::read(conn, Some(&mut beside), query)?;
    rest.retain(|list, who| {
        Ok::<_, AppError>(!placed.contains(&(list, who.client_id, who.row_id)))
    })?;
    if !rest.are_empty() {
        groups.push(Group {
            key: None,
            name: None,
            report: rest.named(conn, most)?,
        });
    }
    Ok(groups)
}

/// The locations that a report divides by, by name.
pub(super) fn places(session: &Session, query: &Query) -> Result<Vec<(Uuid, String)>> {
    let mut places = Vec::new();
    let of = crate::tables::table("locations")?;
    crate::tables::each(session, of, None, |row| {
        places.push((row.id, row.get(of, "name").to_text()));
        Ok(())
    })?;
    places.retain(|(id, _)| query.location.is_none_or(|only| only == *id));
    places.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    Ok(places)
}
