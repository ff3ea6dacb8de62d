//! Pages at their boundary: every table as the HTML standard forms it, what a reader sees, what is layout, and pages
//! that are made to be expensive. `tests/e2e/grids.test.mjs` holds the grids against a browser's on random tag soups.

mod bounds;
mod layout;
mod others;
mod seen;

use gouji::decode::from_text;
use gouji::document::{Block, Document, grids};

/// Every table of a page, one row a line, the cells parted by bars; a blank line parts tables.
fn tables(markup: &str) -> String {
    let grids = grids(&from_text(markup.to_owned(), "utf-8").unwrap());
    let tables = grids.iter().map(|grid| {
        let rows = grid.expanded().map(|row| row.collect::<Vec<_>>().join("|").replace('\n', "⏎"));
        rows.collect::<Vec<_>>().join("\n")
    });
    tables.collect::<Vec<_>>().join("\n\n")
}

/// The blocks of a page: a paragraph a line, a grid's rows each in brackets.
fn blocks(markup: &str) -> String {
    let document = Document::read(&from_text(markup.to_owned(), "utf-8").unwrap());
    let blocks = document.blocks.iter().map(|block| match block {
        Block::Text(text) => text.replace('\n', "⏎"),
        Block::Image => "<img>".to_owned(),
        Block::Grid(grid) => {
            let rows =
                grid.expanded().map(|row| format!("[{}]", row.collect::<Vec<_>>().join("|")));
            rows.collect::<Vec<_>>().join("")
        }
    });
    blocks.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(markup: &str, expected: &str) {
    assert_eq!(tables(markup), expected, "{markup}");
}
