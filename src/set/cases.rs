//! The numbers of cases in court and of 行政复议 that a report names.

use crate::cut::Cut;
use crate::letters::{behind_last, tail};
use crate::report::Report;

/// The case numbers in a report, each once: `(2023)云0102行初12号`, `云政复决字(2023)7号`.
pub(super) fn cases(report: &Report) -> Vec<String> {
    let passages = report.prose.body();
    let mut cases: Vec<String> =
        passages.flat_map(|passage| in_text(&passage.text)).map(str::to_owned).collect();
    crate::order::sort(&mut cases);
    cases.dedup();
    cases
}

/// The case numbers in a text that is half-width and without white space.
fn in_text(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('号').filter_map(|(end, _)| number_before(text, end))
}

/// The case number that ends before a 号.
fn number_before(text: &str, end: usize) -> Option<&str> {
    /// As long as a number is: the longest names of courts have a few letters and digits.
    const LONGEST: usize = 28;
    /// 云岭市政府行复决字.
    const LONGEST_NAME: usize = 10;
    /// What stands before the name of a document.
    const BEFORE_NAME: [char; 10] = ['、', ',', '。', ';', ':', '(', ')', '《', '为', '是'];
    let before = tail(text.cut(..end), LONGEST);
    let from = end - before.len();
    let year = before.rfind(['(', '〔', '['])?;
    let digits = before.cut(year..).chars().skip(1).take_while(char::is_ascii_digit).count();
    let behind = before.cut(year..);
    let is_numbered = before.ends_with(|c: char| c.is_ascii_digit());
    if digits != 4 || !is_numbered {
        return None;
    }
    let kinds = ["行初", "行终", "行申", "行赔初", "行赔终"];
    if kinds.iter().any(|kind| behind.contains(kind)) {
        return Some(text.cut(from + year..end));
    }
    let name = tail(before.cut(..year), LONGEST_NAME);
    let name = name.cut(behind_last(name, &BEFORE_NAME).unwrap_or(0)..);
    (name.contains('复') && name.ends_with('字')).then(|| text.cut(from + year - name.len()..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_cases_are_known() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(in_text(text).collect::<Vec<_>>(), expected);
        }
        check(
            "案号为(2023)云0102行初12号、(2023)云01行终7号。",
            &["(2023)云0102行初12", "(2023)云01行终7"],
        );
        check("复议决定书为云政复决字〔2023〕7号,已履行。", &["云政复决字〔2023〕7"]);
        check("依据国务院令第711号、国办发〔2019〕14号、云政办〔2023〕5号。", &[]);
        check("第12号、号", &[]);
    }
}
