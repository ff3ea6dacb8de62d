//! A report copied as text, its tables as lines with bars or tabs: whatever stands at the ends of the lines, every cell is
//! read as it is in the page, and none otherwise.

use std::collections::BTreeMap;

use gouji::check_text;
use gouji::document::{Block, Cell, Document};
use gouji::forms::Coord;
use gouji::report::Value;

const SAMPLES: [&str; 2] = ["www/samples/seed-like.html", "www/samples/clean.html"];

pub type Values = BTreeMap<Coord, Value>;

/// The cells of a page, and its text with the rows of its tables written in some way.
pub fn copied(path: &str, row: impl Fn(&[&Cell], usize) -> String) -> (Values, String) {
    let page = check_text(None, &std::fs::read_to_string(path).unwrap()).unwrap();
    (values(&page), text(&page.report.reading.document, row))
}

fn values(checked: &gouji::Checked) -> Values {
    checked.report.reading.entries.iter().map(|(coord, entry)| (*coord, entry.value)).collect()
}

fn text(document: &Document, row: impl Fn(&[&Cell], usize) -> String) -> String {
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Text(text) => lines.push(text.clone()),
            Block::Grid(grid) => {
                let rows: Vec<Vec<&Cell>> = (0..grid.height())
                    .map(|at| grid.row(at).into_iter().filter(|cell| cell.row == at).collect())
                    .collect();
                let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
                lines.extend(rows.iter().map(|cells| row(cells, longest)));
            }
            Block::Image => {}
        }
    }
    lines.join("\n")
}

pub fn texts<'a>(cells: &[&'a Cell]) -> Vec<&'a str> {
    cells.iter().map(|cell| cell.text.as_str()).collect()
}

/// Holds what is read of the text: all of the page's cells, or fewer but none with another value.
#[track_caller]
fn holds(path: &str, all: bool, row: impl Fn(&[&Cell], usize) -> String) {
    let (page, text) = copied(path, row);
    let read = values(&check_text(None, &text).unwrap());
    for (coord, value) in &read {
        assert_eq!(page.get(coord), Some(value), "{path}: {coord:?}\n{text}");
    }
    assert!(!all || read.len() == page.len(), "{path}: {} of {}\n{text}", read.len(), page.len());
}

#[test]
fn bars_and_tabs_between_the_cells() {
    for path in SAMPLES {
        holds(path, true, |cells, _| texts(cells).join(" | "));
        holds(path, true, |cells, _| texts(cells).join("\t"));
    }
}

#[test]
fn a_cell_and_a_bar_a_line() {
    for path in SAMPLES {
        holds(path, true, |cells, _| texts(cells).join(" |\n") + " |");
    }
}

#[test]
fn rows_filled_up_with_bars() {
    for path in SAMPLES {
        holds(path, true, |cells, longest| {
            texts(cells).join(" | ") + " |" + &" |".repeat(longest - cells.len())
        });
    }
}

/// A merged cell leaves blank ones; the number of one may stand in the last of them, as its head does not.
#[test]
fn a_number_below_any_part_of_its_head_is_never_read_as_blank() {
    let is_number = |cell: &Cell| cell.text.parse::<f64>().is_ok();
    for path in SAMPLES {
        for mark in [" | ", "\t"] {
            holds(path, false, |cells, _| {
                let spread = cells.iter().flat_map(|cell| {
                    let blanks = vec![""; cell.colspan - 1];
                    let own = vec![cell.text.as_str()];
                    if is_number(cell) { [blanks, own].concat() } else { [own, blanks].concat() }
                });
                spread.collect::<Vec<_>>().join(mark)
            });
        }
    }
}
