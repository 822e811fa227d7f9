//! Founding a centre, asking to join one, approving: without a server, by a code that two people compare over the phone.

use crate::error::{ExchangeError, Result, file};
use crate::export::{alone, export_to};
use crate::folder::{Folder, names, read_small, write_whole};
use crate::identity::{DeviceId, Keys, hex};
use crate::roster::{Entry, Role, Roster, adopt, named_row};
use crate::{CENTRE, ROOT, SHARED};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;
use trede_domain::{Value, number};
use trede_store::Store;

/// A centre to be founded.
#[derive(Debug, Clone)]
pub struct NewCentre<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where the founder's device stands.
    pub location: &'a str,
    /// The founder.
    pub staff: &'a str,
    /// The code of the ladder that the centre measures on.
    pub ladder: &'a str,
}

/// Who asks to join.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// The centre's name.
    pub centre: &'a str,
    /// Where the device will stand.
    pub location: &'a str,
    /// Who will work with it.
    pub staff: &'a str,
    /// In which role.
    pub role: Role,
}

#[derive(Serialize, Deserialize)]
struct RequestFile {
    format: u32,
    device: DeviceId,
    role: Role,
    location: String,
    staff: String,
    verifying: String,
    recipient: String,
}

/// A waiting request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The code that the new device shows, if the request is genuine.
    pub code: String,
    /// The new device.
    pub device: String,
    /// The role it asks for.
    pub role: Role,
    /// Where it will stand.
    pub location: String,
    /// Who will work with it.
    pub staff: String,
}

/// The key of the local fact that counts the prefixes of client numbers that this coordinator gave out.
const PREFIXES_GIVEN: &str = "prefixes_given";

/// Letters and digits that are not taken for one another when said.
const CODE_LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl RequestFile {
    /// What this request is known by here.
    fn digest(&self) -> String {
        hex(&Sha256::digest(self.parts().join("\u{1f}")))
    }

    fn parts(&self) -> [String; 6] {
        [
            self.device.to_string(),
            self.role.code().to_owned(),
            self.location.clone(),
            self.staff.clone(),
            self.verifying.clone(),
            self.recipient.clone(),
        ]
    }

    /// Eight characters over everything in the request and the founder's key, as each side has it: whoever changed the
    /// request on its way, or showed the new device another founder, would have to find a second one with the same code.
    fn code(&self, root: &str) -> Result<String> {
        spoken(
            &self.parts().each_ref().map(String::as_str),
            &format!("trede join {root}"),
        )
    }
}

/// Eight characters over these texts, to be compared over the telephone. Deriving them takes scrypt (N = 2^14), so that
/// trying 2^40 others takes centuries, not hours.
pub(crate) fn spoken(parts: &[&str], salt: &str) -> Result<String> {
    let text = parts.join("\u{1f}");
    let mut bytes = [0_u8; 32];
    let derived = scrypt::Params::new(14, 8, 1, bytes.len())
        .map_err(|e| e.to_string())
        .and_then(|params| {
            scrypt::scrypt(text.as_bytes(), salt.as_bytes(), &params, &mut bytes)
                .map_err(|e| e.to_string())
        });
    derived.map_err(ExchangeError::NoCode)?;
    let letters: String = bytes
        .iter()
        .take(8)
        .map(|b| char::from(CODE_LETTERS[usize::from(b & 31)]))
        .collect();
    Ok(format!("{}-{}", &letters[..4], &letters[4..]))
}

