//! What whoever looks is shown of rights, their own and others' (access-rules §8).

use std::{cell::RefCell, collections::HashMap};

use luotsi_domain::{
    Id, Kind, Refusal, RefusalCode, SectionName,
    access::{self, Action},
};

use crate::{ApiError, app::Snapshot, commands::refused, objects::may};

/// One look at rights. It goes by what the snapshot shows: who views as somebody else is shown no
/// more than both may see.
pub(super) struct Lens<'a> {
    pub(super) snapshot: &'a Snapshot,
    /// For each strategy asked about, and for what is no strategy: whether it may be previewed.
    scopes: RefCell<HashMap<Id, bool>>,
}

impl<'a> Lens<'a> {
    pub(super) fn of(snapshot: &'a Snapshot) -> Self {
        Self {
            snapshot,
            scopes: RefCell::default(),
        }
    }

    pub(super) fn is_own(&self, user: &Id) -> bool {
        *user == self.snapshot.user
    }

    /// Whether others' access to anything may be previewed.
    pub(super) fn sees_others(&self) -> bool {
        let mut rows = self.snapshot.rights.rows();
        rows.any(|(_, _, actions)| actions.contains(Action::Preview))
    }

    /// Whether an object stands in an answer about a user. In one about themselves, also what they
    /// know by name only.
    pub(super) fn shows(&self, user: &Id, object: &Id) -> bool {
        if self.is_own(user) {
            return may(self.snapshot, Action::Traverse, object);
        }
        may(self.snapshot, Action::View, object) && self.covers(object)
    }

    /// Whether an object that is not shown counts among those left out: strategies and their parts
    /// never do.
    pub(super) fn counts(&self, object: &Id) -> bool {
        self.snapshot.organisation.section_of(object) != Some(SectionName::Strategy)
    }

    /// Whether others' access to an object may be previewed.
    pub(super) fn covers(&self, object: &Id) -> bool {
        let scope = self.scope(object);
        if let Some(known) = self.scopes.borrow().get(&scope) {
            return *known;
        }
        let covers = may(self.snapshot, Action::Preview, &scope);
        self.scopes.borrow_mut().insert(scope, covers);
        covers
    }

    /// Refuses a look at the access of a user who is not there, or may not be previewed at all.
    pub(super) fn require_user(&self, user: &Id) -> Result<(), ApiError> {
        if self.snapshot.organisation.user(user).is_none() {
            return Err(ApiError::not_found(user));
        }
        if self.is_own(user) || self.sees_others() {
            return Ok(());
        }
        Err(self.refusal(&SectionName::Maintenance.id()))
    }

    /// Refuses a look at what a user may do with an object. For themselves it is enough to know of
    /// the object: a padlock stands on a name, too.
    pub(super) fn require(&self, user: &Id, object: &Id) -> Result<(), ApiError> {
        self.require_user(user)?;
        let known = if self.is_own(user) {
            Action::Traverse
        } else {
            Action::View
        };
        if !may(self.snapshot, known, object) {
            return Err(ApiError::not_found(object));
        }
        if self.is_own(user) || self.covers(object) {
            return Ok(());
        }
        Err(self.refusal(&self.scope(object)))
    }

    /// Refuses a look at what others may do with an object.
    pub(super) fn require_others(&self, object: &Id) -> Result<(), ApiError> {
        if !may(self.snapshot, Action::View, object) {
            return Err(ApiError::not_found(object));
        }
        if self.covers(object) {
            return Ok(());
        }
        Err(self.refusal(&self.scope(object)))
    }

    fn refusal(&self, scope: &Id) -> ApiError {
        let organisation = &self.snapshot.organisation;
        let refusal = Refusal {
            action: Some(Action::Preview),
            roles: access::roles_allowing(organisation, Action::Preview, scope),
            ..Refusal::of(RefusalCode::Forbidden, scope)
        };
        refused(self.snapshot, refusal)
    }

    /// The object whose `preview` decides.
    fn scope(&self, object: &Id) -> Id {
        let organisation = &self.snapshot.organisation;
        if self.counts(object) {
            return SectionName::Maintenance.id();
        }
        let own = organisation.get(object).into_iter();
        own.chain(organisation.ancestors(object))
            .find(|record| matches!(record.kind(), Kind::Strategy | Kind::Section))
            .map_or_else(|| SectionName::Strategy.id(), |record| record.id.clone())
    }
}
