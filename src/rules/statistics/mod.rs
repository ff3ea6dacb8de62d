//! Class H: the 政府信息公开情况统计表 of 2014 to 2018, and what a report of those years had to tell.

pub(super) mod amounts;
pub(super) mod contents;
pub(super) mod limits;
pub(super) mod pairs;
pub(super) mod sums;

use crate::diagnose::Verdict;
use crate::forms::Statistic;
use crate::report::Value;
use crate::rules::prelude::*;

/// Whether the report has the 统计表.
fn has_table(context: &Context<'_>) -> Due {
    match context.report.reading.form.statistics.is_empty() {
        true => Err("这一年度的格式没有统计表"),
        false => Ok(()),
    }
}

/// The number in a row, where there is one.
fn value(context: &Context<'_>, row: Statistic) -> Option<Decimal> {
    context.report.reading.entries.get(&Coord::Statistic(row))?.value.number()
}

/// The number in a row. A blank and a dash are no number; neither is what was not read, but that is said.
fn number(context: &Context<'_>, telling: &mut Telling<'_>, row: Statistic) -> Option<Decimal> {
    let name = context.report.reading.form.cell_name(Coord::Statistic(row));
    match context.report.reading.entries.get(&Coord::Statistic(row)).map(|entry| entry.value) {
        Some(Value::Number(number)) => return Some(number),
        Some(Value::Text) => telling.needs_review(format!("{name}不是数")),
        Some(Value::Blank | Value::Dash) => telling.inapplicable(format!("{name}没有数")),
        None => telling.needs_review(format!("{name}没读到")),
    }
    None
}

/// `收到申请数写 12`.
fn written(context: &Context<'_>, row: Statistic, number: Decimal) -> String {
    format!("{}写 {number}", context.report.reading.form.row_name(Coord::Statistic(row)))
}

/// Whether a sum with the row in it does not hold: then its own rule speaks of the row.
fn is_disputed(context: &Context<'_>, row: Statistic) -> bool {
    let has = |(coord, _)| coord == Coord::Statistic(row);
    let mut broken = context.diagnosis.judged.iter().filter(|j| j.verdict == Verdict::Violation);
    broken.any(|judged| judged.identity.terms().any(has))
}

/// A finding about a row and another that it contradicts, the number of the row against that of the other.
fn contradicted<'a>(
    telling: &'a mut Telling<'_>,
    (row, reported): (Statistic, Decimal),
    others: &[Statistic],
    computed: Decimal,
    message: String,
) -> &'a mut Finding {
    let key = format!("statistics:{}", row.key());
    telling
        .wrong(Subject::Cell(Coord::Statistic(row)), &key, message)
        .with_related(others.iter().map(|&other| Coord::Statistic(other)).collect())
        .with_reported(reported)
        .with_computed(Compared::CELL, computed)
}
