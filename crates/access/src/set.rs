//! Sets of names, one bit for each.

use std::{
    fmt::Debug,
    hash::Hash,
    marker::PhantomData,
    ops::{BitAnd, BitOr, BitOrAssign, Sub},
};

use serde::{Serialize, Serializer};

/// A closed list of at most 64 names: the roles or the actions of a system.
pub trait Name: Copy + Eq + Ord + Hash + Debug + 'static {
    /// All names; a name's index is its position here.
    const ALL: &'static [Self];

    /// The position in [`Name::ALL`], less than 64.
    fn index(self) -> u8;
}

/// A set of names. Its order is that of [`Name::ALL`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set<N> {
    bits: u64,
    names: PhantomData<N>,
}

impl<N> Set<N> {
    /// No name at all.
    pub const EMPTY: Self = Self::of_bits(0);

    pub(crate) const fn of_bits(bits: u64) -> Self {
        Self {
            bits,
            names: PhantomData,
        }
    }

    /// Whether there is no name in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many names are in it.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// The set as bits: bit *i* is the name with index *i*.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.bits
    }
}

impl<N: Name> Set<N> {
    /// The set of one name.
    #[must_use]
    pub fn one(name: N) -> Self {
        Self::of_bits(1 << name.index())
    }

    /// This set and a name.
    #[must_use]
    pub fn with(self, name: N) -> Self {
        self | Self::one(name)
    }

    /// Adds a name.
    pub fn insert(&mut self, name: N) {
        *self |= Self::one(name);
    }

    /// Whether the name is in it.
    #[must_use]
    pub fn contains(self, name: N) -> bool {
        self.bits >> name.index() & 1 == 1
    }

    /// Whether the sets have a name in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }

    /// Whether all names of this set are in the other.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.bits & !other.bits == 0
    }

    /// The names, in the order of [`Name::ALL`].
    pub fn iter(self) -> impl DoubleEndedIterator<Item = N> + Clone {
        N::ALL
            .iter()
            .copied()
            .filter(move |name| self.contains(*name))
    }

    /// The indexes of the names, rising; quicker than [`Set::iter`] where few of many are in it.
    pub(crate) fn indexes(self) -> impl Iterator<Item = usize> {
        let mut rest = self.bits;
        std::iter::from_fn(move || {
            let index = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(index)
        })
    }
}

impl<N> Default for Set<N> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<N> BitOr for Set<N> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self::of_bits(self.bits | other.bits)
    }
}

impl<N> BitOrAssign for Set<N> {
    fn bitor_assign(&mut self, other: Self) {
        self.bits |= other.bits;
    }
}

impl<N> BitAnd for Set<N> {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self::of_bits(self.bits & other.bits)
    }
}

impl<N> Sub for Set<N> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::of_bits(self.bits & !other.bits)
    }
}

impl<N: Name> FromIterator<N> for Set<N> {
    fn from_iter<I: IntoIterator<Item = N>>(names: I) -> Self {
        names.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl<N: Name> Extend<N> for Set<N> {
    fn extend<I: IntoIterator<Item = N>>(&mut self, names: I) {
        *self |= names.into_iter().collect();
    }
}

impl<N: Name> Debug for Set<N> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

impl<N: Name + Serialize> Serialize for Set<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// The interface sees a set as a list of names.
impl<N: Name + specta::Type> specta::Type for Set<N> {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        Vec::<N>::definition(types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
    enum Colour {
        Red,
        Green,
        Blue,
    }

    impl Name for Colour {
        const ALL: &'static [Self] = &[Self::Red, Self::Green, Self::Blue];

        fn index(self) -> u8 {
            self as u8
        }
    }

    #[test]
    fn names_come_out_in_their_order_however_they_went_in() {
        let set: Set<_> = [Colour::Blue, Colour::Red, Colour::Blue]
            .into_iter()
            .collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [Colour::Red, Colour::Blue]);
        assert_eq!(set.indexes().collect::<Vec<_>>(), [0, 2]);
        assert_eq!(format!("{set:?}"), "{Red, Blue}");
        assert_eq!(set.len(), 2);
    }

    #[test]
    fn sets_join_meet_and_differ() {
        let warm = Set::one(Colour::Red).with(Colour::Green);
        let cold = Set::one(Colour::Green).with(Colour::Blue);
        assert_eq!((warm | cold).len(), 3);
        assert_eq!(warm & cold, Set::one(Colour::Green));
        assert_eq!(warm - cold, Set::one(Colour::Red));
        assert!(warm.intersects(cold));
        assert!(!warm.is_subset(cold) && warm.is_subset(warm | cold));
        assert!(!warm.contains(Colour::Blue));
    }
}
