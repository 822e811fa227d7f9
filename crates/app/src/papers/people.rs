//! Papers for clients: the blank intake, consent, the own copy, cards, and lists of groups.

use super::Ask;
use super::gather::{Client, within};
use super::letterhead::letterhead;
use crate::error::{AppError, Code, Result};
use crate::names::Names;
use crate::print::{centre_name, known, next_steps, picture, text};
use crate::session::Session;
use crate::tables;
use trede_domain::Uuid;
use trede_domain::schema::Kind;
use trede_paper::{Appointment, AttendanceList, BlankIntake, ClientCopy, ConsentForm};
use trede_store::Row;
use trede_texts::Texts;

/// An intake for a pen.
pub(super) fn blank(session: &Session, client: &Client, texts: &Texts) -> Result<BlankIntake> {
    let ladder = session.store().centre_ladder()?;
    let codes = |table, name| -> Result<Vec<String>> {
        let field = known(table)?.fields.iter().find(|f| f.name == name);
        Ok(match field.map(|f| f.kind) {
            Some(Kind::Code(codes) | Kind::Codes(codes)) => {
                codes.iter().map(|code| (*code).to_owned()).collect()
            }
            _ => Vec::new(),
        })
    };
    Ok(BlankIntake {
        person: client.person(),
        ladder: picture(session, texts, &ladder, None)?,
        barriers: codes("intakes", "barriers")?,
        language_levels: codes("clients", "language_level")?,
        directions: codes("clients", "direction")?,
    })
}

/// Consent to sign: asked for the partner that is named, and for those that the client is referred to or guided by.
pub(super) fn consent(session: &Session, ask: &Ask, client: &Client) -> Result<ConsentForm> {
    let mut partners = Vec::new();
    if let Some(name) = &ask.partner {
        partners.extend(session.name_of("partners", Some(partner(session, name)?))?);
    }
    let (referrals, trajectories) = (known("referrals")?, known("trajectories")?);
    let mut meant: Vec<Option<Uuid>> = Vec::new();
    for row in client.rows(session, referrals)? {
        meant.push(row.get(referrals, "partner_id").as_id());
    }
    for row in client.rows(session, trajectories)? {
        let open = row.get(trajectories, "ended_on").is_null();
        let field = if open {
            "partner_id"
        } else {
            "follow_up_partner_id"
        };
        meant.push(row.get(trajectories, field).as_id());
    }
    for id in meant {
        if let Some(name) = session.name_of("partners", id)?
            && !partners.contains(&name)
        {
            partners.push(name);
        }
    }
    Ok(ConsentForm {
        person: client.person(),
        centre: centre_name(session)?,
        partners,
        purpose: None,
        staff: session.name_of("staff", session.staff_id()?)?,
    })
}

/// The partner with this name, or this id.
pub(super) fn partner(session: &Session, name: &str) -> Result<Uuid> {
    let of = known("partners")?;
    if Uuid::try_parse(name.trim()).is_ok() {
        return Ok(tables::show(session, of, name)?.id);
    }
    Names::load(session.store(), of)?
        .find(name)
        .map_err(|_| AppError::new(Code::UnknownPartner).with("name", name))
}

/// The client's own copy.
pub(super) fn copy(session: &Session, client: &Client, texts: &Texts) -> Result<ClientCopy> {
    let (code, steps) = steps(session, client)?;
    let now = steps.last().map(|(_, rung)| *rung);
    let first = steps
        .first()
        .filter(|(_, rung)| Some(*rung) != now)
        .and_then(|(on, rung)| Some((u8::try_from(*rung).ok()?, on.clone())));
    let intakes = known("intakes")?;
    let goals = client
        .latest(session, intakes, "held_on")?
        .and_then(|row| text(row.get(intakes, "goals")));
    let mut next = next_steps(session, client.row.id)?;
    next.truncate(2);
    let (location, address) = place(session, client.id_of("location_id"))?;
    Ok(ClientCopy {
        person: client.person(),
        ladder: picture(session, texts, &code, now)?,
        first,
        goals,
        next_steps: next,
        coach: session.name_of("staff", client.id_of("coach_id"))?,
        phone: letterhead(session)?.phone,
        location,
        address,
    })
}

