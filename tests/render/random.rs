//! Whole reports without a defect, in varied dress: who reports, on which year, and in what words.

use gouji::forms::{Coord, Form, Statistic};

use super::dice::Dice;
use super::draft::Draft;
use super::{numbers, prose};

/// Who reports.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    City,
    County,
    Department,
    Township,
}

impl Kind {
    /// One of them, most often a department.
    pub fn random(dice: &mut Dice) -> Self {
        let kinds = [Self::City, Self::County, Self::Department, Self::Department, Self::Township];
        kinds[dice.below(kinds.len())]
    }
}

impl Draft {
    /// A report without a defect.
    pub fn random(form: &'static Form, dice: &mut Dice) -> Self {
        Self::random_of(form, Kind::random(dice), dice)
    }

    /// A report without a defect, of a kind of agency.
    pub fn random_of(form: &'static Form, kind: Kind, dice: &mut Dice) -> Self {
        let mut draft = Self::new(form.id);
        let last = form.years.1.unwrap_or(2025);
        draft.set_year(form.years.0 + dice.below(usize::from(last - form.years.0) + 1) as u16);
        let agency = agency(kind, dice);
        draft.set_agency(&agency);
        draft.cells = match dice.one_in(5) {
            true => numbers::sized(form, dice, 0, kind == Kind::City),
            false => numbers::consistent(form, dice, kind == Kind::City),
        };
        draft.dress(kind, dice);
        draft
    }

    /// Writes all around the numbers, in whatever words.
    pub fn dress(&mut self, kind: Kind, dice: &mut Dice) {
        self.title = Some(title(self, dice));
        self.intro = vec![intro(self, dice)];
        signature(self, kind, dice);
        provincial_rows(self, dice);
        prose::write(self, dice);
        outline(self, dice);
        page(self, dice);
    }

    /// The number in a cell, nothing where it is none.
    pub fn number(&self, coord: Coord) -> i64 {
        self.cells.get(&coord).and_then(|text| text.parse().ok()).unwrap_or(0)
    }
}

/// One of several.
pub fn pick<'a>(choices: &[&'a str], dice: &mut Dice) -> &'a str {
    choices[dice.below(choices.len())]
}

fn agency(kind: Kind, dice: &mut Dice) -> String {
    let city = pick(&["云岭市", "望川市", "澜城市", "北泽市"], dice);
    let county = pick(&["清河县", "东岭县", "松溪县", "槐荫县", "鹿鸣县"], dice);
    let place = if dice.one_in(2) { city } else { county };
    let government = |place: &str, dice: &mut Dice| match dice.below(3) {
        0 => format!("{place}人民政府办公室"),
        _ => format!("{place}人民政府"),
    };
    let department =
        ["商务局", "教育局", "水利局", "民政局", "林业局", "审计局", "司法局", "交通运输局"];
    let more = ["卫生健康委员会", "发展和改革局", "自然资源局", "城市管理综合执法局"];
    match kind {
        Kind::City => government(city, dice),
        Kind::County => government(county, dice),
        Kind::Department if dice.one_in(3) => format!("{place}{}", pick(&more, dice)),
        Kind::Department => format!("{place}{}", pick(&department, dice)),
        Kind::Township => {
            let town = pick(&["柳林镇人民政府", "石桥乡人民政府", "东关街道办事处"], dice);
            format!("{county}{town}")
        }
    }
}

fn title(draft: &Draft, dice: &mut Dice) -> String {
    let (agency, year) = (&draft.agency, draft.year);
    match dice.below(12) {
        // The introduction names the agency, and the year by the period.
        5 if draft.form.id != "2014" => String::new(),
        0 => format!("{agency}{year}年度政府信息公开工作年度报告"),
        1 => format!("{year}年{agency}政府信息公开工作年度报告"),
        2 => format!("{agency}关于{year}年政府信息公开工作年度报告"),
        _ => format!("{agency}{year}年政府信息公开工作年度报告"),
    }
}

fn intro(draft: &Draft, dice: &mut Dice) -> String {
    let (agency, year) = (&draft.agency, draft.year);
    let notice = match draft.form.id {
        "2021" => {
            "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）"
        }
        "2019" => {
            "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）"
        }
        _ => {
            "《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号）"
        }
    };
    let period = match dice.below(3) {
        0 => format!("本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。"),
        1 => format!("数据统计期限自{year}年1月1日起，至{year}年12月31日止。"),
        _ => format!("所列数据统计期限为{year}年1月1日至12月31日。"),
    };
    let contact = format!("如对本报告有疑问，请与{agency}联系（电话：0999-6123456）。");
    match dice.below(3) {
        0 => format!(
            "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和{notice}要求，编制{year}年度报告。{period}{contact}"
        ),
        1 => format!(
            "按照《中华人民共和国政府信息公开条例》规定，现公布{agency}{year}年政府信息公开工作年度报告。{period}{contact}"
        ),
        _ => format!("依据{notice}，{agency}编制了本报告。{period}{contact}"),
    }
}

