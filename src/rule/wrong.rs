//! How a rule on a report says that something is wrong.

use std::ops::Range;

use super::Telling;
use crate::document::Place;
use crate::finding::{Finding, Subject};
use crate::report::Passage;

impl Telling<'_> {
    /// Something about the subject is wrong, or for a person to decide. The finding may be added to until the next thing
    /// is said; `key` makes its id differ from others of the rule.
    pub fn wrong(
        &mut self,
        subject: Subject,
        key: &str,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.find(self.seen().finding(subject, key, message.into()))
    }

    /// The same about a stretch of a passage, in bytes of its text; `kind` as in [`Context::finding_among`](super::Context).
    pub fn wrong_at(
        &mut self,
        passage: &Passage,
        bytes: Range<usize>,
        kind: &str,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.find(self.seen().finding_at(passage, bytes, kind, message.into()))
    }

    /// The same about a place of which there may be many; `kind` as in [`Context::finding_among`](super::Context).
    pub fn wrong_among(
        &mut self,
        subject: Subject,
        place: Place,
        kind: &str,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.find(self.seen().finding_among(subject, place, kind, message.into()))
    }
}
