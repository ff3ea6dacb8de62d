//! The words around a number: what it counts, and what makes it approximate.

use crate::cut::Cut;

/// Measure words of counts; of two that begin alike the longer stands first.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "个百分点", "百分点", "亿元", "万元", "人次", "宗次", "件次", "条次", "个次", "方面", "部分", "件", "份", "条", "起", "宗",
    "个", "项", "次", "封", "例", "张", "篇", "期", "场", "部", "家", "则", "批", "类", "户", "名", "人", "元", "%",
    "倍", "页", "字", "幅", "版", "组", "轮", "种", "处", "台", "套", "本", "点",
];

/// Measure words of what is no count: a date, a duration, a length, a rank.
#[rustfmt::skip]
pub(super) const OTHER_MEASURES: &[&str] = &[
    "年", "月", "日", "号", "时", "小时", "分钟", "分", "秒", "天", "周", "个月", "个工作日", "工作日", "届", "级", "岁",
    "楼", "室", "路", "弄", "栋", "平方米", "公里", "千米", "米", "吨", "亩", "度", "℃", "公顷", "个小时", "季度", "个季度",
    "热线", "政务服务热线", "政务服务便民热线", "市民热线", "平台",
];

/// Words that begin with a Chinese numeral and count nothing.
#[rustfmt::skip]
pub(super) const NO_COUNTS: &[&str] = &[
    "一次性", "一件事", "一个窗口", "一张网", "一条龙", "一项项", "一件件", "一条条", "一次次", "一部分", "一方面", "一类", "一级", "一种",
    "一处", "一家", "一批", "一组", "一本", "一点", "一版", "一台", "一套", "一个个", "一字", "一人", "一户", "一起", "一轮",
    "一期", "一名", "一篇", "一场", "三级", "三类内部", "四类过程", "百分百", "百分点", "十件实事", "十分", "两个维护", "四个意识",
    "四个自信", "两个确立", "千家万户", "一次办", "一次告知", "一次腿",
];

/// The measure word at the beginning of a text.
pub(super) fn measure_at(text: &str) -> Option<&'static str> {
    MEASURES.iter().find(|word| text.starts_with(**word)).copied()
}

/// Words right before a number that make it approximate; the longer of two that end alike stands first.
const BEFORE: &[(&str, Approximate)] = &[
    ("不少于", Approximate::AtLeast),
    ("超过", Approximate::AtLeast),
    ("至少", Approximate::AtLeast),
    ("逾", Approximate::AtLeast),
    ("超", Approximate::AtLeast),
    ("大约", Approximate::About),
    ("约", Approximate::About),
    ("将近", Approximate::AtMost),
    ("接近", Approximate::AtMost),
    ("近", Approximate::AtMost),
    ("不足", Approximate::AtMost),
    ("不到", Approximate::AtMost),
    ("不超过", Approximate::AtMost),
    ("至多", Approximate::AtMost),
];

/// The word right before a number that makes it approximate.
pub(super) fn prefix(plain: &str, at: usize) -> Option<(&'static str, Approximate)> {
    // 签约, 条约 and the like are words of their own.
    let before = plain.cut(..at);
    let word =
        BEFORE.iter().filter(|(word, _)| before.ends_with(word)).max_by_key(|(w, _)| w.len());
    word.filter(|(word, _)| {
        let left = before.cut(..before.len() - word.len()).chars().next_back();
        let others = match *word {
            "约" => "签条预节集合履",
            "近" => "最附临靠",
            _ => "",
        };
        !left.is_some_and(|c| others.contains(c))
    })
    .copied()
}

/// How a number is approximate by the word before it.
pub(super) fn before(plain: &str, at: usize) -> Option<Approximate> {
    prefix(plain, at).map(|(_, how)| how)
}

/// How a number is approximate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximate {
    /// 余、多、超过、逾、以上: the number or somewhat more.
    AtLeast,
    /// 近、不足、以内: the number or somewhat less.
    AtMost,
    /// 约、左右: about the number.
    About,
}
