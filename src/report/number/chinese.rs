//! Numbers in Chinese numerals.

use crate::decimal::Decimal;

/// How many bytes at the beginning are Chinese numerals.
pub(super) fn numeral_length(text: &str) -> usize {
    run_length(text, is_numeral)
}

/// Whether a letter is a Chinese numeral.
pub(super) const fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
    )
}

/// The value of a Chinese numeral: `一百零三`, `二〇二四`, `十二`.
pub(super) fn chinese(text: &str) -> Option<Decimal> {
    let digit = |c: char| match c {
        '〇' | '零' => Some(0),
        '两' => Some(2),
        _ => "一二三四五六七八九".chars().position(|d| d == c).map(|at| at as i64 + 1),
    };
    let positional = text.chars().map(digit).collect::<Option<Vec<_>>>();
    if let Some(digits) = positional.filter(|digits| digits.len() > 1) {
        return Some(
            digits.iter().try_fold(0_i64, |sum, d| sum.checked_mul(10)?.checked_add(*d))?.into(),
        );
    }
    let (mut all, mut section, mut current) = (0_i64, 0_i64, None);
    for c in text.chars() {
        let factor = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' | '亿' => {
                let factor = if c == '万' { 10_000 } else { 100_000_000 };
                let part = section + current.take().unwrap_or(0);
                all = all.checked_add(part)?.checked_mul(factor)?;
                section = 0;
                continue;
            }
            _ => {
                current = Some(digit(c)?);
                continue;
            }
        };
        section += current.take().unwrap_or(1) * factor;
    }
    let value = all.checked_add(section + current.unwrap_or(0))?;
    (value > 0 || text.contains(['零', '〇'])).then(|| value.into())
}

/// How many bytes at the beginning are of such characters.
pub(super) fn run_length(text: &str, is_of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_of(c)).unwrap_or(text.len())
}
