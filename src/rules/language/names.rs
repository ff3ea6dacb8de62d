//! L18: the full names of acts with a letter left out, put in or exchanged.

use super::{FEW, Flaw, PROOFREADING, prose, tell};
use crate::rules::prelude::*;

/// L18: an act by a misspelt name.
pub static MISSPELT_TITLE: Rule = Rule::hint("L18", "misspelt-title", misspelt_title)
    .most(FEW)
    .title("法规名称缺字、错字")
    .basis(PROOFREADING);

/// Full names, each with how many letters may differ: another act differs by more. That of the regulation is
/// looked at by D13.
const NAMES: [(&str, usize); 6] = [
    ("政府信息公开信息处理费管理办法", 2),
    ("中华人民共和国政府信息公开工作年度报告格式", 2),
    ("中华人民共和国行政复议法", 1),
    ("中华人民共和国行政诉讼法", 1),
    ("中华人民共和国保守国家秘密法", 2),
    ("中华人民共和国个人信息保护法", 2),
];

fn misspelt_title(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// The longest name, in bytes, with a few letters more.
    const LONGEST: usize = 80;
    for passage in prose(context) {
        let text = passage.text.as_str();
        for (at, mark) in text.match_indices(['《', '〈']) {
            let start = at + mark.len();
            let near = text.cut(start..).char_indices().take_while(|&(at, _)| at < LONGEST);
            let mut near = near.filter(|(_, c)| matches!(c, '》' | '〉' | '(' | '>' | '《'));
            let Some((length, _)) = near.next() else { continue };
            let bytes = start..start + length;
            let written = text.cut(bytes.clone());
            let letters = written.chars().count();
            let known = NAMES.iter().find_map(|&(name, most)| {
                let is_near = name.chars().count().abs_diff(letters) <= most;
                let distance = is_near.then(|| strsim::levenshtein(written, name))?;
                (distance <= most).then_some((name, distance))
            });
            match known {
                None => {}
                Some((_, 0)) => telling.pass(),
                Some((name, _)) => {
                    let what = format!("“{written}”的全名是“{name}”");
                    let flaw = Flaw::new(bytes.clone(), Severity::Hint, what).mended(bytes, name);
                    tell(context, telling, passage, flaw);
                }
            }
        }
    }
    telling.or_inapplicable("没有写到这些法规的全名");
}
