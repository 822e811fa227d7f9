//! Pages to look at, to print and to save, and the results on screen.

use super::AppState;
use super::change::no_day;
use super::dto::{PrintPages, ResultRow, ResultsPage};
use crate::error::{AppError, Code, Result};
use crate::print::{self, Whose};
use crate::reports::{self, Ask, Report};
use crate::tables;
use chrono::NaiveDate;
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

/// The pages of the results report.
pub fn preview_results(
    app: &mut AppState,
    from: String,
    to: String,
    location_id: Option<String>,
) -> Result<PrintPages> {
    let document = print::results(app.open()?, &ask(&from, &to, location_id)?)?;
    pages(
        app,
        &document,
        app.lang,
        app.texts().get("screen-results-title"),
    )
}

/// An intake summary as PDF.
pub fn intake_pdf(app: &mut AppState, id: String) -> Result<Pdf> {
    let session = app.open()?;
    let document = intake(app, &id)?;
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

/// The results report as PDF.
pub fn results_pdf(
    app: &mut AppState,
    from: String,
    to: String,
    location_id: Option<String>,
) -> Result<Pdf> {
    let session = app.open()?;
    let document = print::results(session, &ask(&from, &to, location_id)?)?;
    let title = app.texts().get("screen-results-title").to_lowercase();
    Ok(Pdf {
        file_name: format!("{title} {from} {to}.pdf"),
        bytes: print::render(session, &document, app.lang)?.pdf()?,
    })
}

/// Targets against results over a period, of one location or of the whole centre.
pub fn results(
    app: &mut AppState,
    from: String,
    to: String,
    location_id: Option<String>,
) -> Result<ResultsPage> {
    let Report::Results(found) = reports::report(
        app.open()?,
        reports::Kind::Results,
        &ask(&from, &to, location_id)?,
    )?
    else {
        return Err(AppError::new(Code::NothingToPrint));
    };
    let texts = app.texts();
    let rows = found.rows.into_iter().map(|row| ResultRow {
        name: texts.code("targets", "indicator", &row.indicator),
        definition: texts.get_or(&format!("paper-definition-{}", row.indicator), ""),
        share: row.indicator.ends_with("_rate"),
        value: row.value,
        target: row.target,
        comparison: row.comparison,
        per: row.per,
        met: row.met,
        indicator: row.indicator,
    });
    Ok(ResultsPage {
        from,
        to,
        location: found.location,
        rows: rows.collect(),
    })
}

fn intake(app: &AppState, id: &str) -> Result<Document> {
    let missing = || {
        AppError::new(Code::NoRow)
            .with("table", "intakes")
            .with("id", id)
    };
    let id = Uuid::try_parse(id).map_err(|_| missing())?;
    print::intakes(app.open()?, &Whose::Intake(id), PAPER)
}

fn ask(from: &str, to: &str, location: Option<String>) -> Result<Ask> {
    let day = |field: &str, text: &str| text.parse::<NaiveDate>().map_err(|_| no_day(field));
    Ok(Ask {
        from: Some(day("from_on", from)?),
        to: Some(day("to_on", to)?),
        location: location.filter(|l| !l.is_empty()),
        ..Ask::default()
    })
}

fn pages(app: &AppState, document: &Document, lang: Lang, title: String) -> Result<PrintPages> {
    Ok(PrintPages {
        title,
        pages: print::render(app.open()?, document, lang)?.svg_pages(),
    })
}
