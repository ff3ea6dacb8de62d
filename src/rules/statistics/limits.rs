//! H08 to H11 and H14: rows of the 统计表 that cannot be more, or less, than others.

use super::{contradiction, has_table, number, written};
use crate::forms::Statistic;
use crate::report::Value;
use crate::rules::prelude::*;

/// H08: more press conferences or talks with a leading official than there were.
pub static PART_ABOVE_WHOLE: Rule = Rule::error("H08", "attendance-above-occasions", attendance)
    .title("主要负责同志参加的次数多于总次数")
    .basis(&[
        law::STATISTICS_2014.cited("附表第二项（二）", "其中：主要负责同志参加新闻发布会次数")
    ]);

/// H09: one way of disclosing has more than all disclosed, or all ways together have less.
pub static CHANNELS_AGAINST_DISCLOSED: Rule =
    Rule::warning("H09", "channels-against-disclosed", channels)
        .title("主动公开政府信息数与各渠道的数不合")
        .basis(&[law::STATISTICS_2014
            .cited("附表第一项（一）", "主动公开政府信息数（不同渠道和方式公开相同信息计1条）")]);

/// H10: more normative documents disclosed than all information disclosed.
pub static DOCUMENTS_ABOVE_DISCLOSED: Rule =
    Rule::error("H10", "documents-above-disclosed", documents)
        .title("主动公开规范性文件数多于主动公开政府信息数")
        .basis(&[law::STATISTICS_2014.cited("附表第一项（一）", "其中：主动公开规范性文件数")]);

/// H11: more normative documents disclosed than issued.
pub static DOCUMENTS_ABOVE_ISSUED: Rule = Rule::hint("H11", "documents-above-issued", issued)
    .title("主动公开规范性文件数多于制发规范性文件总数")
    .basis(&[law::STATISTICS_2014.cited("附表第一项（一）", "制发规范性文件总数")]);

/// H14: responses, but nothing that was responded to; or more of that than responses.
pub static RESPONSES_WITHOUT_OCCASION: Rule =
    Rule::hint("H14", "responses-without-occasion", responses)
        .title("回应公众关注热点或重大舆情数与各方式回应的数不合")
        .basis(&[law::STATISTICS_2014.cited(
            "附表第二项（一）",
            "回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
        )]);

/// The ways of disclosing.
const CHANNELS: [Statistic; 5] =
    [Statistic::A2x1, Statistic::A2x2, Statistic::A2x3, Statistic::A2x4, Statistic::A2x5];

/// The ways of responding.
const RESPONSES: [Statistic; 5] =
    [Statistic::B2x1, Statistic::B2x2, Statistic::B2x3, Statistic::B2x4, Statistic::B2x5];

fn attendance(context: &Context<'_>, outcomes: &mut Outcomes) {
    if !has_table(context, outcomes) {
        return;
    }
    for (part, whole) in [(Statistic::B2x1a, Statistic::B2x1), (Statistic::B2x2a, Statistic::B2x2)]
    {
        if let Some(finding) = above(context, outcomes, part, whole, "") {
            outcomes.find(finding);
        }
    }
}

fn documents(context: &Context<'_>, outcomes: &mut Outcomes) {
    if has_table(context, outcomes)
        && let Some(finding) = above(context, outcomes, Statistic::A1a, Statistic::A1, "")
    {
        outcomes.find(finding);
    }
}

fn issued(context: &Context<'_>, outcomes: &mut Outcomes) {
    const ADVICE: &str = "请看：是不是含往年制发、今年公开的";
    if !has_table(context, outcomes) {
        return;
    }
    let Some(finding) = above(context, outcomes, Statistic::A1a, Statistic::A1b, ADVICE) else {
        return;
    };
    if documents_exceed(context) {
        // H10 speaks of the number already.
        return outcomes.violation();
    }
    outcomes.find(finding);
}

/// A row that is part of another and has more than it. Passes where it has not.
fn above(
    context: &Context<'_>,
    outcomes: &mut Outcomes,
    part: Statistic,
    whole: Statistic,
    advice: &str,
) -> Option<Finding> {
    let (some, all) = (number(context, outcomes, part)?, number(context, outcomes, whole)?);
    if some <= all {
        outcomes.pass();
        return None;
    }
    let (a, b) = (written(context, part, some), written(context, whole, all));
    let message = format!("统计表：{a}，{b}，多 {}", some - all);
    let finding = contradiction(context, (part, some), &[whole], all, message);
    Some(Finding { advice: (!advice.is_empty()).then(|| advice.to_owned()), ..finding })
}

