//! Labels and rows of tables that are grids.

use std::sync::LazyLock;

use super::super::disclosure::{self, is_block_title, is_head_of_block};
use super::super::folded::{Folded, FoldedCell, FoldedGrid};
use super::super::label::{Key, Labels};
use super::super::value::Value;
use super::super::{appeals, requests};
use super::{Axis, Label, Printed, Row, is_near, wording};
use crate::document::Place;
use crate::forms::{
    self, APPLICANTS, ByForm, DisclosureItem, Form, RESULTS, ROUTES, RequestLine, RequestRow, Table,
};
use crate::order;

/// Reads the labels and rows of every grid.
pub(super) fn read(document: &Folded<'_>, form: &Form, printed: &mut Printed) {
    let vocabulary = VOCABULARY.of(form);
    for (block, grid) in document.grids() {
        vocabulary.read_requests(grid, block, printed);
        vocabulary.read_disclosure(grid, block, form, printed);
        read_appeals(grid, block, printed);
    }
}

/// The words of each form.
static VOCABULARY: ByForm<Vocabulary> = ByForm::new(Vocabulary::of);

/// Official labels with their keys, to search in.
struct Vocabulary {
    lines: Labels<usize>,
    items: Labels<(DisclosureItem, &'static str)>,
    requests: &'static [RequestRow],
}

/// Heads, groups and labels of any form: what is part of one is no row of its own.
static KNOWN: LazyLock<Vec<Key>> = LazyLock::new(|| {
    let labels =
        forms::request_rows().flat_map(|row| row.groups.iter().copied().chain([row.label]));
    APPLICANTS.iter().map(|&(_, head)| head).chain(labels).map(Key::of).collect()
});

impl Vocabulary {
    fn of(form: &Form) -> Self {
        Self {
            lines: Labels::new(form.requests.iter().map(|row| row.label).enumerate()),
            items: Labels::new(form.items().map(|row| (row, row.1))),
            requests: form.requests,
        }
    }

    fn read_requests(&self, grid: &FoldedGrid<'_>, block: usize, printed: &mut Printed) {
        let rows: Vec<_> = (0..grid.height()).filter_map(|row| labelled(grid, row)).collect();
        // 总计 and 其他 are heads too; then no number stands behind them.
        let line_of = |label: &FoldedCell<'_>| {
            let line = self.lines.find(label.key())?;
            (!self.is_head_too(line) || has_number(grid, label)).then_some(line)
        };
        let named: Vec<Option<usize>> = rows.iter().map(|(label, _)| line_of(label)).collect();
        // A quotation of a line or two is no table.
        const FEWEST: usize = 5;
        if order::set(named.iter().flatten()).len() < FEWEST {
            return;
        }
        let first = rows.iter().zip(&named).find(|(_, line)| line.is_some());
        let first = first.map_or(0, |((label, ..), _)| label.row);
        heads(grid, block, first, printed);
        for ((label, cells), line) in
            rows.iter().zip(&named).filter(|((label, _), _)| label.row >= first)
        {
            let taken = |line: &usize| named.contains(&Some(*line));
            let line = line.or_else(|| self.resembling(label).filter(|line| !taken(line)));
            let place = Place::Cell { block, row: label.row, column: label.column };
            let text = label.text.clone();
            if let Some(row) = line.and_then(|line| self.requests.get(line)) {
                let (key, official) = (row.line.key(), row.label);
                let wording = wording(label.key(), official);
                let axis = Axis::Row;
                let table = Table::Requests;
                printed.labels.push(Label {
                    table,
                    axis,
                    key,
                    official,
                    text: text.clone(),
                    wording,
                    place,
                });
                printed.rows.push(Row { table, key: Some(key), text, cells: *cells, place });
            } else if *cells >= APPLICANTS.len() - 1 && !is_part(label) && has_number(grid, label) {
                printed.rows.push(Row {
                    table: Table::Requests,
                    key: None,
                    text,
                    cells: *cells,
                    place,
                });
            }
        }
    }

    fn is_head_too(&self, line: usize) -> bool {
        use RequestLine::{Disposed, OtherClosed};
        self.requests.get(line).is_some_and(|row| matches!(row.line, Disposed | OtherClosed))
    }

    /// The one line whose label was changed into this.
    fn resembling(&self, label: &FoldedCell<'_>) -> Option<usize> {
        let head = label.key()?.head();
        let lines = self.lines.entries().filter(|(_, line)| is_near(head, line.head()));
        let mut near = lines.map(|(line, _)| line);
        near.next().filter(|_| near.next().is_none())
    }

