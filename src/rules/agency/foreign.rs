//! D09: the name of another agency, left over from the report that this one was copied from.

use super::own::own;
use crate::report::agency::{Difference, Name};
use crate::rules::prelude::*;

/// D09: another agency stands where this one should.
pub static FOREIGN_AGENCY: Rule = Rule::warning("D09", "foreign-agency", foreign_agency)
    .title("留有别的机关的名称")
    .basis(&[law::OWN_WORDS.cited("自述、联系方式", "说的是本机关的工作，联系的是本机关")]);

/// Agencies that others' reports may rightly name as the one to turn to.
const IN_CHARGE: Words = Words("政务 数据 公开 信息 审批 政府 人民 监察");

/// In so many passages at the beginning a report tells whose it is; behind them it tells of others too. Headings
/// and tables of contents do not count.
const OPENING: usize = 6;

fn foreign_agency(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(agency) = own(report) else {
        return telling.inapplicable("没有读出标题里的机关");
    };
    let own = agency.plain.as_str();
    let Some(own_name) = agency.parts().filter(Name::is_department) else {
        return telling.inapplicable("只查政府部门");
    };
    let mut looked_at = false;
    let mut told = 0;
    for passage in report.prose.body() {
        let place = told;
        told += usize::from(passage.text.contains('。'));
        for sentence in passage.sentences() {
            let text = passage.text.cut(sentence.clone());
            let contact = (passage.part == Part::Intro || passage.part == Part::Section(6))
                .then(|| contact_in(text))
                .flatten();
            let opens = place < OPENING && matches!(passage.part, Part::Intro | Part::Section(1));
            let narrator = opens.then(|| narrator_in(text, own)).flatten();
            for (name, what) in contact
                .map(|name| (name, "联系的"))
                .into_iter()
                .chain(narrator.map(|name| (name, "说的")))
            {
                looked_at = true;
                let Some(other) = foreign(&own_name, name) else {
                    telling.pass();
                    continue;
                };
                let part = context.part_name(passage.part);
                let message =
                    format!("{part}{what}是“{}{}”，本报告的机关是“{own}”", other.0, other.1);
                let start = sentence.start + text.find(name).unwrap_or(0);
                let bytes = start..start + name.len();
                telling
                    .wrong_at(passage, bytes, "agency", message)
                    .advising("请看：是不是套用了别的机关的报告");
            }
        }
    }
    if !looked_at {
        telling.inapplicable("没有以机关名称开头的自述，也没有联系的机关");
    }
}

/// The name, taken apart into what stands before its business and the rest, if it is of another department of the
/// same place.
fn foreign<'a>(own: &Name<'_>, name: &'a str) -> Option<(&'a str, &'a str)> {
    let other = Name::of(name).filter(Name::is_department)?;
    let same_place = own.place == other.place
        || other.place.chars().count() == 1 && own.place.ends_with(other.place);
    let in_charge = IN_CHARGE.any_in(other.business);
    let differs = own.difference(&other) == Some(Difference::Business);
    (same_place && !in_charge && differs).then(|| name.split_at(other.place.len()))
}

/// The agency that readers are told to turn to: 请与某局办公室联系.
fn contact_in(sentence: &str) -> Option<&str> {
    let at = sentence.find("请与").map(|at| at + "请与".len())?;
    let behind = sentence.cut(at..);
    let end = behind.find("联系")?;
    let name = behind.cut(..end).split(['(', ',']).next()?;
    department_in(name)
}

/// The department that a sentence begins with, behind the year, where it tells of that department's own work.
fn narrator_in<'a>(sentence: &'a str, own: &str) -> Option<&'a str> {
    const PREDICATES: Words =
        Words("认真 高度重视 严格 切实 不断 坚持 扎实 紧紧围绕 深入 全面 始终 按照");
    const TOGETHER: Words = Words("我局 我委 本机关 联合 会同 配合 共同 指导 牵头");
    let start = sentence.trim_start_matches(|c: char| c.is_ascii_digit());
    let start = start.trim_start_matches(['年', '度', ',']);
    let name = department_in(start)?;
    let behind = start.cut(name.len()..).trim_start_matches("办公室");
    let tells = PREDICATES.begin(behind);
    let is_shared = sentence.contains(own) || TOGETHER.any_in(sentence);
    (tells && !is_shared).then_some(name)
}

/// The name of a department that a text begins with.
fn department_in(text: &str) -> Option<&str> {
    /// No name of a department is longer, in letters.
    const LONGEST: usize = 20;
    let end =
        ["委员会", "局", "厅"].iter().filter_map(|organ| Some(text.find(organ)? + organ.len()));
    let name = text.cut(..end.min()?);
    let is_name = name.chars().count() <= LONGEST
        && !name.contains([',', '、', '。', ':', '(', '《', '“', '"'])
        && !name.contains('我');
    is_name.then_some(name)
}
