//! P01: the number of somebody's identity card.

use super::{PRIVACY, once};
use crate::letters::{head, tail};
use crate::report::Code;
use crate::rules::prelude::*;

/// P01: the number of an identity card, by region, date of birth and check digit.
pub static IDENTITY_NUMBER: Rule =
    Rule::error("P01", "identity-number", identity_number).title("出现身份证号").basis(&[PRIVACY]);

fn identity_number(context: &Context<'_>, telling: &mut Telling<'_>) {
    let latest = context.report.text.frame.year.map_or(LATEST, |year| u32::from(year) + 1);
    for code in once(context.report, &|code| is_identity_number(code, latest)) {
        if telling.has_room(context.rule.about.severity) {
            let message = format!("“{}”是身份证号，不得公开，应当删去", code.masked());
            telling.wrong_among(Subject::Text, code.place, "identity", message);
        }
    }
    telling.or_pass();
}

/// Nobody is born later, where the report does not tell its year.
const LATEST: u32 = 2100;

/// The first two digits of a region: the provinces, Taiwan, Hong Kong and Macao.
const REGIONS: Words = Words(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 \
    71 81 82 83",
);

/// Whether it is the number of an identity card.
pub(super) fn is_identity_number(code: &Code<'_>, latest: u32) -> bool {
    let digits = code.digits.as_str();
    let is_region = REGIONS.begin(digits);
    match digits.len() {
        18 => is_region && is_date(digits.cut(6..14), latest) && is_checked(digits),
        // Old numbers have no check digit: only what is called one is taken for one.
        15 => {
            is_region
                && is_date(&format!("19{}", digits.cut(6..12)), latest)
                && (tail(code.before, 20).contains("身份证")
                    || head(code.behind, 8).contains("身份证"))
        }
        _ => false,
    }
}

/// Whether eight digits are a day of the calendar.
fn is_date(digits: &str, latest: u32) -> bool {
    let part = |from, to| digits.get(from..to).and_then(|part| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(0, 4), part(4, 6), part(6, 8)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1900..=latest).contains(&year) && (1..=days).contains(&day)
}

/// Whether the last character is the check digit of the others: GB 11643, ISO 7064 MOD 11-2.
fn is_checked(digits: &str) -> bool {
    const CHECKS: &[u8; 11] = b"10X98765432";
    let mut sum = 0;
    for digit in digits.bytes().take(17) {
        sum = (sum + usize::from(digit.saturating_sub(b'0'))) * 2 % 11;
    }
    digits.as_bytes().get(17) == Some(&CHECKS[sum])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_the_standard() {
        // The examples that GB 11643 itself prints.
        assert!(is_checked("11010519491231002X"));
        assert!(is_checked("440524188001010014"));
        assert!(!is_checked("110105194912310021"));
        // The index number of a site.
        assert!(!is_checked("115323007704937969"));
    }

    #[test]
    fn dates_are_of_the_calendar() {
        assert!(is_date("20000229", 2024));
        assert!(!is_date("19000229", 2024));
        assert!(!is_date("00770493", 2024));
        assert!(!is_date("20250101", 2024));
        assert!(!is_date("19991301", 2024));
    }
}
