//! Class C: what the report leaves out.

use gouji::finding::Subject;
use gouji::forms::{Applicant, Coord, RequestLine};

use super::Defect;
use super::remarks::is_charged;
use super::sentence::Place;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::by("C01", "an overview without some of the five matters", |draft, dice| {
        let mut matters = five_matters(dice);
        for _ in 0..1 + dice.below(4) {
            matters.remove(dice.below(matters.len()));
        }
        draft.section(1).lines = matters;
        Some(Subject::Section(1))
    })
    .when(is_due),
    Defect::by("C02", "an overview that does not count the requests", |draft, dice| {
        let received = Coord::Request(RequestLine::Received, Applicant::Total);
        if draft.number(received) == 0 {
            return None;
        }
        draft.section(1).lines = five_matters(dice);
        Some(Subject::Section(1))
    })
    .when(is_due),
    Defect::by(
        "C03",
        "a government's report without appraisal or accountability",
        |draft, dice| {
            if !draft.agency.contains("人民政府") {
                return None;
            }
            let left_out: &[&str] = match dice.below(4) {
                0 => &["，开展社会评议"],
                1 => &["，全年未发生责任追究情形"],
                2 => &["，开展社会评议", "，全年未发生责任追究情形"],
                _ => &["，将政府信息公开纳入工作考核，开展社会评议，全年未发生责任追究情形"],
            };
            for line in &mut draft.section(1).lines {
                for words in left_out {
                    *line = line.replace(words, "");
                }
            }
            Some(Subject::Section(1))
        },
    )
    .when(is_due),
    Defect::by("C04", "no problems", |draft, dice| {
        let year = draft.year;
        let lines: &[&str] = match dice.below(7) {
            0 => &["无。"],
            1 => &["暂无"],
            2 => &["本年度我局没有存在的问题。"],
            3 => &["（一）存在的主要问题", "无", "（二）改进情况", "无"],
            4 => &["/"],
            5 => &[],
            _ => &["未发现明显问题。"],
        };
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        if dice.one_in(4) && lines.len() == 1 {
            lines[0] = format!("{year}年，{}", lines[0]);
        }
        draft.section(5).lines = lines;
        Some(Subject::Section(5))
    })
    .when(is_due),
    Defect::said("C04", "hardly a word on problems", Place::AllOf(5), &[
        "业务不够熟练，今后加强。",
        "公开内容不全，将完善。",
        "继续努力。",
    ])
    .when(is_due),
    Defect::written("C05", "problems without improvement", Place::AllOf(5), |_, dice| {
        let a = pick(&["主动公开的内容还不够丰富", "个别栏目更新不够及时"], dice);
        let b = pick(&["政策解读的形式比较单一", "经办人员业务能力有待提高"], dice);
        Some(match dice.below(3) {
            0 => format!("一是{a}；二是{b}。"),
            1 => format!("存在的主要问题：{a}，{b}，与群众期待还有差距。"),
            _ => format!("我们的工作还存在{a}、{b}等不足。"),
        })
    })
    .when(is_due),
    Defect::written("C05", "improvement without problems", Place::AllOf(5), |_, dice| {
        let a = pick(&["拓宽公开内容，围绕群众关切主动发布信息", "落实栏目更新责任"], dice);
        let b = pick(&["更多采用图表和视频解读政策", "组织经办人员业务培训"], dice);
        Some(format!("下一步，{a}；同时，{b}，提高公开质量。"))
    })
    .when(is_due),
    Defect::said("C07", "nothing on the fee", Place::AllOf(6), &[
        "无。",
        "本年度无其他需要报告的事项。",
        "没有其他需要报告的事项。",
    ])
    .when(is_charged),
    Defect::by("C07", "the fee told elsewhere", |draft, dice| {
        let told = pick(&["全年未收取信息处理费。", "没有收取政府信息公开信息处理费。"], dice);
        draft.section(1).lines.push(told.to_owned());
        draft.section(6).lines = vec!["无其他需要报告的事项。".to_owned()];
        Some(Subject::Section(6))
    })
    .when(is_charged),
    Defect::by("C08", "nothing in section six", |draft, _| {
        draft.section(6).lines.clear();
        (!draft.signature.is_empty()).then_some(Subject::Section(6))
    })
    .when(is_due),
    Defect::by("C09", "no basis and nobody to ask", |draft, dice| {
        let (agency, year) = (&draft.agency, draft.year);
        let intro = match dice.below(2) {
            0 => format!("现将{agency}{year}年政府信息公开工作情况报告如下。"),
            _ => format!("根据《中华人民共和国政府信息公开条例》，编制{year}年度报告。"),
        };
        draft.intro = vec![intro];
        draft.section(1).lines = five_matters(dice);
        Some(Subject::Text)
    })
    .when(is_due),
    Defect::by("C10", "a long overview", |draft, dice| {
        let line = "各科室把政府信息公开与日常业务同部署、同落实、同检查，逐项核对公开内容。";
        let times = 30 + dice.below(40);
        draft.section(1).lines.extend(std::iter::repeat_n(line.to_owned(), times));
        Some(Subject::Section(1))
    })
    .when(is_due),
    Defect::written("C11", "an overview of a few words", Place::AllOf(1), |_, dice| {
        let posted = 10 + dice.below(90);
        Some(format!(
            "主动公开信息{posted}条，依法办理申请，发布前审查，维护好网站，加强监督检查。"
        ))
    })
    .when(is_due),
    Defect::by("C11", "an overview that could be anyone's", |draft, dice| {
        let mut lines = five_matters(dice);
        lines.push("坚持以公开为常态、不公开为例外，不断提高工作质量，持续做好各项公开工作，努力满足群众的需要，把各项要求落到实处，工作取得了新的成效。".to_owned());
        draft.section(1).lines = lines;
        Some(Subject::Section(1))
    })
    .when(is_due),
    Defect::by("C12", "a department that speaks of departments at large", |draft, dice| {
        if draft.agency.contains("市人民政府") || draft.agency.contains("县人民政府") {
            return None;
        }
        let first = pick(&["多数部门能够按时公开信息", "各级政府部门普遍重视公开工作"], dice);
        let second = pick(&["部分地区还开通了网上申请渠道", "一些地方探索建立审查制度"], dice);
        let mut lines = five_matters(dice);
        lines.push(format!("{first}，{second}，群众获取信息更加方便。"));
        draft.section(1).lines = lines;
        draft.section(5).lines =
            vec!["政策解读的形式比较单一。下一步，将采用图表和视频解读政策。".to_owned()];
        draft.section(6).lines = vec!["没有收取信息处理费。".to_owned()];
        draft.section(4).lines.clear();
        Some(Subject::Text)
    })
    .when(is_due),
    Defect::by("C15", "an overview without text", |draft, _| {
        draft.section(1).lines.clear();
        Some(Subject::Section(1))
    })
    .when(is_due),
];

/// Whether the report is of a year whose form has these sections.
fn is_due(draft: &Draft) -> bool {
    draft.form.id != "2014"
}

/// A sentence on each of the five matters, without a number, a name, or a word of another matter.
fn five_matters(dice: &mut Dice) -> Vec<String> {
    let matters: [&[&str]; 5] = [
        &["围绕群众关切主动公开财政资金、规划计划等内容。", "做好政策解读，用图表说明文件要点。"],
        &["依法办理公众提出的申请，按时答复。", "畅通申请受理，答复文书规范。"],
        &["落实先审后发，发布前逐条审核。", "定期清理失效文件，动态调整目录。"],
        &["办好门户网站，优化专栏设置。", "维护好政务新媒体，统一管理账号。"],
        &["定期开展业务培训。", "将有关工作纳入年度考核。"],
    ];
    matters.iter().map(|choices| pick(choices, dice).to_owned()).collect()
}
