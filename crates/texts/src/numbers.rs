//! Numbers as people write them in each language.

use crate::{Lang, Texts};

impl Texts {
    /// A number with thousands grouped and at most `decimals` (0–9) decimals, without trailing zeros:
    /// 1234.5 is "1.234,5" in Dutch. What is not a finite number is a dash.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let plain = format!("{value:.*}", decimals.min(9));
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let fraction = fraction.trim_end_matches('0');
        let unsigned = whole.trim_start_matches('-');
        let (group, point) = match self.lang() {
            Lang::Nl => ('.', ','),
            Lang::En => (',', '.'),
        };
        let mut text = String::new();
        let is_zero = fraction.is_empty() && unsigned == "0";
        if whole.starts_with('-') && !is_zero {
            text.push('-');
        }
        for (i, digit) in unsigned.chars().enumerate() {
            if i > 0 && (unsigned.len() - i).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// A share (0.2) as a percentage with at most `decimals` decimals: "20%".
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        format!("{}%", self.number(share * 100.0, decimals))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Lang, Texts};

    #[test]
    fn numbers_follow_the_language() {
        let (nl, en) = (Texts::new(Lang::Nl), Texts::new(Lang::En));
        assert_eq!(nl.number(1_234_567.5, 2), "1.234.567,5");
        assert_eq!(en.number(1_234_567.5, 2), "1,234,567.5");
        assert_eq!(nl.number(-0.001, 2), "0");
        assert_eq!(nl.number(-12.0, 1), "-12");
        assert_eq!(nl.number(f64::NAN, 1), "–");
        assert_eq!(nl.percent(0.1875, 1), "18,8%");
    }
}
