//! The letters that words begin with, to be asked of every letter of a text: few of them begin any word of a list.

/// A set of letters by their last eight bits: who is not in it begins no word.
///
/// ```
/// let firsts = gouji::letters::Letters::NONE.with("公开").with("其中");
/// assert!(firsts.may_hold('公') && !firsts.may_hold('年'));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Letters([u64; 4]);

impl Letters {
    /// No letter.
    pub const NONE: Self = Self([0; 4]);

    /// With the first letter of a word.
    #[must_use]
    pub const fn with(mut self, word: &str) -> Self {
        // Of a letter of three bytes in UTF-8 the last two hold its last twelve bits.
        let word = word.as_bytes();
        let last = if word[0] < 0x80 { word[0] } else { word[1] << 6 | word[2] & 0x3f };
        self.0[(last >> 6) as usize] |= 1 << (last & 63);
        self
    }

    /// With the first letters of words.
    #[must_use]
    pub const fn with_all(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            self = self.with(words[at]);
            at += 1;
        }
        self
    }

    /// Whether a letter may be among them.
    pub const fn may_hold(&self, c: char) -> bool {
        let last = c as u32 & 0xff;
        self.0[(last >> 6) as usize] & (1 << (last & 63)) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_was_put_in_is_held() {
        for c in (0x20..0x7f).chain(0x800..0xd800).filter_map(char::from_u32) {
            let letters = Letters::NONE.with(&c.to_string());
            assert!(letters.may_hold(c), "{c}");
            assert!(!letters.may_hold(char::from_u32(c as u32 ^ 1).unwrap()), "{c}");
        }
    }
}
