//! The intake, and what is typed before it is saved.

use super::Fields;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An agreed next step: becomes a task of the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextStep {
    /// What will be done.
    pub text: String,
    /// By when, `YYYY-MM-DD`.
    pub due_on: String,
}

/// Everything that one conversation brings; saved, and undone, as one act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewIntake {
    /// Fields of `intakes`; a rung is a measurement too.
    pub fields: Fields,
    /// What it taught about the client: `language`, `language_level`, `direction`.
    pub client: Fields,
    /// Fields of `consents`, where the client gave one.
    pub consent: Option<Fields>,
    /// What happens next, where something was agreed.
    pub next_step: Option<NextStep>,
}

/// A form that was not saved yet. It is on this device only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// Which form, about whom, and of whom: `intake:<client>@<staff>`.
    pub key: String,
    /// Row of `clients`, where it is about one.
    pub client_id: Option<String>,
    /// Name of that client.
    pub client: Option<String>,
    /// Name of who worked at it last.
    pub staff: Option<String>,
    /// When it was begun, RFC 3339.
    pub begun_at: String,
    /// What was typed.
    pub fields: Fields,
}

/// What was typed is in the store now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftKept {
    /// When the draft was begun, RFC 3339.
    pub begun_at: String,
}
