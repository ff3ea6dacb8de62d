//! Numbers that belong elsewhere: a year, a telephone number.

use super::{FORMS, cells, is_count, tell_cells};
use crate::forms::{DisclosureMeasure, Table};
use crate::order;
use crate::rules::prelude::*;

/// V09: a year or a telephone number in a cell of 表二 or the 统计表.
pub static PASTED_NUMBER: Rule = Rule::warning("V09", "pasted-number", pasted_number)
    .title("格里的数像是年份或电话号码")
    .basis(FORMS);

/// Mobile numbers have eleven digits and begin with 13 to 19.
const MOBILE: (i64, i64) = (13_000_000_000, 19_999_999_999);

/// Where half of the other numbers are as large, a number of four digits is nothing odd.
const SMALL: i64 = 100;

fn pasted_number(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    // In 表三 and 表四 every number is part of a sum, which tells whether it belongs there.
    let tables = [Table::Disclosure, Table::Statistics];
    let counts = |table| {
        let form = report.reading.form;
        let counts = cells(context, table).filter(move |&(coord, _)| is_count(form, coord));
        counts.filter_map(|(coord, entry)| Some((coord, entry.value.number()?)))
    };
    if tables.into_iter().all(|table| counts(table).next().is_none()) {
        return telling.inapplicable("没有读到这些表");
    }
    for table in tables {
        let mut numbers: Vec<Decimal> = counts(table).map(|(_, number)| number).collect();
        order::sort(&mut numbers);
        let half = numbers.get(numbers.len() / 2).copied().unwrap_or_default();
        let is_odd = half < Decimal::from(SMALL);
        let is_year = |coord: Coord, number: Decimal| {
            let year = report.text.frame.year.map(Decimal::from);
            // Decisions, and what the 统计表 counts, run to thousands in many reports.
            let counts_few = matches!(
                coord,
                Coord::Disclosure(_, measure) if measure != DisclosureMeasure::Decisions
            );
            year.is_some_and(|year| number == year || number == year + Decimal::ONE)
                && is_odd
                && counts_few
        };
        let is_mobile = |number: Decimal| {
            number.is_integer()
                && (Decimal::from(MOBILE.0)..=Decimal::from(MOBILE.1)).contains(&number)
        };
        let (mut years, mut mobiles) = (Vec::new(), Vec::new());
        for (coord, number) in counts(table) {
            if is_year(coord, number) {
                years.push(coord);
            } else if is_mobile(number) {
                mobiles.push(coord);
            } else {
                telling.pass();
            }
        }
        for (key, coords, words) in
            [(":year", years, "像是年份"), (":phone", mobiles, "像是手机号码")]
        {
            let first = coords.first().and_then(|first| report.reading.entries.get(first));
            let what = first.map(|entry| format!("写 {}", entry.text.trim())).unwrap_or_default();
            if let Some(finding) = tell_cells(context, telling, key, &coords, (&what, words)) {
                finding.advising("请看：这一格是不是误填");
            }
        }
    }
}
