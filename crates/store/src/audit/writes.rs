//! What an entry wrote: which records, and the hash of each.
//!
//! One after another: the length of the id (two bytes, little-endian), the id, then 0 for a record
//! that was removed, or 1 and the record's hash.

use luotsi_domain::Hash;

/// The list, as it is being written.
#[derive(Default)]
pub(crate) struct Writes(Vec<u8>);

impl Writes {
    /// Adds a record that was written, or (`None`) removed. An id that is too long for any record
    /// is cut; it could not have been stored either.
    pub(crate) fn add(&mut self, id: &str, hash: Option<&Hash>) {
        let length = u16::try_from(id.len()).unwrap_or(u16::MAX);
        self.0.extend_from_slice(&length.to_le_bytes());
        self.0
            .extend_from_slice(id.as_bytes().get(..usize::from(length)).unwrap_or_default());
        match hash {
            None => self.0.push(0),
            Some(hash) => {
                self.0.push(1);
                self.0.extend_from_slice(hash.as_bytes());
            }
        }
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// The list as it was stored: each record's id and its hash, `None` where it was removed. An `Err`
/// is that the rest can not be read.
pub(crate) fn read(mut rest: &[u8]) -> impl Iterator<Item = Result<(&str, Option<Hash>), ()>> {
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let next = next(&mut rest).ok_or(());
        if next.is_err() {
            rest = &[];
        }
        Some(next)
    })
}

fn next<'a>(rest: &mut &'a [u8]) -> Option<(&'a str, Option<Hash>)> {
    let mut take = |count: usize| {
        let (taken, left) = rest.split_at_checked(count)?;
        *rest = left;
        Some(taken)
    };
    let length = u16::from_le_bytes(take(2)?.try_into().ok()?);
    let id = std::str::from_utf8(take(usize::from(length))?).ok()?;
    match take(1)? {
        [0] => Some((id, None)),
        [1] => {
            let hash: [u8; 32] = take(32)?.try_into().ok()?;
            Some((id, Some(Hash::from(hash))))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_written_is_read(list in prop::collection::vec((".{0,20}", any::<Option<[u8; 32]>>()), 0..20)) {
            let mut writes = Writes::default();
            for (id, hash) in &list {
                writes.add(id, hash.map(Hash::from).as_ref());
            }
            let bytes = writes.into_bytes();
            let read: Vec<_> = read(&bytes).map(|item| item.unwrap()).collect();
            let expected: Vec<_> = list.iter().map(|(id, hash)| (id.as_str(), hash.map(Hash::from))).collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn anything_else_ends_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&bytes).count() <= bytes.len());
        }
    }
}
