//! The search for the smallest repairs.
//!
//! A repair is found by mending one broken sum after another: a cell of it takes the whole difference, which
//! may break other sums, which are mended next. A cell stands in three sums at the most, so that as many
//! broken sums as three times the cells still to change are the end of a branch.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Change, Judged, Verdict};
use crate::forms::Coord;
use crate::report::Report;

/// Cells that a repair changes at the most. Three wrong cells in one table are rare; beyond that the number
/// of equally small repairs says nothing any more.
const MOST_CHANGES: usize = 3;

/// A cell stands in no more sums than this.
const MOST_SUMS: usize = 3;

/// Parts of the sums that have a violation and are connected by shared cells; each is explained alone.
pub(super) fn components(judged: &[Judged]) -> Vec<Vec<usize>> {
    let mut components: Vec<(BTreeSet<Coord>, Vec<usize>)> = Vec::new();
    for (i, sum) in judged.iter().enumerate().filter(|(_, sum)| is_known(sum)) {
        let mut part: (BTreeSet<Coord>, Vec<usize>) =
            (sum.identity.terms().map(|(coord, _)| coord).collect(), vec![i]);
        components.retain(|(cells, sums)| {
            let apart = cells.is_disjoint(&part.0);
            if !apart {
                part.0.extend(cells);
                part.1.extend(sums);
            }
            apart
        });
        components.push(part);
    }
    let broken = |sums: &Vec<usize>| sums.iter().any(|&i| judged[i].verdict == Verdict::Violation);
    let mut found: Vec<Vec<usize>> =
        components.into_iter().map(|(_, sums)| sums).filter(broken).collect();
    for sums in &mut found {
        sums.sort_unstable();
    }
    found
}

fn is_known(sum: &Judged) -> bool {
    matches!(sum.verdict, Verdict::Pass | Verdict::Violation)
}

/// Every smallest set of changes that mends all broken sums of the component and breaks none of them.
pub(super) fn smallest(
    report: &Report,
    judged: &[Judged],
    component: &[usize],
) -> Vec<Vec<Change>> {
    let Some(problem) = Problem::new(report, judged, component) else { return Vec::new() };
    for count in 1..=MOST_CHANGES {
        let mut search =
            Search { problem: &problem, found: BTreeSet::new(), tried: BTreeSet::new() };
        search.mend(&mut problem.residuals.clone(), &mut Vec::new(), count);
        if !search.found.is_empty() {
            return search.found.iter().map(|changes| problem.changes(report, changes)).collect();
        }
    }
    Vec::new()
}

/// The sums of a component over whole numbers.
struct Problem {
    cells: Vec<Coord>,
    values: Vec<i64>,
    /// For each cell the sums it stands in, with its coefficient.
    sums_of: Vec<Vec<(usize, i64)>>,
    /// For each sum its cells, with their coefficients.
    cells_of: Vec<Vec<(usize, i64)>>,
    /// For each sum, computed side minus stated side.
    residuals: Vec<i64>,
}

impl Problem {
    /// Nothing where a number is not whole or too large to be a count.
    fn new(report: &Report, judged: &[Judged], component: &[usize]) -> Option<Self> {
        const LARGEST: i64 = 1_000_000_000_000;
        let mut problem = Self {
            cells: Vec::new(),
            values: Vec::new(),
            sums_of: Vec::new(),
            cells_of: vec![Vec::new(); component.len()],
            residuals: vec![0; component.len()],
        };
        let mut numbers: BTreeMap<Coord, usize> = BTreeMap::new();
        for (sum, &i) in component.iter().enumerate() {
            for (coord, sign) in judged[i].identity.terms() {
                let value = report.entries.get(&coord)?.value.in_sum()?;
                let value = value.is_integer().then(|| value.to_i64()).flatten()?;
                if value.abs() > LARGEST {
                    return None;
                }
                let cell = *numbers.entry(coord).or_insert_with(|| {
                    problem.cells.push(coord);
                    problem.values.push(value);
                    problem.sums_of.push(Vec::new());
                    problem.cells.len() - 1
                });
                problem.sums_of[cell].push((sum, sign));
                problem.cells_of[sum].push((cell, sign));
                problem.residuals[sum] += sign * value;
            }
        }
        Some(problem)
    }

    fn changes(&self, report: &Report, changes: &[(usize, i64)]) -> Vec<Change> {
        let change = |&(cell, delta): &(usize, i64)| {
            let coord = self.cells[cell];
            let from = report.entries.get(&coord).and_then(|entry| entry.value.number());
            Change { coord, from, to: Decimal::from(self.values[cell] + delta) }
        };
        changes.iter().map(change).collect()
    }
}

struct Search<'a> {
    problem: &'a Problem,
    found: BTreeSet<Vec<(usize, i64)>>,
    /// Sets of changes that were followed already, in whatever order they were made.
    tried: BTreeSet<Vec<(usize, i64)>>,
}

impl Search<'_> {
    /// Mends what is broken with exactly `left` more changes.
    fn mend(&mut self, residuals: &mut [i64], changes: &mut Vec<(usize, i64)>, left: usize) {
        let broken: Vec<usize> = (0..residuals.len()).filter(|&sum| residuals[sum] != 0).collect();
        if broken.is_empty() || broken.len() > left * MOST_SUMS {
            return;
        }
        // The last change has to mend everything, so one sum is enough to find it by.
        let tried = if left == 1 { &broken[..1] } else { &broken[..] };
        for &sum in tried {
            for &(cell, sign) in &self.problem.cells_of[sum] {
                let delta = -sign * residuals[sum];
                let is_new = changes.iter().all(|&(changed, _)| changed != cell);
                if is_new && self.problem.values[cell] + delta >= 0 {
                    self.follow(residuals, changes, (cell, delta), broken.len(), left);
                }
            }
        }
    }

    fn follow(
        &mut self,
        residuals: &mut [i64],
        changes: &mut Vec<(usize, i64)>,
        (cell, delta): (usize, i64),
        broken: usize,
        left: usize,
    ) {
        let sums = &self.problem.sums_of[cell];
        let mends = |&&(sum, sign): &&(usize, i64)| residuals[sum] + sign * delta == 0;
        if left == 1 && (sums.len() != broken || !sums.iter().all(|term| mends(&term))) {
            return;
        }
        changes.push((cell, delta));
        let mut set = changes.clone();
        set.sort_unstable();
        if left == 1 {
            self.found.insert(set);
        } else if self.tried.insert(set) {
            for &(sum, sign) in sums {
                residuals[sum] += sign * delta;
            }
            self.mend(residuals, changes, left - 1);
            for &(sum, sign) in sums {
                residuals[sum] -= sign * delta;
            }
        }
        changes.pop();
    }
}
