//! G09: what the whole carried forward the year before, against what its parts bring forward.

use super::sums::{key, with_parent};
use crate::finding::{Compared, Severity, Subject};
use crate::forms::{Applicant, Coord, RequestLine};
use crate::law;
use crate::set::rule::SetTelling;
use crate::set::{SetContext, SetRule};

/// G09: the parts bring forward another number than the whole carried forward.
pub static BROUGHT_FORWARD_NOT_AS_WHOLE_CARRIED: SetRule = SetRule::new(
    Severity::Error,
    "G09",
    "brought-forward-not-as-whole-carried",
    brought_forward_not_as_whole_carried,
)
.title("各单位上年结转合计与上一年本级报告的结转下年不符")
.basis(&[law::FORMAT_2021.cited("表三", "二、上年结转政府信息公开申请数量")])
.when(with_parent);

fn brought_forward_not_as_whole_carried(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let Some(before) = context.parent().ok().and_then(|parent| parent.previous.as_ref()) else {
        return telling.inapplicable("没有给出上一年的本级报告");
    };
    let year = before.year.unwrap_or_default();
    for &applicant in Applicant::ALL {
        let here = Coord::Request(RequestLine::BroughtForward, applicant);
        let carried = before.value(Coord::Request(RequestLine::CarriedForward, applicant));
        let Some(cell) = context.addition.cells.iter().find(|cell| cell.coord == here) else {
            continue;
        };
        let name = context.cell_name(here);
        let Some(carried) = carried else {
            telling.needs_review(format!("{year} 年本级报告里没有读到与{name}相应的数"));
            continue;
        };
        let sum = cell.sum_with(context.addition.is_with_held_out);
        if sum == carried {
            telling.pass();
            continue;
        }
        let message = format!(
            "{name}：各单位合计 {sum}，{year} 年本级报告结转下年 {carried}，相差 {}",
            (sum - carried).abs()
        );
        telling
            .wrong_of(Subject::Cell(here), &key(here), &[], message)
            .in_doubt()
            .with_reported(sum)
            .with_computed(Compared::YEARS, carried)
            .with_contributions(context.addition.contributions(context.set, here))
            .advising("请看：机构有没有增减，结转的申请由谁接着办");
    }
    telling.or_inapplicable("这一格式没有上年结转");
}
