//! How devices of a centre exchange what they hold: files in a shared folder, and nothing else.
//!
//! A bundle for a receiver holds every row that changed here after the number that this receiver last confirmed. So a
//! lost or broken bundle needs no repair: the next one holds it again. Merging is scan → plan → apply.

mod board;
mod bundle;
mod devices;
mod error;
mod export;
mod folder;
mod identity;
mod inspect;
mod join;
mod merge;
mod peer;
mod recovery;
mod revoke;
mod roster;
mod stop;
mod witness;

pub use board::{Came, came, waiting};
pub use bundle::Manifest;
pub use devices::{DeviceState, devices};
pub use error::{ExchangeError, Reason, Result};
pub use export::{Exported, Exports, MANY, export, export_until, unshared};
pub use folder::{BundleFile, Folder};
pub use identity::DeviceId;
pub use inspect::{Verdict, open_bundle, verify};
pub use join::{
    NewCentre, Request, Wish, approve, found, move_to, request, requests, requests_waiting,
    turn_down, waiting_code,
};
pub use merge::{
    Accept, MergeReport, MergedBundle, Plan, Planned, Refused, foresee, merge, merge_accepting,
    merge_with, plan,
};
pub use recovery::{
    RecoveryRequest, ask, asked, give_back, make_sheet, recoverable, recoveries, sheet_made,
    take_back, use_sheet,
};
pub use revoke::revoke;
pub use roster::{Entry, Role, Roster};
pub use stop::Stop;
pub use witness::signer;

/// The key of the local fact that holds the shared folder's path.
pub const SHARED: &str = "shared";
/// The key of the local fact that holds the centre's name.
pub const CENTRE: &str = "centre";
/// The key of the local fact that holds the founder's verifying key.
pub(crate) const ROOT: &str = "root";

/// How far a long piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// Which bundle.
    pub bundle: &'a str,
    /// From or for which device.
    pub device: &'a str,
    /// How many rows are done.
    pub rows: u64,
    /// Of how many, where that is known.
    pub of: Option<u64>,
}

/// The role of this device, as the roster was last read; none before it is approved.
pub fn own_role(store: &trede_store::Store) -> Result<Option<Role>> {
    let keys = identity::Keys::load(store)?;
    Ok(Roster::known(store)?.get(keys.device).map(|e| e.role))
}
