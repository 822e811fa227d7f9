//! Whatever file people have, as comma-separated text: encodings and spreadsheets recognised by themselves.

use crate::error::{AppError, Code, Result};
use calamine::{Data, Dimensions, Reader, Sheets, open_workbook_auto_from_rs};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::io::Cursor;

/// The tables in a file, each as text; a text file has one.
pub(super) enum Source<'a> {
    /// Text with separators, as it was but for its encoding.
    Text(Cow<'a, [u8]>),
    /// The sheets of a workbook, as comma-separated text in which every row of the sheet is a row.
    Book(Vec<Vec<u8>>),
}

fn unreadable(why: impl std::fmt::Display) -> AppError {
    AppError::new(Code::UnreadableTable).because(why)
}

impl<'a> Source<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self> {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Ok(Self::Book(book(bytes)?));
        }
        Ok(Self::Text(text(bytes)))
    }
}

/// As UTF-8: by the mark at the start, else UTF-16 by its zeroes, else UTF-8 where it is that, else what Windows writes.
fn text(bytes: &[u8]) -> Cow<'_, [u8]> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None => (guess(bytes), bytes),
    };
    if encoding == UTF_8 {
        return Cow::Borrowed(bytes);
    }
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Cow::Owned(text.into_owned().into_bytes())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let zeroes = |odd: usize| {
        start
            .iter()
            .enumerate()
            .filter(|(at, b)| at % 2 == odd && **b == 0)
            .count()
    };
    let many = start.len() / 4;
    if many > 0 && zeroes(1) > many {
        UTF_16LE
    } else if many > 0 && zeroes(0) > many {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

fn book(bytes: &[u8]) -> Result<Vec<Vec<u8>>> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let names = book.sheet_names();
    let mut sheets = Vec::new();
    for name in names {
        // A sheet with a chart alone is no table.
        let Ok(range) = book.worksheet_range(&name) else {
            continue;
        };
        let merged = merged(&mut book, &name);
        sheets.push(sheet(&range, &merged)?);
    }
    if sheets.is_empty() {
        return Err(unreadable("XLSX"));
    }
    Ok(sheets)
}

fn merged(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Vec<Dimensions> {
    match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// A sheet as text. A cell that was merged over several rows holds for each of them.
fn sheet(range: &calamine::Range<Data>, merged: &[Dimensions]) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    let (top, left) = range.start().unwrap_or_default();
    // The rows above the first that holds anything count as rows.
    for _ in 0..top {
        writer.write_record([" "]).map_err(unreadable)?;
    }
    for (row, cells) in (top..).zip(range.rows()) {
        let mut written: Vec<String> = Vec::with_capacity(cells.len());
        for (column, cell) in (left..).zip(cells) {
            let below = merged.iter().find(|region| {
                region.start.1 == column
                    && region.start.1 == region.end.1
                    && row > region.start.0
                    && row <= region.end.0
            });
            written.push(match below {
                Some(region) if matches!(cell, Data::Empty) => range
                    .get_value((region.start.0, column))
                    .map(said)
                    .unwrap_or_default(),
                _ => said(cell),
            });
        }
        while written.last().is_some_and(|cell| cell.trim().is_empty()) {
            written.pop();
        }
        if written.is_empty() {
            written.push(" ".to_owned());
        }
        writer.write_record(&written).map_err(unreadable)?;
    }
    writer.into_inner().map_err(unreadable)
}

fn said(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // Displayed without a point where it is whole, as the spreadsheet shows it.
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTime(time) => time.as_f64().to_string(),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        match Source::read(bytes).unwrap() {
            Source::Text(text) => String::from_utf8(text.into_owned()).unwrap(),
            Source::Book(_) => String::new(),
        }
    }

    #[test]
    fn encodings_are_recognised_by_themselves() {
        let text = "naam;plaats\r\nJosé Núñez;’s-Hertogenbosch €\r\n";
        let (windows, _, _) = WINDOWS_1252.encode(text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", text.as_bytes()),
            windows.into_owned(),
            utf16.clone(),
            big.clone(),
            marked(b"\xff\xfe", &utf16),
            marked(b"\xfe\xff", &big),
        ] {
            assert_eq!(read(&bytes), text);
        }
    }
}
