//! A forgotten passphrase, put right by a coordinator through the shared folder, or by a printed sheet.
//!
//! Every device keeps its key in its home folder once more, wrapped to the coordinators ([`keep`]). A device whose passphrase
//! is forgotten leaves that in the shared folder with a key of its own for the answer, and shows a code over both. The
//! coordinator compares the code over the telephone, unwraps the key and wraps it to the device's key for the answer.
//! Nobody else can read either; what a stranger answers does not open the store, and a device that was shut out gets none.

use crate::error::{ExchangeError, Result, file};
use crate::folder::{Folder, names, read_small, write_whole};
use crate::identity::{DeviceId, Keys};
use crate::join::{coordinator, folder_of, newest, plain, spoken};
use crate::roster::{Entry, Role, Roster};
use crate::{CENTRE, SHARED};
use age::secrecy::{ExposeSecret, SecretString};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use trede_store::{BareKey, KeyCost, Passphrase, Store, key_names, recovery_file};

/// The key of the local fact that tells to whom this device's key is wrapped.
const KEPT: &str = "recovery_kept";
/// The key of the local fact that holds the printed sheet's recipient.
const SHEET: &str = "recovery_sheet";
/// The key of the local fact that tells when it was made, in milliseconds.
const SHEET_AT: &str = "recovery_sheet_at";
/// The most requests that are looked at.
const MOST_WAITING: usize = 50;
/// What every age identity begins with; what follows is printed on the sheet.
const IDENTITY: &str = "AGE-SECRET-KEY-1";

/// What a locked device has to know to ask: it lies readable in the home folder, and holds nothing personal.
#[derive(Serialize, Deserialize)]
struct Where {
    format: u32,
    device: DeviceId,
    centre: String,
    shared: PathBuf,
}

/// What a device keeps while it waits for the answer.
#[derive(Serialize, Deserialize)]
struct Pending {
    format: u32,
    /// The wrapped key that gets the new passphrase.
    key: String,
    code: String,
    centre: String,
    shared: PathBuf,
    /// The key for the answer, wrapped by the new passphrase.
    identity: String,
}

/// What a device leaves in the shared folder.
#[derive(Serialize, Deserialize)]
struct Ask {
    format: u32,
    device: DeviceId,
    sealed: String,
    recipient: String,
}

/// A device that asks for its key, as a coordinator is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecoveryRequest {
    /// The code that the device shows, if the request is genuine.
    pub code: String,
    /// Its id.
    pub device: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub location: String,
    /// Who works with it.
    pub staff: String,
    /// Whether this coordinator gave the key back already.
    pub given: bool,
}

impl Ask {
    /// Over the device, what is to be unwrapped and the key for the answer: whoever changes one of them on the way changes it.
    fn code(&self) -> Result<String> {
        let device = self.device.to_string();
        spoken(&[&device, &self.sealed, &self.recipient], "trede recovery")
    }
}

fn purpose(device: DeviceId) -> String {
    format!("recovery {device}")
}

fn answer_purpose(device: DeviceId) -> String {
    format!("recovery answer {device}")
}

/// The key of the local fact that tells which request of a device was answered.
fn given_key(device: DeviceId) -> String {
    format!("recovery_given.{device}")
}

fn where_file(home: &Path) -> PathBuf {
    home.join("keys").join("recovery.json")
}

fn pending_file(home: &Path) -> PathBuf {
    home.join("keys").join("recovering.json")
}

fn put_json(path: &Path, value: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    write_whole(path, |w| w.write_all(text.as_bytes()).map_err(file(path)))?;
    Ok(())
}

/// Keeps this device's key for the coordinators that there are now, and for the printed sheet. What cannot be written now is
/// the next time: sharing does not fail on it.
pub(crate) fn keep(store: &Store, roster: &Roster, own: &Entry) -> Result<()> {
    let mut recipients: Vec<String> = roster
        .iter()
        .filter(|e| e.role == Role::Coordinator && !e.revoked && e.device != own.device)
        .map(|e| e.recipient.clone())
        .collect();
    recipients.extend(store.local::<String>(SHEET)?);
    recipients.sort();
    let shared: String = store.local(SHARED)?.unwrap_or_default();
    let centre: String = store.local(CENTRE)?.unwrap_or_default();
    let print = format!("{} {shared} {centre}", recipients.join(" "));
    let home = store.home();
    let parsed: Vec<age::x25519::Recipient> =
        recipients.iter().filter_map(|r| r.parse().ok()).collect();
    let there = recovery_file(home).exists() && where_file(home).exists();
    if parsed.is_empty() || (there && store.local::<String>(KEPT)?.as_ref() == Some(&print)) {
        return Ok(());
    }
    let about = Where {
        format: 1,
        device: own.device,
        centre,
        shared: shared.into(),
    };
    put_json(&where_file(home), &about)?;
    store.keep_recovery(&purpose(own.device), &parsed)?;
    store.set_local(KEPT, print)?;
    Ok(())
}

