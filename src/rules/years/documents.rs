//! Y02: what is in force goes on from the year before.

use super::{each, given, tell};
use crate::finding::{Operand, Sign};
use crate::forms::{DisclosureItem as Item, DisclosureMeasure as Measure};
use crate::rules::prelude::*;

/// Y02: other than what was in force before, with what was issued and without what was repealed.
pub static IN_FORCE_NOT_AS_BEFORE: Rule =
    Rule::warning("Y02", "in-force-not-as-before", in_force_not_as_before)
        .title("现行有效件数与上一年报告接不上")
        .basis(&[law::FORMAT_2021
            .cited("表二第二十条第（一）项", "本年制发件数、本年废止件数、现行有效件数")])
        .when(given);

fn in_force_not_as_before(context: &Context<'_>, telling: &mut Telling<'_>) {
    let cells = [Item::AgencyRule, Item::NormativeDocument].map(|item| {
        let in_force = Coord::Disclosure(item, Measure::InForce);
        (in_force, in_force)
    });
    let without = "两年的表格里没有都填现行有效件数";
    each(context, telling, &cells, without, &mut |telling, years| {
        let Coord::Disclosure(item, _) = years.here else { return };
        let reading = &context.report.reading;
        let [issued, repealed] =
            [Measure::Issued, Measure::Repealed].map(|measure| Coord::Disclosure(item, measure));
        if !years.is_stated() {
            return;
        }
        let (Some(more), Some(less)) = (reading.worth(issued), reading.worth(repealed)) else {
            return telling.needs_review("本年制发或者废止的件数没有读到");
        };
        let (now, before) = (years.now.value, years.before.value);
        let expected = before + more.value - less.value;
        if now == expected {
            return telling.pass();
        }
        let operand = |coord, sign, value| Operand { sign, coord, value, is_derived: false };
        let words = [
            "是 ",
            &before.to_string(),
            "，加制发 ",
            &more.value.to_string(),
            "、减废止 ",
            &less.value.to_string(),
            " 是 ",
            &expected.to_string(),
            "，相差 ",
            &(now - expected).abs().to_string(),
        ];
        tell(context, telling, &years, &words)
            .with_related(vec![issued, repealed])
            .with_reported(now)
            .with_computed(Compared::YEARS, expected)
            .with_operands(vec![
                operand(issued, Sign::Plus, more.value),
                operand(repealed, Sign::Plus, -less.value),
                operand(years.here, Sign::Equals, now),
            ])
            .advising("请看：有没有到期自动失效的，或者清理后改了口径");
    });
}
