//! How numbers are written in cells: words, fractions, negative numbers, odd digits, percentages.

use super::{FORMS, cells, is_count, tell_cells};
use crate::forms::{DisclosureItem, DisclosureMeasure, Table};
use crate::report::{Entry, Unit, Value};
use crate::rules::clip::clipped;
use crate::rules::prelude::*;

/// V03: a cell says something else than a number.
pub static NOT_A_NUMBER: Rule =
    Rule::warning("V03", "not-a-number", not_a_number).title("格里写的不是数").basis(FORMS);

/// V04: things that are counted have a fraction.
pub static FRACTIONAL_COUNT: Rule =
    Rule::error("V04", "fractional-count", fractional_count).title("件数写成小数").basis(FORMS);

/// V05: fewer than none.
pub static NEGATIVE_NUMBER: Rule =
    Rule::error("V05", "negative-number", negative_number).title("件数或金额是负数").basis(FORMS);

/// V06: digits that a number should not be written with.
pub static ODD_DIGITS: Rule =
    Rule::hint("V06", "odd-digits", odd_digits).title("数字书写不规范").basis(FORMS);

/// V10: a share where a number belongs.
pub static PERCENTAGE: Rule =
    Rule::error("V10", "percentage", percentage).title("格里填了百分比").basis(FORMS);

/// Looks at every cell, table by table. `trouble` says which key and which words a cell's trouble has; cells with
/// the same ones are one finding. Each cell without is in order.
fn each_cell(
    context: &Context<'_>,
    telling: &mut Telling<'_>,
    trouble: impl Fn(Coord, &Entry) -> Option<Trouble>,
) {
    if context.report.reading.entries.is_empty() {
        return telling.inapplicable("没有读到表格");
    }
    for &table in Table::ALL {
        let mut found: Vec<(Trouble, Vec<Coord>)> = Vec::new();
        for (coord, entry) in cells(context, table) {
            match trouble(coord, entry) {
                None => telling.pass(),
                Some(new) => match found.iter_mut().find(|(known, _)| known.key == new.key) {
                    Some((_, coords)) => coords.push(coord),
                    None => found.push((new, vec![coord])),
                },
            }
        }
        for (trouble, coords) in found {
            let words = (trouble.what.as_str(), trouble.words);
            let finding = tell_cells(context, telling, trouble.key, &coords, words);
            if let Some(finding) = finding {
                finding.with_severity(trouble.severity);
            }
        }
    }
}

/// What is wrong with a cell.
struct Trouble {
    /// What makes the id of the finding differ from others of the table.
    key: &'static str,
    severity: Severity,
    /// What is in the cell: `写着“约5”`.
    what: String,
    /// What is wrong with that: `不是一个数`.
    words: &'static str,
}

impl Trouble {
    fn new(key: &'static str, severity: Severity, entry: &Entry, words: &'static str) -> Self {
        Self { key, severity, what: format!("写“{}”", shown(&entry.text)), words }
    }
}

/// The text of a cell on one line, cut where it is long.
fn shown(text: &str) -> String {
    const LONGEST: usize = 16;
    clipped(&text.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST)
}

fn is_percentage(entry: &Entry) -> bool {
    entry.value == Value::Text && entry.text.contains(['%', '％', '‰'])
}

/// Digits with white space between them may be one number or two.
fn is_parted(entry: &Entry) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    entry.value == Value::Text && entry.text.chars().all(|c| is_digit(c) || c.is_whitespace())
}

fn not_a_number(context: &Context<'_>, telling: &mut Telling<'_>) {
    let form = context.report.reading.form;
    each_cell(context, telling, |coord, entry| {
        let own_unit = entry.unit.filter(|_| is_count(form, coord));
        match entry.value {
            Value::Text if is_percentage(entry) || is_parted(entry) => None,
            Value::Text if is_struck_out(coord, &entry.text) => None,
            Value::Text if is_number_with_letters(&entry.text) => Some(Trouble::new(
                ":letter",
                Severity::Warning,
                entry,
                "里面夹着字母，像是数字写成了字母",
            )),
            Value::Text => Some(Trouble::new("", Severity::Warning, entry, "不是一个数")),
            Value::Number(_) if matches!(own_unit, Some(Unit::Yuan | Unit::TenThousandYuan)) => {
                Some(Trouble::new(":money", Severity::Warning, entry, "应是件数，不是金额"))
            }
            Value::Number(_) if own_unit.is_some() => {
                Some(Trouble::new(":unit", Severity::Hint, entry, "只填数字就可以"))
            }
            _ => None,
        }
    });
}

