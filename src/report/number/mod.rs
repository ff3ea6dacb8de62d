//! Numbers as prose writes them: Arabic with separators and decimals, Chinese numerals, 万 and 亿, with the
//! measure word behind them and what makes them approximate. What only looks like a number (第一, 一体化, a
//! date, the number of a document, a telephone) is told apart here, so that nobody behind has to.

mod chinese;
mod measure;
mod odd;

pub use measure::Approximate;
pub use odd::{Odd, Way, odd_numbers};

use std::ops::Range;

use crate::cut::Cut;
use crate::decimal::Decimal;
use chinese::{chinese, is_numeral, numeral_length, run_length};
use measure::{NO_COUNTS, OTHER_MEASURES, before, measure_at, prefix};

/// A number of the prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value; 万 and 亿 are counted in, but for money, where they are part of the measure.
    pub value: Decimal,
    /// How many digits stand behind the point.
    pub decimals: u32,
    /// The measure word: `件`, `%`, `万元`; empty where none follows.
    pub measure: &'static str,
    /// What makes it approximate.
    pub approximate: Option<Approximate>,
    /// Where its digits stand in the plain text, in bytes.
    pub digits: Range<usize>,
    /// The same with all that belongs to it: `近20余件`.
    pub range: Range<usize>,
}

