//! What goes on paper: gathered from the store, set by the templates.

use crate::error::{AppError, Code, Result};
use crate::names;
use crate::session::Session;
use chrono::NaiveDate;
use std::io::Write;
use std::path::Path;
use trede_domain::schema::{Table, table};
use trede_domain::{Uuid, Value};
use trede_paper::{Document, IntakeSummary, LadderPicture, NextStep, PaperError, Rendered, Rung};
use trede_store::{Row, StoreError};
use trede_texts::{Lang, Texts};

/// How many open tasks stand on an intake summary as next steps.
const NEXT_STEPS: usize = 3;

impl From<PaperError> for AppError {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Nothing => Self::new(Code::NothingToPrint),
            other => Self::new(Code::Paper).because(other),
        }
    }
}

/// Whose intake summaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The latest intake of each of these clients, by number or id.
    Clients(Vec<String>),
    /// Every intake held in the period, both days included.
    Held(NaiveDate, NaiveDate),
    /// This one intake.
    Intake(Uuid),
}

/// The intake summaries, ready for paper. Refuses a client without an intake.
pub fn intakes(session: &Session, whose: &Whose, lang: Lang) -> Result<Document> {
    let of = known("intakes")?;
    let mut found = Vec::new();
    match whose {
        Whose::Clients(numbers) => {
            for number in numbers {
                let client = names::client(session.store(), number)?;
                let latest = latest_intake(session, client)?;
                found.push(latest.ok_or_else(|| {
                    AppError::new(Code::NothingToPrint).with("number", number.as_str())
                })?);
            }
        }
        Whose::Held(from, to) => {
            let (from, to) = (from.to_string(), to.to_string());
            if to < from {
                return Err(AppError::new(Code::PeriodReversed)
                    .with("from", from)
                    .with("to", to));
            }
            session.store().each(of, None, |row| {
                if row
                    .get(of, "held_on")
                    .as_str()
                    .is_some_and(|day| day >= from.as_str() && day <= to.as_str())
                {
                    found.push(row);
                }
                Ok::<_, StoreError>(())
            })?;
            let day = |row: &Row| row.get(of, "held_on").to_text();
            found.sort_by(|a, b| day(a).cmp(&day(b)).then(a.id.cmp(&b.id)));
        }
        Whose::Intake(id) => {
            let row = session
                .store()
                .get(of, *id)?
                .filter(|row| !row.is_deleted());
            found.push(row.ok_or_else(|| {
                AppError::new(Code::NoRow)
                    .with("table", "intakes")
                    .with("id", id.to_string())
            })?);
        }
    }
    if found.is_empty() {
        return Err(AppError::new(Code::NothingToPrint));
    }
    let texts = Texts::new(lang);
    let mut summaries = found
        .iter()
        .map(|intake| summary(session, of, intake, &texts))
        .collect::<Result<Vec<_>>>()?;
    if let Some(first) = summaries.first_mut() {
        first.letterhead = Some(crate::papers::letterhead(session)?);
    }
    Ok(Document::IntakeSummaries(summaries))
}

/// Sets a document in a language, dated today.
pub fn render(session: &Session, document: &Document, lang: Lang) -> Result<Rendered> {
    Ok(trede_paper::render(document, lang, session.today())?)
}

/// Writes a document as PDF under this name, whole or not at all, and says how many pages it has.
pub fn save(session: &Session, document: &Document, lang: Lang, out: &Path) -> Result<usize> {
    let rendered = render(session, document, lang)?;
    write_file(out, &rendered.pdf()?)?;
    Ok(rendered.pages())
}

/// Writes a file under this name, whole or not at all.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |e: std::io::Error| AppError::file(path, &e);
    let mut file = atomic_write_file::AtomicWriteFile::open(path).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.commit().map_err(failed)
}

pub(crate) fn known(name: &str) -> Result<&'static Table> {
    table(name).ok_or_else(|| {
        AppError::new(Code::UnknownTable)
            .with("table", name)
            .with("all", "")
    })
}

/// The centre's name, as it was founded.
pub fn centre_name(session: &Session) -> Result<String> {
    Ok(session.store().setting("centre")?.unwrap_or_default())
}

/// The client's latest intake: by the day it was held, then by when it was written.
fn latest_intake(session: &Session, client: Uuid) -> Result<Option<Row>> {
    let of = known("intakes")?;
    let rows = session.store().list_of_person(of, client)?;
    Ok(rows
        .into_iter()
        .max_by_key(|row| (row.get(of, "held_on").to_text(), row.id)))
}

