//! 五、存在的主要问题及改进情况: that it names problems, and what is done about them.

use super::Body;
use crate::rules::clip::clipped;
use crate::rules::prelude::*;

/// What the regulation asks of the section.
const ASKED: Citation =
    law::REGULATION.cited("第五十条第（四）项", "政府信息公开工作存在的主要问题及改进情况");

/// C04: the section says that there are no problems, or hardly anything.
pub static NO_PROBLEMS: Rule =
    Rule::error("C04", "no-problems", no_problems).title("主要问题空缺或敷衍").basis(&[ASKED]);

/// C05: problems without improvement, or improvement without problems.
pub static UNANSWERED_PROBLEMS: Rule =
    Rule::warning("C05", "unanswered-problems", unanswered_problems)
        .title("只写了问题没有写改进，或者只写了改进没有写问题")
        .basis(&[ASKED]);

/// A section of so few characters names no problem and no improvement.
const SHORT: usize = 20;

fn no_problems(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(body) = Body::read(context, 5, telling) else { return };
    let length = body.length();
    if length >= SHORT && !says_nothing(&body.text) {
        return telling.pass();
    }
    if body.has_more {
        return telling.needs_review("第五部分里有图片或表格，可能写在那里");
    }
    let told = clip(&body.text);
    let section = "第五部分“存在的主要问题及改进情况”";
    let (severity, message) = if body.text.is_empty() {
        (Severity::Error, format!("{section}只有标题，没有正文"))
    } else if says_nothing(&body.text) {
        (Severity::Error, format!("{section}只写了“{told}”，没有写出问题和改进"))
    } else {
        let message = format!("{section}只有 {length} 字“{told}”，请核实是否写全");
        (Severity::Warning, message)
    };
    telling
        .wrong(Subject::Section(5), "text", message)
        .with_severity(severity)
        .at(body.lines.first().map_or(body.heading, |line| line.place));
}

/// The first words, without the stop behind them.
fn clip(text: &str) -> String {
    const MOST: usize = 20;
    clipped(text.trim_end_matches(['。', ';', ',']), MOST)
}

/// Whether the text is made of nothing but the words of its heading and of denial: 暂无, 我局不存在问题.
fn says_nothing(text: &str) -> bool {
    /// Longer ones first, where one begins another.
    const EMPTY: Words = Words(
        "政府信息公开 政务公开 信息公开 工作 存在 主要 问题 改进 整改 情况 措施 方面 相关 有关 \
        明显 突出 重大 不足 之处 需要 需 本年度 本年 年度 今年 目前 暂时 暂 全年 年 我局 我委 \
        我办 我镇 我乡 我街道 我单位 本单位 本机关 本部门 没有 未发现 尚未 未 不 尚无 无 没 及 和 \
        的 或",
    );
    let is_mark = |c: char| !c.is_alphabetic() || c.is_ascii_digit() || "一二三四五六".contains(c);
    let mut rest = text.trim_start_matches(is_mark);
    while !rest.is_empty() {
        let Some(bare) = EMPTY.behind(rest) else {
            return false;
        };
        rest = bare.trim_start_matches(is_mark);
    }
    true
}

/// Words of what is not as it should be.
pub(in crate::rules) const LACKS: Words = Words(
    "问题 不足 有待 不够 差距 薄弱 短板 欠 需 困难 不强 不高 不深 不全 不到位 不及时 慢 滞后 缺 \
    单一 偏 不完善 不规范 弱 不力 难 少 低 矛盾 松懈 亟 待 仍 还 未能 不平衡 不均 不畅 不便 不广 \
    不善 不齐",
);

/// Words with which what is done, or is to be done, begins.
const REMEDIES: Words = Words(
    "下一步 下步 下阶段 今后 将 改进 整改 措施 针对 已 计划 拟 力争 争取 未来 继续 努力 确保 着力 \
    切实 接下来 明年 来年 我们要",
);

/// What is done; but 有待加强 is a lack.
const DEEDS: Words = Words(
    "加强 完善 提高 提升 强化 健全 推进 优化 加大 规范 落实 深化 拓宽 建立 丰富 开展 增加 组织 \
    扩大 加快 创新 做好 抓好 严格 明确 畅通 压实 细化 编印 改善",
);

fn unanswered_problems(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(body) = Body::read(context, 5, telling) else { return };
    if body.length() < SHORT || says_nothing(&body.text) {
        return telling.inapplicable("第五部分没有写出内容");
    }
    let has_remedy = REMEDIES.any_in(&body.text) || does_something(&body.text);
    let has_lack = LACKS.any_in(&body.text);
    if has_remedy && has_lack {
        return telling.pass();
    }
    if body.has_more {
        return telling.needs_review("第五部分里有图片或表格，可能写在那里");
    }
    let (severity, message) = match has_remedy {
        false => (Severity::Warning, "第五部分写了问题，没有写改进情况，请核实"),
        // A lack can be told in too many ways.
        true => (Severity::Hint, "第五部分写了改进，没有写存在哪些问题，请核实"),
    };
    telling
        .wrong(Subject::Section(5), "answer", message)
        .with_severity(severity)
        .in_doubt()
        .at(body.heading)
        .advising("请看：问题和改进都要写，最好一一对应");
}

/// Whether a clause tells of a deed, not of the lack of one.
fn does_something(text: &str) -> bool {
    const WANTED: Words = Words("待 需 须 不 欠 缺 未 还 仍 应");
    text.split(['。', ';', ',', '、']).any(|clause| DEEDS.any_in(clause) && !WANTED.any_in(clause))
}
