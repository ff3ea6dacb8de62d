//! What the numbers of the prose must satisfy, and whether they do.
//!
//! A number may have to satisfy several things at once: the table, the total it is a part of, the share beside
//! it. Each is a check of its own, so that a change of one number can be judged by all of them.

mod balance;
mod check;
mod proportion;
mod reading;
mod rounding;
mod tie;

pub use check::{Check, Denied, Kind, Reading, Relation};
pub use rounding::{base_of, growth_of, in_measure, share_of};
pub use tie::same_as;

use super::{Cause, Edit, Repair, Verdict, slip};
use crate::decimal::Decimal;
use crate::report::{Claim, Report};

/// What the prose says, held against the tables and against itself.
#[derive(Debug)]
pub struct Prose {
    /// What its numbers must satisfy.
    pub checks: Vec<Check>,
    /// What it denies.
    pub denied: Vec<Denied>,
}

/// Judges what the prose says.
pub fn judge(report: &Report, causes: &[Cause]) -> Prose {
    let mut checks = tie::checks(report, causes);
    checks.extend(balance::checks(report));
    checks.extend(proportion::checks(report));
    for check in &mut checks {
        check.verdict = check.judge(report, None);
    }
    Prose { checks, denied: tie::denied(report) }
}

/// The repair that writes another number into the prose, with what comes of it.
pub fn rewritten(report: &Report, checks: &[Check], claim: usize, to: Decimal) -> Repair {
    let (mut resolves, mut breaks) = (0, 0);
    for check in checks.iter().filter(|check| check.concerns(claim)) {
        let after = check.judge(report, Some((claim, to)));
        let is = |verdict, other| check.verdict == verdict && after == other;
        resolves += usize::from(is(Verdict::Violation, Verdict::Pass));
        breaks += usize::from(is(Verdict::Pass, Verdict::Violation));
    }
    let Claim { number, passage, .. } = report.prose.claim(claim);
    let passage = report.prose.passage(*passage);
    let place = passage.place(&report.text.paragraphs, number.digits.clone());
    let from = report.written(passage, number.digits.clone());
    let slip = slip::of(&[(Some(number.value.to_i64()), to.to_i64())]).0;
    let to = to.normalize();
    Repair { resolves, breaks, ..Repair::wording(Edit { from, to: to.to_string(), place }, slip) }
}
