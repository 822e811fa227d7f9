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

    /// What a reader must know to read the figures rightly, a sentence each.
    pub fn notes(&self, texts: &Texts) -> Vec<String> {
        let mut notes = Vec::new();
        let no_goal = |row: &Value| !row["target"].is_number();
        if self.kind == Kind::Results
            && self.value["rows"]
                .as_array()
                .is_some_and(|rows| rows.iter().all(no_goal))
        {
            notes.push(texts.get("report-note-no-targets"));
        }
        if self
            .query
            .as_ref()
            .is_some_and(|query| query.to > self.today)
        {
            let today = texts.date(&self.today.to_string());
            notes.push(texts.format("report-note-running", &[("today", today.into())]));
        }
        notes.extend(self.longer_targets(texts));
        notes.extend(self.notes_on_rows(texts));
        notes
    }

    /// Whether the target of this row of results is not met but still may be: a total below it, while its time lasts.
    pub(super) fn may_still_be_met(&self, row: &Value) -> bool {
        let ends = row["target_to"].as_str().and_then(|day| day.parse().ok());
        let grows = row["per"] != "week" && row["numerator"].is_null();
        let is_below = row["value"]
            .as_f64()
            .zip(row["target"].as_f64())
            .is_some_and(|(value, target)| value < target);
        row["comparison"] == "at_least"
            && grows
            && is_below
            && ends.is_some_and(|last: NaiveDate| last >= self.today)
    }

    /// Which targets are of a longer time than the report is about.
    fn longer_targets(&self, texts: &Texts) -> Vec<String> {
        let mut spans: Vec<((&str, &str), Vec<String>)> = Vec::new();
        let rows = self.value["rows"].as_array().into_iter().flatten();
        let mut aims = 0;
        for row in rows.filter(|row| row["target"].is_number()) {
            aims += 1;
            let (Some(from), Some(to)) = (row["target_from"].as_str(), row["target_to"].as_str())
            else {
                continue;
            };
            if self.value["from"] == from && self.value["to"] == to {
                continue;
            }
            let indicator = row["indicator"].as_str().unwrap_or_default();
            let name = texts.code("targets", "indicator", indicator);
            match spans.iter_mut().find(|(span, _)| *span == (from, to)) {
                Some((_, names)) => names.push(name),
                None => spans.push(((from, to), vec![name])),
            }
        }
        spans
            .into_iter()
            .map(|((from, to), names)| {
                let key = if names.len() == aims {
                    "report-note-longer-targets"
                } else {
                    "report-note-longer-target"
                };
                texts.format(
                    key,
                    &[
                        ("names", names.join(", ").into()),
                        ("from", texts.date(from).into()),
                        ("to", texts.date(to).into()),
                    ],
                )
            })
            .collect()
    }

    /// Whether a list of people who wait goes on after so many lines.
    fn has_longer_lists(&self, most: u32) -> bool {
        let counts = self.value["counts"].as_object();
        let longer = |count: &Value| count.as_u64().is_some_and(|count| count > most.into());
        self.kind == Kind::Gaps && !self.external && counts.is_some_and(|c| c.values().any(longer))
    }

    /// Those that the rows do not tell themselves: that there are no goals, a program sees.
    fn notes_on_rows(&self, texts: &Texts) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some((from, to)) = self.compared {
            let day = |day: NaiveDate| texts.date(&day.to_string());
            // Who was with whom is told of the last day.
            let key = if self.kind == Kind::Caseload {
                "report-note-compared-on"
            } else {
                "report-note-compared"
            };
            notes.push(texts.format(key, &[("from", day(from).into()), ("to", day(to).into())]));
        }
        if self.external {
            let args = [("least", self.least.into()), ("count", self.hidden.into())];
            notes.push(if self.hidden > 0 {
                texts.format("report-note-hidden", &args)
            } else {
                self.nothing_hidden(texts)
            });
            let people = match self.kind {
                Kind::Effects => Some("report-note-no-clients"),
                Kind::Gaps => Some("report-note-no-list"),
                Kind::Caseload => Some("report-note-no-coaches"),
                _ => None,
            };
            notes.extend(people.map(|key| texts.get(key)));
        }
        if let Some(most) = self.most.filter(|most| self.has_longer_lists(*most)) {
            notes.push(texts.format("report-note-first", &[("most", most.into())]));
        }
        if let Some(by) = self.by {
            let adds_up = match self.kind {
                Kind::Results | Kind::Caseload | Kind::Effects | Kind::Gaps => {
                    "report-note-overlap"
                }
                Kind::Ladder => "report-note-ladder-groups",
                _ => "report-note-adds-up",
            };
            notes.push(texts.get(adds_up));
            if self.kind == Kind::Results && matches!(by, By::Kind | By::Method | By::Coach) {
                notes.push(texts.get("report-note-meetings"));
            }
            if self.kind == Kind::Costs {
                notes.push(texts.get("report-note-funded"));
            }
        }
        let mapped = self.value["mapped"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        if !mapped.is_empty() {
            let codes = mapped.iter().filter_map(Value::as_str);
            let codes = codes.map(|code| super::ladder_name(texts, code));
            let ladders = codes.collect::<Vec<_>>().join(", ");
            notes.push(texts.format("report-note-mapped", &[("ladders", ladders.into())]));
        }
        if let Some(without) = self.value["without_hours"].as_u64().filter(|n| *n > 0) {
            notes.push(texts.format("report-note-without-hours", &[("count", without.into())]));
        }
        notes
    }

    /// That no group was too small.
    pub(super) fn nothing_hidden(&self, texts: &Texts) -> String {
        texts.format(
            "report-note-nothing-hidden",
            &[("least", self.least.into())],
        )
    }

    /// Each figure by name with its one definition.
    pub fn definitions(&self, texts: &Texts) -> Vec<(String, String)> {
        let divided: &[_] = match (self.by, self.kind) {
            (Some(_), Kind::Outflow) => &[("column-share_on", "share_on")],
            (Some(_), Kind::Ladder) => &[("column-share_up", "share_up")],
            _ => &[],
        };
        definitions(self.kind)
            .iter()
            .chain(divided)
            .map(|(name, code)| {
                let name = match name.split_once(':') {
                    Some(("indicator", code)) => texts.code("targets", "indicator", code),
                    _ => texts.get(name),
                };
                (
                    capital(&name),
                    texts.get(&format!("paper-definition-{code}")),
                )
            })
            .collect()
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}

