//! A register of a hundred thousand people taken in, against reading the same file with the library alone.

use crate::Failure;
use crate::centre::{self, Centre};
use crate::city::{City, Kind};
use crate::measure::{settle_disk, timed};
use crate::table::{Goal, Limit, seconds};
use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use std::io::Cursor;
use std::path::Path;
use trede_app::Session;
use trede_app::import::{Options, take_in};
use trede_app::sharing::Stop;

/// The headings as a welfare organisation writes them, and the fields that they stand for.
const COLUMNS: [(&str, &str); 10] = [
    ("Voornaam", "first_name"),
    ("Tussenvoegsel", "infix"),
    ("Achternaam", "last_name"),
    ("Geb.datum", "birth_date"),
    ("Straat", "street"),
    ("Huisnummer", "house_number"),
    ("Postcode", "postcode"),
    ("Woonplaats", "city"),
    ("Tel", "phone"),
    ("Aangemeld op", "first_contact_on"),
];

pub fn measure(city: City, dir: &Path) -> Result<Vec<Goal>, Failure> {
    let rows = register(city)?;
    let mut text = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let headings = COLUMNS.map(|(heading, _)| heading.to_owned());
    for (number, row) in std::iter::once(&headings).chain(&rows).enumerate() {
        text.write_record(row)?;
        for (column, cell) in row.iter().enumerate() {
            sheet.write_string(u32::try_from(number)?, u16::try_from(column)?, cell)?;
        }
    }
    let text = text.into_inner()?;
    let book = book.save_to_buffer()?;

    let (_, bare_text) = timed(|| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.as_slice());
        for record in reader.records() {
            record?;
        }
        Ok(())
    })?;
    let (_, bare_book) = timed(|| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book.as_slice()))?;
        book.worksheets();
        Ok(())
    })?;
    let mut goals = Vec::new();
    for (what, file, bare) in [("CSV", text, bare_text), ("XLSX", book, bare_book)] {
        let centre = Centre::new(&dir.join(format!("register-{what}")), City { clients: 0 })?;
        let mut session = Session::of(centre::open(&centre.full)?);
        settle_disk();
        let (imported, took) = timed(|| {
            let table = Kind::Client.table()?;
            Ok(take_in(
                &mut session,
                table,
                &file,
                &Options::default(),
                &Stop::default(),
                &mut |_| {},
            )?)
        })?;
        if imported.added != rows.len() {
            let first = imported.refused.first();
            return Err(format!("{} of {} came in: {first:?}", imported.added, rows.len()).into());
        }
        goals.push(
            Goal::new(
                format!("taking in {} people from {what}", rows.len()),
                Limit::None,
                took.as_secs_f64(),
            )
            .against("read alone", bare.as_secs_f64(), seconds),
        );
    }
    Ok(goals)
}

/// Everyone in the city, as it would stand in a spreadsheet.
fn register(city: City) -> Result<Vec<[String; COLUMNS.len()]>, Failure> {
    let table = Kind::Client.table()?;
    (0..city.clients)
        .map(|number| {
            let row = city.row(Kind::Client, number)?;
            Ok(COLUMNS.map(|(_, field)| {
                let value = row.get(table, field).to_text();
                match field {
                    "birth_date" | "first_contact_on" => dutch(&value),
                    _ => value,
                }
            }))
        })
        .collect()
}

/// A day as people write it: 3-4-2025.
fn dutch(day: &str) -> String {
    let parts: Vec<&str> = day
        .rsplit('-')
        .map(|part| part.trim_start_matches('0'))
        .collect();
    parts.join("-")
}
