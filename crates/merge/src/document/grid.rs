//! Where the cells of a table stand.

use rustc_hash::FxHashMap;

use super::{
    session::Session,
    version::Version,
    vocabulary::{Class, Fields},
};
use crate::tree::{Key, Name, Node};

/// How many columns one cell may reach over; what says more is taken for this.
const WIDEST: usize = 1_000;

/// A cell's place in a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// A table of one version.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub(super) rows: Vec<Key>,
    pub(super) columns: usize,
    pub(super) cells: FxHashMap<Key, Slot>,
    /// The cells that stand in each column, in order; those that only reach into it left out.
    pub(super) by_column: Vec<Vec<Key>>,
}

impl Grid {
    /// The table with a key; empty where a version has none.
    pub(super) fn of(version: &Version, table: Key, session: &Session) -> Self {
        let mut grid = Self::default();
        let Some(node) = version.as_read().get(table) else {
            return grid;
        };
        let is = |key: &Key, class| version.class(*key) == Some(class);
        grid.rows = node
            .children
            .iter()
            .copied()
            .filter(|row| is(row, Class::Row))
            .collect();
        // The first row that each column is free in.
        let mut free: Vec<usize> = Vec::new();
        for (row, key) in grid.rows.iter().enumerate() {
            let cells = version
                .as_read()
                .get(*key)
                .map(|row| row.children.as_slice())
                .unwrap_or_default();
            let mut column = 0;
            for cell in cells.iter().filter(|cell| is(cell, Class::Cell)) {
                let Some(node) = version.as_read().get(*cell) else {
                    continue;
                };
                while free.get(column).is_some_and(|free| *free > row) {
                    column += 1;
                }
                let width = span(node, session.fields.colspan).min(WIDEST);
                let height = span(node, session.fields.rowspan).min(grid.rows.len() - row);
                free.resize(free.len().max(column + width), 0);
                for free in free.iter_mut().skip(column).take(width) {
                    *free = row + height;
                }
                let slot = Slot {
                    row,
                    column,
                    width,
                    height,
                };
                grid.cells.insert(*cell, slot);
                grid.by_column.resize(free.len(), Vec::new());
                if let Some(cells) = grid.by_column.get_mut(column) {
                    cells.push(*cell);
                }
                column += width;
            }
        }
        grid.columns = free.len();
        grid
    }

    /// Which cells stand in which rows, and how far they say that they reach.
    pub(super) fn shape(
        &self,
        version: &Version,
        names: Fields,
    ) -> Vec<Vec<(Option<Key>, usize, usize)>> {
        let shape = |cell: &Key| {
            let node = version.as_read().get(*cell)?;
            Some((
                Some(*cell),
                span(node, names.colspan),
                span(node, names.rowspan),
            ))
        };
        let cells = |row: &Key| {
            version
                .as_read()
                .get(*row)
                .map(|row| row.children.as_slice())
                .unwrap_or_default()
        };
        self.rows
            .iter()
            .map(|row| cells(row).iter().filter_map(shape).collect())
            .collect()
    }
}

/// How far a cell says that it reaches.
pub(super) fn span(cell: &Node, name: Name) -> usize {
    let says = cell.field(name).and_then(|value| value.text.parse().ok());
    says.unwrap_or(1).max(1)
}

/// For each column of a version, the column of the base that it is, by the cells that both have.
pub(super) fn columns_of_base(base: &Grid, version: &Grid) -> Vec<Option<usize>> {
    let mut shared: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for (cell, was) in &base.cells {
        if let Some(is) = version.cells.get(cell) {
            let mut count = |from_first: usize, in_version: usize| {
                let columns = (was.column + from_first, is.column + in_version);
                *shared.entry(columns).or_default() += 1;
            };
            if was.width == is.width {
                (0..was.width).for_each(|at| count(at, at));
            } else {
                // What was put between, or taken from there, is not known.
                count(0, 0);
                if was.width > 1 && is.width > 1 {
                    count(was.width - 1, is.width - 1);
                }
            }
        }
    }
    let mut shared: Vec<((usize, usize), usize)> = shared.into_iter().collect();
    shared.sort_unstable_by_key(|(columns, count)| (usize::MAX - count, *columns));
    let mut found = vec![None; version.columns];
    let mut taken = vec![false; base.columns];
    for ((was, is), _) in shared {
        if let (Some(taken), Some(found)) = (taken.get_mut(was), found.get_mut(is))
            && !*taken
            && found.is_none()
        {
            (*taken, *found) = (true, Some(was));
        }
    }
    found
}