/// `不适用` for 规章: an organ that cannot make any may well say so.
fn is_struck_out(coord: Coord, text: &str) -> bool {
    let is_rule = matches!(coord, Coord::Disclosure(item, _) if item == DisclosureItem::AgencyRule);
    is_rule && !text.contains(char::is_numeric)
}

/// `1O`, `l2`: digits, and letters that look like some.
fn is_number_with_letters(text: &str) -> bool {
    let text = text.trim();
    let looks = |c: char| matches!(c, 'O' | 'o' | 'l' | 'I' | 'Ｏ' | 'ｏ');
    text.chars().all(|c| c.is_ascii_digit() || looks(c)) && text.contains(looks)
}

fn fractional_count(context: &Context<'_>, telling: &mut Telling<'_>) {
    let form = context.report.reading.form;
    each_cell(context, telling, |coord, entry| {
        let number = entry.value.number().filter(|_| is_count(form, coord))?;
        if !number.is_integer() {
            return Some(Trouble::new("", Severity::Error, entry, "件数不能是小数"));
        }
        // An amount of money in such a cell is told by V03.
        let has_point = number.scale() > 0 && entry.unit.is_none_or(|unit| unit == Unit::Count);
        has_point.then(|| Trouble::new(":point", Severity::Hint, entry, "件数不用写小数点"))
    });
}

fn negative_number(context: &Context<'_>, telling: &mut Telling<'_>) {
    // Where a sum that does not hold names the cell, that is told already.
    let named = |coord: Coord| {
        let causes = context.diagnosis.causes.iter();
        let changes = causes.filter_map(|cause| cause.certain()).flat_map(|r| &r.changes);
        changes.into_iter().any(|change| change.coord == coord)
    };
    each_cell(context, telling, |coord, entry| {
        let number = entry.value.number()?;
        let is_signed = matches!(coord, Coord::Disclosure(_, DisclosureMeasure::Change));
        (number < Decimal::ZERO && !is_signed && !named(coord))
            .then(|| Trouble::new("", Severity::Error, entry, "不能是负数"))
    });
    let is_negative = |entry: &Entry| entry.value.number().is_some_and(|n| n < Decimal::ZERO);
    let mut entries = context.report.reading.entries.iter();
    if entries.any(|(&coord, entry)| is_negative(entry) && named(coord)) {
        telling.violation();
    }
}

fn odd_digits(context: &Context<'_>, telling: &mut Telling<'_>) {
    each_cell(context, telling, |_, entry| {
        if is_parted(entry) {
            let words = "数字中间有空格，分不清是一个数还是两个数";
            return Some(Trouble::new(":parted", Severity::Hint, entry, words));
        }
        entry.value.number()?;
        if entry.text.contains(|c: char| ('０'..='９').contains(&c)) {
            return Some(Trouble::new(":width", Severity::Hint, entry, "数字是全角的，应改半角"));
        }
        let mut digits = entry.text.trim_start_matches(|c: char| !c.is_ascii_digit()).chars();
        let is_padded =
            digits.next() == Some('0') && digits.next().is_some_and(|c| c.is_ascii_digit());
        is_padded.then(|| Trouble::new(":zero", Severity::Hint, entry, "数字前面多了 0"))
    });
}

fn percentage(context: &Context<'_>, telling: &mut Telling<'_>) {
    each_cell(context, telling, |_, entry| {
        let words = "应填数，不填百分比";
        is_percentage(entry).then(|| Trouble::new("", Severity::Error, entry, words))
    });
}
