//! The intake summary: what a client takes home after the interview.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trede_texts::Texts;

use crate::ladder::LadderPicture;
use crate::letterhead::Letterhead;
use crate::person::capitalised;
use crate::prose;

/// The data of one intake summary. Dates are ISO dates, a birth date may be partial. Whatever is empty is
/// left out of the paper or left as a dotted line to fill in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IntakeSummary {
    /// The centre's name, for a summary without letterhead.
    pub centre: String,
    /// The centre as it presents itself.
    #[serde(skip)]
    pub letterhead: Option<Letterhead>,
    /// The client's whole name.
    pub client_name: String,
    /// The client's number.
    pub client_number: Option<String>,
    /// When the client was born: a date, a month or a year.
    pub birth_date: Option<String>,
    /// Where the client lives. To be left out for a client whose address is secret.
    pub city: Option<String>,
    /// ISO 639-1 code of the client's language.
    pub language: Option<String>,
    /// Code of the level of Dutch (`clients.language_level`).
    pub language_level: Option<String>,
    /// When the interview was held.
    pub held_on: Option<String>,
    /// Who held it.
    pub staff: Option<String>,
    /// The name of the location where it was held.
    pub location: Option<String>,
    /// What the client asks, in their own words.
    pub question: Option<String>,
    /// The goals agreed on, one per line.
    pub goals: Option<String>,
    /// What the client expects.
    pub expectations: Option<String>,
    /// Education.
    pub education: Option<String>,
    /// Work experience.
    pub work_experience: Option<String>,
    /// What goes well.
    pub strengths: Option<String>,
    /// Codes of `intakes.barriers`, or words.
    pub barriers: Vec<String>,
    /// The ladder and the rung.
    pub ladder: Option<LadderPicture>,
    /// What was agreed, one agreement per line.
    pub agreements: Option<String>,
    /// What happens next, the first one first.
    pub next_steps: Vec<NextStep>,
    /// Code of who has direction (`clients.direction`).
    pub direction: Option<String>,
    /// The name of the partner that has direction, with the code `partner`.
    pub direction_partner: Option<String>,
    /// Names of the partners that the client agreed to share data with.
    pub shared_with: Vec<String>,
}

/// A next step that was agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NextStep {
    /// The date it is planned for, an ISO date.
    pub on: Option<String>,
    /// What will be done.
    pub text: String,
    /// Who will do it.
    pub who: Option<String>,
}

