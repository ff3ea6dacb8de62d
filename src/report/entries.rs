//! Which official cells a document holds, each with its value and its unit.

use super::folded::{Folded, FoldedCell, FoldedGrid, Found};
use super::value::Unit;
use super::{Entry, Subtotal, appeals, disclosure, requests, statistics};
use crate::forms::{self, Applicant, Coord, DisclosureMeasure, Form};
use crate::order;

/// The form that most cells of the document fit, and those cells. Where two forms fit alike, as in a report
/// without tables, the expected one is taken; where that is there whole, no other is tried.
pub(super) fn best_form(
    document: &Folded<'_>,
    expected: Option<&'static Form>,
) -> (&'static Form, order::Map<Coord, Entry>) {
    let first = match expected.map(|form| (form, entries(document, form))) {
        Some((form, entries)) if entries.len() == form.cells().len() => return (form, entries),
        first => first,
    };
    let is_other = |form: &&&Form| expected.is_none_or(|expected| expected.id != form.id);
    let others = forms::ALL.iter().filter(is_other).map(|&form| (form, entries(document, form)));
    let readings = first.into_iter().chain(others);
    readings
        .max_by_key(|(form, entries)| {
            (entries.len(), expected.is_some_and(|expected| expected.id == form.id))
        })
        .expect("there is at least one form")
}

/// The cells of the form that stand in the document.
fn entries(document: &Folded<'_>, form: &'static Form) -> order::Map<Coord, Entry> {
    let mut statistics = statistics::Reader::new(form);
    let mut entries = order::Map::default();
    for (_, grid) in document.grids() {
        let found = disclosure::read(grid, form)
            .into_iter()
            .chain(requests::read(grid, form))
            .chain(appeals::read(grid))
            .chain(statistics.read(grid))
            .filter(|found| form.has(found.coord));
        add(&mut entries, form, grid, found);
    }
    entries
}

/// Adds the cells of one grid; a cell found twice is taken where it stands first.
pub(super) fn add<'a>(
    entries: &mut order::Map<Coord, Entry>,
    form: &Form,
    grid: &FoldedGrid<'_>,
    found: impl Iterator<Item = Found<'a>>,
) {
    for Found { coord, cell } in found {
        if entries.contains_key(&coord) {
            continue;
        }
        let is_amount = matches!(coord, Coord::Disclosure(_, DisclosureMeasure::Amount));
        let printed =
            || is_amount.then(|| disclosure::printed_unit(grid, cell.row, cell.column)).flatten();
        let unit = cell.unit.or_else(printed).or_else(|| unit_in_head(form, coord));
        let (value, text, place) = (cell.value, cell.text.clone(), cell.words.place);
        entries.insert(coord, Entry { value, unit, text, place });
    }
}

/// The rows of 表三 that only head others and yet have cells.
pub(super) fn subtotals(document: &Folded<'_>, form: &Form) -> Vec<Subtotal> {
    let mut found = Vec::new();
    for (_, grid) in document.grids() {
        let rows = requests::read_subtotals(grid, form).into_iter();
        found.extend(rows.filter_map(|(group, cells)| {
            let place = cells.first()?.1.words.place;
            let value = |(applicant, cell): (Applicant, &FoldedCell<'_>)| (applicant, cell.value);
            Some(Subtotal { group, values: cells.into_iter().map(value).collect(), place })
        }));
    }
    found
}

/// The unit that the form prints in the head of a column: `本年收费金额（单位：万元）`; for the 统计表, beside the
/// label of the row.
fn unit_in_head(form: &Form, coord: Coord) -> Option<Unit> {
    let in_row =
        form.statistics.iter().find(|row| row.statistic.map(Coord::Statistic) == Some(coord));
    let printed = in_row.map_or(form.column_name(coord), |row| row.unit);
    printed.contains("万元").then_some(Unit::TenThousandYuan)
}
