//! Which numbers of the prose belong together: a total and its parts, a share and what it is a share of, a rate
//! of growth and the number that grew. Read from the words between them; what is not certain is not read.

mod growth;
mod items;
mod list;
mod run;
mod share;

pub use growth::{Base, Growth};
pub use list::{Breakdown, Split};
pub use share::{Share, Whole};

use super::claim::Claim;
use super::passage::Passage;
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
    for of_passage in claims.chunk_by(|a, b| a.passage == b.passage) {
        let run = Run::new(&passages[of_passage[0].passage], of_passage, first);
        first += of_passage.len();
        list::read(&run, &mut lists, &mut found.breakdowns);
        share::read(&run, &found.breakdowns, &mut found.shares);
        growth::read(&run, &mut found.growths);
    }
    found
}

#[cfg(test)]
mod tests;
