//! N37: approximate parts that come exactly to an exact total, or the other way round.

use super::saying::{measured, tell};
use crate::rules::prelude::*;

/// N37: some numbers are approximate and yet add up to the last digit.
pub static EXACT_SUM_OF_APPROXIMATE: Rule = Rule::hint("N37", "exact-sum-of-approximate", check)
    .title("约数与精确数混用")
    .basis(&[law::OWN_WORDS.cited("正文中的总数与分项", "总数与分项同为精确数或同为约数")]);

fn check(context: &Context<'_>, telling: &mut Telling<'_>) {
    let number = |claim: usize| &context.report.prose.claim(claim).number;
    let is_about = |claim: usize| number(claim).approximate.is_some();
    for of in &context.report.prose.composition.breakdowns {
        let Some(total) = of.total else { continue };
        let about = of.parts.iter().filter(|&&part| is_about(part)).count();
        let sum: Decimal = of.parts.iter().map(|&part| number(part).value).sum();
        let is_mixed = is_about(total) != (about > 0);
        if !is_mixed || of.parts.len() < 2 || sum != number(total).value {
            telling.pass();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let which =
                if is_about(total) { "总数却带约数字样" } else { "分项里却有约数" };
            let sum = measured(number(total), sum);
            let message = format!("所列 {} 项合计正好 {sum}，{which}", of.parts.len());
            tell(context, telling, total, &message).advising("请看：“余”“约”之类的字是不是多写的");
        }
    }
}
