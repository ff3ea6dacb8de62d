//! The three columns of 许可, 服务事项, 处罚 and 强制 in the form of 2019: kinds of matters of last year, how many
//! came or went, and cases decided. The third is no sum of the other two.

use super::{Unknown, each_row, items, number, numbers};
use crate::forms::{DisclosureItem, DisclosureMeasure as Measure};
use crate::rules::prelude::*;

/// A11: the cases decided are what the kinds of matters add up to.
pub static DECISIONS_ADDED_UP: Rule =
    Rule::warning("A11", "decisions-added-up", decisions_added_up)
        .title("处理决定数量像是上一年项目数量加减出来的：应填办件量")
        .basis(BASIS);

/// A12: a change does not say whether it is more or less.
pub static CHANGE_WITHOUT_SIGN: Rule =
    Rule::hint("A12", "change-without-sign", change_without_sign)
        .title("“本年增/减”没有写明是增是减")
        .basis(BASIS);

/// A13: more kinds of matters went than there were.
pub static NEGATIVE_ITEMS: Rule = Rule::error("A13", "negative-items", negative_items)
    .title("减少的项目比上一年的项目还多")
    .basis(BASIS);

const BASIS: &[Citation] = &[law::FORMAT_2019
    .cited("表二第二十条第（五）、（六）、（八）项", "上一年项目数量、本年增/减、处理决定数量")];

/// A row whose decisions are what the other two columns add up to.
struct AddedUp {
    item: DisclosureItem,
    prior: Decimal,
    change: Decimal,
    decisions: Decimal,
    /// Whether the change was taken off though it has no minus.
    is_taken_off: bool,
}

impl AddedUp {
    fn of(context: &Context<'_>, item: DisclosureItem, numbers: [Decimal; 3]) -> Option<Self> {
        let [prior, change, decisions] = numbers;
        let is_sum = prior + change == decisions;
        let is_taken_off = !is_sum && sign(context, item).is_none() && prior - change == decisions;
        // Where the last matter went, nothing could be decided.
        let is_told = !decisions.is_zero() && !prior.is_zero() && (is_sum || is_taken_off);
        is_told.then_some(Self { item, prior, change, decisions, is_taken_off })
    }

    /// `3＋9＝12`.
    fn sum(&self) -> String {
        let Self { prior, change, decisions, .. } = self;
        let is_less = self.is_taken_off || change.is_negative();
        let mark = if is_less { '－' } else { '＋' };
        let note = if self.is_taken_off { "（缺减号）" } else { "" };
        format!("{prior}{mark}{}＝{decisions}{note}", change.abs())
    }

    fn decided(&self) -> Coord {
        Coord::Disclosure(self.item, Measure::Decisions)
    }

    /// Whether the text tells so many cases: then the number may be right as it is.
    fn is_told_of(&self, context: &Context<'_>) -> bool {
        const WORDS: Words = Words("办件 办理 办结 受理 决定 许可");
        let cases = format!("{}件", self.decisions);
        let tells = |text: &str| {
            let apart = text.match_indices(cases.as_str()).any(|(at, _)| {
                !text.cut(..at).ends_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
            });
            apart && WORDS.any_in(text)
        };
        context.report.text.sentences().any(|sentence| tells(&sentence.plain.text))
    }
}

const WITHOUT: &str = "这一格式没有“上一年项目数量”";

const COLUMNS: [Measure; 3] = [Measure::PriorItems, Measure::Change, Measure::Decisions];

fn decisions_added_up(context: &Context<'_>, telling: &mut Telling<'_>) {
    let rows = items(context.report.reading.form, &COLUMNS);
    if rows.is_empty() {
        return telling.inapplicable(WITHOUT);
    }
    let mut added_up = Vec::new();
    // Whether every row that is not nothing is among them.
    let mut is_whole = true;
    for item in rows {
        match numbers(context, COLUMNS.map(|measure| Coord::Disclosure(item, measure))) {
            Err(unknown) => {
                is_whole &= matches!(unknown, Unknown::Empty);
                unknown.tell(telling);
            }
            Ok(numbers) => match AddedUp::of(context, item, numbers) {
                Some(row) => added_up.push(row),
                None => {
                    is_whole &= numbers.iter().all(Decimal::is_zero);
                    telling.pass();
                }
            },
        }
    }
    // A few matters of which each was decided once is no rarity.
    const RARE: i64 = 10;
    let is_rare = |row: &AddedUp| {
        !row.change.is_zero() || row.prior >= Decimal::from(RARE) || added_up.len() > 1
    };
    if !added_up.iter().any(is_rare) {
        return telling.passes(added_up.len());
    }
    telling.violations(added_up.len() - 1);
    tell(context, telling, &added_up, is_whole);
}

