//! Meaning: which form a document follows, which of its cells are which official cells, and the frame
//! around them. Reading never fails: what is not certain is not read, and the report says how much that is.

mod appeals;
mod date;
mod day;
mod disclosure;
mod flatten;
mod fold;
mod frame;
mod group;
mod heading;
mod label;
mod passage;
mod printed;
mod prose;
mod rank;
mod requests;
mod split;
mod statistics;
mod value;

pub use date::{Date, year_in};
pub use day::{Day, Fault};
pub use frame::{Frame, Level};
pub use heading::{Heading, Mark, told};
pub use passage::Passage;
pub use printed::{Axis, Label, Printed, Row, Wording};
pub use prose::{Paragraph, Part, Plain, Sentence};
pub use rank::Rank;
pub use value::{Unit, Value, parse_value};

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, Cell, Document, Grid, Place};
use crate::forms::{self, Applicant, Coord, DisclosureMeasure, Form, RequestLine, Table};

/// A report as it was read.
#[derive(Debug)]
pub struct Report {
    /// The document, its flattened tables made grids again. Places refer to it.
    pub document: Document,
    /// The form whose labels the tables have. With no table at all, the form that was to be expected.
    pub form: &'static Form,
    /// Title, agency, year and dates.
    pub frame: Frame,
    /// The cells that were found.
    pub entries: BTreeMap<Coord, Entry>,
    /// The running text, line by line.
    pub paragraphs: Vec<Paragraph>,
    /// The running text again, lines joined that a copied page or a PDF tore apart.
    pub passages: Vec<Passage>,
    /// Rows whose label stands somewhere in the document, read or not.
    pub labels_seen: BTreeSet<(Table, &'static str)>,
    /// The headings of the first level.
    pub headings: Vec<Heading>,
    /// The labels of the tables as printed.
    pub printed: Printed,
    /// Whether the tables stand in the document as in the original. Where they were text, rows, heads and
    /// order are what the reading made of them.
    pub as_written: bool,
    /// Rows of 表三 that only head others and yet have cells.
    pub subtotals: Vec<Subtotal>,
    /// Cells of the 统计表 behind whose row one stands that is not of the form and has a number other than 0.
    pub strange_rows: BTreeSet<Coord>,
}

/// A row of 表三 that heads others, such as （三）不予公开, with cells that the form does not have.
#[derive(Debug)]
pub struct Subtotal {
    /// Its label as the form prints it.
    pub group: &'static str,
    /// What its cells say.
    pub values: Vec<(Applicant, Value)>,
    /// Where the first of them stands.
    pub place: Place,
}

/// One cell as it was read.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it says.
    pub value: Value,
    /// The unit beside the number, in the cell or in its head.
    pub unit: Option<Unit>,
    /// Its text as found.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// A cell that recognition is certain of.
#[derive(Debug)]
struct Found {
    coord: Coord,
    text: String,
    row: usize,
    column: usize,
}

impl Found {
    fn new(coord: Coord, cell: &Cell) -> Self {
        Self { coord, text: cell.text.clone(), row: cell.row, column: cell.column }
    }
}

impl Report {
    /// Reads every report that a document holds; there is always one, be it empty. `is_text` says that the
    /// document was plain text: then its grids are lines parted by marks, which may be pieces of a table.
    pub fn read_all(document: Document, is_text: bool) -> Vec<Self> {
        if split::names_several(&document) {
            let restored = flatten::restore_grids(&document, is_text);
            let as_written = !is_text && restored.grids().count() == document.grids().count();
            let parts = split::reports(restored);
            if parts.len() > 1 {
                let read = |part| Self::read(part, is_text, as_written);
                return parts.into_iter().map(read).collect();
            }
        }
        vec![Self::read(document, is_text, !is_text)]
    }

