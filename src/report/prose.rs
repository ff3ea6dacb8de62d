//! The running text of a report: its six sections, and the sentences of each with their places.

use super::frame::Frame;
use crate::document::{Block, Document, Place};

/// One of the six sections.
#[derive(Debug)]
pub struct Section {
    /// 1 to 6.
    pub number: u8,
    /// Its heading as found.
    pub heading: String,
    /// Where the heading stands.
    pub place: Place,
    /// The sentences up to the next section; those of tables are not among them.
    pub sentences: Vec<Sentence>,
}

/// One sentence, or a line without a full stop.
#[derive(Debug)]
pub struct Sentence {
    /// Its words, without white space around them.
    pub text: String,
    /// Where they stand.
    pub place: Place,
}

/// The sections whose headings were found, in the order of the document.
pub(super) fn sections(document: &Document, frame: &Frame) -> Vec<Section> {
    let mut heads: Vec<(usize, u8)> =
        frame.sections.iter().map(|(&number, &at)| (at, number)).collect();
    heads.sort_unstable();
    let ends = heads.iter().skip(1).map(|&(at, _)| at).chain([document.blocks.len()]);
    let section = |(&(start, number), end): (&(usize, u8), usize)| {
        let mut sentences = (start..end).flat_map(|block| match &document.blocks[block] {
            Block::Text(text) => sentences(block, text),
            Block::Grid(_) | Block::Image => Vec::new(),
        });
        let head = sentences.next()?;
        Some(Section {
            number,
            heading: head.text,
            place: head.place,
            sentences: sentences.collect(),
        })
    };
    heads.iter().zip(ends).filter_map(section).collect()
}

/// The sentences of a block: they end with a stop, and with a line.
fn sentences(block: usize, text: &str) -> Vec<Sentence> {
    const STOPS: [char; 5] = ['。', '！', '？', '；', '\n'];
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(STOPS) {
        let words = piece.trim();
        let lead = piece.len() - piece.trim_start().len();
        let start = at + piece[..lead].encode_utf16().count();
        at += piece.encode_utf16().count();
        if !words.is_empty() {
            let place = Place::Text { block, start, end: start + words.encode_utf16().count() };
            found.push(Sentence { text: words.to_owned(), place });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_a_stop_or_a_line_and_know_their_places() {
        let found = sentences(3, " 收到申请3件。𠮷已办结；\n未收到复议");
        let told: Vec<_> = found.iter().map(|s| (s.text.as_str(), s.place)).collect();
        let place = |start, end| Place::Text { block: 3, start, end };
        assert_eq!(
            told,
            [
                ("收到申请3件。", place(1, 8)),
                ("𠮷已办结；", place(8, 14)),
                ("未收到复议", place(15, 20))
            ]
        );
    }
}
