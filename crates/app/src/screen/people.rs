//! What a coordinator looks after: who takes part, and what two people wrote at once.

use super::AppState;
use super::change::{saved, saved_in};
use super::dto::{
    ConflictInfo, ConflictSide, DeviceInfo, JoinRequest, Keep, RecoveryInfo, Saved, SettledConflict,
};
use super::words::{Words, filled};
use crate::conflicts::{self, Conflict, Side};
use crate::error::Result;
use crate::{people, recovery, sharing};
use trede_domain::schema::{Kind, Table, table};
use trede_domain::{Uuid, Value};
use trede_store::Row;

/// Devices that ask to join. Refuses on a device that is not a coordinator's.
pub fn join_requests(app: &mut AppState) -> Result<Vec<JoinRequest>> {
    let waiting = people::requests(app.open()?)?
        .into_iter()
        .map(|request| JoinRequest {
            code: request.code,
            device: request.device,
            role: request.role.code().to_owned(),
            location: request.location,
            staff: request.staff,
        });
    Ok(waiting.collect())
}

/// Lets in the device with this code. Refuses a code that no waiting request has.
pub fn approve_request(app: &mut AppState, code: String) -> Result<Saved> {
    let approved = people::approve(app.open_mut()?, &code)?;
    Ok(saved_in(approved.device, &["locations", "staff"]))
}

/// Turns the request with this code down: it is shown no more. Refuses a code that no waiting request has.
pub fn turn_down_request(app: &mut AppState, code: String) -> Result<Saved> {
    people::turn_down(app.open()?, &code)?;
    Ok(saved_in(code, &[]))
}

/// Devices whose passphrase is forgotten. Refuses on a device that is not a coordinator's.
pub fn recovery_requests(app: &mut AppState) -> Result<Vec<RecoveryInfo>> {
    let waiting = recovery::requests(app.open()?)?.into_iter();
    let info = waiting.map(|one| RecoveryInfo {
        code: one.code,
        staff: one.staff,
        location: one.location,
        given: one.given,
    });
    Ok(info.collect())
}

/// Gives the device with this code its key back. Refuses a code that no device shows.
pub fn give_back_key(app: &mut AppState, code: String) -> Result<Saved> {
    let given = recovery::grant(app.open_mut()?, &code)?;
    Ok(saved_in(given.device, &[]))
}

/// The devices of the centre, in the order in which they came.
pub fn devices(app: &mut AppState) -> Result<Vec<DeviceInfo>> {
    let all = sharing::devices(app.open()?)?
        .into_iter()
        .map(|device| DeviceInfo {
            device: device.device,
            name: device.name,
            role: device.role.code().to_owned(),
            location: Some(device.location).filter(|name| !name.is_empty()),
            staff: Some(device.staff).filter(|name| !name.is_empty()),
            last_export: device.last_export,
            // Of itself a device has nothing to confirm.
            confirmed: (!device.this).then_some(device.confirmed),
            revoked: device.revoked,
            this_device: device.this,
        });
    Ok(all.collect())
}

/// Parallel edits that nobody decided yet, oldest first, with both values in words.
pub fn conflicts(app: &mut AppState) -> Result<Vec<ConflictInfo>> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    conflicts::open(session)?
        .into_iter()
        .map(|conflict| told(&words, conflict))
        .collect()
}

fn told(words: &Words<'_>, conflict: Conflict) -> Result<ConflictInfo> {
    let of = table(&conflict.table);
    let row = match of {
        Some(of) => words.session.store().get(of, conflict.row)?,
        None => None,
    };
    let side = |side: Side| -> Result<ConflictSide> {
        Ok(ConflictSide {
            value: in_words(words, of, row.as_ref(), &conflict.field, &side.value)?,
            who: side.staff,
            device: side.device,
            at: side.at,
        })
    };
    let client = match (of, &row) {
        (Some(of), Some(row)) if of.name == "clients" => Some(row.id),
        (Some(of), Some(row)) => row.get(of, "client_id").as_id(),
        _ => None,
    };
    Ok(ConflictInfo {
        id: conflict.id.to_string(),
        about: about(words, of, row.as_ref(), client)?,
        client: words.reference("clients", client)?,
        client_id: client.map(|id| id.to_string()),
        free: of
            .and_then(|of| of.field(of.index(&conflict.field)?))
            .is_some_and(|field| field.kind == Kind::Text),
        winner: side(conflict.winner)?,
        other: side(conflict.other)?,
        table: conflict.table,
        field: conflict.field,
    })
}

