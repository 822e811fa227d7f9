//! Papers about a moment: the appointment card, and the list of who is at a group.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::person::{Person, date, fact};
use crate::prose;

/// A card with an appointment. What is not known yet is a line to write on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Appointment {
    /// Whose appointment it is.
    pub person: Person,
    /// The day.
    pub on: Option<String>,
    /// What for.
    pub what: Option<String>,
    /// With whom.
    pub with: Option<String>,
    /// The location.
    pub location: Option<String>,
    /// Where that is.
    pub address: Option<String>,
    /// The number to call for who cannot come.
    pub phone: Option<String>,
}

/// The list of a group meeting, to be signed by who is there. It lies on a table: it holds names only.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AttendanceList {
    /// What the group is called.
    pub title: String,
    /// The day.
    pub held_on: Option<String>,
    /// The location.
    pub location: Option<String>,
    /// The partner who gives it.
    pub partner: Option<String>,
    /// Names of who is expected, with whether they are ticked already.
    pub people: Vec<(String, bool)>,
}

/// How many empty lines a list has for those who are new.
const EMPTY_LINES: usize = 6;

impl Appointment {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let line = |text: &Option<String>| prose::one_line(text.as_deref());
        let place: Vec<String> = [line(&self.location), line(&self.address)]
            .into_iter()
            .flatten()
            .collect();
        let call = line(&self.phone)
            .map(|phone| texts.format("paper-card-call", &[("phone", phone.into())]));
        json!({
            "name": self.person.name(),
            "facts": [
                fact(texts, "paper-card-day", day(texts, self.on.as_deref())),
                fact(texts, "paper-card-time", None),
                fact(texts, "paper-card-with", line(&self.with)),
            ],
            "place": (!place.is_empty()).then(|| place.join(", ")),
            "what": prose::lines(self.what.as_deref()),
            "call": call.unwrap_or_else(|| texts.get("paper-card-tell")),
        })
    }
}

/// A day with the name of the day of the week.
fn day(texts: &Texts, iso: Option<&str>) -> Option<String> {
    use chrono::Datelike;
    let words = date(texts, iso)?;
    Some(
        match iso.and_then(|iso| iso.parse::<chrono::NaiveDate>().ok()) {
            Some(day) => {
                let name = texts.get(&format!("weekday-{}", day.weekday().number_from_monday()));
                format!("{name} {words}")
            }
            None => words,
        },
    )
}

impl AttendanceList {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let line = |text: &Option<String>| prose::one_line(text.as_deref());
        let mut facts = vec![
            fact(
                texts,
                "paper-attendance-day",
                day(texts, self.held_on.as_deref()),
            ),
            fact(texts, "paper-attendance-where", line(&self.location)),
        ];
        if let Some(partner) = line(&self.partner) {
            facts.push(fact(texts, "paper-attendance-partner", Some(partner)));
        }
        let title = prose::one_line(Some(&self.title)).unwrap_or_default();
        let people: Vec<Value> = self
            .people
            .iter()
            .map(|(name, ticked)| {
                json!({"name": prose::one_line(Some(name)).unwrap_or_default(), "ticked": ticked})
            })
            .collect();
        json!({
            "label": title,
            "heading": title,
            "facts": facts,
            "people": people,
            "empty": EMPTY_LINES,
        })
    }
}
