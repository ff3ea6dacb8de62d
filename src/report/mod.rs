//! Meaning: which form a document follows, which of its cells are which official cells, and the frame
//! around them. Reading never fails: what is not certain is not read, and the report says how much that is.

mod agency;
mod appeals;
mod breakdown;
mod claim;
mod date;
mod day;
mod disclosure;
mod entries;
mod flatten;
mod fold;
mod folded;
mod frame;
mod furniture;
mod group;
mod heading;
mod label;
mod number;
mod passage;
mod plain;
mod printed;
mod prose;
mod rank;
mod requests;
mod signs;
mod split;
mod statistics;
mod traces;
mod value;
mod worth;

pub use breakdown::{Base, Breakdown, Composition, Growth, Share, Split, Whole};
pub use claim::{About, Act, Appeals, Claim, Denial, DenialKind, Fact};
pub use date::{Date, year_in};
pub use day::{Day, Fault};
pub use frame::{Frame, Level};
pub use furniture::is_furniture;
pub use heading::{Heading, Mark, told};
pub use number::{Approximate, Number, numbers};
pub use passage::{Passage, behind_last};
pub use plain::Plain;
pub use printed::{Axis, Label, Printed, Row, Wording};
pub use prose::{Paragraph, Part, Sentence};
pub use rank::{Rank, has_government};
pub use value::{Unit, Value, parse_value};
pub use worth::Worth;

use std::ops::Range;

use crate::document::{Cell, Document, Edit, Place, Trial, Words};
use crate::forms::{APPLICANTS, Applicant, Coord, Form, RequestLine, Table};
use crate::order;
use folded::Folded;

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
    pub entries: order::Map<Coord, Entry>,
    /// The running text, line by line.
    pub paragraphs: Vec<Paragraph>,
    /// The running text again, lines joined that a copied page or a PDF tore apart.
    pub passages: Vec<Passage>,
    /// Every number that the running text states, in order.
    pub claims: Vec<Claim>,
    /// What the running text says there is none of, in order.
    pub denials: Vec<Denial>,
    /// Which of them are a total and its parts, a share, a rate of growth.
    pub composition: Composition,
    /// Rows whose label stands somewhere in the document, read or not.
    pub labels_seen: order::Set<(Table, &'static str)>,
    /// The headings of the first level.
    pub headings: Vec<Heading>,
    /// The labels of the tables as printed.
    pub printed: Printed,
    /// Whether the tables stand in the document as in the original. Where they were text, rows, heads and
    /// order are what the reading made of them.
    pub as_written: bool,
    /// Whether someone who copied the text left out a part of it: `（略）`, `〔…略…〕`.
    pub is_shortened: bool,
    /// Rows of 表三 that only head others and yet have cells.
    pub subtotals: Vec<Subtotal>,
    /// Whether it is a report at all: a table was read, the title says so, three of its sections are there, or signs of
    /// one stand in the text.
    pub is_report: bool,
    /// Cells of the 统计表 behind whose row one stands that is not of the form and has a number other than 0.
    pub strange_rows: order::Set<Coord>,
}

/// What the running text states in numbers, and that there is none of.
#[derive(Debug)]
pub struct Statements {
    /// As [`Report::claims`].
    pub claims: Vec<Claim>,
    /// As [`Report::denials`].
    pub denials: Vec<Denial>,
    /// As [`Report::composition`].
    pub composition: Composition,
}

/// Reads what the running text of a report states.
pub fn statements(passages: &[Passage], frame: &Frame, form: &Form) -> Statements {
    let (claims, denials) = claim::read(passages, frame, form);
    let composition = breakdown::composition(passages, &claims);
    Statements { claims, denials, composition }
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

struct Chosen<'a> {
    form: &'static Form,
    entries: order::Map<Coord, Entry>,
    frame: Frame,
    original: Option<&'a Folded<'a>>,
    as_written: bool,
}

