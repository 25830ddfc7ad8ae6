//! Creating, renaming, moving, archiving and deleting: where things stand.

use crate::{
    Data, Id, Kind, Place, Record, Refusal, RefusalCode, SectionName, Text,
    access::Action,
    record::{
        Chapter, Deleted, Document, Folder, Handbook, Lifecycle, Metric, Process, ReferenceKind,
        Report, Risk, Working,
    },
};

use super::draft::Draft;

impl Draft<'_> {
    pub(super) fn create(
        &mut self,
        id: &Id,
        kind: Kind,
        parent: &Id,
        name: &Text,
    ) -> Result<(), Refusal> {
        let above = self.object(parent)?;
        let data = new_content(kind, self.draft_by_actor())
            .ok_or_else(|| Refusal::of(RefusalCode::WrongKind, id).detail(kind))?;
        self.require_place(kind, &above)?;
        self.require(Action::Create, parent)?;
        self.require_new(id)?;
        require_name(name)?;
        let place = self.last_place(parent);
        self.put(Record {
            id: id.clone(),
            parent: Some(parent.clone()),
            place,
            name: name.clone(),
            archived: false,
            deleted: None,
            data,
        });
        Ok(())
    }

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
        let (moving, arriving) = match record.kind() {
            kind if kind.is_content() => (Action::Move, Action::Create),
            Kind::Area => (Action::Move, Action::Create),
            Kind::Strategy => (Action::Move, Action::CreateStrategy),
            Kind::Breakthrough | Kind::Initiative => (Action::Edit, Action::Create),
            kind => return Err(Refusal::of(RefusalCode::WrongKind, object).detail(kind)),
        };
        self.require_place(record.kind(), &above)?;
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
        let siblings = self.organisation.children(under);
        let at = match before {
            Some(before) => siblings
                .iter()
                .position(|id| id == before)
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

    pub(super) fn insert_level(
        &mut self,
        id: &Id,
        process: &Id,
        name: &Text,
    ) -> Result<(), Refusal> {
        self.object_of(process, |kind| kind == Kind::Process)?;
        self.require(Action::InsertLevel, process)?;
        self.require_new(id)?;
        require_name(name)?;
        let below = self.organisation.children(process).to_vec();
        let data = Data::Process(Box::new(Process {
            lifecycle: self.draft_by_actor(),
            ..Process::default()
        }));
        self.put(Record {
            id: id.clone(),
            parent: Some(process.clone()),
            place: Place::nth(0),
            name: name.clone(),
            archived: false,
            deleted: None,
            data,
        });
        for child in below {
            if let Some(record) = self.organisation.get(&child).cloned() {
                self.change(&record, |record| record.parent = Some(id.clone()));
            }
        }
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
        self.object_of(object, |kind| kind.is_content() || kind == Kind::Group)?;
        let branch: Vec<_> = self.organisation.branch(object).cloned().collect();
        for record in &branch {
            let action = if record.kind().is_content() && record.is_published() {
                Action::DeleteApproved
            } else {
                Action::Delete
            };
            self.require(action, &record.id)?;
        }
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
                        self.change(&grant, |grant| grant.deleted = Some(deleted.clone()));
                    }
                }
            }
            self.change(&record, |record| record.deleted = Some(deleted.clone()));
        }
        Ok(())
    }

    /// Who deleted something may always take it back, however their rights came about; else it
    /// takes somebody who may manage the settings.
    pub(super) fn undelete(&mut self, object: &Id) -> Result<(), Refusal> {
        let not_in_bin = || Refusal::of(RefusalCode::NotInBin, object);
        let record = self.organisation.binned(object).ok_or_else(not_in_bin)?;
        let deleted = record.deleted.as_ref().ok_or_else(not_in_bin)?;
        if deleted.with != *object {
            return Err(not_in_bin());
        }
        let (by, parent) = (deleted.by.clone(), record.parent.clone());
        if by != *self.actor {
            self.require(Action::ManageSettings, &SectionName::Maintenance.id())?;
        }
        let parent = parent.ok_or_else(not_in_bin)?;
        if self.organisation.get(&parent).is_none() {
            return Err(not_in_bin().detail(parent));
        }
        for record in self.deleted_with(object) {
            self.change(&record, |record| record.deleted = None);
        }
        Ok(())
    }

    pub(super) fn purge(&mut self, object: &Id) -> Result<(), Refusal> {
        self.require(Action::ManageSettings, &SectionName::Maintenance.id())?;
        let with = self.deleted_with(object);
        if with.is_empty() {
            return Err(Refusal::of(RefusalCode::NotInBin, object));
        }
        for record in with {
            self.remove(&record.id);
        }
        Ok(())
    }

    fn deleted_with(&self, object: &Id) -> Vec<std::sync::Arc<Record>> {
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

    fn require_place(&self, kind: Kind, above: &Record) -> Result<(), Refusal> {
        let section = self.organisation.section_of(&above.id);
        match section {
            Some(section) if section.may_stand(kind, above.kind()) => Ok(()),
            _ => Err(Refusal::of(RefusalCode::WrongPlace, &above.id).detail(kind)),
        }
    }

    fn draft_by_actor(&self) -> Lifecycle {
        Lifecycle {
            working: Some(Working {
                content: None,
                author: Some(self.actor.clone()),
                at: Some(self.at),
                returned: None,
            }),
            ..Lifecycle::default()
        }
    }
}

const fn may_be_archived(kind: Kind) -> bool {
    kind.is_content() || matches!(kind, Kind::Team)
}

/// Refuses a name without words.
pub(super) fn require_name(name: &Text) -> Result<(), Refusal> {
    if name.is_empty() {
        return Err(Refusal::new(RefusalCode::NameMissing));
    }
    Ok(())
}

fn new_content(kind: Kind, lifecycle: Lifecycle) -> Option<Data> {
    macro_rules! item {
        ($kind:ident) => {
            Data::$kind(Box::new($kind {
                lifecycle,
                ..$kind::default()
            }))
        };
    }
    Some(match kind {
        Kind::Process => item!(Process),
        Kind::Document => item!(Document),
        Kind::Risk => item!(Risk),
        Kind::Metric => item!(Metric),
        Kind::Report => item!(Report),
        Kind::Handbook => item!(Handbook),
        Kind::Chapter => item!(Chapter),
        Kind::Folder => Data::Folder(Box::<Folder>::default()),
        _ => return None,
    })
}
