//! The database key: 32 random bytes, wrapped by each staff member's passphrase in an age file, never written bare.

use crate::error::{Result, StoreError};
use crate::recovery::RECOVERY;
use age::secrecy::{ExposeSecret, SecretString};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use trede_domain::Env;
use zeroize::Zeroizing;

/// What opens a store. Not shown by `Debug`, wiped from memory when dropped.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// A passphrase as it was typed.
    pub fn new(text: String) -> Self {
        Self(SecretString::from(text))
    }

    /// How many characters it has.
    pub fn chars(&self) -> usize {
        self.0.expose_secret().chars().count()
    }

    /// Wraps a secret by this passphrase, as an age file.
    pub fn seal(&self, secret: &[u8], cost: KeyCost) -> Result<Vec<u8>> {
        let mut recipient = age::scrypt::Recipient::new(self.0.clone());
        recipient.set_work_factor(cost.0);
        age::encrypt(&recipient, secret).map_err(|e| StoreError::Key(e.to_string()))
    }

    /// What was wrapped by this passphrase.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let mut identity = age::scrypt::Identity::new(self.0.clone());
        identity.set_max_work_factor(MOST);
        age::decrypt(&identity, sealed)
            .map(Zeroizing::new)
            .map_err(|_| StoreError::WrongPassphrase)
    }

    /// Whether it is the same as the other one.
    pub fn same(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// How dear one try at a passphrase is: the base-2 logarithm of scrypt's N (RFC 7914), with r = 8 and p = 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyCost(u8);

impl KeyCost {
    /// 128 MiB and about half a second on an ordinary laptop.
    pub const NORMAL: Self = Self(17);
    /// For tests and the demo centre, where nothing is secret.
    pub const CHEAP: Self = Self(8);
}

/// The most that an unwrapping may cost: files that ask for more are refused rather than worked on for minutes.
const MOST: u8 = 20;

/// The bare key, wiped from memory when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

pub(crate) fn fresh(env: &dyn Env) -> Key {
    let mut key = Zeroizing::new([0; 32]);
    env.fill(&mut *key);
    key
}

/// The folder with the wrapped keys.
pub(crate) fn folder(home: &Path) -> PathBuf {
    home.join("keys")
}

fn file_error(path: &Path) -> impl FnOnce(std::io::Error) -> StoreError + '_ {
    move |source| StoreError::File {
        path: path.to_owned(),
        source,
    }
}

/// Writes the key, wrapped by the passphrase, under this name. An earlier one of the name is replaced as a whole.
pub(crate) fn wrap(
    home: &Path,
    name: &str,
    key: &Key,
    passphrase: &Passphrase,
    cost: KeyCost,
) -> Result<()> {
    let sealed = passphrase.seal(key.as_slice(), cost)?;
    put(&folder(home).join(format!("{name}.age")), &sealed)
}

/// Writes a file of the keys' folder as a whole.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir).map_err(file_error(path))?;
    }
    let mut file = atomic_write_file::AtomicWriteFile::open(path).map_err(file_error(path))?;
    file.write_all(bytes).map_err(file_error(path))?;
    file.commit().map_err(file_error(path))
}

/// The names of the wrapped keys of a home folder, in order; none where there is no store.
pub fn key_names(home: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder(home))
        .into_iter()
        .flatten()
        .filter_map(|f| f.ok().map(|f| f.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "age"))
        .filter_map(|p| p.file_stem()?.to_str().map(str::to_owned))
        .filter(|name| name != RECOVERY)
        .collect();
    names.sort();
    names
}

/// Takes a wrapped key away. One that is gone already is as well.
pub(crate) fn remove(home: &Path, name: &str) -> Result<()> {
    let path = folder(home).join(format!("{name}.age"));
    match std::fs::remove_file(&path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(file_error(&path)(e)),
        _ => Ok(()),
    }
}

/// The key that one of the wrapped keys holds, and that one's name; they are tried in the order of their names, or only the
/// one that is asked for: each try takes its time.
pub(crate) fn unwrap(
    home: &Path,
    only: Option<&str>,
    passphrase: &Passphrase,
) -> Result<(Key, String)> {
    let names = key_names(home);
    if names.is_empty() {
        return Err(StoreError::Damaged("the keys are gone".to_owned()));
    }
    for name in names
        .into_iter()
        .filter(|name| only.is_none_or(|only| only == name))
    {
        let path = folder(home).join(format!("{name}.age"));
        let mut sealed = Vec::new();
        std::fs::File::open(&path)
            .and_then(|f| f.take(64 * 1024).read_to_end(&mut sealed))
            .map_err(file_error(&path))?;
        if let Ok(plain) = passphrase.open(&sealed)
            && let Ok(key) = <[u8; 32]>::try_from(plain.as_slice())
        {
            return Ok((Zeroizing::new(key), name));
        }
    }
    Err(StoreError::WrongPassphrase)
}
