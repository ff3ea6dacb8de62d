//! Labels and rows of tables that are grids.

use super::super::disclosure::{self, is_block_title};
use super::super::label::{ByForm, Key, Labels, is_worded, means};
use super::super::value::{Value, parse_value};
use super::super::{appeals, requests};
use super::{Axis, Label, Printed, Row, is_near, wording};
use crate::document::{Cell, Document, Grid, Place};
use crate::forms::{
    self, APPLICANTS, DisclosureItem, Form, RESULTS, ROUTES, RequestLine, RequestRow, Table,
};
use crate::order;

/// Reads the labels and rows of every grid.
pub(super) fn read(document: &Document, form: &Form, printed: &mut Printed) {
    let vocabulary = VOCABULARY.of(form);
    for (block, grid) in document.grids() {
        vocabulary.read_requests(grid, block, printed);
        vocabulary.read_disclosure(grid, block, form, printed);
        read_appeals(grid, block, printed);
    }
}

static VOCABULARY: ByForm<Vocabulary> = ByForm::new(Vocabulary::of);

/// Official labels with their keys, to search in.
struct Vocabulary {
    lines: Labels<usize>,
    items: Labels<(DisclosureItem, &'static str)>,
    requests: &'static [RequestRow],
    /// The labels of the rows of 表三 up to their first bracket, letters only.
    heads: Vec<String>,
    /// Heads, groups and labels of any form, letters only: what is part of one is no row of its own.
    known: Vec<String>,
}

impl Vocabulary {
    fn of(form: &Form) -> Self {
        let items = form.disclosure.iter().flat_map(|block| block.items);
        let of_form = |form: &Form| {
            let rows = form.requests.iter();
            let groups = rows.clone().flat_map(|row| row.groups.iter().copied());
            groups.chain(rows.map(|row| row.label)).collect::<Vec<_>>()
        };
        let heads = APPLICANTS.iter().map(|&(_, head)| head);
        let known = heads.chain(forms::ALL.iter().flat_map(|form| of_form(form)));
        Self {
            lines: Labels::new(form.requests.iter().map(|row| row.label).enumerate()),
            items: Labels::new(items.map(|&(item, label)| ((item, label), label))),
            requests: form.requests,
            heads: form.requests.iter().map(|row| Key::of(row.label).head).collect(),
            known: known.map(|label| Key::of(label).whole).collect(),
        }
    }

