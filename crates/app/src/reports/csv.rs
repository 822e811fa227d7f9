//! Reports as CSV: for machines, and as a Dutch Excel opens it.

use super::{Cell, Layout, Table};
use crate::error::{AppError, Code, Result};
use trede_texts::Texts;

/// For whom a CSV file is.
#[derive(Debug, Clone, Copy)]
pub enum Dialect<'a> {
    /// Programs: commas, names and codes as they are, a decimal point.
    Machine,
    /// A spreadsheet in the reader's language: semicolons, a mark that says UTF-8, words, a decimal comma.
    Excel(&'a Texts),
}

impl Layout {
    /// The table (of a divided report the tables of all groups) as rows with headings; the single figures where there is no table.
    /// Text that a spreadsheet would take for a formula gets an apostrophe in front. What is hidden is empty.
    pub fn csv(&self, dialect: Dialect<'_>) -> Result<Vec<u8>> {
        let table = if self.long.columns.is_empty() {
            &self.table
        } else {
            &self.long
        };
        let facts;
        let table = if table.columns.is_empty() || (table.rows.is_empty() && self.hides_people()) {
            facts = self.as_table();
            &facts
        } else {
            table
        };
        write(table, dialect)
    }

    /// Whether the rows were people that were left out.
    fn hides_people(&self) -> bool {
        self.facts.len() > 1
    }

    /// The single figures as a table.
    pub fn as_table(&self) -> Table {
        let compared = self.facts.iter().any(|fact| fact.before.is_some());
        let mut columns = vec![Cell::Word("column-item"), Cell::Word("column-value")];
        if compared {
            columns.push(Cell::Word("column-before"));
        }
        let rows = self.facts.iter().map(|fact| {
            let mut cells = vec![Cell::Word(fact.key), fact.cell.clone()];
            if compared {
                cells.push(fact.before.clone().unwrap_or(Cell::Empty));
            }
            super::Line {
                cells,
                ..super::Line::default()
            }
        });
        Table {
            columns,
            rows: rows.collect(),
        }
    }
}

/// Writes a table.
pub fn write(table: &Table, dialect: Dialect<'_>) -> Result<Vec<u8>> {
    let failed = |e: csv::Error| AppError::new(Code::File).with("path", "CSV").because(e);
    let (start, delimiter) = match dialect {
        Dialect::Machine => (Vec::new(), b','),
        Dialect::Excel(_) => ("\u{feff}".as_bytes().to_vec(), b';'),
    };
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .delimiter(delimiter)
        .from_writer(start);
    let record = |cells: &[Cell]| cells.iter().map(|c| text(c, dialect)).collect::<Vec<_>>();
    writer
        .write_record(record(&table.columns))
        .map_err(failed)?;
    for row in &table.rows {
        writer.write_record(record(&row.cells)).map_err(failed)?;
    }
    writer.into_inner().map_err(|e| {
        AppError::new(Code::File)
            .with("path", "CSV")
            .because(e.error())
    })
}

fn text(cell: &Cell, dialect: Dialect<'_>) -> String {
    let harmless = |text: String| {
        if text
            .trim_start()
            .starts_with(['=', '+', '-', '@', '\t', '\r'])
            || text.starts_with(['\t', '\r', '\n'])
        {
            format!("'{text}")
        } else {
            text
        }
    };
    match (dialect, cell) {
        (_, Cell::Text(text)) | (Dialect::Machine, Cell::Ladder(text) | Cell::Code(_, _, text)) => {
            harmless(text.clone())
        }
        (Dialect::Machine, cell) => cell.plain(),
        (
            Dialect::Excel(texts),
            Cell::Number(n) | Cell::Money(n) | Cell::Share(n) | Cell::Change(_, n),
        ) => {
            let rounded = (n * 10_000.0).round() / 10_000.0;
            if texts.number(0.5, 1).contains(',') {
                rounded.to_string().replace('.', ",")
            } else {
                rounded.to_string()
            }
        }
        // Days as every spreadsheet reads them, whatever its language.
        (_, Cell::Day(day)) => day.to_string(),
        (Dialect::Excel(_), Cell::Empty) => String::new(),
        (Dialect::Excel(texts), cell) => harmless(super::words(texts, cell)),
    }
}
