//! G13: what the report of the whole says in its prose.

use super::sums::with_parent;
use crate::finding::{Severity, Subject};
use crate::law;
use crate::set::rule::SetTelling;
use crate::set::{SetContext, SetRule};

/// G13: a number in the prose of the report of the whole is not that of its table.
pub static WHOLE_CONTRADICTED: SetRule =
    SetRule::new(Severity::Error, "G13", "whole-contradicted", whole_contradicted)
        .title("本级报告的正文与表不符")
        .basis(&[law::OWN_WORDS.cited("正文与表格", "同一个数前后一致")])
        .when(with_parent);

fn whole_contradicted(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let Ok(parent) = context.parent() else { return };
    // A hint is of a manner of writing: the last digit of a share.
    let graver = parent.in_prose.iter().filter(|(.., severity)| *severity < Severity::Hint);
    for (id, message, severity) in graver {
        telling
            .wrong_of(Subject::Text, id, &[], format!("本级报告{message}"))
            .with_severity(*severity);
    }
    telling.or_pass();
}
