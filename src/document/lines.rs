//! Plain text becomes blocks: a line a paragraph.

use super::{Block, Document};

/// Reads plain text.
pub(super) fn read(text: &str) -> Document {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Document { title: None, blocks: lines.map(|line| Block::Text(line.to_owned())).collect() }
}
