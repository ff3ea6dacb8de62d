//! Where the remarks on the report's own words look, and how they tell where.

use std::ops::Range;

use crate::finding::{Finding, Subject};
use crate::report::{Claim, Part, Passage, Report};
use crate::rule::Context;

/// The passages of the report itself, without headings and the page around it.
pub(super) fn body(report: &Report) -> impl Iterator<Item = &Passage> {
    report.passages.iter().filter(|passage| {
        !passage.is_heading && matches!(passage.part, Part::Intro | Part::Section(_))
    })
}

/// A finding about a stretch of a passage.
pub(super) fn at(
    context: &Context<'_>,
    passage: &Passage,
    bytes: Range<usize>,
    key: &str,
    message: String,
) -> Finding {
    let subject = match passage.part {
        Part::Section(number) => Subject::Section(number),
        _ => Subject::Text,
    };
    let place = passage.place(&context.report.paragraphs, bytes);
    Finding { place, ..context.finding(subject, key, message) }
}

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
