//! Sorting, compiled once. The sorts of the standard library are compiled anew for every type and every key, and
//! came to an eighth of the core's code (200 KB in 239 functions, 2026-11-23); here one copy sorts positions.

use std::cmp::Ordering;

/// Sorts by the items themselves; equal ones keep their order.
///
/// ```
/// let mut items = [3, 1, 2];
/// gouji::order::sort(&mut items);
/// assert_eq!(items, [1, 2, 3]);
/// ```
pub fn sort<T: Ord>(items: &mut [T]) {
    let order = positions(items.len(), &|a, b| of_two(items, a, b, &|a, b| a.cmp(b)));
    arrange(order, &mut |a, b| swap(items, a, b));
}

/// Sorts by a key; items of equal keys keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let order = positions(items.len(), &|a, b| of_two(items, a, b, &|a, b| key(a).cmp(&key(b))));
    arrange(order, &mut |a, b| swap(items, a, b));
}

/// For each item the place of the first that is equal to it: its own, where none before it is.
///
/// ```
/// assert_eq!(gouji::order::firsts(&["b", "a", "b"], &|a, b| a.cmp(b)), [0, 1, 0]);
/// ```
pub fn firsts<T>(items: &[T], compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<usize> {
    let order = positions(items.len(), &|a, b| of_two(items, a, b, compare));
    let mut firsts = vec![0; items.len()];
    let mut first = order.first().copied().unwrap_or(0);
    for at in order {
        // Equal ones keep their order, so that the first of them comes first.
        if of_two(items, first, at, compare) != Ordering::Equal {
            first = at;
        }
        if let Some(of_item) = firsts.get_mut(at) {
            *of_item = first;
        }
    }
    firsts
}

/// A set of a few things, in their order. A tree of the standard library is compiled anew for every type, 2 to 5 KB each;
/// this is a list that one function searches. Adding takes as long as the list is, unless it is at its end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Set<T>(Vec<T>);

/// A map from a few keys, as [`Set`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

/// A set of these.
///
/// ```
/// let set = gouji::order::set([3, 1, 3]);
/// assert_eq!(set.iter().collect::<Vec<_>>(), [&1, &3]);
/// assert!(set.contains(&3) && !set.contains(&2));
/// ```
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> Set<T> {
    let mut set = Set::default();
    for item in items {
        set.insert(item);
    }
    set
}

/// A map of these entries. Of equal keys the last counts.
///
/// ```
/// let mut map = gouji::order::map([("b", 2), ("a", 1), ("b", 3)]);
/// assert_eq!(map.get(&"b"), Some(&3));
/// *map.or_insert("c", 0) += 5;
/// assert_eq!(map.keys().collect::<Vec<_>>(), [&"a", &"b", &"c"]);
/// ```
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> Map<K, V> {
    let mut map = Map::default();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    fn position(&self, item: &T) -> Result<usize, usize> {
        search(self.0.len(), &|at| self.0.get(at).map_or(Ordering::Less, |own| own.cmp(item)))
    }

    /// Adds a member; whether it was none before.
    pub fn insert(&mut self, item: T) -> bool {
        let position = self.position(&item);
        if let Err(at) = position {
            self.0.insert(at, item);
        }
        position.is_err()
    }

    /// Adds all of these.
    pub fn extend(&mut self, items: impl IntoIterator<Item = T>) {
        for item in items {
            self.insert(item);
        }
    }

    /// Whether it is a member.
    pub fn contains(&self, item: &T) -> bool {
        self.position(item).is_ok()
    }
}

impl<T> Set<T> {
    /// The members in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, V> Map<K, V> {
    fn position(&self, key: &K) -> Result<usize, usize> {
        search(self.0.len(), &|at| self.0.get(at).map_or(Ordering::Less, |own| own.0.cmp(key)))
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        match self.position(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// The value of a key; this one, where it had none.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let at = match self.position(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, value));
                at
            }
        };
        &mut self.0[at].1
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.position(key).ok().map(|at| &self.0[at].1)
    }

    /// Whether the key has a value.
    pub fn contains_key(&self, key: &K) -> bool {
        self.position(key).is_ok()
    }
}

impl<K, V> Map<K, V> {
    /// The entries in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, V> std::ops::Index<&K> for Map<K, V> {
    type Output = V;

    fn index(&self, key: &K) -> &V {
        self.get(key).expect("the key has a value")
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

/// Where something stands among so many things in order, or where it belongs. What comes behind all is found at once.
fn search(count: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    match count.checked_sub(1).map(compare) {
        None | Some(Ordering::Less) => return Err(count),
        Some(_) => {}
    }
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = from + (to - from) / 2;
        match compare(middle) {
            Ordering::Less => from = middle + 1,
            Ordering::Greater => to = middle,
            Ordering::Equal => return Ok(middle),
        }
    }
    Err(from)
}

/// For each place the position of the item that belongs there.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

/// How two items compare. These two do without the place of a panic, of which there would be one for every type.
fn of_two<T>(items: &[T], a: usize, b: usize, compare: &dyn Fn(&T, &T) -> Ordering) -> Ordering {
    match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    }
}

fn swap<T>(items: &mut [T], a: usize, b: usize) {
    if a < items.len() && b < items.len() {
        items.swap(a, b);
    }
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
