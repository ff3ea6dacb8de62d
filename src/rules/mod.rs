//! The registry of rules, a file a class. Each rule is a pure function over what was read.

mod arithmetic;
mod clip;
mod content;
mod dates;
mod language;
mod located;
mod narrative;
mod privacy;
mod statistics;
mod structure;
mod sums;
mod values;
mod web;

pub use structure::UNREAD_CELLS;

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
    &located::SHIFTED_CELLS,
    &values::ALL_ZERO,
    &structure::MISSING_SECTION,
    &structure::MISORDERED_SECTIONS,
    &structure::ALTERED_HEADING,
    &structure::WRONG_HEADING_NUMBER,
    &structure::OUTDATED_FORM,
    &structure::INCOMPLETE_DISCLOSURE_TABLE,
    &structure::MISSING_REQUESTS_TABLE,
    &structure::MISSING_APPEALS_TABLE,
    &structure::WRONG_ROWS,
    &structure::ALTERED_ROW_LABEL,
    &structure::ALTERED_COLUMN_HEAD,
    &structure::ALTERED_BALANCE_HINT,
    &structure::PICTURED_TABLE,
    &structure::RAGGED_ROW,
    &structure::LEFTOVER_ROWS,
    &structure::CONTRADICTED_OUTLINE,
    &structure::EXTRA_SECTION,
    &structure::MISPLACED_TABLE,
    &structure::IRREGULAR_TITLE,
    &structure::LETTER_AS_REPORT,
    &structure::UNREAD_CELLS,
    &narrative::RECEIVED_NOT_AS_TABLED,
    &narrative::BROUGHT_FORWARD_NOT_AS_TABLED,
    &narrative::CARRIED_FORWARD_NOT_AS_TABLED,
    &narrative::DISPOSED_NOT_AS_TABLED,
    &narrative::GRANTED_IN_FULL_NOT_AS_TABLED,
    &narrative::GRANTED_IN_PART_NOT_AS_TABLED,
    &narrative::GRANTED_NOT_AS_TABLED,
    &narrative::WITHHELD_NOT_AS_TABLED,
    &narrative::UNAVAILABLE_NOT_AS_TABLED,
    &narrative::DECLINED_NOT_AS_TABLED,
    &narrative::OTHERWISE_CLOSED_NOT_AS_TABLED,
    &narrative::SINGLE_OUTCOME_NOT_AS_TABLED,
    &narrative::APPLICANTS_NOT_AS_TABLED,
    &narrative::RECONSIDERATION_NOT_AS_TABLED,
    &narrative::LITIGATION_NOT_AS_TABLED,
    &narrative::RESULTS_NOT_AS_TABLED,
    &narrative::DENIED_COUNT,
    &narrative::CHANNELS_BREAKDOWN_MISMATCH,
    &narrative::UNBALANCED_PROSE,
    &narrative::BREAKDOWN_MISMATCH,
    &narrative::PART_ABOVE_TOTAL,
    &narrative::WRONG_SHARE,
    &narrative::SHARES_OFF_HUNDRED,
    &narrative::COMPLETION_RATE_MISMATCH,
    &narrative::IMPOSSIBLE_GROWTH,
    &narrative::GROWTH_FROM_ZERO,
    &narrative::CARRIED_FORWARD_DENIED,
    &narrative::DOCUMENTS_NOT_AS_TABLED,
    &narrative::DECISIONS_NOT_AS_TABLED,
    &narrative::DECLARED_POWERS_CONTRADICTED,
    &narrative::FEE_CONTRADICTED,
    &narrative::ODD_FEE,
    &narrative::MISCOUNTED_POINTS,
    &narrative::RATE_ABOVE_WHOLE,
    &narrative::BLANK_COUNT,
    &narrative::EXACT_SUM_OF_APPROXIMATE,
    &narrative::ALL_OF_ONE,
    &narrative::ANSWERED_NOTHING,
    &narrative::APPLICANTS_BREAKDOWN_MISMATCH,
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
    &language::MISSING_FULL_STOP,
    &language::CLASHING_MARKS,
    &language::UNPAIRED_MARKS,
    &language::REPEATED_WORDS,
    &language::HALF_WIDTH_MARKS,
    &language::COMMON_SLIPS,
    &language::BROKEN_NUMBERING,
    &language::REPEATED_PARAGRAPH,
    &language::NESTED_TITLE_MARKS,
    &language::PLACEHOLDER,
    &language::MIXED_DATES,
    &language::BLENDED_SENTENCE,
    &language::MISQUOTED_PRINCIPLE,
    &language::IRREGULAR_TERMS,
    &language::WRONG_MEASURE_WORDS,
    &language::UNDEFINED_ABBREVIATION,
    &language::SPACED_NUMBERS,
    &language::MISSPELT_TITLE,
    &privacy::IDENTITY_NUMBER,
    &privacy::MOBILE_NUMBER,
    &privacy::BANK_CARD,
    &privacy::NAMED_APPLICANT,
    &privacy::PRIVATE_MAILBOX,
    &privacy::SECRECY_MARK,
    &privacy::TAMPERED_PAGE,
    &privacy::UNREACHABLE_LINK,
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
    &statistics::limits::PART_ABOVE_WHOLE,
    &statistics::limits::CHANNELS_AGAINST_DISCLOSED,
    &statistics::limits::DOCUMENTS_ABOVE_DISCLOSED,
    &statistics::limits::DOCUMENTS_ABOVE_ISSUED,
    &statistics::requests::COMPLETED_AGAINST_ANSWERED,
    &statistics::requests::COMPLETED_ABOVE_RECEIVED,
    &statistics::limits::RESPONSES_WITHOUT_OCCASION,
    &statistics::amounts::IMPLAUSIBLE_AMOUNT,
    &narrative::COUNT_NOT_AS_IN_STATISTICS,
    &statistics::contents::MISSING_STATUTORY_CONTENT,
];

/// Runs every rule that the pack leaves on. Of what is no report nothing is said: the verdict refuses it.
pub fn run(report: &Report, diagnosis: &Diagnosis, pack: &Pack) -> Vec<(&'static Rule, Outcomes)> {
    let on = |rule: &&Rule| pack.runs(rule.id, rule.name, rule.on_by_default);
    ALL.iter()
        .copied()
        .filter(on)
        .map(|rule| {
            let mut outcomes = Outcomes::default();
            match report.text.is_report {
                true => (rule.check)(&Context { rule, report, diagnosis, pack }, &mut outcomes),
                false => outcomes.inapplicable("这份内容不像年度报告"),
            }
            outcomes.finish(pack.severity(rule.id, rule.name));
            (rule, outcomes)
        })
        .collect()
}

/// What a class of rules says of a report of 云岭市商务局 on 2023 with this line in its first section.
#[cfg(test)]
fn told(class: char, line: &str) -> Vec<String> {
    let text = format!(
        "云岭市商务局2023年政府信息公开工作年度报告\n所列数据统计期限为2023年1月1日至12月31日。\n一、总体情况\n{line}\n六、其他需要报告的事项\n无。\n云岭市商务局\n2024年1月15日"
    );
    let checked = crate::check_text(None, &text).unwrap();
    let findings = checked.findings.iter().filter(|finding| finding.rule.starts_with(class));
    findings.map(|finding| format!("{} {}", finding.rule, finding.message)).collect()
}
