//! N35: rates above 100%.

use super::saying::around;
use crate::rules::prelude::*;

/// N35: more than all of something.
pub static RATE_ABOVE_WHOLE: Rule = Rule::error("N35", "rate-above-whole", rate_above_whole)
    .title("比率超过 100%")
    .basis(&[law::OWN_WORDS.cited("比率", "部分不大于全部")]);

/// Rates of a part in a whole. 完成率 is none: a plan can be done by more than all of it.
const RATES: Words = Words(
    "办结率 答复率 回复率 满意率 满意度 公开率 及时率 按时率 按期率 准确率 合格率 受理率 反馈率 \
    知晓率 解读率 处理率 解决率 纠错率 败诉率 维持率 回应率 办理率 参与率 达标率 覆盖率 响应率 \
    好评率 更新率 占比 占",
);

/// Words between the rate and its number.
const BETWEEN: Words = Words("均达到 均达 均为 达到 高达 已达 分别为 为 达 是 均 : 了 到 至");

fn rate_above_whole(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    for claim in report.prose.claims.iter().filter(|claim| claim.number.measure == "%") {
        let (before, _) = around(report, claim);
        let Some(rate) = rate_before(before) else { continue };
        if claim.number.value <= Decimal::ONE_HUNDRED {
            telling.pass();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let passage = report.prose.passage(claim.passage);
            let words = report.written(passage, claim.number.range.clone());
            let message = format!("“{rate}{words}”超过 100%");
            telling
                .wrong_at(passage, claim.number.range.clone(), "rate", message)
                .with_reported(claim.number.value);
        }
    }
    telling.or_inapplicable("没有写比率");
}

/// The rate whose number follows.
fn rate_before(before: &str) -> Option<&'static str> {
    let between = BETWEEN.before(before);
    let name = between.unwrap_or(before);
    RATES.ended_by(name)
}
