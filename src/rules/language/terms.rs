//! L14, L15: terms and measure words other than those of the act and of the tables.

use super::{FEW, Flaw, PROOFREADING, prose, tell};
use crate::corrections::Corrections;
use crate::rules::prelude::*;

/// L14: a request by another name.
pub static IRREGULAR_TERMS: Rule = Rule::hint("L14", "irregular-terms", irregular_terms)
    .most(FEW)
    .title("术语不规范")
    .basis(&[law::REGULATION.cited("第四章", "政府信息公开申请")])
    .off();

/// L15: a measure word other than that of the tables.
pub static WRONG_MEASURE_WORDS: Rule =
    Rule::hint("L15", "wrong-measure-words", wrong_measure_words)
        .most(FEW)
        .title("量词不当")
        .basis(PROOFREADING)
        .off();

/// Names of a request that the act does not have.
static TERMS: Corrections<6> = Corrections::new(
    "依申请公开事项→政府信息公开申请 依申请公开件→政府信息公开申请 依申请公开申请→政府信息公开申请 \
    政务公开申请→政府信息公开申请 政府信息依申请公开事项→政府信息公开申请 \
    政府信息依申请公开件→政府信息公开申请",
);

/// What is counted, and the measure words that do not fit; the tables count both in 件.
const COUNTED: [(&str, Words); 2] =
    [("规范性文件", Words("条 个")), ("公开申请", Words("条 次 封 起 个 份"))];

fn irregular_terms(context: &Context<'_>, telling: &mut Telling<'_>) {
    for passage in prose(context) {
        let mut end = 0;
        for (at, &(term, right)) in TERMS.met(&passage.text) {
            if at < end {
                continue;
            }
            end = at + term.len();
            let what = format!("“{term}”宜写作“{right}”");
            tell(
                context,
                telling,
                passage,
                Flaw::new(at..end, Severity::Hint, what).mended(at..end, right),
            );
        }
        if end == 0 {
            telling.pass();
        }
    }
    telling.or_inapplicable("没有正文");
}

fn wrong_measure_words(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// What is counted stands so near the number, in letters.
    const NEAR: usize = 10;
    for claim in &context.report.prose.claims {
        let passage = context.report.prose.passage(claim.passage);
        if matches!(passage.part, Part::Section(2..=4)) {
            continue;
        }
        let number = &claim.number;
        let before = passage.text.cut(..number.range.start).char_indices().rev().take(NEAR);
        let clause =
            before.take_while(|&(_, c)| !matches!(c, ',' | '。' | ';' | ':' | '、')).last();
        let Some((from, _)) = clause else { continue };
        let clause = passage.text.cut(from..number.range.start);
        let counted = COUNTED.iter().find(|(what, _)| clause.contains(what));
        let Some((what, measures)) = counted else { continue };
        if !measures.has(number.measure) {
            telling.pass();
            continue;
        }
        let told = context.report.written(passage, number.range.clone());
        let what = format!("{what}“{told}”的量词，表里是“件”");
        tell(context, telling, passage, Flaw::new(number.range.clone(), Severity::Hint, what));
    }
    telling.or_inapplicable("没有规范性文件和申请的数");
}
