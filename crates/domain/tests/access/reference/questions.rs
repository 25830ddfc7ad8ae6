//! The other questions, each answered by asking about every user and every object.

use std::collections::BTreeMap;

use luotsi_domain::{
    Id, Kind,
    access::{Action, ActionSet, Cell},
};

use super::Reference;

/// What every user may do on every object, where they may do anything.
pub(crate) type Matrix = BTreeMap<(Id, Id), ActionSet>;

impl Reference<'_> {
    pub(crate) fn matrix(&self) -> Matrix {
        let mut matrix = Matrix::new();
        for user in self.all.iter().filter(|user| user.kind() == Kind::User) {
            for (object, actions) in self.everything(&user.id) {
                if !actions.is_empty() {
                    matrix.insert((user.id.clone(), object.id.clone()), actions);
                }
            }
        }
        matrix
    }
}

/// Who may do an action, or anything at all, on an object, by their ids.
pub(crate) fn who(matrix: &Matrix, object: &Id, action: Option<Action>) -> Vec<(Id, ActionSet)> {
    let mut who = Vec::new();
    for ((user, on), actions) in matrix {
        if on == object && action.is_none_or(|action| actions.contains(action)) {
            who.push((user.clone(), *actions));
        }
    }
    who
}

/// What is in one matrix and not in the other, by the ids of users and objects.
pub(crate) fn difference(before: &Matrix, after: &Matrix) -> Vec<Cell> {
    let mut cells = BTreeMap::new();
    for (user, object) in before.keys().chain(after.keys()) {
        let key = (user.clone(), object.clone());
        let had = before.get(&key).copied().unwrap_or_default();
        let has = after.get(&key).copied().unwrap_or_default();
        if had != has {
            let (user, object) = key.clone();
            let (gained, lost) = (has - had, had - has);
            cells.insert(
                key,
                Cell {
                    user,
                    object,
                    gained,
                    lost,
                },
            );
        }
    }
    cells.into_values().collect()
}
