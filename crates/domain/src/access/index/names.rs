//! Numbers for ids.

use std::{hash::Hash, sync::Arc};

use rustc_hash::FxHashMap;

use crate::{
    Id, Kind,
    record::{Flag, Party},
};

/// Keys by number and numbers by key. A number once given is never another key's.
///
/// What was there from the first is shared by all that is made from it; what came later is kept
/// beside it.
#[derive(Clone, Debug)]
pub(super) struct Register<K, V> {
    first: Arc<Keys<K, V>>,
    later: Arc<Keys<K, V>>,
}

#[derive(Clone, Debug)]
struct Keys<K, V> {
    keys: Vec<(K, V)>,
    numbers: FxHashMap<K, u32>,
}

impl<K, V> Default for Keys<K, V> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            numbers: FxHashMap::default(),
        }
    }
}

impl<K: Clone + Eq + Hash, V: Copy + PartialEq> Register<K, V> {
    pub(super) fn new(keys: Vec<(K, V)>) -> Self {
        let numbers = keys.iter().map(|(key, _)| key.clone()).zip(0..).collect();
        Self {
            first: Arc::new(Keys { keys, numbers }),
            later: Arc::default(),
        }
    }

    pub(super) fn len(&self) -> u32 {
        (self.first.keys.len() + self.later.keys.len()) as u32
    }

    /// How many came later.
    pub(super) fn later(&self) -> usize {
        self.later.keys.len()
    }

    pub(super) fn number(&self, key: &K) -> Option<u32> {
        let first = self.first.numbers.get(key);
        let later = || self.later.numbers.get(key);
        let is_any = !self.later.keys.is_empty();
        first
            .or_else(|| if is_any { later() } else { None })
            .copied()
    }

    pub(super) fn get(&self, number: u32) -> Option<&(K, V)> {
        let number = number as usize;
        self.first.keys.get(number).or_else(|| {
            let later = number.checked_sub(self.first.keys.len())?;
            self.later.keys.get(later)
        })
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &(K, V)> {
        self.first.keys.iter().chain(&self.later.keys)
    }

    /// The number of a key, a new one if need be; whether it is new.
    pub(super) fn give(&mut self, key: &K, value: V) -> (u32, bool) {
        if let Some(number) = self.number(key) {
            return (number, false);
        }
        let number = self.len();
        let later = Arc::make_mut(&mut self.later);
        later.keys.push((key.clone(), value));
        later.numbers.insert(key.clone(), number);
        (number, true)
    }

    /// Whether all numbers mean the same in the other.
    pub(super) fn begins(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.first, &other.first) && other.later.keys.starts_with(&self.later.keys)
    }
}

/// Users to whom roles are given together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Audience {
    /// Who has a flag.
    Flag(Flag),
    /// The members of a group.
    Group(Id),
    /// The active members of a team that is not archived.
    Team(Id),
}

impl Audience {
    /// The audience that a party of many is.
    pub(super) fn of(party: &Party) -> Option<Self> {
        match party {
            Party::User(_) => None,
            Party::Group(id) => Some(Self::Group(id.clone())),
            Party::Team(id) => Some(Self::Team(id.clone())),
        }
    }
}

/// The numbers of everything in an index.
#[derive(Clone, Debug)]
pub(super) struct Names {
    pub(super) users: Register<Id, ()>,
    pub(super) objects: Register<Id, Kind>,
    pub(super) audiences: Register<Audience, ()>,
}

impl Names {
    pub(super) fn begins(&self, other: &Self) -> bool {
        self.users.begins(&other.users)
            && self.objects.begins(&other.objects)
            && self.audiences.begins(&other.audiences)
    }
}
