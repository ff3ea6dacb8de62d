//! Decimal numbers as text.

use std::fmt;
use std::str::FromStr;

use super::Decimal;

/// The text is no number, or one of more digits than any report has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNumber;

impl FromStr for Decimal {
    type Err = NoNumber;

    /// Digits, with a sign or without, with one point between them or none.
    fn from_str(text: &str) -> Result<Self, NoNumber> {
        let (is_negative, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let is_point_between =
            !whole.is_empty() && (whole.len() == text.len() || !fraction.is_empty());
        let count = whole.trim_start_matches('0').len() + fraction.len();
        if !is_point_between
            || count > Self::MOST_DIGITS
            || fraction.len() > Self::MOST_PLACES as usize
        {
            return Err(NoNumber);
        }
        let mut digits = 0;
        for c in whole.chars().chain(fraction.chars()) {
            digits = digits * 10 + i64::from(c.to_digit(10).ok_or(NoNumber)?);
        }
        Ok(Self::new(if is_negative { -digits } else { digits }, fraction.len() as u32))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (digits, places) = (self.digits.unsigned_abs(), self.scale());
        if self.is_negative() {
            f.write_str("-")?;
        }
        let unit = 10_u64.pow(places);
        write!(f, "{}", digits / unit)?;
        match places as usize {
            0 => Ok(()),
            places => write!(f, ".{:0places$}", digits % unit),
        }
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_read_and_written_as_they_stand() {
        for text in
            ["0", "7", "12.50", "-3", "-0.05", "24252.311082", "0.000000000001", "999999999999999"]
        {
            assert_eq!(decimal(text).to_string(), text);
        }
        for (text, written) in [("007", "7"), ("-0", "0"), ("0012.0", "12.0")] {
            assert_eq!(decimal(text).to_string(), written, "{text}");
        }
        // Nothing, signs alone, points at an end, other digits; and more digits than a report has.
        for text in [
            "",
            "-",
            ".",
            ".5",
            "5.",
            "1.2.3",
            "+1",
            "1e3",
            "１",
            "--1",
            "1 2",
            "1000000000000000",
            "0.0000000000001",
        ] {
            assert_eq!(text.parse::<Decimal>(), Err(NoNumber), "{text}");
        }
    }
}
