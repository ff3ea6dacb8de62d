//! Stretches of texts and lists.

use std::ops::{Bound, Range, RangeBounds};

/// A stretch that is there for any range: no place that was computed wrong brings a check to its end.
pub trait Cut {
    /// What stands in the range, in bytes of a text or items of a list; nothing where there is no such stretch, or where a
    /// letter would be cut in two.
    ///
    /// ```
    /// use gouji::cut::Cut;
    ///
    /// assert_eq!("公开12条".cut(6..8), "12");
    /// assert_eq!("公开12条".cut(8..), "条");
    /// assert_eq!("公开12条".cut(1..), "");
    /// assert_eq!("公开12条".cut(9..99), "");
    /// assert_eq!([1, 2, 3].cut(..2), [1, 2]);
    /// ```
    fn cut(&self, range: impl RangeBounds<usize>) -> &Self;
}

impl Cut for str {
    fn cut(&self, range: impl RangeBounds<usize>) -> &Self {
        between(self, of(&range, self.len()))
    }
}

impl<T> Cut for [T] {
    fn cut(&self, range: impl RangeBounds<usize>) -> &Self {
        self.get(of(&range, self.len())).unwrap_or_default()
    }
}

/// Compiled once for all ranges where every byte counts.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn between(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

fn of(range: &impl RangeBounds<usize>, length: usize) -> Range<usize> {
    let start = match range.start_bound() {
        Bound::Included(&start) => start,
        Bound::Excluded(&before) => before + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(&last) => last + 1,
        Bound::Excluded(&end) => end,
        Bound::Unbounded => length,
    };
    start..end
}
