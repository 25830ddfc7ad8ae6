//! Tables of which both sides changed rows or columns.
//!
//! A cell is known by its id and so stays in its row and its column. Where a row that one side added
//! crosses a column that the other added, nobody made a cell: an empty one is put there.

use super::{
    block::Block,
    columns::{Columns, Grids},
    grid::Grid,
    layout::Layout,
    result::Merging,
};
use crate::tree::Name;

/// Puts the cells of a table into a grid without gaps, where both sides changed its rows or columns.
pub(super) fn arrange(merging: &Merging<'_>, table: &mut Block) {
    let Some(key) = table.key else { return };
    let grid = |version| Grid::of(version, key, merging.session);
    let grids = Grids {
        base: grid(merging.base),
        mine: grid(merging.mine),
        theirs: grid(merging.theirs),
    };
    if !changed_by_both(merging, &grids, table) {
        return;
    }
    let columns = Columns::of(merging, grids);
    // Spans can say anything: a table of two cells does not become one of a million.
    let cells: usize = table.children.iter().map(|row| row.children.len()).sum();
    if table.children.len().saturating_mul(columns.order.len()) > 4 * cells + 10_000 {
        return;
    }
    let mut layout = Layout::of(merging, &columns, table);
    layout.place();
    layout.finish(merging, table);
}

/// Whether the merged table's cells are neither those of mine nor those of theirs.
fn changed_by_both(merging: &Merging<'_>, grids: &Grids, table: &Block) -> bool {
    let names = merging.session.fields;
    let span = |cell: &Block, name: Name| {
        let says = cell.field(name).and_then(|value| value.text.parse().ok());
        says.unwrap_or(1_usize).max(1)
    };
    let merged = table.children.iter().map(|row| {
        let cells = row.children.iter();
        let cells = cells.map(|cell| {
            (
                cell.key,
                span(cell, names.colspan),
                span(cell, names.rowspan),
            )
        });
        cells.collect::<Vec<_>>()
    });
    let merged: Vec<_> = merged.collect();
    let same = |grid: &Grid, version| {
        let version = grid.shape(version, names);
        version == merged
    };
    !same(&grids.mine, merging.mine) && !same(&grids.theirs, merging.theirs)
}
