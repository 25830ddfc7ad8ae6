//! What the policies read of an object.

use std::collections::HashMap;

use cedar_policy::{EntityUid, RestrictedExpression};
use luotsi_domain::{
    Data, Id, Kind, Organisation, Record,
    record::{Flag, GrantedRole, ReferenceKind, ShareTarget, TeamRole},
};

use super::names::Names;

pub(super) type Attributes = HashMap<String, RestrictedExpression>;

/// The attributes of an object; what would be empty is left out.
pub(super) fn attributes(
    organisation: &Organisation,
    names: &Names,
    record: &Record,
) -> Attributes {
    let mut of = Of {
        organisation,
        names,
        record,
        path: std::iter::once(record)
            .chain(organisation.ancestors(&record.id).map(|record| &**record))
            .collect(),
        found: Attributes::new(),
    };
    match record.kind() {
        Kind::User => of.user(),
        Kind::Area | Kind::Team | Kind::Membership | Kind::Template | Kind::Plan | Kind::Task => {
            of.onboarding();
        }
        Kind::Strategy | Kind::Breakthrough | Kind::Initiative => of.strategy(),
        _ => of.content(),
    }
    of.found
}

struct Of<'a> {
    organisation: &'a Organisation,
    names: &'a Names,
    record: &'a Record,
    /// The object, then what it stands in.
    path: Vec<&'a Record>,
    found: Attributes,
}

impl<'a> Of<'a> {
    fn flag(&mut self, name: &str, value: bool) {
        let value = RestrictedExpression::new_bool(value);
        self.found.insert(name.to_owned(), value);
    }

    fn one(&mut self, name: &str, entity: Option<EntityUid>) {
        if let Some(entity) = entity {
            let value = RestrictedExpression::new_entity_uid(entity);
            self.found.insert(name.to_owned(), value);
        }
    }

    fn many(&mut self, name: &str, entities: Vec<EntityUid>) {
        if !entities.is_empty() {
            let entities = entities.into_iter();
            let value =
                RestrictedExpression::new_set(entities.map(RestrictedExpression::new_entity_uid));
            self.found.insert(name.to_owned(), value);
        }
    }

    fn someone(&mut self, name: &str, user: Option<&Id>) {
        self.one(name, user.map(|user| self.names.user(user)));
    }

    fn user(&mut self) {
        self.flag("archived", self.record.archived);
        if let Data::User(user) = &self.record.data {
            for flag in Flag::ALL {
                self.flag(flag.as_str(), user.has(*flag));
            }
        }
    }

    fn content(&mut self) {
        self.flag("published", self.record.is_published());
        self.flag("archived", self.record.archived);
        for (name, role) in [
            ("viewers", GrantedRole::Viewer),
            ("editors", GrantedRole::Editor),
            ("approvers", GrantedRole::Approver),
        ] {
            let is_of_role = |grant: &Id| {
                let record = self.organisation.get(grant).map(|record| &record.data);
                matches!(record, Some(Data::Grant(grant)) if grant.role == role)
            };
            let given = self.path.iter().filter(|on| {
                let grants = self.organisation.referrers(ReferenceKind::GrantOn, &on.id);
                grants.iter().any(is_of_role)
            });
            let holders = given.map(|on| self.names.holders(role.as_str(), &on.id));
            let holders = holders.collect();
            self.many(name, holders);
        }
        let responsible = self.record.data.governance();
        let responsible = responsible.and_then(|of| of.responsible.as_ref());
        let responsible = responsible.map(|party| self.names.party(party));
        self.many("responsible", responsible.into_iter().collect());
    }

