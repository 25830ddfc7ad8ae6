//! The columns of a merged table.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    grid::{Grid, columns_of_base},
    result::Merging,
};
use crate::tree::{Siblings, longest_rising};

/// A column of the merged table: one of the base's, or one that a side added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Base(usize),
    Mine(usize),
    Theirs(usize),
}

/// A table in its three versions.
pub(super) struct Grids {
    pub(super) base: Grid,
    pub(super) mine: Grid,
    pub(super) theirs: Grid,
}

/// The columns of the merged table.
pub(super) struct Columns {
    pub(super) grids: Grids,
    /// For each column of a side, which it is.
    pub(super) mine: Vec<Column>,
    pub(super) theirs: Vec<Column>,
    /// In order, those that nothing stands in any more included.
    pub(super) order: Vec<Column>,
    pub(super) places: FxHashMap<Column, usize>,
    /// Columns of the base that a side took away.
    pub(super) removed: FxHashSet<Column>,
}

impl Columns {
    pub(super) fn of(merging: &Merging<'_>, grids: Grids) -> Self {
        let of_base = |grid: &Grid| columns_of_base(&grids.base, grid);
        let (in_mine, in_theirs) = (of_base(&grids.mine), of_base(&grids.theirs));
        // What is in both without being in the base both sides added.
        let common = columns_of_base(&grids.theirs, &grids.mine);
        let theirs: Vec<Column> = in_theirs
            .iter()
            .enumerate()
            .map(|(at, base)| base.map_or(Column::Theirs(at), Column::Base))
            .collect();
        let name_mine = |(at, base): (usize, &Option<usize>)| {
            let shared = || common.get(at).copied().flatten().map(Column::Theirs);
            let shared = || shared().filter(|column| theirs.contains(column));
            base.map(Column::Base)
                .or_else(shared)
                .unwrap_or(Column::Mine(at))
        };
        let mine: Vec<Column> = in_mine.iter().enumerate().map(name_mine).collect();
        let base: Vec<Column> = (0..grids.base.columns).map(Column::Base).collect();
        let (moved_by_mine, moved_by_theirs) = (moved(&mine), moved(&theirs));
        let set = |columns: &[Column]| columns.iter().copied().collect::<FxHashSet<_>>();
        let (in_mine, in_theirs) = (set(&mine), set(&theirs));
        let from_mine = |column| {
            in_mine.contains(&column)
                && (!in_theirs.contains(&column)
                    || moved_by_mine.contains(&column) && !moved_by_theirs.contains(&column))
        };
        let rank = |column| {
            let cell = match column {
                Column::Base(at) => grids
                    .base
                    .by_column
                    .get(at)
                    .map(|cells| (merging.base, cells)),
                Column::Mine(at) => grids
                    .mine
                    .by_column
                    .get(at)
                    .map(|cells| (merging.mine, cells)),
                Column::Theirs(at) => grids
                    .theirs
                    .by_column
                    .get(at)
                    .map(|cells| (merging.theirs, cells)),
            };
            let node = cell.and_then(|(version, cells)| version.as_read().get(*cells.first()?));
            node.map_or(0, |node| node.rank)
        };
        let siblings = Siblings {
            base: &base,
            mine: &mine,
            theirs: &theirs,
        };
        let order = siblings.merged(
            |column| !moved_by_mine.contains(&column) && !moved_by_theirs.contains(&column),
            from_mine,
            |column| !from_mine(column),
            rank,
        );
        let removed = base
            .iter()
            .filter(|column| !in_mine.contains(*column) || !in_theirs.contains(*column));
        Self {
            removed: removed.copied().collect(),
            places: order.iter().copied().zip(0..).collect(),
            grids,
            mine,
            theirs,
            order,
        }
    }
}

/// The base's columns that stand elsewhere among each other.
fn moved(columns: &[Column]) -> FxHashSet<Column> {
    let of_base = columns.iter().filter_map(|column| match column {
        Column::Base(at) => Some((*column, u32::try_from(*at).unwrap_or(u32::MAX))),
        _ => None,
    });
    let of_base: Vec<(Column, u32)> = of_base.collect();
    let stayed = longest_rising(&of_base);
    let all = of_base.into_iter().map(|(column, _)| column);
    all.filter(|column| !stayed.contains(column)).collect()
}
