//! Client numbers: given without a network, never given twice, short enough to say aloud.
//!
//! Every device has a prefix that no other has, and counts on by itself. A coordinator's device hands out prefixes that
//! start with its own, so two coordinators without a network cannot hand out the same one.

/// Letters that are not taken for another letter or a digit when said or written: no I, O, Q, no S beside F, no M beside N.
const LETTERS: &[u8] = b"ABCDEFGHJKLNPRTUVWYZ";
/// Starts the prefixes that come after all single letters are used.
const MORE: char = 'X';

/// The prefix that a coordinator whose space is `space` gives out as number `index` (from 0).
pub fn child_prefix(space: &str, index: usize) -> String {
    let mut prefix = space.to_owned();
    for _ in 0..index / LETTERS.len() {
        prefix.push(MORE);
    }
    prefix.push(char::from(LETTERS[index % LETTERS.len()]));
    prefix
}

/// The prefix of a store that was restored from a backup or copied: its counter may run beside another's, so it goes on
/// under its own, made from its new writer's number.
pub fn later_life(prefix: &str, writer: u64) -> String {
    let base = LETTERS.len() as u64;
    let mut rest = writer;
    let tag: String = (0..4)
        .map(|_| {
            let letter = char::from(LETTERS[usize::try_from(rest % base).unwrap_or(0)]);
            rest /= base;
            letter
        })
        .collect();
    let first = prefix.split('.').next().unwrap_or(prefix);
    format!("{first}.{tag}")
}

/// The number of the client that is the `count`th of this device: `C-17`.
pub fn client_number(prefix: &str, count: u64) -> String {
    format!("{prefix}-{count}")
}
