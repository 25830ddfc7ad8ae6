//! Questions about rights: may they, through what, and all that somebody may do (formats §2,
//! access-rules §8).

pub mod grid;
mod kept;
mod lens;
mod object;
mod person;
mod preview;
mod roles;
mod scope;
mod view_as;
mod ways;
pub mod what_if;
mod why;

use luotsi_domain::{
    Id, Kind, Organisation, SectionName,
    access::{self, Action, ActionSet, Explanation, Sweep},
};
use serde::Serialize;

use self::preview::Preview;
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
    /// `asking` is who wants to know; `None` asks for the organisation itself and is told everything.
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
        if organisation.user(user).is_none() {
            return Err(ApiError::not_found(user));
        }
        let mut known = organisation
            .get(object)
            .is_some_and(|record| record.kind().is_object());
        if let Some(asking) = asking {
            let preview = Preview::new(&organisation, asking, user);
            preview.require(None)?;
            // What may not be viewed is as if it were not there, before anything else is said of it.
            known = known && access::may(&organisation, asking, Action::View, object);
            if known {
                preview.require(Some(object))?;
            }
        }
        if !known {
            return Err(ApiError::not_found(object));
        }
        Ok(access::explain(&organisation, user, action, object))
    }

    /// All that a user may do. `asking` as in [`access_check`](Self::access_check).
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
        if organisation.user(user).is_none() {
            return Err(ApiError::not_found(user));
        }
        let rows = Sweep::of(&organisation, user);
        let rows = rows.rows().iter().filter_map(|(object, kind, actions)| {
            let actions = filter.of(*kind, *actions);
            (!actions.is_empty()).then(|| AllowedOn {
                object: object.clone(),
                kind: *kind,
                actions,
            })
        });
        let Some(asking) = asking else {
            return Ok(Allowed {
                rows: rows.collect(),
                left_out: 0,
            });
        };
        let mut preview = Preview::new(&organisation, asking, user);
        preview.require(None)?;
        let seen = Sweep::of(&organisation, asking);
        let mut allowed = Allowed::default();
        for row in rows {
            if seen.may(Action::View, &row.object) && preview.covers(&row.object) {
                allowed.rows.push(row);
            } else if organisation.section_of(&row.object) != Some(SectionName::Strategy) {
                allowed.left_out += 1;
            }
        }
        Ok(allowed)
    }

    fn organisation(&self) -> Result<Organisation, ApiError> {
        Ok(self.open()?.current().organisation.clone())
    }
}
