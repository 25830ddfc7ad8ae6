//! The members of `organisation.json`, in the order in which they are written.

mod content;
mod entry;
mod onboarding;
mod people;
mod strategy;

use serde::{Deserialize, Serialize};

pub(super) use content::{
    Chapter, Common, ContentMembers, Document, DocumentTemplate, Folder, Handbook, InReview,
    Measure, Metric, Process, Report, Returned, Risk, Translates, Value, Version, WorkingCopy,
};
pub(super) use entry::Number;
use entry::{Absent, entry, nullable};
pub(super) use onboarding::{Area, Member, Plan, Share, Task, Team, Template, TemplateTask};
pub(super) use people::{Grant, Group, Someone, User};
pub(super) use strategy::{Breakthrough, Initiative, Strategy};

use crate::{Id, Text, record::StepColumn, text::Language};

entry! {
    /// The whole of `organisation.json`.
    Bundle {
        must { format: String, }
        may {
            name: Text,
            languages: Vec<Language>,
            settings: Option<Settings>,
            users: Vec<User>,
            groups: Vec<Group>,
            grants: Vec<Grant>,
            processes: Vec<Process>,
            folders: Vec<Folder>,
            documents: Vec<Document>,
            risks: Vec<Risk>,
            metrics: Vec<Metric>,
            reports: Vec<Report>,
            handbooks: Vec<Handbook>,
            areas: Vec<Area>,
            teams: Vec<Team>,
            templates: Vec<Template>,
            plans: Vec<Plan>,
            strategies: Vec<Strategy>,
            order: Vec<Order>,
        }
    }
}

entry! {
    /// What the organisation has set otherwise than a new one has it.
    Settings {
        must {}
        may {
            separation_of_duties: Option<bool>,
            sections: Vec<Section>,
            step_headings: Vec<StepHeading>,
        }
    }
}

entry! {
    /// A section with a name of its own, or out of use.
    Section {
        must { id: Id, }
        may {
            name: Text,
            in_use: Option<bool>,
        }
    }
}

entry! {
    /// A heading of its own for a column of step tables.
    StepHeading {
        must { column: StepColumn, name: Text, }
        may {}
    }
}

entry! {
    /// The order of siblings of several kinds.
    Order {
        must { of: Id, }
        may { children: Vec<Id>, }
    }
}
