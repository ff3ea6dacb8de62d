//! Dates in running text, those too that are no dates: which parts were written, and where.

use std::ops::Range;

use super::date::Date;
use crate::cut::Cut;

/// A date as it was written: any of its parts may be absent, or impossible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Four digits, where they were written.
    pub year: Option<u16>,
    /// Where written.
    pub month: Option<u8>,
    /// Where written.
    pub day: Option<u8>,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// Where it stands in its text, in bytes.
    pub bytes: Range<usize>,
}

/// What can be wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The calendar has no such day or month.
    NoSuchDay,
    /// 年 is not there: `20251月1日`.
    WithoutYearMark,
    /// 年 and 月 are not there: `20251231日`.
    WithoutMarks,
    /// The month is not there: `2025年1日`.
    WithoutMonth,
    /// The number before 月 or 日 is not there: `2025年月1日`.
    WithoutNumber,
}

impl Day {
    /// The dates of a text that is half-width and without white space, in its order; a year alone is none.
    ///
    /// ```
    /// use gouji::report::{Day, Fault};
    /// let days = Day::all("自2025年1月1日起至12月31日止");
    /// assert_eq!((days[0].year, days[0].month, days[0].day), (Some(2025), Some(1), Some(1)));
    /// assert_eq!((days[1].year, days[1].month, days[1].day), (None, Some(12), Some(31)));
    /// assert_eq!(Day::all("20251月1日")[0].fault, Some(Fault::WithoutYearMark));
    /// ```
    pub fn all(text: &str) -> Vec<Self> {
        let bytes = text.as_bytes();
        let mut found: Vec<Self> = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            if !bytes[at].is_ascii_digit() {
                at += 1;
                continue;
            }
            let start = at;
            at += digits(text.cut(start..));
            let before = text.cut(..start).chars().last();
            // A part of a longer number or word: 1.5, A2020.
            if before.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '/')) {
                continue;
            }
            if let Some(day) = Self::at(text, start) {
                at = day.bytes.end;
                found.push(day);
            }
        }
        found
    }

    /// The date that a run of digits begins.
    fn at(text: &str, start: usize) -> Option<Self> {
        let (first, rest) = split(text.cut(start..));
        let number: u32 = first.parse().ok()?;
        let is_year = |year: u32| (1990..2100).contains(&year);
        let end_of = |rest: &str| text.len() - rest.len();
        let whole = |year, month, day, fault, rest: &str| {
            let bytes = start..end_of(rest);
            Some(Self { year, month, day, fault, bytes })
        };
        // 2025年…
        if let (Some(rest), true) = (rest.strip_prefix('年'), is_year(number)) {
            let year = Some(number as u16);
            let (second, behind) = split(rest);
            if second.is_empty() {
                // 2025年月1日, 2025年月日; 年月均 is a mean.
                let empty = behind.strip_prefix('月').map(split)?.1.strip_prefix('日')?;
                return whole(year, None, None, Some(Fault::WithoutNumber), empty);
            }
            if let Some(behind) = behind.strip_prefix('月') {
                let month = small(second);
                return day_of(behind, |day, fault, rest| {
                    let fault = fault.or_else(|| fault_of(year, month, day));
                    whole(year, month, day, fault, rest)
                });
            }
            // 2025年1日; 2025年20日内 is a span.
            let behind = behind.strip_prefix('日').filter(|_| second.len() <= 2)?;
            let is_span = behind.starts_with(['内', '后', '前', '间', '以', '均', '常']);
            return (!is_span)
                .then(|| whole(year, None, small(second), Some(Fault::WithoutMonth), behind))?;
        }
        if let Some(behind) = rest.strip_prefix('月') {
            // 20251月1日
            if let (5 | 6, true) = (first.len(), first.starts_with("20")) {
                let (year, month) = first.split_at(4);
                let month = small(month).filter(|month| (1..=12).contains(month))?;
                let fault = Some(Fault::WithoutYearMark);
                return day_of(behind, |day, _, rest| {
                    day?;
                    whole(year.parse().ok(), Some(month), day, fault, rest)
                });
            }
            let month = small(first)?;
            return day_of(behind, |day, _, rest| {
                day?;
                whole(None, Some(month), day, fault_of(None, Some(month), day), rest)
            });
        }
        // 20251231日, 202511日
        if let (6..=8, Some(behind)) = (first.len(), rest.strip_prefix('日'))
            && let (year, parts) = first.split_at(4)
            && year.parse().is_ok_and(is_year)
        {
            // Where one of the two has two digits and the other one, it is not certain which.
            let (month, day) = match parts.len() {
                3 => (None, None),
                length => (small(parts.cut(..length / 2)), small(parts.cut(length / 2..))),
            };
            return whole(year.parse().ok(), month, day, Some(Fault::WithoutMarks), behind);
        }
        // 2025-01-01, 2025.1.1, 2025/1/1
        let separator = rest.chars().next().filter(|c| matches!(c, '-' | '.' | '/'))?;
        let (second, rest) = split(rest.cut(1..));
        let (third, rest) = split(rest.strip_prefix(separator)?);
        let (month, day) = (small(second)?, small(third)?);
        let year = is_year(number).then_some(number as u16)?;
        if rest.starts_with(separator) {
            return None;
        }
        // What is no day may be another number: a version, a telephone's.
        Date::new(year, month, day)?;
        whole(Some(year), Some(month), Some(day), None, rest)
    }
}

