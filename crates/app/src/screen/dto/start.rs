//! Before the work starts: how far this installation is, making a centre, joining one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far this installation is: decides which screen stands in front of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nothing here yet: make a centre or join one.
    New,
    /// A store is here and waits for its passphrase.
    Locked,
    /// Unlocked, but no coordinator has approved this device yet.
    Waiting,
    /// Unlocked and part of the centre.
    Open,
}

/// What the window needs to know before it shows anything else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Status {
    /// How far this installation is.
    pub stage: Stage,
    /// Name of the centre, known once the store is open.
    pub centre: Option<String>,
    /// Who works at this device, known once the store is open.
    pub me: Option<Me>,
    /// The short code to read out to the coordinator while waiting.
    pub join_code: Option<String>,
    /// Folder in which the devices of the centre leave their bundles.
    pub shared_folder: Option<String>,
    /// Language of the messages, `nl` or `en`.
    pub language: String,
    /// Whether someone else can give this locked device's key back when its passphrase is forgotten.
    pub recoverable: bool,
    /// The code to read out to the coordinator, where that was asked for and is not done yet.
    pub recovery_code: Option<String>,
    /// Who may open this device, while it is locked; nobody where there is one only.
    pub people: Vec<PersonHere>,
}

/// A bundle that was opened as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenedFile {
    /// Whether it lies in the shared folder, from which sharing takes it in.
    pub in_folder: bool,
}

/// Someone who may open this device, to choose from while it is locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonHere {
    /// What they are chosen by.
    pub key: String,
    /// Their name.
    pub name: String,
}

/// The staff member who works at this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Me {
    /// Row of `staff`; empty while the row has not arrived on this device.
    pub staff_id: Option<String>,
    /// Name as written in `staff`.
    pub name: String,
    /// `coach`, `desk` or `coordinator`.
    pub role: String,
    /// Row of `locations`.
    pub location_id: Option<String>,
    /// Name of the location.
    pub location: Option<String>,
}

/// What the first coordinator fills in to start a centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewCentre {
    /// Name of the centre.
    pub centre: String,
    /// Name of its first location.
    pub location: String,
    /// Name of the coordinator.
    pub staff: String,
    /// Folder in which the devices leave their bundles.
    pub shared_folder: String,
    /// `vng` or `amsterdam`.
    pub ladder: String,
    /// Opens the store from now on; never stored as it is.
    pub passphrase: String,
}

/// What someone fills in to join a centre with a new device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JoinCentre {
    /// Name of the centre, as its coordinator wrote it.
    pub centre: String,
    /// Name of the location where the device will be used.
    pub location: String,
    /// Name of the person who will use it.
    pub staff: String,
    /// `coach`, `desk` or `coordinator`.
    pub role: String,
    /// Folder in which the devices leave their bundles.
    pub shared_folder: String,
    /// Opens the store from now on; never stored as it is.
    pub passphrase: String,
}
