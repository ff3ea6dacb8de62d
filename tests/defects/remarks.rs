//! Class N, the remarks on the text itself: powers, fees, points, rates, blanks.

use gouji::finding::Subject;
use gouji::forms::{Applicant, Coord, DisclosureItem, DisclosureMeasure, RequestLine};

use super::Defect;
use super::sentence::Place;
use crate::render::Draft;
use crate::render::random::pick;

const FEE: Coord = Coord::Disclosure(DisclosureItem::AdministrativeFee, DisclosureMeasure::Amount);

/// Behind what a section says that may hold any remark.
const BEHIND: Place = Place::Behind(&[1, 5, 6]);

pub const DEFECTS: &[Defect] = &[
    Defect::around(
        "N30",
        "a power denied whose use is counted",
        BEHIND,
        &[
            "本机关不具备{}职权。",
            "我局无{}事项，",
            "本机关不具备制定规章、行使{}的职权。",
            "本单位没有{}权限；",
            "本机关不具有制定规章、{}等职能。",
        ],
        |draft, _| {
            let items = [
                (DisclosureItem::AdministrativeLicense, "行政许可"),
                (DisclosureItem::AdministrativePenalty, "行政处罚"),
                (DisclosureItem::AdministrativeCompulsion, "行政强制"),
            ];
            let used = |&(item, _): &(DisclosureItem, &str)| {
                draft.number(Coord::Disclosure(item, DisclosureMeasure::Decisions)) > 0
            };
            let (_, name) = *items.iter().find(|item| used(item))?;
            Some(name.to_owned())
        },
    ),
    Defect::around(
        "N32",
        "a fee that the table does not have",
        Place::AllOf(6),
        &[
            "全年收取政府信息公开信息处理费{}元。",
            "本年度发出信息处理费收费通知1件，实际收取{}元。",
            "实际收取信息处理费共计{}元。",
            "有1件政府信息公开申请收取信息处理费{}元。",
        ],
        |draft, dice| {
            draft.cells.insert(FEE, "0".to_owned());
            Some((100 * (1 + dice.below(300))).to_string())
        },
    )
    .when(is_charged),
    Defect::written(
        "N32",
        "requests closed for want of payment, and no notice",
        Place::AllOf(6),
        |draft, dice| {
            let unpaid = Coord::Request(RequestLine::FeeUnpaid, Applicant::Total);
            let more = 1 + dice.below(5);
            draft.cells.insert(unpaid, more.to_string());
            let sentences = [
                "本年度未发出收费通知，无其他需要报告的事项。",
                "本年度发出信息处理费收费通知0件，收取信息处理费0元。",
                "全年没有发出收费通知，没有收取信息处理费。",
            ];
            Some(pick(&sentences, dice).to_owned())
        },
    )
    .when(is_charged),
    Defect::written("N32", "more paid than asked for", Place::AllOf(6), |draft, dice| {
        draft.cells.insert(FEE, "500".to_owned());
        let asked = 100 * (1 + dice.below(20));
        let paid = asked + 100 * (1 + dice.below(20));
        Some(match dice.below(3) {
            0 => format!("发出信息处理费收费通知3件，总金额{asked}元，实际收取{paid}元。"),
            1 => format!("发出信息处理费收费通知2件、{asked}元，实收{paid}元。"),
            _ => format!("信息处理费应收{asked}元，实收{paid}元。"),
        })
    })
    .when(is_charged),
    Defect::written("N33", "a fee that no tariff gives", Place::AllOf(6), |_, dice| {
        let amount = 10 * (10 + dice.below(500)) + 1 + dice.below(9);
        Some(match dice.below(3) {
            0 => format!("全年收取政府信息公开信息处理费{amount}元。"),
            1 => format!("本年度实际收取信息处理费{}.5元。", amount - 1),
            _ => format!("信息处理费实收0.{:04}万元。", amount),
        })
    })
    .when(is_charged),
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
    Defect::written("N35", "a rate above 100%", BEHIND, |_, dice| {
        let rate = pick(&["办结率", "按时答复率", "群众满意率", "公开率", "网上申请占比"], dice);
        let verb = pick(&["", "为", "达", "达到", "均为"], dice);
        let value = 101 + dice.below(900);
        let decimals = pick(&["", ".5", ".38"], dice);
        Some(format!("经统计，{rate}{verb}{value}{decimals}%。"))
    }),
    Defect::said(
        "N36",
        "a count without its number",
        BEHIND,
        &[
            "全年在政府网站共主动公开条，其中政策文件3条。",
            "全年主动公开政府信息条。",
            "公开机构职能信息条、财政信息12条、规划信息5条。",
            "通过政务新媒体累计件，群众反响良好。",
            "网站发布信息占%，其余通过公开栏发布。",
            "全年收到申请&nbsp;&nbsp;件，均已按时答复。",
            "发布解读稿件共计篇；",
        ],
    ),
    Defect::written("N38", "all of one", BEHIND, |_, dice| {
        let thing = pick(&["收到咨询", "开展互动", "受理投诉", "发布解读", "收到来信"], dice);
        let measure = pick(&["件", "次", "条", "份", "篇"], dice);
        let one = pick(&["1", "１", "1 "], dice);
        let comma = pick(&["，", "", ","], dice);
        let all = pick(&["均已按时办结", "全部按时答复", "都已办结", "均在时限内答复"], dice);
        Some(format!("全年{thing}{one}{measure}{comma}{all}。"))
    }),
];

/// Whether the report is of a year in which a fee could be charged.
pub fn is_charged(draft: &Draft) -> bool {
    draft.form.id == "2021"
}