/// Goes on behind 月: with a day, with 日 alone, or with nothing of the date.
fn day_of<T>(rest: &str, go: impl FnOnce(Option<u8>, Option<Fault>, &str) -> T) -> T {
    let (number, behind) = split(rest);
    if let Some(behind) = behind.strip_prefix(['日', '号']).filter(|_| number.len() <= 2)
        && !number.is_empty()
    {
        return go(small(number), None, behind);
    }
    // 1月日; 月日均 is a mean, 日照 a city.
    match behind.strip_prefix('日').filter(|_| number.is_empty()) {
        Some(behind) if !behind.starts_with(is_of_word) => {
            go(None, Some(Fault::WithoutNumber), behind)
        }
        _ => go(None, None, rest),
    }
}

/// Whether a letter goes on with a word rather than with a period: 至 and its like begin what follows a date.
fn is_of_word(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '至' | '到' | '起' | '止')
}

/// What the calendar has against it.
fn fault_of(year: Option<u16>, month: Option<u8>, day: Option<u8>) -> Option<Fault> {
    // Without a year, any: 2月29日 is a day in some.
    let exists = Date::new(year.unwrap_or(2024), month?, day.unwrap_or(1)).is_some();
    (!exists).then_some(Fault::NoSuchDay)
}

fn small(digits: &str) -> Option<u8> {
    (1..=2).contains(&digits.len()).then(|| digits.parse().ok())?
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn split(text: &str) -> (&str, &str) {
    text.split_at(digits(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_date_is_told() {
        for (text, fault) in [
            ("2024年2月30日", Some(Fault::NoSuchDay)),
            ("2023年13月", Some(Fault::NoSuchDay)),
            ("11月31日", Some(Fault::NoSuchDay)),
            ("20251月1日", Some(Fault::WithoutYearMark)),
            ("20251231日止", Some(Fault::WithoutMarks)),
            ("202511日起", Some(Fault::WithoutMarks)),
            ("2025年1日至", Some(Fault::WithoutMonth)),
            ("2025年月1日", Some(Fault::WithoutNumber)),
            ("2025年1月日", Some(Fault::WithoutNumber)),
            ("2024年2月29日", None),
            ("2023-12-31", None),
            ("2023.2.9", None),
            ("2023年1月", None),
            ("2023年1月号", None),
            ("2023年1月日照市", None),
        ] {
            let days = Day::all(text);
            assert_eq!(days.len(), 1, "{text}: {days:?}");
            assert_eq!(days[0].fault, fault, "{text}");
        }
    }

    #[test]
    fn numbers_that_are_no_dates_are_none() {
        for text in [
            "2023年",
            "2023年月均公开12条",
            "1月日均",
            "2023.13.1",
            "公开3月",
            "2023年20日内",
            "答复20个工作日",
            "第20201号",
            "1-12月",
            "192.168.2.30",
            "电话0999-6123456",
        ] {
            assert_eq!(Day::all(text), [], "{text}");
        }
    }
}
