//! What a row must keep to, whatever door it comes through.

use crate::ladder::{self, Ladders};
use crate::schema::{Kind, Table};
use crate::value::Value;
use chrono::{Days, Months, NaiveDate};

/// The most characters a text may have.
pub const TEXT_LIMIT: usize = 20_000;

/// What is wrong with a value. The words for it are in the texts, under `problem-<key>`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A required field is empty.
    #[error("is required")]
    Required,
    /// Not `YYYY-MM-DD`, or no such day.
    #[error("is not a date; write it as YYYY-MM-DD")]
    NotADate,
    /// Not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("is not a birth date; write it as YYYY, YYYY-MM or YYYY-MM-DD")]
    NotAPartialDate,
    /// A day before 1900 or after 2100.
    #[error("lies before 1900 or after 2100")]
    DateOutOfRange,
    /// Not a moment of RFC 3339.
    #[error("is not a time; write it as 2026-03-05T14:10:00Z")]
    NotATime,
    /// No whole number.
    #[error("is not a whole number")]
    NotANumber,
    /// A whole number outside the bounds.
    #[error("must be between {min} and {max}")]
    OutOfRange {
        /// Lowest allowed.
        min: i64,
        /// Highest allowed.
        max: i64,
    },
    /// No amount with a point and at most four digits behind it.
    #[error("is not an amount; write it with a point, as 12.50")]
    NotADecimal,
    /// Neither `true` nor `false`.
    #[error("must be true or false")]
    NotABool,
    /// None of the codes.
    #[error("must be one of: {}", allowed.join(", "))]
    NotACode {
        /// Those allowed.
        allowed: &'static [&'static str],
    },
    /// Not two small letters.
    #[error("is not a language code of two letters, such as nl or ar")]
    NotALanguage,
    /// No ladder that this centre knows.
    #[error("is not a ladder of this centre")]
    UnknownLadder,
    /// No ladder of at least two rungs that differ, or one that comes with the program.
    #[error(
        "is not a ladder; write its name and its rungs from the lowest up, as Name|rung 1|rung 2"
    )]
    NotALadder,
    /// No mapping of one ladder's rungs on those of another.
    #[error(
        "is not a mapping; write for each rung from the lowest up the rung on the other ladder, as 1|2|3|4|6"
    )]
    NotAMapping,
    /// A rung that the ladder does not have.
    #[error("is not a rung of this ladder, which has rungs 1 to {top}")]
    NotARung {
        /// The ladder's highest rung.
        top: i64,
    },
    /// A rung without a ladder.
    #[error("names a rung, but the row names no ladder")]
    NoLadder,
    /// No id.
    #[error("is not an id")]
    NotAnId,
    /// A name that no row of that table has.
    #[error("names something that is not there: {name}")]
    UnknownReference {
        /// What was looked for.
        name: String,
    },
    /// A name that several rows have.
    #[error("names more than one: {name}; give its id instead")]
    AmbiguousReference {
        /// What was looked for.
        name: String,
    },
    /// Longer than [`TEXT_LIMIT`].
    #[error("is longer than {TEXT_LIMIT} characters")]
    TooLong,
    /// Holds characters that are no text.
    #[error("holds characters that are no text")]
    NotText,
    /// A second row with what may exist only once.
    #[error("is already in use")]
    NotUnique,
    /// An end that lies before its start.
    #[error("lies before {start}")]
    BeforeStart {
        /// The field with the start.
        start: &'static str,
    },
    /// A trajectory with an outcome but no end, or the other way round.
    #[error("needs {other} as well")]
    Needs {
        /// The field that is missing.
        other: &'static str,
    },
    /// A column that no field of the table has.
    #[error("is not a field of this table")]
    UnknownField,
    /// A number that passes the test of a citizen service number, which is never kept.
    #[error("holds a number that could be a BSN")]
    HoldsBsn,
}

