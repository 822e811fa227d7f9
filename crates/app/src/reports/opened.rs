//! The rows behind a figure.

use super::{Ask, By, Cell, Kind, Line, Table};
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use trede_domain::Uuid;
use trede_report::{Behind, GapList, Key, Listed, Query, behind};
use ts_rs::TS;

/// A figure that stands somewhere in a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Opens {
    /// Its name, see [`opened`].
    pub figure: String,
    /// The group that it is of, where the report is divided.
    pub group: Option<OfGroup>,
    /// Whether it is of the period that is compared with.
    pub before: bool,
}

/// A group of a divided report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct OfGroup {
    /// What tells it from the others; empty: what is in none.
    pub key: Option<String>,
}

/// What a figure was counted from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opened {
    /// The rows, in the order of their days, each with what it adds. The rows of a figure add up to it; what they add up to is, of
    /// an average or a share, divided by how many they are.
    pub rows: Vec<Behind>,
}

/// Opens a report, or one figure of it. A figure is named as in [`Behind::figure`]; `source=*` are all that start so, `moved`, `up`,
/// `level` and `down` are steps on the ladder, and `client=` with an id the rows of one client, with `:` and a figure behind it those
/// of that figure. `dropout_rate`, `average_step`, `labour`, `total` and (of effects) `clients` are made of others.
pub fn opened(session: &Session, kind: Kind, ask: &Ask, figure: Option<&str>) -> Result<Opened> {
    if ask.external || ask.plan.is_some() || ask.compare.is_some() {
        return Err(AppError::new(Code::BadOptions).with("what", "--rows"));
    }
    let divides = |by: &By| kind != Kind::Gaps && kind.divides_by().contains(by);
    if let Some(by) = ask.by.filter(|by| !divides(by)) {
        return Err(AppError::new(Code::BadOptions).with("what", format!("--by {}", by.name())));
    }
    let query = ask.query(session)?;
    Ok(Opened {
        rows: read(session, kind, &query, ask.by, figure)?,
    })
}

/// Opens a figure where it stands: in a group, or in the period before.
pub fn opened_at(session: &Session, kind: Kind, ask: &Ask, of: &Opens) -> Result<Opened> {
    if ask.external {
        return Err(AppError::new(Code::BadOptions).with("what", "--rows"));
    }
    let mut query = ask.query(session)?;
    if let Some(compare) = ask.compare.filter(|_| of.before) {
        (query.from, query.to) = compare.before((query.from, query.to));
    }
    let figure = Some(of.figure.as_str());
    let rows = match &of.group {
        None => read(session, kind, &query, None, figure)?,
        Some(group) if kind == Kind::Gaps => waiting_at(session, &query, group, figure)?,
        Some(group) => {
            let mut rows = read(session, kind, &query, ask.by, figure)?;
            rows.retain(|row| row.group == group.key);
            rows
        }
    };
    Ok(Opened { rows })
}

fn read(
    session: &Session,
    kind: Kind,
    query: &Query,
    by: Option<By>,
    figure: Option<&str>,
) -> Result<Vec<Behind>> {
    let of = match kind {
        Kind::Results => Listed::Results,
        Kind::Inflow => Listed::Inflow,
        Kind::Outflow => Listed::Outflow,
        Kind::Ladder => Listed::Ladder,
        Kind::Caseload => Listed::Caseload,
        Kind::Costs => Listed::Costs,
        Kind::Effects => Listed::Effects,
        Kind::Signals => Listed::Signals,
        // The names of all the others would be looked up for nothing.
        Kind::Gaps => Listed::Gaps(
            GapList::ALL
                .into_iter()
                .find(|list| Some(list.name()) == figure),
        ),
    };
    let conn = session.store().connection();
    let rows = behind(conn, query, of, by)?;
    let Some(figure) = figure else {
        return Ok(rows);
    };
    Ok(match (kind, figure) {
        (Kind::Results, "dropout_rate") => dropped_out(rows),
        (Kind::Ladder, "average_step") => steps(rows),
        (Kind::Effects, "clients") => people(rows),
        (Kind::Costs, "labour" | "total") => {
            let rate = trede_report::costs(conn, query)?.hourly_rate;
            euros(rows, rate, figure == "total")
        }
        _ => {
            let mut rows = rows;
            rows.retain(|row| belongs(row, figure));
            rows
        }
    })
}

/// Who waits at one location, or at none. They are not grouped by the report: some wait at two.
fn waiting_at(
    session: &Session,
    query: &Query,
    group: &OfGroup,
    figure: Option<&str>,
) -> Result<Vec<Behind>> {
    let at = |query: &Query| read(session, Kind::Gaps, query, None, figure);
    if let Some(location) = group.key.as_deref().and_then(|key| key.parse().ok()) {
        return at(&query.clone().at(location));
    }
    let mut placed = HashSet::new();
    for (location, _) in super::answer::places(session, query)? {
        let rows = at(&query.clone().at(location))?;
        placed.extend(rows.into_iter().map(|row| (row.figure, row.id)));
    }
    let mut rows = at(query)?;
    rows.retain(|row| !placed.contains(&(row.figure.clone(), row.id)));
    Ok(rows)
}

