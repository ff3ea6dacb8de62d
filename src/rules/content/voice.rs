//! Who speaks in the report: the agency of itself, or someone of agencies at large.

use super::{whole_text, words_of};
use crate::report::{Agency, Level};
use crate::rules::prelude::*;

/// C12: the report speaks of agencies at large, and of its own not once.
pub static FOREIGN_VOICE: Rule = Rule::warning("C12", "foreign-voice", foreign_voice)
    .title("口径不像本机关")
    .basis(&[law::FORMAT_2021
        .cited("通知中关于明确责任的要求", "内容雷同、敷衍塞责、造成不良后果的，追究责任")]);

/// Subjects that are no agency in particular.
const AT_LARGE: Words = Words(
    "各级政府部门 各级政府机关 多数部门 多数单位 多数地区 部分地区 部分地方 一些地区 一些地方 \
    有的地区 有些地区 不少地区",
);

/// Words with which an agency speaks of itself or of its place.
const OWN: Words = Words(
    "本机关 本单位 本部门 本局 本委 本办 本厅 本院 本中心 本街道 本镇 本乡 本市 本县 本区 本州 \
    本级 全局 全系统 全市 全县 全区 全镇 全乡",
);

fn foreign_voice(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// Once may be a slip.
    const ENOUGH: usize = 2;
    let frame = &context.report.text.frame;
    let Some(agency) = &frame.agency else {
        return telling.inapplicable("没有读出是哪个机关");
    };
    if agency.level == Level::Government {
        return telling.inapplicable("政府的年报要说到各部门、各地区");
    }
    let Some(text) = whole_text(context, telling) else { return };
    let times = at_large(&text).count();
    let counts_something = || counts(&text, Words("件 条 期 场 篇 人次"));
    let sections = || words_of(context.report, 1..=6);
    if times < ENOUGH || counts_something() || sections().any(|text| names(text, agency)) {
        return telling.pass();
    }
    let paragraphs = &context.report.text.paragraphs;
    let first = paragraphs.iter().find_map(|p| {
        let (at, words) = at_large(&p.plain.text).next()?;
        Some(p.plain.place(at..at + words.len()))
    });
    let said = at_large(&text).next().map_or("", |(_, words)| words);
    let message = format!(
        "正文 {times} 处以“{said}”这类说法作主语，没有一处说到本机关，请核实是不是本机关的情况"
    );
    telling
        .wrong(Subject::Text, "voice", message)
        .in_doubt()
        .at(first.unwrap_or(Place::Whole))
        .advising("请看：把泛泛的说法换成本机关做了什么、有多少");
}

/// Where a text speaks of agencies at large, and in what words.
fn at_large(text: &str) -> impl Iterator<Item = (usize, &'static str)> + '_ {
    /// With these the words begin; to look for all of them everywhere takes longer.
    const FIRST: [char; 6] = ['各', '多', '部', '一', '有', '不'];
    text.match_indices(FIRST).filter_map(|(at, _)| {
        let words = AT_LARGE.begun_by(text.cut(at..))?;
        Some((at, words))
    })
}

/// Whether a text names the agency, or speaks of 我局 and the like.
pub(super) fn names(text: &str, agency: &Agency) -> bool {
    const WE: [char; 24] = [
        '局', '委', '办', '厅', '院', '市', '县', '区', '镇', '乡', '州', '盟', '旗', '街', '省',
        '处', '队', '会', '中', '站', '所', '馆', '校', '们',
    ];
    // 商务局 of 云岭市商务局, 柳林镇 of 清河县柳林镇人民政府.
    let agency = agency.bare();
    let at = agency.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    let short = agency.cut(at..);
    let we = text.match_indices('我').any(|(at, word)| text.cut(at + word.len()..).starts_with(WE));
    // 旗政府, 县委 in the report of 某某自治旗.
    let place = agency.chars().next_back().filter(|c| "省市县区州盟旗".contains(*c));
    let government = place.is_some_and(|place| {
        ["政府", "委", "直"].iter().any(|organ| text.contains(&format!("{place}{organ}")))
    });
    we || government || text.contains(short) || OWN.any_in(text)
}

/// Whether a number stands before one of the units.
pub(super) fn counts(text: &str, units: Words) -> bool {
    const NUMERALS: &str = "0123456789一二三四五六七八九十百千万两零余多";
    units.iter().any(|unit| {
        let mut places = text.match_indices(unit);
        places.any(|(at, _)| text.cut(..at).ends_with(|c| NUMERALS.contains(c)))
    })
}
