//! Which numbers of the prose belong together: a total and its parts, a share and what it is a share of, a rate
//! of growth and the number that grew. Read from the words between them; what is not certain is not read.

mod growth;
mod items;
mod list;
mod run;
mod share;

pub use growth::{Base, Growth};
pub use items::Split;
pub use list::Breakdown;
pub use share::{Share, Whole};

use super::claim::Claim;
use super::passage::Passage;
use crate::cut::Cut;
use run::Run;

/// What belongs together among the numbers of a report's prose; numbers are told as [`super::Report::claims`].
#[derive(Debug, Default)]
pub struct Composition {
    /// Totals with their parts.
    pub breakdowns: Vec<Breakdown>,
    /// Shares, and rates of completion.
    pub shares: Vec<Share>,
    /// Rates of growth and decline.
    pub growths: Vec<Growth>,
}

/// Reads what belongs together.
pub(super) fn composition(passages: &[Passage], claims: &[Claim]) -> Composition {
    let mut found = Composition::default();
    let (mut first, mut lists) = (0, list::MOST_LISTS);
    let mut before: &[Claim] = &[];
    for of_passage in claims.chunk_by(|a, b| a.passage == b.passage) {
        let passage = &passages[of_passage[0].passage];
        let run = Run::new(passage, of_passage, first);
        list::read(&run, &mut lists, &mut found.breakdowns);
        if let Some((joined, claims)) = joined(passages, before, of_passage) {
            let run = Run::new(&joined, &claims, first - before.len());
            list::read_at(&run, before.len(), &mut lists, &mut found.breakdowns);
        }
        first += of_passage.len();
        before = of_passage;
        share::read(&run, &found.breakdowns, &mut found.shares);
        growth::read(&run, &mut found.growths);
    }
    found
}

/// A passage with the one before it, where that ends with a number and this begins with the list of its parts:
/// `公开信息96条。` `其中：…`.
fn joined(
    passages: &[Passage],
    before: &[Claim],
    claims: &[Claim],
) -> Option<(Passage, Vec<Claim>)> {
    let (last, first) = (before.last()?, claims.first()?);
    let (one, two) = (&passages[last.passage], &passages[first.passage]);
    let is_next = last.passage + 1 == first.passage && one.part == two.part;
    let ends = matches!(one.text.cut(last.number.range.end..), "" | "。" | ":" | ";" | ",");
    if !is_next || !ends || !list::leads_on(&two.text) {
        return None;
    }
    let by = one.text.len();
    let shifted = claims.iter().cloned().map(|mut claim| {
        for range in [&mut claim.number.digits, &mut claim.number.range, &mut claim.sentence] {
            *range = range.start + by..range.end + by;
        }
        claim
    });
    Some((one.followed_by(two), before.iter().cloned().chain(shifted).collect()))
}

#[cfg(test)]
mod tests;
