//! P05: mailboxes of free providers.

use super::MOST;
use crate::diagnose::Verdict;
use crate::finding::{Severity, Subject};
use crate::law::{self, Citation};
use crate::rule::{Context, Outcomes, Rule};

/// P05: the office receives its mail at a free provider.
pub(in crate::rules) static PRIVATE_MAILBOX: Rule = Rule {
    id: "P05",
    name: "private-mailbox",
    title: "用了非政务邮箱",
    severity: Severity::Hint,
    basis: &[Citation {
        work: &law::CUSTOM, at: "联系方式", quote: "对外公布的邮箱用政务邮箱"
    }],
    on_by_default: false,
    check: private_mailbox,
};

const PROVIDERS: [&str; 15] = [
    "qq.com",
    "163.com",
    "126.com",
    "139.com",
    "189.cn",
    "gmail.com",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "foxmail.com",
    "outlook.com",
    "hotmail.com",
    "yeah.net",
    "aliyun.com",
    "21cn.com",
];

fn private_mailbox(context: &Context<'_>, outcomes: &mut Outcomes) {
    let (mut count, mut mailboxes) = (0, 0);
    for paragraph in &context.report.paragraphs {
        let text = paragraph.plain.text.as_str();
        for (at, sign) in text.match_indices('@') {
            mailboxes += 1;
            let domain = &text[at + sign.len()..];
            let known = |provider: &&&str| {
                let rest = domain.get(..provider.len());
                rest.is_some_and(|rest| rest.eq_ignore_ascii_case(provider))
            };
            let Some(provider) = PROVIDERS.iter().find(known) else { continue };
            let message = format!("公布的邮箱在“{provider}”，不是政务邮箱");
            outcomes.find(
                context
                    .finding(Subject::Text, &format!("mailbox:{count}"), message)
                    .with_verdict(Verdict::NeedsReview)
                    .at(paragraph.plain.place(at..at + sign.len() + provider.len()))
                    .advising("请看：有没有政务邮箱可以代替"),
            );
            count += 1;
            if count == MOST {
                return;
            }
        }
    }
    match (count, mailboxes) {
        (0, 0) => outcomes.inapplicable("没有邮箱"),
        (0, _) => outcomes.pass(),
        _ => {}
    }
}
