//! The roster: which devices belong to the centre, in which role, for which locations, and which were revoked.
//!
//! Every coordinator writes the whole of it as files of its own, signed. A device trusts what is signed by the founder's
//! key, which it pinned when it joined, or by a coordinator that a trusted file names. Of two entries for one device the
//! later stands; a revocation stands for good.

use crate::error::{ExchangeError, Result};
use crate::folder::{Folder, HIGHEST, names, read_small, write_whole};
use crate::identity::{DeviceId, Keys, verifies};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use trede_domain::Uuid;
use trede_domain::schema::{table, tables};
use trede_store::{Sight, Store};

/// What a device may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A coach's laptop: the clients of its locations.
    Coach,
    /// The counter: likewise.
    Desk,
    /// The back office: everything, and who belongs to the centre.
    Coordinator,
}

impl Role {
    /// The code, as in `staff.role`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Desk => "desk",
            Self::Coordinator => "coordinator",
        }
    }

    /// From the code.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Coach, Self::Desk, Self::Coordinator]
            .into_iter()
            .find(|r| r.code() == code)
    }
}

/// A device in the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub device: DeviceId,
    /// How it is called on screen.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The locations whose clients it holds; the first is where it stands.
    pub locations: Vec<Uuid>,
    /// The name of the first location when it was approved.
    pub location: String,
    /// Who works with it.
    pub staff_id: Uuid,
    /// Their name when it was approved.
    pub staff: String,
    /// What its signatures are verified with.
    pub verifying: String,
    /// What bundles for it are encrypted to.
    pub recipient: String,
    /// The prefix of the client numbers that it gives out.
    pub prefix: String,
    /// The prefix of the prefixes that it gives out, if it is a coordinator's.
    pub space: String,
    /// Who wrote this entry.
    pub by: DeviceId,
    /// When, in milliseconds of the writer's clock.
    pub at: i64,
    /// Whether it is shut out, for good.
    pub revoked: bool,
}

