//! What changes between two indexes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Changes, Index};
use crate::{Id, access::ActionSet};

/// A user and an object on which the user may do something else than before (formats §2,
/// `access diff`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
pub struct Cell {
    /// The user.
    pub user: Id,
    /// The object.
    pub object: Id,
    /// What they may do now and could not before.
    pub gained: ActionSet,
    /// What they could do before and may not now.
    pub lost: ActionSet,
}

/// What changes between two indexes, for all users and objects.
///
/// Objects and users that only one of them has are there with all that is gained or lost.
#[derive(Clone, Debug)]
pub struct Difference {
    totals: Changes,
    /// Sorted by user and object.
    cells: Vec<Cell>,
}

impl Difference {
    pub(super) fn between(before: &Index, after: &Index) -> Self {
        let ids = |index: &Index| -> BTreeSet<Id> { index.0.users.iter().cloned().collect() };
        let mut cells = Vec::new();
        for user in &ids(before) | &ids(after) {
            let list = |index: &Index| -> BTreeMap<Id, ActionSet> {
                let rows = index.user(&user).map(|user| index.list(user));
                let rows = rows.into_iter().flatten();
                rows.filter_map(|(object, actions)| {
                    Some((index.object_id(object)?.clone(), actions))
                })
                .collect()
            };
            let (had, has) = (list(before), list(after));
            let objects: BTreeSet<&Id> = had.keys().chain(has.keys()).collect();
            for object in objects {
                let [had, has] =
                    [&had, &has].map(|rows| rows.get(object).copied().unwrap_or_default());
                if had != has {
                    cells.push(Cell {
                        user: user.clone(),
                        object: object.clone(),
                        gained: has - had,
                        lost: had - has,
                    });
                }
            }
        }
        let mut totals = Changes::default();
        for cell in &cells {
            totals.add(cell.gained, cell.lost, 1);
        }
        Self { totals, cells }
    }

    /// Whether nobody's rights change.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.totals.cells == 0
    }

    /// All changes, counted: also the summary by action.
    #[must_use]
    pub const fn totals(&self) -> &Changes {
        &self.totals
    }

    /// The users whose rights change, by id, with how many cells of each do.
    #[must_use]
    pub fn by_user(&self) -> Vec<(Id, Changes)> {
        self.grouped(|cell| &cell.user)
    }

    /// The objects on which somebody's rights change, by id, with for how many users they do.
    #[must_use]
    pub fn by_object(&self) -> Vec<(Id, Changes)> {
        self.grouped(|cell| &cell.object)
    }

    /// The cells that change, by the ids of users and objects.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        self.cells.iter().cloned()
    }

    /// The cells of one user that change, by the ids of the objects.
    pub fn cells_of(&self, user: &Id) -> impl Iterator<Item = Cell> {
        self.cells
            .iter()
            .filter(move |cell| cell.user == *user)
            .cloned()
    }

    /// The cells of one object that change, by the ids of the users.
    pub fn cells_on(&self, object: &Id) -> impl Iterator<Item = Cell> {
        self.cells
            .iter()
            .filter(move |cell| cell.object == *object)
            .cloned()
    }

    fn grouped(&self, key: impl Fn(&Cell) -> &Id) -> Vec<(Id, Changes)> {
        let mut groups: BTreeMap<&Id, Changes> = BTreeMap::new();
        for cell in &self.cells {
            let group = groups.entry(key(cell)).or_default();
            group.add(cell.gained, cell.lost, 1);
        }
        groups
            .into_iter()
            .map(|(id, changes)| (id.clone(), changes))
            .collect()
    }
}
