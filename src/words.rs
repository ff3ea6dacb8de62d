//! Lists of words that a text is searched for.

/// Words, written in one line with a space between them: many of them are as quick to read as a few, and in the core they
/// are one piece of text. No word has a space in it; where one begins or ends another, the one written first is met.
///
/// ```
/// use gouji::words::Words;
///
/// const RATES: Words = Words("办结率 答复率 占比");
/// assert!(RATES.any_in("按时办结率达到100%"));
/// assert_eq!(RATES.begun_by("占比为3%"), Some("占比"));
/// assert_eq!(RATES.before("其中答复率"), Some("其中"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Words(pub &'static str);

impl Words {
    /// Each of them, in the order in which they are written.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let (word, others) = rest.first();
            rest = others;
            (!word.is_empty()).then_some(word)
        })
    }

    /// Whether one of them stands anywhere in a text.
    pub fn any_in(self, text: &str) -> bool {
        self.iter().any(|word| text.contains(word))
    }

    /// The one that a text begins with.
    pub fn begun_by(self, text: &str) -> Option<&'static str> {
        let third = text.as_bytes().get(2);
        // The last byte of a first Chinese letter tells most words apart.
        let may_begin = |word: &&str| word.len() < 3 || word.as_bytes().get(2) == third;
        self.iter().filter(may_begin).find(|word| text.starts_with(word))
    }

    /// Whether a text begins with one of them.
    pub fn begin(self, text: &str) -> bool {
        self.begun_by(text).is_some()
    }

    /// The one that a text ends with.
    pub fn ended_by(self, text: &str) -> Option<&'static str> {
        let last = text.as_bytes().last();
        let may_end = |word: &&str| word.as_bytes().last() == last;
        self.iter().filter(may_end).find(|word| text.ends_with(word))
    }

    /// Whether a text ends with one of them.
    pub fn end(self, text: &str) -> bool {
        self.ended_by(text).is_some()
    }

    /// What stands behind the one that a text begins with.
    pub fn behind(self, text: &str) -> Option<&str> {
        text.get(self.begun_by(text)?.len()..)
    }

    /// What stands before the one that a text ends with.
    pub fn before(self, text: &str) -> Option<&str> {
        text.get(..text.len() - self.ended_by(text)?.len())
    }

    /// Whether a word is one of them.
    pub fn has(self, word: &str) -> bool {
        self.iter().any(|own| own == word)
    }

    /// The first of them, empty where there is none, and the others.
    pub const fn first(self) -> (&'static str, Self) {
        let letters = self.0.as_bytes();
        let mut end = 0;
        while end < letters.len() && letters[end] != b' ' {
            // Most letters are Chinese, of three bytes.
            end += if letters[end] >= 0xe0 { 3 } else { 1 };
        }
        let (word, others) = self.0.split_at(end);
        (word, Self(if others.is_empty() { others } else { others.split_at(1).1 }))
    }
}