/// All that could have been broken off, of which each that was adds one.
fn dropped_out(rows: Vec<Behind>) -> Vec<Behind> {
    let (dropped, all): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .filter(|row| row.figure.starts_with("dropout_rate."))
        .partition(|row| row.figure == "dropout_rate.numerator");
    let dropped: HashSet<(Option<Uuid>, Key)> =
        dropped.into_iter().map(|row| (row.id, row.group)).collect();
    let of_all = all.into_iter().map(|row| Behind {
        amount: f64::from(u8::from(dropped.contains(&(row.id, row.group.clone())))),
        figure: "dropout_rate".to_owned(),
        ..row
    });
    of_all.collect()
}

/// Everyone who was measured twice, with the rungs that they gained.
fn steps(rows: Vec<Behind>) -> Vec<Behind> {
    let gained = rows.into_iter().filter_map(|row| {
        let (from, to) = step(&row.figure)?;
        #[expect(clippy::cast_precision_loss, reason = "a ladder has a few rungs")]
        let amount = (to - from) as f64;
        let figure = "average_step".to_owned();
        Some(Behind {
            figure,
            amount,
            ..row
        })
    });
    gained.collect()
}

/// Everyone of whom something was noted, once.
fn people(rows: Vec<Behind>) -> Vec<Behind> {
    let mut seen = HashSet::new();
    let people = rows
        .into_iter()
        .filter(|row| seen.insert((row.client_id, row.group.clone())))
        .collect::<Vec<_>>();
    let once = people.into_iter().map(|row| Behind {
        figure: "clients".to_owned(),
        table: "clients".to_owned(),
        id: row.client_id,
        amount: 1.0,
        ..row
    });
    once.collect()
}

/// The hours in euros, and with `training` what was spent on that.
fn euros(rows: Vec<Behind>, rate: f64, training: bool) -> Vec<Behind> {
    let name = if training { "total" } else { "labour" };
    let spent = rows.into_iter().filter_map(|row| {
        let amount = match row.figure.as_str() {
            "hours" => row.amount * rate,
            "training" if training => row.amount,
            _ => return None,
        };
        let figure = name.to_owned();
        Some(Behind {
            figure,
            amount,
            ..row
        })
    });
    spent.collect()
}

impl Opened {
    /// What the rows of each figure add up to.
    pub fn sums(&self) -> Vec<(String, f64)> {
        let mut sums: Vec<(String, f64)> = Vec::new();
        for row in &self.rows {
            match sums.iter_mut().find(|(figure, _)| *figure == row.figure) {
                Some((_, sum)) => *sum += row.amount,
                None => sums.push((row.figure.clone(), row.amount)),
            }
        }
        sums
    }

    /// The rows as a table.
    pub fn table(&self) -> Table {
        let text = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
        let grouped = self.rows.iter().any(|row| row.group.is_some());
        let mut columns = vec!["column-figure"];
        if grouped {
            columns.push("column-group");
        }
        columns.extend([
            "column-client",
            "column-name",
            "column-on",
            "column-amount",
            "column-table",
            "column-id",
        ]);
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![Cell::Text(row.figure.clone())];
            if grouped {
                cells.push(text(&row.group));
            }
            cells.extend([
                text(&row.client),
                text(&row.name),
                row.on.map_or(Cell::Empty, Cell::Day),
                Cell::Number(row.amount),
                Cell::Text(row.table.clone()),
                row.id.map_or(Cell::Empty, |id| Cell::Text(id.to_string())),
            ]);
            Line {
                cells,
                client: row.client_id.map(|id| id.to_string()),
                ..Line::default()
            }
        });
        Table {
            columns: columns.into_iter().map(Cell::Word).collect(),
            rows: rows.collect(),
        }
    }
}

/// From rung to rung.
fn step(figure: &str) -> Option<(i64, i64)> {
    let (from, to) = figure.split_once('>')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

fn belongs(row: &Behind, figure: &str) -> bool {
    if let Some(of) = figure.strip_prefix("client=") {
        let (client, figure) = match of.split_once(':') {
            Some((client, figure)) => (client, Some(figure)),
            None => (of, None),
        };
        let id = row.client_id.map(|id| id.to_string()).unwrap_or_default();
        return id == client && figure.is_none_or(|figure| row.figure == figure);
    }
    if let Some(start) = figure.strip_suffix('*') {
        return row.figure.starts_with(start);
    }
    match (figure, step(&row.figure)) {
        ("moved", Some(_)) => true,
        ("up", Some((from, to))) => to > from,
        ("level", Some((from, to))) => to == from,
        ("down", Some((from, to))) => to < from,
        _ => row.figure == figure,
    }
}
