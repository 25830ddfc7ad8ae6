//! The tables as a list, for whoever states the same rules in another form.

use super::{
    ActionSet, Role, RoleSet,
    class::{Archived, Condition, ObjectKind, class},
    tables::POLICY,
};
use crate::{Kind, SectionName};

/// What a role allows on objects of one kind in one condition (access-rules §4 to §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The kind.
    pub kind: Kind,
    /// Where the kind is a section: which one.
    pub section: Option<SectionName>,
    /// The condition.
    pub condition: Condition,
    /// The role.
    pub role: Role,
    /// The actions. Traverse, of which no table speaks, is not among them.
    pub actions: ActionSet,
}

/// What every role allows on every kind, in each condition that objects of the kind can be in; what
/// allows nothing is left out.
pub fn rules() -> impl Iterator<Item = Rule> {
    kinds()
        .filter_map(|(kind, section)| Some((kind, section, ObjectKind::of(kind, section)?)))
        .flat_map(|(kind, section, on)| {
            conditions(on).flat_map(move |condition| {
                Role::ALL.iter().map(move |role| Rule {
                    kind,
                    section,
                    condition,
                    role: *role,
                    actions: POLICY.actions(class(on, condition), RoleSet::one(*role)),
                })
            })
        })
        .filter(|rule| !rule.actions.is_empty())
}

/// The conditions that objects of a kind can be in; empty for what is no object.
pub fn conditions_of(kind: Kind, section: Option<SectionName>) -> impl Iterator<Item = Condition> {
    ObjectKind::of(kind, section)
        .into_iter()
        .flat_map(conditions)
}

fn kinds() -> impl Iterator<Item = (Kind, Option<SectionName>)> {
    let sections = SectionName::ALL.iter().map(|section| Some(*section));
    let others = Kind::ALL.iter().filter(|kind| **kind != Kind::Section);
    sections
        .map(|section| (Kind::Section, section))
        .chain(others.map(|kind| (*kind, None)))
}

fn conditions(kind: ObjectKind) -> impl Iterator<Item = Condition> {
    use Archived::{Above, Itself, No};
    let archived: &[Archived] = match kind {
        ObjectKind::ContentSection => &[No],
        ObjectKind::Handbook => &[No, Itself],
        kind if kind.is_content() => &[No, Above, Itself],
        ObjectKind::Team => &[No, Itself],
        kind if kind.is_in_team() => &[No, Above],
        _ => &[No],
    };
    let others: &[bool] = match kind {
        // They always count as published.
        ObjectKind::ContentSection | ObjectKind::Folder => &[true],
        ObjectKind::Membership | ObjectKind::Plan | ObjectKind::Task => &[false, true],
        kind if kind.is_content() => &[false, true],
        _ => &[false],
    };
    archived.iter().flat_map(move |archived| {
        others.iter().map(move |other| Condition {
            archived: *archived,
            published: *other && kind.is_content(),
            ended: *other && matches!(kind, ObjectKind::Plan | ObjectKind::Task),
            manageable: *other && kind == ObjectKind::Membership,
        })
    })
}
