//! Headings of the first level: the six sections, in whatever words and with whatever number, and the lines
//! that are numbered like them. A table of contents is not among them.

use std::sync::LazyLock;

use super::flatten::is_page_number;
use super::fold::{fold, is_invisible};
use super::folded::{Folded, FoldedText};
use super::label::{self, Key, Labels, letters};
use super::paragraph::{Paragraph, Part};
use crate::document::Place;
use crate::forms::SECTIONS;
use crate::order;

/// One heading of the first level.
#[derive(Clone, Debug)]
pub struct Heading {
    /// The section that it names, 1 to 6; nothing where it is numbered like a section and names none.
    pub section: Option<u8>,
    /// The number before it: 四 is 4.
    pub number: Option<u8>,
    /// How the number is written.
    pub mark: Mark,
    /// Whether its words are those of the form; numbers and punctuation do not matter.
    pub is_official: bool,
    /// It as found.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

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
const TELLING: &[(u8, &[&str])] = &[
    (4, &["复议"]),
    (4, &["诉讼"]),
    (5, &["问题"]),
    (5, &["改进"]),
    (5, &["不足"]),
    (3, &["收到", "申请"]),
    (3, &["处理", "申请"]),
    (3, &["依申请"]),
    (2, &["主动公开"]),
    (1, &["总体"]),
    (1, &["概述"]),
    (1, &["基本情况"]),
    (1, &["概况"]),
    (6, &["其他", "事项"]),
    (6, &["其它", "事项"]),
    (6, &["说明的事项"]),
    (6, &["其他", "报告"]),
    (6, &["需要报告"]),
    (6, &["需报告"]),
];

/// What begins the four numbered rows of 表三.
const ROWS: [&str; 4] = ["本年新收", "上年结转", "本年度办理", "结转下年"];

/// No heading is longer, in characters.
const LONGEST: usize = 40;

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

fn named(key: Option<&Key>, plain: &str) -> Option<u8> {
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
    let tells = |(_, words): &&(u8, &[&str])| words.iter().all(|word| title.contains(word));
    is_title.then(|| TELLING.iter().find(tells)).flatten().map(|&(section, _)| section)
}

/// Every heading of the first level, in reading order. `as_written` says that tables stand in the document as
/// in the original; where they were text, pieces of them look like headings.
pub(super) fn headings(
    document: &Folded<'_>,
    paragraphs: &[Paragraph],
    as_written: bool,
) -> Vec<Heading> {
    let mut found: Vec<(usize, Heading)> = Vec::new();
    // The number of a page may stand between two lines of a table of contents.
    let lines = || paragraphs.iter().filter(|line| !is_page_number(&line.plain.text));
    let mut outline = Outline::of(lines().map(|line| line.plain.text.as_str()));
    for (at, line) in lines().enumerate() {
        if let Part::Before | Part::After = line.part {
            continue;
        }
        let heading = heading(&line.plain.text, &line.text, line.place);
        let is_admitted =
            outline.admits(&line.plain.text, heading.as_ref().and_then(|h| h.section));
        let Some(heading) = heading.filter(|_| is_admitted) else { continue };
        // A piece of a table that was copied as text.
        let is_piece = !as_written && matches!(line.part, Part::Section(2..=4));
        if heading.section.is_some() || !is_piece {
            found.push((at, heading));
        }
    }
    let found = without_contents(found);
    let cells = document.grids().flat_map(|(_, grid)| grid.cells()).map(|cell| &cell.words);
    let in_cells = cells.filter_map(|text| {
        let is_short = text.text.len() <= LONGEST * 3 && text.key().is_some();
        let found =
            is_short.then(|| heading(&text.plain.text, text.text, text.place())).flatten()?;
        (found.is_official && found.mark == Mark::Official).then_some(found)
    });
    let mut all: Vec<Heading> = found.into_iter().chain(in_cells).collect();
    order::by_key(&mut all, |heading| heading.place.order());
    settled(all)
}

fn heading(plain: &str, text: &str, place: Place) -> Option<Heading> {
    if plain.chars().count() > LONGEST {
        return None;
    }
    let (number, mark, title) = match numbered(plain) {
        Some((number, mark, title)) => (Some(number), mark, title),
        None => (None, Mark::None, plain),
    };
    if title.chars().count() < 2 || ROWS.iter().any(|row| title.starts_with(row)) {
        return None;
    }
    let key = label::is_worded(title).then(|| Key::of_normal(title));
    let section = named(key.as_ref(), title);
    let is_official = section.is_some_and(|section| is_worded(title, section));
    let section = match mark {
        Mark::Official => section.or_else(|| told(title)),
        _ => section.filter(|_| is_official || mark == Mark::Numeral),
    };
    let is_line = section.is_some()
        || mark == Mark::Official
            && !title.ends_with(['。', ';', ',', '、'])
            && !title.contains('。');
    let text = text.trim().to_owned();
    is_line.then_some(Heading { section, number, mark, is_official, text, place })
}

/// Whether a title has the official words of a section.
fn is_worded(title: &str, section: u8) -> bool {
    let official: String =
        SECTIONS[usize::from(section) - 1].chars().skip(2).filter(|c| !is_invisible(*c)).collect();
    letters(title) == letters(&official.chars().map(fold).collect::<String>())
}

/// The number before a title, how it is written, and the title.
fn numbered(plain: &str) -> Option<(u8, Mark, &str)> {
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
    let title = plain[digits..].strip_prefix(['、', '.', ')'])?;
    Some((number, Mark::Lower, title))
}

/// 一 to 十二 at the beginning of a text, and the rest.
fn numeral(text: &str) -> Option<(u8, &str)> {
    const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    fn one(text: &str) -> Option<(u8, &str)> {
        let first = text.chars().next()?;
        let at = NUMERALS.iter().position(|numeral| *numeral == first)?;
        Some((at as u8 + 1, &text[first.len_utf8()..]))
    }
    let (number, rest) = one(text)?;
    match one(rest).filter(|_| number == 10) {
        Some((more, rest)) => Some((10 + more, rest)),
        None => Some((number, rest)),
    }
}

/// The headings without those of a table of contents: of three and more in a row, each stands again below, or the
/// first of all six, where the text breaks off behind it.
fn without_contents(found: Vec<(usize, Heading)>) -> Vec<Heading> {
    const ROW: usize = 3;
    let mut kept = Vec::new();
    let runs: Vec<&[(usize, Heading)]> = found.chunk_by(|a, b| a.0 + 1 == b.0).collect();
    for (i, run) in runs.iter().enumerate() {
        let again = |(_, heading): &(usize, Heading)| {
            let later = runs[i + 1..].iter().copied().flatten();
            heading.section.is_some()
                && later.into_iter().any(|(_, h)| h.section == heading.section)
        };
        let needed = if run.len() >= SECTIONS.len() { 1 } else { ROW };
        let is_contents =
            run.len() >= ROW && run.iter().filter(|heading| again(heading)).count() >= needed;
        if !is_contents {
            kept.extend(run.iter().map(|(_, heading)| heading.clone()));
        }
    }
    kept
}

/// Of several headings that name one section, the plainest, and of equals all; what else is numbered as the
/// form numbers names none. The same line written twice, as above a table, is one.
fn settled(mut all: Vec<Heading>) -> Vec<Heading> {
    let rank = |heading: &Heading| {
        let right = heading.number.is_none() || heading.number == heading.section;
        let level = if heading.mark == Mark::Numeral { Mark::Official } else { heading.mark };
        (level, !heading.is_official, !right && !heading.is_official)
    };
    for section in 1..=6 {
        let of_section = |heading: &&Heading| heading.section == Some(section);
        let Some(best) = all.iter().filter(of_section).map(rank).min() else { continue };
        let mut is_first = true;
        for heading in all.iter_mut().filter(|heading| heading.section == Some(section)) {
            let is_best = rank(heading) == best && (is_first || heading.is_official);
            is_first &= !is_best;
            if !is_best {
                heading.section = None;
            }
        }
    }
    all.retain(|heading| heading.section.is_some() || heading.mark == Mark::Official);
    let mut kept: Vec<Heading> = Vec::new();
    for heading in all {
        kept.retain(|known| {
            heading.section.is_none()
                || known.section != heading.section
                || known.number != heading.number
        });
        kept.push(heading);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::folded::Folded;
    use super::super::frame::Frame;
    use super::super::paragraph;
    use super::*;
    use crate::document::{Block, Document};

    fn of(lines: &[&str]) -> Vec<(Option<u8>, Option<u8>, bool)> {
        let blocks = lines.iter().map(|line| Block::Text((*line).to_owned())).collect();
        let document = Document { blocks, ..Document::default() };
        let paragraphs =
            paragraph::paragraphs(&Folded::of(&document), &Frame::read(&Folded::of(&document)));
        let found = headings(&Folded::of(&document), &paragraphs, true);
        found.iter().map(|h| (h.section, h.number, h.is_official)).collect()
    }

    #[test]
    fn sections_are_known_in_other_words_and_with_other_numbers() {
        assert_eq!(
            of(&[
                "一、总体情况",
                "（一）主动公开政府信息情况",
                "文字。",
                "二、主动公开情况",
                "五、存在问题及改进情况"
            ]),
            [(Some(1), Some(1), true), (Some(2), Some(2), false), (Some(5), Some(5), false)]
        );
        assert_eq!(of(&["第一部分 总体情况", "文"]), [(Some(1), Some(1), true)]);
        assert_eq!(of(&["总体情况", "文"]), [(Some(1), None, true)]);
    }

    #[test]
    fn what_says_that_there_is_nothing_is_no_heading() {
        let official = |line: &str| official(&FoldedText::line(line));
        assert_eq!(official("六、其它需要报告的事项"), Some(6));
        for line in ["无其他需要报告的事项。", "無其他需要報告的事項", "没有其他需要报告的事项"]
        {
            assert_eq!(official(line), None, "{line}");
        }
    }

    #[test]
    fn a_table_of_contents_and_rows_of_a_table_are_no_headings() {
        let contents =
            ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"];
        let body = [
            "一、总体情况",
            "文字。",
            "二、主动公开政府信息情况",
            "文字。",
            "三、收到和处理政府信息公开申请情况",
            "一、本年新收政府信息公开申请数量",
        ];
        let found = of(&[&contents[..], &body[..]].concat());
        assert_eq!(found.iter().map(|h| h.0).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    }
}
