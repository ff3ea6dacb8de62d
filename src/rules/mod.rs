//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod arithmetic;
mod statistics;
mod structure;
mod values;

use crate::diagnose::Diagnosis;
use crate::pack::Pack;
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
    &statistics::sums::RECEIVED_SUM_MISMATCH,
    &statistics::sums::COMPLETED_SUM_MISMATCH,
    &statistics::sums::ANSWERED_SUM_MISMATCH,
    &statistics::sums::REFUSED_SUM_MISMATCH,
    &statistics::sums::RECONSIDERED_SUM_MISMATCH,
    &statistics::sums::LITIGATED_SUM_MISMATCH,
    &statistics::sums::STAFF_SUM_MISMATCH,
    &statistics::limits::PART_ABOVE_WHOLE,
    &statistics::limits::CHANNELS_AGAINST_DISCLOSED,
    &statistics::limits::DOCUMENTS_ABOVE_DISCLOSED,
    &statistics::limits::DOCUMENTS_ABOVE_ISSUED,
    &statistics::requests::COMPLETED_AGAINST_ANSWERED,
    &statistics::requests::COMPLETED_ABOVE_RECEIVED,
    &statistics::limits::RESPONSES_WITHOUT_OCCASION,
    &statistics::amounts::IMPLAUSIBLE_AMOUNT,
    &statistics::contents::MISSING_STATUTORY_CONTENT,
];

/// Runs every rule that the pack leaves on.
pub fn run(report: &Report, diagnosis: &Diagnosis, pack: &Pack) -> Vec<(&'static Rule, Outcomes)> {
    let on = |rule: &&Rule| pack.runs(rule.id, rule.name, rule.on_by_default);
    ALL.iter()
        .copied()
        .filter(on)
        .map(|rule| {
            let mut outcomes = Outcomes::default();
            (rule.check)(&Context { rule, report, diagnosis, pack }, &mut outcomes);
            if let Some(severity) = pack.severity(rule.id, rule.name) {
                for finding in &mut outcomes.findings {
                    finding.severity = severity;
                }
            }
            (rule, outcomes)
        })
        .collect()
}
