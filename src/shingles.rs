//! How alike two texts are, by the runs of eight letters that both have.

use crate::order;

/// The runs of eight Chinese letters of a text, each once. Digits, marks and other letters do not count, so that a text in which
/// only the years were changed has the same.
///
/// ```
/// use gouji::shingles::Shingles;
///
/// let of = |text: &'static str| Shingles::of([text]);
/// let last_year = of("2022年组织政府信息公开培训3次，参加人员120人次");
/// assert!(of("2023年组织政府信息公开培训4次，参加人员98人次").are_like(&last_year, 100));
/// assert!(!of("2023年修订公开指南，更新目录56条").are_like(&last_year, 10));
/// ```
#[derive(Clone, Debug)]
pub struct Shingles(Vec<u32>);

/// So many letters make a run.
const RUN: usize = 8;

impl Shingles {
    /// Those of texts; no run goes over the end of one.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut runs = Vec::new();
        for text in texts {
            let letters: Vec<u32> = text
                .chars()
                .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
                .map(u32::from)
                .collect();
            // FNV-1a: which of its values meet is chance, and one in four thousand million.
            let hash = |run: &[u32]| {
                run.iter().fold(0x811c_9dc5_u32, |hash, &c| (hash ^ c).wrapping_mul(0x0100_0193))
            };
            runs.extend(letters.windows(RUN).map(hash));
        }
        order::sort(&mut runs);
        runs.dedup();
        Self(runs)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Their numbers, from the least: of two texts that share a run it is the same.
    pub fn runs(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }

    /// Some of them.
    #[must_use]
    pub fn only(&self, is_one: impl Fn(u32) -> bool) -> Self {
        Self(self.runs().filter(|&run| is_one(run)).collect())
    }

    /// Whether of all runs of the two texts at least so many in a hundred stand in both. Two texts without any are not
    /// alike.
    pub fn are_like(&self, other: &Self, percent: usize) -> bool {
        let both = self.0.iter().filter(|run| other.0.binary_search(run).is_ok()).count();
        let all = self.count() + other.count() - both;
        all > 0 && both * 100 >= all * percent
    }
}
