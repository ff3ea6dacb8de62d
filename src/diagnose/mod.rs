//! Which sums hold, and, where some do not, the fewest changed cells that would mend all of them.
//!
//! The search is exact: of all sets of cells with the fewest members, every one that mends every broken sum
//! and breaks none. It follows the principle of Fellegi and Holt (1976); the naming of slips that of
//! Scholtus (2009).

mod judge;
mod search;
mod slip;

pub use judge::{Judged, Verdict, judge};
pub use slip::Slip;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::forms::{Coord, Form};
use crate::report::Report;

/// The sums of a report and what explains the broken ones.
#[derive(Debug)]
pub struct Diagnosis {
    /// Every sum of the form.
    pub judged: Vec<Judged>,
    /// The broken ones, grouped by what explains them.
    pub causes: Vec<Cause>,
}

/// Broken sums that one slip, or none that is known, explains.
#[derive(Debug)]
pub struct Cause {
    /// Numbers of the broken sums in [`Diagnosis::judged`], the plainest first.
    pub broken: Vec<usize>,
    /// Equally small repairs, the likeliest slip first; empty where three changed cells do not suffice.
    pub repairs: Vec<Repair>,
    /// How many equally small repairs there are in all.
    pub choices: usize,
}

impl Cause {
    /// The repair, where there is only one.
    pub fn certain(&self) -> Option<&Repair> {
        self.repairs.first().filter(|_| self.choices == 1)
    }
}

/// A set of changed cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What to change.
    pub changes: Vec<Change>,
    /// What slip of the pen it undoes.
    pub slip: Slip,
    /// How many broken sums it mends.
    pub resolves: usize,
    /// How many sound sums it breaks.
    pub breaks: usize,
}

impl Repair {
    /// What to change, in words: `“予以公开”行“自然人”列由 184 改为 148`.
    pub fn sentence(&self, form: &Form) -> String {
        let one = |change: &Change| {
            let name = form.cell_name(change.coord);
            match change.from {
                Some(from) => format!("{name}由 {from} 改为 {}", change.to),
                None => format!("{name}补上 {}", change.to),
            }
        };
        self.changes.iter().map(one).collect::<Vec<_>>().join("，")
    }
}

/// One changed cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The cell.
    pub coord: Coord,
    /// The number written; nothing where the cell is blank.
    pub from: Option<Decimal>,
    /// The number that mends.
    pub to: Decimal,
}

/// More alternatives than this help nobody; the rest is only counted.
const MOST_OFFERED: usize = 5;

/// Judges every sum of the report's form and explains the broken ones.
pub fn diagnose(report: &Report) -> Diagnosis {
    let judged = judge(report);
    let mut causes: Vec<Cause> = search::components(&judged)
        .into_iter()
        .flat_map(|c| explain(report, &judged, &c))
        .collect();
    causes.sort_by_key(|cause| cause.broken.first().copied());
    Diagnosis { judged, causes }
}

/// Explains the broken sums of one connected part.
fn explain(report: &Report, judged: &[Judged], component: &[usize]) -> Vec<Cause> {
    let broken: Vec<usize> =
        component.iter().copied().filter(|&i| judged[i].verdict == Verdict::Violation).collect();
    let mut repairs: Vec<Repair> = search::smallest(report, judged, component)
        .into_iter()
        .map(|changes| Repair {
            slip: slip::of(&changes),
            resolves: mended(judged, &broken, &changes).len(),
            breaks: 0,
            changes,
        })
        .collect();
    repairs.sort_by_key(|repair| slip::unlikeliness(&repair.changes));
    match repairs.as_slice() {
        [only] if only.slip != Slip::SwappedCells => split(judged, &broken, only),
        [first, ..] if first.changes.len() == 1 || repairs.len() == 1 => {
            vec![cause(judged, broken, repairs)]
        }
        _ => broken
            .iter()
            .map(|&i| {
                let touching = |repair: &&Repair| !mended(judged, &[i], &repair.changes).is_empty();
                let repairs = repairs.iter().filter(touching).cloned().collect();
                cause(judged, vec![i], repairs)
            })
            .collect(),
    }
}

fn cause(judged: &[Judged], mut broken: Vec<usize>, mut repairs: Vec<Repair>) -> Cause {
    broken.sort_by_key(|&i| plainness(&judged[i]));
    let choices = repairs.len();
    repairs.truncate(MOST_OFFERED);
    Cause { broken, repairs, choices }
}

/// The order in which sums are shown for a cause they share: the one that the form itself states, then the
/// ones with few terms.
fn plainness(judged: &Judged) -> (bool, usize, &'static str) {
    let identity = &judged.identity;
    (identity.rule != "A01", identity.plus.len(), identity.rule)
}

/// Splits the only repair into independent ones: changes that share no broken sum are causes of their own.
fn split(judged: &[Judged], broken: &[usize], repair: &Repair) -> Vec<Cause> {
    let mut parts: Vec<(Vec<Change>, BTreeSet<usize>)> = Vec::new();
    for &change in &repair.changes {
        let mut part = (vec![change], mended(judged, broken, &[change]));
        parts.retain(|(changes, sums)| {
            let apart = sums.is_disjoint(&part.1);
            if !apart {
                part.0.extend(changes);
                part.1.extend(sums);
            }
            apart
        });
        parts.push(part);
    }
    parts
        .into_iter()
        .map(|(mut changes, sums)| {
            changes.sort_by_key(|change| change.coord);
            let slip = slip::of(&changes);
            let repair = Repair { changes, slip, resolves: sums.len(), breaks: 0 };
            cause(judged, sums.into_iter().collect(), vec![repair])
        })
        .collect()
}

/// The broken sums that have a changed cell as a term.
fn mended(judged: &[Judged], broken: &[usize], changes: &[Change]) -> BTreeSet<usize> {
    let touches = |i: &usize| {
        let mut terms = judged[*i].identity.terms();
        terms.any(|(coord, _)| changes.iter().any(|change| change.coord == coord))
    };
    broken.iter().copied().filter(touches).collect()
}
