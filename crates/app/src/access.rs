//! Several staff on one device, each with a passphrase of their own.

use crate::error::{AppError, Code, Result};
use crate::home::Home;
use crate::session::{Session, check_passphrase};
use crate::tables;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use trede_domain::{Problem, Uuid, Value};
use trede_exchange::Role;
use trede_store::{Changes, KeyCost, Passphrase, key_names};

/// Someone who may open this device, as the locked window lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name of their key.
    pub key: String,
    /// Their own name.
    pub name: String,
}

/// Someone who may open this device, as it is told to whoever opened it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The name of their key.
    pub key: String,
    /// Their row of `staff`, once that is known.
    pub staff: Option<Uuid>,
    /// Their name; empty as long as their row has not arrived.
    pub name: String,
    /// `coach`, `desk` or `coordinator`; empty likewise.
    pub role: String,
    /// Whether it is whoever opened the device now.
    pub me: bool,
}

/// Whom to let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Newcomer {
    /// Someone of the centre's staff.
    Known(Uuid),
    /// Someone who is not in the list yet; only a coordinator's device adds staff.
    New {
        /// The name.
        name: String,
        /// What they do.
        role: Role,
    },
}

/// Where the names of those who may open the device are remembered. They stand there readable, as on any sign-in screen, and
/// only where there are several to choose from.
fn names_file(home: &Home) -> PathBuf {
    home.path().join("keys").join("names.json")
}

/// Those who may open the device, to choose from while it is locked; nobody where there is one only, or where the names
/// cannot be read: then the passphrase alone tells who it is.
pub fn people(home: &Home) -> Vec<Person> {
    let keys = key_names(home.path());
    let names: BTreeMap<String, String> = std::fs::read_to_string(names_file(home))
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let found: Vec<Person> = names
        .into_iter()
        .filter(|(key, _)| keys.contains(key))
        .map(|(key, name)| Person { key, name })
        .collect();
    // Someone who is not named could not be chosen.
    if found.len() == keys.len() && found.len() > 1 {
        found
    } else {
        Vec::new()
    }
}

/// Remembers the names for the locked window. When they cannot be written, the passphrase alone tells who it is.
pub fn remember(home: &Home, session: &Session) -> Result<()> {
    let colleagues = colleagues(session)?;
    let path = names_file(home);
    if colleagues.len() < 2 {
        let _ = std::fs::remove_file(path);
        return Ok(());
    }
    let names: BTreeMap<String, String> = colleagues
        .into_iter()
        .filter(|one| !one.name.is_empty())
        .map(|one| (one.key, one.name))
        .collect();
    let text = serde_json::to_vec_pretty(&names).unwrap_or_default();
    if std::fs::read(&path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    let _ = atomic_write_file::AtomicWriteFile::open(&path).and_then(|mut file| {
        file.write_all(&text)?;
        file.commit()
    });
    Ok(())
}

/// Those who may open this device.
pub fn colleagues(session: &Session) -> Result<Vec<Colleague>> {
    let store = session.store();
    let staff = tables::table("staff")?;
    let mut found = Vec::new();
    for holder in store.key_holders()? {
        let row = match holder.staff {
            Some(id) => store.get(staff, id)?,
            None => None,
        };
        let text = |field: &str| {
            row.as_ref()
                .map(|row| row.get(staff, field).to_text())
                .unwrap_or_default()
        };
        found.push(Colleague {
            name: text("name"),
            role: text("role"),
            key: holder.key,
            staff: holder.staff,
            me: holder.own,
        });
    }
    Ok(found)
}

/// Lets a colleague open this device with a passphrase of their own. Asks the passphrase of whoever opened it now.
pub fn add(
    home: &Home,
    session: &mut Session,
    own: &Passphrase,
    who: &Newcomer,
    passphrase: &Passphrase,
) -> Result<Changes> {
    check_passphrase(passphrase)?;
    if own.same(passphrase) {
        return Err(AppError::new(Code::SamePassphrase));
    }
    let role =
        trede_exchange::own_role(session.store())?.ok_or(AppError::new(Code::NotApproved))?;
    let of = tables::table("staff")?;
    let (id, changes) = match who {
        Newcomer::Known(id) => {
            let row = tables::show(session, of, &id.to_string())?;
            if session
                .store()
                .key_holders()?
                .iter()
                .any(|holder| holder.staff == Some(row.id))
            {
                let name = row.get(of, "name").to_text();
                return Err(AppError::new(Code::HasAccess).with("name", name));
            }
            (row.id, Changes::default())
        }
        Newcomer::New { name, role: asked } => {
            if role != Role::Coordinator {
                return Err(AppError::new(Code::NotCoordinator));
            }
            if name.trim().is_empty() {
                return Err(AppError::field("staff", "name", Problem::Required));
            }
            session.store().check_own(own)?;
            let mut fields = vec![
                ("name", Value::from(name.trim())),
                ("role", asked.code().into()),
            ];
            fields.extend(
                session
                    .location_id()?
                    .map(|id| ("location_id", Value::Id(id))),
            );
            session
                .store_mut()
                .write_for_good("join", |w| w.insert(of, &fields))?
        }
    };
    session
        .store_mut()
        .add_key(own, id, passphrase, KeyCost::NORMAL)?;
    remember(home, session)?;
    Ok(changes)
}

/// Changes the passphrase of whoever opened this device; asks the old one.
pub fn change_passphrase(session: &Session, old: &Passphrase, new: &Passphrase) -> Result<()> {
    check_passphrase(new)?;
    Ok(session
        .store()
        .change_passphrase(old, new, KeyCost::NORMAL)?)
}

/// Takes a colleague's passphrase away: they no longer open this device. What they wrote stays.
pub fn remove(home: &Home, session: &Session, key: &str) -> Result<()> {
    let found = colleagues(session)?.into_iter().find(|one| one.key == key);
    match found {
        None => return Err(AppError::new(Code::NoAccess)),
        Some(one) if one.me => return Err(AppError::new(Code::OwnAccess)),
        Some(_) => session.store().remove_key(key)?,
    }
    remember(home, session)
}
