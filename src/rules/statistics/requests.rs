//! H12 and H13: requests received, completed and answered. The form has no row for what is carried over, so that
//! these are hints.

use super::{contradiction, has_table, is_disputed, number, written};
use crate::forms::Statistic::{C1, C2, C3};
use crate::rules::prelude::*;

/// H12: requests completed and answered are not the same number.
pub static COMPLETED_AGAINST_ANSWERED: Rule =
    Rule::hint("H12", "completed-against-answered", completed_and_answered)
        .title("申请办结数与申请答复数不同")
        .basis(&[law::STATISTICS_2014.cited("附表第三项（二）（三）", "申请办结数、申请答复数")]);

/// H13: more requests completed than received.
pub static COMPLETED_ABOVE_RECEIVED: Rule =
    Rule::hint("H13", "completed-above-received", completed_and_received)
        .title("申请办结数多于收到申请数")
        .basis(&[law::STATISTICS_2014.cited("附表第三项（一）（二）", "收到申请数、申请办结数")]);

const DISPUTED: &str = "这两行里有一行的勾稽不成立，先看那一处";

fn completed_and_answered(context: &Context<'_>, outcomes: &mut Outcomes) {
    if !has_table(context, outcomes) {
        return;
    }
    let Some(completed) = number(context, outcomes, C2) else { return };
    let Some(answered) = number(context, outcomes, C3) else { return };
    if completed == answered {
        return outcomes.pass();
    }
    if is_disputed(context, C2) || is_disputed(context, C3) {
        return outcomes.needs_review(DISPUTED);
    }
    let (a, b) = (written(context, C2, completed), written(context, C3, answered));
    let difference = (completed - answered).abs();
    let message = format!("统计表：{a}，{b}，相差 {difference}，请核实");
    let finding = contradiction(context, (C2, completed), &[C3], answered, message);
    let advice = "请看：有没有申请人撤回等没有答复就办结的，或一件作了几次答复的".to_owned();
    outcomes.find(finding.advising(advice));
}

fn completed_and_received(context: &Context<'_>, outcomes: &mut Outcomes) {
    if !has_table(context, outcomes) {
        return;
    }
    let Some(completed) = number(context, outcomes, C2) else { return };
    let Some(received) = number(context, outcomes, C1) else { return };
    if completed <= received {
        return outcomes.pass();
    }
    if is_disputed(context, C2) || is_disputed(context, C1) {
        return outcomes.needs_review(DISPUTED);
    }
    let (a, b) = (written(context, C2, completed), written(context, C1, received));
    let message = format!("统计表：{a}，{b}，多 {}，请核实", completed - received);
    let finding = contradiction(context, (C2, completed), &[C1], received, message);
    let advice = "请看：多的是不是上年收到、今年办结的".to_owned();
    outcomes.find(finding.advising(advice));
}
