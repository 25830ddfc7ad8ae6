//! Questions about rights: may they, through what, all that somebody may do, who may, everybody at
//! once, and what changes would change (formats §2, access-rules §8).
//!
//! Each takes who is `asking`. `None` asks for the organisation itself and is told everything; a user
//! is shown what [`Preview`] says.

mod difference;
pub mod grid;
mod kept;
mod lens;
mod matrix;
mod object;
mod person;
mod roles;
mod scope;
mod spreadsheet;
mod view_as;
mod ways;
pub mod what_if;
mod why;

use luotsi_domain::{
    Id, Kind, Organisation,
    access::{self, Action, ActionSet, Explanation, Index, Preview, Shown, Sweep},
};
use serde::Serialize;

pub use self::{difference::Differences, matrix::Matrix};
pub(crate) use self::{
    grid::Grid,
    kept::Kept,
    view_as::{Viewing, left_out, require_acting, seen_by},
};
pub use self::{
    object::{Who, WhoArgs, WhoParty, WhoUser, who},
    person::*,
    roles::*,
    scope::{Scope, scope},
    view_as::{ViewAs, end as view_as_end, view_as},
    ways::Way,
    why::*,
};
use crate::{ApiError, App, Host};

/// What somebody may do with one object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AllowedOn {
    /// The object.
    pub object: Id,
    /// Its kind.
    pub kind: Kind,
    /// What they may do, `traverse` included; never empty.
    pub actions: ActionSet,
}

/// What one user may do with an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AllowedTo {
    /// The user.
    pub user: Id,
    /// What they may do, `traverse` included; never empty.
    pub actions: ActionSet,
}

/// What somebody may do, as far as whoever asks may know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// The objects, in tree order.
    pub rows: Vec<AllowedOn>,
    /// How many objects were left out; strategies and their parts are never counted.
    pub left_out: usize,
}

/// Which part of an answer is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only objects of this kind.
    pub kind: Option<Kind>,
    /// Only this action.
    pub action: Option<Action>,
}

impl Filter {
    /// What is left of what somebody may do with an object.
    fn of(self, kind: Kind, actions: ActionSet) -> ActionSet {
        match self.action {
            _ if self.kind.is_some_and(|wanted| wanted != kind) => ActionSet::EMPTY,
            Some(action) => actions & ActionSet::one(action),
            None => actions,
        }
    }
}

impl<H: Host> App<H> {
    /// Whether a user may do something on an object, through what, or what it would take.
    ///
    /// # Errors
    ///
    /// `no-workspace`; `refused` where `asking` may not preview the user's access; `not-found` where
    /// there is no such user or object, or `asking` may not view it.
    pub fn access_check(
        &self,
        asking: Option<&Id>,
        user: &Id,
        action: Action,
        object: &Id,
    ) -> Result<Explanation, ApiError> {
        let organisation = self.organisation()?;
        require_user(&organisation, user)?;
        if let Some(asking) = asking {
            let preview = Preview::of(&organisation, asking);
            preview.require(user).map_err(refused)?;
            require_object(&organisation, object, Some(&preview))?;
            if asking != user {
                preview.require_on(object).map_err(refused)?;
            }
        }
        require_object(&organisation, object, None)?;
        Ok(access::explain(&organisation, user, action, object))
    }

    /// All that a user may do.
    ///
    /// # Errors
    ///
    /// `no-workspace`; `refused` where `asking` may preview nothing of the user's access;
    /// `not-found` where there is no such user.
    pub fn access_list(
        &self,
        asking: Option<&Id>,
        user: &Id,
        filter: Filter,
    ) -> Result<Allowed, ApiError> {
        let organisation = self.organisation()?;
        require_user(&organisation, user)?;
        let preview = asking.map(|asking| Preview::of(&organisation, asking));
        if let Some(preview) = &preview {
            preview.require(user).map_err(refused)?;
        }
        let mut allowed = Allowed::default();
        for (object, kind, actions) in Sweep::of(&organisation, user).into_rows() {
            let actions = filter.of(kind, actions);
            if actions.is_empty() {
                continue;
            }
            let shown = preview.as_ref().map(|preview| preview.shows(user, &object));
            match shown.unwrap_or(Shown::Shown) {
                Shown::Shown => allowed.rows.push(AllowedOn {
                    object,
                    kind,
                    actions,
                }),
                Shown::LeftOut => allowed.left_out += 1,
                Shown::Untold => {}
            }
        }
        Ok(allowed)
    }

    /// Who may do an action, or anything at all, on an object, by the users' ids.
    ///
    /// # Errors
    ///
    /// `no-workspace`; `not-found` where there is no such object, or `asking` may not view it;
    /// `refused` where `asking` may not preview the access to it.
    pub fn access_who(
        &self,
        asking: Option<&Id>,
        object: &Id,
        action: Option<Action>,
    ) -> Result<Vec<AllowedTo>, ApiError> {
        let organisation = self.organisation()?;
        let preview = asking.map(|asking| Preview::of(&organisation, asking));
        require_object(&organisation, object, preview.as_ref())?;
        if let Some(preview) = &preview {
            preview.require_on(object).map_err(refused)?;
        }
        let index = Index::of(&organisation);
        let number = index
            .object(object)
            .ok_or_else(|| ApiError::not_found(object))?;
        let who = index.who(number, action);
        let rows = who.into_iter().filter_map(|(user, actions)| {
            let actions = match action {
                Some(action) => actions & ActionSet::one(action),
                None => actions,
            };
            Some(AllowedTo {
                user: index.user_id(user)?.clone(),
                actions,
            })
        });
        Ok(rows.collect())
    }

    fn organisation(&self) -> Result<Organisation, ApiError> {
        Ok(self.open()?.current().organisation.clone())
    }
}

fn require_user(organisation: &Organisation, user: &Id) -> Result<(), ApiError> {
    match organisation.user(user) {
        Some(_) => Ok(()),
        None => Err(ApiError::not_found(user)),
    }
}

/// What may not be viewed is as if it were not there, before anything else is said of it.
fn require_object(
    organisation: &Organisation,
    object: &Id,
    preview: Option<&Preview<'_>>,
) -> Result<(), ApiError> {
    let is_object = organisation
        .get(object)
        .is_some_and(|record| record.kind().is_object());
    if is_object && preview.is_none_or(|preview| preview.views(object)) {
        Ok(())
    } else {
        Err(ApiError::not_found(object))
    }
}

fn refused(refusal: luotsi_domain::Refusal) -> ApiError {
    ApiError::new("refused", refusal)
}
