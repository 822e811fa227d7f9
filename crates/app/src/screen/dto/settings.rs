//! Settings: who opens this device, where it shares, and what holds for the centre.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Someone who may open this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColleagueHere {
    /// What they are named by when their access is taken away.
    pub key: String,
    /// Row of `staff`, once that is known.
    pub staff_id: Option<String>,
    /// Their name.
    pub name: String,
    /// `coach`, `desk` or `coordinator`; empty where that is not known.
    pub role: String,
    /// Whether it is whoever opened the device now.
    pub me: bool,
}

/// A colleague who may open this device from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewColleague {
    /// Row of `staff`; empty for someone who is not in the list yet.
    pub staff_id: Option<String>,
    /// Name of someone who is not in the list yet.
    pub name: String,
    /// What they do: `coach`, `desk` or `coordinator`.
    pub role: String,
    /// Their own passphrase; never stored as it is.
    pub passphrase: String,
}

/// A setting that holds for the whole centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CentreSetting {
    /// `hourly_rate` and so on.
    pub key: String,
    /// What holds now.
    pub value: String,
    /// What holds unless the centre says otherwise.
    pub usual: String,
}

/// What this program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// Its version.
    pub version: String,
    /// Its licence.
    pub licence: String,
    /// The folder in which this device keeps its data.
    pub home: String,
}
