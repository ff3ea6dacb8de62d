//! S09, S14: the rows of the tables, which there are, in what order, and of how many cells.

use super::form::leftover;
use super::{listed, sectioned, whole};
use crate::forms::{APPLICANTS, Form, RESULTS, ROUTES, Table};
use crate::order;
use crate::report::{Axis, Label, Plain, Row, Wording, absent_lines, absent_statistics, cells_of};
use crate::rules::prelude::*;

/// S09: rows that are missing, that stand in another order, or that the form does not have.
pub static WRONG_ROWS: Rule =
    Rule::error("S09", "wrong-rows", wrong_rows).title("行缺失、多余、乱序").basis(&[
        law::FORMAT_2021.cited("附件表二、表三", "表中各行"),
        law::FORMAT_2019.cited("附件表二、表三", "表中各行"),
    ]);

/// S14: a row has more or fewer cells than its heads.
pub static RAGGED_ROW: Rule = Rule::warning("S14", "ragged-row", ragged_row)
    .title("列数不齐")
    .basis(&[
        law::FORMAT_2021.cited("附件表三、表四", "每行七格、每组五格"),
        law::FORMAT_2019.cited("附件表三、表四", "每行七格、每组五格"),
    ])
    .when(sectioned);

fn wrong_rows(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.extent(Table::Statistics).0 > 0 {
        return missing_statistics(context, telling);
    }
    if let Err(reason) = sectioned(context) {
        return telling.inapplicable(reason);
    }
    if report.tables.printed.rows.is_empty() {
        return telling.inapplicable("没有读到表二和表三的行");
    }
    for table in [Table::Disclosure, Table::Requests] {
        extra_rows(context, telling, table);
        if report.reading.as_written {
            order(context, telling, table);
        }
    }
    match whole(context) {
        Ok(()) => missing_rows(context, telling),
        Err(reason) => telling.inapplicable(reason),
    }
}

fn missing_statistics(context: &Context<'_>, telling: &mut Telling<'_>) {
    let absent = absent_statistics(context.report);
    if absent.is_empty() {
        return telling.pass();
    }
    let form = context.report.reading.form;
    let names: Vec<String> = absent.iter().map(|&row| form.row_name(row).to_owned()).collect();
    let message = format!("统计表没有 {} 行：{}", names.len(), listed(&names));
    telling
        .wrong(Subject::Text, "statistics:rows", message)
        .with_severity(Severity::Hint)
        .in_doubt()
        .with_absent(absent)
        .advising("请看：本省的表不设这些行的，可以不管；设了的，是不是漏了");
}

fn extra_rows(context: &Context<'_>, telling: &mut Telling<'_>, table: Table) {
    let report = context.report;
    let allowed = |row: &&Row| {
        let label = Plain::new(&row.text, 0, 0).text;
        context
            .pack
            .extra_rows
            .iter()
            .any(|allowed| label.contains(&Plain::new(allowed, 0, 0).text))
    };
    let is_extra = |row: &&Row| row.key.is_none() && leftover(&row.text).is_none() && !allowed(row);
    let extra: Vec<&Row> = report.tables.printed.rows(table).filter(is_extra).collect();
    let Some(first) = extra.first() else { return };
    let names: Vec<String> = extra.iter().map(|row| short(&row.text)).collect();
    let message =
        format!("{}多出 {} 行，不是格式里的：{}", table.name(), extra.len(), listed(&names));
    telling
        .wrong(subject(table), &format!("{}:extra", table.key()), message)
        .with_severity(Severity::Hint)
        .at(first.place)
        .advising("请看：本地要求加的行可以保留，不参与勾稽");
}

/// A label without white space and without the note in brackets behind it.
fn short(label: &str) -> String {
    let label: String = label.split_whitespace().collect();
    let note = label.char_indices().find(|&(at, c)| at > 0 && matches!(c, '（' | '('));
    note.map_or_else(|| label.clone(), |(at, _)| label.cut(..at).to_owned())
}

