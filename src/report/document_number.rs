//! Numbers of documents in the text, as 国办函〔2020〕109号.

use crate::cut::Cut;
use std::ops::Range;

/// The number of a document in the text.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentNumber<'a> {
    /// The letters before the year, as far as they are Chinese; there may be words of the sentence before them.
    pub letters: &'a str,
    /// The year.
    pub year: u16,
    /// The number.
    pub number: u16,
    /// Where the bracket stands, in bytes; none where there is no bracket: 国办函2020109号.
    pub bracket: Option<usize>,
    /// Where it stands, in bytes, from the year or its bracket to 号.
    pub bytes: Range<usize>,
}

impl<'a> DocumentNumber<'a> {
    /// The numbers of a text, in its order.
    pub fn all(text: &'a str) -> impl Iterator<Item = Self> {
        text.match_indices('号').filter_map(|(end, _)| Self::before(text, end))
    }

    fn before(text: &'a str, end: usize) -> Option<Self> {
        let head = text.cut(..end);
        let start = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let digits = head.cut(start..);
        let head = head.cut(..start).trim_end_matches('第');
        let bare = head.strip_suffix([')', ']', '﹞', '>', '〉']);
        let (year, number, open, bracket) = match bare {
            Some(bare) => {
                let open = bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                let letters = bare.cut(..open).strip_suffix(['(', '[', '﹝', '<', '〈'])?;
                (bare.cut(open..), digits, letters.len(), Some(letters.len()))
            }
            // 办函202130号
            None if (6..=8).contains(&digits.len()) => {
                (digits.cut(..4), digits.cut(4..), start, None)
            }
            None => return None,
        };
        let letters_at = text
            .cut(..open)
            .char_indices()
            .rev()
            .take_while(|&(_, c)| ('\u{4e00}'..='\u{9fff}').contains(&c))
            .map(|(at, _)| at)
            .last()?;
        let year: u16 = year.parse().ok().filter(|year| (1980..2100).contains(year))?;
        Some(Self {
            letters: text.cut(letters_at..open),
            year,
            number: number.parse().ok()?,
            bracket,
            bytes: open..end + '号'.len_utf8(),
        })
    }
}
