//! Numbers of cells and actions.

use luotsi_access::Tally;

use crate::access::{Action, ActionSet};

/// How often each action occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionCounts(Vec<(Action, u64)>);

impl ActionCounts {
    pub(super) fn of(tally: &Tally) -> Self {
        let each = Action::ALL.iter().copied().zip(tally.actions);
        Self(each.filter(|(_, count)| *count > 0).collect())
    }

    /// How often one action occurs.
    #[must_use]
    pub fn get(&self, action: Action) -> u64 {
        let at = self.0.binary_search_by_key(&action, |(known, _)| *known);
        let found = at.ok().and_then(|at| self.0.get(at));
        found.map_or(0, |(_, count)| *count)
    }

    /// How often all of them do, taken together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().map(|(_, count)| count).sum()
    }

    /// The actions that occur, in the order of [`Action::ALL`], and how often.
    pub fn iter(&self) -> impl Iterator<Item = (Action, u64)> {
        self.0.iter().copied()
    }

    pub(super) fn add(&mut self, actions: ActionSet) {
        for action in actions.iter() {
            match self.0.binary_search_by_key(&action, |(known, _)| *known) {
                Ok(at) => {
                    if let Some((_, count)) = self.0.get_mut(at) {
                        *count += 1;
                    }
                }
                Err(at) => self.0.insert(at, (action, 1)),
            }
        }
    }
}

/// What the whole matrix of users and objects holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many users there are, archived ones included.
    pub users: u64,
    /// How many objects there are.
    pub objects: u64,
    /// How many pairs of a user and an object there are on which the user may do something.
    pub cells: u64,
    /// On how many pairs each action is allowed.
    pub allowed: ActionCounts,
}

/// How many cells of the matrix change, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many pairs of a user and an object there are on which the user may do something else
    /// than before.
    pub cells: u64,
    /// On how many of them each action is gained.
    pub gained: ActionCounts,
    /// On how many of them each action is lost.
    pub lost: ActionCounts,
}

impl Changes {
    pub(super) fn of(cells: u64, gained: &Tally, lost: &Tally) -> Self {
        Self {
            cells,
            gained: ActionCounts::of(gained),
            lost: ActionCounts::of(lost),
        }
    }

    /// Takes a cell in.
    pub(super) fn add(&mut self, gained: ActionSet, lost: ActionSet) {
        self.cells += 1;
        self.gained.add(gained);
        self.lost.add(lost);
    }
}
