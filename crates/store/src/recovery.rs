//! The database key once more, wrapped to age keys of those who may give it back when a passphrase is forgotten.
//!
//! It lies beside the keys that passphrases open, in the home folder and its backups, never in the shared folder. What is
//! wrapped says first what it is for: one that was put in the place of another does not open as that.

use crate::error::{Result, StoreError};
use crate::key::{self, Key, KeyCost, Passphrase};
use crate::store::{self, Store};
use std::io::Write;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The name of the wrapped key that no passphrase opens.
pub(crate) const RECOVERY: &str = "recovery";

const HEAD: &str = "trede key 1";

/// The key of a store, bare: in memory only, wiped when dropped, shown to nobody.
pub struct BareKey(Key);

impl std::fmt::Debug for BareKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BareKey(…)")
    }
}

impl BareKey {
    /// Wrapped to these recipients, for this purpose.
    pub fn seal(&self, purpose: &str, recipients: &[age::x25519::Recipient]) -> Result<Vec<u8>> {
        let hex: Zeroizing<String> =
            Zeroizing::new(self.0.iter().map(|b| format!("{b:02x}")).collect());
        let plain = Zeroizing::new(format!("{HEAD}\n{purpose}\n{}\n", *hex));
        let failed = |e: &dyn std::fmt::Display| StoreError::Key(e.to_string());
        let to = recipients.iter().map(|r| r as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(to).map_err(|e| failed(&e))?;
        let mut sealed = Vec::new();
        let mut writer = encryptor.wrap_output(&mut sealed).map_err(|e| failed(&e))?;
        writer.write_all(plain.as_bytes()).map_err(|e| failed(&e))?;
        writer.finish().map_err(|e| failed(&e))?;
        Ok(sealed)
    }

    /// What was wrapped for this purpose and to this identity; nothing when it was not.
    pub fn open(sealed: &[u8], purpose: &str, identity: &age::x25519::Identity) -> Option<Self> {
        let plain = Zeroizing::new(age::decrypt(identity, sealed).ok()?);
        let text = std::str::from_utf8(&plain).ok()?;
        let hex = text
            .strip_prefix(&format!("{HEAD}\n{purpose}\n"))?
            .strip_suffix('\n')?;
        let mut key = Zeroizing::new([0_u8; 32]);
        if hex.len() != 2 * key.len() || !hex.is_ascii() {
            return None;
        }
        for (i, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * i..2 * i + 2)?, 16).ok()?;
        }
        Some(Self(key))
    }

    /// Whether it opens the store in this home folder.
    pub fn fits(&self, home: &Path) -> bool {
        store::fits(home, &self.0)
    }

    /// Wraps it by a passphrase, in the place of the key with this name.
    pub fn wrap(&self, home: &Path, name: &str, by: &Passphrase, cost: KeyCost) -> Result<()> {
        key::wrap(home, name, &self.0, by, cost)
    }
}

/// Where a home folder keeps what others can give its key back from.
pub fn recovery_file(home: &Path) -> PathBuf {
    key::folder(home).join(format!("{RECOVERY}.age"))
}

impl Store {
    /// Keeps the key for these recipients, in the place of those before.
    pub fn keep_recovery(
        &self,
        purpose: &str,
        recipients: &[age::x25519::Recipient],
    ) -> Result<()> {
        let sealed = BareKey(self.key().clone()).seal(purpose, recipients)?;
        key::put(&recovery_file(self.home()), &sealed)
    }
}
