//! A device's name among devices and its two key pairs: one to sign with, one to be written to.

use crate::error::{ExchangeError, Result};
use age::secrecy::ExposeSecret;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use trede_store::Store;

/// A device: it keeps its id for good, also when its store begins a new life as a writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DeviceId(pub(crate) u64);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// A text that names no device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a device's id")]
pub struct NotADevice;

impl FromStr for DeviceId {
    type Err = NotADevice;
    fn from_str(s: &str) -> std::result::Result<Self, NotADevice> {
        // Only the one spelling: a folder named otherwise is not this device's.
        let plain = s.len() == 16
            && s.bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if plain {
            u64::from_str_radix(s, 16).map(Self).map_err(|_| NotADevice)
        } else {
            Err(NotADevice)
        }
    }
}

impl TryFrom<String> for DeviceId {
    type Error = NotADevice;
    fn try_from(s: String) -> std::result::Result<Self, NotADevice> {
        s.parse()
    }
}

impl From<DeviceId> for String {
    fn from(id: DeviceId) -> Self {
        id.to_string()
    }
}

const DEVICE: &str = "device";
const SIGNING: &str = "signing_key";
const READING: &str = "reading_key";

/// This device's own keys. They live inside the encrypted store only; nothing here can be serialised or shown.
pub(crate) struct Keys {
    pub device: DeviceId,
    signing: SigningKey,
    pub reading: age::x25519::Identity,
}

impl Keys {
    /// Makes a device of this store.
    pub fn make(store: &Store) -> Result<Self> {
        let mut secret = zeroize::Zeroizing::new([0_u8; 32]);
        store.env().fill(&mut *secret);
        store.set_local(DEVICE, DeviceId(store.env().random_u64()).to_string())?;
        store.set_local(SIGNING, secret.as_slice())?;
        store.set_local(
            READING,
            age::x25519::Identity::generate()
                .to_string()
                .expose_secret(),
        )?;
        Self::load(store)
    }

    /// This store's device; an error when it belongs to no centre.
    pub fn load(store: &Store) -> Result<Self> {
        let device = store
            .local::<String>(DEVICE)?
            .and_then(|d| d.parse().ok())
            .ok_or(ExchangeError::NotJoined)?;
        let signing = store
            .local::<Vec<u8>>(SIGNING)?
            .and_then(|k| <[u8; 32]>::try_from(k).ok())
            .ok_or(ExchangeError::NotJoined)?;
        let reading = store
            .local::<String>(READING)?
            .and_then(|k| k.parse().ok())
            .ok_or(ExchangeError::NotJoined)?;
        Ok(Self {
            device,
            signing: SigningKey::from_bytes(&signing),
            reading,
        })
    }

    /// What others verify with, in hexadecimal.
    pub fn verifying(&self) -> String {
        hex(self.signing.verifying_key().as_bytes())
    }

    /// What others encrypt to, as `age1…`.
    pub fn recipient(&self) -> String {
        self.reading.to_public().to_string()
    }

    /// The signature over these bytes, in hexadecimal.
    pub fn sign(&self, bytes: &[u8]) -> String {
        hex(&self.signing.sign(bytes).to_bytes())
    }
}

/// Whether the signature over these bytes is that of the key; both in hexadecimal.
pub(crate) fn verifies(key: &str, bytes: &[u8], signature: &str) -> bool {
    let check = || {
        let key = VerifyingKey::from_bytes(&unhex::<32>(key)?).ok()?;
        let signature = Signature::from_bytes(&unhex::<64>(signature.trim())?);
        // Strict: a signature cannot be altered into another valid one, and weak keys are refused.
        key.verify_strict(bytes, &signature).ok()
    };
    check().is_some()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; N];
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * i..2 * i + 2)?, 16).ok()?;
    }
    Some(bytes)
}
