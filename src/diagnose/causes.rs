//! From broken sums to causes: what is searched for, in what order, and which broken sums belong together.

use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;

use super::displaced::{self, Undone};
use super::slip::{self, Pair};
use super::system::{Set, System, gather, is_known, join};
use super::{Cause, Judged, Repair, Slip, Verdict, crossings, search};
use crate::forms::Table;
use crate::report::{Report, Value};

/// More alternatives than this help nobody; the rest is only counted.
const MOST_OFFERED: usize = 5;

/// A displacement is looked for where so many sums are broken (catalogue V12).
const FEWEST_BROKEN: usize = 3;

/// Repairs of so many cells are told before any displacement that moves more.
const PLAIN: usize = 2;

/// The causes of all broken sums.
pub(super) fn of(report: &Report, judged: &[Judged]) -> Vec<Cause> {
    let mut causes = Vec::new();
    for &table in Table::ALL {
        let of_table = |sum: &&usize| judged[**sum].identity.minus[0].table() == table;
        let all: Vec<usize> = (0..judged.len()).collect();
        let known: Vec<usize> =
            all.iter().filter(of_table).copied().filter(|&sum| is_known(&judged[sum])).collect();
        let is_broken = |sum: &&usize| judged[**sum].verdict == Verdict::Violation;
        let broken: Vec<usize> = known.iter().filter(is_broken).copied().collect();
        if broken.is_empty() {
            continue;
        }
        match System::of(report, judged, &known) {
            Some(system) => Explainer { report, judged, system }.explain(table, &mut causes),
            None => causes.extend(broken.into_iter().map(unexplained)),
        }
    }
    causes
}

fn unexplained(sum: usize) -> Cause {
    Cause { broken: vec![sum], repairs: Vec::new(), choices: 0 }
}

struct Explainer<'a> {
    report: &'a Report,
    judged: &'a [Judged],
    system: System,
}

