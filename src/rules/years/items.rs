//! Y03: 上一年项目数量 of 2020 is what 2019 came to.

use super::{each, given, tell};
use crate::forms::{DisclosureItem as Item, DisclosureMeasure as Measure};
use crate::rules::prelude::*;

/// Y03: other than the items of the year before with what came to them.
pub static PRIOR_ITEMS_NOT_AS_BEFORE: Rule =
    Rule::hint("Y03", "prior-items-not-as-before", prior_items_not_as_before)
        .title("上一年项目数量与上一年报告接不上")
        .basis(&[law::FORMAT_2019.cited("表二", "上一年项目数量、本年增/减")])
        .when(given);

fn prior_items_not_as_before(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Ok(previous) = context.previous else { return };
    let prior = Item::ALL.iter().map(|&item| Coord::Disclosure(item, Measure::PriorItems));
    let cells: Vec<_> = prior.map(|prior| (prior, prior)).collect();
    let without = "两年的表格里没有都填上一年项目数量";
    each(context, telling, &cells, without, &mut |telling, years| {
        let Coord::Disclosure(item, _) = years.here else { return };
        if !years.is_stated() {
            return;
        }
        let change = previous.reading.worth(Coord::Disclosure(item, Measure::Change));
        let Some(change) = change.map(|change| change.value) else {
            return telling.needs_review("上一年报告的本年增/减没有读到数");
        };
        let (now, before) = (years.now.value, years.before.value);
        let expected = before + change;
        if now == expected {
            return telling.pass();
        }
        let words = [
            "是 ",
            &before.to_string(),
            if change < Decimal::ZERO { "－" } else { "＋" },
            &change.abs().to_string(),
            "＝",
            &expected.to_string(),
            "，相差 ",
            &(now - expected).abs().to_string(),
        ];
        tell(context, telling, &years, &words)
            .with_reported(now)
            .with_computed(Compared::YEARS, expected)
            .advising("请看：上一年报告之后有没有调整过清单");
    });
}