    fn onboarding(&mut self) {
        let here = coordinators(self.names, self.path.iter().copied());
        self.many("coordinators", here);
        if self.record.kind() == Kind::Area {
            let branch = self.organisation.branch(&self.record.id).skip(1);
            let below = coordinators(self.names, branch.map(|record| &**record));
            self.many("coordinatorsBelow", below);
        }
        let team = self.path.iter().find(|above| above.kind() == Kind::Team);
        if let Some(team) = team.map(|team| &team.id) {
            for (name, role) in [
                ("owners", TeamRole::TeamOwner),
                ("leads", TeamRole::OnboardingLead),
                ("supervisors", TeamRole::OnboardingSupervisor),
                ("trainers", TeamRole::Trainer),
            ] {
                self.many(name, vec![self.names.holders(role.as_str(), team)]);
            }
        }
        match &self.record.data {
            Data::Team(_) => self.flag("archived", self.record.archived),
            Data::Membership(data) => {
                self.someone("user", Some(&data.user));
                self.flag("active", !self.record.archived);
            }
            Data::Template(data) => {
                self.someone("author", data.author.as_ref());
                for (name, edit) in [("sharedToEdit", true), ("sharedToUse", false)] {
                    let shares = data.shares.iter().filter(|share| share.edit == edit);
                    let with = shares.map(|share| match &share.to {
                        ShareTarget::User(id) => self.names.user(id),
                        ShareTarget::Team(id) | ShareTarget::Area(id) => self.names.staff(id),
                    });
                    let with = with.collect();
                    self.many(name, with);
                }
            }
            Data::Plan(_) => self.plan(self.record),
            Data::Task(data) => {
                let assignees = data.assignees.iter().map(|user| self.names.user(user));
                let assignees = assignees.collect();
                self.many("assignees", assignees);
                if let Some(plan) = self.path.get(1) {
                    self.plan(plan);
                }
            }
            _ => {}
        }
    }

    fn plan(&mut self, plan: &Record) {
        let Data::Plan(data) = &plan.data else { return };
        self.someone("starter", data.started_by.as_ref());
        self.someone("inductee", data.inductee.as_ref());
        let tasks = self.organisation.children(&plan.id).iter();
        let tasks = tasks.filter_map(|task| self.organisation.get(task));
        let members = tasks.filter_map(|task| match &task.data {
            Data::Task(task) => Some(&task.assignees),
            _ => None,
        });
        let members = members.flatten().map(|user| self.names.user(user));
        let members = members.collect();
        self.many("planMembers", members);
    }

    fn strategy(&mut self) {
        let mut strategies = self.path.iter().filter_map(|above| match &above.data {
            Data::Strategy(data) => Some((&above.id, &**data)),
            _ => None,
        });
        let Some((id, data)) = strategies.next() else {
            return;
        };
        let administrators: Vec<_> = std::iter::once((id, data))
            .chain(strategies)
            .filter(|(_, data)| !data.administrators.is_empty())
            .map(|(id, _)| self.names.holders("strategy-administrator", id))
            .collect();
        self.many("administrators", administrators);
        if !data.participants.is_empty() {
            self.many("participants", vec![self.names.holders("participant", id)]);
        }
        self.one("strategy", Some(self.names.object(Kind::Strategy, id)));
        match &self.record.data {
            Data::Strategy(data) => {
                self.flag("published", data.published);
                let visibility = RestrictedExpression::new_string(data.visibility.to_string());
                self.found.insert("visibility".to_owned(), visibility);
                self.involved();
            }
            Data::Breakthrough(data) => {
                self.someone("breakthroughResponsible", data.responsible.as_ref());
            }
            Data::Initiative(data) => {
                if let Some(Data::Breakthrough(above)) = self.path.get(1).map(|above| &above.data) {
                    self.someone("breakthroughResponsible", above.responsible.as_ref());
                }
                self.someone("initiativeResponsible", data.responsible.as_ref());
                self.someone("author", data.author.as_ref());
                self.flag("published", data.published);
            }
            _ => {}
        }
    }

    /// Who answers for parts of the strategy, and the groups and teams connected to them.
    fn involved(&mut self) {
        let parts = self.organisation.branch(&self.record.id).skip(1);
        let own = |part: &&std::sync::Arc<Record>| {
            let nearest = self
                .organisation
                .ancestors(&part.id)
                .find(|above| above.kind() == Kind::Strategy);
            nearest.is_some_and(|nearest| nearest.id == self.record.id)
        };
        let mut involved = Vec::new();
        for part in parts.filter(own) {
            match &part.data {
                Data::Breakthrough(data) => {
                    involved.extend(data.responsible.iter().map(|user| self.names.user(user)));
                    let connected = data.connected.iter();
                    involved.extend(connected.map(|party| self.names.party(party)));
                }
                Data::Initiative(data) => {
                    involved.extend(data.responsible.iter().map(|user| self.names.user(user)));
                }
                _ => {}
            }
        }
        self.many("involved", involved);
    }
}

/// Whom these areas have as coordinators.
fn coordinators<'r>(names: &Names, records: impl Iterator<Item = &'r Record>) -> Vec<EntityUid> {
    records
        .filter(|record| matches!(&record.data, Data::Area(area) if !area.coordinators.is_empty()))
        .map(|area| names.holders("coordinator", &area.id))
        .collect()
}
