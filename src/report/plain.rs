//! Text made comparable that knows where each of its letters came from.

use std::ops::Range;

use super::fold::{fold, is_invisible};
use crate::document::Place;

/// Text made comparable: half-width, simplified, without white space; it knows where each letter came from.
///
/// ```
/// use gouji::document::Place;
/// use gouji::report::Plain;
/// let plain = Plain::new("收到 申請３件，", 7, 0);
/// assert_eq!(plain.text, "收到申请3件,");
/// let at = plain.text.find("3件").unwrap();
/// assert_eq!(plain.place(at..at + "3件".len()), Place::Text { block: 7, start: 5, end: 7 });
/// ```
#[derive(Clone, Debug, Default)]
pub struct Plain {
    /// The text.
    pub text: String,
    block: u32,
    /// Where the first character begins and the last one ends, in UTF-16 units of the block.
    start: u32,
    end: u32,
    /// What is not plain of it: most lines have nothing of the kind.
    beside: Option<Box<Beside>>,
}

/// Where the characters of a text stand, as far as they do not follow one another.
#[derive(Clone, Debug, Default)]
struct Beside {
    /// Characters that do not begin one UTF-16 unit behind the one before them, with where they begin.
    jumps: Vec<(u32, u32)>,
    /// How many characters stand before each stretch of so many bytes but the first: nobody counts from the beginning of
    /// a line of a megabyte.
    counts: Vec<u32>,
}

/// How long such a stretch is.
const STRETCH: usize = 1024;

impl Plain {
    /// Makes text comparable that stands in a block, from a UTF-16 unit on.
    pub fn new(text: &str, block: usize, start: usize) -> Self {
        let (start, block) = (start as u32, block as u32);
        let mut plain = Self {
            text: String::with_capacity(text.len()),
            block,
            start,
            end: start,
            ..Self::default()
        };
        let (mut at, mut count, mut due) = (start, 0, start);
        for c in text.chars() {
            let next = at + c.len_utf16() as u32;
            if !is_invisible(c) {
                if count == 0 {
                    plain.start = at;
                } else if at != due {
                    plain.beside().jumps.push((count, at));
                }
                plain.text.push(fold(c));
                (plain.end, due) = (next, at + 1);
                count += 1;
            }
            at = next;
        }
        plain.counted()
    }

    /// Counts the characters of a long text once.
    fn counted(mut self) -> Self {
        if self.text.len() > STRETCH {
            let mut counts: Vec<u32> = Vec::new();
            for (number, (at, _)) in self.text.char_indices().enumerate() {
                if at >= (counts.len() + 1) * STRETCH {
                    counts.push(number as u32);
                }
            }
            self.beside().counts = counts;
        }
        self
    }

    /// The text of several lines of a block, one behind the other, without their places.
    pub(super) fn joined<'a>(lines: impl Iterator<Item = &'a str>, block: usize) -> Self {
        Self { text: lines.collect(), block: block as u32, ..Self::default() }
    }

    /// The block that it stands in.
    pub(super) fn block(&self) -> usize {
        self.block as usize
    }

    /// A stretch of it, given in bytes of its text.
    pub(super) fn cut(&self, bytes: Range<usize>) -> Self {
        if bytes == (0..self.text.len()) {
            return self.clone();
        }
        let Place::Text { block, start, end } = self.place(bytes.clone()) else {
            return Self::default();
        };
        let first = self.count(bytes.start);
        let (block, start, end) = (block as u32, start as u32, end as u32);
        let text = self.text[bytes].to_owned();
        let count = text.chars().count() as u32;
        let mut cut = Self { text, block, start, end, beside: None };
        let jumps = self.jumps().iter();
        for &(at, unit) in jumps.filter(|(at, _)| (first + 1..first + count).contains(at)) {
            cut.beside().jumps.push((at - first, unit));
        }
        cut.counted()
    }

    /// Where a stretch of the text stands, given in bytes of it.
    pub fn place(&self, bytes: Range<usize>) -> Place {
        let start = self.unit(self.count(bytes.start));
        // Behind the last character, not before the next: white space may lie between.
        let inside = self.text.get(bytes.clone()).unwrap_or_default();
        let end = match inside.chars().next_back() {
            Some(_) if bytes.end == self.text.len() => self.end,
            Some(last) => {
                self.unit(self.count(bytes.end - last.len_utf8())) + last.len_utf16() as u32
            }
            None => start,
        };
        let (start, end) = (start as usize, end as usize);
        Place::Text { block: self.block as usize, start, end }
    }

    /// Where the first occurrence of a word stands.
    pub fn find(&self, word: &str) -> Option<Place> {
        self.text.find(word).map(|at| self.place(at..at + word.len()))
    }

    /// Where it stands.
    pub(super) fn whole(&self) -> Place {
        let (start, end) = (self.start as usize, self.end as usize);
        Place::Text { block: self.block as usize, start, end }
    }

    /// How many characters begin before a byte of the text.
    fn count(&self, byte: usize) -> u32 {
        let counts = self.beside.as_ref().map_or(&[][..], |beside| &beside.counts);
        let stretches = (0..=byte / STRETCH).rev();
        let known = |number: usize| match number {
            0 => Some((0, 0)),
            _ => Some((number * STRETCH, *counts.get(number - 1)?)),
        };
        let (mut from, before) = stretches.take(2).find_map(known).unwrap_or_default();
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        before + self.text.get(from..byte).map_or(0, |text| text.chars().count() as u32)
    }

    fn beside(&mut self) -> &mut Beside {
        self.beside.get_or_insert_default()
    }

    fn jumps(&self) -> &[(u32, u32)] {
        self.beside.as_ref().map_or(&[], |beside| &beside.jumps)
    }

    /// Where a character begins.
    fn unit(&self, number: u32) -> u32 {
        let jumps = self.jumps();
        let at = jumps.partition_point(|&(first, _)| first <= number);
        let last = at.checked_sub(1).and_then(|at| jumps.get(at));
        let &(first, unit) = last.unwrap_or(&(0, self.start));
        unit + (number - first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stretch_of_a_long_line_knows_its_place() {
        // Letters of one, two, three and four bytes, white space between some.
        let text = "𠮷 日ａ公é开1 2条\u{200b}，".repeat(300);
        let plain = Plain::new(&text, 3, 5);
        let units: Vec<u16> = text.encode_utf16().collect();
        let ends: Vec<usize> = plain.text.char_indices().map(|(at, _)| at).step_by(7).collect();
        for pair in ends.windows(2) {
            let bytes = pair[0]..pair[1];
            let Place::Text { block: 3, start, end } = plain.place(bytes.clone()) else { panic!() };
            let found = String::from_utf16(&units[start - 5..end - 5]).unwrap();
            assert_eq!(Plain::new(&found, 0, 0).text, plain.text[bytes.clone()], "{bytes:?}");
            let cut = plain.cut(bytes.clone());
            assert_eq!(
                (cut.text.as_str(), cut.whole()),
                (&plain.text[bytes.clone()], plain.place(bytes.clone()))
            );
            let half = cut.text.char_indices().nth(3).map_or(0, |(at, _)| at);
            assert_eq!(cut.place(half..cut.text.len()), plain.place(bytes.start + half..bytes.end));
        }
    }
}
