//! Sorting, compiled once. The sorts of the standard library are compiled anew for every type and every key, and
//! came to an eighth of the core's code (200 KB in 239 functions, 2026-11-23); here one copy sorts positions.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by the items themselves; equal ones keep their order.
///
/// ```
/// let mut items = [3, 1, 2];
/// gouji::order::sort(&mut items);
/// assert_eq!(items, [1, 2, 3]);
/// ```
pub fn sort<T: Ord>(items: &mut [T]) {
    let order = positions(items.len(), &|a, b| items[a].cmp(&items[b]));
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Sorts by a key; items of equal keys keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let order = positions(items.len(), &|a, b| key(&items[a]).cmp(&key(&items[b])));
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// A set, its members put in one by one: collecting would sort them first.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// A map, its entries put in one by one. Of equal keys the last counts.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// For each place the position of the item that belongs there.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

/// Brings every item to its place, cycle by cycle.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..order.len() {
        let mut at = first;
        while order[at] != first {
            let next = order[at];
            swap(at, next);
            order[at] = at;
            at = next;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_sorted_and_equal_ones_keep_their_order() {
        let mut state = 7_u32;
        for length in 0..40 {
            let mut items: Vec<(u32, usize)> = (0..length)
                .map(|at| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 28, at)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|&(key, _)| key);
            by_key(&mut items, |&(key, _)| key);
            assert_eq!(items, expected);
        }
    }
}
