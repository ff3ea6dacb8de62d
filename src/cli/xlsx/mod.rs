//! A workbook of all that came of the inputs: the reports, the findings, the cells in long form, and their sum.
//!
//! Rows go to temporary files as they come, so that the memory does not grow with the reports; the sum comes last, and is
//! held whole.

mod looks;
mod rows;
mod sheet;
mod sums;

use std::io::{self, Seek, Write};

use gouji::set::CheckedSet;
use rust_xlsxwriter::{Workbook, XlsxError};

pub(super) use rows::Rows;
use sheet::LongSheet;

/// The workbook.
pub(super) struct Book {
    workbook: Workbook,
    reports: LongSheet,
    findings: LongSheet,
    cells: LongSheet,
}

impl Book {
    /// A workbook with the heads of its first three sheets.
    ///
    /// # Errors
    /// Where a temporary file cannot be made.
    pub(super) fn new() -> io::Result<Self> {
        let mut workbook = Workbook::new();
        let mut sheet =
            |name, columns| LongSheet::new(&mut workbook, name, columns).map_err(failed);
        let reports = sheet("报告", rows::REPORT)?;
        let findings = sheet("问题", rows::FINDING)?;
        let cells = sheet("格", rows::CELL)?;
        Ok(Self { workbook, reports, findings, cells })
    }

    /// Writes the rows of an input.
    ///
    /// # Errors
    /// Where a temporary file cannot be written.
    pub(super) fn take(&mut self, rows: Rows) -> io::Result<()> {
        let workbook = &mut self.workbook;
        self.reports.extend(workbook, rows.reports).map_err(failed)?;
        self.findings.extend(workbook, rows.findings).map_err(failed)?;
        self.cells.extend(workbook, rows.cells).map_err(failed)
    }

    /// Writes what came of all reports together: its findings behind those of the reports, and the sum.
    ///
    /// # Errors
    /// As [`Self::take`].
    pub(super) fn add_set(&mut self, set: &CheckedSet) -> io::Result<()> {
        self.findings.extend(&mut self.workbook, rows::of_set(set)).map_err(failed)?;
        sums::write_all(&mut self.workbook, set).map_err(failed)
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn save(mut self, out: impl Write + Seek + Send) -> io::Result<()> {
        self.reports.end(&mut self.workbook).map_err(failed)?;
        self.findings.end(&mut self.workbook).map_err(failed)?;
        self.cells.end(&mut self.workbook).map_err(failed)?;
        self.workbook.save_to_writer(out).map_err(failed)
    }
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
