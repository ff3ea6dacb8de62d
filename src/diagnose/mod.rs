//! Which sums hold, and, where some do not, the fewest changed cells that would mend all of them.
//!
//! The search is exact: of all sets of up to three cells with the fewest members, every one that mends every
//! broken sum and breaks none. It follows the principle of Fellegi and Holt (1976); the naming of slips, and
//! the search for more wrong cells than three, that of Scholtus (2009). A whole row or column in a wrong
//! place is one slip.

mod causes;
mod crossings;
mod displaced;
mod edit;
mod judge;
pub mod prose;
mod search;
mod slip;
mod system;

pub use displaced::{Direction, Displacement};
pub use edit::Edit;
pub use judge::{Judged, Verdict, judge};
pub use slip::Slip;

use crate::decimal::Decimal;
use crate::forms::{Coord, Form};
use crate::order;
use crate::report::Report;

/// The sums of a report and what explains the broken ones.
#[derive(Debug)]
pub struct Diagnosis {
    /// Every sum of the form.
    pub judged: Vec<Judged>,
    /// The broken ones, grouped by what explains them.
    pub causes: Vec<Cause>,
    /// What the prose says, judged.
    pub prose: prose::Prose,
}

/// Broken sums that one slip, or none that is known, explains.
#[derive(Debug)]
pub struct Cause {
    /// Numbers of the broken sums in [`Diagnosis::judged`], the plainest first.
    pub broken: Vec<usize>,
    /// Equally small repairs, the likeliest slip first; empty where none is known.
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

/// A set of changed cells, or a change of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Cells to change.
    pub changes: Vec<Change>,
    /// Words to change.
    pub edit: Option<Edit>,
    /// What slip of the pen it undoes.
    pub slip: Slip,
    /// The numbers that stand together in a wrong place, where that is the slip.
    pub displacement: Option<Displacement>,
    /// How many sums, and statements of the prose, it mends.
    pub resolves: usize,
    /// How many sound ones it breaks.
    pub breaks: usize,
}

impl Repair {
    /// A repair of a report, with what comes of it.
    pub fn new(report: &Report, judged: &[Judged], changes: Vec<Change>, slip: Slip) -> Self {
        let (resolves, breaks) = effect(report, judged, &changes);
        Self { changes, edit: None, slip, displacement: None, resolves, breaks }
    }

    /// A repair of words that no number depends on.
    pub fn wording(edit: Edit, slip: Slip) -> Self {
        let edit = Some(edit);
        Self { changes: Vec::new(), edit, slip, displacement: None, resolves: 0, breaks: 0 }
    }

    /// What to change, in words: `“予以公开”行“自然人”列由 184 改为 148`.
    pub fn sentence(&self, form: &Form) -> String {
        if let Some(displacement) = self.displacement {
            return displacement.sentence(form, &self.changes);
        }
        if let Some(edit) = &self.edit {
            return edit.sentence();
        }
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

/// Judges every sum of the report's form and explains the broken ones.
pub fn diagnose(report: &Report) -> Diagnosis {
    let judged = judge(report);
    let mut causes = causes::of(report, &judged);
    order::by_key(&mut causes, |cause| cause.broken.first().copied());
    let prose = prose::judge(report, &causes);
    Diagnosis { judged, causes, prose }
}

/// How many sums hold when the cells are changed that did not before, and the other way round.
fn effect(report: &Report, judged: &[Judged], changes: &[Change]) -> (usize, usize) {
    let changed = order::map(changes.iter().map(|change| (change.coord, change.to)));
    let (mut resolves, mut breaks) = (0, 0);
    for sum in judged {
        let (Some(computed), Some(stated)) = (sum.computed, sum.stated) else { continue };
        let before = computed - stated;
        let by = |(coord, sign): (Coord, i64)| {
            let from = report.reading.entries.get(&coord)?.value.in_sum()?;
            Some((*changed.get(&coord)? - from) * Decimal::from(sign))
        };
        let after = before + sum.identity.terms().filter_map(by).sum::<Decimal>();
        resolves += usize::from(!before.is_zero() && after.is_zero());
        breaks += usize::from(before.is_zero() && !after.is_zero());
    }
    (resolves, breaks)
}
