//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod arithmetic;
mod located;
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
    &located::LOCATED_WRONG_CELL,
    &values::BLANK_TOTAL,
    &located::SHIFTED_CELLS,
    &structure::OUTDATED_FORM,
    &structure::INCOMPLETE_DISCLOSURE_TABLE,
    &structure::MISSING_REQUESTS_TABLE,
    &structure::MISSING_APPEALS_TABLE,
    &structure::UNREAD_CELLS,
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
