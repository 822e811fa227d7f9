//! Citizen service numbers (BSN), which are never kept: finding them in texts.

use std::ops::Range;

/// A run of digits.
struct Group {
    at: Range<usize>,
    digits: Vec<u8>,
    /// Part of a word, of a telephone number or of a bank account: no BSN begins, ends or goes on here.
    other: bool,
    /// The one sign between this run and the next, where there is just one.
    joint: Option<char>,
}

/// Where in a text numbers stand that could be a BSN: eight or nine digits, possibly in groups with points, spaces or dashes
/// between, that pass the eleven-test. A number that reads as a day, a telephone number or a bank account is none.
pub fn find(text: &str) -> Vec<Range<usize>> {
    // Most texts have hardly any digits, and an import has very many texts.
    if text.bytes().filter(u8::is_ascii_digit).count() < 8 {
        return Vec::new();
    }
    let mut groups = groups(text);
    mark_telephones(text, &mut groups);
    mark_accounts(text, &mut groups);
    let mut found = Vec::new();
    let mut from = 0;
    while from < groups.len() {
        let most = groups.len().min(from + 4);
        match (from..most).rev().find(|last| is_bsn(&groups, from, *last)) {
            Some(last) => {
                found.push(groups[from].at.start..groups[last].at.end);
                from = last + 1;
            }
            None => from += 1,
        }
    }
    found
}

/// What stands between the groups of a BSN or of a date.
fn is_joint(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '.' | '-' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}'
    )
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + skipped;
        let end = bytes[start..]
            .iter()
            .position(|b| !b.is_ascii_digit())
            .map_or(bytes.len(), |length| start + length);
        if let Some(before) = groups.last_mut() {
            let mut between = text[before.at.end..start].chars();
            before.joint = between
                .next()
                .filter(|sign| is_joint(*sign) && between.next().is_none());
        }
        let in_word = text[end..]
            .chars()
            .next()
            .is_some_and(char::is_alphanumeric)
            || (ends_in_a_word(&text[..start]) && !says_number(&text[..start]));
        groups.push(Group {
            digits: bytes[start..end].iter().map(|b| b - b'0').collect(),
            at: start..end,
            other: in_word,
            joint: None,
        });
        at = end;
    }
    groups
}

fn ends_in_a_word(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric)
}

/// “BSN123456782” is a word with a number after it.
fn says_number(before: &str) -> bool {
    let word: String = before
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    ["nsb", "rn", "remmun", "ifos"]
        .iter()
        .any(|end| word.starts_with(end))
}

/// Telephone numbers: from a plus or 0031 on, or ten digits from a zero on, as 06-12345678, 020 123 45 67 and +31 (0)6 …
fn mark_telephones(text: &str, groups: &mut [Group]) {
    const LONGEST: usize = 13;
    let mut from = 0;
    while from < groups.len() {
        let first = &groups[from];
        let abroad = text[..first.at.start].ends_with('+')
            || matches!(first.digits[..], [0, 0, 1..=9, _, ..]);
        let at_home = first.digits[0] == 0 && matches!(first.digits.len(), 2..=4);
        let mut last = None;
        if abroad || at_home {
            let mut length = first.digits.len();
            last = (abroad && length <= LONGEST).then_some(from);
            for next in from + 1..groups.len() {
                let gap = &text[groups[next - 1].at.end..groups[next].at.start];
                length += groups[next].digits.len();
                let goes_on = gap.chars().count() <= 3
                    && gap
                        .chars()
                        .all(|sign| is_joint(sign) || matches!(sign, '/' | '(' | ')'));
                if !goes_on || length > if abroad { LONGEST } else { 10 } {
                    break;
                }
                if abroad || (length == 10 && groups[next].digits.len() > 1) {
                    last = Some(next);
                }
            }
        }
        if let Some(last) = last {
            for group in &mut groups[from..=last] {
                group.other = true;
            }
            from = last;
        }
        from += 1;
    }
}

/// Bank accounts in their groups of four: NL91 ABNA 0417 1643 00. Written as one word they are left alone as every word is.
fn mark_accounts(text: &str, groups: &mut [Group]) {
    for place in 0..groups.len() {
        let country: Vec<char> = text[..groups[place].at.start]
            .chars()
            .rev()
            .take(3)
            .collect();
        let is_account = groups[place].digits.len() == 2
            && country.len() >= 2
            && country[..2].iter().all(char::is_ascii_alphabetic)
            && !country.get(2).is_some_and(|c| c.is_alphanumeric());
        if !is_account {
            continue;
        }
        let mut end = groups[place].at.end;
        for word in text[end..].split(' ').skip(1) {
            let letters = word.chars().take_while(char::is_ascii_alphanumeric).count();
            let is_last = letters < 4 || letters < word.len();
            if letters > 4 {
                break;
            }
            end += 1 + letters;
            if is_last {
                break;
            }
        }
        for group in groups[place..].iter_mut().filter(|g| g.at.end <= end) {
            group.other = true;
        }
    }
}

