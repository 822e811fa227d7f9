//! Paper: a document's data in, PDF and SVG pages out.
//!
//! One Typst template per document makes both, so what is previewed is what is printed. Nothing here
//! reads a file, a clock or a network: templates and fonts are built in, the date is passed in, and the
//! data goes to the template as JSON values. Texts of people are values there, never markup.

mod fonts;
mod intake;
mod ladder;
mod prose;
mod render;
mod results;
mod world;

pub use intake::{IntakeSummary, NextStep};
pub use ladder::{LadderPicture, Rung};
pub use render::{Document, PaperError, Rendered, render};
pub use results::{IndicatorRow, ResultsReport};
