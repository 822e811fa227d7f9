//! The same as one spreadsheet: a sheet a table, the headings in Dutch, dates as dates and numbers as numbers.

use super::package::codes;
use crate::error::{AppError, Code, Result};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use trede_domain::Value;
use trede_domain::schema::{Field, Kind, Table};
use trede_store::Row;
use trede_texts::{Lang, Texts};

/// Hands the rows of a table to whoever takes them.
pub(super) type Rows<'a> =
    dyn FnMut(&'static Table, &mut dyn FnMut(Row) -> Result<()>) -> Result<()> + 'a;

fn failed(error: XlsxError) -> AppError {
    AppError::new(Code::Failed).because(error)
}

/// The workbook's bytes. It names no author.
pub(super) fn workbook(texts: &Texts, title: &str, rows: &mut Rows<'_>) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_author("")
            .set_company(""),
    );
    let heading = Format::new().set_bold();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    for of in super::exported() {
        let sheet = book.add_worksheet();
        sheet.set_name(name(texts, of)).map_err(failed)?;
        let titles: Vec<String> = std::iter::once("id".to_owned())
            .chain(of.fields.iter().map(|f| texts.field(of.name, f.name)))
            .collect();
        head(sheet, &titles, &heading).map_err(failed)?;
        let mut at = 0;
        rows(of, &mut |row| {
            at += 1;
            let id = row.id.to_string();
            sheet.write_string(at, 0, &id).map_err(failed)?;
            for (column, (field, value)) in (1..).zip(of.fields.iter().zip(&row.values)) {
                cell(sheet, at, column, field, value, &day).map_err(failed)?;
            }
            Ok(())
        })?;
        let last = u16::try_from(titles.len()).unwrap_or(1).saturating_sub(1);
        sheet.autofilter(0, 0, at, last).map_err(failed)?;
    }
    let sheet = book.add_worksheet();
    sheet
        .set_name(texts.get("open-data-codes"))
        .map_err(failed)?;
    meanings(sheet, texts, &heading).map_err(failed)?;
    book.save_to_buffer().map_err(failed)
}

/// At most 31 characters, and none that a sheet's name may not have.
fn name(texts: &Texts, of: &Table) -> String {
    texts
        .table(of.name)
        .chars()
        .filter(|c| !"[]:*?/\\".contains(*c))
        .take(31)
        .collect()
}

fn head(
    sheet: &mut Worksheet,
    titles: &[String],
    heading: &Format,
) -> std::result::Result<(), XlsxError> {
    for (column, title) in (0..).zip(titles) {
        sheet.write_string_with_format(0, column, title, heading)?;
        sheet.set_column_width(column, 18)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    field: &Field,
    value: &Value,
    day: &Format,
) -> std::result::Result<(), XlsxError> {
    match (field.kind, value) {
        (_, Value::Null) => {}
        (_, Value::Int(number)) => {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a spreadsheet has no other numbers"
            )]
            sheet.write_number(row, column, *number as f64)?;
        }
        (_, Value::Decimal(number)) => {
            sheet.write_number(row, column, *number)?;
        }
        (_, Value::Bool(yes)) => {
            sheet.write_boolean(row, column, *yes)?;
        }
        (Kind::Date, Value::Text(text)) => match excel_day(text) {
            Some(date) => {
                sheet.write_datetime_with_format(row, column, &date, day)?;
            }
            None => {
                sheet.write_string(row, column, text)?;
            }
        },
        (_, other) => {
            // Written as text, so what starts like a formula is none.
            sheet.write_string(row, column, other.to_text())?;
        }
    }
    Ok(())
}

fn excel_day(iso: &str) -> Option<ExcelDateTime> {
    let day: NaiveDate = iso.parse().ok()?;
    let year = u16::try_from(day.year()).ok()?;
    let month = u8::try_from(day.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
}

fn meanings(
    sheet: &mut Worksheet,
    texts: &Texts,
    heading: &Format,
) -> std::result::Result<(), XlsxError> {
    let english = Texts::new(Lang::En);
    let titles = [
        "open-data-table",
        "open-data-field",
        "open-data-code",
        "open-data-nl",
        "open-data-en",
    ]
    .map(|key| texts.get(key));
    head(sheet, &titles, heading)?;
    for (at, [table, field, code]) in (1..).zip(codes()) {
        let cells = [
            texts.table(table),
            texts.field(table, field),
            code.to_owned(),
            texts.code(table, field, code),
            english.code(table, field, code),
        ];
        for (column, text) in (0..).zip(&cells) {
            sheet.write_string(at, column, text)?;
        }
    }
    Ok(())
}
