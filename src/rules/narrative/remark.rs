//! The words around a number.

use crate::report::{Claim, Report};

/// As many places of one kind are told of; more of them need not be.
pub(super) const MOST: usize = 20;

/// The sentence of a number up to the number, and behind it, as far as matters.
pub(super) fn around<'a>(report: &'a Report, claim: &Claim) -> (&'a str, &'a str) {
    let text = report.passages[claim.passage].text.as_str();
    let number = &claim.number.range;
    let before = text.get(claim.sentence.start..number.start).unwrap_or_default();
    let behind = text.get(number.end..claim.sentence.end).unwrap_or_default();
    let from = before.char_indices().rev().take(FAR).last().map_or(before.len(), |(at, _)| at);
    let to = behind.char_indices().nth(FAR).map_or(behind.len(), |(at, _)| at);
    (&before[from..], &behind[..to])
}

/// What stands farther away, in characters, says nothing of a number.
const FAR: usize = 80;

/// The last clause of a text.
pub(super) fn clause(text: &str) -> &str {
    text.rsplit([',', ';', '。', ':']).next().unwrap_or_default()
}
