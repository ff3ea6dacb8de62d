//! The search for the smallest repairs.
//!
//! A repair is found by mending one broken sum after another: a cell of it takes the whole difference, which
//! may break other sums, which are mended next. A cell stands in few sums, so that more broken sums than
//! the cells still to change can mend are the end of a branch.

use crate::order;

use super::system::{Set, System};

/// Cells that a repair changes at the most. Three wrong cells in one table are rare; beyond that the number
/// of equally small repairs says nothing any more.
pub(super) const MOST_CHANGES: usize = 3;

/// Changes that are followed at the most, a few milliseconds' worth. No table of a form has as many.
const MOST_TRIALS: usize = 100_000;

/// Every smallest set of changes that brings the residuals to 0: of all sums, those of another part
/// counted as 0. Nothing where more cells are needed than [`MOST_CHANGES`].
pub(super) fn smallest(system: &System, residuals: &[i64]) -> Vec<Set> {
    let most_sums = system.sums_of.iter().map(Vec::len).max().unwrap_or(0);
    let broken = |bits, (sum, residual): (usize, &i64)| bits | u64::from(*residual != 0) << sum;
    let broken = residuals.iter().enumerate().fold(0, broken);
    let mut trials = 0;
    for count in 1..=MOST_CHANGES {
        let mut search = Search {
            system,
            most_sums,
            found: order::Set::default(),
            tried: order::Set::default(),
            trials,
        };
        search.mend(&mut residuals.to_vec(), &mut Vec::new(), broken, count);
        trials = search.trials;
        if trials > MOST_TRIALS {
            return Vec::new();
        }
        if !search.found.is_empty() {
            return search.found.into_iter().collect();
        }
    }
    Vec::new()
}

struct Search<'a> {
    system: &'a System,
    /// A cell stands in no more sums than this.
    most_sums: usize,
    found: order::Set<Set>,
    /// First changes that were followed already.
    tried: order::Set<(usize, i64)>,
    trials: usize,
}

impl Search<'_> {
    /// Mends what is broken with exactly `left` more changes. The broken sums are a set of bits too.
    fn mend(&mut self, residuals: &mut [i64], changes: &mut Set, broken: u64, left: usize) {
        if broken.count_ones() as usize > left * self.most_sums {
            return;
        }
        let system = self.system;
        let sums = (0..residuals.len()).filter(|sum| broken >> sum & 1 == 1);
        // The last change has to mend everything, so one sum is enough to find it by.
        for sum in sums.take(if left == 1 { 1 } else { residuals.len() }) {
            for &(cell, sign) in &system.cells_of[sum] {
                let delta = -sign * residuals[sum];
                let is_new = || changes.iter().all(|&(changed, _)| changed != cell);
                if (left > 1 || system.bits_of[cell] == broken)
                    && system.values[cell] + delta >= 0
                    && is_new()
                {
                    self.follow(residuals, changes, (cell, delta), broken, left);
                }
            }
        }
    }

    fn follow(
        &mut self,
        residuals: &mut [i64],
        changes: &mut Set,
        (cell, delta): (usize, i64),
        mut broken: u64,
        left: usize,
    ) {
        self.trials += 1;
        if self.trials > MOST_TRIALS || changes.is_empty() && !self.tried.insert((cell, delta)) {
            return;
        }
        for &(sum, sign) in &self.system.sums_of[cell] {
            let is_broken = residuals[sum] + sign * delta != 0;
            broken = broken & !(1 << sum) | u64::from(is_broken) << sum;
        }
        changes.push((cell, delta));
        if left > 1 && broken != 0 {
            self.system.apply(residuals, cell, delta);
            self.mend(residuals, changes, broken, left - 1);
            self.system.apply(residuals, cell, -delta);
        } else if left == 1 && broken == 0 {
            let mut set = changes.clone();
            order::sort(&mut set);
            self.found.insert(set);
        }
        changes.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms;

    /// The example of Scholtus (2009, section 4), as in the manual of deducorrect's correctTypos: x1 + x2 = x3,
    /// x2 = x4, x5 + x6 + x7 = x8, x3 + x8 = x9, x9 - x10 = x11.
    fn scholtus(values: [i64; 11]) -> System {
        let sums: [&[(usize, i64)]; 5] = [
            &[(1, 1), (2, 1), (3, -1)],
            &[(2, 1), (4, -1)],
            &[(5, 1), (6, 1), (7, 1), (8, -1)],
            &[(3, 1), (8, 1), (9, -1)],
            &[(9, 1), (10, -1), (11, -1)],
        ];
        let from_0 = |sum: &&[(usize, i64)]| sum.iter().map(|&(x, sign)| (x - 1, sign)).collect();
        let cells = forms::ALL[1].cells().iter().copied().take(11).collect();
        let sums = sums.iter().map(from_0).collect();
        System::new(cells, values.to_vec(), sums, (0..5).collect())
    }

    /// Each smallest repair, as x4 = 116.
    #[track_caller]
    fn check(values: [i64; 11], expected: &[&[(usize, i64)]]) {
        let system = scholtus(values);
        let found = smallest(&system, &system.residuals);
        let told: Vec<Set> = (found.iter())
            .map(|set| set.iter().map(|&(x, by)| (x + 1, values[x] + by)).collect())
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn what_correct_typos_finds_is_found() {
        check([1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137], &[]);
        check([1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137], &[&[(4, 116)]]);
        check(
            [1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137],
            &[&[(4, 116), (9, 1979)]],
        );
    }

    /// Where correctTypos mends x4 and x9 and leaves the rest, the rest is mended as well.
    #[test]
    fn more_is_found_than_correct_typos_finds() {
        check(
            [1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137],
            &[
                &[(4, 116), (5, 411), (9, 1979)],
                &[(4, 116), (6, 411), (9, 1979)],
                &[(4, 116), (7, 411), (9, 1979)],
            ],
        );
        check(
            [1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137],
            &[&[(4, 116), (8, 411), (9, 1979)]],
        );
    }
}
