//! Paper: a document's data in, PDF and SVG pages out.
//!
//! One Typst template per document makes both, so what is previewed is what is printed. Nothing here
//! reads a file, a clock or a network: templates and fonts are built in, the date is passed in, and the
//! data goes to the template as JSON values. Texts of people are values there, never markup.

pub mod chart;
mod copy;
mod dossier;
mod fonts;
mod forms;
mod handover;
mod intake;
mod ladder;
mod letterhead;
mod meeting;
mod person;
mod prose;
mod recovery;
mod render;
mod report;
mod world;

pub use copy::ClientCopy;
pub use dossier::{Dossier, DossierChange, DossierRow, DossierSection};
pub use forms::{BlankIntake, ConsentForm};
pub use handover::{Ground, Handover};
pub use intake::{IntakeSummary, NextStep};
pub use ladder::{LadderPicture, Rung};
pub use letterhead::{Letterhead, Logo};
pub use meeting::{Appointment, AttendanceList};
pub use person::Person;
pub use recovery::RecoverySheet;
pub use render::{Document, PaperError, Papers, Rendered, input, render};
pub use report::{Chapter, FullReport, Grid};
