//! H01 to H07: the sums of the 统计表. The form declares them and one evaluator judges them; what stands here is
//! how grave a broken one is. Where the form has no row for what an honest count may contain, it is a warning.

use super::has_table;
use crate::forms::Sum;
use crate::rules::prelude::*;
use crate::rules::sums::tell_sums;

/// H01: the four ways in which requests come in together are those received.
pub static RECEIVED_SUM_MISMATCH: Rule = sum("H01", "received-sum-mismatch", Sum::Received)
    .title("收到申请数：四种渠道相加，不等于收到申请数")
    .basis(&[
        law::STATISTICS_2014.cited("附表第三项（一）", "收到申请数：当面、传真、网络、信函申请数")
    ]);

/// H02: requests completed in time and with an extension together are those completed.
pub static COMPLETED_SUM_MISMATCH: Rule = sum("H02", "completed-sum-mismatch", Sum::Completed)
    .title("申请办结数：按时和延期相加，不等于申请办结数")
    .basis(&[law::STATISTICS_2014.cited("附表第三项（二）", "申请办结数：按时办结数、延期办结数")]);

/// H03: the eight kinds of answers together are the answers.
pub static ANSWERED_SUM_MISMATCH: Rule = sum("H03", "answered-sum-mismatch", Sum::Answered)
    .title("申请答复数：八类答复相加，不等于申请答复数")
    .basis(&[law::STATISTICS_2014.cited(
        "附表第三项（三）",
        "申请答复数：属于已主动公开范围数至告知通过其他途径办理数，共八类",
    )]);

/// H04: the six grounds of refusal together are the refusals.
pub static REFUSED_SUM_MISMATCH: Rule = sum("H04", "refused-sum-mismatch", Sum::Refused)
    .title("不同意公开答复数：六种情形相加，不等于不同意公开答复数")
    .basis(&[law::STATISTICS_2014.cited(
        "附表第三项（三）4",
        "不同意公开答复数，其中：涉及国家秘密至法律法规规定的其他情形，共六种",
    )]);

/// H05: the three results of reconsideration together are its number.
pub static RECONSIDERED_SUM_MISMATCH: Rule =
    sum("H05", "reconsidered-sum-mismatch", Sum::Reconsidered)
        .title("行政复议数量：三种结果相加，不等于行政复议数量")
        .basis(&[law::STATISTICS_2014
            .cited("附表第四项", "行政复议数量：维持具体行政行为数、被依法纠错数、其他情形数")]);

/// H06: the same of litigation.
pub static LITIGATED_SUM_MISMATCH: Rule = sum("H06", "litigated-sum-mismatch", Sum::Litigated)
    .title("行政诉讼数量：三种结果相加，不等于行政诉讼数量")
    .basis(&[law::STATISTICS_2014.cited(
        "附表第五项",
        "行政诉讼数量：维持具体行政行为或者驳回原告诉讼请求数、被依法纠错数、其他情形数",
    )]);

/// H07: full-time and part-time staff together are the staff.
pub static STAFF_SUM_MISMATCH: Rule = sum("H07", "staff-sum-mismatch", Sum::Staff)
    .title("工作人员数：专职和兼职相加，不等于工作人员数")
    .basis(&[law::STATISTICS_2014
        .cited("附表第八项（三）", "从事政府信息公开工作人员数：专职人员数、兼职人员数")]);

const fn sum(id: &'static str, name: &'static str, sum: Sum) -> Rule {
    Rule::error(id, name, |context, telling| {
        tell_sums(context, telling, |finding| weigh(context, finding));
    })
    .of_sum(sum)
    .when(has_table)
}

/// The finding, as grave as it is: a warning where the difference may be one that the form has no row for.
fn weigh(context: &Context<'_>, finding: &mut Finding) {
    let (Some(stated), Some(added)) = (finding.reported, finding.computed) else { return };
    let Some(Of::Sum(sum)) = context.rule.of else { return };
    // Two broken sums that one cell mends are no matter of what the form has rows for.
    if finding.identities.len() > 1 {
        return;
    }
    let difference = (stated - added).abs();
    // So many are neither overdue nor counted twice.
    let is_far_off = stated.max(added) > stated.min(added) * Decimal::TWO;
    let advice = match (sum, stated > added) {
        (Sum::Completed, true) if !is_far_off => {
            format!("请看：差的 {difference} 件是不是逾期办结，没有列入这两项")
        }
        (Sum::Answered, false) if !is_far_off => {
            "请看：是不是一件申请有几种答复，各算了一次".to_owned()
        }
        (Sum::Refused, false) if !is_far_off => {
            "请看：是不是一件申请有几种理由，各算了一次".to_owned()
        }
        (Sum::Reconsidered, true) => return pending(context.report, finding, "复议", difference),
        (Sum::Litigated, true) => return pending(context.report, finding, "诉讼", difference),
        _ => return,
    };
    finding.with_severity(Severity::Warning).advising(advice);
}

/// More cases than results: the form has no row for those still pending. Where the text tells of such cases, the
/// numbers may all be right.
fn pending(report: &Report, finding: &mut Finding, topic: &str, difference: Decimal) {
    let advice = format!("请看：差的 {difference} 件是不是还没有审结，这张表没有这一项");
    finding.with_severity(Severity::Warning).advising(advice);
    if report.text.paragraphs.iter().any(|paragraph| tells_of_pending(paragraph, topic)) {
        finding.in_doubt().message += "，正文说有没审结的，请核实";
        finding.diagnosis = None;
        finding.repairs.clear();
    }
}

fn tells_of_pending(paragraph: &Paragraph, topic: &str) -> bool {
    const PENDING: Words =
        Words("未审结 正在审理 审理中 审理之中 尚在审理 未结案 未办结 正在办理 办理中 尚未作出");
    let text = &paragraph.plain.text;
    text.contains(topic) && PENDING.any_in(text)
}
