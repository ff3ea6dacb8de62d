//! Class D: dates, years and names, held against the title and against each other.

mod agency;
mod calendar;
mod citations;
mod deadline;
mod foreign;
mod names;
mod numbers;
mod old_names;
mod period;
mod residue;
mod self_reference;
mod signature;
mod wording;
mod year;

pub(super) use agency::INCONSISTENT_AGENCY;
pub(super) use calendar::IMPOSSIBLE_DATE;
pub(super) use citations::{MISQUOTED_DOCUMENT, SUPERSEDED_BASIS};
pub(super) use deadline::{PUBLISHED_LATE, SIGNED_LATE};
pub(super) use foreign::FOREIGN_AGENCY;
pub(super) use numbers::WRONG_NUMBER_BRACKETS;
pub(super) use old_names::OLD_AGENCY_NAME;
pub(super) use period::{MISSING_PERIOD, WRONG_PERIOD};
pub(super) use residue::FOREIGN_SUBJECT_MATTER;
pub(super) use self_reference::WRONG_SELF_REFERENCE;
pub(super) use signature::{SIGNED_AFTER_PUBLICATION, WRONG_SIGNATURE_YEAR};
pub(super) use wording::{UNTIMELY_MEETING, VAGUE_TIME};
pub(super) use year::YEAR_MISMATCH;

use std::ops::Range;

use crate::finding::{Finding, Subject};
use crate::report::{Part, Passage, Report, year_in};
use crate::rule::Context;

/// The passages of the report itself, without the page around it.
fn body(report: &Report) -> impl Iterator<Item = &Passage> {
    report.passages.iter().filter(|passage| {
        !passage.is_heading && matches!(passage.part, Part::Intro | Part::Section(_))
    })
}

/// The year that the title names; that of [`crate::report::Frame`] may come from the text.
fn title_year(report: &Report) -> Option<u16> {
    let title = report.frame.title.as_deref().filter(|_| report.frame.title_says_so)?;
    year_in(title)
}

/// A finding about a stretch of a passage.
fn finding_at(
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

/// Where in the report a passage stands, as it is told: `引言`, `第五部分`.
fn part_name(part: Part) -> &'static str {
    match part {
        Part::Section(number) => {
            ["第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"]
                .get(usize::from(number).saturating_sub(1))
                .copied()
                .unwrap_or("正文")
        }
        _ => "引言",
    }
}
