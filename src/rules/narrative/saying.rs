//! Where a number of the prose stands, in words and as a place, and what else is told of it.

use crate::diagnose::Verdict;
use crate::diagnose::prose::{Check, Relation};
use crate::letters::{head, tail};
use crate::order;
use crate::report::{Claim, Number};
use crate::rules::prelude::*;

/// Tells of a number of the prose with the words that it stands in.
pub(in crate::rules) fn tell<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    claim: usize,
    message: &str,
) -> &'a mut Finding {
    let report = context.report;
    let told = report.prose.claim(claim);
    let passage = report.prose.passage(told.passage);
    let part = context.part_name(passage.part);
    let message = format!("{part}“{}”：{message}", words(report, claim));
    telling.wrong_at(passage, told.number.range.clone(), "number", message)
}

/// Where a number of the prose stands.
pub(super) fn place_of(report: &Report, claim: usize) -> Place {
    let told = report.prose.claim(claim);
    report.prose.passage(told.passage).place(&report.text.paragraphs, told.number.range.clone())
}

/// A number with its measure as it was written.
pub(super) fn as_written(report: &Report, claim: usize) -> String {
    let told = report.prose.claim(claim);
    report.written(report.prose.passage(told.passage), told.number.range.clone())
}

/// The clause of a number, up to its end, as it was written.
pub(super) fn words(report: &Report, claim: usize) -> String {
    const MOST: usize = 24;
    let told = report.prose.claim(claim);
    let passage = report.prose.passage(told.passage);
    let clause = passage.clause(&told.number);
    let bare = passage.text.cut(clause.clone()).trim_start_matches("其中");
    let last = bare.char_indices().rev().take(MOST).last().map_or(0, |(at, _)| at);
    let clipped = report.written(passage, clause.end - bare.len() + last..clause.end);
    if last > 0 { format!("…{clipped}") } else { clipped }
}

/// The sentence of a number up to the number, and behind it, as far as matters.
pub(super) fn around<'a>(report: &'a Report, claim: &Claim) -> (&'a str, &'a str) {
    /// What stands farther away, in characters, says nothing of a number.
    const FAR: usize = 80;
    let text = report.prose.passage(claim.passage).text.as_str();
    let number = &claim.number.range;
    let before = text.get(claim.sentence.start..number.start).unwrap_or_default();
    let behind = text.get(number.end..claim.sentence.end).unwrap_or_default();
    (tail(before, FAR), head(behind, FAR))
}

/// The last clause of a text.
pub(super) fn last_clause(text: &str) -> &str {
    text.rsplit([',', ';', '。', ':']).next().unwrap_or_default()
}

/// The number with its measure word, as in `373 条`.
pub(in crate::rules) fn measured(number: &Number, value: Decimal) -> String {
    format!("{value} {}", number.measure)
}

/// The numbers that contradict the tables.
pub(super) fn contradicted(context: &Context<'_>) -> order::Set<usize> {
    let is_told = |check: &&Check| {
        check.verdict == Verdict::Violation && matches!(check.relation, Relation::Cells(_))
    };
    let told = context.diagnosis.prose.checks.iter().filter(is_told);
    order::set(told.map(|check| check.claim))
}

/// Goes through the checks of a rule: those that hold, those of which a number contradicts the tables, which is
/// told there, and those to be told.
pub(super) fn broken<'a>(context: &Context<'a>, telling: &mut Telling<'_>) -> Vec<&'a Check> {
    let checks = &context.diagnosis.prose.checks;
    let elsewhere = contradicted(context);
    let own = checks.iter().filter(|check| context.tells(Of::Prose(check.kind)));
    own.filter(|check| {
        let of = || std::iter::once(&check.claim).chain(&check.with);
        match check.verdict {
            // A share is wrong of the number it stands beside, whatever the table says of that.
            Verdict::Violation if matches!(check.relation, Relation::Share { .. }) => return true,
            Verdict::Violation if !of().any(|claim| elsewhere.contains(claim)) => return true,
            Verdict::Violation => telling.violation(),
            _ => telling.pass(),
        }
        false
    })
    .collect()
}
