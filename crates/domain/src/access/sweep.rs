//! Everything that one user may do.

use std::collections::HashMap;

use super::{Action, ActionSet, person::Person, source::Rights};
use crate::{Id, Kind, Organisation, SectionName};

/// Everything that one user may do in the organisation as it was.
#[derive(Clone, Debug, Default)]
pub struct Sweep {
    rows: Vec<(Id, Kind, ActionSet)>,
    at: HashMap<Id, usize>,
}

impl Sweep {
    /// Everything that the user may do; nothing, where they are archived or unknown.
    #[must_use]
    pub fn of(organisation: &Organisation, user: &Id) -> Self {
        let Some(person) = Person::of(organisation, user) else {
            return Self::default();
        };
        let sections = SectionName::ALL
            .iter()
            .filter_map(|section| organisation.get(&section.id()))
            .map(|record| &**record);
        let swept = Rights(organisation).access().sweep(&person, sections);
        let rows: Vec<_> = swept
            .into_iter()
            .map(|swept| {
                let record = swept.object;
                let actions = with_traverse(swept.actions, swept.traverse);
                (record.id.clone(), record.kind(), actions)
            })
            .filter(|(_, _, actions)| !actions.is_empty())
            .collect();
        Self::of_rows(rows)
    }

    fn of_rows(rows: Vec<(Id, Kind, ActionSet)>) -> Self {
        let at = rows
            .iter()
            .enumerate()
            .map(|(at, (id, _, _))| (id.clone(), at))
            .collect();
        Self { rows, at }
    }

    /// Of this only what is about objects that `keep` says yes to.
    #[must_use]
    pub fn only(&self, mut keep: impl FnMut(&Id) -> bool) -> Self {
        let rows = self.rows.iter().filter(|(id, _, _)| keep(id));
        Self::of_rows(rows.cloned().collect())
    }

    /// What the user may do on an object, [`Action::Traverse`] included.
    #[must_use]
    pub fn actions(&self, object: &Id) -> ActionSet {
        self.at
            .get(object)
            .and_then(|at| self.rows.get(*at))
            .map_or(ActionSet::EMPTY, |(_, _, actions)| *actions)
    }

    /// Whether the user may do one action on an object.
    #[must_use]
    pub fn may(&self, action: Action, object: &Id) -> bool {
        self.actions(object).contains(action)
    }

    /// The objects on which the user may do anything, in tree order.
    #[must_use]
    pub fn rows(&self) -> &[(Id, Kind, ActionSet)] {
        &self.rows
    }

    /// The same, without the index.
    #[must_use]
    pub fn into_rows(self) -> Vec<(Id, Kind, ActionSet)> {
        self.rows
    }
}

pub(super) fn with_traverse(actions: ActionSet, traverse: bool) -> ActionSet {
    if traverse {
        actions.with(Action::Traverse)
    } else {
        actions
    }
}
