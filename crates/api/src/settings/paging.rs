//! Parts of tables.

use super::ListArgs;

/// The most rows that are given at once.
const MOST_ROWS: u32 = 500;

/// How many rows there are in all, and those asked for.
pub(super) fn page<T>(rows: Vec<T>, args: &ListArgs) -> (u32, Vec<T>) {
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let rows = rows
        .into_iter()
        .skip(index(args.from))
        .take(index(args.count.min(MOST_ROWS)))
        .collect();
    (total, rows)
}
