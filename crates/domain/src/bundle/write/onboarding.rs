//! Areas, teams, memberships, templates, plans and tasks.

use super::{Writer, format};
use crate::{
    Id, Kind, Record, SectionName,
    record::{Data, ShareTarget},
};

impl Writer<'_> {
    pub(super) fn area(&self, record: &Record) -> Option<format::Area> {
        let Data::Area(area) = &record.data else {
            return None;
        };
        Some(format::Area {
            id: record.id.clone(),
            parent: self.parent(record),
            name: record.name.clone(),
            coordinators: self.all_living(&area.coordinators, Kind::User),
        })
    }

    pub(super) fn team(&self, record: &Record) -> Option<format::Team> {
        let Data::Team(team) = &record.data else {
            return None;
        };
        let members = self
            .children(&record.id)
            .filter_map(|record| match &record.data {
                Data::Membership(membership) => Some(format::Member {
                    user: self.living(Some(&membership.user), Kind::User)?,
                    role: membership.role,
                    archived: record.archived,
                }),
                _ => None,
            });
        Some(format::Team {
            id: record.id.clone(),
            area: self.parent(record),
            identifier: team.identifier.clone(),
            name: record.name.clone(),
            archived: record.archived,
            members: members.collect(),
        })
    }

    pub(super) fn template(&self, record: &Record) -> Option<format::Template> {
        let Data::Template(template) = &record.data else {
            return None;
        };
        let shares = template.shares.iter().filter_map(|share| {
            let mut written = format::Share {
                user: None,
                team: None,
                area: None,
                edit: share.edit,
            };
            match &share.to {
                ShareTarget::User(id) => written.user = Some(self.living(Some(id), Kind::User)?),
                ShareTarget::Team(id) => written.team = Some(self.living(Some(id), Kind::Team)?),
                ShareTarget::Area(id) => written.area = Some(self.living(Some(id), Kind::Area)?),
            }
            Some(written)
        });
        let tasks = template.tasks.iter().map(|task| format::TemplateTask {
            name: task.name.clone(),
            offset_days: task.offset_days,
        });
        Some(format::Template {
            id: record.id.clone(),
            team: team_of(record),
            author: self.living(template.author.as_ref(), Kind::User),
            name: record.name.clone(),
            shares: shares.collect(),
            tasks: tasks.collect(),
        })
    }

    pub(super) fn plan(&self, record: &Record) -> Option<format::Plan> {
        let Data::Plan(plan) = &record.data else {
            return None;
        };
        let tasks = self
            .children(&record.id)
            .filter_map(|record| match &record.data {
                Data::Task(task) => Some(format::Task {
                    id: record.id.clone(),
                    name: record.name.clone(),
                    assignees: self.all_living(&task.assignees, Kind::User),
                    due: task.due,
                    done: task.done,
                }),
                _ => None,
            });
        Some(format::Plan {
            id: record.id.clone(),
            team: team_of(record),
            started_by: self.living(plan.started_by.as_ref(), Kind::User),
            inductee: self.living(plan.inductee.as_ref(), Kind::User),
            name: record.name.clone(),
            ended: plan.ended,
            tasks: tasks.collect(),
        })
    }
}

/// The team of what was found below one.
fn team_of(record: &Record) -> Id {
    record
        .parent
        .clone()
        .unwrap_or_else(|| SectionName::Onboarding.id())
}
