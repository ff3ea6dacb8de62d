//! P07: what intruders put into pages to have it found by search engines.

use crate::letters::Letters;
use crate::letters::{head, tail};
use crate::rules::clip::and_more;
use crate::rules::prelude::*;

/// P07: words of gambling or adult sites in the text, the title or the links of the page.
pub static TAMPERED_PAGE: Rule = Rule::error("P07", "tampered-page", tampered_page)
    .title("网页疑似被植入不良内容")
    .basis(&[law::CUSTOM.cited("政府网站安全检查", "网页没有被篡改、没有暗链")]);

/// Names and offers of gambling and adult sites that stand in no report.
const SITES: Words = Words(
    "365体育 365bet bet365 bet36 澳门威尼斯人 澳门金沙 澳门新葡京 新葡京娱乐 太阳城娱乐 真人娱乐 \
    真人百家乐 老虎机 皇冠体育 开云体育 米兰体育 乐鱼体育 华体会 半岛体育 爱游戏体育 kok体育 \
    博彩平台 博彩网站 成人免费 成人视频 欧美激情 日韩女优",
);

/// Games that honest pages speak of too.
const GAMES: Words = Words("欧洲五大联赛 五大联赛 欧洲杯 世界杯 欧冠 英超 足球 篮球");

/// What each begins with, and what both do.
static OF_SITES: Letters = Letters::NONE.with_all(SITES);
static OF_GAMES: Letters = Letters::NONE.with_all(GAMES);
static FIRSTS: Letters = OF_SITES.with_all(GAMES);

/// What makes a game one to bet on.
const OFFERS: Words =
    Words("买球 投注 下注 竞猜 赔率 彩金 app下载 APP下载 官网下载 官方app 官方网址 登录入口");

/// What stands behind 关于 in the title of a document: intruders replace that word.
const TITLES: Words = Words(":印发 :进一步 :做好 :开展 :公布");

/// Words of those who fight it, or who run the lottery of the state.
const HONEST: Words =
    Words("打击 整治 查处 取缔 禁止 严禁 案件 案例 涉赌 反诈 诈骗 彩票 体彩 治理");

fn tampered_page(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let lines = report.text.paragraphs.iter().filter_map(|line| {
        let text = line.plain.text.as_str();
        let (at, words, is_certain) = planted(text)?;
        Some((line.plain.place(at..at + words.len()), words, is_certain))
    });
    let around = report
        .reading
        .document
        .title
        .iter()
        .chain(report.reading.document.links.iter().map(|l| &l.text));
    let around = around.filter_map(|text| {
        let (_, words, is_certain) = planted(text)?;
        Some((Place::Whole, words, is_certain))
    });
    let found: Vec<(Place, &str, bool)> = lines.chain(around).collect();
    let Some(&(place, words, is_certain)) =
        found.iter().find(|(.., is_certain)| *is_certain).or(found.first())
    else {
        return telling.pass();
    };
    let more = and_more(found.len(), "（共 ", " 处）");
    let severity = if is_certain { Severity::Error } else { Severity::Warning };
    telling
        .wrong(
            Subject::Text,
            "planted",
            format!("网页上有“{words}”{more}，不是报告应有的内容，疑似被人植入"),
        )
        .with_severity(severity)
        .certain_if(is_certain)
        .at(place)
        .advising("请看：请网站维护人员检查页面是否被篡改");
}

/// Words of a gambling site in a text, with their place, and whether they can be nothing else.
fn planted(text: &str) -> Option<(usize, &'static str, bool)> {
    let around = |at: usize, word: &str, most| {
        (tail(text.cut(..at), most), head(text.cut(at + word.len()..), most))
    };
    let is_honest = |at, word| {
        let (before, behind) = around(at, word, 40);
        HONEST.any_in(before) || HONEST.any_in(behind)
    };
    let is_offer = |at, word| {
        let (before, behind) = around(at, word, 8);
        OFFERS.any_in(before) || OFFERS.any_in(behind) || TITLES.begin(behind)
    };
    let mut vague = None;
    let lists = [(&OF_SITES, SITES, true), (&OF_GAMES, GAMES, false)];
    for at in FIRSTS.beginnings(text) {
        let here = text.cut(at..);
        for (first, words, is_certain) in lists {
            let word = if first.may_begin(here) { words.begun_by(here) } else { None };
            let Some(word) = word.filter(|word| !is_honest(at, word)) else { continue };
            if is_certain {
                return Some((at, word, true));
            }
            if vague.is_none() && is_offer(at, word) {
                vague = Some((at, word, false));
            }
        }
    }
    vague
}
