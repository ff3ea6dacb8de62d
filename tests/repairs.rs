//! The repairs that are offered, held against a search that knows nothing of the program's: every change of
//! one cell and every change of two, on reports with slips in them.

use std::collections::{BTreeMap, BTreeSet};

use gouji::Checked;
use gouji::diagnose::Cause;
use gouji::forms::{Coord, Form, Identity, Table};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::numbers;

type Numbers = BTreeMap<Coord, i64>;

/// Cells and what they become.
type Set = BTreeMap<Coord, i64>;

/// The sums of 表三, by cell.
struct Sums {
    all: Vec<Identity>,
    of: BTreeMap<Coord, Vec<(usize, i64)>>,
}

impl Sums {
    fn new(form: &Form) -> Self {
        let all: Vec<Identity> = (form.identities().into_iter())
            .filter(|identity| identity.minus[0].table() == Table::Requests)
            .collect();
        let mut of: BTreeMap<Coord, Vec<(usize, i64)>> = BTreeMap::new();
        for (i, identity) in all.iter().enumerate() {
            for (coord, sign) in identity.terms() {
                of.entry(coord).or_default().push((i, sign));
            }
        }
        Self { all, of }
    }

    fn residuals(&self, numbers: &Numbers) -> Vec<i64> {
        let residual = |identity: &Identity| {
            identity.terms().map(|(coord, sign)| sign * numbers[&coord]).sum::<i64>()
        };
        self.all.iter().map(residual).collect()
    }

    /// Every set of one cell that mends all, or else every one of two.
    fn smallest(&self, numbers: &Numbers) -> BTreeSet<Set> {
        let residuals = self.residuals(numbers);
        let cells: Vec<Coord> = self.of.keys().copied().collect();
        let mut found: BTreeSet<Set> = BTreeSet::new();
        for &cell in &cells {
            found.extend(self.solve(&residuals, numbers, &[cell]));
        }
        if found.is_empty() {
            for (i, &a) in cells.iter().enumerate() {
                for &b in &cells[..i] {
                    found.extend(self.solve(&residuals, numbers, &[a, b]));
                }
            }
        }
        found
    }

    /// The differences of these cells that bring every residual to 0: each is fixed by a sum that it stands in
    /// alone, or nothing fixes it.
    fn solve(&self, residuals: &[i64], numbers: &Numbers, cells: &[Coord]) -> Option<Set> {
        let mut by: Vec<i64> = Vec::new();
        for (i, cell) in cells.iter().enumerate() {
            let others = || cells.iter().enumerate().filter(|&(j, _)| j != i);
            let alone = self.of[cell].iter().find(|(sum, _)| {
                others().all(|(_, other)| self.of[other].iter().all(|(s, _)| s != sum))
            });
            let &(sum, sign) = alone.expect("two cells never stand in the same sums alone");
            by.push(-sign * residuals[sum]);
        }
        let mut left = residuals.to_vec();
        for (cell, by) in cells.iter().zip(&by) {
            for &(sum, sign) in &self.of[cell] {
                left[sum] += sign * by;
            }
        }
        let set: Set =
            cells.iter().zip(&by).map(|(cell, by)| (*cell, numbers[cell] + by)).collect();
        let is_sound = set.iter().all(|(cell, &to)| to >= 0 && to != numbers[cell]);
        (is_sound && left.iter().all(|&residual| residual == 0)).then_some(set)
    }
}

fn check(form: &'static Form, numbers: &Numbers) -> Checked {
    let mut draft = Draft::new(form.id);
    draft.cells = numbers.iter().map(|(&coord, number)| (coord, number.to_string())).collect();
    gouji::check_text(None, &draft.html()).unwrap()
}

fn offered(cause: &Cause) -> BTreeSet<Set> {
    let set = |repair: &gouji::diagnose::Repair| {
        let change = |c: &gouji::diagnose::Change| (c.coord, c.to.to_i64());
        repair.changes.iter().map(change).collect()
    };
    cause.repairs.iter().map(set).collect()
}

