//! A Word document becomes blocks. Names are matched without their namespace: the transitional and the strict
//! form of the format differ in nothing else that is read here.
//!
//! Numbers that Word counts by itself (`w:numPr`) stand in another part of the file and are not read: a heading
//! numbered that way comes without its “一、”. The walk holds its own stack, so that depth costs no call frames.

mod table;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::{Block, Document};
use table::{Merge, Table};

/// Reads the main part of a document, `word/document.xml`.
pub(super) fn read(xml: &str) -> Document {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => walk.open(&element),
            Ok(Event::Empty(element)) => {
                walk.open(&element);
                walk.close();
            }
            Ok(Event::End(_)) => walk.close(),
            Ok(Event::Text(text)) => walk.characters(&text.xml10_content()),
            Ok(Event::CData(text)) => walk.characters(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => walk.reference(&reference),
            // Word itself refuses what is not well-formed. Here what stands before the fault is read, and the
            // cells behind it are missed by name.
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    walk.finish()
}

/// The elements that matter; all others only hold some of these.
const NAMES: [&str; 37] = [
    "p",
    "pPr",
    "r",
    "rPr",
    "t",
    "tab",
    "ptab",
    "br",
    "cr",
    "noBreakHyphen",
    "tbl",
    "tr",
    "trPr",
    "tc",
    "tcPr",
    "gridBefore",
    "gridSpan",
    "vMerge",
    "hMerge",
    "del",
    "moveFrom",
    "cellDel",
    "rt",
    "vanish",
    "fldChar",
    "AlternateContent",
    "Choice",
    "Fallback",
    "txbxContent",
    "blip",
    "imagedata",
    "chart",
    "pPrChange",
    "rPrChange",
    "tcPrChange",
    "trPrChange",
    "tblPrExChange",
];

/// The state of the walk: what is open around the current place.
#[derive(Default)]
struct Walk {
    /// The names of the open elements, outermost first; empty for one that does not matter.
    path: Vec<&'static str>,
    /// Depth within an element that is passed over.
    passed_over: usize,
    /// What has been read at each level: the body, then a cell or a text box, then one in it.
    flows: Vec<Flow>,
    tables: Vec<Table>,
    /// The fields that are open: true while in the code of one, false in its result.
    fields: Vec<bool>,
    /// How many of them are in their code.
    codes: usize,
    /// The depth of the run that is hidden, if one is.
    hidden: Option<usize>,
    /// The alternatives that are open: whether one of theirs was taken.
    alternatives: Vec<bool>,
    /// The characters of the open `w:t`, and whether their white space counts.
    text: String,
    preserve: bool,
}

/// Blocks read so far at one level, and the paragraph that is open.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    paragraph: String,
    /// The mark at the end of the paragraph is deleted: the next one goes on where it ends.
    joins_next: bool,
}

impl Walk {
    fn open(&mut self, element: &BytesStart<'_>) {
        let local = element.local_name();
        let name = NAMES.iter().find(|name| **name == local.as_ref()).copied().unwrap_or("");
        if self.passed_over > 0 || self.is_passed_over(name) {
            self.passed_over += 1;
            return;
        }
        self.enter(name, element);
        self.path.push(name);
    }

    /// Deleted text, the other versions of what is read already, properties as they were before a change.
    fn is_passed_over(&mut self, name: &str) -> bool {
        match name {
            "del" | "moveFrom" => !matches!(self.parent(0), "rPr" | "trPr"),
            "Choice" | "Fallback" => {
                self.alternatives.last_mut().is_some_and(|taken| std::mem::replace(taken, true))
            }
            "rt" => true,
            _ => name.ends_with("Change"),
        }
    }

