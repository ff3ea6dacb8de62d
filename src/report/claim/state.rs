//! What the clauses before have said and the next one leans on.

use super::fact::{Act, Appeals};
use crate::forms::{Applicant, DisclosureItem, RequestLine};

/// What a stretch of the text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Requests for government information.
    Requests,
    /// What no table counts.
    Foreign,
}

/// What a list counts, whose last member is 其他.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    /// Applicants.
    Applicants,
    /// How appeals ended.
    Results,
    /// How requests were disposed of.
    Outcomes,
}

/// What has been said so far and still holds.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// What the text is about.
    pub topic: Option<Topic>,
    /// Whether it was about requests before.
    pub was_requests: bool,
    /// Whether it is about open government information, and not about the agency's other business.
    pub is_open: bool,
    /// The appeals named last.
    pub route: Option<Appeals>,
    /// Appeals named with a number of their own, the first two: with more than one it is open which are meant.
    pub routes: Vec<Appeals>,
    /// The item of 表二 named last.
    pub item: Option<DisclosureItem>,
    /// What was done with it.
    pub act: Option<Act>,
    /// Ways of disposing of requests named so far, each once.
    pub rows: Vec<RequestLine>,
    /// The kinds of applicants named in this sentence.
    pub applicants: Vec<Applicant>,
    /// The one way of disposing of requests that was named last.
    pub reason: Option<RequestLine>,
    /// Whether applicants were named last, or how appeals ended: then 其他 is one of these.
    pub last: Option<Series>,
    /// Another year was named.
    pub is_other_year: bool,
    /// It may be of a part of the year, or of more years.
    pub is_unsure: bool,
    /// It may be of a part of the agency, or of another.
    pub is_narrow: bool,
    /// The sentence parts what there is by 主动公开, 依申请公开 and 不予公开: classes of documents, and no requests.
    pub is_of_classes: bool,
    /// 其中 was said.
    pub is_part: bool,
}

impl State {
    /// Notes ways of disposing of requests that were named.
    pub fn name_rows(&mut self, rows: &[RequestLine]) {
        for row in rows {
            if !self.rows.contains(row) {
                self.rows.push(*row);
            }
        }
    }

    /// Notes that applicants were counted.
    pub fn name_applicants(&mut self, applicants: &[Applicant]) {
        self.last = Some(Series::Applicants);
        for applicant in applicants {
            if !self.applicants.contains(applicant) {
                self.applicants.push(*applicant);
            }
        }
    }
}
