//! The contract, held against the program itself: commands, shapes and exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod centre;
mod import;
mod keeping;
mod papers;
mod recovery;
mod report;
mod support;
mod trouble;
mod trust;
mod usage;
