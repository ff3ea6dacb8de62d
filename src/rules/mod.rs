//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod arithmetic;
mod structure;
mod values;

use crate::diagnose::Diagnosis;
use crate::report::Report;
use crate::rule::{Context, Outcomes, Rule};

/// Every rule, in the order of the catalogue.
pub static ALL: &[&Rule] = &[
    &arithmetic::UNBALANCED_REQUESTS,
    &arithmetic::DISPOSITIONS_SUM_MISMATCH,
    &arithmetic::APPLICANTS_SUM_MISMATCH,
    &arithmetic::RECONSIDERATION_SUM_MISMATCH,
    &arithmetic::DIRECT_SUIT_SUM_MISMATCH,
    &arithmetic::SUIT_AFTER_RECONSIDERATION_SUM_MISMATCH,
    &arithmetic::LOCATED_WRONG_CELL,
    &values::BLANK_TOTAL,
    &structure::OUTDATED_FORM,
    &structure::INCOMPLETE_DISCLOSURE_TABLE,
    &structure::MISSING_REQUESTS_TABLE,
    &structure::MISSING_APPEALS_TABLE,
    &structure::UNREAD_CELLS,
];

/// Runs every rule on a report.
pub fn run(report: &Report, diagnosis: &Diagnosis) -> Vec<(&'static Rule, Outcomes)> {
    ALL.iter()
        .map(|&rule| {
            let mut outcomes = Outcomes::default();
            (rule.check)(&Context { rule, report, diagnosis }, &mut outcomes);
            (rule, outcomes)
        })
        .collect()
}
