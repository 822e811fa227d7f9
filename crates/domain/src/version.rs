//! Who wrote a value when, and what they had seen: the hybrid logical clock and the version vector.
//!
//! Clock: Kulkarni, Demirbas, Madappa, Avva and Leone, "Logical Physical Clocks" (2014). Vectors: Parker et al.,
//! "Detection of Mutual Inconsistency in Distributed Systems" (1983).

use std::fmt;
use std::str::FromStr;

/// One life of one store. A restored or copied store writes on as another writer, so that no
/// (writer, sequence number) pair is ever used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct WriterId(pub u64);

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for WriterId {
    type Err = BadVersion;
    fn from_str(s: &str) -> Result<Self, BadVersion> {
        if s.len() != 16 {
            return Err(BadVersion);
        }
        u64::from_str_radix(s, 16).map(Self).map_err(|_| BadVersion)
    }
}

/// A text that should have named a writer, a stamp or a vector, and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a version")]
pub struct BadVersion;

/// A reading of the hybrid logical clock. Ordered by time, then counter, then writer: no two writes in the world are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp {
    /// Milliseconds since 1970 (UTC) as the writer's clock had it, or later if it had seen later.
    pub millis: u64,
    /// Orders the writes within one millisecond.
    pub counter: u32,
    /// Who wrote.
    pub writer: WriterId,
}

impl Stamp {
    /// The next reading for this writer: never before the machine's clock, always after `last`.
    pub fn next(last: (u64, u32), now_millis: u64, writer: WriterId) -> Self {
        let (millis, counter) = if now_millis > last.0 {
            (now_millis, 0)
        } else {
            match last.1.checked_add(1) {
                Some(counter) => (last.0, counter),
                None => (last.0 + 1, 0),
            }
        };
        Self {
            millis,
            counter,
            writer,
        }
    }

    /// The reading without its writer.
    pub fn clock(&self) -> (u64, u32) {
        (self.millis, self.counter)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.millis, self.counter, self.writer)
    }
}

impl FromStr for Stamp {
    type Err = BadVersion;
    fn from_str(s: &str) -> Result<Self, BadVersion> {
        let mut parts = s.splitn(3, '.');
        let mut part = || parts.next().ok_or(BadVersion);
        let millis = part()?.parse().map_err(|_| BadVersion)?;
        let counter = part()?.parse().map_err(|_| BadVersion)?;
        let writer = part()?.parse()?;
        Ok(Self {
            millis,
            counter,
            writer,
        })
    }
}

/// A version vector: of each writer, up to which of its writes was seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Seen(Vec<(WriterId, u64)>);

impl Seen {
    /// The vector of a first write: only itself.
    pub fn only(writer: WriterId, sequence: u64) -> Self {
        Self(vec![(writer, sequence)])
    }

    /// From pairs in any order; of a writer named twice the higher number counts.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (WriterId, u64)>) -> Self {
        let mut seen = Self::default();
        for (writer, sequence) in pairs {
            seen.add(writer, sequence);
        }
        seen
    }

    /// How far this writer's writes were seen; 0 when none were.
    pub fn of(&self, writer: WriterId) -> u64 {
        self.0
            .binary_search_by_key(&writer, |p| p.0)
            .map_or(0, |i| self.0[i].1)
    }

    /// Raises one writer's number; lowers nothing.
    pub fn add(&mut self, writer: WriterId, sequence: u64) {
        match self.0.binary_search_by_key(&writer, |p| p.0) {
            Ok(i) => self.0[i].1 = self.0[i].1.max(sequence),
            Err(i) => self.0.insert(i, (writer, sequence)),
        }
    }

    /// Whether this includes all that the other includes.
    pub fn includes(&self, other: &Self) -> bool {
        other
            .0
            .iter()
            .all(|&(writer, sequence)| self.of(writer) >= sequence)
    }

    /// The least vector that includes both.
    pub fn joined(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for &(writer, sequence) in &other.0 {
            both.add(writer, sequence);
        }
        both
    }

    /// The pairs, ordered by writer.
    pub fn pairs(&self) -> &[(WriterId, u64)] {
        &self.0
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (writer, sequence)) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{writer}:{sequence}")?;
        }
        Ok(())
    }
}

impl FromStr for Seen {
    type Err = BadVersion;
    fn from_str(s: &str) -> Result<Self, BadVersion> {
        let mut seen = Self::default();
        for pair in s.split(' ').filter(|p| !p.is_empty()) {
            let (writer, sequence) = pair.split_once(':').ok_or(BadVersion)?;
            seen.add(writer.parse()?, sequence.parse().map_err(|_| BadVersion)?);
        }
        Ok(seen)
    }
}

/// The version of one field: when and by whom it was written, and what had been seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Version {
    /// Orders this write among all writes in the world.
    pub stamp: Stamp,
    /// What its writer, and everyone who merged it since, had seen of this field.
    pub seen: Seen,
}
