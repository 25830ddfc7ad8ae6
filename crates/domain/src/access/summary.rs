//! A difference of rights, counted for somebody who may see a part of it (access-rules §8).

use std::collections::HashMap;

use luotsi_access::Tally as Counts;

use super::{Action, Cell, Changes, Difference};
use crate::Id;

/// What somebody is told of the rights to an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What others may do.
    pub of_others: bool,
    /// What they may do themselves.
    pub of_themselves: bool,
    /// Where they are told nothing: that something was left out. Never true for strategies and
    /// their parts.
    pub counted: bool,
}

/// Cells that change, counted by action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many cells there are.
    pub cells: u64,
    gained: [u64; Action::ALL.len()],
    lost: [u64; Action::ALL.len()],
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            cells: 0,
            gained: [0; Action::ALL.len()],
            lost: [0; Action::ALL.len()],
        }
    }
}

impl From<&Changes> for Tally {
    fn from(changes: &Changes) -> Self {
        let mut tally = Self::default();
        tally.add(changes);
        tally
    }
}

impl Tally {
    /// In how many cells an action is gained.
    #[must_use]
    pub fn gained(&self, action: Action) -> u64 {
        self.gained.get(action as usize).copied().unwrap_or(0)
    }

    /// In how many cells an action is lost.
    #[must_use]
    pub fn lost(&self, action: Action) -> u64 {
        self.lost.get(action as usize).copied().unwrap_or(0)
    }

    /// How often any action is gained.
    #[must_use]
    pub fn all_gained(&self) -> u64 {
        self.gained.iter().sum()
    }

    /// How often any action is lost.
    #[must_use]
    pub fn all_lost(&self) -> u64 {
        self.lost.iter().sum()
    }

    /// The actions that change, in the order of [`Action::ALL`], with how often they are gained and
    /// lost.
    pub fn actions(&self) -> impl Iterator<Item = (Action, u64, u64)> {
        let counts = self.gained.iter().copied().zip(self.lost);
        let each = Action::ALL.iter().copied().zip(counts);
        each.map(|(action, (gained, lost))| (action, gained, lost))
            .filter(|(_, gained, lost)| gained + lost > 0)
    }

    fn add(&mut self, changes: &Changes) {
        self.cells += changes.cells;
        for (action, count) in changes.gained.iter() {
            put(&mut self.gained, action, |sum| sum + count);
        }
        for (action, count) in changes.lost.iter() {
            put(&mut self.lost, action, |sum| sum + count);
        }
    }

    fn add_counts(&mut self, cells: u64, gained: &Counts, lost: &Counts) {
        self.cells += cells;
        for (sums, counts) in [(&mut self.gained, gained), (&mut self.lost, lost)] {
            for (sum, count) in sums.iter_mut().zip(counts.actions) {
                *sum += count;
            }
        }
    }

    fn add_cell(&mut self, cell: &Cell) {
        self.cells += 1;
        for action in cell.gained.iter() {
            put(&mut self.gained, action, |sum| sum + 1);
        }
        for action in cell.lost.iter() {
            put(&mut self.lost, action, |sum| sum + 1);
        }
    }

    fn take_cell(&mut self, cell: &Cell) {
        self.cells = self.cells.saturating_sub(1);
        for action in cell.gained.iter() {
            put(&mut self.gained, action, |sum| sum.saturating_sub(1));
        }
        for action in cell.lost.iter() {
            put(&mut self.lost, action, |sum| sum.saturating_sub(1));
        }
    }
}

fn put(counts: &mut [u64], action: Action, change: impl FnOnce(u64) -> u64) {
    if let Some(count) = counts.get_mut(action as usize) {
        *count = change(*count);
    }
}

/// An object on which something changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectChanges {
    /// The object.
    pub object: Id,
    /// For how many users something changes.
    pub users: u64,
    /// How often any action is gained.
    pub gained: u64,
    /// How often any action is lost.
    pub lost: u64,
    /// How many users may approve it no longer.
    pub approvers_lost: u64,
}

/// A difference counted exactly, as far as somebody may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// All of it: also the summary by action.
    pub totals: Tally,
    /// The users whose rights change, by id.
    pub users: Vec<(Id, Tally)>,
    /// The objects on which rights change; those first of which others' rights are told.
    pub objects: Vec<ObjectChanges>,
    /// On how many more objects rights change of which nothing is told.
    pub left_out: u64,
}

impl Summary {
    /// The summary of what is told to `asking`; `None` asks for the organisation itself and has no
    /// rights of its own.
    ///
    /// The work grows with the users and the objects, and with the cells of the fewer of the objects
    /// that are told and those that are not; not with all cells.
    pub fn of(
        difference: &Difference,
        asking: Option<&Id>,
        mut told: impl FnMut(&Id) -> Told,
    ) -> Self {
        let mut summary = Self::default();
        let mut hidden = HashMap::new();
        difference.each_object(|object, users, gained, lost| {
            let told = told(object);
            if told.of_others {
                summary.totals.add_counts(users, gained, lost);
                summary.objects.push(ObjectChanges {
                    object: object.clone(),
                    users,
                    gained: gained.actions.iter().sum(),
                    lost: lost.actions.iter().sum(),
                    approvers_lost: lost.actions[Action::Approve as usize],
                });
            } else {
                hidden.insert(object.clone(), told);
            }
        });
        let mut users = users(difference, &summary.objects, hidden.keys());
        if let Some(asking) = asking.filter(|_| !hidden.is_empty()) {
            let own = difference.cells_of(asking);
            for cell in own {
                if hidden.get(&cell.object).is_some_and(|of| of.of_themselves) {
                    hidden.remove(&cell.object);
                    users.entry(asking.clone()).or_default().add_cell(&cell);
                    summary.totals.add_cell(&cell);
                    summary.objects.push(ObjectChanges {
                        users: 1,
                        gained: cell.gained.len() as u64,
                        lost: cell.lost.len() as u64,
                        approvers_lost: u64::from(cell.lost.contains(Action::Approve)),
                        object: cell.object,
                    });
                }
            }
        }
        summary.users = users
            .into_iter()
            .filter(|(_, tally)| tally.cells > 0)
            .collect();
        summary.users.sort_by(|a, b| a.0.cmp(&b.0));
        summary.left_out = hidden.values().filter(|of| of.counted).count() as u64;
        summary
    }
}

/// The changes of each user on the objects that are shown.
fn users<'a>(
    difference: &Difference,
    shown: &[ObjectChanges],
    hidden: impl ExactSizeIterator<Item = &'a Id>,
) -> HashMap<Id, Tally> {
    if hidden.len() > shown.len() {
        let mut users: HashMap<Id, Tally> = HashMap::new();
        let shown = shown.iter().map(|shown| &shown.object);
        for cell in shown.flat_map(|object| difference.cells_on(object)) {
            users.entry(cell.user.clone()).or_default().add_cell(&cell);
        }
        return users;
    }
    let by_user = difference.by_user().into_iter();
    let mut users: HashMap<Id, Tally> = by_user
        .map(|(user, changes)| (user, Tally::from(&changes)))
        .collect();
    for cell in hidden.flat_map(|object| difference.cells_on(object)) {
        if let Some(tally) = users.get_mut(&cell.user) {
            tally.take_cell(&cell);
        }
    }
    users
}
