//! What changes between two indexes.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use luotsi_access::{Delta, Tally};
use serde::Serialize;

use super::{Changes, Index, ObjectNo, UserNo};
use crate::{
    Id,
    access::{Action, ActionSet},
};

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
/// Objects and users that only one of them has are there with all that is gained or lost. Kept as
/// ranges of objects where one index was made from the other; then the sizes of what changes hardly
/// matter, and only cells that are asked for are written out.
#[derive(Clone, Debug)]
pub struct Difference {
    totals: Changes,
    kept: Kept,
}

#[derive(Clone, Debug)]
enum Kept {
    /// By the numbers of this index.
    Ranges(Arc<Delta<Action>>, Index),
    /// Sorted by user and object.
    Cells(Vec<Cell>),
}

impl Difference {
    pub(super) fn between(before: &Index, after: &Index) -> Self {
        let is_made_from =
            before.0.names.begins(&after.0.names) && before.0.compiled.precedes(&after.0.compiled);
        if !is_made_from {
            return Self::of_cells(listed(before, after));
        }
        let delta = before.0.compiled.delta(&after.0.compiled);
        Self {
            totals: Changes::of(delta.cells(), delta.gained(), delta.lost()),
            kept: Kept::Ranges(Arc::new(delta), after.clone()),
        }
    }

    fn of_cells(cells: Vec<Cell>) -> Self {
        let mut totals = Changes::default();
        for cell in &cells {
            totals.add(cell.gained, cell.lost);
        }
        Self {
            totals,
            kept: Kept::Cells(cells),
        }
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
        match &self.kept {
            Kept::Cells(cells) => grouped(cells, |cell| &cell.user),
            Kept::Ranges(delta, index) => {
                let users = delta.by_user().filter_map(|(user, cells, gained, lost)| {
                    let id = index.user_id(UserNo(user))?.clone();
                    Some((id, Changes::of(cells, &gained, &lost)))
                });
                sorted(users.collect())
            }
        }
    }

    /// The objects on which somebody's rights change, by id, with for how many users they do.
    #[must_use]
    pub fn by_object(&self) -> Vec<(Id, Changes)> {
        match &self.kept {
            Kept::Cells(cells) => grouped(cells, |cell| &cell.object),
            Kept::Ranges(delta, index) => {
                let mut objects = Vec::new();
                delta.by_object(|object, cells, gained, lost| {
                    if let Some(id) = index.object_id(ObjectNo(object)) {
                        objects.push((id.clone(), Changes::of(cells, gained, lost)));
                    }
                });
                sorted(objects)
            }
        }
    }

    /// Calls `each` with every object on which somebody's rights change, with for how many users
    /// they do, and how often each action is gained and lost: in the order of the tree, but for what
    /// moved or came later; by id where the indexes have nothing to do with one another.
    pub(in crate::access) fn each_object(&self, mut each: impl FnMut(&Id, u64, &Tally, &Tally)) {
        match &self.kept {
            Kept::Ranges(delta, index) => delta.by_object(|object, users, gained, lost| {
                if let Some(id) = index.object_id(ObjectNo(object)) {
                    each(id, users, gained, lost);
                }
            }),
            Kept::Cells(cells) => {
                let mut objects: BTreeMap<&Id, (u64, Tally, Tally)> = BTreeMap::new();
                for cell in cells {
                    let (users, gained, lost) = objects.entry(&cell.object).or_default();
                    *users += 1;
                    gained.count(cell.gained);
                    lost.count(cell.lost);
                }
                for (object, (users, gained, lost)) in objects {
                    each(object, users, &gained, &lost);
                }
            }
        }
    }

