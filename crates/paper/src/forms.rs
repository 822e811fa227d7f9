//! Papers that are filled in with a pen: the blank intake and the consent.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::ladder::LadderPicture;
use crate::person::{Person, fact, signature};
use crate::prose;

/// An intake to be written by hand, in the order of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlankIntake {
    /// Who it will be about, where that is known.
    pub person: Person,
    /// The ladder that the centre measures on, without a rung.
    pub ladder: Option<LadderPicture>,
    /// Codes of `intakes.barriers` to tick.
    pub barriers: Vec<String>,
}

/// Consent to be signed, and on its back the withdrawal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConsentForm {
    /// Who gives it.
    pub person: Person,
    /// The centre's name.
    pub centre: String,
    /// The partners that are to be asked about, by name.
    pub partners: Vec<String>,
    /// What the data is shared for, where it is known.
    pub purpose: Option<String>,
    /// Who explained it.
    pub staff: Option<String>,
}

/// How many empty lines a field has for a pen, in the order of the screen: section, then field and lines.
const ORDER: &[(&str, &[(&str, usize)])] = &[
    (
        "paper-blank-wants",
        &[("question", 3), ("goals", 3), ("expectations", 2)],
    ),
    (
        "paper-blank-brings",
        &[("strengths", 2), ("education", 2), ("work_experience", 2)],
    ),
];

impl BlankIntake {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let sections: Vec<Value> = ORDER
            .iter()
            .map(|(title, fields)| {
                let fields: Vec<Value> = fields
                    .iter()
                    .map(|(field, lines)| {
                        json!({"label": texts.field("intakes", field), "lines": lines})
                    })
                    .collect();
                json!({"title": texts.get(title), "fields": fields})
            })
            .collect();
        let barriers: Vec<String> = self
            .barriers
            .iter()
            .map(|code| crate::person::capitalised(texts.code("intakes", "barriers", code)))
            .collect();
        let mut facts = self.person.facts(texts);
        facts.extend(
            [
                "paper-intake-held-on",
                "paper-intake-location",
                "paper-intake-staff",
            ]
            .map(|key| fact(texts, key, None)),
        );
        let rungs: Vec<Value> = self.ladder.as_ref().map_or_else(Vec::new, |ladder| {
            (1..)
                .zip(&ladder.rungs)
                .map(|(n, rung): (usize, _)| {
                    json!({
                        "name": format!("{n}  {}", prose::one_line(Some(&rung.name)).unwrap_or_default()),
                        "meaning": prose::one_line(rung.meaning.as_deref()),
                    })
                })
                .collect()
        });
        json!({
            "label": self.person.label(),
            "facts": facts,
            "sections": sections,
            "barriers": barriers,
            "ladder": self.ladder.as_ref().and_then(|l| prose::one_line(Some(&l.name))),
            "rungs": rungs,
            "sign_client": signature(texts, Some(&self.person.name), "paper-intake-sign-you"),
            "sign_staff": signature(texts, None, "paper-intake-sign-nobody"),
        })
    }
}

impl ConsentForm {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let centre = prose::one_line(Some(&self.centre))
            .unwrap_or_else(|| texts.get("paper-consent-some-centre"));
        let partners: Vec<String> = self
            .partners
            .iter()
            .filter_map(|partner| prose::one_line(Some(partner)))
            .collect();
        let what: Vec<String> = [
            "paper-consent-what-reach",
            "paper-consent-what-question",
            "paper-consent-what-background",
            "paper-consent-what-ladder",
            "paper-consent-what-barriers",
        ]
        .iter()
        .map(|key| texts.get(key))
        .collect();
        let of_centre = |key: &str| texts.format(key, &[("centre", centre.as_str().into())]);
        json!({
            "label": self.person.label(),
            "facts": self.person.facts(texts),
            "give": of_centre("paper-consent-give"),
            "withdraw": of_centre("paper-consent-withdraw"),
            "partners": partners,
            "what": what,
            "purpose": prose::lines(self.purpose.as_deref()),
            "sign_client": signature(texts, Some(&self.person.name), "paper-intake-sign-you"),
            "sign_staff": signature(texts, self.staff.as_deref(), "paper-intake-sign-nobody"),
        })
    }
}
