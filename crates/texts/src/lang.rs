//! The languages there are.

use std::fmt;
use std::str::FromStr;

/// A language that Trede speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// All languages, the default first.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The ISO 639-1 code, which is also the name of the folder with the texts.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }
}

/// A language into which only the client's own copy is translated. Its texts lie over the Dutch ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Translation {
    /// Turkish.
    Tr,
    /// Arabic.
    Ar,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
}

impl Translation {
    /// All translations.
    pub const ALL: [Translation; 4] = [
        Translation::Tr,
        Translation::Ar,
        Translation::Pl,
        Translation::Uk,
    ];

    /// The ISO 639-1 code, which is also the name of the file with the texts.
    pub fn code(self) -> &'static str {
        match self {
            Translation::Tr => "tr",
            Translation::Ar => "ar",
            Translation::Pl => "pl",
            Translation::Uk => "uk",
        }
    }

    /// The translation with this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language was asked for that has no texts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language \"{0}\": use nl or en")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse::<Lang>().unwrap(), lang);
        }
        assert_eq!("fr".parse::<Lang>(), Err(UnknownLang("fr".into())));
        assert_eq!(Lang::default(), Lang::Nl);
    }
}
