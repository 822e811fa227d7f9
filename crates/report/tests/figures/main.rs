//! Every definition, tried on a few rows made by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod centre;
mod divided;
mod flows;
mod gaps;
mod money;
mod people;
mod recount;
mod results;
mod steps;