pub(crate) fn plain(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// The shared folder's part that this store's centre has.
pub(crate) fn folder_of(store: &Store) -> Result<Folder> {
    let shared: String = store.local(SHARED)?.ok_or(ExchangeError::NotJoined)?;
    let centre: String = store.local(CENTRE)?.ok_or(ExchangeError::NotJoined)?;
    let folder = Folder::new(Path::new(&shared), &centre);
    // The centre's part is there from its first day: without it this is the empty place of a drive that is not connected, and
    // nothing is made anew there.
    if !folder.exists() {
        return Err(ExchangeError::NoFolder(shared.into()));
    }
    Ok(folder)
}

/// Goes on in another shared folder: the centre moved there, or the folder has another path now. Refuses one that this centre
/// is not in, by its founder's key and not by its name alone. What is not confirmed is written there with the next export.
pub fn move_to(store: &mut Store, shared: &Path) -> Result<()> {
    let centre: String = store.local(CENTRE)?.ok_or(ExchangeError::NotJoined)?;
    let root: String = store.local(ROOT)?.ok_or(ExchangeError::NotJoined)?;
    let folder = Folder::new(shared, &centre);
    folder.require()?;
    let ours = Roster::founders(&folder)?
        .iter()
        .any(|founder| founder.centre == centre && founder.verifying == root);
    if !ours {
        return Err(ExchangeError::NoCentre(centre));
    }
    remember(store, shared, &centre, &root)
}

fn remember(store: &Store, shared: &Path, centre: &str, root: &str) -> Result<()> {
    let absolute = std::path::absolute(shared).map_err(file(shared))?;
    store.set_local(SHARED, absolute.to_string_lossy())?;
    store.set_local(CENTRE, centre)?;
    store.set_local(ROOT, root)?;
    Ok(())
}

/// Makes a centre with this store's device as its first coordinator's. The shared folder is made when it is not there.
pub fn found(store: &mut Store, shared: &Path, centre: &NewCentre<'_>) -> Result<()> {
    std::fs::create_dir_all(shared).map_err(file(shared))?;
    let folder = Folder::new(shared, centre.name);
    if folder.exists() {
        return Err(ExchangeError::CentreExists(centre.name.to_owned()));
    }
    let keys = Keys::make(store)?;
    remember(store, shared, centre.name, &keys.verifying())?;
    let location = named_row(
        store,
        centre.location,
        "locations",
        &[("kind", "desk".into())],
    )?;
    let staff = named_row(
        store,
        centre.staff,
        "staff",
        &[
            ("role", "coordinator".into()),
            ("location_id", location.into()),
            ("active", Value::Bool(true)),
        ],
    )?;
    store.set_local(trede_store::STAFF, staff.as_bytes().as_slice())?;
    if let Some(settings) = trede_domain::schema::table("settings") {
        store.write_for_good("join", |w| {
            for (key, value) in [
                ("ladder", centre.ladder),
                ("scope", "location"),
                ("centre", centre.name),
            ] {
                w.insert(settings, &[("key", key.into()), ("value", value.into())])?;
            }
            Ok::<_, ExchangeError>(())
        })?;
    }
    let entry = Entry {
        device: keys.device,
        name: device_name(&Roster::default(), centre.staff, centre.location),
        role: Role::Coordinator,
        locations: vec![location],
        location: centre.location.to_owned(),
        staff_id: staff,
        staff: centre.staff.to_owned(),
        verifying: keys.verifying(),
        recipient: keys.recipient(),
        prefix: number::child_prefix("", 0),
        space: String::new(),
        by: keys.device,
        at: store.env().now().timestamp_millis(),
        revoked: false,
    };
    let mut roster = Roster::default();
    roster.publish(store, &folder, &keys, entry)?;
    adopt(store, &roster, &keys)?;
    Ok(())
}

/// Leaves a request to join and returns the code to read out to the coordinator.
pub fn request(store: &mut Store, shared: &Path, wish: &Wish<'_>) -> Result<String> {
    let folder = Folder::new(shared, wish.centre);
    folder.require()?;
    // More than one founder means that someone tampers; the code that either gives can only be right for the real one.
    let (centre, root) = Roster::founders(&folder)?
        .into_iter()
        .map(|founder| (founder.centre, founder.verifying))
        .next()
        .ok_or_else(|| ExchangeError::NoCentre(wish.centre.to_owned()))?;
    // Whoever made a mistake asks again before anyone answered: as the same device, with another code.
    let (keys, before) = match Keys::load(store).map(|keys| (keys, waiting_code(store))) {
        Ok((keys, Ok(Some(_)))) => {
            let before = request_file(&folder_of(store)?, &keys);
            (keys, Some(before))
        }
        _ => (Keys::make(store)?, None),
    };
    remember(store, shared, &centre, &root)?;
    let request = RequestFile {
        format: 1,
        device: keys.device,
        role: wish.role,
        location: wish.location.to_owned(),
        staff: wish.staff.to_owned(),
        verifying: keys.verifying(),
        recipient: keys.recipient(),
    };
    let path = request_file(&folder, &keys);
    let text = serde_json::to_string_pretty(&request).unwrap_or_default();
    write_whole(&path, |w| w.write_all(text.as_bytes()).map_err(file(&path)))?;
    // Only once the new one lies there: the first may have been left in another folder, or at another centre.
    if let Some(before) = before.filter(|before| *before != path) {
        let _ = std::fs::remove_file(before);
    }
    let code = request.code(&root)?;
    store.set_local("join_code", &code)?;
    Ok(code)
}

fn request_file(folder: &Folder, keys: &Keys) -> std::path::PathBuf {
    folder.requests().join(format!("{}.json", keys.device))
}

/// The code that this device left a request with, as long as it is not approved.
pub fn waiting_code(store: &Store) -> Result<Option<String>> {
    let keys = Keys::load(store)?;
    let approved = Roster::known(store)?.get(keys.device).is_some();
    Ok(if approved {
        None
    } else {
        store.local("join_code")?
    })
}

/// The most requests that are looked at.
const MOST_WAITING: usize = 50;

/// These names in the order in which their files came, the newest first.
pub(crate) fn newest(dir: &Path, names: Vec<String>) -> Vec<String> {
    let mut dated: Vec<_> = names
        .into_iter()
        .map(|name| {
            let changed = std::fs::metadata(dir.join(&name)).and_then(|m| m.modified());
            (std::cmp::Reverse(changed.ok()), name)
        })
        .collect();
    dated.sort();
    dated.into_iter().map(|(_, name)| name).collect()
}

/// The requests that lie there and are such, the newest first.
fn waiting(folder: &Folder, roster: &Roster) -> Result<Vec<RequestFile>> {
    let dir = folder.requests();
    let mut found = Vec::new();
    // Each code takes a moment on purpose; whoever fills the folder must not keep the coordinator from the newest.
    for name in newest(&dir, names(&dir)?) {
        if found.len() == MOST_WAITING {
            break;
        }
        let Some(request) =
            read_small(&dir.join(&name)).and_then(|t| serde_json::from_str::<RequestFile>(&t).ok())
        else {
            continue;
        };
        let sane = request.format == 1
            && name == format!("{}.json", request.device)
            && request.location.len() <= 200
            && request.staff.len() <= 200
            && request.recipient.parse::<age::x25519::Recipient>().is_ok();
        if sane && roster.get(request.device).is_none() {
            found.push(request);
        }
    }
    Ok(found)
}

/// With the codes by which they are told apart.
fn coded(store: &Store, roster: &Roster, requests: Vec<RequestFile>) -> Result<Vec<Coded>> {
    let root: String = match roster.anchor(store)? {
        Some(anchor) => anchor.verifying.clone(),
        None => store.local(ROOT)?.ok_or(ExchangeError::NotJoined)?,
    };
    requests
        .into_iter()
        .map(|request| Ok((request.code(&root)?, request)))
        .collect()
}

type Coded = (String, RequestFile);

fn with_code(requests: Vec<Coded>, code: &str) -> Result<RequestFile> {
    let wanted = plain(code);
    requests
        .into_iter()
        .find(|(shown, _)| plain(shown) == wanted)
        .map(|(_, request)| request)
        .ok_or_else(|| ExchangeError::NoRequest(code.to_owned()))
}

/// The key of the local fact that lists which requests were turned down here.
const TURNED_DOWN: &str = "requests_turned_down";

fn turned_down(store: &Store) -> Result<BTreeSet<String>> {
    let kept: Option<String> = store.local(TURNED_DOWN)?;
    Ok(kept
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

pub(crate) fn coordinator(store: &Store, folder: &Folder) -> Result<(Keys, Roster, Entry)> {
    let keys = Keys::load(store)?;
    let roster = Roster::refresh(store, folder)?;
    let own = roster
        .get(keys.device)
        .cloned()
        .filter(|e| e.role == Role::Coordinator && !e.revoked)
        .ok_or(ExchangeError::NotCoordinator)?;
    Ok((keys, roster, own))
}

/// The requests that wait for an answer; for a coordinator's device.
pub fn requests(store: &Store) -> Result<Vec<Request>> {
    let folder = folder_of(store)?;
    let (_, roster, _) = coordinator(store, &folder)?;
    let requests = unanswered(store, &folder, &roster)?;
    Ok(coded(store, &roster, requests)?
        .into_iter()
        .map(|(code, request)| Request {
            code,
            device: request.device.to_string(),
            role: request.role,
            location: request.location,
            staff: request.staff,
        })
        .collect())
}

/// How many these are: their codes take a while.
pub fn requests_waiting(store: &Store) -> Result<usize> {
    let folder = folder_of(store)?;
    let (_, roster, _) = coordinator(store, &folder)?;
    Ok(unanswered(store, &folder, &roster)?.len())
}

fn unanswered(store: &Store, folder: &Folder, roster: &Roster) -> Result<Vec<RequestFile>> {
    let down = turned_down(store)?;
    let mut requests = waiting(folder, roster)?;
    requests.retain(|request| !down.contains(&request.digest()));
    Ok(requests)
}

/// Turns the request with this code down: this device names it no more. It stays where its device left it and can still be approved by its
/// code; asked again, it is another request.
pub fn turn_down(store: &Store, code: &str) -> Result<()> {
    let folder = folder_of(store)?;
    let (_, roster, _) = coordinator(store, &folder)?;
    let lying = waiting(&folder, &roster)?;
    let mut down = turned_down(store)?;
    // What is gone needs no remembering.
    let there: BTreeSet<String> = lying.iter().map(RequestFile::digest).collect();
    down.retain(|digest| there.contains(digest));
    down.insert(with_code(coded(store, &roster, lying)?, code)?.digest());
    store.set_local(TURNED_DOWN, serde_json::json!(down).to_string())?;
    Ok(())
}

/// Lets the device with this code in: writes the roster, adds its location and staff member where they are new, and
/// writes its first bundle.
pub fn approve(store: &mut Store, code: &str) -> Result<Entry> {
    let folder = folder_of(store)?;
    let _alone = alone(store)?;
    let (keys, mut roster, own) = coordinator(store, &folder)?;
    let request = with_code(coded(store, &roster, waiting(&folder, &roster)?)?, code)?;
    let kind = if request.role == Role::Coach {
        "outreach"
    } else {
        "desk"
    };
    let location = named_row(
        store,
        &request.location,
        "locations",
        &[("kind", kind.into())],
    )?;
    let staff = named_row(
        store,
        &request.staff,
        "staff",
        &[
            ("role", request.role.code().into()),
            ("location_id", location.into()),
            ("active", Value::Bool(true)),
        ],
    )?;
    // Counted here as well as looked up: another coordinator's entry for the same device may have taken the place of ours.
    let mut given: usize = store
        .local(PREFIXES_GIVEN)?
        .map_or(0, |n: i64| usize::try_from(n).unwrap_or(0));
    let prefix = loop {
        let prefix = number::child_prefix(&own.space, given);
        given += 1;
        if roster.iter().all(|e| e.prefix != prefix) {
            break prefix;
        }
    };
    store.set_local(PREFIXES_GIVEN, i64::try_from(given).unwrap_or(i64::MAX))?;
    let entry = Entry {
        device: request.device,
        name: device_name(&roster, &request.staff, &request.location),
        role: request.role,
        locations: vec![location],
        location: request.location,
        staff_id: staff,
        staff: request.staff,
        verifying: request.verifying,
        recipient: request.recipient,
        space: prefix.clone(),
        prefix,
        by: keys.device,
        at: store.env().now().timestamp_millis(),
        revoked: false,
    };
    let device = entry.device;
    roster.publish(store, &folder, &keys, entry.clone())?;
    export_to(store, &folder, &keys, &roster, device)?;
    Ok(entry)
}

fn device_name(roster: &Roster, staff: &str, location: &str) -> String {
    let name = format!("{staff} ({location})");
    let same = roster
        .iter()
        .filter(|e| e.name == name || e.name.starts_with(&format!("{name} ")))
        .count();
    if same == 0 {
        name
    } else {
        format!("{name} {}", same + 1)
    }
}
