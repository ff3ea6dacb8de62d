//! Class H: the 统计表 of 2014 to 2018.

use gouji::finding::Subject;
use gouji::forms::{Coord, Statistic};

use super::Defect;
use super::sentence::{Place, around};
use crate::render::Draft;
use crate::render::dice::Dice;
use Statistic::*;

pub const DEFECTS: &[Defect] = &[
    Defect::written(
        "H16",
        "a number that is not that of the 统计表",
        Place::Behind(&[1]),
        |draft, dice| {
            if !draft.form.cells().contains(&Coord::Statistic(C1x3)) {
                return None;
            }
            let number = |statistic| draft.number(Coord::Statistic(statistic));
            let wrong = number(C1x3) + 1 + dice.below(5) as i64;
            let (all, letters) = (number(C1), number(C1x4));
            Some(format!(
                "全年收到政府信息公开申请{all}件，其中网络申请{wrong}件，信函申请{letters}件。"
            ))
        },
    ),
    Defect::by("H01", "requests received that are not those of the four ways", |draft, dice| {
        off(draft, dice, C1, &[C1x1, C1x2, C1x3, C1x4])
    }),
    Defect::by(
        "H02",
        "requests completed that are not those in time and with an extension",
        |draft, dice| off(draft, dice, C2, &[C2x1, C2x2]),
    ),
    Defect::by("H03", "answers that are not those of the eight kinds", |draft, dice| {
        off(draft, dice, C3, &[C3x1, C3x2, C3x3, C3x5, C3x6, C3x7, C3x8])
    }),
    Defect::by("H04", "refusals that are not those of the six grounds", |draft, dice| {
        let parts = [C3x4a, C3x4b, C3x4c, C3x4d, C3x4e, C3x4f];
        let ground = parts[dice.below(parts.len())];
        more(draft, dice, ground)?;
        Some(about(C3x4))
    }),
    Defect::by("H05", "reconsiderations that are not those of the three results", |draft, dice| {
        off(draft, dice, D, &[D1, D2, D3])
    }),
    Defect::by(
        "H05",
        "reconsiderations without a result, of which the text tells",
        |draft, dice| {
            more(draft, dice, D)?;
            let told = ["有的行政复议尚未审结。", "因政府信息公开申请的行政复议，有的正在审理。"];
            draft.section(4).lines.push(told[dice.below(2)].to_owned());
            Some(about(D))
        },
    ),
    Defect::by("H06", "lawsuits that are not those of the three results", |draft, dice| {
        off(draft, dice, E, &[E1, E2, E3])
    }),
    Defect::by("H07", "staff that are not those full-time and part-time", |draft, dice| {
        off(draft, dice, H3, &[H3x1, H3x2])
    }),
    Defect::by("H08", "more attended by a leading official than there were", |draft, dice| {
        let [part, whole] = [[B2x1a, B2x1], [B2x2a, B2x2]][dice.below(2)];
        above(draft, dice, part, whole)
    }),
    Defect::by("H09", "one way with more than all that was disclosed", |draft, dice| {
        let way = [A2x1, A2x2, A2x3, A2x4, A2x5][dice.below(5)];
        above(draft, dice, way, A1)
    }),
    Defect::by("H09", "more disclosed than in all ways together", |draft, dice| {
        let number = |row| draft.number(Coord::Statistic(row));
        let sum: i64 = [A2x1, A2x2, A2x3, A2x4, A2x5].map(number).iter().sum();
        write(draft, A1, sum + 1 + dice.below(90) as i64)
    }),
    Defect::by("H10", "more documents disclosed than information", |draft, dice| {
        above(draft, dice, A1a, A1)
    }),
    Defect::by("H11", "more documents disclosed than issued", |draft, dice| {
        let issued = draft.number(Coord::Statistic(A1b));
        let all = draft.number(Coord::Statistic(A1));
        // Within H10's limit.
        let more = usize::try_from(all - issued).ok().filter(|&room| room > 0)?;
        write(draft, A1a, issued + 1 + dice.below(more) as i64)
    }),
    Defect::by("H12", "answers and completed requests that are not as many", |draft, dice| {
        let by = 1 + dice.below(9) as i64;
        for row in [C3, [C3x1, C3x2, C3x8][dice.below(3)]] {
            let number = draft.number(Coord::Statistic(row)) + by;
            write(draft, row, number)?;
        }
        Some(about(C2))
    }),
    Defect::by("H13", "more completed than received", |draft, dice| {
        let by = 1 + dice.below(9) as i64;
        for row in [C2, [C2x1, C2x2][dice.below(2)]] {
            let number = draft.number(Coord::Statistic(row)) + by;
            write(draft, row, number)?;
        }
        Some(about(C2))
    }),
    Defect::by("H14", "responses to nothing", |draft, dice| {
        write(draft, B2x4, 1 + dice.below(9) as i64)?;
        write(draft, B1, 0)
    }),
    Defect::by("H14", "more responded to than responses", |draft, dice| {
        let number = |row| draft.number(Coord::Statistic(row));
        let sum: i64 = [B2x1, B2x2, B2x3, B2x4, B2x5].map(number).iter().sum();
        write(draft, B1, sum + 1 + dice.below(9) as i64)
    }),
    Defect::by("H15", "an amount that nobody spends", |draft, dice| {
        write(draft, [G, H4][dice.below(2)], 100_000 + 1000 * dice.below(900) as i64)
    }),
    Defect::by("H15", "the amount in 元 that the text has", |draft, dice| {
        let amount = 20 + dice.below(5000) as i64;
        let told = [
            "全年依申请公开收取费用{}元。",
            "（三）收费情况。收取复制费、邮寄费共计 {} 元，没有减免。",
            "本年度收取检索费{}元，均已上缴财政。",
        ];
        let told = around(&told, &amount.to_string(), dice);
        draft.section(5).lines.push(told);
        write(draft, G, amount)
    }),
    Defect::by("H17", "no word of problems", |draft, _| {
        about_statistics(draft)?;
        draft.sections.retain(|section| section.number != 5);
        for section in &mut draft.sections {
            section.lines.retain(|line| !line.contains("问题"));
        }
        Some(Subject::Text)
    }),
];

