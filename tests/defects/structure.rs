//! Class S: sections, headings, tables, rows and labels that are not those of the form.

use gouji::finding::Subject;
use gouji::forms::{SECTIONS, Table};

use super::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

/// Nothing where the form has no sections.
fn since_2019(draft: &Draft) -> Option<()> {
    (draft.form.id != "2014").then_some(())
}

/// One of the six sections.
fn any(dice: &mut Dice) -> u8 {
    1 + dice.below(6) as u8
}

/// A row of 表三 whose label no other has.
fn any_line(draft: &Draft, dice: &mut Dice) -> &'static gouji::forms::RequestRow {
    let rows = draft.form.requests;
    &rows[dice.below(rows.len() - 5)]
}

fn title(section: u8) -> &'static str {
    SECTIONS[usize::from(section) - 1].split_once('、').expect("it has a number").1
}

pub const DEFECTS: &[Defect] = &[
    Defect::by("S01", "a section that is not there", |draft, dice| {
        since_2019(draft)?;
        without_outline(draft);
        let gone = any(dice);
        draft.sections.retain(|section| section.number != gone);
        Some(Subject::Section(gone))
    }),
    Defect::by("S01", "two sections that are not there", |draft, dice| {
        since_2019(draft)?;
        without_outline(draft);
        let gone = 1 + dice.below(5) as u8;
        draft.sections.retain(|section| section.number != gone && section.number != gone + 1);
        Some(Subject::Section(gone))
    }),
    Defect::by("S02", "two sections in the place of one another", |draft, dice| {
        since_2019(draft)?;
        let at = dice.below(5);
        draft.sections.swap(at, at + 1);
        Some(Subject::Section(draft.sections[at + 1].number))
    }),
    Defect::by("S03", "a heading in other words", |draft, dice| {
        since_2019(draft)?;
        let headings = [
            (1, "一、工作概述"),
            (2, "二、主动公开情况"),
            (2, "二、行政机关主动公开政府信息情况"),
            (3, "三、依申请公开情况"),
            (3, "三、收到和处理政府信息公开申请的情况"),
            (4, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
            (4, "四、行政复议及行政诉讼情况"),
            (5, "五、存在的主要问题和改进措施"),
            (6, "六、其他需要报告事项"),
            (6, "六、需要报告的其他事项"),
        ];
        let (section, heading) = headings[dice.below(headings.len())];
        draft.section(section).heading = heading.to_owned();
        Some(Subject::Section(section))
    }),
    Defect::by("S04", "the number of the section before", |draft, dice| {
        since_2019(draft)?;
        let section = 2 + dice.below(5) as u8;
        let numerals = ["一", "二", "三", "四", "五"];
        let number = numerals[usize::from(section) - 2];
        draft.section(section).heading = format!("{number}、{}", title(section));
        Some(Subject::Section(section))
    }),
    Defect::by(
        "S04",
        "a heading within a section that is numbered as the sections are",
        |draft, dice| {
            since_2019(draft)?;
            let number = pick(&["二、", "三、"], dice);
            let section = if number == "二、" { 2 } else { 3 };
            let what = pick(&["加强组织领导", "强化平台建设", "做好日常管理"], dice);
            draft.section(1).lines.push(format!("{number}{what}"));
            draft.section(1).lines.push("明确分工，落实责任。".to_owned());
            Some(Subject::Section(section))
        },
    ),
    Defect::by("S05", "the form of other years", |draft, _| {
        since_2019(draft)?;
        let year = if draft.form.id == "2019" { 2023 } else { 2020 };
        draft.set_year(year);
        draft.title = None;
        draft.intro.clear();
        Some(Subject::Section(2))
    }),
    Defect::by("S06", "a row of 表二 that is not there", |draft, dice| {
        since_2019(draft)?;
        let rows = ["行政事业性收费", "行政强制", "行政处罚"];
        draft.without_rows.push(pick(&rows, dice).to_owned());
        Some(Subject::Section(2))
    }),
    Defect::by("S07", "表三 is not there", |draft, _| {
        since_2019(draft)?;
        without_labels(draft);
        draft.without_tables.push(Table::Requests);
        Some(Subject::Section(3))
    }),
    Defect::by("S08", "表四 is not there", |draft, _| {
        since_2019(draft)?;
        draft.without_tables.push(Table::Appeals);
        Some(Subject::Section(4))
    }),
    Defect::by("S09", "a row of 表三 that is not there", |draft, dice| {
        since_2019(draft)?;
        without_labels(draft);
        let row = any_line(draft, dice);
        draft.without_rows.push(row.short.to_owned());
        Some(Subject::Section(3))
    }),
    Defect::by("S09", "two rows of 表三 in the place of one another", |draft, dice| {
        since_2019(draft)?;
        let at = dice.below(draft.form.requests.len() - 6);
        let [a, b] = [draft.form.requests[at].label, draft.form.requests[at + 1].label];
        draft.labels.push((a.to_owned(), b.to_owned()));
        draft.labels.push((b.to_owned(), a.to_owned()));
        Some(Subject::Section(3))
    }),
    Defect::by("S09", "a row that the form does not have", |draft, dice| {
        since_2019(draft)?;
        let rows = ["其他主动公开文件", "行政检查", "政务服务事项", "行政奖励（含表彰）"];
        let cells = [pick(&rows, dice), "12", "3", "40"].map(str::to_owned).to_vec();
        draft.extra_rows.push((Table::Disclosure, cells));
        Some(Subject::Section(2))
    }),
    Defect::by("S10", "a label of a row with a letter changed or lost", |draft, dice| {
        since_2019(draft)?;
        let changes = [
            ("5.属于三类内部事务信息", "5.属于三类内容事务信息"),
            ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"),
            ("4.保护第三方合法权益", "4.保护第三人合法权益"),
            ("3.补正后申请内容仍不明确", "3.补正后申请内容仍明确"),
            (
                "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
                "（二）部分公开（区分处理的，只计这一情况，不计其他情形）",
            ),
            ("1.本机关不掌握相关政府信息", "1.本单位不掌握相关政府信息"),
        ];
        let (from, to) = changes[dice.below(changes.len())];
        draft.labels.push((from.to_owned(), to.to_owned()));
        Some(Subject::Section(3))
    }),
    Defect::by("S11", "a column head with a note, or other words", |draft, dice| {
        let changes: &[(&str, &str)] = match draft.form.id {
            "2021" => &[
                ("现行有效件数", "现行有效件数（历史累计）"),
                ("本年制发件数", "本年制定件数"),
                ("本年收费金额（单位：万元）", "本年收费金额"),
            ],
            "2019" => &[
                ("对外公开总数量", "对外公开总数量（累计）"),
                ("本年新公开数量", "本年度新公开数量"),
            ],
            _ => return None,
        };
        let (from, to) = changes[dice.below(changes.len())];
        draft.labels.push((from.to_owned(), to.to_owned()));
        Some(Subject::Section(2))
    }),
    Defect::by("S11", "表三 without 总计", |draft, _| {
        since_2019(draft)?;
        draft.without_total = true;
        Some(Subject::Section(3))
    }),
    Defect::by("S12", "another text in the corner of 表三", |draft, dice| {
        since_2019(draft)?;
        let corner = format!("（{}）", gouji::law::BALANCE_HINT);
        let other = pick(&["", "项目", "本列数据的勾稽关系为：第一项等于第三项"], dice);
        draft.labels.push((corner, other.to_owned()));
        Some(Subject::Section(3))
    }),
    Defect::by("S13", "a table as a picture", |draft, dice| {
        since_2019(draft)?;
        without_labels(draft);
        let tables = [(Table::Disclosure, 2), (Table::Requests, 3), (Table::Appeals, 4)];
        let (table, section) = tables[dice.below(3)];
        draft.without_tables.push(table);
        draft.section(section).lines.push("<img src=\"table.png\">".to_owned());
        Some(Subject::Section(section))
    }),
    Defect::by("S14", "a row of 表三 that lacks a cell", |draft, dice| {
        since_2019(draft)?;
        let row = any_line(draft, dice);
        draft.short_rows.push(row.short.to_owned());
        Some(Subject::Section(3))
    }),
    Defect::by("S14", "表四 lacks a cell", |draft, _| {
        since_2019(draft)?;
        draft.short_rows.push("行政复议".to_owned());
        Some(Subject::Section(4))
    }),
    Defect::by("S15", "a row of the form of 2019 in that of 2021", |draft, dice| {
        let rows = ["政府集中采购", "其他对外管理服务事项"];
        let cells = [pick(&rows, dice), "6", "118.12"].map(str::to_owned).to_vec();
        draft.extra_rows.push((Table::Disclosure, cells));
        (draft.form.id == "2021").then_some(Subject::Section(2))
    }),
    Defect::by(
        "S16",
        "引言 that leaves out a section, or counts another number",
        |draft, dice| {
            since_2019(draft)?;
            let mut titles: Vec<&str> = (1..=6).map(title).collect();
            let count = match dice.below(2) {
                0 => {
                    titles.remove(dice.below(6));
                    "六"
                }
                _ => pick(&["五", "七", "八"], dice),
            };
            draft.intro = vec![match dice.below(2) {
                0 => format!("本报告由{}等{count}部分组成。", titles.join("、")),
                _ => format!("全文共{count}个部分，包括：{}。", titles.join("；")),
            }];
            Some(Subject::Text)
        },
    ),
    Defect::by("S17", "a seventh section", |draft, dice| {
        since_2019(draft)?;
        let heading = pick(&["七、下一步工作打算", "七、其他工作情况"], dice);
        let more = [heading, "继续做好各项工作。"].map(str::to_owned);
        draft.section(6).lines.extend(more);
        Some(Subject::Text)
    }),
    Defect::by("S18", "a table in the section before its own", |draft, dice| {
        since_2019(draft)?;
        let tables = [(Table::Disclosure, 2), (Table::Requests, 3), (Table::Appeals, 4)];
        let (table, section) = tables[dice.below(3)];
        draft.moved_tables.push((table, section - 1));
        Some(Subject::Section(section))
    }),
    Defect::by("S19", "a title in other words", |draft, dice| {
        since_2019(draft)?;
        let (agency, year) = (draft.agency.clone(), draft.year);
        draft.title = Some(match dice.below(4) {
            0 => format!("{agency}{year}年政府信息公开工作报告"),
            1 => format!("{agency}{year}年政府信息公开年报"),
            2 => format!("关于{agency}{year}年度政府信息公开情况的报告"),
            _ => format!("{agency}{year}年政府信息公开年度报告"),
        });
        Some(Subject::Text)
    }),
    Defect::by("S20", "a letter to the office above", |draft, dice| {
        since_2019(draft)?;
        let year = draft.year;
        let letter = match dice.below(3) {
            0 => vec!["县政府办公室：".to_owned()],
            1 => vec![format!("现将{year}年度政府信息公开工作年度报告呈上，请审阅。")],
            _ => vec![
                "市人民政府办公室：".to_owned(),
                format!("根据要求，现报上{year}年度政府信息公开工作年度报告。"),
            ],
        };
        draft.intro.splice(0..0, letter);
        Some(Subject::Text)
    }),
    Defect::by("S21", "a row that cannot be read", |draft, dice| {
        since_2019(draft)?;
        let row = any_line(draft, dice);
        draft.short_rows.push(row.short.to_owned());
        Some(Subject::Section(3))
    }),
];

/// Takes away the sections' names above the report, which may be taken for the sections.
fn without_outline(draft: &mut Draft) {
    let headings: Vec<String> = draft.sections.iter().map(|s| s.heading.clone()).collect();
    draft.intro.retain(|line| !headings.contains(line));
}

/// Takes away the text that names rows of the tables: what stands there may be all that is left of one.
fn without_labels(draft: &mut Draft) {
    draft.section(1).lines = vec!["依法公开各类政府信息，办理公众提出的申请。".to_owned()];
    draft.section(4).lines.clear();
}
