//! Laying out the cells of a merged table.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{
    block::{Block, derived_id},
    columns::{Column, Columns},
    grid::{Grid, Slot},
    result::Merging,
    vocabulary::Class,
};
use crate::tree::{Key, Sort, Value};

/// A cell that is to be placed.
struct Placed {
    block: Block,
    slot: Slot,
}

/// A table that is being laid out.
pub(super) struct Layout {
    rows: usize,
    columns: usize,
    cells: Vec<Placed>,
    /// By row and column, the cell there.
    owners: Vec<Vec<Option<usize>>>,
}

impl Layout {
    /// Takes the cells out of a table.
    pub(super) fn of(merging: &Merging<'_>, columns: &Columns, table: &mut Block) -> Self {
        let rows: FxHashMap<Key, usize> = table
            .children
            .iter()
            .filter_map(|row| row.key)
            .zip(0..)
            .collect();
        let mut layout = Self {
            rows: table.children.len(),
            columns: columns.order.len(),
            cells: Vec::new(),
            owners: Vec::new(),
        };
        for (row, node) in table.children.iter_mut().enumerate() {
            for block in std::mem::take(&mut node.children) {
                let (slot, column) = wanted(merging, columns, &rows, row, &block);
                let new = block.key.is_none_or(|key| !merging.base.tree.has(key));
                // Nobody misses an empty cell of a column that went away.
                if new
                    && block.is_blank()
                    && column.is_some_and(|column| columns.removed.contains(&column))
                {
                    continue;
                }
                layout.cells.push(Placed { block, slot });
            }
        }
        layout
    }

    /// Gives every cell its place. A cell that only reaches into another's place draws back.
    pub(super) fn place(&mut self) {
        self.owners = vec![vec![None; self.columns]; self.rows];
        self.cells
            .sort_by_key(|cell| (cell.slot.row, cell.slot.column));
        for at in 0..self.cells.len() {
            let Some(mut slot) = self.cells.get(at).map(|cell| cell.slot) else {
                continue;
            };
            let other = self.owner(slot.row, slot.column);
            let is_taken = other.is_some_and(|other| self.starts_at(other, slot.row, slot.column));
            if is_taken || slot.column >= self.columns {
                slot.column = self.columns;
                (slot.width, slot.height) = (1, 1);
                self.columns += 1;
                for row in &mut self.owners {
                    row.push(None);
                }
            } else if let Some(other) = other {
                self.draw_back(other, slot);
            }
            self.claim(at, slot);
        }
    }

    fn owner(&self, row: usize, column: usize) -> Option<usize> {
        *self.owners.get(row)?.get(column)?
    }

    fn starts_at(&self, cell: usize, row: usize, column: usize) -> bool {
        let slot = self.cells.get(cell).map(|cell| cell.slot);
        slot.is_some_and(|slot| slot.row == row && slot.column == column)
    }

    fn draw_back(&mut self, cell: usize, from: Slot) {
        let Some(placed) = self.cells.get_mut(cell) else {
            return;
        };
        let was = placed.slot;
        if was.row < from.row {
            placed.slot.height = from.row - was.row;
        } else {
            placed.slot.width = from.column - was.column;
        }
        let is = placed.slot;
        for (row, owners) in self
            .owners
            .iter_mut()
            .enumerate()
            .skip(was.row)
            .take(was.height)
        {
            for (column, owner) in owners
                .iter_mut()
                .enumerate()
                .skip(was.column)
                .take(was.width)
            {
                if row >= is.row + is.height || column >= is.column + is.width {
                    *owner = None;
                }
            }
        }
    }

    fn claim(&mut self, cell: usize, mut slot: Slot) {
        let free = |row: usize, column: usize| {
            self.owners
                .get(row)
                .and_then(|row| row.get(column))
                .is_some_and(Option::is_none)
        };
        let width = (1..slot.width)
            .take_while(|at| free(slot.row, slot.column + at))
            .count();
        slot.width = width + 1;
        let row_free = |row: usize| (0..slot.width).all(|at| free(row, slot.column + at));
        let height = (1..slot.height)
            .take_while(|at| row_free(slot.row + at))
            .count();
        slot.height = height + 1;
        for owners in self.owners.iter_mut().skip(slot.row).take(slot.height) {
            for owner in owners.iter_mut().skip(slot.column).take(slot.width) {
                *owner = Some(cell);
            }
        }
        if let Some(placed) = self.cells.get_mut(cell) {
            placed.slot = slot;
        }
    }
}

