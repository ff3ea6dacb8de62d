//! Class D: wrong dates, other years, other agencies, misquoted documents.

use gouji::finding::Subject;

use super::Defect;
use super::sentence::Place;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::written(
        "D01",
        "last year's report named in the introduction",
        Place::Intro,
        |draft, dice| {
            let (year, agency) = (other_year(draft, dice), &draft.agency);
            let verb = pick(&["现公布", "现将", "编制了"], dice);
            let tail = pick(&["年", "年度"], dice);
            Some(format!("根据有关规定，{verb}{agency}{year}{tail}政府信息公开工作年度报告。"))
        },
    ),
    Defect::written("D01", "figures of another year", Place::Intro, |draft, dice| {
        let year = other_year(draft, dice);
        let end = format!("{}12月31日", pick(&["", &format!("{year}年")], dice));
        Some(period(&format!("{year}年1月1日"), &end, dice))
    }),
    Defect::written("D01", "work of another year", Place::Behind(&[1]), |draft, dice| {
        let year = draft.year - 1 - dice.below(2) as u16;
        let who = pick(&["", "我局", "本机关", "全市"], dice);
        let deed = pick(&["主动公开政府信息", "共收到来电咨询", "答复群众咨询"], dice);
        let number = 3 + dice.below(80);
        Some(format!("{year}年，{who}{deed}{number}条，均及时处理。"))
    }),
    Defect::written("D02", "a period that is not the whole year", Place::Intro, |draft, dice| {
        let year = draft.year;
        let day = [21, 30, 13][dice.below(3)];
        let (from, to) = match dice.below(5) {
            0 => (format!("{year}年1月1日"), format!("{year}年12月{day}日")),
            1 => (format!("{year}年1月{day}日"), format!("{year}年12月31日")),
            2 => (format!("{year}1月1日"), format!("{year}年12月31日")),
            3 => (format!("{year}年1月1日"), format!("{}年12月31日", year - 1)),
            _ => (format!("{year}年1日"), format!("{year}年12月31日")),
        };
        Some(period(&from, &to, dice))
    }),
    Defect::said("D03", "no period at all", Place::Intro, &["根据有关规定编制本报告，欢迎监督。"])
        .when(|draft| draft.form.id != "2014"),
    Defect::by("D04", "signed too late", |draft, dice| {
        let month = if is_government(draft) || draft.year < 2019 { 4 } else { 2 };
        let date = format!("{}年{month}月{}日", draft.year + 1, 1 + dice.below(20));
        draft.signature = vec![draft.agency.clone(), date];
        draft.before.clear();
        Some(Subject::Text)
    }),
    Defect::by("D05", "published too late", |draft, dice| {
        let month = if is_government(draft) || draft.year < 2019 { 4 } else { 2 };
        let day = 1 + dice.below(20);
        if dice.one_in(2) {
            draft.signature.clear();
        }
        let label = pick(&["发布日期", "发布时间", "发文日期"], dice);
        draft.before = format!("<p>{label}：{}-{month:02}-{day:02}</p>", draft.year + 1);
        Some(Subject::Text)
    }),
    Defect::by("D06", "signed after it was published", |draft, dice| {
        let (first, later) = (1 + dice.below(10), 12 + dice.below(18));
        let year = draft.year + 1;
        draft.before = format!("<p>发布日期：{year}-01-{first:02}</p>");
        draft.signature = vec![draft.agency.clone(), format!("{year}年1月{later}日")];
        Some(Subject::Text)
    }),
    Defect::by("D07", "signed in a year that is not the next", |draft, dice| {
        let year = [draft.year, draft.year - 1, draft.year + 2][dice.below(3)];
        let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
        draft.before.clear();
        draft.signature = vec![format!("{year}年{month}月{day}日")];
        Some(Subject::Text)
    }),
    Defect::by("D08", "signed by another department", |draft, dice| {
        let other = other_department(draft, dice)?;
        draft.signature = vec![other, format!("{}年1月12日", draft.year + 1)];
        Some(Subject::Text)
    }),
    Defect::written(
        "D08",
        "another department in the introduction",
        Place::Intro,
        |draft, dice| {
            let (other, year) = (other_department(draft, dice)?, draft.year);
            Some(format!("现公布{other}{year}年政府信息公开工作年度报告。"))
        },
    ),
    Defect::by("D09", "another department to turn to", |draft, dice| {
        let other = other_department(draft, dice)?;
        let office = pick(&["", "办公室"], dice);
        draft.intro.push(format!("如有疑问，请与{other}{office}联系（电话：0999-6123456）。"));
        Some(Subject::Text)
    }),
    Defect::by("D09", "the work of another department", |draft, dice| {
        let (other, year) = (other_department(draft, dice)?, draft.year);
        let verb = pick(&["认真贯彻", "严格落实", "切实执行"], dice);
        let line = format!("{year}年，{other}{verb}上级部署，做好政府信息公开工作。");
        draft.section(1).lines.insert(0, line);
        Some(Subject::Section(1))
    }),
    Defect::written("D10", "a wrong word for oneself", Place::Behind(&[1, 5]), |draft, dice| {
        let selves = match draft.agency.as_str() {
            name if name.ends_with('局') => ["我镇", "我街道", "我委", "我厅"],
            name if name.ends_with("员会") => ["我镇", "我街道", "我局", "我厅"],
            name if name.contains('镇') => ["我局", "我街道", "我委", "我乡"],
            _ => return None,
        };
        Some(format!("{}坚持先审后发，按时更新栏目。", pick(&selves, dice)))
    }),
    Defect::by("D10", "a department that reports on its county", |draft, dice| {
        other_department(draft, dice)?;
        let (region, year) = (pick(&["我市", "我县", "我区"], dice), draft.year);
        let line = format!("现将{region}{year}年政府信息公开工作情况报告如下。");
        draft.intro.insert(0, line);
        Some(Subject::Text)
    }),
    Defect::written("D11", "a date that is none", Place::Behind(&[1, 5]), |draft, dice| {
        let (year, month, day) = (draft.year, 1 + dice.below(9), 1 + dice.below(28));
        let date = match dice.below(6) {
            0 => format!("{year}年2月30日"),
            1 => format!("{year}年{}月{day}日", 13 + dice.below(5)),
            2 => format!("{year}{month}月{day}日"),
            3 => format!("{year}年{day}日"),
            4 => "11月31日".to_owned(),
            _ => format!("{year}年月{day}日"),
        };
        Some(format!("{date}召开专题会议，研究公开工作。"))
    }),
    Defect::written("D12", "another department's matters", Place::Behind(&[5]), |draft, dice| {
        let known = ["商务局", "教育局", "水利局", "民政局", "林业局", "司法局"];
        let word = pick(&["科技", "体育", "水利", "税务"], dice);
        let is_own = word == "体育" && draft.agency.contains("教育") || draft.agency.contains(word);
        if is_own || !known.iter().any(|name| draft.agency.ends_with(name)) {
            return None;
        }
        let before = pick(&["涉及人民", "关系人民", "涉及", "关系"], dice);
        Some(format!("重点公开{before}群众切身利益的{word}信息。"))
    }),
    Defect::written(
        "D13",
        "a document by a wrong title, number or date",
        Place::Intro,
        |_, dice| {
            let (number, year) = (712 + dice.below(80), 2019 + dice.below(3));
            let basis = match dice.below(6) {
                0 => format!("《中华人民共和国政府信息公开条例》（国务院令第{number}号）"),
                1 => "《中华人民共和国政府信息公开条列》".to_owned(),
                2 => "《中华人民共和国信息公开条例》".to_owned(),
                3 => format!("《政府信息公开信息处理费管理办法》（国办函〔{year}〕{number}号）"),
                4 => "2019年5月15日修订的《中华人民共和国政府信息公开条例》".to_owned(),
                _ => format!(
                    "《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔{year}〕{number}号）"
                ),
            };
            Some(format!("根据{basis}要求编制本报告。"))
        },
    ),
    Defect::written("D14", "a number in other brackets", Place::Behind(&[1]), |draft, dice| {
        let (open, close) = [("[", "]"), ("（", "）"), ("【", "】"), ("(", ")")][dice.below(4)];
        let (year, number) = (draft.year, 1 + dice.below(90));
        Some(format!(
            "认真落实《关于做好政务公开工作的通知》（云政办发{open}{year}{close}{number}号）。"
        ))
    }),
    Defect::written(
        "D15",
        "the regulation of 2007 or the form of 2019",
        Place::Intro,
        |draft, dice| {
            let basis = match dice.below(if draft.year < 2021 { 2 } else { 3 }) {
                0 => "《中华人民共和国政府信息公开条例》（国务院令第492号）",
                1 => "《中华人民共和国政府信息公开条例》第三十一条、第三十二条",
                _ => "《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）",
            };
            Some(format!("根据{basis}要求，编制本年度报告。"))
        },
    )
    .when(|draft| draft.year >= 2019),
    Defect::written("D16", "an agency by its former name", Place::Behind(&[1]), |_, dice| {
        let names = ["国土资源局", "工商行政管理局", "卫计委", "质监局", "安监局"];
        let (place, name) = (pick(&["县", "市", "区"], dice), pick(&names, dice));
        Some(format!("{place}{name}提供了有关信息。"))
    })
    .when(|draft| draft.year >= 2020),
    Defect::written(
        "D17",
        "a number of a time that is not told",
        Place::Behind(&[1]),
        |_, dice| {
            let word = pick(&["今年以来", "目前", "近期", "近年来"], dice);
            let number = 2 + dice.below(70);
            Some(format!("{word}，已更新栏目信息{number}条。"))
        },
    ),
    Defect::written("D18", "a meeting that was still to come", Place::Behind(&[1]), |draft, _| {
        let meeting = match draft.year {
            ..2022 => "党的二十大精神",
            2022..2024 => "党的二十届三中全会精神",
            2024 => "党的二十届四中全会精神",
            _ => return None,
        };
        Some(format!("深入学习贯彻{meeting}。"))
    }),
];

