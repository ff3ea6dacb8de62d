//! 规章 and 规范性文件 in 表二: how many were made, and how many there are.

use super::{each_row, number};
use crate::finding::{Operand, Sign};
use crate::forms::DisclosureMeasure as Measure;
use crate::rules::prelude::*;

/// A08: fewer are in force than the year alone must have left.
pub static TOO_FEW_IN_FORCE: Rule = Rule::warning("A08", "too-few-in-force", too_few_in_force)
    .title("现行有效件数小于本年制发减本年废止")
    .basis(&[law::FORMAT_2021
        .cited("表二第二十条第（一）项", "本年制发件数、本年废止件数、现行有效件数")]);

/// A09: more were disclosed in the year than in all.
pub static TOO_FEW_DISCLOSED_IN_ALL: Rule =
    Rule::warning("A09", "too-few-disclosed-in-all", too_few_disclosed_in_all)
        .title("对外公开总数量小于本年新公开数量")
        .basis(&[
            law::FORMAT_2019.cited("表二第二十条第（一）项", "本年新公开数量、对外公开总数量")
        ]);

/// A10: not as many were disclosed in the year as were made.
pub static MADE_NOT_DISCLOSED: Rule = Rule::hint("A10", "made-not-disclosed", made_not_disclosed)
    .title("本年新公开数量与新制作数量不同")
    .basis(&[law::REGULATION.cited("第二十条第（一）项", "行政法规、规章和规范性文件")]);

fn too_few_in_force(context: &Context<'_>, telling: &mut Telling<'_>) {
    let columns = [Measure::Issued, Measure::Repealed, Measure::InForce];
    let without = "这一格式没有“现行有效件数”";
    each_row(context, telling, columns, without, |telling, cells, numbers| {
        let [issued, repealed, in_force] = numbers;
        let least = issued - repealed;
        // A dash says that the number is not kept, not that it is 0.
        if in_force >= least || number(context, cells[2]).is_none() {
            return telling.pass();
        }
        let message = format!(
            "“{}”行：本年制发 {issued} 件、废止 {repealed} 件，现行有效写 {in_force} 件，至少应有 {least} 件，相差 {}",
            context.report.reading.form.row_name(cells[2]),
            least - in_force
        );
        let operand = |coord, sign, value| Operand {
            sign,
            coord,
            value,
            is_derived: number(context, coord).is_none(),
        };
        telling
            .wrong(Subject::Cell(cells[2]), &key(cells[2]), message)
            .with_related(vec![cells[0], cells[1]])
            .with_reported(in_force)
            .with_computed(Compared::LEAST, least)
            .with_operands(vec![
                operand(cells[0], Sign::Plus, issued),
                operand(cells[1], Sign::Plus, -repealed),
                operand(cells[2], Sign::Equals, in_force),
            ])
            .advising("请看：有没有当年制发、当年又失效的文件；没有的话，现行有效少算了");
    });
}

fn too_few_disclosed_in_all(context: &Context<'_>, telling: &mut Telling<'_>) {
    let columns = [Measure::Disclosed, Measure::DisclosedTotal];
    let without = "这一格式没有“对外公开总数量”";
    each_row(context, telling, columns, without, |telling, cells, [disclosed, total]| {
        if total >= disclosed || number(context, cells[1]).is_none() {
            return telling.pass();
        }
        let message = format!(
            "“{}”行：本年新公开 {disclosed} 件，对外公开总数量写 {total} 件，相差 {}",
            context.report.reading.form.row_name(cells[1]),
            disclosed - total
        );
        telling
            .wrong(Subject::Cell(cells[1]), &key(cells[1]), message)
            .with_related(vec![cells[0]])
            .with_reported(total)
            .with_computed(Compared::LEAST, disclosed)
            .advising("请看：总数量有没有把本年新公开的算进去");
    });
}

fn made_not_disclosed(context: &Context<'_>, telling: &mut Telling<'_>) {
    let columns = [Measure::Made, Measure::Disclosed];
    let without = "这一格式没有“本年新制作数量”";
    each_row(context, telling, columns, without, |telling, cells, [made, disclosed]| {
        let Coord::Disclosure(item, _) = cells[0] else { return };
        // More than in all is what A09 tells.
        let total = number(context, Coord::Disclosure(item, Measure::DisclosedTotal));
        if made == disclosed || total.is_some_and(|total| total < disclosed) {
            return telling.pass();
        }
        let (compared, question) = match disclosed < made {
            true => ("少", "有没有应当公开而还没有公开的"),
            false => ("多", "是不是补公开了往年的文件"),
        };
        let message = format!(
            "“{}”行：本年新制作 {made} 件，新公开 {disclosed} 件，{compared} {} 件",
            context.report.reading.form.row_name(cells[1]),
            (made - disclosed).abs()
        );
        telling
            .wrong(Subject::Cell(cells[1]), &key(cells[1]), message)
            .with_related(vec![cells[0]])
            .advising(format!("请看：{question}"));
    });
}

/// What makes the id of a finding about a row stable.
fn key(coord: Coord) -> String {
    format!("{}:{}", coord.table().key(), coord.row())
}
