//! The rules as the page words them: every question looks at every record.

mod questions;
mod roles;

use std::collections::BTreeSet;

use luotsi_domain::{
    Data, Id, Kind, Organisation, Party, Record,
    access::{Action, ActionSet, Role, Via},
    record::{Flag, ShareTarget, TeamRole, User},
};

use crate::page::Facts;

pub(crate) use questions::{Matrix, difference, who};

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
