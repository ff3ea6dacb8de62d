//! What the tables of a report print besides their values: the labels of rows and columns in the words they
//! have there, and rows that no form knows.

use std::collections::{BTreeMap, BTreeSet};

use super::label::{Key, Labels, official_of};
use super::value::{Value, parse_value};
use super::{Entry, disclosure};
use crate::document::{Cell, Document, Grid, Place};
use crate::forms::{
    self, APPLICANTS, Applicant, Coord, Form, RESULTS, ROUTES, RequestLine, RequestRow, Table,
};

/// The labels and rows of the tables as printed.
#[derive(Debug, Default)]
pub struct Printed {
    /// Each label of a row or column that was recognised.
    pub labels: Vec<Label>,
    /// Each row that holds values, in reading order.
    pub rows: Vec<Row>,
}

/// One label as printed.
#[derive(Debug)]
pub struct Label {
    /// The table.
    pub table: Table,
    /// Whether it names a row or a column.
    pub axis: Axis,
    /// The contract's name of the row or column.
    pub key: &'static str,
    /// What the form prints.
    pub official: &'static str,
    /// What is printed.
    pub text: String,
    /// How far the two differ.
    pub wording: Wording,
    /// Where it stands.
    pub place: Place,
}

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// A row.
    Row,
    /// A column.
    Column,
}

/// How a printed label differs from the official one. Numbers, spaces, breaks and punctuation do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// It does not.
    Official,
    /// A note in brackets was added.
    Noted,
    /// The official note in brackets was left out.
    Shortened,
    /// A word that means the same: 合计 for 总计.
    Synonym,
    /// Other letters.
    Changed,
}

/// One row of a table with values. That of 表四 has no label.
#[derive(Debug)]
pub struct Row {
    /// The table.
    pub table: Table,
    /// The contract's name of the row; nothing for one that the form does not have.
    pub key: Option<&'static str>,
    /// Its label as printed.
    pub text: String,
    /// How many cells stand behind the label.
    pub cells: usize,
    /// Where its label stands.
    pub place: Place,
}

impl Printed {
    /// Reads the labels of a document whose tables are grids.
    pub(super) fn read(document: &Document, form: &Form) -> Self {
        let mut printed = Self::default();
        if form.requests.is_empty() {
            return printed;
        }
        let vocabulary = Vocabulary::of(form);
        for (block, grid) in document.grids() {
            vocabulary.read_requests(grid, block, &mut printed);
            vocabulary.read_disclosure(grid, block, &mut printed);
            read_appeals(grid, block, &mut printed);
        }
        printed
    }

    /// Adds the labels of 表三 whose letters were changed in text that had one cell a line: there the tables
    /// were laid out anew, with official labels.
    pub(super) fn add_changed_lines(
        &mut self,
        original: &Document,
        form: &Form,
        entries: &BTreeMap<Coord, Entry>,
    ) {
        for (row, text) in changed_lines(original, form) {
            let coord = Coord::Request(row.line, Applicant::NaturalPerson);
            let place = match entries.get(&coord).map(|entry| entry.place) {
                Some(Place::Cell { block, row, .. }) => Place::Cell { block, row, column: 0 },
                _ => continue,
            };
            self.labels
                .retain(|label| label.table != Table::Requests || label.key != row.line.key());
            self.labels.push(Label {
                table: Table::Requests,
                axis: Axis::Row,
                key: row.line.key(),
                official: row.label,
                text,
                wording: Wording::Changed,
                place,
            });
        }
    }

    /// The labels of the rows or columns of a table.
    pub fn labels(&self, table: Table, axis: Axis) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(move |label| label.table == table && label.axis == axis)
    }

    /// The rows of a table.
    pub fn rows(&self, table: Table) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.table == table)
    }
}

/// Official labels with their keys, to search in.
struct Vocabulary {
    lines: Labels<usize>,
    items: Labels<(&'static str, &'static str)>,
    measures: Labels<(&'static str, &'static str)>,
    requests: &'static [RequestRow],
    /// Heads, groups and labels of any form, letters only: what is part of one is no row of its own.
    known: Vec<String>,
}

