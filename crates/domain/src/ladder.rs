//! Participation ladders: the national one (VNG), Amsterdam's, and those that a centre defines.

use std::collections::BTreeMap;

/// A ladder and its rungs, lowest first. Rungs count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// The code that measurements carry.
    pub code: String,
    /// The name shown; empty for the ladders that come with the program, whose words stand in the texts.
    pub name: String,
    /// The rungs' names; empty strings for the ladders that come with the program.
    pub rungs: Vec<String>,
}

impl Ladder {
    /// The highest rung.
    pub fn top(&self) -> i64 {
        i64::try_from(self.rungs.len()).unwrap_or(i64::MAX)
    }
}

/// The ladders that a centre measures on, by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladders(BTreeMap<String, Ladder>);

/// The national ladder of the VNG, six rungs.
pub const VNG: &str = "vng";
/// Amsterdam's ladder, five rungs.
pub const AMSTERDAM: &str = "amsterdam";
/// The start of the key of a setting that defines a ladder: `ladder.<code>` = `name|rung 1|rung 2|…`.
pub const SETTING_PREFIX: &str = "ladder.";

/// The start of the key of a setting that maps a ladder on another: `ladder_map.<from>.<to>` = for each rung from the lowest up the
/// rung on the other, `1|2|3|4|6`; empty where a rung has none.
pub const MAP_PREFIX: &str = "ladder_map.";

/// A ladder mapped on another, as a centre has set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Code of the ladder that was measured on.
    pub from: String,
    /// Code of the ladder that it is read on.
    pub to: String,
    /// For each rung of `from`, lowest first, the rung of `to`; empty where there is none.
    pub rungs: Vec<Option<i64>>,
}

/// Reads the setting that maps a ladder on another. Nothing for a setting of another kind, and for one that maps no rung.
pub fn mapping(key: &str, value: &str) -> Option<Mapping> {
    let (from, to) = key.strip_prefix(MAP_PREFIX)?.split_once('.')?;
    let rungs: Vec<Option<i64>> = value
        .split('|')
        .map(|rung| rung.trim().parse().ok().filter(|rung| *rung > 0))
        .collect();
    (!from.is_empty() && !to.is_empty() && from != to && rungs.iter().any(Option::is_some)).then(
        || Mapping {
            from: from.to_owned(),
            to: to.to_owned(),
            rungs,
        },
    )
}

impl Default for Ladders {
    fn default() -> Self {
        let built_in = |code: &str, rungs: usize| Ladder {
            code: code.into(),
            name: String::new(),
            rungs: vec![String::new(); rungs],
        };
        Self(
            [built_in(VNG, 6), built_in(AMSTERDAM, 5)]
                .into_iter()
                .map(|l| (l.code.clone(), l))
                .collect(),
        )
    }
}

impl Ladders {
    /// Adds the ladder that a setting defines, and says whether it did; a setting of another kind, a ladder with fewer than two rungs
    /// or one with the code of a built-in ladder is passed over.
    pub fn add_setting(&mut self, key: &str, value: &str) -> bool {
        let Some(code) = key.strip_prefix(SETTING_PREFIX) else {
            return false;
        };
        let mut parts = value.split('|').map(|p| p.trim().to_owned());
        let name = parts.next().unwrap_or_default();
        let rungs: Vec<_> = parts.collect();
        let sound = rungs.len() >= 2 && code != VNG && code != AMSTERDAM && !code.is_empty();
        if sound {
            self.0.insert(
                code.to_owned(),
                Ladder {
                    code: code.to_owned(),
                    name,
                    rungs,
                },
            );
        }
        sound
    }

    /// The ladder with this code.
    pub fn get(&self, code: &str) -> Option<&Ladder> {
        self.0.get(code)
    }

    /// All ladders, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Ladder> {
        self.0.values()
    }
}
