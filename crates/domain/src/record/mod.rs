//! Records: everything that an organisation consists of.
//!
//! A record has what every kind shares (name, parent, place, archived) and the data of its kind.
//! Records are stored as JSON with a version; the store brings old ones up to date.

mod content;
mod data;
mod document_template;
mod map;
mod onboarding;
mod people;
mod references;
mod steps;
mod strategy;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use content::{
    Chapter, Content, Document, Governance, Handbook, InReview, Lifecycle, Measure, Measurement,
    Metric, Process, Report, Returned, Risk, Version, Working,
};
pub use data::{Data, Folder, SectionSettings, Settings};
pub use document_template::{
    DocumentTemplate, Numbering, Translation, is_document_number, same_number_as,
};
pub use map::{MapBox, MapColour, MapPosition, ProcessCategory};
pub use onboarding::{
    Area, Membership, Plan, Share, ShareTarget, Task, Team, TeamRole, Template, TemplateTask,
};
pub use people::{Flag, Grant, GrantedRole, Group, User};
pub use references::ReferenceKind;
pub use steps::StepColumn;
pub use strategy::{Breakthrough, Initiative, Strategy, StrategyRole, Visibility};

use crate::{Id, Kind, Place, Text, upcast::Step};

/// The version of the records' JSON that this program writes. It is one more than there are
/// [`STEPS`].
pub const DATA_VERSION: u32 = 1;

/// What became of the records' JSON, oldest first. What is personal in a user is stored apart and
/// not in it.
pub const STEPS: &[Step] = &[];

/// Who is meant by a responsibility, grant, share or role: a user, a group or a team.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Party {
    /// One user.
    User(Id),
    /// The members of a group.
    Group(Id),
    /// The active members of a team.
    Team(Id),
}

impl Party {
    /// The id of the user, group or team.
    #[must_use]
    pub const fn id(&self) -> &Id {
        match self {
            Self::User(id) | Self::Group(id) | Self::Team(id) => id,
        }
    }

    /// What kind of record the id names.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::User(_) => Kind::User,
            Self::Group(_) => Kind::Group,
            Self::Team(_) => Kind::Team,
        }
    }
}

/// That a record lies in the bin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deleted {
    /// Who deleted it.
    pub by: Id,
    /// When.
    pub at: Timestamp,
    /// The object whose deletion took this one along; itself, where it was the one deleted.
    pub with: Id,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its id, unique in the organisation, in the bin as well.
    pub id: Id,
    /// What it stands below; `None` for sections, grants and the settings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// Where it stands among its siblings.
    pub place: Place,
    /// Its name; empty for memberships and grants.
    #[serde(default)]
    pub name: Text,
    /// Whether it is itself archived (an ancestor may be, too).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// Whether and how it came to the bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Box<Deleted>>,
    /// What its kind adds.
    pub data: Data,
}

impl Record {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.data.kind()
    }

    /// Whether it has an approved version. Folders and sections always count as published; a
    /// strategy, breakthrough or initiative is published or a draft.
    #[must_use]
    pub fn is_published(&self) -> bool {
        match &self.data {
            Data::Strategy(data) => data.published,
            Data::Breakthrough(data) => data.published,
            Data::Initiative(data) => data.published,
            data => data
                .lifecycle()
                .is_none_or(|lifecycle| lifecycle.approved.is_some()),
        }
    }
}
