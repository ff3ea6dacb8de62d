//! 一、总体情况: what it speaks of, and at what length.

use super::{Body, voice};
use crate::forms::{Applicant, RequestLine};
use crate::rules::prelude::*;

/// The five matters, as the notice on the form lists them.
const FIVE: Citation = law::FORMAT_2021
    .cited("总体情况", "主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障");

/// C01: the overview leaves out some of the five matters.
pub static INCOMPLETE_OVERVIEW: Rule =
    Rule::warning("C01", "incomplete-overview", incomplete_overview)
        .title("总体情况没有写到五个方面")
        .basis(&[FIVE]);

/// C02: requests came in, and the overview does not say how many.
pub static UNCOUNTED_REQUESTS: Rule = Rule::hint("C02", "uncounted-requests", uncounted_requests)
    .title("总体情况没有写收到多少件申请")
    .basis(&[law::CUSTOM.cited("总体情况", "依申请公开既写做法，也写数量")])
    .off();

/// C10: the overview is longer than a local rule allows.
pub static OVERLONG_OVERVIEW: Rule = Rule::hint("C10", "overlong-overview", overlong_overview)
    .title("总体情况篇幅过长")
    .basis(&[law::CUSTOM.cited("个别地方的编制通知", "总体情况原则上不超过一千字")])
    .asked_by(|pack| pack.overview_limit.is_some());

/// C11: the overview is very short, or has no number in it.
pub static MEAGRE_OVERVIEW: Rule = Rule::hint("C11", "meagre-overview", meagre_overview)
    .title("总体情况过短或没有具体内容")
    .basis(&[
        law::FORMAT_2021.cited("通知中关于明确责任的要求", "敷衍塞责、造成不良后果的，追究责任")
    ]);

/// C15: the overview is nothing but its heading.
pub static HEADING_WITHOUT_TEXT: Rule =
    Rule::error("C15", "heading-without-text", heading_without_text)
        .title("总体情况只有标题")
        .basis(&[FIVE]);

/// The five matters, each with words of which at least one stands where it is spoken of. They are many, so
/// that no overview that speaks of a matter in words of its own is blamed.
const MATTERS: [(&str, Words); 5] = [
    (
        "主动公开",
        Words(
            "主动公开 公开信息 公开各类 公开政府 公开政务 发布信息 发布各类 发布政 信息发布 公开了 \
        公开内容 政策解读 解读 公示 回应 公布 公开发布 重点领域",
        ),
    ),
    ("依申请公开", Words("申请")),
    (
        "政府信息管理",
        Words(
            "信息管理 规范管理 审查 审核 审签 审批 目录 清理 动态调整 保密 先审 三审 指南 归档 台账 \
        源头 公开属性 公文属性 清单 登记 更新 文件管理 制度 信息安全 错敏 校对 把关 时效",
        ),
    ),
    (
        "政府信息公开平台建设",
        Words(
            "平台 网站 网页 公众号 新媒体 专区 公报 专栏 栏目 微信 微博 客户端 查阅点 查阅场所 公示栏 \
        公开栏 宣传栏 大厅 载体 门户 渠道 阵地 热线 抖音 app APP",
        ),
    ),
    (
        "监督保障",
        Words(
            "监督 保障 考核 考评 培训 评议 评估 测评 追究 追责 问责 督查 督导 督促 检查 自查 通报 \
        领导小组 组织领导 专人 队伍 责任 整改 学习 巡查 监测",
        ),
    ),
];

fn incomplete_overview(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(overview) = Body::read(context, 1, telling) else { return };
    if overview.text.is_empty() {
        return telling.inapplicable("总体情况没有正文");
    }
    let without = without(&overview);
    telling.passes(MATTERS.len() - without.len());
    if without.is_empty() {
        return;
    }
    if overview.has_more {
        return telling.needs_review("总体情况里有图片或表格，可能写在那里");
    }
    // The form of 2019 is not known to have asked for them.
    let is_asked =
        context.report.expected_form().is_some_and(|form| form.work == &law::FORMAT_2021);
    let is_grave = is_asked && without.len() >= 2;
    let severity = if is_grave { Severity::Warning } else { Severity::Hint };
    let message = format!("总体情况没有写到{}，应当写五个方面", without.join("、"));
    telling
        .wrong(Subject::Section(1), "matters", message)
        .with_severity(severity)
        .in_doubt()
        .at(overview.heading)
        .advising("请看：这几个方面是不是用别的说法写了");
}

