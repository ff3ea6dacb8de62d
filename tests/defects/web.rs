//! Class W: what the page loses, or says otherwise.

use gouji::finding::Subject;
use gouji::forms::Table;

use super::Defect;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::by("W01", "a page title of another year", |draft, dice| {
        let other = usize::from(draft.year) - 1 - dice.below(2);
        let site = pick(&["", "-云岭市人民政府", "_政府信息公开年报"], dice);
        let title = format!("{}{other}年政府信息公开工作年度报告{site}", draft.agency);
        if dice.one_in(3) {
            draft.page_title = None;
            draft.after += &format!("<h1>{title}</h1>");
        } else {
            draft.page_title = Some(title);
        }
        Some(Subject::Text)
    }),
    Defect::by("W01", "a page title of another agency", |draft, _| {
        let others = [("商务", "教育"), ("水利", "民政"), ("林业", "司法"), ("清河县", "东岭县")];
        let other = others.iter().find_map(|(own, other)| {
            draft.agency.contains(own).then(|| draft.agency.replace(own, other))
        })?;
        let year = draft.year;
        draft.page_title = Some(format!("{other}{year}年政府信息公开工作年度报告"));
        Some(Subject::Text)
    }),
    Defect::by("W03", "a name in angle brackets that is gone", |draft, dice| {
        let words = [
            "按照《关于印发的通知》要求，细化公开内容。",
            "依据《省政府办公厅关于转发的通知》，明确了责任分工。",
            "对照年度报告格式&gt;逐项填写，做到不漏项。",
            "根据《国务院关于修改的决定》，更新了公开指南。",
        ];
        draft.section(1).lines.push(pick(&words, dice).to_owned());
        Some(Subject::Text)
    }),
    Defect::by("W04", "a page with nothing but an attachment", |draft, dice| {
        draft.sections.clear();
        draft.intro.clear();
        draft.without_tables.push(Table::Statistics);
        let kind = pick(&["pdf", "doc", "DOCX", "wps", "ofd?id=3"], dice);
        let text = pick(&["附件下载", "政府信息公开工作年度报告", "2023年度年报.pdf"], dice);
        draft.after += &format!("<p><a href=\"./P0202401.{kind}\">{text}</a></p>");
        Some(Subject::Text)
    }),
    Defect::by("W07", "characters of a font that are gone", |draft, dice| {
        let year = draft.year;
        let period = format!("统计期限为{year} 1 1 日至{year} 12 31 日。");
        let signs = [period.as_str(), "联系（电：0999-6123456）。", "依据国办公开办函202130号。"];
        let first = dice.below(signs.len());
        let lines = [signs[first], signs[(first + 1) % signs.len()]];
        draft.intro = lines.iter().map(|line| (*line).to_owned()).collect();
        Some(Subject::Text)
    }),
];
