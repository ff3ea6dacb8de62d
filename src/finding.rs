//! What a rule has to say: data, not yet in words of any output format.

use crate::decimal::Decimal;
use crate::diagnose::Repair;
use crate::document::Place;
use crate::forms::{Coord, Sum};
use crate::law::Citation;
use crate::report::Part;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Wrong unless changed.
    Error,
    /// Very likely wrong; somebody has to look.
    Warning,
    /// A suggestion.
    Hint,
}

impl Severity {
    /// The name in the JSON contract.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }

    /// The name that users read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "错误",
            Self::Warning => "警告",
            Self::Hint => "提示",
        }
    }
}

/// So many findings of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those of [`Severity::Error`].
    pub errors: usize,
    /// Those of [`Severity::Warning`].
    pub warnings: usize,
    /// Those of [`Severity::Hint`].
    pub hints: usize,
}

impl Counts {
    /// So many more of a severity.
    pub fn add(&mut self, severity: Severity, count: usize) {
        match severity {
            Severity::Error => self.errors += count,
            Severity::Warning => self.warnings += count,
            Severity::Hint => self.hints += count,
        }
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.errors + self.warnings + self.hints
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.hints += other.hints;
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One cell.
    Cell(Coord),
    /// One of the six sections, 1 to 6.
    Section(u8),
    /// The text as a whole.
    Text,
}

impl From<Part> for Subject {
    fn from(part: Part) -> Self {
        match part {
            Part::Section(number) => Self::Section(number),
            _ => Self::Text,
        }
    }
}

/// How an operand takes part in a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Added on the computed side.
    Plus,
    /// Stated in the report.
    Equals,
}

/// One cell of a sum that a finding shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operand {
    /// How it takes part.
    pub sign: Sign,
    /// The cell.
    pub coord: Coord,
    /// The number it counts for.
    pub value: Decimal,
    /// Whether no number is written in the cell: a blank adds nothing, a blank 总计 is what its row comes to.
    pub is_derived: bool,
}

/// What the two numbers of a finding are called beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The number written: `报告写的`.
    pub reported: &'static str,
    /// The number that follows from the others: `相加得`.
    pub computed: &'static str,
}

impl Compared {
    /// A total against its parts.
    pub const SUM: Self = Self::with("相加得");
    /// The two sides of 表三: what came in against what became of it.
    pub const SIDES: Self =
        Self { reported: "办理＋结转下年", computed: "新收＋上年结转" };
    /// The same two sides in the prose.
    pub const BALANCE: Self =
        Self { reported: "收到＋上年结转", computed: "答复＋结转下年" };
    /// A sentence against the cells that it speaks of.
    pub const TABLE: Self = Self::with("表里的数");
    /// A total of the prose against the numbers beside it.
    pub const PARTS: Self = Self::with("分项相加得");
    /// A share against the numbers that it is of.
    pub const SHARE: Self = Self::with("按占比算的");
    /// Shares that should come to a hundred.
    pub const HUNDRED: Self = Self { reported: "应当是", computed: "占比相加得" };
    /// The number of points announced against those that follow.
    pub const POINTS: Self = Self::with("列出的");
    /// A number against what follows from the year before.
    pub const YEARS: Self = Self { reported: "今年写的", computed: "按上一年报告应是" };
    /// A number against the least that it can be.
    pub const LEAST: Self = Self::with("至少应有");
    /// A cell against another that it cannot exceed.
    pub const CELL: Self = Self::with("另一格写的");

    const fn with(computed: &'static str) -> Self {
        Self { reported: "报告写的", computed }
    }
}

/// What stands in a report beside something in that of the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// Where it stands in the report.
    pub here: Place,
    /// Where the other stands in the report of the year before.
    pub there: Place,
    /// The cell of that report, where it is one, with what it comes to.
    pub cell: Option<(Coord, Decimal)>,
}

/// What a member of a set has to do with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Its number in the set, counted from 0.
    pub member: usize,
    /// What it adds to the number computed, where one is.
    pub value: Option<Decimal>,
}

