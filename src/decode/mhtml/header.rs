//! The header of a MIME part: folded lines, fields, parameters.

/// The fields in order, names in lower case, folded lines joined.
#[derive(Clone, Default)]
pub(super) struct Header {
    fields: Vec<(String, String)>,
}

impl Header {
    /// The first field of that name.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// `text/html`; plain text where nothing is said.
    pub(super) fn media_type(&self) -> String {
        let value = self.field("content-type").unwrap_or("text/plain");
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// A parameter of the content type, without its quotes.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        let mut rest = self.field("content-type")?.split_once(';')?.1;
        while let Some((key, after)) = rest.split_once('=') {
            let (value, next) = value(after.trim_start());
            if key.trim_matches([';', ' ', '\t']).eq_ignore_ascii_case(name) {
                return Some(value.to_owned());
            }
            rest = next;
        }
        None
    }
}

/// The value that a parameter begins with, and what follows it.
fn value(text: &str) -> (&str, &str) {
    match text.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
        None => {
            let end = text.find([';', ' ', '\t']).unwrap_or(text.len());
            text.split_at(end)
        }
    }
}

/// The header at the beginning of the bytes and the body after the empty line that ends it.
pub(super) fn split(bytes: &[u8]) -> Option<(Header, &[u8])> {
    let mut header = Header::default();
    let mut at = 0;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        at += line.len();
        let is_folded = line.starts_with(b" ") || line.starts_with(b"\t");
        let text = String::from_utf8_lossy(line.trim_ascii());
        if text.is_empty() {
            if header.fields.is_empty() && at < LEADING {
                continue;
            }
            return Some((header, &bytes[at..]));
        }
        match header.fields.last_mut().filter(|_| is_folded) {
            Some((_, value)) => {
                value.push(' ');
                value.push_str(&text);
            }
            None => {
                let (name, value) = text.split_once(':')?;
                let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
                if name.is_empty() || !name.chars().all(is_name) {
                    return None;
                }
                header.fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }
    None
}

/// Empty lines before a header are passed over up to here; a part without any header is no page.
const LEADING: usize = 64;
