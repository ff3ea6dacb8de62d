//! N17, N27, and what N13 and N16 have to say of words without a number: the prose says that there is none of
//! something, and the table has some.

use super::operands::{operands, table_name};
use crate::diagnose::Verdict;
use crate::diagnose::prose::{Denied, Kind};
use crate::order;
use crate::report::{Claim, Denial, DenialKind, Fact};
use crate::rules::prelude::*;

/// N17: the prose says there was none, and the table has some.
pub static DENIED_COUNT: Rule = Rule::error("N17", "denied-count", |context, telling| {
    tell_alone(context, telling);
    contradicted(context, telling);
})
.of_prose(Kind::Denied)
.title("正文说没有，表里却有数")
.basis(&[law::OWN_WORDS.cited("正文与表格", "未收到、没有、零")]);

/// N27: all requests are said to be done with, and some were carried forward.
pub static CARRIED_FORWARD_DENIED: Rule =
    Rule::warning("N27", "carried-forward-denied", tell_alone)
        .of_prose(Kind::AllClosed)
        .title("正文说全部办结，表三却有结转")
        .basis(&[law::OWN_WORDS.cited("正文与表三", "结转下年度继续办理")]);

fn tell_alone(context: &Context<'_>, telling: &mut Telling<'_>) {
    tell(context, telling);
    telling.or_inapplicable("正文没有写到");
}

/// Tells of the words that belong to the rule which is looking.
pub(super) fn tell(context: &Context<'_>, telling: &mut Telling<'_>) {
    let denied = context.diagnosis.prose.denied.iter();
    for denied in denied.filter(|denied| context.tells(Of::Prose(denied.kind))) {
        match denied.verdict {
            Verdict::Violation => {
                let severity = severity(context, denied);
                if telling.has_room(severity) {
                    tell_denial(context, telling, denied).with_severity(severity);
                }
            }
            _ => telling.pass(),
        }
    }
}

/// Tells of words that deny what another sentence counts, where no table says which of the two is right.
fn contradicted(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// Each is held against every number of the report.
    const LOOKED_AT: usize = 40;
    let report = context.report;
    let held = order::set(context.diagnosis.prose.denied.iter().map(|denied| denied.denial));
    let is_open = |(number, denial): &(usize, &Denial)| {
        denial.kind == DenialKind::None && !held.contains(number)
    };
    // What was taken up may be what was brought forward.
    let is_brought = report.prose.claims.iter().any(|claim| claim.is_of(&Fact::BroughtForward));
    let is_same = |facts: &[Fact], denied: &Fact| match facts {
        [Fact::Accepted] => *denied == Fact::Received && !is_brought,
        [fact] => fact == denied,
        _ => false,
    };
    for (_, denial) in report.prose.denials.iter().enumerate().filter(is_open).take(LOOKED_AT) {
        let counts = |claim: &&Claim| {
            let is_some = claim.number.value > Decimal::ZERO;
            is_some && claim.about.iter().any(|of| of.is_firm && is_same(&of.facts, &denial.fact))
        };
        let Some(claim) = report.prose.claims.iter().find(counts) else { continue };
        let (said, other) =
            (report.prose.passage(denial.passage), report.prose.passage(claim.passage));
        let words = report.written(said, denial.range.clone());
        let counted = report.written(other, other.clause(&claim.number));
        let part = context.part_name(said.part);
        let message = format!("{part}“{words}”：正文别处写“{counted}”，两处说的不一样");
        telling
            .wrong_at(said, denial.range.clone(), "contradicted", message)
            .with_severity(Severity::Warning);
        return;
    }
}

/// What decisions there were is counted in more than one way.
fn severity(context: &Context<'_>, denied: &Denied) -> Severity {
    let denial = &context.report.prose.denials[denied.denial];
    let is_of_decisions = matches!(denial.fact, Fact::Disclosed(..));
    if is_of_decisions { Severity::Warning } else { context.rule.about.severity }
}

fn tell_denial<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    denied: &Denied,
) -> &'a mut Finding {
    let report = context.report;
    let denial = &report.prose.denials[denied.denial];
    let passage = report.prose.passage(denial.passage);
    let words = report.written(passage, denial.range.clone());
    let reading = &denied.reading;
    let table = table_name(reading);
    let what = match denial.kind {
        DenialKind::None | DenialKind::NoneCorrected => "正文说没有",
        DenialKind::OnlyApplicants => "正文说没有别的申请人",
        DenialKind::OnlyResult => "正文说没有别的结果",
        DenialKind::AllClosed => "正文说全部办结",
    };
    let message = format!(
        "{}“{words}”：{what}，{table}{}",
        context.part_name(passage.part),
        reading.told(reading.value),
    );
    let first = reading.cells.first().map(|(coord, _)| *coord);
    let row = first.map_or("", |coord| coord.row());
    let column = first.map_or("", |coord| coord.column());
    let kind = format!("denied:{row}:{column}");
    telling
        .wrong_at(passage, denial.range.clone(), &kind, message)
        .with_related(reading.cells.iter().map(|&(coord, _)| coord).collect())
        .with_reported(0.into())
        .with_computed(Compared::TABLE, reading.value)
        .with_written(words, "")
        .with_operands(operands(context, reading))
}