/// The numbers of a plain text, in order.
///
/// ```
/// use gouji::report::numbers;
/// let told = |text| numbers(text).map(|n| format!("{}{}", n.value, n.measure)).collect::<Vec<_>>();
/// assert_eq!(told("全年收到申请1,203件,其中近二十件转下年,占3.5%"), ["1203件", "20件", "3.5%"]);
/// assert!(told("第一,一体化平台2020年1月1日上线,国办发(2014)32号,电话0999-6123456").is_empty());
/// ```
pub fn numbers(plain: &str) -> impl Iterator<Item = Number> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < plain.len() {
            let (found, end) = read(plain, at);
            at = end;
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// What stands at a place: a number, or something else; and where the next thing begins.
fn read(plain: &str, at: usize) -> (Option<Number>, usize) {
    let rest = plain.cut(at..);
    let first = rest.chars().next().expect("there is something left");
    let next = at + first.len_utf8();
    if first == '第' {
        let length = numeral_length(plain.cut(next..));
        let digits = run_length(plain.cut(next..), |c| c.is_ascii_digit());
        return (None, next + length.max(digits));
    }
    if first.is_ascii_alphanumeric() && !first.is_ascii_digit() {
        // An address, a version, a grade: H5, www.example.gov.cn.
        return (None, at + run_length(rest, |c| c.is_ascii_graphic() && !",;()".contains(c)));
    }
    if first.is_ascii_digit() {
        return arabic(plain, at);
    }
    if let Some(percent) = rest.strip_prefix("百分之") {
        let length = numeral_length(percent);
        let value = chinese(percent.cut(..length)).filter(|_| length > 0);
        let digits = at + "百分之".len()..at + "百分之".len() + length;
        let end = digits.end;
        let number = value.map(|value| Number {
            value,
            decimals: 0,
            measure: "%",
            approximate: before(plain, at),
            range: at..end,
            digits,
        });
        return (number, end.max(next));
    }
    if !is_numeral(first) {
        return (None, next);
    }
    let no_count = || NO_COUNTS.iter().find(|word| rest.starts_with(**word));
    // 五届四次全会, 只跑一次腿: which meeting, and once at the most.
    let is_ordinal = plain.cut(..at).ends_with('届') || plain.cut(..at).ends_with('跑');
    match numeral_length(rest) {
        _ if let Some(word) = no_count() => (None, at + word.len()),
        length if is_ordinal => (None, at + length),
        length => {
            let value = chinese(rest.cut(..length));
            let number = value.and_then(|value| with_measure(plain, at..at + length, value, 0));
            // Without a measure word a Chinese numeral is part of a word: 统一, 十分.
            let number = number.filter(|number| !number.measure.is_empty());
            let end = number.as_ref().map_or(at + length, |number| number.range.end);
            (number, end)
        }
    }
}

/// A number in Arabic digits, or what has such digits and is none.
fn arabic(plain: &str, at: usize) -> (Option<Number>, usize) {
    /// No list of bare numbers is longer, in bytes; looking at each of more would take long.
    const LONGEST: usize = 400;
    let rest = plain.cut(at..);
    let run = run_length(rest, |c| c.is_ascii_alphanumeric() || "-_/:.,".contains(c));
    let run = rest.cut(..run).trim_end_matches(['-', '_', '/', ':', '.', ',']);
    let is_code = run.contains(|c: char| c.is_ascii_alphabetic() || "-_/:".contains(c));
    // `1.` and `1,` before words number a paragraph; a date is 2020.1.19.
    if is_code || run.len() > LONGEST || run.matches('.').count() > 1 {
        return (None, at + run.len());
    }
    let (whole, decimals) = run.split_once('.').map_or((run, ""), |(whole, d)| (whole, d));
    let groups: Vec<&str> = whole.split(',').collect();
    let is_grouped = groups.len() > 1
        && (1..=3).contains(&groups[0].len())
        && groups.cut(1..).iter().all(|group| group.len() == 3);
    if groups.len() > 1 && !is_grouped {
        // Several numbers of a list: 3,4.
        let end = at + groups[0].len();
        return (number(plain, at..end, groups[0], ""), end);
    }
    if whole.len() > 12 || decimals.contains(',') {
        return (None, at + run.len());
    }
    let end = at + run.len();
    let found = number(plain, at..end, &whole.replace(',', ""), decimals);
    let behind = found.as_ref().map_or(end, |number| number.range.end);
    (found, behind)
}

fn number(plain: &str, digits: Range<usize>, whole: &str, decimals: &str) -> Option<Number> {
    let text = if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") };
    let behind = plain.cut(digits.end..);
    let before = plain.cut(..digits.start);
    // (2014)32号: the year in brackets, and the number behind it.
    let is_bracketed = before.ends_with('(') && behind.starts_with(')') && whole.len() == 4;
    // 1. 2. 3. and (1) (2) number paragraphs.
    let opens = before.is_empty() || before.ends_with(['。', ';', ':', '(', '\u{201c}']);
    let is_numbering = opens && decimals.is_empty() && behind.starts_with(['.', '、', ')']);
    if is_bracketed || is_numbering {
        return None;
    }
    // 150十万元 is no number that can be read.
    if behind.starts_with(['十', '百', '千']) {
        return None;
    }
    let value = text.parse::<Decimal>().ok()?;
    with_measure(plain, digits, value, decimals.len() as u32)
}

/// The number with what belongs to it; nothing where its measure word is not one of a count.
fn with_measure(
    plain: &str,
    digits: Range<usize>,
    value: Decimal,
    decimals: u32,
) -> Option<Number> {
    let mut at = digits.end;
    let mut value = value;
    let mut approximate = before(plain, digits.start);
    let take = |at: &mut usize, words: &[&'static str]| {
        let word = words.iter().find(|word| plain.cut(*at..).starts_with(**word)).copied();
        *at += word.map_or(0, str::len);
        word
    };
    let mut more = take(&mut at, &["余", "多", "来"]).is_some();
    let measure = measure_at(plain.cut(at..));
    if measure.is_none() {
        for (word, factor) in [("万", 10_000), ("亿", 100_000_000)] {
            if take(&mut at, &[word]).is_some() {
                value = value.checked_mul(Decimal::from(factor))?.normalize();
            }
        }
    }
    more |= take(&mut at, &["余", "多"]).is_some();
    let behind = plain.cut(at..);
    let counts = measure_at(behind);
    // 20个工作日 is no number of 个.
    let others = OTHER_MEASURES.iter().filter(|word| behind.starts_with(**word));
    let other = others.map(|word| word.len()).max();
    if other.is_some() && other >= counts.map(str::len) {
        return None;
    }
    let measure = counts.unwrap_or_default();
    at += measure.len();
    if more {
        approximate = Some(Approximate::AtLeast);
    }
    for (words, how) in [
        (&["以上", "之多"][..], Approximate::AtLeast),
        (&["左右", "上下"][..], Approximate::About),
        (&["以内", "以下"][..], Approximate::AtMost),
    ] {
        if take(&mut at, words).is_some() {
            approximate = Some(how);
        }
    }
    let start = digits.start - prefix(plain, digits.start).map_or(0, |(word, _)| word.len());
    Some(Number { value, decimals, measure, approximate, digits, range: start..at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(plain: &str, expected: &[&str]) {
        let mark = |how| match how {
            None => "",
            Some(Approximate::AtLeast) => "+",
            Some(Approximate::AtMost) => "-",
            Some(Approximate::About) => "~",
        };
        let told: Vec<String> = numbers(plain)
            .map(|n| format!("{}{}{}", n.value, n.measure, mark(n.approximate)))
            .collect();
        assert_eq!(told, expected, "{plain}");
    }

    #[test]
    fn counts_amounts_and_shares() {
        check("收到申请3119件,答复3050件(含上年度结转申请34件)", &["3119件", "3050件", "34件"]);
        check("公开信息12,888条,网站2,118条、微信300条", &["12888条", "2118条", "300条"]);
        check("收取行政事业性收费12.5万元,实收400元,共1.2亿元", &["12.5万元", "400元", "1.2亿元"]);
        check("访问量达3.5万次", &["35000次"]);
        check("占86.92%,同比上升0.8个百分点", &["86.92%", "0.8个百分点"]);
        check(
            "受理申请十二件、两件、一百零三件,培训一千二百人次",
            &["12件", "2件", "103件", "1200人次"],
        );
        check("部分公开67,占4.61%", &["67", "4.61%"]);
        check("占百分之三十", &["30%"]);
    }

    #[test]
    fn approximate_numbers_say_so() {
        check("公开12190余条,近20件,约30次,百余人", &["12190条+", "20件-", "30次~", "100人+"]);
        check("不足10件,超过5件,20件以上,40条左右", &["10件-", "5件+", "20件+", "40条~"]);
        check("签约3个项目,最近2次", &["3个", "2次"]);
        check("3万余条", &["30000条+"]);
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for plain in [
            "2020年1月1日至2020年12月31日",
            "国办公开办函(2021)30号,国务院令第711号",
            "第四十九条、第50条、第七次人口普查",
            "一是加强学习,二是统一平台,一体化、一网通办、一次性告知",
            "联系电话:0999-6123456,邮编675000号",
            "网址www.yunling.gov.cn/2020/1.html,H5页面",
            "12345热线,12345政务服务便民热线",
            "20个工作日内,24小时在线,3个月,十四五规划",
            "1.更新不及时。2.公开不全面;(1)主动公开",
            "2020.1.19发布",
        ] {
            check(plain, &[]);
        }
    }

    #[test]
    fn the_range_takes_in_all_that_belongs_to_it() {
        let plain = "共近20余件申请";
        let number = numbers(plain).next().unwrap();
        assert_eq!((&plain[number.range], &plain[number.digits]), ("近20余件", "20"));
    }
}
