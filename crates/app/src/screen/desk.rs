//! The counter: tallies, signing up, handing over to a coach.

use super::AppState;
use super::change::{client, default, read, saved, staff};
use super::dto::{DeskCount, DeskDay, DeskTally, Fields, Handover, Saved};
use super::sql;
use super::words::count;
use crate::error::Result;
use crate::session::Session;
use crate::tables;
use chrono::{DateTime, SecondsFormat};
use trede_domain::{Uuid, Value};
use trede_store::StoreError;

/// How many of the last tallies are shown.
const LAST: u32 = 8;

/// Contacts of today at this location; a contact without a location of its own was made here.
const TODAYS: &str = "FROM contacts WHERE happened_on = ?1 AND deleted IS NOT 1
    AND (?2 IS NULL OR location_id IS NULL OR location_id = ?2)
    AND (client_id IS NULL OR client_id NOT IN (SELECT client_id FROM left_clients))";

/// The day at the counter so far.
pub fn desk_day(app: &mut AppState) -> Result<DeskDay> {
    let session = app.open()?;
    let day = session.today().to_string();
    let location = session.location_id()?;
    let counts = sql::rows(
        session,
        &format!(
            "SELECT topic, channel, sum(coalesce(people, 1)) {TODAYS} AND topic IS NOT NULL AND channel IS NOT NULL GROUP BY topic, channel ORDER BY topic, channel"
        ),
        (&day, location),
        |row| {
            Ok(DeskCount {
                topic: row.get(0)?,
                channel: row.get(1)?,
                people: count(row.get::<_, i64>(2)?),
            })
        },
    )?;
    let last = sql::rows(
        session,
        &format!(
            "SELECT id, topic, channel, coalesce(people, 1) {TODAYS} AND client_id IS NULL ORDER BY id DESC LIMIT ?3"
        ),
        (&day, location, LAST),
        |row| {
            let id: Uuid = row.get(0)?;
            Ok(DeskTally {
                id: id.to_string(),
                topic: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                channel: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                people: count(row.get::<_, i64>(3)?),
                at: made_at(id),
            })
        },
    )?;
    Ok(DeskDay { day, counts, last })
}

/// Keys carry the millisecond in which they were made (RFC 9562, version 7).
fn made_at(id: Uuid) -> Option<String> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    let at = DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)?;
    Some(at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// Counts people who came without a name, today at this location. Refuses codes that the contract does not have.
pub fn tally(app: &mut AppState, topic: String, channel: String, people: u32) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::table("contacts")?;
    let asked = Fields::from([
        ("happened_on".to_owned(), session.today().to_string()),
        ("topic".to_owned(), topic),
        ("channel".to_owned(), channel),
        ("people".to_owned(), people.max(1).to_string()),
    ]);
    let mut values = read(session, of, asked)?;
    values.push(("staff_id", staff(session)?));
    let here = session.location_id()?.map_or(Value::Null, Value::Id);
    values.push(("location_id", here));
    let (id, changes) = session
        .store_mut()
        .write("tally", |w| w.insert(of, &values))?;
    Ok(saved(id, changes))
}

/// Adds a client and, where one is named, hands the client over to a coach, all as one change.
pub fn sign_up(app: &mut AppState, fields: Fields, handover: Option<Handover>) -> Result<Saved> {
    let session = app.open_mut()?;
    let (clients, tasks) = (tables::table("clients")?, tables::table("tasks")?);
    let mut values = read(session, clients, fields)?;
    let here = session.location_id()?.map_or(Value::Null, Value::Id);
    default(&mut values, "location_id", &here);
    let today = session.today().to_string();
    default(&mut values, "first_contact_on", &today.as_str().into());
    let task = handover.map(|to| asked(session, to)).transpose()?;
    if let Some(coach) = task.as_ref().and_then(|task| task.first()) {
        values.retain(|value| value.0 != "coach_id");
        values.push(("coach_id", coach.1.clone()));
    }
    let (id, changes) = session.store_mut().write("sign-up", |w| {
        let id = w.insert(clients, &values)?;
        if let Some(mut task) = task {
            task.push(("client_id", Value::Id(id)));
            w.insert(tasks, &task)?;
        }
        Ok::<_, StoreError>(id)
    })?;
    Ok(saved(id, changes))
}

/// Gives a client to a coach, who gets a task. Refuses a client or a coach that this device does not know.
pub fn hand_over(app: &mut AppState, client_id: String, handover: Handover) -> Result<Saved> {
    let session = app.open_mut()?;
    let (clients, tasks) = (tables::table("clients")?, tables::table("tasks")?);
    let client = client(session, &client_id)?;
    let mut task = asked(session, handover)?;
    let coach = task.first().map(|one| one.1.clone()).unwrap_or_default();
    task.push(("client_id", client.clone()));
    let id = client.as_id().unwrap_or_default();
    let ((), changes) = session.store_mut().write("hand-over", |w| {
        w.update(clients, id, &[("coach_id", coach)])?;
        w.insert(tasks, &task)?;
        Ok::<_, StoreError>(())
    })?;
    Ok(saved(id, changes))
}

/// The task of a handover; the coach stands first.
fn asked(session: &Session, handover: Handover) -> Result<Vec<(&'static str, Value)>> {
    let coach = tables::show(session, tables::table("staff")?, &handover.coach_id)?.id;
    let mut task = vec![("staff_id", Value::Id(coach))];
    let told = Fields::from([
        ("text".to_owned(), handover.text),
        ("due_on".to_owned(), handover.due_on),
    ]);
    task.extend(read(session, tables::table("tasks")?, told)?);
    Ok(task)
}
