//! Rates of growth: N25, N26.

use super::saying::{broken, measured, tell};
use crate::diagnose::prose::{Check, Kind, Relation, base_of, growth_of};
use crate::rules::prelude::*;

/// What both lean on.
const SELF: Citation = law::OWN_WORDS.cited("正文中的增减幅度", "增减幅度与所列件数相符");

/// N25: no whole number can have grown to this one at such a rate.
pub static IMPOSSIBLE_GROWTH: Rule = Rule::warning("N25", "impossible-growth", impossible_growth)
    .of_prose(Kind::Growth)
    .title("件数与增减幅度不能同时成立")
    .basis(&[SELF]);

/// N26: a rate of growth, where there was nothing to grow.
pub static GROWTH_FROM_ZERO: Rule = Rule::warning("N26", "growth-from-zero", growth_from_zero)
    .title("上年为零却写了增长率")
    .basis(&[SELF]);

fn impossible_growth(context: &Context<'_>, telling: &mut Telling<'_>) {
    let from_zero = |check: &Check| {
        let growths = &context.report.prose.composition.growths;
        let at = growths.binary_search_by_key(&check.claim, |growth| growth.rate);
        at.is_ok_and(|at| growths[at].from_zero)
    };
    for check in broken(context, telling) {
        if from_zero(check) {
            telling.violation();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            tell_growth(context, telling, check);
        }
    }
}

fn tell_growth(context: &Context<'_>, telling: &mut Telling<'_>, check: &Check) {
    let report = context.report;
    let rate = &report.prose.claim(check.claim).number;
    let number = &report.prose.claim(check.with[0]).number;
    let (falls, base) = match check.relation {
        Relation::Growth { falls, base } => (falls, base),
        _ => (false, None),
    };
    let verb = if falls { "减少" } else { "增长" };
    let hundred = Decimal::ONE_HUNDRED;
    let after = if falls { hundred - rate.value } else { hundred + rate.value };
    let value = |claim: usize| report.prose.claim(claim).number.value;
    let told = base.and_then(|base| base_of(base, number.value, falls, value));
    let base = (number.value * hundred).checked_div(after).unwrap_or_default().floor();
    // The nearest whole numbers, and the rates that they give.
    let rate_of = |base: Decimal| {
        let given = growth_of(number.value, base, falls, rate.decimals)?;
        Some(format!("上年 {}是{verb} {given}%", measured(number, base)))
    };
    let near = match told {
        Some(base) => vec![base],
        None => vec![base, base + Decimal::ONE],
    };
    let near = near.into_iter().filter_map(rate_of);
    let message = format!(
        "{}与{verb} {}% 不能同时成立：{}",
        measured(number, number.value),
        rate.value,
        near.collect::<Vec<_>>().join("，")
    );
    tell(context, telling, check.claim, &message)
        .advising("请看：上年的数是多少，按它重算增减幅度");
}

fn growth_from_zero(context: &Context<'_>, telling: &mut Telling<'_>) {
    for growth in &context.report.prose.composition.growths {
        if !growth.from_zero {
            telling.pass();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let rate = &context.report.prose.claim(growth.rate).number;
            let message = format!("上年没有，不能说增减 {}%", rate.value);
            tell(context, telling, growth.rate, &message)
                .advising("请看：上年为零时，写增加了多少件");
        }
    }
}
