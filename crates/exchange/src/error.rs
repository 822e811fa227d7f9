//! What can go wrong between devices.

use std::path::{Path, PathBuf};
use trede_store::StoreError;

/// An error of the exchange. Nothing was changed by the call that returned it.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The shared folder is not there: a drive that is not connected, a stick that was taken out.
    #[error("the shared folder is not there: {}", .0.display())]
    NoFolder(PathBuf),
    /// A file in the shared folder could not be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// There is a centre of this name in the shared folder already.
    #[error("there is a centre {0:?} in this shared folder already")]
    CentreExists(String),
    /// No centre of this name in the shared folder, or its files have not arrived yet.
    #[error("there is no centre {0:?} in this shared folder")]
    NoCentre(String),
    /// This store belongs to no centre.
    #[error("this device belongs to no centre yet")]
    NotJoined,
    /// The coordinator has not approved this device yet.
    #[error("this device waits for the coordinator's approval")]
    NotApproved,
    /// Only a coordinator's device may do this.
    #[error("only a coordinator's device can do this")]
    NotCoordinator,
    /// No waiting request has this code.
    #[error("no waiting request has the code {0}")]
    NoRequest(String),
    /// The code of a request could not be derived.
    #[error("the code could not be made: {0}")]
    NoCode(String),
    /// The last coordinator's device cannot be shut out, and no device shuts itself out.
    #[error("this device cannot be shut out from here")]
    NotToRevoke,
    /// No bundle of this name waits.
    #[error("no bundle of this name waits: {0}")]
    NoBundle(String),
    /// A coordinator shut this device out.
    #[error("this device was shut out of the centre")]
    ShutOut,
    /// Not an error: a bundle was tried, and nothing of it was kept.
    #[error("tried, and nothing was kept")]
    Tried,
    /// No device of this name or id.
    #[error("there is no device {0}")]
    NoDevice(String),
    /// No key of this device is kept that someone else could give back.
    #[error("no key of this device is kept that someone else could give back")]
    NoRecovery,
    /// Several people open this device: it must be said whose passphrase is forgotten.
    #[error("it must be said whose passphrase is forgotten")]
    WhoseKey(Vec<String>),
    /// This device did not ask for its key.
    #[error("this device does not wait for its key")]
    NotAsked,
    /// No coordinator has given the key back yet.
    #[error("the key is not there yet")]
    NoAnswer,
    /// What a device asks to be unwrapped is not for this coordinator, or not that device's.
    #[error("this device cannot unwrap what was asked")]
    NotForUs,
    /// Letters of a recovery sheet that no sheet has.
    #[error("the letters are not those of a recovery sheet")]
    MisreadSheet,
    /// A recovery sheet of another device, or an earlier one.
    #[error("the recovery sheet is not this device's last")]
    OldSheet,
    /// It was stopped: what was done before stands, what was being done does not.
    #[error("stopped")]
    Stopped,
    /// The file is not a bundle that can be taken in.
    #[error("{0}")]
    Refused(#[from] Reason),
    /// The store's own word.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a bundle is not taken in. The words for it are in the texts, under `refused-<key>`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Not whole: cut off, or changed on the way.
    #[error("the bundle is damaged or not whole: {0}")]
    Damaged(String),
    /// Encrypted, but not to this device.
    #[error("the bundle is not for this device")]
    NotForUs,
    /// Its writer is not in the roster.
    #[error("the bundle's writer is not a known device of this centre")]
    UnknownWriter,
    /// Its writer was revoked.
    #[error("the bundle's writer was revoked")]
    Revoked,
    /// The signature is not the writer's.
    #[error("the signature is not the writer's")]
    BadSignature,
    /// What it says of itself is not what the folder and the file's name say.
    #[error("the bundle says something else than its name: {0}")]
    Mislabelled(String),
    /// A newer version of the program wrote it.
    #[error("a newer version of Trede wrote the bundle: update this one")]
    Newer,
    /// It would delete or erase an unusual share of what is here: it waits for a yes.
    #[error("it would delete or erase {clients} clients and {rows} rows in all, an unusual share")]
    Unusual {
        /// How many clients.
        clients: u64,
        /// How many rows, those of clients included.
        rows: u64,
    },
    /// It would bring clients of other locations to its writer's: it waits for a yes.
    #[error("it would bring {clients} clients of other locations to its writer's device")]
    Pulls {
        /// How many.
        clients: u64,
    },
    /// Its writer's clock is far ahead of this one's: it waits for a yes.
    #[error("its writer's clock is more than a day ahead of this device's ({0})")]
    ClockAhead(String),
    /// Another copy of the writer's store wrote under the same name.
    #[error("two copies of one store wrote this number: the device was copied")]
    Copied,
}

impl Reason {
    /// The name of its text.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Damaged(_) => "damaged",
            Self::NotForUs => "not-for-us",
            Self::UnknownWriter => "unknown-writer",
            Self::Revoked => "revoked",
            Self::BadSignature => "bad-signature",
            Self::Mislabelled(_) => "mislabelled",
            Self::Newer => "newer",
            Self::Copied => "copied",
            Self::Unusual { .. } => "unusual",
            Self::Pulls { .. } => "pulls",
            Self::ClockAhead(_) => "clock-ahead",
        }
    }

    /// Whether a yes is enough to take the bundle in all the same.
    pub fn waits(&self) -> bool {
        matches!(
            self,
            Self::Unusual { .. } | Self::Pulls { .. } | Self::ClockAhead(_)
        )
    }
}

/// What the exchange's calls return.
pub type Result<T> = std::result::Result<T, ExchangeError>;

pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> ExchangeError + '_ {
    move |source| ExchangeError::File {
        path: path.to_owned(),
        source,
    }
}

impl From<rusqlite::Error> for ExchangeError {
    fn from(e: rusqlite::Error) -> Self {
        Self::Store(e.into())
    }
}
