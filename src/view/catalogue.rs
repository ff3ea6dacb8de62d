//! The rule list, and the official tables as they are printed: what a page needs besides a report.

use serde::Serialize;

use super::finding::CitationView;
use crate::forms::{self, Form, LayoutCell, LayoutTable};
use crate::rule::AboutRule;
use crate::rules as registry;
use crate::set::rules::all_rules;

#[derive(Serialize)]
struct RuleView {
    id: &'static str,
    name: &'static str,
    title: &'static str,
    severity: &'static str,
    basis: Vec<CitationView>,
    default: bool,
    /// Whether it looks at a report, or at a set of them.
    on: &'static str,
}

/// Every rule.
pub fn rules() -> impl Serialize {
    let view = |(rule, on): (&'static AboutRule, &'static str)| RuleView {
        id: rule.id,
        name: rule.name,
        title: rule.title,
        severity: rule.severity.key(),
        basis: rule.basis.iter().map(CitationView::from).collect(),
        default: rule.on_by_default,
        on,
    };
    let on_reports = registry::ALL.len();
    let on = (0..).map(|number| if number < on_reports { "report" } else { "set" });
    all_rules().zip(on).map(view).collect::<Vec<_>>()
}

#[derive(Serialize)]
struct FormView {
    id: &'static str,
    title: &'static str,
    from: u16,
    to: Option<u16>,
    tables: Vec<TableView>,
}

#[derive(Serialize)]
struct TableView {
    table: &'static str,
    title: &'static str,
    rows: Vec<Vec<LayoutCellView>>,
}

#[derive(Serialize)]
struct LayoutCellView {
    text: String,
    rowspan: usize,
    colspan: usize,
    cell: Option<PrintedCell>,
}

#[derive(Serialize)]
struct PrintedCell {
    table: &'static str,
    row: &'static str,
    column: &'static str,
    label: String,
    row_name: &'static str,
    column_name: &'static str,
}

/// Every form with its tables as printed.
pub fn forms() -> impl Serialize {
    forms::ALL.iter().map(|form| form_view(form)).collect::<Vec<_>>()
}

fn form_view(form: &Form) -> FormView {
    FormView {
        id: form.id,
        title: form.work.name,
        from: form.years.0,
        to: form.years.1,
        tables: form.layout().into_iter().map(|table| table_view(form, table)).collect(),
    }
}

fn table_view(form: &Form, table: LayoutTable) -> TableView {
    let cell = |cell: LayoutCell| LayoutCellView {
        text: cell.text,
        rowspan: cell.rowspan,
        colspan: cell.colspan,
        cell: cell.coord.map(|coord| PrintedCell {
            table: coord.table().key(),
            row: coord.row(),
            column: coord.column(),
            label: form.cell_label(coord),
            row_name: form.row_name(coord),
            column_name: form.column_name(coord),
        }),
    };
    let rows = table.rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    TableView { table: table.table.key(), title: table.title, rows }
}
