//! A file of comma-separated rows, numbered as a spreadsheet numbers them.

use crate::error::{AppError, Code, Result};
use csv::{ByteRecord, Reader, ReaderBuilder};

/// What separates cells, most likely first. Dutch spreadsheets write semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A whole file. The first row holds the headings.
pub(super) struct Sheet<'a> {
    bytes: &'a [u8],
    separator: u8,
    headings: Vec<String>,
}

/// One row that is not empty.
pub(super) struct SheetRow<'r> {
    /// As a spreadsheet shows it: a cell with line breaks does not make it more rows, an empty line is a row.
    pub number: usize,
    /// Where it starts in the file.
    pub offset: u64,
    /// Its cells.
    pub cells: &'r ByteRecord,
}

pub(super) struct Rows<'a> {
    bytes: &'a [u8],
    reader: Reader<&'a [u8]>,
    record: ByteRecord,
    number: usize,
}

fn unreadable(why: impl std::fmt::Display) -> AppError {
    AppError::new(Code::UnreadableTable).because(why)
}

impl<'a> Sheet<'a> {
    /// Refuses a file without headings and one that is no text.
    pub fn new(bytes: &'a [u8]) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(AppError::new(Code::UnreadableTable).because("XLSX, XLS, ODS"));
        }
        let first = bytes
            .split(|b| *b == b'\n' || *b == b'\r')
            .find(|line| !line.is_empty())
            .unwrap_or_default();
        let count = |separator: &u8| first.iter().filter(|b| *b == separator).count();
        // The first of those that occur most: headings themselves hold none of them.
        let separator = SEPARATORS
            .iter()
            .rev()
            .copied()
            .max_by_key(count)
            .unwrap_or(b',');
        let mut sheet = Self {
            bytes,
            separator,
            headings: Vec::new(),
        };
        let mut rows = sheet.rows()?;
        if let Some(row) = rows.read()? {
            let headings: Vec<_> = row
                .cells
                .iter()
                .map(|cell| String::from_utf8(cell.to_vec()).map(|h| h.trim().to_owned()))
                .collect();
            sheet.headings = headings
                .into_iter()
                .collect::<std::result::Result<_, _>>()
                .map_err(|_| unreadable("UTF-8"))?;
        }
        if sheet.headings.iter().all(String::is_empty) {
            return Err(unreadable("0"));
        }
        Ok(sheet)
    }

    /// The headings, without spaces around them.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// From the start: the rows with the headings as the first.
    fn all(&self) -> Rows<'a> {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(self.bytes);
        Rows {
            bytes: self.bytes,
            reader,
            record: ByteRecord::new(),
            number: 0,
        }
    }

    /// The rows below the headings.
    pub fn rows(&self) -> Result<Rows<'a>> {
        let mut rows = self.all();
        if !self.headings.is_empty() {
            rows.read()?;
        }
        Ok(rows)
    }
}

impl Rows<'_> {
    /// The next row with anything in it.
    pub fn next(&mut self) -> Result<Option<SheetRow<'_>>> {
        loop {
            if self.read()?.is_none() {
                return Ok(None);
            }
            if self.record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                break;
            }
        }
        Ok(Some(self.current()))
    }

    fn current(&self) -> SheetRow<'_> {
        SheetRow {
            number: self.number,
            offset: self.record.position().map_or(0, csv::Position::byte),
            cells: &self.record,
        }
    }

    fn read(&mut self) -> Result<Option<SheetRow<'_>>> {
        let before = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        if !self
            .reader
            .read_byte_record(&mut self.record)
            .map_err(unreadable)?
        {
            return Ok(None);
        }
        self.number += 1 + empty_lines(self.bytes, before);
        Ok(Some(self.current()))
    }
}

/// How many empty lines, which the reader passes over and a spreadsheet counts, stand from here on.
fn empty_lines(bytes: &[u8], from: usize) -> usize {
    let mut rest = bytes.get(from..).unwrap_or_default();
    if from > 0 && bytes.get(from - 1) == Some(&b'\r') && rest.first() == Some(&b'\n') {
        rest = &rest[1..];
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => return lines,
        };
        lines += 1;
    }
}
