//! The places that the name of an agency begins with, and the rank of the last of them.

use crate::cut::Cut;
use crate::words::Words;

/// The rank of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// 省、自治区、直辖市.
    Province,
    /// 自治州.
    Prefecture,
    /// A city, which may have districts or be a county by another name: the name does not tell.
    City,
    /// 县、自治县、旗, a district of a city, or a city within a prefecture or another city.
    County,
}

/// Cities that are provinces.
const MUNICIPALITIES: Words = Words("北京市 天津市 上海市 重庆市");

/// Districts that are no unit of administration, or not for certain.
const ZONES: Words = Words(
    "地区 新区 园区 开发区 实验区 试验区 示范区 高新区 保税区 景区 度假区 特区 合作区 管理区 林区 \
    矿区 社区",
);

/// Districts whose names begin with one of [`ENDS`].
const DISTRICTS: Words = Words("市中区 市南区 市北区");

/// The letters that end the name of a place.
pub(super) const ENDS: [char; 7] = ['省', '州', '盟', '市', '县', '旗', '区'];

/// No name of a place is longer, in letters.
const LONGEST: usize = 14;

impl Rank {
    /// The rank of the last place that an agency's name begins with: of `云岭市清河县商务局` that of 清河县.
    pub(super) fn of(agency: &str) -> Option<Self> {
        let mut rank = None;
        for name in places(agency) {
            rank = Some(ranked(name, rank)?);
        }
        rank
    }
}

/// Where the places end that a name begins with, in bytes: behind `云岭市清河县` of `云岭市清河县商务局`.
pub(super) fn places_end(name: &str) -> usize {
    places(name).map(str::len).sum()
}

/// The places that a name begins with, one within the other.
fn places(name: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let found = name.cut(at..at + place(name.cut(at..), at == 0)?);
        at += found.len();
        Some(found)
    })
}

/// Whether a name is that of a place which has a people's government: of 清河县 and 雁湖区, but not of a
/// development zone.
pub(super) fn has_government(name: &str) -> bool {
    name.ends_with(ENDS) && !is_zone(name)
}

fn is_zone(name: &str) -> bool {
    ZONES.end(name)
}

/// The length of the place that a text begins with, in bytes.
fn place(text: &str, is_first: bool) -> Option<usize> {
    /// Behind a place 城市管理局 is of no city.
    const WORDS: Words = Words("城市 全市 全县 全区 社区");
    if is_first && text.starts_with(ENDS) && !DISTRICTS.begin(text) {
        return unnamed(text);
    }
    let mut letters = text.char_indices().take(LONGEST).skip(1).peekable();
    let (at, end) = letters.find(|(_, c)| ENDS.contains(c))?;
    // In 望州市 and 沙县区 the first of these letters is part of the name; in 云岭市市场监督管理局 the second is none of it.
    let end = match letters.peek() {
        Some(&(next, c)) if ENDS.contains(&c) && c != end => next + c.len_utf8(),
        _ => at + end.len_utf8(),
    };
    (!WORDS.has(text.cut(..end))).then_some(end)
}

/// The length of a place that goes without its name, as in 县教育局.
fn unnamed(text: &str) -> Option<usize> {
    /// 市场监督管理局 and 市政管理局 are of no place.
    const BEHIND: [char; 4] = ['场', '政', '容', '域'];
    let length = text.chars().next()?.len_utf8();
    (!text.cut(length..).starts_with(BEHIND)).then_some(length)
}

/// The rank of a place within another.
fn ranked(name: &str, within: Option<Rank>) -> Option<Rank> {
    if name.ends_with("自治区") || MUNICIPALITIES.has(name) {
        return Some(Rank::Province);
    }
    if is_zone(name) {
        return None;
    }
    match (name.chars().next_back()?, within) {
        ('省', _) => Some(Rank::Province),
        ('州', _) => Some(Rank::Prefecture),
        ('市', Some(Rank::Prefecture | Rank::City)) => Some(Rank::County),
        ('市', _) => Some(Rank::City),
        ('县' | '旗' | '区', _) => Some(Rank::County),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_rank_of_their_place() {
        for (agency, rank) in [
            ("云岭市人民政府", Some(Rank::City)),
            ("杭州市商务局", Some(Rank::City)),
            ("望川省云岭市人民政府", Some(Rank::City)),
            ("云岭市市场监督管理局", Some(Rank::City)),
            ("上海市人民政府办公厅", Some(Rank::Province)),
            ("上海市虹梅区人民政府", Some(Rank::County)),
            ("内蒙古自治区人民政府", Some(Rank::Province)),
            ("楚雄州商务局", Some(Rank::Prefecture)),
            ("楚雄彝族自治州楚雄市人民政府", Some(Rank::County)),
            ("云岭市望川市教育局", Some(Rank::County)),
            ("清河县人民政府", Some(Rank::County)),
            ("云岭市市中区人民政府", Some(Rank::County)),
            ("雁湖区教育局", Some(Rank::County)),
            ("云岭市滨江新区管理委员会", None),
            ("清河县经济开发区管委会", None),
            ("澜城市商务局", Some(Rank::City)),
            ("市中区教育局", Some(Rank::County)),
            ("市商务局", Some(Rank::City)),
            ("市城市管理局", Some(Rank::City)),
            ("市场监督管理局", None),
            ("水利部", None),
        ] {
            assert_eq!(Rank::of(agency), rank, "{agency}");
        }
    }
}
