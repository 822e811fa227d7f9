//! What is typed in a form before it is saved: kept in the store from second to second, found back after a crash.

use super::AppState;
use super::dto::{Draft, DraftKept, Fields};
use super::sql;
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use chrono::{DateTime, Days, SecondsFormat, Utc};
use std::collections::HashMap;
use trede_domain::{Uuid, bsn};

/// The forms that wait on Vandaag until someone goes on with them; the others are only found by opening them again.
const WAITING: [&str; 4] = ["intake", "contact", "client", "sign-up"];
/// How many days what was typed is kept when nobody goes on with it: half a form is about someone, too.
const WAITING_DAYS: u64 = 365;
const OTHER_DAYS: u64 = 30;

/// Throws away what was left half-typed too long ago.
pub(super) fn drop_old(session: &Session) -> Result<()> {
    session.store().drop_old_drafts(|draft| {
        let kind = draft.key.split([':', '@']).next().unwrap_or_default();
        let days = if WAITING.contains(&kind) {
            WAITING_DAYS
        } else {
            OTHER_DAYS
        };
        draft.kept_at + Days::new(days)
    })?;
    Ok(())
}

/// Every draft on this device whose client is here, the latest first.
pub fn drafts(app: &mut AppState) -> Result<Vec<Draft>> {
    let session = app.open()?;
    let people: HashMap<String, String> = sql::rows(
        session,
        "SELECT clients.id, first_name, infix, last_name FROM clients
        WHERE id IN (SELECT client_id FROM drafts) AND deleted IS NOT 1
            AND id NOT IN (SELECT client_id FROM left_clients)",
        (),
        |row| Ok((sql::id(row, 0)?.unwrap_or_default(), sql::name(row, 1)?)),
    )?
    .into_iter()
    .collect();
    let mut found = Vec::new();
    for draft in session.store().drafts()? {
        let client_id = draft.client.map(|id| id.to_string());
        let client = client_id.as_ref().and_then(|id| people.get(id)).cloned();
        // A client who is not shown has no form to go on with; the draft waits until the client is back.
        if client_id.is_some() && client.is_none() {
            continue;
        }
        found.push(Draft {
            staff: session.name_of("staff", draft.staff)?,
            begun_at: time(draft.begun_at),
            fields: serde_json::from_str(&draft.content).unwrap_or_default(),
            key: draft.key,
            client_id,
            client,
        });
    }
    Ok(found)
}

/// Keeps what was typed so far. Half a date is kept as half a date; what could be a BSN is never kept, not even until it is taken out.
pub fn keep_draft(
    app: &mut AppState,
    key: String,
    client_id: Option<String>,
    fields: Fields,
) -> Result<DraftKept> {
    let store = app.open()?.store();
    let client = match client_id.filter(|id| !id.is_empty()) {
        None => None,
        Some(id) => Some(Uuid::try_parse(&id).map_err(|_| {
            AppError::new(Code::NoRow)
                .with("table", "clients")
                .with("id", id.as_str())
        })?),
    };
    let kept = fields.into_iter().map(|(field, text)| {
        let text = match field.as_str() {
            "phone" => text,
            _ => bsn::without(&text),
        };
        (field, text)
    });
    let content = serde_json::Value::from_iter(kept).to_string();
    let begun = store.keep_draft(&key, client, &content)?;
    Ok(DraftKept {
        begun_at: time(begun),
    })
}

/// The numbers in a text that could be a BSN, for pointing them out while it is typed.
pub fn numbers_like_bsn(_: &mut AppState, text: String) -> Result<Vec<String>> {
    Ok(bsn::find(&text)
        .into_iter()
        .map(|range| text[range].to_owned())
        .collect())
}

/// Throws away what was typed; tells whether there was anything.
pub fn drop_draft(app: &mut AppState, key: String) -> Result<bool> {
    Ok(app.open()?.store().drop_draft(&key)?)
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
