//! Parts of lists.

/// The most rows that are given at once.
pub(crate) const MOST_ROWS: u32 = 500;

/// How many rows there are in all, and `count` of them from `from` on.
pub(crate) fn page<T>(rows: Vec<T>, from: u32, count: u32) -> (u32, Vec<T>) {
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    (total, window(rows.into_iter(), from, count).collect())
}

/// `count` rows from `from` on.
pub(crate) fn window<T>(
    rows: impl Iterator<Item = T>,
    from: u32,
    count: u32,
) -> impl Iterator<Item = T> {
    let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    rows.skip(index(from)).take(index(count.min(MOST_ROWS)))
}
