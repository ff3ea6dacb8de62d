//! The running text of a report: its lines in reading order, each in its section, with its sentences and their
//! places.

use std::ops::Range;

use super::date::Date;
use super::fold::{fold, is_invisible};
use super::frame::Frame;
use super::furniture::is_furniture;
use super::heading;
use crate::document::{Block, Document, Place};
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

/// Text made comparable: half-width, simplified, without white space; it knows where each letter came from.
///
/// ```
/// use gouji::document::Place;
/// use gouji::report::Plain;
/// let plain = Plain::new("收到 申請３件，", 7, 0);
/// assert_eq!(plain.text, "收到申请3件,");
/// let at = plain.text.find("3件").unwrap();
/// assert_eq!(plain.place(at..at + "3件".len()), Place::Text { block: 7, start: 5, end: 7 });
/// ```
#[derive(Clone, Debug, Default)]
pub struct Plain {
    /// The text.
    pub text: String,
    block: usize,
    /// Characters that do not begin one UTF-16 unit behind the one before them, with where they begin.
    jumps: Vec<(u32, u32)>,
    /// Where the last character ends.
    end: u32,
}

impl Plain {
    /// Makes text comparable that stands in a block, from a UTF-16 unit on.
    pub fn new(text: &str, block: usize, start: usize) -> Self {
        let mut plain = Self { block, end: start as u32, ..Self::default() };
        let (mut at, mut count) = (start as u32, 0);
        for c in text.chars() {
            let next = at + c.len_utf16() as u32;
            if !is_invisible(c) {
                if plain.unit(count) != at || count == 0 {
                    plain.jumps.push((count, at));
                }
                plain.text.push(fold(c));
                plain.end = next;
                count += 1;
            }
            at = next;
        }
        plain.text.shrink_to_fit();
        plain.jumps.shrink_to_fit();
        plain
    }

    /// Where a stretch of the text stands, given in bytes of it.
    pub fn place(&self, bytes: Range<usize>) -> Place {
        let before = self.text.get(..bytes.start).unwrap_or_default();
        let inside = self.text.get(bytes).unwrap_or_default();
        let first = before.chars().count() as u32;
        let count = inside.chars().count() as u32;
        let start = self.unit(first);
        // Behind the last character, not before the next: white space may lie between.
        let end = match inside.chars().last() {
            Some(_) if first + count == self.text.chars().count() as u32 => self.end,
            Some(last) => self.unit(first + count - 1) + last.len_utf16() as u32,
            None => start,
        };
        Place::Text { block: self.block, start: start as usize, end: end as usize }
    }

    /// Where a character begins.
    fn unit(&self, number: u32) -> u32 {
        let at = self.jumps.partition_point(|&(first, _)| first <= number);
        let last = at.checked_sub(1).and_then(|at| self.jumps.get(at));
        last.map_or(self.end, |&(first, unit)| unit + (number - first))
    }

    /// Where the first occurrence of a word stands.
    pub fn find(&self, word: &str) -> Option<Place> {
        self.text.find(word).map(|at| self.place(at..at + word.len()))
    }
}

/// No report has more lines; what stands behind so many is no longer its text.
const MOST_LINES: usize = 100_000;

/// The lines of a document, each in its part of the report.
pub(super) fn paragraphs(document: &Document, frame: &Frame) -> Vec<Paragraph> {
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
    let labels = heading::official_labels();
    let names = |line: &str, section| {
        heading::official(&labels, line).or_else(|| heading::varied(line)) == Some(section)
    };
    let mut found: Vec<Paragraph> = Vec::new();
    let mut part = if title.is_some() { Part::Before } else { Part::Intro };
    for (number, block) in document.blocks.iter().enumerate() {
        if signed.is_some_and(|at| number > at) {
            part = Part::After;
        }
        let Block::Text(text) = block else {
            if title == Some(number) {
                part = Part::Intro;
            }
            continue;
        };
        let heading = heads.iter().find(|&&(at, _)| at == number).map(|&(_, section)| section);
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let mut is_heading = false;
            if let Some(section) = heading.filter(|&n| names(line, n)) {
                part = Part::Section(section);
                is_heading = true;
            }
            let sentences = match found.len() < MOST_LINES {
                true => sentences(number, at, line),
                false => Vec::new(),
            };
            if let (Some(first), Some(last)) = (sentences.first(), sentences.last()) {
                let place = Place::Text { block: number, start: first.start(), end: last.end() };
                let (text, plain) = (line.trim().to_owned(), Plain::new(line, number, at));
                let is_furniture = part == Part::Intro && is_furniture(&plain.text);
                let part = if is_furniture { Part::Before } else { part };
                found.push(Paragraph { part, is_heading, text, place, plain, sentences });
            }
            at += line.encode_utf16().count();
        }
        if title == Some(number) && part == Part::Before {
            part = Part::Intro;
        }
    }
    found
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

impl Sentence {
    fn start(&self) -> usize {
        self.plain.unit(0) as usize
    }

    fn end(&self) -> usize {
        self.plain.end as usize
    }
}

/// The sentences of a line that begins at a UTF-16 unit of its block: they end with a stop.
fn sentences(block: usize, start: usize, line: &str) -> Vec<Sentence> {
    const STOPS: [char; 4] = ['。', '！', '？', '；'];
    let mut found = Vec::new();
    let mut at = start;
    for piece in line.split_inclusive(STOPS) {
        let plain = Plain::new(piece, block, at);
        at += piece.encode_utf16().count();
        if !plain.text.is_empty() {
            let mut sentence =
                Sentence { text: piece.trim().to_owned(), place: Place::Whole, plain };
            sentence.place = Place::Text { block, start: sentence.start(), end: sentence.end() };
            found.push(sentence);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_a_stop_and_know_their_places() {
        let found = sentences(3, 0, " 收到申请3件。𠮷已办结；");
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
        let document = Document {
            blocks: lines.iter().map(|line| Block::Text((*line).to_owned())).collect(),
            ..Document::default()
        };
        let found = paragraphs(&document, &Frame::read(&document));
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
