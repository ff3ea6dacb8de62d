//! The numbers of one passage, and how they stand to its brackets, clauses and sentences.

use std::ops::Range;

use super::super::claim::Claim;
use super::super::number::Number;
use super::super::passage::Passage;
use crate::cut::Cut;

/// The numbers of one passage.
pub(super) struct Run<'a> {
    pub passage: &'a Passage,
    pub text: &'a str,
    pub claims: &'a [Claim],
    /// The first of them, as one of the report's claims.
    pub first: usize,
    /// Every bracket of the text, with the innermost that is open behind it.
    brackets: Vec<(usize, usize)>,
}

/// Outside of all brackets.
const OUTSIDE: usize = usize::MAX;

impl<'a> Run<'a> {
    pub fn new(passage: &'a Passage, claims: &'a [Claim], first: usize) -> Self {
        let text = passage.text.as_str();
        let mut brackets = Vec::new();
        let mut open = Vec::new();
        for (at, c) in text.char_indices() {
            match c {
                '(' | '《' => open.push(at),
                ')' | '》' => drop(open.pop()),
                _ => continue,
            }
            brackets.push((at, open.last().copied().unwrap_or(OUTSIDE)));
        }
        Self { passage, text, claims, first, brackets }
    }

    /// The innermost bracket around a place.
    pub fn bracket(&self, at: usize) -> usize {
        let before = self.brackets.partition_point(|&(bracket, _)| bracket < at);
        before.checked_sub(1).map_or(OUTSIDE, |last| self.brackets[last].1)
    }

    pub fn number(&self, claim: usize) -> &'a Number {
        &self.claims[claim].number
    }

    /// The innermost bracket around a number.
    pub fn bracket_of(&self, claim: usize) -> usize {
        self.bracket(self.number(claim).digits.start)
    }

    /// The words between a number and the one before it, or the beginning.
    pub fn gap(&self, claim: usize) -> Range<usize> {
        let before = claim.checked_sub(1).map_or(0, |before| self.number(before).range.end);
        before..self.number(claim).range.start.max(before)
    }

    /// The numbers before one, back to the last full stop, the nearest first.
    pub fn before(&self, claim: usize) -> impl Iterator<Item = usize> + '_ {
        /// Nobody refers to what stands further back.
        const FURTHEST: usize = 24;
        let no_stop = |&before: &usize| !ends(self.text.cut(self.gap(before + 1)));
        (0..claim).rev().take(FURTHEST).take_while(no_stop)
    }

    /// The clause of a number, and what follows it before the next comma or stop.
    pub fn told(&self, claim: usize) -> &'a str {
        /// Longer ones are cut, in characters.
        const LONGEST: usize = 20;
        let end = self.number(claim).range.end;
        let start = end - self.clause(claim).len();
        let behind = self.text.cut(end..).char_indices().take(LONGEST);
        let behind = behind
            .take_while(|&(_, c)| !matches!(c, ',' | ';' | '。' | ':' | '!' | '?' | '(' | ')'))
            .last();
        self.text.cut(start..behind.map_or(end, |(at, c)| end + at + c.len_utf8()))
    }

    /// The clause of a number, up to its end.
    pub fn clause(&self, claim: usize) -> &'a str {
        self.passage.text.cut(self.passage.clause(self.number(claim)))
    }
}

/// Whether a sentence ends in the words.
pub(super) fn ends(words: &str) -> bool {
    words.contains(['。', '!', '?'])
}

/// Whether the number counts things.
pub(super) fn counts(number: &Number) -> bool {
    const OTHER: [&str; 8] = ["", "%", "个百分点", "百分点", "倍", "元", "万元", "亿元"];
    !OTHER.contains(&number.measure) && number.decimals == 0
}
