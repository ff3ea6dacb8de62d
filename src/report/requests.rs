//! 表三: which cell of a grid is which official cell.

use super::Found;
use super::label::{Key, Labels};
use crate::document::{Cell, Grid};
use crate::forms::{APPLICANT_GROUPS, APPLICANTS, Applicant, Coord, Form, RequestLine};

/// Finds the cells of 表三 that the grid holds for certain. A row whose cells do not match the other rows'
/// is left out whole: a number must not slide into the next column.
pub(super) fn read(grid: &Grid, form: &Form) -> Vec<Found> {
    let rows = data_rows(grid, form);
    let Some(count) = usual_count(&rows) else { return Vec::new() };
    let mut sound: Vec<&DataRow<'_>> = Vec::new();
    for row in rows.iter().filter(|row| row.values.len() == count) {
        if sound.iter().all(|known| known.line != row.line) {
            sound.push(row);
        }
    }
    let Some(columns) = columns(grid, &rows, &sound) else { return Vec::new() };
    let mut found = Vec::new();
    for row in sound {
        for (applicant, cell) in columns.iter().zip(&row.values) {
            if let Some(applicant) = *applicant {
                found.push(Found::new(Coord::Request(row.line, applicant), cell));
            }
        }
    }
    found
}

/// A row with the label of a line, and the cells behind the label.
struct DataRow<'a> {
    line: RequestLine,
    row: usize,
    values: Vec<&'a Cell>,
}

fn data_rows<'a>(grid: &'a Grid, form: &Form) -> Vec<DataRow<'a>> {
    let labels = Labels::new(form.requests.iter().map(|row| (row.line, row.label)));
    let mut rows: Vec<DataRow<'a>> = Vec::new();
    for row in 0..grid.height() {
        let cells = grid.row(row);
        let labelled = cells.iter().enumerate().rev().find_map(|(i, cell)| {
            let line = (cell.row == row).then(|| labels.find(&cell.text)).flatten()?;
            Some((i, line))
        });
        let Some((i, line)) = labelled else { continue };
        let values = &cells[i + 1..];
        let own = values.iter().all(|cell| cell.row == row && cell.rowspan == 1);
        if own {
            rows.push(DataRow { line, row, values: values.to_vec() });
        }
    }
    rows
}

/// How many cells most rows have behind their label.
fn usual_count(rows: &[DataRow<'_>]) -> Option<usize> {
    let counts = rows.iter().map(|row| row.values.len());
    let often = |count| rows.iter().filter(|row| row.values.len() == count).count();
    counts.max_by_key(|&count| (often(count), count)).filter(|&count| count > 0)
}

/// Which applicant each cell behind the label belongs to; `None` for a column that is not the form's.
fn columns(
    grid: &Grid,
    rows: &[DataRow<'_>],
    sound: &[&DataRow<'_>],
) -> Option<Vec<Option<Applicant>>> {
    let first = rows.iter().map(|row| row.row).min()?;
    let sample = sound.first()?;
    let count = sample.values.len();
    let by_head: Vec<_> =
        sample.values.iter().map(|cell| applicant_above(grid, first, cell.column)).collect();
    let named = |applicant| by_head.iter().filter(|&&a| a == Some(applicant)).count();
    let each_once = APPLICANTS.iter().all(|&(applicant, _)| named(applicant) == 1);
    let no_more_than_once = APPLICANTS.iter().all(|&(applicant, _)| named(applicant) <= 1);
    let blank_elsewhere = |columns: &[Option<Applicant>]| {
        columns
            .iter()
            .enumerate()
            .filter(|(_, a)| a.is_none())
            .all(|(i, _)| sound.iter().all(|row| Key::of(&row.values[i].text).whole.is_empty()))
    };
    let in_order: Vec<_> =
        (0..count).map(|i| APPLICANTS.get(i).map(|&(applicant, _)| applicant)).collect();
    let complete = by_head.iter().all(Option::is_some) && no_more_than_once;
    if complete || (each_once && blank_elsewhere(&by_head)) {
        Some(by_head)
    } else if count >= APPLICANTS.len() && blank_elsewhere(&in_order) {
        Some(in_order)
    } else {
        None
    }
}

/// The applicant that the head cells above a column name. A head may be broken over several rows, or have
/// blank cells where the form has a span.
fn applicant_above(grid: &Grid, first: usize, column: usize) -> Option<Applicant> {
    let labels = Labels::new(APPLICANTS.iter().copied());
    let groups = Labels::new(APPLICANT_GROUPS.iter().map(|&group| ((), group)));
    let mut head = String::new();
    let mut last: Option<&Cell> = None;
    for cell in (0..first).filter_map(|row| grid.at(row, column)) {
        let again = last.is_some_and(|last| std::ptr::eq(last, cell));
        if !again && groups.exact(&Key::of(&cell.text)).is_none() {
            head.push_str(&cell.text);
        }
        last = Some(cell);
    }
    labels.find(&head)
}