/// The one whose passphrase is forgotten: the key that was named, or the only one there is.
fn forgotten(home: &Path, key: Option<&str>) -> Result<String> {
    let names = key_names(home);
    match key {
        Some(key) if names.iter().any(|n| n == key) => Ok(key.to_owned()),
        None if names.len() == 1 => Ok(names[0].clone()),
        _ => Err(ExchangeError::WhoseKey(names)),
    }
}

fn about(home: &Path) -> Result<Where> {
    read_small(&where_file(home))
        .and_then(|text| serde_json::from_str(&text).ok())
        .ok_or(ExchangeError::NoRecovery)
}

/// Asks the coordinators for the key of a locked device, and returns the code to read out to one. The new passphrase is
/// chosen now: nobody but who knows it can use the answer. `shared` is for a folder that has another path now.
pub fn ask(
    home: &Path,
    shared: Option<&Path>,
    key: Option<&str>,
    new: &Passphrase,
    cost: KeyCost,
) -> Result<String> {
    let about = about(home)?;
    let key = forgotten(home, key)?;
    let sealed = std::fs::read(recovery_file(home)).map_err(|_| ExchangeError::NoRecovery)?;
    let shared = shared.unwrap_or(&about.shared).to_owned();
    let folder = Folder::new(&shared, &about.centre);
    if !folder.exists() {
        return Err(ExchangeError::NoFolder(shared));
    }
    let identity = age::x25519::Identity::generate();
    let ask = Ask {
        format: 1,
        device: about.device,
        sealed: STANDARD.encode(&sealed),
        recipient: identity.to_public().to_string(),
    };
    let code = ask.code()?;
    let pending = Pending {
        format: 1,
        key,
        code: code.clone(),
        centre: about.centre,
        shared,
        identity: STANDARD.encode(new.seal(identity.to_string().expose_secret().as_bytes(), cost)?),
    };
    put_json(&pending_file(home), &pending)?;
    put_json(&request_file(&folder, about.device), &ask)?;
    Ok(code)
}

fn request_file(folder: &Folder, device: DeviceId) -> PathBuf {
    folder.recovery().join(format!("{device}.json"))
}

fn answer_file(folder: &Folder, device: DeviceId, by: DeviceId) -> PathBuf {
    folder.recovery().join(format!("{device}-{by}.age"))
}

/// The code of a device that waits for its key; none where none does.
pub fn asked(home: &Path) -> Option<String> {
    pending(home).map(|pending| pending.code).ok()
}

fn pending(home: &Path) -> Result<Pending> {
    read_small(&pending_file(home))
        .and_then(|text| serde_json::from_str(&text).ok())
        .ok_or(ExchangeError::NotAsked)
}

fn waiting(store: &Store, folder: &Folder, roster: &Roster) -> Result<Vec<(RecoveryRequest, Ask)>> {
    let dir = folder.recovery();
    let mut found = Vec::new();
    for name in newest(&dir, names(&dir)?) {
        if found.len() == MOST_WAITING {
            break;
        }
        let Some(ask) =
            read_small(&dir.join(&name)).and_then(|t| serde_json::from_str::<Ask>(&t).ok())
        else {
            continue;
        };
        let Some(entry) = roster.get(ask.device).filter(|e| !e.revoked) else {
            continue;
        };
        if ask.format != 1 || name != format!("{}.json", ask.device) {
            continue;
        }
        let code = ask.code()?;
        // By the code: who asks anew has another.
        let given: Option<String> = store.local(&given_key(ask.device))?;
        let shown = RecoveryRequest {
            given: given.as_ref() == Some(&code),
            code,
            device: ask.device.to_string(),
            name: entry.name.clone(),
            location: entry.location.clone(),
            staff: entry.staff.clone(),
        };
        found.push((shown, ask));
    }
    Ok(found)
}

/// The devices that ask for their key; for a coordinator's device. Those that were shut out are not among them.
pub fn recoveries(store: &Store) -> Result<Vec<RecoveryRequest>> {
    let folder = folder_of(store)?;
    let (_, roster, _) = coordinator(store, &folder)?;
    let waiting = waiting(store, &folder, &roster)?;
    Ok(waiting.into_iter().map(|(shown, _)| shown).collect())
}

/// Gives the device with this code its key back: only that device, with the passphrase that was chosen there, can use it.
pub fn give_back(store: &Store, code: &str) -> Result<RecoveryRequest> {
    let folder = folder_of(store)?;
    let (keys, roster, _) = coordinator(store, &folder)?;
    let wanted = plain(code);
    let (shown, ask) = waiting(store, &folder, &roster)?
        .into_iter()
        .find(|(shown, _)| plain(&shown.code) == wanted)
        .ok_or_else(|| ExchangeError::NoRequest(code.to_owned()))?;
    let key = STANDARD
        .decode(&ask.sealed)
        .ok()
        // Of another device, or of no store at all: what it is for stands inside.
        .and_then(|sealed| BareKey::open(&sealed, &purpose(ask.device), &keys.reading))
        .ok_or(ExchangeError::NotForUs)?;
    let recipient = ask.recipient.parse().map_err(|_| ExchangeError::NotForUs)?;
    let answer = key.seal(&answer_purpose(ask.device), &[recipient])?;
    let path = answer_file(&folder, ask.device, keys.device);
    write_whole(&path, |w| w.write_all(&answer).map_err(file(&path)))?;
    store.set_local(&given_key(ask.device), &shown.code)?;
    Ok(shown)
}