/// Sometimes the sections are named above the report, and sometimes their headings have other words.
fn outline(draft: &mut Draft, dice: &mut Dice) {
    if draft.form.id == "2014" {
        return;
    }
    if dice.one_in(4) {
        let heading =
            pick(&["五、存在问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"], dice);
        draft.section(5).heading = heading.to_owned();
        draft.section(4).heading = "四、政府信息公开行政复议和行政诉讼情况".to_owned();
    }
    let headings: Vec<String> = draft.sections.iter().map(|s| s.heading.clone()).collect();
    let titles: Vec<&str> =
        headings.iter().filter_map(|heading| Some(heading.split_once('、')?.1)).collect();
    match dice.below(8) {
        0 => draft.intro.push(format!("本报告由{}等六部分组成。", titles.join("、"))),
        1 => draft.intro.push(format!("全文共六个方面，包括：{}。", titles.join("；"))),
        2 => {
            let (last, others) = titles.split_last().expect("there are six");
            draft.intro.push(format!("报告包括{}和{last}等六个部分。", others.join("、")));
        }
        3 => draft.intro.splice(0..0, headings).for_each(drop),
        _ => {}
    }
}

/// Rows that a province added to the 统计表 or left out.
fn provincial_rows(draft: &mut Draft, dice: &mut Dice) {
    if draft.form.statistics.is_empty() {
        return;
    }
    if dice.one_in(5) {
        let rows = [
            (Statistic::C1, "信函申请数", "5.其他形式申请数"),
            (Statistic::D, "行政复议其他情形数", "（四）尚未审结数"),
            (Statistic::A1, "其他方式公开政府信息数", "6.公告栏公开政府信息数"),
        ];
        let (total, behind, label) = rows[dice.below(rows.len())];
        let (more, coord) = (1 + dice.below(9) as i64, Coord::Statistic(total));
        let number = draft.number(coord) + more;
        draft.cells.insert(coord, number.to_string());
        let row = [label.to_owned(), "件".to_owned(), more.to_string()];
        draft.rows_behind.push((behind.to_owned(), row.into()));
    }
    if dice.one_in(5) {
        let rows =
            ["传真申请数", "政务微博公开政府信息数", "其他方式公开政府信息数", "涉及商业秘密"];
        draft.without_rows.push(rows[dice.below(rows.len())].to_owned());
    }
}

/// Signed in time: a department by the end of January, a government by the end of March.
fn signature(draft: &mut Draft, kind: Kind, dice: &mut Dice) {
    let months = if matches!(kind, Kind::City | Kind::County) { 3 } else { 1 };
    let (month, day) = (1 + dice.below(months), 1 + dice.below(28));
    let date = format!("{}年{month}月{day}日", draft.year + 1);
    draft.signature = match dice.below(4) {
        0 => vec![date],
        1 => Vec::new(),
        _ => vec![draft.agency.clone(), date],
    };
    if dice.one_in(3) {
        let label = pick(&["发布日期", "发布时间", "发文日期"], dice);
        let published = day + dice.below(3);
        draft.before += &format!("<p>{label}：{}-{month:02}-{published:02}</p>", draft.year + 1);
    }
}

/// Buttons between the title and the introduction.
const FURNITURE: [&str; 4] =
    ["字号：【大 中 小】 【打印", "字体：（ 默认 超大", "浏览次数：120", "【关闭"];

/// What the site puts around the report.
fn page(draft: &mut Draft, dice: &mut Dice) {
    let title = draft.title.clone().unwrap_or_default();
    draft.page_title = match dice.below(4) {
        0 => Some(title.clone()),
        1 => Some(format!("{title}-{}", pick(&["云岭市人民政府", "政府信息公开年报"], dice))),
        2 => Some("政府信息公开年报-云岭市人民政府门户网站".to_owned()),
        _ => None,
    };
    if dice.one_in(6) {
        draft.intro.insert(0, pick(&FURNITURE, dice).to_owned());
    }
    if dice.one_in(3) {
        draft.before += "<p>首页 &gt; 政务公开 &gt; 政府信息公开年报</p>";
    }
    if dice.one_in(4) {
        draft.after += &format!("<p><a href=\"./W02024.pdf\">附件：{title}</a></p>");
    }
    if dice.one_in(3) {
        draft.after += "<p>【打印本页】 【关闭窗口】</p><p>主办单位：云岭市人民政府办公室</p>";
    }
}
