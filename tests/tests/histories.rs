//! Random histories of whole centres: [`trede_tests::history`].
//!
//! `TREDE_HISTORIES=FROM..TO` runs other seeds than these; `TREDE_HISTORIES=FROM..` goes on for `TREDE_MINUTES`
//! (`make simulate`). `TREDE_SHORT=FROM..TO` likewise for the short ones.

use std::ops::Range;
use trede_tests::history::{Beginning, long, short, try_all};

fn asked(variable: &str) -> Option<Range<u64>> {
    let range = std::env::var(variable).ok()?;
    let (from, to) = range.split_once("..").expect("FROM..TO or FROM..");
    Some(from.parse().unwrap()..to.parse().unwrap_or(u64::MAX))
}

#[test]
fn every_history_ends_alike_and_loses_nothing() {
    let seeds = asked("TREDE_HISTORIES").unwrap_or(0..12);
    let first = seeds.start;
    let minutes = std::env::var("TREDE_MINUTES").map_or(u64::MAX, |m| m.parse().unwrap());
    let began = std::time::Instant::now();
    let in_time = seeds.take_while(|_| began.elapsed().as_secs() / 60 < minutes);
    let failed = try_all(in_time, long, |seed, failed, counts| {
        if minutes < u64::MAX {
            let done = seed - first + 1;
            println!("{done} histories, the last of seed {seed}, {failed} failed: {counts:?}");
        }
    });
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// In four parts, so that they run beside each other.
fn short_ones(part: u64) {
    let all = asked("TREDE_SHORT").unwrap_or(0..2000);
    let size = (all.end - all.start).div_ceil(4);
    let from = all.start + part * size;
    let seeds = from..all.end.min(from + size);
    let beginning = Beginning::new();
    let failed = try_all(seeds, |seed| short(&beginning, seed), |_, _, _| {});
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn short_histories_first_part() {
    short_ones(0);
}

#[test]
fn short_histories_second_part() {
    short_ones(1);
}

#[test]
fn short_histories_third_part() {
    short_ones(2);
}

#[test]
fn short_histories_fourth_part() {
    short_ones(3);
}
