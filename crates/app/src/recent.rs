//! What was looked up lately, so that it need not be looked up again; with a limit, and never older
//! than the last change.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// A memory of the last `limit` look-ups.
pub(crate) struct Recent<K, V> {
    limit: usize,
    inner: Mutex<Inner<K, V>>,
}

struct Inner<K, V> {
    values: HashMap<K, (u64, V)>,
    /// Grows with every use: the smallest is the one unused for longest.
    uses: u64,
    /// Grows with every change.
    changes: u64,
}

/// The state before a look-up began.
#[derive(Clone, Copy)]
pub(crate) struct Stamp(u64);

impl<K: Eq + Hash + Clone, V: Clone> Recent<K, V> {
    pub(crate) fn new(limit: usize) -> Self {
        let inner = Inner { values: HashMap::new(), uses: 0, changes: 0 };
        Self { limit, inner: Mutex::new(inner) }
    }

    pub(crate) fn get(&self, key: &K) -> Option<V> {
        let mut inner = self.lock();
        inner.uses += 1;
        let now = inner.uses;
        let (used, value) = inner.values.get_mut(key)?;
        *used = now;
        Some(value.clone())
    }

    /// To be taken before a look-up whose result is to be remembered.
    pub(crate) fn stamp(&self) -> Stamp {
        Stamp(self.lock().changes)
    }

    /// Remembers what was looked up, unless something changed since the look-up began.
    pub(crate) fn remember(&self, stamp: Stamp, key: K, value: V) {
        let mut inner = self.lock();
        if inner.changes == stamp.0 {
            inner.put(key, value, self.limit);
        }
    }

    /// Puts what just changed in place of what was.
    pub(crate) fn replace(&self, key: K, value: V) {
        let mut inner = self.lock();
        inner.changes += 1;
        inner.put(key, value, self.limit);
    }

    /// Forgets what just changed.
    pub(crate) fn forget(&self, key: &K) {
        let mut inner = self.lock();
        inner.changes += 1;
        inner.values.remove(key);
    }

    /// Forgets all that just changed.
    pub(crate) fn forget_where(&self, changed: impl Fn(&V) -> bool) {
        let mut inner = self.lock();
        inner.changes += 1;
        inner.values.retain(|_, (_, value)| !changed(value));
    }

    fn lock(&self) -> MutexGuard<'_, Inner<K, V>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Eq + Hash + Clone, V> Inner<K, V> {
    fn put(&mut self, key: K, value: V, limit: usize) {
        self.uses += 1;
        self.values.insert(key, (self.uses, value));
        if self.values.len() > limit {
            // A quarter at a time, so that this seldom has to be done.
            let mut uses: Vec<u64> = self.values.values().map(|(used, _)| *used).collect();
            let (_, oldest_kept, _) = uses.select_nth_unstable(limit / 4);
            let oldest_kept = *oldest_kept;
            self.values.retain(|_, (used, _)| *used >= oldest_kept);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;

    #[test]
    fn what_was_unused_for_longest_is_forgotten_first() {
        let recent = Recent::new(8);
        for key in 0..8 {
            recent.replace(key, key);
        }
        recent.get(&0);

        recent.replace(8, 8);

        assert_eq!([0, 1, 2, 8].map(|key| recent.get(&key)), [Some(0), None, None, Some(8)]);
    }

    #[test]
    fn a_look_up_that_began_before_a_change_is_not_remembered() {
        let recent = Recent::new(8);
        let stamp = recent.stamp();

        recent.forget(&1);
        recent.remember(stamp, 1, "old");

        assert_eq!(recent.get(&1), None);
    }
}