    fn read(mut document: Document, is_text: bool, mut as_written: bool) -> Self {
        let expected = Frame::read(&document).year.and_then(Form::for_year);
        let (mut form, mut entries) = best_form(&document, expected);
        let mut original = None;
        if entries.len() < form.cells().len() {
            let restored = flatten::restore_grids(&document, is_text);
            let reading = best_form(&restored, expected);
            if reading.1.len() > entries.len() {
                (form, entries) = reading;
                original = Some(std::mem::replace(&mut document, restored));
                as_written = false;
            }
        }
        let form = if entries.is_empty() { expected.unwrap_or(form) } else { form };
        // Cells that follow from others are no sign of the form.
        for (block, grid) in document.grids() {
            let found = group::read(grid, form).into_iter();
            add(&mut entries, form, (block, grid), found);
        }
        let mut labels_seen = labels_seen(&document);
        labels_seen.extend(entries.keys().map(|coord| (coord.table(), coord.row())));
        // Places in the frame refer to the document that was chosen.
        let frame = Frame::read(&document);
        let paragraphs = prose::paragraphs(&document, &frame);
        let headings = heading::headings(&document, &paragraphs, as_written);
        let mut printed = Printed::read(&document, form);
        if let Some(original) = &original {
            printed.add_changed_lines(original, form, &entries);
        }
        let passages = passage::passages(&paragraphs);
        let strange_rows = statistics::strange_rows(&document, form);
        let subtotals = subtotals(&document, form);
        Self {
            document,
            form,
            frame,
            entries,
            paragraphs,
            passages,
            labels_seen,
            headings,
            printed,
            as_written,
            subtotals,
            strange_rows,
        }
    }

    /// The form that the year asks for, where the program knows it.
    pub fn expected_form(&self) -> Option<&'static Form> {
        self.frame.year.and_then(Form::for_year)
    }

    /// Cells of the form that were not found.
    pub fn missing(&self) -> Vec<Coord> {
        let cells = self.form.cells().into_iter();
        cells.filter(|coord| !self.entries.contains_key(coord)).collect()
    }

    /// Missing cells that the reading may be to blame for: some word of their row or table is there, or a
    /// picture stands where the table should be.
    pub fn unread(&self) -> Vec<Coord> {
        let absent = self.absent_lines();
        let is_trace = |coord: &Coord| match coord.table() {
            table if self.extent(table).0 == 0 && self.may_be_picture(table) => true,
            Table::Requests if absent.iter().any(|line| line.key() == coord.row()) => false,
            // Provinces left out rows of the 统计表.
            table @ (Table::Disclosure | Table::Statistics) => {
                self.labels_seen.contains(&(table, coord.row()))
            }
            table => self.has_trace_of(table),
        };
        self.missing().into_iter().filter(is_trace).collect()
    }

    /// Rows of 表三 that the report does not have: the others stand there as in the original, and no row whose
    /// label is not known may be one of them.
    pub fn absent_lines(&self) -> Vec<RequestLine> {
        let rows: Vec<&Row> = self.printed.rows(Table::Requests).collect();
        let lines = self.form.requests.iter().map(|row| row.line);
        let is_printed = |line: &RequestLine| rows.iter().any(|row| row.key == Some(line.key()));
        let is_seen = |line: &RequestLine| {
            is_printed(line) || self.labels_seen.contains(&(Table::Requests, line.key()))
        };
        let absent: Vec<RequestLine> = lines.clone().filter(|line| !is_seen(line)).collect();
        let is_certain = self.as_written
            && rows.iter().all(|row| row.key.is_some())
            && rows.len() + absent.len() == lines.clone().count()
            && absent.len() * 3 <= lines.count();
        if is_certain { absent } else { Vec::new() }
    }

    /// Whether a row that is not of the form stands among the rows of some cells of the 统计表, or behind the
    /// last of them: it may be one of theirs.
    pub fn has_strange_row_among(&self, coords: impl IntoIterator<Item = Coord>) -> bool {
        let mut coords: Vec<Coord> = coords.into_iter().collect();
        coords.sort_unstable();
        let (Some(&first), Some(&last)) = (coords.first(), coords.last()) else { return false };
        self.strange_rows.range(first..=last).next().is_some()
    }

