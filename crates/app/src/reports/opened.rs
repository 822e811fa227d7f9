//! The rows behind a figure.

use super::{Ask, By, Cell, Kind, Line, Table};
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use serde::Serialize;
use trede_report::{Behind, GapList, Listed, behind};

/// What a figure was counted from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opened {
    /// The rows, in the order of their days, each with what it adds. The rows of a figure add up to it.
    pub rows: Vec<Behind>,
}

/// Opens a report, or one figure of it. A figure is named as in [`Behind::figure`]; `source=*` are all that start so, `moved`, `up`,
/// `level` and `down` are steps on the ladder, and `client=` with an id the rows of one client.
pub fn opened(session: &Session, kind: Kind, ask: &Ask, figure: Option<&str>) -> Result<Opened> {
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
        Kind::Gaps => Listed::Gaps(GapList::ALL.into_iter().find(|l| Some(l.name()) == figure)),
    };
    if ask.external || ask.plan.is_some() || ask.compare.is_some() {
        return Err(AppError::new(Code::BadOptions).with("what", "--rows"));
    }
    let divides = |by: &By| kind != Kind::Gaps && kind.divides_by().contains(by);
    if let Some(by) = ask.by.filter(|by| !divides(by)) {
        return Err(AppError::new(Code::BadOptions).with("what", format!("--by {}", by.name())));
    }
    let query = ask.query(session)?;
    let mut rows = behind(session.store().connection(), &query, of, ask.by)?;
    if let Some(figure) = figure {
        rows.retain(|row| belongs(row, figure));
    }
    Ok(Opened { rows })
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

fn belongs(row: &Behind, figure: &str) -> bool {
    if let Some(id) = figure.strip_prefix("client=") {
        return row.client_id.is_some_and(|client| client.to_string() == id);
    }
    if let Some(start) = figure.strip_suffix('*') {
        return row.figure.starts_with(start);
    }
    let step = row
        .figure
        .split_once('>')
        .and_then(|(from, to)| Some((from.parse::<i64>().ok()?, to.parse::<i64>().ok()?)));
    match (figure, step) {
        ("moved", Some(_)) => true,
        ("up", Some((from, to))) => to > from,
        ("level", Some((from, to))) => to == from,
        ("down", Some((from, to))) => to < from,
        _ => row.figure == figure,
    }
}
