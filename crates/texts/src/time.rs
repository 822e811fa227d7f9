//! Dates in words.

use crate::Texts;

impl Texts {
    /// An ISO date in words: `2026-03-05` is "5 maart 2026", `2026-03` "maart 2026", `2026` itself.
    /// What is not such a date comes back as it was.
    pub fn date(&self, iso: &str) -> String {
        self.try_date(iso).unwrap_or_else(|| iso.to_owned())
    }

    fn try_date(&self, iso: &str) -> Option<String> {
        let mut parts = iso.split('-');
        let year = digits(parts.next()?, 4)?;
        let (month, day) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let Some(month) = month else {
            return Some(format!("{year:04}"));
        };
        let month = digits(month, 2).filter(|m| (1..=12).contains(m))?;
        let month = self.get(&format!("month-{month}"));
        Some(match day {
            None => format!("{month} {year:04}"),
            Some(day) => {
                let day = digits(day, 2).filter(|d| (1..=31).contains(d))?;
                format!("{day} {month} {year:04}")
            }
        })
    }
}

fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::{Lang, Texts};

    #[test]
    fn whole_and_partial_dates_become_words() {
        let nl = Texts::new(Lang::Nl);
        assert_eq!(nl.date("2026-03-05"), "5 maart 2026");
        assert_eq!(nl.date("1981-03"), "maart 1981");
        assert_eq!(nl.date("1981"), "1981");
        assert_eq!(Texts::new(Lang::En).date("2026-03-05"), "5 March 2026");
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        for odd in [
            "",
            "onbekend",
            "2026-13-01",
            "2026-1-1",
            "2026-01-32",
            "2026-01-01T10:00",
            "١٩٨١",
        ] {
            assert_eq!(Texts::default().date(odd), odd);
        }
    }
}
