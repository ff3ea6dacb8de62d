//! The numbers of the prose as the contract has them.

use std::borrow::Cow;

use serde::Serialize;

use super::finding::verdict;
use super::{CellName, Number, PlaceView};
use crate::Checked;
use crate::diagnose::Verdict;
use crate::diagnose::prose::{Check, Denied, Reading, Relation};
use crate::document::WordReader;
use crate::order;
use crate::report::{Claim, Denial, Report};
use crate::rule::Of;
use crate::rules::teller;

/// A number of the prose, or words that say there is none.
#[derive(Serialize)]
pub(super) struct ClaimView<'a> {
    text: String,
    number: Number,
    /// The measure word: `件`.
    measure: &'static str,
    of: Vec<CellName>,
    expected: Option<Number>,
    /// What it was taken for, or how what it is held against was come to: `35 ÷ 805 ＝ 4.348%`.
    reading: Option<Cow<'a, str>>,
    outcome: &'static str,
    /// The rules that looked at it.
    rules: Vec<&'static str>,
    place: PlaceView,
}

/// Every claim of a report, in the order of the text.
pub(super) fn claims<'a>(checked: &'a Checked) -> Vec<ClaimView<'a>> {
    let (report, told) = (&checked.report, &checked.diagnosis.prose);
    let mut of_claim: Vec<Vec<&Check>> = vec![Vec::new(); report.prose.claims.len()];
    for check in &told.checks {
        for claim in std::iter::once(check.claim).chain(check.with.iter().copied()) {
            of_claim[claim].push(check);
        }
    }
    let mut words = WordReader::of(&report.reading.document);
    let number = |(i, claim): (usize, &'a Claim)| {
        let view = number_view(report, i, claim, &of_claim[i], &mut words);
        ((claim.passage, claim.number.range.start), view)
    };
    let mut found: Vec<_> = report.prose.claims.iter().enumerate().map(number).collect();
    // A bare number that nothing speaks of is a post code, or a page's.
    found.retain(|(_, view)| !view.measure.is_empty() || !view.rules.is_empty());
    found.extend(told.denied.iter().map(|denied| {
        let denial = &report.prose.denials[denied.denial];
        ((denial.passage, denial.range.start), denial_view(report, denial, denied))
    }));
    order::by_key(&mut found, |&(position, _)| position);
    found.into_iter().map(|(_, view)| view).collect()
}

fn number_view<'a>(
    report: &'a Report,
    number: usize,
    claim: &'a Claim,
    checks: &[&'a Check],
    words: &mut WordReader<'a>,
) -> ClaimView<'a> {
    let passage = report.prose.passage(claim.passage);
    // The gravest that is about it says what became of it; then the one that holds it against the tables; then any that
    // it only takes part in.
    let own = || checks.iter().filter(|check| check.claim == number);
    let is_tie = |check: &&&Check| matches!(check.relation, Relation::Cells(_));
    let told = own().find(|check| check.verdict == Verdict::Violation);
    let told = told.or_else(|| own().find(is_tie)).or_else(|| own().next());
    let reading = told.and_then(|check| match &check.relation {
        Relation::Cells(readings) => {
            let stated = claim.number.value;
            readings.iter().find(|reading| reading.value == stated).or(readings.first())
        }
        _ => None,
    });
    // Some whole number grew at nearly any rate; where the year before is not told, nothing was compared.
    let is_compared =
        |check: &Check| !matches!(check.relation, Relation::Growth { base: None, .. });
    let outcome = match told {
        Some(check) if check.verdict == Verdict::Pass && !is_compared(check) => "unchecked",
        Some(check) => verdict(check.verdict),
        None if checks.is_empty() => "unchecked",
        None if checks.iter().all(|check| check.verdict == Verdict::Pass) => "pass",
        None => "needs_review",
    };
    let expected = reading.map(|reading| reading.value);
    let expected = expected.or_else(|| told.and_then(|check| check.expected(report)));
    let name = reading.map(|reading| Cow::Borrowed(reading.name.as_str()));
    let name = name.or_else(|| Some(Cow::Owned(told?.formula(report)?)));
    let name = name.or_else(|| told.or(checks.first()).map(|check| check.relation.name().into()));
    ClaimView {
        text: report.read_words(words, passage, passage.clause_around(claim.number.range.clone())),
        number: Number(claim.number.value),
        measure: claim.number.measure,
        of: reading.map(cells).unwrap_or_default(),
        expected: expected.map(Number),
        reading: name,
        outcome,
        rules: checks.iter().map(|check| teller(Of::Prose(check.kind)).about.id).collect(),
        place: passage.place(&report.text.paragraphs, claim.number.range.clone()).into(),
    }
}

fn denial_view<'a>(report: &'a Report, denial: &'a Denial, denied: &'a Denied) -> ClaimView<'a> {
    let passage = report.prose.passage(denial.passage);
    ClaimView {
        text: report.written(passage, denial.range.clone()),
        number: Number(0.into()),
        measure: "",
        of: cells(&denied.reading),
        expected: Some(Number(denied.reading.value)),
        reading: Some(Cow::Borrowed(&denied.reading.name)),
        outcome: verdict(denied.verdict),
        rules: vec![teller(Of::Prose(denied.kind)).about.id],
        place: passage.place(&report.text.paragraphs, denial.range.clone()).into(),
    }
}

fn cells(reading: &Reading) -> Vec<CellName> {
    reading.cells.iter().map(|&(coord, _)| coord.into()).collect()
}