/// A consistent 表三 of a random report.
fn consistent(dice: &mut Dice) -> (&'static Form, Numbers) {
    let forms: Vec<_> = gouji::forms::ALL.iter().filter(|form| !form.requests.is_empty()).collect();
    let form = forms[dice.below(forms.len())];
    let numbers = numbers::consistent(form, dice, false).into_iter();
    let numbers = numbers.filter(|(coord, _)| coord.table() == Table::Requests);
    (form, numbers.map(|(coord, text)| (coord, text.parse().unwrap())).collect())
}

/// Changes so many cells at random.
fn spoil(numbers: &mut Numbers, cells: usize, dice: &mut Dice) {
    let all: Vec<Coord> = numbers.keys().copied().collect();
    for _ in 0..cells {
        let cell = all[dice.below(all.len())];
        let by = 1 + dice.below(12) as i64;
        *numbers.get_mut(&cell).unwrap() += by;
    }
}

#[test]
fn the_smallest_repairs_are_those_that_trying_all_finds() {
    let mut seen = [0; 3];
    for case in 0..60 {
        let mut dice = Dice(case * 104_729);
        let (form, mut numbers) = consistent(&mut dice);
        let wrong = 1 + dice.below(2);
        spoil(&mut numbers, wrong, &mut dice);
        let expected = Sums::new(form).smallest(&numbers);
        let Some(size) = expected.first().map(Set::len) else { continue };
        seen[size] += 1;
        let causes = check(form, &numbers).diagnosis.causes;
        let choices: usize = causes.iter().map(|cause| cause.choices).product();
        assert_eq!(choices, expected.len(), "case {case}: {causes:#?}");
        let smallest: usize =
            causes.iter().map(|cause| offered(cause).first().map_or(0, Set::len)).sum();
        assert_eq!(smallest, size, "case {case}");
        for cause in &causes {
            for repair in &cause.repairs {
                assert_eq!((repair.breaks, repair.resolves), (0, cause.broken.len()));
            }
            for set in offered(cause) {
                let is_part = |all: &Set| set.iter().all(|(cell, to)| all.get(cell) == Some(to));
                assert!(expected.iter().any(is_part), "case {case}: {set:?}");
            }
        }
    }
    assert!(seen[1] > 10 && seen[2] > 10, "{seen:?}");
}

#[test]
fn a_unique_smallest_repair_of_up_to_three_cells_is_offered_first() {
    let (mut unique, mut cases) = (0, 0);
    for case in 0..300 {
        let mut dice = Dice(case * 15_485_863);
        let (form, right) = consistent(&mut dice);
        let mut numbers = right.clone();
        let wrong = 1 + dice.below(3);
        spoil(&mut numbers, wrong, &mut dice);
        let causes = check(form, &numbers).diagnosis.causes;
        cases += 1;
        if causes.iter().any(|cause| cause.choices != 1) {
            continue;
        }
        unique += 1;
        for cause in &causes {
            for change in &cause.repairs[0].changes {
                numbers.insert(change.coord, change.to.to_i64());
            }
        }
        assert_eq!(numbers, right, "case {case}: {causes:#?}");
    }
    assert!(unique * 2 > cases, "{unique} of {cases} have one smallest repair");
}

#[test]
fn many_wrong_cells_are_found_where_their_sums_cross() {
    let (mut found, mut made) = (0, 0);
    for case in 0..40 {
        let mut dice = Dice(case * 32_452_843);
        let (form, right) = consistent(&mut dice);
        let mut numbers = right.clone();
        // Different rows, columns and differences, in the cells that stand in one row and one column.
        let results = &form.requests[2..form.requests.len() - 2];
        for i in 0..6 {
            let row = results[(dice.below(results.len() / 6)) * 6 + i].line;
            let cell = Coord::Request(row, gouji::forms::Applicant::ALL[i]);
            *numbers.get_mut(&cell).unwrap() += 1 + ((case as i64 + 1) << i);
        }
        let causes = check(form, &numbers).diagnosis.causes;
        made += 6;
        for change in causes.iter().filter_map(Cause::certain).flat_map(|repair| &repair.changes) {
            assert_eq!(right[&change.coord], change.to.to_i64(), "case {case}");
            found += 1;
        }
    }
    assert!(found * 100 >= made * 98, "{found} of {made} wrong cells are named");
}
