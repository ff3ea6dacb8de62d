//! What leaves the program: the JSON of the contract and text. Only views put things into words of an
//! output format. Nothing here judges a report; `trial` reads what a page asks to be tried on one.

mod blocks;
mod catalogue;
mod claims;
mod finding;
mod grids;
mod json;
mod pack;
mod set;
mod set_text;
mod summary;
mod text;
mod trial;

pub use catalogue::{forms, rules};
pub use grids::Grids;
pub use json::{around_reports, json_text, report_texts};
pub use pack::pack;
pub use set::set_json;
pub use set_text::{set_counts, set_sentence, set_text};
pub use summary::{Overall, Summary, summary};
pub use text::text;
pub use trial::trial;

use serde::{Serialize, Serializer};

use crate::decimal::Decimal;
use crate::document::Place;
use crate::forms::Coord;

/// An exact number as a JSON number: whole numbers as integers, others as the nearest double.
#[derive(Clone, Copy)]
struct Number(Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.is_integer() {
            true => serializer.serialize_i64(self.0.to_i64()),
            false => serializer.serialize_f64(self.0.to_f64()),
        }
    }
}

/// A cell's address by the contract's names.
#[derive(Serialize)]
struct CellName {
    table: &'static str,
    row: &'static str,
    column: &'static str,
}

impl From<Coord> for CellName {
    fn from(coord: Coord) -> Self {
        Self { table: coord.table().key(), row: coord.row(), column: coord.column() }
    }
}

/// A place as the contract has it; empty for the document as a whole.
#[derive(Serialize)]
#[serde(untagged)]
pub enum PlaceView {
    /// A slot of a table.
    Cell {
        /// The table, as one of the document's blocks.
        block: usize,
        /// The row of its grid.
        row: usize,
        /// The column of its grid.
        column: usize,
    },
    /// Words.
    Text {
        /// The text, as one of the document's blocks.
        block: usize,
        /// Where they begin in it, in UTF-16 units.
        start: usize,
        /// Where they end.
        end: usize,
    },
    /// Nowhere in particular.
    Whole {},
}

impl From<Place> for PlaceView {
    fn from(place: Place) -> Self {
        match place {
            Place::Cell { block, row, column } => Self::Cell { block, row, column },
            Place::Text { block, start, end } => Self::Text { block, start, end },
            Place::Whole => Self::Whole {},
        }
    }
}
