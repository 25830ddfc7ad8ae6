//! Areas, teams, memberships, templates, plans and tasks.

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    Reader,
    expect::Expected,
    place::At,
    tree::check_no_cycle,
};
use crate::{
    Id, Kind, SectionName, Text,
    record::{
        Area, Data, Membership, Plan, Share, ShareTarget, Task, Team, Template, TemplateTask,
    },
};

const USER: Expected<'_> = Expected::Kind(Kind::User);
const TEAM: Expected<'_> = Expected::Kind(Kind::Team);
const AREA: Expected<'_> = Expected::Kind(Kind::Area);

impl Reader {
    pub(super) fn onboarding(&mut self, bundle: &mut format::Bundle) -> Result<(), BundleError> {
        let areas = std::mem::take(&mut bundle.areas);
        let parents = areas.iter().map(|area| (&area.id, area.parent.as_ref()));
        check_no_cycle(parents, |at, id| At::new("areas", at, id), "parent")?;
        for (at, area) in areas.into_iter().enumerate() {
            let at = At::new("areas", at, &area.id);
            let parent = self.parent(
                &at,
                "parent",
                area.parent.as_ref(),
                Kind::Area,
                SectionName::Onboarding,
            )?;
            let coordinators = self
                .index
                .list(&at, "coordinators", &area.coordinators, &USER)?;
            self.push(
                area.id.clone(),
                Some(parent),
                area.name,
                false,
                Data::Area(Area { coordinators }),
            );
        }
        for (at, team) in std::mem::take(&mut bundle.teams).into_iter().enumerate() {
            self.team(at, team)?;
        }
        for (at, template) in std::mem::take(&mut bundle.templates)
            .into_iter()
            .enumerate()
        {
            self.template(at, template)?;
        }
        for (at, plan) in std::mem::take(&mut bundle.plans).into_iter().enumerate() {
            self.plan(at, plan)?;
        }
        Ok(())
    }

    fn team(&mut self, at: usize, team: format::Team) -> Result<(), BundleError> {
        let at = At::new("teams", at, &team.id);
        let parent = self.parent(
            &at,
            "area",
            team.area.as_ref(),
            Kind::Area,
            SectionName::Onboarding,
        )?;
        let data = Data::Team(Team {
            identifier: team.identifier,
        });
        self.push(
            team.id.clone(),
            Some(parent),
            team.name,
            team.archived,
            data,
        );
        for (index, member) in team.members.into_iter().enumerate() {
            let at = at.inner("members", index, None);
            let user = self.index.expect(&at, "user", &member.user, &USER)?;
            let id = Id::membership(&team.id, &user);
            let data = Data::Membership(Membership {
                user,
                role: member.role,
            });
            self.push(
                id,
                Some(team.id.clone()),
                Text::default(),
                member.archived,
                data,
            );
        }
        Ok(())
    }

    fn template(&mut self, at: usize, template: format::Template) -> Result<(), BundleError> {
        let at = At::new("templates", at, &template.id);
        let team = self.index.expect(&at, "team", &template.team, &TEAM)?;
        let mut shares: Vec<Share> = Vec::with_capacity(template.shares.len());
        for (index, share) in template.shares.iter().enumerate() {
            let share = self.share(&at.inner("shares", index, None), share)?;
            // Rights add up: sharing again with the same is sharing with the wider right.
            match shares.iter_mut().find(|earlier| earlier.to == share.to) {
                Some(earlier) => earlier.edit |= share.edit,
                None => shares.push(share),
            }
        }
        let tasks = template.tasks.into_iter().map(|task| TemplateTask {
            name: task.name,
            offset_days: task.offset_days,
        });
        let data = Template {
            author: self
                .index
                .optional(&at, "author", template.author.as_ref(), &USER)?,
            shares,
            tasks: tasks.collect(),
        };
        self.push(
            template.id.clone(),
            Some(team),
            template.name,
            false,
            Data::Template(Box::new(data)),
        );
        Ok(())
    }

    fn share(&self, at: &At<'_>, share: &format::Share) -> Result<Share, BundleError> {
        let to = match (&share.user, &share.team, &share.area) {
            (Some(id), None, None) => ShareTarget::User(self.index.expect(at, "user", id, &USER)?),
            (None, Some(id), None) => ShareTarget::Team(self.index.expect(at, "team", id, &TEAM)?),
            (None, None, Some(id)) => ShareTarget::Area(self.index.expect(at, "area", id, &AREA)?),
            _ => {
                let detail = "a share is with one user, one team or one area";
                return Err(BundleError::new(Code::InvalidValue, at.to_string(), detail));
            }
        };
        Ok(Share {
            to,
            edit: share.edit,
        })
    }

    fn plan(&mut self, at: usize, plan: format::Plan) -> Result<(), BundleError> {
        let at = At::new("plans", at, &plan.id);
        let team = self.index.expect(&at, "team", &plan.team, &TEAM)?;
        let data = Plan {
            started_by: self
                .index
                .optional(&at, "startedBy", plan.started_by.as_ref(), &USER)?,
            inductee: self
                .index
                .optional(&at, "inductee", plan.inductee.as_ref(), &USER)?,
            ended: plan.ended,
        };
        self.push(
            plan.id.clone(),
            Some(team),
            plan.name,
            false,
            Data::Plan(Box::new(data)),
        );
        for (index, task) in plan.tasks.into_iter().enumerate() {
            let at = at.inner("tasks", index, Some(task.id.as_str()));
            let data = Task {
                assignees: self.index.list(&at, "assignees", &task.assignees, &USER)?,
                due: task.due,
                done: task.done,
            };
            self.push(
                task.id.clone(),
                Some(plan.id.clone()),
                task.name,
                false,
                Data::Task(Box::new(data)),
            );
        }
        Ok(())
    }
}
