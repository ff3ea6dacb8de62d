//! Class P: what must not stand on a public page: private data, marks of secrecy, what intruders left.

use crate::order;
use crate::report::{Code, codes};
use crate::rules::prelude::*;

pub(super) mod card;
pub(super) mod identity;
pub(super) mod links;
pub(super) mod mail;
pub(super) mod person;
pub(super) mod phone;
pub(super) mod secrecy;
pub(super) mod tampering;

/// Why private data of others must not be made public.
const PRIVACY: Citation = law::REGULATION.cited(
    "第十五条",
    "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开",
);

/// The long numbers of a report that are something, each once.
fn once<'a>(report: &'a Report, is_it: &dyn Fn(&Code<'_>) -> bool) -> Vec<Code<'a>> {
    let codes: Vec<Code<'_>> = codes(report).filter(is_it).collect();
    let firsts = order::firsts(&codes, &|a, b| a.digits.cmp(&b.digits));
    let first = |(at, code)| (firsts[at] == at).then_some(code);
    codes.into_iter().enumerate().filter_map(first).collect()
}