/// The ladder that a client is told about, and the measurements on it by day: the centre's, or the one that was
/// measured on last where there is nothing on that.
pub(super) fn steps(session: &Session, client: &Client) -> Result<(String, Vec<(String, i64)>)> {
    let mut all: Vec<(String, Uuid, String, i64)> = Vec::new();
    for (name, day) in [("movements", "measured_on"), ("intakes", "held_on")] {
        let of = known(name)?;
        for row in client.rows(session, of)? {
            let rung = row.get(of, "rung").as_int();
            if let (Some(ladder), Some(rung)) = (text(row.get(of, "ladder")), rung) {
                all.push((row.get(of, day).to_text(), row.id, ladder, rung));
            }
        }
    }
    all.sort();
    let centre = session.store().centre_ladder()?;
    let code = match all.last() {
        Some((_, _, ladder, _)) if !all.iter().any(|step| step.2 == centre) => ladder.clone(),
        _ => centre,
    };
    let steps = all
        .into_iter()
        .filter(|step| step.2 == code)
        .map(|(on, _, _, rung)| (on, rung))
        .collect();
    Ok((code, steps))
}

/// A location's name and address.
fn place(session: &Session, id: Option<Uuid>) -> Result<(Option<String>, Option<String>)> {
    let of = known("locations")?;
    let row = match id {
        Some(id) => session.store().get(of, id)?,
        None => None,
    };
    let told = |field: &str| row.as_ref().and_then(|row| text(row.get(of, field)));
    Ok((told("name"), told("address")))
}

/// Cards: for a client the first open task, for a period every open task in it that is about someone.
pub(super) fn appointments(session: &Session, ask: &Ask) -> Result<Vec<Appointment>> {
    let tasks = known("tasks")?;
    let mut cards: Vec<(Client, Option<Row>)> = Vec::new();
    if let Some(period) = ask.period {
        for task in within(session, tasks, "due_on", period)? {
            if let Some(id) = task.get(tasks, "client_id").as_id()
                && task.get(tasks, "done_on").is_null()
                && let Some(client) = Client::read(session, id)?
            {
                cards.push((client, Some(task)));
            }
        }
    } else {
        let today = session.today().to_string();
        for client in super::gather::clients(session, ask)? {
            let mut open = client.rows(session, tasks)?;
            open.retain(|task| task.get(tasks, "done_on").is_null());
            // What is still to come counts before what was forgotten.
            open.sort_by_key(|task| {
                let due = task.get(tasks, "due_on").to_text();
                (due < today, due, task.id)
            });
            let first = open.into_iter().next();
            cards.push((client, first));
        }
    }
    if cards.is_empty() {
        return Err(AppError::new(Code::NothingToPrint));
    }
    let phone = letterhead(session)?.phone;
    cards
        .iter()
        .map(|(client, task)| {
            let of_task = |field: &str| task.as_ref().and_then(|t| text(t.get(tasks, field)));
            let staff = task
                .as_ref()
                .and_then(|t| t.get(tasks, "staff_id").as_id())
                .or(client.id_of("coach_id"));
            let (location, address) = place(session, client.id_of("location_id"))?;
            Ok(Appointment {
                person: client.person(),
                on: of_task("due_on"),
                what: of_task("text"),
                with: session.name_of("staff", staff)?,
                location,
                address,
                phone: phone.clone(),
            })
        })
        .collect()
}

/// Lists: of the meetings that are named, or of all in the period.
pub(super) fn attendance(session: &Session, ask: &Ask) -> Result<Vec<AttendanceList>> {
    let of = known("activities")?;
    let mut meetings = Vec::new();
    for name in &ask.activities {
        meetings.push(meeting(session, name)?);
    }
    if let Some(period) = ask.period {
        meetings.extend(within(session, of, "held_on", period)?);
    }
    if meetings.is_empty() {
        return Err(AppError::new(Code::NoMeeting));
    }
    meetings
        .iter()
        .map(|row| {
            let people = crate::screen::expected(session, row)?;
            Ok(AttendanceList {
                title: row.get(of, "title").to_text(),
                held_on: text(row.get(of, "held_on")),
                location: session.name_of("locations", row.get(of, "location_id").as_id())?,
                partner: session.name_of("partners", row.get(of, "partner_id").as_id())?,
                people: people
                    .into_iter()
                    .map(|one| (one.name, one.present))
                    .collect(),
            })
        })
        .collect()
}

/// The meeting with this id, or the next with this title, or else the last.
fn meeting(session: &Session, name: &str) -> Result<Row> {
    let of = known("activities")?;
    if Uuid::try_parse(name.trim()).is_ok() {
        return tables::show(session, of, name);
    }
    let mut alike = session.store().list(of, None)?;
    alike.retain(|row| row.get(of, "title").to_text().to_lowercase() == name.trim().to_lowercase());
    alike.sort_by_key(|row| (row.get(of, "held_on").to_text(), row.id));
    let today = session.today().to_string();
    let next = alike
        .iter()
        .position(|row| row.get(of, "held_on").to_text() >= today);
    let found = match next {
        Some(next) => alike.into_iter().nth(next),
        None => alike.pop(),
    };
    found.ok_or_else(|| AppError::new(Code::NoMeeting).with("name", name))
}
