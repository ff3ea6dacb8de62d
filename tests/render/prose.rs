//! The running text of a report, every statement of which is true of its tables.

pub mod frames;
mod keys;
mod phrase;

pub use keys::SUMS;
pub use phrase::{Fact, own, value};

use phrase::{Piece, Writer};

use super::dice::Dice;
use super::draft::Draft;
use super::proportions as told;
use super::random::pick;
use gouji::forms::{Applicant, Coord, RequestLine, Statistic};

/// The sections written so far.
struct Text<'a> {
    writer: Writer<'a>,
    facts: Vec<Fact>,
}

impl Text<'_> {
    /// One of the sentences that are true, or nothing.
    fn one(&mut self, frames: &[&str]) -> String {
        let piece = self.writer.choose(frames).unwrap_or_default();
        self.keep(piece)
    }

    /// The same, once in so many times.
    fn seldom(&mut self, times: usize, frames: &[&str]) -> String {
        if self.writer.dice.one_in(times) { self.one(frames) } else { String::new() }
    }

    /// Several sentences, in the order they have.
    fn some(&mut self, times: usize, frames: &[&str]) -> String {
        let all = frames.iter().filter(|_| self.writer.dice.one_in(times)).collect::<Vec<_>>();
        let all = all.into_iter().filter_map(|frame| self.writer.fill(frame)).collect::<Vec<_>>();
        all.into_iter().map(|piece| self.keep(piece)).collect()
    }

    fn keep(&mut self, piece: Piece) -> String {
        self.facts.extend(piece.facts);
        piece.text
    }
}

/// Writes the sections of a draft anew, from its numbers.
pub fn write(draft: &mut Draft, dice: &mut Dice) {
    let mut text = Text { writer: Writer::new(draft, dice), facts: Vec::new() };
    let appeals = text.one(frames::APPEALS);
    let above_table = text.writer.dice.one_in(2) && draft.form.id != "2014";
    let mut overview = overview(&mut text);
    if !above_table {
        overview[1] += &appeals;
    }
    let dice = &mut *text.writer.dice;
    let unnamed = dice.one_in(3);
    if dice.one_in(6) && draft.form.id != "2014" {
        // Lower headings in the words of sections.
        for (line, heading) in [(0, "（一）主动公开政府信息情况"), (1, "（二）依申请公开情况")]
        {
            let (_, rest) = overview[line].split_once('。').expect("it begins with its name");
            overview[line] = format!("{heading}\n{rest}");
        }
        overview = overview.iter().flat_map(|l| l.split('\n')).map(str::to_owned).collect();
    } else if unnamed {
        for line in &mut overview {
            let (_, rest) = line.split_once('。').expect("it begins with its name");
            *line = rest.to_owned();
        }
    }
    if dice.one_in(3) {
        overview.insert(0, format!("{}年，{}认真贯彻落实上级部署，坚持以公开为常态、不公开为例外，持续做好政府信息公开工作。", draft.year, own(&draft.agency)));
    }
    if dice.one_in(2) {
        overview.push(other_times_and_agencies(draft.year, dice));
    }
    if dice.one_in(2) {
        overview.push(pick(&LOOKS_WRONG, dice).to_owned());
    }
    let troubles = troubles(dice);
    let fee = if draft.form.id == "2021" {
        fee(&mut text)
    } else {
        "无其他需要报告的事项。".to_owned()
    };
    overview.extend(proportions(draft, text.writer.dice));
    draft.facts = text.facts;
    draft.section(1).lines = overview;
    draft.section(4).lines = if above_table { vec![appeals] } else { Vec::new() };
    draft.section(5).lines = troubles;
    draft.section(6).lines = vec![fee];
    if draft.form.id == "2014" {
        name_as_in_2014(draft);
    }
}

