//! Characters made comparable: width, script, invisible ones.

/// The half-width, simplified form of a character.
pub(super) fn fold(c: char) -> char {
    let c = half_width(c);
    if c < '\u{4e00}' {
        return c;
    }
    let mut pairs = TRADITIONAL.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if c == traditional {
            return simplified;
        }
    }
    c
}

/// The half-width form of a full-width letter, digit or mark.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '〔' | '【' => '(',
        '〕' | '】' => ')',
        _ => c,
    }
}

/// White space of any kind, and characters that take no room.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// Pairs of a traditional and a simplified character, for those that stand in labels, headings and titles.
const TRADITIONAL: &str = "\
    佈布佔占來来倉仓個个傳传內内動动務务區区參参員员問问單单當当國国執执報报寀采審审專专對对屬属廢废廳厅\
    強强後后徑径從从復复應应採采據据數数於于時时會会條条業业構构標标機机檔档檢检權权決决沒没況况減减濟济\
    為为無无熱热爲为獲获現现發发眞真確确祕秘稱称穩稳範范糾纠納纳組组結结絡络統统經经維维網网縣县總总織织\
    繫系繳缴繼继續续罰罚聞闻職职舉举華华萬万處处號号補补製制複复規规計计訊讯訓训訟讼訪访設设許许訴诉詢询\
    試试認认談谈請请議议護护讀读負负責责費费資资購购踰逾輿舆轉转辦办迴回這这進进過过鄉乡錯错錶表鎮镇開开\
    間间閱阅關关隱隐項项題题額额類类駁驳體体點点";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_pairs_and_lead_somewhere_else() {
        let all: Vec<char> = TRADITIONAL.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(all.len() % 2, 0);
        for pair in all.chunks(2) {
            assert_ne!(pair[0], pair[1]);
            assert_eq!(fold(pair[0]), pair[1]);
            assert_eq!(fold(pair[1]), pair[1], "{} is folded twice", pair[1]);
        }
    }
}
