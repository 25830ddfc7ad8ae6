//! Everything that one user may do.

use std::{fmt, sync::OnceLock};

use ahash::HashMap;

use super::{Action, ActionSet, person::Person, source::Rights};
use crate::{Id, Kind, Organisation, SectionName};

/// Everything that one user may do in the organisation as it was.
///
/// A section is swept when something in it is asked for the first time: of a hundred thousand objects
/// that takes a while, and who opens one section need not wait for the others.
#[derive(Clone)]
pub struct Sweep {
    organisation: Organisation,
    user: Id,
    sections: [OnceLock<Section>; SectionName::ALL.len()],
}

/// What the user may do in one section.
#[derive(Clone, Default)]
struct Section {
    /// The objects on which they may do anything, in tree order.
    rows: Vec<(Id, Kind, ActionSet)>,
    at: HashMap<Id, usize>,
}

impl Sweep {
    /// Everything that the user may do; nothing, where they are archived or unknown.
    #[must_use]
    pub fn of(organisation: &Organisation, user: &Id) -> Self {
        Self {
            organisation: organisation.clone(),
            user: user.clone(),
            sections: Default::default(),
        }
    }

    /// Of this only what is about objects that `keep` says yes to.
    #[must_use]
    pub fn only(&self, mut keep: impl FnMut(&Id) -> bool) -> Self {
        let only = Self::of(&self.organisation, &self.user);
        for (section, kept) in SectionName::ALL.iter().zip(&only.sections) {
            let swept = self.section(*section);
            let rows = swept.into_iter().flat_map(|section| &section.rows);
            let rows = rows.filter(|(id, _, _)| keep(id)).cloned().collect();
            kept.get_or_init(|| Section::of_rows(rows));
        }
        only
    }

    /// What the user may do on an object, [`Action::Traverse`] included.
    #[must_use]
    pub fn actions(&self, object: &Id) -> ActionSet {
        // Most are asked about once their section is swept: they need not be looked up in their place.
        let mut swept = self.sections.iter().filter_map(OnceLock::get);
        if let Some(actions) = swept.find_map(|section| section.actions(object)) {
            return actions;
        }
        match SectionName::of(object) {
            // A section itself is decided sooner than all that is in it.
            Some(section) if self.swept(section).is_none() => {
                super::actions(&self.organisation, &self.user, object)
            }
            section => section
                .or_else(|| self.organisation.section_of(object))
                .and_then(|section| self.section(section)?.actions(object))
                .unwrap_or(ActionSet::EMPTY),
        }
    }

    /// Whether the user may do one action on an object.
    #[must_use]
    pub fn may(&self, action: Action, object: &Id) -> bool {
        self.actions(object).contains(action)
    }

    /// The objects on which the user may do anything, in tree order. Sections are swept as the
    /// iterator comes to them.
    pub fn rows(&self) -> impl Iterator<Item = &(Id, Kind, ActionSet)> {
        let sections = SectionName::ALL.iter();
        sections
            .filter_map(|section| self.section(*section))
            .flat_map(|section| &section.rows)
    }

    /// The same, without the index.
    #[must_use]
    pub fn into_rows(self) -> Vec<(Id, Kind, ActionSet)> {
        self.rows().cloned().collect()
    }

    fn swept(&self, section: SectionName) -> Option<&Section> {
        self.cell(section)?.get()
    }

    fn section(&self, section: SectionName) -> Option<&Section> {
        let swept = self.cell(section)?;
        Some(swept.get_or_init(|| Section::of(&self.organisation, &self.user, section)))
    }

    fn cell(&self, section: SectionName) -> Option<&OnceLock<Section>> {
        let at = SectionName::ALL
            .iter()
            .position(|known| *known == section)?;
        self.sections.get(at)
    }
}

impl fmt::Debug for Sweep {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sweep")
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

impl Section {
    fn of(organisation: &Organisation, user: &Id, section: SectionName) -> Self {
        let person = Person::of(organisation, user);
        let root = organisation.get(&section.id());
        let (Some(person), Some(root)) = (person, root) else {
            return Self::default();
        };
        let swept = Rights(organisation).access().sweep(&person, [&**root]);
        let rows = swept.into_iter().map(|swept| {
            let actions = with_traverse(swept.actions, swept.traverse);
            (swept.object.id.clone(), swept.object.kind(), actions)
        });
        Self::of_rows(rows.filter(|(_, _, actions)| !actions.is_empty()).collect())
    }

    fn of_rows(rows: Vec<(Id, Kind, ActionSet)>) -> Self {
        let ids = rows.iter().enumerate();
        let at = ids.map(|(at, (id, _, _))| (id.clone(), at)).collect();
        Self { rows, at }
    }

    fn actions(&self, object: &Id) -> Option<ActionSet> {
        let (_, _, actions) = self.rows.get(*self.at.get(object)?)?;
        Some(*actions)
    }
}

pub(super) fn with_traverse(actions: ActionSet, traverse: bool) -> ActionSet {
    if traverse {
        actions.with(Action::Traverse)
    } else {
        actions
    }
}
