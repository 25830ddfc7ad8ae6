//! Parts of lists.

/// The most rows that are given at once.
const MOST_ROWS: u32 = 500;

/// How many rows there are in all, and `count` of them from `from` on.
pub(crate) fn page<T>(rows: Vec<T>, from: u32, count: u32) -> (u32, Vec<T>) {
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let rows = rows
        .into_iter()
        .skip(index(from))
        .take(index(count.min(MOST_ROWS)))
        .collect();
    (total, rows)
}