    /// The cells that change, by the ids of users and objects.
    pub fn cells(&self) -> Box<dyn Iterator<Item = Cell> + '_> {
        match &self.kept {
            Kept::Cells(cells) => Box::new(cells.iter().cloned()),
            Kept::Ranges(delta, index) => {
                let users = delta.users().filter_map(|user| {
                    let id = index.user_id(UserNo(user))?;
                    Some((id, user))
                });
                let mut users: Vec<_> = users.collect();
                users.sort_unstable();
                let cells = users.into_iter();
                Box::new(cells.flat_map(|(id, user)| cells_of(delta, index, user, id)))
            }
        }
    }

    /// The cells of one user that change, by the ids of the objects.
    pub fn cells_of(&self, user: &Id) -> impl Iterator<Item = Cell> + use<> {
        let cells = match &self.kept {
            Kept::Cells(cells) => {
                let cells = cells.iter().filter(|cell| cell.user == *user);
                cells.cloned().collect()
            }
            Kept::Ranges(delta, index) => match index.0.names.users.number(user) {
                Some(number) => cells_of(delta, index, number, user),
                None => Vec::new(),
            },
        };
        cells.into_iter()
    }

    /// The cells of one object that change, by the ids of the users.
    pub fn cells_on(&self, object: &Id) -> impl Iterator<Item = Cell> + use<> {
        let cells = match &self.kept {
            Kept::Cells(cells) => {
                let cells = cells.iter().filter(|cell| cell.object == *object);
                cells.cloned().collect()
            }
            Kept::Ranges(delta, index) => {
                let number = index.0.names.objects.number(object);
                let cells = delta.users().filter_map(|user| {
                    let cell = delta.cell(user, number?)?;
                    Some(Cell {
                        user: index.user_id(UserNo(user))?.clone(),
                        object: object.clone(),
                        gained: cell.gained,
                        lost: cell.lost,
                    })
                });
                let mut cells: Vec<Cell> = cells.collect();
                cells.sort_unstable();
                cells
            }
        };
        cells.into_iter()
    }
}

fn cells_of(delta: &Delta<Action>, index: &Index, number: u32, user: &Id) -> Vec<Cell> {
    let cells = delta.cells_of(number).into_iter().filter_map(|cell| {
        Some(Cell {
            user: user.clone(),
            object: index.object_id(ObjectNo(cell.object))?.clone(),
            gained: cell.gained,
            lost: cell.lost,
        })
    });
    let mut cells: Vec<Cell> = cells.collect();
    cells.sort_unstable_by(|a, b| a.object.cmp(&b.object));
    cells
}

fn sorted(mut groups: Vec<(Id, Changes)>) -> Vec<(Id, Changes)> {
    groups.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    groups
}

fn grouped(cells: &[Cell], key: impl Fn(&Cell) -> &Id) -> Vec<(Id, Changes)> {
    let mut groups: BTreeMap<&Id, Changes> = BTreeMap::new();
    for cell in cells {
        let group = groups.entry(key(cell)).or_default();
        group.add(cell.gained, cell.lost);
    }
    groups
        .into_iter()
        .map(|(id, changes)| (id.clone(), changes))
        .collect()
}

/// The cells that differ between indexes that have nothing to do with one another.
fn listed(before: &Index, after: &Index) -> Vec<Cell> {
    let ids = |index: &Index| -> BTreeSet<Id> {
        let users = index.users().into_iter();
        users
            .filter_map(|user| index.user_id(user).cloned())
            .collect()
    };
    let mut cells = Vec::new();
    for user in &ids(before) | &ids(after) {
        let list = |index: &Index| -> BTreeMap<Id, ActionSet> {
            let rows = index.user(&user).map(|user| index.list(user));
            let rows = rows.into_iter().flatten();
            rows.filter_map(|(object, actions)| Some((index.object_id(object)?.clone(), actions)))
                .collect()
        };
        let (had, has) = (list(before), list(after));
        let objects: BTreeSet<&Id> = had.keys().chain(has.keys()).collect();
        for object in objects {
            let [had, has] = [&had, &has].map(|rows| rows.get(object).copied().unwrap_or_default());
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
    cells
}
