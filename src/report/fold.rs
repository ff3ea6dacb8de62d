//! Characters made comparable: width, script, invisible ones.

/// The half-width, simplified form of a character.
pub(super) fn fold(c: char) -> char {
    let c = half_width(c);
    if !is_traditional(c) {
        return c;
    }
    let found = TRADITIONAL.binary_search_by_key(&c, |&(traditional, _)| traditional);
    found.map_or(c, |at| TRADITIONAL[at].1)
}

/// Most characters have nothing to be searched for: a bit tells which have.
fn is_traditional(c: char) -> bool {
    let at = (c as usize).wrapping_sub(FIRST);
    IS_TRADITIONAL.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
}

/// The first of the Chinese characters.
const FIRST: usize = 0x4e00;

/// A bit for each of the Chinese characters.
static IS_TRADITIONAL: [u64; 328] = {
    let mut bits = [0; 328];
    let mut at = 0;
    while at < TRADITIONAL.len() {
        let bit = TRADITIONAL[at].0 as usize - FIRST;
        bits[bit / 64] |= 1 << (bit % 64);
        at += 1;
    }
    bits
};

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

/// Pairs of a traditional and a simplified character, for those that stand in labels, headings and titles;
/// sorted, to be searched.
#[rustfmt::skip]
const TRADITIONAL: [(char, char); 136] = [
    ('佈', '布'), ('佔', '占'), ('來', '来'), ('倉', '仓'), ('個', '个'), ('傳', '传'),
    ('內', '内'), ('動', '动'), ('務', '务'), ('區', '区'), ('參', '参'), ('員', '员'),
    ('問', '问'), ('單', '单'), ('國', '国'), ('執', '执'), ('報', '报'), ('寀', '采'),
    ('審', '审'), ('專', '专'), ('對', '对'), ('屬', '属'), ('廢', '废'), ('廳', '厅'),
    ('強', '强'), ('後', '后'), ('徑', '径'), ('從', '从'), ('復', '复'), ('應', '应'),
    ('採', '采'), ('據', '据'), ('數', '数'), ('於', '于'), ('時', '时'), ('會', '会'),
    ('條', '条'), ('業', '业'), ('構', '构'), ('標', '标'), ('機', '机'), ('檔', '档'),
    ('檢', '检'), ('權', '权'), ('決', '决'), ('沒', '没'), ('況', '况'), ('減', '减'),
    ('濟', '济'), ('為', '为'), ('無', '无'), ('熱', '热'), ('爲', '为'), ('獲', '获'),
    ('現', '现'), ('當', '当'), ('發', '发'), ('眞', '真'), ('確', '确'), ('祕', '秘'),
    ('稱', '称'), ('穩', '稳'), ('範', '范'), ('糾', '纠'), ('納', '纳'), ('組', '组'),
    ('結', '结'), ('絡', '络'), ('統', '统'), ('經', '经'), ('維', '维'), ('網', '网'),
    ('縣', '县'), ('總', '总'), ('織', '织'), ('繫', '系'), ('繳', '缴'), ('繼', '继'),
    ('續', '续'), ('罰', '罚'), ('聞', '闻'), ('職', '职'), ('舉', '举'), ('華', '华'),
    ('萬', '万'), ('處', '处'), ('號', '号'), ('補', '补'), ('製', '制'), ('複', '复'),
    ('規', '规'), ('計', '计'), ('訊', '讯'), ('訓', '训'), ('訟', '讼'), ('訪', '访'),
    ('設', '设'), ('許', '许'), ('訴', '诉'), ('詢', '询'), ('試', '试'), ('認', '认'),
    ('談', '谈'), ('請', '请'), ('議', '议'), ('護', '护'), ('讀', '读'), ('負', '负'),
    ('責', '责'), ('費', '费'), ('資', '资'), ('購', '购'), ('踰', '逾'), ('輿', '舆'),
    ('轉', '转'), ('辦', '办'), ('迴', '回'), ('這', '这'), ('進', '进'), ('過', '过'),
    ('鄉', '乡'), ('錯', '错'), ('錶', '表'), ('鎮', '镇'), ('開', '开'), ('間', '间'),
    ('閱', '阅'), ('關', '关'), ('隱', '隐'), ('項', '项'), ('題', '题'), ('額', '额'),
    ('類', '类'), ('駁', '驳'), ('體', '体'), ('點', '点'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_sorted_and_fold_once() {
        assert!(TRADITIONAL.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (traditional, simplified) in TRADITIONAL {
            assert_eq!(fold(traditional), simplified);
            assert_eq!(fold(simplified), simplified, "{simplified} is folded twice");
        }
    }
}
