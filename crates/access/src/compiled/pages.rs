//! Vectors that share what two versions have in common.

use std::sync::Arc;

/// How many values a page has, as a power of two.
const SHIFT: u32 = 9;
const SIZE: usize = 1 << SHIFT;

/// A vector in pages. Cloning copies one pointer a page; writing copies the page written to.
#[derive(Debug)]
pub(crate) struct Pages<T> {
    pages: Vec<Arc<[T]>>,
    len: u32,
}

impl<T> Clone for Pages<T> {
    fn clone(&self) -> Self {
        Self {
            pages: self.pages.clone(),
            len: self.len,
        }
    }
}

impl<T: Clone> FromIterator<T> for Pages<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut pages = Self {
            pages: Vec::new(),
            len: 0,
        };
        pages.extend(values);
        pages
    }
}

impl<T: Clone> Extend<T> for Pages<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        let mut values = values.into_iter();
        let full = self.len as usize / SIZE;
        let mut page = match self.pages.get(full) {
            Some(page) => page.to_vec(),
            None => Vec::new(),
        };
        loop {
            let before = page.len();
            page.extend(values.by_ref().take(SIZE - before));
            self.len += u32::try_from(page.len() - before).unwrap_or(0);
            if page.is_empty() {
                return;
            }
            let is_full = page.len() == SIZE;
            let at = (self.len as usize - 1) / SIZE;
            self.pages.truncate(at);
            self.pages.push(page.into());
            if !is_full {
                return;
            }
            page = Vec::new();
        }
    }
}

impl<T: Clone> Pages<T> {
    pub(crate) const fn len(&self) -> u32 {
        self.len
    }

    #[inline]
    pub(crate) fn get(&self, at: u32) -> Option<&T> {
        self.pages
            .get((at >> SHIFT) as usize)?
            .get(at as usize & (SIZE - 1))
    }

    /// Replaces what is there already.
    pub(crate) fn set(&mut self, at: u32, value: T) {
        if let Some(page) = self.pages.get_mut((at >> SHIFT) as usize)
            && let Some(place) = Arc::make_mut(page).get_mut(at as usize & (SIZE - 1))
        {
            *place = value;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.pages.iter().flat_map(|page| page.iter())
    }

    /// The values from one place up to another.
    pub(crate) fn range(&self, from: u32, to: u32) -> impl Iterator<Item = &T> {
        let first = from >> SHIFT;
        let pages = self.pages.get(first as usize..).unwrap_or_default();
        let skipped = (from & (SIZE as u32 - 1)) as usize;
        pages
            .iter()
            .enumerate()
            .flat_map(move |(at, page)| {
                let from = if at == 0 { skipped.min(page.len()) } else { 0 };
                page[from..].iter()
            })
            .take(to.saturating_sub(from) as usize)
    }

    /// Calls `each` with the places of both at which the values are not `same`; pages that are
    /// shared are not looked into.
    pub(crate) fn differing(
        &self,
        other: &Self,
        same: impl Fn(&T, &T) -> bool,
        mut each: impl FnMut(u32),
    ) {
        for (at, (mine, theirs)) in self.pages.iter().zip(&other.pages).enumerate() {
            if Arc::ptr_eq(mine, theirs) {
                continue;
            }
            for (place, (mine, theirs)) in mine.iter().zip(theirs.iter()).enumerate() {
                if !same(mine, theirs) {
                    each((at * SIZE + place) as u32);
                }
            }
        }
    }

    /// How many bytes the pages take, without what their values point to.
    pub(crate) fn bytes(&self) -> usize {
        self.len as usize * size_of::<T>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_shows_in_the_copy_only_and_is_found() {
        let before: Pages<u32> = (0..3000).collect();
        let mut after = before.clone();
        after.set(700, 1);
        after.extend(3000..4000);
        assert_eq!(before.get(700), Some(&700));
        assert_eq!(after.get(700), Some(&1));
        assert_eq!((before.len(), after.len()), (3000, 4000));
        assert_eq!(before.get(3000), None);
        assert_eq!(after.get(3999), Some(&3999));
        let mut found = Vec::new();
        before.differing(&after, |a, b| a == b, |at| found.push(at));
        assert_eq!(found, [700]);
        assert!(after.range(1020, 1030).copied().eq(1020..1030));
        assert!(before.iter().copied().eq(0..3000));
    }

    #[test]
    fn growing_by_ones_is_growing_at_once() {
        let mut pages: Pages<usize> = Pages::from_iter([]);
        for value in 0..SIZE * 2 + 1 {
            pages.extend([value]);
        }
        assert!(pages.iter().copied().eq(0..SIZE * 2 + 1));
        assert_eq!(pages.len() as usize, SIZE * 2 + 1);
    }
}
