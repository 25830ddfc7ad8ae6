//! Areas, teams, memberships, templates, plans and tasks.

use std::collections::HashSet;

use super::{Counts, Maker, words};
use crate::{
    Id, SectionName, Text,
    record::{
        Area, Data, Membership, Plan, Share, ShareTarget, Task, Team, TeamRole, Template,
        TemplateTask,
    },
};

/// A team while it is made.
struct Crew {
    id: Id,
    members: Vec<Id>,
    /// Owner, leads and supervisors: who may make templates and start plans.
    leads: Vec<Id>,
}

impl Maker {
    pub(super) fn onboarding(&mut self, counts: &Counts) {
        let mut crews: Vec<Crew> = (0..counts.teams)
            .map(|index| Crew {
                id: Self::numbered("t", index),
                members: Vec::new(),
                leads: Vec::new(),
            })
            .collect();
        let memberships = self.memberships(&mut crews, counts.memberships);
        let areas = self.areas(counts.areas, &crews);
        self.teams(&areas, &crews);
        for (id, team, archived, data) in memberships {
            self.push(
                id,
                Some(team),
                Text::default(),
                archived,
                Data::Membership(data),
            );
        }
        self.templates(counts.templates, &crews, &areas);
        self.plans(counts.plans, counts.tasks, &crews);
    }

    /// Each team in turn gets a member whom it does not have yet, its owner first.
    fn memberships(&mut self, crews: &mut [Crew], count: usize) -> Vec<(Id, Id, bool, Membership)> {
        let teams = crews.len();
        let mut known = HashSet::new();
        let mut memberships = Vec::with_capacity(count);
        let mut turn = 0;
        while memberships.len() < count {
            // No more than half of all pairs are asked for, so that a free user is soon met.
            let user = Self::numbered("u", self.dice.below(self.places_of_users()));
            let Some(crew) = crews.get_mut(turn % teams) else {
                break;
            };
            let id = Id::membership(&crew.id, &user);
            turn += 1;
            if !known.insert(id.clone()) {
                continue;
            }
            let role = match self.dice.below(100) {
                _ if crew.members.is_empty() => TeamRole::TeamOwner,
                0..15 => TeamRole::OnboardingLead,
                15..30 => TeamRole::OnboardingSupervisor,
                _ => TeamRole::Trainer,
            };
            let archived = !crew.members.is_empty() && self.dice.chance(4);
            if role != TeamRole::Trainer && !archived {
                crew.leads.push(user.clone());
            }
            crew.members.push(user.clone());
            memberships.push((id, crew.id.clone(), archived, Membership { user, role }));
        }
        memberships
    }

    /// How many users there are, archived ones included.
    fn places_of_users(&self) -> usize {
        let count = self
            .places
            .get(&Some(SectionName::Maintenance.id()))
            .copied()
            .unwrap_or(0);
        usize::try_from(count)
            .unwrap_or(0)
            .saturating_sub(self.groups.len())
    }

    fn areas(&mut self, count: usize, crews: &[Crew]) -> Vec<Id> {
        const MAIN: usize = 4;
        let mut ids: Vec<Id> = Vec::with_capacity(count);
        for index in 0..count {
            let id = Self::numbered("a", index);
            let above = index.checked_sub(MAIN).and_then(|below| ids.get(below / 5));
            let parent = above
                .cloned()
                .unwrap_or_else(|| SectionName::Onboarding.id());
            let owner = self
                .dice
                .choose(crews)
                .and_then(|crew| crew.members.first())
                .cloned();
            let coordinators = owner.filter(|_| self.dice.chance(60)).into_iter().collect();
            let name = words::area(&mut self.dice);
            self.push(
                id.clone(),
                Some(parent),
                name,
                false,
                Data::Area(Area { coordinators }),
            );
            ids.push(id);
        }
        ids
    }

    fn teams(&mut self, areas: &[Id], crews: &[Crew]) {
        // The later half of the areas has none below it.
        let leaves = areas.get(areas.len() / 2..).unwrap_or(&[]);
        for (index, crew) in crews.iter().enumerate() {
            let area = if self.dice.chance(95) {
                self.dice.choose(leaves).cloned()
            } else {
                None
            };
            let parent = area.unwrap_or_else(|| SectionName::Onboarding.id());
            let name = words::team(&mut self.dice);
            let archived = self.dice.chance(3);
            let identifier = format!("T-{:04}", index + 1);
            self.push(
                crew.id.clone(),
                Some(parent),
                name,
                archived,
                Data::Team(Team { identifier }),
            );
        }
    }

    fn templates(&mut self, count: usize, crews: &[Crew], areas: &[Id]) {
        for index in 0..count {
            let Some(crew) = self.dice.choose(crews) else {
                return;
            };
            let tasks = (0..self.dice.between(3, 8)).map(|_| TemplateTask {
                name: words::task(&mut self.dice),
                offset_days: i32::try_from(self.dice.below(120)).ok(),
            });
            let tasks = tasks.collect();
            let mut shares: Vec<Share> = Vec::new();
            for _ in 0..self.dice.below(3) {
                let share = match self.dice.below(3) {
                    0 => self
                        .user()
                        .map(|user| (ShareTarget::User(user), self.dice.chance(30))),
                    1 => self
                        .dice
                        .choose(crews)
                        .map(|other| (ShareTarget::Team(other.id.clone()), false)),
                    _ => self
                        .dice
                        .choose(areas)
                        .map(|area| (ShareTarget::Area(area.clone()), false)),
                };
                if let Some((to, edit)) = share
                    && shares.iter().all(|share| share.to != to)
                {
                    shares.push(Share { to, edit });
                }
            }
            let author = self.dice.choose(&crew.leads).cloned();
            let name = words::template(&mut self.dice);
            let data = Template {
                author,
                shares,
                tasks,
            };
            let id = Self::numbered("tpl", index);
            self.push(
                id,
                Some(crew.id.clone()),
                name,
                false,
                Data::Template(Box::new(data)),
            );
        }
    }

    fn plans(&mut self, count: usize, tasks: usize, crews: &[Crew]) {
        let mut next = 0;
        for index in 0..count {
            let Some(crew) = self.dice.choose(crews) else {
                return;
            };
            let id = Self::numbered("pl", index);
            let data = Plan {
                started_by: self.dice.choose(&crew.leads).cloned(),
                inductee: self.user(),
                ended: self.dice.chance(45),
            };
            let ended = data.ended;
            let name = words::template(&mut self.dice);
            self.push(
                id.clone(),
                Some(crew.id.clone()),
                name,
                false,
                Data::Plan(Box::new(data)),
            );
            // All tasks, evenly.
            while next < tasks * (index + 1) / count {
                let data = Task {
                    assignees: self.some(&crew.members, 2),
                    due: self.dice.chance(80).then(|| self.day(2026, 364)),
                    done: ended || self.dice.chance(40),
                };
                let name = words::task(&mut self.dice);
                self.push(
                    Self::numbered("k", next),
                    Some(id.clone()),
                    name,
                    false,
                    Data::Task(Box::new(data)),
                );
                next += 1;
            }
        }
    }
}
