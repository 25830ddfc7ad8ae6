//! What trees can be asked.

use luotsi_domain::{Record, access::Action};

use super::{
    RowRights, ShowArchived, Tree, TreeExpand, TreePlace, TreeReveal, TreeRow, TreeSize,
    TreeWindow, TreeWindowArgs, TypeAhead, outline::Row,
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    objects::{found, may, shown_name, state, traversed},
    paging::MOST_ROWS,
};

/// Some rows of a section's tree.
///
/// # Errors
///
/// `no-workspace`.
pub async fn window<H: Host>(app: &App<H>, args: TreeWindowArgs) -> Result<TreeWindow, ApiError> {
    Ok(with_tree(&*app.open()?, args.section, |snapshot, tree| {
        let total = tree.rows(snapshot, args.section).len();
        let from = to_index(args.from).min(total);
        let end = (from + to_index(args.count.min(MOST_ROWS))).min(total);
        let rows = tree.rows(snapshot, args.section)[from..end].to_vec();
        TreeWindow {
            total: to_u32(total),
            from: to_u32(from),
            rows: rows
                .iter()
                .filter_map(|row| tree_row(snapshot, tree, row))
                .collect(),
            show_archived: tree.archived_too(),
        }
    }))
}

/// Opens or closes a row, or all.
///
/// # Errors
///
/// `no-workspace`; `not-found`.
pub async fn expand<H: Host>(app: &App<H>, args: TreeExpand) -> Result<TreeSize, ApiError> {
    with_tree(&*app.open()?, args.section, |snapshot, tree| {
        match &args.object {
            Some(id) => {
                found(snapshot, id)?;
                tree.set(snapshot, args.section, id, args.expanded);
            }
            None => tree.set_all(snapshot, args.section, args.expanded),
        }
        Ok(size(snapshot, tree, args.section))
    })
}

/// Opens what an object stands in and says where its row is; `None` where it has none.
///
/// # Errors
///
/// `no-workspace`.
pub async fn reveal<H: Host>(app: &App<H>, args: TreeReveal) -> Result<Option<u32>, ApiError> {
    Ok(with_tree(&*app.open()?, args.section, |snapshot, tree| {
        shown_in(snapshot, tree, &args).then_some(())?;
        tree.reveal(snapshot, args.section, &args.object)
            .map(to_u32)
    }))
}

/// Where an object's row is, or that of the nearest it stands in that is not closed away; `None`
/// where it has none. Opens nothing.
///
/// # Errors
///
/// `no-workspace`.
pub async fn locate<H: Host>(
    app: &App<H>,
    args: TreeReveal,
) -> Result<Option<TreePlace>, ApiError> {
    Ok(with_tree(&*app.open()?, args.section, |snapshot, tree| {
        shown_in(snapshot, tree, &args).then_some(())?;
        let (object, index) = tree.locate(snapshot, args.section, &args.object)?;
        Some(TreePlace {
            object: object.clone(),
            index: to_u32(index),
        })
    }))
}

/// Whether an object is among those that a tree can show.
fn shown_in(snapshot: &Snapshot, tree: &Tree, args: &TreeReveal) -> bool {
    let organisation = &snapshot.organisation;
    traversed(snapshot, &args.object).is_some()
        && organisation.section_of(&args.object) == Some(args.section)
        && (tree.archived_too() || !organisation.is_archived(&args.object))
}

/// The next row whose name begins so, going round; letters compare without their case.
///
/// # Errors
///
/// `no-workspace`.
pub async fn type_ahead<H: Host>(app: &App<H>, args: TypeAhead) -> Result<Option<u32>, ApiError> {
    if args.letters.is_empty() {
        return Ok(None);
    }
    Ok(with_tree(&*app.open()?, args.section, |snapshot, tree| {
        let rows = tree.rows(snapshot, args.section);
        let start = (to_index(args.after) + 1).min(rows.len());
        let (before, after) = rows.split_at(start);
        let at = after.iter().chain(before).position(|row| {
            traversed(snapshot, &row.id)
                .is_some_and(|record| begins(snapshot, record, &args.letters))
        })?;
        Some(to_u32((start + at) % rows.len()))
    }))
}

/// Chooses whether archived objects are shown.
///
/// # Errors
///
/// `no-workspace`.
pub async fn show_archived<H: Host>(
    app: &App<H>,
    args: ShowArchived,
) -> Result<TreeSize, ApiError> {
    Ok(with_tree(&*app.open()?, args.section, |snapshot, tree| {
        tree.show_archived(args.value);
        size(snapshot, tree, args.section)
    }))
}

fn with_tree<R>(
    open: &Open,
    section: luotsi_domain::SectionName,
    ask: impl FnOnce(&Snapshot, &mut Tree) -> R,
) -> R {
    let mut current = open.current();
    let snapshot = current.snapshot();
    ask(&snapshot, current.trees.entry(section).or_default())
}

fn size(snapshot: &Snapshot, tree: &mut Tree, section: luotsi_domain::SectionName) -> TreeSize {
    TreeSize {
        total: to_u32(tree.rows(snapshot, section).len()),
    }
}

fn tree_row(snapshot: &Snapshot, tree: &Tree, row: &Row) -> Option<TreeRow> {
    let record = traversed(snapshot, &row.id)?;
    let may = |action| may(snapshot, action, &row.id);
    Some(TreeRow {
        id: row.id.clone(),
        parent: row.parent.clone(),
        kind: record.kind(),
        name: shown_name(snapshot, record),
        level: row.level,
        position: row.position,
        siblings: row.siblings,
        expanded: row.inner.then(|| tree.is_open(&row.id)),
        state: state(snapshot, record),
        archived: row.archived,
        name_only: !may(Action::View),
        may: RowRights {
            edit: may(Action::Edit),
            r#move: may(Action::Move),
            create: may(Action::Create),
        },
    })
}

fn begins(snapshot: &Snapshot, record: &Record, letters: &str) -> bool {
    let name = shown_name(snapshot, record).text;
    let mut name = name.trim_start().chars().flat_map(char::to_lowercase);
    let mut letters = letters.chars().flat_map(char::to_lowercase);
    letters.all(|letter| name.next() == Some(letter))
}

fn to_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
