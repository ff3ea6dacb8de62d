//! Broken sums and what mends them, on consistent random reports with slips put into them.

use std::collections::BTreeMap;

use gouji::Checked;
use gouji::diagnose::Slip;
use gouji::finding::Finding;
use gouji::forms::{AppealResult, AppealRoute, Applicant, Coord, Form, RequestLine, Table};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::render::Draft;

type Numbers = BTreeMap<Coord, u32>;

/// A consistent report: parts at random, totals from them. Small seeds of `Vec<u32>` give small numbers.
fn consistent(form: &Form, parts: &[u32]) -> Numbers {
    let mut parts = parts.iter().copied().cycle();
    let mut numbers = Numbers::new();
    for &applicant in Applicant::ALL.iter().filter(|&&a| a != Applicant::Total) {
        let mut disposed = 0;
        for row in form.requests {
            let open = [
                RequestLine::Received,
                RequestLine::BroughtForward,
                RequestLine::Disposed,
                RequestLine::CarriedForward,
            ];
            if !open.contains(&row.line) {
                let number = parts.next().unwrap();
                disposed += number;
                numbers.insert(Coord::Request(row.line, applicant), number);
            }
        }
        let carried = parts.next().unwrap() % 9;
        let brought = parts.next().unwrap() % (disposed + carried + 1);
        for (line, number) in [
            (RequestLine::Disposed, disposed),
            (RequestLine::CarriedForward, carried),
            (RequestLine::BroughtForward, brought),
            (RequestLine::Received, disposed + carried - brought),
        ] {
            numbers.insert(Coord::Request(line, applicant), number);
        }
    }
    for row in form.requests {
        let of_row =
            Applicant::ALL.iter().filter_map(|&a| numbers.get(&Coord::Request(row.line, a)));
        let total = of_row.sum();
        numbers.insert(Coord::Request(row.line, Applicant::Total), total);
    }
    for &route in AppealRoute::ALL {
        let mut total = 0;
        for &result in AppealResult::ALL.iter().filter(|&&r| r != AppealResult::Total) {
            let number = parts.next().unwrap() % 40;
            total += number;
            numbers.insert(Coord::Appeal(route, result), number);
        }
        numbers.insert(Coord::Appeal(route, AppealResult::Total), total);
    }
    numbers
}

fn check(form: &'static Form, numbers: &Numbers) -> Checked {
    let mut draft = Draft::new(form.id);
    draft.cells = numbers.iter().map(|(&coord, number)| (coord, number.to_string())).collect();
    gouji::check_text(None, &draft.html()).unwrap()
}

/// The findings that tell of sums; other rules have an eye on the same numbers.
fn of_sums(checked: &Checked) -> Vec<&Finding> {
    checked.findings.iter().filter(|finding| !finding.identities.is_empty()).collect()
}

fn forms_with_sums() -> Vec<&'static Form> {
    gouji::forms::ALL.iter().copied().filter(|form| !form.requests.is_empty()).collect()
}

/// Runs a property on random consistent reports of both forms; the seed is fixed.
fn on_reports(cases: u32, property: impl Fn(&'static Form, Numbers, usize)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let form = prop::sample::select(forms_with_sums());
    let inputs = (form, prop::collection::vec(0..400_u32, 60..160), any::<usize>());
    runner
        .run(&inputs, |(form, parts, choice)| {
            property(form, consistent(form, &parts), choice);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_consistent_report_is_clean() {
    on_reports(200, |form, numbers, _| {
        let checked = check(form, &numbers);
        assert_eq!(checked.report.reading.entries.len(), form.cells().len());
        let findings = of_sums(&checked);
        assert!(findings.is_empty(), "{findings:?}");
    });
}

#[test]
fn one_changed_cell_of_the_requests_table_is_named_with_its_right_number() {
    on_reports(300, |form, mut numbers, choice| {
        let cells: Vec<Coord> =
            numbers.keys().copied().filter(|coord| coord.table() == Table::Requests).collect();
        let wrong = cells[choice % cells.len()];
        let right = numbers[&wrong];
        numbers.insert(wrong, right + 1 + (choice % 97) as u32);
        let checked = check(form, &numbers);
        let findings = of_sums(&checked);
        let [finding] = findings.as_slice() else {
            panic!("one cause is one finding: {findings:?}")
        };
        let [repair] = finding.repairs.as_slice() else {
            panic!("one wrong cell has one repair: {:?}", finding.repairs)
        };
        let [change] = repair.changes.as_slice() else { panic!("{repair:?}") };
        assert_eq!((change.coord, change.to), (wrong, i64::from(right).into()));
        assert_eq!(repair.resolves, finding.identities.len());
    });
}

#[test]
fn neighbours_that_changed_places_are_named_as_such() {
    let mut named = 0;
    let mut swapped = 0;
    let form = forms_with_sums()[0];
    for row in form.requests {
        for pair in Applicant::ALL.windows(2) {
            let seeds: Vec<u32> = (0..100).map(|i| (i * 37 + 11) % 229).collect();
            let mut numbers = consistent(form, &seeds);
            let [a, b] = [pair[0], pair[1]].map(|applicant| Coord::Request(row.line, applicant));
            let (x, y) = (numbers[&a], numbers[&b]);
            if x == y {
                continue;
            }
            numbers.extend([(a, y), (b, x)]);
            swapped += 1;
            let checked = check(form, &numbers);
            let first = of_sums(&checked)[0];
            named += usize::from(first.repairs.first().is_some_and(|repair| {
                repair.slip == Slip::SwappedCells
                    && repair.changes.iter().all(|c| [a, b].contains(&c.coord))
            }));
        }
    }
    assert!(swapped > 100, "only {swapped} pairs were swapped");
    assert!(named * 100 >= swapped * 90, "{named} of {swapped} are named");
}