/// The matters that the overview does not speak of.
fn without(overview: &Body<'_>) -> Vec<&'static str> {
    let is_told = |matter: &str, words: Words| {
        words.any_in(&overview.text)
            || matter == MATTERS[0].0 && tells_of_publishing(&overview.text)
    };
    let matters = MATTERS.iter().filter(|(matter, words)| !is_told(matter, *words));
    matters.map(|&(matter, _)| matter).collect()
}

/// `依法、主动、全面、及时地做好信息公开`, `公开医疗卫生等信息`: the first matter in words that stand apart.
fn tells_of_publishing(text: &str) -> bool {
    text.split(['。', ';']).any(|sentence| {
        let (before, behind) = sentence.split_once("公开").unwrap_or_default();
        let is_asked = before.ends_with("依申请");
        before.contains("主动") || !is_asked && (behind.contains("信息") || behind.contains('条'))
    })
}

fn uncounted_requests(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(overview) = Body::read(context, 1, telling) else { return };
    let received = Coord::Request(RequestLine::Received, Applicant::Total);
    let entry = context.report.reading.entries.get(&received);
    let Some(number) = entry.and_then(|entry| entry.value.in_sum()).filter(|n| !n.is_zero()) else {
        return telling.inapplicable("表三没有新收的申请");
    };
    if voice::counts(&overview.text, Words("件 份 条 例 宗 次 起 个")) {
        return telling.pass();
    }
    let message = format!("总体情况没有写收到多少件申请，表三本年新收总计 {number} 件");
    telling
        .wrong(Subject::Section(1), "requests", message)
        .at(overview.heading)
        .with_related(vec![received]);
}

fn overlong_overview(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// What those places that set a limit set.
    const USUAL: usize = 1000;
    let Some(overview) = Body::read(context, 1, telling) else { return };
    let (length, limit) = (overview.length(), context.pack.overview_limit.unwrap_or(USUAL));
    if length <= limit {
        return telling.pass();
    }
    let message = format!("总体情况 {length} 字，上限 {limit} 字，多 {} 字", length - limit);
    telling.wrong(Subject::Section(1), "length", message).at(overview.heading);
}

fn meagre_overview(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// An overview of five matters is not written in less.
    const SHORT: usize = 150;
    let Some(overview) = Body::read(context, 1, telling) else { return };
    if overview.text.is_empty() || without(&overview).len() >= 2 {
        return telling.inapplicable("总体情况缺的内容另有规则来说");
    }
    if overview.has_more {
        return telling.needs_review("总体情况里有图片或表格，可能写在那里");
    }
    let length = overview.length();
    let agency = context.report.text.frame.agency.as_ref();
    let names_itself = || agency.is_none_or(|agency| voice::names(&overview.text, agency));
    let message = if length < SHORT {
        format!("总体情况只有 {length} 字，五个方面不容易写清楚")
    } else if !has_number(&overview.text) && !names_itself() {
        "总体情况里没有一个数，也没有说到本机关，看不出做了什么".to_owned()
    } else {
        return telling.pass();
    };
    telling
        .wrong(Subject::Section(1), "substance", message)
        .in_doubt()
        .at(overview.heading)
        .advising("请看：要不要补充本机关的实际情况");
}

/// Whether a number stands in it that is neither a year nor in brackets, as numbers of documents are.
fn has_number(text: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match c {
            '(' | '《' => depth += 1,
            ')' | '》' => depth = depth.saturating_sub(1),
            _ if digits > 0 && depth == 0 && !rest.cut(digits..).starts_with('年') => return true,
            _ => {}
        }
        rest = rest.cut(digits.max(c.len_utf8())..);
    }
    voice::counts(text, Words("件 条 次 期 场 篇"))
}

fn heading_without_text(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(overview) = Body::read(context, 1, telling) else { return };
    if !overview.text.is_empty() {
        return telling.pass();
    }
    if overview.has_more {
        return telling.needs_review("总体情况里只有图片或表格，读不出写了什么");
    }
    let message = "第一部分“总体情况”只有标题，没有正文";
    telling.wrong(Subject::Section(1), "text", message).at(overview.heading);
}
