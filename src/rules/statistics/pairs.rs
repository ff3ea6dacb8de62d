//! H08, H10 to H13: rows of the 统计表 that are held against another. The form has no row for what is carried over, so that
//! what became of requests is only hinted at.

use super::{contradicted, has_table, is_disputed, number, value, written};
use crate::forms::Statistic::{self, A1, A1a, A1b, B2x1, B2x1a, B2x2, B2x2a, C1, C2, C3};
use crate::rules::prelude::*;

/// H08: more press conferences or talks with a leading official than there were.
pub static ATTENDANCE_ABOVE_OCCASIONS: Rule =
    Rule::error("H08", "attendance-above-occasions", |context, telling| {
        compare(context, telling, &Pair { row: B2x1a, other: B2x1, ..PART });
        compare(context, telling, &Pair { row: B2x2a, other: B2x2, ..PART });
    })
    .title("主要负责同志参加的次数多于总次数")
    .basis(
        &[law::STATISTICS_2014.cited("附表第二项（二）", "其中：主要负责同志参加新闻发布会次数")],
    )
    .when(has_table);

/// H10: more normative documents disclosed than all information disclosed.
pub static DOCUMENTS_ABOVE_DISCLOSED: Rule =
    Rule::error("H10", "documents-above-disclosed", |context, telling| {
        compare(context, telling, &PART);
    })
    .title("主动公开规范性文件数多于主动公开政府信息数")
    .basis(&[law::STATISTICS_2014.cited("附表第一项（一）", "其中：主动公开规范性文件数")])
    .when(has_table);

/// H11: more normative documents disclosed than issued.
pub static DOCUMENTS_ABOVE_ISSUED: Rule =
    Rule::hint("H11", "documents-above-issued", |context, telling| {
        let advice = "请看：是不是含往年制发、今年公开的";
        let told = Some(documents_exceed as fn(&Context<'_>) -> bool);
        compare(context, telling, &Pair { other: A1b, told, advice, ..PART });
    })
    .title("主动公开规范性文件数多于制发规范性文件总数")
    .basis(&[law::STATISTICS_2014.cited("附表第一项（一）", "制发规范性文件总数")])
    .when(has_table);

/// H12: requests completed and answered are not the same number.
pub static COMPLETED_AGAINST_ANSWERED: Rule =
    Rule::hint("H12", "completed-against-answered", |context, telling| {
        let advice = "请看：有没有申请人撤回等没有答复就办结的，或一件作了几次答复的";
        compare(context, telling, &Pair { other: C3, may_be_less: false, advice, ..COMPLETED });
    })
    .title("申请办结数与申请答复数不同")
    .basis(&[law::STATISTICS_2014.cited("附表第三项（二）（三）", "申请办结数、申请答复数")])
    .when(has_table);

/// H13: more requests completed than received.
pub static COMPLETED_ABOVE_RECEIVED: Rule =
    Rule::hint("H13", "completed-above-received", |context, telling| {
        compare(context, telling, &COMPLETED);
    })
    .title("申请办结数多于收到申请数")
    .basis(&[law::STATISTICS_2014.cited("附表第三项（一）（二）", "收到申请数、申请办结数")])
    .when(has_table);

/// A row that cannot be more than another.
struct Pair {
    row: Statistic,
    other: Statistic,
    /// Otherwise the two are the same.
    may_be_less: bool,
    /// Whether the sums that the rows are part of come first, and a person has to decide.
    is_loose: bool,
    /// Whether another rule speaks of the number already.
    told: Option<fn(&Context<'_>) -> bool>,
    advice: &'static str,
}

/// Documents are part of the information.
const PART: Pair =
    Pair { row: A1a, other: A1, may_be_less: true, is_loose: false, told: None, advice: "" };

/// Requests may be completed that came in the year before.
const COMPLETED: Pair = Pair {
    row: C2,
    other: C1,
    is_loose: true,
    advice: "请看：多的是不是上年收到、今年办结的",
    ..PART
};

fn compare(context: &Context<'_>, telling: &mut Telling<'_>, pair: &Pair) {
    let Some(some) = number(context, telling, pair.row) else { return };
    let Some(all) = number(context, telling, pair.other) else { return };
    if some == all || pair.may_be_less && some < all {
        return telling.pass();
    }
    if pair.told.is_some_and(|told| told(context)) {
        return telling.violation();
    }
    if pair.is_loose && (is_disputed(context, pair.row) || is_disputed(context, pair.other)) {
        return telling.needs_review("这两行里有一行的勾稽不成立，先看那一处");
    }
    let (a, b) = (written(context, pair.row, some), written(context, pair.other, all));
    let by = if pair.may_be_less { "多" } else { "相差" };
    let end = if pair.is_loose { "，请核实" } else { "" };
    let message = format!("统计表：{a}，{b}，{by} {}{end}", (some - all).abs());
    let finding = contradicted(telling, (pair.row, some), &[pair.other], all, message);
    if !pair.advice.is_empty() {
        finding.advising(pair.advice);
    }
}

/// Whether H10 finds more documents than information.
pub(super) fn documents_exceed(context: &Context<'_>) -> bool {
    let (some, all) = (value(context, A1a), value(context, A1));
    some.is_some_and(|some| all.is_some_and(|all| some > all))
}
