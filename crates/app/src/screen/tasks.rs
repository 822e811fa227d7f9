//! What there is to do: of who works here, or of everyone at the location.

use super::AppState;
use super::dto::{For, TaskLine, TaskList, TaskState};
use super::sql;
use crate::error::Result;
use crate::session::Session;
use chrono::NaiveDate;

/// Tasks of people who are shown, with who does them.
const TASKS: &str = "FROM tasks
    LEFT JOIN staff ON staff.id = tasks.staff_id
    LEFT JOIN clients ON clients.id = tasks.client_id
    WHERE tasks.deleted IS NOT 1 AND clients.deleted IS NOT 1
        AND (tasks.client_id IS NULL OR tasks.client_id NOT IN (SELECT client_id FROM left_clients))";

const COLUMNS: &str = "tasks.id, tasks.text, tasks.due_on, tasks.done_on, tasks.staff_id, staff.name, tasks.client_id, clients.first_name, clients.infix, clients.last_name, clients.phone";

/// Which tasks are someone's: `?1` is who works here, `?2` the location. What nobody was given is the location's.
pub(super) fn whose(of: For) -> &'static str {
    match of {
        For::Me => " AND tasks.staff_id = ?1 AND ?2 IS ?2",
        For::Location => {
            " AND ?1 IS ?1 AND (?2 IS NULL OR ?2 IN (staff.location_id, clients.location_id) OR (tasks.staff_id IS NULL AND tasks.client_id IS NULL))"
        }
    }
}

/// The first tasks and how many there are.
pub fn task_list(app: &mut AppState, of: For, state: TaskState, limit: u32) -> Result<TaskList> {
    let session = app.open()?;
    let (narrow, order) = match state {
        TaskState::Open => (" AND tasks.done_on IS NULL", "tasks.due_on, tasks.id"),
        TaskState::Done => (
            " AND tasks.done_on IS NOT NULL",
            "tasks.done_on DESC, tasks.id DESC",
        ),
    };
    let by = (session.staff_id()?, session.location_id()?);
    let narrow = format!("{}{narrow}", whose(of));
    Ok(TaskList {
        total: sql::number(session, &format!("SELECT count(*) {TASKS}{narrow}"), by)?,
        lines: sql::rows(
            session,
            &format!("SELECT {COLUMNS} {TASKS}{narrow} ORDER BY {order} LIMIT ?3"),
            (by.0, by.1, limit),
            line,
        )?,
    })
}

/// Open tasks that are due between two days, both included, and how many there are.
pub(super) fn due(
    session: &Session,
    of: For,
    from: Option<NaiveDate>,
    to: NaiveDate,
    limit: u32,
) -> Result<TaskList> {
    let narrow = format!(
        "{} AND tasks.done_on IS NULL AND tasks.due_on >= ?3 AND tasks.due_on <= ?4",
        whose(of)
    );
    let from = from.map_or_else(String::new, |day| day.to_string());
    let (me, location) = (session.staff_id()?, session.location_id()?);
    Ok(TaskList {
        total: sql::number(
            session,
            &format!("SELECT count(*) {TASKS}{narrow}"),
            (me, location, &from, to.to_string()),
        )?,
        lines: sql::rows(
            session,
            &format!("SELECT {COLUMNS} {TASKS}{narrow} ORDER BY tasks.due_on, tasks.id LIMIT ?5"),
            (me, location, &from, to.to_string(), limit),
            line,
        )?,
    })
}

fn line(row: &rusqlite::Row<'_>) -> rusqlite::Result<TaskLine> {
    let name = sql::name(row, 7)?;
    Ok(TaskLine {
        id: sql::id(row, 0)?.unwrap_or_default(),
        text: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        due_on: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        done_on: row.get(3)?,
        staff_id: sql::id(row, 4)?,
        staff: row.get(5)?,
        client_id: sql::id(row, 6)?,
        client: Some(name).filter(|name| !name.is_empty()),
        phone: row.get(10)?,
    })
}
