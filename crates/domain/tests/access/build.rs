//! Small organisations, written down quickly.

use luotsi_domain::{
    Data, Id, Organisation, Party, Place, Record, Text,
    record::{
        Area, Breakthrough, Chapter, Document, Folder, Grant, GrantedRole, Group, Handbook,
        Initiative, Lifecycle, Membership, Metric, Plan, Process, Report, Risk, Share, ShareTarget,
        Strategy, Task, Team, TeamRole, Template, User, Version, Visibility,
    },
};

pub(crate) fn id(text: &str) -> Id {
    Id::from(text)
}

pub(crate) fn user(text: &str) -> Party {
    Party::User(id(text))
}

pub(crate) fn group(text: &str) -> Party {
    Party::Group(id(text))
}

pub(crate) fn team(text: &str) -> Party {
    Party::Team(id(text))
}

/// Records to be, beside those that every organisation has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Build {
    pub(crate) records: Vec<Record>,
    /// How many have been added, those taken out again included.
    made: usize,
}

impl Build {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn organisation(&self) -> Organisation {
        let empty = Organisation::new(Text::default(), Default::default());
        let records = empty.records().map(|record| Record::clone(record));
        Organisation::from_records(records.chain(self.records.iter().cloned()))
    }

    /// A name that no record has had.
    pub(crate) fn new_name(&self) -> String {
        format!("x{}", self.made)
    }

    pub(crate) fn add(&mut self, name: &str, parent: Option<&str>, data: Data) -> &mut Record {
        self.made += 1;
        self.records.push(Record {
            id: id(name),
            parent: parent.map(id),
            place: Place::nth(self.made as u64),
            name: Text::from(name),
            archived: false,
            deleted: None,
            data,
        });
        self.last()
    }

    pub(crate) fn last(&mut self) -> &mut Record {
        self.records.last_mut().expect("a record")
    }

    pub(crate) fn get(&mut self, name: &str) -> &mut Record {
        let found = self.records.iter_mut().find(|record| record.id == id(name));
        found.unwrap_or_else(|| panic!("no {name}"))
    }

    pub(crate) fn archive(&mut self, name: &str) -> &mut Self {
        self.get(name).archived = true;
        self
    }

    pub(crate) fn user(&mut self, name: &str) -> &mut User {
        let data = Data::User(Default::default());
        match &mut self.add(name, Some("section:maintenance"), data).data {
            Data::User(user) => user,
            _ => unreachable!(),
        }
    }

    pub(crate) fn group(&mut self, name: &str, members: &[&str]) -> &mut Self {
        let members = members.iter().copied().map(id).collect();
        let data = Data::Group(Group { members });
        self.add(name, Some("section:maintenance"), data);
        self
    }

    pub(crate) fn grant(&mut self, to: Party, role: GrantedRole, on: &str) -> &mut Self {
        let on = id(on);
        let grant = Grant { to, role, on };
        let name = grant.id();
        self.add(name.as_str(), None, Data::Grant(Box::new(grant)));
        self
    }

    /// A folder or an unpublished content item.
    pub(crate) fn content(&mut self, name: &str, kind: &str, parent: &str) -> &mut Self {
        let data = match kind {
            "process" => Data::Process(Box::<Process>::default()),
            "folder" => Data::Folder(Box::<Folder>::default()),
            "document" => Data::Document(Box::<Document>::default()),
            "risk" => Data::Risk(Box::<Risk>::default()),
            "metric" => Data::Metric(Box::<Metric>::default()),
            "report" => Data::Report(Box::<Report>::default()),
            "handbook" => Data::Handbook(Box::<Handbook>::default()),
            "chapter" => Data::Chapter(Box::<Chapter>::default()),
            other => panic!("{other} is no content"),
        };
        self.add(name, Some(parent), data);
        self
    }

    /// Approves the content that was added last.
    pub(crate) fn published(&mut self) -> &mut Self {
        let version = Version {
            number: 1,
            content: None,
            author: None,
            approver: None,
            at: None,
            note: String::new(),
        };
        let approved = Some(version);
        if let Some(lifecycle) = self.last().data.lifecycle_mut() {
            *lifecycle = Lifecycle {
                approved,
                ..Lifecycle::default()
            };
        }
        self
    }

