//! P03: the number of a bank card.

use super::{PRIVACY, once};
use crate::letters::{head, tail};
use crate::report::Code;
use crate::rules::prelude::*;

/// P03: the number of a bank card, by its first digits, its check digit, and the words about it.
pub static BANK_CARD: Rule =
    Rule::error("P03", "bank-card", bank_card).title("出现银行卡号").basis(&[PRIVACY]);

/// Words by which a number is that of an account: one in ten of any numbers has a sound check digit.
const ACCOUNT: Words = Words("卡号 银行 账号 帐号 账户 帐户 信用卡 储蓄卡");

/// Words by which the account may be that of an office, to be paid into.
const OFFICE: Words = Words("户名 收款 缴款 缴费 财政 非税");

fn bank_card(context: &Context<'_>, telling: &mut Telling<'_>) {
    let is_called_one = |code: &Code<'_>| {
        ACCOUNT.any_in(tail(code.before, 30)) || ACCOUNT.any_in(head(code.behind, 10))
    };
    for code in once(context.report, &|code| is_called_one(code) && is_card(&code.digits)) {
        let is_office = OFFICE.any_in(tail(code.before, 30));
        let (severity, message) = match is_office {
            true => (
                Severity::Warning,
                format!("收款账号“{}”是银行卡号，请核实是不是单位账户", code.masked()),
            ),
            false => {
                (Severity::Error, format!("“{}”是银行卡号，不得公开，应当删去", code.masked()))
            }
        };
        let finding = telling.wrong_among(Subject::Text, code.place, "card", message);
        finding.with_severity(severity);
        if is_office {
            finding.in_doubt().advising("请看：是单位账户还是个人的卡");
        }
    }
    telling.or_pass();
}

/// Whether first digits, length and check digit are those of a card.
fn is_card(digits: &str) -> bool {
    let prefix = |length: usize| digits.get(..length).and_then(|p| p.parse::<u16>().ok());
    let (Some(two), Some(four)) = (prefix(2), prefix(4)) else { return false };
    let is_prefix = match digits.len() {
        16 => two == 62 || (40..=49).contains(&two) || (51..=55).contains(&two),
        // Cards of the national network; the numbers of Gansu, whose code is 62, go up to 6230.
        19 => (6210..=6299).contains(&four),
        _ => false,
    };
    is_prefix && is_checked(digits)
}

/// Whether the last digit is the check digit of the others: ISO/IEC 7812, by Luhn.
fn is_checked(digits: &str) -> bool {
    let sum: u32 = (digits.bytes().rev().enumerate())
        .map(|(at, digit)| {
            let digit = u32::from(digit.saturating_sub(b'0'));
            match (at % 2, digit) {
                (0, _) => digit,
                (_, 5..) => 2 * digit - 9,
                _ => 2 * digit,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}
