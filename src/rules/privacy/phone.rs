//! P02: mobile telephones.

use super::{PRIVACY, once};
use crate::letters::{head, tail};
use crate::report::Code;
use crate::rules::prelude::*;

/// P02: a mobile number, of a citizen or as the contact of the office.
pub static MOBILE_NUMBER: Rule =
    Rule::warning("P02", "mobile-number", mobile_number).title("出现手机号").basis(&[PRIVACY]);

/// Words before the number of an office.
const OFFICE: Words =
    Words("电话 联系 手机 监督 咨询 热线 值班 举报 投诉 传真 技术支持 维护 客服 业务 微信 Tel");

/// Words before the number of somebody else.
const CITIZEN: Words = Words("申请人 当事人 举报人 投诉人 来信人 来访人 市民 群众");

fn mobile_number(context: &Context<'_>, telling: &mut Telling<'_>) {
    for code in once(context.report, &is_mobile) {
        let before = tail(code.before, 24);
        let is_contact = OFFICE.any_in(before) && !CITIZEN.any_in(before);
        let (severity, message, advice) = match is_contact {
            true => (
                Severity::Hint,
                format!("联系电话“{}”是手机号，宜用办公电话", code.masked()),
                "请看：这个号码是不是对外公布的办公号码",
            ),
            false => (
                Severity::Warning,
                format!("正文里有手机号“{}”，个人的号码不得公开，请核实", code.masked()),
                "请看：是谁的号码，个人的应当删去",
            ),
        };
        telling
            .wrong_among(Subject::Text, code.place, "mobile", message)
            .with_severity(severity)
            .in_doubt()
            .advising(advice);
    }
    telling.or_pass();
}

/// Whether it is a mobile number and no amount or number of a thing. Table rows whose digits ran together
/// have long runs of 0.
fn is_mobile(code: &Code<'_>) -> bool {
    let bytes = code.digits.as_bytes();
    let is_counted = head(code.behind.trim_start(), 1).starts_with([
        '元', '万', '亿', '件', '条', '份', '个', '人', '次', '项', '平', '吨', '%', '％',
    ]);
    // The amount in a cell of a table.
    let is_cell = matches!(code.place, Place::Cell { .. }) && code.before.trim().is_empty();
    bytes.len() == 11
        && !is_cell
        && bytes[0] == b'1'
        && (b'3'..=b'9').contains(&bytes[1])
        && !code.digits.contains("00000")
        && !is_counted
}
