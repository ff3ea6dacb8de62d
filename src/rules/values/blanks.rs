//! Cells that say nothing, or have a mark for nothing.

use super::blank_total::blank_totals;
use super::{FORMS, cells};
use crate::forms::{Applicant, DisclosureItem, Table};
use crate::order;
use crate::report::Value;
use crate::rules::prelude::*;

/// V01: cells left blank.
pub static BLANK_CELLS: Rule = Rule::warning("V01", "blank-cells", blank_cells)
    .title("表格有空着的格：数是零应填 0")
    .basis(FORMS);

/// V02: a stroke or a word for nothing.
pub static DASHES: Rule =
    Rule::hint("V02", "dashes", dashes).title("用“/”“-”“无”代替数字").basis(FORMS);

fn blank_cells(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.entries.is_empty() {
        return telling.inapplicable("没有读到表格");
    }
    let has_number = report.reading.entries.values().any(|entry| entry.value.number().is_some());
    if !has_number && report.text.frame.year.is_none() {
        return telling.inapplicable("是还没有填的空表");
    }
    let told = blank_totals(context);
    for &table in Table::ALL {
        blank_cells_of(context, telling, table, &told);
    }
}

fn blank_cells_of(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    table: Table,
    told: &order::Set<Coord>,
) {
    let read = cells(context, table).count();
    let is_blank = |coord: &Coord, value: Value| value == Value::Blank && !told.contains(coord);
    let blank: Vec<Coord> = cells(context, table)
        .filter(|(coord, entry)| is_blank(coord, entry.value))
        .map(|(coord, _)| coord)
        .collect();
    let Some(&first) = blank.first() else {
        return if read > 0 {
            telling.pass()
        };
    };
    let is_total = |coord: &Coord| matches!(coord, Coord::Request(_, Applicant::Total));
    let totals = cells(context, table).filter(|(coord, _)| is_total(coord)).count();
    let no_totals = totals > 0 && blank.iter().filter(|coord| is_total(coord)).count() == totals;
    let (form, name) = (context.report.reading.form, table.name());
    let message = if no_totals {
        format!("{name}有 {} 格空着（共 {read} 格），“总计”列整个空着", blank.len())
    } else if blank.len() == 1 {
        format!("{name}{}空着", form.cell_name(first))
    } else {
        format!("{name}有 {} 格空着（共 {read} 格），如{}", blank.len(), form.cell_name(first))
    };
    let is_grave = no_totals || blank.len() * 2 > read;
    telling
        .wrong(Subject::Cell(first), table.key(), message)
        .with_severity(if is_grave { Severity::Warning } else { Severity::Hint })
        .with_related(blank.cut(1..).to_vec())
        .advising("请看：数是零的，填 0；不是零的，补上");
}

fn dashes(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.reading.entries.is_empty() {
        return telling.inapplicable("没有读到表格");
    }
    for &table in Table::ALL {
        // An organ that cannot make 规章 may well strike out their row.
        let is_struck = |coord: &Coord| matches!(coord, Coord::Disclosure(item, _) if *item == DisclosureItem::AgencyRule);
        let found: Vec<_> = cells(context, table)
            .filter(|(coord, entry)| entry.value == Value::Dash && !is_struck(coord))
            .collect();
        let Some(&(first, entry)) = found.first() else {
            if cells(context, table).next().is_some() {
                telling.pass();
            }
            continue;
        };
        let (name, cell, mark) =
            (table.name(), report.reading.form.cell_name(first), entry.text.trim());
        let message = match found.len() {
            1 => format!("{name}{cell}写“{mark}”，数是零应填 0"),
            count => format!("{name}有 {count} 格用符号代替数，如{cell}写“{mark}”，数是零应填 0"),
        };
        telling
            .wrong(Subject::Cell(first), table.key(), message)
            .with_related(found.cut(1..).iter().map(|&(coord, _)| coord).collect());
    }
}
