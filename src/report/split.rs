//! One input may hold several reports: two years side by side, a folder of reports in one page.

use super::folded::Folded;
use super::frame::Frame;
use super::reading::Fit;
use super::signs;
use crate::document::{Block, Document, Place};
use crate::words::Words;

/// Parts a document into its reports. A new one begins at a title with another year or agency, or where the first part
/// is headed a second time, provided that a report follows it: a list of links to other years is none, nor is a table
/// of contents.
pub(super) fn reports(document: Document) -> Vec<Document> {
    let starts = title_blocks(&document);
    let parts = cut(document, &starts);
    if parts.len() == 1 {
        return parts;
    }
    let mut reports: Vec<Document> = Vec::new();
    let mut before: Vec<Block> = Vec::new();
    for mut part in parts {
        if is_report(&part, reports.last()) {
            part.blocks.splice(0..0, before.drain(..));
            reports.push(part);
        } else if let Some(last) = reports.last_mut() {
            last.blocks.append(&mut part.blocks);
        } else {
            before.append(&mut part.blocks);
        }
    }
    if reports.is_empty() {
        return vec![Document { blocks: before, ..Document::default() }];
    }
    reports
}

/// Whether titles of more than one report stand in the document, be it in a list of links.
pub(super) fn names_several(document: &Document) -> bool {
    title_blocks(document).len() > 1
}

/// The blocks at which a report may begin: at a title that is not the one before it, or at another first part.
fn title_blocks(document: &Document) -> Vec<usize> {
    /// No page holds more reports; each of them takes as long as a page of its own.
    const MOST: usize = 1000;
    let mut starts: Vec<usize> = Vec::new();
    let mut current = None;
    let mut has_first_part = false;
    for (place, text) in document.texts() {
        let (Place::Text { block, .. } | Place::Cell { block, .. }) = place else { continue };
        if starts.len() == MOST {
            break;
        }
        let is_new = |at: usize| starts.last().is_none_or(|&last| last < at);
        match Frame::named_at(document, place, text) {
            Some((named, at)) if Some(&named) != current.as_ref() && is_new(at) => {
                starts.push(at);
                (current, has_first_part) = (Some(named), false);
            }
            Some(_) => {}
            None if text.lines().any(signs::heads_first_part) => {
                let at = introduction(document, block);
                if has_first_part && is_new(at) {
                    starts.push(at);
                    current = None;
                }
                if starts.is_empty() {
                    starts.push(0);
                }
                has_first_part = true;
            }
            None => {}
        }
    }
    starts
}

/// Where the introduction begins that stands above the heading of the first part.
fn introduction(document: &Document, heading: usize) -> usize {
    const WORDS: Words = Words("条例 统计期限 现公布 现将 年度报告");
    let is_of_it = |block: &usize| match document.blocks.get(*block) {
        Some(Block::Text(text)) => WORDS.any_in(text),
        _ => false,
    };
    (0..heading).rev().take_while(is_of_it).last().unwrap_or(heading)
}

/// The document cut before each of the blocks but the first; what stands before that stays with it.
fn cut(mut document: Document, starts: &[usize]) -> Vec<Document> {
    let mut parts = Vec::new();
    for &start in starts.iter().skip(1).rev() {
        let blocks = document.blocks.split_off(start);
        parts.push(Document { blocks, ..Document::default() });
    }
    parts.push(document);
    parts.reverse();
    parts
}

/// Whether a part is a report of its own: by its tables, by the cells that the one before it has as well, or by what is
/// written out in it.
fn is_report(part: &Document, last: Option<&Document>) -> bool {
    /// So many cells are no piece of another report's tables.
    const ENOUGH: usize = 20;
    let cells = Fit::best(&Folded::of(part), None).entries;
    let is_met = |last: &Document| {
        let known = Fit::best(&Folded::of(last), None).entries;
        cells.keys().any(|coord| known.contains_key(coord))
    };
    cells.len() >= ENOUGH || !cells.is_empty() && last.is_some_and(is_met) || is_written_out(part)
}

/// Whether sentences on the regulations stand in it, not only titles and links.
fn is_written_out(part: &Document) -> bool {
    /// No description of a link is longer, in characters.
    const ENOUGH: usize = 300;
    let is_sentence = |text: &&str| text.contains('。');
    let sentences = || part.texts().map(|(_, text)| text).filter(is_sentence);
    let length = sentences().map(|text| text.chars().count()).sum::<usize>();
    length >= ENOUGH && sentences().any(|text| text.contains("条例") || text.contains("條例"))
}
