//! Settings: who opens this device, where it shares, and what holds for the centre.

use super::AppState;
use super::change::{saved, saved_in};
use super::dto::{About, CentreSetting, ColleagueHere, NewColleague, Saved, Status};
use crate::access::{self, Newcomer};
use crate::centre;
use crate::error::{AppError, Result};
use crate::sharing;
use std::path::Path;
use trede_domain::{Problem, Uuid};
use trede_exchange::Role;
use trede_store::Passphrase;

/// Those who may open this device.
pub fn colleagues(app: &mut AppState) -> Result<Vec<ColleagueHere>> {
    let found = access::colleagues(app.open()?)?.into_iter();
    let shown = found.map(|one| ColleagueHere {
        key: one.key,
        staff_id: one.staff.map(|id| id.to_string()),
        name: one.name,
        role: one.role,
        me: one.me,
    });
    Ok(shown.collect())
}

/// Lets a colleague open this device with a passphrase of their own; `own` is that of whoever opened it now.
pub fn add_colleague(app: &mut AppState, own: String, colleague: NewColleague) -> Result<Saved> {
    let wrong = |field: &str, problem| Err(AppError::field("staff", field, problem));
    let who = match colleague.staff_id.filter(|id| !id.is_empty()) {
        Some(id) => match Uuid::try_parse(&id) {
            Ok(id) => Newcomer::Known(id),
            Err(_) => return wrong("staff_id", Problem::NotAnId),
        },
        None => match Role::parse(&colleague.role) {
            Some(role) => Newcomer::New {
                name: colleague.name,
                role,
            },
            None => return wrong("role", Problem::Required),
        },
    };
    let home = app.home.clone();
    let changes = access::add(
        &home,
        app.open_mut()?,
        &Passphrase::new(own),
        &who,
        &Passphrase::new(colleague.passphrase),
    )?;
    let mut saved = saved(Uuid::nil(), changes);
    saved.changed.push("colleagues".to_owned());
    Ok(saved)
}

/// Takes a colleague's passphrase away.
pub fn remove_colleague(app: &mut AppState, key: String) -> Result<Saved> {
    access::remove(&app.home, app.open()?, &key)?;
    Ok(saved_in(key, &["colleagues"]))
}

/// Changes the passphrase of whoever opened this device; asks the old one.
pub fn change_passphrase(app: &mut AppState, old: String, new: String) -> Result<Saved> {
    access::change_passphrase(app.open()?, &Passphrase::new(old), &Passphrase::new(new))?;
    Ok(saved_in(String::new(), &[]))
}

/// Shares through another folder from now on. Refuses one that the centre is not in.
pub fn set_shared_folder(app: &mut AppState, folder: String) -> Result<Status> {
    sharing::move_to(app.open_mut()?, Path::new(folder.trim()))?;
    super::status(app)
}

/// What holds for the whole centre.
pub fn centre_settings(app: &mut AppState) -> Result<Vec<CentreSetting>> {
    let found = centre::settings(app.open()?)?.into_iter();
    let shown = found.map(|one| CentreSetting {
        key: one.key.to_owned(),
        value: one.value,
        usual: one.usual.to_owned(),
    });
    Ok(shown.collect())
}

/// Changes what holds for the whole centre, for a coordinator. An empty value means: as usual.
pub fn set_centre_setting(app: &mut AppState, key: String, value: String) -> Result<Saved> {
    let done = centre::set(app.open_mut()?, &key, &value)?;
    Ok(saved(done.id, done.changes))
}

/// What this program is.
pub fn about(app: &mut AppState) -> Result<About> {
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licence: "EUPL-1.2".to_owned(),
        home: app.home.path().display().to_string(),
    })
}

/// Unlocks the store for one of those who work at this device.
pub fn unlock_as(app: &mut AppState, who: String, passphrase: String) -> Result<Status> {
    super::start::open(app, Some(&who), passphrase)
}
