//! Targets against results: the six indicators.

use crate::by::{By, Group, Key, Of, first, named, together};
use crate::counted::{Figure, count, day, run};
use crate::number::plain_option;
use crate::query::{Query, ReportError};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The indicators, in the order in which reports show them.
pub const INDICATORS: [&str; 6] = [
    "informed",
    "trajectories_started",
    "work_learning_started",
    "passed_on",
    "meetings",
    "dropout_rate",
];

const fn figure(fact: &'static str, of: Of, sums: &'static str, parts: &'static str) -> Figure {
    Figure {
        steps: &[],
        fact,
        of,
        sums,
        parts,
    }
}

/// What the indicators are counted from. A line tells which indicator it is of; of the share of broken off trajectories the
/// part that broke off and the others that were open. Where all rows are of one, they need not be sorted by it.
pub(crate) const FIGURES: [&Figure; 5] = [
    &figure(
        include_str!("sql/informed.sql"),
        Of::Contact,
        "'informed', coalesce(sum(amount), 0)",
        "",
    ),
    &figure(
        include_str!("sql/started.sql"),
        Of::Trajectory,
        "part, count(*)",
        "part",
    ),
    &figure(
        include_str!("sql/passed_on.sql"),
        Of::Trajectory,
        "'passed_on', count(*)",
        "",
    ),
    &figure(
        include_str!("sql/meetings.sql"),
        Of::Activity,
        "'meetings', count(*)",
        "",
    ),
    &figure(
        include_str!("sql/dropout.sql"),
        Of::Trajectory,
        "part, count(*)",
        "part",
    ),
];
/// The six indicators over a period, each beside its target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// First day, included.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
    /// Name of the location; the whole centre where empty.
    pub location: Option<String>,
    /// A row for each of [`INDICATORS`], in that order.
    pub rows: Vec<ResultsRow>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResultsRow {
    /// One of [`INDICATORS`].
    pub indicator: String,
    /// A number of people, trajectories or meetings (for a target a week: of one week), or a share from 0 to 1. Empty where there
    /// is nothing to take a share of.
    #[serde(serialize_with = "plain_option")]
    pub value: Option<f64>,
    /// What was divided: a count. Empty where the value is the count itself.
    #[serde(serialize_with = "plain_option")]
    pub numerator: Option<f64>,
    /// What it was divided by: a count, or weeks. Empty where the value is the count itself.
    #[serde(serialize_with = "plain_option")]
    pub denominator: Option<f64>,
    /// The target as it was set, in the unit of the value. Empty where none is set whose period holds this one.
    #[serde(serialize_with = "plain_option")]
    pub target: Option<f64>,
    /// The first day that the target was set for.
    pub target_from: Option<NaiveDate>,
    /// The last day that it was set for.
    pub target_to: Option<NaiveDate>,
    /// `at_least` or `under`.
    pub comparison: Option<String>,
    /// `period` or `week`: what the target was set for.
    pub per: Option<String>,
    /// Whether the result meets the target. Empty without a target or a value, and where a part of the target's period
    /// cannot tell yet, because a total that is still below the number may go on growing.
    pub met: Option<bool>,
}

/// The six indicators of the period, each beside the target that was set for that location (or, without one, for the centre).
pub fn results(conn: &Connection, query: &Query) -> Result<Results, ReportError> {
    let parts = parts(conn, query, None)?;
    let parts = parts.into_iter().map(|(_, part)| part).collect::<Vec<_>>();
    Results::of(conn, query, |_| true, &parts)
}

/// The same, divided: by location each with its own targets, else without. Who was passed on in two groups is in both. A value is
/// empty where what it counts cannot be divided so: meetings have no kind, method or coach.
pub fn results_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Results>>, ReportError> {
    let mut groups = together(parts(conn, query, Some(by))?);
    if by == By::Location && query.location.is_none() {
        let mut statement =
            conn.prepare_cached("SELECT id FROM locations WHERE deleted IS NOT 1")?;
        for location in statement.query_map([], |row| row.get::<_, Uuid>(0))? {
            groups.entry(Some(location?.to_string())).or_default();
        }
    }
    let known = |indicator: &str| match indicator {
        "informed" => by.key(Of::Contact).is_some(),
        "meetings" => by.key(Of::Activity).is_some(),
        _ => true,
    };
    let mut divided = Vec::new();
    for (key, parts) in groups {
        // Targets are set for a place: a group by anything else has none.
        let place = match (by, key.as_deref().map(Uuid::try_parse)) {
            (By::Location, Some(Ok(id))) => id,
            _ => Uuid::nil(),
        };
        let of = Query {
            location: Some(place),
            ..query.clone()
        };
        divided.push((key, Results::of(conn, &of, known, &parts)?));
    }
    named(conn, by, divided)
}

