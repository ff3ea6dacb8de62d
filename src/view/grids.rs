//! The tables of an input as JSON: `[[["text", ...], ...], ...]`.

use serde::{Serialize, Serializer};

use crate::document::Grid;

/// Tables, spans expanded. A row is written as it is expanded: a few spans may fill far more slots than the
/// tables have cells.
pub struct Grids(pub Vec<Grid>);

impl Serialize for Grids {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Rows))
    }
}

struct Rows<'a>(&'a Grid);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.expanded().map(|row| row.collect::<Vec<_>>()))
    }
}
