//! N30: powers that the text says the agency does not have, and the table counts their use.

use crate::forms::{DisclosureItem, DisclosureMeasure};
use crate::letters::tail;
use crate::rules::prelude::*;

/// N30: a power is declared not to be there, and its row has numbers.
pub static DECLARED_POWERS_CONTRADICTED: Rule =
    Rule::warning("N30", "declared-powers-contradicted", declared_powers_contradicted)
        .title("说没有职权，表二有数")
        .basis(&[law::OWN_WORDS.cited("正文与表二", "正文所说的职权与表二所填的一致")]);

/// How it is said that a power is not there.
const WITHOUT: Words = Words("不具备 不具有 不享有 不涉及 不承担 没有 未设立 无");

/// The powers, as they are named, with their rows.
const POWERS: [(&str, DisclosureItem); 9] = [
    ("规章", DisclosureItem::AgencyRule),
    ("行政规范性文件", DisclosureItem::NormativeDocument),
    ("行政许可", DisclosureItem::AdministrativeLicense),
    ("行政审批", DisclosureItem::AdministrativeLicense),
    ("行政处罚", DisclosureItem::AdministrativePenalty),
    ("行政强制措施", DisclosureItem::AdministrativeCompulsion),
    ("行政强制", DisclosureItem::AdministrativeCompulsion),
    ("行政事业性收费", DisclosureItem::AdministrativeFee),
    ("行政性收费", DisclosureItem::AdministrativeFee),
];

/// What stands between them.
const BETWEEN: Words = Words(
    "制定 制发 行使 实施 作出 办理 设定 开展 法定的 法定 相关的 相关 任何 以及 和 及 或者 或 与 、 \
    等 的 有关 执法 决定",
);

/// What the powers are called at the end.
const NAMES: Words = Words("职权 职能 权限 权力 职责 事项 权");

/// The numbers that say that a power was used; prior items and documents in force may be from before.
const USED: [DisclosureMeasure; 5] = [
    DisclosureMeasure::Issued,
    DisclosureMeasure::Made,
    DisclosureMeasure::Decisions,
    DisclosureMeasure::PriorItems,
    DisclosureMeasure::Amount,
];

/// Whose powers are not the agency's.
const OTHERS: Words = Words("部分 有的 个别 所属 下属 街道 乡镇 各单位 其他单位");

fn declared_powers_contradicted(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    for passage in report.prose.body() {
        let text = passage.text.as_str();
        for (power, _) in text.match_indices(['职', '权', '事']) {
            let Some(name) = NAMES.begun_by(text.cut(power..)) else {
                continue;
            };
            let end = power + name.len();
            let is_end = text.cut(end..).chars().next().is_none_or(|c| ",。;、)和及也".contains(c));
            if !is_end {
                continue;
            }
            let Some((start, items)) = declared(text.cut(..power)) else { continue };
            let own =
                tail(text.cut(..start), FAR).rsplit(['。', ';', ',']).next().unwrap_or_default();
            if OTHERS.any_in(own) {
                continue;
            }
            for item in items {
                let of_item = |coord: &Coord| matches!(coord, Coord::Disclosure(of, measure) if *of == item && USED.contains(measure));
                let mut read =
                    report.reading.entries.iter().filter(|(coord, _)| of_item(coord)).peekable();
                if read.peek().is_none() {
                    telling.needs_review("表二里没有读到这一项");
                    continue;
                }
                let used = read.find_map(|(coord, entry)| {
                    let value = entry.value.number().filter(|value| *value > Decimal::ZERO)?;
                    Some((*coord, value))
                });
                let Some((coord, value)) = used else {
                    telling.pass();
                    continue;
                };
                if telling.has_room(context.rule.about.severity) {
                    let message = format!(
                        "正文说“{}”，表二{}为 {}",
                        report.written(passage, start..end),
                        report.reading.form.cell_name(coord),
                        value
                    );
                    telling
                        .wrong_at(passage, start..end, item.key(), message)
                        .in_doubt()
                        .with_related(vec![coord])
                        .with_reported(value)
                        .advising("请看：职权的说法不准，还是表二填错了行");
                }
            }
        }
    }
    telling.or_inapplicable("没有说不具备哪项职权");
}

/// Whose powers are meant is said no farther before a declaration, in characters.
const FAR: usize = 400;

/// Where a declaration begins that ends with the text, and the powers that it names: between the negation and
/// the end stand powers and what joins them, and nothing else.
fn declared(text: &str) -> Option<(usize, Vec<DisclosureItem>)> {
    /// No declaration is longer, in characters.
    const LONGEST: usize = 80;
    let mut rest = tail(text, LONGEST);
    let from = text.len() - rest.len();
    let mut items = Vec::new();
    loop {
        let power = POWERS.iter().find_map(|(name, item)| Some((rest.strip_suffix(name)?, *item)));
        if let Some((before, item)) = power {
            if !items.contains(&item) {
                items.push(item);
            }
            rest = before;
        } else if let Some(before) = BETWEEN.before(rest) {
            rest = before;
        } else {
            let before = WITHOUT.before(rest)?;
            items.reverse();
            return (!items.is_empty()).then_some((from + before.len(), items));
        }
    }
}
