//! Which official cells a document holds, each with its value and its unit.

use super::folded::{Folded, FoldedGrid, Found};
use super::value::{Unit, Value};
use super::{appeals, disclosure, requests, statistics};
use crate::document::Place;
use crate::forms::{Coord, DisclosureMeasure, Form};

/// One cell as it was read.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it says.
    pub value: Value,
    /// The unit beside the number, in the cell or in its head.
    pub unit: Option<Unit>,
    /// Its text as found.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// The cells that were found, each at the number of its address.
#[derive(Clone, Debug)]
pub struct Entries {
    cells: Vec<Option<(Coord, Entry)>>,
    count: usize,
}

impl Default for Entries {
    fn default() -> Self {
        Self { cells: vec![None; Coord::COUNT], count: 0 }
    }
}

impl Entries {
    /// What was found at an address.
    pub fn get(&self, coord: &Coord) -> Option<&Entry> {
        self.cells[coord.number()].as_ref().map(|(_, entry)| entry)
    }

    /// Whether anything was found at an address.
    pub fn contains_key(&self, coord: &Coord) -> bool {
        self.cells[coord.number()].is_some()
    }

    /// What was found, in the order of the form.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Coord, &Entry)> + Clone {
        self.cells.iter().flatten().map(|(coord, entry)| (coord, entry))
    }

    /// Where something was found, in the order of the form.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Coord> + Clone {
        self.iter().map(|(coord, _)| coord)
    }

    /// What was found, without its addresses.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        self.iter().map(|(_, entry)| entry)
    }

    /// How many cells were found.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn insert(&mut self, coord: Coord, entry: Entry) {
        self.count += usize::from(self.cells[coord.number()].replace((coord, entry)).is_none());
    }
}

/// The cells of the form that stand in the document.
pub(super) fn read(document: &Folded<'_>, form: &'static Form) -> Entries {
    let mut statistics = statistics::Reader::new(form);
    let mut entries = Entries::default();
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
    entries: &mut Entries,
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
        let (value, text, place) = (cell.value, cell.text.clone(), cell.words.place());
        entries.insert(coord, Entry { value, unit, text, place });
    }
}

/// The unit that the form prints in the head of a column: `本年收费金额（单位：万元）`; for the 统计表, beside the
/// label of the row.
fn unit_in_head(form: &Form, coord: Coord) -> Option<Unit> {
    let in_row =
        form.statistics.iter().find(|row| row.statistic.map(Coord::Statistic) == Some(coord));
    let printed = in_row.map_or(form.column_name(coord), |row| row.unit);
    printed.contains("万元").then_some(Unit::TenThousandYuan)
}
