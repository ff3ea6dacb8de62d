//! What the program takes the words of a report for: which cells each number, or denial, was held against.

use std::collections::BTreeSet;
use std::ops::Range;

use gouji::Checked;
use gouji::diagnose::prose::{Reading, Relation};
use gouji::document::{Block, Place};
use gouji::forms::Coord;

/// A number or a denial that was held against cells.
pub struct Tie {
    pub place: Place,
    /// The sets of cells whose sum it may be.
    pub readings: Vec<BTreeSet<Coord>>,
}

/// Every one of a report.
pub fn ties(checked: &Checked) -> Vec<Tie> {
    let report = &checked.report;
    let place = |passage: usize, bytes| {
        report.prose.passages[passage].place(&report.text.paragraphs, bytes)
    };
    let cells = |reading: &Reading| reading.cells.iter().map(|&(coord, _)| coord).collect();
    let numbers = checked.diagnosis.prose.checks.iter().filter_map(|check| {
        let Relation::Cells(readings) = &check.relation else { return None };
        let claim = &report.prose.claims[check.claim];
        let readings = readings.iter().map(cells).collect();
        Some(Tie { place: place(claim.passage, claim.number.digits.clone()), readings })
    });
    let denials = checked.diagnosis.prose.denied.iter().map(|denied| {
        let denial = &report.prose.denials[denied.denial];
        let place = place(denial.passage, denial.range.clone());
        Tie { place, readings: vec![cells(&denied.reading)] }
    });
    numbers.chain(denials).collect()
}

/// Where a stretch of a sentence stands in a report, given in bytes of the sentence.
pub fn find(checked: &Checked, sentence: &str, bytes: Range<usize>) -> Option<Place> {
    checked.report.reading.document.blocks.iter().enumerate().find_map(|(block, text)| {
        let Block::Text(text) = text else { return None };
        let at = text.find(sentence)?;
        let units = |to: usize| text[..at + to].encode_utf16().count();
        Some(Place::Text { block, start: units(bytes.start), end: units(bytes.end) })
    })
}

/// Whether two places have something in common.
pub fn overlap(one: Place, two: Place) -> bool {
    let (
        Place::Text { block: a, start: start_a, end: end_a },
        Place::Text { block: b, start: start_b, end: end_b },
    ) = (one, two)
    else {
        return false;
    };
    a == b && start_a < end_b && start_b < end_a
}
