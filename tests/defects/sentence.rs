//! Defects that are a sentence: how it is come by, and where it is put.

use gouji::finding::Subject;

use super::narrative;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::random::pick;

/// Writes words for a draft; nothing where that gives no occasion.
pub type Write = fn(&mut Draft, &mut Dice) -> Option<String>;

/// How a sentence is come by.
pub enum Words {
    /// One of the sentences, as it stands.
    OneOf(&'static [&'static str]),
    /// One of the sentences, with what is written in the place of each `{}`.
    Around(&'static [&'static str], Write),
    /// All of it is written.
    Whole(Write),
}

impl Words {
    /// The sentence, for a draft.
    pub fn write(&self, draft: &mut Draft, dice: &mut Dice) -> Option<String> {
        match self {
            Self::OneOf(sentences) => Some(pick(sentences, dice).to_owned()),
            Self::Around(sentences, write) => {
                let value = write(draft, dice)?;
                Some(around(sentences, &value, dice))
            }
            Self::Whole(write) => write(draft, dice),
        }
    }
}

/// One of the sentences, with a value in the place of each `{}`.
pub fn around(sentences: &[&str], value: &str, dice: &mut Dice) -> String {
    pick(sentences, dice).replace("{}", value)
}

/// Where a sentence is put, which says what the finding must be about.
#[derive(Clone, Copy)]
pub enum Place {
    /// Anywhere among the lines of section one or five.
    Among,
    /// Behind the lines of one of the sections.
    Behind(&'static [u8]),
    /// In the introduction, or behind section one or six: a finding about the text.
    Anywhere,
    /// In the place of the introduction: a finding about the text.
    Intro,
    /// In the place of all that a section says.
    AllOf(u8),
    /// In the place of a sentence that says what the rule tells of.
    InsteadOf(&'static str),
}

impl Place {
    /// Puts the sentence there.
    pub fn put(self, sentence: String, draft: &mut Draft, dice: &mut Dice) -> Option<Subject> {
        let section = match self {
            Self::Among => {
                let section = if dice.one_in(3) { 5 } else { 1 };
                let lines = &mut draft.section(section).lines;
                lines.insert(dice.below(lines.len() + 1), sentence);
                section
            }
            Self::Behind(sections) => {
                let section = sections[dice.below(sections.len())];
                draft.section(section).lines.push(sentence);
                section
            }
            Self::Anywhere => {
                match dice.below(3) {
                    0 => draft.intro.push(sentence),
                    1 => draft.section(1).lines.push(sentence),
                    _ => draft.section(6).lines.push(sentence),
                }
                return Some(Subject::Text);
            }
            Self::Intro => {
                draft.intro = vec![sentence];
                return Some(Subject::Text);
            }
            Self::AllOf(section) => {
                draft.section(section).lines = vec![sentence];
                section
            }
            Self::InsteadOf(rule) => return narrative::in_place_of(draft, dice, rule, sentence),
        };
        Some(Subject::Section(section))
    }
}
