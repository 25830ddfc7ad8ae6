//! What kinds of things an organisation has, and where each may stand (access-rules §2).

use crate::Id;

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident => $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, specta::Type)]
        #[repr(u8)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// All of them, in the order of the rules.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name that formats and rules use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::kind::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($text => Ok(Self::$variant),)* _ => Err($crate::kind::UnknownName(text.to_owned())) }
            }
        }
    };
}
pub(crate) use names;

/// A word that is none of the names expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown name {0:?}")]
pub struct UnknownName(pub String);

names! {
    /// The kind of a record.
    Kind {
        /// One of the nine sections.
        Section => "section",
        /// A process.
        Process => "process",
        /// A folder of documents, risks, metrics or reports.
        Folder => "folder",
        /// A document.
        Document => "document",
        /// A risk.
        Risk => "risk",
        /// A metric.
        Metric => "metric",
        /// A report.
        Report => "report",
        /// A handbook.
        Handbook => "handbook",
        /// A chapter of a handbook.
        Chapter => "chapter",
        /// A responsibility area (vastuualue).
        Area => "area",
        /// A team.
        Team => "team",
        /// A user's membership in a team.
        Membership => "membership",
        /// An onboarding template.
        Template => "template",
        /// A running or ended onboarding plan.
        Plan => "plan",
        /// A task of a plan.
        Task => "task",
        /// A strategy or sub-strategy.
        Strategy => "strategy",
        /// A breakthrough (läpimurto) of a strategy.
        Breakthrough => "breakthrough",
        /// An initiative (toimenpide) of a breakthrough.
        Initiative => "initiative",
        /// A user.
        User => "user",
        /// A group of users.
        Group => "group",
        /// A role granted on an object: a record, but no object of access.
        Grant => "grant",
        /// The organisation's name, languages and settings: a record, but no object of access.
        Settings => "settings",
    }
}

impl Kind {
    /// Whether rights are decided on records of this kind.
    #[must_use]
    pub const fn is_object(self) -> bool {
        !matches!(self, Self::Grant | Self::Settings)
    }

    /// Content items: what has a lifecycle of its own (access-rules §2 without folders and sections).
    #[must_use]
    pub const fn is_content_item(self) -> bool {
        matches!(
            self,
            Self::Process
                | Self::Document
                | Self::Risk
                | Self::Metric
                | Self::Report
                | Self::Handbook
                | Self::Chapter
        )
    }

    /// Content kinds that are governed: content items and folders.
    #[must_use]
    pub const fn is_content(self) -> bool {
        self.is_content_item() || matches!(self, Self::Folder)
    }

    /// Strategies and their parts.
    #[must_use]
    pub const fn is_of_strategy(self) -> bool {
        matches!(self, Self::Strategy | Self::Breakthrough | Self::Initiative)
    }
}

names! {
    /// The nine sections.
    SectionName {
        /// Processes.
        Processes => "processes",
        /// Documents.
        Documents => "documents",
        /// Risks.
        Risks => "risks",
        /// Metrics.
        Metrics => "metrics",
        /// Reports.
        Reports => "reports",
        /// Handbooks.
        Handbook => "handbook",
        /// Onboarding: areas, teams, templates, plans.
        Onboarding => "onboarding",
        /// Strategies.
        Strategy => "strategy",
        /// Users, groups and settings.
        Maintenance => "maintenance",
    }
}

impl SectionName {
    /// The id of the section's record.
    #[must_use]
    pub fn id(self) -> Id {
        Id::from(format!("{}{}", crate::id::RESERVED_PREFIX, self.as_str()))
    }

    /// The section with this id.
    #[must_use]
    pub fn of(id: &Id) -> Option<Self> {
        id.as_str()
            .strip_prefix(crate::id::RESERVED_PREFIX)?
            .parse()
            .ok()
    }

    /// Whether content stands in it (the six content sections of access-rules §2).
    #[must_use]
    pub const fn is_content(self) -> bool {
        !matches!(self, Self::Onboarding | Self::Strategy | Self::Maintenance)
    }

    /// Whether folders may stand in it.
    #[must_use]
    pub const fn has_folders(self) -> bool {
        matches!(
            self,
            Self::Documents | Self::Risks | Self::Metrics | Self::Reports
        )
    }

    /// The kind of item that this content section is for.
    #[must_use]
    pub const fn item(self) -> Option<Kind> {
        match self {
            Self::Processes => Some(Kind::Process),
            Self::Documents => Some(Kind::Document),
            Self::Risks => Some(Kind::Risk),
            Self::Metrics => Some(Kind::Metric),
            Self::Reports => Some(Kind::Report),
            Self::Handbook => Some(Kind::Handbook),
            Self::Onboarding | Self::Strategy | Self::Maintenance => None,
        }
    }

    /// Whether a record of `child` may stand directly below one of `parent` in this section
    /// (access-rules §2).
    #[must_use]
    pub fn may_stand(self, child: Kind, parent: Kind) -> bool {
        use Kind as K;
        match (self, child) {
            (Self::Processes, K::Process) => matches!(parent, K::Section | K::Process),
            (_, K::Folder) if self.has_folders() => matches!(parent, K::Section | K::Folder),
            (Self::Documents, K::Document)
            | (Self::Risks, K::Risk)
            | (Self::Metrics, K::Metric)
            | (Self::Reports, K::Report) => matches!(parent, K::Section | K::Folder),
            (Self::Handbook, K::Handbook) => parent == K::Section,
            (Self::Handbook, K::Chapter) => matches!(parent, K::Handbook | K::Chapter),
            (Self::Onboarding, K::Area | K::Team) => matches!(parent, K::Section | K::Area),
            (Self::Onboarding, K::Membership | K::Template | K::Plan) => parent == K::Team,
            (Self::Onboarding, K::Task) => parent == K::Plan,
            (Self::Strategy, K::Strategy) => matches!(parent, K::Section | K::Strategy),
            (Self::Strategy, K::Breakthrough) => parent == K::Strategy,
            (Self::Strategy, K::Initiative) => parent == K::Breakthrough,
            (Self::Maintenance, K::User | K::Group) => parent == K::Section,
            _ => false,
        }
    }
}
