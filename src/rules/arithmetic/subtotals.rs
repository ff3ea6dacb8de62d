//! Numbers in the rows of 表三 that only head others.

use super::number;
use crate::forms::Applicant;
use crate::report::Subtotal;
use crate::rules::prelude::*;

/// A21: a row that has no cells in the form has numbers, and they are not those of the rows below.
pub static FILLED_GROUP_ROW: Rule =
    Rule::warning("A21", "filled-group-row", filled_group_row).title("表三分组行填了数").basis(&[
        law::FORMAT_2021.cited("表三第三项", "分组行没有填数的格"),
        law::FORMAT_2019.cited("表三第三项", "分组行没有填数的格"),
    ]);

fn filled_group_row(context: &Context<'_>, telling: &mut Telling<'_>) {
    let is_filled = |subtotal: &&Subtotal| {
        subtotal.values.iter().any(|(_, value)| value.number().is_some_and(|n| !n.is_zero()))
    };
    let filled: Vec<_> = context.report.tables.subtotals.iter().filter(is_filled).collect();
    if filled.is_empty() {
        return match context.report.reading.form.requests.is_empty() {
            true => telling.inapplicable("这一格式没有表三"),
            false => telling.pass(),
        };
    }
    for subtotal in filled {
        tell(context, telling, subtotal);
    }
}

fn tell(context: &Context<'_>, telling: &mut Telling<'_>, subtotal: &Subtotal) {
    let form = context.report.reading.form;
    let rows = form.requests.iter().filter(|row| row.groups.contains(&subtotal.group));
    let lines: Vec<_> = rows.map(|row| row.line).collect();
    // What the rows below add up to, where all of them are known.
    let below = |applicant: Applicant| {
        let cells = lines.iter().map(|&line| Coord::Request(line, applicant));
        cells
            .map(|coord| context.report.reading.entries.get(&coord)?.value.in_sum())
            .try_fold(Decimal::ZERO, |sum, value| Some(sum + value?))
    };
    let mut differing = subtotal.values.iter().filter_map(|&(applicant, value)| {
        let (written, sum) = (value.in_sum()?, below(applicant)?);
        (written != sum).then_some((applicant, written, sum))
    });
    let group = subtotal.group;
    let (severity, message, applicant) = match differing.next() {
        Some((applicant, written, sum)) => {
            let column = form.column_name(Coord::Request(lines[0], applicant));
            let message = format!(
                "“{group}”一行填了数：“{column}”列写 {written}，下面 {} 行相加 {sum}，相差 {}",
                lines.len(),
                (written - sum).abs()
            );
            (Severity::Warning, message, applicant)
        }
        None => {
            let message = format!("“{group}”一行填了数，格式里这一行不填数");
            (Severity::Hint, message, Applicant::Total)
        }
    };
    let key = lines.first().map_or("requests", |line| line.key());
    let related = lines.iter().map(|&line| Coord::Request(line, applicant));
    telling
        .wrong(Subject::Section(3), &format!("group:{key}"), message)
        .with_severity(severity)
        .with_related(related.filter(|&coord| number(context, coord).is_some()).collect())
        .advising("请看：数应当填在下面各行里，这一行空着")
        .at(subtotal.place);
}
