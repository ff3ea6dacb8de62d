//! The running text of a report: its lines in reading order, each in its section, with its sentences and their
//! places.

use std::ops::Range;

use super::date::Date;
use super::fold::is_invisible;
use super::folded::{Folded, FoldedText};
use super::frame::Frame;
use super::furniture::is_furniture;
use super::plain::Plain;
use super::section;
use crate::document::Place;
use crate::order;

/// Where in a report a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Before the title, or between it and the first section: navigation, buttons, data about the document.
    Before,
    /// Between the title and the first section.
    Intro,
    /// In one of the six sections, 1 to 6.
    Section(u8),
    /// Behind the date under the report: the foot of the page.
    After,
}

/// One line of running text; cells of tables are not among them.
#[derive(Debug)]
pub struct Paragraph {
    /// Where in the report.
    pub part: Part,
    /// Whether it is the heading of its section.
    pub is_heading: bool,
    /// Its words as found, without white space around them.
    pub text: String,
    /// Where they stand.
    pub place: Place,
    /// The words made comparable.
    pub plain: Plain,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// One sentence, or a line without a full stop.
#[derive(Debug)]
pub struct Sentence {
    /// Its words, without white space around them.
    pub text: String,
    /// Where they stand.
    pub place: Place,
    /// The words made comparable.
    pub plain: Plain,
}

/// No report has more lines; what stands behind so many is no longer its text.
const MOST_LINES: usize = 100_000;

/// The lines of a document, each in its part of the report.
pub(super) fn paragraphs(document: &Folded<'_>, frame: &Frame) -> Vec<Paragraph> {
    let title = match frame.title_place {
        Place::Text { block, .. } | Place::Cell { block, .. } => Some(block),
        Place::Whole => None,
    };
    let mut heads: Vec<(usize, u8)> =
        frame.sections.iter().map(|(&number, &at)| (at, number)).collect();
    order::sort(&mut heads);
    let last_head = heads.last().map_or(0, |&(at, _)| at);
    // A date above the sections is one of the head of the page.
    let signed = frame.signed_block.filter(|&at| at > last_head && title.is_none_or(|t| at > t));
    let names = |line: &FoldedText<'_>, section| {
        section::official(line).or_else(|| section::varied(&line.plain.text)) == Some(section)
    };
    let mut found: Vec<Paragraph> = Vec::new();
    let mut part = if title.is_some() { Part::Before } else { Part::Intro };
    for number in 0..document.document.blocks.len() {
        if signed.is_some_and(|at| number > at) {
            part = Part::After;
        }
        let Some(text) = document.text(number) else {
            if title == Some(number) {
                part = Part::Intro;
            }
            continue;
        };
        let heading = heads.iter().find(|&&(at, _)| at == number).map(|&(_, section)| section);
        for line in text.lines() {
            let mut is_heading = false;
            if let Some(section) = heading.filter(|&n| names(line, n)) {
                part = Part::Section(section);
                is_heading = true;
            }
            if found.len() < MOST_LINES && !line.plain.text.is_empty() {
                let is_furniture = part == Part::Intro && is_furniture(&line.plain.text);
                let part = if is_furniture { Part::Before } else { part };
                found.push(Paragraph {
                    part,
                    is_heading,
                    text: line.text.trim().to_owned(),
                    place: line.plain.whole(),
                    plain: line.plain.clone(),
                    sentences: sentences(line.text, &line.plain),
                });
            }
        }
        if title == Some(number) && part == Part::Before {
            part = Part::Intro;
        }
    }
    found
}

/// The paragraphs of a document with a paragraph a line, and its frame.
#[cfg(test)]
pub(super) fn of_lines(lines: &[&str]) -> (Frame, Vec<Paragraph>) {
    let document = crate::document::Document::of_lines(lines);
    let folded = Folded::of(&document);
    let frame = Frame::read(&folded);
    let paragraphs = paragraphs(&folded, &frame);
    (frame, paragraphs)
}

/// Whether someone who copied the text left out a part of it: `（略）`, `〔…略…〕`.
pub(super) fn is_shortened(text: &str) -> bool {
    text.match_indices('略').any(|(at, word)| {
        let before = text[..at].trim_end_matches(['…', '.', '以', '下', '此', '处', '从']);
        let behind = text[at + word.len()..].trim_start_matches(['…', '.']);
        before.ends_with('(') && behind.starts_with([')', ':', ','])
    })
}

impl Paragraph {
    /// Whether it says nothing but a date.
    pub fn is_date(&self) -> bool {
        let bare = self.plain.text.trim_matches(['(', ')']);
        bare.chars().count() <= 12 && bare.ends_with('日') && Date::find(bare).is_some()
    }

    /// Where a stretch of its words as found stands, given in bytes of [`Self::text`].
    pub fn place_of(&self, bytes: Range<usize>) -> Place {
        let Place::Text { block, start, .. } = self.place else { return self.place };
        let units = |text: &str| text.encode_utf16().count();
        let hidden = self.text.find(|c| !is_invisible(c)).unwrap_or(0);
        let start = start + units(&self.text[..bytes.start]) - units(&self.text[..hidden]);
        Place::Text { block, start, end: start + units(&self.text[bytes]) }
    }
}

/// The sentences of a line, which was made comparable: they end with a stop.
fn sentences(line: &str, plain: &Plain) -> Vec<Sentence> {
    const STOPS: [char; 4] = ['。', '！', '？', '；'];
    let mut found = Vec::new();
    let mut letters = plain.text.char_indices().map(|(at, _)| at).chain([plain.text.len()]);
    let mut from = letters.next().unwrap_or(0);
    for piece in line.split_inclusive(STOPS) {
        let seen = piece.chars().filter(|&c| !is_invisible(c)).count();
        let Some(to) = seen.checked_sub(1).and_then(|last| letters.nth(last)) else { continue };
        let plain = plain.cut(from..to);
        found.push(Sentence { text: piece.trim().to_owned(), place: plain.whole(), plain });
        from = to;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_a_stop_and_know_their_places() {
        const LINE: &str = " 收到申请3件。𠮷已办结；";
        let found = sentences(LINE, &Plain::new(LINE, 3, 0));
        let told: Vec<_> = found.iter().map(|s| (s.text.as_str(), s.place)).collect();
        let place = |start, end| Place::Text { block: 3, start, end };
        assert_eq!(told, [("收到申请3件。", place(1, 8)), ("𠮷已办结；", place(8, 14))]);
    }

    #[test]
    fn lines_know_their_part() {
        let lines = [
            "首页 > 信息公开",
            "云岭市商务局2023年政府信息公开工作年度报告",
            "现将有关情况公布如下。",
            "一、总体情况",
            "（一）主动公开。",
            "六、其他需要报告的事项",
            "无。",
            "云岭市商务局",
            "2024年1月15日",
            "主办：云岭市人民政府",
        ];
        let (_, found) = of_lines(&lines);
        let parts: Vec<_> = found.iter().map(|p| (p.part, p.is_heading)).collect();
        let text = |part| (part, false);
        assert_eq!(
            parts,
            [
                text(Part::Before),
                text(Part::Before),
                text(Part::Intro),
                (Part::Section(1), true),
                text(Part::Section(1)),
                (Part::Section(6), true),
                text(Part::Section(6)),
                text(Part::Section(6)),
                text(Part::Section(6)),
                text(Part::After),
            ]
        );
        assert!(found[8].is_date());
    }
}