impl Problem {
    /// The name of its text.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::NotADate => "not-a-date",
            Self::NotAPartialDate => "not-a-partial-date",
            Self::DateOutOfRange => "date-out-of-range",
            Self::NotATime => "not-a-time",
            Self::NotANumber => "not-a-number",
            Self::OutOfRange { .. } => "out-of-range",
            Self::NotADecimal => "not-a-decimal",
            Self::NotABool => "not-a-bool",
            Self::NotACode { .. } => "not-a-code",
            Self::NotALanguage => "not-a-language",
            Self::UnknownLadder => "unknown-ladder",
            Self::NotALadder => "not-a-ladder",
            Self::NotAMapping => "not-a-mapping",
            Self::NotARung { .. } => "not-a-rung",
            Self::NoLadder => "no-ladder",
            Self::NotAnId => "not-an-id",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::AmbiguousReference { .. } => "ambiguous-reference",
            Self::TooLong => "too-long",
            Self::NotText => "not-text",
            Self::NotUnique => "not-unique",
            Self::BeforeStart { .. } => "before-start",
            Self::Needs { .. } => "needs",
            Self::UnknownField => "unknown-field",
            Self::HoldsBsn => "holds-bsn",
        }
    }

    /// What its text is filled in with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OutOfRange { min, max } => {
                vec![("min", min.to_string()), ("max", max.to_string())]
            }
            Self::NotACode { allowed } => vec![("allowed", allowed.join(", "))],
            Self::NotARung { top } => vec![("top", top.to_string())],
            Self::UnknownReference { name } | Self::AmbiguousReference { name } => {
                vec![("name", name.clone())]
            }
            Self::BeforeStart { start } => vec![("start", (*start).to_owned())],
            Self::Needs { other } => vec![("other", (*other).to_owned())],
            _ => Vec::new(),
        }
    }
}

/// A field of a row that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// Ends and the starts that they may not lie before.
const ORDERED: &[(&str, &str, &str)] = &[
    ("locations", "active_from", "active_to"),
    ("consents", "given_on", "withdrawn_on"),
    ("trajectories", "started_on", "planned_end_on"),
    ("trajectories", "started_on", "ended_on"),
    ("referrals", "referred_on", "accepted_on"),
    ("referrals", "referred_on", "result_on"),
    ("placements", "started_on", "ended_on"),
    ("signals", "noticed_on", "forwarded_on"),
    ("targets", "from_on", "to_on"),
];

/// Every fault of a whole row, in the order of the fields. `values` are in the order of [`Table::all_fields`].
pub fn faults(table: &Table, values: &[Value], ladders: &Ladders) -> Vec<Fault> {
    let get = |name: &str| {
        table
            .index(name)
            .and_then(|i| values.get(i))
            .unwrap_or(&Value::Null)
    };
    let mut faults = Vec::new();
    let mut add = |field: &str, problem| {
        faults.push(Fault {
            field: field.to_owned(),
            problem,
        })
    };
    for (field, value) in table.all_fields().zip(values) {
        if value.is_null() {
            if field.required {
                add(field.name, Problem::Required);
            }
            continue;
        }
        match field.kind {
            Kind::Ladder if value.as_str().and_then(|code| ladders.get(code)).is_none() => {
                add(field.name, Problem::UnknownLadder)
            }
            Kind::Rung => match get("ladder").as_str() {
                None => add(field.name, Problem::NoLadder),
                Some(code) => {
                    if let Some(ladder) = ladders.get(code)
                        && !value
                            .as_int()
                            .is_some_and(|rung| (1..=ladder.top()).contains(&rung))
                    {
                        add(field.name, Problem::NotARung { top: ladder.top() });
                    }
                }
            },
            _ => {}
        }
    }
    for &(name, start, end) in ORDERED {
        // Whole ISO dates order as their texts do.
        if name == table.name
            && let (Some(from), Some(to)) = (get(start).as_str(), get(end).as_str())
            && to < from
        {
            add(end, Problem::BeforeStart { start });
        }
    }
    if table.name == "offers"
        && let (Some(from), Some(to)) = (get("rung_from").as_int(), get("rung_to").as_int())
        && to < from
    {
        add("rung_to", Problem::BeforeStart { start: "rung_from" });
    }
    if table.name == "settings"
        && let (Some(key), Some(value)) = (get("key").as_str(), get("value").as_str())
        && let Some(problem) = setting_problem(key, value, ladders)
    {
        add("value", problem);
    }
    if table.name == "trajectories" && !get("outcome").is_null() && get("ended_on").is_null() {
        add("outcome", Problem::Needs { other: "ended_on" });
    }
    faults
}

