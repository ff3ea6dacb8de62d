//! Whole columns and whole tables that are the same throughout.

use super::FORMS;
use crate::forms::{Applicant, RequestLine};
use crate::report::Level;
use crate::rules::prelude::*;

/// V11: two kinds of applicants have the same numbers from top to bottom.
pub static SAME_COLUMNS: Rule = Rule::hint("V11", "same-columns", same_columns)
    .title("表三两类申请人的数逐行相同")
    .basis(FORMS);

/// V13: a government has nothing but zeros.
pub static ALL_ZERO: Rule =
    Rule::hint("V13", "all-zero", all_zero).title("各表全部是零").basis(FORMS).off();

/// Columns with fewer different results than this are the same by chance.
const RESULTS: usize = 3;

fn same_columns(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.form.requests.is_empty() {
        return telling.inapplicable("这一格式没有表三");
    }
    let column = |applicant: Applicant| -> Option<Vec<Decimal>> {
        let lines = report.reading.form.requests.iter().map(|row| row.line);
        let value =
            |line| report.reading.entries.get(&Coord::Request(line, applicant))?.value.in_sum();
        lines.map(value).collect()
    };
    let kinds = Applicant::ALL.iter().copied().filter(|&a| a != Applicant::Total);
    let columns: Option<Vec<_>> = kinds.map(|a| Some((a, column(a)?))).collect();
    let Some(columns) = columns else {
        return telling.needs_review("表三没有读全");
    };
    let is_rich = |numbers: &[Decimal]| {
        let results = report.reading.form.requests.iter().zip(numbers).filter(|(row, number)| {
            let is_sum = matches!(
                row.line,
                RequestLine::Received | RequestLine::Disposed | RequestLine::CarriedForward
            );
            !is_sum && !number.is_zero()
        });
        results.count() >= RESULTS
    };
    let mut rich = columns.iter().filter(|(_, numbers)| is_rich(numbers));
    let twin = rich.find_map(|(applicant, numbers)| {
        let same: Vec<_> = columns.iter().filter(|(_, other)| other == numbers).collect();
        (same.len() > 1).then_some((*applicant, same))
    });
    let Some((first, same)) = twin else {
        return telling.pass();
    };
    let cell = |applicant| Coord::Request(RequestLine::Received, applicant);
    let names: Vec<_> = same
        .iter()
        .map(|&&(applicant, _)| format!("“{}”", report.reading.form.column_name(cell(applicant))))
        .collect();
    let message = format!("表三{}这 {} 列的数逐行相同", names.join(""), names.len());
    let related = same.iter().map(|&&(applicant, _)| applicant).filter(|&a| a != first);
    telling
        .wrong(Subject::Cell(cell(first)), "requests", message)
        .with_related(related.map(cell).collect())
        .advising("请看：是不是把一列粘贴了两遍");
}

fn all_zero(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.text.frame.level() != Some(Level::Government)
        || report.reading.form.requests.is_empty()
    {
        return telling.inapplicable("只看县级以上人民政府 2019 年度以后的报告");
    }
    if report.reading.entries.len() < report.reading.form.cells().len() {
        return telling.needs_review("表格没有读全");
    }
    let is_nothing = |value: Option<Decimal>| value.is_some_and(|number| number.is_zero());
    if report.reading.entries.values().all(|entry| is_nothing(entry.value.in_sum())) {
        let message = "表二、表三、表四的数全部是零";
        telling
            .wrong(Subject::Text, "tables", message)
            .advising("请看：是不是还没有填数，或只填了本办公室的数");
    } else {
        telling.pass();
    }
}
