//! The rules as the page words them: every question looks at every record.

use std::collections::BTreeSet;

use luotsi_domain::{
    Data, Id, Kind, Organisation, Party, Record,
    access::{Action, ActionSet, Role, Via},
    record::{Flag, Initiative, ShareTarget, Strategy, TeamRole, User, Visibility},
};

use crate::page::Facts;

pub(crate) struct Reference<'a> {
    all: Vec<&'a Record>,
}

/// A role, the object that it is held on, and how.
pub(crate) type Held = (Role, Id, Via);

impl<'a> Reference<'a> {
    pub(crate) fn of(organisation: &'a Organisation) -> Self {
        let all = organisation.records().map(|record| &**record).collect();
        Self { all }
    }

    fn get(&self, id: &Id) -> Option<&'a Record> {
        self.all.iter().copied().find(|record| record.id == *id)
    }

    fn user(&self, id: &Id) -> Option<(&'a Record, &'a User)> {
        let record = self.get(id)?;
        match &record.data {
            Data::User(user) => Some((record, user)),
            _ => None,
        }
    }

    /// The object, then what it stands in, up to the section.
    fn up(&self, object: &Record) -> Vec<&'a Record> {
        let mut up = Vec::new();
        let mut next = self.get(&object.id);
        while let Some(record) = next {
            up.push(record);
            next = record.parent.as_ref().and_then(|id| self.get(id));
        }
        up
    }

    fn section(&self, object: &Record) -> String {
        let up = self.up(object);
        up.last().map(|top| top.id.to_string()).unwrap_or_default()
    }

    // §1

    fn is_in(&self, user: &Id, party: &Party) -> bool {
        match party {
            Party::User(id) => id == user,
            Party::Group(id) => self.get(id).is_some_and(
                |record| matches!(&record.data, Data::Group(group) if group.members.contains(user)),
            ),
            Party::Team(id) => self.is_active_team(id) && self.team_role(user, id).is_some(),
        }
    }

    fn is_active_team(&self, team: &Id) -> bool {
        self.get(team)
            .is_some_and(|record| record.kind() == Kind::Team && !record.archived)
    }

    /// The role of an active membership.
    fn team_role(&self, user: &Id, team: &Id) -> Option<TeamRole> {
        self.all.iter().find_map(|record| match &record.data {
            Data::Membership(membership)
                if record.parent.as_ref() == Some(team)
                    && membership.user == *user
                    && !record.archived =>
            {
                Some(membership.role)
            }
            _ => None,
        })
    }

    fn leads_an_active_team(&self, user: &Id) -> bool {
        self.all.iter().any(|team| {
            self.is_active_team(&team.id)
                && matches!(
                    self.team_role(user, &team.id),
                    Some(TeamRole::TeamOwner | TeamRole::OnboardingLead)
                )
        })
    }

    fn is_staff(&self, user: &Id, team: &Id) -> bool {
        let role = self.team_role(user, team);
        self.is_active_team(team) && role.is_some_and(|role| role != TeamRole::Trainer)
    }

    fn is_shared_with(&self, user: &Id, to: &ShareTarget) -> bool {
        match to {
            ShareTarget::User(id) => id == user,
            ShareTarget::Team(team) => self.is_staff(user, team),
            ShareTarget::Area(area) => self.all.iter().any(|team| {
                self.is_staff(user, &team.id)
                    && self.up(team)[1..].iter().any(|above| above.id == *area)
            }),
        }
    }

    // §2

    pub(crate) fn facts(&self, object: &'a Record) -> Option<Facts<'a>> {
        let kind = object.kind();
        if !kind.is_object() {
            return None;
        }
        let up = self.up(object);
        let above = up.get(1..).unwrap_or_default();
        let on = if kind == Kind::Section {
            object.id.as_str()
        } else {
            kind.as_str()
        };
        let ended = up
            .iter()
            .any(|record| matches!(&record.data, Data::Plan(plan) if plan.ended));
        let active_without_flag = match &object.data {
            Data::Membership(membership) => {
                let user = self.user(&membership.user).map(|(_, user)| user);
                let flagged = user.is_some_and(|user| Flag::ALL.iter().any(|flag| user.has(*flag)));
                !object.archived && !flagged
            }
            _ => false,
        };
        Some(Facts {
            on,
            published: object
                .data
                .lifecycle()
                .is_some_and(|lifecycle| lifecycle.approved.is_some()),
            archived: object.archived,
            archived_above: above.iter().any(|record| record.archived),
            ended,
            active_without_flag,
        })
    }

    // §3

    fn parts(&self, strategy: &Id) -> Vec<&'a Record> {
        let is_part = |record: &&&Record| {
            let up = self.up(record);
            match record.kind() {
                Kind::Breakthrough => up[1].id == *strategy,
                Kind::Initiative => up[2].id == *strategy,
                _ => false,
            }
        };
        self.all.iter().filter(is_part).copied().collect()
    }

    fn is_involved(&self, user: &Id, strategy: &Id) -> bool {
        self.parts(strategy).iter().any(|part| match &part.data {
            Data::Breakthrough(data) => {
                data.responsible.as_ref() == Some(user)
                    || data.connected.iter().any(|party| self.is_in(user, party))
            }
            Data::Initiative(data) => data.responsible.as_ref() == Some(user),
            _ => false,
        })
    }

    /// The ways in which somebody is strategy-viewer of the nearest strategy of `up`.
    fn viewer(&self, user: &Id, up: &[&'a Record]) -> Vec<Id> {
        let mut on = Vec::new();
        let mut strategies = up.iter().filter_map(|record| match &record.data {
            Data::Strategy(strategy) => Some((&record.id, strategy)),
            _ => None,
        });
        let is_any = |parties: &[Party]| parties.iter().any(|party| self.is_in(user, party));
        let Some((nearest, strategy)) = strategies.next() else {
            return on;
        };
        let public = strategy.published && strategy.visibility == Visibility::Public;
        if public
            || is_any(&strategy.administrators)
            || is_any(&strategy.participants)
            || self.is_involved(user, nearest)
        {
            on.push(nearest.clone());
        }
        let administered = |(_, strategy): &(&Id, &Box<Strategy>)| is_any(&strategy.administrators);
        on.extend(strategies.filter(administered).map(|(id, _)| id.clone()));
        on
    }

    /// Every role that somebody has on an object.
    pub(crate) fn held(&self, user: &Id, object: &'a Record) -> BTreeSet<Held> {
        let mut held = BTreeSet::new();
        let Some((person, flags)) = self.user(user).filter(|(person, _)| !person.archived) else {
            return held;
        };
        let mut derived = |role: Role, on: &Id| held.insert((role, on.clone(), Via::Derived(role)));
        let up = self.up(object);
        let section = self.section(object);
        let top = Id::from(section.as_str());
        if flags.administrator && section != "section:strategy" {
            derived(Role::Administrator, &top);
        }
        if flags.auditor && !["section:strategy", "section:onboarding"].contains(&section.as_str())
        {
            derived(Role::Auditor, &top);
        }
        if flags.facilitator && section == "section:strategy" {
            derived(Role::Facilitator, &top);
        }
        if section == "section:maintenance" {
            derived(Role::Everyone, &top);
        }
        if object.id == person.id {
            derived(Role::OneSelf, &object.id);
        }
        let responsible = object
            .data
            .governance()
            .and_then(|data| data.responsible.as_ref());
        if responsible.is_some_and(|party| self.is_in(user, party)) {
            derived(Role::Responsible, &object.id);
        }
        for on in &up {
            for role in self.derived_on(user, on, on.id == object.id) {
                derived(role, &on.id);
            }
        }
        for on in self.viewer(user, &up) {
            derived(Role::StrategyViewer, &on);
        }
        let nearest_strategy = up.iter().find(|record| record.kind() == Kind::Strategy);
        for on in &up {
            for (role, via) in self.given_on(user, on, on.id == object.id) {
                let reaches = role != Role::Participant
                    || nearest_strategy.is_some_and(|nearest| nearest.id == on.id);
                if reaches {
                    held.insert((role, on.id.clone(), via));
                }
            }
        }
        held
    }

    /// Roles derived on an object; `itself` is that it is the one asked about.
    fn derived_on(&self, user: &Id, on: &'a Record, itself: bool) -> Vec<Role> {
        let mut roles = Vec::new();
        let team_role = || self.team_role(user, on.parent.as_ref()?);
        match &on.data {
            Data::Area(_) if itself => {
                let coordinates_below = self.all.iter().any(|area| {
                    matches!(&area.data, Data::Area(data) if data.coordinators.contains(user))
                        && self.up(area)[1..].iter().any(|above| above.id == on.id)
                });
                if coordinates_below {
                    roles.push(Role::BranchReader);
                }
            }
            Data::Template(template) if itself => {
                let created = template.author.as_ref() == Some(user);
                let leads = matches!(
                    team_role(),
                    Some(TeamRole::TeamOwner | TeamRole::OnboardingLead)
                );
                if created && leads {
                    roles.push(Role::TemplateAuthor);
                }
            }
            Data::Plan(plan) => {
                let has_task = self.all.iter().any(|task| {
                    task.parent.as_ref() == Some(&on.id)
                        && matches!(&task.data, Data::Task(task) if task.assignees.contains(user))
                });
                let leads = matches!(
                    team_role(),
                    Some(TeamRole::OnboardingLead | TeamRole::OnboardingSupervisor)
                );
                if leads && (has_task || plan.started_by.as_ref() == Some(user)) {
                    roles.push(Role::PlanLead);
                }
                if has_task {
                    roles.push(Role::PlanMember);
                }
                if plan.inductee.as_ref() == Some(user) {
                    roles.push(Role::Inductee);
                }
            }
            Data::Task(task) if itself && task.assignees.contains(user) => {
                roles.push(Role::Assignee);
            }
            Data::Breakthrough(data) if data.responsible.as_ref() == Some(user) => {
                roles.push(Role::BreakthroughResponsible);
            }
            Data::Initiative(data) if itself => {
                if data.responsible.as_ref() == Some(user) {
                    roles.push(Role::InitiativeResponsible);
                }
                if self.is_draft_author(user, on, data) {
                    roles.push(Role::DraftAuthor);
                }
            }
            _ => {}
        }
        roles
    }

    fn is_draft_author(&self, user: &Id, on: &'a Record, initiative: &Initiative) -> bool {
        !initiative.published
            && initiative.author.as_ref() == Some(user)
            && !self.viewer(user, &self.up(on)).is_empty()
    }

    /// Roles that somebody gave on an object.
    fn given_on(&self, user: &Id, on: &'a Record, itself: bool) -> Vec<(Role, Via)> {
        let mut given = Vec::new();
        let via = |party: &Party| match party {
            Party::User(id) => Via::User(id.clone()),
            Party::Group(id) => Via::Group(id.clone()),
            Party::Team(id) => Via::Team(id.clone()),
        };
        for record in &self.all {
            if let Data::Grant(grant) = &record.data
                && grant.on == on.id
                && self.is_in(user, &grant.to)
            {
                let role = grant.role.as_str().parse().expect("a role");
                given.push((role, via(&grant.to)));
            }
        }
        match &on.data {
            Data::Area(area) if area.coordinators.contains(user) => {
                given.push((Role::Coordinator, Via::User(user.clone())));
            }
            Data::Team(_) => {
                if let Some(role) = self.team_role(user, &on.id) {
                    let role = role.as_str().parse().expect("a role");
                    given.push((role, Via::User(user.clone())));
                }
            }
            Data::Template(template) if itself => {
                for share in &template.shares {
                    if !self.is_shared_with(user, &share.to) {
                        continue;
                    }
                    let role = if share.edit && self.leads_an_active_team(user) {
                        Role::TemplateEditor
                    } else {
                        Role::TemplateUser
                    };
                    let via = match &share.to {
                        ShareTarget::User(id) => Via::User(id.clone()),
                        ShareTarget::Team(id) => Via::Team(id.clone()),
                        ShareTarget::Area(id) => Via::Area(id.clone()),
                    };
                    given.push((role, via));
                }
            }
            Data::Strategy(strategy) => {
                for (role, parties) in [
                    (Role::StrategyAdministrator, &strategy.administrators),
                    (Role::Participant, &strategy.participants),
                ] {
                    let mine = parties.iter().filter(|party| self.is_in(user, party));
                    given.extend(mine.map(|party| (role, via(party))));
                }
            }
            _ => {}
        }
        given
    }

    // §4 to §8

    /// What the tables allow, without traverse.
    fn by_tables(&self, user: &Id, object: &'a Record) -> ActionSet {
        let Some(facts) = self.facts(object) else {
            return ActionSet::EMPTY;
        };
        let held: BTreeSet<Role> = self
            .held(user, object)
            .into_iter()
            .map(|(role, ..)| role)
            .collect();
        let allowed = |action: &Action| held.iter().any(|role| facts.allows(*action, *role));
        Action::ALL.iter().copied().filter(allowed).collect()
    }

    /// Everything that a user may do, traverse included, to each object.
    pub(crate) fn everything(&self, user: &Id) -> Vec<(&'a Record, ActionSet)> {
        let objects = self
            .all
            .iter()
            .copied()
            .filter(|record| record.kind().is_object());
        let mut found: Vec<(&Record, ActionSet)> = objects
            .map(|object| (object, self.by_tables(user, object)))
            .collect();
        // §8, again and again until nothing new may be traversed.
        loop {
            let traversed: Vec<bool> = found
                .iter()
                .map(|(object, actions)| {
                    let child = |(child, actions): &(&Record, ActionSet)| {
                        child.parent.as_ref() == Some(&object.id)
                            && actions.contains(Action::Traverse)
                    };
                    actions.contains(Action::View)
                        || (object.kind() != Kind::Strategy && found.iter().any(child))
                })
                .collect();
            let mut changed = false;
            for ((_, actions), traverse) in found.iter_mut().zip(traversed) {
                if traverse && !actions.contains(Action::Traverse) {
                    actions.insert(Action::Traverse);
                    changed = true;
                }
            }
            if !changed {
                return found;
            }
        }
    }
}
