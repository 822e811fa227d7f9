//! Pages to look at, to print and to save.

use super::AppState;
use super::dto::PrintPages;
use crate::access_log;
use crate::error::{AppError, Code, Result};
use crate::papers::{Ask, Kind};
use crate::print::{self, Whose};
use crate::tables;
use trede_domain::Uuid;
use trede_paper::Document;
use trede_texts::Lang;

/// What goes to the client is in Dutch, whatever language the coach reads.
const PAPER: Lang = Lang::Nl;

/// A document to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// A name to propose: it holds a client's number at most, never a name.
    pub file_name: String,
    /// The document.
    pub bytes: Vec<u8>,
}

/// The pages of an intake summary. Refuses an intake that is not on this device.
pub fn preview_intake(app: &mut AppState, id: String) -> Result<PrintPages> {
    let document = intake(app, &id)?;
    pages(
        app,
        &document,
        PAPER,
        app.texts().get("screen-intake-summary"),
    )
}

/// An intake summary as PDF.
pub fn intake_pdf(app: &mut AppState, id: String) -> Result<Pdf> {
    let document = intake(app, &id)?;
    let session = app.open()?;
    let of = tables::table("intakes")?;
    let client = tables::show(session, of, &id)?.get(of, "client_id").as_id();
    let clients = tables::table("clients")?;
    let number = match client {
        Some(client) => session
            .store()
            .get(clients, client)?
            .map(|row| row.get(clients, "number").to_text()),
        None => None,
    };
    let file_name = format!("intakeverslag {}.pdf", number.unwrap_or_default());
    Ok(Pdf {
        file_name,
        bytes: print::render(session, &document, PAPER)?.pdf()?,
    })
}

fn intake(app: &mut AppState, id: &str) -> Result<Document> {
    let missing = || {
        AppError::new(Code::NoRow)
            .with("table", "intakes")
            .with("id", id)
    };
    let id = Uuid::try_parse(id).map_err(|_| missing())?;
    let document = print::intakes(app.open()?, &Whose::Intake(id), PAPER)?;
    let session = app.open_mut()?;
    let of = tables::table("intakes")?;
    if let Some(client) = tables::show(session, of, &id.to_string())?
        .get(of, "client_id")
        .as_id()
    {
        let ask = Ask {
            clients: vec![client.to_string()],
            ..Ask::default()
        };
        access_log::note_paper(session, Kind::Intake, &ask)?;
    }
    Ok(document)
}

pub(super) fn pages(
    app: &AppState,
    document: &Document,
    lang: Lang,
    title: String,
) -> Result<PrintPages> {
    Ok(PrintPages {
        title,
        pages: print::render(app.open()?, document, lang)?.svg_pages(),
    })
}