    fn read_disclosure(
        &self,
        grid: &FoldedGrid<'_>,
        block: usize,
        form: &Form,
        printed: &mut Printed,
    ) {
        let table = Table::Disclosure;
        let (mut is_inside, mut heads) = (false, Vec::new());
        for row in 0..grid.height() {
            let cells: Vec<_> = grid.row(row).into_iter().filter(|cell| cell.row == row).collect();
            let Some((first, rest)) = cells.split_first() else { continue };
            let place =
                |cell: &FoldedCell<'_>| Place::Cell { block, row: cell.row, column: cell.column };
            if is_block_title(first) {
                is_inside = true;
            } else if is_head_of_block(first) {
                is_inside = true;
                heads = rest.to_vec();
            } else if let Some((item, official)) =
                self.items.find(first.key()).filter(|_| is_inside)
            {
                for (key, official, cell) in self.heads_of(form, item, &std::mem::take(&mut heads))
                {
                    let (text, wording) = (cell.text.clone(), wording(cell.key(), official));
                    let (axis, place) = (Axis::Column, place(cell));
                    printed.labels.push(Label { table, axis, key, official, text, wording, place });
                }
                let (key, text, place) = (item.key(), first.text.clone(), place(first));
                let (axis, wording) = (Axis::Row, wording(first.key(), official));
                printed.rows.push(Row {
                    table,
                    key: Some(key),
                    text: text.clone(),
                    cells: rest.len(),
                    place,
                });
                printed.labels.push(Label { table, axis, key, official, text, wording, place });
            } else if is_inside && self.lines.find(first.key()).is_none() {
                let (words, key) = (first.text.clone(), first.words.head());
                let has_number = rest.iter().any(|cell| cell.is_number());
                let has_words = rest.iter().any(|cell| is_words(cell));
                if has_number && !has_words && key.chars().count() >= 3 {
                    printed.rows.push(Row {
                        table,
                        key: None,
                        text: words,
                        cells: rest.len(),
                        place: place(first),
                    });
                }
                is_inside = !has_words;
            } else {
                is_inside = false;
            }
        }
    }

    /// The heads above an item, each with the measure that it stands for: its name and its official words.
    fn heads_of<'a>(
        &self,
        form: &Form,
        item: DisclosureItem,
        heads: &[&'a FoldedCell<'a>],
    ) -> Vec<(&'static str, &'static str, &'a FoldedCell<'a>)> {
        let Some(block) = form.block_of(item) else { return Vec::new() };
        let measures = disclosure::MEASURES.of(form);
        let by_place = disclosure::columns(form, item, Some(heads), measures);
        let find = |cell: &FoldedCell<'_>| measures.find(cell.key());
        let measures = by_place.unwrap_or_else(|| heads.iter().map(|cell| find(cell)).collect());
        let named = heads.iter().zip(measures).filter_map(|(cell, measure)| {
            let (measure, official) = block.measures.iter().find(|&&(m, _)| Some(m) == measure)?;
            Some((measure.key(), *official, *cell))
        });
        named.collect()
    }
}

/// Whether a text is a label of some form, or a piece of one.
fn is_part(label: &FoldedCell<'_>) -> bool {
    let letters = label.letters();
    letters.chars().count() < 3 || KNOWN.iter().any(|known| known.letters().contains(letters))
}

/// The row of numbers of 表四, if the grid has all of its heads.
fn read_appeals(grid: &FoldedGrid<'_>, block: usize, printed: &mut Printed) {
    let is_result = |cell: &FoldedCell<'_>| appeals::COLUMNS.exact(cell.key()).is_some();
    let heads = grid.cells().iter().filter(|cell| is_result(cell));
    let last_head = grid.cells().iter().rev().find(|cell| is_result(cell));
    let Some(last) = last_head.filter(|_| heads.count() == RESULTS.len() * ROUTES.len()) else {
        return;
    };
    let table = Table::Appeals;
    for row in last.row + 1..grid.height() {
        let mut cells = grid.row(row);
        if !cells.iter().any(|cell| cell.is_number()) {
            continue;
        }
        if cells.first().is_some_and(|cell| is_words(cell)) {
            cells.remove(0);
        }
        let Some(first) = cells.first() else { return };
        let place = Place::Cell { block, row, column: first.column };
        printed.rows.push(Row { table, key: None, text: String::new(), cells: cells.len(), place });
        return;
    }
}

/// The last label that begins in a row, and how many cells stand behind it.
fn labelled<'a>(grid: &'a FoldedGrid<'a>, row: usize) -> Option<(&'a FoldedCell<'a>, usize)> {
    let cells: Vec<_> = grid.row(row).into_iter().filter(|cell| cell.row == row).collect();
    let at = cells.iter().rposition(|cell| is_words(cell))?;
    (cells.len() > at + 1).then_some((cells[at], cells.len() - at - 1))
}

fn has_number(grid: &FoldedGrid<'_>, label: &FoldedCell<'_>) -> bool {
    let cells = grid.row(label.row);
    cells.iter().any(|cell| cell.column > label.column && cell.is_number())
}

/// Whether a cell holds Chinese words that are no value.
fn is_words(cell: &FoldedCell<'_>) -> bool {
    cell.value == Value::Text && cell.key().is_some()
}

/// The heads of the columns of 表三, as far as each stands in one cell.
fn heads(grid: &FoldedGrid<'_>, block: usize, first: usize, printed: &mut Printed) {
    let table = Table::Requests;
    let cells = grid.cells().iter().filter(|cell| cell.row < first);
    for cell in cells {
        let found = requests::COLUMNS.find(cell.key());
        let named = APPLICANTS.iter().find(|&&(applicant, _)| Some(applicant) == found);
        let Some((key, official)) = named.map(|&(applicant, head)| (applicant.key(), head)) else {
            continue;
        };
        let axis = Axis::Column;
        if printed.labels(table, axis).any(|label| label.key == key) {
            continue;
        }
        let place = Place::Cell { block, row: cell.row, column: cell.column };
        let (text, wording) = (cell.text.clone(), wording(cell.key(), official));
        printed.labels.push(Label { table, axis, key, official, text, wording, place });
    }
}
