//! What the running text states in numbers.

use std::ops::Range;

use super::number::{Number, numbers};
use super::passage::Passage;
use super::prose::Part;

/// A number that the running text states.
#[derive(Debug)]
pub struct Claim {
    /// The number; its ranges are bytes of the passage's text.
    pub number: Number,
    /// Which of the report's passages it stands in.
    pub passage: usize,
    /// The sentence it stands in, in bytes of the passage's text.
    pub sentence: Range<usize>,
}

/// Every number of the report's own words, in order.
pub(super) fn claims(passages: &[Passage]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (number, passage) in passages.iter().enumerate() {
        let is_own = matches!(passage.part, Part::Intro | Part::Section(_)) && !passage.is_heading;
        if !is_own {
            continue;
        }
        let sentences: Vec<Range<usize>> = passage.sentences().collect();
        found.extend(numbers(&passage.text).map(|told| {
            let of = sentences.iter().find(|sentence| sentence.contains(&told.digits.start));
            Claim { sentence: of.cloned().unwrap_or_default(), passage: number, number: told }
        }));
    }
    found
}
