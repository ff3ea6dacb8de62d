//! What the running text states: its numbers, and that there is none of something. Each is read once, with what
//! it is said of, where that is certain.

mod appeals;
mod clause;
mod denial;
mod fact;
mod items;
mod outcomes;
mod state;
mod subject;
mod token;
mod whole;
mod word;

pub use fact::{About, Act, Appeals, DenialKind, Fact};

use std::ops::Range;

use super::frame::Frame;
use super::number::{Number, numbers};
use super::paragraph::Part;
use super::passage::Passage;
use crate::forms::{ByForm, Form};
use clause::Reader;
use token::Lexicon;

/// A number that the running text states.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The number; its ranges are bytes of the passage's text.
    pub number: Number,
    /// Which of the report's passages it stands in.
    pub passage: usize,
    /// The sentence it stands in, in bytes of the passage's text.
    pub sentence: Range<usize>,
    /// What it is said of: mostly one thing; `复议、诉讼各1件` says two.
    pub about: Vec<About>,
}

impl Claim {
    /// Whether it is, or may be, said of a fact.
    pub fn is_of(&self, fact: &Fact) -> bool {
        self.about.iter().any(|about| about.facts.contains(fact))
    }
}

/// Words without a number that say there is none of something: `未收到申请`, `均获维持`.
#[derive(Debug)]
pub struct Denial {
    /// What there is none of.
    pub fact: Fact,
    /// By which words.
    pub kind: DenialKind,
    /// The passage they stand in.
    pub passage: usize,
    /// The words, in bytes of the passage's text.
    pub range: Range<usize>,
    /// Their sentence.
    pub sentence: Range<usize>,
}

/// What the report's own words state, in order.
pub(super) fn read(passages: &[Passage], frame: &Frame, form: &Form) -> (Vec<Claim>, Vec<Denial>) {
    /// No report states more numbers; what a text without end states beyond so many is not read.
    const MOST: usize = 100_000;
    let (mut claims, mut denials) = (Vec::new(), Vec::new());
    static LEXICON: ByForm<Lexicon> = ByForm::new(|form| Lexicon::new(!form.statistics.is_empty()));
    let lexicon = LEXICON.of(form);
    let mut reader = Reader::new(frame);
    for (number, passage) in passages.iter().enumerate() {
        if passage.is_heading || !matches!(passage.part, Part::Intro | Part::Section(_)) {
            continue;
        }
        let numbers: Vec<Number> = numbers(&passage.text).take(MOST - claims.len()).collect();
        let tokens = lexicon.tokens(&passage.text, &reader.agency, &numbers);
        let told = reader.read(passage, &tokens, &numbers);
        let sentences: Vec<Range<usize>> = passage.sentences().collect();
        let sentence = |at: usize| {
            let number = sentences.partition_point(|range| range.end <= at);
            sentences.get(number).cloned().unwrap_or_default()
        };
        denials.extend(told.denials.into_iter().map(|(fact, kind, range)| Denial {
            fact,
            kind,
            passage: number,
            sentence: sentence(range.start),
            range,
        }));
        claims.extend(numbers.into_iter().zip(told.about).map(|(told, about)| Claim {
            sentence: sentence(told.digits.start),
            passage: number,
            number: told,
            about,
        }));
    }
    (claims, denials)
}
