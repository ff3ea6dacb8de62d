//! The sums of the tables. The form declares them and one evaluator judges them; what stands here is how each
//! is told.

use crate::forms::Sum;
use crate::law::BALANCE_HINT;
use crate::rules::prelude::*;
use crate::rules::sums::tell_sums;

/// A01: 第一项加第二项之和，等于第三项加第四项之和.
pub static UNBALANCED_REQUESTS: Rule = sum("A01", "unbalanced-requests", Sum::Requests)
    .title("表三列平衡：本年新收加上年结转，不等于办理结果总计加结转下年度")
    .basis(&[
        law::FORMAT_2021.cited("表三左上角", BALANCE_HINT),
        law::FORMAT_2019.cited("表三左上角", BALANCE_HINT),
    ]);

/// A02: the kinds of disposition together are （七）总计.
pub static DISPOSITIONS_SUM_MISMATCH: Rule =
    sum("A02", "dispositions-sum-mismatch", Sum::Dispositions)
        .title("表三列求和：办理结果各项相加，不等于（七）总计")
        .basis(&[
            law::FORMAT_2021.cited("表三第三项", "（七）总计"),
            law::FORMAT_2019.cited("表三第三项", "（七）总计"),
        ]);

/// A03: the six kinds of applicants together are the row's 总计.
pub static APPLICANTS_SUM_MISMATCH: Rule = sum("A03", "applicants-sum-mismatch", Sum::Applicants)
    .title("表三行求和：六类申请人相加，不等于总计列")
    .basis(&[
        law::FORMAT_2021.cited("表三申请人情况", "总计"),
        law::FORMAT_2019.cited("表三申请人情况", "总计"),
    ]);

/// A04: the four results of reconsideration together are its 总计.
pub static RECONSIDERATION_SUM_MISMATCH: Rule =
    sum("A04", "reconsideration-sum-mismatch", Sum::Reconsideration)
        .title("表四行政复议：四种结果相加，不等于总计")
        .basis(&[
            law::FORMAT_2021.cited("表四行政复议", "总计"),
            law::FORMAT_2019.cited("表四行政复议", "总计"),
        ]);

/// A05: the same of direct suits.
pub static DIRECT_SUIT_SUM_MISMATCH: Rule = sum("A05", "direct-suit-sum-mismatch", Sum::DirectSuit)
    .title("表四未经复议直接起诉：四种结果相加，不等于总计")
    .basis(&[law::FORMAT_2021.cited("表四未经复议直接起诉", "总计")]);

/// A06: the same of suits after reconsideration.
pub static SUIT_AFTER_RECONSIDERATION_SUM_MISMATCH: Rule =
    sum("A06", "suit-after-reconsideration-sum-mismatch", Sum::SuitAfterReconsideration)
        .title("表四复议后起诉：四种结果相加，不等于总计")
        .basis(&[
            law::FORMAT_2021.cited("表四复议后起诉", "总计"),
            law::FORMAT_2019.cited("表四复议后起诉", "总计"),
        ]);

/// A rule of a sum: each cause of broken sums is one finding, of the rule whose sum is plainest.
const fn sum(id: &'static str, name: &'static str, sum: Sum) -> Rule {
    Rule::error(id, name, |context, telling| tell_sums(context, telling, |_| {})).of_sum(sum)
}
