//! Names, addresses and telephone numbers.

/// A spreadsheet takes the zero at the start away: 612345678 is 0612345678.
pub fn phone(text: &str) -> Option<String> {
    let lost =
        text.len() == 9 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    lost.then(|| format!("0{text}"))
}

/// First name, infix and last name of a whole name: "Zee, Fatma van der", "Fatma van der Zee", "van der Zee, F.".
pub fn name(text: &str) -> (String, String, String) {
    const INFIXES: &[&str] = &[
        "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "aan", "bij",
        "el", "al", "la", "le", "du", "dos", "da", "von", "ben", "bin", "ibn", "uit", "over",
        "onder", "voor",
    ];
    let is_infix = |word: &str| INFIXES.contains(&word.to_lowercase().as_str());
    let join = |words: &[&str]| words.join(" ");
    let titles = [
        "dhr.", "dhr", "mw.", "mw", "mevr.", "mevr", "mevrouw", "meneer", "de heer",
    ];
    let mut text = text.trim();
    for title in titles {
        if let Some(start) = text.get(..title.len())
            && start.eq_ignore_ascii_case(title)
            && text[title.len()..].starts_with(' ')
        {
            text = text[title.len()..].trim();
            break;
        }
    }
    if let Some((last, first)) = text.split_once(',') {
        let mut last: Vec<&str> = last.split_whitespace().collect();
        let mut first: Vec<&str> = first.split_whitespace().collect();
        let mut infix: Vec<&str> = Vec::new();
        while first.len() > 1 && first.last().is_some_and(|word| is_infix(word)) {
            infix.extend(first.pop());
        }
        infix.reverse();
        let before = last.iter().take_while(|word| is_infix(word)).count();
        if before > 0 && before < last.len() {
            infix.extend(last.drain(..before));
        }
        return (join(&first), join(&infix), join(&last));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() < 2 {
        return (join(&words), String::new(), String::new());
    }
    // The infix begins at the first small word behind the first name; without one, the last word is the last name.
    let from = (1..words.len() - 1).find(|at| is_infix(words[*at]));
    // "Bakker-de Wit" is one name.
    let doubled = (1..words.len() - 1).find(|at| {
        words[*at]
            .rsplit_once('-')
            .is_some_and(|(_, end)| is_infix(end))
    });
    if let Some(at) = doubled.filter(|at| from.is_none_or(|from| *at < from)) {
        return (join(&words[..at]), String::new(), join(&words[at..]));
    }
    match from {
        Some(from) => {
            let count = words[from..words.len() - 1]
                .iter()
                .take_while(|word| is_infix(word))
                .count();
            (
                join(&words[..from]),
                join(&words[from..from + count]),
                join(&words[from + count..]),
            )
        }
        None => {
            let last = words.len() - 1;
            (join(&words[..last]), String::new(), join(&words[last..]))
        }
    }
}

/// Whether a cell names two people: "Fatma en Ahmed Zee", "Fatma / Ahmed", two lines.
pub fn two_people(text: &str) -> bool {
    let padded = format!(" {} ", text.trim().to_lowercase());
    padded.trim().contains('\n')
        || [" en ", " & ", " + ", "/"]
            .iter()
            .any(|between| padded.contains(between))
}

/// Street and house number: "Dorpsstraat 12 b".
pub fn street(text: &str) -> (String, String) {
    let text = text.trim();
    let at = text
        .char_indices()
        .skip(1)
        .find(|(at, c)| c.is_ascii_digit() && text[..*at].ends_with(' '))
        .map(|(at, _)| at);
    match at {
        Some(at) => (text[..at].trim().to_owned(), text[at..].trim().to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

/// Postcode and town: "1234 AB Zwolle".
pub fn postcode(text: &str) -> (String, String) {
    let text = text.trim();
    let compact: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| *c != ' ')
        .take(6)
        .collect();
    let fits = compact.len() == 6
        && compact[..4].iter().all(|(_, c)| c.is_ascii_digit())
        && compact[4..].iter().all(|(_, c)| c.is_ascii_alphabetic());
    if !fits {
        return (String::new(), text.to_owned());
    }
    let end = compact[5].0 + 1;
    let code: String = compact
        .iter()
        .map(|(_, c)| c.to_ascii_uppercase())
        .collect();
    let code = format!("{} {}", &code[..4], &code[4..]);
    (code, text[end..].trim_start_matches([',', ' ']).to_owned())
}
