//! Chance that repeats: the same seed throws the same numbers, whatever else is thrown elsewhere.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A source of chance. How a number becomes a choice is written here and not left to a library, whose next version may choose
/// otherwise.
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The chance of one part of the course: each part has its own stream, so that one more throw in one leaves the others as they are.
    pub fn new(seed: u64, part: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(part);
        Self(rng)
    }

    /// From 0 up to but not including `end`; 0 where there is nothing to choose from.
    pub fn below(&mut self, end: usize) -> usize {
        let scaled = (u128::from(self.0.next_u64()) * (end as u128)) >> 64;
        usize::try_from(scaled).unwrap_or(0)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low).unwrap_or(0) + 1;
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True this many times in a hundred.
    pub fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of these, each as likely; nothing from nothing.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// One of these words; empty from nothing.
    pub fn word(&mut self, from: &[impl AsRef<str>]) -> String {
        self.pick(from)
            .map(|w| w.as_ref().to_owned())
            .unwrap_or_default()
    }

    /// The place of one of these weights, each as likely as it weighs.
    pub fn weighted(&mut self, weights: impl IntoIterator<Item = usize> + Clone) -> usize {
        let mut rest = self.below(weights.clone().into_iter().sum());
        for (place, weight) in weights.into_iter().enumerate() {
            if rest < weight {
                return place;
            }
            rest -= weight;
        }
        0
    }

    /// One of these codes, each as likely as it weighs.
    pub fn code(&mut self, from: &[(&'static str, usize)]) -> &'static str {
        let place = self.weighted(from.iter().map(|(_, weight)| *weight));
        from.get(place).map_or("", |(code, _)| code)
    }
}
