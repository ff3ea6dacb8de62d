//! Whatever a report's markup has gone through, its cells are read as they were written: a cell that is not
//! certain may be left out, but none is ever read at another's place.
//!
//! `GOUJI_CASES` sets how many random reports each property looks at, `GOUJI_SEED` shows one.

use gouji::forms::{Coord, Form, Table};
use gouji::report::{Value, parse_value};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::render::dice::Dice;
use crate::render::layouts::{Demand, SHAPES, WRITERS};
use crate::render::sheet::{Part, Sheet};
use crate::render::values::Values;
use crate::render::{pages, texts, values};

use Demand::{All, FilledRows, FullRows, Nothing};

#[test]
fn every_shape_of_a_page_is_read_to_the_last_cell() {
    for (name, shape) in SHAPES {
        on_reports(name, 8, |form, values, dice| {
            let mut sheet = Sheet::new(form, values);
            shape(&mut sheet, dice);
            check(&pages::plain(&sheet, dice), form, values, All);
        });
    }
}

#[test]
fn every_kind_of_markup_and_text_is_read_as_far_as_it_tells() {
    for (name, write, demand) in WRITERS {
        on_reports(name, 8, |form, values, dice| {
            let sheet = Sheet::new(form, values);
            check(&write(&sheet, dice), form, values, demand);
        });
    }
}

#[test]
fn shapes_and_markup_together_put_no_number_in_a_wrong_place() {
    on_reports("together", 100, |form, values, dice| {
        let mut sheet = Sheet::new(form, values);
        // In this order: each must find the tables that it changes.
        let first = 1 + dice.below(4);
        SHAPES[first].1(&mut sheet, dice);
        SHAPES[first + 1].1(&mut sheet, dice);
        SHAPES[6 + dice.below(7)].1(&mut sheet, dice);
        let write = WRITERS[dice.below(WRITERS.len())].1;
        check(&write(&sheet, dice), form, values, Nothing);
    });
}

#[test]
fn whatever_is_torn_out_no_number_slides_into_a_wrong_place() {
    on_reports("torn", 400, |form, values, dice| {
        let mut sheet = Sheet::new(form, values);
        SHAPES[dice.below(SHAPES.len())].1(&mut sheet, dice);
        let torn = 1 + dice.below(3);
        for _ in 0..torn {
            tear(&mut sheet, dice);
        }
        let write = WRITERS[dice.below(WRITERS.len())].1;
        let mut text = write(&sheet, dice);
        if dice.one_in(2) {
            let gone = dice.below(text.lines().count());
            let left = text.lines().enumerate().filter(|&(i, _)| i != gone);
            text = left.map(|(_, line)| format!("{line}\n")).collect();
        }
        check(&text, form, values, Nothing);
    });
}

/// Only their sums tell digits apart that ran together, so a row that does not add up, or has lost a value, may
/// look like another one that does: here all rows are full and add up.
#[test]
fn digits_that_ran_together_are_parted_rightly_or_not_at_all() {
    on_reports("run-together", 30, |form, values, dice| {
        let values = values::adding_up(form, values);
        check(&texts::run_together(&Sheet::new(form, &values), dice), form, &values, Nothing);
    });
}

/// Takes a cell or a row out of some table.
fn tear(sheet: &mut Sheet, dice: &mut Dice) {
    let tables = sheet.parts.iter_mut().filter_map(|part| match part {
        Part::Rows(_, rows) if !rows.is_empty() => Some(rows),
        _ => None,
    });
    let mut tables: Vec<_> = tables.collect();
    let at = dice.below(tables.len());
    let rows = &mut *tables[at];
    let row = dice.below(rows.len());
    if dice.one_in(4) || rows[row].is_empty() {
        rows.remove(row);
    } else {
        let cell = dice.below(rows[row].len());
        rows[row].remove(cell);
    }
}

/// Reads the text, and holds what was read against what was written.
fn check(text: &str, form: &Form, values: &Values, demand: Demand) {
    let report = gouji::check_text(None, text).expect("it is text").report;
    // A cell that was torn open may have words of its neighbourhood in it: that is no number.
    let is_open = |value| demand == Nothing && value == Value::Text;
    for (coord, entry) in report.reading.entries.iter().filter(|(_, entry)| !is_open(entry.value)) {
        let written = values.get(coord).map(|text| parse_value(text).0);
        let at = form.cell_name(*coord);
        assert_eq!(Some(entry.value), written, "{coord:?} {at} was read wrongly from\n{text}");
    }
    let missing = report.reading.missing();
    let wanted = |coord: &&Coord| match demand {
        All => true,
        FilledRows => values.iter().any(|(other, text)| together(other, coord) && !is_blank(text)),
        FullRows => values.iter().all(|(other, text)| !together(other, coord) || !is_blank(text)),
        Nothing => false,
    };
    let lost: Vec<_> = missing.iter().filter(wanted).map(|&coord| form.cell_name(coord)).collect();
    assert!(
        lost.is_empty() && report.reading.form.id == form.id,
        "{lost:?} were not read from\n{text}"
    );
}

fn is_blank(text: &str) -> bool {
    parse_value(text).0 == Value::Blank
}

/// Whether two cells are of one row of numbers.
fn together(a: &Coord, b: &Coord) -> bool {
    a.table() == b.table() && (a.table() == Table::Appeals || a.row() == b.row())
}

/// Runs a property on random reports of every form; the seeds are fixed.
fn on_reports(name: &str, cases: u32, property: impl Fn(&'static Form, &Values, &mut Dice)) {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let one = |seed: u64| {
        let mut dice = Dice(seed);
        let forms = gouji::forms::ALL;
        let form = forms[dice.below(forms.len())];
        let values = values::random(form, &mut dice);
        property(form, &values, &mut dice);
    };
    if let Some(seed) = number("GOUJI_SEED") {
        return one(seed);
    }
    let cases = number("GOUJI_CASES").map_or(cases, |cases| cases as u32);
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let result = runner.run(&any::<u64>(), |seed| {
        one(seed);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{name}: {error}");
    }
}
