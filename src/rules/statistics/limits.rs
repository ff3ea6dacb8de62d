//! H09 and H14: a row of the 统计表 against the ways in which it was done, of which several may have been used for one thing.

use super::pairs::documents_exceed;
use super::{contradicted, has_table, number, value, written};
use crate::forms::Statistic;
use crate::report::{Entry, Value};
use crate::rules::prelude::*;

/// H09: one way of disclosing has more than all disclosed, or all ways together have less.
pub static CHANNELS_AGAINST_DISCLOSED: Rule =
    Rule::warning("H09", "channels-against-disclosed", channels)
        .title("主动公开政府信息数与各渠道的数不合")
        .basis(&[law::STATISTICS_2014
            .cited("附表第一项（一）", "主动公开政府信息数（不同渠道和方式公开相同信息计1条）")])
        .when(has_table);

/// H14: responses, but nothing that was responded to; or more of that than responses.
pub static RESPONSES_WITHOUT_OCCASION: Rule =
    Rule::hint("H14", "responses-without-occasion", responses)
        .title("回应公众关注热点或重大舆情数与各方式回应的数不合")
        .basis(&[law::STATISTICS_2014.cited(
            "附表第二项（一）",
            "回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
        )])
        .when(has_table);

/// The ways of disclosing.
const CHANNELS: [Statistic; 5] =
    [Statistic::A2x1, Statistic::A2x2, Statistic::A2x3, Statistic::A2x4, Statistic::A2x5];

/// The ways of responding.
const RESPONSES: [Statistic; 5] =
    [Statistic::B2x1, Statistic::B2x2, Statistic::B2x3, Statistic::B2x4, Statistic::B2x5];

fn channels(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(all) = number(context, telling, Statistic::A1) else { return };
    if documents_exceed(context) {
        return telling.violation();
    }
    let known = CHANNELS.iter().filter_map(|&row| Some((row, value(context, row)?)));
    let above: Vec<(Statistic, Decimal)> = known.filter(|&(_, some)| some > all).collect();
    if let Some(&(row, some)) = above.iter().max_by_key(|(_, some)| *some) {
        let (a, b) = (written(context, row, some), written(context, Statistic::A1, all));
        let message = format!("统计表：{a}，{b}，一种渠道比总数还多 {}", some - all);
        let mut related = vec![Statistic::A1];
        related.extend(above.iter().map(|&(other, _)| other).filter(|&other| other != row));
        contradicted(telling, (row, some), &related, all, message)
            .advising("请看：主动公开政府信息数是不是只算了一部分");
        return;
    }
    let Some(added) = together(context, telling, &CHANNELS) else { return };
    if all <= added {
        return telling.pass();
    }
    let total = written(context, Statistic::A1, all);
    let message = format!("统计表：{total}，五种渠道相加只有 {added}，相差 {}", all - added);
    contradicted(telling, (Statistic::A1, all), &CHANNELS, added, message)
        .advising("请看：有没有公开的渠道没有计入“其他方式”");
}

/// What rows come to together. A blank adds nothing, but where all are blank there is nothing to say.
fn together(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    rows: &[Statistic],
) -> Option<Decimal> {
    let report = context.report;
    let coords = || rows.iter().map(|&row| Coord::Statistic(row));
    let entries: Option<Vec<&Entry>> =
        coords().map(|coord| report.reading.entries.get(&coord)).collect();
    let Some(entries) = entries else {
        telling.needs_review("有的渠道没读到");
        return None;
    };
    let sum = entries.iter().map(|entry| entry.value.in_sum());
    if report.tables.has_strange_row_among(coords()) {
        telling.needs_review("这几行里夹有格式以外的行");
    } else if entries.iter().all(|entry| entry.value == Value::Blank) {
        telling.inapplicable("各种渠道都空着");
    } else if let Some(values) = sum.collect::<Option<Vec<_>>>() {
        return Some(values.into_iter().sum());
    } else {
        telling.needs_review("有的格不是数");
    }
    None
}

fn responses(context: &Context<'_>, telling: &mut Telling<'_>) {
    const EVENTS: [Statistic; 2] = [Statistic::B2x4, Statistic::B2x5];
    let Some(occasions) = number(context, telling, Statistic::B1) else { return };
    let rows = if occasions.is_zero() { EVENTS.cut(..) } else { &RESPONSES };
    let Some(added) = together(context, telling, rows) else { return };
    let told = written(context, Statistic::B1, occasions);
    let message = match occasions.is_zero() {
        true if added.is_zero() => return telling.pass(),
        false if occasions <= added => return telling.pass(),
        true => format!("统计表：{told}，微博微信和其他方式回应事件数相加 {added}，请核实"),
        false => {
            format!("统计表：{told}，五种方式相加只有 {added}，相差 {}，请核实", occasions - added)
        }
    };
    contradicted(telling, (Statistic::B1, occasions), rows, added, message);
}
