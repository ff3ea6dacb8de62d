//! The sums of one table over whole numbers: what the searches for repairs work on.

use super::{Change, Judged, Verdict};
use crate::decimal::Decimal;
use crate::forms::Coord;
use crate::order;
use crate::report::Report;

/// Changed cells by number, each with what is added to its value.
pub(super) type Set = Vec<(usize, i64)>;

/// Cells and the sums over them. Cells and sums are numbered from 0.
pub(super) struct System {
    /// The address of each cell.
    pub cells: Vec<Coord>,
    /// What each cell counts for.
    pub values: Vec<i64>,
    /// For each cell its sums as a set of bits.
    pub bits_of: Vec<u64>,
    /// For each cell the sums it stands in, with its coefficient.
    pub sums_of: Vec<Vec<(usize, i64)>>,
    /// For each sum its cells, with their coefficients.
    pub cells_of: Vec<Vec<(usize, i64)>>,
    /// For each sum, computed side minus stated side: 0 where it holds.
    pub residuals: Vec<i64>,
    /// The number of each sum among all of the form.
    pub judged: Vec<usize>,
}

impl System {
    /// The sums of a report with these numbers; nothing where a cell is not whole or too large to be a count,
    /// or the sums are more than any form has.
    pub(super) fn of(report: &Report, judged: &[Judged], sums: &[usize]) -> Option<Self> {
        const LARGEST: i64 = 1_000_000_000_000;
        if sums.len() > u64::BITS as usize {
            return None;
        }
        let mut numbers: order::Map<Coord, usize> = order::Map::default();
        let (mut cells, mut values, mut terms) = (Vec::new(), Vec::new(), Vec::new());
        for &sum in sums {
            let mut of_sum = Vec::new();
            for (coord, sign) in judged[sum].identity.terms() {
                let value = report.reading.entries.get(&coord)?.value.in_sum()?;
                let value = value.is_integer().then(|| value.to_i64())?;
                if value.abs() > LARGEST {
                    return None;
                }
                let cell = *numbers.or_insert(coord, cells.len());
                if cell == cells.len() {
                    cells.push(coord);
                    values.push(value);
                }
                of_sum.push((cell, sign));
            }
            terms.push(of_sum);
        }
        Some(Self::new(cells, values, terms, sums.to_vec()))
    }

    pub(super) fn new(
        cells: Vec<Coord>,
        values: Vec<i64>,
        cells_of: Vec<Vec<(usize, i64)>>,
        judged: Vec<usize>,
    ) -> Self {
        let mut sums_of = vec![Vec::new(); cells.len()];
        for (sum, terms) in cells_of.iter().enumerate() {
            for &(cell, sign) in terms {
                sums_of[cell].push((sum, sign));
            }
        }
        let bits = |sums: &Vec<(usize, i64)>| sums.iter().fold(0, |bits, (sum, _)| bits | 1 << sum);
        let bits_of = sums_of.iter().map(bits).collect();
        let residual = |terms: &Vec<(usize, i64)>| {
            terms.iter().map(|&(cell, sign)| sign * values[cell]).sum::<i64>()
        };
        let residuals = cells_of.iter().map(residual).collect();
        Self { cells, values, bits_of, sums_of, cells_of, residuals, judged }
    }

    /// The broken sums, part by part: parts share no cell, so that each can be mended alone.
    pub(super) fn broken_parts(&self) -> Vec<Vec<usize>> {
        let mut part_of: Vec<usize> = (0..self.cells_of.len()).collect();
        for sums in &self.sums_of {
            for pair in sums.windows(2) {
                join(&mut part_of, pair[0].0, pair[1].0);
            }
        }
        let broken = (0..self.residuals.len()).filter(|&sum| self.residuals[sum] != 0);
        gather(broken.map(|sum| (part_of[sum], sum)))
    }

    /// The residuals that are left when cells have been changed.
    pub(super) fn after(&self, set: &[(usize, i64)]) -> Vec<i64> {
        let mut residuals = self.residuals.clone();
        for &(cell, delta) in set {
            self.apply(&mut residuals, cell, delta);
        }
        residuals
    }

    /// Adds a difference to the value of a cell.
    pub(super) fn apply(&self, residuals: &mut [i64], cell: usize, delta: i64) {
        for &(sum, sign) in &self.sums_of[cell] {
            residuals[sum] += sign * delta;
        }
    }

    /// A set of changes as a finding has it.
    pub(super) fn changes(&self, report: &Report, set: &[(usize, i64)]) -> Vec<Change> {
        let change = |&(cell, delta): &(usize, i64)| {
            let coord = self.cells[cell];
            let from = report.reading.entries.get(&coord).and_then(|entry| entry.value.number());
            Change { coord, from, to: Decimal::from(self.values[cell] + delta) }
        };
        let mut changes: Vec<Change> = set.iter().map(change).collect();
        order::by_key(&mut changes, |change| change.coord);
        changes
    }
}

/// Makes one group of the groups that `a` and `b` are in.
pub(super) fn join(group_of: &mut [usize], a: usize, b: usize) {
    let (from, to) = (group_of[a], group_of[b]);
    if from != to {
        group_of.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
    }
}

/// The members of each group.
pub(super) fn gather(members: impl Iterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut groups: order::Map<usize, Vec<usize>> = order::Map::default();
    for (group, member) in members {
        groups.or_insert(group, Vec::new()).push(member);
    }
    groups.into_iter().map(|(_, members)| members).collect()
}

/// Whether a sum takes part: both sides are known.
pub(super) fn is_known(sum: &Judged) -> bool {
    matches!(sum.verdict, Verdict::Pass | Verdict::Violation)
}
