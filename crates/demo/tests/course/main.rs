//! The course holds together: rules kept, references known, proportions believable.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod figures;
mod played;
mod proportions;
mod rows;
mod weeks;

use chrono::NaiveDate;
use trede_demo::{Course, plan};

/// The course that most tests look at: five devices and twelve weeks, as a visitor would see them.
fn course(clients: usize) -> Course {
    plan(
        7,
        clients,
        5,
        12,
        NaiveDate::from_ymd_opt(2026, 1, 7).unwrap(),
    )
    .unwrap()
}
