//! What the kinds add to a record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Area, Breakthrough, Chapter, Document, Governance, Grant, Group, Handbook, Initiative,
    Lifecycle, Membership, Metric, Plan, Process, Report, Risk, StepColumn, Strategy, Task, Team,
    Template, User,
};
use crate::{Kind, Text, text::Language};

/// A folder of documents, risks, metrics or reports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Folder {
    /// Responsible, review and links.
    #[serde(skip_serializing_if = "super::content::is_default")]
    pub governance: Governance,
}

/// A section as this organisation uses it. A name of its own stands in the record's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SectionSettings {
    /// Whether it appears in the program.
    pub in_use: bool,
}

impl Default for SectionSettings {
    fn default() -> Self {
        Self { in_use: true }
    }
}

/// The organisation itself. Its name stands in the record's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The content languages, the default first; never empty.
    pub languages: Vec<Language>,
    /// Whether the author of a version is kept from approving it.
    pub separation_of_duties: bool,
    /// The headings of columns of step tables that have one of their own.
    pub step_headings: BTreeMap<StepColumn, Text>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            languages: ["fi", "sv", "en"]
                .iter()
                .filter_map(|tag| tag.parse().ok())
                .collect(),
            separation_of_duties: true,
            step_headings: BTreeMap::new(),
        }
    }
}

macro_rules! data {
    ($($(#[$doc:meta])* $variant:ident($type:ty),)*) => {
        /// What a record's kind adds to it.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Data { $($(#[$doc])* $variant($type),)* }

        impl Data {
            /// The kind that this is the data of.
            #[must_use]
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$variant(_) => Kind::$variant,)* }
            }
        }
    };
}

data! {
    /// A section.
    Section(SectionSettings),
    /// A process.
    Process(Box<Process>),
    /// A folder.
    Folder(Box<Folder>),
    /// A document.
    Document(Box<Document>),
    /// A risk.
    Risk(Box<Risk>),
    /// A metric.
    Metric(Box<Metric>),
    /// A report.
    Report(Box<Report>),
    /// A handbook.
    Handbook(Box<Handbook>),
    /// A chapter.
    Chapter(Box<Chapter>),
    /// A responsibility area.
    Area(Area),
    /// A team.
    Team(Team),
    /// A membership.
    Membership(Membership),
    /// A template.
    Template(Box<Template>),
    /// A plan.
    Plan(Box<Plan>),
    /// A task.
    Task(Box<Task>),
    /// A strategy.
    Strategy(Box<Strategy>),
    /// A breakthrough.
    Breakthrough(Box<Breakthrough>),
    /// An initiative.
    Initiative(Box<Initiative>),
    /// A user.
    User(Box<User>),
    /// A group.
    Group(Group),
    /// A grant.
    Grant(Box<Grant>),
    /// The organisation.
    Settings(Box<Settings>),
}

macro_rules! parts {
    ($(#[$doc:meta])* $get:ident, $get_mut:ident, $field:ident: $type:ty, $($variant:ident)|+) => {
        $(#[$doc])*
        #[must_use]
        pub fn $get(&self) -> Option<&$type> {
            match self {
                $(Self::$variant(data) => Some(&data.$field),)+
                _ => None,
            }
        }

        $(#[$doc])*
        pub fn $get_mut(&mut self) -> Option<&mut $type> {
            match self {
                $(Self::$variant(data) => Some(&mut data.$field),)+
                _ => None,
            }
        }
    };
}

impl Data {
    parts! {
        /// Responsible, review and links: of content items and folders.
        governance, governance_mut, governance: Governance,
        Process | Folder | Document | Risk | Metric | Report | Handbook | Chapter
    }

    parts! {
        /// Versions: of content items.
        lifecycle, lifecycle_mut, lifecycle: Lifecycle,
        Process | Document | Risk | Metric | Report | Handbook | Chapter
    }
}
