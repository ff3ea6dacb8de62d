//! What the numbers of the prose must satisfy, and whether they do.
//!
//! A number may have to satisfy several things at once: the table, the total it is a part of, the share beside
//! it. Each is a check of its own, so that a change of one number can be judged by all of them.

mod reading;
mod tie;

pub use tie::{in_measure, same_as};

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Cause, Edit, Repair, Verdict, slip};
use crate::forms::Coord;
use crate::report::{Claim, Number, Report};

/// One thing that a number of the prose must satisfy.
#[derive(Debug)]
pub struct Check {
    /// The rule that tells of it.
    pub rule: &'static str,
    /// The number, as one of [`Report::claims`].
    pub claim: usize,
    /// Further numbers that take part.
    pub with: Vec<usize>,
    /// What must hold between them.
    pub relation: Relation,
    /// Whether it holds.
    pub verdict: Verdict,
}

/// What must hold between numbers of the prose, or between one and the tables.
#[derive(Debug)]
pub enum Relation {
    /// The number is one of the sums of cells.
    Cells(Vec<Reading>),
    /// The number is what the others add up to; where the list is open, at least that.
    Parts {
        /// Whether the list says that it is complete.
        is_closed: bool,
    },
}

/// One thing that a number may stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it is called: `本年新收`.
    pub name: String,
    /// The cells, each with its sign.
    pub cells: Vec<(Coord, i64)>,
    /// What they come to.
    pub value: Decimal,
}

/// Words that deny something, held against the table.
#[derive(Debug)]
pub struct Denied {
    /// The rule that tells of it.
    pub rule: &'static str,
    /// The words, as one of [`Report::denials`].
    pub denial: usize,
    /// The cells that must be 0.
    pub reading: Reading,
    /// Whether they are.
    pub verdict: Verdict,
}

/// What the prose says, held against the tables and against itself.
#[derive(Debug)]
pub struct Prose {
    /// What its numbers must satisfy.
    pub checks: Vec<Check>,
    /// What it denies.
    pub denied: Vec<Denied>,
}

/// Judges what the prose says.
pub(super) fn judge(report: &Report, causes: &[Cause]) -> Prose {
    Prose { checks: tie::checks(report, causes), denied: tie::denied(report) }
}

impl Check {
    /// Whether it holds, where one number is taken for another.
    fn judge(&self, report: &Report, instead: Option<(usize, Decimal)>) -> Verdict {
        let value = |claim: usize| match instead {
            Some((changed, value)) if changed == claim => value,
            _ => report.claims[claim].number.value,
        };
        let stated = value(self.claim);
        let holds = match &self.relation {
            Relation::Cells(readings) => {
                let number = Number { value: stated, ..report.claims[self.claim].number.clone() };
                readings.iter().any(|reading| tie::fits(&number, reading.value))
            }
            Relation::Parts { is_closed } => {
                let sum: Decimal = self.with.iter().map(|&part| value(part)).sum();
                if *is_closed { sum == stated } else { sum <= stated }
            }
        };
        if holds { Verdict::Pass } else { Verdict::Violation }
    }

    fn concerns(&self, claim: usize) -> bool {
        self.claim == claim || self.with.contains(&claim)
    }
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
    let Claim { number, passage, .. } = &report.claims[claim];
    let passage = &report.passages[*passage];
    let place = passage.place(&report.paragraphs, number.digits.clone());
    let from = passage.text[number.digits.clone()].to_owned();
    let slip = slip::of(&[(number.value.to_i64(), to.to_i64().unwrap_or_default())]).0;
    let to = to.normalize();
    Repair { resolves, breaks, ..Repair::wording(Edit { from, to: to.to_string(), place }, slip) }
}

/// The clause that a stretch of a passage stands in: what is shown of it.
pub fn clause(text: &str, range: Range<usize>) -> &str {
    const MARKS: [char; 9] = [',', ';', '。', ':', '!', '?', '(', ')', '、'];
    let start = text[..range.start].rfind(MARKS);
    let start = start.map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let end = text[range.end..].find(MARKS).map_or(text.len(), |at| range.end + at);
    &text[start..end]
}