/// Whether H10 finds more documents than information.
fn documents_exceed(context: &Context<'_>) -> bool {
    let value = |row| context.report.reading.entries.get(&Coord::Statistic(row))?.value.number();
    let (some, all) = (value(Statistic::A1a), value(Statistic::A1));
    some.is_some_and(|some| all.is_some_and(|all| some > all))
}

fn channels(context: &Context<'_>, outcomes: &mut Outcomes) {
    if !has_table(context, outcomes) {
        return;
    }
    let Some(all) = number(context, outcomes, Statistic::A1) else { return };
    if documents_exceed(context) {
        return outcomes.violation();
    }
    let value = |row| context.report.reading.entries.get(&Coord::Statistic(row))?.value.number();
    let known = CHANNELS.iter().filter_map(|&row| Some((row, value(row)?)));
    let above: Vec<(Statistic, Decimal)> = known.filter(|&(_, some)| some > all).collect();
    if let Some(&(row, some)) = above.iter().max_by_key(|(_, some)| *some) {
        let (a, b) = (written(context, row, some), written(context, Statistic::A1, all));
        let message = format!("统计表：{a}，{b}，一种渠道比总数还多 {}", some - all);
        let mut related = vec![Statistic::A1];
        related.extend(above.iter().map(|&(other, _)| other).filter(|&other| other != row));
        let finding = contradiction(context, (row, some), &related, all, message);
        let advice = "请看：主动公开政府信息数是不是只算了一部分".to_owned();
        return outcomes.find(finding.advising(advice));
    }
    let Some(added) = together(context, outcomes, &CHANNELS) else { return };
    if all <= added {
        return outcomes.pass();
    }
    let total = written(context, Statistic::A1, all);
    let message = format!("统计表：{total}，五种渠道相加只有 {added}，相差 {}", all - added);
    let finding = contradiction(context, (Statistic::A1, all), &CHANNELS, added, message);
    let advice = "请看：有没有公开的渠道没有计入“其他方式”".to_owned();
    outcomes.find(finding.advising(advice));
}

/// What rows come to together. A blank adds nothing, but where all are blank there is nothing to say.
fn together(context: &Context<'_>, outcomes: &mut Outcomes, rows: &[Statistic]) -> Option<Decimal> {
    let report = context.report;
    let coords = || rows.iter().map(|&row| Coord::Statistic(row));
    let entries =
        coords().map(|coord| report.reading.entries.get(&coord)).collect::<Option<Vec<_>>>();
    let sum = |entries: &[&crate::report::Entry]| {
        let values = entries.iter().map(|entry| entry.value.in_sum());
        values.collect::<Option<Vec<_>>>().map(|values| values.into_iter().sum())
    };
    let reason = match entries {
        None => "有的渠道没读到",
        Some(_) if report.tables.has_strange_row_among(coords()) => "这几行里夹有格式以外的行",
        Some(entries) if entries.iter().all(|entry| entry.value == Value::Blank) => {
            outcomes.inapplicable("各种渠道都空着");
            return None;
        }
        Some(entries) => match sum(&entries) {
            None => "有的格不是数",
            sum => return sum,
        },
    };
    outcomes.needs_review(reason);
    None
}

fn responses(context: &Context<'_>, outcomes: &mut Outcomes) {
    if !has_table(context, outcomes) {
        return;
    }
    let Some(occasions) = number(context, outcomes, Statistic::B1) else { return };
    let told = written(context, Statistic::B1, occasions);
    let tell = |rows: &[Statistic], added, message| {
        contradiction(context, (Statistic::B1, occasions), rows, added, message)
    };
    if occasions.is_zero() {
        let rows = [Statistic::B2x4, Statistic::B2x5];
        match together(context, outcomes, &rows) {
            Some(events) if events.is_zero() => outcomes.pass(),
            Some(events) => {
                let message =
                    format!("统计表：{told}，微博微信和其他方式回应事件数相加 {events}，请核实");
                outcomes.find(tell(&rows, events, message));
            }
            None => {}
        }
    } else if let Some(added) = together(context, outcomes, &RESPONSES) {
        if occasions <= added {
            return outcomes.pass();
        }
        let message =
            format!("统计表：{told}，五种方式相加只有 {added}，相差 {}，请核实", occasions - added);
        outcomes.find(tell(&RESPONSES, added, message));
    }
}