impl Explainer<'_> {
    /// The causes of one table's broken sums.
    fn explain(&self, table: Table, causes: &mut Vec<Cause>) {
        let system = &self.system;
        let parts: Vec<(Vec<usize>, Vec<Set>)> = (system.broken_parts().into_iter())
            .map(|part| {
                let residuals: Vec<i64> = (system.residuals.iter().enumerate())
                    .map(|(sum, &residual)| if part.contains(&sum) { residual } else { 0 })
                    .collect();
                let sets = search::smallest(system, &residuals);
                (part, sets)
            })
            .collect();
        let fewest = |(_, sets): &(Vec<usize>, Vec<Set>)| Some(sets.first()?.len());
        let fewest: Option<usize> = parts.iter().map(fewest).sum();
        let undone = match fewest {
            Some(1) => Vec::new(),
            _ => displaced::all(system, table, self.report.form),
        };
        let broken: Vec<usize> = parts.iter().flat_map(|(part, _)| part).copied().collect();
        let is_plain = fewest.is_some_and(|fewest| fewest <= PLAIN);
        if !is_plain && broken.len() >= FEWEST_BROKEN && !undone.is_empty() {
            let exact = parts.first().filter(|_| parts.len() == 1).map(|(_, sets)| sets);
            let exact = exact.into_iter().flatten();
            let sets: BTreeSet<&Set> = undone.iter().map(|(_, set)| set).chain(exact).collect();
            causes.push(self.cause(&broken, &sets, &undone));
            return;
        }
        for (part, sets) in &parts {
            let groups = match sets.is_empty() {
                true => crossings::smallest(system, part),
                false => self.groups(part, sets),
            };
            for (sums, sets) in groups {
                if sets.is_empty() {
                    causes.extend(sums.iter().map(|&sum| unexplained(system.judged[sum])));
                } else {
                    causes.push(self.cause(&sums, &sets.iter().collect(), &undone));
                }
            }
        }
    }

    /// Broken sums that are mended independently of one another, with the ways to mend each group. Every
    /// choice of one way a group is one of the sets.
    fn groups(&self, broken: &[usize], sets: &[Set]) -> Vec<(Vec<usize>, Vec<Set>)> {
        let count = self.system.residuals.len();
        let mut group_of: Vec<usize> = (0..count).collect();
        let parts: Vec<Vec<Set>> = sets.iter().map(|set| self.parts(set)).collect();
        for part in parts.iter().flatten() {
            let mut touched = self.touched(part);
            let Some(first) = touched.next() else { continue };
            touched.for_each(|sum| join(&mut group_of, first, sum));
        }
        gather(broken.iter().map(|&sum| (group_of[sum], sum)))
            .into_iter()
            .map(|group| {
                let of_group = |part: &&Set| self.touched(part).any(|sum| group.contains(&sum));
                let of_set = |parts: &Vec<Set>| {
                    let mut set: Set = parts.iter().filter(of_group).flatten().copied().collect();
                    set.sort_unstable();
                    set
                };
                let sets: BTreeSet<Set> = parts.iter().map(of_set).collect();
                (group, sets.into_iter().collect())
            })
            .collect()
    }

    /// The broken sums that a changed cell stands in.
    fn touched(&self, set: &Set) -> impl Iterator<Item = usize> {
        let system = &self.system;
        let sums: BTreeSet<usize> = (set.iter())
            .flat_map(|&(cell, _)| &system.sums_of[cell])
            .map(|&(sum, _)| sum)
            .filter(|&sum| system.residuals[sum] != 0)
            .collect();
        sums.into_iter()
    }

    /// A set of changes in parts that have nothing to do with one another: no sum in common, and no number
    /// that was put in the other's place.
    fn parts(&self, set: &Set) -> Vec<Set> {
        let mut part_of: Vec<usize> = (0..set.len()).collect();
        for i in 0..set.len() {
            for j in 0..i {
                let sums = |k: usize| &self.system.sums_of[set[k].0];
                let shares = sums(i).iter().any(|(sum, _)| sums(j).iter().any(|(s, _)| s == sum));
                if shares || slip::is_swap(self.pair(&set[i]), self.pair(&set[j])) {
                    join(&mut part_of, i, j);
                }
            }
        }
        let parts = gather((0..set.len()).map(|i| (part_of[i], i)));
        parts.into_iter().map(|part| part.into_iter().map(|i| set[i]).collect()).collect()
    }

    fn cause(&self, sums: &[usize], sets: &BTreeSet<&Set>, undone: &[Undone]) -> Cause {
        let mut proposals: Vec<_> = sets.iter().map(|set| (self.rank(set, undone), *set)).collect();
        proposals.sort_by_key(|&((rank, _), _)| rank);
        let choices = proposals.len();
        let offered = proposals.into_iter().take(MOST_OFFERED);
        let repairs = offered.map(|((_, slip), set)| self.repair(set, slip, undone)).collect();
        let mut broken: Vec<usize> = sums.iter().map(|&sum| self.system.judged[sum]).collect();
        broken.sort_by_key(|&sum| plainness(&self.judged[sum]));
        Cause { broken, repairs, choices }
    }

    /// How unlikely the slip behind a set of changes is, for comparison, and which it is.
    fn rank(&self, set: &Set, undone: &[Undone]) -> ((usize, usize), Slip) {
        let displacement = undone.iter().find(|(_, undoes)| undoes == set);
        if let Some(displacement) = displacement.and_then(|&(displacement, _)| displacement) {
            // Where every number is still there, only elsewhere, none was lost besides.
            let is_lost = set.iter().map(|&(_, by)| by).sum::<i64>() != 0;
            return ((1 + usize::from(is_lost), set.len()), displacement.slip());
        }
        let pairs: Vec<Pair> = set.iter().map(|change| self.pair(change)).collect();
        let (slip, unlikeliness) = slip::of(&pairs);
        ((unlikeliness, set.len()), slip)
    }

    /// What is written in a changed cell, and what it becomes.
    fn pair(&self, &(cell, by): &(usize, i64)) -> Pair {
        let entry = self.report.entries.get(&self.system.cells[cell]);
        let written = entry.and_then(|entry| match entry.value {
            Value::Number(number) => number.to_i64(),
            _ => None,
        });
        (written, self.system.values[cell] + by)
    }

    fn repair(&self, set: &Set, slip: Slip, undone: &[Undone]) -> Repair {
        let changes = self.system.changes(self.report, set);
        let displacement = undone.iter().find(|(_, undoes)| undoes == set);
        let displacement = displacement.and_then(|&(displacement, _)| displacement);
        Repair { displacement, ..Repair::new(self.report, self.judged, changes, slip) }
    }
}

/// The order in which sums are shown for a cause they share: the one that the form itself states, then the
/// ones with few terms.
fn plainness(judged: &Judged) -> (bool, usize, &'static str) {
    let identity = &judged.identity;
    (identity.rule != "A01", identity.plus.len(), identity.rule)
}
