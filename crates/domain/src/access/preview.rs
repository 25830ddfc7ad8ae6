//! What one user is shown of others' access, and of their own (access-rules §8).

use super::{Action, Sweep, roles_allowing};
use crate::{Id, Kind, Organisation, Record, Refusal, RefusalCode, SectionName};

/// What becomes of an object in an answer about rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is in the answer.
    Shown,
    /// It is not, and counts among those that were left out.
    LeftOut,
    /// It is not, and does not count either: strategies and their parts.
    Untold,
}

/// One user's look at what others may do, and at what they may do themselves.
///
/// An object is shown to whoever may view it and, where it is about somebody else, preview the
/// access to it: by `preview` on the maintenance section; to what stands in the strategy section,
/// by `preview` on that or on the strategy. Users who are archived are shown nothing.
#[derive(Clone, Debug)]
pub struct Preview<'a> {
    organisation: &'a Organisation,
    asking: &'a Id,
    rights: Sweep,
}

impl<'a> Preview<'a> {
    /// What `asking` is shown of an organisation.
    #[must_use]
    pub fn of(organisation: &'a Organisation, asking: &'a Id) -> Self {
        Self {
            organisation,
            asking,
            rights: Sweep::of(organisation, asking),
        }
    }

    /// Who is asking.
    #[must_use]
    pub const fn asking(&self) -> &'a Id {
        self.asking
    }

    /// Whether they may view an object.
    #[must_use]
    pub fn views(&self, object: &Id) -> bool {
        self.rights.may(Action::View, object)
    }

    /// What becomes of an object in an answer about what `user` may do.
    #[must_use]
    pub fn shows(&self, user: &Id, object: &Id) -> Shown {
        if user == self.asking {
            self.shows_own(object)
        } else {
            self.shows_others(object)
        }
    }

    /// What becomes of an object in an answer about what they may do themselves.
    #[must_use]
    pub fn shows_own(&self, object: &Id) -> Shown {
        self.shown_if(self.views(object), object)
    }

    /// What becomes of an object in an answer about what others may do.
    #[must_use]
    pub fn shows_others(&self, object: &Id) -> Shown {
        let scope = self.scope(object);
        let is_shown = self.views(object) && self.rights.may(Action::Preview, &scope);
        self.shown_if(is_shown, object)
    }

    /// Refuses a look at the access of somebody whose access they may not preview at all.
    ///
    /// # Errors
    ///
    /// [`RefusalCode::Forbidden`], with the action that is missing and the roles that allow it.
    pub fn require(&self, user: &Id) -> Result<(), Refusal> {
        let own = user == self.asking && !self.rights.rows().is_empty();
        if own || self.may_preview_something() {
            return Ok(());
        }
        Err(self.refusal(SectionName::Maintenance.id()))
    }

    /// Refuses a look at what others may do with an object.
    ///
    /// # Errors
    ///
    /// As of [`require`](Self::require). Ask [`views`](Self::views) first: who may not view the
    /// object is not to be told that it is there.
    pub fn require_on(&self, object: &Id) -> Result<(), Refusal> {
        let scope = self.scope(object);
        if self.rights.may(Action::Preview, &scope) {
            return Ok(());
        }
        Err(self.refusal(scope))
    }

    fn may_preview_something(&self) -> bool {
        let mut rows = self.rights.rows().iter();
        rows.any(|(_, _, actions)| actions.contains(Action::Preview))
    }

    fn refusal(&self, scope: Id) -> Refusal {
        Refusal {
            action: Some(Action::Preview),
            roles: roles_allowing(self.organisation, Action::Preview, &scope),
            ..Refusal::of(RefusalCode::Forbidden, &scope)
        }
    }

    fn shown_if(&self, is_shown: bool, object: &Id) -> Shown {
        match self.organisation.get(object) {
            Some(_) if is_shown => Shown::Shown,
            Some(record) if is_of_strategy(record) => Shown::Untold,
            _ => Shown::LeftOut,
        }
    }

    /// The object whose `preview` decides.
    fn scope(&self, object: &Id) -> Id {
        let Some(record) = self.organisation.get(object) else {
            return SectionName::Maintenance.id();
        };
        if !is_of_strategy(record) {
            return SectionName::Maintenance.id();
        }
        let above = self.organisation.ancestors(object);
        std::iter::once(record)
            .chain(above)
            .find(|record| matches!(record.kind(), Kind::Strategy | Kind::Section))
            .map_or_else(|| SectionName::Strategy.id(), |record| record.id.clone())
    }
}

fn is_of_strategy(record: &Record) -> bool {
    record.kind().is_of_strategy() || record.id == SectionName::Strategy.id()
}
