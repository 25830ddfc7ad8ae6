//! What the matrix can be asked.

use luotsi_domain::access::Action;

use super::{
    Matrix, MatrixCells, MatrixColumns, MatrixExpand, MatrixFind, MatrixPart, MatrixRow,
    MatrixRows, MatrixView, Subjects, state::Grid, table::Table,
};
use crate::{
    ApiError, App, Host,
    answer::Bytes,
    app::lock,
    objects::{shown_name, traversed},
    use_cases::Nothing,
};

/// The most rows or columns that a window has.
const MOST: u32 = 500;

/// The matrix: how much of it there is.
///
/// # Errors
///
/// `no-workspace`; `not-found` where there is no such group, or nobody to compare with.
pub async fn matrix<H: Host>(app: &App<H>, args: MatrixView) -> Result<Matrix, ApiError> {
    with_grid(app, args, |grid| {
        let revision = grid.revision;
        table(grid, |table| Matrix {
            revision,
            rows: to_u32(table.rows.len()),
            columns: to_u32(table.columns.len()),
            objects: to_u32(table.wanted().count()),
            left_out: table.forest.left_out,
            too_many: table.too_many,
            own_only: table.own_only,
            offered: if table.own_only {
                vec![Subjects::Users, Subjects::Roles]
            } else {
                vec![Subjects::Users, Subjects::Groups, Subjects::Roles]
            },
            actions: Action::ALL.to_vec(),
        })
    })
    .await
}

/// Some rows: objects that are not folded away.
///
/// # Errors
///
/// As of [`matrix`].
pub async fn rows<H: Host>(app: &App<H>, args: MatrixPart) -> Result<MatrixRows, ApiError> {
    let (from, count) = (args.from, args.count.min(MOST));
    with_grid(app, args.view, move |grid| {
        let revision = grid.revision;
        let grid = &*grid;
        let rows = part(grid.table.as_ref().map(|table| &*table.rows), from, count);
        let rows = rows.iter().filter_map(|at| row(grid, *at)).collect();
        Ok(MatrixRows {
            revision,
            from,
            rows,
        })
    })
    .await
}

/// Some columns: users, groups or roles.
///
/// # Errors
///
/// As of [`matrix`].
pub async fn columns<H: Host>(app: &App<H>, args: MatrixPart) -> Result<MatrixColumns, ApiError> {
    let (from, count) = (args.from, args.count.min(MOST));
    with_grid(app, args.view, move |grid| {
        let revision = grid.revision;
        table(grid, |table| MatrixColumns {
            revision,
            from,
            columns: part(Some(&table.columns), from, count)
                .iter()
                .map(|subject| subject.column(&table.snapshot))
                .collect(),
        })
    })
    .await
}

/// Some cells, at most 100,000: first the number of the state of rows and columns that they are of,
/// then a number for each cell, column by column, all of 8 bytes, little-endian. Bit *i* of a cell
/// is the action with the number *i*; bit 62 says that the same may be done in the cell as in that
/// of whom it is compared with.
///
/// # Errors
///
/// As of [`matrix`]; `too-many` cells.
pub async fn cells<H: Host>(app: &App<H>, args: MatrixCells) -> Result<Bytes, ApiError> {
    const MOST_CELLS: u32 = 100_000;
    if args.rows.saturating_mul(args.columns) > MOST_CELLS {
        return Err(ApiError::new("too-many", "too many cells at once"));
    }
    with_grid(app, args.view, move |grid| {
        let revision = u64::from(grid.revision);
        table(grid, |table| {
            let columns = part(Some(&table.columns), args.from_column, args.columns);
            let rows = part(Some(&table.rows), args.from_row, args.rows);
            let nodes: Vec<_> = rows
                .iter()
                .filter_map(|at| table.forest.nodes.get(*at))
                .collect();
            let cells = table.rights.cells(columns, &nodes);
            let numbers = std::iter::once(revision).chain(cells);
            Bytes(numbers.flat_map(u64::to_le_bytes).collect())
        })
    })
    .await
}

/// Opens or closes a row, or all.
///
/// # Errors
///
/// As of [`matrix`].
pub async fn expand<H: Host>(app: &App<H>, args: MatrixExpand) -> Result<Nothing, ApiError> {
    with_grid(app, args.view, move |grid| {
        grid.turn(args.object.as_ref(), args.expanded);
        Ok(Nothing {})
    })
    .await
}

/// Opens what an object stands in and says where its row is; `None` where it has none.
///
/// # Errors
///
/// As of [`matrix`].
pub async fn reveal<H: Host>(app: &App<H>, args: MatrixFind) -> Result<Option<u32>, ApiError> {
    with_grid(app, args.view, move |grid| {
        Ok(grid.reveal(&args.id).map(to_u32))
    })
    .await
}

/// Where the column of a user, group or role is; `None` where it has none.
///
/// # Errors
///
/// As of [`matrix`].
pub async fn find_column<H: Host>(app: &App<H>, args: MatrixFind) -> Result<Option<u32>, ApiError> {
    with_grid(app, args.view, move |grid| {
        table(grid, |table| {
            let mut columns = table.columns.iter();
            columns
                .position(|subject| subject.id() == args.id)
                .map(to_u32)
        })
    })
    .await
}

/// Asks the matrix as it is now, on a thread of its own: there may be much to work out.
pub(super) async fn with_grid<H: Host, R: Send + 'static>(
    app: &App<H>,
    view: MatrixView,
    ask: impl FnOnce(&mut Grid) -> Result<R, ApiError> + Send + 'static,
) -> Result<R, ApiError> {
    let open = app.open()?;
    let (snapshot, index) = open.index().await?;
    let grid = open.grid.clone();
    let asking = tokio::task::spawn_blocking(move || {
        let mut grid = lock(&grid);
        grid.show(snapshot, &index, view)?;
        ask(&mut grid)
    });
    asking
        .await
        .map_err(|error| ApiError::new("internal", error))?
}

pub(super) fn table<R>(grid: &mut Grid, ask: impl FnOnce(&mut Table) -> R) -> Result<R, ApiError> {
    let table = grid.table.as_mut();
    table
        .map(ask)
        .ok_or_else(|| ApiError::new("internal", "no matrix is shown"))
}

fn row(grid: &Grid, at: usize) -> Option<MatrixRow> {
    let table = grid.table.as_ref()?;
    let node = table.forest.nodes.get(at)?;
    let record = traversed(&table.snapshot, &node.id)?;
    Some(MatrixRow {
        id: node.id.clone(),
        kind: node.kind,
        name: shown_name(&table.snapshot, record),
        level: node.level,
        expanded: grid.expanded(at),
        archived: node.archived,
        context: !table.is_wanted(at),
    })
}

/// Some of a list; fewer where it ends before.
fn part<T>(list: Option<&[T]>, from: u32, count: u32) -> &[T] {
    let list = list.unwrap_or_default();
    let from = to_index(from).min(list.len());
    let end = from.saturating_add(to_index(count)).min(list.len());
    list.get(from..end).unwrap_or_default()
}

fn to_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
