//! Defects to be put into a report without one, a file a class of rules.

use gouji::finding::Subject;

use crate::render::Draft;
use crate::render::dice::Dice;
use sentence::{Place, Words, Write};

pub mod arithmetic;
pub mod content;
pub mod dates;
pub mod language;
pub mod narrative;
pub mod privacy;
pub mod proportions;
pub mod remarks;
pub mod sentence;
pub mod sets;
pub mod slips;
pub mod statistics;
pub mod structure;
pub mod values;
pub mod web;
pub mod years;

/// One way to spoil a report.
pub struct Defect {
    /// The rule that must find it.
    pub rule: &'static str,
    /// What is done, in a few words.
    pub what: &'static str,
    /// How it is done.
    spoil: Spoil,
    /// The reports that it can be done to.
    fits: fn(&Draft) -> bool,
}

/// How a report is spoiled.
enum Spoil {
    /// By whatever a function does, which says what the finding must be about.
    By(fn(&mut Draft, &mut Dice) -> Option<Subject>),
    /// By a sentence.
    Says(Place, Words),
    /// By a number, in a sentence that the rule tells of, that is not the table's.
    Number,
}

impl Defect {
    /// Whatever a function does.
    pub const fn by(
        rule: &'static str,
        what: &'static str,
        inject: fn(&mut Draft, &mut Dice) -> Option<Subject>,
    ) -> Self {
        Self::new(rule, what, Spoil::By(inject))
    }

    /// One of the sentences, put in a place.
    pub const fn said(
        rule: &'static str,
        what: &'static str,
        place: Place,
        sentences: &'static [&'static str],
    ) -> Self {
        Self::new(rule, what, Spoil::Says(place, Words::OneOf(sentences)))
    }

    /// What is written, in the place of each `{}` of one of the sentences, put in a place.
    pub const fn around(
        rule: &'static str,
        what: &'static str,
        place: Place,
        sentences: &'static [&'static str],
        write: Write,
    ) -> Self {
        Self::new(rule, what, Spoil::Says(place, Words::Around(sentences, write)))
    }

    /// A sentence that is written, put in a place.
    pub const fn written(
        rule: &'static str,
        what: &'static str,
        place: Place,
        write: Write,
    ) -> Self {
        Self::new(rule, what, Spoil::Says(place, Words::Whole(write)))
    }

    /// Another number than that of the table, in a sentence that the rule tells of.
    pub const fn number(rule: &'static str) -> Self {
        Self::new(rule, "a number that is not that of the table", Spoil::Number)
    }

    const fn new(rule: &'static str, what: &'static str, spoil: Spoil) -> Self {
        Self { rule, what, spoil, fits: |_| true }
    }

    /// The same, to no reports but those that fit.
    pub const fn when(self, fits: fn(&Draft) -> bool) -> Self {
        Self { fits, ..self }
    }

    /// Does it, and says what the finding must be about; nothing where the report gives no occasion.
    pub fn inject(&self, draft: &mut Draft, dice: &mut Dice) -> Option<Subject> {
        if !(self.fits)(draft) {
            return None;
        }
        match &self.spoil {
            Spoil::By(inject) => inject(draft, dice),
            Spoil::Says(place, words) => {
                let sentence = words.write(draft, dice)?;
                place.put(sentence, draft, dice)
            }
            Spoil::Number => narrative::spoil(draft, dice, self.rule),
        }
    }
}