impl Vocabulary {
    fn of(form: &Form) -> Self {
        let items = form.disclosure.iter().flat_map(|block| block.items);
        let measures = form.disclosure.iter().flat_map(|block| block.measures);
        let of_form = |form: &Form| {
            let rows = form.requests.iter();
            let groups = rows.clone().flat_map(|row| row.groups.iter().copied());
            groups.chain(rows.map(|row| row.label)).collect::<Vec<_>>()
        };
        let heads = APPLICANTS.iter().map(|&(_, head)| head);
        let known = heads.chain(forms::ALL.iter().flat_map(|form| of_form(form)));
        Self {
            lines: Labels::new(form.requests.iter().map(|row| row.label).enumerate()),
            items: Labels::new(items.map(|&(item, label)| ((item.key(), label), label))),
            measures: Labels::new(measures.map(|&(m, label)| ((m.key(), label), label))),
            requests: form.requests,
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
        if named.iter().flatten().collect::<BTreeSet<_>>().len() < FEWEST {
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
        let mut near = (0..self.requests.len())
            .filter(|&line| is_near(&head, &Key::of(self.requests[line].label).head));
        near.next().filter(|_| near.next().is_none())
    }

    /// Whether a text is a label of some form, or a piece of one.
    fn is_part(&self, text: &str) -> bool {
        let letters = Key::of(text).whole;
        letters.chars().count() < 3 || self.known.iter().any(|known| known.contains(&letters))
    }

    fn read_disclosure(&self, grid: &Grid, block: usize, printed: &mut Printed) {
        let table = Table::Disclosure;
        let is_head = |cell: &Cell| Key::of(&cell.text).whole == "信息内容";
        let mut is_inside = false;
        for row in 0..grid.height() {
            let cells: Vec<_> = grid.row(row).into_iter().filter(|cell| cell.row == row).collect();
            let Some((first, rest)) = cells.split_first() else { continue };
            let place = |cell: &Cell| Place::Cell { block, row: cell.row, column: cell.column };
            if disclosure::is_block_title(&first.text) {
                is_inside = true;
            } else if is_head(first) {
                is_inside = true;
                for cell in rest {
                    if let Some((key, official)) = self.measures.find(&cell.text) {
                        let (axis, text) = (Axis::Column, cell.text.clone());
                        let wording = wording(&text, official);
                        let place = place(cell);
                        printed.labels.push(Label {
                            table,
                            axis,
                            key,
                            official,
                            text,
                            wording,
                            place,
                        });
                    }
                }
            } else if let Some((key, official)) = self.items.find(&first.text).filter(|_| is_inside)
            {
                let (text, place) = (first.text.clone(), place(first));
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
}

/// The row of numbers of 表四, if the grid has all of its heads.
fn read_appeals(grid: &Grid, block: usize, printed: &mut Printed) {
    let results = Labels::new(RESULTS.iter().copied());
    let is_result = |cell: &Cell| results.exact(&Key::of(&cell.text)).is_some();
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
    parse_value(&cell.text).0 == Value::Text
        && cell.text.contains(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// The heads of the columns of 表三, as far as each stands in one cell.
fn heads(grid: &Grid, block: usize, first: usize, printed: &mut Printed) {
    let table = Table::Requests;
    let labels = Labels::new(APPLICANTS.iter().map(|&(a, label)| ((a.key(), label), label)));
    let cells = grid.cells().iter().filter(|cell| cell.row < first);
    for cell in cells {
        let Some((key, official)) = labels.find(&cell.text) else { continue };
        let axis = Axis::Column;
        if printed.labels(table, axis).any(|label| label.key == key) {
            continue;
        }
        let place = Place::Cell { block, row: cell.row, column: cell.column };
        let (text, wording) = (cell.text.clone(), wording(&cell.text, official));
        printed.labels.push(Label { table, axis, key, official, text, wording, place });
    }
}

/// How a printed label differs from the official one.
fn wording(text: &str, official: &str) -> Wording {
    let (met, due) = (Key::of(text), Key::of(official));
    if met.whole == due.whole {
        Wording::Official
    } else if met.head == due.head && due.head == due.whole {
        Wording::Noted
    } else if met.head == due.head && met.head == met.whole {
        Wording::Shortened
    } else if official_of(&met.head).any(|same| same == due.head) {
        Wording::Synonym
    } else {
        Wording::Changed
    }
}

/// Whether one label came from the other by a few changed letters within it; both ends must stand, or else
/// the reading may have cut it.
fn is_near(met: &str, official: &str) -> bool {
    const MOST: usize = 4;
    let ends = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        let first: Option<[char; 2]> = letters.first_chunk().copied();
        (first, letters.last_chunk::<2>().copied())
    };
    let length = official.chars().count();
    length >= 5
        && met.chars().count().abs_diff(length) <= MOST
        && ends(met) == ends(official)
        && met != official
        && strsim::levenshtein(met, official) <= MOST.min(length / 3)
}

/// Lines of text right before a value that are a label of 表三 with changed letters, where the label itself
/// stands nowhere.
fn changed_lines(original: &Document, form: &Form) -> Vec<(&'static RequestRow, String)> {
    let lines: Vec<&str> = original.texts().flat_map(|(_, text)| text.lines()).collect();
    let whole: String =
        lines.iter().map(|line| super::label::letters(&super::label::normalise(line))).collect();
    let absent: Vec<(&'static RequestRow, String)> = (form.requests.iter())
        .map(|row| (row, Key::of(row.label).head))
        .filter(|(_, head)| !whole.contains(head.as_str()))
        .collect();
    let mut changed: Vec<(&'static RequestRow, String)> = Vec::new();
    for pair in lines.windows(2).filter(|_| !absent.is_empty()) {
        let [line, next] = pair else { continue };
        let is_value = matches!(parse_value(next).0, Value::Number(_) | Value::Dash);
        if !is_value || line.len() > super::label::LONGEST {
            continue;
        }
        let head = Key::of(line).head;
        let mut near = absent.iter().filter(|(_, official)| is_near(&head, official));
        if let (Some((row, _)), None) = (near.next(), near.next())
            && changed.iter().all(|(known, _)| known.line != row.line)
        {
            changed.push((row, line.trim().to_owned()));
        }
    }
    changed
}
