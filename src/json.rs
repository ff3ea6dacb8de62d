//! JSON that comes in: rule packs and what is to be tried on a report. What goes out is written by serde_json.
//!
//! serde_json reads too, but brings 11 KB (brotli) to the core in the browser for it, most of it sentences in English that
//! nobody would see.

/// A value of JSON as far as a pack or a trial needs it.
///
/// ```
/// # use gouji::json::Json;
/// let Json::Object(items) = Json::parse(r#"{"name": "清河县", "days": [28, null]}"#).unwrap() else { panic!() };
/// assert_eq!(items[0], ("name".to_owned(), Json::Text("清河县".to_owned())));
/// assert_eq!(items[1].1, Json::List(vec![Json::Whole(28), Json::Other]));
/// assert_eq!(Json::parse("{\n“name”: 1}").unwrap_err().line, 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// A string.
    Text(String),
    /// A number without sign, fraction and exponent.
    Whole(u64),
    /// An array.
    List(Vec<Json>),
    /// An object: its members in their order, one twice where it is written twice.
    Object(Vec<(String, Json)>),
    /// What neither has a use for: other numbers, `true`, `false`, `null`.
    Other,
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoJson {
    /// The line, from 1.
    pub line: usize,
}

impl Json {
    /// Reads one value, with nothing but white space around it (RFC 8259).
    ///
    /// # Errors
    /// [`NoJson`] where the text is not one value, or is more than [`DEEPEST`] values deep.
    pub fn parse(text: &str) -> Result<Self, NoJson> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0).filter(|_| {
            reader.space();
            reader.at == text.len()
        });
        let line = 1 + text.as_bytes()[..reader.at].iter().filter(|byte| **byte == b'\n').count();
        value.ok_or(NoJson { line })
    }

    /// The member of an object by its name, the first where there are two.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(member, _)| member == name).map(|(_, value)| value)
    }
}

/// How deep values may stand in one another.
pub const DEEPEST: usize = 100;

/// Reads on from `at`, which stays where what was read stopped being JSON.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        self.space();
        if depth == DEEPEST {
            return None;
        }
        match self.next()? {
            b'"' => {
                self.at += 1;
                self.string().map(Json::Text)
            }
            b'[' => {
                let mut list = Vec::new();
                self.entries(b']', |reader| {
                    list.push(reader.value(depth + 1)?);
                    Some(())
                })?;
                Some(Json::List(list))
            }
            b'{' => {
                let mut object = Vec::new();
                self.entries(b'}', |reader| {
                    reader.space();
                    let name = reader.expect(b'"').then(|| reader.string())??;
                    reader.space();
                    let value = reader.expect(b':').then(|| reader.value(depth + 1))??;
                    object.push((name, value));
                    Some(())
                })?;
                Some(Json::Object(object))
            }
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            b'-' | b'0'..=b'9' => self.number(),
            _ => None,
        }
    }

    /// Entries with a comma between two, up to the bracket that closes them.
    fn entries(&mut self, close: u8, mut entry: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.expect(close) {
            return Some(());
        }
        loop {
            entry(self)?;
            self.space();
            if self.expect(close) {
                return Some(());
            }
            self.expect(b',').then_some(())?;
        }
    }

    fn word(&mut self, word: &str) -> Option<Json> {
        self.text[self.at..].starts_with(word).then(|| {
            self.at += word.len();
            Json::Other
        })
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        self.expect(b'-');
        let whole = self.digits()?;
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        if self.expect(b'.') {
            self.digits()?;
        }
        if self.expect(b'e') || self.expect(b'E') {
            let _signed = self.expect(b'+') || self.expect(b'-');
            self.digits()?;
        }
        Some(self.text[start..self.at].parse().map_or(Json::Other, Json::Whole))
    }

    fn digits(&mut self) -> Option<&str> {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        self.at += end;
        (end > 0).then(|| &rest[..end])
    }

    /// The rest of a string behind its opening mark.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let end = rest.find(|c: char| c < ' ' || c == '"' || c == '\\').unwrap_or(rest.len());
            string.push_str(&rest[..end]);
            self.at += end;
            if self.expect(b'"') {
                return Some(string);
            }
            // A control character, or the end, is neither.
            self.expect(b'\\').then_some(())?;
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let escaped = match self.next()? {
            b'u' => {
                self.at += 1;
                let unit = self.unit()?;
                // A character beyond the first plane is written as two.
                let mut units = vec![unit];
                if (0xd800..0xdc00).contains(&unit) {
                    (self.expect(b'\\') && self.expect(b'u')).then_some(())?;
                    units.push(self.unit()?);
                }
                return char::decode_utf16(units).next()?.ok();
            }
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            mark @ (b'"' | b'\\' | b'/') => char::from(mark),
            _ => return None,
        };
        self.at += 1;
        Some(escaped)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        // A sign is none, though the parser of numbers takes one.
        let unit = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(digits)?;
        self.at += 4;
        u16::from_str_radix(unit, 16).ok()
    }

    fn space(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8) -> bool {
        let found = self.next() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
