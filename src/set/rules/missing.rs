//! G02, G14: reports that are not there, or came late.

use crate::finding::{Severity, Subject};
use crate::law::{self, Citation};
use crate::set::rule::SetTelling;
use crate::set::{SetContext, SetRule};

const BASIS: &[Citation] =
    &[law::REGULATION.cited("第四十九条", "县级以上人民政府部门应当在每年1月31日前……向社会公布")];

/// G02: an agency on the list has no report in the set, or a report is of an agency that is not on it.
pub static MISSING_REPORT: SetRule =
    SetRule::new(Severity::Error, "G02", "missing-report", missing_report)
        .title("应报未报")
        .basis(BASIS)
        .when(|context| context.set.asked.units.as_ref().map(|_| ()).ok_or("没有给出应报单位名单"));

/// G14: reports that were published after the last day.
pub static LATE_REPORTS: SetRule =
    SetRule::new(Severity::Hint, "G14", "late-reports", late_reports)
        .title("迟报的单位")
        .basis(BASIS);

fn missing_report(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let set = context.set;
    let Some(units) = &set.asked.units else { return };
    let missing = units.missing(&set.members, set.year);
    telling.passes(units.names().count() - missing.len());
    for name in missing {
        let message = format!("应报的{name}没有报告");
        telling.wrong_of(Subject::Text, name, &[], message).advising(
            "请看：是没有报，还是报告里的机关名称与名单不同（可以把别名写在名单的同一行）",
        );
    }
    let others = units.others(&set.members, set.year);
    if !others.is_empty() {
        let message = format!("名单里没有{}", context.names(&others));
        telling
            .wrong_of(Subject::Text, "others", &others, message)
            .with_severity(Severity::Hint)
            .in_doubt();
    }
}

fn late_reports(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let set = context.set;
    let published = set.members.iter().enumerate().filter(|(_, member)| member.is_report);
    let (late, in_time): (Vec<_>, Vec<_>) = published.partition(|(_, member)| member.has("D05"));
    telling.passes(in_time.len());
    let late: Vec<usize> = late.into_iter().map(|(at, _)| at).collect();
    if !late.is_empty() {
        let message = format!("{} 家的公布日期超过期限：{}", late.len(), context.names(&late));
        telling.wrong_of(Subject::Text, "late", &late, message).in_doubt();
    }
}
