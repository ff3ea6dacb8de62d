//! D12: matters of another department, left over from its report.

use super::own::own;
use crate::report::agency::Name;
use crate::rules::prelude::*;

/// D12: words of another department's matters.
pub static FOREIGN_SUBJECT_MATTER: Rule =
    Rule::hint("D12", "foreign-subject-matter", foreign_subject_matter)
        .title("留有别的部门的业务用语")
        .basis(&[law::OWN_WORDS.cited("机关、业务", "说的是本机关的业务")]);

/// Matters that are one department's, each with the letters in the name of an agency whose matter it is too.
const MATTERS: [(Words, &str); 16] = [
    (Words("商务"), "商贸"),
    (Words("科技"), "科技学"),
    (Words("教育"), "教学"),
    (Words("卫生 卫健 医疗"), "卫健医疾药"),
    (Words("交通 交通运输"), "交运公路港航"),
    (Words("民政"), "民政"),
    (Words("农业 农业农村"), "农村畜牧渔"),
    (Words("水利 水务"), "水河湖"),
    (Words("环保 生态环境"), "环生态"),
    (Words("住建 住房城乡建设 住房"), "住房建"),
    (Words("国土 自然资源"), "土资源规划"),
    (Words("旅游 文旅 文化旅游"), "旅游文"),
    (Words("体育"), "体教"),
    (Words("林业"), "林草园"),
    (Words("税务"), "税财"),
    (Words("司法"), "司法"),
];

/// Words before the matter, and the one behind it.
const BEFORE: Words =
    Words("涉及人民群众切身利益的 关系人民群众切身利益的 涉及群众切身利益的 关系群众切身利益的");

fn foreign_subject_matter(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(agency) = own(report) else {
        return telling.inapplicable("没有读出标题里的机关");
    };
    let own = agency.plain.as_str();
    let known = agency
        .parts()
        .filter(Name::is_department)
        .filter(|name| MATTERS.iter().any(|(words, _)| words.any_in(name.business)));
    let Some(name) = known else {
        return telling.inapplicable("只查业务分明的部门");
    };
    for passage in report.prose.body() {
        for before in BEFORE.iter() {
            for (at, _) in passage.text.match_indices(before) {
                let start = at + before.len();
                let behind = passage.text.cut(start..);
                let matter = MATTERS.iter().find_map(|&(words, letters)| {
                    let word = words.iter().find(|word| {
                        let rest = behind.strip_prefix(word);
                        rest.is_some_and(|rest| {
                            rest.starts_with("信息") || rest.starts_with("领域信息")
                        })
                    })?;
                    Some((word, letters))
                });
                let Some((word, letters)) = matter else { continue };
                if name.business.contains(|c| letters.contains(c)) {
                    telling.pass();
                    continue;
                }
                let message = format!(
                    "{}写的是“{word}信息”，本报告的机关是“{own}”，业务不符",
                    context.part_name(passage.part)
                );
                telling
                    .wrong_at(passage, start..start + word.len(), "matter", message)
                    .advising("请看：是不是套用了别的部门的报告");
            }
        }
    }
    telling.or_inapplicable("没有“切身利益的某某信息”这样的话");
}
