//! Which document is read, and by which form: as it stands, or with its flattened tables made grids again, whichever
//! holds more cells of a form.

use super::entries::{self, Entry};
use super::folded::Folded;
use super::{flatten, group};
use crate::document::{Document, Edit};
use crate::forms::{self, Coord, Form, Table};
use crate::order;

/// A document as it was read.
#[derive(Debug)]
pub struct Reading {
    /// The document, its flattened tables made grids again. Places refer to it.
    pub document: Document,
    /// The form whose labels the tables have. With no table at all, the form that was to be expected.
    pub form: &'static Form,
    /// The cells that were found.
    pub entries: order::Map<Coord, Entry>,
    /// Whether the tables stand in the document as in the original. Where they were text, rows, heads and
    /// order are what the reading made of them.
    pub as_written: bool,
}

impl Reading {
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
    pub(super) entries: order::Map<Coord, Entry>,
}

/// The document that was chosen to be read.
#[derive(Debug)]
pub(super) struct Choice {
    /// It, where it is not the one that stood there.
    pub(super) changed: Option<Document>,
    /// Whether its tables were made grids again.
    pub(super) is_restored: bool,
    /// The form, and its cells.
    pub(super) fit: Fit,
}

impl Choice {
    /// Chooses: the document as it stands; where that has not all cells of a form, with its flattened tables made grids
    /// again, if that has more of them. Then the edits are made.
    pub(super) fn of(
        stands: &Folded<'_>,
        expected: Option<&'static Form>,
        is_text: bool,
        edits: &[Edit],
    ) -> Self {
        let mut chosen =
            Self { changed: None, is_restored: false, fit: Fit::best(stands, expected) };
        if !chosen.fit.is_whole() {
            let restored = flatten::restore_grids(stands.document, is_text);
            let fit = Fit::best(&Folded::of(&restored), expected);
            if fit.entries.len() > chosen.fit.entries.len() {
                chosen = Self { changed: Some(restored), is_restored: true, fit };
            }
        }
        if !edits.is_empty() {
            let mut edited = chosen.changed.unwrap_or_else(|| stands.document.clone());
            edits.iter().for_each(|edit| edited.make(edit));
            chosen.fit = Fit::best(&Folded::of(&edited), expected);
            chosen.changed = Some(edited);
        }
        chosen
    }
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

    fn is_whole(&self) -> bool {
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
