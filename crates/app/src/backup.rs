//! Backups: encrypted copies of the store with its wrapped keys, kept in the home folder by themselves, or put elsewhere
//! by hand; and going on from one.
//!
//! A backup is one file: a zip with `trede.db` (encrypted as the store is), `keys/*.age` (which the passphrase opens, or the
//! recovery sheet, with `keys/recovery.json` beside it) and `backup.json`. A store that goes on from one is a new writer, and others send it again what it lacks.

use crate::error::{AppError, Code, Result};
use crate::home::Home;
use crate::session::{Session, check_passphrase};
use chrono::{DateTime, Datelike, Local, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use trede_store::{KeyCost, Passphrase, Store, StoreError, database_file, key_files};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The ending of a backup's name.
const ENDING: &str = "trede-backup";
/// Of so many days the last backup is kept, and of so many weeks before that.
const DAYS: usize = 7;
const WEEKS: usize = 4;
/// A new one is made by itself when the last is older than this.
const OLD: TimeDelta = TimeDelta::hours(20);
/// A store above this size is not copied while someone waits for it to open.
const LARGE: u64 = 256 * 1024 * 1024;
/// The format that this version writes, and the newest that it reads.
const FORMAT: u32 = 1;
/// Says of which device the key is that a recovery sheet opens.
const WHOSE: &str = "keys/recovery.json";
/// Says when this device last shared: what is lost with a damaged store is what came after.
const SHARED_AT: &str = "shared-at";

/// What a backup says of itself, readable for anyone: nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct About {
    format: u32,
    made: DateTime<Utc>,
    version: String,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// Its file.
    pub file: PathBuf,
    /// When it was made, RFC 3339.
    pub made: String,
    /// Its size.
    pub bytes: u64,
    #[serde(skip)]
    at: DateTime<Utc>,
}

fn folder(home: &Path) -> PathBuf {
    home.join("backups")
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn bad(path: &Path, why: impl std::fmt::Display) -> AppError {
    AppError::new(Code::BadBackup)
        .with("path", path.display().to_string())
        .because(why)
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> AppError + '_ {
    move |e| AppError::file(path, &e)
}

/// The backups that this home folder keeps, the newest first.
pub fn kept(home: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder(home)) else {
        return Vec::new();
    };
    let mut found: Vec<Backup> = entries
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ENDING))
        .filter_map(|path| {
            let about = about(&path).ok()?;
            Some(Backup {
                made: time(about.made),
                bytes: std::fs::metadata(&path).ok()?.len(),
                file: path,
                at: about.made,
            })
        })
        .collect();
    found.sort_by(|a, b| (b.at, &b.file).cmp(&(a.at, &a.file)));
    found
}

fn about(file: &Path) -> Result<About> {
    let opened = File::open(file).map_err(failed(file))?;
    let mut zip = zip::ZipArchive::new(BufReader::new(opened)).map_err(|e| bad(file, e))?;
    let mut text = String::new();
    zip.by_name("backup.json")
        .map_err(|e| bad(file, e))?
        .take(64 * 1024)
        .read_to_string(&mut text)
        .map_err(|e| bad(file, e))?;
    let about: About = serde_json::from_str(&text).map_err(|e| bad(file, e))?;
    if about.format > FORMAT {
        return Err(AppError::new(Code::NewerStore));
    }
    Ok(about)
}

/// Makes a backup: in this folder, or among those that the home folder keeps. It stands under its name only once it is
/// whole and was looked through.
pub fn backup(session: &Session, to: Option<&Path>) -> Result<Backup> {
    let store = session.store();
    let dir = to.map_or_else(|| folder(store.home()), Path::to_path_buf);
    std::fs::create_dir_all(&dir).map_err(failed(&dir))?;
    let now = store.env().now();
    let file = free_name(&dir, now);
    let copy = store.home().join(format!(".copy-{}", store.env().new_id()));
    let made = store
        .copy_to(&copy)
        .map_err(AppError::from)
        .and_then(|()| pack(store, &copy, &file, now));
    let _ = std::fs::remove_file(&copy);
    made?;
    if to.is_none() {
        rotate(store.home());
    }
    Ok(Backup {
        bytes: std::fs::metadata(&file).map_err(failed(&file))?.len(),
        file,
        made: time(now),
        at: now,
    })
}

fn free_name(dir: &Path, now: DateTime<Utc>) -> PathBuf {
    let stem = now.format("trede-%Y-%m-%d-%H%M%S").to_string();
    let mut file = dir.join(format!("{stem}.{ENDING}"));
    let mut more = 1;
    while file.exists() {
        more += 1;
        file = dir.join(format!("{stem}-{more}.{ENDING}"));
    }
    file
}

