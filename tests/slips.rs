//! Every kind of slip, put into consistent random reports: how often the likeliest repair undoes it.

use std::collections::BTreeMap;

use gouji::Checked;
use gouji::decimal::Decimal;
use gouji::diagnose::Slip;
use gouji::forms::{Applicant, Coord, Form, RequestLine, Table};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::numbers;

type Numbers = BTreeMap<Coord, i64>;

/// How a slip is made, and what it is called.
struct Kind {
    name: &'static str,
    slips: &'static [Slip],
    /// So many cells are wrong at the least.
    cells: usize,
    /// Of a hundred, in reports with many numbers and in all.
    least: [usize; 2],
    make: fn(&mut Numbers, &Form, &mut Dice) -> Option<()>,
}

const KINDS: &[Kind] = &[
    Kind {
        name: "a digit wrong",
        slips: &[Slip::WrongDigit],
        cells: 1,
        least: [99, 99],
        make: |numbers, form, dice| {
            digits(numbers, form, dice, |digits, dice| {
                let at = dice.below(digits.len());
                digits[at] = b'0' + (digits[at] - b'0' + 1 + dice.below(9) as u8) % 10;
            })
        },
    },
    Kind {
        name: "two digits transposed",
        slips: &[Slip::TransposedDigits],
        cells: 1,
        least: [99, 99],
        make: |numbers, form, dice| {
            digits(numbers, form, dice, |digits, dice| {
                let at = dice.below(digits.len().max(2) - 1);
                if digits.len() > 1 {
                    digits.swap(at, at + 1);
                }
            })
        },
    },
    Kind {
        name: "a digit dropped",
        slips: &[Slip::DroppedDigit],
        cells: 1,
        least: [99, 99],
        make: |numbers, form, dice| {
            digits(numbers, form, dice, |digits, dice| {
                if digits.len() > 1 {
                    digits.remove(dice.below(digits.len()));
                }
            })
        },
    },
    Kind {
        name: "a digit doubled",
        slips: &[Slip::ExtraDigit],
        cells: 1,
        least: [99, 99],
        make: |numbers, form, dice| {
            digits(numbers, form, dice, |digits, dice| {
                let at = dice.below(digits.len());
                digits.insert(at, digits[at]);
            })
        },
    },
    Kind {
        name: "neighbours in a row swapped",
        slips: &[Slip::SwappedCells, Slip::ShiftedColumn],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let row = line(form, dice);
            let at = dice.below(6);
            swap(
                numbers,
                Coord::Request(row, Applicant::ALL[at]),
                Coord::Request(row, Applicant::ALL[at + 1]),
            )
        },
    },
    Kind {
        name: "neighbours in a column swapped",
        slips: &[Slip::SwappedCells, Slip::ShiftedRow],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let at = dice.below(form.requests.len() - 1);
            let applicant = applicant(dice);
            let [a, b] = [at, at + 1].map(|i| Coord::Request(form.requests[i].line, applicant));
            swap(numbers, a, b)
        },
    },
    Kind {
        name: "any two cells swapped",
        slips: &[Slip::SwappedCells, Slip::ShiftedRow, Slip::ShiftedColumn],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let [a, b] = [(); 2].map(|()| Coord::Request(line(form, dice), applicant(dice)));
            swap(numbers, a, b)
        },
    },
    Kind {
        name: "a column a row down from some row on",
        slips: &[Slip::ShiftedRow],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let applicant = applicant(dice);
            let rows: Vec<Coord> =
                form.requests.iter().map(|row| Coord::Request(row.line, applicant)).collect();
            let start = dice.below(rows.len() - 2);
            slide(numbers, &rows[start..]);
            Some(())
        },
    },
    Kind {
        name: "all columns a row up from some row on",
        slips: &[Slip::ShiftedRow],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let start = dice.below(form.requests.len() - 2);
            for &applicant in Applicant::ALL {
                let rows = form.requests[start..].iter().rev();
                let rows: Vec<Coord> =
                    rows.map(|row| Coord::Request(row.line, applicant)).collect();
                slide(numbers, &rows);
            }
            Some(())
        },
    },
    Kind {
        name: "a row a column to the right",
        slips: &[Slip::ShiftedColumn],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let row = line(form, dice);
            let cells: Vec<Coord> =
                Applicant::ALL.iter().map(|&a| Coord::Request(row, a)).collect();
            let start = dice.below(5);
            slide(numbers, &cells[start..]);
            Some(())
        },
    },
    Kind {
        name: "all rows a column to the left",
        slips: &[Slip::ShiftedColumn],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, _| {
            for row in form.requests {
                let cells: Vec<Coord> =
                    Applicant::ALL.iter().rev().map(|&a| Coord::Request(row.line, a)).collect();
                slide(numbers, &cells);
            }
            Some(())
        },
    },
    Kind {
        name: "总计 and another column exchanged",
        slips: &[Slip::SwappedColumns],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let column = Applicant::ALL[dice.below(6)];
            for row in form.requests {
                swap(
                    numbers,
                    Coord::Request(row.line, column),
                    Coord::Request(row.line, Applicant::Total),
                );
            }
            Some(())
        },
    },
    Kind {
        name: "a row left out",
        slips: &[Slip::OmittedRow],
        cells: 2,
        least: [90, 90],
        make: |numbers, form, dice| {
            let row = line(form, dice);
            for &applicant in Applicant::ALL {
                numbers.insert(Coord::Request(row, applicant), 0);
            }
            Some(())
        },
    },
];

