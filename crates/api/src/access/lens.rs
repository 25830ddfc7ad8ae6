//! What whoever looks is shown of rights in the window: as [`Preview`] says, and of their own also
//! what they know by name only.

use luotsi_domain::{
    Id, SectionName,
    access::{Action, Preview, preview_refusal},
};

use crate::{ApiError, app::Snapshot, commands::refused, objects::may};

/// One look at rights. It goes by what the snapshot shows: who views as somebody else is shown no
/// more than both may see.
pub(super) struct Lens<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) preview: Preview<'a>,
}

impl<'a> Lens<'a> {
    pub(super) fn of(snapshot: &'a Snapshot) -> Self {
        Self {
            snapshot,
            preview: Preview::with(&snapshot.organisation, &snapshot.user, &snapshot.rights),
        }
    }

    pub(super) fn is_own(&self, user: &Id) -> bool {
        *user == self.snapshot.user
    }

    /// Whether others' access to anything may be previewed.
    pub(super) fn sees_others(&self) -> bool {
        self.preview.covers_something()
    }

    /// Whether an object stands in an answer about a user. In one about themselves, also what they
    /// know by name only: a padlock stands on a name, too.
    pub(super) fn shows(&self, user: &Id, object: &Id) -> bool {
        if self.is_own(user) {
            return may(self.snapshot, Action::Traverse, object);
        }
        self.preview.views(object) && self.preview.covers(object)
    }

    /// Refuses a look at the access of a user who is not there, or may not be previewed at all.
    pub(super) fn require_user(&self, user: &Id) -> Result<(), ApiError> {
        if self.snapshot.organisation.user(user).is_none() {
            return Err(ApiError::not_found(user));
        }
        if self.is_own(user) || self.sees_others() {
            return Ok(());
        }
        let scope = SectionName::Maintenance.id();
        let refusal = preview_refusal(&self.snapshot.organisation, &scope);
        Err(refused(self.snapshot, refusal))
    }

    /// Refuses a look at what a user may do with an object.
    pub(super) fn require(&self, user: &Id, object: &Id) -> Result<(), ApiError> {
        self.require_user(user)?;
        if !self.is_own(user) {
            return self.require_others(object);
        }
        if may(self.snapshot, Action::Traverse, object) {
            return Ok(());
        }
        Err(ApiError::not_found(object))
    }

    /// Refuses a look at what others may do with an object.
    pub(super) fn require_others(&self, object: &Id) -> Result<(), ApiError> {
        if !self.preview.views(object) {
            return Err(ApiError::not_found(object));
        }
        let refuse = |refusal| refused(self.snapshot, refusal);
        self.preview.require_on(object).map_err(refuse)
    }
}
