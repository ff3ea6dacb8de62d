//! Headings of the first level: the six sections, in whatever words and with whatever number, and the lines
//! that are numbered like them. A table of contents is not among them.

use super::flatten::is_page_number;
use super::fold::{fold, is_invisible};
use super::folded::Folded;
use super::label::{self, Key, letters};
use super::paragraph::{Paragraph, Part};
use super::section::{LONGEST, Mark, Outline, named, numbered, told};
use crate::cut::Cut;
use crate::document::Place;
use crate::forms::SECTIONS;
use crate::order;
use crate::words::Words;

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

/// What begins the four numbered rows of 表三.
const ROWS: Words = Words("本年新收 上年结转 本年度办理 结转下年");

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
    let cells = document.cells().map(|cell| &cell.words);
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
    if title.chars().count() < 2 || ROWS.begin(title) {
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

/// The headings without those of a table of contents: of three and more in a row, each stands again below, or the
/// first of all six, where the text breaks off behind it.
fn without_contents(found: Vec<(usize, Heading)>) -> Vec<Heading> {
    const ROW: usize = 3;
    let mut kept = Vec::new();
    let runs: Vec<&[(usize, Heading)]> = found.chunk_by(|a, b| a.0 + 1 == b.0).collect();
    for (i, run) in runs.iter().enumerate() {
        let again = |(_, heading): &(usize, Heading)| {
            let later = runs.cut(i + 1..).iter().copied().flatten();
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
    use super::super::paragraph;
    use super::*;
    use crate::document::Document;

    fn of(lines: &[&str]) -> Vec<(Option<u8>, Option<u8>, bool)> {
        let document = Document::of_lines(lines);
        let (_, paragraphs) = paragraph::of_lines(lines);
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
