//! Who may open the store: the key is wrapped once for each of them, by their own passphrase.

use crate::error::{Result, StoreError};
use crate::key::{self, KeyCost, Passphrase, key_names};
use crate::local;
use crate::store::Store;
use trede_domain::Uuid;

/// The key of the local fact that tells whose a wrapped key is.
const OWNER: &str = "key_of.";

/// One of those who may open the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyHolder {
    /// The name of the wrapped key.
    pub key: String,
    /// Whose it is, where that is known: the first one's only once the device belongs to a centre.
    pub staff: Option<Uuid>,
    /// Whether it opened this store just now.
    pub own: bool,
}

impl Store {
    /// The staff member who unlocked the store; before that is known, the one whom the centre named for this device.
    pub fn staff(&self) -> Result<Option<Uuid>> {
        if self.staff.is_some() {
            return Ok(self.staff);
        }
        let named = self.local::<Vec<u8>>(local::STAFF)?;
        Ok(named.and_then(|bytes| Uuid::from_slice(&bytes).ok()))
    }

    /// Those who may open the store, in the order in which they came.
    pub fn key_holders(&self) -> Result<Vec<KeyHolder>> {
        let mut holders = Vec::new();
        for key in key_names(self.home()) {
            let own = key == self.unlocked_by();
            let staff = match self.owner_of(&key)? {
                None if own => self.staff()?,
                known => known,
            };
            holders.push(KeyHolder { key, staff, own });
        }
        Ok(holders)
    }

    /// Lets a staff member open the store with a passphrase of their own. Asks the passphrase of whoever unlocked it: an
    /// unlocked laptop that was left alone lets nobody else in. Returns the name of the key.
    pub fn add_key(
        &mut self,
        own: &Passphrase,
        staff: Uuid,
        passphrase: &Passphrase,
        cost: KeyCost,
    ) -> Result<String> {
        let (bare, _) = key::unwrap(self.home(), Some(self.unlocked_by()), own)?;
        // From here on there are several, so it must be known whose each is.
        if let Some(me) = self.staff()? {
            self.own(self.unlocked_by(), me)?;
            self.staff = Some(me);
        }
        let taken = key_names(self.home());
        let name = (1..)
            .map(|n: u32| format!("staff-{n}"))
            .find(|name| !taken.contains(name))
            .unwrap_or_default();
        // First whose it is: a key of nobody would write in the name of the device's first user.
        self.own(&name, staff)?;
        key::wrap(self.home(), &name, &bare, passphrase, cost)?;
        Ok(name)
    }

    /// Refuses a passphrase that is not that of whoever unlocked the store.
    pub fn check_own(&self, own: &Passphrase) -> Result<()> {
        key::unwrap(self.home(), Some(self.unlocked_by()), own).map(|_| ())
    }

    /// Changes the passphrase of whoever unlocked the store; the others' stay as they are.
    pub fn change_passphrase(
        &self,
        own: &Passphrase,
        new: &Passphrase,
        cost: KeyCost,
    ) -> Result<()> {
        let (bare, name) = key::unwrap(self.home(), Some(self.unlocked_by()), own)?;
        key::wrap(self.home(), &name, &bare, new, cost)
    }

    /// Takes away the key of someone else; who unlocked the store keeps their own, so that someone always can.
    pub fn remove_key(&self, name: &str) -> Result<()> {
        if name == self.unlocked_by() || !key_names(self.home()).iter().any(|n| n == name) {
            return Err(StoreError::Key(name.to_owned()));
        }
        key::remove(self.home(), name)
    }

    pub(crate) fn owner_of(&self, key: &str) -> Result<Option<Uuid>> {
        let owner = self.local::<Vec<u8>>(&format!("{OWNER}{key}"))?;
        Ok(owner.and_then(|bytes| Uuid::from_slice(&bytes).ok()))
    }

    fn own(&self, key: &str, staff: Uuid) -> Result<()> {
        self.set_local(&format!("{OWNER}{key}"), staff.as_bytes().as_slice())
    }
}
