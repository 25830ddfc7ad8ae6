//! The organisation while a command is being decided.

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;

use crate::{
    Data, Id, Kind, Organisation, Party, Record, Refusal, RefusalCode,
    access::{self, Action},
    organisation::Change,
};

use super::Asked;

/// A copy of the organisation that the parts of a command change one after another. What they see
/// is what the parts before them left.
pub(super) struct Draft<'a> {
    pub(super) organisation: Organisation,
    pub(super) actor: &'a Id,
    pub(super) at: Timestamp,
    pub(super) asked: Asked,
    before: Vec<(Id, Option<Arc<Record>>)>,
    touched: HashSet<Id>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        organisation: &Organisation,
        actor: &'a Id,
        at: Timestamp,
        asked: Asked,
    ) -> Self {
        Self {
            organisation: organisation.clone(),
            actor,
            at,
            asked,
            before: Vec::new(),
            touched: HashSet::new(),
        }
    }

    /// What changed, in the order in which it was first touched.
    pub(super) fn into_changes(self) -> Vec<Change> {
        self.before
            .into_iter()
            .filter_map(|(id, before)| {
                let after = self
                    .organisation
                    .get(&id)
                    .or_else(|| self.organisation.binned(&id))
                    .cloned();
                (before != after).then_some(Change { before, after })
            })
            .collect()
    }

    /// The living object, where the actor may know of it.
    pub(super) fn object(&self, id: &Id) -> Result<Arc<Record>, Refusal> {
        match self.organisation.get(id) {
            Some(record) if self.may(Action::Traverse, id) => Ok(record.clone()),
            _ => Err(Refusal::of(RefusalCode::NotFound, id)),
        }
    }

    /// The living object of one of these kinds, where the actor may know of it.
    pub(super) fn object_of(
        &self,
        id: &Id,
        is_right: impl Fn(Kind) -> bool,
    ) -> Result<Arc<Record>, Refusal> {
        let record = self.object(id)?;
        if is_right(record.kind()) {
            Ok(record)
        } else {
            Err(Refusal::of(RefusalCode::WrongKind, id).detail(record.kind()))
        }
    }

    /// Whether the actor may do this; always, where rights are not asked about.
    pub(super) fn may(&self, action: Action, object: &Id) -> bool {
        self.asked == Asked::Validity || access::may(&self.organisation, self.actor, action, object)
    }

    /// Refuses unless the actor may do this.
    pub(super) fn require(&self, action: Action, object: &Id) -> Result<(), Refusal> {
        if self.may(action, object) {
            return Ok(());
        }
        self.object(object)?;
        let roles = access::roles_allowing(&self.organisation, action, object);
        let code = if !roles.is_empty() {
            RefusalCode::Forbidden
        } else if self.organisation.is_archived(object) {
            RefusalCode::Archived
        } else if self.is_of_ended_plan(object) {
            RefusalCode::PlanEnded
        } else {
            RefusalCode::Forbidden
        };
        Err(Refusal {
            code,
            object: Some(object.clone()),
            action: Some(action),
            roles,
            detail: None,
            part: None,
        })
    }

    fn is_of_ended_plan(&self, object: &Id) -> bool {
        let itself = self.organisation.get(object).into_iter();
        itself
            .chain(self.organisation.ancestors(object))
            .take(2)
            .any(|record| matches!(&record.data, Data::Plan(plan) if plan.ended))
    }

    /// Refuses an id that is taken or can not be given.
    pub(super) fn require_new(&self, id: &Id) -> Result<(), Refusal> {
        if id.may_be_given() && !self.organisation.is_taken(id) {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::InvalidId, id))
        }
    }

    /// Refuses a user, group or team that is not there, or a user who is archived.
    pub(super) fn require_party(&self, party: &Party) -> Result<(), Refusal> {
        let record = self
            .organisation
            .get(party.id())
            .filter(|record| record.kind() == party.kind())
            .ok_or_else(|| Refusal::of(RefusalCode::NotFound, party.id()))?;
        if record.kind() == Kind::User && record.archived {
            return Err(Refusal::of(RefusalCode::UserArchived, party.id()));
        }
        Ok(())
    }

    /// Puts a record down as it is now, living or in the bin.
    pub(super) fn put(&mut self, record: Record) {
        let id = record.id.clone();
        self.replace(&id, Some(Arc::new(record)));
    }

    /// Removes a record for good.
    pub(super) fn remove(&mut self, id: &Id) {
        self.replace(id, None);
    }

    /// Changes a living record.
    pub(super) fn change(&mut self, record: &Record, change: impl FnOnce(&mut Record)) {
        let mut record = record.clone();
        change(&mut record);
        self.put(record);
    }

    /// Changes the data of a living record.
    pub(super) fn change_data(&mut self, record: &Record, change: impl FnOnce(&mut Data)) {
        self.change(record, |record| change(&mut record.data));
    }

    fn replace(&mut self, id: &Id, after: Option<Arc<Record>>) {
        let before = self
            .organisation
            .get(id)
            .or_else(|| self.organisation.binned(id))
            .cloned();
        let change = Change {
            before: before.clone(),
            after,
        };
        self.organisation.apply(std::slice::from_ref(&change));
        if self.touched.insert(id.clone()) {
            self.before.push((id.clone(), before));
        }
    }
}
