//! S06, S07, S08, S13, S18, S21: whether the three tables are there, as tables, whole, and in their place.

use super::whole;
use crate::forms::{SECTIONS, Table};
use crate::report::{Extent, absent_items, absent_lines, absent_statistics, cells_of, extent_of};
use crate::rules::prelude::*;

/// S06: 表二 is missing, or some of its rows.
pub static INCOMPLETE_DISCLOSURE_TABLE: Rule =
    Rule::error("S06", "incomplete-disclosure-table", incomplete_disclosure_table)
        .title("表二缺失或不全")
        .basis(&[law::REGULATION.cited("第五十条第（一）项", "行政机关主动公开政府信息的情况")])
        .when(whole);

/// S07: 表三 is missing.
pub static MISSING_REQUESTS_TABLE: Rule =
    Rule::error("S07", "missing-requests-table", |context, telling| {
        missing_table(context, telling, Table::Requests)
    })
    .title("表三缺失")
    .basis(&[
        law::REGULATION.cited("第五十条第（二）项", "行政机关收到和处理政府信息公开申请的情况")
    ])
    .when(whole);

/// S08: 表四 is missing.
pub static MISSING_APPEALS_TABLE: Rule =
    Rule::error("S08", "missing-appeals-table", |context, telling| {
        missing_table(context, telling, Table::Appeals)
    })
    .title("表四缺失")
    .basis(&[law::REGULATION
        .cited("第五十条第（三）项", "因政府信息公开工作被申请行政复议、提起行政诉讼的情况")])
    .when(whole);

/// S13: the tables are pictures.
pub static PICTURED_TABLE: Rule = Rule::warning("S13", "pictured-table", pictured_table)
    .title("表格以图片呈现")
    .basis(&[law::REGULATION.cited("第五十条", "政府信息公开工作年度报告应当包括的内容")])
    .when(whole);

/// S18: a table stands in another section than its own.
pub static MISPLACED_TABLE: Rule = Rule::warning("S18", "misplaced-table", misplaced_table)
    .title("表格放错部分")
    .basis(&[
        law::FORMAT_2021.cited("附件", "第二、三、四部分各有一张表"),
        law::FORMAT_2019.cited("附件", "第二、三、四部分各有一张表"),
    ])
    .when(whole);

/// S21: cells that the program did not find. Never the author's fault.
pub static UNREAD_CELLS: Rule = Rule::warning("S21", "unread-cells", unread_cells)
    .title("表格没有读全")
    .basis(&[law::OWN_READING.cited("读到的格数", "没读到的格不按 0 计，也不算报告的错")]);

fn missing_table(context: &Context<'_>, telling: &mut Telling<'_>, table: Table) {
    match extent_of(context.report, table) {
        Extent::Read => telling.pass(),
        Extent::Traced => telling.needs_review("有这张表的字样，但没有读出来"),
        Extent::Pictured => {
            telling.needs_review("这一部分里有图片，表可能是图片，读不出来");
        }
        Extent::Beyond => telling.inapplicable("只有报告的一部分"),
        Extent::WithSection => telling.violation(),
        Extent::Lost => table_is_lost(context, telling, table),
        Extent::Absent => table_is_missing(context, telling, table),
    }
}

fn table_is_missing(context: &Context<'_>, telling: &mut Telling<'_>, table: Table) {
    let cells = cells_of(context.report.reading.form, table);
    about_table(context, telling, table, "没有")
        .with_absent(cells)
        .advising("请看：原文这里有表格的，是复制时丢了，请连表一起复制");
}

fn table_is_lost(context: &Context<'_>, telling: &mut Telling<'_>, table: Table) {
    about_table(context, telling, table, "没有读到")
        .with_severity(Severity::Warning)
        .in_doubt()
        .advising("请看：原文这里有表格的，是复制时丢了，请连表一起复制；是图片的，请换成文字表格");
}

fn about_table<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    table: Table,
    told: &str,
) -> &'a mut Finding {
    // 二、主动公开政府信息情况: the number, and the title behind it.
    let heading = table.section().map_or("", |section| SECTIONS[usize::from(section) - 1]);
    let (section, title) = heading.split_once('、').unwrap_or_default();
    let (name, of) = (table.name(), cells_of(context.report.reading.form, table).len());
    let message = format!("第{section}部分{told}{name}“{title}”，应有 {of} 格");
    let place = heading_place(context, table).unwrap_or(Place::Whole);
    telling.wrong(subject_of(table), table.key(), message).at(place)
}

/// The section of a table, or the whole text for the one that stands in none.
fn subject_of(table: Table) -> Subject {
    table.section().map_or(Subject::Text, Subject::Section)
}

fn incomplete_disclosure_table(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.extent(Table::Disclosure).0 == 0 {
        return missing_table(context, telling, Table::Disclosure);
    }
    let absent = absent_items(context.report);
    if absent.is_empty() {
        return telling.pass();
    }
    let labels = report.reading.form.items().filter(|(item, _)| absent.contains(&item.key()));
    let labels: Vec<_> = labels.map(|(_, label)| format!("“{label}”")).collect();
    let message = format!("表二缺 {} 行：{}", absent.len(), labels.join("、"));
    let cells = cells_of(report.reading.form, Table::Disclosure);
    let cells = cells.into_iter().filter(|coord| absent.contains(&coord.row())).collect();
    telling.wrong(Subject::Section(2), "rows", message).with_absent(cells);
}

