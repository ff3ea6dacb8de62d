//! The reports of a county's offices on one year, and that of the county, which is their sum.

use gouji::decimal::Decimal;
use gouji::forms::{Coord, DisclosureMeasure, Form, RequestLine};
use gouji::report::{Unit, Value, parse_value};

use super::dice::Dice;
use super::draft::Draft;
use super::numbers;
use super::random::{Kind, pick};

/// The reports of a set, and what goes with them.
pub struct SetDraft {
    pub members: Vec<Draft>,
    /// That of the whole.
    pub parent: Draft,
    /// That of the whole on the year before.
    pub earlier: Draft,
    /// Who has to report.
    pub units: Vec<String>,
}

const OFFICES: [&str; 16] = [
    "人民政府办公室",
    "发展和改革局",
    "教育局",
    "公安局",
    "民政局",
    "司法局",
    "财政局",
    "自然资源局",
    "水利局",
    "农业农村局",
    "商务局",
    "卫生健康委员会",
    "审计局",
    "统计局",
    "城市管理综合执法局",
    "林业局",
];

const TOWNS: [&str; 6] = [
    "柳林镇人民政府",
    "石桥乡人民政府",
    "东关街道办事处",
    "青山镇人民政府",
    "白沙镇人民政府",
    "河口乡人民政府",
];

/// Who did what with what, when and why: each piece is shorter than the runs of letters by which texts are compared.
const PIECES: [[&str; 12]; 5] = [
    [
        "分管领导",
        "法规科",
        "信息中心",
        "各村居",
        "窗口人员",
        "驻村干部",
        "业务骨干",
        "政务专员",
        "档案室",
        "宣传小组",
        "监督员",
        "值班科室",
    ],
    [
        "每月",
        "逐季",
        "汛期前",
        "开学前后",
        "利用赶集日",
        "结合走访",
        "年中",
        "岁末",
        "趁例会",
        "分三批",
        "随查随改",
        "按计划",
    ],
    [
        "修订",
        "汇编",
        "翻印",
        "逐条校对",
        "补录",
        "清退",
        "对照核实",
        "重新分类",
        "张贴",
        "公示",
        "讲解",
        "答疑",
    ],
    [
        "办事指南",
        "岗位职责",
        "项目进度",
        "补贴名册",
        "招标文件",
        "抽查结果",
        "收支账目",
        "应急预案",
        "培训课件",
        "旧版公告",
        "服务电话",
        "流程图",
    ],
    [
        "供人取阅",
        "方便查找",
        "减少跑腿",
        "回应疑问",
        "留痕备查",
        "堵住疏漏",
        "听取建议",
        "统一口径",
        "缩短时限",
        "压实责任",
        "接受评议",
        "便于归档",
    ],
];

impl SetDraft {
    /// Reports that agree with one another and with the sum.
    pub fn random(dice: &mut Dice) -> Self {
        let forms = gouji::forms::ALL;
        let form = forms[dice.below(forms.len())];
        let last = form.years.1.unwrap_or(2025);
        let first = form.years.0 + u16::from(form.years.0 == forms[0].years.0);
        let year = first + dice.below(usize::from(last - first) + 1) as u16;
        let place = pick(&["清河县", "东岭县", "槐荫县", "云岭市雁湖区"], dice);
        let mut units: Vec<String> = Vec::new();
        for office in OFFICES.iter().filter(|_| !dice.one_in(4)) {
            units.push(format!("{place}{office}"));
        }
        for town in TOWNS.iter().filter(|_| dice.one_in(2)) {
            units.push(format!("{place}{town}"));
        }
        let members: Vec<Draft> = units.iter().map(|unit| member(form, year, unit, dice)).collect();
        let parent = whole(form, year, place, &members, dice);
        let before = Form::for_year(year - 1).expect("years with a form before them were chosen");
        let mut earlier = Draft::new(before.id);
        earlier.set_year(year - 1);
        earlier.set_agency(&parent.agency);
        for &coord in before.cells() {
            if let Coord::Request(RequestLine::CarriedForward | RequestLine::Disposed, applicant) =
                coord
            {
                let brought = parent.number(Coord::Request(RequestLine::BroughtForward, applicant));
                let own = matches!(coord, Coord::Request(RequestLine::CarriedForward, _));
                earlier.cells.insert(coord, if own { brought } else { 0 }.to_string());
                earlier
                    .cells
                    .insert(Coord::Request(RequestLine::Received, applicant), brought.to_string());
            }
        }
        Self { members, parent, earlier, units }
    }
}

/// The report of one office.
pub fn member(form: &'static Form, year: u16, agency: &str, dice: &mut Dice) -> Draft {
    let mut draft = Draft::new(form.id);
    draft.set_year(year);
    draft.set_agency(agency);
    let size = [1, 4, 30][dice.below(3)];
    draft.cells = numbers::sized(form, dice, size, false);
    let is_town = TOWNS.iter().any(|town| agency.ends_with(town));
    draft.dress(if is_town { Kind::Township } else { Kind::Department }, dice);
    // Each office writes of its own work.
    let own = (0..16).map(|_| PIECES.iter().map(|pieces| pick(pieces, dice)).collect::<String>());
    let own: Vec<String> = own.collect();
    draft.section(1).lines.push(format!("{}。", own.join("，")));
    // A government's report may leave its office out of the title; rows that a province left out are not read.
    let is_clear = draft.title.as_ref().is_some_and(|title| title.contains(agency));
    match is_clear && draft.without_rows.is_empty() {
        true => draft,
        false => member(form, year, agency, dice),
    }
}

/// The report of the whole: the sum of the cells.
pub fn whole(
    form: &'static Form,
    year: u16,
    place: &str,
    members: &[Draft],
    dice: &mut Dice,
) -> Draft {
    let mut draft = Draft::new(form.id);
    draft.set_year(year);
    draft.set_agency(&format!("{place}人民政府"));
    for &coord in form.cells() {
        let sum = members.iter().fold(Decimal::ZERO, |sum, member| sum + value(member, coord));
        let is_change = matches!(coord, Coord::Disclosure(_, DisclosureMeasure::Change));
        let sign = if is_change && sum > Decimal::ZERO { "+" } else { "" };
        draft.cells.insert(coord, format!("{sign}{}", sum.normalize()));
    }
    draft.dress(Kind::County, dice);
    // Rows of the province's own change the sum.
    match draft.rows_behind.is_empty() && draft.without_rows.is_empty() {
        true => draft,
        false => whole(form, year, place, members, dice),
    }
}

/// What a cell comes to, in 万元 where it is money.
pub fn value(draft: &Draft, coord: Coord) -> Decimal {
    let text = draft.cells.get(&coord).map_or("0", String::as_str);
    match parse_value(text) {
        (Value::Number(value), Some(Unit::Yuan)) => value * Decimal::new(1, 4),
        (Value::Number(value), _) => value,
        _ => Decimal::ZERO,
    }
}
