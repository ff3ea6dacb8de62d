//! Class L: slips of language.

use gouji::finding::Subject;

use super::Defect;
use super::sentence::Place;
use crate::render::dice::Dice;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::by("L01", "a paragraph without its last stop", |draft, dice| {
        let lines = &mut draft.section(1).lines;
        let is_long = |line: &String| line.matches('。').count() > 1 && line.ends_with('。');
        let long: Vec<usize> = (0..lines.len()).filter(|&at| is_long(&lines[at])).collect();
        let line = &mut lines[*long.get(dice.below(long.len()))?];
        line.pop();
        Some(Subject::Section(1))
    }),
    Defect::by("L02", "two marks in a row", |draft, dice| {
        let marks = pick(&["。。", "，。", "；。", "、。", ".。"], dice);
        let line = &mut any(&mut draft.section(1).lines, dice)?;
        line.pop();
        line.push_str(marks);
        Some(Subject::Section(1))
    }),
    Defect::said(
        "L03",
        "a mark without its partner",
        Place::Among,
        &[
            "按照《政府信息公开办法的要求，细化公开目录。",
            "按照政府信息公开办法》的要求，细化公开目录。",
            "公开财政信息12条（含上年补发3条，群众评价较好。",
            "公开财政信息12条，含上年补发3条），群众评价较好。",
            "深化“一网通办改革，方便群众办事。",
            "深化“一网通办“改革，方便群众办事。",
            "深化”一网通办”改革，方便群众办事。",
            "依据《《政府信息公开办法》，细化公开目录。",
            "落实《关于印发〈公开指南》的通知》，更新（修订)公开指南。）",
        ],
    ),
    Defect::around(
        "L04",
        "words twice",
        Place::Among,
        &[
            "公开信息32条（其中：其中政策文件2条）。",
            "公开过程性性信息3条，群众评价较好。",
            "对收到的的意见逐条答复，做到了了事有回音。",
            "认真落实{}{}要求，细化公开目录。",
            "加强{}{}，逐项核对公开内容。",
            "{}{}的公开方式更加多样，内容更加丰富。",
        ],
        |_, dice| {
            let words = ["政务公开", "财政资金", "政务", "资金", "县政府", "重点领域", "先审后发"];
            Some(pick(&words, dice).to_owned())
        },
    ),
    Defect::by("L05", "a half-width mark", |draft, dice| {
        let line = any(&mut draft.section(1).lines, dice)?;
        let (full, half) = if dice.one_in(2) { ("，", ",") } else { ("。", ".") };
        *line =
            if dice.one_in(2) { line.replace(full, half) } else { line.replacen(full, half, 1) };
        // Behind an address it would be part of that.
        (line.contains(half) && !line.contains("cn.")).then_some(Subject::Text)
    }),
    Defect::said(
        "L06",
        "a common slip",
        Place::Among,
        &[
            "全年没有发生行政复仪和行政诉讼案件。",
            "加强政府信息公工作的组织领导。",
            "专题布署政务公开工作，逐项抓好落实。",
            "群众登陆网站即可查询办事指南。",
            "坚持以公开为长态，不断拓宽公开渠道。",
            "进一步建全机制，把公开工作做细做实。",
            "按步就班推进公开工作，落实领导小姐要求。",
            "截止年底，各栏目均已更新完毕。",
            "本报告由总体情况等六部分成。",
            "做为公开的第一平台，网站全年稳定运行。",
        ],
    ),
    Defect::by("L07", "a number left out", |draft, dice| {
        if dice.one_in(2) {
            let left_out = pick(&["（二）", "（三）", "（四）"], dice);
            let lines = &mut draft.section(1).lines;
            let all = lines.len();
            lines.retain(|line| !line.starts_with(left_out));
            return (lines.len() < all).then_some(Subject::Section(1));
        }
        let lines = [
            "一是更新不够及时；三是解读形式单一。下一步，改进工作。",
            "主要不足：一是更新不够及时，二是解读形式单一，四是培训不够。",
            "（1）更新不够及时。\n（3）解读形式单一。",
            "1.更新不够及时。\n3.解读形式单一。",
        ];
        let lines = pick(&lines, dice).lines();
        draft.section(5).lines = lines.map(str::to_owned).collect();
        Some(Subject::Section(5))
    }),
    Defect::by("L07", "a number twice", |draft, dice| {
        if dice.one_in(2) {
            let (from, to) = pick(&["二三", "三四", "四五"], dice).split_at('二'.len_utf8());
            let (to, from) = (format!("（{to}）"), format!("（{from}）"));
            let line = draft.section(1).lines.iter_mut().find(|line| line.starts_with(&to))?;
            *line = line.replacen(&to, &from, 1);
            return Some(Subject::Section(1));
        }
        let line = "主要不足：一是更新不够及时；二是解读形式单一；二是培训不够；四是人手较少。";
        draft.section(5).lines = vec![line.to_owned()];
        Some(Subject::Section(5))
    }),
    Defect::by("L08", "a paragraph twice", |draft, dice| {
        let lines = &mut draft.section(1).lines;
        let is_long = |line: &&String| line.chars().count() >= 30 && line.contains('，');
        let long: Vec<String> = lines.iter().filter(is_long).cloned().collect();
        let line = long.get(dice.below(long.len()))?.clone();
        let at = dice.below(lines.len() + 1);
        lines.insert(at, line);
        Some(Subject::Section(1))
    }),
    Defect::by("L09", "a title in the marks of the outer one", |draft, dice| {
        let lines = [
            "落实《关于印发《政务公开要点》的通知》，细化任务。",
            "落实《关于印发&lt;政务公开要点&gt;的通知》，细化任务。",
            "按照《转发《关于做好《年报》编制的通知》的通知》，按时完成。",
        ];
        Place::Among.put(pick(&lines, dice).to_owned(), draft, dice)?;
        Some(Subject::Text)
    }),
    Defect::said(
        "L10",
        "a place that was not filled in",
        Place::Among,
        &[
            "（文字描述）",
            "云岭市××局把政府信息公开列入重要日程。",
            "20XX年，主动公开政府信息32条。",
            "全年主动公开政府信息____条，解读政策3次。",
            "主动公开政府信息XX条，解读政策XX次。",
            "主动公开政府信息32条，\u{fffd}\u{fffd}解读政策3次。",
            "主动公开政府信息32条。&amp;nbsp;解读政策3次。",
            "2023年X月X日召开专题会议。",
        ],
    ),
    Defect::written("L11", "a date in another way", Place::Among, |draft, dice| {
        let (year, month) = (draft.year, 1 + dice.below(12));
        Some(match dice.below(2) {
            0 => format!("{year}.{month}.15召开专题会议，部署公开工作。"),
            _ => "二〇二一年三月五日召开专题会议，部署公开工作。".to_owned(),
        })
    }),
    Defect::said(
        "L12",
        "two sentences in one",
        Place::Among,
        &[
            "公开目录包括机构职能、财政信息、规划计划等三部分组成。",
            "公开专栏包含政策、解读、指南等三个方面构成，内容完整。",
            "全年公开信息约320余条，内容完整。",
            "解读政策近20多次，群众评价较好。",
        ],
    ),
    Defect::said(
        "L13",
        "the principle in other words",
        Place::Among,
        &[
            "坚持公开是原则，不公开是例外。",
            "坚持“以公开为原则、不公开为例外”，按时更新目录。",
            "按照公开是常态，不公开是例外的要求，按时更新目录。",
        ],
    )
    .when(|draft| draft.year >= 2019),
    Defect::written("L14", "a request by another name", Place::Among, |_, dice| {
        let name = pick(&["政务公开申请", "依申请公开件", "政府信息依申请公开事项"], dice);
        Some(format!("办理{name}的流程更加规范。"))
    }),
    Defect::said(
        "L15",
        "a measure word that is not the table's",
        Place::Among,
        &["全年制发规范性文件3个。", "网上收到政府信息公开申请2条，均已答复。"],
    ),
    Defect::said(
        "L16",
        "a short name that nobody introduced",
        Place::Intro,
        &["根据《条例》规定，编制本报告。", "按照《条例》和有关通知要求，公布本报告。"],
    ),
    Defect::by("L17", "spaces behind a number", |draft, dice| {
        let spaces = pick(&["　　", "&nbsp;&nbsp;", "&nbsp; ", "　 　"], dice);
        let measure = pick(&["条", "件"], dice);
        let line = format!("全年公开财政信息12{spaces}{measure}，群众评价较好。");
        Place::Among.put(line, draft, dice)?;
        Some(Subject::Text)
    }),
    Defect::written("L18", "an act by a misspelt name", Place::Among, |_, dice| {
        let names = [
            "政府信息公开处理费管理办法",
            "政府信息公开信息处理费管理办发",
            "中华人民共和国行政复仪法",
            "中华人民共和国行政诉讼诉法",
            "中华人民共和国保守秘密法",
            "中华人民共和国个人信息保护",
        ];
        Some(format!("认真学习《{}》，规范办理流程。", pick(&names, dice)))
    }),
];

/// One of the lines.
fn any<'a>(lines: &'a mut [String], dice: &mut Dice) -> Option<&'a mut String> {
    let at = dice.below(lines.len());
    lines.get_mut(at)
}