impl Layout {
    /// Writes the cells back into the table, with empty ones where there are gaps.
    pub(super) fn finish(self, merging: &Merging<'_>, table: &mut Block) {
        // A column that no cell stands in is none.
        let mut begun: Vec<Option<Arc<str>>> = vec![None; self.columns];
        let mut exists = vec![false; self.columns];
        let mut header = vec![true; self.columns];
        for cell in &self.cells {
            let column = cell.slot.column;
            if let (Some(begun), Some(exists), Some(header)) = (
                begun.get_mut(column),
                exists.get_mut(column),
                header.get_mut(column),
            ) {
                if !*exists {
                    begun.clone_from(&cell.block.id);
                }
                *exists = true;
                *header &= &*cell.block.kind == "tableHeader";
            }
        }
        if !exists.contains(&true) {
            table.children.clear();
            return;
        }
        let mut cells: Vec<Option<Placed>> = self.cells.into_iter().map(Some).collect();
        for (row, node) in table.children.iter_mut().enumerate() {
            let owners = self.owners.get(row).map(Vec::as_slice).unwrap_or_default();
            let of_row = owners
                .iter()
                .flatten()
                .filter_map(|cell| cells.get(*cell)?.as_ref());
            let mut of_row = of_row.filter(|cell| cell.slot.row == row).peekable();
            let of_headers =
                of_row.peek().is_some() && of_row.all(|cell| &*cell.block.kind == "tableHeader");
            for (column, owner) in owners.iter().enumerate() {
                if !exists.get(column).is_some_and(|exists| *exists) {
                    continue;
                }
                let Some(owner) = owner else {
                    let is_header = of_headers || header.get(column).is_some_and(|header| *header);
                    let column = begun.get(column).cloned().flatten();
                    node.children
                        .push(filler(is_header, node.id.as_ref(), column.as_ref()));
                    continue;
                };
                let begins = |cell: &mut Placed| cell.slot.row == row && cell.slot.column == column;
                if let Some(mut cell) = cells.get_mut(*owner).and_then(|cell| cell.take_if(begins))
                {
                    let width = exists
                        .iter()
                        .skip(column)
                        .take(cell.slot.width)
                        .filter(|exists| **exists);
                    let (width, height) = (width.count(), cell.slot.height);
                    reach(merging, &mut cell.block, width, height);
                    node.children.push(cell.block);
                }
            }
        }
    }
}

/// Where a cell wants to stand, and in which column that is.
fn wanted(
    merging: &Merging<'_>,
    columns: &Columns,
    rows: &FxHashMap<Key, usize>,
    row: usize,
    cell: &Block,
) -> (Slot, Option<Column>) {
    let names = merging.session.fields;
    let spans = |version: &super::version::Version| {
        let node = cell.key.and_then(|key| version.tree.get(key));
        node.is_some_and(|node| {
            [names.colspan, names.rowspan]
                .iter()
                .all(|name| node.field(*name) == cell.field(*name))
        })
    };
    let (theirs, mine) = (&columns.grids.theirs, &columns.grids.mine);
    let of = |grid: &Grid| cell.key.and_then(|key| grid.cells.get(&key).copied());
    let (grid, named, slot) = match (of(theirs), of(mine)) {
        (Some(_), Some(slot)) if !spans(merging.theirs) && spans(merging.mine) => {
            (mine, &columns.mine, slot)
        }
        (Some(slot), _) => (theirs, &columns.theirs, slot),
        (None, Some(slot)) => (mine, &columns.mine, slot),
        (None, None) => {
            let slot = Slot {
                row,
                column: columns.order.len(),
                width: 1,
                height: 1,
            };
            return (slot, None);
        }
    };
    let place = |column: usize| columns.places.get(named.get(column)?).copied();
    let start = place(slot.column).unwrap_or(columns.order.len());
    let ends = (0..slot.width)
        .rev()
        .filter_map(|at| place(slot.column + at));
    let end = ends.filter(|end| *end >= start).max().unwrap_or(start);
    let below = (0..slot.height)
        .rev()
        .filter_map(|at| rows.get(grid.rows.get(slot.row + at)?));
    let last = below
        .copied()
        .filter(|last| *last >= row)
        .max()
        .unwrap_or(row);
    let wanted = Slot {
        row,
        column: start,
        width: end - start + 1,
        height: last - row + 1,
    };
    (wanted, named.get(slot.column).copied())
}

/// Says how far a cell reaches.
fn reach(merging: &Merging<'_>, cell: &mut Block, width: usize, height: usize) {
    let names = merging.session.fields;
    for (name, reach) in [(names.colspan, width), (names.rowspan, height)] {
        let says = cell
            .field(name)
            .and_then(|value| value.text.parse().ok())
            .unwrap_or(1_usize);
        if says == reach {
            continue;
        }
        cell.fields.retain(|(own, _)| *own != name);
        let value = Value {
            text: reach.to_string().into(),
            sort: Sort::Whole,
        };
        cell.fields.push((name, value));
        if name == names.colspan {
            cell.fields.retain(|(own, _)| *own != names.colwidth);
        }
    }
}

/// An empty cell where a row crosses a column.
fn filler(is_header: bool, row: Option<&Arc<str>>, column: Option<&Arc<str>>) -> Block {
    let id = row
        .zip(column)
        .map(|(row, column)| derived_id(&["cell", row, column]));
    let kind = if is_header {
        "tableHeader"
    } else {
        "tableCell"
    };
    let mut cell = Block::filler(Class::Cell, kind, id);
    cell.children.push(Block::paragraph(cell.id.as_ref()));
    cell
}
