//! Taking in a file with rows: looked at first, then taken in as it was shown.

use super::AppState;
use super::dto::{ImportAlike, ImportAsk, ImportChoice, ImportColumn, ImportLine, ImportPage};
use super::words::count;
use crate::duplicates::reason;
use crate::error::{AppError, Code, Result};
use crate::import::{self, Duplicates, Options, Perhaps};
use crate::print::write_file;
use crate::tables;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trede_domain::Table;
use trede_exchange::Stop;
use trede_texts::Texts;

/// How many lines of a kind are shown.
const SHOWN: usize = 100;
/// How many rows that look like someone can be decided on one by one. More than anyone goes through.
const DECIDED: usize = 1000;

/// Keeps the file that was chosen in the system's dialog: the screen only ever knows its name.
pub fn choose_import(app: &mut AppState, file: PathBuf) -> Result<String> {
    let name = name_of(&file);
    app.import = Some(file);
    Ok(name)
}

/// What taking in the chosen file would do.
pub fn preview_import(app: &mut AppState, ask: ImportAsk) -> Result<ImportPage> {
    take(app, &ask, true)
}

/// Takes the chosen file in. Faulty rows are written beside it where the good ones alone were asked for.
pub fn run_import(app: &mut AppState, ask: ImportAsk) -> Result<ImportPage> {
    take(app, &ask, false)
}

fn name_of(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn take(app: &mut AppState, ask: &ImportAsk, dry_run: bool) -> Result<ImportPage> {
    let texts = app.texts();
    let of = tables::open_table(&ask.table)?;
    let file = app
        .import
        .clone()
        .ok_or_else(|| AppError::new(Code::UnreadableTable).with("path", ""))?;
    let options = Options {
        dry_run,
        partial: ask.partial,
        duplicates: Duplicates::of(&ask.duplicates).unwrap_or_default(),
        rows: ask
            .rows
            .iter()
            .filter_map(|(row, what)| Some((row.parse().ok()?, Duplicates::of(what)?)))
            .collect(),
        columns: ask.columns.clone(),
    };
    let imported = import::import(
        app.open_mut()?,
        of,
        &file,
        &options,
        &Stop::default(),
        &mut |_| {},
    )?;
    let faults = match &imported.faulty {
        Some(rows) => {
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            let path = file.with_file_name(format!("{stem}-fouten.csv"));
            write_file(&path, rows)?;
            Some(path.display().to_string())
        }
        None => None,
    };
    let refused_rows: BTreeSet<usize> = imported.refused.iter().map(|f| f.row).collect();
    let text = imported.text(&texts);
    let line = |row: usize, field: &str, text: String| ImportLine {
        row: count(row),
        field: field.to_owned(),
        text,
    };
    Ok(ImportPage {
        file: name_of(&file),
        added: count(imported.added),
        updated: count(imported.updated),
        refused_rows: count(refused_rows.len()),
        columns: imported
            .columns
            .iter()
            .map(|column| ImportColumn {
                heading: column.heading.clone(),
                field: column.field.clone(),
                bsn: column.bsn,
                sample: column.sample.clone(),
            })
            .collect(),
        choices: choices(of, &texts),
        refused: text
            .refused
            .iter()
            .take(SHOWN)
            .map(|cell| line(cell.row, &cell.field, cell.problem.clone()))
            .collect(),
        duplicate_rows: count(imported.alike.len()),
        skipped: count(
            imported
                .alike
                .iter()
                .filter(|perhaps| perhaps.what == Duplicates::Skip)
                .count(),
        ),
        duplicates: imported
            .alike
            .iter()
            .take(DECIDED)
            .map(|perhaps| alike(perhaps, &texts))
            .collect(),
        left_out: text
            .bsn_left_out
            .iter()
            .take(SHOWN)
            .map(|noted| line(noted.row, &noted.field, String::new()))
            .collect(),
        passed_over: count(imported.passed_over.len()),
        faults,
        changed: imported
            .changes
            .tables
            .iter()
            .map(|table| (*table).to_owned())
            .collect(),
    })
}

fn alike(perhaps: &Perhaps, texts: &Texts) -> ImportAlike {
    let who = &perhaps.who;
    let reasons: Vec<String> = who.why.iter().map(|why| texts.get(reason(*why))).collect();
    ImportAlike {
        row: count(perhaps.row),
        name: perhaps.name.clone(),
        born: perhaps.born.clone(),
        who: format!("{} {}", who.number, who.name).trim().to_owned(),
        who_born: who.born.clone(),
        same_file: who.row.map(count),
        why: reasons.join(", "),
        what: perhaps.what.code().to_owned(),
    }
}

fn choices(of: &'static Table, texts: &Texts) -> Vec<ImportChoice> {
    let label = |field: &str| match field {
        "*name" => texts.get("screen-import-whole-name"),
        "*street" => texts.get("screen-import-street"),
        "*postcode" => texts.get("screen-import-postcode"),
        _ => match field.strip_prefix("intakes.") {
            Some(rest) => format!(
                "{}: {}",
                texts.get("screen-import-intake"),
                texts.field("intakes", rest).to_lowercase()
            ),
            None => {
                let id = format!("{field}_id");
                let name = if of.index(&id).is_some() { &id } else { field };
                texts.field(of.name, name)
            }
        },
    };
    import::choices(of)
        .into_iter()
        .map(|field| ImportChoice {
            label: label(&field),
            field,
        })
        .collect()
}