/// How many that were decided can be looked up.
const SETTLED: usize = 50;

/// The parallel edits that were decided last.
pub fn settled_conflicts(app: &mut AppState) -> Result<Vec<SettledConflict>> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    conflicts::settled(session, SETTLED)?
        .into_iter()
        .map(|one| {
            let of = table(&one.conflict.table);
            let row = match of {
                Some(of) => session.store().get(of, one.conflict.row)?,
                None => None,
            };
            Ok(SettledConflict {
                at: one.settled_at,
                by: one.by,
                stands: in_words(&words, of, row.as_ref(), &one.conflict.field, &one.stands)?,
                conflict: told(&words, one.conflict)?,
            })
        })
        .collect()
}

/// Decides several parallel edits alike, as one step to undo.
pub fn resolve_conflicts(app: &mut AppState, ids: Vec<String>, keep: Keep) -> Result<Saved> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let changes = conflicts::resolve_all(app.open_mut()?, &ids, &kept(keep))?;
    Ok(saved(Uuid::nil(), changes))
}

/// Decides a parallel edit by a third value; an empty one clears.
pub fn resolve_conflict_with(app: &mut AppState, id: String, value: String) -> Result<Saved> {
    let keep = conflicts::Keep::Value(value);
    let changes = conflicts::resolve(app.open_mut()?, &id, keep)?;
    Ok(saved(Uuid::try_parse(&id).unwrap_or_default(), changes))
}

fn kept(keep: Keep) -> conflicts::Keep {
    match keep {
        Keep::Winner => conflicts::Keep::Winner,
        Keep::Other => conflicts::Keep::Other,
    }
}

/// Whose it is: the client's name, with the kind of row where it is not the client's own; else the row's name.
fn about(
    words: &Words<'_>,
    of: Option<&'static Table>,
    row: Option<&Row>,
    client: Option<Uuid>,
) -> Result<String> {
    let (Some(of), Some(row)) = (of, row) else {
        return Ok(String::new());
    };
    if let Some(name) = words.reference("clients", client)? {
        return Ok(if of.name == "clients" {
            name
        } else {
            format!("{name} · {}", words.texts.table(of.name))
        });
    }
    Ok(words
        .reference(of.name, Some(row.id))?
        .unwrap_or_else(|| words.texts.table(of.name)))
}

fn in_words(
    words: &Words<'_>,
    of: Option<&Table>,
    row: Option<&Row>,
    field: &str,
    value: &serde_json::Value,
) -> Result<Option<String>> {
    let plain = match value {
        serde_json::Value::Null => return Ok(None),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let known = of.and_then(|of| Some((of, of.field(of.index(field)?)?)));
    let Some((of, field)) = known else {
        return Ok(Some(plain));
    };
    let typed = Value::parse(field.kind, &plain).unwrap_or_else(|_| plain.as_str().into());
    let ladder = row.and_then(|row| filled(row.get(of, "ladder")));
    words.value(of, field, &typed, ladder.as_deref()).map(Some)
}

/// Decides a parallel edit. Refuses one that is not open any more.
pub fn resolve_conflict(app: &mut AppState, id: String, keep: Keep) -> Result<Saved> {
    let changes = conflicts::resolve(app.open_mut()?, &id, kept(keep))?;
    Ok(saved(Uuid::try_parse(&id).unwrap_or_default(), changes))
}
