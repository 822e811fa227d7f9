//! The words of Trede: one Fluent catalogue per language, shared with the screen.
//!
//! The files lie in `assets/texts/{nl,en}` and are built in. Looking up a text never fails: a key that
//! does not exist comes back as itself, so that a forgotten text is seen on the screen and by the tests,
//! and never stops somebody's work.

mod catalogue;
mod lang;
mod numbers;
mod time;

pub use catalogue::{FILES, SourceFile, Texts, translated_source};
pub use fluent_bundle::FluentValue as Value;
pub use lang::{Lang, Translation, UnknownLang};
