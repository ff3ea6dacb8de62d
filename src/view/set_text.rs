//! A set of reports as lines of text, for people at a terminal.

use super::summary::also;
use crate::finding::{Contribution, Counts, Finding};
use crate::set::{CheckedSet, Standing};

/// What the set comes to in a sentence: how many reports there are, how many of them are added, and, where rules were run,
/// what they found.
///
/// `汇总 3 份报告，加进 2 份，没有加进 1 份；有 2 处错误；另有 1 处提示`
pub fn set_sentence(checked: &CheckedSet) -> String {
    let set = &checked.set;
    let (all, added) = (set.members.len(), set.added().count());
    let mut sentence = format!("汇总 {all} 份报告，加进 {added} 份");
    if added < all {
        sentence += &format!("，没有加进 {} 份", all - added);
    }
    if checked.outcomes.is_empty() {
        return sentence;
    }
    let Counts { errors, warnings, hints } = set_counts(checked);
    sentence += &match errors {
        0 => "；没有发现错误".to_owned(),
        errors => format!("；有 {errors} 处错误"),
    };
    sentence + &also(&[(warnings, "警告"), (hints, "提示")])
}

/// All findings on a set, those that are only counted among them.
pub fn set_counts(checked: &CheckedSet) -> Counts {
    let mut counts = Counts::default();
    checked.outcomes.iter().for_each(|(_, outcomes)| counts += outcomes.found);
    counts
}

/// What the set comes to, which reports are not added, and every finding.
pub fn set_text(checked: &CheckedSet) -> String {
    let set = &checked.set;
    let mut lines = vec![set_sentence(checked)];
    let year = set.year.map(|year| format!("{year} 年度"));
    let form = set.form.map(|form| format!("{} 年格式", form.id));
    let parent = set.asked.parent.as_ref().map(|parent| format!("本级报告：{}", parent.own.name()));
    let known: Vec<String> = [year, form, parent].into_iter().flatten().collect();
    lines.push(format!("  {}", known.join("  ")));
    for (member, standing) in set.members.iter().zip(&set.standings) {
        let file = member.source.name.as_deref().unwrap_or("标准输入");
        let told = match standing {
            Standing::Added => continue,
            Standing::AddedAnyway(why) => format!("仍加进：{}，{}", member.name(), why.sentence()),
            Standing::HeldOut(why) => format!("没有加进：{}，{}", member.name(), why.sentence()),
        };
        lines.push(format!("  {told}（{file}）"));
    }
    for finding in &checked.findings {
        let severity = finding.severity.name();
        lines.push(format!("  {severity} {} {}", finding.rule, finding.message));
        lines.extend(contributions(checked, finding));
        lines.extend(finding.advice.iter().map(|advice| format!("      {advice}")));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// `各家：清河县公安局 40、清河县教育局 33、清河县民政局 12，另有 5 家`.
fn contributions(checked: &CheckedSet, finding: &Finding) -> Option<String> {
    const SHOWN: usize = 10;
    let told = |share: &Contribution| {
        Some(format!("{} {}", checked.set.members[share.member].name(), share.value?))
    };
    let all: Vec<String> = finding.contributions.iter().filter_map(told).collect();
    let more = format!("，另有 {} 家", all.len().saturating_sub(SHOWN));
    let shown = all.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("、");
    let more = if all.len() > SHOWN { more.as_str() } else { "" };
    (!all.is_empty()).then(|| format!("      各家：{shown}{more}"))
}
