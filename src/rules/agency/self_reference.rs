//! D10: what the agency calls itself.

use std::ops::Range;

use super::own::own;
use crate::report::agency::Organ;
use crate::report::{Agency, Level};
use crate::rules::clip::and_more;
use crate::rules::prelude::*;

/// D10: the agency calls itself what it is not.
pub static WRONG_SELF_REFERENCE: Rule =
    Rule::warning("D10", "wrong-self-reference", wrong_self_reference)
        .title("自称与机关不符")
        .basis(&[law::OWN_WORDS.cited("自称", "局称我局，委称我委，镇称我镇")]);

/// What agencies call themselves: the end of the name, and the word.
const SELVES: [(&str, &str); 6] = [
    ("局", "我局"),
    ("委", "我委"),
    ("厅", "我厅"),
    ("镇", "我镇"),
    ("乡", "我乡"),
    ("街道", "我街道"),
];

/// The end of the agency's name, as [`SELVES`] has it.
fn kind(agency: &Agency) -> Option<&'static str> {
    match agency.level {
        Level::Government => None,
        // 管委会 calls itself by its district.
        Level::Department => match agency.parts()?.organ {
            Organ::Bureau => Some("局"),
            Organ::ProvincialBureau => Some("厅"),
            Organ::Commission => Some("委"),
            _ => None,
        },
        Level::Township => {
            ["镇", "乡", "街道"].into_iter().find(|end| agency.bare().ends_with(end))
        }
    }
}

fn wrong_self_reference(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let known = own(report).and_then(|agency| Some((agency.plain.as_str(), kind(agency)?)));
    let Some((own, kind)) = known else {
        return telling.inapplicable("只查局、委、厅和乡镇、街道");
    };
    let (mut right, mut wrong) = (0, Vec::new());
    for passage in report.prose.body() {
        for (end, word) in SELVES {
            for bytes in selves(passage, word) {
                if end == kind {
                    right += 1;
                    telling.pass();
                } else {
                    wrong.push((word, passage, bytes));
                }
            }
        }
        if let Some((word, bytes)) = region_as_self(passage, report) {
            wrong.push((word, passage, bytes));
        }
    }
    let Some((word, passage, bytes)) = wrong.first() else {
        if right == 0 {
            telling.inapplicable("没有自称");
        }
        return;
    };
    let times = and_more(wrong.len(), "，这样的有 ", " 处");
    let message =
        format!("{}自称“{word}”，本报告的机关是“{own}”{times}", context.part_name(passage.part));
    // One that never calls itself otherwise may have two names.
    let severity = if right == 0 && wrong.len() > 2 { Severity::Hint } else { Severity::Warning };
    telling
        .wrong_at(passage, bytes.clone(), "self", message)
        .with_severity(severity)
        .advising("请看：是不是套用了别的机关的报告");
}

/// Where a passage has the word, not as part of another.
fn selves<'a>(passage: &'a Passage, word: &'static str) -> impl Iterator<Item = Range<usize>> + 'a {
    /// 我委托, 我局限, 我乡村 are other words; 我镇党委 is not.
    const OTHERS: [char; 9] = ['托', '员', '任', '屈', '派', '限', '部', '定', '村'];
    passage.text.match_indices(word).filter_map(move |(at, _)| {
        let end = at + word.len();
        let is_word = !passage.text.cut(end..).starts_with(OTHERS)
            && !passage.text.cut(..at).ends_with(['自', '敌', '“', '"']);
        is_word.then_some(at..end)
    })
}

/// A department that reports on its county: 现将我县政府信息公开工作情况报告如下.
fn region_as_self<'a>(passage: &'a Passage, report: &Report) -> Option<(&'a str, Range<usize>)> {
    const REGIONS: Words = Words("我省 我市 我县 我区 我州 我旗");
    const SUBJECTS: Words = Words("政府信息公开 政务公开 信息公开");
    if passage.part != Part::Intro || report.text.frame.level() != Some(Level::Department) {
        return None;
    }
    REGIONS.iter().find_map(|region| {
        let at = passage.text.find(region)?;
        let end = at + region.len();
        let behind = passage
            .text
            .cut(end..)
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_start_matches(['年', '度']);
        let clause = behind.split(['。', ';']).next()?;
        let before = passage.text.cut(..at).rsplit(['。', ';']).next()?;
        let reports = before.contains("现将") && clause.contains("报告如下")
            || before.contains("现将") && clause.contains("公布如下");
        let is_self = SUBJECTS.begin(behind) && reports;
        is_self.then(|| (passage.text.cut(at..end), at..end))
    })
}
