//! The sums that a form declares, as their rules tell them (A01–A06, H01–H07).

use super::located;
use crate::diagnose::{Cause, Judged, Verdict};
use crate::finding::{Operand, Sign};
use crate::forms::{Identity, Sum};
use crate::rules::prelude::*;

/// Tells the sums of one rule: each cause of broken sums is one finding, of the rule whose sum is plainest. Something may
/// be said about each finding before it is told.
pub(super) fn tell_sums(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    weigh: impl Fn(&mut Finding),
) {
    let mut any = false;
    let leads: Vec<_> = context.diagnosis.causes.iter().map(|cause| cause.broken.first()).collect();
    let own = |(_, judged): &(usize, &Judged)| {
        context.tells(Of::Sum(judged.identity.sum)) && !judged.is_empty
    };
    for (number, judged) in context.diagnosis.judged.iter().enumerate().filter(own) {
        any = true;
        match (judged.verdict, &judged.reason) {
            (Verdict::Pass, _) => telling.pass(),
            (Verdict::Violation, _) if leads.contains(&Some(&number)) => {}
            (Verdict::Violation, _) => telling.violation(),
            (Verdict::NeedsReview, reason) => {
                telling.needs_review(reason.clone().unwrap_or_default());
            }
        }
    }
    if !any {
        telling.inapplicable("表里没有可加的数");
    }
    for cause in &context.diagnosis.causes {
        let Some(&lead) = cause.broken.first() else { continue };
        if context.tells(Of::Sum(context.diagnosis.judged[lead].identity.sum)) {
            weigh(tell(context, telling, cause, lead));
        }
    }
}

/// One finding for one cause, told by its plainest sum.
fn tell<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    cause: &Cause,
    lead: usize,
) -> &'a mut Finding {
    let judged = &context.diagnosis.judged[lead];
    let identity = &judged.identity;
    let single = cause.certain().filter(|repair| repair.changes.len() == 1);
    let primary = single.map_or(identity.minus[0], |repair| repair.changes[0].coord);
    let message = sentence(context, judged);
    let operand = |sign, &coord: &Coord| Operand {
        sign,
        coord,
        value: number(context, coord),
        is_derived: context
            .report
            .reading
            .entries
            .get(&coord)
            .and_then(|entry| entry.value.number())
            .is_none(),
    };
    let is_two_sided = identity.minus.len() > 1;
    let plus = identity.plus.iter().map(|coord| operand(Sign::Plus, coord));
    let minus = identity.minus.iter().map(|coord| operand(Sign::Equals, coord));
    let others = identity.terms().map(|(coord, _)| coord).filter(|&c| c != primary);
    let broken = cause.broken.iter().map(|&i| named(&context.diagnosis.judged[i].identity));
    let finding = telling.wrong(Subject::Cell(primary), &identity.key(), message);
    finding.with_related(others.collect()).with_operands(plus.chain(minus).collect());
    finding.reported = judged.stated;
    finding.computed = judged.computed;
    finding.compared = Some(if is_two_sided { Compared::SIDES } else { Compared::SUM });
    finding.diagnosis = located::sentence(context.report.reading.form, cause);
    finding.repairs = cause.repairs.clone();
    finding.identities = broken.collect();
    finding
}

/// A sum as a finding names it.
pub(super) fn named(identity: &Identity) -> (Sum, String) {
    (identity.sum, identity.key())
}

/// Where, both numbers, the difference.
fn sentence(context: &Context<'_>, judged: &Judged) -> String {
    let form = context.report.reading.form;
    let identity = &judged.identity;
    let (computed, stated) =
        (judged.computed.unwrap_or_default(), judged.stated.unwrap_or_default());
    let difference = (computed - stated).abs();
    let name = form.sum_name(identity);
    match identity.sum {
        Sum::Requests => {
            let side = |cells: &[Coord]| {
                let term = |&c: &Coord| format!("{} {}", form.row_name(c), number(context, c));
                cells.iter().map(term).collect::<Vec<_>>().join("＋")
            };
            let (left, right) = (side(&identity.plus), side(&identity.minus));
            format!("{name}：{left}＝{computed}，{right}＝{stated}，相差 {difference}")
        }
        Sum::Dispositions => {
            format!("{name}：办理结果各项相加 {computed}，（七）总计写 {stated}，相差 {difference}")
        }
        Sum::Applicants => {
            format!("{name}：六类申请人相加 {computed}，总计写 {stated}，相差 {difference}")
        }
        Sum::Reconsideration | Sum::DirectSuit | Sum::SuitAfterReconsideration => {
            format!("{name}：四种结果相加 {computed}，总计写 {stated}，相差 {difference}")
        }
        sum => {
            let (total, parts) = (form.row_name(identity.minus[0]), parts(sum));
            format!("统计表：{total}写 {stated}，{parts}相加 {computed}，相差 {difference}")
        }
    }
}

fn number(context: &Context<'_>, coord: Coord) -> Decimal {
    let entry = context.report.reading.entries.get(&coord);
    entry.and_then(|entry| entry.value.in_sum()).unwrap_or_default()
}

/// What is added up in the 统计表, in a sentence.
fn parts(sum: Sum) -> &'static str {
    match sum {
        Sum::Received => "四种渠道",
        Sum::Completed => "按时和延期",
        Sum::Answered => "八类答复",
        Sum::Refused => "六种情形",
        Sum::Reconsidered | Sum::Litigated => "三种结果",
        _ => "专职和兼职",
    }
}
