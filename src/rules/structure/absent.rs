//! What a report does not have, told apart from what could not be read: a table or a row is absent only where its
//! section is there, or the text goes on behind it, and no word of it stands in the document.

use super::headed::lacks;
use super::whole;
use crate::forms::{Coord, Form, Table};
use crate::rule::Context;

/// What there is of a table.
pub(super) enum Extent {
    /// Some of its cells were read.
    Read,
    /// It may be there, for this reason.
    Unknown(&'static str),
    /// The report ends before it, or is a part of one, so that it may stand in the rest.
    Beyond,
    /// Its whole section is missing, which S01 tells.
    WithSection,
    /// Its section is there and it is not, nor is any other table: they may have been lost in copying.
    Lost,
    /// It is not there, and others are.
    Absent,
}

/// What there is of a table in a whole report.
pub(super) fn extent(context: &Context<'_>, table: Table) -> Extent {
    let report = context.report;
    if report.reading.extent(table).0 > 0 {
        Extent::Read
    } else if report.tables.has_trace_of(table) {
        Extent::Unknown("有这张表的字样，但没有读出来")
    } else if report.may_be_picture(table) {
        Extent::Unknown("这一部分里有图片，表可能是图片，读不出来")
    } else if !goes_on_behind(context, table) {
        Extent::Beyond
    } else if table.section().is_some_and(|section| lacks(context, section)) {
        Extent::WithSection
    } else if report.reading.entries.is_empty() {
        Extent::Lost
    } else {
        Extent::Absent
    }
}

/// Whether the text goes on behind the section of a table: what ends there is a part of a report.
fn goes_on_behind(context: &Context<'_>, table: Table) -> bool {
    const ENOUGH: usize = 3;
    let (frame, headings) = (&context.report.text.frame, &context.report.text.headings);
    let is_behind = |section: u8| Some(section) > table.section();
    // The headings are those of the report; among the sections may be some of a table of contents.
    let is_followed = match headings.iter().any(|heading| heading.section.is_some()) {
        true => headings.iter().filter_map(|heading| heading.section).any(is_behind),
        false => frame.sections.keys().copied().any(is_behind),
    };
    is_followed || frame.signed.is_some() && frame.sections.len() >= ENOUGH
}

/// Cells of the form that the report does not have, as S01 and S06 to S09 tell: of whole tables, of rows of 表二,
/// of rows of 表三, of rows of the 统计表.
pub(super) fn absent_cells(context: &Context<'_>) -> Vec<Coord> {
    if whole(context).is_err() {
        return absent_statistics(context);
    }
    let rows_of_2 = absent_items(context);
    let rows_of_3 = absent_lines(context);
    let gone: Vec<Table> = [Table::Disclosure, Table::Requests, Table::Appeals]
        .into_iter()
        .filter(|&table| matches!(extent(context, table), Extent::Absent | Extent::WithSection))
        .collect();
    let is_absent = |coord: &Coord| match coord.table() {
        table if gone.contains(&table) => true,
        Table::Disclosure => rows_of_2.contains(&coord.row()),
        Table::Requests => rows_of_3.contains(&coord.row()),
        _ => false,
    };
    context.report.reading.missing().into_iter().filter(is_absent).collect()
}

/// Rows of 表二, by their keys, of which no word stands in the document although the table is there, and goes on or is
/// followed by other sections: where the text breaks off, the rest of it may only be lost.
pub(super) fn absent_items(context: &Context<'_>) -> Vec<&'static str> {
    let report = context.report;
    if report.reading.extent(Table::Disclosure).0 == 0 {
        return Vec::new();
    }
    let keys: Vec<&'static str> = report.reading.form.items().map(|(item, _)| item.key()).collect();
    let is_seen = |key: &&str| report.tables.labels_seen.contains(&(Table::Disclosure, *key));
    let is_read = |key: &&str| report.reading.entries.keys().any(|coord| coord.row() == *key);
    let end = match goes_on_behind(context, Table::Disclosure) {
        true => keys.len(),
        false => keys.iter().rposition(is_read).unwrap_or(0),
    };
    keys[..end].iter().copied().filter(|key| !is_seen(key)).collect()
}

/// Rows of 表三, by their keys, that the table does not have: the others stand there as in the original.
pub(super) fn absent_lines(context: &Context<'_>) -> Vec<&'static str> {
    let report = context.report;
    if report.reading.extent(Table::Requests).0 == 0 {
        return Vec::new();
    }
    let absent = report.absent_lines();
    let lines = || report.reading.form.requests.iter().map(|row| row.line);
    let is_last = |line| lines().skip_while(|&other| other != line).all(|l| absent.contains(&l));
    let goes_on = goes_on_behind(context, Table::Requests);
    absent.iter().filter(|&&line| goes_on || !is_last(line)).map(|line| line.key()).collect()
}

/// Rows of the 统计表 of which no word stands in the document although rows before and behind them were read.
/// Provinces left out some; where the table breaks off, the rest of it may only be lost.
pub(super) fn absent_statistics(context: &Context<'_>) -> Vec<Coord> {
    let report = context.report;
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
pub(super) fn cells_of(form: &Form, table: Table) -> Vec<Coord> {
    form.cells().iter().copied().filter(|coord| coord.table() == table).collect()
}
