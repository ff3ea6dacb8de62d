//! The registry of rules on sets, class G.

mod carried;
mod doubled;
mod missing;
mod outliers;
mod shared;
mod sums;
mod uneven;
mod whole;

pub use sums::SUM_NOT_AS_REPORTED;

use super::SetRule;
use crate::rule::AboutRule;

/// Every rule on sets, in the order of the catalogue.
pub static ALL: &[&SetRule] = &[
    &sums::SUM_NOT_AS_REPORTED,
    &missing::MISSING_REPORT,
    &doubled::COUNTED_TWICE,
    &uneven::UNSOUND_MEMBER,
    &uneven::MIXED_YEARS_OR_FORMS,
    &outliers::FEE_OUT_OF_SCALE,
    &shared::RULES_BY_DEPARTMENTS,
    &shared::JOINT_DOCUMENTS,
    &carried::BROUGHT_FORWARD_NOT_AS_WHOLE_CARRIED,
    &shared::CASE_REPORTED_TWICE,
    &doubled::COPIED_FROM_ANOTHER,
    &outliers::OUTLYING_CONTRIBUTION,
    &whole::WHOLE_CONTRADICTED,
    &missing::LATE_REPORTS,
];

/// What each is called. It is a copy, so that the page, which lists them, does without their code.
static ABOUT: [AboutRule; 14] = {
    let mut about = [ALL[0].about; 14];
    let mut at = 1;
    while at < ALL.len() {
        about[at] = ALL[at].about;
        at += 1;
    }
    about
};

/// What every rule is called, on reports and on sets of them, in the order of the catalogue.
pub fn all_rules() -> impl Iterator<Item = &'static AboutRule> {
    crate::rules::ALL.iter().map(|rule| &rule.about).chain(&ABOUT)
}
