//! A change of words that mends what the prose says.

use crate::document::Place;

/// Other words for a stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The words written; empty where something is put in.
    pub from: String,
    /// The words that mend; empty where something is taken out.
    pub to: String,
    /// Where the words stand; where something is put in, both ends are the same.
    pub place: Place,
}

impl Edit {
    /// What to change, in words: `把“265”改为“337”`.
    pub(super) fn sentence(&self) -> String {
        match (self.from.as_str(), self.to.as_str()) {
            ("", to) => format!("补上“{to}”"),
            (from, "") => format!("删去“{from}”"),
            (from, to) => format!("把“{from}”改为“{to}”"),
        }
    }
}
