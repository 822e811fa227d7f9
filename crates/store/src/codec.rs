//! The versions of a row's fields as a few bytes: most rows have one version, and that one saw only itself.
//!
//! `n` versions, then for each: the set of fields that have it (bits by place in the table), milliseconds, counter,
//! writer, and its vector (0 pairs: only the writer's own sequence number follows). Then, by name, the fields that this
//! program's version does not know. Numbers are LEB128, writers eight bytes.

use std::collections::BTreeMap;
use trede_domain::{Seen, Stamp, Version, WriterId};

/// The versions of a row's fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Versions {
    list: Vec<Version>,
    /// By place in the table: where in `list` the field's version stands.
    known: BTreeMap<usize, usize>,
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
        self.known.get(&place).and_then(|&i| self.list.get(i))
    }

    /// The version of a field that this program's version does not know.
    pub fn get_extra(&self, name: &str) -> Option<&Version> {
        self.extra.get(name).and_then(|&i| self.list.get(i))
    }

    /// Gives the field at this place a version.
    pub fn set(&mut self, place: usize, version: Version) {
        let i = self.place_of(version);
        self.known.insert(place, i);
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
        for (&place, &i) in &self.known {
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
        self.known.keys().copied()
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

    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let groups = self.groups();
        let mut out = Vec::with_capacity(32);
        number(&mut out, groups.len() as u64);
        for (version, places, _) in &groups {
            let mask = places.iter().fold(0_u64, |m, p| {
                m | 1_u64
                    .checked_shl(u32::try_from(*p).unwrap_or(64))
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
        for (i, (_, _, names)) in groups.iter().enumerate() {
            for name in names {
                number(&mut out, i as u64);
                number(&mut out, name.len() as u64);
                out.extend_from_slice(name.as_bytes());
            }
        }
        out
    }

    /// From bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, BadVersions> {
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
            for place in (0..64).filter(|p| mask >> p & 1 == 1) {
                versions
                    .known
                    .insert(place, usize::try_from(i).map_err(|_| BadVersions)?);
            }
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
