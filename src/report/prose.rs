//! What the running text of a report states in numbers, and that there is none of.

use super::breakdown::{self, Composition};
use super::claim::{self, Claim, Denial};
use super::frame::Frame;
use super::paragraph::{Paragraph, Part};
use super::passage::{self, Passage};
use crate::forms::Form;

/// The running text, joined again, and what it states.
#[derive(Debug)]
pub struct Prose {
    /// The running text, lines joined that a copied page or a PDF tore apart.
    pub passages: Vec<Passage>,
    /// Every number that it states, in order.
    pub claims: Vec<Claim>,
    /// What it says there is none of, in order.
    pub denials: Vec<Denial>,
    /// Which of the claims are a total and its parts, a share, a rate of growth.
    pub composition: Composition,
}

impl Prose {
    /// Reads what the lines of a report state.
    pub fn of(paragraphs: &[Paragraph], frame: &Frame, form: &Form) -> Self {
        let passages = passage::passages(paragraphs);
        let (claims, denials) = claim::read(&passages, frame, form);
        let composition = breakdown::composition(&passages, &claims);
        Self { passages, claims, denials, composition }
    }

    /// A number that it states, by its place in [`Prose::claims`].
    pub fn claim(&self, number: usize) -> &Claim {
        &self.claims[number]
    }

    /// A passage, by its place in [`Prose::passages`], as a claim or a denial names it.
    pub fn passage(&self, number: usize) -> &Passage {
        &self.passages[number]
    }

    /// The passages of the report itself, without headings and the page around it.
    pub fn body(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| {
            !passage.is_heading && matches!(passage.part, Part::Intro | Part::Section(_))
        })
    }
}