impl Chosen<'_> {
    fn report(self, document: &Folded<'_>, expected: Option<&'static Form>) -> Report {
        let Self { form, mut entries, frame, original, as_written } = self;
        let form = if entries.is_empty() { expected.unwrap_or(form) } else { form };
        // Cells that follow from others are no sign of the form.
        for (_, grid) in document.grids() {
            entries::add(&mut entries, form, grid, group::read(grid, form).into_iter());
        }
        let mut labels_seen = traces::labels_seen(document);
        labels_seen.extend(original.into_iter().flat_map(|original| {
            traces::labels_seen(original).iter().copied().collect::<Vec<_>>()
        }));
        labels_seen.extend(entries.keys().map(|coord| (coord.table(), coord.row())));
        let paragraphs = prose::paragraphs(document, &frame);
        let headings = heading::headings(document, &paragraphs, as_written);
        let mut printed = Printed::read(document, form);
        if let Some(original) = original {
            printed.add_changed_lines(original, form, &entries);
        }
        let passages = passage::passages(&paragraphs);
        let Statements { claims, denials, composition } = statements(&passages, &frame, form);
        let is_shortened = paragraphs.iter().any(|p| prose::is_shortened(&p.plain.text));
        let strange_rows = statistics::strange_rows(document, form);
        let subtotals = entries::subtotals(document, form);
        let is_report = !entries.is_empty()
            || frame.title_says_so
            || frame.sections.len() >= 3
            || !frame.is_about_reports && signs::shows_report(document.document);
        Report {
            document: Document::default(),
            form,
            frame,
            entries,
            paragraphs,
            passages,
            claims,
            denials,
            composition,
            labels_seen,
            headings,
            printed,
            as_written,
            is_shortened,
            subtotals,
            is_report,
            strange_rows,
        }
    }
}

impl Report {
    /// Reads every report that a document holds; there is always one, be it empty. `is_text` says that the
    /// document was plain text: then its grids are lines parted by marks, which may be pieces of a table. The edits
    /// of the trial are made in the document that the places of a report refer to, before its cells are read.
    pub fn read_all(document: Document, is_text: bool, trial: &Trial) -> Vec<Self> {
        let edits = |report: usize| match report == trial.report {
            true => trial.edits.as_slice(),
            false => &[],
        };
        if split::names_several(&Folded::of(&document)) {
            let restored = flatten::restore_grids(&document, is_text);
            let as_written = !is_text && restored.grids().count() == document.grids().count();
            let parts = split::reports(restored);
            if parts.len() > 1 {
                let read = |(at, part)| Self::read(part, is_text, as_written, edits(at));
                return parts.into_iter().enumerate().map(read).collect();
            }
        }
        vec![Self::read(document, is_text, !is_text, edits(0))]
    }

    fn read(document: Document, is_text: bool, as_written: bool, edits: &[Edit]) -> Self {
        let folded = Folded::of(&document);
        let frame = Frame::read(&folded);
        let expected = frame.year.and_then(Form::for_year);
        let (form, entries) = entries::best_form(&folded, expected);
        let mut chosen = Chosen { form, entries, frame, original: None, as_written };
        let mut other = None;
        if chosen.entries.len() < form.cells().len() {
            let restored = flatten::restore_grids(&document, is_text);
            let refolded = Folded::of(&restored);
            let (form, entries) = entries::best_form(&refolded, expected);
            if entries.len() > chosen.entries.len() {
                let frame = Frame::read(&refolded);
                let original = Some(&folded);
                chosen = Chosen { form, entries, frame, original, as_written: false };
                other = Some(restored);
            }
        }
        if !edits.is_empty() {
            let mut edited = other.unwrap_or_else(|| document.clone());
            edits.iter().for_each(|edit| edited.make(edit));
            let refolded = Folded::of(&edited);
            (chosen.form, chosen.entries) = entries::best_form(&refolded, expected);
            chosen.frame = Frame::read(&refolded);
            other = Some(edited);
        }
        let mut report = match &other {
            Some(other) => chosen.report(&Folded::of(other), expected),
            None => chosen.report(&folded, expected),
        };
        drop(folded);
        report.document = other.unwrap_or(document);
        report
    }

