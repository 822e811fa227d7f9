//! The built-in Fluent files and looking things up in them.

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Lang, Translation};

/// A Fluent file as it was built in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceFile {
    /// The file's name without folder and `.ftl`, the same in every language.
    pub name: &'static str,
    /// The Dutch file.
    pub nl: &'static str,
    /// The English file.
    pub en: &'static str,
}

macro_rules! embed {
    ($($name:literal),* $(,)?) => {
        &[$(SourceFile {
            name: $name,
            nl: include_str!(concat!("../../../assets/texts/nl/", $name, ".ftl")),
            en: include_str!(concat!("../../../assets/texts/en/", $name, ".ftl")),
        }),*]
    };
}

/// The texts of the client's own copy in a translation; what is not in it is Dutch.
pub fn translated_source(translation: Translation) -> &'static str {
    match translation {
        Translation::Tr => include_str!("../../../assets/texts/copy/tr.ftl"),
        Translation::Ar => include_str!("../../../assets/texts/copy/ar.ftl"),
        Translation::Pl => include_str!("../../../assets/texts/copy/pl.ftl"),
        Translation::Uk => include_str!("../../../assets/texts/copy/uk.ftl"),
    }
}

/// All Fluent files. A new file gets its name added here and is made in both languages.
pub const FILES: &[SourceFile] = embed![
    "trust",
    "undo-bundle",
    "cli",
    "codes",
    "errors",
    "paper",
    "reports",
    "papers",
    "recovery",
    "screen",
    "screen-start",
    "screen-papers",
    "screen-recovery",
    "screen-day",
    "screen-guidance",
    "screen-intake",
    "screen-results",
    "screen-shell",
    "screen-trust",
    "screen-undo",
];

type Bundle = FluentBundle<FluentResource>;

static NL: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Nl, |file| file.nl));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En, |file| file.en));
static TRANSLATED: LazyLock<Vec<(Translation, Bundle)>> = LazyLock::new(|| {
    Translation::ALL
        .into_iter()
        .map(|t| (t, filled(t.code(), [translated_source(t)].into_iter())))
        .collect()
});

fn bundle(lang: Lang, source: fn(&SourceFile) -> &'static str) -> Bundle {
    filled(lang.code(), FILES.iter().map(source))
}

/// A faulty message is left out here and found by the tests of this crate.
fn filled(code: &str, sources: impl Iterator<Item = &'static str>) -> Bundle {
    let id: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that isolate text direction would end up in CSV files, search terms and terminals.
    bundle.set_use_isolating(false);
    let _ = bundle.add_builtins();
    for source in sources {
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => resource,
            Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The texts of one language. Costs nothing to make and to copy.
#[derive(Clone, Copy)]
pub struct Texts {
    lang: Lang,
    bundle: &'static Bundle,
    /// What is looked up first.
    over: Option<&'static Bundle>,
}

impl Texts {
    /// The texts of `lang`. The files are parsed once, at the first use of a language.
    pub fn new(lang: Lang) -> Self {
        let bundle = match lang {
            Lang::Nl => &*NL,
            Lang::En => &*EN,
        };
        Texts {
            lang,
            bundle,
            over: None,
        }
    }

    /// The Dutch texts with those of the client's own copy in a translation.
    pub fn translated(translation: Translation) -> Self {
        let over = TRANSLATED.iter().find(|(t, _)| *t == translation);
        Texts {
            over: over.map(|(_, bundle)| bundle),
            ..Texts::new(Lang::Nl)
        }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a text for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// The text for `key`, or `key` itself where there is none.
    pub fn get(&self, key: &str) -> String {
        self.look_up(key, None)
    }

    /// The text for `key` with `args` filled in, or `key` itself where there is none. An argument that the
    /// text asks for and `args` lacks stays visible as its name in braces.
    pub fn format(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.look_up(key, Some(&args))
    }

    /// The word for a code of the contract, such as `code("clients", "source", "uwv")`; the code itself
    /// where there is no word for it (a newer version may know more codes).
    pub fn code(&self, table: &str, field: &str, code: &str) -> String {
        self.get_or(&format!("code-{table}-{field}-{code}"), code)
    }

    /// The label of a field, such as `field("clients", "first_name")`; else the field's own name.
    pub fn field(&self, table: &str, field: &str) -> String {
        self.get_or(&format!("field-{table}-{field}"), field)
    }

    /// The name of a table, such as `table("clients")`; else the table's own name.
    pub fn table(&self, table: &str) -> String {
        self.get_or(&format!("table-{table}"), table)
    }

    /// The text for `key`, or `otherwise` where there is none.
    pub fn get_or(&self, key: &str, otherwise: &str) -> String {
        if self.has(key) {
            self.get(key)
        } else {
            otherwise.to_owned()
        }
    }

    /// All keys that start with `prefix`, sorted, each with its text. Texts with arguments are left as
    /// they are in the file, the argument's name in braces.
    pub fn starting_with(&self, prefix: &str) -> Vec<(&'static str, String)> {
        let mut found: Vec<_> = FILES
            .iter()
            .flat_map(|file| match self.lang {
                Lang::Nl => file.nl.lines(),
                Lang::En => file.en.lines(),
            })
            .filter(|line| line.starts_with(prefix))
            .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
            .filter(|key| self.has(key))
            .map(|key| (key, self.get(key)))
            .collect();
        found.sort_unstable();
        found
    }

    fn look_up(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let mut errors = Vec::new();
        for bundle in self.over.into_iter().chain([self.bundle]) {
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                return bundle
                    .format_pattern(pattern, args, &mut errors)
                    .into_owned();
            }
        }
        key.to_owned()
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.lang).finish()
    }
}

impl Default for Texts {
    fn default() -> Self {
        Texts::new(Lang::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_is_its_own_text() {
        let texts = Texts::default();
        assert!(!texts.has("no-such-key"));
        assert_eq!(texts.get("no-such-key"), "no-such-key");
        assert_eq!(
            texts.format("no-such-key", &[("n", 1.into())]),
            "no-such-key"
        );
        assert_eq!(texts.code("clients", "source", "from_2031"), "from_2031");
    }

    #[test]
    fn both_languages_answer() {
        assert_eq!(Texts::new(Lang::Nl).code("clients", "gender", "f"), "vrouw");
        assert_eq!(Texts::new(Lang::En).code("clients", "gender", "f"), "woman");
        assert_eq!(Texts::default().table("clients"), "Klanten");
        assert_eq!(Texts::default().field("clients", "first_name"), "Voornaam");
    }

    #[test]
    fn a_group_of_texts_is_listed_in_order() {
        let rungs = Texts::new(Lang::En).starting_with("ladder-vng-1");
        assert_eq!(
            rungs.iter().map(|(key, _)| *key).collect::<Vec<_>>(),
            [
                "ladder-vng-1",
                "ladder-vng-1-example",
                "ladder-vng-1-meaning"
            ]
        );
    }
}