/// The settings that are amounts or counts.
const AMOUNTS: &[&str] = &[
    "hourly_rate",
    "training_cost",
    "hours_per_trajectory",
    "caseload_norm",
    "funded",
    "suppress_below",
];

/// What is wrong with the value of a setting that this version knows; others may hold any text.
fn setting_problem(key: &str, value: &str, ladders: &Ladders) -> Option<Problem> {
    match key {
        "scope" => Value::parse(Kind::Code(&["location", "centre"]), value).err(),
        "ladder" => ladders
            .get(value)
            .is_none()
            .then_some(Problem::UnknownLadder),
        // So many months after the file was closed; 0 keeps for good.
        _ if key.starts_with("retention_") => {
            Value::parse(Kind::Int { min: 0, max: 1200 }, value).err()
        }
        _ if key.starts_with(ladder::SETTING_PREFIX) => {
            (!is_ladder(key, value)).then_some(Problem::NotALadder)
        }
        _ if key.starts_with(ladder::MAP_PREFIX) => mapping_problem(key, value, ladders),
        _ if AMOUNTS.contains(&key) => Value::parse(Kind::Decimal, value).err(),
        _ => None,
    }
}

/// Whether a setting defines a ladder on which every rung has a name of its own.
fn is_ladder(key: &str, value: &str) -> bool {
    let mut names: Vec<&str> = value.split('|').map(str::trim).collect();
    let all_named = names.iter().all(|name| !name.is_empty());
    names.drain(..1);
    names.sort_unstable();
    let differ = names.windows(2).all(|pair| pair[0] != pair[1]);
    all_named && differ && Ladders::default().add_setting(key, value)
}

/// What is wrong with how one ladder is read on another. Marks alone, with no rung between them, say that nothing is.
fn mapping_problem(key: &str, value: &str, ladders: &Ladders) -> Option<Problem> {
    let rungs: Vec<&str> = value.split('|').map(str::trim).collect();
    if rungs.iter().all(|rung| rung.is_empty()) {
        return None;
    }
    let Some(mapping) = ladder::mapping(key, value) else {
        return Some(Problem::NotAMapping);
    };
    let (Some(from), Some(to)) = (ladders.get(&mapping.from), ladders.get(&mapping.to)) else {
        return Some(Problem::UnknownLadder);
    };
    let misread = |(rung, read): (&&str, &Option<i64>)| !rung.is_empty() && read.is_none();
    if rungs.len() > from.rungs.len() || rungs.iter().zip(&mapping.rungs).any(misread) {
        return Some(Problem::NotAMapping);
    }
    let top = to.top();
    let too_high = mapping.rungs.iter().flatten().any(|rung| *rung > top);
    too_high.then_some(Problem::NotARung { top })
}

/// Fills in what the contract gives a new row when nothing else is set.
pub fn complete(table: &Table, values: &mut [Value], centre_ladder: &str) {
    let index = |name: &str| table.index(name);
    let mut default = |name: &str, value: Value| {
        if let Some(i) = index(name)
            && values[i].is_null()
        {
            values[i] = value;
        }
    };
    match table.name {
        "contacts" => default("people", Value::Int(1)),
        "targets" => default("per", "period".into()),
        "signals" => default("status", "open".into()),
        _ => {}
    }
    match table.name {
        "trajectories" => {
            if let (Some(started), Some(planned)) = (index("started_on"), index("planned_end_on"))
                && values[planned].is_null()
                && let Some(day) = values[started]
                    .as_str()
                    .and_then(|s| s.parse::<NaiveDate>().ok())
            {
                values[planned] = year_after(day).into();
            }
        }
        "intakes" => {
            if let (Some(ladder), Some(rung)) = (index("ladder"), index("rung"))
                && values[ladder].is_null()
                && !values[rung].is_null()
            {
                values[ladder] = centre_ladder.into();
            }
        }
        _ => {}
    }
}

/// The last day of the year that starts on this day is the day before its anniversary; planning counts to the anniversary itself.
pub fn year_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(Months::new(12))
        .unwrap_or(day + Days::new(365))
}