fn pack(store: &Store, copy: &Path, file: &Path, now: DateTime<Utc>) -> Result<()> {
    let about = About {
        format: FORMAT,
        made: now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let mut target = atomic_write_file::AtomicWriteFile::open(file).map_err(failed(file))?;
    {
        let mut zip = ZipWriter::new_stream(BufWriter::new(&mut target));
        // What is encrypted does not get smaller.
        let options = SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored)
            .large_file(true);
        let zipped = |e: zip::result::ZipError| bad(file, e);
        zip.start_file("backup.json", options).map_err(zipped)?;
        let text = serde_json::to_vec_pretty(&about).unwrap_or_default();
        zip.write_all(&text).map_err(failed(file))?;
        let mut keys = key_files(store.home())?;
        let whose = store.home().join(WHOSE);
        keys.extend(Some(whose).filter(|path| path.exists()));
        for key in keys {
            let name = key.file_name().unwrap_or_default().to_string_lossy();
            zip.start_file(format!("keys/{name}"), options)
                .map_err(zipped)?;
            let bytes = std::fs::read(&key).map_err(failed(&key))?;
            zip.write_all(&bytes).map_err(failed(file))?;
        }
        zip.start_file("trede.db", options).map_err(zipped)?;
        let mut from = File::open(copy).map_err(failed(copy))?;
        std::io::copy(&mut from, &mut zip).map_err(failed(file))?;
        zip.finish()
            .map_err(zipped)?
            .into_inner()
            .flush()
            .map_err(failed(file))?;
    }
    target.commit().map_err(failed(file))
}

/// Keeps the last of each of the last seven days that have one, and of each of four weeks before that.
fn rotate(home: &Path) {
    let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
    for backup in kept(home) {
        let day = backup.at.date_naive();
        let keep = if days.contains(&day) {
            false
        } else if days.len() < DAYS {
            days.insert(day)
        } else {
            let week = (day.iso_week().year(), day.iso_week().week());
            weeks.len() < WEEKS && weeks.insert(week)
        };
        if !keep {
            let _ = std::fs::remove_file(&backup.file);
        }
    }
}

/// Makes a backup when the last is a day old. Copying reads the whole store, so damage is found by it, and told; that it
/// cannot be made for another reason is nobody's fault: the next time again.
pub(crate) fn by_itself(session: &Session, while_someone_waits: bool) -> Result<()> {
    let store = session.store();
    let size = std::fs::metadata(database_file(store.home())).map_or(0, |m| m.len());
    let old = kept(store.home())
        .first()
        .is_none_or(|last| (store.env().now() - last.at).abs() > OLD);
    if old && !(while_someone_waits && size > LARGE) {
        match backup(session, None) {
            Err(error) if error.code() == Code::Damaged => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// After an erasure: those who were erased still stand in the backups that are kept. One new one takes their place.
pub(crate) fn begin_anew(session: &Session) {
    let home = session.store().home();
    let old = kept(home);
    // The new one first: there is always one.
    let made = backup(session, None).ok().map(|b| b.file);
    for backup in old {
        if made.as_ref() != Some(&backup.file) {
            let _ = std::fs::remove_file(&backup.file);
        }
    }
    if let Ok(entries) = std::fs::read_dir(home) {
        for path in entries.filter_map(|e| e.ok().map(|e| e.path())) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(SET_ASIDE) {
                let _ = std::fs::remove_dir_all(&path);
            }
        }
    }
}

/// Notes that this device shared just now.
pub(crate) fn shared_now(session: &Session) {
    let store = session.store();
    let _ = std::fs::write(store.home().join(SHARED_AT), time(store.env().now()));
}

/// A store that cannot be read, with the way back: the newest backup, and what came after it and was not shared is lost.
pub(crate) fn offer(home: &Path, error: AppError) -> AppError {
    let damaged = error.code() == Code::Damaged;
    let Some(newest) = kept(home).into_iter().next().filter(|_| damaged) else {
        return error;
    };
    let shared = std::fs::read_to_string(home.join(SHARED_AT)).unwrap_or_default();
    let lost = if shared.trim().is_empty() {
        newest.made.clone()
    } else {
        newest.made.clone().max(shared.trim().to_owned())
    };
    AppError::new(Code::DamagedWithBackup)
        .with("backup", newest.file.display().to_string())
        .with("made", local_time(&newest.made))
        .with("since", local_time(&lost))
        .because(error)
}

/// A moment by this machine's clock, to the minute.
fn local_time(rfc3339: &str) -> String {
    DateTime::parse_from_rfc3339(rfc3339).map_or_else(
        |_| rfc3339.to_owned(),
        |time| {
            time.with_timezone(&Local)
                .format("%Y-%m-%d %H:%M")
                .to_string()
        },
    )
}

/// How the folders are called that hold a store that another took the place of.
const SET_ASIDE: &str = "set-aside-";

/// A store that goes on from a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// When the backup was made, RFC 3339.
    pub made: String,
    /// Where the store went that stood here before; nothing where there was none.
    pub set_aside: Option<PathBuf>,
}

/// The sheet that opens a backup whose passphrase is forgotten.
#[derive(Debug, Clone, Copy)]
pub struct BySheet<'a> {
    /// What is printed on it.
    pub letters: &'a str,
    /// Whose passphrase is forgotten, where there are several.
    pub key: Option<&'a str>,
}

