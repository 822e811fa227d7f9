//! A field's value, and its one canonical text.

use crate::rules::{Problem, TEXT_LIMIT};
use crate::schema::Kind;
use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use uuid::Uuid;

/// What a field holds. Empty is [`Value::Null`], never an empty text.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Null,
    /// Text, a date, a code.
    Text(String),
    /// A count, a rung.
    Int(i64),
    /// Money or hours.
    Decimal(f64),
    /// Yes or no.
    Bool(bool),
    /// A reference.
    Id(Uuid),
}

/// The first and the last year that a date may lie in: outside of it, it is a typing error.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// The largest amount, in either direction.
const DECIMAL_LIMIT: f64 = 1e10;

impl Value {
    /// Reads a value as files and the command line have it. Spaces around it are dropped; empty text is [`Value::Null`].
    pub fn parse(kind: Kind, text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::Null);
        }
        Ok(match kind {
            Kind::Text => {
                if text.chars().count() > TEXT_LIMIT {
                    return Err(Problem::TooLong);
                }
                if text.chars().any(|c| c == '\0') {
                    return Err(Problem::NotText);
                }
                Self::Text(text.replace("\r\n", "\n").replace('\r', "\n"))
            }
            Kind::Date => Self::Text(date(text)?),
            Kind::PartialDate => Self::Text(partial_date(text)?),
            Kind::Time => {
                let time = DateTime::parse_from_rfc3339(text).map_err(|_| Problem::NotATime)?;
                Self::Text(
                    time.with_timezone(&Utc)
                        .to_rfc3339_opts(SecondsFormat::Millis, true),
                )
            }
            Kind::Int { min, max } => {
                let number = text.parse().map_err(|_| Problem::NotANumber)?;
                if number < min || number > max {
                    return Err(Problem::OutOfRange { min, max });
                }
                Self::Int(number)
            }
            Kind::Rung => Self::Int(text.parse().map_err(|_| Problem::NotANumber)?),
            Kind::Decimal => Self::Decimal(decimal(text)?),
            Kind::Bool => match text {
                "true" => Self::Bool(true),
                "false" => Self::Bool(false),
                _ => return Err(Problem::NotABool),
            },
            Kind::Code(codes) => Self::Text(code(text, codes)?.to_owned()),
            Kind::Codes(codes) => {
                let chosen = text
                    .split(';')
                    .map(str::trim)
                    .filter(|c| !c.is_empty())
                    .map(|c| code(c, codes))
                    .collect::<Result<Vec<_>, _>>()?;
                // In the order of the list and each once, so that equal choices are equal values.
                let ordered: Vec<_> = codes
                    .iter()
                    .copied()
                    .filter(|c| chosen.contains(c))
                    .collect();
                if ordered.is_empty() {
                    return Ok(Self::Null);
                }
                Self::Text(ordered.join(";"))
            }
            Kind::Language => {
                if text.len() != 2 || !text.bytes().all(|b| b.is_ascii_lowercase()) {
                    return Err(Problem::NotALanguage);
                }
                Self::Text(text.to_owned())
            }
            Kind::Ladder => {
                if text.len() > 40
                    || !text.bytes().all(|b| {
                        b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-'
                    })
                {
                    return Err(Problem::UnknownLadder);
                }
                Self::Text(text.to_owned())
            }
            Kind::Ref(_) | Kind::Id => {
                Self::Id(Uuid::try_parse(text).map_err(|_| Problem::NotAnId)?)
            }
        })
    }

    /// The canonical text: what files hold; empty for [`Value::Null`].
    pub fn to_text(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Text(text) => text.clone(),
            Self::Int(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Bool(yes) => yes.to_string(),
            Self::Id(id) => id.to_string(),
        }
    }

    /// As JSON: numbers as numbers, empty as null.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Int(number) => (*number).into(),
            Self::Decimal(number) if number.fract() == 0.0 => serde_json::json!(*number as i64),
            Self::Decimal(number) => (*number).into(),
            Self::Bool(yes) => (*yes).into(),
            Self::Id(id) => id.to_string().into(),
        }
    }

    /// Whether there is none.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text of a text, a date or a code.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The reference.
    pub fn as_id(&self) -> Option<Uuid> {
        if let Self::Id(id) = self {
            Some(*id)
        } else {
            None
        }
    }

    /// The whole number.
    pub fn as_int(&self) -> Option<i64> {
        if let Self::Int(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    /// The amount.
    pub fn as_decimal(&self) -> Option<f64> {
        if let Self::Decimal(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    /// Whether it is `true`.
    pub fn is_true(&self) -> bool {
        *self == Self::Bool(true)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(text.to_owned())
        }
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(text)
        }
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}
impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Bool(yes)
    }
}
impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Id(id)
    }
}
impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Text(day.to_string())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

fn code(text: &str, codes: &'static [&'static str]) -> Result<&'static str, Problem> {
    codes
        .iter()
        .find(|c| **c == text)
        .copied()
        .ok_or(Problem::NotACode { allowed: codes })
}

/// Whether every byte is a digit, save dashes at these places.
fn shaped(text: &str, dashes: &[usize]) -> bool {
    text.bytes().enumerate().all(|(i, b)| {
        if dashes.contains(&i) {
            b == b'-'
        } else {
            b.is_ascii_digit()
        }
    })
}

fn date(text: &str) -> Result<String, Problem> {
    let day = (text.len() == 10 && shaped(text, &[4, 7]))
        .then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
        .flatten()
        .ok_or(Problem::NotADate)?;
    if YEARS.contains(&day.year()) {
        Ok(text.to_owned())
    } else {
        Err(Problem::DateOutOfRange)
    }
}

fn partial_date(text: &str) -> Result<String, Problem> {
    let whole = match (text.len(), shaped(text, &[4, 7])) {
        (10, true) => text.to_owned(),
        (7, true) => format!("{text}-01"),
        (4, true) => format!("{text}-01-01"),
        _ => return Err(Problem::NotAPartialDate),
    };
    date(&whole).map_err(|p| {
        if p == Problem::NotADate {
            Problem::NotAPartialDate
        } else {
            p
        }
    })?;
    Ok(text.to_owned())
}

fn decimal(text: &str) -> Result<f64, Problem> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, behind) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(behind) || behind.len() > 4 {
        return Err(Problem::NotADecimal);
    }
    let number: f64 = text.parse().map_err(|_| Problem::NotADecimal)?;
    // Adding zero turns -0 into 0, so that equal amounts have equal texts.
    if number.abs() > DECIMAL_LIMIT {
        Err(Problem::NotADecimal)
    } else {
        Ok(number + 0.0)
    }
}
