//! A table in a file: where its headings are, and its rows, numbered as a spreadsheet numbers them.

use super::headings::{self, Meaning};
use super::source::Source;
use crate::error::{AppError, Code, Result};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::borrow::Cow;
use trede_domain::schema::Table;
use trede_store::fold;

/// What separates cells, most likely first. Dutch spreadsheets write semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// How many rows from the top may hold the headings: above them stand a title, a date, who made it.
const TOP: usize = 25;

/// How rows begin that add up what stands above them, or say something about the whole list.
const NO_ROWS: &[&str] = &[
    "totaal",
    "subtotaal",
    "eindtotaal",
    "total",
    "gemiddeld",
    "aantal",
    "som",
    "bijgewerkt",
    "laatst bijgewerkt",
    "legenda",
    "bron",
    "let op",
    "nb",
];

/// A whole table.
pub(super) struct Sheet<'a> {
    bytes: Cow<'a, [u8]>,
    separator: u8,
    /// The row with the headings, as a spreadsheet shows it.
    pub header_row: usize,
    headings: Vec<String>,
    /// Whether its headings are the contract's own: then nothing is guessed and nothing passed over.
    pub strict: bool,
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
    headings: &'a [String],
    strict: bool,
    /// The rows that are none, so far: totals, notes, the headings once more.
    pub passed_over: Vec<usize>,
}

fn unreadable(why: impl std::fmt::Display) -> AppError {
    AppError::new(Code::UnreadableTable).because(why)
}

/// A row that perhaps holds the headings.
struct Header {
    /// How many cells are understood; then, how often the separator stands in the first line.
    rank: (usize, usize),
    separator: u8,
    row: usize,
    headings: Vec<String>,
    strict: bool,
}

/// How well a row of cells reads as headings.
fn score(of: &'static Table, cells: &ByteRecord) -> (usize, bool, bool) {
    let (mut known, mut contract, mut words) = (0, false, false);
    for cell in cells {
        let Ok(heading) = std::str::from_utf8(cell) else {
            continue;
        };
        if headings::by_contract(of, heading.trim()).is_some() {
            known += 1;
            contract = true;
        } else if let Some(meaning) = headings::by_words(of, heading) {
            known += usize::from(!matches!(meaning, Meaning::Known));
            words = words || !matches!(meaning, Meaning::Known | Meaning::Bsn);
        }
    }
    (known, contract, words)
}

impl<'a> Sheet<'a> {
    /// Refuses a file without headings and one that is no table. Of a workbook, the sheet that reads best is taken.
    pub fn new(of: &'static Table, bytes: &'a [u8]) -> Result<Self> {
        let (tables, is_book) = match Source::read(bytes)? {
            Source::Text(text) => (vec![text], false),
            Source::Book(sheets) => (sheets.into_iter().map(Cow::Owned).collect(), true),
        };
        let mut best: Option<(usize, Self)> = None;
        for table in tables {
            let Ok((known, sheet)) = Self::find(of, table, is_book) else {
                continue;
            };
            if best.as_ref().is_none_or(|(score, _)| known > *score) {
                best = Some((known, sheet));
            }
        }
        best.map(|(_, sheet)| sheet).ok_or_else(|| unreadable("0"))
    }

    /// Finds the separator and the headings with which most is understood.
    fn find(of: &'static Table, bytes: Cow<'a, [u8]>, is_book: bool) -> Result<(usize, Self)> {
        let separators: &[u8] = if is_book { b"," } else { &SEPARATORS };
        let first = bytes
            .split(|b| *b == b'\n' || *b == b'\r')
            .find(|line| !line.is_empty())
            .unwrap_or_default();
        let in_first = |separator: u8| first.iter().filter(|b| **b == separator).count();
        let mut best: Option<Header> = None;
        for &separator in separators {
            let mut rows = Rows::new(&bytes, separator, &[], true);
            let mut found: Option<Header> = None;
            for at in 0..TOP {
                // A row that cannot be read is told of when the rows are.
                let Ok(Some(row)) = rows.next() else { break };
                let (known, contract, words) = score(of, row.cells);
                if found.as_ref().is_none_or(|best| known > best.rank.0) {
                    found = Some(Header {
                        rank: (known, in_first(separator)),
                        separator,
                        row: row.number,
                        headings: row
                            .cells
                            .iter()
                            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
                            .collect(),
                        strict: at == 0 && !is_book && !words,
                    });
                }
                // The contract's own headings in the first row are what they say.
                if at == 0 && contract && !words {
                    break;
                }
            }
            if let Some(found) = found
                && best.as_ref().is_none_or(|best| found.rank > best.rank)
            {
                best = Some(found);
            }
        }
        let best = best.ok_or_else(|| unreadable("0"))?;
        if best.headings.iter().all(String::is_empty) {
            return Err(unreadable("0"));
        }
        let known = best.rank.0;
        let (separator, header_row, headings, strict) =
            (best.separator, best.row, best.headings, best.strict);
        let sheet = Self {
            bytes,
            separator,
            header_row,
            headings,
            strict,
        };
        Ok((known, sheet))
    }

    /// The headings, without spaces around them.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// How many bytes there are to read.
    pub fn len(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// The rows below the headings.
    pub fn rows(&self) -> Result<Rows<'_>> {
        let mut rows = Rows::new(&self.bytes, self.separator, &self.headings, self.strict);
        while rows.number < self.header_row {
            if rows.read()?.is_none() {
                break;
            }
        }
        Ok(rows)
    }
}

impl<'a> Rows<'a> {
    fn new(bytes: &'a [u8], separator: u8, headings: &'a [String], strict: bool) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(bytes);
        Self {
            bytes,
            reader,
            record: ByteRecord::new(),
            number: 0,
            headings,
            strict,
            passed_over: Vec::new(),
        }
    }
}

impl Rows<'_> {
    /// The next row with anything in it.
    pub fn next(&mut self) -> Result<Option<SheetRow<'_>>> {
        loop {
            if self.read()?.is_none() {
                return Ok(None);
            }
            if self.record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            if self.strict || !self.is_none() {
                break;
            }
            self.passed_over.push(self.number);
        }
        Ok(Some(self.current()))
    }

    /// Whether this row is a total, a note about the list, or the headings again.
    fn is_none(&self) -> bool {
        let cells: Vec<String> = self
            .record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            .collect();
        let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        if cells == self.headings {
            return true;
        }
        let begin = filled.first().map(|cell| fold(cell)).unwrap_or_default();
        let says_so = NO_ROWS
            .iter()
            .any(|word| begin == *word || begin.starts_with(&format!("{word} ")));
        says_so && filled.len() <= (self.headings.len() / 2).max(2)
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
