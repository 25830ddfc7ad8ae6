//! Plans and their tasks (access-rules §6).

use jiff::{Span, civil::Date, tz::TimeZone};

use crate::{
    Data, Id, Kind, Party, Refusal, RefusalCode, Text,
    access::Action,
    record::{Plan, Task, TemplateTask},
};

use super::{
    NewUser,
    draft::Draft,
    maintenance::{new_user, without_repeats},
    structure::require_name,
};

/// What it takes to start a plan.
pub(super) struct StartPlan<'a> {
    pub(super) id: &'a Id,
    pub(super) team: &'a Id,
    pub(super) template: Option<&'a Id>,
    pub(super) inductee: &'a Id,
    pub(super) new_inductee: Option<&'a NewUser>,
    pub(super) name: Option<&'a Text>,
}

impl Draft<'_> {
    pub(super) fn start_plan(&mut self, plan: &StartPlan<'_>) -> Result<(), Refusal> {
        self.object_of(plan.team, |kind| kind == Kind::Team)?;
        self.require(Action::StartPlan, plan.team)?;
        let (template_name, tasks) = match plan.template {
            Some(template) => self.used_template(template)?,
            None => (None, Vec::new()),
        };
        self.require_new(plan.id)?;
        match plan.new_inductee {
            Some(NewUser {
                name,
                email,
                phone,
                title,
            }) => self.put_user(plan.inductee, name, new_user(email, phone, title))?,
            None => self.require_party(&Party::User(plan.inductee.clone()))?,
        }
        let inductee = self.organisation.get(plan.inductee);
        let name = plan.name.cloned().or(template_name);
        let name = name.or_else(|| inductee.map(|user| user.name.clone()));
        let name = name.unwrap_or_default();
        require_name(&name)?;
        let data = Plan {
            started_by: Some(self.actor.clone()),
            inductee: Some(plan.inductee.clone()),
            ended: false,
        };
        self.put_last(plan.id, plan.team, &name, Data::Plan(Box::new(data)));
        let today = TimeZone::UTC.to_datetime(self.at).date();
        for (number, task) in (1_usize..).zip(tasks) {
            let id = Id::from(format!("{}/{number}", plan.id));
            self.require_new(&id)?;
            let data = Task {
                due: task.offset_days.and_then(|days| later(today, days)),
                ..Task::default()
            };
            self.put_last(&id, plan.id, &task.name, Data::Task(Box::new(data)));
        }
        Ok(())
    }

    /// The name and tasks of a template that the actor may use.
    fn used_template(&self, id: &Id) -> Result<(Option<Text>, Vec<TemplateTask>), Refusal> {
        let record = self.object_of(id, |kind| kind == Kind::Template)?;
        self.require(Action::Use, id)?;
        match &record.data {
            Data::Template(data) => Ok((Some(record.name.clone()), data.tasks.clone())),
            _ => Err(Refusal::of(RefusalCode::WrongKind, id)),
        }
    }

    pub(super) fn end_plan(&mut self, plan: &Id) -> Result<(), Refusal> {
        self.set_ended(plan, true)
    }

    pub(super) fn reopen_plan(&mut self, plan: &Id) -> Result<(), Refusal> {
        self.set_ended(plan, false)
    }

    fn set_ended(&mut self, plan: &Id, ended: bool) -> Result<(), Refusal> {
        let record = self.object_of(plan, |kind| kind == Kind::Plan)?;
        let (action, refusal) = if ended {
            (Action::End, RefusalCode::PlanEnded)
        } else {
            (Action::Reopen, RefusalCode::PlanNotEnded)
        };
        if matches!(&record.data, Data::Plan(data) if data.ended == ended) {
            // Only who sees the plan is told how it stands.
            self.require(Action::View, plan)?;
            return Err(Refusal::of(refusal, plan));
        }
        self.require(action, plan)?;
        self.change_data(&record, |data| {
            if let Data::Plan(data) = data {
                data.ended = ended;
            }
        });
        Ok(())
    }

    pub(super) fn assign_task(&mut self, task: &Id, users: &[Id]) -> Result<(), Refusal> {
        let record = self.object_of(task, |kind| kind == Kind::Task)?;
        self.require(Action::Edit, task)?;
        let before = match &record.data {
            Data::Task(data) => &data.assignees[..],
            _ => &[],
        };
        for user in users.iter().filter(|user| !before.contains(user)) {
            self.require_party(&Party::User(user.clone()))?;
        }
        self.change_data(&record, |data| {
            if let Data::Task(data) = data {
                data.assignees = without_repeats(users);
            }
        });
        Ok(())
    }

    pub(super) fn complete_task(&mut self, task: &Id, done: bool) -> Result<(), Refusal> {
        let record = self.object_of(task, |kind| kind == Kind::Task)?;
        self.require(Action::Complete, task)?;
        self.change_data(&record, |data| {
            if let Data::Task(data) = data {
                data.done = done;
            }
        });
        Ok(())
    }
}

/// A day so many days later; `None` beyond the calendar's end.
fn later(day: Date, days: i32) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}
