//! `cargo bench`: a table of the time each rule takes on a full report with much prose, what all the rules on the
//! text take and the reading they lean on, and the longest that the diagnosis takes on spoiled reports. Ends with a failure where a limit of ARCHITECTURE.md is passed.

#[allow(dead_code, unused_imports, reason = "a bench uses a part of what the tests use whole")]
#[path = "../tests/render/mod.rs"]
mod render;

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gouji::diagnose::{diagnose, prose};
use gouji::forms::{Coord, Table};
use gouji::pack::Pack;
use gouji::report::{Prose, Report};
use gouji::rule::Context;
use gouji::rules::ALL;

use render::Draft;
use render::dice::Dice;

/// All rules but those on the text together.
const RULES_LIMIT: Duration = Duration::from_millis(1);

/// The rules on the text together, on so many characters of prose; what it states was read and judged before.
const TEXT_LIMIT: Duration = Duration::from_millis(2);
const PROSE: usize = 20_000;

/// The classes of the rules on the text.
const TEXT: [char; 3] = ['N', 'L', 'P'];

/// The diagnosis of one report, whatever stands in it.
const DIAGNOSIS_LIMIT: Duration = Duration::from_millis(10);

fn main() -> ExitCode {
    let (others, _) = rules(&full_report(0));
    let report = full_report(PROSE);
    let (_, text) = rules(&report);
    statements(&report);
    let length = prose_length(&report);
    let worst = diagnosis();
    println!("{others:>9.1?}  N、L、P 以外的规则，合计");
    println!("{text:>9.1?}  N、L、P 类规则在 {length} 字的正文上，合计");
    println!("{worst:>9.1?}  诊断，最慢的一份");
    let is_within = others <= RULES_LIMIT && text <= TEXT_LIMIT && worst <= DIAGNOSIS_LIMIT;
    if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the time of each rule, the slowest first, and returns that of all others and that of those on the text.
fn rules(report: &Report) -> (Duration, Duration) {
    let diagnosis = diagnose(report);
    let pack = Pack::default();
    let mut times: Vec<(Duration, &str)> = (ALL.iter())
        .map(|rule| {
            let context =
                Context { rule, report, previous: Ok(report), diagnosis: &diagnosis, pack: &pack };
            let time = fastest(|| {
                black_box(black_box(&context).look(None));
            });
            (time, rule.about.id)
        })
        .collect();
    times.sort_unstable_by(|a, b| b.cmp(a));
    for (time, id) in &times {
        println!("{time:>9.1?}  {id}");
    }
    let (text, others): (Vec<_>, Vec<_>) =
        times.into_iter().partition(|(_, id)| id.starts_with(TEXT));
    let sum = |times: Vec<(Duration, &str)>| times.into_iter().map(|(time, _)| time).sum();
    (sum(others), sum(text))
}

/// Prints the time of what the rules on the text lean on: reading what it states, and judging that.
fn statements(report: &Report) {
    let read = fastest(|| {
        let (text, form) = (&report.text, report.reading.form);
        black_box(Prose::of(&text.paragraphs, &text.frame, form));
    });
    let causes = diagnose(report).causes;
    let judged = fastest(|| {
        black_box(prose::judge(black_box(report), &causes));
    });
    println!("{read:>9.1?}  读正文的数");
    println!("{judged:>9.1?}  判断正文的数");
}

/// A report in which every section and table is filled, with at least so many characters of prose: the same
/// numbers told over and over, in other sentences.
fn full_report(length: usize) -> Arc<Report> {
    let form = gouji::forms::ALL.last().expect("there are forms");
    let filled = |draft: &Draft| draft.cells.values().filter(|text| *text != "0").count();
    let drafts = (0..50).map(|seed| Draft::random(form, &mut Dice(seed)));
    let mut draft = drafts.max_by_key(filled).expect("there are drafts");
    let mut lines = std::mem::take(&mut draft.section(1).lines);
    let mut dice = Dice(50);
    while lines.iter().map(|line| line.chars().count()).sum::<usize>() < length {
        render::prose::write(&mut draft, &mut dice);
        lines.append(&mut draft.section(1).lines);
    }
    draft.section(1).lines = lines;
    gouji::check_text(None, &draft.html()).expect("a draft is text").report
}

/// How many characters the running text has.
fn prose_length(report: &Report) -> usize {
    report.prose.body().map(|passage| passage.text.chars().count()).sum()
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
