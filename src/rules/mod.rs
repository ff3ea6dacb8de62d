//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod arithmetic;
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
    &arithmetic::TOO_FEW_IN_FORCE,
    &arithmetic::TOO_FEW_DISCLOSED_IN_ALL,
    &arithmetic::MADE_NOT_DISCLOSED,
    &arithmetic::DECISIONS_ADDED_UP,
    &arithmetic::CHANGE_WITHOUT_SIGN,
    &arithmetic::NEGATIVE_ITEMS,
    &arithmetic::PROJECTS_WITHOUT_AMOUNT,
    &arithmetic::AMOUNT_WITHOUT_UNIT,
    &arithmetic::RULES_WITHOUT_POWER,
    &arithmetic::APPEALS_WITHOUT_REQUESTS,
    &arithmetic::SUITS_WITHOUT_RECONSIDERATION,
    &arithmetic::DIRECT_SUITS,
    &arithmetic::MOSTLY_OTHERWISE_CLOSED,
    &arithmetic::FILLED_GROUP_ROW,
    &values::BLANK_CELLS,
    &values::DASHES,
    &values::NOT_A_NUMBER,
    &values::FRACTIONAL_COUNT,
    &values::NEGATIVE_NUMBER,
    &values::ODD_DIGITS,
    &values::FEE_IN_YUAN,
    &values::BLANK_TOTAL,
    &values::PASTED_NUMBER,
    &values::PERCENTAGE,
    &values::SAME_COLUMNS,
    &values::ALL_ZERO,
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
