//! The numbers of the prose held against the cells that they speak of.

use super::check::{Check, Denied, Kind, Reading, Relation};
use super::reading::readings;
use super::rounding::fits;
use crate::decimal::Decimal;
use crate::diagnose::{Cause, Change, Verdict};
use crate::forms::RequestLine::{self, *};
use crate::forms::{AppealResult, Coord};
use crate::order;
use crate::report::{Act, Appeals, DenialKind, Fact, Report};

/// What a number that speaks of a fact is checked as.
fn kind(fact: &Fact) -> Kind {
    match fact {
        Fact::Received | Fact::Accepted => Kind::Received,
        Fact::BroughtForward => Kind::BroughtForward,
        Fact::CarriedForward => Kind::CarriedForward,
        Fact::Disposed => Kind::Disposed,
        Fact::Outcome(lines) => match lines.as_slice() {
            [GrantedInFull] => Kind::GrantedInFull,
            [GrantedInPart] => Kind::GrantedInPart,
            [GrantedInFull, GrantedInPart] | [GrantedInPart, GrantedInFull] => Kind::Granted,
            lines if is_group(lines, StateSecret) && lines.len() > 2 => Kind::Withheld,
            lines if is_group(lines, NotHeld) && lines.len() == 3 => Kind::Unavailable,
            lines if is_group(lines, PetitionOrComplaint) && lines.len() == 5 => Kind::Declined,
            lines if is_group(lines, OtherwiseClosed) && lines.len() == 4 => Kind::OtherwiseClosed,
            _ => Kind::SingleOutcome,
        },
        Fact::Applicants(_) => Kind::Applicants,
        Fact::Appeals(Appeals::Reconsideration, []) => Kind::Reconsideration,
        Fact::Appeals(_, []) => Kind::Litigation,
        Fact::Appeals(..) => Kind::Results,
        Fact::Counted(_) => Kind::Statistics,
        Fact::Disclosed(_, Act::Decided | Act::Collected) => Kind::Decisions,
        Fact::Disclosed(..) => Kind::Documents,
    }
}

fn is_group(lines: &[RequestLine], first: RequestLine) -> bool {
    lines.first() == Some(&first)
}

/// A check for each number of which it is certain what it states, and for each of the others that was found true.
pub(super) fn checks(report: &Report, causes: &[Cause]) -> Vec<Check> {
    let mut found = Vec::new();
    for (claim, told) in report.prose.claims.iter().enumerate() {
        for about in &told.about {
            let Some(first) = about.facts.first() else { continue };
            let all: Vec<Vec<Reading>> =
                about.facts.iter().map(|fact| readings(report, fact)).collect();
            let is_read = all.iter().all(|readings| !readings.is_empty());
            let can_fail = (about.is_firm || about.is_of_office) && is_read;
            let readings: Vec<Reading> = all.into_iter().flatten().collect();
            let is_met = readings.iter().any(|reading| fits(&told.number, reading.value));
            if is_met || (can_fail && !is_mended(causes, &readings, told.number.value)) {
                let relation = Relation::Cells(readings);
                let with = Vec::new();
                let verdict = if is_met { Verdict::Pass } else { Verdict::Violation };
                found.push(Check { kind: kind(first), claim, with, relation, verdict });
            }
        }
    }
    found
}

/// Whether the table would say the same if the one slip in it were mended: then the slip is told, not its echo.
fn is_mended(causes: &[Cause], readings: &[Reading], stated: Decimal) -> bool {
    let repairs = causes.iter().filter_map(Cause::certain);
    let changes: Vec<&Change> = repairs.flat_map(|repair| &repair.changes).collect();
    let after = |reading: &Reading| {
        let by = |&(coord, sign): &(Coord, i64)| {
            let change = changes.iter().find(|change| change.coord == coord)?;
            Some((change.to - change.from.unwrap_or_default()) * Decimal::from(sign))
        };
        reading.value + reading.cells.iter().filter_map(by).sum::<Decimal>()
    };
    !changes.is_empty() && readings.iter().any(|reading| after(reading) == stated)
}

/// What is denied in words, held against the tables.
pub(super) fn denied(report: &Report) -> Vec<Denied> {
    let mut found = Vec::new();
    for (number, denial) in report.prose.denials.iter().enumerate() {
        // 均为自然人 is true if no reading has another applicant.
        let mut readings = readings(report, &denial.fact);
        order::by_key(&mut readings, |reading| reading.value);
        let Some(reading) = readings.into_iter().next() else { continue };
        let kind = match denial.kind {
            DenialKind::None => Kind::Denied,
            DenialKind::OnlyApplicants => Kind::Applicants,
            DenialKind::OnlyResult | DenialKind::NoneCorrected => Kind::Results,
            DenialKind::AllClosed => Kind::AllClosed,
        };
        let verdict = if reading.value.is_zero() { Verdict::Pass } else { Verdict::Violation };
        found.push(Denied { kind, denial: number, reading, verdict });
    }
    found
}

/// The cell that holds a number which was written for others: one of those that the readings add up, then any
/// of the same rows.
pub fn same_as(report: &Report, readings: &[Reading], stated: Decimal) -> Option<Coord> {
    let holds = |coord: &Coord| {
        report.reading.entries.get(coord).and_then(|entry| entry.value.number()) == Some(stated)
    };
    if stated.is_zero() {
        return None;
    }
    let cells = readings.iter().flat_map(|reading| &reading.cells).map(|&(coord, _)| coord);
    let cells = order::set(cells);
    let rows = order::set(cells.iter().map(|coord| coord.row()));
    let table = cells.iter().next()?.table();
    let of_row = |coord: &Coord| coord.table() == table && rows.contains(&coord.row());
    let is_total = |coord: &Coord| match coord {
        Coord::Appeal(_, result) => *result == AppealResult::Total,
        coord => coord.is_total(),
    };
    let of_table = |coord: &Coord| coord.table() == table && is_total(coord);
    let own = cells.iter().copied().find(|coord| holds(coord));
    own.or_else(|| {
        report.reading.entries.keys().copied().find(|coord| of_row(coord) && holds(coord))
    })
    .or_else(|| {
        let mut alike = report.reading.entries.keys().copied().filter(|c| of_table(c) && holds(c));
        alike.next().filter(|_| alike.next().is_none())
    })
}