/// The figures of a report: the key of its name (for an indicator its code), and the definition that it has.
pub(super) fn definitions(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Results => &[
            ("indicator:informed", "informed"),
            ("indicator:trajectories_started", "trajectories_started"),
            ("indicator:work_learning_started", "work_learning_started"),
            ("indicator:passed_on", "passed_on"),
            ("indicator:meetings", "meetings"),
            ("indicator:dropout_rate", "dropout_rate"),
            ("column-target", "target"),
        ],
        Kind::Inflow => &[("report-inflow", "inflow"), ("column-share", "share")],
        Kind::Outflow => &[
            ("report-outflow", "outflow"),
            ("column-share", "share"),
            ("column-unsecured", "unsecured"),
        ],
        Kind::Ladder => &[
            ("column-measured", "ladder"),
            ("column-up", "ladder-up"),
            ("column-level", "ladder-level"),
            ("column-down", "ladder-down"),
            ("column-average_step", "average_step"),
            ("column-single", "single"),
        ],
        Kind::Caseload => &[
            ("report-caseload", "caseload"),
            ("column-fte", "fte"),
            ("column-norm", "norm"),
            ("column-load", "load"),
        ],
        Kind::Costs => &[
            ("column-trajectories", "costs-trajectories"),
            ("column-without_hours", "costs-without_hours"),
            ("column-hours", "costs-hours"),
            ("column-hourly_rate", "costs-hourly_rate"),
            ("column-labour", "costs-labour"),
            ("column-training", "costs-training"),
            ("column-costs", "costs-total"),
            ("column-funded", "costs-funded"),
            ("column-needed", "costs-needed"),
        ],
        Kind::Effects => &[
            ("column-saving", "saving"),
            ("column-clients", "effects-clients"),
            ("column-personal", "effects-personal"),
            ("column-social", "effects-social"),
        ],
        Kind::Signals => &[
            ("report-signals", "signals"),
            ("column-open", "signals-open"),
        ],
        Kind::Gaps => &[
            ("gap-unsecured_ends", "gap-unsecured_ends"),
            ("gap-single_measurement", "gap-single_measurement"),
            ("gap-past_planned_end", "gap-past_planned_end"),
            ("gap-no_contact", "gap-no_contact"),
            ("gap-no_intake", "gap-no_intake"),
        ],
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
