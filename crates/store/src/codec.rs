//! The versions of a row's fields as a few bytes: most rows have one version, and that one saw only itself.
//!
//! `n` versions, then for each: the set of fields that have it (bits by place in the table), milliseconds, counter,
//! writer, and its vector (0 pairs: only the writer's own sequence number follows). Then, by name, the fields that this
//! program's version does not know. Numbers are LEB128, writers eight bytes.

use std::collections::BTreeMap;
use trede_domain::{Seen, Stamp, Version, WriterId};

/// The bit of the field that says whether a row is deleted, in every table.
const DELETED_BIT: usize = 63;

/// The versions of a row's fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Versions {
    list: Vec<Version>,
    /// Pairs of a field's place in the table and where in `list` its version stands, ordered by place. Not a map: there
    /// are a few dozen at most, and every row that is read or merged has them.
    known: Vec<(usize, usize)>,
    /// The same for fields that this version of the program does not know.
    extra: BTreeMap<String, usize>,
}

/// Bytes that hold no versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not versions")]
pub struct BadVersions;

impl Versions {
    /// The version of the field at this place of the table; none when it was never written.
    pub fn get(&self, place: usize) -> Option<&Version> {
        let found = self.known.binary_search_by_key(&place, |k| k.0).ok()?;
        self.list.get(self.known[found].1)
    }

    /// The version of a field that this program's version does not know.
    pub fn get_extra(&self, name: &str) -> Option<&Version> {
        self.extra.get(name).and_then(|&i| self.list.get(i))
    }

    /// Gives the field at this place a version.
    pub fn set(&mut self, place: usize, version: Version) {
        self.set_all([place], version);
    }

    /// Gives the fields at these places one version.
    pub fn set_all(&mut self, places: impl IntoIterator<Item = usize>, version: Version) {
        let mut places = places.into_iter().peekable();
        if places.peek().is_none() {
            return;
        }
        let i = self.place_of(version);
        for place in places {
            match self.known.binary_search_by_key(&place, |k| k.0) {
                Ok(found) => self.known[found].1 = i,
                Err(at) => self.known.insert(at, (place, i)),
            }
        }
    }

    /// Gives a field that this program's version does not know a version.
    pub fn set_extra(&mut self, name: &str, version: Version) {
        let i = self.place_of(version);
        self.extra.insert(name.to_owned(), i);
    }

    /// Each version with the places and the unknown names that have it, the fields in order; a version no field has any more is left out.
    pub fn groups(&self) -> Vec<(&Version, Vec<usize>, Vec<&str>)> {
        let mut groups: Vec<_> = self
            .list
            .iter()
            .map(|v| (v, Vec::new(), Vec::new()))
            .collect();
        for &(place, i) in &self.known {
            groups[i].1.push(place);
        }
        for (name, &i) in &self.extra {
            groups[i].2.push(name.as_str());
        }
        groups.retain(|(_, places, names)| !places.is_empty() || !names.is_empty());
        groups
    }

