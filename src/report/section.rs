//! Which of the six sections the words of a line name, and how it is numbered.

use std::sync::LazyLock;

use super::folded::FoldedText;
use super::label::{Key, Labels};
use crate::cut::Cut;
use crate::forms::SECTIONS;
use crate::words::Words;

/// How the number of a heading is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// `四、`, as the form has it.
    Official,
    /// `四.`, `四：`, `四`.
    Numeral,
    /// There is none: Word counts by itself, and such numbers are not read.
    None,
    /// `第四部分`.
    Part,
    /// `（四）`, `4.`: marks of the levels below, too.
    Lower,
}

/// Words by which a heading numbered like a section is known to be one, where its wording is not the official
/// one: all words of a line must be there.
const TELLING: &[(u8, Words)] = &[
    (4, Words("复议")),
    (4, Words("诉讼")),
    (5, Words("问题")),
    (5, Words("改进")),
    (5, Words("不足")),
    (3, Words("收到 申请")),
    (3, Words("处理 申请")),
    (3, Words("依申请")),
    (2, Words("主动公开")),
    (1, Words("总体")),
    (1, Words("概述")),
    (1, Words("基本情况")),
    (1, Words("概况")),
    (6, Words("其他 事项")),
    (6, Words("其它 事项")),
    (6, Words("说明的事项")),
    (6, Words("其他 报告")),
    (6, Words("需要报告")),
    (6, Words("需报告")),
];

/// No heading is longer, in characters.
pub(super) const LONGEST: usize = 40;

/// Which lines of a report may head a section: while `一、` is in use, `（一）` and `1.` head what is below one. Lines
/// are shown to it in reading order.
pub(super) struct Outline {
    has_first_level: bool,
    /// The last lower number since the last heading of the first level.
    lower: u8,
}

impl Outline {
    /// The outline of a report with these lines.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        const ENOUGH: usize = 2;
        let first = lines.filter(|line| line.len() <= LONGEST * 3 && varied(line).is_some());
        Self { has_first_level: first.take(ENOUGH).count() == ENOUGH, lower: 0 }
    }

    /// Whether the line may head the section that its words name. `（二）` in the place of `二、` is a slip, where no
    /// `（一）` stands above it.
    pub(super) fn admits(&mut self, plain: &str, section: Option<u8>) -> bool {
        match numbered(plain) {
            Some((number, Mark::Lower, _)) => {
                let is_slip = self.lower == 0 && number > 1 && section == Some(number);
                self.lower = number;
                !self.has_first_level || is_slip
            }
            Some(_) => {
                self.lower = 0;
                true
            }
            None => true,
        }
    }
}

/// The section that a line is the heading of by other words, provided that it is numbered as the form numbers.
pub(super) fn varied(plain: &str) -> Option<u8> {
    let (_, mark, title) = numbered(plain)?;
    (mark == Mark::Official).then(|| told(title)).flatten()
}

/// The section that a line is the heading of by its official words, or nearly. 无其他需要报告的事项 is what
/// stands below one.
pub(super) fn official(line: &FoldedText<'_>) -> Option<u8> {
    named(line.key(), &line.plain.text)
}

pub(super) fn named(key: Option<&Key>, plain: &str) -> Option<u8> {
    /// The official headings to search in.
    static HEADINGS: LazyLock<Labels<u8>> = LazyLock::new(|| Labels::new((1..).zip(SECTIONS)));
    let denies = |line: &str| line.contains('无') || line.contains("没有");
    HEADINGS.find(key).filter(|_| !denies(plain))
}

/// The section that the words of a title tell.
pub fn told(title: &str) -> Option<u8> {
    let is_title = title.chars().count() <= LONGEST
        && !title.contains(['。', ';', '!', '?'])
        && !title.ends_with([',', '、']);
    let tells = |(_, words): &&(u8, Words)| words.iter().all(|word| title.contains(word));
    is_title.then(|| TELLING.iter().find(tells)).flatten().map(|&(section, _)| section)
}

/// The number before a title, how it is written, and the title.
pub(super) fn numbered(plain: &str) -> Option<(u8, Mark, &str)> {
    if let Some(rest) = plain.strip_prefix('第') {
        let (number, rest) = numeral(rest)?;
        let title = rest.strip_prefix("部分")?.trim_start_matches([':', '、', '.', ',']);
        return Some((number, Mark::Part, title));
    }
    if let Some(rest) = plain.strip_prefix('(') {
        let (number, rest) = numeral(rest)?;
        return Some((number, Mark::Lower, rest.strip_prefix(')')?.trim_start_matches('、')));
    }
    if let Some((number, rest)) = numeral(plain) {
        let title = rest.trim_start_matches(['、', '.', ',', ':', '．']);
        let mark = if rest.starts_with('、') { Mark::Official } else { Mark::Numeral };
        // 一是, 一方面: without a mark behind it the numeral begins a word.
        return (title.len() < rest.len()).then_some((number, mark, title));
    }
    let digits = plain.len() - plain.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = plain.get(..digits)?.parse().ok()?;
    let title = plain.cut(digits..).strip_prefix(['、', '.', ')'])?;
    Some((number, Mark::Lower, title))
}

/// 一 to 十二 at the beginning of a text, and the rest.
fn numeral(text: &str) -> Option<(u8, &str)> {
    const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    fn one(text: &str) -> Option<(u8, &str)> {
        let first = text.chars().next()?;
        let at = NUMERALS.iter().position(|numeral| *numeral == first)?;
        Some((at as u8 + 1, text.cut(first.len_utf8()..)))
    }
    let (number, rest) = one(text)?;
    match one(rest).filter(|_| number == 10) {
        Some((more, rest)) => Some((10 + more, rest)),
        None => Some((number, rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_that_there_is_nothing_is_no_heading() {
        let official = |line: &str| official(&FoldedText::line(line));
        assert_eq!(official("六、其它需要报告的事项"), Some(6));
        for line in ["无其他需要报告的事项。", "無其他需要報告的事項", "没有其他需要报告的事项"]
        {
            assert_eq!(official(line), None, "{line}");
        }
    }
}
