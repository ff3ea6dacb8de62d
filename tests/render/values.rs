//! Values for every cell of a form, as reports have them.

use std::collections::BTreeMap;

use gouji::forms::{AppealResult, Applicant, Coord, DisclosureMeasure, Form};

use super::dice::Dice;

pub type Values = BTreeMap<Coord, String>;

/// Values of one kind or another: mostly zeros, small or large numbers, with or without blank cells and
/// dashes, with or without totals that add up.
pub fn random(form: &Form, dice: &mut Dice) -> Values {
    let limit = [2, 13, 120, 400_000][dice.below(4)];
    let zeros = dice.below(4);
    let marks = ["", "-", "—", "/", "无"];
    let mark = (dice.one_in(3), marks[dice.below(marks.len())]);
    let mut values = Values::new();
    for &coord in form.cells() {
        let number = if zeros > 0 && !dice.one_in(zeros) { 0 } else { dice.below(limit) };
        let text = match coord {
            Coord::Disclosure(_, DisclosureMeasure::Change) => signed(number, dice),
            Coord::Disclosure(_, DisclosureMeasure::Amount) => amount(number, dice),
            _ if number >= 1000 && dice.one_in(9) => grouped(number),
            _ => number.to_string(),
        };
        let marked = mark.0 && dice.one_in(4);
        values.insert(coord, if marked { mark.1.to_owned() } else { text });
    }
    if dice.one_in(2) {
        add_up(form, &mut values);
    }
    values
}

/// The values with a number in every cell, and totals that add up.
pub fn adding_up(form: &Form, values: &Values) -> Values {
    let filled = values.iter().map(|(&coord, text)| {
        let is_number = text.contains(|c: char| c.is_ascii_digit());
        (coord, if is_number { text.replace(',', "") } else { "0".to_owned() })
    });
    let mut values = filled.collect();
    add_up(form, &mut values);
    values
}

fn signed(number: usize, dice: &mut Dice) -> String {
    let sign = ["", "+", "-", "增", "减"][dice.below(5)];
    format!("{sign}{number}")
}

fn amount(number: usize, dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => format!("{number}.{:02}", dice.below(100)),
        1 => format!("{number}.5万元"),
        2 => format!("{number}元"),
        _ => number.to_string(),
    }
}

fn grouped(number: usize) -> String {
    format!("{},{:03}", number / 1000, number % 1000)
}

/// Writes the totals of every row of 表三, every group of 表四 and the sums of the 统计表 as the sums of their parts.
fn add_up(form: &Form, values: &mut Values) {
    let number = |text: &String| text.replace(',', "").parse::<u64>().unwrap_or(0);
    let rows = form.requests.iter().map(|row| {
        let coord = |&applicant| Coord::Request(row.line, applicant);
        Applicant::ALL.iter().map(coord).collect::<Vec<_>>()
    });
    let groups = form.appeals.iter().map(|&(route, _)| {
        let coord = |&result| Coord::Appeal(route, result);
        AppealResult::ALL.iter().map(coord).collect::<Vec<_>>()
    });
    // The inner sums first.
    let sums = form.identities().into_iter().rev().filter(|_| !form.statistics.is_empty());
    let sums = sums.map(|sum| [sum.plus, sum.minus].concat());
    for coords in rows.chain(groups).chain(sums).collect::<Vec<_>>() {
        let (total, parts) = coords.split_last().expect("it has cells");
        let sum: u64 = parts.iter().map(|coord| number(&values[coord])).sum();
        values.insert(*total, sum.to_string());
    }
}
