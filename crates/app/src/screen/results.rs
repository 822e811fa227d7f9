//! Reports on screen, on paper and as files.

use super::AppState;
use super::change::no_day;
use super::dto::{
    Definition, Opens, ReportAsk, ReportChart, ReportFact, ReportLine, ReportTable, ReportView,
    RowBehind, RowsBehind,
};
use super::words::count;
use crate::error::{AppError, Code, Result};
use crate::reports::{self, Answer, Ask, By, Cell, Compare, Kind, Table, words};
use chrono::NaiveDate;
use trede_texts::Texts;

/// More rows of a table, or behind a figure, than this are not looked through on screen.
const MOST_ROWS: usize = 500;
/// So many of each list of what has to be done stand there at once: the others stand behind its number.
const MOST_GAPS: u32 = 60;

/// A report.
pub fn report_view(app: &mut AppState, ask: ReportAsk) -> Result<ReportView> {
    let texts = app.texts();
    let (kind, asked) = read(&ask)?;
    // A division that the report does not know is left out: the choice stays while one looks through the reports.
    let asked = Ask {
        most: Some(MOST_GAPS),
        ..known(kind, asked)
    };
    let answer = Answer::of(app.open()?, kind, &asked)?;
    let layout = answer.layout();
    let mut view = table(&layout.table, &texts);
    if kind == Kind::Results {
        let rows = answer.value["rows"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        for (line, row) in view.rows.iter_mut().zip(rows) {
            let indicator = row["indicator"].as_str().unwrap_or_default();
            line.hint = Some(texts.get_or(&format!("paper-definition-{indicator}"), ""));
        }
    }
    let facts = if kind == Kind::Results {
        Vec::new()
    } else {
        layout.facts
    };
    Ok(ReportView {
        title: texts.get(kind.title()),
        about: answer.about(&texts),
        facts: facts
            .iter()
            .map(|fact| ReportFact {
                label: texts.get(fact.key),
                value: words(&texts, &fact.cell),
                before: fact.before.as_ref().map(|before| words(&texts, before)),
                opens: fact.opens.clone(),
                opens_before: fact.opens_before.clone(),
            })
            .collect(),
        charts: answer
            .charts(&texts)
            .into_iter()
            .map(|chart| ReportChart {
                title: chart.title,
                alt: chart.alt,
                svg: chart.svg,
            })
            .collect(),
        table: view,
        groups: table(&layout.groups, &texts),
        notes: answer.notes(&texts),
        definitions: answer
            .definitions(&texts)
            .into_iter()
            .map(|(name, text)| Definition { name, text })
            .collect(),
        divides_by: kind
            .divides_by()
            .iter()
            .map(|by| by.name().to_owned())
            .collect(),
    })
}

/// The rows behind a figure.
pub fn report_rows(app: &mut AppState, ask: ReportAsk, of: Opens) -> Result<RowsBehind> {
    let texts = app.texts();
    let (kind, asked) = read(&ask)?;
    let opened = reports::opened_at(app.open()?, kind, &asked, &of)?;
    Ok(RowsBehind {
        count: count(opened.rows.len()),
        sum: opened.rows.iter().map(|row| row.amount).sum(),
        rows: opened
            .rows
            .into_iter()
            .take(MOST_ROWS)
            .map(|row| RowBehind {
                what: texts.table(&row.table),
                client_id: row.client_id.map(|id| id.to_string()),
                number: row.client,
                name: row.name,
                on: row.on.map(|day| texts.date(&day.to_string())),
                amount: row.amount,
            })
            .collect(),
    })
}

fn table(of: &Table, texts: &Texts) -> ReportTable {
    ReportTable {
        columns: of.columns.iter().map(|cell| words(texts, cell)).collect(),
        right: (0..of.columns.len()).map(|at| of.is_number(at)).collect(),
        client: of
            .columns
            .iter()
            .position(|heading| *heading == Cell::Word("column-client"))
            .map(count),
        rows: of
            .rows
            .iter()
            .take(MOST_ROWS)
            .map(|row| ReportLine {
                cells: row.cells.iter().map(|cell| words(texts, cell)).collect(),
                hint: None,
                opens: row.opens.clone(),
                client_id: row.client.clone(),
            })
            .collect(),
        total: count(of.rows.len()),
    }
}

pub(super) fn known(kind: Kind, ask: Ask) -> Ask {
    let by = ask.by.filter(|by| kind.divides_by().contains(by));
    Ask {
        by: by.filter(|by| !(ask.external && *by == By::Coach)),
        ..ask
    }
}

pub(super) fn read(ask: &ReportAsk) -> Result<(Kind, Ask)> {
    let day = |field: &str, text: &str| text.parse::<NaiveDate>().map_err(|_| no_day(field));
    let some = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let kind = Kind::named(&ask.kind)
        .ok_or_else(|| AppError::new(Code::BadOptions).with("what", ask.kind.as_str()))?;
    let by = some(&ask.by).and_then(|by| By::named(&by));
    Ok((
        kind,
        Ask {
            from: Some(day("from_on", &ask.from)?),
            to: Some(day("to_on", &ask.to)?),
            location: some(&ask.location_id),
            ladder: some(&ask.ladder),
            plan: None,
            by: by.filter(|by| !(ask.external && *by == By::Coach)),
            external: ask.external,
            compare: some(&ask.compare).and_then(|c| Compare::named(&c)),
            most: None,
        },
    ))
}