impl IntakeSummary {
    /// The values that the template sets: words resolved, texts cleaned, empty things left out.
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let client = prose::one_line(Some(&self.client_name));
        let staff = prose::one_line(self.staff.as_deref());
        let number = prose::one_line(self.client_number.as_deref());
        let label: Vec<&str> = [&client, &number]
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        let label = label.join(" · ");
        let sign = |name: &Option<String>, nobody: &str| match name {
            Some(name) => texts.format("paper-intake-sign", &[("name", name.as_str().into())]),
            None => texts.get(nobody),
        };
        json!({
            "centre": prose::one_line(Some(&self.centre)),
            "label": label,
            "facts": self.facts(texts),
            "question": prose::lines(self.question.as_deref()),
            "goals": prose::lines(self.goals.as_deref()),
            "expectations": prose::lines(self.expectations.as_deref()),
            "education": prose::lines(self.education.as_deref()),
            "work": prose::lines(self.work_experience.as_deref()),
            "strengths": prose::lines(self.strengths.as_deref()),
            "barriers": self.barriers(texts),
            "ladder": self.ladder.as_ref().and_then(|ladder| ladder.view(texts)),
            "agreements": prose::lines(self.agreements.as_deref()),
            "next": self.next_steps.iter().filter_map(|step| step.view(texts)).collect::<Vec<_>>(),
            "direction": self.direction(texts),
            "sign_client": sign(&client, "paper-intake-sign-you"),
            "sign_staff": sign(&staff, "paper-intake-sign-nobody"),
            "data": self.data_sentence(texts),
        })
    }

    /// Label and value; a value of null becomes a dotted line, other unknown facts are left out.
    fn facts(&self, texts: &Texts) -> Vec<Value> {
        let date =
            |iso: &Option<String>| prose::one_line(iso.as_deref()).map(|iso| texts.date(&iso));
        let word = |table: &str, field: &str, code: &Option<String>| {
            prose::one_line(code.as_deref())
                .filter(|code| code != "unknown")
                .map(|code| texts.code(table, field, &code))
        };
        let line = |text: &Option<String>| prose::one_line(text.as_deref());
        let facts = [
            (
                true,
                "paper-intake-name",
                line(&Some(self.client_name.clone())),
            ),
            (false, "paper-intake-number", line(&self.client_number)),
            (false, "paper-intake-birth-date", date(&self.birth_date)),
            (true, "paper-intake-held-on", date(&self.held_on)),
            (true, "paper-intake-staff", line(&self.staff)),
            (true, "paper-intake-location", line(&self.location)),
            (false, "paper-intake-city", line(&self.city)),
            (
                false,
                "paper-intake-language",
                word("clients", "language", &self.language).map(capitalised),
            ),
            (
                false,
                "paper-intake-dutch",
                word("clients", "language_level", &self.language_level).map(capitalised),
            ),
        ];
        facts
            .into_iter()
            .filter(|(always, _, value)| *always || value.is_some())
            .map(|(_, key, value)| json!({"label": texts.get(key), "value": value}))
            .collect()
    }

    fn barriers(&self, texts: &Texts) -> Option<String> {
        let words: Vec<String> = self
            .barriers
            .iter()
            .filter_map(|code| prose::one_line(Some(code)))
            .map(|code| texts.code("intakes", "barriers", &code))
            .collect();
        (!words.is_empty()).then(|| capitalised(words.join(", ")))
    }

    fn direction(&self, texts: &Texts) -> Option<String> {
        match self.direction.as_deref()? {
            "client" => Some(texts.get("paper-intake-direction-client")),
            "centre" => Some(texts.get("paper-intake-direction-centre")),
            "partner" => Some(match prose::one_line(self.direction_partner.as_deref()) {
                Some(partner) => texts.format(
                    "paper-intake-direction-partner",
                    &[("partner", partner.into())],
                ),
                None => texts.get("paper-intake-direction-some-partner"),
            }),
            _ => None,
        }
    }

    fn data_sentence(&self, texts: &Texts) -> String {
        let partners: Vec<String> = self
            .shared_with
            .iter()
            .filter_map(|partner| prose::one_line(Some(partner)))
            .collect();
        let and = texts.get("paper-intake-and");
        let partners = match partners.split_last() {
            None => return texts.get("paper-intake-data-closed"),
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} {and} {last}", others.join(", ")),
        };
        texts.format("paper-intake-data-shared", &[("partners", partners.into())])
    }
}

impl NextStep {
    pub(crate) fn view(&self, texts: &Texts) -> Option<Value> {
        let text = prose::lines(Some(&self.text));
        let on = prose::one_line(self.on.as_deref()).map(|iso| texts.date(&iso));
        let who = prose::one_line(self.who.as_deref());
        (!text.is_empty() || on.is_some()).then(|| json!({"on": on, "who": who, "text": text}))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_words_and_unknown_is_not_a_fact() {
        let texts = Texts::default();
        let view = IntakeSummary {
            language: Some("ar".into()),
            language_level: Some("unknown".into()),
            barriers: vec!["money".into(), "hoogtevrees".into(), " ".into()],
            ..Default::default()
        }
        .view(&texts);
        let facts = view["facts"].to_string();
        assert!(facts.contains("Arabisch"), "{facts}");
        assert!(!facts.contains("niet bekend"), "{facts}");
        assert_eq!(view["barriers"], "Geld en schulden, hoogtevrees");
    }

    #[test]
    fn partners_are_named_in_one_sentence() {
        let with = |partners: &[&str]| IntakeSummary {
            shared_with: partners.iter().map(|p| (*p).to_owned()).collect(),
            ..Default::default()
        };
        let texts = Texts::default();
        let sentence = with(&["A", "B", "C"]).data_sentence(&texts);
        assert!(sentence.contains("delen met A, B en C,"), "{sentence}");
        let sentence = with(&[]).data_sentence(&texts);
        assert!(
            sentence.contains("alleen door als u dat goed vindt"),
            "{sentence}"
        );
    }
}
