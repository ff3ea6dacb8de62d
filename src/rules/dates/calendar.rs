//! D11: dates that no calendar has.

use super::period;
use crate::report::Fault;
use crate::rules::prelude::*;

/// D11: a date that is none.
pub static IMPOSSIBLE_DATE: Rule = Rule::error("D11", "impossible-date", impossible_date)
    .title("日期不存在或没写全")
    .basis(&[law::OWN_WORDS.cited("日期", "日期应当存在，年月日写全")]);

fn impossible_date(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    // A wrong period is told by D02.
    let period = period::stated(report);
    let is_period = |passage: *const _, at: usize| {
        period.as_ref().is_some_and(|p| std::ptr::eq(p.passage, passage) && p.bytes.contains(&at))
    };
    for passage in report.prose.body() {
        for day in crate::report::Day::all(&passage.text) {
            let Some(fault) = day.fault else {
                telling.pass();
                continue;
            };
            if is_period(passage, day.bytes.start) {
                telling.violation();
                continue;
            }
            let written = passage.text.cut(day.bytes.clone());
            let what = match fault {
                Fault::NoSuchDay if day.month.is_some_and(|month| month > 12 || month == 0) => {
                    "没有这个月"
                }
                Fault::NoSuchDay => "没有这一天",
                Fault::WithoutYearMark => "缺“年”字",
                Fault::WithoutMarks => "缺“年”“月”",
                Fault::WithoutMonth => "缺月份",
                Fault::WithoutNumber => "缺数字",
            };
            let message = format!("{}的日期“{written}”{what}", context.part_name(passage.part));
            telling.wrong_at(passage, day.bytes.clone(), "date", message);
        }
    }
    telling.or_inapplicable("正文没有日期");
}