impl Entry {
    /// What the device may hold, given the centre's setting `scope`.
    pub fn sight(&self, scope: Option<&str>) -> Sight {
        if self.role == Role::Coordinator {
            Sight::All
        } else if scope == Some("centre") {
            Sight::Centre
        } else {
            Sight::Locations(self.locations.clone())
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Body {
    format: u32,
    centre: String,
    by: DeviceId,
    number: u64,
    entries: Vec<Entry>,
}

impl Body {
    /// Whether its writer, who holds this key, vouches for itself in it.
    fn vouches_for(&self, key: &str) -> bool {
        self.entries
            .iter()
            .any(|e| e.device == self.by && e.by == self.by && e.verifying == key)
    }
}

/// The body as text, so that the signature is over exactly these bytes.
#[derive(Serialize, Deserialize)]
struct Signed {
    body: String,
    signature: String,
}

/// The roster, by device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster(BTreeMap<DeviceId, Entry>);

/// Which coordinators' files name a device.
type Vouched = BTreeMap<DeviceId, BTreeSet<DeviceId>>;

/// A founder's own entry, as a joining device finds it before it trusts anything.
pub(crate) struct Founder {
    /// The centre's name as the founder spelled it.
    pub centre: String,
    pub verifying: String,
}

impl Roster {
    /// What this store knows of the roster.
    pub fn known(store: &Store) -> Result<Self> {
        let mut statement = store
            .connection()
            .prepare_cached("SELECT entry FROM devices ORDER BY device")?;
        let entries = statement.query_map([], |r| r.get::<_, String>(0))?;
        let mut roster = Self::default();
        for entry in entries {
            if let Ok(entry) = serde_json::from_str::<Entry>(&entry?) {
                roster.0.insert(entry.device, entry);
            }
        }
        Ok(roster)
    }

    /// The entry of a device.
    pub fn get(&self, device: DeviceId) -> Option<&Entry> {
        self.0.get(&device)
    }

    /// All entries, by device.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.0.values()
    }

    fn take(&mut self, entry: Entry) {
        match self.0.get_mut(&entry.device) {
            None => {
                self.0.insert(entry.device, entry);
            }
            Some(here) => {
                let revoked = here.revoked || entry.revoked;
                if (entry.at, entry.by) > (here.at, here.by) {
                    *here = entry;
                }
                here.revoked = revoked;
            }
        }
    }

    pub(crate) fn add(&mut self, entry: Entry) {
        self.take(entry);
    }

    /// Whose key new devices begin with, and their codes are made from: the founder's, or, where that was shut out, that
    /// of the coordinator who did so; and so on.
    pub(crate) fn anchor(&self, store: &Store) -> Result<Option<&Entry>> {
        let root: String = store.local(crate::ROOT)?.ok_or(ExchangeError::NotJoined)?;
        let mut anchor = self.iter().find(|e| e.verifying == root);
        for _ in 0..self.0.len() {
            match anchor {
                Some(entry) if entry.revoked && entry.by != entry.device => {
                    anchor = self.get(entry.by);
                }
                _ => break,
            }
        }
        Ok(anchor)
    }

    /// Takes in what trusted files in the folder say, and keeps it in the store.
    pub(crate) fn refresh(store: &Store, folder: &Folder) -> Result<Self> {
        let mut roster = Self::known(store)?;
        let before = roster.clone();
        let centre: String = store
            .local(crate::CENTRE)?
            .ok_or(ExchangeError::NotJoined)?;
        let root: String = store.local(crate::ROOT)?.ok_or(ExchangeError::NotJoined)?;
        roster.believe(files(folder)?, &centre, &root);
        if roster != before {
            if roster.coordinators_out() != before.coordinators_out() {
                // Those who are left settle anew what this one had set and not everybody heard.
                store.resend_settings()?;
            }
            roster.keep(store)?;
        }
        Ok(roster)
    }

    fn coordinators_out(&self) -> BTreeSet<DeviceId> {
        let out = self
            .iter()
            .filter(|e| e.revoked && e.role == Role::Coordinator);
        out.map(|e| e.device).collect()
    }

    /// Takes in the files that are signed by the holder of `root` or by someone whom a trusted file names.
    ///
    /// Whoever is shut out by any of them is not believed in the others either, in whatever order they lie there: a stolen
    /// coordinator's laptop would let its thief in before the news of it is heard. So with each revocation that is found it
    /// begins anew; and whom a device let in that was just shut out belongs only where another coordinator says so too.
    fn believe(&mut self, mut files: Vec<(Signed, Body)>, centre: &str, root: &str) {
        files.retain(|(_, body)| body.format == 1 && body.centre == centre);
        let before = self.clone();
        let mut out: Vec<Entry> = Vec::new();
        // Whoever shut the others out goes along: known by their word perhaps, and trusted all the same.
        let mut by: Vec<Entry> = Vec::new();
        loop {
            *self = before.clone();
            for entry in by.iter().chain(&out) {
                self.take(entry.clone());
            }
            let mut vouched = Vouched::new();
            let mut found = self.believe_round_by_round(&files, root, &mut vouched);
            // Not when only someone else who is shut out now had let them in: a thief's own device.
            let gone: BTreeSet<DeviceId> = out.iter().chain(&found).map(|e| e.device).collect();
            found.retain(|entry| {
                let known = before.get(entry.by).is_some_and(|e| !e.revoked);
                let named = vouched.get(&entry.by).into_iter().flatten();
                let mut named = named.filter(|signer| **signer != entry.by);
                known
                    || before.0.is_empty()
                    || named.any(|signer| *signer == entry.device || !gone.contains(signer))
            });
            by.extend(found.iter().filter_map(|e| self.get(e.by)).cloned());
            if found.is_empty() {
                let by_one_shut_out =
                    |e: &Entry| e.by != e.device && out.iter().any(|o| o.device == e.by);
                self.0
                    .retain(|device, e| vouched.contains_key(device) || !by_one_shut_out(e));
                break;
            }
            out.extend(found);
        }
    }

    /// Takes in trusted files until there are no more, or until one shuts a device out that was not: returns those entries.
    fn believe_round_by_round(
        &mut self,
        files: &[(Signed, Body)],
        root: &str,
        vouched: &mut Vouched,
    ) -> Vec<Entry> {
        let shut_out = |roster: &Self| -> BTreeSet<DeviceId> {
            let out = roster.iter().filter(|e| e.revoked);
            out.map(|e| e.device).collect()
        };
        let known = shut_out(self);
        let mut waiting: Vec<&(Signed, Body)> = files.iter().collect();
        loop {
            let (trusted, rest): (Vec<_>, Vec<_>) =
                waiting.into_iter().partition(|(signed, body)| {
                    let key = self
                        .get(body.by)
                        .filter(|e| e.role == Role::Coordinator && !e.revoked)
                        .map(|e| e.verifying.clone());
                    // The founder is trusted without anyone's word, until a coordinator shuts that device out.
                    let shut_out = self.get(body.by).is_some_and(|e| e.revoked);
                    let founder = !shut_out && body.vouches_for(root);
                    key.into_iter()
                        .chain(founder.then(|| root.to_owned()))
                        .any(|k| verifies(&k, signed.body.as_bytes(), &signed.signature))
                });
            waiting = rest;
            for (_, body) in &trusted {
                for entry in &body.entries {
                    vouched.entry(entry.device).or_default().insert(body.by);
                    self.take(entry.clone());
                }
            }
            let new: Vec<Entry> = shut_out(self)
                .difference(&known)
                .filter_map(|device| self.get(*device).cloned())
                .collect();
            if trusted.is_empty() || !new.is_empty() {
                return new;
            }
        }
    }

    fn keep(&self, store: &Store) -> Result<()> {
        for gone in Self::known(store)?
            .iter()
            .filter(|e| self.get(e.device).is_none())
        {
            store
                .connection()
                .prepare_cached("DELETE FROM devices WHERE device = ?1")?
                .execute([gone.device.to_string()])?;
        }
        for entry in self.iter() {
            let text = serde_json::to_string(entry).unwrap_or_default();
            store
                .connection()
                .prepare_cached("INSERT INTO devices (device, name, staff, entry) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (device) DO UPDATE SET name = ?2, staff = ?3, entry = ?4")?
                .execute([&entry.device.to_string(), &entry.name, &entry.staff, &text])?;
        }
        Ok(())
    }

    /// Adds or changes an entry and writes the whole roster as this device's next file.
    pub(crate) fn publish(
        &mut self,
        store: &Store,
        folder: &Folder,
        keys: &Keys,
        entry: Entry,
    ) -> Result<()> {
        self.take(entry);
        // Only what this device signed: a file that someone else left under its name would set the number, and with the highest
        // there is nobody would read the next.
        let own = keys.verifying();
        let mine: Vec<u64> = files(folder)?
            .iter()
            .filter(|(s, b)| b.by == keys.device && verifies(&own, s.body.as_bytes(), &s.signature))
            .map(|(_, b)| b.number)
            .collect();
        let number = mine.iter().max().copied().unwrap_or(0) + 1;
        let centre: String = store
            .local(crate::CENTRE)?
            .ok_or(ExchangeError::NotJoined)?;
        let body = Body {
            format: 1,
            centre,
            by: keys.device,
            number,
            entries: self.0.values().cloned().collect(),
        };
        let body = serde_json::to_string(&body).unwrap_or_default();
        let signature = keys.sign(body.as_bytes());
        let text = serde_json::to_string_pretty(&Signed { body, signature }).unwrap_or_default();
        let path = folder
            .roster()
            .join(format!("{}-{number}.json", keys.device));
        write_whole(&path, |w| {
            w.write_all(text.as_bytes())
                .map_err(crate::error::file(&path))
        })?;
        self.keep(store)?;
        // The newest file says all that the earlier ones said; two are left for whoever reads one just now.
        for old in mine.into_iter().filter(|n| n + 2 < number) {
            let _ =
                std::fs::remove_file(folder.roster().join(format!("{}-{old}.json", keys.device)));
        }
        Ok(())
    }

    /// The keys that a joining device may begin with, as the folder's files have them before any is trusted: of those who
    /// vouch for themselves, whoever was not shut out by those who are trusted along with them.
    pub(crate) fn founders(folder: &Folder) -> Result<Vec<Founder>> {
        let mut keys = BTreeSet::new();
        for (signed, body) in files(folder)? {
            // The name counts only where it was signed: a damaged file has another.
            if !folder.is_of(&body.centre) {
                continue;
            }
            for entry in &body.entries {
                if entry.device == body.by
                    && entry.by == body.by
                    && verifies(&entry.verifying, signed.body.as_bytes(), &signed.signature)
                {
                    keys.insert((body.centre.clone(), entry.verifying.clone(), entry.device));
                }
            }
        }
        let mut founders = Vec::new();
        for (centre, verifying, device) in keys {
            let mut roster = Self::default();
            roster.believe(files(folder)?, &centre, &verifying);
            if roster.get(device).is_some_and(|e| !e.revoked) {
                founders.push(Founder { centre, verifying });
            }
        }
        Ok(founders)
    }
}

fn files(folder: &Folder) -> Result<Vec<(Signed, Body)>> {
    let dir = folder.roster();
    let mut files = Vec::new();
    for name in names(&dir)?.iter().filter(|n| n.ends_with(".json")) {
        let Some(signed) =
            read_small(&dir.join(name)).and_then(|t| serde_json::from_str::<Signed>(&t).ok())
        else {
            continue;
        };
        let Ok(body) = serde_json::from_str::<Body>(&signed.body) else {
            continue;
        };
        // Its number and writer must be those of its name: an old file cannot be put back as a new one.
        if body.number <= HIGHEST && *name == format!("{}-{}.json", body.by, body.number) {
            files.push((signed, body));
        }
    }
    files.sort_by_key(|(_, body)| (body.by, body.number));
    Ok(files)
}

/// Makes what the roster says of this device this store's own: where it stands, who works with it, its numbers.
pub(crate) fn adopt(store: &Store, roster: &Roster, keys: &Keys) -> Result<Entry> {
    let own = roster
        .get(keys.device)
        .ok_or(ExchangeError::NotApproved)?
        .clone();
    if own.revoked {
        return Err(ExchangeError::ShutOut);
    }
    if let Some(location) = own.locations.first() {
        store.set_local(trede_store::LOCATION, location.as_bytes().as_slice())?;
    }
    if store.local::<Vec<u8>>(trede_store::STAFF)?.is_none() {
        store.set_local(trede_store::STAFF, own.staff_id.as_bytes().as_slice())?;
    }
    store.set_number_prefix(&own.prefix)?;
    // Sharing does not fail on a key that could not be kept: the next time.
    let _ = crate::recovery::keep(store, roster, &own);
    store
        .connection()
        .prepare_cached(
            "INSERT INTO writers (writer, device) VALUES (?1, ?2) ON CONFLICT (writer) DO NOTHING",
        )?
        .execute(rusqlite::params![
            store.writer()?.0.cast_signed(),
            own.device.to_string()
        ])?;
    Ok(own)
}

/// The row of this table that has this name, without regard to case; made when there is none.
pub(crate) fn named_row(
    store: &mut Store,
    name: &str,
    of: &str,
    more: &[(&str, trede_domain::Value)],
) -> Result<Uuid> {
    let Some(table) = table(of) else {
        return Err(ExchangeError::NoDevice(of.to_owned()));
    };
    debug_assert!(tables().contains(table));
    let wanted = trede_store::fold(name);
    for row in store.list(table, None)? {
        if row
            .get(table, "name")
            .as_str()
            .is_some_and(|n| trede_store::fold(n) == wanted)
        {
            return Ok(row.id);
        }
    }
    let mut fields = vec![("name", trede_domain::Value::from(name))];
    fields.extend_from_slice(more);
    // The id comes from the name: two coordinators who let someone in at a new place at the same time make one row.
    let of_name = format!("trede {} {wanted}", table.name);
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, of_name.as_bytes());
    let (id, _) = store.write_for_good("join", |w| match w.get(table, id)? {
        // It had this name once and has another now: that is another place.
        Some(_) => w.insert(table, &fields),
        None => w.insert_with_id(table, id, &fields).map(|()| id),
    })?;
    Ok(id)
}
