//! From a document's data to its pages.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};
use trede_texts::{Lang, Texts, Translation};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::copy::ClientCopy;
use crate::dossier::Dossier;
use crate::forms::{BlankIntake, ConsentForm};
use crate::handover::Handover;
use crate::intake::IntakeSummary;
use crate::letterhead::Letterhead;
use crate::meeting::{Appointment, AttendanceList};
use crate::recovery::RecoverySheet;
use crate::report::FullReport;
use crate::world::{PaperWorld, Template};

/// A document that can be put on paper.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Document {
    /// Intake summaries, each beginning on a page of its own.
    IntakeSummaries(Vec<IntakeSummary>),
    /// The reports of a period.
    Report(Box<FullReport>),
    /// Papers about people or groups, each beginning on a page of its own, below the centre's letterhead.
    Papers(Letterhead, Papers),
}

/// Papers of one kind.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Papers {
    /// Intakes to fill in with a pen.
    BlankIntakes(Vec<BlankIntake>),
    /// Consent to sign, and its withdrawal.
    Consents(Vec<ConsentForm>),
    /// What goes to a partner with a client.
    Handovers(Vec<Handover>),
    /// What a client keeps, in Dutch or in a translation.
    ClientCopies(Vec<ClientCopy>, Option<Translation>),
    /// Everything about a person.
    Dossiers(Vec<Dossier>),
    /// Appointment cards, several on a page.
    Appointments(Vec<Appointment>),
    /// Lists of who is at a group.
    Attendance(Vec<AttendanceList>),
    /// What opens a coordinator's device when its passphrase is forgotten.
    RecoverySheets(Vec<RecoverySheet>),
}

impl Document {
    /// Puts papers of the same kind behind these, below the letterhead that is there. Those of another kind stay out.
    pub fn append(&mut self, other: Document) {
        match (self, other) {
            (Self::IntakeSummaries(all), Self::IntakeSummaries(more)) => all.extend(more),
            (Self::Papers(_, all), Self::Papers(_, more)) => all.append(more),
            _ => {}
        }
    }
}

impl Papers {
    fn append(&mut self, other: Papers) {
        match (self, other) {
            (Self::BlankIntakes(all), Self::BlankIntakes(more)) => all.extend(more),
            (Self::Consents(all), Self::Consents(more)) => all.extend(more),
            (Self::Handovers(all), Self::Handovers(more)) => all.extend(more),
            (Self::ClientCopies(all, _), Self::ClientCopies(more, _)) => all.extend(more),
            (Self::Dossiers(all), Self::Dossiers(more)) => all.extend(more),
            (Self::Appointments(all), Self::Appointments(more)) => all.extend(more),
            (Self::Attendance(all), Self::Attendance(more)) => all.extend(more),
            _ => {}
        }
    }

    /// The template, the key of the title, and the values of each paper.
    fn view(&self, texts: &Texts) -> (Template, &'static str, Vec<Value>) {
        fn each<T>(papers: &[T], view: impl Fn(&T) -> Value) -> Vec<Value> {
            papers.iter().map(view).collect()
        }
        match self {
            Self::BlankIntakes(all) => (
                Template::BlankIntake,
                "paper-blank-title",
                each(all, |one| one.view(texts)),
            ),
            Self::Consents(all) => (
                Template::Consent,
                "paper-consent-title",
                each(all, |one| one.view(texts)),
            ),
            Self::Handovers(all) => (
                Template::Handover,
                "paper-handover-title",
                each(all, |one| one.view(texts)),
            ),
            Self::ClientCopies(all, _) => (
                Template::ClientCopy,
                "paper-copy-title",
                each(all, |one| one.view(texts)),
            ),
            Self::Dossiers(all) => (
                Template::Dossier,
                "paper-dossier-title",
                each(all, |one| one.view(texts)),
            ),
            Self::Appointments(all) => (
                Template::Appointment,
                "paper-card-title",
                each(all, |one| one.view(texts)),
            ),
            Self::RecoverySheets(all) => (
                Template::RecoverySheet,
                "paper-recovery-title",
                each(all, |one| one.view(texts)),
            ),
            Self::Attendance(all) => (
                Template::Attendance,
                "paper-attendance-title",
                each(all, |one| one.view(texts)),
            ),
        }
    }
}

/// Why a document could not be put on paper.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PaperError {
    /// There is no paper in the list.
    #[error("there is nothing to print")]
    Nothing,
    /// The template could not be set with this data: a fault in the program.
    #[error("the page could not be made: {0}")]
    Template(String),
    /// The pages could not be written as PDF: a fault in the program.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}

/// Sets `document` in the language `lang`. `created` is the day it is printed on: it dates the file and,
/// where the paper names a day of printing, is that day.
pub fn render(document: &Document, lang: Lang, created: NaiveDate) -> Result<Rendered, PaperError> {
    match set(document, lang, created, true) {
        // A logo that turns out to be no picture must not keep anyone from the paper.
        Err(PaperError::Template(_)) if has_logo(document) => set(document, lang, created, false),
        other => other,
    }
}

fn has_logo(document: &Document) -> bool {
    letterhead(document).is_some_and(|l| l.logo.is_some())
}

fn letterhead(document: &Document) -> Option<&Letterhead> {
    match document {
        Document::IntakeSummaries(summaries) => summaries.first()?.letterhead.as_ref(),
        Document::Report(_) => None,
        Document::Papers(letterhead, _) => Some(letterhead),
    }
}

