//! Citizen service numbers (BSN), which are never kept: finding them in texts.

use std::ops::Range;

/// Where in a text numbers stand that could be a BSN: eight or nine digits, possibly with points or spaces between, that
/// pass the eleven-test. A number that reads as a day is none.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut digits = Vec::new();
        let mut end = at;
        while at < bytes.len() {
            if bytes[at].is_ascii_digit() {
                digits.push(bytes[at] - b'0');
                end = at + 1;
            } else if !(matches!(bytes[at], b'.' | b' ')
                && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
                && groups_like_a_bsn(bytes, start, at))
            {
                break;
            }
            at += 1;
        }
        // Part of a word, an amount or a longer number (a telephone number with its country code) is something else.
        let before = start.checked_sub(1).map(|i| bytes[i]);
        let after = bytes.get(end).copied();
        let alone = !before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'+' || b >= 0x80)
            && !after.is_some_and(|b| b.is_ascii_alphanumeric() || b >= 0x80);
        if alone && passes(&digits) && !is_day(&digits) {
            found.push(start..end);
        }
    }
    found
}

/// Whether the digits up to here come in the groups in which a BSN is written: 1234 56 782 or 123.456.782 or 12.345.678.2.
fn groups_like_a_bsn(bytes: &[u8], start: usize, end: usize) -> bool {
    bytes[start..end]
        .split(|b| matches!(b, b'.' | b' '))
        .all(|group| (2..=4).contains(&group.len()))
}

fn passes(digits: &[u8]) -> bool {
    let nine: Vec<i32> = match digits.len() {
        8 => std::iter::once(0)
            .chain(digits.iter().map(|d| i32::from(*d)))
            .collect(),
        9 => digits.iter().map(|d| i32::from(*d)).collect(),
        _ => return false,
    };
    let sum: i32 = nine
        .iter()
        .zip([9, 8, 7, 6, 5, 4, 3, 2, -1])
        .map(|(digit, weight)| digit * weight)
        .sum();
    sum % 11 == 0 && nine.iter().any(|d| *d != 0)
}

/// 20260105 or 05012026.
fn is_day(digits: &[u8]) -> bool {
    if digits.len() != 8 {
        return false;
    }
    let number = |range: Range<usize>| {
        digits[range]
            .iter()
            .fold(0_i32, |n, d| n * 10 + i32::from(*d))
    };
    let day = |year: i32, month: i32, day: i32| {
        (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    day(number(0..4), number(4..6), number(6..8)) || day(number(4..8), number(2..4), number(0..2))
}

/// The text with every such number replaced.
pub fn without(text: &str, instead: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for range in find(text) {
        kept.push_str(&text[from..range.start]);
        kept.push_str(instead);
        from = range.end;
    }
    kept.push_str(&text[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_pass_the_eleven_test_are_found() {
        for text in [
            "123456782",
            "BSN 123456782.",
            "(111222333)",
            "123.456.782",
            "1234 56 782",
        ] {
            assert_eq!(find(text).len(), 1, "{text}");
        }
        assert_eq!(without("Zie 123456782, dus", "…"), "Zie …, dus");
        assert_eq!(find("111222333 en 123456782").len(), 2);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "123456789",
            "0612345678",
            "+31612345678",
            "06-12345678",
            "NL91ABNA0417164300",
            "20260105",
            "05012026",
            "1234567820",
            "000000000",
            "A123456782",
            "3 12 2025",
            "é123456782",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
