//! Where a number of the prose stands, in words and as a place, and what else is told of it.

use std::collections::BTreeSet;

use crate::diagnose::Verdict;
use crate::diagnose::prose::{Check, Relation};
use crate::finding::{Finding, Subject};
use crate::report::{Number, Part, Report};
use crate::rule::{Context, Outcomes};

/// A finding about a number of the prose, told with the words that it stands in.
pub(super) fn finding(context: &Context<'_>, claim: usize, message: &str) -> Finding {
    let report = context.report;
    let told = &report.claims[claim];
    let passage = &report.passages[told.passage];
    let (subject, part) = match passage.part {
        Part::Section(section) => {
            let numerals = ["一", "二", "三", "四", "五", "六"];
            let numeral = numerals.get(usize::from(section).wrapping_sub(1)).unwrap_or(&"");
            (Subject::Section(section), format!("第{numeral}部分"))
        }
        _ => (Subject::Text, "引言".to_owned()),
    };
    let key = format!("{part}/{claim}");
    let message = format!("{part}“{}”：{message}", words(report, claim));
    let place = passage.place(&report.paragraphs, told.number.range.clone());
    Finding { place, ..context.finding(subject, &key, message) }
}

/// The clause of a number, up to its end.
pub(super) fn words(report: &Report, claim: usize) -> String {
    const MOST: usize = 24;
    let told = &report.claims[claim];
    let clause = report.passages[told.passage].clause(&told.number).trim_start_matches("其中");
    let length = clause.chars().count();
    let clipped: String = clause.chars().skip(length.saturating_sub(MOST)).collect();
    if length > MOST { format!("…{clipped}") } else { clipped }
}

/// The number with its measure word, as in `373 条`.
pub(super) fn measured(number: &Number, value: rust_decimal::Decimal) -> String {
    format!("{value} {}", number.measure)
}

/// Goes through the checks of a rule: those that hold, those of which a number contradicts the tables, which is
/// told there, and those to be told.
pub(super) fn broken<'a>(
    context: &Context<'a>,
    outcomes: &mut Outcomes,
    rule: &'static str,
) -> Vec<&'a Check> {
    let checks = &context.diagnosis.prose.checks;
    let is_told = |check: &&Check| {
        check.verdict == Verdict::Violation && matches!(check.relation, Relation::Cells(_))
    };
    let elsewhere: BTreeSet<usize> = checks.iter().filter(is_told).map(|c| c.claim).collect();
    let own = checks.iter().filter(|check| check.rule == rule);
    own.filter(|check| {
        match check.verdict {
            Verdict::Violation
                if !elsewhere.contains(&check.claim)
                    && !check.with.iter().any(|claim| elsewhere.contains(claim)) =>
            {
                return true;
            }
            Verdict::Violation => outcomes.violation(),
            _ => outcomes.pass(),
        }
        false
    })
    .collect()
}