fn set(
    document: &Document,
    lang: Lang,
    created: NaiveDate,
    with_logo: bool,
) -> Result<Rendered, PaperError> {
    let (template, data) = filled(document, lang, created, with_logo)?;
    let logo = letterhead(document)
        .and_then(|l| l.logo.as_ref())
        .filter(|_| with_logo);
    let world = PaperWorld::new(template, data, logo)
        .ok_or_else(|| PaperError::Template("unknown template".to_owned()))?;
    let result = typst::compile::<PagedDocument>(&world).output;
    let document = result.map_err(|errors| {
        comemo::evict(0);
        PaperError::Template(first_message(&errors))
    })?;
    Ok(Rendered { document, created })
}

/// What [`render`] hands to Typst: the template's file in `assets/templates`, and the JSON that it reads as `/data.json`.
/// For a program that sets the same paper by itself.
pub fn input(
    document: &Document,
    lang: Lang,
    created: NaiveDate,
) -> Result<(&'static str, Vec<u8>), PaperError> {
    let (template, data) = filled(document, lang, created, false)?;
    Ok((template.path().trim_start_matches('/'), data))
}

/// The template, and its data as JSON.
fn filled(
    document: &Document,
    lang: Lang,
    created: NaiveDate,
    with_logo: bool,
) -> Result<(Template, Vec<u8>), PaperError> {
    let translation = match document {
        Document::Papers(_, Papers::ClientCopies(_, translation)) => *translation,
        _ => None,
    };
    let texts = translation.map_or_else(|| Texts::new(lang), Texts::translated);
    let printed = created.format("%Y-%m-%d").to_string();
    let (template, title, mut data) = match document {
        Document::IntakeSummaries(summaries) => {
            if summaries.is_empty() {
                return Err(PaperError::Nothing);
            }
            let views: Vec<Value> = summaries.iter().map(|s| s.view(&texts)).collect();
            (
                Template::IntakeSummary,
                "paper-intake-title",
                json!({ "summaries": views }),
            )
        }
        Document::Papers(_, papers) => {
            let (template, title, views) = papers.view(&texts);
            if views.is_empty() {
                return Err(PaperError::Nothing);
            }
            (template, title, json!({ "papers": views }))
        }
        Document::Report(report) => (
            Template::Report,
            "paper-report-title",
            report.view(&texts, &printed),
        ),
    };
    let letterhead = letterhead(document);
    data["letterhead"] = letterhead.map_or(Value::Null, |l| l.view(with_logo));
    data["printed"] = data.get("printed").cloned().unwrap_or_else(|| {
        texts
            .format(
                "paper-results-printed",
                &[("date", texts.date(&printed).into())],
            )
            .into()
    });
    data["lang"] = translation.map_or(lang.code(), Translation::code).into();
    data["translated"] = translation.is_some().into();
    // A report is called after its period where that has a name; the others after what they are.
    if data["title"].as_str().is_none_or(str::is_empty) {
        data["title"] = texts.get(title).into();
    }
    data["t"] = template_texts(&texts);

    let data = serde_json::to_vec(&data).map_err(|e| PaperError::Template(e.to_string()))?;
    Ok((template, data))
}

/// The labels that a template sets by itself; those with arguments are filled in before.
fn template_texts(texts: &Texts) -> Value {
    let shared = ["column-before", "report-definitions"].map(|key| (key, texts.get(key)));
    texts
        .starting_with("paper-")
        .into_iter()
        .chain(shared)
        .map(|(key, text)| (key.to_owned(), Value::String(text)))
        .collect::<Map<_, _>>()
        .into()
}

/// The first message alone: the others, and hints, may quote the data.
fn first_message(errors: &[SourceDiagnostic]) -> String {
    errors
        .first()
        .map(|error| error.message.to_string())
        .unwrap_or_default()
}

/// A document that was set and can be written out.
pub struct Rendered {
    document: PagedDocument,
    created: NaiveDate,
}

impl Rendered {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// Each page as an SVG picture that needs no font.
    pub fn svg_pages(&self) -> Vec<String> {
        let options = SvgOptions::default();
        self.document
            .pages()
            .iter()
            .map(|page| typst_svg::svg(page, &options))
            .collect()
    }

    /// The document as PDF, tagged, after PDF/A-2a and PDF/UA-1. Where it holds a character that no
    /// built-in font can show, those standards forbid it: then it is tagged PDF without their label, and
    /// the character shows as an empty box.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let strict = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|e| PaperError::Pdf(e.message().to_string()))?;
        typst_pdf::pdf(&self.document, &self.options(strict))
            .or_else(|_| typst_pdf::pdf(&self.document, &self.options(PdfStandards::default())))
            .map_err(|errors| PaperError::Pdf(first_message(&errors)))
    }

    fn options(&self, standards: PdfStandards) -> PdfOptions {
        let day = self.created;
        let timestamp = u8::try_from(day.month())
            .ok()
            .zip(u8::try_from(day.day()).ok())
            .and_then(|(month, of_month)| {
                Datetime::from_ymd_hms(day.year(), month, of_month, 0, 0, 0)
            })
            .map(Timestamp::new_utc);
        PdfOptions {
            creator: Smart::Custom(Some("Trede".to_owned())),
            timestamp,
            standards,
            ..PdfOptions::default()
        }
    }
}

impl Drop for Rendered {
    /// Typst remembers what it has set, to be faster the next time; personal data must not stay behind.
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

impl fmt::Debug for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rendered")
            .field("pages", &self.pages())
            .finish_non_exhaustive()
    }
}
