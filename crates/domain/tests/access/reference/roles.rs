//! §3: who holds which roles.

use std::collections::BTreeSet;

use luotsi_domain::{
    Data, Id, Kind, Party, Record,
    access::{Role, Via},
    record::{Initiative, ShareTarget, Strategy, TeamRole, Visibility},
};

use super::{Held, Reference};

impl<'a> Reference<'a> {
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
            Data::Strategy(strategy) => Some((&record.id, &**strategy)),
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
        let administered = |(_, strategy): &(&Id, &Strategy)| is_any(&strategy.administrators);
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
}