fn summary(
    session: &Session,
    of: &'static Table,
    intake: &Row,
    texts: &Texts,
) -> Result<IntakeSummary> {
    let store = session.store();
    let clients = known("clients")?;
    let client_id = match intake.get(of, "client_id").as_id() {
        Some(id) => Some(store.person(id)?),
        None => None,
    };
    let client = match client_id {
        Some(id) => store.get(clients, id)?,
        None => None,
    };
    let of_client = |field: &str| client.as_ref().and_then(|c| text(c.get(clients, field)));
    let of_intake = |field: &str| text(intake.get(of, field));
    let secret = client
        .as_ref()
        .is_some_and(|c| c.get(clients, "address_secret").is_true());
    let direction = of_client("direction");
    let shared = match client_id {
        Some(id) => consents(session, id)?,
        None => Shared::default(),
    };
    // Who has direction is a partner, but not which one: the file says so only where there is a single candidate.
    let partner = Some(&shared.guiding)
        .filter(|g| g.len() == 1)
        .and_then(|g| g.first().cloned());
    let barriers = of_intake("barriers").unwrap_or_default();
    Ok(IntakeSummary {
        centre: centre_name(session)?,
        letterhead: None,
        client_name: client
            .as_ref()
            .map(|c| full_name(clients, c))
            .unwrap_or_default(),
        client_number: of_client("number"),
        birth_date: of_client("birth_date"),
        city: of_client("city").filter(|_| !secret),
        language: of_client("language"),
        language_level: of_client("language_level"),
        held_on: of_intake("held_on"),
        staff: session.name_of("staff", intake.get(of, "staff_id").as_id())?,
        location: session.name_of("locations", intake.get(of, "location_id").as_id())?,
        question: of_intake("question"),
        goals: of_intake("goals"),
        expectations: of_intake("expectations"),
        education: of_intake("education"),
        work_experience: of_intake("work_experience"),
        strengths: of_intake("strengths"),
        barriers: barriers
            .split(';')
            .filter(|b| !b.is_empty())
            .map(str::to_owned)
            .collect(),
        ladder: of_intake("ladder")
            .map(|code| picture(session, texts, &code, intake.get(of, "rung").as_int()))
            .transpose()?
            .flatten(),
        agreements: of_intake("agreements"),
        next_steps: client_id
            .map(|id| next_steps(session, id))
            .transpose()?
            .unwrap_or_default(),
        direction_partner: partner.filter(|_| direction.as_deref() == Some("partner")),
        direction,
        shared_with: shared.with,
    })
}

pub(crate) fn text(value: &Value) -> Option<String> {
    Some(value.to_text()).filter(|text| !text.is_empty())
}

/// First name, infix and last name.
pub fn full_name(clients: &Table, row: &Row) -> String {
    trede_domain::name::in_full(
        ["first_name", "infix", "last_name"].map(|field| row.get(clients, field).to_text()),
    )
}

#[derive(Default)]
struct Shared {
    with: Vec<String>,
    guiding: Vec<String>,
}

/// The partners that the client agreed to share data with, and those of the client's open trajectories.
fn consents(session: &Session, client: Uuid) -> Result<Shared> {
    let (consents, trajectories) = (known("consents")?, known("trajectories")?);
    let mut shared = Shared::default();
    for row in session.store().list_of_person(consents, client)? {
        let stands = row.get(consents, "ground").as_str() == Some("consent")
            && row.get(consents, "withdrawn_on").is_null();
        if stands {
            shared
                .with
                .extend(session.name_of("partners", row.get(consents, "partner_id").as_id())?);
        }
    }
    for row in session.store().list_of_person(trajectories, client)? {
        if row.get(trajectories, "ended_on").is_null() {
            shared
                .guiding
                .extend(session.name_of("partners", row.get(trajectories, "partner_id").as_id())?);
        }
    }
    for list in [&mut shared.with, &mut shared.guiding] {
        list.sort();
        list.dedup();
    }
    Ok(shared)
}

/// The client's open tasks, the first one first.
pub(crate) fn next_steps(session: &Session, client: Uuid) -> Result<Vec<NextStep>> {
    let tasks = known("tasks")?;
    let mut open: Vec<Row> = session
        .store()
        .list_of_person(tasks, client)?
        .into_iter()
        .filter(|t| t.get(tasks, "done_on").is_null())
        .collect();
    open.sort_by_key(|t| (t.get(tasks, "due_on").to_text(), t.id));
    open.iter()
        .take(NEXT_STEPS)
        .map(|t| {
            let who = session.name_of("staff", t.get(tasks, "staff_id").as_id())?;
            Ok(NextStep {
                on: text(t.get(tasks, "due_on")),
                text: t.get(tasks, "text").to_text(),
                who,
            })
        })
        .collect()
}

/// The ladder with the rung marked; nothing for a ladder that this centre does not have.
pub(crate) fn picture(
    session: &Session,
    texts: &Texts,
    code: &str,
    rung: Option<i64>,
) -> Result<Option<LadderPicture>> {
    let rung = rung.and_then(|r| u8::try_from(r).ok());
    if let Some(picture) = LadderPicture::built_in(code, rung, texts) {
        return Ok(Some(picture));
    }
    let ladders = session.store().ladders()?;
    Ok(ladders.get(code).map(|own| LadderPicture {
        name: own.name.clone(),
        rungs: own
            .rungs
            .iter()
            .map(|name| Rung {
                name: name.clone(),
                meaning: None,
            })
            .collect(),
        rung,
    }))
}