/// Puts a backup into the home folder and opens it, as a new writer. A store that stands there already is set aside when
/// `replace`, and else a reason to refuse. Refuses a backup that is not whole or that the passphrase does not open; then
/// nothing has changed.
pub fn restore(
    home: &Home,
    passphrase: &Passphrase,
    file: &Path,
    replace: bool,
) -> Result<(Session, Restored)> {
    restore_by(home, passphrase, None, file, replace)
}

/// Likewise, by a recovery sheet: from then on the passphrase opens it, which is a new one.
pub fn restore_by(
    home: &Home,
    passphrase: &Passphrase,
    sheet: Option<BySheet<'_>>,
    file: &Path,
    replace: bool,
) -> Result<(Session, Restored)> {
    if home.has_store() && !replace {
        return Err(
            AppError::new(Code::StoreExists).with("path", home.path().display().to_string())
        );
    }
    let about = about(file)?;
    home.make()?;
    let new = home.path().join(".restoring");
    let _ = std::fs::remove_dir_all(&new);
    let unpacked = unpack(file, &new).and_then(|()| {
        if let Some(BySheet { letters, key }) = sheet {
            check_passphrase(passphrase)?;
            trede_exchange::use_sheet(&new, letters, key, passphrase, KeyCost::NORMAL)?;
        }
        // Opened where it lies, as a try; what that changes in it (it begins a new life) does no harm.
        let env = Box::new(crate::SystemEnv::default());
        let store = Store::open(&new, passphrase, "restoring", env)?;
        store.look_whole(true)?;
        Ok(())
    });
    if let Err(error) = unpacked {
        let _ = std::fs::remove_dir_all(&new);
        return Err(error);
    }
    let mut set_aside = None;
    if home.has_store() {
        let aside = home.path().join(format!(
            "{SET_ASIDE}{}",
            about_now().format("%Y-%m-%d-%H%M%S")
        ));
        std::fs::create_dir_all(&aside).map_err(failed(&aside))?;
        for name in ["trede.db", "trede.db-wal", "trede.db-shm", "keys"] {
            let from = home.path().join(name);
            if from.exists() {
                std::fs::rename(&from, aside.join(name)).map_err(failed(&from))?;
            }
        }
        set_aside = Some(aside);
    }
    for name in ["keys", "trede.db", "trede.db-wal", "trede.db-shm"] {
        let (from, to) = (new.join(name), home.path().join(name));
        if from.exists() {
            if to.is_dir() {
                std::fs::remove_dir_all(&to).map_err(failed(&to))?;
            }
            std::fs::rename(&from, &to).map_err(failed(&to))?;
        }
    }
    let _ = std::fs::remove_dir_all(&new);
    let session = Session::open(home, passphrase)?;
    Ok((
        session,
        Restored {
            made: time(about.made),
            set_aside,
        },
    ))
}

fn about_now() -> DateTime<Utc> {
    trede_domain::Env::now(&crate::SystemEnv::default())
}

fn unpack(file: &Path, to: &Path) -> Result<()> {
    let opened = File::open(file).map_err(failed(file))?;
    let mut zip = zip::ZipArchive::new(BufReader::new(opened)).map_err(|e| bad(file, e))?;
    let keys = to.join("keys");
    std::fs::create_dir_all(&keys).map_err(failed(&keys))?;
    for i in 0..zip.len() {
        let mut entry = zip.by_index(i).map_err(|e| bad(file, e))?;
        let name = entry.name().map_err(|e| bad(file, e))?.into_owned();
        // Only the names that a backup has: nothing is written elsewhere.
        let plain = |text: &str| {
            text.ends_with(".age")
                && text
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        };
        let target = match name.as_str() {
            "trede.db" => database_file(to),
            WHOSE => to.join(WHOSE),
            _ => match name.strip_prefix("keys/") {
                Some(key) if plain(key) => keys.join(key),
                _ => continue,
            },
        };
        let mut out = File::create(&target).map_err(failed(&target))?;
        std::io::copy(&mut entry, &mut out).map_err(|e| bad(file, e))?;
        out.sync_all().map_err(failed(&target))?;
    }
    if database_file(to).exists() {
        Ok(())
    } else {
        Err(bad(file, StoreError::NotFound(to.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn put(home: &Path, day: u32) {
        let made =
            DateTime::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::days(day.into());
        let file = free_name(&folder(home), made);
        let mut zip = ZipWriter::new(File::create(&file).unwrap());
        zip.start_file("backup.json", SimpleFileOptions::default())
            .unwrap();
        let about = About {
            format: FORMAT,
            made,
            version: String::new(),
        };
        zip.write_all(&serde_json::to_vec(&about).unwrap()).unwrap();
        zip.finish().unwrap();
        rotate(home);
    }

    #[test]
    fn seven_days_and_four_weeks_before_that_are_kept() {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder(home.path())).unwrap();
        for day in 0..60 {
            put(home.path(), day);
        }
        let last = kept(home.path())[0].at;
        let ages: Vec<i64> = kept(home.path())
            .iter()
            .map(|b| (last - b.at).num_days())
            .collect();
        assert_eq!(ages[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(ages.len(), 11);
        assert!(ages[10] >= 21, "{ages:?}");
        // Two of one day: the later one stays.
        put(home.path(), 59);
        assert_eq!(kept(home.path()).len(), 11);
    }
}
