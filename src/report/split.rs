//! One input may hold several reports: two years side by side, a folder of reports in one page.

use super::entries::best_form;
use super::frame::Frame;
use crate::document::{Block, Document, Place};

/// Parts a document into its reports. A new one begins at a title with another year or agency, provided that
/// tables follow it: a list of links to other years is no report.
pub(super) fn reports(document: Document) -> Vec<Document> {
    let starts = title_blocks(&document);
    let mut parts = cut(document, &starts);
    let mut reports: Vec<Document> = Vec::new();
    let mut before: Vec<Block> = Vec::new();
    for mut part in parts.drain(..) {
        if has_tables(&part) {
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

/// The blocks at which a title stands that is not the one before it.
fn title_blocks(document: &Document) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut current = None;
    for (place, text) in document.texts() {
        let (Place::Text { block, .. } | Place::Cell { block, .. }) = place else { continue };
        let named = Frame::named_by(text);
        if named.is_some() && named != current && starts.last() != Some(&block) {
            starts.push(block);
            current = named;
        }
    }
    starts
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

/// Whether enough cells of a form stand in it to be a report of its own.
fn has_tables(document: &Document) -> bool {
    const ENOUGH: usize = 20;
    best_form(document, None).1.len() >= ENOUGH
}
