//! Pages that are made on a thread of its own, then looked at, printed and saved as they are: one paper, one for many clients,
//! the report of a period. Tables of it, which are only saved, are made in the same way. However long it takes, the screens go on meanwhile, and it can be stopped.

use super::dto::{ManyAsk, PaperAsk, PrintAsk, PrintJob, ReportAsk, Sheet};
use super::words::count;
use super::{AppState, papers as one, results};
use crate::access_log::{self, Access};
use crate::error::{AppError, Code, Result};
use crate::job::{Job, Progress};
use crate::papers::{self, Ask, Kind, Many, set};
use crate::print::{self, Whose};
use crate::reports::{self, Answer, Dialect};
use crate::session::Session;
use crate::tables;
use std::sync::Arc;
use trede_domain::Uuid;
use trede_exchange::Stop;
use trede_texts::{Lang, Texts};

/// What goes to clients is in Dutch, whatever language the coach reads.
const PAPER: Lang = Lang::Nl;

/// A file to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFile {
    /// A name to propose: it holds a client's number at most, never a name.
    pub file_name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Pages that are being made, or that were and are looked at.
#[derive(Debug)]
pub(super) struct Printing {
    job: Job<Many>,
    file_name: String,
}

type Tell<'a> = &'a mut dyn FnMut(Progress);
type Work = Box<dyn FnOnce(&mut Session, &Stop, Tell<'_>) -> Result<Many> + Send>;

/// Starts making pages; what was made before is gone.
pub fn start_printing(app: &mut AppState, ask: PrintAsk) -> Result<PrintJob> {
    let (file_name, work) = match ask {
        PrintAsk::Intake { id } => intake(app, &id)?,
        PrintAsk::Paper { ask } => paper(app, &ask)?,
        PrintAsk::Many { ask } => many(app, ask)?,
        PrintAsk::Results { ask } => report(app, &ask)?,
        PrintAsk::Sheet { ask, sheet } => sheet_of(app, &ask, sheet)?,
    };
    let mut beside = app.open()?.again()?;
    let first = Progress {
        step: "screen-job-gathering",
        ..Progress::default()
    };
    app.printing = Some(Printing {
        job: Job::start(first, move |stop, tell| work(&mut beside, stop, tell)),
        file_name,
    });
    printing_state(app)?.ok_or_else(|| AppError::new(Code::Failed))
}

fn intake(app: &AppState, id: &str) -> Result<(String, Work)> {
    let missing = || {
        AppError::new(Code::NoRow)
            .with("table", "intakes")
            .with("id", id)
    };
    let intake = Uuid::try_parse(id).map_err(|_| missing())?;
    let session = app.open()?;
    let of = tables::table("intakes")?;
    let client = tables::show(session, of, id)?
        .get(of, "client_id")
        .to_text();
    let asked = Ask {
        clients: vec![client.clone()],
        ..Ask::default()
    };
    let work: Work = Box::new(move |session, stop, tell| {
        let document = print::intakes(session, &Whose::Intake(intake), PAPER)?;
        access_log::note_paper(session, Kind::Intake, &asked)?;
        set(session, &document, PAPER, stop, tell)
    });
    Ok((
        file_name(app, "screen-intake-summary", Some(&client))?,
        work,
    ))
}

fn paper(app: &AppState, ask: &PaperAsk) -> Result<(String, Work)> {
    let (kind, asked) = one::read(ask)?;
    let name = file_name(app, one::title(kind), ask.client_id.as_deref())?;
    let work: Work = Box::new(move |session, stop, tell| {
        let document = papers::document(session, kind, &asked, PAPER)?;
        // What is looked at on its page can be printed without asking again, so it counts from here.
        access_log::note_paper(session, kind, &asked)?;
        set(session, &document, PAPER, stop, tell)
    });
    Ok((name, work))
}

fn many(app: &AppState, ask: ManyAsk) -> Result<(String, Work)> {
    let kind = Kind::of(&ask.paper)
        .filter(|kind| matches!(kind, Kind::Intake | Kind::ClientCopy | Kind::Appointment))
        .ok_or_else(|| AppError::new(Code::BadOptions).with("what", ask.paper.as_str()))?;
    let today = app.open()?.today();
    let name = format!("{} {today}.pdf", app.texts().get("screen-many-file"));
    let work: Work = Box::new(move |session, stop, tell| {
        let wanted = Ask {
            clients: ask.clients.clone(),
            ..Ask::default()
        };
        access_log::note_paper(session, kind, &wanted)?;
        papers::many(session, kind, &ask.clients, PAPER, stop, tell)
    });
    Ok((name, work))
}

fn report(app: &AppState, ask: &ReportAsk) -> Result<(String, Work)> {
    app.open()?;
    let (_, asked) = results::read(ask)?;
    let (title, lang) = (app.texts().get("paper-report-title"), app.lang);
    let name = format!("{title} {} {}.pdf", ask.from, ask.to);
    let work: Work = Box::new(move |session, stop, tell| {
        let texts = Texts::new(lang);
        let Some(answers) = reports::all_until(session, &asked, stop, tell)? else {
            return Ok(papers::stopped());
        };
        let document = reports::on_paper(session, &answers, &texts)?;
        set(session, &document, lang, stop, tell)
    });
    Ok((name, work))
}

/// Every report of a period as a workbook, or one of them as a table.
fn sheet_of(app: &AppState, ask: &ReportAsk, sheet: Sheet) -> Result<(String, Work)> {
    app.open()?;
    let (kind, asked) = results::read(ask)?;
    let (title, extension) = match sheet {
        Sheet::Workbook => ("paper-report-title", "xlsx"),
        Sheet::Table => (kind.title(), "csv"),
    };
    let (title, lang) = (app.texts().get(title), app.lang);
    let name = format!("{title} {} {}.{extension}", ask.from, ask.to);
    // A workbook holds every report; on paper nobody is named.
    let names = !asked.external && (sheet == Sheet::Workbook || kind.names_people());
    let work: Work = Box::new(move |session, stop, tell| {
        let texts = Texts::new(lang);
        let bytes = match sheet {
            Sheet::Workbook => match reports::all_until(session, &asked, stop, tell)? {
                Some(answers) => reports::workbook(&answers, &texts)?,
                None => return Ok(papers::stopped()),
            },
            Sheet::Table => Answer::of(session, kind, &results::known(kind, asked))?
                .layout()
                .csv(Dialect::Excel(&texts))?,
        };
        if stop.asked() {
            return Ok(papers::stopped());
        }
        if names {
            access_log::note(session, &[Access::listed("report")])?;
        }
        Ok(Many {
            file: Arc::new(bytes),
            ..Many::default()
        })
    });
    Ok((name, work))
}

/// The name of the paper and the number of whom it is about.
fn file_name(app: &AppState, title: &str, client: Option<&str>) -> Result<String> {
    let of = tables::table("clients")?;
    let number = match client.filter(|id| !id.is_empty()) {
        Some(id) => tables::show(app.open()?, of, id)?
            .get(of, "number")
            .to_text(),
        None => String::new(),
    };
    let name = app.texts().get(title).to_lowercase();
    Ok(format!("{} {number}", name.trim()).trim().to_owned() + ".pdf")
}

/// How far it is, or what it came to; nothing when nothing was asked for.
pub fn printing_state(app: &mut AppState) -> Result<Option<PrintJob>> {
    app.open()?;
    let Some(Printing { job, .. }) = &app.printing else {
        return Ok(None);
    };
    let (progress, outcome) = (job.progress(), job.outcome());
    let mut state = PrintJob {
        step: app.texts().get(progress.step),
        done: count(progress.done),
        of: progress.of.map(count),
        running: outcome.is_none(),
        stopped: false,
        pages: 0,
        left_out: Vec::new(),
        problem: None,
    };
    match outcome {
        None => {}
        Some(Ok(many)) => {
            state.stopped = many.stopped;
            state.pages = count(many.pages.len());
            state.left_out = many.left_out;
        }
        Some(Err(error)) => state.problem = Some(app.tell(&error)),
    }
    Ok(Some(state))
}

/// Stops it, and lets go of the pages that were set. Pages that are being drawn at this moment are not waited for.
pub fn stop_printing(app: &mut AppState) -> Result<Option<PrintJob>> {
    let state = printing_state(app)?;
    app.printing = None;
    Ok(state.map(|state| PrintJob {
        stopped: state.running,
        running: false,
        pages: 0,
        ..state
    }))
}

/// Some of the pages, each an SVG document.
pub fn printed_pages(app: &mut AppState, from: u32, limit: u32) -> Result<Vec<String>> {
    let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let pages = printed(app)?.pages;
    Ok(pages
        .iter()
        .skip(at(from))
        .take(at(limit))
        .cloned()
        .collect())
}

/// The same as a file: pages as PDF.
pub fn printed_file(app: &mut AppState) -> Result<SavedFile> {
    let bytes = printed(app)?.file.as_ref().clone();
    let printing = app.printing.as_ref();
    Ok(SavedFile {
        file_name: printing
            .map(|one| one.file_name.clone())
            .unwrap_or_default(),
        bytes,
    })
}

fn printed(app: &AppState) -> Result<Many> {
    app.open()?;
    let outcome = app.printing.as_ref().and_then(|one| one.job.outcome());
    outcome.unwrap_or_else(|| Err(AppError::new(Code::NothingToPrint)))
}
