//! The rows that were refused, as a file that a spreadsheet opens: mended there, it can be offered again.

use super::sheet::Sheet;
use super::{ColumnMatch, ImportFault};
use crate::error::{AppError, Code, Result};
use std::collections::BTreeMap;
use trede_domain::{Table, bsn};
use trede_texts::{Lang, Texts};

/// With semicolons and the mark of UTF-8, as Dutch spreadsheets read it, and the reasons in the last column. What is left out
/// of an import because it could be a BSN is not written here either.
pub(super) fn rows(
    sheet: &Sheet<'_>,
    columns: &[ColumnMatch],
    refused: &[ImportFault],
    of: &Table,
) -> Result<Vec<u8>> {
    let texts = Texts::new(Lang::default());
    let failed = |e: csv::Error| AppError::new(Code::Failed).because(e);
    let mut reasons: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for fault in refused {
        let problem = fault.problem.text(&texts, of.name, sheet.strict);
        let reason = format!("{} {problem}", fault.field);
        reasons
            .entry(fault.row)
            .or_default()
            .push(reason.trim().to_owned());
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let known: Vec<Option<&ColumnMatch>> = sheet
        .headings()
        .iter()
        .map(|heading| columns.iter().find(|column| column.heading == *heading))
        .collect();
    let mut head: Vec<String> = sheet.headings().to_vec();
    // A reason that an earlier try gave makes room for the new one.
    let reason = texts.get("import-reason");
    let old = head.iter().position(|heading| *heading == reason);
    if let Some(old) = old {
        head.remove(old);
    }
    let width = head.len();
    head.push(reason);
    writer.write_record(&head).map_err(failed)?;
    let mut rows = sheet.rows()?;
    while let Some(row) = rows.next()? {
        let Some(why) = reasons.get(&row.number) else {
            continue;
        };
        let mut cells: Vec<Vec<u8>> = row
            .cells
            .iter()
            .enumerate()
            .map(|(at, cell)| kept(known.get(at).copied().flatten(), cell))
            .collect();
        if let Some(old) = old.filter(|old| *old < cells.len()) {
            cells.remove(old);
        }
        cells.resize(width.max(cells.len()), Vec::new());
        cells.push(why.join("; ").into_bytes());
        writer.write_record(&cells).map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|e| AppError::new(Code::Failed).because(e))
}

/// A cell without what could be a BSN. A telephone number is told by its column, as everywhere.
fn kept(column: Option<&ColumnMatch>, cell: &[u8]) -> Vec<u8> {
    if column.is_some_and(|column| column.bsn) {
        return Vec::new();
    }
    let is_phone = column.is_some_and(|column| column.field.as_deref() == Some("phone"));
    match std::str::from_utf8(cell) {
        Ok(text) if !is_phone => bsn::without(text).into_bytes(),
        _ => cell.to_vec(),
    }
}
