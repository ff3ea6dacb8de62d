//! The words around a number.

use crate::report::{Claim, Report};

/// The sentence of a number up to the number, and behind it.
pub(super) fn around<'a>(report: &'a Report, claim: &Claim) -> (&'a str, &'a str) {
    let text = report.passages[claim.passage].text.as_str();
    let number = &claim.number.range;
    (
        text.get(claim.sentence.start..number.start).unwrap_or_default(),
        text.get(number.end..claim.sentence.end).unwrap_or_default(),
    )
}

/// The last clause of a text.
pub(super) fn clause(text: &str) -> &str {
    text.rsplit([',', ';', '。', ':']).next().unwrap_or_default()
}