fn is_bsn(groups: &[Group], from: usize, last: usize) -> bool {
    let own = &groups[from..=last];
    if own.iter().any(|group| group.other) {
        return false;
    }
    let lengths: Vec<usize> = own.iter().map(|group| group.digits.len()).collect();
    let digits: Vec<u8> = own.iter().flat_map(|g| g.digits.iter().copied()).collect();
    if !passes(&digits) || is_day(&digits) {
        return false;
    }
    if from == last {
        return true;
    }
    // Within one number the sign between is the same throughout.
    let joint = groups[from].joint;
    if joint.is_none() || own[..own.len() - 1].iter().any(|g| g.joint != joint) {
        return false;
    }
    // As it stands in a passport or as it is read out; in a longer row of numbers only these are told apart.
    if matches!(lengths[..], [3, 3, 3] | [4, 2, 3]) {
        return true;
    }
    let alone = (from == 0 || groups[from - 1].joint != joint) && groups[last].joint != joint;
    let years =
        digits.len() == 8 && lengths[..] == [4, 4] && matches!(digits[..2], [1, 9] | [2, 0]);
    let (end, rest) = (lengths[lengths.len() - 1], &lengths[..lengths.len() - 1]);
    alone && !years && (1..=4).contains(&end) && rest.iter().all(|l| (2..=4).contains(l))
}

fn passes(digits: &[u8]) -> bool {
    let nine: Vec<i32> = match digits.len() {
        // No number begins with two zeros; 0800-1234 does.
        8 if digits[0] != 0 => std::iter::once(0)
            .chain(digits.iter().map(|d| i32::from(*d)))
            .collect(),
        9 if digits[..2] != [0, 0] => digits.iter().map(|d| i32::from(*d)).collect(),
        _ => return false,
    };
    let sum: i32 = nine
        .iter()
        .zip([9, 8, 7, 6, 5, 4, 3, 2, -1])
        .map(|(digit, weight)| digit * weight)
        .sum();
    sum % 11 == 0
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

/// What stands in a text in the place of such a number.
pub const LEFT_OUT: &str = "[…]";

/// The text with every such number left out.
pub fn without(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for range in find(text) {
        kept.push_str(&text[from..range.start]);
        kept.push_str(LEFT_OUT);
        from = range.end;
    }
    kept.push_str(&text[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn numbers_that_pass_the_eleven_test_are_found() {
        for (text, number) in [
            ("123456782", "123456782"),
            ("BSN 123456782.", "123456782"),
            ("(111222333)", "111222333"),
            ("123.456.782", "123.456.782"),
            ("123-456-782", "123-456-782"),
            ("123\u{a0}456\u{a0}782", "123\u{a0}456\u{a0}782"),
            ("1234 56 782", "1234 56 782"),
            ("12 34 56 782", "12 34 56 782"),
            ("12.345.678.2", "12.345.678.2"),
            // Eight digits: the zero in front was left out.
            ("10000008", "10000008"),
            ("10.000.008", "10.000.008"),
            ("1000-00-08", "1000-00-08"),
            // Beside other numbers and signs.
            ("Sinds 2025 123456782 genoemd", "123456782"),
            ("zijn 1234 56 782 12 jaar later", "1234 56 782"),
            ("Tel. 06-12345678, 1234.56.782", "1234.56.782"),
            ("+31612345678 123456782", "123456782"),
            ("0612345678/123456782", "123456782"),
            ("NL91 ABNA 0417 1643 00 123456782", "123456782"),
            ("BSN123456782", "123456782"),
            ("bsn:\u{a0}“123456782”…", "123456782"),
        ] {
            assert_eq!(found(text), [number], "{text}");
        }
        assert_eq!(without("Zie 123456782, dus"), "Zie […], dus");
        assert_eq!(found("111222333 en 123456782").len(), 2);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "123456789",
            "NL91ABNA0417164300",
            "20260105",
            "05012026",
            "05-01-2026",
            "2026.01.05",
            "1234567820",
            "000000000",
            "A123456782",
            "3 12 2025",
            "é123456782",
            "0800-1234",
            "C-17",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    /// One number in eleven passes the test by chance: with a few hundred of a kind, a kind that is not told apart shows.
    #[test]
    fn telephone_numbers_accounts_days_and_years_are_left_alone_whatever_their_digits() {
        for n in 0..400_u32 {
            let (a, b) = (10 + n % 90, 10 + (n * 7) % 90);
            let subscriber = 10_000_000 + n * 104_729;
            let (high, low) = (subscriber / 10_000, subscriber % 10_000);
            let day = 1 + n % 28;
            for text in [
                format!("06-{subscriber}"),
                format!("06 {subscriber}"),
                format!("06 - {subscriber}"),
                format!("(06) {subscriber}"),
                format!("06/{subscriber}"),
                format!("06 {high} {low:04}"),
                format!("06 12 {a} {b} 34"),
                format!("+31 6 {subscriber}"),
                format!("+31 (0)6 {subscriber}"),
                format!("+31-6-{subscriber}"),
                format!("0031 6 {subscriber}"),
                format!("020-{}", 1_000_000 + n * 7919),
                format!("020 12{a} {b}3"),
                format!("0297 1{a} 3{b}"),
                format!("NL{a} INGB {high} {low:04} {b}"),
                format!("BE{a} {high} {low:04} {a}{b}"),
                format!("{day:02}-{:02}-{}", 1 + n % 12, 1940 + n % 80),
                format!("{day} {:02} {}", 1 + n % 12, 1940 + n % 80),
                format!("{}-{}", 1990 + n % 40, 1991 + n % 40),
                format!("van {day:02}-10-2025 tot {day:02}-12-2025 10.{a}-11.{b} uur"),
                format!("1061 AB {n}, 2025-{n:05}, C-{n}"),
            ] {
                assert!(find(&text).is_empty(), "{text}");
            }
        }
    }
}