    /// The lines of a section, without its heading.
    pub fn section(&self, number: u8) -> impl Iterator<Item = &Paragraph> {
        let of_section = move |p: &&Paragraph| p.part == Part::Section(number) && !p.is_heading;
        self.paragraphs.iter().filter(of_section)
    }

    /// How many cells of a table were found, and how many the form has.
    pub fn extent(&self, table: Table) -> (usize, usize) {
        let of_table = self.form.cells().into_iter().filter(|coord| coord.table() == table);
        let found = self.entries.keys().filter(|coord| coord.table() == table).count();
        (found, of_table.count())
    }

    /// Whether the document looks like a report at all: its title says so, or a table was found, or at
    /// least three of its section headings.
    pub fn is_report(&self) -> bool {
        !self.entries.is_empty() || self.frame.title_says_so || self.frame.sections.len() >= 3
    }

    /// Whether any label of the table stands in the document.
    pub fn has_trace_of(&self, table: Table) -> bool {
        self.labels_seen.iter().any(|&(t, _)| t == table)
    }

    fn has_images(&self) -> bool {
        self.document.blocks.iter().any(|block| matches!(block, Block::Image))
    }

    /// The form that the labels are of, read or not: the one that most cells fit, or else the one that most
    /// of its own words stand in the text of.
    pub fn found_form(&self) -> Option<&'static Form> {
        if !self.entries.is_empty() {
            return Some(self.form);
        }
        let text: String = self.document.texts().map(|(_, text)| label::letters(text)).collect();
        let marks = |form: &&&Form| form.marks.iter().filter(|mark| text.contains(**mark)).count();
        forms::ALL.iter().max_by_key(marks).filter(|form| marks(form) > 0).copied()
    }

    /// Whether a picture stands in the section of a table, and so may be the table. Without the section's
    /// heading it may be any picture.
    pub fn may_be_picture(&self, table: Table) -> bool {
        let Some(section) = table.section() else { return self.has_images() };
        let sections = &self.frame.sections;
        let start = sections.get(&section).copied().unwrap_or(0);
        let behind = sections.iter().filter(|&(&other, &at)| other > section && at > start);
        let end = behind.map(|(_, &at)| at).min().unwrap_or(self.document.blocks.len());
        self.document.blocks[start..end].iter().any(|block| matches!(block, Block::Image))
    }
}

/// The form that most cells of the document fit, and those cells. Where two forms fit alike, as in a report
/// without tables, the expected one is taken.
fn best_form(
    document: &Document,
    expected: Option<&'static Form>,
) -> (&'static Form, BTreeMap<Coord, Entry>) {
    let readings = forms::ALL.iter().map(|&form| (form, entries(document, form)));
    readings
        .max_by_key(|(form, entries)| {
            (entries.len(), expected.is_some_and(|expected| expected.id == form.id))
        })
        .expect("there is at least one form")
}

/// The cells of the form that stand in the document.
fn entries(document: &Document, form: &'static Form) -> BTreeMap<Coord, Entry> {
    let official: BTreeSet<Coord> = form.cells().into_iter().collect();
    let mut statistics = statistics::Reader::new(form);
    let mut entries = BTreeMap::new();
    for (block, grid) in document.grids() {
        let found = disclosure::read(grid, form)
            .into_iter()
            .chain(requests::read(grid, form))
            .chain(appeals::read(grid))
            .chain(statistics.read(grid))
            .filter(|found| official.contains(&found.coord));
        add(&mut entries, form, (block, grid), found);
    }
    entries
}

