//! `cargo bench`: a table of the time each rule takes on a full report, and of the longest that the diagnosis
//! takes on spoiled ones. Ends with a failure where a limit of ARCHITECTURE.md is passed.

#[path = "../tests/render/mod.rs"]
mod render;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use gouji::diagnose::diagnose;
use gouji::forms::{Coord, Table};
use gouji::pack::Pack;
use gouji::report::Report;
use gouji::rule::{Context, Outcomes};
use gouji::rules::ALL;

use render::Draft;
use render::dice::Dice;

/// All rules together on a full report.
const RULES_LIMIT: Duration = Duration::from_millis(1);

/// The diagnosis of one report, whatever stands in it.
const DIAGNOSIS_LIMIT: Duration = Duration::from_millis(10);

fn main() -> ExitCode {
    let all = rules();
    let worst = diagnosis();
    println!("{:>9.1?}  诊断，最慢的一份", worst);
    let is_within = all <= RULES_LIMIT && worst <= DIAGNOSIS_LIMIT;
    if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the time of each rule, the slowest first, and returns that of all.
fn rules() -> Duration {
    let report = full_report();
    let diagnosis = diagnose(&report);
    let pack = Pack::default();
    let mut times: Vec<(Duration, &str)> = (ALL.iter())
        .map(|rule| {
            let context = Context { rule, report: &report, diagnosis: &diagnosis, pack: &pack };
            let time = fastest(|| {
                let mut outcomes = Outcomes::default();
                (rule.check)(black_box(&context), &mut outcomes);
                black_box(&outcomes);
            });
            (time, rule.id)
        })
        .collect();
    times.sort_unstable_by(|a, b| b.cmp(a));
    let all = times.iter().map(|(time, _)| *time).sum();
    for (time, id) in times {
        println!("{time:>9.1?}  {id}");
    }
    println!("{all:>9.1?}  全部 {} 条规则", ALL.len());
    all
}

/// A report in which every section and table is filled.
fn full_report() -> Report {
    let form = gouji::forms::ALL.last().expect("there are forms");
    let filled = |draft: &Draft| draft.cells.values().filter(|text| *text != "0").count();
    let drafts = (0..50).map(|seed| Draft::random(form, &mut Dice(seed)));
    let draft = drafts.max_by_key(filled).expect("there are drafts");
    gouji::check_text(None, &draft.html()).expect("a draft is text").report
}

/// The longest that the diagnosis takes on reports with ever more wrong cells.
fn diagnosis() -> Duration {
    let forms: Vec<_> = gouji::forms::ALL.iter().filter(|form| !form.sums.is_empty()).collect();
    let mut worst = Duration::ZERO;
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let mut draft = Draft::random(forms[dice.below(forms.len())], &mut dice);
        let cells: Vec<Coord> = draft.cells.keys().copied().collect();
        let cells: Vec<Coord> =
            cells.into_iter().filter(|cell| cell.table() != Table::Disclosure).collect();
        for _ in 0..1 + seed / 25 {
            let cell = cells[dice.below(cells.len())];
            let number = draft.number(cell) + 1 + dice.below(3) as i64;
            draft.cells.insert(cell, number.to_string());
        }
        let report = gouji::check_text(None, &draft.html()).expect("a draft is text").report;
        worst = worst.max(fastest(|| {
            black_box(diagnose(black_box(&report)));
        }));
    }
    worst
}

/// The fastest of several runs: what the machine did besides is not of interest.
fn fastest(work: impl Fn()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..5).map(time).min().expect("there were runs")
}
