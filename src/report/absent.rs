//! What a report does not have, or may have in a form that cannot be read.

use super::entries::Entry;
use super::label;
use super::printed::Row;
use super::read::Report;
use super::value::{Value, parse_value};
use crate::cut::Cut;
use crate::document::{Block, Cell};
use crate::forms::{self, APPLICANTS, Coord, Form, RequestLine, Table};
use crate::order;

impl Report {
    /// Rows of 表三 that the report does not have: every other row was read or stands there as in the original, and no
    /// row whose label is not known may be one of them.
    pub fn absent_lines(&self) -> Vec<RequestLine> {
        let rows: Vec<&Row> = self.tables.printed.rows(Table::Requests).collect();
        let lines = self.reading.form.requests.iter().map(|row| row.line);
        let is_printed = |line: &RequestLine| rows.iter().any(|row| row.key == Some(line.key()));
        let is_seen = |line: &RequestLine| {
            is_printed(line) || self.tables.labels_seen.contains(&(Table::Requests, line.key()))
        };
        let absent: Vec<RequestLine> = lines.clone().filter(|line| !is_seen(line)).collect();
        let is_read = |row: &&Row| {
            let cells = self.reading.entries.keys().filter(|coord| Some(coord.row()) == row.key);
            cells.count() == APPLICANTS.len()
        };
        let is_certain = rows.iter().all(|row| row.key.is_some())
            && (self.reading.as_written || rows.iter().all(is_read) && !self.has_unknown_row())
            && order::set(rows.iter().map(|row| row.key)).len() + absent.len()
                == lines.clone().count()
            && absent.len() * 3 <= lines.count();
        if is_certain { absent } else { Vec::new() }
    }

    /// Whether values without a label stand among the rows of 表三.
    fn has_unknown_row(&self) -> bool {
        let of_requests = |(coord, entry): (&Coord, &Entry)| {
            (coord.table() == Table::Requests).then(|| entry.place.order().0)
        };
        let blocks = order::set(self.reading.entries.iter().filter_map(of_requests));
        let grids = self.reading.document.grids().filter(|(block, _)| blocks.contains(block));
        grids.map(|(_, grid)| grid).any(|grid| {
            (1..grid.height()).any(|row| {
                let cells = grid.row(row);
                let is_labelled = |cell: &&Cell| parse_value(&cell.text).0 == Value::Text;
                !cells.iter().any(is_labelled) && cells.iter().any(|cell| !cell.text.is_empty())
            })
        })
    }

    fn has_images(&self) -> bool {
        self.reading.document.blocks.iter().any(|block| matches!(block, Block::Image))
    }

    /// The form that the labels are of, read or not: the one that most cells fit, or else the one that most
    /// of its own words stand in the text of.
    pub fn found_form(&self) -> Option<&'static Form> {
        if !self.reading.entries.is_empty() {
            return Some(self.reading.form);
        }
        let text: String =
            self.reading.document.texts().map(|(_, text)| label::letters(text)).collect();
        let marks = |form: &&&Form| form.marks.iter().filter(|mark| text.contains(**mark)).count();
        forms::ALL.iter().max_by_key(marks).filter(|form| marks(form) > 0).copied()
    }

    /// Whether a picture stands in the section of a table, and so may be the table. Without the section's
    /// heading it may be any picture.
    pub fn may_be_picture(&self, table: Table) -> bool {
        let Some(section) = table.section() else { return self.has_images() };
        let sections = &self.text.frame.sections;
        let start = sections.get(&section).copied().unwrap_or(0);
        let behind = sections.iter().filter(|&(&other, &at)| other > section && at > start);
        let end = behind.map(|(_, &at)| at).min().unwrap_or(self.reading.document.blocks.len());
        self.reading
            .document
            .blocks
            .cut(start..end)
            .iter()
            .any(|block| matches!(block, Block::Image))
    }
}
