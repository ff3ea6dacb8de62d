//! Which form a document follows, and which of its cells are which official cells.

use super::entries::{self, Entries};
use super::folded::Folded;
use super::group;
use crate::document::{Document, Place};
use crate::forms::{self, Coord, Form, Table};

/// A document as it was read.
#[derive(Debug)]
pub struct Reading {
    /// The document, its flattened tables made grids again. Places refer to it.
    pub document: Document,
    /// The form whose labels the tables have. With no table at all, the form that was to be expected.
    pub form: &'static Form,
    /// The cells that were found.
    pub entries: Entries,
    /// Whether the tables stand in the document as in the original. Where they were text, rows, heads and
    /// order are what the reading made of them.
    pub as_written: bool,
}

impl Reading {
    /// Where a cell stands.
    pub fn place(&self, coord: Coord) -> Place {
        self.entries.get(&coord).map_or(Place::Whole, |entry| entry.place)
    }

    /// Cells of the form that were not found.
    pub fn missing(&self) -> Vec<Coord> {
        let cells = self.form.cells().iter().copied();
        cells.filter(|coord| !self.entries.contains_key(coord)).collect()
    }

    /// How many cells of a table were found, and how many the form has.
    pub fn extent(&self, table: Table) -> (usize, usize) {
        let of_table = self.form.cells().iter().filter(|coord| coord.table() == table);
        let found = self.entries.keys().filter(|coord| coord.table() == table).count();
        (found, of_table.count())
    }
}

/// How well a document fits a form.
#[derive(Debug)]
pub(super) struct Fit {
    pub(super) form: &'static Form,
    pub(super) entries: Entries,
}

impl Fit {
    /// The form that most cells of the document fit, and those cells. Where two forms fit alike, as in a report
    /// without tables, the expected one is taken; where that is there whole, no other is tried.
    pub(super) fn best(document: &Folded<'_>, expected: Option<&'static Form>) -> Self {
        let mut first = expected.map(|form| Self::of(document, form));
        if let Some(whole) = first.take_if(|fit| fit.is_whole()) {
            return whole;
        }
        let is_other = |form: &&&Form| expected.is_none_or(|expected| expected.id != form.id);
        let others = forms::ALL.iter().filter(is_other).map(|&form| Self::of(document, form));
        let is_expected = |fit: &Self| expected.is_some_and(|expected| expected.id == fit.form.id);
        let all = first.into_iter().chain(others);
        all.max_by_key(|fit| (fit.entries.len(), is_expected(fit)))
            .expect("there is at least one form")
    }

    fn of(document: &Folded<'_>, form: &'static Form) -> Self {
        Self { form, entries: entries::read(document, form) }
    }

    /// Whether every cell of the form was found.
    pub(super) fn is_whole(&self) -> bool {
        self.entries.len() == self.form.cells().len()
    }

    /// With the cells that follow from others, which are no sign of the form. Without any cell the form is the one that
    /// was to be expected.
    pub(super) fn completed(self, document: &Folded<'_>, expected: Option<&'static Form>) -> Self {
        let Self { form, mut entries } = self;
        let form = if entries.is_empty() { expected.unwrap_or(form) } else { form };
        for (_, grid) in document.grids() {
            entries::add(&mut entries, form, grid, group::read(grid, form).into_iter());
        }
        Self { form, entries }
    }
}