/// A part of an indicator with its sum.
type Part = (String, u64);

fn parts(
    conn: &Connection,
    query: &Query,
    by: Option<By>,
) -> Result<Vec<(Key, Part)>, ReportError> {
    query.check()?;
    let mut parts = Vec::new();
    for figure in FIGURES {
        parts.extend(figure.lines(conn, query, by, |row| {
            Ok((first(row)?, (row.get(1)?, count(row, 2)?)))
        })?);
    }
    Ok(parts)
}

impl Results {
    /// The indicators that `known` knows, from the sums of their parts, beside the targets of the query's place.
    fn of(
        conn: &Connection,
        query: &Query,
        known: impl Fn(&str) -> bool,
        parts: &[(String, u64)],
    ) -> Result<Self, ReportError> {
        let sum = |part: &str| {
            let counted = parts.iter().filter(|(of, _)| of == part);
            counted.map(|(_, number)| number).sum::<u64>()
        };
        let targets = run(conn, include_str!("sql/target.sql"), query, |row| {
            Ok(Target {
                indicator: row.get(0)?,
                from: day(row, 1)?,
                to: day(row, 2)?,
                comparison: row.get(3)?,
                value: row.get(4)?,
                per: row
                    .get::<_, Option<String>>(5)?
                    .unwrap_or_else(|| "period".to_owned()),
            })
        })?;
        let rows = INDICATORS
            .iter()
            .map(|indicator| {
                let counted = if *indicator == "dropout_rate" {
                    Counted::Share(sum("dropout"), sum("dropout") + sum("open"))
                } else {
                    Counted::Total(sum(indicator))
                };
                let target = targets.iter().find(|t| t.indicator == *indicator);
                let row = against(indicator, counted, target, query);
                if known(indicator) {
                    row
                } else {
                    ResultsRow {
                        value: None,
                        numerator: None,
                        denominator: None,
                        met: None,
                        ..row
                    }
                }
            })
            .collect();
        Ok(Self {
            from: query.from,
            to: query.to,
            location: location_name(conn, query)?,
            rows,
        })
    }
}

enum Counted {
    Total(u64),
    Share(u64, u64),
}

struct Target {
    indicator: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    comparison: String,
    value: f64,
    per: String,
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts and days stay far below 2^52"
)]
fn against(
    indicator: &str,
    counted: Counted,
    target: Option<&Target>,
    query: &Query,
) -> ResultsRow {
    let weekly = target.is_some_and(|t| t.per == "week");
    // A total goes on growing while the target's period lasts; a share or a number a week can be held against it at any time.
    let (value, numerator, denominator, grows) = match counted {
        Counted::Share(part, whole) => {
            let (part, whole) = (part as f64, whole as f64);
            (
                (whole > 0.0).then(|| part / whole),
                Some(part),
                Some(whole),
                false,
            )
        }
        Counted::Total(total) if weekly => {
            let weeks = query.days() as f64 / 7.0;
            (
                Some(total as f64 / weeks),
                Some(total as f64),
                Some(weeks),
                false,
            )
        }
        Counted::Total(total) => (Some(total as f64), None, None, true),
    };
    let met = match (value, target) {
        (Some(value), Some(target)) => {
            let reached = value >= target.value;
            let is_whole = target.from == Some(query.from) && target.to == Some(query.to);
            let settled = is_whole || !grows || reached;
            settled.then_some(if target.comparison == "under" {
                !reached
            } else {
                reached
            })
        }
        _ => None,
    };
    ResultsRow {
        indicator: indicator.to_owned(),
        value,
        numerator,
        denominator,
        target: target.map(|t| t.value),
        target_from: target.and_then(|t| t.from),
        target_to: target.and_then(|t| t.to),
        comparison: target.map(|t| t.comparison.clone()),
        per: target.map(|t| t.per.clone()),
        met,
    }
}

fn location_name(conn: &Connection, query: &Query) -> Result<Option<String>, ReportError> {
    let Some(id) = query.location else {
        return Ok(None);
    };
    let mut statement = conn.prepare_cached("SELECT name FROM locations WHERE id = ?")?;
    Ok(statement
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}
