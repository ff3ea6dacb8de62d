//! Lists of words that should be others.

use crate::cut::Cut;
use crate::letters::Letters;
use crate::words::Words;

/// Words, each with what it should be: `做为→作为 部份→部分`, sorted by the first letter, to be searched.
pub struct Corrections<const N: usize> {
    /// Each word and what it should be.
    pub rows: [(&'static str, &'static str); N],
    firsts: Letters,
}

impl<const N: usize> Corrections<N> {
    /// The pairs of a text, of which there are as many as the type says.
    pub const fn new(pairs: &'static str) -> Self {
        let (mut rows, mut firsts) = ([("", ""); N], Letters::NONE);
        let mut rest = Words(pairs);
        let mut at = 0;
        while at < N {
            let pair;
            (pair, rest) = rest.first();
            rows[at] = halves(pair);
            firsts = firsts.with(rows[at].0);
            at += 1;
        }
        assert!(rest.0.is_empty(), "there are more pairs than rows");
        Self { rows, firsts }
    }

    /// The rows whose words stand in a text, with where: of those that begin alike the longest.
    pub fn met<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, &'a (&'static str, &'static str))> + 'a {
        let first = |row: &(&'static str, &str)| row.0.chars().next();
        self.firsts.beginnings(text).filter_map(move |at| {
            let here = text.cut(at..);
            let letter = here.chars().next();
            let from = self.rows.partition_point(|row| first(row) < letter);
            let rows = self.rows.cut(from..).iter().take_while(|row| first(row) == letter);
            let longest = rows.filter(|row| here.starts_with(row.0));
            longest.max_by_key(|row| row.0.len()).map(|row| (at, row))
        })
    }
}

/// What stands before an arrow, and behind it.
const fn halves(pair: &str) -> (&str, &str) {
    let arrow = "→".as_bytes();
    let letters = pair.as_bytes();
    let mut at = 0;
    while letters[at] != arrow[0] || letters[at + 1] != arrow[1] || letters[at + 2] != arrow[2] {
        at += 1;
    }
    let (before, behind) = pair.split_at(at);
    (before, behind.split_at(arrow.len()).1)
}
