//! Many wrong cells at once: each is found where all its sums are broken by the same difference, as Scholtus
//! (2009) finds them. The fewest cells are not proven here, but each cell has two or three sums for it.

use super::system::{Set, System, gather, join};
use crate::order;

/// Covers that are tried at the most.
const MOST_TRIALS: usize = 20_000;

/// The smallest sets of cells, each mending all its own sums, group by group of the broken sums that such
/// cells connect; nothing for a group that they cannot mend whole.
pub(super) fn smallest(system: &System, broken: &[usize]) -> Vec<(Vec<usize>, Vec<Set>)> {
    let cells = (0..system.cells.len()).filter_map(|cell| {
        let &(sum, sign) = system.sums_of[cell].first()?;
        let delta = -sign * system.residuals[sum];
        let mends = |&(sum, sign): &(usize, i64)| system.residuals[sum] + sign * delta == 0;
        let is_crossing = system.sums_of[cell].len() > 1 && system.sums_of[cell].iter().all(mends);
        (delta != 0 && is_crossing && system.values[cell] + delta >= 0).then_some((cell, delta))
    });
    let cells: Set = cells.collect();
    let mut group_of: Vec<usize> = (0..system.residuals.len()).collect();
    for &(cell, _) in &cells {
        for pair in system.sums_of[cell].windows(2) {
            join(&mut group_of, pair[0].0, pair[1].0);
        }
    }
    gather(broken.iter().map(|&sum| (group_of[sum], sum)))
        .into_iter()
        .map(|group| {
            let mut cover =
                Cover { system, cells: &cells, fewest: usize::MAX, trials: 0, found: vec![] };
            cover.go_on(&group, &mut Vec::new());
            let found = if cover.trials > MOST_TRIALS { Vec::new() } else { cover.found };
            (group, found)
        })
        .collect()
}

struct Cover<'a> {
    system: &'a System,
    cells: &'a [(usize, i64)],
    fewest: usize,
    trials: usize,
    found: Vec<Set>,
}

impl Cover<'_> {
    /// Mends the sums that are left, the first of them next.
    fn go_on(&mut self, left: &[usize], set: &mut Set) {
        let Some(&next) = left.first() else {
            if set.len() < self.fewest {
                self.fewest = set.len();
                self.found.clear();
            }
            let mut set = set.clone();
            order::sort(&mut set);
            return self.found.push(set);
        };
        let (system, cells) = (self.system, self.cells);
        for &(cell, delta) in cells {
            let sums = &system.sums_of[cell];
            let is_of = |wanted: usize| sums.iter().any(|&(sum, _)| sum == wanted);
            self.trials += 1;
            if set.len() < self.fewest
                && self.trials <= MOST_TRIALS
                && is_of(next)
                && sums.iter().all(|(sum, _)| left.contains(sum))
            {
                let rest: Vec<usize> = left.iter().copied().filter(|&sum| !is_of(sum)).collect();
                set.push((cell, delta));
                self.go_on(&rest, set);
                set.pop();
            }
        }
    }
}