    fn read_requests(&self, grid: &Grid, block: usize, printed: &mut Printed) {
        let rows: Vec<_> = (0..grid.height()).filter_map(|row| labelled(grid, row)).collect();
        // 总计 and 其他 are heads too; then no number stands behind them.
        let line_of = |label: &Cell| {
            let line = self.lines.find(&label.text)?;
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
            let line = line.or_else(|| self.resembling(&label.text).filter(|line| !taken(line)));
            let place = Place::Cell { block, row: label.row, column: label.column };
            let text = label.text.clone();
            if let Some(row) = line.and_then(|line| self.requests.get(line)) {
                let (key, official) = (row.line.key(), row.label);
                let wording = wording(&text, official);
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
            } else if *cells >= APPLICANTS.len() - 1
                && !self.is_part(&text)
                && has_number(grid, label)
            {
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
    fn resembling(&self, text: &str) -> Option<usize> {
        let head = Key::of(text).head;
        let mut near = (0..self.heads.len()).filter(|&line| is_near(&head, &self.heads[line]));
        near.next().filter(|_| near.next().is_none())
    }

    /// Whether a text is a label of some form, or a piece of one.
    fn is_part(&self, text: &str) -> bool {
        let letters = Key::of(text).whole;
        letters.chars().count() < 3 || self.known.iter().any(|known| known.contains(&letters))
    }

    fn read_disclosure(&self, grid: &Grid, block: usize, form: &Form, printed: &mut Printed) {
        let table = Table::Disclosure;
        let is_head = |cell: &Cell| means(&cell.text, |words| words == "信息内容");
        let (mut is_inside, mut heads) = (false, Vec::new());
        for row in 0..grid.height() {
            let cells: Vec<_> = grid.row(row).into_iter().filter(|cell| cell.row == row).collect();
            let Some((first, rest)) = cells.split_first() else { continue };
            let place = |cell: &Cell| Place::Cell { block, row: cell.row, column: cell.column };
            if is_block_title(&first.text) {
                is_inside = true;
            } else if is_head(first) {
                is_inside = true;
                heads = rest.to_vec();
            } else if let Some((item, official)) =
                self.items.find(&first.text).filter(|_| is_inside)
            {
                for (key, official, cell) in self.heads_of(form, item, &std::mem::take(&mut heads))
                {
                    let (text, wording) = (cell.text.clone(), wording(&cell.text, official));
                    let (axis, place) = (Axis::Column, place(cell));
                    printed.labels.push(Label { table, axis, key, official, text, wording, place });
                }
                let (key, text, place) = (item.key(), first.text.clone(), place(first));
                let (axis, wording) = (Axis::Row, wording(&text, official));
                printed.rows.push(Row {
                    table,
                    key: Some(key),
                    text: text.clone(),
                    cells: rest.len(),
                    place,
                });
                printed.labels.push(Label { table, axis, key, official, text, wording, place });
            } else if is_inside && self.lines.find(&first.text).is_none() {
                let (words, key) = (first.text.clone(), Key::of(&first.text).head);
                let has_number = rest.iter().any(|cell| is_number(cell));
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
        heads: &[&'a Cell],
    ) -> Vec<(&'static str, &'static str, &'a Cell)> {
        let Some(block) = form.block_of(item) else { return Vec::new() };
        let measures = disclosure::MEASURES.of(form);
        let by_place = disclosure::columns(form, item, Some(heads), measures);
        let find = |cell: &Cell| measures.find(&cell.text);
        let measures = by_place.unwrap_or_else(|| heads.iter().map(|cell| find(cell)).collect());
        let named = heads.iter().zip(measures).filter_map(|(cell, measure)| {
            let (measure, official) = block.measures.iter().find(|&&(m, _)| Some(m) == measure)?;
            Some((measure.key(), *official, *cell))
        });
        named.collect()
    }
}

/// The row of numbers of 表四, if the grid has all of its heads.
fn read_appeals(grid: &Grid, block: usize, printed: &mut Printed) {
    let is_result = |cell: &Cell| appeals::COLUMNS.exact(&cell.text).is_some();
    let heads = grid.cells().iter().filter(|cell| is_result(cell));
    let last_head = grid.cells().iter().rev().find(|cell| is_result(cell));
    let Some(last) = last_head.filter(|_| heads.count() == RESULTS.len() * ROUTES.len()) else {
        return;
    };
    let table = Table::Appeals;
    for row in last.row + 1..grid.height() {
        let mut cells = grid.row(row);
        if !cells.iter().any(|cell| is_number(cell)) {
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
fn labelled(grid: &Grid, row: usize) -> Option<(&Cell, usize)> {
    let cells: Vec<_> = grid.row(row).into_iter().filter(|cell| cell.row == row).collect();
    let at = cells.iter().rposition(|cell| is_words(cell))?;
    (cells.len() > at + 1).then_some((cells[at], cells.len() - at - 1))
}

fn has_number(grid: &Grid, label: &Cell) -> bool {
    let cells = grid.row(label.row);
    cells.iter().any(|cell| cell.column > label.column && is_number(cell))
}

fn is_number(cell: &Cell) -> bool {
    matches!(parse_value(&cell.text).0, Value::Number(_) | Value::Dash)
}

/// Whether a cell holds Chinese words that are no value.
fn is_words(cell: &Cell) -> bool {
    parse_value(&cell.text).0 == Value::Text && is_worded(&cell.text)
}

/// The heads of the columns of 表三, as far as each stands in one cell.
fn heads(grid: &Grid, block: usize, first: usize, printed: &mut Printed) {
    let table = Table::Requests;
    let cells = grid.cells().iter().filter(|cell| cell.row < first);
    for cell in cells {
        let found = requests::COLUMNS.find(&cell.text);
        let named = APPLICANTS.iter().find(|&&(applicant, _)| Some(applicant) == found);
        let Some((key, official)) = named.map(|&(applicant, head)| (applicant.key(), head)) else {
            continue;
        };
        let axis = Axis::Column;
        if printed.labels(table, axis).any(|label| label.key == key) {
            continue;
        }
        let place = Place::Cell { block, row: cell.row, column: cell.column };
        let (text, wording) = (cell.text.clone(), wording(&cell.text, official));
        printed.labels.push(Label { table, axis, key, official, text, wording, place });
    }
}
