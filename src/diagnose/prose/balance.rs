//! What came in and what went out, as the prose itself tells it.

use super::check::{Check, Kind, Relation};
use crate::cut::Cut;
use crate::diagnose::Verdict;
use crate::report::{Claim, Fact, Report};

/// A check for each sentence that states all four numbers of the balance, each once: received, brought forward, answered,
/// carried forward.
pub(super) fn checks(report: &Report) -> Vec<Check> {
    let mut found = Vec::new();
    let mut claims = report.prose.claims.iter().enumerate().peekable();
    while let Some(&(_, first)) = claims.peek() {
        let mut sides: [Vec<usize>; 4] = Default::default();
        let text = &report.prose.passage(first.passage).text;
        let mut end = first.number.range.start;
        let mut is_near = |told: &Claim| {
            let is_same = told.passage == first.passage;
            let is_near = is_same && !text.cut(end..told.number.range.start).contains('。');
            end = told.number.range.end;
            is_near
        };
        while let Some((claim, told)) = claims.next_if(|(_, claim)| is_near(claim)) {
            for about in told.about.iter().filter(|_| told.number.approximate.is_none()) {
                let side = match about.facts.first() {
                    Some(Fact::Received | Fact::Accepted) => 0,
                    Some(Fact::BroughtForward) => 1,
                    Some(Fact::Disposed) => 2,
                    Some(Fact::CarriedForward) => 3,
                    _ => continue,
                };
                // What is not firm may be of a part: then this is no balance.
                let times = if about.is_firm { 1 } else { 2 };
                sides[side].extend(std::iter::repeat_n(claim, times));
            }
        }
        if let [[received], [brought], [disposed], [carried]] = sides.each_ref().map(Vec::as_slice)
        {
            found.push(Check {
                kind: Kind::Balance,
                claim: *received,
                with: vec![*brought, *disposed, *carried],
                relation: Relation::Balance,
                verdict: Verdict::Pass,
            });
        }
    }
    found
}
