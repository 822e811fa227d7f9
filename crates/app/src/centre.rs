//! What holds for the whole centre: its norms and amounts, who sees what, its ladder.

use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::tables::{self, Saved};

/// The settings that a coordinator can change, with what holds where the centre set nothing.
pub const SETTINGS: &[(&str, &str)] = &[
    ("caseload_norm", "70"),
    ("hourly_rate", "60"),
    ("training_cost", "125"),
    ("hours_per_trajectory", "20"),
    ("funded", "0"),
    ("scope", "location"),
    ("suppress_below", "5"),
    ("ladder", trede_domain::ladder::VNG),
];

/// A setting of the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its key.
    pub key: &'static str,
    /// What holds now.
    pub value: String,
    /// What holds unless the centre says otherwise.
    pub usual: &'static str,
}

/// What holds for the whole centre now.
pub fn settings(session: &Session) -> Result<Vec<Setting>> {
    let read = |&(key, usual): &(&'static str, &'static str)| {
        Ok(Setting {
            key,
            value: session
                .store()
                .setting(key)?
                .unwrap_or_else(|| usual.to_owned()),
            usual,
        })
    };
    SETTINGS.iter().map(read).collect()
}

/// Changes a setting; only a coordinator's device may. An empty value means: as usual.
pub fn set(session: &mut Session, key: &str, value: &str) -> Result<Saved> {
    let Some((key, usual)) = SETTINGS.iter().find(|one| one.0 == key) else {
        return Err(AppError::new(Code::NoRow)
            .with("table", "settings")
            .with("id", key));
    };
    let value = match value.trim() {
        "" => usual,
        given => given,
    };
    let fields = [("value".to_owned(), value.to_owned())];
    tables::set(session, tables::table("settings")?, key, &fields)
}
