//! 试改, from the JSON in which a page asks for it: `{"report":0,"edits":[{"place":{…},"to":"184"}]}`.

use serde::Deserialize;

use crate::document::{Edit, Place, Trial};

#[derive(Deserialize)]
struct TrialView {
    #[serde(default)]
    report: usize,
    edits: Vec<EditView>,
}

#[derive(Deserialize)]
struct EditView {
    place: PlaceView,
    to: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum PlaceView {
    Cell { block: usize, row: usize, column: usize },
    Text { block: usize, start: usize, end: usize },
}

/// Reads the edits to be tried, in the places that the JSON of the report names; nothing where it is not of that form.
pub fn trial(json: &str) -> Option<Trial> {
    let TrialView { report, edits } = serde_json::from_str(json).ok()?;
    let place = |place| match place {
        PlaceView::Cell { block, row, column } => Place::Cell { block, row, column },
        PlaceView::Text { block, start, end } => Place::Text { block, start, end },
    };
    let edit = |EditView { place: at, to }| Edit { place: place(at), to };
    Some(Trial { report, edits: edits.into_iter().map(edit).collect() })
}
