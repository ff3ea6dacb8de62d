//! Totals against their parts: N18, N20, N21, N41.

use super::saying::{as_written, broken, measured, place_of, tell, words};
use crate::diagnose::prose::{Check, Kind, Relation};
use crate::order;
use crate::report::{Fact, Split};
use crate::rules::prelude::*;

/// What all of them lean on.
const SELF: Citation = law::OWN_WORDS.cited("正文中的总数与分项", "分项之和与总数相符");

/// N18: the channels that requests came in by do not add up to the requests.
pub static CHANNELS_BREAKDOWN_MISMATCH: Rule =
    Rule::error("N18", "channels-breakdown-mismatch", check)
        .of_prose(Kind::Channels)
        .title("申请渠道分项之和与收到数不等")
        .basis(&[SELF]);

/// N20: the parts of a complete list do not add up to its total.
pub static BREAKDOWN_MISMATCH: Rule = Rule::warning("N20", "breakdown-mismatch", check)
    .of_prose(Kind::List)
    .title("“其中”各项之和与总数不等")
    .basis(&[SELF]);

/// N21: a part, or the parts of an open list, come to more than the total.
pub static PART_ABOVE_TOTAL: Rule = Rule::warning("N21", "part-above-total", check)
    .of_prose(Kind::OpenList)
    .title("“其中”所列超过总数")
    .basis(&[SELF]);

/// N41: natural and legal persons do not add up to all.
pub static APPLICANTS_BREAKDOWN_MISMATCH: Rule =
    Rule::warning("N41", "applicants-breakdown-mismatch", check)
        .of_prose(Kind::Persons)
        .title("自然人与法人分项之和与总数不等")
        .basis(&[SELF]);

fn check(context: &Context<'_>, telling: &mut Telling<'_>) {
    let broken = broken(context, telling);
    if broken.is_empty() {
        return;
    }
    let breakdowns = context.report.prose.composition.breakdowns.iter();
    let splits = order::map(breakdowns.map(|of| ((of.total, of.parts.first()), of.split)));
    for check in broken {
        let split = splits.get(&(Some(check.claim), check.with.first()));
        let split = split.copied().unwrap_or(Split::Kind);
        let severity = severity(context.report, check, split);
        if telling.has_room(severity) {
            tell_sum(context, telling, check, split).with_severity(severity);
        }
    }
}

/// What the parts come to.
fn sum(report: &Report, check: &Check) -> Decimal {
    check.with.iter().map(|&claim| report.prose.claim(claim).number.value).sum()
}

fn severity(report: &Report, check: &Check, split: Split) -> Severity {
    let (sum, total) = (sum(report, check), report.prose.claim(check.claim).number.value);
    let is_closed = matches!(check.relation, Relation::Parts { is_closed: true });
    let count = check.with.len();
    match split {
        // 其中 at the beginning of a sentence need not mean the last number before it.
        Split::Channel if is_apart(report, check) && !is_received(report, check) => Severity::Hint,
        Split::Channel if sum > total || is_rest(report, check) => Severity::Error,
        // Of two channels named others may have been left out.
        Split::Channel if count == 2 && !is_both(report, check) => Severity::Hint,
        // The same thing may stand in several places, and items that are named alike may overlap.
        Split::Outlet if sum > total => Severity::Hint,
        _ if !is_closed && sum > total && is_by_way(report, check) => Severity::Warning,
        _ if !is_closed && (count > 1 || is_apart(report, check)) => Severity::Hint,
        _ => Severity::Warning,
    }
}

