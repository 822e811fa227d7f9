//! A participation ladder as a picture on paper.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trede_texts::Texts;

use crate::prose;

/// A ladder with, where it is known, the rung that a client stands on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LadderPicture {
    /// The ladder's name.
    pub name: String,
    /// The rungs, the lowest first. Without rungs no picture is drawn.
    pub rungs: Vec<Rung>,
    /// The rung the client stands on, 1 being the lowest. One that the ladder does not have counts as none.
    pub rung: Option<u8>,
}

/// One rung of a ladder, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rung {
    /// A few words.
    pub name: String,
    /// One sentence to the client on what it means to stand here.
    pub meaning: Option<String>,
}

impl LadderPicture {
    /// A ladder that comes with the app (`vng` or `amsterdam`), in the words of `texts`; `None` for another code.
    pub fn built_in(code: &str, rung: Option<u8>, texts: &Texts) -> Option<Self> {
        let count = match code {
            "vng" => 6,
            "amsterdam" => 5,
            _ => return None,
        };
        Some(LadderPicture {
            name: texts.get(&format!("ladder-{code}")),
            rungs: (1..=count)
                .map(|n| Rung {
                    name: texts.get(&format!("ladder-{code}-{n}")),
                    meaning: Some(texts.get(&format!("ladder-{code}-{n}-meaning"))),
                })
                .collect(),
            rung,
        })
    }

    /// In words to the client: "U staat hier".
    pub(crate) fn view(&self, texts: &Texts) -> Option<Value> {
        self.told(texts, true)
    }

    /// In words about the client, to someone else.
    pub(crate) fn view_about(&self, texts: &Texts) -> Option<Value> {
        self.told(texts, false)
    }

    fn told(&self, texts: &Texts, to_client: bool) -> Option<Value> {
        let names: Vec<String> = self
            .rungs
            .iter()
            .map(|rung| prose::one_line(Some(&rung.name)).unwrap_or_default())
            .collect();
        let (first, last) = (names.first()?, names.last()?);
        let chosen = self
            .rung
            .filter(|&n| n >= 1 && usize::from(n) <= names.len());
        let about = [
            ("count", names.len().into()),
            ("first", first.as_str().into()),
            ("last", last.as_str().into()),
        ];
        let (alt, heading, meaning) = match chosen {
            None => (
                texts.format("paper-ladder-alt-none", &about),
                texts.get(if to_client {
                    "paper-ladder-none"
                } else {
                    "paper-ladder-none-about"
                }),
                None,
            ),
            Some(n) => {
                let index = usize::from(n) - 1;
                let mut args = about.to_vec();
                args.push(("rung", n.into()));
                args.push(("name", names[index].as_str().into()));
                let (alt, meaning) = if to_client {
                    let meaning = prose::one_line(self.rungs[index].meaning.as_deref());
                    ("paper-ladder-alt", meaning)
                } else {
                    ("paper-ladder-alt-about", Some(names[index].clone()))
                };
                (
                    texts.format(alt, &args),
                    texts.format("paper-ladder-rung", &[("rung", n.into())]),
                    meaning,
                )
            }
        };
        Some(json!({
            "name": prose::one_line(Some(&self.name)),
            "rungs": names,
            "chosen": chosen,
            "alt": alt,
            "here": texts.get(if to_client { "paper-ladder-here" } else { "paper-ladder-here-about" }),
            "heading": heading,
            "meaning": meaning,
        }))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_rung_that_the_ladder_lacks_is_not_marked() {
        let texts = Texts::default();
        for (rung, chosen) in [
            (0, json!(null)),
            (1, json!(1)),
            (6, json!(6)),
            (7, json!(null)),
        ] {
            let picture = LadderPicture::built_in("vng", Some(rung), &texts).unwrap();
            assert_eq!(picture.view(&texts).unwrap()["chosen"], chosen);
        }
        assert_eq!(LadderPicture::built_in("eigen", None, &texts), None);
        assert_eq!(LadderPicture::default().view(&texts), None);
    }
}
