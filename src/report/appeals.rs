//! 表四: fifteen columns in three groups, one row of numbers.

use std::sync::LazyLock;

use super::folded::{FoldedCell, FoldedGrid, Found};
use super::label::Labels;
use super::value::Value;
use crate::forms::{AppealResult, AppealRoute, Coord, RESULTS, ROUTES};

/// The heads of the columns.
pub(super) static COLUMNS: LazyLock<Labels<AppealResult>> =
    LazyLock::new(|| Labels::new(RESULTS.iter().copied()));

/// The heads above them.
static GROUPS: LazyLock<Labels<AppealRoute>> =
    LazyLock::new(|| Labels::new(ROUTES.iter().copied()));

/// Finds the cells of 表四 that the grid holds for certain.
pub(super) fn read<'a>(grid: &'a FoldedGrid<'a>) -> Vec<Found<'a>> {
    let is_head = |cell: &&&FoldedCell<'_>| COLUMNS.exact(cell.key()).is_some();
    let count = |row: usize| grid.row(row).iter().filter(is_head).count();
    // 总计 alone is a head of 表三 too: only a row with most of a group's results is one of ours.
    let Some(last_head) = (0..grid.height()).rev().find(|&row| count(row) >= RESULTS.len() - 1)
    else {
        return Vec::new();
    };
    let names_route = |cell: &&FoldedCell<'_>| GROUPS.exact(cell.key()).is_some();
    let first_head =
        (0..=last_head).find(|&row| grid.row(row).iter().any(names_route)).unwrap_or(last_head);
    let heads = first_head..=last_head;
    let named: Vec<Named> = (0..grid.width())
        .filter_map(|column| {
            let cells = || heads.clone().rev().filter_map(|row| grid.at(row, column));
            let route = cells().find_map(|cell| GROUPS.exact(cell.key()))?;
            let result = cells().find_map(|cell| COLUMNS.exact(cell.key()))?;
            Some((column, route, result))
        })
        .collect();
    let order = order(&named);
    let below = || last_head + 1..grid.height();
    let is_blank_row = |row: &usize| {
        let cells = grid.row(*row);
        cells.len() >= order.len() && cells.iter().all(|c| c.is_blank())
    };
    let filled = below().find(|&row| grid.row(row).iter().any(is_value));
    let Some(data) = filled.or_else(|| below().find(is_blank_row)) else { return Vec::new() };
    // A row that ends before its heads has lost a cell, and a blank one from beyond may have taken its place.
    if heads.clone().any(|row| extent(grid, row) > extent(grid, data)) {
        return Vec::new();
    }
    let cells = by_columns(grid, &named, data, &order)
        .or_else(|| by_count(grid, data, order.len()))
        .unwrap_or_default();
    order.iter().zip(cells).map(|(&coord, cell)| Found::new(coord, cell)).collect()
}

/// A column whose heads name both a route and a result.
type Named = (usize, AppealRoute, AppealResult);

/// The cells of a grid in the order of the form: all fifteen, or those of 行政复议 or of 行政诉讼 alone, where the two
/// stand in tables of their own.
fn order(named: &[Named]) -> Vec<Coord> {
    let is_named = |route: &AppealRoute| named.iter().any(|(_, named, _)| named == route);
    let suits = [AppealRoute::DirectSuit, AppealRoute::SuitAfterReconsideration];
    let has_suits = suits.iter().any(is_named);
    let is_parted = is_named(&AppealRoute::Reconsideration) != has_suits;
    let is_own = |route: &AppealRoute| !is_parted || suits.contains(route) == has_suits;
    let of_route = |&(route, _): &(AppealRoute, _)| {
        RESULTS.iter().map(move |&(result, _)| Coord::Appeal(route, result))
    };
    ROUTES.iter().filter(|(route, _)| is_own(route)).flat_map(of_route).collect()
}

/// The column behind the last cell of a row.
fn extent(grid: &FoldedGrid<'_>, row: usize) -> usize {
    grid.row(row).last().map_or(0, |cell| cell.column + cell.colspan)
}

fn is_value(cell: &&FoldedCell<'_>) -> bool {
    cell.is_number()
}

/// The cell below each head, where every head has one of its own and nothing stands elsewhere.
fn by_columns<'a>(
    grid: &'a FoldedGrid<'a>,
    named: &[Named],
    data: usize,
    order: &[Coord],
) -> Option<Vec<&'a FoldedCell<'a>>> {
    let mut cells = Vec::new();
    for coord in order {
        let Coord::Appeal(route, result) = *coord else { continue };
        let mut columns = named.iter().filter(|(_, r, s)| (*r, *s) == (route, result));
        let (Some(&(column, ..)), None) = (columns.next(), columns.next()) else { return None };
        let cell = grid.at(data, column)?;
        if cell.row != data || cell.colspan != 1 {
            return None;
        }
        cells.push(cell);
    }
    // A label before the row stands under the first head and pushes every value one column on.
    if cells.first().is_some_and(|cell| is_words(cell)) {
        return None;
    }
    let blank = |cell: &&FoldedCell<'_>| cell.is_blank();
    let elsewhere =
        grid.row(data).into_iter().filter(|c| !cells.iter().any(|k| std::ptr::eq(*k, *c)));
    let labels = elsewhere.filter(|cell| !blank(cell)).count();
    (labels == 0).then_some(cells)
}

/// The cells of a row that has exactly as many as the form, but for a label before them.
fn by_count<'a>(
    grid: &'a FoldedGrid<'a>,
    data: usize,
    count: usize,
) -> Option<Vec<&'a FoldedCell<'a>>> {
    let mut cells: Vec<_> = grid.row(data).into_iter().filter(|cell| cell.row == data).collect();
    if cells.first().is_some_and(|cell| is_words(cell)) {
        cells.remove(0);
    }
    let sound = cells.len() == count && cells.iter().all(|cell| cell.colspan == 1);
    sound.then_some(cells)
}

/// Whether a cell is a label, not a number that cannot be read.
fn is_words(cell: &FoldedCell<'_>) -> bool {
    cell.value == Value::Text && !cell.text.contains(|c: char| c.is_numeric())
}
