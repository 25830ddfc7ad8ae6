//! Creating: what takes which right where, and how it begins.

use crate::{
    Data, Id, Kind, Place, Record, Refusal, RefusalCode, Text,
    access::Action,
    record::{
        Area, Breakthrough, Chapter, Content, Document, Folder, Handbook, Initiative, Lifecycle,
        Metric, Process, Report, Risk, Strategy, Task, Team, Template, Working,
    },
};

use super::{draft::Draft, structure::require_name};

/// The right that it takes, on what something of this kind is created in. `None` where it is
/// created in another way, or never by a person.
pub(super) fn action(kind: Kind, above: &Record) -> Option<Action> {
    Some(match kind {
        kind if kind.is_content() => Action::Create,
        Kind::Team if above.kind() == Kind::Area => Action::CreateTeam,
        Kind::Area | Kind::Team | Kind::Breakthrough => Action::Create,
        Kind::Strategy => Action::CreateStrategy,
        Kind::Initiative => Action::CreateDraft,
        Kind::Template => Action::CreateTemplate,
        Kind::Task => Action::Edit,
        _ => return None,
    })
}

impl Draft<'_> {
    pub(super) fn create(
        &mut self,
        id: &Id,
        kind: Kind,
        parent: &Id,
        name: &Text,
    ) -> Result<(), Refusal> {
        let data = self
            .new_data(kind)
            .ok_or_else(|| Refusal::of(RefusalCode::WrongKind, id).detail(kind))?;
        self.create_with(id, parent, name, data)
    }

    pub(super) fn create_team(
        &mut self,
        id: &Id,
        area: &Id,
        identifier: &str,
        name: &Text,
    ) -> Result<(), Refusal> {
        let data = Data::Team(Team {
            identifier: identifier.to_owned(),
        });
        self.create_with(id, area, name, data)
    }

    pub(super) fn create_with(
        &mut self,
        id: &Id,
        parent: &Id,
        name: &Text,
        data: Data,
    ) -> Result<(), Refusal> {
        let above = self.object(parent)?;
        let kind = data.kind();
        let wrong_kind = || Refusal::of(RefusalCode::WrongKind, id).detail(kind);
        let action = action(kind, &above).ok_or_else(wrong_kind)?;
        self.require_place(kind, &above)?;
        self.require(action, parent)?;
        if kind == Kind::Team {
            self.require_lowest(&above)?;
        }
        self.require_new(id)?;
        require_name(name)?;
        self.put_last(id, parent, name, data);
        Ok(())
    }

    /// Puts a new record down, last among its siblings.
    pub(super) fn put_last(&mut self, id: &Id, parent: &Id, name: &Text, data: Data) {
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

    pub(super) fn require_place(&self, kind: Kind, above: &Record) -> Result<(), Refusal> {
        let section = self.organisation.section_of(&above.id);
        match section {
            Some(section) if section.may_stand(kind, above.kind()) => Ok(()),
            _ => Err(Refusal::of(RefusalCode::WrongPlace, &above.id).detail(kind)),
        }
    }

    fn new_data(&self, kind: Kind) -> Option<Data> {
        macro_rules! item {
            ($kind:ident) => {
                Data::$kind(Box::new($kind {
                    lifecycle: self.draft_by_actor(),
                    ..$kind::default()
                }))
            };
        }
        let author = || Some(self.actor.clone());
        Some(match kind {
            Kind::Process => item!(Process),
            Kind::Document => item!(Document),
            Kind::Risk => item!(Risk),
            Kind::Metric => item!(Metric),
            Kind::Report => item!(Report),
            Kind::Handbook => item!(Handbook),
            Kind::Chapter => item!(Chapter),
            Kind::Folder => Data::Folder(Box::<Folder>::default()),
            Kind::Area => Data::Area(Area::default()),
            Kind::Team => Data::Team(Team::default()),
            Kind::Template => Data::Template(Box::new(Template {
                author: author(),
                ..Template::default()
            })),
            Kind::Task => Data::Task(Box::<Task>::default()),
            Kind::Strategy => Data::Strategy(Box::<Strategy>::default()),
            Kind::Breakthrough => Data::Breakthrough(Box::<Breakthrough>::default()),
            Kind::Initiative => Data::Initiative(Box::new(Initiative {
                author: author(),
                ..Initiative::default()
            })),
            _ => return None,
        })
    }

    fn draft_by_actor(&self) -> Lifecycle {
        self.draft_saying(None)
    }

    /// A draft by the actor that says something already.
    pub(super) fn draft_saying(&self, content: Option<Content>) -> Lifecycle {
        Lifecycle {
            working: Some(Box::new(Working {
                content,
                author: Some(self.actor.clone()),
                at: Some(self.at),
                returned: None,
            })),
            ..Lifecycle::default()
        }
    }
}
