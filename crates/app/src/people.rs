//! Beginning: a centre is founded, a device asks to join it, a coordinator lets it in.

use crate::error::Result;
use crate::home::Home;
use crate::session::Session;
use std::path::Path;
use trede_exchange::{Request, Role, Wish};
use trede_store::Passphrase;

/// A centre to be founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCentre {
    /// Its name.
    pub name: String,
    /// Its first location.
    pub location: String,
    /// Its first coordinator.
    pub staff: String,
    /// The code of the ladder that it measures on: `vng` or `amsterdam`.
    pub ladder: String,
}

/// Who wants to join which centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// The centre's name.
    pub centre: String,
    /// Where the device will stand.
    pub location: String,
    /// Who will work with it.
    pub staff: String,
    /// `coach`, `desk` or `coordinator`.
    pub role: Role,
}

/// Founds a centre with this device as its first coordinator's. Refuses a home folder that has a store. When it fails,
/// nothing is left in the home folder.
pub fn found(
    home: &Home,
    passphrase: &Passphrase,
    shared: &Path,
    centre: &NewCentre,
) -> Result<Session> {
    let new = trede_exchange::NewCentre {
        name: centre.name.trim(),
        location: centre.location.trim(),
        staff: centre.staff.trim(),
        ladder: &centre.ladder,
    };
    Ok(Session::begin(home, passphrase, |store| {
        Ok(trede_exchange::found(store, shared, &new)?)
    })?
    .0)
}

/// Asks to join a centre, and returns the code to read out to its coordinator.
pub fn join(
    home: &Home,
    passphrase: &Passphrase,
    shared: &Path,
    who: &Newcomer,
) -> Result<(Session, String)> {
    Session::begin(home, passphrase, |store| {
        Ok(trede_exchange::request(store, shared, &wish(who))?)
    })
}

/// Asks once more, as long as nobody answered: the first time a name or the place was wrong. The code is another.
pub fn ask_again(session: &mut Session, shared: &Path, who: &Newcomer) -> Result<String> {
    Ok(trede_exchange::request(
        session.store_mut(),
        shared,
        &wish(who),
    )?)
}

fn wish(who: &Newcomer) -> Wish<'_> {
    Wish {
        centre: who.centre.trim(),
        location: who.location.trim(),
        staff: who.staff.trim(),
        role: who.role,
    }
}

/// The requests that wait; for a coordinator's device.
pub fn requests(session: &Session) -> Result<Vec<Request>> {
    Ok(trede_exchange::requests(session.store())?)
}

/// How many these are.
pub fn requests_waiting(session: &Session) -> Result<usize> {
    Ok(trede_exchange::requests_waiting(session.store())?)
}

/// Turns the request with this code down: it is named no more here. For a coordinator's device.
pub fn turn_down(session: &Session, code: &str) -> Result<()> {
    Ok(trede_exchange::turn_down(session.store(), code)?)
}

/// A device that was let in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Approved {
    /// Its id.
    pub device: String,
    /// Its name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Where it stands.
    pub location: String,
    /// Who works with it.
    pub staff: String,
}

/// Lets in the device that asked with this code.
pub fn approve(session: &mut Session, code: &str) -> Result<Approved> {
    let entry = trede_exchange::approve(session.store_mut(), code)?;
    Ok(Approved {
        device: entry.device.to_string(),
        name: entry.name,
        role: entry.role,
        location: entry.location,
        staff: entry.staff,
    })
}
