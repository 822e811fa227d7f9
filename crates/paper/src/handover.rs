//! The paper that goes to a partner with a client: no more than what the recorded ground covers, and it says so.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::ladder::LadderPicture;
use crate::person::{Person, capitalised, date, fact, signature, word};
use crate::prose;

/// Why data may go to the partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// The client consented.
    Consent,
    /// The client could not decide; this is the recorded reason.
    Interest(String),
}

/// A handover. What the ground does not cover must be left empty by whoever makes it; `left_out` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Who is handed over.
    pub person: Person,
    /// The partner.
    pub partner: String,
    /// The person to speak with there.
    pub partner_contact: Option<String>,
    /// Why it may be shared.
    pub ground: Ground,
    /// What for, as it was recorded.
    pub purpose: String,
    /// Since when.
    pub given_on: String,
    /// Texts (keys) that name what is left out.
    pub left_out: Vec<&'static str>,
    /// The client's telephone number.
    pub phone: Option<String>,
    /// The client's e-mail address.
    pub email: Option<String>,
    /// Where the client lives; to be left out where the address is secret.
    pub city: Option<String>,
    /// ISO 639-1 code of the client's language.
    pub language: Option<String>,
    /// Code of the level of Dutch.
    pub language_level: Option<String>,
    /// Who hands over.
    pub staff: Option<String>,
    /// What the client asks.
    pub question: Option<String>,
    /// The goals, one a line.
    pub goals: Option<String>,
    /// Education.
    pub education: Option<String>,
    /// Work experience.
    pub work_experience: Option<String>,
    /// What goes well.
    pub strengths: Option<String>,
    /// Codes of `intakes.barriers`.
    pub barriers: Vec<String>,
    /// The ladder and the rung.
    pub ladder: Option<LadderPicture>,
    /// The offer that the client goes to.
    pub offer: Option<String>,
    /// When the partner begins.
    pub starts_on: Option<String>,
}

impl Handover {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let line = |text: &Option<String>| prose::one_line(text.as_deref());
        let name = self
            .person
            .name()
            .unwrap_or_else(|| texts.get("paper-handover-someone"));
        let partner = prose::one_line(Some(&self.partner)).unwrap_or_default();
        let ground = match &self.ground {
            Ground::Consent => texts.format(
                "paper-handover-consent",
                &[
                    ("name", name.as_str().into()),
                    ("date", texts.date(&self.given_on).into()),
                    ("partner", partner.as_str().into()),
                ],
            ),
            Ground::Interest(reason) => texts.format(
                "paper-handover-interest",
                &[
                    ("name", name.as_str().into()),
                    ("date", texts.date(&self.given_on).into()),
                    (
                        "reason",
                        prose::one_line(Some(reason)).unwrap_or_default().into(),
                    ),
                ],
            ),
        };
        let left_out: Vec<String> = self.left_out.iter().map(|key| texts.get(key)).collect();
        let mut facts = self.person.facts(texts);
        facts.extend(
            [
                ("paper-handover-phone", line(&self.phone)),
                ("paper-handover-email", line(&self.email)),
                ("paper-intake-city", line(&self.city)),
                (
                    "paper-intake-language",
                    word(texts, "clients", "language", self.language.as_deref()),
                ),
                (
                    "paper-intake-dutch",
                    word(
                        texts,
                        "clients",
                        "language_level",
                        self.language_level.as_deref(),
                    ),
                ),
            ]
            .into_iter()
            .filter(|(_, value)| value.is_some())
            .map(|(key, value)| fact(texts, key, value)),
        );
        let barriers: Vec<String> = self
            .barriers
            .iter()
            .filter_map(|code| prose::one_line(Some(code)))
            .map(|code| texts.code("intakes", "barriers", &code))
            .collect();
        let parts: Vec<Value> = [
            ("paper-handover-question", &self.question),
            ("paper-handover-goals", &self.goals),
            ("paper-intake-education", &self.education),
            ("paper-intake-work", &self.work_experience),
            ("paper-intake-strengths", &self.strengths),
        ]
        .into_iter()
        .map(|(key, text)| (key, prose::lines(text.as_deref())))
        .chain([(
            "paper-intake-barriers",
            prose::lines(Some(&capitalised(barriers.join(", ")))),
        )])
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(key, lines)| json!({"title": texts.get(key), "lines": lines}))
        .collect();
        json!({
            "label": self.person.label(),
            "to": [
                fact(texts, "paper-handover-to", Some(partner.clone())),
                fact(texts, "paper-handover-contact", line(&self.partner_contact)),
                fact(texts, "paper-handover-from", line(&self.staff)),
                fact(texts, "paper-handover-offer", line(&self.offer)),
                fact(texts, "paper-handover-starts-on", date(texts, self.starts_on.as_deref())),
            ],
            "ground": ground,
            "purpose": prose::lines(Some(&self.purpose)),
            "left_out": (!left_out.is_empty()).then(|| texts.format(
                "paper-handover-left-out",
                &[("what", left_out.join(", ").into())],
            )),
            "facts": facts,
            "parts": parts,
            "ladder": self.ladder.as_ref().and_then(|ladder| ladder.view_about(texts)),
            "sign_staff": signature(texts, self.staff.as_deref(), "paper-intake-sign-nobody"),
            "sign_partner": texts.format("paper-handover-sign", &[("partner", partner.into())]),
        })
    }
}