    fn enter(&mut self, name: &str, element: &BytesStart<'_>) {
        let value = || attribute(element, "val");
        let span = || value().and_then(|value| value.trim().parse().ok()).unwrap_or(1);
        let merge = || match value().as_deref() {
            Some("restart") => Merge::Begins,
            _ => Merge::Continues,
        };
        match (name, self.parent(0)) {
            ("t", _) => {
                self.preserve = attribute(element, "space").as_deref() == Some("preserve");
                self.text.clear();
            }
            ("tab" | "ptab", "r") => self.add(" "),
            ("br" | "cr", "r") => self.add("\n"),
            ("noBreakHyphen", "r") => self.add("-"),
            ("vanish", "rPr") if self.parent(1) == "r" && self.hidden.is_none() => {
                let is_off = matches!(value().as_deref(), Some("0" | "false" | "off"));
                self.hidden = (!is_off).then(|| self.path.len() - 2);
            }
            ("fldChar", _) => self.field(attribute(element, "fldCharType").as_deref()),
            ("AlternateContent", _) => self.alternatives.push(false),
            ("blip" | "imagedata" | "chart", _) => self.flow().blocks.push(Block::Image),
            ("txbxContent", _) => self.flows.push(Flow::default()),
            ("tbl", _) => {
                self.flow().end_paragraph();
                self.tables.push(Table::default());
            }
            ("tr", _) => self.table(Table::begin_row),
            ("tc", _) => {
                self.table(Table::begin_cell);
                self.flows.push(Flow::default());
            }
            ("gridBefore", "trPr") => self.table(|table| table.row().before = span()),
            ("del" | "moveFrom", "trPr") => self.table(|table| table.row().is_deleted = true),
            ("gridSpan", "tcPr") => self.table(|table| table.cell().span = span()),
            ("vMerge", "tcPr") => self.table(|table| table.cell().down = merge()),
            ("hMerge", "tcPr") => self.table(|table| table.cell().across = merge()),
            ("cellDel", "tcPr") => self.table(|table| table.cell().is_deleted = true),
            ("del" | "moveFrom", "rPr") if self.parent(1) == "pPr" => {
                self.flow().joins_next = true;
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return;
        }
        match self.path.pop().unwrap_or_default() {
            "t" => {
                let text = std::mem::take(&mut self.text);
                self.add(if self.preserve { &text } else { text.trim_ascii() });
            }
            "r" if self.hidden == Some(self.path.len()) => self.hidden = None,
            "p" => {
                // The code of a field stands in one paragraph: one that is still open is broken.
                if self.fields.last() == Some(&true) {
                    self.fields.clear();
                    self.codes = 0;
                }
                self.flow().close_paragraph();
            }
            "tc" => self.close_cell(),
            "tbl" => self.close_table(),
            "txbxContent" => {
                let blocks = self.close_flow();
                self.flow().blocks.extend(blocks);
            }
            "AlternateContent" => drop(self.alternatives.pop()),
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        let blocks = self.close_flow();
        match self.tables.last_mut() {
            Some(table) => table.cell().blocks.extend(blocks),
            None => self.flow().blocks.extend(blocks),
        }
    }

    fn close_table(&mut self) {
        let blocks = self.tables.pop().map(Table::into_blocks).unwrap_or_default();
        self.flow().blocks.extend(blocks);
    }

    fn close_flow(&mut self) -> Vec<Block> {
        let mut flow = self.flows.pop().unwrap_or_default();
        flow.end_paragraph();
        flow.blocks
    }

    fn characters(&mut self, text: &str) {
        if self.passed_over == 0 && self.parent(0) == "t" {
            self.text.push_str(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) {
        match reference.resolve_char_ref() {
            Ok(Some(c)) => self.characters(c.encode_utf8(&mut [0; 4])),
            _ => self.characters(resolve_predefined_entity(reference).unwrap_or_default()),
        }
    }

    /// Adds text to the open paragraph, if it is seen.
    fn add(&mut self, text: &str) {
        if self.codes == 0 && self.hidden.is_none() {
            self.flow().paragraph.push_str(text);
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        let was_code = match kind {
            Some("begin") => {
                self.fields.push(true);
                self.codes += 1;
                return;
            }
            Some("separate") => self.fields.last_mut().map(std::mem::take),
            _ => self.fields.pop(),
        };
        self.codes -= usize::from(was_code == Some(true));
    }

    /// The name of an element around the current place: 0 is the innermost.
    fn parent(&self, above: usize) -> &'static str {
        self.path.iter().rev().nth(above).copied().unwrap_or_default()
    }

    /// Changes the table that is open, if one is.
    fn table(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            change(table);
        }
    }

    /// The level that text goes to now.
    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        self.flows.last_mut().expect("one level was just made")
    }

    fn finish(mut self) -> Document {
        self.passed_over = 0;
        while !self.path.is_empty() {
            self.close();
        }
        Document { blocks: self.close_flow(), ..Document::default() }
    }
}

impl Flow {
    fn close_paragraph(&mut self) {
        if !std::mem::take(&mut self.joins_next) {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let paragraph = paragraph.trim_matches([' ', '\n', '\t']);
        if !paragraph.is_empty() {
            self.blocks.push(Block::Text(paragraph.to_owned()));
        }
    }
}

/// The attribute of that name in whatever namespace.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

#[cfg(test)]
mod tests;
