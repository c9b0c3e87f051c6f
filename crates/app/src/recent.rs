//! What was looked up lately, so that it need not be looked up again; with a limit, and never older
//! than the last change.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// A memory of the latest look-ups, as many as weigh `limit` together.
pub(crate) struct Recent<K, V> {
    limit: usize,
    weigh: fn(&V) -> usize,
    inner: Mutex<Inner<K, V>>,
}

struct Inner<K, V> {
    values: HashMap<K, Remembered<V>>,
    /// What all values weigh together.
    weight: usize,
    /// Grows with every use: the smallest is the one unused for longest.
    uses: u64,
    /// Grows with every change.
    changes: u64,
}

struct Remembered<V> {
    used: u64,
    weight: usize,
    value: V,
}

/// The state before a look-up began.
#[derive(Clone, Copy)]
pub(crate) struct Stamp(u64);

impl<K: Eq + Hash + Clone, V: Clone> Recent<K, V> {
    pub(crate) fn new(limit: usize, weigh: fn(&V) -> usize) -> Self {
        let inner = Inner { values: HashMap::new(), weight: 0, uses: 0, changes: 0 };
        Self { limit, weigh, inner: Mutex::new(inner) }
    }

    pub(crate) fn get(&self, key: &K) -> Option<V> {
        let mut inner = self.lock();
        inner.uses += 1;
        let now = inner.uses;
        let remembered = inner.values.get_mut(key)?;
        remembered.used = now;
        Some(remembered.value.clone())
    }

    /// To be taken before a look-up whose result is to be remembered.
    pub(crate) fn stamp(&self) -> Stamp {
        Stamp(self.lock().changes)
    }

    /// Remembers what was looked up, unless something changed since the look-up began.
    pub(crate) fn remember(&self, stamp: Stamp, key: K, value: V) {
        let mut inner = self.lock();
        if inner.changes == stamp.0 {
            let weight = (self.weigh)(&value);
            inner.put(key, value, weight, self.limit);
        }
    }

    /// Puts what just changed in place of what was.
    pub(crate) fn replace(&self, key: K, value: V) {
        let mut inner = self.lock();
        inner.changes += 1;
        let weight = (self.weigh)(&value);
        inner.put(key, value, weight, self.limit);
    }

    /// Forgets what just changed.
    pub(crate) fn forget(&self, key: &K) {
        let mut inner = self.lock();
        inner.changes += 1;
        inner.remove(key);
    }

    /// Forgets all that just changed.
    pub(crate) fn forget_where(&self, changed: impl Fn(&V) -> bool) {
        let mut inner = self.lock();
        inner.changes += 1;
        let mut gone = 0;
        inner.values.retain(|_, it| {
            let stays = !changed(&it.value);
            gone += if stays { 0 } else { it.weight };
            stays
        });
        inner.weight -= gone;
    }

    fn lock(&self) -> MutexGuard<'_, Inner<K, V>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Eq + Hash + Clone, V> Inner<K, V> {
    fn put(&mut self, key: K, value: V, weight: usize, limit: usize) {
        self.remove(&key);
        if weight > limit {
            return;
        }
        self.uses += 1;
        self.weight += weight;
        self.values.insert(key, Remembered { used: self.uses, weight, value });
        if self.weight > limit {
            self.make_room(limit - limit / 4);
        }
    }

    fn remove(&mut self, key: &K) {
        if let Some(gone) = self.values.remove(key) {
            self.weight -= gone.weight;
        }
    }

    /// Forgets what was unused for longest; a quarter at a time, so that this seldom has to be done.
    fn make_room(&mut self, limit: usize) {
        let mut by_use: Vec<(u64, K)> =
            self.values.iter().map(|(key, it)| (it.used, key.clone())).collect();
        by_use.sort_unstable_by_key(|(used, _)| *used);
        for (_, key) in by_use {
            if self.weight <= limit {
                return;
            }
            self.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;

    #[test]
    fn what_was_unused_for_longest_is_forgotten_first() {
        let recent = Recent::new(8, |_| 1);
        for key in 0..8 {
            recent.replace(key, key);
        }
        recent.get(&0);

        recent.replace(8, 8);

        assert_eq!([0, 1, 2, 8].map(|key| recent.get(&key)), [Some(0), None, None, Some(8)]);
    }

    #[test]
    fn what_is_heavy_takes_the_place_of_many() {
        let recent = Recent::new(8, |weight| *weight);
        for key in 0..4 {
            recent.replace(key, 1);
        }

        recent.replace(4, 6);

        assert_eq!([0, 3, 4].map(|key| recent.get(&key)), [None, None, Some(6)]);
    }

    #[test]
    fn what_is_too_heavy_evicts_nobody() {
        let recent = Recent::new(8, |weight| *weight);
        recent.replace(0, 4);
        recent.replace(1, 4);

        recent.replace(2, 9);
        recent.replace(1, 9);

        assert_eq!([0, 2].map(|key| recent.get(&key)), [Some(4), None]);
        assert_eq!(recent.get(&1), None, "and what was before is not shown as if it still were");
    }

    #[test]
    fn a_look_up_that_began_before_a_change_is_not_remembered() {
        let recent = Recent::new(8, |_| 1);
        let stamp = recent.stamp();

        recent.forget(&1);
        recent.remember(stamp, 1, "old");

        assert_eq!(recent.get(&1), None);
    }
}
