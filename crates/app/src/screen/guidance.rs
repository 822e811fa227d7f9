//! Guidance: how trajectories end, and what must be agreed before a client goes to a partner.

use super::AppState;
use super::change::{client, default, read, saved};
use super::dto::{Fields, Saved};
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::tables;
use trede_domain::rules::{Fault, Problem};
use trede_domain::schema::Table;
use trede_domain::{Uuid, Value};
use trede_store::{Row, StoreError};

/// What an end in a transfer says about what follows.
const FOLLOW_UP: [&str; 3] = [
    "follow_up_partner_id",
    "follow_up_contact",
    "follow_up_starts_on",
];

/// Ends a trajectory, or changes how it ended; with `end_placements` also the placements that are still open in it, all as one
/// change. Refuses an end without a day and an outcome, and a transfer without partner, contact person and first day there.
pub fn end_trajectory(
    app: &mut AppState,
    id: String,
    fields: Fields,
    end_placements: bool,
) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::table("trajectories")?;
    let row = tables::show(session, of, &id)?;
    let mut values = read(session, of, fields)?;
    let transfer = after(&row, of, &values, "outcome").as_str() == Some("transferred");
    let needed: &[&str] = if transfer { &FOLLOW_UP } else { &[] };
    let faults: Vec<Fault> = ["ended_on", "outcome"]
        .iter()
        .chain(needed)
        .filter(|field| after(&row, of, &values, field).is_null())
        .map(|field| Fault {
            field: (*field).to_owned(),
            problem: Problem::Required,
        })
        .collect();
    if !faults.is_empty() {
        return Err(AppError::invalid(of.name, faults));
    }
    if !transfer {
        values.retain(|value| !value.0.starts_with("follow_up_"));
        values.extend(FOLLOW_UP.map(|field| (field, Value::Null)));
        values.push(("follow_up_secured_on", Value::Null));
    }
    let ended = after(&row, of, &values, "ended_on");
    let placements = tables::table("placements")?;
    let open: Vec<Uuid> = if end_placements {
        open_placements(session, placements, of, &row)?
    } else {
        Vec::new()
    };
    let ((), changes) = session.store_mut().write("end-trajectory", |w| {
        w.update(of, row.id, &values)?;
        for placement in open {
            w.update(placements, placement, &[("ended_on", ended.clone())])?;
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(saved(row.id, changes))
}

fn open_placements(
    session: &Session,
    placements: &'static Table,
    of: &Table,
    trajectory: &Row,
) -> Result<Vec<Uuid>> {
    let client = trajectory.get(of, "client_id").as_id();
    let rows = match client {
        Some(client) => session.store().list_of_person(placements, client)?,
        None => Vec::new(),
    };
    let here = |row: &&Row| {
        row.get(placements, "ended_on").is_null()
            && row.get(placements, "trajectory_id").as_id() == Some(trajectory.id)
    };
    Ok(rows.iter().filter(here).map(|row| row.id).collect())
}

/// Refers a client to a partner, with the consent that is given for it just now where there is none yet, all as one change.
/// Refuses to without a recorded consent for that partner.
pub fn add_referral(
    app: &mut AppState,
    client_id: String,
    fields: Fields,
    consent: Option<Fields>,
) -> Result<Saved> {
    let session = app.open_mut()?;
    let (referrals, consents) = (tables::table("referrals")?, tables::table("consents")?);
    let client = client(session, &client_id)?;
    let mut referral = read(session, referrals, fields)?;
    referral.push(("client_id", client.clone()));
    let partner = given(&referral, "partner_id");
    if partner.is_null() {
        return Err(AppError::field(
            "referrals",
            "partner_id",
            Problem::Required,
        ));
    }
    let new = match consent {
        None => None,
        Some(fields) => {
            let mut new = read(session, consents, fields)?;
            new.push(("client_id", client));
            new.push(("partner_id", partner));
            default(&mut new, "given_on", &given(&referral, "referred_on"));
            refuse(consents, None, &new)?;
            Some(new)
        }
    };
    if new.is_none() {
        with_consent(session, &mut referral)?;
    }
    let (id, changes) = session.store_mut().write("add-referral", |w| {
        if let Some(new) = new {
            referral.retain(|value| value.0 != "consent_id");
            referral.push(("consent_id", Value::Id(w.insert(consents, &new)?)));
        }
        w.insert(referrals, &referral)
    })?;
    Ok(saved(id, changes))
}

/// Puts the consent that a referral rests on into it: the newest that stands for its client and partner.
pub(super) fn with_consent(
    session: &Session,
    referral: &mut Vec<(&'static str, Value)>,
) -> Result<()> {
    let consents = tables::table("consents")?;
    let partner = given(referral, "partner_id").as_id();
    let client = given(referral, "client_id").as_id();
    let asked = given(referral, "consent_id").as_id();
    let today = session.today().to_string();
    let rows = match client {
        Some(client) => session.store().list_of_person(consents, client)?,
        None => Vec::new(),
    };
    let stands = |row: &&Row| {
        let withdrawn = row.get(consents, "withdrawn_on").as_str();
        row.get(consents, "partner_id").as_id() == partner
            && withdrawn.is_none_or(|day| day > today.as_str())
            && asked.is_none_or(|asked| asked == row.id)
    };
    let newest = rows
        .iter()
        .filter(stands)
        .max_by_key(|row| (row.get(consents, "given_on").to_text(), row.id));
    let Some(consent) = newest else {
        return Err(AppError::new(Code::NoConsent));
    };
    referral.retain(|value| value.0 != "consent_id");
    referral.push(("consent_id", Value::Id(consent.id)));
    Ok(())
}

/// What a form must say besides what the table asks for: without the client's own consent there is a reason.
pub(super) fn refuse(
    of: &'static Table,
    row: Option<&Row>,
    values: &[(&'static str, Value)],
) -> Result<()> {
    let now = |field: &str| match row {
        Some(row) => after(row, of, values, field),
        None => given(values, field),
    };
    if of.name == "consents"
        && now("ground").as_str() == Some("interest")
        && now("reason").is_null()
    {
        return Err(AppError::field("consents", "reason", Problem::Required));
    }
    Ok(())
}

fn given(values: &[(&'static str, Value)], field: &str) -> Value {
    let found = values.iter().find(|value| value.0 == field);
    found.map(|value| value.1.clone()).unwrap_or_default()
}

/// What a field holds once these values are written.
fn after(row: &Row, of: &Table, values: &[(&'static str, Value)], field: &str) -> Value {
    match values.iter().find(|value| value.0 == field) {
        Some((_, value)) => value.clone(),
        None => row.get(of, field).clone(),
    }
}
