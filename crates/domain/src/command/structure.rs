//! Renaming, moving, archiving and deleting: where things stand.

use std::sync::Arc;

use crate::{
    Id, Kind, Place, Record, Refusal, RefusalCode, SectionName, Text,
    access::{Action, Sweep},
    record::{Deleted, ReferenceKind},
};

use super::{Asked, create, draft::Draft};

/// From how many objects on it is cheaper to find out about all rights of the actor at once: each
/// question by itself walks up to the section.
const MANY: usize = 32;

impl Draft<'_> {
    pub(super) fn rename(&mut self, object: &Id, name: &Text) -> Result<(), Refusal> {
        let (record, may_be_empty) =
            if *object == Id::settings() || SectionName::of(object).is_some() {
                self.require(Action::ManageSettings, &SectionName::Maintenance.id())?;
                let record = self.organisation.get(object).cloned();
                let record = record.ok_or_else(|| Refusal::of(RefusalCode::NotFound, object))?;
                (record, *object != Id::settings())
            } else {
                let has_name = |kind| !matches!(kind, Kind::User | Kind::Membership);
                let record = self.object_of(object, has_name)?;
                self.require(Action::Edit, object)?;
                (record, false)
            };
        let name = self.changed_text(&record.name, name);
        if !may_be_empty {
            require_name(&name)?;
        }
        self.change(&record, |record| record.name = name);
        Ok(())
    }

    pub(super) fn move_under(
        &mut self,
        object: &Id,
        under: &Id,
        before: Option<&Id>,
    ) -> Result<(), Refusal> {
        let record = self.object(object)?;
        let above = self.object(under)?;
        let kind = record.kind();
        let moving = match kind {
            kind if kind.is_content() => Action::Move,
            Kind::Area | Kind::Strategy => Action::Move,
            Kind::Team => Action::SetArea,
            Kind::Breakthrough | Kind::Initiative => Action::Edit,
            kind => return Err(Refusal::of(RefusalCode::WrongKind, object).detail(kind)),
        };
        let arriving = match kind {
            // A draft may be put down by many, what is moved there stays.
            Kind::Initiative => Action::Create,
            kind => create::action(kind, &above)
                .ok_or_else(|| Refusal::of(RefusalCode::WrongPlace, under).detail(kind))?,
        };
        self.require_place(kind, &above)?;
        if self.organisation.section_of(object) != self.organisation.section_of(under) {
            return Err(Refusal::of(RefusalCode::WrongPlace, under));
        }
        let below_itself =
            object == under || self.organisation.ancestors(under).any(|a| a.id == *object);
        if below_itself {
            return Err(Refusal::of(RefusalCode::Cycle, under));
        }
        self.require(moving, object)?;
        self.require(arriving, under)?;
        if kind == Kind::Team && record.parent.as_ref() != Some(under) {
            self.require_lowest(&above)?;
        }
        let siblings = self.organisation.children(under);
        let at = match before {
            Some(before) => siblings
                .iter()
                .position(|id| id == before && self.may(Action::Traverse, before))
                .ok_or_else(|| Refusal::of(RefusalCode::WrongPlace, before))?,
            None => siblings.len(),
        };
        let place_at = |at: usize| self.organisation.get(siblings.get(at)?).map(|r| &r.place);
        let previous = at.checked_sub(1);
        let stays = record.parent.as_ref() == Some(under)
            && (siblings.get(at) == Some(object)
                || previous.and_then(|at| siblings.get(at)) == Some(object));
        if stays {
            return Ok(());
        }
        let place = Place::between(previous.and_then(place_at), place_at(at));
        self.change(&record, |record| {
            record.parent = Some(under.clone());
            record.place = place;
        });
        Ok(())
    }

    pub(super) fn archive(&mut self, object: &Id) -> Result<(), Refusal> {
        let record = self.object_of(object, may_be_archived)?;
        if record.archived {
            return Err(Refusal::of(RefusalCode::Archived, object));
        }
        self.require(Action::Archive, object)?;
        self.change(&record, |record| record.archived = true);
        Ok(())
    }

    pub(super) fn restore(&mut self, object: &Id) -> Result<(), Refusal> {
        let record = self.object_of(object, may_be_archived)?;
        if !record.archived {
            return Err(Refusal::of(RefusalCode::NotArchived, object));
        }
        // On a team `archive` is the right to do both (access-rules §6).
        let action = match record.kind() {
            Kind::Team => Action::Archive,
            _ => Action::Restore,
        };
        self.require(action, object)?;
        self.change(&record, |record| record.archived = false);
        Ok(())
    }

    pub(super) fn delete(&mut self, object: &Id) -> Result<(), Refusal> {
        self.object_of(object, may_be_deleted)?;
        let branch: Vec<_> = self.organisation.branch(object).cloned().collect();
        self.require_deletable(object, &branch)?;
        let deleted = Deleted {
            by: self.actor.clone(),
            at: self.at,
            with: object.clone(),
        };
        for record in branch {
            for kind in [ReferenceKind::GrantOn, ReferenceKind::GrantTo] {
                let grants = self.organisation.referrers(kind, &record.id).to_vec();
                for grant in grants {
                    if let Some(grant) = self.organisation.get(&grant).cloned() {
                        self.change(&grant, |grant| {
                            grant.deleted = Some(Box::new(deleted.clone()))
                        });
                    }
                }
            }
            self.change(&record, |record| {
                record.deleted = Some(Box::new(deleted.clone()))
            });
        }
        Ok(())
    }

    fn require_deletable(&self, object: &Id, branch: &[Arc<Record>]) -> Result<(), Refusal> {
        let many = branch.len() > MANY && self.asked == Asked::Rights;
        let rights = many.then(|| Sweep::of(&self.organisation, self.actor));
        for record in branch {
            if !may_be_deleted(record.kind()) {
                return Err(Refusal::of(RefusalCode::NotEmpty, object).detail(record.kind()));
            }
            let action = if record.kind().is_content() && record.is_published() {
                Action::DeleteApproved
            } else {
                Action::Delete
            };
            let known = rights.as_ref();
            if !known.is_some_and(|rights| rights.may(action, &record.id)) {
                self.require(action, &record.id)?;
            }
        }
        Ok(())
    }

    /// Who deleted something may always take it back, however their rights came about; else it
    /// takes somebody who may manage the settings, and of a strategy somebody who may create such a
    /// thing where it stood.
    pub(super) fn undelete(&mut self, object: &Id) -> Result<(), Refusal> {
        let not_in_bin = || Refusal::of(RefusalCode::NotInBin, object);
        let record = self.organisation.binned(object).ok_or_else(not_in_bin)?;
        let deleted = record.deleted.as_ref().ok_or_else(not_in_bin)?;
        if deleted.with != *object {
            return Err(not_in_bin());
        }
        let (by, parent) = (deleted.by.clone(), record.parent.clone());
        if by != *self.actor {
            let record = record.clone();
            self.require_custody(&record)?;
        }
        let parent = parent.ok_or_else(not_in_bin)?;
        if self.organisation.get(&parent).is_none() {
            return Err(not_in_bin().detail(parent));
        }
        let deleted = self.deleted_with(object);
        self.require_free_numbers(&deleted)?;
        for record in deleted {
            self.change(&record, |record| record.deleted = None);
        }
        Ok(())
    }

    pub(super) fn purge(&mut self, object: &Id) -> Result<(), Refusal> {
        let with = self.deleted_with(object);
        let whole = with.iter().find(|record| record.id == *object);
        match whole {
            Some(record) => self.require_custody(record)?,
            None => self.require(Action::ManageSettings, &SectionName::Maintenance.id())?,
        }
        if with.is_empty() {
            return Err(Refusal::of(RefusalCode::NotInBin, object));
        }
        for record in with {
            self.remove(&record.id);
        }
        Ok(())
    }

    /// Refuses who may not see to something in the bin that somebody else deleted. Of a strategy
    /// that may not be known of nothing is said, not even that it is there.
    fn require_custody(&self, binned: &Record) -> Result<(), Refusal> {
        let not_in_bin = || Refusal::of(RefusalCode::NotInBin, &binned.id);
        let (action, on) = custody(binned).ok_or_else(not_in_bin)?;
        if binned.kind().is_of_strategy() && !self.may(action, &on) {
            return Err(not_in_bin());
        }
        self.require(action, &on)
    }

    fn deleted_with(&self, object: &Id) -> Vec<Arc<Record>> {
        self.organisation
            .bin()
            .filter(|record| record.deleted.as_ref().is_some_and(|d| d.with == *object))
            .cloned()
            .collect()
    }

    /// A text with the changes of `change`.
    pub(super) fn changed_text(&self, text: &Text, change: &Text) -> Text {
        match self.organisation.default_language() {
            Some(default) => text.changed_by(change, &default),
            None => change.clone(),
        }
    }

    /// The place after the last of what stands below.
    pub(super) fn last_place(&self, parent: &Id) -> Place {
        let last = self.organisation.children(parent).last();
        Place::between(
            last.and_then(|id| self.organisation.get(id))
                .map(|record| &record.place),
            None,
        )
    }
}

/// The right that it takes, and on what, to see to something in the bin that somebody else deleted:
/// to manage the settings; of a strategy, to create such a thing where it stood.
#[must_use]
pub fn custody(binned: &Record) -> Option<(Action, Id)> {
    let action = match binned.kind() {
        Kind::Strategy => Action::CreateStrategy,
        Kind::Breakthrough | Kind::Initiative => Action::Create,
        _ => return Some((Action::ManageSettings, SectionName::Maintenance.id())),
    };
    Some((action, binned.parent.clone()?))
}

const fn may_be_archived(kind: Kind) -> bool {
    kind.is_content() || matches!(kind, Kind::Team)
}

/// What has an action `delete` in the tables.
const fn may_be_deleted(kind: Kind) -> bool {
    kind.is_content()
        || kind.is_of_strategy()
        || matches!(kind, Kind::Group | Kind::Area | Kind::Template)
}

/// Refuses a name without words.
pub(super) fn require_name(name: &Text) -> Result<(), Refusal> {
    if name.is_empty() {
        return Err(Refusal::new(RefusalCode::NameMissing));
    }
    Ok(())
}
