//! A clock and a chance that repeat.

use chrono::{DateTime, TimeDelta, Utc};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use trede_domain::Env;

/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014): small, quick, and good
/// enough to spread rows.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        let (state, number) = step(self.0);
        self.0 = state;
        number
    }

    /// A number below `n`, which must not be 0.
    pub fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    pub fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// One of these, each as likely.
    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[usize::try_from(self.below(from.len() as u64)).unwrap_or(0)]
    }
}

fn step(state: u64) -> (u64, u64) {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (state, z ^ (z >> 31))
}

/// When the city's ten years are over and the measured weeks begin: 2036-01-07 00:00 UTC, in seconds.
pub const NOW: i64 = 2_083_276_800;

/// The environment of a simulated device: every look at its clock is a millisecond later.
pub struct BenchEnv {
    state: AtomicU64,
    ticks: AtomicU64,
}

impl BenchEnv {
    pub fn new(seed: u64) -> Self {
        Self {
            state: AtomicU64::new(seed),
            ticks: AtomicU64::new(0),
        }
    }
}

impl Env for BenchEnv {
    fn now(&self) -> DateTime<Utc> {
        let ticks = i64::try_from(self.ticks.fetch_add(1, Relaxed)).unwrap_or(0);
        DateTime::from_timestamp(NOW, 0).unwrap_or_default() + TimeDelta::milliseconds(ticks)
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let (state, number) = step(self.state.load(Relaxed));
            self.state.store(state, Relaxed);
            chunk.copy_from_slice(&number.to_le_bytes()[..chunk.len()]);
        }
    }
}