fn line(form: &Form, dice: &mut Dice) -> RequestLine {
    form.requests[dice.below(form.requests.len())].line
}

fn applicant(dice: &mut Dice) -> Applicant {
    Applicant::ALL[dice.below(Applicant::ALL.len())]
}

/// Changes the digits of one number that is not 0.
fn digits(
    numbers: &mut Numbers,
    form: &Form,
    dice: &mut Dice,
    change: fn(&mut Vec<u8>, &mut Dice),
) -> Option<()> {
    let coord = Coord::Request(line(form, dice), applicant(dice));
    let mut digits = numbers[&coord].to_string().into_bytes();
    change(&mut digits, dice);
    let wrong = String::from_utf8(digits).unwrap();
    // A slip leaves no 0 before a number.
    let is_plain = wrong == "0" || !wrong.starts_with('0');
    (numbers[&coord] != 0 && is_plain).then(|| numbers.insert(coord, wrong.parse().unwrap()))?;
    Some(())
}

fn swap(numbers: &mut Numbers, a: Coord, b: Coord) -> Option<()> {
    let (x, y) = (numbers[&a], numbers[&b]);
    numbers.extend([(a, y), (b, x)]);
    Some(())
}

/// Writes each number in the next place; the first is left empty, the last is lost.
fn slide(numbers: &mut Numbers, cells: &[Coord]) {
    let mut carried = 0;
    for &cell in cells {
        carried = numbers.insert(cell, carried).unwrap();
    }
}

fn check(form: &'static Form, numbers: &Numbers) -> Checked {
    let mut draft = Draft::new(form.id);
    draft.cells = numbers.iter().map(|(&coord, number)| (coord, number.to_string())).collect();
    gouji::check_text(None, &draft.html()).unwrap()
}

/// What became of a kind of slip.
#[derive(Default, Debug)]
struct Rate {
    made: usize,
    /// The first repair undoes it, and only it.
    undone: usize,
    /// The first repair has its name.
    named: usize,
    /// There is no other repair as small.
    unique: usize,
    /// There is no other as small, and it undoes something else.
    mistaken: usize,
}

fn measure(kind: &Kind, is_full: bool, cases: u64) -> Rate {
    let mut rate = Rate::default();
    let forms: Vec<_> = gouji::forms::ALL.iter().filter(|form| !form.requests.is_empty()).collect();
    for case in 0.. {
        let mut dice = Dice(case * 7919);
        let form = forms[dice.below(forms.len())];
        let text = numbers::consistent(form, &mut dice, false);
        let whole = |(coord, text): (Coord, String)| {
            (coord.table() == Table::Requests).then(|| (coord, text.parse().unwrap()))
        };
        let right: Numbers = text.into_iter().filter_map(whole).collect();
        let filled = right.values().filter(|&&number| number != 0).count();
        if is_full && filled * 3 < right.len() {
            continue;
        }
        let mut wrong = right.clone();
        let is_made = (kind.make)(&mut wrong, form, &mut dice).is_some();
        let changed = wrong.iter().filter(|&(coord, number)| right[coord] != *number).count();
        if !is_made || changed < kind.cells {
            continue;
        }
        let checked = check(form, &wrong);
        let [cause] = checked.diagnosis.causes.as_slice() else {
            // Nothing is broken, or more than one slip could have broken.
            rate.made += usize::from(!checked.diagnosis.causes.is_empty());
            continue;
        };
        rate.made += 1;
        if let Some(first) = cause.repairs.first() {
            let mut mended = wrong.clone();
            for change in &first.changes {
                let to: Decimal = change.to;
                mended.insert(change.coord, to.to_i64());
            }
            rate.undone += usize::from(mended == right);
            rate.named += usize::from(kind.slips.contains(&first.slip));
            rate.unique += usize::from(cause.choices == 1);
            rate.mistaken += usize::from(cause.choices == 1 && mended != right);
        }
        if rate.made as u64 == cases || case > cases * 40 {
            break;
        }
    }
    rate
}

#[test]
fn the_likeliest_repair_undoes_the_slip() {
    let cases = std::env::var("GOUJI_CASES")
        .ok()
        .and_then(|n| n.parse().ok())
        .map_or(25, |cases: u64| cases / 10);
    let mut short = Vec::new();
    for kind in KINDS {
        for (is_full, least) in [(true, kind.least[0]), (false, kind.least[1])] {
            let rate = measure(kind, is_full, cases);
            println!("{}, full {is_full}: {rate:?}", kind.name);
            if rate.named * 100 < rate.made * least || rate.made < 20 {
                short.push(format!("{}, full {is_full}: {rate:?}", kind.name));
            }
        }
    }
    assert!(short.is_empty(), "{short:#?}");
}
