//! Papers for many clients: set on a thread of its own, then looked at, printed and saved as they are.

use super::AppState;
use super::dto::{ManyAsk, PrintJob};
use super::printing::Pdf;
use super::words::count;
use crate::access_log;
use crate::error::{AppError, Code, Result};
use crate::job::{Job, Progress};
use crate::papers::{self, Ask, Kind, Many};
use trede_texts::Lang;

/// What goes to clients is in Dutch, whatever language the coach reads.
const PAPER: Lang = Lang::Nl;

/// Starts setting a paper for these clients; what was set before is gone.
pub fn start_printing(app: &mut AppState, ask: ManyAsk) -> Result<PrintJob> {
    let kind = Kind::of(&ask.paper)
        .filter(|kind| matches!(kind, Kind::Intake | Kind::ClientCopy | Kind::Appointment))
        .ok_or_else(|| AppError::new(Code::BadOptions).with("what", ask.paper.as_str()))?;
    // What is looked at on its page can be printed without asking again, so it counts from here.
    let wanted = Ask {
        clients: ask.clients.clone(),
        ..Ask::default()
    };
    access_log::note_paper(app.open_mut()?, kind, &wanted)?;
    let beside = app.open()?.again()?;
    let first = Progress {
        step: "screen-job-gathering",
        ..Progress::default()
    };
    app.printing = Some(Job::start(first, move |stop, tell| {
        papers::many(&beside, kind, &ask.clients, PAPER, stop, tell)
    }));
    printing_state(app)?.ok_or_else(|| AppError::new(Code::Failed))
}

/// How far it is, or what it came to; nothing when nothing was asked for.
pub fn printing_state(app: &mut AppState) -> Result<Option<PrintJob>> {
    app.open()?;
    let Some(job) = &app.printing else {
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

/// The same as PDF.
pub fn printed_pdf(app: &mut AppState) -> Result<Pdf> {
    let many = printed(app)?;
    let today = app.open()?.today();
    Ok(Pdf {
        file_name: format!("{} {today}.pdf", app.texts().get("screen-many-file")),
        bytes: many.pdf.as_ref().clone(),
    })
}

fn printed(app: &AppState) -> Result<Many> {
    app.open()?;
    let outcome = app.printing.as_ref().and_then(Job::outcome);
    outcome.unwrap_or_else(|| Err(AppError::new(Code::NothingToPrint)))
}
