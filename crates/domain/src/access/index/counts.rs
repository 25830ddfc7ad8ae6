//! Numbers of cells and actions.

use super::super::{Action, ActionSet};

/// How often each action occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionCounts([u64; Action::ALL.len()]);

impl Default for ActionCounts {
    fn default() -> Self {
        Self([0; Action::ALL.len()])
    }
}

impl ActionCounts {
    /// How often one action occurs.
    #[must_use]
    pub fn get(&self, action: Action) -> u64 {
        self.0.get(action as usize).copied().unwrap_or(0)
    }

    /// How often all of them do, taken together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// The actions that occur, in the order of [`Action::ALL`], and how often.
    pub fn iter(&self) -> impl Iterator<Item = (Action, u64)> {
        let each = Action::ALL.iter().copied().zip(self.0);
        each.filter(|(_, count)| *count > 0)
    }

    pub(super) fn add(&mut self, actions: ActionSet, times: u64) {
        for action in actions.iter() {
            if let Some(count) = self.0.get_mut(action as usize) {
                *count += times;
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
    /// Takes so many cells with the same change in.
    pub(super) fn add(&mut self, gained: ActionSet, lost: ActionSet, times: u64) {
        self.cells += times;
        self.gained.add(gained, times);
        self.lost.add(lost, times);
    }
}
