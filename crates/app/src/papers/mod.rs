//! Papers about people and groups: gathered from the store, set by the templates of `trede_paper`.
//!
//! Which paper holds what is decided here; a handover holds no more than what was recorded that it may.

mod dossier;
mod gather;
mod handover;
mod letterhead;
mod many;
mod people;

pub(crate) use gather::same_person;
pub use letterhead::{NewLetterhead, letterhead, set_letterhead};
pub use many::{Many, many, set, stopped};

use crate::error::{AppError, Code, Result};
use crate::print::{self, Whose};
use crate::session::Session;
use chrono::NaiveDate;
use gather::Client;
use trede_domain::Uuid;
use trede_paper::{Document, Papers};
use trede_texts::{Lang, Texts, Translation};

/// The papers there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The summary that a client takes home after the intake.
    Intake,
    /// An intake to fill in with a pen.
    BlankIntake,
    /// Consent to sign, and its withdrawal.
    Consent,
    /// What goes to a partner with a client.
    Handover,
    /// The client's own copy in plain words.
    ClientCopy,
    /// Everything about a person.
    Dossier,
    /// Cards with an appointment.
    Appointment,
    /// The list of who is at a group.
    Attendance,
}

impl Kind {
    /// All papers, in the order of a client's way.
    pub const ALL: [Kind; 8] = [
        Kind::Intake,
        Kind::BlankIntake,
        Kind::Consent,
        Kind::Handover,
        Kind::ClientCopy,
        Kind::Dossier,
        Kind::Appointment,
        Kind::Attendance,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Intake => "intake",
            Kind::BlankIntake => "blank-intake",
            Kind::Consent => "consent",
            Kind::Handover => "handover",
            Kind::ClientCopy => "client-copy",
            Kind::Dossier => "dossier",
            Kind::Appointment => "appointment",
            Kind::Attendance => "attendance",
        }
    }

    /// The paper with this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it can be printed about nobody, to be filled in by hand.
    fn may_be_blank(self) -> bool {
        matches!(self, Kind::BlankIntake | Kind::Consent)
    }
}

/// About whom, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ask {
    /// These clients, by number or id.
    pub clients: Vec<String>,
    /// Everyone with an intake, a task or a meeting in this period, whatever the paper is about; both days included.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// The partner that a handover goes to or that consent is asked for, by name or id.
    pub partner: Option<String>,
    /// The meetings of an attendance list, by title or id.
    pub activities: Vec<String>,
    /// The language of the client's own copy, where it is not Dutch or English.
    pub translation: Option<Translation>,
}

/// A paper, ready to be set. Refuses a client that it says nothing about, and a handover without recorded consent.
pub fn document(session: &Session, kind: Kind, ask: &Ask, lang: Lang) -> Result<Document> {
    if let Some((from, to)) = ask.period
        && to < from
    {
        return Err(AppError::new(Code::PeriodReversed)
            .with("from", from.to_string())
            .with("to", to.to_string()));
    }
    let named = !ask.clients.is_empty() || ask.period.is_some();
    if !named && !kind.may_be_blank() && kind != Kind::Attendance {
        return Err(AppError::new(Code::NobodyToPrint));
    }
    if kind == Kind::Intake {
        let whose = match ask.period {
            Some((from, to)) => Whose::Held(from, to),
            None => Whose::Clients(ask.clients.clone()),
        };
        return print::intakes(session, &whose, lang);
    }
    let texts = Texts::new(lang);
    let papers = match kind {
        Kind::Attendance => Papers::Attendance(people::attendance(session, ask)?),
        Kind::Appointment => Papers::Appointments(people::appointments(session, ask)?),
        _ => {
            let clients = gather::clients(session, ask)?;
            if clients.is_empty() && named {
                return Err(AppError::new(Code::NothingToPrint));
            }
            about(session, kind, ask, &clients, &texts)?
        }
    };
    Ok(Document::Papers(letterhead(session)?, papers))
}

/// Whose data a paper holds; nobody's for one that is filled in by hand, or that lists a group.
pub fn subjects(session: &Session, kind: Kind, ask: &Ask) -> Result<Vec<Uuid>> {
    if kind == Kind::Attendance {
        return Ok(Vec::new());
    }
    let clients = gather::clients(session, ask)?;
    Ok(clients.into_iter().map(|client| client.row.id).collect())
}

/// The partner that a handover about this client goes to.
pub fn goes_to(session: &Session, ask: &Ask, client: Uuid) -> Result<Option<Uuid>> {
    match gather::Client::read(session, client)? {
        Some(client) => handover::goes_to(session, ask, &client),
        None => Ok(None),
    }
}

fn about(
    session: &Session,
    kind: Kind,
    ask: &Ask,
    clients: &[Client],
    texts: &Texts,
) -> Result<Papers> {
    fn each<T>(clients: &[Client], one: impl Fn(&Client) -> Result<T>) -> Result<Vec<T>> {
        clients.iter().map(one).collect()
    }
    let nobody = [Client::nobody()?];
    let or_blank = if clients.is_empty() { &nobody } else { clients };
    Ok(match kind {
        Kind::Consent => Papers::Consents(each(or_blank, |c| people::consent(session, ask, c))?),
        Kind::Handover => Papers::Handovers(each(clients, |c| {
            handover::handover(session, ask, c, texts)
        })?),
        Kind::ClientCopy => {
            let texts = ask.translation.map_or(*texts, Texts::translated);
            let copies = each(clients, |c| people::copy(session, c, &texts))?;
            Papers::ClientCopies(copies, ask.translation)
        }
        Kind::Dossier => Papers::Dossiers(each(clients, |c| dossier::dossier(session, c, texts))?),
        _ => Papers::BlankIntakes(each(or_blank, |c| people::blank(session, c, texts))?),
    })
}

#[cfg(test)]
mod tests;
