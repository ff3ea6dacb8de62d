//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod agency;
mod arithmetic;
mod citations;
mod clip;
mod content;
mod dates;
mod language;
mod located;
mod narrative;
mod prelude;
mod privacy;
mod statistics;
mod structure;
mod sums;
mod values;
mod web;
mod years;

pub use structure::UNREAD_CELLS;

use crate::diagnose::Diagnosis;
use crate::finding::Finding;
use crate::pack::Pack;
use crate::previous::Alone;
use crate::report::Report;
use crate::rule::{Context, Of, Outcomes, Rule};

/// Every rule, in the order of the catalogue.
pub static ALL: &[&Rule] = &[
    &arithmetic::sums::UNBALANCED_REQUESTS,
    &arithmetic::sums::DISPOSITIONS_SUM_MISMATCH,
    &arithmetic::sums::APPLICANTS_SUM_MISMATCH,
    &arithmetic::sums::RECONSIDERATION_SUM_MISMATCH,
    &arithmetic::sums::DIRECT_SUIT_SUM_MISMATCH,
    &arithmetic::sums::SUIT_AFTER_RECONSIDERATION_SUM_MISMATCH,
    &located::LOCATED_WRONG_CELL,
    &arithmetic::documents::TOO_FEW_IN_FORCE,
    &arithmetic::documents::TOO_FEW_DISCLOSED_IN_ALL,
    &arithmetic::documents::MADE_NOT_DISCLOSED,
    &arithmetic::caseload::DECISIONS_ADDED_UP,
    &arithmetic::caseload::CHANGE_WITHOUT_SIGN,
    &arithmetic::caseload::NEGATIVE_ITEMS,
    &arithmetic::procurement::PROJECTS_WITHOUT_AMOUNT,
    &arithmetic::procurement::AMOUNT_WITHOUT_UNIT,
    &arithmetic::rulemaking::RULES_WITHOUT_POWER,
    &arithmetic::plausible::APPEALS_WITHOUT_REQUESTS,
    &arithmetic::plausible::SUITS_WITHOUT_RECONSIDERATION,
    &arithmetic::plausible::DIRECT_SUITS,
    &arithmetic::plausible::MOSTLY_OTHERWISE_CLOSED,
    &arithmetic::subtotals::FILLED_GROUP_ROW,
    &values::blanks::BLANK_CELLS,
    &values::blanks::DASHES,
    &values::numerals::NOT_A_NUMBER,
    &values::numerals::FRACTIONAL_COUNT,
    &values::numerals::NEGATIVE_NUMBER,
    &values::numerals::ODD_DIGITS,
    &values::fee::FEE_IN_YUAN,
    &values::blank_total::BLANK_TOTAL,
    &values::pasted::PASTED_NUMBER,
    &values::numerals::PERCENTAGE,
    &values::columns::SAME_COLUMNS,
    &located::SHIFTED_CELLS,
    &values::columns::ALL_ZERO,
    &structure::sections::MISSING_SECTION,
    &structure::sections::MISORDERED_SECTIONS,
    &structure::sections::ALTERED_HEADING,
    &structure::sections::WRONG_HEADING_NUMBER,
    &structure::form::OUTDATED_FORM,
    &structure::tables::INCOMPLETE_DISCLOSURE_TABLE,
    &structure::tables::MISSING_REQUESTS_TABLE,
    &structure::tables::MISSING_APPEALS_TABLE,
    &structure::rows::WRONG_ROWS,
    &structure::labels::ALTERED_ROW_LABEL,
    &structure::labels::ALTERED_COLUMN_HEAD,
    &structure::labels::ALTERED_BALANCE_HINT,
    &structure::tables::PICTURED_TABLE,
    &structure::rows::RAGGED_ROW,
    &structure::form::LEFTOVER_ROWS,
    &structure::intro::CONTRADICTED_OUTLINE,
    &structure::sections::EXTRA_SECTION,
    &structure::tables::MISPLACED_TABLE,
    &structure::title::IRREGULAR_TITLE,
    &structure::title::LETTER_AS_REPORT,
    &structure::tables::UNREAD_CELLS,
    &years::carried::BROUGHT_FORWARD_NOT_AS_CARRIED,
    &years::documents::IN_FORCE_NOT_AS_BEFORE,
    &years::items::PRIOR_ITEMS_NOT_AS_BEFORE,
    &years::pending::PENDING_APPEALS_DROPPED,
    &years::leaps::LEAP_FROM_LAST_YEAR,
    &years::alike::COPIED_FROM_LAST_YEAR,
    &years::growth::GROWTH_NOT_AS_BEFORE,
    &years::problems::UNANSWERED_LAST_YEAR,
    &narrative::tied::RECEIVED_NOT_AS_TABLED,
    &narrative::tied::BROUGHT_FORWARD_NOT_AS_TABLED,
    &narrative::tied::CARRIED_FORWARD_NOT_AS_TABLED,
    &narrative::tied::DISPOSED_NOT_AS_TABLED,
    &narrative::tied::GRANTED_IN_FULL_NOT_AS_TABLED,
    &narrative::tied::GRANTED_IN_PART_NOT_AS_TABLED,
    &narrative::tied::GRANTED_NOT_AS_TABLED,
    &narrative::tied::WITHHELD_NOT_AS_TABLED,
    &narrative::tied::UNAVAILABLE_NOT_AS_TABLED,
    &narrative::tied::DECLINED_NOT_AS_TABLED,
    &narrative::tied::OTHERWISE_CLOSED_NOT_AS_TABLED,
    &narrative::tied::SINGLE_OUTCOME_NOT_AS_TABLED,
    &narrative::tied::APPLICANTS_NOT_AS_TABLED,
    &narrative::tied::RECONSIDERATION_NOT_AS_TABLED,
    &narrative::tied::LITIGATION_NOT_AS_TABLED,
    &narrative::tied::RESULTS_NOT_AS_TABLED,
    &narrative::denied::DENIED_COUNT,
    &narrative::breakdown::CHANNELS_BREAKDOWN_MISMATCH,
    &narrative::balance::UNBALANCED_PROSE,
    &narrative::breakdown::BREAKDOWN_MISMATCH,
    &narrative::breakdown::PART_ABOVE_TOTAL,
    &narrative::share::WRONG_SHARE,
    &narrative::share::SHARES_OFF_HUNDRED,
    &narrative::share::COMPLETION_RATE_MISMATCH,
    &narrative::growth::IMPOSSIBLE_GROWTH,
    &narrative::growth::GROWTH_FROM_ZERO,
    &narrative::denied::CARRIED_FORWARD_DENIED,
    &narrative::tied::DOCUMENTS_NOT_AS_TABLED,
    &narrative::tied::DECISIONS_NOT_AS_TABLED,
    &narrative::powers::DECLARED_POWERS_CONTRADICTED,
    &narrative::fee::FEE_CONTRADICTED,
    &narrative::fee::ODD_FEE,
    &narrative::enumeration::MISCOUNTED_POINTS,
    &narrative::rate::RATE_ABOVE_WHOLE,
    &narrative::blank::BLANK_COUNT,
    &narrative::approximate::EXACT_SUM_OF_APPROXIMATE,
    &narrative::single::ALL_OF_ONE,
    &narrative::idle::ANSWERED_NOTHING,
    &narrative::breakdown::APPLICANTS_BREAKDOWN_MISMATCH,
    &dates::year::YEAR_MISMATCH,
    &dates::period::WRONG_PERIOD,
    &dates::period::MISSING_PERIOD,
    &dates::deadline::SIGNED_LATE,
    &dates::deadline::PUBLISHED_LATE,
    &dates::signature::SIGNED_AFTER_PUBLICATION,
    &dates::signature::WRONG_SIGNATURE_YEAR,
    &agency::own::INCONSISTENT_AGENCY,
    &agency::foreign::FOREIGN_AGENCY,
    &agency::self_reference::WRONG_SELF_REFERENCE,
    &dates::calendar::IMPOSSIBLE_DATE,
    &agency::subject_matter::FOREIGN_SUBJECT_MATTER,
    &citations::documents::MISQUOTED_DOCUMENT,
    &citations::brackets::WRONG_NUMBER_BRACKETS,
    &citations::superseded::SUPERSEDED_BASIS,
    &agency::former::OLD_AGENCY_NAME,
    &dates::wording::VAGUE_TIME,
    &dates::wording::UNTIMELY_MEETING,
    &content::overview::INCOMPLETE_OVERVIEW,
    &content::overview::UNCOUNTED_REQUESTS,
    &content::governments::MISSING_ACCOUNTABILITY,
    &content::problems::NO_PROBLEMS,
    &content::problems::UNANSWERED_PROBLEMS,
    &content::other_matters::UNREPORTED_FEE,
    &content::other_matters::EMPTY_OTHER_MATTERS,
    &content::preface::MISSING_PREFACE,
    &content::overview::OVERLONG_OVERVIEW,
    &content::overview::MEAGRE_OVERVIEW,
    &content::voice::FOREIGN_VOICE,
    &content::overview::HEADING_WITHOUT_TEXT,
    &language::stops::MISSING_FULL_STOP,
    &language::marks::CLASHING_MARKS,
    &language::marks::UNPAIRED_MARKS,
    &language::doubled::REPEATED_WORDS,
    &language::spacing::HALF_WIDTH_MARKS,
    &language::slips::COMMON_SLIPS,
    &language::numbering::BROKEN_NUMBERING,
    &language::paragraphs::REPEATED_PARAGRAPH,
    &language::titles::NESTED_TITLE_MARKS,
    &language::placeholders::PLACEHOLDER,
    &language::wording::MIXED_DATES,
    &language::wording::BLENDED_SENTENCE,
    &language::wording::MISQUOTED_PRINCIPLE,
    &language::terms::IRREGULAR_TERMS,
    &language::terms::WRONG_MEASURE_WORDS,
    &language::titles::UNDEFINED_ABBREVIATION,
    &language::spacing::SPACED_NUMBERS,
    &language::names::MISSPELT_TITLE,
    &privacy::identity::IDENTITY_NUMBER,
    &privacy::phone::MOBILE_NUMBER,
    &privacy::card::BANK_CARD,
    &privacy::person::NAMED_APPLICANT,
    &privacy::mail::PRIVATE_MAILBOX,
    &privacy::secrecy::SECRECY_MARK,
    &privacy::tampering::TAMPERED_PAGE,
    &privacy::links::UNREACHABLE_LINK,
    &web::titles::PAGE_TITLE_MISMATCH,
    &web::losses::SWALLOWED_TITLE,
    &web::attachments::ATTACHMENT_ONLY,
    &web::losses::LOST_CHARACTERS,
    &statistics::sums::RECEIVED_SUM_MISMATCH,
    &statistics::sums::COMPLETED_SUM_MISMATCH,
    &statistics::sums::ANSWERED_SUM_MISMATCH,
    &statistics::sums::REFUSED_SUM_MISMATCH,
    &statistics::sums::RECONSIDERED_SUM_MISMATCH,
    &statistics::sums::LITIGATED_SUM_MISMATCH,
    &statistics::sums::STAFF_SUM_MISMATCH,
    &statistics::pairs::ATTENDANCE_ABOVE_OCCASIONS,
    &statistics::limits::CHANNELS_AGAINST_DISCLOSED,
    &statistics::pairs::DOCUMENTS_ABOVE_DISCLOSED,
    &statistics::pairs::DOCUMENTS_ABOVE_ISSUED,
    &statistics::pairs::COMPLETED_AGAINST_ANSWERED,
    &statistics::pairs::COMPLETED_ABOVE_RECEIVED,
    &statistics::limits::RESPONSES_WITHOUT_OCCASION,
    &statistics::amounts::AMOUNT_IN_YUAN,
    &narrative::tied::COUNT_NOT_AS_IN_STATISTICS,
    &statistics::contents::MISSING_CONTENT_OF_2007,
];

/// The rule that tells of what was judged before.
pub fn teller(of: Of) -> &'static Rule {
    ALL.iter().find(|rule| rule.of == Some(of)).expect("each sum and each kind of check has a rule")
}

/// What became of each rule.
pub type Ran = Vec<(&'static Rule, Outcomes)>;

/// Runs every rule that the pack leaves on, and gathers what they found. Of what is no report nothing is said: the verdict
/// refuses it.
pub fn run(
    report: &Report,
    previous: Result<&Report, Alone>,
    diagnosis: &Diagnosis,
    pack: &Pack,
) -> (Ran, Vec<Finding>) {
    let (mut ran, mut findings) = (Vec::new(), Vec::new());
    for rule in ALL.iter().copied().filter(|rule| rule.runs(pack)) {
        let context = Context { rule, report, previous, diagnosis, pack };
        let (outcomes, found) = context.look(pack.severity(rule.about.id, rule.about.name));
        ran.push((rule, outcomes));
        findings.extend(found);
    }
    (ran, findings)
}