fn about(row: Statistic) -> Subject {
    Subject::Cell(Coord::Statistic(row))
}

/// Nothing where the form has no 统计表, or the table is not as the form has it.
fn about_statistics(draft: &Draft) -> Option<()> {
    let is_official = draft.rows_behind.is_empty() && draft.without_rows.is_empty();
    (!draft.form.statistics.is_empty() && is_official).then_some(())
}

fn write(draft: &mut Draft, row: Statistic, number: i64) -> Option<Subject> {
    about_statistics(draft)?;
    draft.cells.insert(Coord::Statistic(row), number.to_string());
    Some(about(row))
}

fn more(draft: &mut Draft, dice: &mut Dice, row: Statistic) -> Option<Subject> {
    let number = draft.number(Coord::Statistic(row)) + 1 + dice.below(9) as i64;
    write(draft, row, number)
}

/// A part of a row more than the whole.
fn above(draft: &mut Draft, dice: &mut Dice, part: Statistic, whole: Statistic) -> Option<Subject> {
    let number = draft.number(Coord::Statistic(whole)) + 1 + dice.below(9) as i64;
    write(draft, part, number)
}

/// A total, or one of its parts, that is another number.
fn off(
    draft: &mut Draft,
    dice: &mut Dice,
    total: Statistic,
    parts: &[Statistic],
) -> Option<Subject> {
    let rows = [&[total], parts].concat();
    let row = rows[dice.below(rows.len())];
    let number = draft.number(Coord::Statistic(row));
    let other = match dice.below(2) {
        0 if number > 0 => number - 1 - dice.below(number as usize) as i64,
        _ => number + 1 + dice.below(99) as i64,
    };
    write(draft, row, other)?;
    Some(about(total))
}