    /// The form that the year asks for, where the program knows it.
    pub fn expected_form(&self) -> Option<&'static Form> {
        self.frame.year.and_then(Form::for_year)
    }

    /// Cells of the form that were not found.
    pub fn missing(&self) -> Vec<Coord> {
        let cells = self.form.cells().iter().copied();
        cells.filter(|coord| !self.entries.contains_key(coord)).collect()
    }

    /// Rows of 表三 that the report does not have: every other row was read or stands there as in the original, and no
    /// row whose label is not known may be one of them.
    pub fn absent_lines(&self) -> Vec<RequestLine> {
        let rows: Vec<&Row> = self.printed.rows(Table::Requests).collect();
        let lines = self.form.requests.iter().map(|row| row.line);
        let is_printed = |line: &RequestLine| rows.iter().any(|row| row.key == Some(line.key()));
        let is_seen = |line: &RequestLine| {
            is_printed(line) || self.labels_seen.contains(&(Table::Requests, line.key()))
        };
        let absent: Vec<RequestLine> = lines.clone().filter(|line| !is_seen(line)).collect();
        let is_read = |row: &&Row| {
            let cells = self.entries.keys().filter(|coord| Some(coord.row()) == row.key);
            cells.count() == APPLICANTS.len()
        };
        let is_certain = rows.iter().all(|row| row.key.is_some())
            && (self.as_written || rows.iter().all(is_read) && !self.has_unknown_row())
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
        let blocks = order::set(self.entries.iter().filter_map(of_requests));
        let grids = self.document.grids().filter(|(block, _)| blocks.contains(block));
        grids.map(|(_, grid)| grid).any(|grid| {
            (1..grid.height()).any(|row| {
                let cells = grid.row(row);
                let is_labelled = |cell: &&Cell| parse_value(&cell.text).0 == Value::Text;
                !cells.iter().any(is_labelled) && cells.iter().any(|cell| !cell.text.is_empty())
            })
        })
    }

    /// Whether a row that is not of the form stands among the rows of some cells of the 统计表, or behind the
    /// last of them: it may be one of theirs.
    pub fn has_strange_row_among(&self, coords: impl IntoIterator<Item = Coord>) -> bool {
        let coords: Vec<Coord> = coords.into_iter().collect();
        let (Some(first), Some(last)) = (coords.iter().min(), coords.iter().max()) else {
            return false;
        };
        self.strange_rows.iter().any(|coord| (first..=last).contains(&coord))
    }

    /// The lines of a section, without its heading.
    pub fn section(&self, number: u8) -> impl Iterator<Item = &Paragraph> {
        let of_section = move |p: &&Paragraph| p.part == Part::Section(number) && !p.is_heading;
        self.paragraphs.iter().filter(of_section)
    }

    /// The passages of the report itself, without headings and the page around it.
    pub fn body(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| {
            !passage.is_heading && matches!(passage.part, Part::Intro | Part::Section(_))
        })
    }

    /// A stretch of a passage, given in bytes of its text, as it was written: what a finding quotes.
    pub fn written(&self, passage: &Passage, bytes: Range<usize>) -> String {
        self.read_words(&mut Words::of(&self.document), passage, bytes)
    }

    /// The same, where many are asked for in the order of the text.
    pub fn read_words(
        &self,
        words: &mut Words<'_>,
        passage: &Passage,
        bytes: Range<usize>,
    ) -> String {
        passage.places(&self.paragraphs, bytes).map(|place| words.at(place)).collect()
    }

    /// How many cells of a table were found, and how many the form has.
    pub fn extent(&self, table: Table) -> (usize, usize) {
        let of_table = self.form.cells().iter().filter(|coord| coord.table() == table);
        let found = self.entries.keys().filter(|coord| coord.table() == table).count();
        (found, of_table.count())
    }
}
