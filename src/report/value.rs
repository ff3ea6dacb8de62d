//! What a cell says: a number, nothing, a dash, or words. Nothing becomes 0 here.

use std::str::FromStr;

use super::fold::{half_width, is_invisible};
use crate::decimal::Decimal;

/// The value of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, exact.
    Number(Decimal),
    /// Nothing at all.
    Blank,
    /// A mark for nothing: `-`, `—`, `/`, `无`.
    Dash,
    /// Words, or digits whose meaning is not certain.
    Text,
}

impl Value {
    /// The name in the JSON contract.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Blank => "blank",
            Self::Dash => "dash",
            Self::Text => "text",
        }
    }

    /// The number, if it is one.
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// What the cell counts for in a sum: a blank and a dash add nothing; words cannot be added.
    pub const fn in_sum(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::Blank | Self::Dash => Some(Decimal::ZERO),
            Self::Text => None,
        }
    }
}

/// The unit written beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    Yuan,
    /// 万元.
    TenThousandYuan,
    /// A measure word for things that are counted: 件, 项, 笔.
    Count,
}

impl Unit {
    /// How it is written; a measure word is not told.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Yuan => Some("元"),
            Self::TenThousandYuan => Some("万元"),
            Self::Count => None,
        }
    }
}

/// Reads the text of a cell: `251000元`, `1,295`, `＋21`, `减4`, `22（其中修订16件）`.
///
/// ```
/// use gouji::report::{Unit, Value, parse_value};
/// assert_eq!(parse_value(" 1,295 件"), (Value::Number(1295.into()), Some(Unit::Count)));
/// assert_eq!(parse_value("减4").0, Value::Number((-4).into()));
/// assert_eq!(parse_value("　"), (Value::Blank, None));
/// assert_eq!(parse_value("—").0, Value::Dash);
/// assert_eq!(parse_value("1 2").0, Value::Text);
/// ```
pub fn parse_value(text: &str) -> (Value, Option<Unit>) {
    let text = text.trim_matches(is_invisible);
    if text.is_empty() {
        return (Value::Blank, None);
    }
    let first = text.chars().next().map_or(' ', half_width);
    if !first.is_ascii_digit() && !FIRSTS.contains(&first) {
        return (Value::Text, None);
    }
    // White space between two digits may part two numbers.
    let mut last = ' ';
    let mut parted = false;
    let mut clean = String::with_capacity(text.len());
    for c in text.chars().map(half_width) {
        if is_invisible(c) {
            parted |= c.is_whitespace();
            continue;
        }
        if parted && last.is_ascii_digit() && c.is_ascii_digit() {
            return (Value::Text, None);
        }
        parted = false;
        last = c;
        clean.push(c);
    }
    if matches!(clean.as_str(), "-" | "--" | "—" | "——" | "–" | "―" | "/" | "\\" | "无" | "－")
    {
        return (Value::Dash, None);
    }
    // A note behind the number does not change it.
    let noted = clean.split('(').next().filter(|head| !head.is_empty() && clean.ends_with(')'));
    amount(noted.unwrap_or(&clean)).unwrap_or((Value::Text, None))
}

/// What a value begins with that does not begin with a digit.
const FIRSTS: [char; 15] =
    ['-', '—', '–', '―', '/', '\\', '无', '－', '新', '增', '减', '+', '−', '↑', '↓'];

const SIGNS: &[(&str, bool)] = &[
    ("新增", false),
    ("增加", false),
    ("减少", true),
    ("增", false),
    ("减", true),
    ("+", false),
    ("-", true),
    ("−", true),
    ("－", true),
    ("↑", false),
    ("↓", true),
];

const UNITS: &[(&str, Unit)] = &[
    ("万元", Unit::TenThousandYuan),
    ("元", Unit::Yuan),
    ("件", Unit::Count),
    ("项", Unit::Count),
    ("笔", Unit::Count),
    ("个", Unit::Count),
    ("条", Unit::Count),
    ("次", Unit::Count),
    ("宗", Unit::Count),
];

fn amount(text: &str) -> Option<(Value, Option<Unit>)> {
    let sign = SIGNS.iter().find_map(|&(mark, minus)| Some((text.strip_prefix(mark)?, minus)));
    let (text, minus) = sign.unwrap_or((text, false));
    let unit = UNITS.iter().find_map(|&(name, unit)| Some((text.strip_suffix(name)?, unit)));
    let (digits, unit) = unit.map_or((text, None), |(rest, unit)| (rest, Some(unit)));
    let number = Decimal::from_str(&without_separators(digits)?).ok()?;
    Some((Value::Number(if minus { -number } else { number }), unit))
}

/// The digits without thousands separators, if it is digits with at most one point.
fn without_separators(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let separated = whole.contains(',');
    let sound =
        groups.all(|group| group.len() == 3) && (!separated || (1..=3).contains(&first.len()));
    let digits = whole.replace(',', "");
    let all = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (sound && all(&digits) && all(fraction))
        .then(|| if text.contains('.') { format!("{digits}.{fraction}") } else { digits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, number: &str, unit: Option<Unit>) {
        let expected = Decimal::from_str(number).unwrap();
        assert_eq!(parse_value(text), (Value::Number(expected), unit), "{text:?}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        check("１２", "12", None);
        check("3,985,758", "3985758", None);
        check("0", "0", None);
        check("007", "7", None);
        check("96171.6", "96171.6", None);
        check("251000元", "251000", Some(Unit::Yuan));
        check("1690.9913 万元", "1690.9913", Some(Unit::TenThousandYuan));
        check("2笔", "2", Some(Unit::Count));
        check("＋21", "21", None);
        check("减4", "-4", None);
        check("增20", "20", None);
        check("-1", "-1", None);
        check("22（其中修订16件）", "22", None);
        check("\u{200b}5\u{feff}", "5", None);
    }

    #[test]
    fn blanks_dashes_and_words_stay_apart() {
        for text in ["", " ", "\u{a0}", "\u{3000}\n"] {
            assert_eq!(parse_value(text).0, Value::Blank, "{text:?}");
        }
        for text in ["-", "—", "——", "/", "／", "无"] {
            assert_eq!(parse_value(text).0, Value::Dash, "{text:?}");
        }
        for text in ["1 2", "1\n2", "约5", "1O", "- 4 -", "12,5", "100%", "1.2.3", "一、", "."] {
            assert_eq!(parse_value(text).0, Value::Text, "{text:?}");
        }
    }

    #[test]
    fn a_number_beyond_all_reason_is_words() {
        assert_eq!(parse_value(&"9".repeat(60)).0, Value::Text);
    }
}
