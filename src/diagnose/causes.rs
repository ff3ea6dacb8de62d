//! From broken sums to causes: what is searched for, in what order, and which broken sums belong together.

use super::displaced::{self, Undone};
use super::search::MOST_CHANGES;
use super::slip::{self, Pair};
use super::system::{Set, System, is_known};
use super::{Cause, Judged, Repair, Slip, Verdict, crossings, search};
use crate::cut::Cut;
use crate::forms::{Sum, Table};
use crate::order;
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
            _ => displaced::all(system, table, self.report.reading.form),
        };
        let broken: Vec<usize> = parts.iter().flat_map(|(part, _)| part).copied().collect();
        let is_plain = fewest.is_some_and(|fewest| fewest <= PLAIN);
        if !is_plain && broken.len() >= FEWEST_BROKEN && !undone.is_empty() {
            let exact = parts.first().filter(|_| parts.len() == 1).map(|(_, sets)| sets);
            let exact = exact.into_iter().flatten();
            let sets = order::set(undone.iter().map(|(_, set)| set).chain(exact));
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
                    causes.push(self.cause(&sums, &order::set(sets.iter()), &undone));
                }
            }
        }
    }

    /// Broken sums that are mended independently of one another, with the ways to mend each group. Every
    /// choice of one way a group is one of the sets.
    fn groups(&self, broken: &[usize], sets: &[Set]) -> Vec<(Vec<usize>, Vec<Set>)> {
        let all = broken.iter().fold(0, |bits, &sum| bits | 1 << sum);
        let mut groups: Vec<u64> = broken.iter().map(|&sum| 1 << sum).collect();
        for set in sets {
            let linked = self.linked(set);
            for (bits, _) in linked.cut(..set.len()) {
                merge(&mut groups, bits & all);
            }
        }
        if groups.len() == 1 {
            return vec![(broken.to_vec(), sets.to_vec())];
        }
        let of_group = |&group: &u64| {
            let of_set = |set: &Set| {
                let linked = self.linked(set);
                let linked = linked.iter().filter(|(bits, _)| bits & group != 0);
                linked.map(|&(_, i)| set[i]).collect()
            };
            let mut ways: Vec<Set> = sets.iter().map(of_set).collect();
            order::sort(&mut ways);
            ways.dedup();
            let sums = broken.iter().copied().filter(|sum| group >> sum & 1 == 1);
            (sums.collect(), ways)
        };
        groups.iter().map(of_group).collect()
    }

    /// For each change of a set its number, with the sums of all changes that it has to do with: those that
    /// share a sum with it, and those that hold its number.
    fn linked(&self, set: &Set) -> [(u64, usize); MOST_CHANGES] {
        let mut linked = [(0, 0); MOST_CHANGES];
        for (i, change) in set.iter().enumerate() {
            linked[i] = (self.system.bits_of[change.0], i);
        }
        for _ in 1..set.len() {
            for i in 0..set.len() {
                for j in 0..i {
                    let is_swap = || slip::is_swap(self.pair(&set[i]), self.pair(&set[j]));
                    if linked[i].0 & linked[j].0 != 0 || is_swap() {
                        let bits = linked[i].0 | linked[j].0;
                        (linked[i].0, linked[j].0) = (bits, bits);
                    }
                }
            }
        }
        linked
    }

    fn cause(&self, sums: &[usize], sets: &order::Set<&Set>, undone: &[Undone]) -> Cause {
        let mut proposals: Vec<_> = sets.iter().map(|set| (self.rank(set, undone), *set)).collect();
        order::by_key(&mut proposals, |&((rank, _), _)| rank);
        let choices = proposals.len();
        let offered = proposals.into_iter().take(MOST_OFFERED);
        let repairs = offered.map(|((_, slip), set)| self.repair(set, slip, undone)).collect();
        let mut broken: Vec<usize> = sums.iter().map(|&sum| self.system.judged[sum]).collect();
        order::by_key(&mut broken, |&sum| plainness(&self.judged[sum]));
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
        let entry = self.report.reading.entries.get(&self.system.cells[cell]);
        let written = entry.and_then(|entry| match entry.value {
            Value::Number(number) => Some(number.to_i64()),
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

/// Makes one group of all that have any of the bits.
fn merge(groups: &mut Vec<u64>, bits: u64) {
    let mut merged = 0;
    groups.retain(|group| {
        let is_apart = group & bits == 0;
        merged |= if is_apart { 0 } else { *group };
        is_apart
    });
    groups.extend((merged != 0).then_some(merged));
}

/// The order in which sums are shown for a cause they share: the one that the form itself states, then the
/// ones with few terms.
fn plainness(judged: &Judged) -> (bool, usize, Sum) {
    let identity = &judged.identity;
    (identity.sum != Sum::Requests, identity.plus.len(), identity.sum)
}
