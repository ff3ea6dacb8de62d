//! Lines that a copied page or a PDF tore apart, joined again: a date or a name may run over the end of a line.

use std::ops::Range;

use super::flatten::is_page_number;
use super::number::Number;
use super::paragraph::{Paragraph, Part};
use crate::cut::Cut;
use crate::document::Place;

/// Running text that belongs together: one line, or several that go on from one to the next.
#[derive(Debug)]
pub struct Passage {
    /// Where in the report.
    pub part: Part,
    /// The words made comparable, as in [`super::Plain`].
    pub text: String,
    /// Whether it is the heading of its section.
    pub is_heading: bool,
    /// Where each line begins in the text, in bytes, and which of the report's paragraphs it is.
    lines: Vec<(usize, usize)>,
}

/// Longer clauses are cut, in characters before a number and behind it.
const LONGEST_CLAUSE: usize = 60;

/// Shorter lines end because their author ended them.
const FULL_LINE: usize = 18;

/// The passages of a report's paragraphs. The number of a page is no part of what runs over its end.
pub(super) fn passages(paragraphs: &[Paragraph]) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut before: Option<&Paragraph> = None;
    let lines = paragraphs.iter().enumerate();
    for (number, paragraph) in lines.filter(|(_, line)| !is_page_number(&line.plain.text)) {
        match found.last_mut() {
            Some(passage) if before.is_some_and(|before| goes_on(before, paragraph)) => {
                passage.lines.push((passage.text.len(), number));
                passage.text += &paragraph.plain.text;
            }
            _ => found.push(Passage {
                part: paragraph.part,
                text: paragraph.plain.text.clone(),
                is_heading: paragraph.is_heading,
                lines: vec![(0, number)],
            }),
        }
        before = Some(paragraph);
    }
    found
}

/// Whether the second line goes on where the first one ends.
fn goes_on(first: &Paragraph, second: &Paragraph) -> bool {
    let (one, two) = (first.plain.text.as_str(), second.plain.text.as_str());
    let numbered = |c: char| "(一二三四五六七八九十".contains(c);
    let is_item = two.starts_with(numbered) && two.chars().take(5).any(|c| matches!(c, ')' | '、'));
    first.part == second.part
        && !first.is_heading
        && !second.is_heading
        && !is_item
        && !second.is_date()
        && !one.trim_end_matches(['”', '’', ')']).ends_with(['。', '!', '?', ';', ':', '|'])
        && !two.starts_with(['|', '#'])
        && one.chars().count() >= FULL_LINE
}

impl Passage {
    /// Where a stretch of the text stands, given in bytes of it; of one that runs over the end of a line, what
    /// stands on its first line.
    pub fn place(&self, paragraphs: &[Paragraph], bytes: Range<usize>) -> Place {
        let line = self.lines.iter().rposition(|&(start, _)| start <= bytes.start).unwrap_or(0);
        let (start, number) = self.lines[line];
        let end = self.lines.get(line + 1).map_or(self.text.len(), |&(next, _)| next);
        paragraphs[number].plain.place(bytes.start - start..bytes.end.min(end) - start)
    }

    /// Its words with those of another behind them, for what goes over the end of a paragraph; without places.
    pub(super) fn followed_by(&self, next: &Self) -> Self {
        let text = format!("{}{}", self.text, next.text);
        Self { part: self.part, text, is_heading: false, lines: Vec::new() }
    }

    /// The clause of a number, up to its end, in bytes of the text: what stands behind the last comma or stop before it.
    pub fn clause(&self, number: &Number) -> Range<usize> {
        self.clause_start(number.range.start, &[',', ';', '。', ':', '!', '?', '(', ')'])
            ..number.range.end
    }

    /// The clause around a stretch of the text, both in bytes of it; of a list, the item alone.
    pub fn clause_around(&self, bytes: Range<usize>) -> Range<usize> {
        const MARKS: [char; 9] = [',', ';', '。', ':', '!', '?', '(', ')', '、'];
        let behind = self.text.cut(bytes.end..).char_indices().take(LONGEST_CLAUSE);
        let behind = behind.take_while(|&(_, c)| !MARKS.contains(&c)).last();
        let end = behind.map_or(bytes.end, |(at, c)| bytes.end + at + c.len_utf8());
        self.clause_start(bytes.start, &MARKS)..end
    }

    fn clause_start(&self, end: usize, marks: &[char]) -> usize {
        let before = self.text.cut(..end).char_indices().rev().take(LONGEST_CLAUSE);
        before.take_while(|&(_, c)| !marks.contains(&c)).last().map_or(end, |(at, _)| at)
    }

    /// The places of a stretch of the text, given in bytes of it: one in each of its lines.
    pub(super) fn places<'a>(
        &'a self,
        paragraphs: &'a [Paragraph],
        bytes: Range<usize>,
    ) -> impl Iterator<Item = Place> + 'a {
        let first = self.lines.partition_point(|&(start, _)| start <= bytes.start);
        let lines =
            (first.saturating_sub(1)..self.lines.len()).map(|line| (line, self.lines[line]));
        let lines = lines.take_while(move |&(_, (start, _))| start < bytes.end);
        lines.filter_map(move |(line, (start, number))| {
            let end = self.lines.get(line + 1).map_or(self.text.len(), |&(next, _)| next);
            let (from, to) = (bytes.start.max(start), bytes.end.min(end));
            (from < to).then(|| paragraphs[number].plain.place(from - start..to - start))
        })
    }

    /// Its sentences, as stretches of its text: they end with a stop.
    pub fn sentences(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.text.split_inclusive(['。', '!', '?', ';']).map(|sentence| {
            let start = sentence.as_ptr() as usize - self.text.as_ptr() as usize;
            start..start + sentence.len()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::paragraph;
    use super::*;

    #[test]
    fn torn_lines_are_joined_and_others_are_not() {
        let lines = [
            "云岭市商务局2023年政府信息公开工作年度报告",
            "根据有关规定编制本报告，所列数据的统计期限自2023 年1 月1 日",
            "- 2 -",
            "起至2023 年12 月31 日止。",
            "一、总体情况",
            "（一）主动公开政府信息的情况和有关工作的说明",
            "（二）依申请公开",
        ];
        let (_, paragraphs) = paragraph::of_lines(&lines);
        let found = passages(&paragraphs);
        assert_eq!(found.len(), lines.len() - 2);
        let period = &found[1];
        assert!(period.text.ends_with("2023年1月1日起至2023年12月31日止。"), "{}", period.text);
        let at = period.text.find("起至").unwrap();
        let place = period.place(&paragraphs, at..at + "起至".len());
        assert_eq!(place, Place::Text { block: 3, start: 0, end: 2 });
        let at = period.text.find("1日起至").unwrap();
        let place = period.place(&paragraphs, at..at + "1日起至".len());
        assert_eq!(place, Place::Text { block: 1, start: 31, end: 34 });
    }
}
