//! Class N, the remarks on the text itself: powers, fees, points, rates, blanks.

use gouji::finding::Subject;
use gouji::forms::{Applicant, Coord, DisclosureItem, DisclosureMeasure, RequestLine};

use super::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

const FEE: Coord = Coord::Disclosure(DisclosureItem::AdministrativeFee, DisclosureMeasure::Amount);

pub const DEFECTS: &[Defect] = &[
    Defect::by("N30", "a power denied whose use is counted", |draft, dice| {
        let items = [
            (DisclosureItem::AdministrativeLicense, "行政许可"),
            (DisclosureItem::AdministrativePenalty, "行政处罚"),
            (DisclosureItem::AdministrativeCompulsion, "行政强制"),
        ];
        let used = |&(item, _): &(DisclosureItem, &str)| {
            draft.number(Coord::Disclosure(item, DisclosureMeasure::Decisions)) > 0
        };
        let (_, name) = *items.iter().find(|item| used(item))?;
        let sentence = match dice.below(5) {
            0 => format!("本机关不具备{name}职权。"),
            1 => format!("我局无{name}事项，"),
            2 => format!("本机关不具备制定规章、行使{name}的职权。"),
            3 => format!("本单位没有{name}权限；"),
            _ => format!("本机关不具有规章制定、{name}等职能。").replace("规章制定", "制定规章"),
        };
        insert(draft, sentence, dice)
    }),
    Defect::by("N32", "a fee that the table does not have", |draft, dice| {
        is_charged(draft)?;
        draft.cells.insert(FEE, "0".to_owned());
        let amount = 100 * (1 + dice.below(300));
        let sentence = match dice.below(4) {
            0 => format!("全年收取政府信息公开信息处理费{amount}元。"),
            1 => format!("本年度发出信息处理费收费通知1件，实际收取{amount}元。"),
            2 => format!("实际收取信息处理费共计{amount}元。"),
            _ => format!("有1件政府信息公开申请收取信息处理费{amount}元。"),
        };
        draft.section(6).lines = vec![sentence];
        Some(Subject::Section(6))
    }),
    Defect::by("N32", "requests closed for want of payment, and no notice", |draft, dice| {
        is_charged(draft)?;
        let unpaid = Coord::Request(RequestLine::FeeUnpaid, Applicant::Total);
        let more = 1 + dice.below(5);
        draft.cells.insert(unpaid, more.to_string());
        let sentence = pick(
            &[
                "本年度未发出收费通知，无其他需要报告的事项。",
                "本年度发出信息处理费收费通知0件，收取信息处理费0元。",
                "全年没有发出收费通知，没有收取信息处理费。",
            ],
            dice,
        );
        draft.section(6).lines = vec![sentence.to_owned()];
        Some(Subject::Section(6))
    }),
    Defect::by("N32", "more paid than asked for", |draft, dice| {
        is_charged(draft)?;
        draft.cells.insert(FEE, "500".to_owned());
        let asked = 100 * (1 + dice.below(20));
        let paid = asked + 100 * (1 + dice.below(20));
        let sentence = match dice.below(3) {
            0 => format!("发出信息处理费收费通知3件，总金额{asked}元，实际收取{paid}元。"),
            1 => format!("发出信息处理费收费通知2件、{asked}元，实收{paid}元。"),
            _ => format!("信息处理费应收{asked}元，实收{paid}元。"),
        };
        draft.section(6).lines = vec![sentence];
        Some(Subject::Section(6))
    }),
    Defect::by("N33", "a fee that no tariff gives", |draft, dice| {
        is_charged(draft)?;
        let amount = 10 * (10 + dice.below(500)) + 1 + dice.below(9);
        let sentence = match dice.below(3) {
            0 => format!("全年收取政府信息公开信息处理费{amount}元。"),
            1 => format!("本年度实际收取信息处理费{}.5元。", amount - 1),
            _ => format!("信息处理费实收0.{:04}万元。", amount),
        };
        draft.section(6).lines = vec![sentence];
        Some(Subject::Section(6))
    }),
    Defect::by("N34", "another number of points than announced", |draft, dice| {
        const NUMERALS: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
        let found = 2 + dice.below(3);
        let told = if dice.one_in(2) { found + 1 } else { found + 2 };
        let points = ["公开内容不够丰富", "解读形式比较单一", "更新不够及时", "培训不够经常"];
        let noun = pick(&["个问题", "方面问题", "个方面的不足", "个主要问题"], dice);
        let told = if dice.one_in(3) { told.to_string() } else { NUMERALS[told - 1].to_owned() };
        let lead = format!("工作中主要存在{told}{noun}：");
        let lines: Vec<String> = match dice.below(3) {
            0 => {
                let points = points[..found].iter().zip(NUMERALS);
                let points: Vec<_> = points.map(|(point, n)| format!("{n}是{point}")).collect();
                vec![format!("{lead}{}。", points.join("；"))]
            }
            1 => {
                let points = points[..found].iter().zip(NUMERALS);
                let points = points.map(|(point, n)| format!("（{n}）{point}。"));
                std::iter::once(lead).chain(points).collect()
            }
            _ => {
                let points = points[..found].iter().zip(NUMERALS);
                let points: Vec<_> = points.map(|(point, n)| format!("第{n}，{point}")).collect();
                vec![format!("{lead}{}。", points.join("；"))]
            }
        };
        draft.section(5).lines = lines;
        Some(Subject::Section(5))
    }),
    Defect::by("N35", "a rate above 100%", |draft, dice| {
        let rate = pick(&["办结率", "按时答复率", "群众满意率", "公开率", "网上申请占比"], dice);
        let verb = pick(&["", "为", "达", "达到", "均为"], dice);
        let value = 101 + dice.below(900);
        let decimals = pick(&["", ".5", ".38"], dice);
        let sentence = format!("经统计，{rate}{verb}{value}{decimals}%。");
        insert(draft, sentence, dice)
    }),
    Defect::by("N36", "a count without its number", |draft, dice| {
        let sentence = pick(
            &[
                "全年在政府网站共主动公开条，其中政策文件3条。",
                "全年主动公开政府信息条。",
                "公开机构职能信息条、财政信息12条、规划信息5条。",
                "通过政务新媒体累计件，群众反响良好。",
                "网站发布信息占%，其余通过公开栏发布。",
                "全年收到申请&nbsp;&nbsp;件，均已按时答复。",
                "发布解读稿件共计篇；",
            ],
            dice,
        );
        insert(draft, sentence.to_owned(), dice)
    }),
    Defect::by("N38", "all of one", |draft, dice| {
        let thing = pick(&["收到咨询", "开展互动", "受理投诉", "发布解读", "收到来信"], dice);
        let measure = pick(&["件", "次", "条", "份", "篇"], dice);
        let one = pick(&["1", "１", "1 "], dice);
        let comma = pick(&["，", "", ","], dice);
        let all = pick(&["均已按时办结", "全部按时答复", "都已办结", "均在时限内答复"], dice);
        insert(draft, format!("全年{thing}{one}{measure}{comma}{all}。"), dice)
    }),
];

/// Whether the report is of a year in which a fee could be charged.
fn is_charged(draft: &Draft) -> Option<()> {
    (draft.form.id == "2021").then_some(())
}

/// Puts a sentence into a section, and says into which.
fn insert(draft: &mut Draft, sentence: String, dice: &mut Dice) -> Option<Subject> {
    let number = [1, 5, 6][dice.below(3)];
    draft.section(number).lines.push(sentence);
    Some(Subject::Section(number))
}
