//! What a report does not have, told apart from what could not be read: a table or a row is absent only where its
//! section is there, or the text goes on behind it, and no word of it stands in the document.

use super::headed::lacks;
use super::read::Report;
use crate::cut::Cut;
use crate::forms::{Coord, Form, Table};

/// What there is of a table.
pub enum Extent {
    /// Some of its cells were read.
    Read,
    /// Its labels stand in the document, and it was not read.
    Traced,
    /// A picture stands in its section, which may be it.
    Pictured,
    /// The report ends before it, or is a part of one, so that it may stand in the rest.
    Beyond,
    /// Its whole section is missing.
    WithSection,
    /// Its section is there and it is not, nor is any other table: they may have been lost in copying.
    Lost,
    /// It is not there, and others are.
    Absent,
}

/// What there is of a table in a whole report.
pub fn extent_of(report: &Report, table: Table) -> Extent {
    if report.reading.extent(table).0 > 0 {
        Extent::Read
    } else if report.tables.has_trace_of(table) {
        Extent::Traced
    } else if report.may_be_picture(table) {
        Extent::Pictured
    } else if !goes_on_behind(report, table) {
        Extent::Beyond
    } else if table.section().is_some_and(|section| lacks(report, section)) {
        Extent::WithSection
    } else if report.reading.entries.is_empty() {
        Extent::Lost
    } else {
        Extent::Absent
    }
}

/// Whether the text goes on behind the section of a table: what ends there is a part of a report.
fn goes_on_behind(report: &Report, table: Table) -> bool {
    const ENOUGH: usize = 3;
    let (frame, headings) = (&report.text.frame, &report.text.headings);
    let is_behind = |section: u8| Some(section) > table.section();
    // The headings are those of the report; among the sections may be some of a table of contents.
    let is_followed = match headings.iter().any(|heading| heading.section.is_some()) {
        true => headings.iter().filter_map(|heading| heading.section).any(is_behind),
        false => frame.sections.keys().copied().any(is_behind),
    };
    is_followed || frame.signed.is_some() && frame.sections.len() >= ENOUGH
}

/// Rows of 表二, by their keys, of which no word stands in the document although the table is there, and goes on or is
/// followed by other sections: where the text breaks off, the rest of it may only be lost.
pub fn absent_items(report: &Report) -> Vec<&'static str> {
    if report.reading.extent(Table::Disclosure).0 == 0 {
        return Vec::new();
    }
    let keys: Vec<&'static str> = report.reading.form.items().map(|(item, _)| item.key()).collect();
    let is_seen = |key: &&str| report.tables.labels_seen.contains(&(Table::Disclosure, *key));
    let is_read = |key: &&str| report.reading.entries.keys().any(|coord| coord.row() == *key);
    let end = match goes_on_behind(report, Table::Disclosure) {
        true => keys.len(),
        false => keys.iter().rposition(is_read).unwrap_or(0),
    };
    keys.cut(..end).iter().copied().filter(|key| !is_seen(key)).collect()
}

/// Rows of 表三, by their keys, that the table does not have: the others stand there as in the original.
pub fn absent_lines(report: &Report) -> Vec<&'static str> {
    if report.reading.extent(Table::Requests).0 == 0 {
        return Vec::new();
    }
    let absent = report.absent_lines();
    let lines = || report.reading.form.requests.iter().map(|row| row.line);
    let is_last = |line| lines().skip_while(|&other| other != line).all(|l| absent.contains(&l));
    let goes_on = goes_on_behind(report, Table::Requests);
    absent.iter().filter(|&&line| goes_on || !is_last(line)).map(|line| line.key()).collect()
}

/// Rows of the 统计表 of which no word stands in the document although rows before and behind them were read.
/// Provinces left out some; where the table breaks off, the rest of it may only be lost.
pub fn absent_statistics(report: &Report) -> Vec<Coord> {
    let rows: Vec<Coord> = report
        .reading
        .form
        .cells()
        .iter()
        .copied()
        .filter(|c| c.table() == Table::Statistics)
        .collect();
    let is_read = |coord: &Coord| report.reading.entries.contains_key(coord);
    let (Some(first), Some(last)) = (rows.iter().position(is_read), rows.iter().rposition(is_read))
    else {
        return Vec::new();
    };
    let is_unseen =
        |coord: &Coord| !report.tables.labels_seen.contains(&(Table::Statistics, coord.row()));
    let within = rows[first..=last].iter().copied();
    within.filter(|coord| !is_read(coord) && is_unseen(coord)).collect()
}

/// The cells that a form has in a table.
pub fn cells_of(form: &Form, table: Table) -> Vec<Coord> {
    form.cells().iter().copied().filter(|coord| coord.table() == table).collect()
}