/// Adds the cells of one grid; a cell found twice is taken where it stands first.
fn add(
    entries: &mut BTreeMap<Coord, Entry>,
    form: &Form,
    (block, grid): (usize, &Grid),
    found: impl Iterator<Item = Found>,
) {
    for Found { coord, text, row, column } in found {
        let (value, unit) = parse_value(&text);
        let is_amount = matches!(coord, Coord::Disclosure(_, DisclosureMeasure::Amount));
        let printed = || disclosure::printed_unit(grid, row, column).filter(|_| is_amount);
        let unit = unit.or_else(printed).or_else(|| unit_in_head(form, coord));
        let place = Place::Cell { block, row, column };
        entries.entry(coord).or_insert(Entry { value, unit, text, place });
    }
}

/// The rows of 表三 that only head others and yet have cells.
fn subtotals(document: &Document, form: &Form) -> Vec<Subtotal> {
    let mut found = Vec::new();
    for (block, grid) in document.grids() {
        found.extend(requests::read_subtotals(grid, form).into_iter().filter_map(
            |(group, cells)| {
                let &(_, first) = cells.first()?;
                let place = Place::Cell { block, row: first.row, column: first.column };
                let value =
                    |(applicant, cell): (Applicant, &Cell)| (applicant, parse_value(&cell.text).0);
                Some(Subtotal { group, values: cells.into_iter().map(value).collect(), place })
            },
        ));
    }
    found
}

/// The unit that the form prints in the head of a column: `本年收费金额（单位：万元）`; for the 统计表, beside the
/// label of the row.
fn unit_in_head(form: &Form, coord: Coord) -> Option<Unit> {
    let in_row =
        form.statistics.iter().find(|row| row.statistic.map(Coord::Statistic) == Some(coord));
    let printed = in_row.map_or(form.column_name(coord), |row| row.unit);
    printed.contains("万元").then_some(Unit::TenThousandYuan)
}

/// Rows of any form whose label stands in the document: as a line or cell of its own, before the digits
/// that ran together with it, or, where it is long enough not to be met by chance, anywhere.
fn labels_seen(document: &Document) -> BTreeSet<(Table, &'static str)> {
    /// A label of so many characters is not met by chance.
    const LONG: usize = 8;
    let labels = label::Labels::new(labelled_rows());
    let lines = document.texts().flat_map(|(_, text)| text.lines());
    let bare = |line: &str| {
        let digit = |c: char| c.is_ascii_digit() || c.is_whitespace();
        label::Key::of(line.trim_end_matches(digit))
    };
    let mut seen: BTreeSet<_> = lines
        .filter(|line| line.len() <= label::LONGEST)
        .filter_map(|line| labels.exact(&bare(line)))
        .collect();
    let whole: String = document.texts().map(|(_, text)| label::letters(text)).collect();
    let long = labelled_rows().map(|(row, text)| (row, label::Key::of(text).head));
    let long = long.filter(|(_, head)| head.chars().count() >= LONG);
    seen.extend(long.filter(|(_, head)| whole.contains(head.as_str())).map(|(row, _)| row));
    seen
}

/// Every row label of every form. 总计, 其他 and 行政复议 stand in heads and headings too, so they are no
/// trace of a row.
fn labelled_rows() -> impl Iterator<Item = ((Table, &'static str), &'static str)> {
    let rows = forms::ALL.iter().flat_map(|form| {
        let items = form.disclosure.iter().flat_map(|block| block.items);
        let items = items.map(|&(item, label)| ((Table::Disclosure, item.key()), label));
        let lines = form.requests.iter();
        let statistics = form.statistics.iter();
        let statistics = statistics.filter_map(|row| Some((row.statistic?.key(), row.label)));
        items
            .chain(lines.map(|row| ((Table::Requests, row.line.key()), row.label)))
            .chain(statistics.map(|(key, label)| ((Table::Statistics, key), label)))
    });
    let results = forms::RESULTS.iter().map(|&(r, text)| ((Table::Appeals, r.key()), text));
    rows.chain(results).filter(|(_, label)| !matches!(*label, "总计" | "（七）总计" | "3.其他"))
}