    pub(crate) fn responsible(&mut self, party: Party) -> &mut Self {
        match &mut self.last().data {
            Data::Breakthrough(data) => data.responsible = Some(party.id().clone()),
            Data::Initiative(data) => data.responsible = Some(party.id().clone()),
            data => data.governance_mut().expect("content").responsible = Some(party),
        }
        self
    }

    pub(crate) fn area(&mut self, name: &str, parent: &str, coordinators: &[&str]) -> &mut Self {
        let coordinators = coordinators.iter().copied().map(id).collect();
        self.add(name, Some(parent), Data::Area(Area { coordinators }));
        self
    }

    pub(crate) fn team(&mut self, name: &str, parent: &str) -> &mut Self {
        self.add(name, Some(parent), Data::Team(Team::default()));
        self
    }

    pub(crate) fn member(&mut self, team: &str, user: &str, role: TeamRole) -> &mut Self {
        let name = Id::membership(&id(team), &id(user));
        let user = id(user);
        let data = Data::Membership(Membership { user, role });
        self.add(name.as_str(), Some(team), data);
        self
    }

    pub(crate) fn template(&mut self, name: &str, team: &str, author: Option<&str>) -> &mut Self {
        let author = author.map(id);
        let data = Template {
            author,
            ..Template::default()
        };
        self.add(name, Some(team), Data::Template(Box::new(data)));
        self
    }

    /// Shares the template that was added last.
    pub(crate) fn share(&mut self, to: ShareTarget, edit: bool) -> &mut Self {
        match &mut self.last().data {
            Data::Template(template) => template.shares.push(Share { to, edit }),
            other => panic!("{other:?} is no template"),
        }
        self
    }

    pub(crate) fn plan(
        &mut self,
        name: &str,
        team: &str,
        started_by: Option<&str>,
        inductee: Option<&str>,
    ) -> &mut Self {
        let data = Plan {
            started_by: started_by.map(id),
            inductee: inductee.map(id),
            ended: false,
        };
        self.add(name, Some(team), Data::Plan(Box::new(data)));
        self
    }

    /// Ends the plan that was added last.
    pub(crate) fn ended(&mut self) -> &mut Self {
        match &mut self.last().data {
            Data::Plan(plan) => plan.ended = true,
            other => panic!("{other:?} is no plan"),
        }
        self
    }

    pub(crate) fn task(&mut self, name: &str, plan: &str, assignees: &[&str]) -> &mut Self {
        let assignees = assignees.iter().copied().map(id).collect();
        let data = Task {
            assignees,
            ..Task::default()
        };
        self.add(name, Some(plan), Data::Task(Box::new(data)));
        self
    }

    /// A strategy that is no draft.
    pub(crate) fn strategy(
        &mut self,
        name: &str,
        parent: &str,
        visibility: Visibility,
    ) -> &mut Strategy {
        let data = Strategy {
            published: true,
            visibility,
            ..Strategy::default()
        };
        match &mut self
            .add(name, Some(parent), Data::Strategy(Box::new(data)))
            .data
        {
            Data::Strategy(strategy) => strategy,
            _ => unreachable!(),
        }
    }

    pub(crate) fn breakthrough(
        &mut self,
        name: &str,
        strategy: &str,
        connected: &[Party],
    ) -> &mut Self {
        let data = Breakthrough {
            connected: connected.to_vec(),
            ..Breakthrough::default()
        };
        self.add(name, Some(strategy), Data::Breakthrough(Box::new(data)));
        self
    }

    /// A draft initiative.
    pub(crate) fn initiative(
        &mut self,
        name: &str,
        breakthrough: &str,
        author: Option<&str>,
    ) -> &mut Self {
        let data = Initiative {
            author: author.map(id),
            ..Initiative::default()
        };
        self.add(name, Some(breakthrough), Data::Initiative(Box::new(data)));
        self
    }
}
