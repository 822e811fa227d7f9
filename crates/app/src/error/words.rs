//! Fields and what is wrong with them, in words.

use trede_domain::rules::Problem;
use trede_texts::{Texts, Value};

/// The label of a field with its name in files behind it: `Geboortedatum (birth_date)`.
pub fn field_label(texts: &Texts, table: &str, field: &str) -> String {
    let label = texts.field(table, field);
    // In files a reference may be named by what it refers to: `coach` for `coach_id`.
    let label = if label == field {
        texts.get_or(&format!("field-{table}-{field}_id"), field)
    } else {
        label
    };
    if label == field {
        label
    } else {
        format!("{label} ({field})")
    }
}

/// What is wrong with a value, as the rest of a sentence that starts with the field: "is geen datum".
pub fn problem_text(texts: &Texts, table: &str, problem: &Problem) -> String {
    let mut args = problem.args();
    if let Problem::BeforeStart { start: other } | Problem::Needs { other } = problem {
        for arg in &mut args {
            arg.1 = field_label(texts, table, other);
        }
    }
    let args: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    texts.format(&format!("problem-{}", problem.key()), &args)
}
