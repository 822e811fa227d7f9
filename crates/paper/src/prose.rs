//! Texts of people, made ready for setting.

use serde::Serialize;

use crate::fonts;

/// A word longer than this may be broken anywhere, so that it cannot run off the paper.
const LONGEST_WHOLE_WORD: usize = 30;

const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// One line of somebody's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    pub(crate) text: String,
    /// Whether the line reads from right to left.
    pub(crate) rtl: bool,
}

/// The lines of a text, blank ones left out. No text, or only blanks: no lines.
pub(crate) fn lines(text: Option<&str>) -> Vec<Line> {
    text.unwrap_or_default()
        .split([
            '\n', '\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}',
        ])
        .map(clean)
        .filter(|line| !line.is_empty())
        .map(|text| Line {
            rtl: reads_from_right(&text),
            text,
        })
        .collect()
}

/// A text on one line; `None` where nothing is left of it.
pub(crate) fn one_line(text: Option<&str>) -> Option<String> {
    let joined = lines(text)
        .into_iter()
        .map(|line| line.text)
        .collect::<Vec<_>>()
        .join(" ");
    (!joined.is_empty()).then_some(joined)
}

/// Without control characters, marks that turn the reading direction around (they could make a paper
/// read other than it was stored) and doubled blanks; long words made breakable.
fn clean(line: &str) -> String {
    let kept: String = line
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|&c| !c.is_control() && !turns_direction(c) && c != ZERO_WIDTH_SPACE)
        .collect();
    legible(&kept)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(breakable)
        .collect::<Vec<_>>()
        .join(" ")
}

/// What no built-in font can show would be an empty box. A flag becomes its letters, a face a face, another picture a
/// dot; letters of a script without a font are written in Latin ones.
fn legible(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut pictured = false;
    for c in text.chars() {
        match c {
            // Marks that only change how a picture looks.
            '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{20E3}' => continue,
            '\u{200D}' if pictured => continue,
            '\u{200B}'..='\u{200F}' => written.push(c),
            '\u{1F1E6}'..='\u{1F1FF}' => {
                written.extend(char::from_u32(u32::from(c) - 0x1F1E6 + u32::from('A')))
            }
            c if fonts::can_show(c) => written.push(c),
            '\u{1F600}'..='\u{1F64F}' | '\u{1F910}'..='\u{1F92F}' | '\u{1F970}'..='\u{1F97A}' => {
                written.push('☺')
            }
            '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' => written.push('•'),
            c => match deunicode::deunicode_char(c) {
                Some(latin) => written.push_str(latin),
                None => written.push('?'),
            },
        }
        pictured = !c.is_alphanumeric() && u32::from(c) > 0x2190;
    }
    written
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFC}')
}

fn breakable(word: &str) -> String {
    if word.chars().count() <= LONGEST_WHOLE_WORD {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() * 2);
    let mut previous: Option<char> = None;
    for c in word.chars() {
        // Between two letters of a joined script, or before a mark that sits on its letter, a break would
        // change how the word looks.
        if previous.is_some_and(|p| stands_alone(p) && stands_alone(c)) {
            broken.push(ZERO_WIDTH_SPACE);
        }
        broken.push(c);
        previous = Some(c);
    }
    broken
}

/// Latin, Greek, Cyrillic and plain signs: each character is a picture of its own.
fn stands_alone(c: char) -> bool {
    matches!(c, '!'..='~' | '\u{A1}'..='\u{2AF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}')
        && c != '\u{AD}'
}

/// The direction of a line is that of its first letter.
fn reads_from_right(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lines(Some(text)).into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn lines_are_kept_and_blanks_are_not() {
        assert_eq!(
            texts("Een diploma\r\nen  dan\tstage \n\n \n"),
            ["Een diploma", "en dan stage"]
        );
        assert!(lines(None).is_empty());
        assert_eq!(one_line(Some(" \n ")), None);
        assert_eq!(one_line(Some("a\nb")).as_deref(), Some("a b"));
    }

    #[test]
    fn marks_that_hide_or_turn_text_are_dropped() {
        assert_eq!(texts("goed\u{202E}tuo\u{0}\u{7}"), ["goedtuo"]);
    }

    #[test]
    fn signs_stay_as_they_are() {
        let odd = r"#set page() *vet* $x$ [a] \ <b> @c ` ~ _";
        assert_eq!(texts(odd), [odd]);
    }

    #[test]
    fn nothing_becomes_an_empty_box() {
        for (given, shown) in [
            ("blij 😀🦄", "blij ☺•"),
            ("👩🏽‍🔬 werkt", "•• werkt"),
            ("🇳🇱", "NL"),
            ("Олена Шевченко", "Олена Шевченко"),
        ] {
            assert_eq!(texts(given), [shown]);
        }
        assert!(texts("中文")[0].starts_with("Zhong"), "{:?}", texts("中文"));
        for line in texts("中文 한국어 ひらがな עברית 😀 👍🏿 ❤️ ✅ 𝒳")
        {
            assert!(
                line.chars().all(|c| c == ' ' || fonts::can_show(c)),
                "{line}"
            );
        }
    }

    #[test]
    fn only_long_words_get_places_to_break() {
        assert_eq!(texts("vrijwilligerswerk"), ["vrijwilligerswerk"]);
        let long = "x".repeat(31);
        assert_eq!(texts(&long)[0].replace(ZERO_WIDTH_SPACE, ""), long);
        assert!(texts(&long)[0].contains(ZERO_WIDTH_SPACE));
        let arabic = "م".repeat(40);
        assert_eq!(texts(&arabic), [arabic]);
    }

    #[test]
    fn direction_follows_the_first_letter() {
        let rtl: Vec<bool> = lines(Some("1. أريد\nIk wil\nХочу"))
            .iter()
            .map(|l| l.rtl)
            .collect();
        assert_eq!(rtl, [true, false, false]);
    }
}
