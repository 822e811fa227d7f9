//! The words and proportions that the course is made of, from `assets/demo`.

use crate::DemoError;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything in `assets/demo`.
pub(crate) struct Data {
    pub origins: Vec<Origin>,
    pub places: Places,
    pub partners: Vec<Partner>,
    pub intakes: Vec<Intake>,
    pub phrases: Phrases,
}

/// Where a family comes from, and the names that go with it.
#[derive(Deserialize)]
pub(crate) struct Origin {
    pub origin: String,
    pub weight: usize,
    /// Language codes and how common they are.
    pub languages: Vec<(String, usize)>,
    /// How many in a hundred grew up with Dutch.
    pub native_dutch: usize,
    pub women: Vec<String>,
    pub men: Vec<String>,
    /// With the infix in front where a name has one.
    pub last: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Places {
    pub city: String,
    pub neighbourhoods: Vec<Neighbourhood>,
    pub locations: Vec<Location>,
    pub desk_device: String,
    pub staff: Vec<Staff>,
}

#[derive(Deserialize)]
pub(crate) struct Neighbourhood {
    pub name: String,
    /// The four digits.
    pub postcode: String,
    pub weight: usize,
    pub streets: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Location {
    pub name: String,
    /// What the device that stands there is called.
    pub device: String,
    pub kind: String,
    pub neighbourhood: String,
    pub address: String,
}

#[derive(Deserialize)]
pub(crate) struct Staff {
    pub name: String,
    pub fte: String,
}

#[derive(Deserialize)]
pub(crate) struct Partner {
    pub name: String,
    pub kind: String,
    pub contact: String,
    pub offers: Vec<Offer>,
}

#[derive(Deserialize)]
pub(crate) struct Offer {
    pub name: String,
    pub purpose: String,
    pub method: String,
    pub from: i64,
    pub to: i64,
    pub places: i64,
    pub level: String,
}

#[derive(Deserialize)]
pub(crate) struct Intake {
    pub theme: String,
    pub question: String,
    pub goals: String,
    pub barriers: String,
    /// Whose words these can be; empty: anyone's.
    #[serde(default)]
    pub gender: String,
    /// From which families; empty: any.
    #[serde(default)]
    pub origins: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Phrases {
    pub expectations: BTreeMap<String, Vec<String>>,
    pub strengths: Vec<String>,
    pub education: Education,
    pub work_experience: Vec<String>,
    pub agreements: BTreeMap<String, Vec<String>>,
    pub tasks: BTreeMap<String, Vec<String>>,
    pub methods: BTreeMap<String, Vec<String>>,
    pub notes: BTreeMap<String, Vec<String>>,
    pub reasons: BTreeMap<String, Vec<String>>,
    pub effects: Effects,
    /// Domain and text.
    pub signals: Vec<(String, String)>,
    pub answers: Vec<String>,
    pub forwarded_to: Vec<String>,
    /// Kind and title.
    pub meetings: Vec<(String, String)>,
    pub markets: Vec<String>,
    pub consents: Consents,
}

#[derive(Deserialize)]
pub(crate) struct Education {
    pub all: Vec<String>,
    /// Only of those who grew up elsewhere.
    pub abroad: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Effects {
    pub personal: Vec<String>,
    pub social: Vec<String>,
    /// Text, fewest and most units, unit price.
    pub saving: Vec<(String, i64, i64, String)>,
}

#[derive(Deserialize)]
pub(crate) struct Consents {
    pub purpose: String,
    /// The reason where it goes without consent.
    pub interest: String,
}

impl Data {
    pub fn load() -> Result<Self, DemoError> {
        fn read<T: for<'a> Deserialize<'a>>(
            file: &'static str,
            text: &str,
        ) -> Result<T, DemoError> {
            serde_json::from_str(text).map_err(|source| DemoError::Data { file, source })
        }
        Ok(Self {
            origins: read(
                "names.json",
                include_str!("../../../assets/demo/names.json"),
            )?,
            places: read(
                "places.json",
                include_str!("../../../assets/demo/places.json"),
            )?,
            partners: read(
                "network.json",
                include_str!("../../../assets/demo/network.json"),
            )?,
            intakes: read(
                "intakes.json",
                include_str!("../../../assets/demo/intakes.json"),
            )?,
            phrases: read(
                "phrases.json",
                include_str!("../../../assets/demo/phrases.json"),
            )?,
        })
    }
}

/// The words under this heading; none where there is no such heading.
pub(crate) fn under<'a>(words: &'a BTreeMap<String, Vec<String>>, heading: &str) -> &'a [String] {
    words.get(heading).map_or(&[], Vec::as_slice)
}
