//! Any text becomes blocks, as a page, as plain text and as the XML of a Word document, and its grids are sound:
//! every slot belongs to a cell that covers it, and every cell holds the slot it begins in.
#![no_main]

use gouji::decode::{Decoded, Kind};
use gouji::document::{Block, Document, Grid, Place, grids};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for kind in [Kind::Html, Kind::Text, Kind::Docx] {
        let decoded = Decoded { text: text.to_owned(), encoding: "utf-8", kind };
        grids(&decoded).iter().for_each(check);
        let document = Document::read(&decoded);
        for (block, grid) in document.grids() {
            assert!(matches!(document.blocks[block], Block::Grid(_)));
            check(grid);
        }
        for (place, text) in document.texts() {
            match place {
                Place::Text { block, start, end } => {
                    let Block::Text(whole) = &document.blocks[block] else { panic!("{place:?}") };
                    assert_eq!((start, end), (0, whole.encode_utf16().count()));
                    assert_eq!(whole, text);
                }
                Place::Cell { block, .. } => {
                    assert!(matches!(document.blocks[block], Block::Grid(_)));
                }
                Place::Whole => panic!("a text has a place"),
            }
        }
    }
});

fn check(grid: &Grid) {
    for cell in grid.cells() {
        assert!(cell.rowspan >= 1 && cell.colspan >= 1);
        assert!(cell.row + cell.rowspan <= grid.height(), "{cell:?}");
        assert!(cell.column + cell.colspan <= grid.width(), "{cell:?}");
        assert_eq!(grid.at(cell.row, cell.column), Some(cell));
    }
    for row in 0..grid.height() {
        for cell in grid.row(row) {
            assert!((cell.row..cell.row + cell.rowspan).contains(&row), "{cell:?}");
        }
    }
    let widths: Vec<usize> = grid.expanded().map(Iterator::count).collect();
    assert_eq!(widths.len(), grid.height());
    assert!(widths.iter().all(|&width| width <= grid.width()));
}
