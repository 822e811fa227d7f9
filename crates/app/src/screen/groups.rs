//! Group meetings: who was there, and the same group again next week.

use super::AppState;
use super::change::{client, read, saved};
use super::dto::{ActivityLine, ActivityPage, Attendee, Fields, Saved};
use super::sql;
use super::words::{Words, count, filled};
use crate::error::Result;
use crate::session::Session;
use crate::tables;
use chrono::{Days, NaiveDate};
use trede_domain::{Uuid, Value};
use trede_store::{Row, StoreError, Writing};

/// How many earlier meetings of the same title say who may come again.
const EARLIER: u32 = 3;

const LINES: &str = "SELECT activities.id, activities.held_on, activities.kind, activities.title, locations.name,
    (SELECT count(DISTINCT client_id) FROM attendances WHERE activity_id = activities.id AND attendances.deleted IS NOT 1
        AND client_id NOT IN (SELECT client_id FROM left_clients)),
    activities.people
    FROM activities LEFT JOIN locations ON locations.id = activities.location_id
    WHERE activities.deleted IS NOT 1";

/// The meetings, the last first: those to come, then those that were.
pub fn activities(app: &mut AppState, limit: u32) -> Result<Vec<ActivityLine>> {
    sql::rows(
        app.open()?,
        &format!("{LINES} ORDER BY held_on DESC, activities.id DESC LIMIT ?1"),
        [limit],
        line,
    )
}

fn line(row: &rusqlite::Row<'_>) -> rusqlite::Result<ActivityLine> {
    Ok(ActivityLine {
        id: sql::id(row, 0)?.unwrap_or_default(),
        held_on: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        kind: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        title: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        location: row.get(4)?,
        attending: count(row.get::<_, i64>(5)?),
        people: row.get::<_, Option<i64>>(6)?.map(count),
    })
}

/// One meeting with who was there. Refuses one that is not on this device.
pub fn activity_page(app: &mut AppState, id: String) -> Result<ActivityPage> {
    let session = app.open()?;
    let of = tables::table("activities")?;
    let row = tables::show(session, of, &id)?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let mut lines = sql::rows(
        session,
        &format!("{LINES} AND activities.id = ?1"),
        [row.id],
        line,
    )?;
    let line = lines.remove(0);
    let partner = row.get(of, "partner_id").as_id();
    Ok(ActivityPage {
        others: line
            .people
            .map_or(0, |all| all.saturating_sub(line.attending)),
        people: people(session, &row, of)?,
        location_id: row.get(of, "location_id").as_id().map(|id| id.to_string()),
        partner_id: partner.map(|id| id.to_string()),
        partner: words.reference("partners", partner)?,
        note: filled(row.get(of, "note")),
        line,
    })
}

/// Who is ticked at a meeting, and who may come again.
pub(crate) fn expected(session: &Session, meeting: &Row) -> Result<Vec<Attendee>> {
    people(session, meeting, tables::table("activities")?)
}

/// Who is ticked, and who was at one of the last meetings of the same title.
fn people(
    session: &Session,
    meeting: &Row,
    of: &'static trede_domain::Table,
) -> Result<Vec<Attendee>> {
    let (held_on, title) = (
        meeting.get(of, "held_on").to_text(),
        meeting.get(of, "title").to_text(),
    );
    sql::rows(
        session,
        &format!(
            "WITH earlier (id) AS (
                SELECT id FROM activities WHERE title = ?2 AND held_on < ?3 AND deleted IS NOT 1
                ORDER BY held_on DESC, id DESC LIMIT {EARLIER}
            ),
            came (client_id, present) AS (
                SELECT client_id, max(activity_id = ?1) FROM attendances
                WHERE (activity_id = ?1 OR activity_id IN (SELECT id FROM earlier)) AND attendances.deleted IS NOT 1
                GROUP BY client_id
            )
            SELECT clients.id, first_name, infix, last_name, number, birth_date, present
            FROM came JOIN clients ON clients.id = came.client_id
            WHERE clients.deleted IS NOT 1 AND clients.id NOT IN (SELECT client_id FROM left_clients)
                AND (present OR closed_on IS NULL)
            ORDER BY trede_sort_name(last_name, first_name), clients.id"
        ),
        (meeting.id, title, held_on),
        |row| {
            Ok(Attendee {
                client_id: sql::id(row, 0)?.unwrap_or_default(),
                name: sql::name(row, 1)?,
                number: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
                birth_date: row.get(5)?,
                present: row.get(6)?,
            })
        },
    )
}

/// Ticks a client, or takes the tick away. People without a name stay as many as they were.
pub fn attend(
    app: &mut AppState,
    activity_id: String,
    client_id: String,
    present: bool,
) -> Result<Saved> {
    let session = app.open_mut()?;
    let meeting = tables::show(session, tables::table("activities")?, &activity_id)?;
    let client = client(session, &client_id)?;
    let ticks = ticks(session, meeting.id, client.as_id().unwrap_or_default())?;
    let of = tables::table("attendances")?;
    let (id, changes) = session.store_mut().write("attend", |w| {
        if present && ticks.is_empty() {
            come(w, &meeting, client)?;
        } else if !present && !ticks.is_empty() {
            for tick in ticks {
                w.delete(of, tick)?;
            }
            more_people(w, &meeting, -1)?;
        }
        Ok::<_, StoreError>(meeting.id)
    })?;
    Ok(saved(id, changes))
}

