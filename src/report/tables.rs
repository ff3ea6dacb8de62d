//! What the tables of a report hold beside the cells of the form.

use super::entries::Entries;
use super::folded::{Folded, FoldedCell};
use super::printed::Printed;
use super::value::Value;
use super::{requests, statistics, traces};
use crate::document::Place;
use crate::forms::{Applicant, Coord, Form, Table};
use crate::order;

/// What the tables hold beside the cells of the form.
#[derive(Debug)]
pub struct Tables {
    /// Rows whose label stands somewhere in the document, read or not.
    pub labels_seen: order::Set<(Table, &'static str)>,
    /// The labels of the tables as printed.
    pub printed: Printed,
    /// Rows of 表三 that only head others and yet have cells.
    pub subtotals: Vec<Subtotal>,
    /// Cells of the 统计表 behind whose row one stands that is not of the form and has a number other than 0.
    pub strange_rows: order::Set<Coord>,
}

/// A row of 表三 that heads others, such as （三）不予公开, with cells that the form does not have.
#[derive(Debug)]
pub struct Subtotal {
    /// Its label as the form prints it.
    pub group: &'static str,
    /// What its cells say.
    pub values: Vec<(Applicant, Value)>,
    /// Where the first of them stands.
    pub place: Place,
}

impl Tables {
    /// Reads them in a document; `original` is what it was before its flattened tables were made grids again.
    pub(super) fn of(
        document: &Folded<'_>,
        original: Option<&Folded<'_>>,
        form: &'static Form,
        entries: &Entries,
    ) -> Self {
        let mut labels_seen = traces::labels_seen(document);
        let mut printed = Printed::read(document, form);
        if let Some(original) = original {
            labels_seen.extend(traces::labels_seen(original).iter().copied());
            printed.add_changed_lines(original, form, entries);
        }
        labels_seen.extend(entries.keys().map(|coord| (coord.table(), coord.row())));
        Self {
            labels_seen,
            printed,
            subtotals: subtotals(document, form),
            strange_rows: statistics::strange_rows(document, form),
        }
    }

    /// Whether any label of the table stands in the document.
    pub fn has_trace_of(&self, table: Table) -> bool {
        self.labels_seen.iter().any(|&(t, _)| t == table)
    }

    /// Whether a row that is not of the form stands among the rows of some cells of the 统计表, or behind the
    /// last of them: it may be one of theirs.
    pub fn has_strange_row_among(&self, coords: impl IntoIterator<Item = Coord>) -> bool {
        let coords: Vec<Coord> = coords.into_iter().collect();
        let (Some(first), Some(last)) = (coords.iter().min(), coords.iter().max()) else {
            return false;
        };
        self.strange_rows.iter().any(|coord| (first..=last).contains(&coord))
    }
}

fn subtotals(document: &Folded<'_>, form: &Form) -> Vec<Subtotal> {
    let rows = document.grids().flat_map(|(_, grid)| requests::read_subtotals(grid, form));
    let subtotal = |(group, cells): (&'static str, Vec<(Applicant, &FoldedCell<'_>)>)| {
        let place = cells.first()?.1.words.place();
        let value = |(applicant, cell): (Applicant, &FoldedCell<'_>)| (applicant, cell.value);
        Some(Subtotal { group, values: cells.into_iter().map(value).collect(), place })
    };
    rows.filter_map(subtotal).collect()
}
