//! P04: applicants by name.

use super::PRIVACY;
use crate::letters::head;
use crate::rules::prelude::*;

/// P04: the name of somebody who asked for information or went to court for it.
pub static NAMED_APPLICANT: Rule = Rule::warning("P04", "named-applicant", named_applicant)
    .title("写出了申请人的姓名")
    .basis(&[PRIVACY]);

/// What stands before the name.
const PARTIES: Words = Words("申请人 原告 上诉人");

/// What may stand between the two.
const LINKS: Words = Words("姓名: 姓名 : 为");

/// Frequent surnames, without those that are words of other use: 于, 任, 许, 向.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖田董潘袁蔡蒋杜叶魏苏吕丁卢姚沈钟姜崔谭陆范汪廖石贾韦夏付邹熊孟秦邱侯尹薛雷龙陶黎贺郝顾龚邵钱戴莫孔汤";

/// Characters that make a word, or hide the name: 陈述, 林权, 王某, 李女士.
const NO_NAME: &str = "某女先同等××*XxＸ氏述情权证地业产务法规章政府局上时何请件项信息公开为以对在其的是否可将应当需未已有无不均及与或者由经就向因所提和并也可续重石末虑及围绝费款季列意像名贴榜边期路山州";

/// What follows a name.
const BEHIND: Words = Words(", 。 ; 、 ( ) 申请 提出 要求 不服 起诉 诉");

fn named_applicant(context: &Context<'_>, telling: &mut Telling<'_>) {
    for paragraph in &context.report.text.paragraphs {
        let text = paragraph.plain.text.as_str();
        // Every one of them ends so.
        for (at, _) in text.match_indices(['人', '告']) {
            let end = at + '人'.len_utf8();
            let party = PARTIES.ended_by(text.cut(..end));
            let Some(party) = party else { continue };
            let link = LINKS.begun_by(text.cut(end..));
            let start = end + link.map_or(0, |link| link.len());
            let Some(name) = name_at(text.cut(start..)) else { continue };
            if telling.has_room(context.rule.about.severity) {
                let surname = head(name, 1);
                let hidden: String = name.chars().skip(1).map(|_| '某').collect();
                let message =
                    format!("写出了{party}“{surname}{hidden}”的全名，个人信息不得公开，请核实");
                let place = paragraph.plain.place(start..start + name.len());
                telling
                    .wrong_among(Subject::Text, place, "name", message)
                    .in_doubt()
                    .advising("请看：是不是当事人的真名，是的应当隐去");
            }
        }
    }
    telling.or_pass();
}

/// The name of two or three characters that a text begins with.
fn name_at(text: &str) -> Option<&str> {
    if !text.starts_with(|c| SURNAMES.contains(c)) {
        return None;
    }
    [3, 2].into_iter().find_map(|length| {
        let name = head(text, length);
        let behind = text.cut(name.len()..);
        let is_name = !name.contains(|c: char| !('\u{4e00}'..='\u{9fff}').contains(&c))
            && !name.contains(|c| NO_NAME.contains(c))
            && name.chars().count() == length;
        (is_name && BEHIND.begin(behind)).then_some(name)
    })
}
