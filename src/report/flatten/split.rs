//! Digits that ran together: `640020470` is 64 0 0 2 0 4 70 where the first six must add up to the last.

use crate::cut::Cut;

/// The ways to read runs of digits as `count` numbers in groups that add up. Where a label runs into the digits
/// and there are few runs, numbers may be parted anywhere; else only before a zero that no number begins with:
/// `0 0 0 0 0 11` is a row that has lost a value, not `0 0 0 0 0 1 1`.
pub(super) fn apart(
    runs: &[String],
    touches: bool,
    count: usize,
    group: usize,
) -> Vec<Vec<String>> {
    const FEW: usize = 2;
    if touches && runs.len() <= FEW {
        return readings(runs, count, group);
    }
    let mut numbers = Vec::new();
    for run in runs {
        let zeros = run.bytes().take_while(|&b| b == b'0').count().min(run.len().saturating_sub(1));
        numbers.extend((0..zeros).map(|_| "0".to_owned()));
        numbers.push(run.cut(zeros..).to_owned());
    }
    if numbers.len() == count { readings(&numbers, count, group) } else { Vec::new() }
}

/// The first ways, at most two, to read the runs of digits as `count` numbers of which each group of `group`
/// ends in the sum of the others. A number is never parted between runs, and has no leading zero. Nothing
/// where there are too many ways to look at.
fn readings(runs: &[String], count: usize, group: usize) -> Vec<Vec<String>> {
    let mut search =
        Search { runs, count, group, numbers: Vec::new(), found: Vec::new(), steps: 0 };
    search.next(0, 0);
    if search.steps > MOST_STEPS { Vec::new() } else { search.found }
}

/// A count in such a table has no more digits.
const LONGEST: usize = 8;

/// Beyond this the search is given up.
const MOST_STEPS: usize = 20_000;

struct Search<'a> {
    runs: &'a [String],
    count: usize,
    group: usize,
    numbers: Vec<String>,
    found: Vec<Vec<String>>,
    steps: usize,
}

impl Search<'_> {
    fn next(&mut self, run: usize, at: usize) {
        self.steps += 1;
        // Two readings are as good as none.
        if self.steps > MOST_STEPS || self.found.len() > 1 {
            return;
        }
        let Some(digits) = self.runs.get(run) else {
            if self.numbers.len() == self.count {
                self.found.push(self.numbers.clone());
            }
            return;
        };
        if at == digits.len() {
            return self.next(run + 1, 0);
        }
        let left: usize =
            digits.len() - at + self.runs.cut(run + 1..).iter().map(String::len).sum::<usize>();
        let wanted = self.count - self.numbers.len();
        if wanted == 0 || left < wanted || !self.can_add_up(left - wanted + 1) {
            return;
        }
        let longest =
            if digits.cut(at..).starts_with('0') { 1 } else { LONGEST.min(digits.len() - at) };
        for length in 1..=longest {
            self.numbers.push(digits.cut(at..at + length).to_owned());
            if self.adds_up() {
                self.next(run, at + length);
            }
            self.numbers.pop();
        }
    }

    /// Whether the sum of the open group's parts is not longer already than the digits that are left for it.
    fn can_add_up(&self, digits: usize) -> bool {
        let open = self.numbers.len() - self.numbers.len() % self.group;
        let sum: u64 =
            self.numbers.cut(open..).iter().filter_map(|text| text.parse::<u64>().ok()).sum();
        sum.checked_ilog10().map_or(1, |log| log as usize + 1) <= digits
    }

    /// Whether the group that has just become full adds up.
    fn adds_up(&self) -> bool {
        if !self.numbers.len().is_multiple_of(self.group) {
            return true;
        }
        let group = self.numbers.cut(self.numbers.len() - self.group..);
        let number = |text: &String| text.parse::<u64>().unwrap_or(u64::MAX / 16);
        let (parts, total) = group.split_at(self.group - 1);
        parts.iter().map(number).sum::<u64>() == number(&total[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(runs: &[&str], expected: &[&str]) {
        let runs: Vec<String> = runs.iter().map(|run| (*run).to_owned()).collect();
        let found: Vec<String> = readings(&runs, 7, 7).iter().map(|r| r.join(" ")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_sum_leaves_one_reading_or_none_is_chosen() {
        check(&["640020470"], &["64 0 0 2 0 4 70"]);
        check(&["230", "000023"], &["23 0 0 0 0 0 23"]);
        check(&["0000000"], &["0 0 0 0 0 0 0"]);
        check(&["13800000000"], &[]);
        check(&["1234"], &[]);
    }
}