/// The five matters, a paragraph each.
fn overview(text: &mut Text<'_>) -> Vec<String> {
    let posts = text.one(frames::POSTS);
    let documents = text.seldom(2, frames::DOCUMENTS);
    let decisions = text.seldom(2, frames::DECISIONS);
    let intake = text.one(frames::INTAKE);
    let applicants = text.seldom(2, frames::APPLICANTS);
    let channels = text.seldom(4, frames::CHANNELS);
    let (results, grounds) = match text.writer.dice.below(3) {
        0 => (String::new(), String::new()),
        1 => (text.one(frames::RESULTS), String::new()),
        _ => (text.one(frames::RESULTS), text.some(3, frames::GROUNDS)),
    };
    let statistics = text.some(2, frames::STATISTICS);
    let mut others: Vec<String> =
        (0..5).map(|_| text.seldom(2, frames::OTHERS)).filter(|s| !s.is_empty()).collect();
    others.sort();
    others.dedup_by(|a, b| a.chars().take(6).eq(b.chars().take(6)));
    let dice = &mut *text.writer.dice;
    let care = pick(
        &[
            "健全申请的登记、审核、办理、答复、归档制度",
            "严格按照法定时限办理政府信息公开申请",
            "畅通当面、信函和网上申请渠道",
        ],
        dice,
    );
    let replies =
        pick(&["答复文书经法制审核后发出", "对复杂申请开展会商研判", "做到有申请必有答复"], dice);
    let mut lines = vec![
        format!("（一）主动公开。{posts}{documents}{decisions}"),
        format!(
            "（二）依申请公开。{care}，{replies}。{intake}{channels}{applicants}{results}{grounds}"
        ),
        format!(
            "（三）政府信息管理。{}，{}。",
            pick(&["落实信息发布审查机制", "对拟公开的信息实行先审后发"], dice),
            pick(&["定期评估并动态调整公开目录", "集中清理失效信息，更新公开指南"], dice),
        ),
        format!(
            "（四）政府信息公开平台建设。{}，{}。",
            pick(&["优化网站专栏设置", "加强政务新媒体日常监测"], dice),
            pick(&["在政务服务大厅设立查阅点", "做好网站适老化改造"], dice),
        ),
        format!(
            "（五）监督保障。{}，{}。{statistics}",
            pick(&["明确专人负责政府信息公开工作", "组织业务培训，提升工作人员能力"], dice),
            "将政府信息公开纳入工作考核，开展社会评议，全年未发生责任追究情形",
        ),
    ];
    for other in others {
        let line = dice.below(lines.len());
        lines[line] += &other;
    }
    lines
}

fn troubles(dice: &mut Dice) -> Vec<String> {
    let problems = [
        ("主动公开的内容还不够丰富", "拓宽公开内容，围绕群众关切主动发布信息"),
        ("政策解读的形式比较单一", "丰富解读形式，更多采用图表和视频解读政策"),
        ("基层工作人员业务能力有待提高", "加强业务培训，提高工作人员的业务能力"),
        ("网站栏目更新不够及时", "落实栏目更新责任，定期检查网站栏目"),
    ];
    let first = dice.below(problems.len() - 1);
    let (a, b) = (problems[first], problems[first + 1]);
    match dice.below(6) {
        0 => vec![
            format!("存在的主要问题：一是{}；二是{}。", a.0, b.0),
            format!("改进措施：一是{}；二是{}。", a.1, b.1),
        ],
        1 => vec![format!(
            "一年来的工作取得了一定成效，但还存在{}、{}等问题。下一步，将{}，{}。",
            a.0, b.0, a.1, b.1
        )],
        2 => vec![format!("{}，{}。对此，{}，{}。", a.0, b.0, a.1, b.1)],
        3 => vec![
            format!("从全年情况看，{}，{}，与群众期待还有差距。", a.0, b.0),
            format!("针对上述不足，{}；{}，并纳入日常检查。", a.1, b.1),
        ],
        4 => vec![
            format!("主要存在两个方面的问题：一是{}；二是{}。", a.0, b.0),
            format!("将采取以下两项措施：一是{}；二是{}。", a.1, b.1),
        ],
        _ => vec![
            "（一）存在的主要问题".to_owned(),
            format!("1.{}。", a.0),
            format!("2.{}。", b.0),
            "（二）改进情况".to_owned(),
            format!("1.{}。", a.1),
            format!("2.{}。", b.1),
        ],
    }
}

