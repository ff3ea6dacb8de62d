//! A report, and the way it is read: each stage is made once, from the one before.

use std::ops::Range;

use super::folded::Folded;
use super::frame::Frame;
use super::passage::Passage;
use super::prose::Prose;
use super::reading::{Fit, Reading};
use super::tables::Tables;
use super::text::Text;
use super::{flatten, split};
use crate::document::{Document, Edit, Trial, WordReader};
use crate::forms::Form;

/// A report as it was read.
#[derive(Debug)]
pub struct Report {
    /// The document, the form it follows, and the cells of the form that were found in it.
    pub reading: Reading,
    /// What stands around the tables.
    pub text: Text,
    /// What the tables hold beside the cells of the form.
    pub tables: Tables,
    /// What the running text states.
    pub prose: Prose,
}

impl Report {
    /// Reads every report that a document holds; there is always one, be it empty. `is_text` says that the
    /// document was plain text: then its grids are lines parted by marks, which may be pieces of a table. The edits
    /// of the trial are made in the document that the places of a report refer to, before its cells are read.
    pub fn read_all(document: Document, is_text: bool, trial: &Trial) -> Vec<Self> {
        let edits = |report: usize| match report == trial.report {
            true => trial.edits.as_slice(),
            false => &[],
        };
        if split::names_several(&document) {
            let restored = flatten::restore_grids(&document, is_text);
            let as_written = !is_text && restored.grids().count() == document.grids().count();
            let parts = split::reports(restored);
            if parts.len() > 1 {
                let read = |(at, part)| Self::read(part, is_text, as_written, edits(at));
                return parts.into_iter().enumerate().map(read).collect();
            }
        }
        vec![Self::read(document, is_text, !is_text, edits(0))]
    }

    fn read(document: Document, is_text: bool, as_written: bool, edits: &[Edit]) -> Self {
        let stands = Folded::of(&document);
        let frame = Frame::read(&stands);
        let expected = frame.year.and_then(Form::for_year);
        let mut fit = Fit::best(&stands, expected);
        let mut chosen = &stands;
        // With its flattened tables made grids again, where it then has more cells.
        let restored = match fit.is_whole() {
            true => None,
            false => flatten::restored_grids(&document, is_text),
        };
        let refolded = restored.as_ref().map(Folded::of);
        let better = refolded.as_ref().map(|folded| (folded, Fit::best(folded, expected)));
        let better = better.filter(|(_, better)| better.entries.len() > fit.entries.len());
        let is_restored = better.is_some();
        if let Some(better) = better {
            (chosen, fit) = better;
        }
        let edited = (!edits.is_empty()).then(|| chosen.document.edited(edits));
        let refolded = edited.as_ref().map(Folded::of);
        if let Some(folded) = &refolded {
            (chosen, fit) = (folded, Fit::best(folded, expected));
        }
        // Its places refer to the document that was chosen.
        let is_as_it_was = std::ptr::eq(chosen, &stands);
        let frame = if is_as_it_was { frame } else { Frame::read(chosen) };
        let Fit { form, entries } = fit.completed(chosen, expected);
        let as_written = as_written && !is_restored;
        let text = Text::of(chosen, frame, &entries, as_written);
        let tables = Tables::of(chosen, is_restored.then_some(&stands), form, &entries);
        let prose = Prose::of(&text.paragraphs, &text.frame, form);
        let document = edited.or(restored.filter(|_| is_restored)).unwrap_or(document);
        Self { reading: Reading { document, form, entries, as_written }, text, tables, prose }
    }

    /// The form that the year asks for, where the program knows it.
    pub fn expected_form(&self) -> Option<&'static Form> {
        self.text.frame.year.and_then(Form::for_year)
    }

    /// A stretch of a passage, given in bytes of its text, as it was written: what a finding quotes.
    pub fn written(&self, passage: &Passage, bytes: Range<usize>) -> String {
        self.read_words(&mut WordReader::of(&self.reading.document), passage, bytes)
    }

    /// The same, where many are asked for in the order of the text.
    pub fn read_words(
        &self,
        words: &mut WordReader<'_>,
        passage: &Passage,
        bytes: Range<usize>,
    ) -> String {
        passage.places(&self.text.paragraphs, bytes).map(|place| words.at(place)).collect()
    }
}
