//! A map that is large, seldom changed and often copied.
//!
//! Persistent maps pay for cheap copies with memory: several times what they hold. Here the bulk
//! stands in an ordinary map that all copies share, and what was changed since in a persistent one
//! above it. When much has changed, the bulk is made anew.

use std::{borrow::Borrow, hash::Hash, sync::Arc};

use ahash::HashMap;

/// Changes are kept above the bulk until they are this part of it, …
const PART: usize = 8;
/// … but at least this many.
const FEW: usize = 256;

#[derive(Clone, Debug)]
pub(super) struct Layered<K, V> {
    bulk: Arc<HashMap<K, V>>,
    /// What is different from the bulk; `None` is not there any more.
    changed: imbl::HashMap<K, Option<V>>,
    len: usize,
}

impl<K: Clone + Eq + Hash, V: Clone> Layered<K, V> {
    pub(super) fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.changed.get(key) {
            Some(changed) => changed.as_ref(),
            None => self.bulk.get(key),
        }
    }

    pub(super) fn contains_key<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &V> {
        let unchanged = self
            .bulk
            .iter()
            .filter(|(key, _)| self.changed.is_empty() || !self.changed.contains_key(*key))
            .map(|(_, value)| value);
        unchanged.chain(self.changed.values().flatten())
    }

    pub(super) fn insert(&mut self, key: K, value: V) {
        self.len += usize::from(!self.contains_key(&key));
        self.changed.insert(key, Some(value));
        self.settle();
    }

    pub(super) fn remove(&mut self, key: &K) {
        if !self.contains_key(key) {
            return;
        }
        self.len -= 1;
        if self.bulk.contains_key(key) {
            self.changed.insert(key.clone(), None);
            self.settle();
        } else {
            self.changed.remove(key);
        }
    }

    /// Copies of this map that were made before keep the bulk that they have.
    fn settle(&mut self) {
        if self.changed.len() <= FEW.max(self.bulk.len() / PART) {
            return;
        }
        let mut bulk = HashMap::<K, V>::clone(&self.bulk);
        for (key, changed) in &self.changed {
            match changed {
                Some(value) => bulk.insert(key.clone(), value.clone()),
                None => bulk.remove(key),
            };
        }
        self.bulk = Arc::new(bulk);
        self.changed = imbl::HashMap::new();
    }
}

impl<K: Clone + Eq + Hash, V> From<HashMap<K, V>> for Layered<K, V> {
    fn from(bulk: HashMap<K, V>) -> Self {
        Self {
            len: bulk.len(),
            bulk: Arc::new(bulk),
            changed: imbl::HashMap::new(),
        }
    }
}

impl<K: Clone + Eq + Hash, V> FromIterator<(K, V)> for Layered<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::from(entries.into_iter().collect::<HashMap<_, _>>())
    }
}

impl<K: Clone + Eq + Hash, V: Clone + PartialEq> PartialEq for Layered<K, V> {
    fn eq(&self, other: &Self) -> bool {
        let mut all = self
            .bulk
            .keys()
            .chain(self.changed.keys())
            .chain(other.changed.keys());
        self.len == other.len && all.all(|key| self.get(key) == other.get(key))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Debug)]
    enum Step {
        Insert(u16, u8),
        Remove(u16),
        Copy,
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            6 => (0..900_u16, any::<u8>()).prop_map(|(key, value)| Step::Insert(key, value)),
            3 => (0..900_u16).prop_map(Step::Remove),
            1 => Just(Step::Copy),
        ]
    }

    fn same(layered: &Layered<u16, u8>, plain: &HashMap<u16, u8>) {
        assert_eq!(layered.len(), plain.len());
        for key in 0..900 {
            assert_eq!(layered.get(&key), plain.get(&key), "{key}");
        }
        let sorted = |values: Vec<u8>| {
            let mut values = values;
            values.sort_unstable();
            values
        };
        let values = sorted(layered.values().copied().collect());
        assert_eq!(values, sorted(plain.values().copied().collect()));
        assert!(*layered == Layered::from(plain.clone()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn it_is_a_map_and_copies_stay_what_they_were(steps in prop::collection::vec(step(), 0..1500)) {
            let mut plain: HashMap<u16, u8> = (0..100).map(|key| (key, 0)).collect();
            let mut layered = Layered::from(plain.clone());
            let mut copies = Vec::new();
            for step in steps {
                match step {
                    Step::Insert(key, value) => {
                        layered.insert(key, value);
                        plain.insert(key, value);
                    }
                    Step::Remove(key) => {
                        layered.remove(&key);
                        plain.remove(&key);
                    }
                    Step::Copy => copies.push((layered.clone(), plain.clone())),
                }
            }
            same(&layered, &plain);
            for (layered, plain) in copies {
                same(&layered, &plain);
            }
        }
    }
}
