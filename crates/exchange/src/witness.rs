//! Signatures of coordinators' devices over what they erased. A device that was shut out tells nobody anything more; by its
//! signature others believe what it erased before from whoever heard it.

use crate::CENTRE;
use crate::error::{ExchangeError, Result};
use crate::identity::{Keys, verifies};
use crate::roster::{Entry, Role, Roster};
use trede_store::{Row, Store, signed_erasure};

fn statement(centre: &str, words: &str) -> String {
    format!("trede erasure 1\n{centre}\n{words}")
}

/// What signs erasures on this device: where it belongs to a centre, with its key.
pub fn signer(store: &Store) -> Result<impl Fn(&str) -> Option<String> + use<>> {
    let keys = match Keys::load(store) {
        Ok(keys) => Some((keys, store.local::<String>(CENTRE)?.unwrap_or_default())),
        Err(ExchangeError::NotJoined) => None,
        Err(other) => return Err(other),
    };
    Ok(move |words: &str| {
        let (keys, centre) = keys.as_ref()?;
        Some(keys.sign(statement(centre, words).as_bytes()))
    })
}

/// The coordinator that signed this erasure, if one did that the roster knows; also one that was shut out since.
pub(crate) fn witness<'a>(roster: &'a Roster, centre: &str, erasure: &Row) -> Option<&'a Entry> {
    let (words, signature) = signed_erasure(erasure)?;
    let statement = statement(centre, &words);
    roster.iter().find(|e| {
        e.role == Role::Coordinator && verifies(&e.verifying, statement.as_bytes(), signature)
    })
}
