//! Reports as a workbook: a sheet a table, real numbers and dates, headings that stay in sight.

use super::{Answer, Cell, Table, Unit, words};
use crate::error::{AppError, Code, Result};
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use trede_texts::Texts;

/// A workbook of these reports. Text is written as text, so nothing in it is a formula; no author is named.
pub fn workbook(answers: &[Answer], texts: &Texts) -> Result<Vec<u8>> {
    build(answers, texts).map_err(|e| AppError::new(Code::File).with("path", "XLSX").because(e))
}

fn build(answers: &[Answer], texts: &Texts) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_author("")
            .set_title(texts.get("report-file")),
    );
    let mut names: Vec<String> = Vec::new();
    for answer in answers {
        let layout = answer.layout();
        let title = texts.get(answer.kind.title());
        let mut tables = vec![(title.clone(), layout.as_table())];
        if !layout.table.rows.is_empty() {
            if layout.facts.len() < 2 || answer.kind == super::Kind::Results {
                tables.clear();
            }
            tables.push((format!("{title} "), layout.table.clone()));
        }
        if !layout.groups.rows.is_empty() {
            let by = answer.by.map_or("column-group", super::by_heading);
            tables.push((
                format!("{title} – {}", texts.get(by)),
                layout.groups.clone(),
            ));
        }
        for (name, table) in tables {
            let sheet = book.add_worksheet();
            sheet.set_name(sheet_name(&name, &mut names))?;
            fill(sheet, &table, texts)?;
        }
    }
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&texts.get("report-definitions"), &mut names))?;
    explain(sheet, answers, texts)?;
    book.save_to_buffer()
}

/// At most 31 characters, none that a sheet's name may not have, and no name twice.
fn sheet_name(wanted: &str, names: &mut Vec<String>) -> String {
    let clean: String = wanted
        .trim()
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c })
        .take(28)
        .collect();
    let mut name = clean.clone();
    let mut number = 2;
    while names.iter().any(|there| there.eq_ignore_ascii_case(&name)) {
        name = format!("{clean} {number}");
        number += 1;
    }
    names.push(name.clone());
    name
}

fn fill(sheet: &mut Worksheet, table: &Table, texts: &Texts) -> std::result::Result<(), XlsxError> {
    let heading = Format::new().set_bold().set_text_wrap();
    let (day, money, share, number) = (
        Format::new().set_num_format("dd-mm-yyyy"),
        Format::new().set_num_format("€ #,##0.00"),
        Format::new().set_num_format("0.0%"),
        Format::new().set_num_format("#,##0.##;-#,##0.##;0"),
    );
    let (gained, earned, points) = (
        Format::new().set_num_format("+#,##0.##;-#,##0.##;0"),
        Format::new().set_num_format("+€ #,##0.00;-€ #,##0.00;€ 0.00"),
        Format::new().set_num_format("+0.0%;-0.0%;0.0%"),
    );
    let gained_whole = Format::new().set_num_format("+#,##0;-#,##0;0");
    let whole = Format::new().set_num_format("#,##0");
    let right = heading.clone().set_align(FormatAlign::Right);
    // Text keeps clear of the number before it.
    let text = Format::new().set_indent(1);
    let instead = Format::new().set_align(FormatAlign::Right);
    let text_heading = heading.clone().set_indent(1);
    for (at, cell) in (0_u16..).zip(&table.columns) {
        let format = match (at, table.is_number(at.into())) {
            (0, false) => &heading,
            (_, false) => &text_heading,
            (_, true) => &right,
        };
        sheet.write_string_with_format(0, at, words(texts, cell), format)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (at, cell) in (0_u16..).zip(&row.cells) {
            match cell {
                Cell::Empty => {}
                Cell::Number(n) if n.fract() == 0.0 => {
                    sheet.write_number_with_format(line, at, *n, &whole)?;
                }
                Cell::Number(n) => {
                    sheet.write_number_with_format(line, at, *n, &number)?;
                }
                Cell::Money(n) => {
                    sheet.write_number_with_format(line, at, *n, &money)?;
                }
                Cell::Share(n) => {
                    sheet.write_number_with_format(line, at, *n, &share)?;
                }
                Cell::Change(unit, n) => {
                    let format = match unit {
                        Unit::Number if n.fract() == 0.0 => &gained_whole,
                        Unit::Number => &gained,
                        Unit::Money => &earned,
                        Unit::Points => &points,
                    };
                    sheet.write_number_with_format(line, at, *n, format)?;
                }
                Cell::Day(date) => {
                    sheet.write_datetime_with_format(line, at, *date, &day)?;
                }
                // A word in place of a number stands where the number would.
                other if table.is_number(at.into()) => {
                    sheet.write_string_with_format(line, at, words(texts, other), &instead)?;
                }
                other if at == 0 => {
                    sheet.write_string(line, at, words(texts, other))?;
                }
                other => {
                    sheet.write_string_with_format(line, at, words(texts, other), &text)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    // Wide enough for numbers as they are shown, which fitting by itself leaves out: a column too narrow shows ### in place of them.
    for (at, heading) in (0_u16..).zip(&table.columns) {
        let shown = table
            .column(at.into())
            .map(|cell| words(texts, cell).chars().count());
        // A heading goes on over more lines, but not within a word.
        let heading = words(texts, heading);
        let word = heading.split(' ').map(|word| word.chars().count());
        let heading = heading.chars().count().min(word.max().unwrap_or(0).max(16));
        let widest = shown.chain([heading]).max().unwrap_or(0).clamp(6, 60);
        #[expect(clippy::cast_precision_loss, reason = "at most 60 letters")]
        sheet.set_column_width(at, widest as f64 * 1.1 + 3.0)?;
    }
    for_print(sheet)?;
    Ok(())
}

/// As wide as a page, with the headings on each.
fn for_print(sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    sheet.set_paper_size(9); // A4
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// What each figure is, what period it is about, and what was left out.
fn explain(
    sheet: &mut Worksheet,
    answers: &[Answer],
    texts: &Texts,
) -> std::result::Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let top = Format::new().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 44)?;
    sheet.set_column_width(1, 100)?;
    let mut line = 0;
    for (at, key) in ["report-figure", "report-definition"]
        .into_iter()
        .enumerate()
    {
        sheet.write_string_with_format(0, u16::try_from(at).unwrap_or(0), texts.get(key), &bold)?;
    }
    for answer in answers {
        line += 1;
        sheet.write_string_with_format(line, 0, texts.get(answer.kind.title()), &bold)?;
        sheet.write_string_with_format(line, 1, answer.about(texts), &wrap)?;
        for (name, text) in answer.definitions(texts) {
            line += 1;
            sheet.write_string_with_format(line, 0, name, &top)?;
            sheet.write_string_with_format(line, 1, text, &wrap)?;
        }
        for note in answer.notes(texts) {
            line += 1;
            sheet.write_string_with_format(line, 1, note, &wrap)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    for_print(sheet)
}
