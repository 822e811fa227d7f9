//! The intake: everything that one conversation brings, saved and undone as one act.

use super::AppState;
use super::change::{client, default, read, saved, staff};
use super::dto::{Fields, NewIntake, Saved};
use super::guidance;
use crate::error::{AppError, Result};
use crate::session::Session;
use crate::tables;
use trede_domain::{Problem, Value};
use trede_store::StoreError;

/// What an intake may change about the client.
const ABOUT_CLIENT: [&str; 3] = ["language", "language_level", "direction"];

/// Adds an intake with its measurement, consent and next step, and what it taught about the client. Its draft is gone in the
/// same moment. Refuses values that break a rule, naming the field; then nothing is saved and the draft stays.
pub fn add_intake(app: &mut AppState, client_id: String, intake: NewIntake) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = |name| tables::table(name);
    let (intakes, clients) = (of("intakes")?, of("clients")?);
    if let Some(field) = intake
        .client
        .keys()
        .find(|field| !ABOUT_CLIENT.contains(&field.as_str()))
    {
        return Err(AppError::field("clients", field, Problem::UnknownField));
    }
    let about = read(session, clients, intake.client)?;
    let client = client(session, &client_id)?;
    let staff = staff(session)?;
    let mut row = read(session, intakes, intake.fields)?;
    row.push(("client_id", client.clone()));
    default(&mut row, "staff_id", &staff);
    let of_intake = |field: &str| {
        row.iter()
            .find(|v| v.0 == field)
            .map(|v| v.1.clone())
            .filter(|v| !v.is_null())
    };
    let by = of_intake("staff_id").unwrap_or_default();
    let held = of_intake("held_on").unwrap_or_default();
    let mut rows: Vec<(_, Vec<(&'static str, Value)>)> = Vec::new();
    if let Some(rung) = of_intake("rung") {
        rows.push((
            of("movements")?,
            vec![
                ("client_id", client.clone()),
                ("measured_on", held.clone()),
                ("ladder", of_intake("ladder").unwrap_or_default()),
                ("rung", rung),
                ("moment", "intake".into()),
                ("staff_id", by.clone()),
            ],
        ));
    }
    if let Some(given) = intake.consent {
        let mut consent = read(session, of("consents")?, given)?;
        consent.push(("client_id", client.clone()));
        default(&mut consent, "given_on", &held);
        guidance::refuse(of("consents")?, None, &consent)?;
        rows.push((of("consents")?, consent));
    }
    if let Some(step) = intake.next_step {
        let asked = Fields::from([
            ("text".to_owned(), step.text),
            ("due_on".to_owned(), step.due_on),
        ]);
        let mut task = read(session, of("tasks")?, asked)?;
        task.push(("client_id", client.clone()));
        task.push(("staff_id", by));
        rows.push((of("tasks")?, task));
    }
    let draft = draft_key(session, &client_id)?;
    let (id, changes) = session.store_mut().write("add-intake", |w| {
        let id = w.insert(intakes, &row)?;
        for (table, row) in rows {
            w.insert(table, &row)?;
        }
        if let (Some(client), false) = (client.as_id(), about.is_empty()) {
            w.update(clients, client, &about)?;
        }
        w.drop_draft(&draft)?;
        Ok::<_, StoreError>(id)
    })?;
    Ok(saved(id, changes))
}

/// The draft of who works here: where several people share a device, each has their own.
fn draft_key(session: &Session, client: &str) -> Result<String> {
    let who = session.staff_id()?.map(|id| id.to_string());
    Ok(format!(
        "intake:{client}@{}",
        who.as_deref().unwrap_or("first")
    ))
}
