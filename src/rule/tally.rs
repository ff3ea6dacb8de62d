//! The one mechanism that tells: a rule only answers what of the things it looks at is in order, wrong, or beyond judging.
//! How many findings are told one by one, what is said of the others and what a finding is called is decided here.

use super::{Outcome, Outcomes};
use crate::finding::{Finding, Severity};

/// What a rule says while it looks, thing by thing. `Seen` is what it sees: a report, or a set of them.
pub struct Tally<'a, Seen> {
    seen: &'a Seen,
    /// How many findings are told one by one.
    most: usize,
    said: Outcomes,
    told: Vec<Finding>,
    /// The finding that the rule still adds to: what it says next is of something else.
    open: Option<Finding>,
}

impl<'a, Seen> Tally<'a, Seen> {
    /// Nothing said yet.
    pub(crate) fn new(seen: &'a Seen, most: usize) -> Self {
        Self { seen, most, said: Outcomes::default(), told: Vec::new(), open: None }
    }

    /// What the rule sees.
    pub(crate) fn seen(&self) -> &'a Seen {
        self.seen
    }

    /// One thing is in order.
    pub fn pass(&mut self) {
        self.judged(Outcome::Pass);
    }

    /// One thing is wrong; a finding of this or another rule says so.
    pub fn violation(&mut self) {
        self.judged(Outcome::Violation);
    }

    /// So many things are in order.
    pub fn passes(&mut self, count: usize) {
        (0..count).for_each(|_| self.pass());
    }

    /// So many things are wrong; a finding of this or another rule says so.
    pub fn violations(&mut self, count: usize) {
        (0..count).for_each(|_| self.violation());
    }

    /// One thing could not be judged. The first reason is the one that is told.
    pub fn needs_review(&mut self, reason: impl Into<String>) {
        self.unjudged(Outcome::NeedsReview, reason.into());
    }

    /// There is nothing to look at.
    pub fn inapplicable(&mut self, reason: impl Into<String>) {
        self.unjudged(Outcome::Inapplicable, reason.into());
    }

    /// There was nothing to look at, unless something was said of a thing.
    pub fn or_inapplicable(&mut self, reason: &str) {
        self.settle();
        if self.said.outcome.is_none() {
            self.inapplicable(reason);
        }
    }

    /// All was in order, unless something was said of a thing.
    pub fn or_pass(&mut self) {
        self.settle();
        if self.said.outcome.is_none() {
            self.pass();
        }
    }

    /// Something is wrong, or for a person to decide. The finding may be added to until the next thing is said.
    pub(crate) fn find(&mut self, finding: Finding) -> &mut Finding {
        self.settle();
        self.open.insert(finding)
    }

    /// Whether one more finding is told. Where it is not, one of that severity is counted, and need not be written.
    pub fn has_room(&mut self, severity: Severity) -> bool {
        self.settle();
        let has_room = self.told.len() < self.most;
        if !has_room {
            self.said.count += usize::from(self.said.outcome == Some(Outcome::Violation));
            self.said.rest.add(severity, 1);
        }
        has_room
    }

    /// Ends what a rule says: where a pack has another severity for it, all is of that one; and the last finding
    /// says how many more there are that are only counted.
    pub(crate) fn end(mut self, severity: Option<Severity>) -> (Outcomes, Vec<Finding>) {
        self.settle();
        let Self { mut said, mut told, .. } = self;
        if let Some(severity) = severity {
            told.iter_mut().for_each(|finding| finding.severity = severity);
            let count = std::mem::take(&mut said.rest).total();
            said.rest.add(severity, count);
        }
        if let (Some(last), count @ 1..) = (told.last_mut(), said.rest.total()) {
            last.message += &format!("；后面还有 {count} 处这样的问题");
        }
        said.found = said.rest;
        told.iter().for_each(|finding| said.found.add(finding.severity, 1));
        (said, told)
    }

    fn judged(&mut self, outcome: Outcome) {
        self.settle();
        self.said.count += 1;
        self.note(outcome);
    }

    fn unjudged(&mut self, outcome: Outcome, reason: String) {
        self.settle();
        self.note(outcome);
        self.said.reason.get_or_insert(reason);
    }

    fn note(&mut self, outcome: Outcome) {
        self.said.outcome = self.said.outcome.max(Some(outcome));
    }

    /// Nothing more is added to the finding: it is told while there is room, else only counted. Where another has its id,
    /// the same is said of the same thing once more.
    fn settle(&mut self) {
        let Some(mut finding) = self.open.take() else { return };
        if finding.is_certain {
            self.violation();
        } else {
            self.needs_review(finding.message.as_str());
        }
        if self.told.len() >= self.most {
            return self.said.rest.add(finding.severity, 1);
        }
        let id = finding.id.clone();
        let mut nth = 1;
        while self.told.iter().any(|other| other.id == finding.id) {
            nth += 1;
            finding.id = format!("{id}:{nth}");
        }
        self.told.push(finding);
    }
}
