//! What can go wrong in a use case, for people and for programs.
//!
//! An error carries a code and what its words are filled in with; the words themselves come from the texts when it is
//! shown, so that the window and the command line tell it in the same words and in either language.

mod code;
mod disk;
mod from;
mod words;

pub use code::{Code, Kind};
pub use words::{field_label, problem_text};

use serde::Serialize;
use trede_domain::rules::{Fault, Problem};
use trede_texts::{Texts, Value};
use ts_rs::TS;

/// What a text is filled in with.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text.
    Text(String),
    /// A number, which may decide between singular and plural.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<usize> for Arg {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of rows stay far below 2^52"
    )]
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// An error of a use case. Nothing was changed by the call that returned it, unless its code says otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct AppError(Box<Inner>);

#[derive(Debug, Clone, PartialEq)]
struct Inner {
    code: Code,
    args: Vec<(&'static str, Arg)>,
    table: Option<&'static str>,
    faults: Vec<Fault>,
    cause: Option<String>,
}

/// An error in the words of one language; crosses to the window in this form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "AppError")]
pub struct ErrorText {
    /// What went wrong, for programs.
    pub code: String,
    /// What went wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Where: the table and the fields, the file.
    pub r#where: Option<String>,
}

/// What use cases return.
pub type Result<T> = std::result::Result<T, AppError>;

impl AppError {
    /// An error without particulars.
    pub fn new(code: Code) -> Self {
        Self(Box::new(Inner {
            code,
            args: Vec::new(),
            table: None,
            faults: Vec::new(),
            cause: None,
        }))
    }

    /// The same with something that its text is filled in with.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.0.args.push((name, value.into()));
        self
    }

    /// The same with what the system said, shown behind the sentence.
    #[must_use]
    pub fn because(mut self, cause: impl std::fmt::Display) -> Self {
        self.0.cause = Some(cause.to_string());
        self
    }

    /// A row of this table with these faults.
    pub fn invalid(table: &'static str, faults: Vec<Fault>) -> Self {
        let mut error = Self::new(Code::Invalid);
        error.0.table = Some(table);
        error.0.faults = faults;
        error
    }

    /// One field of a row that is not as it must be.
    pub fn field(table: &'static str, field: &str, problem: Problem) -> Self {
        Self::invalid(
            table,
            vec![Fault {
                field: field.to_owned(),
                problem,
            }],
        )
    }

    /// A file that could not be read or written: told apart by what someone can do about it.
    pub fn file(path: &std::path::Path, source: &std::io::Error) -> Self {
        let error = Self::new(disk::code(source)).with("path", path.display().to_string());
        match error.code() {
            // The sentence says it all.
            Code::DiskFull | Code::ReadOnly | Code::Unplugged | Code::FileInUse => error,
            _ => error.because(source),
        }
    }

    /// What went wrong.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// What kind of failure it is.
    pub fn kind(&self) -> Kind {
        self.0.code.kind()
    }

    /// The table of the row that is not as it must be.
    pub fn table(&self) -> Option<&'static str> {
        self.0.table
    }

    /// The fields that are not as they must be.
    pub fn faults(&self) -> &[Fault] {
        &self.0.faults
    }

    /// In the words of this language.
    pub fn text(&self, texts: &Texts) -> ErrorText {
        let inner = &*self.0;
        let args: Vec<(&str, Value<'_>)> = inner
            .args
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Text(text) => text.as_str().into(),
                    Arg::Number(number) => (*number).into(),
                };
                (*name, value)
            })
            .collect();
        let mut message = texts.format(inner.code.text(), &args);
        let mut places = Vec::new();
        if let Some(table) = inner.table {
            for fault in &inner.faults {
                let label = field_label(texts, table, &fault.field);
                message.push_str(&format!(
                    " {} {}.",
                    label,
                    problem_text(texts, table, &fault.problem)
                ));
                places.push(fault.field.clone());
            }
        }
        if let Some(cause) = &inner.cause {
            message.push_str(&format!(" ({cause})"));
        }
        let place = match (inner.table, inner.args.iter().find(|a| a.0 == "path")) {
            (Some(table), _) => Some(format!("{table}: {}", places.join(", "))),
            // Once is enough.
            (None, Some((_, Arg::Text(path)))) if !message.contains(path.as_str()) => {
                Some(path.clone())
            }
            _ => None,
        };
        let row = inner.args.iter().find(|arg| arg.0 == "row");
        let place = match row.map(|_| texts.format("where-row", &args)) {
            Some(row) => Some(place.map_or_else(|| row.clone(), |place| format!("{row}, {place}"))),
            None => place,
        };
        let hint = inner.code.hint().map(|key| texts.format(key, &args));
        ErrorText {
            code: inner.code.name().to_owned(),
            message,
            hint,
            r#where: place,
        }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text(&Texts::default()).message)
    }
}

impl std::error::Error for AppError {}

#[cfg(test)]
mod tests;
