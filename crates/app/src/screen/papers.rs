//! The papers of a client's way and of a group, to look at and to save.

use super::AppState;
use super::dto::{PaperAsk, PrintPages};
use super::printing::Pdf;
use crate::access_log;
use crate::error::{AppError, Code, Result};
use crate::papers::{self, Ask, Kind};
use crate::print;
use crate::tables;
use trede_paper::Document;
use trede_texts::{Lang, Translation};

/// What goes to the client is in Dutch, whatever language the coach reads.
const PAPER: Lang = Lang::Nl;

/// The pages of a paper. Refuses what the paper itself refuses, such as a handover without recorded consent.
pub fn preview_paper(app: &mut AppState, ask: PaperAsk) -> Result<PrintPages> {
    let (kind, document) = document(app, &ask)?;
    Ok(PrintPages {
        title: app.texts().get(title(kind)),
        pages: print::render(app.open()?, &document, PAPER)?.svg_pages(),
    })
}

/// A paper as PDF.
pub fn paper_pdf(app: &mut AppState, ask: PaperAsk) -> Result<Pdf> {
    let (kind, document) = document(app, &ask)?;
    let session = app.open()?;
    let of = tables::table("clients")?;
    let number = match &ask.client_id {
        Some(id) => tables::show(session, of, id)?.get(of, "number").to_text(),
        None => String::new(),
    };
    let name = app.texts().get(title(kind)).to_lowercase();
    Ok(Pdf {
        file_name: format!("{} {number}", name.trim()).trim().to_owned() + ".pdf",
        bytes: print::render(session, &document, PAPER)?.pdf()?,
    })
}

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Intake => "paper-intake-title",
        Kind::BlankIntake => "paper-blank-title",
        Kind::Consent => "paper-consent-title",
        Kind::Handover => "paper-handover-title",
        Kind::ClientCopy => "paper-copy-title",
        Kind::Dossier => "paper-dossier-title",
        Kind::Appointment => "paper-card-title",
        Kind::Attendance => "paper-attendance-title",
    }
}

fn document(app: &mut AppState, ask: &PaperAsk) -> Result<(Kind, Document)> {
    let kind = Kind::of(&ask.paper)
        .ok_or_else(|| AppError::new(Code::BadOptions).with("what", ask.paper.as_str()))?;
    let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
    let wanted = Ask {
        clients: given(&ask.client_id).into_iter().collect(),
        period: None,
        partner: given(&ask.partner_id),
        activities: given(&ask.activity_id).into_iter().collect(),
        translation: ask.translation.as_deref().and_then(Translation::of),
    };
    let document = papers::document(app.open()?, kind, &wanted, PAPER)?;
    // What is looked at on its page can be printed without asking again, so it counts from here.
    access_log::note_paper(app.open_mut()?, kind, &wanted)?;
    Ok((kind, document))
}
