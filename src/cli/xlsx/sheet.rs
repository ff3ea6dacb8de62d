//! A sheet whose rows are written as they come.

use gouji::finding::Severity;
use rust_xlsxwriter::{Note, Workbook, Worksheet, XlsxError};

use super::looks::Looks;

/// A column: its head, and how many characters wide it is.
pub(super) type Column = (&'static str, f64);

/// So many rows has a sheet at the most, in every program that reads one.
const MOST_ROWS: u32 = 1 << 20;

/// So many cells have a comment; the others are only filled. A program takes long to open more.
const MOST_NOTES: usize = 5_000;

/// Longer texts are refused by Excel.
const MOST_LETTERS: usize = 32_000;

/// What stands in a cell.
pub(super) enum CellValue {
    /// Nothing.
    None,
    /// A text; no formula, whatever it begins with.
    Text(String),
    /// A number.
    Number(f64),
    /// Something that a finding is about: filled by its severity, with what is said of it as a comment.
    Marked(Box<CellValue>, Severity, String),
    /// The same without a comment.
    Filled(Box<CellValue>, Severity),
}

impl From<String> for CellValue {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::None } else { Self::Text(text) }
    }
}

impl From<&str> for CellValue {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<usize> for CellValue {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

/// A sheet, and those that its rows go on in where it is full.
pub(super) struct LongSheet {
    name: &'static str,
    columns: &'static [Column],
    /// The number of the sheet in the workbook that is written, and how many there are.
    index: usize,
    parts: usize,
    /// The row that comes next.
    row: u32,
    notes: usize,
    looks: Looks,
}

impl LongSheet {
    /// A sheet with its heads.
    pub(super) fn new(
        workbook: &mut Workbook,
        name: &'static str,
        columns: &'static [Column],
    ) -> Result<Self, XlsxError> {
        let mut sheet =
            Self { name, columns, index: 0, parts: 0, row: 0, notes: 0, looks: Looks::new() };
        sheet.begin(workbook)?;
        Ok(sheet)
    }

    /// Writes rows.
    pub(super) fn extend(
        &mut self,
        workbook: &mut Workbook,
        rows: Vec<Vec<CellValue>>,
    ) -> Result<(), XlsxError> {
        for row in rows {
            if self.row == MOST_ROWS {
                self.end(workbook)?;
                self.begin(workbook)?;
            }
            let sheet = workbook.worksheet_from_index(self.index)?;
            for (column, value) in (0..).zip(row) {
                let has_room = self.notes < MOST_NOTES;
                self.notes +=
                    usize::from(write(sheet, &self.looks, self.row, column, value, has_room)?);
            }
            self.row += 1;
        }
        Ok(())
    }

    /// The last row is known: the heads sort and filter those above it.
    pub(super) fn end(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        let last = self.columns.len() as u16 - 1;
        workbook.worksheet_from_index(self.index)?.autofilter(0, 0, self.row.max(2) - 1, last)?;
        Ok(())
    }

    fn begin(&mut self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        self.parts += 1;
        let name = match self.parts {
            1 => self.name.to_owned(),
            part => format!("{} {part}", self.name),
        };
        self.index = workbook.worksheets().len();
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        for (column, (head, width)) in (0..).zip(self.columns) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(0, column, *head, &self.looks.head)?;
        }
        self.row = 1;
        Ok(())
    }
}

/// Writes a cell, and tells whether it has a comment.
pub(super) fn write(
    sheet: &mut Worksheet,
    looks: &Looks,
    row: u32,
    column: u16,
    value: CellValue,
    may_have_note: bool,
) -> Result<bool, XlsxError> {
    let (value, severity, said) = match value {
        CellValue::Marked(value, severity, said) => (*value, Some(severity), Some(said)),
        CellValue::Filled(value, severity) => (*value, Some(severity), None),
        value => (value, None, None),
    };
    match (value, severity.map(|severity| looks.of(severity))) {
        (CellValue::Text(text), None) => drop(sheet.write_string(row, column, cut(&text))?),
        (CellValue::Text(text), Some(look)) => {
            sheet.write_string_with_format(row, column, cut(&text), look)?;
        }
        (CellValue::Number(number), None) => drop(sheet.write_number(row, column, number)?),
        (CellValue::Number(number), Some(look)) => {
            sheet.write_number_with_format(row, column, number, look)?;
        }
        (_, Some(look)) => drop(sheet.write_blank(row, column, look)?),
        (_, None) => {}
    }
    let said = said.filter(|_| may_have_note);
    if let Some(said) = &said {
        let note = Note::new(said).add_author_prefix(false).set_author("gouji").set_width(320);
        sheet.insert_note(row, column, &note)?;
    }
    Ok(said.is_some())
}

fn cut(text: &str) -> &str {
    text.char_indices().nth(MOST_LETTERS).map_or(text, |(at, _)| &text[..at])
}
