//! The coordinator's devices and double changes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A device that asks to join the centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JoinRequest {
    /// The code to compare over the phone.
    pub code: String,
    /// Id of the device.
    pub device: String,
    /// Role it asks for.
    pub role: String,
    /// Location it asks for.
    pub location: String,
    /// Person who will use it.
    pub staff: String,
}

/// A device whose passphrase is forgotten, and that asks for its key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecoveryInfo {
    /// The code to compare over the phone.
    pub code: String,
    /// Person who uses it.
    pub staff: String,
    /// Where it stands.
    pub location: String,
    /// Whether this coordinator gave the key back already; the device still has to take it.
    pub given: bool,
}

/// A device of the centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeviceInfo {
    /// Id of the device.
    pub device: String,
    /// Name on screen.
    pub name: String,
    /// Role of its user.
    pub role: String,
    /// Location, by name.
    pub location: Option<String>,
    /// Its user, by name.
    pub staff: Option<String>,
    /// When its latest bundle was written, RFC 3339.
    pub last_export: Option<String>,
    /// Whether it has confirmed everything that was sent to it.
    pub confirmed: Option<bool>,
    /// Whether its rights were withdrawn.
    pub revoked: bool,
    /// Whether it is the device at hand.
    pub this_device: bool,
}

/// One of the two values of a parallel edit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictSide {
    /// The value in words; empty: cleared.
    pub value: Option<String>,
    /// Who wrote it, by name.
    pub who: Option<String>,
    /// Device that wrote it, by name.
    pub device: Option<String>,
    /// When, RFC 3339.
    pub at: Option<String>,
}

/// A parallel edit that waits for a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictInfo {
    /// Row of `conflicts`.
    pub id: String,
    /// Contract table of the row that was edited.
    pub table: String,
    /// Field that was edited.
    pub field: String,
    /// The client or thing it is about, by name.
    pub about: String,
    /// The client it belongs to, where there is one.
    pub client_id: Option<String>,
    /// The client's name, where there is one.
    pub client: Option<String>,
    /// Whether another value can be typed here: it is free text.
    pub free: bool,
    /// The value that stands now.
    pub winner: ConflictSide,
    /// The other value, kept until someone decides.
    pub other: ConflictSide,
}

/// A parallel edit that was decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettledConflict {
    /// What it was.
    pub conflict: ConflictInfo,
    /// When it was decided, RFC 3339.
    pub at: String,
    /// By whom.
    pub by: Option<String>,
    /// What stands now, in words; empty: cleared.
    pub stands: Option<String>,
}

/// Which of the two values of a parallel edit to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// The value that stands now.
    Winner,
    /// The other value.
    Other,
}

/// The recovery sheet of this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetState {
    /// When it was made, RFC 3339; nothing where there is none.
    pub made_at: Option<String>,
    /// Whether another coordinator can give this device its key back.
    pub others: bool,
}
