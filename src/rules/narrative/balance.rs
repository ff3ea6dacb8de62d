//! N19: the numbers of requests in one passage do not come out even.

use super::saying::contradicted;
use crate::diagnose::Verdict;
use crate::diagnose::prose::{Kind, Relation};
use crate::law::BALANCE_HINT;
use crate::rules::prelude::*;

/// N19: received and brought forward are not answered and carried forward.
pub static UNBALANCED_PROSE: Rule = Rule::error("N19", "unbalanced-prose", check)
    .of_prose(Kind::Balance)
    .title("正文的申请收支不平衡")
    .basis(&[
        law::FORMAT_2021.cited("表三左上角说明", BALANCE_HINT),
        law::FORMAT_2019.cited("表三左上角说明", BALANCE_HINT),
    ]);

fn check(context: &Context<'_>, telling: &mut Telling<'_>) {
    let (report, checks) = (context.report, &context.diagnosis.prose.checks);
    let elsewhere = contradicted(context);
    for check in checks.iter().filter(|check| matches!(check.relation, Relation::Balance)) {
        if check.verdict == Verdict::Pass {
            telling.pass();
            continue;
        }
        let members: Vec<usize> =
            std::iter::once(check.claim).chain(check.with.iter().copied()).collect();
        // A number that is not that of the table is told by its own rule.
        let is_told = members.iter().any(|claim| elsewhere.contains(claim));
        if is_told {
            telling.violation();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let value = |i: usize| report.prose.claim(members[i]).number.value;
            let (before, after) = (value(0) + value(1), value(2) + value(3));
            let claim = report.prose.claim(check.claim);
            let passage = report.prose.passage(claim.passage);
            let message = format!(
                "{}正文：收到 {}＋上年结转 {}＝{before}，答复 {}＋结转下年度 {}＝{after}，相差 {}",
                context.part_name(passage.part),
                value(0),
                value(1),
                value(2),
                value(3),
                (before - after).abs(),
            );
            telling
                .wrong_at(passage, claim.number.range.clone(), "balance", message)
                .with_reported(before)
                .with_computed(Compared::BALANCE, after);
        }
    }
    telling.or_inapplicable("正文没有同时写收到、上年结转、答复、结转下年度四个数");
}
