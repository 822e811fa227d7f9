//! What the window keeps between two commands.

use super::dto::{FieldProblem, ScreenError};
use super::import::Importing;
use super::printing::Printing;
use crate::access_log::Access;
use crate::error::{AppError, Code, Result, problem_text};
use crate::home::Home;
use crate::job::Job;
use crate::session::Session;
use crate::sharing::Shared;
use std::sync::Arc;
use trede_store::likeness::Duplicate;
use trede_texts::{Lang, Texts};

/// The one open application: its folder, its language, and the store as long as it is unlocked.
#[derive(Debug)]
pub struct AppState {
    pub(super) home: Home,
    pub(super) lang: Lang,
    pub(super) session: Option<Session>,
    pub(super) sharing: Option<Job<Shared>>,
    /// Likely pairs that are being looked for, or that were found, and whether the looking was stopped before its end.
    pub(super) twice: Option<Job<(Arc<Vec<Duplicate>>, bool)>>,
    /// The bundle that the program was opened with, until the screens heard of it.
    pub(super) opened: Option<std::path::PathBuf>,
    /// Files that were opened and not yet written down, because the disk was full or the store busy.
    pub(super) looks: Vec<Access>,
    /// Pages that are being made, or that were and are looked at.
    pub(super) printing: Option<Printing>,
    /// The file with rows that was chosen to be taken in.
    pub(super) import: Option<std::path::PathBuf>,
    /// That file as it is looked at or taken in, or what that came to.
    pub(super) importing: Option<Importing>,
}

impl AppState {
    /// Locked, or not begun yet, in this folder.
    pub fn new(home: Home) -> Self {
        Self {
            home,
            lang: Lang::default(),
            session: None,
            sharing: None,
            twice: None,
            opened: None,
            looks: Vec::new(),
            printing: None,
            import: None,
            importing: None,
        }
    }

    /// The words of the moment.
    pub fn texts(&self) -> Texts {
        Texts::new(self.lang)
    }

    /// An error as the window shows it: what is wrong with a field stands at that field.
    pub fn tell(&self, error: &AppError) -> ScreenError {
        let texts = self.texts();
        if error.faults().is_empty() {
            return plain(error, &texts, &self.home);
        }
        // The place of a faulty row reads `table: field, field`.
        let place = error.text(&texts).r#where.unwrap_or_default();
        let table = place.split(':').next().unwrap_or_default();
        let fields = error.faults().iter().map(|fault| FieldProblem {
            field: fault.field.clone(),
            problem: format!(
                "{} {}.",
                texts.field(table, &fault.field),
                problem_text(&texts, table, &fault.problem)
            ),
        });
        ScreenError {
            fields: fields.collect(),
            ..plain(&AppError::new(error.code()), &texts, &self.home)
        }
    }

    pub(super) fn open(&self) -> Result<&Session> {
        self.session
            .as_ref()
            .ok_or_else(|| AppError::new(Code::NoPassphrase))
    }

    pub(super) fn open_mut(&mut self) -> Result<&mut Session> {
        self.session
            .as_mut()
            .ok_or_else(|| AppError::new(Code::NoPassphrase))
    }
}

fn plain(error: &AppError, texts: &Texts, home: &Home) -> ScreenError {
    let text = error.text(texts);
    // In the window the way out is a button and not a command.
    let path = home.path().display().to_string();
    let here = format!("screen-hint-{}", text.code);
    let hint = if texts.has(&here) {
        Some(texts.format(&here, &[("path", path.as_str().into())]))
    } else {
        text.hint
    };
    ScreenError {
        code: text.code,
        message: text.message,
        hint,
        fields: Vec::new(),
    }
}
