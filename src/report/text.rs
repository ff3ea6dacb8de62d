//! The running text of a report, with what stands around its tables.

use super::entries::Entries;
use super::folded::Folded;
use super::frame::Frame;
use super::heading::{self, Heading};
use super::paragraph::{self, Paragraph, Part, Sentence};
use super::signs;

/// What stands around the tables of a report.
#[derive(Debug)]
pub struct Text {
    /// Title, agency, year and dates.
    pub frame: Frame,
    /// The running text, line by line.
    pub paragraphs: Vec<Paragraph>,
    /// The headings of the first level.
    pub headings: Vec<Heading>,
    /// Whether someone who copied the text left out a part of it: `（略）`, `〔…略…〕`.
    pub is_shortened: bool,
    /// Whether it is a report at all: a table was read, the title says so, three of its sections are there, or signs of
    /// one stand in the text.
    pub is_report: bool,
}

impl Text {
    /// Reads the text of a document whose frame and cells are known.
    pub(super) fn of(
        document: &Folded<'_>,
        frame: Frame,
        entries: &Entries,
        as_written: bool,
    ) -> Self {
        let paragraphs = paragraph::paragraphs(document, &frame);
        let headings = heading::headings(document, &paragraphs, as_written);
        let is_shortened = paragraphs.iter().any(|line| paragraph::is_shortened(&line.plain.text));
        let is_report = !entries.is_empty()
            || frame.title_says_so
            || frame.sections.len() >= 3
            || !frame.is_about_reports && signs::shows_report(document.document);
        Self { frame, paragraphs, headings, is_shortened, is_report }
    }

    /// Every sentence, in order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences)
    }

    /// The heading of a section, where it stands first.
    pub fn heading(&self, number: u8) -> Option<&Paragraph> {
        self.paragraphs.iter().find(|p| p.part == Part::Section(number) && p.is_heading)
    }

    /// The lines of a section, without its heading.
    pub fn section(&self, number: u8) -> impl Iterator<Item = &Paragraph> {
        let of_section = move |p: &&Paragraph| p.part == Part::Section(number) && !p.is_heading;
        self.paragraphs.iter().filter(of_section)
    }
}
