//! P09: links that lead nowhere but on the machine or in the network they were made in.

use crate::rules::clip::and_more;
use crate::rules::prelude::*;

/// P09: a link to a file of one's own disk, or to an address of an inner network.
pub static UNREACHABLE_LINK: Rule = Rule::hint("P09", "unreachable-link", unreachable_link)
    .title("链接外人打不开")
    .basis(&[law::CUSTOM.cited("发布页面", "网页上的链接都能打开")])
    .off();

fn unreachable_link(context: &Context<'_>, telling: &mut Telling<'_>) {
    let links = &context.report.reading.document.links;
    if links.is_empty() {
        return telling.inapplicable("没有链接");
    }
    let found: Vec<&str> =
        links.iter().map(|link| link.target.trim()).filter(|target| is_inner(target)).collect();
    let Some(first) = found.first() else { return telling.pass() };
    let more = and_more(found.len(), "（共 ", " 条）");
    // The name of a folder on a disk may be that of a person.
    let shown = if is_of_disk(first) { "file:" } else { crate::letters::head(first, 40) };
    let message = format!("链接指向“{shown}”{more}，是本机文件或者内网地址，外面打不开");
    telling.wrong(Subject::Text, "link", message).at(Place::Whole);
}

fn is_inner(target: &str) -> bool {
    let host = target.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', ':', '?']).next().unwrap_or_default();
    let mut parts = host.split('.').map(str::parse::<u8>);
    let address = (parts.next(), parts.next(), parts.next(), parts.next(), parts.next());
    let is_private = match address {
        (Some(Ok(first)), Some(Ok(second)), Some(Ok(_)), Some(Ok(_)), None) => match first {
            10 | 127 => true,
            172 => (16..=31).contains(&second),
            192 => second == 168,
            _ => false,
        },
        _ => host.eq_ignore_ascii_case("localhost"),
    };
    is_private || is_of_disk(target)
}

/// `file:///D:/a.html`, `D:\a.html`.
fn is_of_disk(target: &str) -> bool {
    let mut chars = target.chars();
    let is_drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.next() == Some(':')
        && chars.next() == Some('\\');
    is_drive || target.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("file:"))
}

#[cfg(test)]
mod tests {
    use super::is_inner;

    #[test]
    fn inner_addresses_are_those_nobody_outside_can_open() {
        for target in
            ["file:///D:/a.doc", "D:\\a.doc", "http://10.1.2.3/a", "http://192.168.0.1:80/"]
        {
            assert!(is_inner(target), "{target}");
        }
        for target in
            ["http://203.0.113.7/a", "javascript:window.print()", "./a.pdf", "#", "mailto:a@b"]
        {
            assert!(!is_inner(target), "{target}");
        }
    }
}