/// Cells of the form that the report does not have, as S01 and S06 to S09 tell: of whole tables, of rows of 表二,
/// of rows of 表三, of rows of the 统计表.
fn absent_cells(context: &Context<'_>) -> Vec<Coord> {
    if whole(context).is_err() {
        return absent_statistics(context.report);
    }
    let rows_of_2 = absent_items(context.report);
    let rows_of_3 = absent_lines(context.report);
    let gone: Vec<Table> = [Table::Disclosure, Table::Requests, Table::Appeals]
        .into_iter()
        .filter(|&table| {
            matches!(extent_of(context.report, table), Extent::Absent | Extent::WithSection)
        })
        .collect();
    let is_absent = |coord: &Coord| match coord.table() {
        table if gone.contains(&table) => true,
        Table::Disclosure => rows_of_2.contains(&coord.row()),
        Table::Requests => rows_of_3.contains(&coord.row()),
        _ => false,
    };
    context.report.reading.missing().into_iter().filter(is_absent).collect()
}

fn unread_cells(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let (of, read) = (report.reading.form.cells().len(), report.reading.entries.len());
    let has_trace =
        |table: &Table| report.tables.has_trace_of(*table) || report.may_be_picture(*table);
    if read == 0 && !Table::ALL.iter().any(has_trace) {
        return telling.inapplicable("没有读到表格");
    }
    let absent = absent_cells(context);
    let unread: Vec<Coord> =
        report.reading.missing().into_iter().filter(|coord| !absent.contains(coord)).collect();
    let Some(first) = unread.first() else { return telling.pass() };
    let others = match absent.len() {
        0 => String::new(),
        absent => format!("，另有 {absent} 格报告里没有"),
    };
    let message = format!(
        "表格应有 {of} 格，只读到 {read} 格，没读到的 {} 格不按 0 计{others}",
        unread.len()
    );
    telling
        .wrong(subject_of(first.table()), "cells", message)
        .in_doubt()
        .with_related(unread)
        .advising("请看：原文这几行是不是少了格，或换一种方式复制");
}

fn pictured_table(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let tables = [Table::Disclosure, Table::Requests, Table::Appeals];
    let is_pictured = |table: &Table| {
        let is_headed =
            table.section().is_some_and(|s| report.text.frame.sections.contains_key(&s));
        let is_unseen = report.reading.extent(*table).0 == 0 && !report.tables.has_trace_of(*table);
        is_headed && is_unseen && report.may_be_picture(*table)
    };
    let pictured: Vec<Table> = tables.into_iter().filter(is_pictured).collect();
    let Some(first) = pictured.first() else { return telling.pass() };
    let names: Vec<&str> = pictured.iter().map(|table| table.name()).collect();
    let message = format!("{}只有图片，没有可以复制的表格", names.join("、"));
    telling
        .wrong(subject_of(*first), "pictures", message)
        .at(heading_place(context, *first).unwrap_or(Place::Whole))
        .advising("请看：图片是不是表格的截图，是的话请换成文字表格");
}

/// Where the heading of a table's section stands.
fn heading_place(context: &Context<'_>, table: Table) -> Option<Place> {
    let mut headings = context.report.text.headings.iter();
    headings.find(|heading| heading.section == table.section()).map(|heading| heading.place)
}

fn misplaced_table(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if !report.reading.as_written {
        return telling.inapplicable("表格是从文字里读出来的，位置不一定是原来的");
    }
    let named: Vec<u8> =
        report.text.headings.iter().filter_map(|heading| heading.section).collect();
    if !named.is_sorted() {
        return telling.inapplicable("部分的顺序不对，不看表格的位置");
    }
    let tables = [Table::Disclosure, Table::Requests, Table::Appeals];
    let first_of = |table: Table| {
        let mut of_table =
            report.reading.entries.iter().filter(move |(coord, _)| coord.table() == table);
        of_table.next().map(|(_, entry)| (table, entry.place))
    };
    let places: Vec<(Table, Place)> = tables.into_iter().filter_map(first_of).collect();
    for &(table, place) in &places {
        let block = place.order().0;
        // Where several tables are one grid, it can stand in one section only.
        let is_shared = places.iter().filter(|(_, other)| other.order().0 == block).count() > 1;
        let above =
            report.text.headings.iter().rfind(|h| h.section.is_some() && h.place.order().0 < block);
        if is_shared || heading_place(context, table).is_none() {
            continue;
        }
        let stands = above.and_then(|heading| heading.section);
        if stands == table.section() {
            telling.pass();
            continue;
        }
        let due = SECTIONS[usize::from(table.section().unwrap_or(1)) - 1];
        let where_it_is = match stands {
            Some(section) => format!("“{}”之下", SECTIONS[usize::from(section) - 1]),
            None => "各部分之前".to_owned(),
        };
        let message = format!("{}排在{where_it_is}，应在“{due}”之下", table.name());
        let key = format!("{}:place", table.key());
        telling.wrong(subject_of(table), &key, message).at(place);
    }
    telling.or_inapplicable("没有读到表格，或几张表并在一起");
}
