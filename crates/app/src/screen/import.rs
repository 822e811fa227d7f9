//! Taking in a file with rows: looked at first, then taken in as it was shown; both beside the screens, told how far they
//! are, and stopped when asked.

use super::AppState;
use super::dto::{
    ImportAlike, ImportAsk, ImportChoice, ImportColumn, ImportJob, ImportLine, ImportPage,
};
use super::words::count;
use crate::duplicates::reason;
use crate::error::{AppError, Code, Result};
use crate::import::{self, Duplicates, Imported, Options, Perhaps};
use crate::job::{Job, Progress};
use crate::print::write_file;
use crate::tables;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trede_domain::Table;
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

/// A file that is being looked at or taken in.
#[derive(Debug)]
pub(super) struct Importing {
    job: Job<Taken>,
    look: bool,
}

/// What it came to, and why the faulty rows could not be written where that failed: the others are in then.
type Taken = (ImportPage, Option<AppError>);

/// Starts looking at the chosen file, or taking it in: faulty rows are written beside it where the good ones alone were asked
/// for. What was looked at before is let go; while a file is taken in, nothing else is.
pub fn start_import(app: &mut AppState, ask: ImportAsk, look: bool) -> Result<ImportJob> {
    let busy = |one: &Importing| !one.look && one.job.outcome().is_none();
    if app.importing.as_ref().is_some_and(busy) {
        return Err(AppError::new(Code::Busy));
    }
    let of = tables::open_table(&ask.table)?;
    let file = app
        .import
        .clone()
        .ok_or_else(|| AppError::new(Code::UnreadableTable).with("path", ""))?;
    let options = Options {
        dry_run: look,
        partial: ask.partial,
        duplicates: Duplicates::of(&ask.duplicates).unwrap_or_default(),
        rows: ask
            .rows
            .iter()
            .filter_map(|(row, what)| Some((row.parse().ok()?, Duplicates::of(what)?)))
            .collect(),
        columns: ask.columns,
    };
    let mut beside = app.open()?.again()?;
    let texts = app.texts();
    let first = Progress {
        step: "screen-import-reading",
        of: Some(100),
        ..Progress::default()
    };
    app.importing = Some(Importing {
        look,
        job: Job::start(first, move |stop, tell| {
            let imported = import::import(&mut beside, of, &file, &options, stop, &mut |at| {
                tell(far(at, look));
            })?;
            Ok(page(&imported, of, &file, &texts))
        }),
    });
    import_state(app)?.ok_or_else(|| AppError::new(Code::Failed))
}

/// Checking is the shorter part of taking in, and all of looking.
fn far(at: import::Progress, look: bool) -> Progress {
    let hundredths = at.done.saturating_mul(100) / at.total.max(1);
    let (step, done) = match (at.writing, look) {
        (true, _) => ("screen-import-writing", 30 + hundredths * 7 / 10),
        (false, true) => ("screen-import-reading", hundredths),
        (false, false) => ("screen-import-reading", hundredths * 3 / 10),
    };
    Progress {
        step,
        done: done.min(100),
        of: Some(100),
        ..Progress::default()
    }
}

/// How far it is, or what it came to; nothing when no file was looked at.
pub fn import_state(app: &mut AppState) -> Result<Option<ImportJob>> {
    app.open()?;
    let Some(Importing { job, look }) = &app.importing else {
        return Ok(None);
    };
    let (progress, outcome) = (job.progress(), job.outcome());
    let mut state = ImportJob {
        look: *look,
        step: app.texts().get(progress.step),
        done: count(progress.done),
        of: progress.of.map(count),
        running: outcome.is_none(),
        stopped: false,
        page: None,
        problem: None,
    };
    match outcome {
        None => {}
        Some(Ok((page, problem))) => {
            state.page = Some(page);
            state.problem = problem.map(|problem| app.tell(&problem));
        }
        Some(Err(error)) if error.code() == Code::Stopped => state.stopped = true,
        Some(Err(error)) => state.problem = Some(app.tell(&error)),
    }
    Ok(Some(state))
}

/// Asks it to stop. It does so between two rows; whether it still could is told by the state once it no longer runs.
pub fn stop_import(app: &mut AppState) -> Result<Option<ImportJob>> {
    if let Some(one) = &app.importing {
        one.job.stop();
    }
    import_state(app)
}

fn name_of(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn page(imported: &Imported, of: &'static Table, file: &Path, texts: &Texts) -> Taken {
    let (mut faults, mut problem) = (None, None);
    if let Some(rows) = &imported.faulty {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let path = file.with_file_name(format!("{stem}-fouten.csv"));
        match write_file(&path, rows) {
            Ok(()) => faults = Some(path.display().to_string()),
            Err(error) => problem = Some(error),
        }
    }
    let refused_rows: BTreeSet<usize> = imported.refused.iter().map(|f| f.row).collect();
    let text = imported.text(texts);
    let line = |row: usize, field: &str, text: String| ImportLine {
        row: count(row),
        field: field.to_owned(),
        text,
    };
    let page = ImportPage {
        file: name_of(file),
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
        choices: choices(of, texts),
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
            .map(|perhaps| alike(perhaps, texts))
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
    };
    (page, problem)
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
