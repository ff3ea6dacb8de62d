//! A report as lines of text, for people at a terminal.

use super::summary;
use crate::{Checked, previous};

/// The verdict, what was read, and every finding with what mends it.
pub fn text(checked: &Checked) -> String {
    let (report, source) = (&checked.report, &checked.source);
    let name = source.name.as_deref().unwrap_or("标准输入");
    let mut lines = vec![format!("{name}：{}", summary(checked).sentence)];
    let year = report.text.frame.year.map(|year| format!("{year} 年度"));
    let known = [report.text.frame.agency_name().map(str::to_owned), year].into_iter().flatten();
    let read = format!(
        "表格读到 {}/{} 格",
        report.reading.entries.len(),
        report.reading.form.cells().len()
    );
    let pack = checked.pack.as_ref().map(|name| format!("规则包“{name}”"));
    lines.push(format!("  {}", known.chain([read]).chain(pack).collect::<Vec<_>>().join("  ")));
    lines.extend(beside(checked));
    for finding in &checked.findings {
        let severity = finding.severity.name();
        lines.push(format!("  {severity} {} {}", finding.rule, finding.message));
        lines.extend(finding.diagnosis.iter().map(|diagnosis| format!("      {diagnosis}")));
        if finding.diagnosis.is_none() || finding.repairs.len() > 1 {
            let repairs = finding.repairs.iter();
            lines.extend(
                repairs
                    .map(|repair| format!("      可改：{}", repair.sentence(report.reading.form))),
            );
        }
        lines.extend(finding.advice.iter().map(|advice| format!("      {advice}")));
    }
    lines.push(String::new());
    let others: String = checked.others.iter().map(text).collect();
    lines.join("\n") + &others
}

/// What it was compared with; where nothing was asked for, nothing is said.
fn beside(checked: &Checked) -> Option<String> {
    match &checked.previous {
        Ok(read) => {
            let year = read.report.text.frame.year.unwrap_or_default();
            let name = read.source.name.as_deref().map(|name| format!("：{name}"));
            Some(format!("  与 {year} 年报告比过{}", name.unwrap_or_default()))
        }
        Err(previous::NOT_GIVEN) => None,
        Err(alone) => Some(format!("  没有与上一年比：{alone}")),
    }
}
