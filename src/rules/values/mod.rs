//! Class V: what single cells say.

pub(super) mod blank_total;
pub(super) mod blanks;
pub(super) mod columns;
pub(super) mod fee;
pub(super) mod numerals;
pub(super) mod pasted;

use crate::forms::{DisclosureMeasure, Form, Table};
use crate::report::Entry;
use crate::rules::prelude::*;

/// What the rules about single cells lean on: the cells are there to be filled with numbers.
const FORMS: &[Citation] = &[
    law::FORMAT_2021.cited("表二、表三、表四", "各格填数"),
    law::FORMAT_2019.cited("表二、表三、表四", "各格填数"),
    law::STATISTICS_2014.cited("附表", "统计数"),
];

/// The cells of a table that were read, in the order of the form.
fn cells<'a>(
    context: &Context<'a>,
    table: Table,
) -> impl Iterator<Item = (Coord, &'a Entry)> + use<'a> {
    let report = context.report;
    let entries = report.reading.entries.iter().map(|(&coord, entry)| (coord, entry));
    entries.filter(move |(coord, _)| coord.table() == table)
}

/// Whether a cell counts things, and so has no fraction; the others are amounts of money.
fn is_count(form: &Form, coord: Coord) -> bool {
    match coord {
        Coord::Disclosure(_, DisclosureMeasure::Amount) => false,
        Coord::Statistic(wanted) => {
            let row = form.statistics.iter().find(|row| row.statistic == Some(wanted));
            row.is_none_or(|row| !row.unit.contains('元'))
        }
        _ => true,
    }
}

/// Tells cells of one table with the same trouble as one finding: of a single cell all, of several the first as
/// an example. `what` says what is in the cell, `trouble` what is wrong with it.
fn tell_cells<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    key: &str,
    cells: &[Coord],
    (what, trouble): (&str, &str),
) -> Option<&'a mut Finding> {
    let &first = cells.first()?;
    telling.violations(cells.len() - 1);
    let (form, table) = (context.report.reading.form, first.table());
    let name = match table {
        Table::Statistics => format!("“{}”", form.row_name(first)),
        _ => form.cell_name(first),
    };
    let message = match cells.len() {
        1 => format!("{}{name}{what}，{trouble}", table.name()),
        count => format!("{}有 {count} 格{trouble}，如{name}{what}", table.name()),
    };
    let finding = telling.wrong(Subject::Cell(first), &format!("{}{key}", table.key()), message);
    Some(finding.with_related(cells.cut(1..).to_vec()))
}
