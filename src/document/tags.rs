//! Tags with more attributes than any page has. The tokenizer compares each attribute of a tag with all before it, so
//! that a megabyte of them takes seconds, and twenty would take a quarter of an hour.

use std::borrow::Cow;

/// No tag has more attributes.
const MOST: usize = 1000;

/// In less markup not enough of them have room to take long.
const LEAST: usize = 200_000;

/// The markup, of each tag no more attributes than [`MOST`].
pub(super) fn bounded(markup: &str) -> Cow<'_, str> {
    if markup.len() < LEAST {
        return Cow::Borrowed(markup);
    }
    let (mut kept, mut from) = (String::new(), 0);
    let mut at = 0;
    while let Some(open) = markup[at..].find('<').map(|open| at + open) {
        at = open + 1;
        if !markup[at..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let (cut, end) = attributes(&markup[at..]);
        if let Some(cut) = cut {
            kept.push_str(&markup[from..at + cut]);
            from = at + end;
        }
        at += end;
    }
    match from {
        0 => Cow::Borrowed(markup),
        _ => Cow::Owned(kept + &markup[from..]),
    }
}

/// What stands before the next byte of a tag.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Between,
    Name,
    BeforeValue,
    Unquoted,
    Quoted(u8),
}

/// Where a tag ends, and where the attributes begin that are too many.
fn attributes(tag: &str) -> (Option<usize>, usize) {
    let (mut within, mut count, mut cut) = (Within::Name, 0, None);
    let bytes = tag.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        if byte == b'<' && bytes.get(at + 1) == Some(&b'/') {
            // What began was no tag: a script says `i<n`.
            return (None, at);
        }
        within = match (within, byte) {
            (Within::Quoted(quote), _) if byte != quote => within,
            (Within::Quoted(_), _) => Within::Between,
            (_, b'>') => return (cut, at),
            (Within::BeforeValue, b'"' | b'\'') => Within::Quoted(byte),
            (Within::BeforeValue, _) if byte.is_ascii_whitespace() => within,
            (Within::BeforeValue, _) => Within::Unquoted,
            (Within::Name | Within::Between, b'=') => Within::BeforeValue,
            (_, b'/') if within != Within::Unquoted => Within::Between,
            _ if byte.is_ascii_whitespace() => Within::Between,
            (Within::Between, _) => {
                count += 1;
                if count > MOST {
                    cut.get_or_insert(at);
                }
                Within::Name
            }
            _ => within,
        };
    }
    // The markup ends within the tag.
    (cut, tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_many_attributes_the_first_are_kept() {
        let many = |count: usize| (0..count).map(|i| format!("a{i}='<b> {i}'")).collect::<Vec<_>>();
        let page = |count| format!("<p {}>题</p>", many(count).join(" ")) + &" ".repeat(LEAST);
        assert_eq!(bounded(&page(MOST)), page(MOST));
        assert!(
            bounded(&page(MOST + 500)).starts_with(&page(MOST)[..page(MOST).len() - LEAST - 10])
        );
        assert!(bounded(&page(MOST + 500)).contains(">题</p>"));
        let unclosed = format!("<p {}", many(MOST + LEAST).join(" "));
        assert!(bounded(&unclosed).len() < unclosed.len() / 2, "one that nothing closes, too");
        let script = format!("<script>i<n {}</script>题", many(3 * MOST).join(" "));
        let script = script + &" ".repeat(LEAST);
        assert_eq!(bounded(&script), script, "what is no tag is left as it is");
    }
}
