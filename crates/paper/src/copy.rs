//! The client's own copy: where I stand, what I want, what comes next, who I can call.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::intake::NextStep;
use crate::ladder::LadderPicture;
use crate::person::{Person, date};
use crate::prose;

/// What a client takes home to look at again: large letters, few words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClientCopy {
    /// Whose copy it is.
    pub person: Person,
    /// The ladder and the rung of now.
    pub ladder: Option<LadderPicture>,
    /// The rung of the first measurement on that ladder and its day, where it was another.
    pub first: Option<(u8, String)>,
    /// The goals, one a line.
    pub goals: Option<String>,
    /// What happens next, the first one first.
    pub next_steps: Vec<NextStep>,
    /// Who guides the client.
    pub coach: Option<String>,
    /// The number to call.
    pub phone: Option<String>,
    /// The location where the client comes.
    pub location: Option<String>,
    /// Where that is.
    pub address: Option<String>,
}

impl ClientCopy {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let name = self.person.name();
        let line = |text: &Option<String>| prose::one_line(text.as_deref());
        let first = self.first.as_ref().map(|(rung, on)| {
            texts.format(
                "paper-copy-first",
                &[
                    ("rung", (*rung).into()),
                    ("date", date(texts, Some(on)).unwrap_or_default().into()),
                ],
            )
        });
        let place: Vec<String> = [line(&self.location), line(&self.address)]
            .into_iter()
            .flatten()
            .collect();
        json!({
            "label": self.person.label(),
            "name": name,
            "ladder": self.ladder.as_ref().and_then(|ladder| ladder.view(texts)),
            "first": first,
            "goals": prose::lines(self.goals.as_deref()),
            "next": self.next_steps.iter().filter_map(|step| step.view(texts)).collect::<Vec<_>>(),
            "coach": line(&self.coach),
            "phone": line(&self.phone),
            "place": (!place.is_empty()).then(|| place.join(", ")),
        })
    }
}
