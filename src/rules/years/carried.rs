//! Y01: what was carried forward is brought forward.

use super::{TwoYears, each, given, tell};
use crate::forms::{Applicant, RequestLine};
use crate::rules::prelude::*;

/// Y01: other than what the year before carried forward.
pub static BROUGHT_FORWARD_NOT_AS_CARRIED: Rule =
    Rule::error("Y01", "brought-forward-not-as-carried", brought_forward_not_as_carried)
        .title("上年结转与上一年报告的结转下年度不同")
        .basis(&[
            law::FORMAT_2021
                .cited("表三第二项、第四项", "上年结转政府信息公开申请数量；结转下年度继续办理"),
            law::FORMAT_2019
                .cited("表三第二项、第四项", "上年结转政府信息公开申请数量；结转下年度继续办理"),
        ])
        .when(given);

fn brought_forward_not_as_carried(context: &Context<'_>, telling: &mut Telling<'_>) {
    let at = |line| move |&applicant: &Applicant| Coord::Request(line, applicant);
    let here = Applicant::ALL.iter().map(at(RequestLine::BroughtForward));
    let cells: Vec<_> =
        here.zip(Applicant::ALL.iter().map(at(RequestLine::CarriedForward))).collect();
    let mut unequal: Vec<TwoYears> = Vec::new();
    each(
        context,
        telling,
        &cells,
        "两年的表格里没有都列结转的申请",
        &mut |telling, years| match years.now.value == years.before.value {
            true => telling.pass(),
            false => unequal.push(years),
        },
    );
    // The total is what its columns come to: where it differs, it is told for them all.
    let is_total = unequal.last().is_some_and(|years| years.here.is_total());
    if is_total {
        unequal.rotate_right(1);
    }
    let Some((first, others)) = unequal.split_first() else { return };
    let (now, before) = (first.now.value, first.before.value);
    let mut more = String::new();
    if !is_total {
        let columns = others.iter().map(|it| context.report.reading.form.column_name(it.here));
        more += "；总计相同";
        for column in columns {
            more += &["，“", column, "”列也不同"].concat();
        }
    }
    let words = ["是 ", &before.to_string(), "，相差 ", &(now - before).abs().to_string(), &more];
    tell(context, telling, first, &words)
        .with_severity(if is_total { Severity::Error } else { Severity::Warning })
        .certain_if(is_total && first.is_stated())
        .with_related(others.iter().map(|years| years.here).collect())
        .with_reported(now)
        .with_computed(Compared::YEARS, before)
        .with_previous(unequal.iter().map(|years| years.beside).collect())
        .advising(
            "请看：有没有并入、划出的单位，或者上一年报告发布后又改过；有的话，在第六部分说明",
        );
}