/// Two devices may have ticked the same client.
fn ticks(session: &Session, meeting: Uuid, client: Uuid) -> Result<Vec<Uuid>> {
    sql::rows(
        session,
        "SELECT id FROM attendances WHERE activity_id = ?1 AND client_id = ?2 AND deleted IS NOT 1 ORDER BY id",
        (meeting, client),
        |row| row.get(0),
    )
}

/// Adds a client who is new here, and ticks them, all as one change.
pub fn attend_new(app: &mut AppState, activity_id: String, fields: Fields) -> Result<Saved> {
    let session = app.open_mut()?;
    let clients = tables::table("clients")?;
    let activities = tables::table("activities")?;
    let meeting = tables::show(session, activities, &activity_id)?;
    let mut values = read(session, clients, fields)?;
    let held_on = meeting.get(activities, "held_on").clone();
    super::change::default(&mut values, "first_contact_on", &held_on);
    let here = session.location_id()?.map_or(Value::Null, Value::Id);
    super::change::default(&mut values, "location_id", &here);
    let (id, changes) = session.store_mut().write("sign-up", |w| {
        let id = w.insert(clients, &values)?;
        come(w, &meeting, Value::Id(id))?;
        Ok::<_, StoreError>(id)
    })?;
    Ok(saved(id, changes))
}

/// Says how many people without a name were there.
pub fn count_others(app: &mut AppState, activity_id: String, others: u32) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::table("activities")?;
    let meeting = tables::show(session, of, &activity_id)?.id;
    let ticked = sql::number(
        session,
        "SELECT count(DISTINCT client_id) FROM attendances WHERE activity_id = ?1 AND deleted IS NOT 1",
        [meeting],
    )?;
    let all = i64::from(ticked) + i64::from(others);
    let ((), changes) = session.store_mut().write("attend", |w| {
        w.update(of, meeting, &[("people", Value::Int(all))])
    })?;
    Ok(saved(meeting, changes))
}

fn come(w: &mut Writing<'_>, meeting: &Row, client: Value) -> std::result::Result<(), StoreError> {
    if let Some(of) = trede_domain::schema::table("attendances") {
        let tick = [
            ("activity_id", Value::Id(meeting.id)),
            ("client_id", client),
        ];
        w.insert(of, &tick)?;
    }
    more_people(w, meeting, 1)
}

/// Where everyone is counted, a tick changes the count too.
fn more_people(
    w: &mut Writing<'_>,
    meeting: &Row,
    more: i64,
) -> std::result::Result<(), StoreError> {
    let Some(of) = trede_domain::schema::table("activities") else {
        return Ok(());
    };
    match meeting.get(of, "people").as_int() {
        None => Ok(()),
        Some(all) => w.update(
            of,
            meeting.id,
            &[("people", Value::Int((all + more).max(0)))],
        ),
    }
}

/// The same group again: on the next such day of the week that is not past, with everyone ticked who was there.
pub fn repeat_activity(app: &mut AppState, id: String) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::table("activities")?;
    let attendances = tables::table("attendances")?;
    let meeting = tables::show(session, of, &id)?;
    let day = next(&meeting.get(of, "held_on").to_text(), session.today());
    let mut values = vec![("held_on", Value::from(day.to_string().as_str()))];
    for field in ["kind", "title", "location_id", "partner_id"] {
        values.push((field, meeting.get(of, field).clone()));
    }
    let came: Vec<Uuid> = sql::rows(
        session,
        &format!(
            "SELECT DISTINCT clients.id FROM attendances JOIN clients ON clients.id = attendances.client_id
            WHERE activity_id = ?1 AND attendances.deleted IS NOT 1 AND closed_on IS NULL AND {} ORDER BY clients.id",
            sql::SHOWN
        ),
        [meeting.id],
        |row| row.get(0),
    )?;
    let (again, changes) = session.store_mut().write("repeat-activity", |w| {
        let again = w.insert(of, &values)?;
        for client in came {
            let tick = [
                ("activity_id", Value::Id(again)),
                ("client_id", Value::Id(client)),
            ];
            w.insert(attendances, &tick)?;
        }
        Ok::<_, StoreError>(again)
    })?;
    Ok(saved(again, changes))
}

/// The first day after `held_on` on the same day of the week that is not before today.
fn next(held_on: &str, today: NaiveDate) -> NaiveDate {
    let Ok(held_on) = held_on.parse::<NaiveDate>() else {
        return today;
    };
    let weeks = match u64::try_from((today - held_on).num_days()) {
        Ok(past) => past.div_ceil(7).max(1),
        Err(_) => 1,
    };
    held_on
        .checked_add_days(Days::new(weeks * 7))
        .unwrap_or(today)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::next;

    #[test]
    fn the_same_group_comes_again_on_the_same_day_of_the_week() {
        let on = |held: &str, today: &str| next(held, today.parse().unwrap()).to_string();
        assert_eq!(on("2026-03-03", "2026-03-03"), "2026-03-10");
        assert_eq!(on("2026-03-03", "2026-03-10"), "2026-03-10");
        assert_eq!(on("2026-03-03", "2026-03-11"), "2026-03-17");
        assert_eq!(on("2026-03-24", "2026-03-11"), "2026-03-31");
    }
}
