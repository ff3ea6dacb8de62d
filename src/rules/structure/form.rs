//! S05, S15: the form of the right year, and nothing left over from that of another.

use super::sectioned;
use crate::forms::{Form, Table};
use crate::report::Plain;
use crate::rules::prelude::*;

/// S05: the tables are those of another year's form.
pub static OUTDATED_FORM: Rule =
    Rule::error("S05", "outdated-form", outdated_form).title("用了别的年度的格式").basis(&[
        law::FORMAT_2021.cited("附件", "2021 年度起使用的格式"),
        law::FORMAT_2019.cited("附件", "2019、2020 年度使用的格式"),
    ]);

/// S15: rows that the form of 2019 had and that of 2021 has no more.
pub static LEFTOVER_ROWS: Rule = Rule::warning("S15", "leftover-rows", leftover_rows)
    .title("表二留着 2019 年格式的行")
    .basis(&[law::FORMAT_2021.cited("附件表二", "只有第二十条第（一）、（五）、（六）、（八）项")])
    .when(sectioned);

/// Rows of 表二 that only the form of 2019 has.
const LEFTOVER: Words = Words("其他对外管理服务事项 政府集中采购");

/// The row of the form of 2019 that a label is, where that of 2021 has none such.
pub(super) fn leftover(label: &str) -> Option<&'static str> {
    let label = Plain::new(label, 0, 0).text;
    LEFTOVER.begun_by(&label)
}

fn outdated_form(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.entries.is_empty() {
        return telling.inapplicable("没有读到表格");
    }
    let Some(year) = report.text.frame.year else {
        return telling.needs_review("没有读出是哪一年度的报告");
    };
    let Some(expected) = report.expected_form() else {
        return telling.inapplicable(format!("{year} 年度没有全国统一的格式"));
    };
    if expected.id == report.reading.form.id {
        return telling.pass();
    }
    let used = years(report.reading.form);
    let message =
        format!("{year} 年度的报告用了 {used}的表格，应当用{}的格式", expected.work.number());
    let due =
        context.rule.about.basis.iter().filter(|citation| citation.work == expected.work).collect();
    telling.wrong(Subject::Section(2), "form", message).with_basis(due);
}

/// `2019 至 2020 年度`, `2021 年度起`.
fn years(form: &Form) -> String {
    match form.years {
        (first, Some(last)) => format!("{first} 至 {last} 年度"),
        (first, None) => format!("{first} 年度起"),
    }
}

fn leftover_rows(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.form.id != "2021"
        || report.expected_form().is_some_and(|due| due.id != "2021")
    {
        return telling.inapplicable("用的不是 2021 年格式");
    }
    if report.tables.printed.rows(Table::Disclosure).next().is_none() {
        return telling.inapplicable("没有读到表二");
    }
    let rows = report.tables.printed.rows(Table::Disclosure);
    let left: Vec<_> = rows.filter_map(|row| Some((leftover(&row.text)?, row.place))).collect();
    let Some(&(_, place)) = left.first() else { return telling.pass() };
    let names: Vec<String> = left.iter().map(|(name, _)| format!("“{name}”")).collect();
    let message =
        format!("表二还有{}，这是 2019 年格式的行，2021 年度起的表二没有", names.join("和"));
    telling
        .wrong(Subject::Section(2), "rows", message)
        .at(place)
        .advising("请看：是不是拿以前的表改的，这些行可以去掉");
}