/// Takes the answer in, with the passphrase that was chosen when it was asked for; from now on that opens the device.
pub fn take_back(home: &Path, new: &Passphrase, cost: KeyCost) -> Result<()> {
    let (about, pending) = (about(home)?, pending(home)?);
    let identity = STANDARD
        .decode(&pending.identity)
        .map_err(|_| ExchangeError::NotAsked)
        .and_then(|sealed| Ok(new.open(&sealed)?))?;
    let identity: age::x25519::Identity = std::str::from_utf8(&identity)
        .ok()
        .and_then(|text| text.parse().ok())
        .ok_or(ExchangeError::NotAsked)?;
    let folder = Folder::new(&pending.shared, &pending.centre);
    if !folder.exists() {
        return Err(ExchangeError::NoFolder(pending.shared));
    }
    let prefix = format!("{}-", about.device);
    let key = names(&folder.recovery())?
        .iter()
        .filter(|name| name.starts_with(&prefix) && name.ends_with(".age"))
        .filter_map(|name| std::fs::read(folder.recovery().join(name)).ok())
        .filter_map(|sealed| BareKey::open(&sealed, &answer_purpose(about.device), &identity))
        // Anyone can write to the folder: the answer is the one that opens the store.
        .find(|key| key.fits(home))
        .ok_or(ExchangeError::NoAnswer)?;
    key.wrap(home, &pending.key, new, cost)?;
    let _ = std::fs::remove_file(pending_file(home));
    let _ = std::fs::remove_file(request_file(&folder, about.device));
    Ok(())
}

/// Removes this coordinator's answers that were taken in: the device removes its request then.
pub(crate) fn clear_answers(folder: &Folder, own: DeviceId) -> Result<()> {
    for name in names(&folder.recovery())? {
        let Some(device) = name.strip_suffix(&format!("-{own}.age")) else {
            continue;
        };
        if let Ok(device) = device.parse()
            && !request_file(folder, device).exists()
        {
            let _ = std::fs::remove_file(folder.recovery().join(&name));
        }
    }
    Ok(())
}

/// Makes a sheet that gives this device's key back without anyone else: the letters to print. An earlier sheet no longer works.
pub fn make_sheet(store: &Store) -> Result<String> {
    let folder = folder_of(store)?;
    let (_, roster, own) = coordinator(store, &folder)?;
    let identity = age::x25519::Identity::generate();
    store.set_local(SHEET, identity.to_public().to_string())?;
    store.set_local(SHEET_AT, store.env().now().timestamp_millis())?;
    keep(store, &roster, &own)?;
    let text = identity.to_string();
    let letters = text.expose_secret().trim_start_matches(IDENTITY);
    let groups: Vec<String> = letters
        .as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    Ok(groups.join(" "))
}

/// Opens a locked device by its sheet: from now on the new passphrase opens it.
pub fn use_sheet(
    home: &Path,
    letters: &str,
    key: Option<&str>,
    new: &Passphrase,
    cost: KeyCost,
) -> Result<()> {
    let about = about(home)?;
    let name = forgotten(home, key)?;
    let letters: String = letters
        .to_ascii_uppercase()
        .replace(IDENTITY, "")
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let text = SecretString::from(format!("{IDENTITY}{letters}"));
    // The letters hold a checksum: one that was misread is noticed.
    let identity: age::x25519::Identity = text
        .expose_secret()
        .parse()
        .map_err(|_| ExchangeError::MisreadSheet)?;
    let sealed = std::fs::read(recovery_file(home)).map_err(|_| ExchangeError::NoRecovery)?;
    let key = BareKey::open(&sealed, &purpose(about.device), &identity)
        .filter(|key| key.fits(home))
        .ok_or(ExchangeError::OldSheet)?;
    key.wrap(home, &name, new, cost)?;
    Ok(())
}

/// When the sheet was made that opens this device, RFC 3339; nothing where there is none.
pub fn sheet_made(store: &Store) -> Result<Option<String>> {
    if store.local::<String>(SHEET)?.is_none() {
        return Ok(None);
    }
    Ok(Some(crate::devices::time(
        store.local::<i64>(SHEET_AT)?.unwrap_or(0),
    )))
}

/// Whether this device can be recovered: by a coordinator, and by a printed sheet.
pub fn recoverable(store: &Store) -> Result<(bool, bool)> {
    let Ok(keys) = Keys::load(store) else {
        return Ok((false, false));
    };
    let others = Roster::known(store)?
        .iter()
        .any(|e| e.role == Role::Coordinator && !e.revoked && e.device != keys.device);
    Ok((others, store.local::<String>(SHEET)?.is_some()))
}
