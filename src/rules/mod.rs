//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod arithmetic;
mod dates;
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
    &dates::YEAR_MISMATCH,
    &dates::WRONG_PERIOD,
    &dates::MISSING_PERIOD,
    &dates::SIGNED_LATE,
    &dates::PUBLISHED_LATE,
    &dates::SIGNED_AFTER_PUBLICATION,
    &dates::WRONG_SIGNATURE_YEAR,
    &dates::INCONSISTENT_AGENCY,
    &dates::FOREIGN_AGENCY,
    &dates::WRONG_SELF_REFERENCE,
    &dates::IMPOSSIBLE_DATE,
    &dates::FOREIGN_SUBJECT_MATTER,
    &dates::MISQUOTED_DOCUMENT,
    &dates::WRONG_NUMBER_BRACKETS,
    &dates::SUPERSEDED_BASIS,
    &dates::OLD_AGENCY_NAME,
    &dates::VAGUE_TIME,
    &dates::UNTIMELY_MEETING,
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
