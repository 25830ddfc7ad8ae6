//! A record before and after a change.

use std::sync::Arc;

use luotsi_access::Being;

use crate::{Data, Id, Record};

/// A record before and after; never without both.
pub(super) struct Pair<'a> {
    pub(super) before: Option<&'a Arc<Record>>,
    pub(super) after: Option<&'a Arc<Record>>,
}

impl<'a> Pair<'a> {
    pub(super) fn id(&self) -> Option<&'a Id> {
        self.after.or(self.before).map(|record| &record.id)
    }

    pub(super) fn data(&self) -> (Option<&'a Data>, Option<&'a Data>) {
        let data = |record: Option<&'a Arc<Record>>| record.map(|record| &record.data);
        (data(self.before), data(self.after))
    }

    /// Whether nothing has changed, as far as a glance tells.
    pub(super) fn is_same(&self) -> bool {
        match (self.before, self.after) {
            (None, None) => true,
            (Some(before), Some(after)) => Arc::ptr_eq(before, after),
            _ => false,
        }
    }
}

pub(super) fn being(user: Option<&Arc<Record>>) -> Being {
    match user {
        None => Being::Gone,
        Some(user) if user.archived => Being::Idle,
        Some(_) => Being::Active,
    }
}
