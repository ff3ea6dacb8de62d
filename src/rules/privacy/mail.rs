//! P05: mailboxes of free providers.

use crate::rules::prelude::*;

/// P05: the office receives its mail at a free provider.
pub static PRIVATE_MAILBOX: Rule = Rule::hint("P05", "private-mailbox", private_mailbox)
    .title("用了非政务邮箱")
    .basis(&[law::CUSTOM.cited("联系方式", "对外公布的邮箱用政务邮箱")])
    .off();

const PROVIDERS: Words = Words(
    "qq.com 163.com 126.com 139.com 189.cn gmail.com sina.com sina.cn sohu.com foxmail.com \
    outlook.com hotmail.com yeah.net aliyun.com 21cn.com",
);

fn private_mailbox(context: &Context<'_>, telling: &mut Telling<'_>) {
    let mut mailboxes = 0;
    for paragraph in &context.report.text.paragraphs {
        let text = paragraph.plain.text.as_str();
        for (at, sign) in text.match_indices('@') {
            mailboxes += 1;
            let domain = text.cut(at + sign.len()..);
            let Some(provider) = provider(domain) else { continue };
            if telling.has_room(context.rule.about.severity) {
                let place = paragraph.plain.place(at..at + sign.len() + provider.len());
                let message = format!("公布的邮箱在“{provider}”，不是政务邮箱");
                telling
                    .wrong_among(Subject::Text, place, "mailbox", message)
                    .in_doubt()
                    .advising("请看：有没有政务邮箱可以代替");
            }
        }
    }
    match mailboxes {
        0 => telling.or_inapplicable("没有邮箱"),
        _ => telling.or_pass(),
    }
}

/// The free provider whose domain a text begins with, and not only the beginning of a longer one: @qq.company.
fn provider(text: &str) -> Option<&'static str> {
    let is_domain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_known = |provider: &&str| {
        let Some((domain, behind)) = text.split_at_checked(provider.len()) else { return false };
        let goes_on = behind.strip_prefix('.').unwrap_or(behind).starts_with(is_domain);
        domain.eq_ignore_ascii_case(provider) && !goes_on
    };
    PROVIDERS.iter().find(is_known)
}
