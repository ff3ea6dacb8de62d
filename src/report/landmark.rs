//! What a place is known by while the text around it is mended.

use super::paragraph::Sentence;
use super::read::Report;
use crate::cut::Cut;
use crate::document::{Block, Place, step};

/// So many letters of a sentence tell which it is.
const FIRST: usize = 20;

/// So many letters tell where in its sentence a thing stands.
const NEAR: usize = 4;

impl Report {
    /// A number by which a place is known as long as its sentence begins with the same words and it ends with the same.
    /// Digits, marks and white space do not count, so a number may be corrected; neither does what stands in other
    /// sentences, as long as none before its own, in its part of the report, begins alike. A
    /// cell is known by its row, its column and its letters.
    pub fn landmark(&self, place: Place) -> u32 {
        match place {
            Place::Text { block, start, end } => self.landmark_of_words(block, start, end),
            Place::Cell { block, row, column } => {
                let Some(Block::Grid(grid)) = self.reading.document.blocks.get(block) else {
                    return 0;
                };
                let mut cells = grid.cells().iter();
                let cell = cells.find(|cell| (cell.row, cell.column) == (row, column));
                hash(letters(cell.map_or("", |cell| cell.text.as_str())), row, column)
            }
            Place::Whole => 0,
        }
    }

    fn landmark_of_words(&self, block: usize, start: usize, end: usize) -> u32 {
        let paragraphs = &self.text.paragraphs;
        let is_here = |place: Place| {
            let (at, from, to) = place.order();
            at == block && from <= start && start <= to
        };
        let own = (paragraphs.iter().filter(|paragraph| is_here(paragraph.place))).find_map(
            |paragraph| {
                let own = paragraph.sentences.iter().find(|sentence| is_here(sentence.place))?;
                Some((paragraph.part, own))
            },
        );
        let Some((part, own)) = own else {
            let words = self.reading.document.written(Place::Text { block, start, end });
            return hash(letters(words), 0, 0);
        };
        let (_, from, to) = own.place.order();
        // What goes on in further sentences is known by the one that it begins in.
        let (_, upto) = step(&own.text, (0, 0), end.min(to) - from);
        let words: Vec<char> = letters(own.text.cut(..upto)).collect();
        let first = || letters(&own.text).take(FIRST);
        let beside = paragraphs.iter().filter(|paragraph| paragraph.part == part);
        let beside = beside.flat_map(|paragraph| &paragraph.sentences);
        let before = beside.take_while(|sentence| sentence.place != own.place);
        let is_alike = |other: &&Sentence| letters(&other.text).take(FIRST).eq(first());
        let alike = before.filter(is_alike).count();
        let near = words.cut(words.len().saturating_sub(NEAR)..);
        let again = words.windows(near.len().max(1)).filter(|&other| other == near).count();
        hash(first().chain(near.iter().copied()), alike, again)
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| ('\u{4e00}'..='\u{9fff}').contains(&c) || c.is_ascii_alphabetic())
}

/// FNV-1a.
fn hash(letters: impl Iterator<Item = char>, one: usize, other: usize) -> u32 {
    let parts = letters
        .map(u32::from)
        .chain([one, other].map(|number| u32::try_from(number).unwrap_or(u32::MAX)));
    parts.fold(0x811c_9dc5, |hash, part| (hash ^ part).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    /// The landmark of what stands between brackets in the first section.
    fn of(text: &str) -> u32 {
        let plain = text.replace(['[', ']'], "");
        let page = format!(
            "<h1>青溪县水利局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>{plain}</p>"
        );
        let report = crate::check_text(None, &page).unwrap().report;
        let line = report.text.section(1).find(|line| line.text == plain).unwrap();
        let units = |mark: char| text[..text.find(mark).unwrap()].encode_utf16().count();
        let crate::document::Place::Text { block, start, .. } = line.place else {
            panic!("{plain}")
        };
        report.landmark(crate::document::Place::Text {
            block,
            start: start + units('['),
            end: start + units(']') - 1,
        })
    }

    #[test]
    fn numbers_marks_and_other_sentences_may_change() {
        let place = of("全年公开信息8条。收到申请20件，其中予以公开12件，不予公开[4件]。");
        for other in [
            "收到申请21件，其中予以公开18件，不予公开[3 件]。",
            "全年主动公开各类信息8条；没有收费。召开会议。收到申请 20 件，其中予以公开12件、不予公开[4件]。",
        ] {
            assert_eq!(of(other), place, "{other}");
        }
    }

    #[test]
    fn other_words_and_the_same_words_once_more_are_other_places() {
        let place = of("收到申请[3件]，收到申请2件。收到申请1件。");
        for other in [
            "收到申请3件，收到申请[2件]。收到申请1件。",
            "收到申请3件，收到申请2件。收到申请[1件]。",
            "受理申请[3件]。",
        ] {
            assert_ne!(of(other), place, "{other}");
        }
    }
}
