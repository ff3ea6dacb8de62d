//! Any file is checked from end to end: cells belong to the form and say what stands at their place, every
//! place is in the document, a balanced repair mends a sum, and both views can be written.
#![no_main]

use gouji::Checked;
use gouji::document::{Block, Place};
use gouji::finding::Subject;
use gouji::report::parse_value;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(checked) = gouji::check_bytes(None, bytes) else { return };
    sound(&checked);
    checked.others.iter().for_each(sound);
});

fn sound(checked: &Checked) {
    let report = &checked.report;
    let cells = report.reading.form.cells();
    for (coord, entry) in report.reading.entries.iter() {
        assert!(cells.contains(coord), "{coord:?} is not in the form");
        assert_eq!(parse_value(&entry.text).0, entry.value, "{coord:?}");
        let Place::Cell { block, row, column } = entry.place else { panic!("{:?}", entry.place) };
        let Block::Grid(grid) = &report.reading.document.blocks[block] else { panic!("{coord:?}") };
        let cell = grid.at(row, column).expect("a place in the grid");
        assert_eq!((cell.row, cell.column, &cell.text), (row, column, &entry.text));
    }
    assert_eq!(report.reading.missing().len() + report.reading.entries.len(), cells.len());
    for finding in &checked.findings {
        assert!(!finding.message.is_empty());
        let subject = match finding.subject {
            Subject::Cell(coord) => Some(coord),
            Subject::Section(number) => {
                assert!((1..=6).contains(&number));
                None
            }
            Subject::Text => None,
        };
        for coord in finding.related.iter().copied().chain(subject) {
            assert!(cells.contains(&coord), "{}: {coord:?}", finding.id);
        }
        for change in finding.repairs.iter().flat_map(|repair| &repair.changes) {
            assert!(cells.contains(&change.coord), "{}: {change:?}", finding.id);
        }
        in_document(checked, finding.place);
    }
    assert!(!gouji::view::text(checked).is_empty());
    let view = gouji::view::report(checked);
    serde_json::to_string(&view).expect("the report can be written as JSON");
}

fn in_document(checked: &Checked, place: Place) {
    let blocks = &checked.report.reading.document.blocks;
    match place {
        Place::Cell { block, row, column } => {
            let Block::Grid(grid) = &blocks[block] else { panic!("{place:?} is no grid") };
            assert!(row < grid.height() && column < grid.width(), "{place:?}");
        }
        Place::Text { block, start, end } => {
            let Block::Text(text) = &blocks[block] else { panic!("{place:?} is no text") };
            assert!(start <= end && end <= text.encode_utf16().count(), "{place:?}");
        }
        Place::Whole => {}
    }
}
