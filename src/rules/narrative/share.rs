//! Shares and rates of completion: N22, N23, N24.

use super::saying::{as_written, broken, contradicted, measured, place_of, tell};
use crate::diagnose::Verdict;
use crate::diagnose::prose::{Check, Kind, rewritten, share_of};
use crate::rules::prelude::*;

/// What all of them lean on.
const SELF: Citation = law::OWN_WORDS.cited("正文中的占比", "占比与所列件数相符");

/// N22: a share is not what the numbers beside it give.
pub static WRONG_SHARE: Rule = Rule::error("N22", "wrong-share", wrong_share)
    .of_prose(Kind::Share)
    .title("占比计算不符")
    .basis(&[SELF]);

/// N23: shares of a complete list do not come to a hundred.
pub static SHARES_OFF_HUNDRED: Rule =
    Rule::warning("N23", "shares-off-hundred", shares_off_hundred)
        .of_prose(Kind::Shares)
        .title("各项占比之和不是100%")
        .basis(&[SELF]);

/// N24: a rate of completion is not what the numbers of its sentence give.
pub static COMPLETION_RATE_MISMATCH: Rule =
    Rule::error("N24", "completion-rate-mismatch", wrong_share)
        .of_prose(Kind::Completion)
        .title("办结率与件数不符")
        .basis(&[SELF]);

fn wrong_share(context: &Context<'_>, telling: &mut Telling<'_>) {
    for check in broken(context, telling) {
        let stated = context.report.prose.claim(check.claim).number.value;
        // A rate of 100% may be meant of what was due.
        let is_due = check.kind == Kind::Completion && stated == Decimal::ONE_HUNDRED;
        let severity = if is_due { Severity::Hint } else { Severity::Error };
        if telling.has_room(severity) {
            tell_share(context, telling, check, severity, "");
        }
    }
    // Shares that hold, but for their last digit, are told once.
    let holds =
        |check: &&Check| context.tells(Of::Prose(check.kind)) && check.verdict == Verdict::Pass;
    let is_off = |check: &&Check| {
        computed(context, check) != Some(context.report.prose.claim(check.claim).number.value)
    };
    let off: Vec<&Check> =
        context.diagnosis.prose.checks.iter().filter(holds).filter(is_off).collect();
    if let Some(first) = off.first() {
        let more = match off.len() {
            1 => "，末位与四舍五入的结果不同".to_owned(),
            count => format!("，末位与四舍五入的结果不同；这样的共 {count} 处"),
        };
        tell_share(context, telling, first, Severity::Hint, &more);
    }
}

/// What the numbers give.
fn computed(context: &Context<'_>, check: &Check) -> Option<Decimal> {
    let value = |claim: usize| context.report.prose.claim(claim).number.value;
    let decimals = context.report.prose.claim(check.claim).number.decimals;
    share_of(value(check.with[0]), whole(context, check), decimals)
}

fn whole(context: &Context<'_>, check: &Check) -> Decimal {
    check.whole(context.report).unwrap_or_default()
}

fn tell_share(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    check: &Check,
    severity: Severity,
    more: &str,
) {
    let report = context.report;
    let share = &report.prose.claim(check.claim).number;
    let part = &report.prose.claim(check.with[0]).number;
    let right = computed(context, check).map(|right| right.padded(share.decimals));
    let shown = right.map_or(String::new(), |right| right.to_string());
    let distance = right.map_or(Decimal::ZERO, |right| (right - share.value).abs());
    let distance = match more {
        "" => format!("，相差 {} 个百分点", distance.normalize()),
        more => more.to_owned(),
    };
    let message = format!(
        "占 {}的 {shown}%，写作 {}%{distance}",
        measured(part, whole(context, check)),
        share.value,
    );
    let subject = if check.kind == Kind::Completion { check.claim } else { check.with[0] };
    let place = place_of(report, check.claim);
    // Of a wrong number no share is right.
    let is_certain = !contradicted(context).contains(&check.with[0]);
    let repairs = right
        .filter(|_| is_certain)
        .map(|right| rewritten(report, &context.diagnosis.prose.checks, check.claim, right));
    let finding = tell(context, telling, subject, &message);
    finding
        .with_severity(severity)
        .with_reported(share.value)
        .with_written(as_written(report, check.claim), share.measure)
        .with_repairs(repairs)
        .at(place);
    finding.computed = right;
    finding.compared = Some(Compared::SHARE);
}

fn shares_off_hundred(context: &Context<'_>, telling: &mut Telling<'_>) {
    for check in broken(context, telling) {
        if telling.has_room(context.rule.about.severity) {
            let value = |claim: usize| context.report.prose.claim(claim).number.value;
            let all = std::iter::once(check.claim).chain(check.with.iter().copied());
            let sum: Decimal = all.map(value).sum();
            let message = format!(
                "所列 {} 项占比合计 {sum}%，不是 100%，相差 {} 个百分点",
                check.with.len() + 1,
                (sum - Decimal::ONE_HUNDRED).abs().normalize()
            );
            tell(context, telling, check.claim, &message)
                .with_computed(Compared::HUNDRED, sum)
                .with_reported(Decimal::ONE_HUNDRED);
        }
    }
}
