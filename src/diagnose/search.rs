//! The search for the smallest repairs.
//!
//! A repair is found by mending one broken sum after another: a cell of it takes the whole difference, which
//! may break other sums, which are mended next. A cell stands in few sums, so that more broken sums than
//! the cells still to change can mend are the end of a branch.

use std::collections::BTreeSet;

use super::system::{Set, System};

/// Cells that a repair changes at the most. Three wrong cells in one table are rare; beyond that the number
/// of equally small repairs says nothing any more.
pub(super) const MOST_CHANGES: usize = 3;

/// Changes that are tried at the most, a few milliseconds' worth.
const MOST_TRIALS: usize = 400_000;

/// Every smallest set of changes that brings the residuals to 0: of all sums, those of another part
/// counted as 0. Nothing where more cells are needed than [`MOST_CHANGES`].
pub(super) fn smallest(system: &System, residuals: &[i64]) -> Vec<Set> {
    let most_sums = system.sums_of.iter().map(Vec::len).max().unwrap_or(0);
    let broken = residuals.iter().filter(|&&residual| residual != 0).count();
    let mut trials = 0;
    for count in 1..=MOST_CHANGES {
        let mut search =
            Search { system, most_sums, found: BTreeSet::new(), tried: BTreeSet::new(), trials };
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
    found: BTreeSet<Set>,
    /// Sets of changes that were followed already, in whatever order they were made.
    tried: BTreeSet<Set>,
    trials: usize,
}

impl Search<'_> {
    /// Mends what is broken with exactly `left` more changes.
    fn mend(&mut self, residuals: &mut [i64], changes: &mut Set, broken: usize, left: usize) {
        if broken == 0 || broken > left * self.most_sums {
            return;
        }
        let system = self.system;
        for sum in 0..residuals.len() {
            if residuals[sum] == 0 {
                continue;
            }
            for &(cell, sign) in &system.cells_of[sum] {
                let delta = -sign * residuals[sum];
                let is_new = changes.iter().all(|&(changed, _)| changed != cell);
                if is_new && system.values[cell] + delta >= 0 {
                    self.follow(residuals, changes, (cell, delta), broken, left);
                }
            }
            // The last change has to mend everything, so one sum is enough to find it by.
            if left == 1 {
                return;
            }
        }
    }

    fn follow(
        &mut self,
        residuals: &mut [i64],
        changes: &mut Set,
        (cell, delta): (usize, i64),
        broken: usize,
        left: usize,
    ) {
        self.trials += 1;
        // What is broken afterwards must be few enough for the changes that are left then.
        let after = self.system.sums_of[cell].iter().fold(broken, |count, &(sum, sign)| {
            let (before, after) = (residuals[sum], residuals[sum] + sign * delta);
            count + usize::from(after != 0) - usize::from(before != 0)
        });
        if self.trials > MOST_TRIALS || after > (left - 1) * self.most_sums {
            return;
        }
        changes.push((cell, delta));
        let mut set = changes.clone();
        set.sort_unstable();
        if left == 1 {
            self.found.insert(set);
        } else if self.tried.insert(set) {
            self.system.apply(residuals, cell, delta);
            self.mend(residuals, changes, after, left - 1);
            self.system.apply(residuals, cell, -delta);
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
        let cells = forms::ALL[1].cells().into_iter().take(11).collect();
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
