//! Looking at one bundle without merging it.

use crate::bundle::{Manifest, open};
use crate::error::{ExchangeError, Reason, Result, file};
use crate::folder::{BundleFile, write_whole};
use crate::identity::Keys;
use crate::roster::Roster;
use serde::Serialize;
use std::io::BufReader;
use std::path::Path;
use trede_store::Store;

/// What is known of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// The file's name with its folder.
    pub bundle: String,
    /// Who wrote it: the name from the roster, else the id from the folder; proven only when `signature` is true.
    pub from: Option<String>,
    /// For whom it is: likewise, from the file's name.
    pub to: Option<String>,
    /// Its number, from the file's name.
    pub number: Option<u64>,
    /// Whether this device can decrypt it. Without that, `whole` and `signature` are not known.
    pub readable: bool,
    /// Whether every file in it is there and is the one that was signed.
    pub whole: Option<bool>,
    /// Whether the writer's signature holds.
    pub signature: Option<bool>,
    /// What it says of itself.
    pub manifest: Option<Manifest>,
    /// What is wrong, in English.
    pub problem: Option<String>,
    /// The name of the text for what is wrong.
    pub key: Option<String>,
}

/// Says who wrote a bundle, for whom, and whether it is whole: as far as that goes without decrypting, and all of it for its receiver.
pub fn verify(path: &Path, store: Option<&Store>) -> Result<Verdict> {
    let sealed = std::fs::File::open(path).map_err(file(path))?;
    let name = path
        .file_name()
        .and_then(|n| n.to_str())
        .unwrap_or_default();
    let dir = path
        .parent()
        .and_then(|p| p.file_name())
        .and_then(|n| n.to_str())
        .unwrap_or_default();
    let label = BundleFile::parse(dir, name);
    let roster = store.map(Roster::known).transpose()?.unwrap_or_default();
    let named = |id| {
        roster
            .get(id)
            .map_or_else(|| id.to_string(), |e| e.name.clone())
    };
    let mut verdict = Verdict {
        bundle: label
            .as_ref()
            .map_or_else(|| name.to_owned(), BundleFile::label),
        from: label.as_ref().map(|l| named(l.device)),
        to: label.as_ref().map(|l| named(l.to)),
        number: label.as_ref().map(|l| l.number),
        readable: false,
        whole: None,
        signature: None,
        manifest: None,
        problem: None,
        key: None,
    };
    let wrong = |verdict: &mut Verdict, reason: &Reason| {
        verdict.problem = Some(reason.to_string());
        verdict.key = Some(reason.key().to_owned());
    };
    if age::Decryptor::new_buffered(BufReader::new(sealed)).is_err() {
        verdict.whole = Some(false);
        wrong(
            &mut verdict,
            &Reason::Damaged("it is not an age file".into()),
        );
        return Ok(verdict);
    }
    let Some(keys) = store.and_then(|s| Keys::load(s).ok()) else {
        return Ok(verdict);
    };
    let opened = match open(path, &keys) {
        Ok(opened) => opened,
        Err(reason) => {
            if reason != Reason::NotForUs {
                verdict.readable = true;
                verdict.whole = Some(false);
            }
            wrong(&mut verdict, &reason);
            return Ok(verdict);
        }
    };
    verdict.readable = true;
    verdict.from = Some(named(opened.manifest.device));
    verdict.to = Some(named(opened.manifest.to));
    verdict.number = Some(opened.manifest.number);
    verdict.signature = Some(
        roster
            .get(opened.manifest.device)
            .is_some_and(|e| opened.signed_by(&e.verifying)),
    );
    match opened.extract(|_, from| std::io::copy(from, &mut std::io::sink()).map(|_| ())) {
        Ok(()) => verdict.whole = Some(true),
        Err(reason) => {
            verdict.whole = Some(false);
            wrong(&mut verdict, &reason);
        }
    }
    if verdict.signature == Some(false) && verdict.problem.is_none() {
        wrong(&mut verdict, &Reason::BadSignature);
    }
    verdict.manifest = Some(opened.manifest);
    Ok(verdict)
}

/// Writes the plain data package into a folder that is empty or not there yet; for a receiver. Returns the files' names.
pub fn open_bundle(store: &Store, path: &Path, dir: &Path) -> Result<Vec<String>> {
    let keys = Keys::load(store)?;
    if !path.is_file() {
        return Err(file(path)(std::io::ErrorKind::NotFound.into()));
    }
    let opened = open(path, &keys)?;
    let roster = Roster::known(store)?;
    let entry = roster
        .get(opened.manifest.device)
        .ok_or(Reason::UnknownWriter)?;
    if !opened.signed_by(&entry.verifying) {
        return Err(Reason::BadSignature.into());
    }
    // First all of it is read once: nothing is written of a bundle that is not whole.
    opened.extract(|_, from| std::io::copy(from, &mut std::io::sink()).map(|_| ()))?;
    std::fs::create_dir_all(dir).map_err(file(dir))?;
    if std::fs::read_dir(dir).map_err(file(dir))?.next().is_some() {
        return Err(file(dir)(std::io::Error::new(
            std::io::ErrorKind::AlreadyExists,
            "the folder is not empty",
        )));
    }
    let mut written = Vec::new();
    opened.extract(|name, from| {
        let target = dir.join(name);
        write_whole(&target, |out| {
            std::io::copy(from, out).map(|_| ()).map_err(file(&target))
        })
        .map_err(|e| match e {
            ExchangeError::File { source, .. } => source,
            other => std::io::Error::other(other.to_string()),
        })?;
        written.push(name.to_owned());
        Ok(())
    })?;
    Ok(written)
}
