//! What a number of the prose may state.

use super::word::Word;
use crate::forms::{AppealResult, Applicant, DisclosureItem, RequestLine, Statistic};

/// A fact that a table of the report states, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Requests received in the year: `收到申请3件`.
    Received,
    /// Requests taken up: `受理3件`, `办理3件`. It may mean those received, with or without those brought
    /// forward, or those disposed of.
    Accepted,
    /// Requests brought forward from the year before.
    BroughtForward,
    /// Requests carried forward into the next year.
    CarriedForward,
    /// Requests answered.
    Disposed,
    /// Requests disposed of in these ways.
    Outcome(Vec<RequestLine>),
    /// Requests of these applicants.
    Applicants(&'static [Applicant]),
    /// Appeals, all or those that ended in these ways.
    Appeals(Appeals, &'static [AppealResult]),
    /// What a row of the 统计表 counts.
    Counted(Statistic),
    /// What 表二 counts of an item.
    Disclosed(DisclosureItem, Act),
}

impl Fact {
    /// Whether it is about requests, not about appeals or what was made public unasked.
    pub(super) const fn is_of_requests(&self) -> bool {
        !matches!(self, Self::Appeals(..) | Self::Counted(_) | Self::Disclosed(..))
    }
}

/// Which appeals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appeals {
    /// 行政复议.
    Reconsideration,
    /// 行政诉讼, of both kinds.
    Litigation,
    /// 未经复议直接起诉.
    DirectSuit,
    /// 复议后起诉.
    SuitAfter,
    /// 行政复议 and 行政诉讼 together.
    Both,
}

/// What was done with what 表二 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// 制发.
    Issued,
    /// 废止.
    Repealed,
    /// 现行有效.
    InForce,
    /// 公开.
    Disclosed,
    /// 处理决定.
    Decided,
    /// 收取.
    Collected,
}

/// What a number is said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The facts it may state; it is true if one of them is so.
    pub facts: Vec<Fact>,
    /// Whether it surely states one of these, of the whole agency and year. Otherwise it can be found true, but not
    /// found wrong.
    pub is_firm: bool,
    /// Whether it says so of the office that writes for a government, whose table may count the others too: where the two
    /// differ, no one can tell.
    pub is_of_office: bool,
}

/// How it is said that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DenialKind {
    /// 未收到, 没有, 零.
    None,
    /// 均为自然人: none of the other applicants.
    OnlyApplicants,
    /// 均获维持: none that ended in another way.
    OnlyResult,
    /// 零败诉, 无纠错.
    NoneCorrected,
    /// 已全部办结: nothing was carried forward.
    AllClosed,
}

/// The appeals that a word names.
pub(super) const fn route(word: Word) -> Option<Appeals> {
    Some(match word {
        Word::Reconsideration => Appeals::Reconsideration,
        Word::Litigation => Appeals::Litigation,
        Word::DirectSuit => Appeals::DirectSuit,
        Word::SuitAfter => Appeals::SuitAfter,
        Word::Dispute => Appeals::Both,
        _ => return None,
    })
}

/// What a word says was done with an item of 表二.
pub(super) const fn act(word: Word) -> Option<Act> {
    Some(match word {
        Word::Issue => Act::Issued,
        Word::Repeal => Act::Repealed,
        Word::InForce => Act::InForce,
        Word::Disclose => Act::Disclosed,
        Word::Decide | Word::Accept | Word::Close => Act::Decided,
        Word::Collect => Act::Collected,
        _ => return None,
    })
}

/// What is said of one thing.
pub(super) fn firm(fact: Fact, is_firm: bool) -> About {
    said(vec![fact], is_firm)
}

/// What a number says of one of several facts.
pub(super) fn said(facts: Vec<Fact>, is_firm: bool) -> About {
    About { facts, is_firm, is_of_office: false }
}