fn tell_sum<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    check: &Check,
    split: Split,
) -> &'a mut Finding {
    let report = context.report;
    let number = &report.prose.claim(check.claim).number;
    let (sum, total, count) = (sum(report, check), number.value, check.with.len());
    let listed = match split {
        Split::Channel => format!("按渠道列出的 {count} 项合计"),
        _ if count == 1 => "其中一项".to_owned(),
        _ => format!("所列 {count} 项合计"),
    };
    let side = if sum > total { "多" } else { "少" };
    let message = format!(
        "{listed} {}，比总数{side} {}",
        measured(number, sum),
        measured(number, (sum - total).abs())
    );
    let finding = tell(context, telling, check.claim, &message);
    finding
        .with_reported(total)
        .with_computed(Compared::PARTS, sum)
        .with_written(as_written(report, check.claim), number.measure)
        .advising("请看：总数和分项哪一个对，有没有漏列或重复；有意不列全的，写明“等”或“主要”");
    finding.addends = check.with.iter().map(|&part| place_of(report, part)).collect();
    finding.diagnosis = explained(report, check, sum);
    finding
}

/// Whether the parts stand in a sentence behind that of the total.
fn is_apart(report: &Report, check: &Check) -> bool {
    let sentence = |claim: usize| &report.prose.claim(claim).sentence;
    check.with.first().is_some_and(|&part| sentence(part) != sentence(check.claim))
}

/// Whether the total is the requests that were received.
fn is_received(report: &Report, check: &Check) -> bool {
    let total = report.prose.claim(check.claim);
    total.is_of(&Fact::Received) || total.is_of(&Fact::Accepted)
}

/// Whether the last of the parts stands for all others.
fn is_rest(report: &Report, check: &Check) -> bool {
    check.with.last().is_some_and(|&part| words(report, part).contains("其他"))
}

/// Whether the parts are one thing that came in by different ways, of which each takes one: 现场咨询, 电话咨询.
fn is_by_way(report: &Report, check: &Check) -> bool {
    const WAYS: Words = Words("现场 电话 网络 网上 线上 线下 在线 窗口 来信 信函 邮件 当面");
    let thing = |&part: &usize| {
        let claim = report.prose.claim(part);
        let passage = report.prose.passage(claim.passage);
        let clause =
            passage.text.cut(passage.clause(&claim.number).start..claim.number.range.start);
        let bare = clause.trim_start_matches("其中").trim_start_matches(':');
        WAYS.behind(bare).map(str::to_owned)
    };
    let things: Option<Vec<String>> = check.with.iter().map(thing).collect();
    let total = report.prose.claim(check.claim);
    let passage = report.prose.passage(total.passage);
    let told = passage.text.cut(passage.clause(&total.number));
    things.is_some_and(|things| {
        things.len() > 1
            && things.iter().all(|thing| thing == &things[0])
            && !things[0].is_empty()
            && told.contains(things[0].as_str())
    })
}

/// Whether the parts came over the net and otherwise.
fn is_both(report: &Report, check: &Check) -> bool {
    let has = |word| check.with.iter().any(|&part| words(report, part).contains(word));
    has("线下") && (has("线上") || has("在线") || has("网"))
}

/// The number of the same passage that makes the difference.
fn explained(report: &Report, check: &Check, sum: Decimal) -> Option<String> {
    const NEAR: usize = 100;
    let number = &report.prose.claim(check.claim).number;
    let difference = (sum - number.value).abs();
    // There is a one in every text.
    if difference <= Decimal::ONE {
        return None;
    }
    let passage = report.prose.claim(check.claim).passage;
    let is_it = |&claim: &usize| {
        let other = report.prose.claim(claim);
        other.passage == passage
            && other.number.value == difference
            && other.number.measure == number.measure
            && claim != check.claim
            && check.with.contains(&claim) == (sum > number.value)
    };
    let near =
        check.claim.saturating_sub(NEAR)..(check.claim + NEAR).min(report.prose.claims.len());
    let mut found = near.filter(is_it);
    let only = found.next().filter(|_| found.next().is_none())?;
    let told = words(report, only);
    Some(match sum > number.value {
        true => format!("多出的数正好等于其中的“{told}”，它可能不在总数里，或者重复计了"),
        false => format!("少的数正好等于同段的“{told}”，可能漏列了这一项"),
    })
}
