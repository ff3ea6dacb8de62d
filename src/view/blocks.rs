//! The report as it stands: its texts and tables in reading order, for a page that shows marks in place.

use serde::Serialize;

use crate::document::{Block, Cell, Grid, Place};
use crate::forms::Coord;
use crate::report::{Label, Part, Report};

use super::CellName;
use crate::order;

/// One block. What the places of the JSON call `block` is its number in this list.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum BlockView<'a> {
    Text {
        text: &'a str,
        /// `before` and `after` the report, `intro`, or the section's number.
        part: PartView,
        /// Whether it is the heading of its section.
        heading: bool,
    },
    Table {
        rows: Vec<Vec<SlotView<'a>>>,
    },
    Image {
        image: bool,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum PartView {
    Name(&'static str),
    Section(u8),
}

#[derive(Serialize)]
pub(super) struct SlotView<'a> {
    text: &'a str,
    row: usize,
    column: usize,
    rowspan: usize,
    colspan: usize,
    /// The cell of the form that was read from it.
    cell: Option<CellName>,
}

/// The blocks of a report.
pub(super) fn blocks(report: &Report) -> Vec<BlockView<'_>> {
    let mut parts = order::Map::default();
    for line in &report.text.paragraphs {
        if let Place::Text { block, .. } = line.place {
            parts.or_insert(block, (line.part, line.is_heading));
        }
    }
    let mut read = order::Map::default();
    for (coord, entry) in report.reading.entries.iter() {
        if let Place::Cell { block, row, column } = entry.place {
            read.insert((block, row, column), *coord);
        }
    }
    let mut labels = order::Map::default();
    for label in &report.tables.printed.labels {
        if let Place::Cell { block, row, column } = label.place {
            labels.insert((block, row, column), label);
        }
    }
    let mut last = Part::Before;
    let blocks = report.reading.document.blocks.iter().enumerate();
    blocks
        .map(|(number, block)| match block {
            Block::Text(text) => {
                let (part, heading) = parts.get(&number).copied().unwrap_or((last, false));
                last = part;
                BlockView::Text { text, part: part.into(), heading }
            }
            Block::Grid(grid) => BlockView::Table { rows: rows(number, grid, &read, &labels) },
            Block::Image => BlockView::Image { image: true },
        })
        .collect()
}

fn rows<'a>(
    block: usize,
    grid: &'a Grid,
    read: &order::Map<(usize, usize, usize), Coord>,
    labels: &order::Map<(usize, usize, usize), &'a Label>,
) -> Vec<Vec<SlotView<'a>>> {
    let mut rows: Vec<Vec<SlotView<'_>>> = (0..grid.height()).map(|_| Vec::new()).collect();
    for Cell { text, row, column, rowspan, colspan } in grid.cells() {
        let cell = read.get(&(block, *row, *column)).map(|&coord| coord.into());
        // A table that was laid out anew has the form's labels, whatever the text has.
        let found = labels.get(&(block, *row, *column)).filter(|label| label.official == text);
        let text = found.map_or(text.as_str(), |label| label.text.as_str());
        let (row, column, rowspan, colspan) = (*row, *column, *rowspan, *colspan);
        rows[row].push(SlotView { text, row, column, rowspan, colspan, cell });
    }
    rows
}

impl From<Part> for PartView {
    fn from(part: Part) -> Self {
        match part {
            Part::Before => Self::Name("before"),
            Part::Intro => Self::Name("intro"),
            Part::Section(number) => Self::Section(number),
            Part::After => Self::Name("after"),
        }
    }
}