/// One thing that a rule found.
#[derive(Debug)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// The rule's name: the defect, as in `unbalanced-requests`.
    pub name: &'static str,
    /// The rule's title: the defect in Chinese.
    pub title: &'static str,
    /// What makes the finding's id stable: the rule's id and a place, no values.
    pub id: String,
    /// How grave.
    pub severity: Severity,
    /// Whether it is wrong for certain; otherwise a person has to decide.
    pub is_certain: bool,
    /// One sentence: where first, both numbers, the difference.
    pub message: String,
    /// What it leans on.
    pub basis: Vec<&'static Citation>,
    /// What it is about.
    pub subject: Subject,
    /// Other cells that take part.
    pub related: Vec<Coord>,
    /// Cells of the form that it says the report does not have; for them nothing is left to be read.
    pub absent: Vec<Coord>,
    /// The number written.
    pub reported: Option<Decimal>,
    /// The number that follows from the others.
    pub computed: Option<Decimal>,
    /// What the two are called.
    pub compared: Option<Compared>,
    /// The number written as it stands in a sentence: `258件`, `均获维持`.
    pub written: Option<String>,
    /// The measure of the numbers, as a sentence has it: `件`, `%`.
    pub unit: &'static str,
    /// What was added up.
    pub operands: Vec<Operand>,
    /// The numbers of the prose that were added up, by their places.
    pub addends: Vec<Place>,
    /// What it holds against the report of the year before.
    pub previous: Vec<Counterpart>,
    /// The members of a set that it is about, those with the largest numbers first; of a report there are none.
    pub contributions: Vec<Contribution>,
    /// What explains the difference.
    pub diagnosis: Option<String>,
    /// The cell that holds the very number written elsewhere.
    pub same_as: Option<Coord>,
    /// Changes that would mend it, the likeliest first.
    pub repairs: Vec<Repair>,
    /// The broken sums that it explains, each with what tells it from others of its kind.
    pub identities: Vec<(Sum, String)>,
    /// What to look at, where a person has to decide.
    pub advice: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// What a rule adds to a finding.
impl Finding {
    /// As grave as this.
    pub fn with_severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// For a person to decide.
    pub fn in_doubt(&mut self) -> &mut Self {
        self.certain_if(false)
    }

    /// Wrong for certain where that is so, and else for a person to decide.
    pub fn certain_if(&mut self, is_certain: bool) -> &mut Self {
        self.is_certain = is_certain;
        self
    }

    /// Leaning on this alone.
    pub fn with_basis(&mut self, basis: Vec<&'static Citation>) -> &mut Self {
        self.basis = basis;
        self
    }

    /// With changes that would mend it, the likeliest first.
    pub fn with_repairs(&mut self, repairs: impl IntoIterator<Item = Repair>) -> &mut Self {
        self.repairs = repairs.into_iter().collect();
        self
    }

    /// With the other cells that take part.
    pub fn with_related(&mut self, related: Vec<Coord>) -> &mut Self {
        self.related = related;
        self
    }

    /// With the cells that the report does not have.
    pub fn with_absent(&mut self, absent: Vec<Coord>) -> &mut Self {
        self.absent = absent;
        self
    }

    /// With the number written.
    pub fn with_reported(&mut self, reported: Decimal) -> &mut Self {
        self.reported = Some(reported);
        self
    }

    /// With the number that follows from the others, and what it and the one written are called.
    pub fn with_computed(&mut self, compared: Compared, computed: Decimal) -> &mut Self {
        self.compared = Some(compared);
        self.computed = Some(computed);
        self
    }

    /// With the number as it stands in a sentence, and its measure.
    pub fn with_written(&mut self, written: String, unit: &'static str) -> &mut Self {
        self.written = Some(written);
        self.unit = unit;
        self
    }

    /// With what was added up.
    pub fn with_operands(&mut self, operands: Vec<Operand>) -> &mut Self {
        self.operands = operands;
        self
    }

    /// With what it holds against the report of the year before.
    pub fn with_previous(&mut self, previous: Vec<Counterpart>) -> &mut Self {
        self.previous = previous;
        self
    }

    /// With the members of a set that it is about.
    pub fn with_contributions(&mut self, contributions: Vec<Contribution>) -> &mut Self {
        self.contributions = contributions;
        self
    }

    /// With what a person has to look at.
    pub fn advising(&mut self, advice: impl Into<String>) -> &mut Self {
        self.advice = Some(advice.into());
        self
    }

    /// Where it stands.
    pub fn at(&mut self, place: Place) -> &mut Self {
        self.place = place;
        self
    }
}

impl Finding {
    /// The distance between the number written and the one that follows.
    pub fn difference(&self) -> Option<Decimal> {
        Some((self.reported? - self.computed?).abs())
    }
}
