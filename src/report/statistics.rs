//! The 统计表 of 2014 to 2018: a label, a unit, a number in each row.

use super::Found;
use super::label::Labels;
use super::value::{Value, parse_value};
use crate::document::{Cell, Grid};
use crate::forms::{Coord, Form};

/// Finds the cells of the 统计表 that the grid holds for certain. Several rows have the same words
/// （其他情形数）, so each label is looked for behind the row that was found last.
pub(super) fn read(grid: &Grid, form: &Form) -> Vec<Found> {
    let mut found = Vec::new();
    if form.statistics.is_empty() {
        return found;
    }
    let labels = Labels::new(form.statistics.iter().enumerate().map(|(i, row)| (i, row.label)));
    let mut next = 0;
    for row in 0..grid.height() {
        let cells = grid.row(row);
        let labelled = cells
            .iter()
            .enumerate()
            .find_map(|(i, cell)| Some((i, labels.find_from(&cell.text, next)?)));
        let Some((i, number)) = labelled else { continue };
        next = number + 1;
        let Some(statistic) = form.statistics[number].statistic else { continue };
        if let Some(cell) = value(&cells[i + 1..], form.statistics[number].unit) {
            found.push(Found::new(Coord::Statistic(statistic), cell));
        }
    }
    found
}

/// The one cell behind the label and the unit; with several columns of numbers it is not certain which.
fn value<'a>(cells: &[&'a Cell], unit: &str) -> Option<&'a Cell> {
    let cells = match cells {
        [first, rest @ ..] if first.text.trim() == unit => rest,
        _ => cells,
    };
    let is_number = |cell: &&&Cell| parse_value(&cell.text).0 != Value::Blank;
    match cells.iter().filter(is_number).count() {
        0 if cells.len() == 1 => cells.first().copied(),
        1 => cells.iter().find(is_number).copied(),
        _ => None,
    }
}
