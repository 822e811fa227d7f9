//! Which paper is asked for.

use super::dto::PaperAsk;
use crate::error::{AppError, Code, Result};
use crate::papers::{Ask, Kind};
use trede_texts::Translation;

pub(super) fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Intake => "paper-intake-title",
        Kind::BlankIntake => "paper-blank-title",
        Kind::Consent => "paper-consent-title",
        Kind::Handover => "paper-handover-title",
        Kind::ClientCopy => "paper-copy-title",
        Kind::Dossier => "paper-dossier-title",
        Kind::Appointment => "paper-card-title",
        Kind::Attendance => "paper-attendance-title",
    }
}

pub(super) fn read(ask: &PaperAsk) -> Result<(Kind, Ask)> {
    let kind = Kind::of(&ask.paper)
        .ok_or_else(|| AppError::new(Code::BadOptions).with("what", ask.paper.as_str()))?;
    let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
    Ok((
        kind,
        Ask {
            clients: given(&ask.client_id).into_iter().collect(),
            period: None,
            partner: given(&ask.partner_id),
            activities: given(&ask.activity_id).into_iter().collect(),
            translation: ask.translation.as_deref().and_then(Translation::of),
        },
    ))
}
