//! What must hold for the Fluent files as a whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::parse;
use trede_texts::{FILES, Lang, Texts};

/// Key → names of the arguments it uses.
fn entries(name: &str, lang: Lang, source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource: Resource<String> = parse(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{lang}/{name}.ftl does not parse: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let key = message.id.name;
            let value = message
                .value
                .unwrap_or_else(|| panic!("{lang}/{name}.ftl: {key} has no text"));
            let doubled = found.insert(key.clone(), arguments(&value));
            assert!(doubled.is_none(), "{lang}/{name}.ftl: {key} is there twice");
        }
    }
    found
}

fn arguments(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(pattern, &mut names);
    names
}

fn collect(pattern: &Pattern<String>, names: &mut BTreeSet<String>) {
    use fluent_syntax::ast::Expression;
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => variable(inline, names),
                Expression::Select { selector, variants } => {
                    variable(selector, names);
                    for variant in variants {
                        collect(&variant.value, names);
                    }
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<String>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                variable(argument, names);
            }
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    for file in FILES {
        let nl = entries(file.name, Lang::Nl, file.nl);
        let en = entries(file.name, Lang::En, file.en);
        for key in nl.keys().chain(en.keys()) {
            let (Some(in_nl), Some(in_en)) = (nl.get(key), en.get(key)) else {
                panic!("{}.ftl: {key} is missing in one language", file.name);
            };
            assert_eq!(in_nl, in_en, "{}.ftl: arguments of {key} differ", file.name);
        }
    }
}

#[test]
fn no_key_lives_in_two_files() {
    let mut home = BTreeMap::new();
    for file in FILES {
        for key in entries(file.name, Lang::Nl, file.nl).into_keys() {
            if let Some(other) = home.insert(key.clone(), file.name) {
                panic!("{key} is in {other}.ftl and {}.ftl", file.name);
            }
        }
    }
}

/// Keys that the program puts together from a code, so that no source holds them whole.
const BY_PATTERN: &[&str] = &[
    "access-paper-",
    "code-",
    "field-",
    "ladder-",
    "month-",
    "weekday-",
    "paper-definition-",
    "screen-hint-",
    "screen-report-",
    "screen-undo-",
    "table-",
];

#[test]
fn every_text_is_used_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut words = BTreeSet::new();
    for folder in ["crates", "src-tauri", "ui/src", "tests", "assets/templates"] {
        gather(&root.join(folder), &mut words);
    }
    let mut unused = Vec::new();
    for file in FILES {
        for key in entries(file.name, Lang::Nl, file.nl).into_keys() {
            let by_pattern = BY_PATTERN.iter().any(|prefix| key.starts_with(prefix));
            if !by_pattern && !words.contains(&key) {
                unused.push(format!("{}.ftl: {key}", file.name));
            }
        }
    }
    assert!(unused.is_empty(), "never used: {unused:#?}");
}

/// Everything in the sources under `folder` that could be a key, cut at what cannot be in one.
fn gather(folder: &Path, words: &mut BTreeSet<String>) {
    const SOURCES: &[&str] = &["rs", "ts", "js", "mjs", "svelte", "typ", "html"];
    const BUILT: &[&str] = &["node_modules", "dist", "target", "gen"];
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !BUILT.contains(&name.as_str()) {
                gather(&path, words);
            }
        } else if SOURCES.iter().any(|ext| name.ends_with(&format!(".{ext}"))) {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let in_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            words.extend(
                text.split(|c| !in_key(c))
                    .filter(|word| word.contains('-'))
                    .map(str::to_owned),
            );
        }
    }
}

/// Codes of the contract: table, field, codes.
const CODES: &[(&str, &str, &str)] = &[
    ("locations", "kind", "desk outreach"),
    ("staff", "role", "coach desk coordinator"),
    ("clients", "gender", "f m x unknown"),
    (
        "clients",
        "language_level",
        "none A1 A2 B1 B2 C1 native unknown",
    ),
    (
        "offers",
        "language_level",
        "none A1 A2 B1 B2 C1 native unknown",
    ),
    ("clients", "target_group", "nugger ugger unknown"),
    (
        "clients",
        "source",
        "language_desk outreach uwv municipality partner word_of_mouth self other",
    ),
    ("clients", "direction", "client centre partner"),
    ("clients", "profile", "A B unknown"),
    (
        "intakes",
        "barriers",
        "health money housing care language isolation safety neighbourhood other",
    ),
    ("consents", "ground", "consent interest"),
    (
        "trajectories",
        "kind",
        "individual group work_learning language_internship",
    ),
    ("trajectories", "profile", "A B unknown"),
    (
        "trajectories",
        "phase",
        "contact orientation seeking placement guidance",
    ),
    (
        "trajectories",
        "outcome",
        "completed education work volunteering transferred dropout stopped",
    ),
    ("movements", "moment", "intake interim exit aftercare"),
    ("contacts", "channel", "desk phone visit email event"),
    ("contacts", "topic", "information guidance aftercare other"),
    (
        "activities",
        "kind",
        "information_meeting training market group",
    ),
    (
        "referrals",
        "result",
        "education work volunteering language care other",
    ),
    (
        "signals",
        "domain",
        "health money housing care language isolation safety neighbourhood other",
    ),
    ("signals", "status", "open forwarded answered closed"),
    ("effects", "kind", "personal social saving"),
    (
        "targets",
        "indicator",
        "informed trajectories_started work_learning_started passed_on meetings dropout_rate",
    ),
    ("targets", "comparison", "at_least under"),
    ("targets", "per", "period week"),
    (
        "settings",
        "key",
        "hourly_rate training_cost hours_per_trajectory caseload_norm funded scope suppress_below",
    ),
    ("settings", "scope", "location centre"),
];

const TABLES: &str = "locations staff partners offers clients intakes consents trajectories movements \
    contacts activities attendances referrals placements signals effects tasks targets settings conflicts";

#[test]
fn every_code_of_the_contract_has_a_word() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let mut wanted: Vec<String> = CODES
            .iter()
            .flat_map(|(table, field, codes)| {
                codes
                    .split_whitespace()
                    .map(move |code| format!("code-{table}-{field}-{code}"))
            })
            .collect();
        wanted.extend(TABLES.split_whitespace().map(|t| format!("table-{t}")));
        for (ladder, rungs) in [("vng", 6), ("amsterdam", 5)] {
            wanted.push(format!("ladder-{ladder}"));
            for rung in 1..=rungs {
                wanted.push(format!("ladder-{ladder}-{rung}"));
                wanted.push(format!("ladder-{ladder}-{rung}-meaning"));
            }
        }
        let missing: Vec<_> = wanted.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}