/// One finding for all rows that add up: certain enough for a warning where they are all there are, and the text
/// does not tell of as many cases.
fn tell(context: &Context<'_>, telling: &mut Telling<'_>, rows: &[AddedUp], is_whole: bool) {
    let told = rows.iter().find(|row| row.is_told_of(context));
    let is_told = rows.iter().all(|row| row.is_told_of(context));
    let is_changed = rows.iter().any(|row| !row.change.is_zero());
    let is_certain = is_whole && is_changed && rows.len() > 1 && !is_told;
    let where_they_are = match rows {
        [row] => format!("“{}”行", context.report.reading.form.row_name(row.decided())),
        _ => format!("表二 {} 行", rows.len()),
    };
    let sums: Vec<_> = rows.iter().map(AddedUp::sum).collect();
    let message = format!("{where_they_are}：处理决定数量恰是前两列加减，{}", sums.join("，"));
    let mut advice = "请看：处理决定数量填的是本年的办件量，还是年末的项目数".to_owned();
    if let Some(row) = told {
        let name = context.report.reading.form.row_name(row.decided());
        advice += &format!("；正文里有“{}件”，若是“{name}”的办件量，这一行不用改", row.decisions);
    }
    telling
        .wrong(Subject::Cell(rows[0].decided()), "disclosure:decisions", message)
        .with_severity(if is_certain { Severity::Warning } else { Severity::Hint })
        .with_related(rows.cut(1..).iter().map(AddedUp::decided).collect())
        .advising(advice);
}

/// The sign that is written before a change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ChangeSign {
    Plus,
    Minus,
}

fn sign(context: &Context<'_>, item: DisclosureItem) -> Option<ChangeSign> {
    let entry = context.report.reading.entries.get(&Coord::Disclosure(item, Measure::Change))?;
    let number = entry.value.number()?;
    let is_digit = |c: char| c.is_numeric() || c == '.';
    let first = entry.text.trim_start().chars().next().filter(|&c| !is_digit(c));
    match first {
        _ if number.is_negative() => Some(ChangeSign::Minus),
        Some(_) => Some(ChangeSign::Plus),
        None => None,
    }
}

fn change_without_sign(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let changed: Vec<_> = items(report.reading.form, &[Measure::Change])
        .into_iter()
        .filter_map(|item| {
            let coord = Coord::Disclosure(item, Measure::Change);
            let change = report.reading.entries.get(&coord)?.value.number()?;
            (!change.is_zero()).then_some((item, coord, change))
        })
        .collect();
    if changed.is_empty() {
        return telling.inapplicable("没有增减");
    }
    let writes_plus =
        changed.iter().any(|&(item, ..)| sign(context, item) == Some(ChangeSign::Plus));
    let mut unsigned = Vec::new();
    for &(item, coord, change) in &changed {
        let row = numbers(context, COLUMNS.map(|measure| Coord::Disclosure(item, measure)));
        let row = row.ok().and_then(|numbers| AddedUp::of(context, item, numbers));
        if row.is_some_and(|row| row.is_taken_off) {
            // A11 tells that its minus is missing.
            telling.violation();
        } else if writes_plus && sign(context, item).is_none() {
            unsigned.push((coord, change));
        } else {
            telling.pass();
        }
    }
    let Some(&(first, _)) = unsigned.first() else { return };
    let one = |&(coord, change): &(Coord, Decimal)| {
        format!("“{}”写 {change}", report.reading.form.row_name(coord))
    };
    let list: Vec<_> = unsigned.iter().map(one).collect();
    let message = format!("表二“本年增/减”列：{}，没有写明是增是减，别的行写了", list.join("、"));
    telling.violations(unsigned.len() - 1);
    telling
        .wrong(Subject::Cell(first), "disclosure:change", message)
        .with_related(unsigned.iter().skip(1).map(|&(coord, _)| coord).collect())
        .advising("请看：是增加就写“+”，是减少就写“-”");
}

fn negative_items(context: &Context<'_>, telling: &mut Telling<'_>) {
    let form = context.report.reading.form;
    let columns = [Measure::PriorItems, Measure::Change];
    each_row(context, telling, columns, WITHOUT, |telling, cells, [prior, change]| {
        // A dash says that nothing was counted.
        if number(context, cells[0]).is_none() {
            return telling.needs_review(format!("{}不是数", form.cell_name(cells[0])));
        }
        if !change.is_negative() || prior.is_negative() || prior >= change.abs() {
            return telling.pass();
        }
        let message = format!(
            "“{}”行：上一年项目数量 {prior}，本年减少 {}，多减了 {}",
            form.row_name(cells[1]),
            change.abs(),
            change.abs() - prior
        );
        let key = format!("disclosure:{}", cells[1].row());
        telling.wrong(Subject::Cell(cells[1]), &key, message).with_related(vec![cells[0]]);
    });
}
