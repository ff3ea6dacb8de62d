//! Calendar dates as they are written in Chinese pages.

use super::fold::{half_width, is_invisible};
use crate::cut::Cut;

/// A day of the calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The date, if there is such a day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => 0,
        };
        (1 <= day && day <= days).then_some(Self { year, month, day })
    }

    /// The first date in a text: `2021年1月19日`, `2021-01-20`, `2021/1/20`, `2021.1.20`, `二〇二一年一月十九日`.
    ///
    /// ```
    /// use gouji::report::Date;
    /// assert_eq!(Date::find("发布日期：2020-01-31"), Date::new(2020, 1, 31));
    /// assert_eq!(Date::find("二〇二一年一月十九日"), Date::new(2021, 1, 19));
    /// assert_eq!(Date::find("2021年2月30日"), None);
    /// ```
    pub fn find(text: &str) -> Option<Self> {
        let text: Vec<char> = text.chars().filter(|c| !is_invisible(*c)).map(half_width).collect();
        (0..text.len()).find_map(|at| {
            let begins = at == 0 || digit(text[at - 1]).is_none();
            begins.then(|| Self::parse(text.cut(at..))).flatten()
        })
    }

    fn parse(text: &[char]) -> Option<Self> {
        let separator = |c: &char| matches!(c, '年' | '-' | '/' | '.' | '月');
        let (year, rest) = text.split_at_checked(4)?;
        let year = year.iter().try_fold(0, |sum, &c| Some(sum * 10 + u16::from(digit(c)?)))?;
        let mut parts = rest.splitn(3, separator);
        if !(1900..2200).contains(&year) || !parts.next()?.is_empty() {
            return None;
        }
        let month = number(parts.next()?)?;
        let day = parts.next()?;
        // A time of day may follow at once: two Arabic digits, or up to three Chinese numerals.
        let most = if day.first()?.is_ascii_digit() { 2 } else { 3 };
        let day: Vec<char> =
            day.iter().copied().take(most).take_while(|&c| is_numeral(c)).collect();
        Self::new(year, month, number(&day)?)
    }
}

impl Date {
    /// How many days another date is behind it; before it, as many less than none.
    ///
    /// ```
    /// use gouji::report::Date;
    /// let days = |(y, m, d), (year, month, day)| {
    ///     Some(Date::new(y, m, d)?.days_until(Date::new(year, month, day)?))
    /// };
    /// assert_eq!(days((2023, 1, 31), (2023, 2, 20)), Some(20));
    /// assert_eq!(days((2024, 1, 31), (2024, 3, 1)), Some(30));
    /// assert_eq!(days((2023, 3, 31), (2024, 3, 31)), Some(366));
    /// assert_eq!(days((2022, 3, 31), (2023, 3, 31)), Some(365));
    /// assert_eq!(days((2021, 1, 20), (2021, 1, 19)), Some(-1));
    /// ```
    pub fn days_until(self, other: Self) -> i64 {
        other.number() - self.number()
    }

    /// As a sentence has it: `2021年1月19日`.
    pub fn in_words(self) -> String {
        format!("{}年{}月{}日", self.year, self.month, self.day)
    }

    /// Days since a day long ago, by the Gregorian calendar.
    fn number(self) -> i64 {
        // A year that begins in March has its leap day at its end.
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let month = (month + 9) % 12;
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The year that a text begins to speak of: the first four digits before 年 that make a year of our time.
///
/// ```
/// assert_eq!(gouji::report::year_in("云岭市商务局2020年度报告"), Some(2020));
/// assert_eq!(gouji::report::year_in("第20201号"), None);
/// ```
pub fn year_in(text: &str) -> Option<u16> {
    let text: Vec<char> = text.chars().filter(|c| !is_invisible(*c)).map(half_width).collect();
    (0..text.len().saturating_sub(4)).find_map(|at| {
        let begins = at == 0 || digit(text[at - 1]).is_none();
        let year = text
            .cut(at..at + 4)
            .iter()
            .try_fold(0, |sum, &c| Some(sum * 10 + u16::from(digit(c)?)))?;
        (begins && text[at + 4] == '年' && (2000..2100).contains(&year)).then_some(year)
    })
}

fn is_numeral(c: char) -> bool {
    digit(c).is_some() || c == '十'
}

fn digit(c: char) -> Option<u8> {
    const CHINESE: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match c {
        '零' | '○' | 'Ｏ' | '０' => Some(0),
        _ => c
            .to_digit(10)
            .or_else(|| CHINESE.iter().position(|&d| d == c).map(|d| d as u32))
            .map(|d| d as u8),
    }
}

/// A number up to 99 in Arabic or Chinese numerals: `19`, `十九`, `二十一`.
fn number(text: &[char]) -> Option<u8> {
    match text {
        [] => None,
        [rest @ .., '十'] if rest.len() <= 1 => {
            Some(10 * rest.first().map_or(Some(1), |&c| digit(c))?)
        }
        ['十', c] => Some(10 + digit(*c)?),
        [tens, '十', c] => Some(10 * digit(*tens)? + digit(*c)?),
        [c] => digit(*c),
        [tens, c] => Some(10 * digit(*tens)? + digit(*c)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_all_their_dress() {
        for text in [
            "2021年1月19日",
            "2021 年 01 月 19 日",
            "２０２１年１月１９日",
            "2021-01-19 10:20",
            "（2021.1.19）",
        ] {
            assert_eq!(Date::find(text), Date::new(2021, 1, 19), "{text}");
        }
        assert_eq!(Date::find("二○二三年十二月二十一日"), Date::new(2023, 12, 21));
        for text in ["2021年13月1日", "20211月19日", "第12021年1月1日", "2021年1月", "1-2-3"]
        {
            assert_eq!(Date::find(text), None, "{text}");
        }
    }
}