    /// The fields of the table that have a version.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.known.iter().map(|k| k.0)
    }

    /// Every version that any field has or had; [`Versions::groups`] says which fields.
    pub fn all(&self) -> &[Version] {
        &self.list
    }

    /// The names of the unknown fields that have a version.
    pub fn extra_names(&self) -> impl Iterator<Item = &str> {
        self.extra.keys().map(String::as_str)
    }

    fn place_of(&mut self, version: Version) -> usize {
        if let Some(i) = self.list.iter().position(|v| *v == version) {
            return i;
        }
        self.list.push(version);
        self.list.len() - 1
    }

    /// As bytes. `deleted` is the place of the field that every table has as its last: it has a bit of its own, so that a
    /// field that is appended to the table never takes it over.
    pub fn encode(&self, deleted: usize) -> Vec<u8> {
        let used =
            |i: usize| self.known.iter().any(|k| k.1 == i) || self.extra.values().any(|e| *e == i);
        // A version that no field has any more is left out, so those after it move up.
        let kept: Vec<usize> = (0..self.list.len()).filter(|&i| used(i)).collect();
        let mut out = Vec::with_capacity(32);
        number(&mut out, kept.len() as u64);
        for &i in &kept {
            let version = &self.list[i];
            let places = self.known.iter().filter(|k| k.1 == i);
            let mask = places.fold(0_u64, |m, (p, _)| {
                let bit = if *p == deleted { DELETED_BIT } else { *p };
                m | 1_u64
                    .checked_shl(u32::try_from(bit).unwrap_or(64))
                    .unwrap_or(0)
            });
            number(&mut out, mask);
            number(&mut out, version.stamp.millis);
            number(&mut out, u64::from(version.stamp.counter));
            out.extend_from_slice(&version.stamp.writer.0.to_le_bytes());
            match version.seen.pairs() {
                [(writer, sequence)] if *writer == version.stamp.writer => {
                    number(&mut out, 0);
                    number(&mut out, *sequence);
                }
                pairs => {
                    number(&mut out, pairs.len() as u64 + 1);
                    for (writer, sequence) in pairs {
                        out.extend_from_slice(&writer.0.to_le_bytes());
                        number(&mut out, *sequence);
                    }
                }
            }
        }
        for (at, &i) in kept.iter().enumerate() {
            for (name, _) in self.extra.iter().filter(|e| *e.1 == i) {
                number(&mut out, at as u64);
                number(&mut out, name.len() as u64);
                out.extend_from_slice(name.as_bytes());
            }
        }
        out
    }

    /// From bytes; `deleted` as in [`Versions::encode`].
    pub fn decode(bytes: &[u8], deleted: usize) -> Result<Self, BadVersions> {
        let mut rest = bytes;
        let input = &mut rest;
        let mut versions = Self::default();
        let count = read_number(input)?;
        for i in 0..count {
            let mask = read_number(input)?;
            let millis = read_number(input)?;
            let counter = u32::try_from(read_number(input)?).map_err(|_| BadVersions)?;
            let writer = read_writer(input)?;
            let seen = match read_number(input)? {
                0 => Seen::only(writer, read_number(input)?),
                n => {
                    let mut seen = Seen::default();
                    for _ in 1..n {
                        let writer = read_writer(input)?;
                        seen.add(writer, read_number(input)?);
                    }
                    seen
                }
            };
            versions.list.push(Version {
                stamp: Stamp {
                    millis,
                    counter,
                    writer,
                },
                seen,
            });
            let i = usize::try_from(i).map_err(|_| BadVersions)?;
            for bit in (0..64).filter(|p| mask >> p & 1 == 1) {
                let place = if bit == DELETED_BIT { deleted } else { bit };
                versions.known.push((place, i));
            }
        }
        // The fields of one version come in order, those of several do not; of a field named twice the last counts.
        if versions.list.len() > 1 {
            versions
                .known
                .sort_by_key(|k| (k.0, std::cmp::Reverse(k.1)));
            versions.known.dedup_by_key(|k| k.0);
        }
        while !input.is_empty() {
            let i = usize::try_from(read_number(input)?).map_err(|_| BadVersions)?;
            let length = usize::try_from(read_number(input)?).map_err(|_| BadVersions)?;
            let (name, after) = input.split_at_checked(length).ok_or(BadVersions)?;
            *input = after;
            if i >= versions.list.len() {
                return Err(BadVersions);
            }
            versions.extra.insert(
                String::from_utf8(name.to_vec()).map_err(|_| BadVersions)?,
                i,
            );
        }
        Ok(versions)
    }
}

fn number(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

fn read_number(input: &mut &[u8]) -> Result<u64, BadVersions> {
    let mut n = 0_u64;
    for shift in (0..64).step_by(7) {
        let (&byte, rest) = input.split_first().ok_or(BadVersions)?;
        *input = rest;
        n |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(n);
        }
    }
    Err(BadVersions)
}

fn read_writer(input: &mut &[u8]) -> Result<WriterId, BadVersions> {
    let (bytes, rest) = input.split_first_chunk::<8>().ok_or(BadVersions)?;
    *input = rest;
    Ok(WriterId(u64::from_le_bytes(*bytes)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn version(millis: u64, writer: u64) -> Version {
        let writer = WriterId(writer);
        Version {
            stamp: Stamp {
                millis,
                counter: 0,
                writer,
            },
            seen: Seen::only(writer, millis),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut versions = Versions::default();
        versions.set_all([0, 2, 27], version(1_000, 1));
        let mut joined = version(2_000, 2);
        joined.seen.add(WriterId(1), 7);
        versions.set(1, joined.clone());
        versions.set_extra("later", version(1_000, 1));
        let read = Versions::decode(&versions.encode(40), 40).unwrap();
        assert_eq!(read, versions);
        assert_eq!(read.places().collect::<Vec<_>>(), [0, 1, 2, 27]);
        assert_eq!(read.get(1), Some(&joined));
        assert_eq!(read.get(3), None);
        assert_eq!(read.get_extra("later"), Some(&version(1_000, 1)));
    }

    #[test]
    fn a_version_that_no_field_has_any_more_is_not_written() {
        let mut versions = Versions::default();
        versions.set(0, version(1, 1));
        versions.set(1, version(2, 1));
        versions.set(0, version(3, 1));
        versions.set_all([], version(4, 1));
        let read = Versions::decode(&versions.encode(40), 40).unwrap();
        assert_eq!(read.all(), [version(2, 1), version(3, 1)]);
        assert_eq!(read.get(0), Some(&version(3, 1)));
        assert_eq!(read.get(1), Some(&version(2, 1)));
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        let mut versions = Versions::default();
        versions.set_all([0, 1], version(1_000, 1));
        let bytes = versions.encode(40);
        for end in 0..bytes.len() {
            assert_eq!(
                Versions::decode(&bytes[..end], 40),
                Err(BadVersions),
                "{end}"
            );
        }
    }
}