/// What came of the fee for handling requests, as far as the table leaves it open.
fn fee(text: &mut Text<'_>) -> String {
    text.one(&[
        "?r62=0 本年度未收取政府信息公开信息处理费。",
        "?r62=0 按照《政府信息公开信息处理费管理办法》，本年度没有产生信息处理费，无其他需要报告的事项。",
        "?r62=0 本年度发出收费通知0件，实际收取信息处理费0元。",
        "?r62=0 本年度发出收费通知的件数和总金额以及实际收取的总金额均为0。",
        "?r62>0 因申请人逾期未按收费通知要求缴纳费用，不再处理政府信息公开申请{r62}件，实际收取信息处理费0元。",
        "?fee>1 ?r62=0 ?new>0 全年收取政府信息公开信息处理费[100|300|1200|1,500]元。",
    ])
}

fn name_as_in_2014(draft: &mut Draft) {
    let headings = [
        "一、概述",
        "二、主动公开情况",
        "三、依申请公开和不予公开情况",
        "四、因政府信息公开申请行政复议、提起行政诉讼情况",
        "五、收费及减免情况，存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ];
    for (section, heading) in draft.sections.iter_mut().zip(headings) {
        section.heading = heading.to_owned();
        if section.lines.is_empty() {
            section.lines.push("有关数据见所附统计表。".to_owned());
        }
    }
}

/// A sentence that rightly speaks of another year, another agency or another document.
fn other_times_and_agencies(year: u16, dice: &mut Dice) -> String {
    let (before, next) = (year - 1, year + 1);
    match dice.below(8) {
        0 => format!("及时公开{next}年度部门预算和{before}年度部门决算。"),
        1 => format!("对照{before}年度政府信息公开工作年度报告指出的问题，逐项抓好整改。"),
        2 => format!("{before}年制发的行政规范性文件全部完成清理，结果已公开。"),
        3 => format!("{before}年结转的申请均已办结。"),
        4 => format!(
            "落实《云岭市人民政府关于{before}年政务公开工作的意见》（云政发〔{before}〕12号）。"
        ),
        5 => "市司法局指导审核行政规范性文件，市财政局组织公开预决算。".to_owned(),
        6 => format!("{year}年9月30日召开专题会议，推动我市营商环境信息公开。"),
        _ => {
            "《中华人民共和国政府信息公开条例》2019年4月3日修订，自2019年5月15日起施行。".to_owned()
        }
    }
}

/// Sentences in good order that look as if words stood twice, marks were wrong or numbers left out.
const LOOKS_WRONG: [&str; 10] = [
    "严格规范规范性文件的制定和公开，公众参与与监督并重。",
    "在政务服务大厅设置公开公开栏，一件一件抓落实，息息相关的事项优先办理。",
    "一是建立台账：一是明确专人，二是按月更新；二是加强培训；三是严格检查。",
    "做好“建设‘四最’营商环境”专题宣传，群众来信说：“栏目更新及时！”",
    "落实《关于印发〈政务公开要点〉的通知》（云政办发〔2019〕3号）要求。",
    "主要做法：1）先审后发；2）按月更新（每月5日前）。",
    "公开规划、计划、预算……共12类，服务时间8:30—17:30，网址www.example.gov.cn。",
    "申请人张××不服答复一案已审结，公开渠道更加畅通。",
    "发布署名文章，助力企业渡过难关，做好为民服务的事。",
    "对照第二十条第（三）项、第（五）项逐项核对，第一时间公开办理结果。",
];

/// How many requests the tables say were received.
pub fn received(draft: &Draft) -> i64 {
    draft.number(match draft.form.id {
        "2014" => Coord::Statistic(Statistic::C1),
        _ => Coord::Request(RequestLine::Received, Applicant::Total),
    })
}

/// Sentences whose numbers agree with one another and with the tables.
fn proportions(draft: &Draft, dice: &mut Dice) -> Vec<String> {
    let received = received(draft);
    let mut lines = Vec::new();
    if dice.one_in(6) {
        lines.extend(told::listed_below(dice, 0));
    }
    for told in 0..8 {
        if !dice.one_in(4) {
            continue;
        }
        lines.push(match told {
            1 => told::part(dice, 0),
            // The 统计表 has rows for them.
            2 if draft.form.id != "2014" => told::channels(received, dice, 0),
            3 => told::applicants(dice, 0),
            4 => told::shares(dice, 0),
            5 => told::hundred(dice, 0),
            6 => told::rate(dice, 0),
            7 => told::growth(dice, false),
            _ => told::breakdown(dice, 0),
        });
    }
    lines
}
