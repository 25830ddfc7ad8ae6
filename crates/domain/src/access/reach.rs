//! What a role would allow, held in one place: the tables of access-rules §3 to §7 on real objects.

use luotsi_access::Reach;

use super::{ActionSet, Role, RoleSet, class::ObjectKind, source::Rights, tables::POLICY};
use crate::{Id, Kind, Organisation, Record, SectionName};

/// The roles that can sit on an object, by flag, grant or from data, in the order of the rules.
#[must_use]
pub fn roles_on(organisation: &Organisation, object: &Id) -> Vec<Role> {
    let record = organisation.get(object);
    let kind = record.and_then(|record| kind_of(record));
    let sits = |role: &Role| kind.is_some_and(|kind| sits_on(*role, kind));
    Role::ALL.iter().copied().filter(sits).collect()
}

/// The kinds of objects of a section that a role can sit on.
#[must_use]
pub fn kinds_of(role: Role, section: SectionName) -> Vec<Kind> {
    let stands = |kind: &&Kind| match **kind {
        Kind::Section => true,
        kind => Kind::ALL
            .iter()
            .any(|parent| section.may_stand(kind, *parent)),
    };
    let sits = |kind: &&Kind| {
        ObjectKind::of(**kind, (**kind == Kind::Section).then_some(section))
            .is_some_and(|kind| sits_on(role, kind))
    };
    Kind::ALL
        .iter()
        .filter(stands)
        .filter(sits)
        .copied()
        .collect()
}

/// What somebody may do on an object who has this role on that one, and no other; nothing where the
/// role does not reach it, [`Action::Traverse`](super::Action::Traverse) never.
#[must_use]
pub fn role_allows(organisation: &Organisation, role: Role, on: &Id, object: &Id) -> ActionSet {
    let Some(record) = organisation.get(object) else {
        return ActionSet::EMPTY;
    };
    let rights = Rights(organisation);
    let class = rights.access().class(&&**record);
    match class {
        Some(class) if reaches(organisation, role, on, record) => {
            POLICY.actions(class, RoleSet::one(role))
        }
        _ => ActionSet::EMPTY,
    }
}

fn reaches(organisation: &Organisation, role: Role, on: &Id, object: &Record) -> bool {
    if object.id == *on {
        return true;
    }
    let mut between: Vec<&Record> = vec![object];
    let mut above = organisation.ancestors(&object.id);
    let stands_below = above.any(|record| {
        let found = record.id == *on;
        if !found {
            between.push(record);
        }
        found
    });
    stands_below
        && match reach(role) {
            Reach::Itself => false,
            Reach::Below => true,
            Reach::BelowButSameKind => {
                let on = organisation.get(on).and_then(|record| kind_of(record));
                between.iter().all(|record| kind_of(record) != on)
            }
        }
}

fn kind_of(record: &Record) -> Option<ObjectKind> {
    ObjectKind::of(record.kind(), SectionName::of(&record.id))
}

/// How far a role reaches from where it sits (access-rules §3).
const fn reach(role: Role) -> Reach {
    match role {
        Role::Responsible
        | Role::BranchReader
        | Role::TemplateAuthor
        | Role::TemplateEditor
        | Role::TemplateUser
        | Role::Assignee
        | Role::InitiativeResponsible
        | Role::DraftAuthor
        | Role::OneSelf => Reach::Itself,
        Role::Participant | Role::StrategyViewer => Reach::BelowButSameKind,
        Role::Administrator
        | Role::Auditor
        | Role::Viewer
        | Role::Editor
        | Role::Approver
        | Role::Coordinator
        | Role::TeamOwner
        | Role::OnboardingLead
        | Role::OnboardingSupervisor
        | Role::Trainer
        | Role::PlanLead
        | Role::PlanMember
        | Role::Inductee
        | Role::Facilitator
        | Role::StrategyAdministrator
        | Role::BreakthroughResponsible
        | Role::Everyone => Reach::Below,
    }
}

/// Whether a role can sit on objects of a kind (access-rules §3).
const fn sits_on(role: Role, kind: ObjectKind) -> bool {
    use ObjectKind as K;
    match role {
        Role::Administrator => matches!(
            kind,
            K::ContentSection | K::OnboardingSection | K::MaintenanceSection
        ),
        Role::Auditor => matches!(kind, K::ContentSection | K::MaintenanceSection),
        Role::Viewer | Role::Editor | Role::Approver => kind.is_content(),
        Role::Responsible => kind.is_content() && !matches!(kind, K::ContentSection),
        Role::Coordinator | Role::BranchReader => matches!(kind, K::Area),
        Role::TeamOwner | Role::OnboardingLead | Role::OnboardingSupervisor | Role::Trainer => {
            matches!(kind, K::Team)
        }
        Role::TemplateAuthor | Role::TemplateEditor | Role::TemplateUser => {
            matches!(kind, K::Template)
        }
        Role::PlanLead | Role::PlanMember | Role::Inductee => matches!(kind, K::Plan),
        Role::Assignee => matches!(kind, K::Task),
        Role::Facilitator => matches!(kind, K::StrategySection),
        Role::StrategyAdministrator | Role::Participant | Role::StrategyViewer => {
            matches!(kind, K::Strategy)
        }
        Role::BreakthroughResponsible => matches!(kind, K::Breakthrough),
        Role::InitiativeResponsible | Role::DraftAuthor => matches!(kind, K::Initiative),
        Role::Everyone => matches!(kind, K::MaintenanceSection),
        Role::OneSelf => matches!(kind, K::User),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::bindings::bindings_on;

    #[test]
    fn roles_sit_and_reach_as_their_bindings_do() {
        let organisation = crate::generate::generate(7, 200, 4_000).organisation;
        let mut seen = std::collections::BTreeSet::new();
        for record in organisation.records() {
            bindings_on(&organisation, record, &mut |binding| {
                let on = roles_on(&organisation, &record.id);
                assert!(
                    on.contains(&binding.role),
                    "{} on {}",
                    binding.role,
                    record.id
                );
                // Who administers a strategy is its viewer as far down as its administrator.
                if binding.role != Role::StrategyViewer {
                    assert_eq!(binding.reach, reach(binding.role), "{}", binding.role);
                }
                seen.insert(binding.role);
            });
        }
        assert_eq!(seen.len(), Role::ALL.len(), "{seen:?}");
    }
}
