//! Class D, on what a report leans on: documents by their titles, numbers and dates, and whether they are in force.

pub(super) mod brackets;
pub(super) mod documents;
pub(super) mod superseded;
