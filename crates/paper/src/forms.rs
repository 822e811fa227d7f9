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
    /// Likewise of `clients.language_level`.
    pub language_levels: Vec<String>,
    /// Likewise of `clients.direction`.
    pub directions: Vec<String>,
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

/// Fields of an intake to write in, each with how many empty lines it has for a pen.
type Written = &'static [(&'static str, usize)];

const WANTS: Written = &[("question", 3), ("goals", 3), ("expectations", 2)];
const BRINGS: Written = &[("strengths", 2), ("education", 2), ("work_experience", 2)];

fn written(texts: &Texts, fields: Written) -> Vec<Value> {
    let field = |(name, lines): &(&str, usize)| json!({"label": texts.field("intakes", name), "lines": lines});
    fields.iter().map(field).collect()
}

fn to_tick(texts: &Texts, table: &str, field: &str, codes: &[String]) -> Vec<String> {
    let words = |code: &String| crate::person::capitalised(texts.code(table, field, code));
    codes.iter().map(words).collect()
}

impl BlankIntake {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        // The steps of the screen in their order; the rung comes between these and consent.
        let language = json!({"label": texts.field("clients", "language"), "lines": 1});
        let sections = json!([
            {"title": texts.get("paper-blank-wants"), "fields": written(texts, WANTS), "ticks": []},
            {"title": texts.get("paper-intake-barriers"), "fields": [],
                "ticks": to_tick(texts, "intakes", "barriers", &self.barriers)},
            {"title": texts.get("paper-blank-brings"), "fields": written(texts, BRINGS), "ticks": []},
            {"title": texts.field("clients", "language_level"), "fields": [language],
                "ticks": to_tick(texts, "clients", "language_level", &self.language_levels)},
        ]);
        let direction = to_tick(texts, "clients", "direction", &self.directions);
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
            "direction": {"title": texts.field("clients", "direction"), "ticks": direction},
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