/// A year near the report's own.
fn other_year(draft: &Draft, dice: &mut Dice) -> u16 {
    [draft.year - 1, draft.year - 2, draft.year + 1][dice.below(3)]
}

fn period(from: &str, to: &str, dice: &mut Dice) -> String {
    let what = pick(&["所列数据统计期限", "数据统计时间", "所列数据的统计时限"], dice);
    match dice.below(3) {
        0 => format!("本报告{what}自{from}起，至{to}止。"),
        1 => format!("本报告{what}为{from}至{to}。"),
        _ => format!("本报告{what}从{from}到{to}。"),
    }
}

fn is_government(draft: &Draft) -> bool {
    let name = draft.agency.as_str();
    name.contains("人民政府") && !name.contains('镇') && !name.contains('乡')
}

/// A department of the same place whose name has no letter of this one's; nothing for what is no department.
fn other_department(draft: &Draft, dice: &mut Dice) -> Option<String> {
    let own = draft.agency.as_str();
    let place: String = own.chars().take(3).collect();
    let rest = own.strip_prefix(&place)?;
    let others = ["商务", "教育", "水利", "民政", "林业", "审计"];
    let other = pick(&others, dice);
    let is_other = (own.ends_with('局') || own.ends_with("委员会"))
        && !other.chars().any(|c| rest.contains(c));
    is_other.then(|| format!("{place}{other}局"))
}
