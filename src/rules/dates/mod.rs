//! Class D, on time: dates and years, held against the title and against each other.

pub(super) mod calendar;
pub(super) mod deadline;
pub(super) mod period;
pub(super) mod signature;
pub(super) mod wording;
pub(super) mod year;

use crate::report::{Report, year_in};

/// The year that the title names; that of [`crate::report::Frame`] may come from the text.
fn title_year(report: &Report) -> Option<u16> {
    let title = report.text.frame.title.as_deref().filter(|_| report.text.frame.title_says_so)?;
    year_in(title)
}
