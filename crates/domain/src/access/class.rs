//! Classes: the kinds of objects, in the conditions that the tables tell apart.

use luotsi_access::Class;

use crate::{Kind, SectionName};

/// The kinds that the tables have rows for: [`Kind`] without what is no object, sections told
/// apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum ObjectKind {
    /// One of the six sections that content stands in.
    ContentSection,
    /// section:onboarding.
    OnboardingSection,
    /// section:strategy.
    StrategySection,
    /// section:maintenance.
    MaintenanceSection,
    Process,
    Folder,
    Document,
    Risk,
    Metric,
    Report,
    Handbook,
    Chapter,
    Area,
    Team,
    Membership,
    Template,
    Plan,
    Task,
    Strategy,
    Breakthrough,
    Initiative,
    User,
    Group,
}

impl ObjectKind {
    /// All of them, each at the index of its number.
    const ALL: [Self; 23] = [
        Self::ContentSection,
        Self::OnboardingSection,
        Self::StrategySection,
        Self::MaintenanceSection,
        Self::Process,
        Self::Folder,
        Self::Document,
        Self::Risk,
        Self::Metric,
        Self::Report,
        Self::Handbook,
        Self::Chapter,
        Self::Area,
        Self::Team,
        Self::Membership,
        Self::Template,
        Self::Plan,
        Self::Task,
        Self::Strategy,
        Self::Breakthrough,
        Self::Initiative,
        Self::User,
        Self::Group,
    ];

    /// The kind of a record; `section` names a section's record.
    pub(super) const fn of(kind: Kind, section: Option<SectionName>) -> Option<Self> {
        Some(match kind {
            Kind::Section => match section {
                None => return None,
                Some(SectionName::Onboarding) => Self::OnboardingSection,
                Some(SectionName::Strategy) => Self::StrategySection,
                Some(SectionName::Maintenance) => Self::MaintenanceSection,
                Some(_) => Self::ContentSection,
            },
            Kind::Process => Self::Process,
            Kind::Folder => Self::Folder,
            Kind::Document => Self::Document,
            Kind::Risk => Self::Risk,
            Kind::Metric => Self::Metric,
            Kind::Report => Self::Report,
            Kind::Handbook => Self::Handbook,
            Kind::Chapter => Self::Chapter,
            Kind::Area => Self::Area,
            Kind::Team => Self::Team,
            Kind::Membership => Self::Membership,
            Kind::Template => Self::Template,
            Kind::Plan => Self::Plan,
            Kind::Task => Self::Task,
            Kind::Strategy => Self::Strategy,
            Kind::Breakthrough => Self::Breakthrough,
            Kind::Initiative => Self::Initiative,
            Kind::User => Self::User,
            Kind::Group => Self::Group,
            Kind::Grant | Kind::Settings => return None,
        })
    }

    /// Whether rows of access-rules §4 speak of it.
    pub(super) const fn is_content(self) -> bool {
        matches!(
            self,
            Self::ContentSection
                | Self::Process
                | Self::Folder
                | Self::Document
                | Self::Risk
                | Self::Metric
                | Self::Report
                | Self::Handbook
                | Self::Chapter
        )
    }

    /// Whether an archived team takes everything on it away, or nearly (access-rules §6).
    pub(super) const fn is_in_team(self) -> bool {
        matches!(
            self,
            Self::Team | Self::Membership | Self::Template | Self::Plan | Self::Task
        )
    }
}

/// Whether an object is archived, or something that it stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Archived {
    /// Neither.
    #[default]
    No,
    /// Something above it is, itself it is not.
    Above,
    /// It is so itself.
    Itself,
}

/// What the tables ask about an object beside its kind. What they do not ask about objects of a
/// kind stays at its default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Condition {
    /// Content, and a team with what stands in it.
    pub archived: Archived,
    /// Content: it has an approved version. Always so for folders and sections.
    pub published: bool,
    /// Plans and their tasks: the plan has ended.
    pub ended: bool,
    /// Memberships: the membership is active and its user has no flag.
    pub manageable: bool,
}

/// Conditions that a kind can be in: three states of the archive, each with and without the one
/// other condition that its table asks about.
const CONDITIONS: u16 = 6;

/// How many classes there are.
#[allow(clippy::cast_possible_truncation)] // there are 23 kinds
pub(super) const CLASSES: u16 = ObjectKind::ALL.len() as u16 * CONDITIONS;

/// The class of objects of a kind in a condition.
pub(super) fn class(kind: ObjectKind, condition: Condition) -> Class {
    let other = condition.published || condition.ended || condition.manageable;
    Class(kind as u16 * CONDITIONS + condition.archived as u16 * 2 + u16::from(other))
}

/// The kind and condition that a class stands for.
pub(super) fn kind_and_condition(class: Class) -> Option<(ObjectKind, Condition)> {
    let kind = *ObjectKind::ALL.get(usize::from(class.0 / CONDITIONS))?;
    let archived = match class.0 % CONDITIONS / 2 {
        0 => Archived::No,
        1 => Archived::Above,
        _ => Archived::Itself,
    };
    let other = class.0 % 2 == 1;
    let condition = Condition {
        archived,
        published: other && kind.is_content(),
        ended: other && matches!(kind, ObjectKind::Plan | ObjectKind::Task),
        manageable: other && kind == ObjectKind::Membership,
    };
    Some((kind, condition))
}