fn order(context: &Context<'_>, telling: &mut Telling<'_>, table: Table) {
    let due = keys(context.report.reading.form, table);
    let mut seen = order::Set::default();
    let labels = context.report.tables.printed.labels(table, Axis::Row);
    let labels = labels.filter(|label| label.wording != Wording::Changed);
    // Where a table stands twice, as one of the whole and one of the office, the first is looked at.
    let first: Vec<(usize, &Label)> = labels
        .filter(|label| seen.insert(label.key))
        .filter_map(|label| Some((due.iter().position(|key| *key == label.key)?, label)))
        .collect();
    if first.len() < 2 {
        return;
    }
    let turned = first.windows(2).find(|pair| pair[0].0 > pair[1].0);
    let Some([(_, above), (_, below)]) = turned else { return telling.pass() };
    let (name, above_name, below_name) = (table.name(), short(&above.text), short(&below.text));
    let message = format!("{name}的“{above_name}”行排在“{below_name}”行之前，与格式的行序相反");
    telling.wrong(subject(table), &format!("{}:order", table.key()), message).at(below.place);
}

/// The contract's names of a table's rows, in the order of the form.
fn keys(form: &Form, table: Table) -> Vec<&'static str> {
    match table {
        Table::Disclosure => form.items().map(|(item, _)| item.key()).collect(),
        _ => form.requests.iter().map(|row| row.line.key()).collect(),
    }
}

fn missing_rows(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let absent = absent_lines(context.report);
    let names: Vec<String> = (report.reading.form.requests.iter())
        .filter(|row| absent.contains(&row.line.key()))
        .map(|row| row.label.to_owned())
        .collect();
    if report.reading.extent(Table::Requests).0 == 0 {
        return;
    }
    match (names.is_empty(), report.reading.as_written) {
        (true, true) => return telling.pass(),
        (true, false) => {
            return telling.inapplicable("表格是从文字里读出来的，缺行和行序看不准");
        }
        (false, _) => {}
    }
    let message = format!("表三缺 {} 行：{}", names.len(), listed(&names));
    let cells = cells_of(report.reading.form, Table::Requests);
    let cells = cells.into_iter().filter(|coord| absent.contains(&coord.row())).collect();
    telling.wrong(Subject::Section(3), "requests:rows", message).with_absent(cells);
}

fn ragged_row(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if !report.reading.as_written {
        return telling.inapplicable("表格是从文字里读出来的，看不出合并单元格");
    }
    let rows: Vec<&Row> =
        report.tables.printed.rows(Table::Requests).filter(|row| row.key.is_some()).collect();
    let appeals = report.tables.printed.rows(Table::Appeals).next();
    if rows.is_empty() && appeals.is_none() {
        return telling.inapplicable("没有读到表三和表四的行");
    }
    let usual = usual(&rows);
    let short_rows: Vec<&Row> = rows.iter().copied().filter(|row| row.cells < usual).collect();
    if let Some(first) = short_rows.first().filter(|_| short_rows.len() * 2 < rows.len()) {
        let names: Vec<String> = short_rows.iter().map(|row| short(&row.text)).collect();
        let message = format!(
            "表三{}行只有 {} 格，其余各行有 {usual} 格，合并单元格可能有误",
            listed(&names),
            first.cells,
        );
        telling.wrong(Subject::Section(3), "requests:cells", message).at(first.place);
    } else if !rows.is_empty() {
        telling.pass();
    }
    let due = RESULTS.len() * ROUTES.len();
    match appeals {
        Some(row) if row.cells < due && report.reading.extent(Table::Appeals).0 == 0 => {
            let message =
                format!("表四的数据行只有 {} 格，表头有 {due} 列，合并单元格可能有误", row.cells);
            telling.wrong(Subject::Section(4), "appeals:cells", message).at(row.place);
        }
        Some(_) => telling.pass(),
        None => {}
    }
}

/// How many cells most rows have; at least as many as there are applicants.
fn usual(rows: &[&Row]) -> usize {
    let often = |cells| rows.iter().filter(|row| row.cells == cells).count();
    let most = rows.iter().map(|row| row.cells).max_by_key(|&cells| (often(cells), cells));
    most.unwrap_or(0).max(APPLICANTS.len())
}

fn subject(table: Table) -> Subject {
    table.section().map_or(Subject::Text, Subject::Section)
}
