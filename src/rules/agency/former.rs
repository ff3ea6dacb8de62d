//! D16: agencies called by names that they no longer have.

use crate::letters::Letters;
use crate::rules::prelude::*;

/// D16: an agency by its former name.
pub static OLD_AGENCY_NAME: Rule = Rule::hint("D16", "old-agency-name", old_agency_name)
    .title("用了机构的旧称")
    .basis(&[law::OWN_WORDS.cited("机构名称", "用报告年度的机构名称")]);

/// Former names behind a place, each with what became of it.
const FORMER: Words = Words(
    "卫计委→卫生健康委员会 卫计局→卫生健康局 卫生和计划生育委员会→卫生健康委员会 \
    卫生和计划生育局→卫生健康局 国土局→自然资源局 国土资源局→自然资源局 工商局→市场监督管理局 \
    工商行政管理局→市场监督管理局 质监局→市场监督管理局 质量技术监督局→市场监督管理局 \
    食药监局→市场监督管理局 食品药品监督管理局→市场监督管理局 安监局→应急管理局 \
    安全生产监督管理局→应急管理局 环保局→生态环境局 环境保护局→生态环境局 \
    扶贫办→乡村振兴局，后并入农业农村局",
);

/// The letters that these names begin with.
static FIRSTS: Letters = Letters::NONE.with_all(FORMER);

/// The first year reported on in which no place had the name any more.
fn gone(name: &str) -> u16 {
    match name {
        "环保局" | "环境保护局" => 2021,
        "扶贫办" => 2023,
        _ => 2020,
    }
}

fn old_agency_name(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// Words of a sentence that tells of the past.
    const PAST: Words = Words("原 前身 更名 改名 划转 整合 撤销 挂牌 合并 组建 历史 曾");
    let report = context.report;
    let Some(year) = report.text.frame.year.filter(|&year| year >= 2020) else {
        return telling.inapplicable("只查 2020 年度以后的报告");
    };
    let mut told: Vec<&str> = Vec::new();
    for passage in report.prose.body() {
        for sentence in passage.sentences() {
            let text = passage.text.cut(sentence.clone());
            let is_past = || PAST.any_in(text);
            if FIRSTS.beginnings(text).next().is_none() || is_past() {
                continue;
            }
            let former = FORMER.iter().filter_map(|pair| pair.split_once('→'));
            for (name, now) in former.filter(|(name, _)| gone(name) <= year) {
                let Some(at) = text.find(name) else { continue };
                let before = text.cut(..at);
                let in_title = before.rfind('《') > before.rfind('》');
                let is_name = before.ends_with(['省', '市', '县', '区', '州', '盟', '旗']);
                if in_title || !is_name || told.contains(&name) {
                    continue;
                }
                told.push(name);
                let message = format!(
                    "{}的“{name}”是机构改革前的名称，{year} 年度时多已改为{now}",
                    context.part_name(passage.part)
                );
                let start = sentence.start + at;
                telling
                    .wrong_at(passage, start..start + name.len(), "name", message)
                    .advising("请看：当地这个机构现在叫什么");
            }
        }
    }
    telling.or_pass();
}
