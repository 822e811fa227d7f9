//! The rows behind each figure.

use crate::by::{By, Key, key};
use crate::counted::{Figure, day};
use crate::gaps::{GapList, GapLists};
use crate::query::{Query, ReportError};
use crate::{caseload, costs, effects, flows, ladder, results, signals};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use trede_domain::name::in_full;
use uuid::Uuid;

/// A row that a figure was counted from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Behind {
    /// Which figure: an indicator, `source=uwv`, `outcome=work`, `2>3`, `hours` and so on; see [`Listed`].
    pub figure: String,
    /// The group that it counts in, where groups were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Key,
    /// Table of the row.
    pub table: String,
    /// The row.
    pub id: Option<Uuid>,
    /// Number of its client, if it has one.
    pub client: Option<String>,
    /// Row of `clients`.
    pub client_id: Option<Uuid>,
    /// The client's name; of an activity its title.
    pub name: Option<String>,
    /// The day by which it counts.
    pub on: Option<NaiveDate>,
    /// What it adds to the figure: the rows of a figure add up to it.
    #[serde(serialize_with = "crate::number::plain")]
    pub amount: f64,
}

/// The report whose rows are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// A figure for each indicator; the share of broken off trajectories as `dropout_rate.numerator` and `dropout_rate.denominator`.
    Results,
    /// `source=` and the source, empty where it is not known.
    Inflow,
    /// `outcome=` and the outcome, and `unsecured`.
    Outflow,
    /// From rung `>` to rung, and `single`.
    Ladder,
    /// `coach=` and the coach's id.
    Caseload,
    /// `trajectories`, `without_hours`, `hours` and `training`.
    Costs,
    /// `saving`, `personal` and `social`.
    Effects,
    /// `domain=` and the domain, `/` and the neighbourhood; and the same with `open:` before it.
    Signals,
    /// The five lists by name, or one of them: trajectories, measurements and people. They are not grouped.
    Gaps(Option<GapList>),
}

/// Every row that a report was counted from, by figure, in the order of their days.
pub fn behind(
    conn: &Connection,
    query: &Query,
    of: Listed,
    by: Option<By>,
) -> Result<Vec<Behind>, ReportError> {
    query.check()?;
    let figures: &[&Figure] = match of {
        Listed::Results => &results::FIGURES,
        Listed::Inflow => &[&flows::INFLOW],
        Listed::Outflow => &[&flows::OUTFLOW],
        Listed::Ladder => &[ladder::stepped(conn, query)?],
        Listed::Caseload => &[&caseload::COACHED],
        Listed::Costs => &[&costs::COSTS],
        Listed::Effects => &[&effects::EFFECTS],
        Listed::Signals => &[&signals::SIGNALS],
        Listed::Gaps(only) => return waiting(conn, query, only),
    };
    let mut found = Vec::new();
    for figure in figures {
        let rows = figure.behind(conn, query, by, |row| {
            let counted = counts(of, row)?;
            let parts: [Option<String>; 3] = [
                row.get("first_name")?,
                row.get("infix")?,
                row.get("last_name")?,
            ];
            let name = in_full(parts.map(Option::unwrap_or_default));
            let on = row.as_ref().column_index("day")?;
            let line = Behind {
                figure: String::new(),
                group: if by.is_some() { key(row, "grp")? } else { None },
                table: row.get("tbl")?,
                id: row.get("id")?,
                client: row.get("number")?,
                client_id: row.get("record_id")?,
                name: (!name.is_empty()).then_some(name),
                on: day(row, on)?,
                amount: 0.0,
            };
            Ok(counted.into_iter().map(move |(figure, amount)| Behind {
                figure,
                amount,
                ..line.clone()
            }))
        })?;
        found.extend(rows.into_iter().flatten());
    }
    Ok(found)
}

/// Those who wait, each on their list; of one list or of all.
fn waiting(
    conn: &Connection,
    query: &Query,
    only: Option<GapList>,
) -> Result<Vec<Behind>, ReportError> {
    let mut lists = GapLists::read(conn, None, query)?;
    if let Some(only) = only {
        lists.only(only);
    }
    let gaps = lists.named(conn, None)?;
    let lists = [
        (GapList::UnsecuredEnds, gaps.unsecured_ends),
        (GapList::SingleMeasurement, gaps.single_measurement),
        (GapList::PastPlannedEnd, gaps.past_planned_end),
        (GapList::NoContact, gaps.no_contact),
        (GapList::NoIntake, gaps.no_intake),
    ];
    let lines = lists.into_iter().flat_map(|(of, list)| {
        list.into_iter().map(move |gap| Behind {
            figure: of.name().to_owned(),
            group: None,
            table: of.table().to_owned(),
            id: gap.row_id.or(gap.client_id),
            client: gap.client,
            client_id: gap.client_id,
            name: gap.name,
            on: gap.since,
            amount: 1.0,
        })
    });
    Ok(lines.collect())
}

/// The figures that a row counts in, and what it adds to each.
fn counts(of: Listed, row: &Row<'_>) -> rusqlite::Result<Vec<(String, f64)>> {
    let text = |column: &str| {
        row.get::<_, Option<String>>(column)
            .map(Option::unwrap_or_default)
    };
    let one = |figure: String| vec![(figure, 1.0)];
    Ok(match of {
        Listed::Results => match text("part")?.as_str() {
            part @ ("dropout" | "open") => {
                let mut figures = one("dropout_rate.denominator".to_owned());
                if part == "dropout" {
                    figures.push(("dropout_rate.numerator".to_owned(), 1.0));
                }
                figures
            }
            part => vec![(part.to_owned(), row.get("amount")?)],
        },
        Listed::Inflow => one(format!("source={}", text("part")?)),
        Listed::Outflow => {
            let mut figures = one(format!("outcome={}", text("part")?));
            if row.get::<_, Option<bool>>("unsecured")? == Some(true) {
                figures.push(("unsecured".to_owned(), 1.0));
            }
            figures
        }
        Listed::Ladder => {
            let to: i64 = row.get("to_rung")?;
            one(match row.get::<_, Option<i64>>("from_rung")? {
                Some(from) => format!("{from}>{to}"),
                None => "single".to_owned(),
            })
        }
        Listed::Caseload => one(format!("coach={}", key(row, "coach")?.unwrap_or_default())),
        Listed::Costs => {
            let mut figures = one("trajectories".to_owned());
            match row.get::<_, Option<f64>>("hours")? {
                Some(hours) => figures.push(("hours".to_owned(), hours)),
                None => figures.push(("without_hours".to_owned(), 1.0)),
            }
            if let Some(training) = row.get::<_, Option<f64>>("training_cost")? {
                figures.push(("training".to_owned(), training));
            }
            figures
        }
        Listed::Effects => {
            let amount: Option<f64> = row.get("amount")?;
            vec![(text("part")?, amount.unwrap_or(0.0))]
        }
        Listed::Gaps(_) => Vec::new(),
        Listed::Signals => {
            let figure = format!("domain={}/{}", text("part")?, text("neighbourhood")?);
            let mut figures = Vec::new();
            if row.get::<_, Option<bool>>("is_open")? == Some(true) {
                figures.push((format!("open:{figure}"), 1.0));
            }
            figures.insert(0, (figure, 1.0));
            figures
        }
    })
}
