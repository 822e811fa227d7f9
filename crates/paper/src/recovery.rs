//! What opens a coordinator's device when its passphrase is forgotten.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::person::{date, fact};
use crate::prose;

/// A recovery sheet, to be locked away.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RecoverySheet {
    /// The centre.
    pub centre: String,
    /// The device that it opens.
    pub device: String,
    /// The day it was made.
    pub made_on: String,
    /// The secret, in groups of letters.
    pub letters: Vec<String>,
}

impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoverySheet(…)")
    }
}

impl RecoverySheet {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let line = |text: &str| prose::one_line(Some(text));
        json!({
            "label": texts.get("paper-recovery-title"),
            "facts": [
                fact(texts, "paper-recovery-centre", line(&self.centre)),
                fact(texts, "paper-recovery-device", line(&self.device)),
                fact(texts, "paper-recovery-day", date(texts, Some(&self.made_on))),
            ],
            "letters": self.letters,
        })
    }
}
