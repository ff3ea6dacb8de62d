//! The letters that words begin with, to be asked at every letter of a text: few of them begin any word of a list.

use crate::words::Words;

/// A set of the first two letters of words, by the last bits of each: where none of its pairs stands, no word begins.
///
/// ```
/// let words = gouji::letters::Letters::NONE.with("公开").with("其中");
/// let found: Vec<usize> = words.beginnings("全年公开12条，其中").collect();
/// assert_eq!(found, ["全年".len(), "全年公开12条，".len()]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Letters([u32; ROWS]);

/// One row for so many kinds of first letters, with a bit for each of 32 kinds of second letters.
const ROWS: usize = 128;

impl Letters {
    /// No word.
    pub const NONE: Self = Self([0; ROWS]);

    /// With the first letters of a word. One of a single letter begins whatever stands behind it.
    #[must_use]
    pub const fn with(mut self, word: &str) -> Self {
        let word = word.as_bytes();
        let (first, length) = last_bits(word, 0);
        let (second, _) = last_bits(word, length);
        self.0[first as usize % ROWS] |=
            if length < word.len() { 1 << (second % 32) } else { u32::MAX };
        self
    }

    /// With the first letters of words.
    #[must_use]
    pub const fn with_all(mut self, words: Words) -> Self {
        let (mut word, mut rest) = words.first();
        while !word.is_empty() {
            self = self.with(word);
            (word, rest) = rest.first();
        }
        self
    }

    /// Whether a word may begin a text; no more than its first two letters are looked at.
    pub fn may_begin(&self, text: &str) -> bool {
        let (first, end) = last_bits(text.as_bytes(), 0);
        let (second, _) = last_bits(text.as_bytes(), end);
        !text.is_empty() && self.holds(first, second)
    }

    /// Where in a text a word may begin, in bytes.
    pub fn beginnings<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let text = text.as_bytes();
        let mut at = 0;
        let (mut first, mut end) = last_bits(text, 0);
        std::iter::from_fn(move || {
            while at < text.len() {
                let (from, row) = (at, first);
                at = end;
                (first, end) = last_bits(text, at);
                if self.holds(row, first) {
                    return Some(from);
                }
            }
            None
        })
    }

    /// Whether two letters with those last bits may begin a word.
    const fn holds(&self, first: u32, second: u32) -> bool {
        self.0[first as usize % ROWS] & (1 << (second % 32)) != 0
    }
}

/// What stands in a text beside Chinese characters: marks, digits and other letters, with their places in bytes.
///
/// ```
/// let found: Vec<(usize, char)> = gouji::letters::but_han("公开1条。").collect();
/// assert_eq!(found, [(6, '1'), (10, '。')]);
/// ```
pub fn but_han(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        // U+4000 to U+9FFF begin with these bytes, and are three of them.
        while matches!(text.as_bytes().get(at)?, 0xe4..=0xe9) {
            at += 3;
        }
        let c = text[at..].chars().next()?;
        at += c.len_utf8();
        Some((at - c.len_utf8(), c))
    })
}

/// The first letters of a text, so many at the most.
pub fn head(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}

/// The last letters of a text, so many at the most.
pub fn tail(text: &str, most: usize) -> &str {
    text.char_indices().rev().take(most).last().map_or("", |(at, _)| &text[at..])
}

/// Where a text goes on behind the last of these marks, in bytes; nothing where it has none of them.
///
/// ```
/// assert_eq!(gouji::letters::behind_last("资质4条、许可证", &['、', '，']), Some("资质4条、".len()));
/// assert_eq!(gouji::letters::behind_last("许可证", &['、', '，']), None);
/// ```
pub fn behind_last(text: &str, marks: &[char]) -> Option<usize> {
    let (before, _) = text.rsplit_once(marks)?;
    text[before.len()..].chars().next().map(|mark| before.len() + mark.len_utf8())
}

/// The last bits of the letter that begins at a place of a text in UTF-8, and where it ends. Its last two bytes
/// hold its last twelve bits; behind the text there are none.
const fn last_bits(text: &[u8], at: usize) -> (u32, usize) {
    if at >= text.len() {
        return (0, at);
    }
    let end = at
        + match text[at] {
            0..0x80 => return (text[at] as u32, at + 1),
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            0xf0.. => 4,
        };
    let (before, last) = (text[end - 2] as u32, text[end - 1] as u32);
    (before << 6 | last & 0x3f, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_met_wherever_it_stands() {
        let letters = (0x20..0x250).chain(0x800..0xd800).chain(0x1f300..0x1f400);
        for c in letters.filter_map(char::from_u32) {
            for word in [c.to_string(), format!("公{c}"), format!("{c}开"), format!("{c}𠮷开")]
            {
                let words = Letters::NONE.with(&word);
                let text = format!("是{word}。{word}");
                let found: Vec<usize> = words.beginnings(&text).collect();
                assert!(found.contains(&3), "{word}");
                assert!(found.contains(&(word.len() + 6)), "{word}");
            }
        }
    }

    #[test]
    fn few_other_letters_are_held() {
        let words = Letters::NONE.with_all(Words("公开 其中 申请"));
        assert_eq!(words.beginnings("本机关严格按照条例的要求做好各项工作").count(), 0);
        assert_eq!(words.beginnings("").count(), 0);
        assert_eq!(Letters::NONE.with("条").beginnings("12条").collect::<Vec<_>>(), [2]);
    }
}
