//! What the tables of a report print besides their values: the labels of rows and columns in the words they
//! have there, and rows that no form knows.

mod grids;

use super::entries::Entries;
use super::folded::{Folded, FoldedText};
use super::label::{self, Key, official_of};
use super::value::{Value, parse_value};
use crate::document::Place;
use crate::forms::{Applicant, Coord, Form, RequestRow, Table};

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
    pub(super) fn read(document: &Folded<'_>, form: &Form) -> Self {
        let mut printed = Self::default();
        if form.requests.is_empty() {
            return printed;
        }
        grids::read(document, form, &mut printed);
        printed
    }

    /// Adds the labels of 表三 whose letters were changed in text that had one cell a line: there the tables
    /// were laid out anew, with official labels.
    pub(super) fn add_changed_lines(
        &mut self,
        original: &Folded<'_>,
        form: &Form,
        entries: &Entries,
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

/// How a printed label differs from the official one.
fn wording(met: Option<&Key>, official: &str) -> Wording {
    let due = Key::of(official);
    let Some(met) = met else { return Wording::Changed };
    if met.letters() == due.letters() {
        Wording::Official
    } else if met.head() == due.head() && due.head() == due.letters() {
        Wording::Noted
    } else if met.head() == due.head() && met.head() == met.letters() {
        Wording::Shortened
    } else if official_of(met.head()).any(|same| same == due.head()) {
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
fn changed_lines(original: &Folded<'_>, form: &Form) -> Vec<(&'static RequestRow, String)> {
    let lines: Vec<&FoldedText<'_>> = original.lines().collect();
    let whole: String = lines.iter().map(|line| label::letters(&line.plain.text)).collect();
    let absent: Vec<(&'static RequestRow, Key)> = (form.requests.iter())
        .map(|row| (row, Key::of(row.label)))
        .filter(|(_, key)| !whole.contains(key.head()))
        .collect();
    let mut changed: Vec<(&'static RequestRow, String)> = Vec::new();
    for pair in lines.windows(2).filter(|_| !absent.is_empty()) {
        let [line, next] = pair else { continue };
        let is_value = matches!(parse_value(next.text).0, Value::Number(_) | Value::Dash);
        let Some(key) = line.key().filter(|key| is_value && !key.is_long()) else { continue };
        let mut near = absent.iter().filter(|(_, official)| is_near(key.head(), official.head()));
        if let (Some((row, _)), None) = (near.next(), near.next())
            && changed.iter().all(|(known, _)| known.line != row.line)
        {
            changed.push((row, line.text.trim().to_owned()));
        }
    }
    changed
}
