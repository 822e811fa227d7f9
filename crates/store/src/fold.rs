//! How names, numbers and streets are made comparable for searching.

/// Small Latin letters without accents, words separated by one space. An apostrophe disappears, other marks separate.
pub fn fold(text: &str) -> String {
    let latin = deunicode::deunicode(text);
    let mut out = String::with_capacity(latin.len());
    for c in latin.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if c != '\'' && c != '`' && !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A telephone number as digits only, the Dutch country code as the 0 that people type.
pub fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let bare = digits.strip_prefix("0031").or_else(|| {
        if phone.trim_start().starts_with('+') {
            digits.strip_prefix("31")
        } else {
            None
        }
    });
    match bare {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
}

/// Whether this word of a query is (a part of) a telephone number.
pub fn is_phone_like(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | '/'))
}

/// The text that a client is found by: every part between spaces, so that " ja" finds words that start with "ja".
/// Parts in the order of the columns: names, number, phone, street, house number, postcode, birth date.
pub fn search_text(parts: [Option<&str>; 9]) -> String {
    let [
        first,
        infix,
        last,
        number,
        phone,
        street,
        house,
        postcode,
        birth,
    ] = parts;
    let mut out = String::from(" ");
    let mut add = |text: String| {
        if !text.is_empty() {
            out.push_str(&text);
            out.push(' ');
        }
    };
    for name in [first, infix, last] {
        add(fold(name.unwrap_or_default()));
    }
    add(fold(number.unwrap_or_default()));
    add(digits(phone.unwrap_or_default()));
    add(fold(street.unwrap_or_default()));
    add(fold(house.unwrap_or_default()));
    add(fold(postcode.unwrap_or_default()));
    add(birth.unwrap_or_default().chars().take(4).collect());
    out
}

/// The letters of a word, a bit each; letters of other alphabets share bits. One typing error changes two of them at most.
pub(crate) fn letters(word: &str) -> u32 {
    word.chars()
        .fold(0, |found, letter| found | 1 << (u32::from(letter) % 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_script_do_not_matter() {
        assert_eq!(fold("Núñez"), "nunez");
        assert_eq!(fold("van der Zée"), "van der zee");
        assert_eq!(fold("Oğuz ŁUCZAK"), "oguz luczak");
        assert_eq!(fold("  O'Brien-de Vries "), "obrien de vries");
        assert_eq!(fold("Шевчук"), "shevchuk");
    }

    #[test]
    fn phones_are_digits() {
        assert_eq!(digits("06-12 34 56 78"), "0612345678");
        assert_eq!(digits("+31 6 12345678"), "0612345678");
        assert_eq!(digits("0031(0)612345678"), "0612345678");
    }
}
