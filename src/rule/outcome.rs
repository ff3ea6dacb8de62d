//! What became of a rule on a report.

use crate::finding::Counts;

/// What became of a rule on a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// There was nothing for it to look at.
    Inapplicable,
    /// Everything it looked at was in order.
    Pass,
    /// Something could not be judged.
    NeedsReview,
    /// Something was wrong.
    Violation,
}

impl Outcome {
    /// The name in the JSON contract.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Inapplicable => "inapplicable",
            Self::Pass => "pass",
            Self::NeedsReview => "needs_review",
            Self::Violation => "violation",
        }
    }
}

/// What a rule said of a report.
#[derive(Debug, Default)]
pub struct Outcomes {
    /// How many things it looked at and judged.
    pub count: usize,
    /// Why something could not be judged, or why there was nothing to look at.
    pub reason: Option<String>,
    /// What it found, of each severity.
    pub found: Counts,
    /// What of that is only counted.
    pub rest: Counts,
    pub(super) outcome: Option<Outcome>,
}

impl Outcomes {
    /// The gravest of what was said.
    pub fn outcome(&self) -> Outcome {
        self.outcome.unwrap_or(Outcome::Inapplicable)
    }
}
