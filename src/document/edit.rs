//! 试改: other words put in a place of a document before it is read as a report.

use super::{Block, Document, Place};

/// Other words for what stands in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// A cell, or a stretch of a text; one that is empty is put in.
    pub place: Place,
    /// What is to stand there.
    pub to: String,
}

/// Edits to be tried on one of the reports that an input holds. Each is made in what the one before left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Which of the reports, counted from 0.
    pub report: usize,
    /// The edits, in order.
    pub edits: Vec<Edit>,
}

impl Document {
    /// The document with these edits made.
    pub fn edited(&self, edits: &[Edit]) -> Self {
        let mut edited = self.clone();
        edits.iter().for_each(|edit| edited.make(edit));
        edited
    }

    /// Makes an edit. A place that is not there, or a stretch that begins or ends within a character, changes nothing.
    fn make(&mut self, edit: &Edit) {
        match edit.place {
            Place::Cell { block, row, column } => {
                if let Some(Block::Grid(grid)) = self.blocks.get_mut(block) {
                    grid.write(row, column, &edit.to);
                }
            }
            Place::Text { block, start, end } => {
                let Some(Block::Text(text)) = self.blocks.get_mut(block) else { return };
                if let (Some(start), Some(end)) = (byte(text, start), byte(text, end))
                    && start <= end
                {
                    text.replace_range(start..end, &edit.to);
                }
            }
            Place::Whole => {}
        }
    }
}

/// Where a number of UTF-16 units ends, in bytes.
fn byte(text: &str, units: usize) -> Option<usize> {
    let mut passed = 0;
    for (at, c) in text.char_indices() {
        if passed >= units {
            return (passed == units).then_some(at);
        }
        passed += c.len_utf16();
    }
    (passed == units).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_one_after_the_other() {
        let text = Block::Text("𠮷日公开12条".to_owned());
        let mut document = Document { blocks: vec![text, Block::Image], ..Document::default() };
        let mut make = |block, start, end, to: &str| {
            document.make(&Edit { place: Place::Text { block, start, end }, to: to.to_owned() });
            match &document.blocks[0] {
                Block::Text(text) => text.clone(),
                _ => unreachable!("it stays a text"),
            }
        };
        assert_eq!(make(0, 5, 7, "13"), "𠮷日公开13条");
        assert_eq!(make(0, 3, 3, "共"), "𠮷日共公开13条");
        assert_eq!(make(0, 1, 2, "x"), "𠮷日共公开13条", "half a character");
        assert_eq!(make(0, 9, 8, "x"), "𠮷日共公开13条", "backwards");
        assert_eq!(make(0, 8, 99, "x"), "𠮷日共公开13条", "beyond the end");
        assert_eq!(make(1, 0, 0, "x"), "𠮷日共公开13条", "a picture");
        assert_eq!(make(7, 0, 0, "x"), "𠮷日共公开13条", "no such block");
    }
}
