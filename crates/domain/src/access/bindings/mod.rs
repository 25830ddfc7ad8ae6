//! The bindings of access-rules §3, stored and derived, as they sit on the objects.

mod onboarding;
mod strategy;

use luotsi_access::{Binding, Reach};

use super::{Role, person::Principal};
use crate::{
    Data, Id, Organisation, Record, SectionName,
    record::{Flag, Grant, GrantedRole, ReferenceKind, TeamRole},
};

/// Takes one binding after another.
pub(super) type Each<'e, 'a> = &'e mut dyn FnMut(Binding<Principal<'a>, Role>);

/// Calls `each` with every binding that sits on the object.
pub(super) fn bindings_on<'a>(
    organisation: &'a Organisation,
    object: &'a Record,
    each: Each<'_, 'a>,
) {
    own_bindings_on(organisation, object, each);
    for grant in organisation.referrers(ReferenceKind::GrantOn, &object.id) {
        if let Some(Data::Grant(grant)) = organisation.get(grant).map(|record| &record.data) {
            each(granted(grant));
        }
    }
}

/// The binding that a grant is.
pub(super) fn granted(grant: &Grant) -> Binding<Principal<'_>, Role> {
    below((&grant.to).into(), grant.role.into())
}

/// Calls `each` with the bindings on the object that are not granted.
pub(super) fn own_bindings_on<'a>(
    organisation: &'a Organisation,
    object: &'a Record,
    each: Each<'_, 'a>,
) {
    match &object.data {
        Data::Section(_) => section(&object.id, each),
        Data::User(_) => each(itself(Principal::User(&object.id), Role::OneSelf)),
        Data::Area(data) => onboarding::area(&object.id, data, each),
        Data::Team(_) => onboarding::team(&object.id, each),
        Data::Template(data) => onboarding::template(organisation, object, data, each),
        Data::Plan(data) => onboarding::plan(organisation, object, data, each),
        Data::Task(data) => onboarding::task(data, each),
        Data::Strategy(data) => strategy::strategy(&object.id, data, each),
        Data::Breakthrough(data) => strategy::breakthrough(data, each),
        Data::Initiative(data) => strategy::initiative(organisation, object, data, each),
        _ => {}
    }
    if let Some(responsible) = object
        .data
        .governance()
        .and_then(|of| of.responsible.as_ref())
    {
        each(itself(responsible.into(), Role::Responsible));
    }
}

fn section<'a>(id: &Id, each: Each<'_, 'a>) {
    let Some(section) = SectionName::of(id) else {
        return;
    };
    let mut flag = |flag: Flag| each(below(Principal::Flag(flag), flag.into()));
    match section {
        SectionName::Strategy => flag(Flag::Facilitator),
        SectionName::Onboarding => flag(Flag::Administrator),
        _ => {
            flag(Flag::Administrator);
            flag(Flag::Auditor);
        }
    }
    if section == SectionName::Maintenance {
        each(below(Principal::Everyone, Role::Everyone));
    }
}

const fn itself(principal: Principal<'_>, role: Role) -> Binding<Principal<'_>, Role> {
    Binding {
        principal,
        role,
        reach: Reach::Itself,
    }
}

const fn below(principal: Principal<'_>, role: Role) -> Binding<Principal<'_>, Role> {
    Binding {
        principal,
        role,
        reach: Reach::Below,
    }
}

impl From<Flag> for Role {
    fn from(flag: Flag) -> Self {
        match flag {
            Flag::Administrator => Self::Administrator,
            Flag::Auditor => Self::Auditor,
            Flag::Facilitator => Self::Facilitator,
        }
    }
}

impl From<GrantedRole> for Role {
    fn from(role: GrantedRole) -> Self {
        match role {
            GrantedRole::Viewer => Self::Viewer,
            GrantedRole::Editor => Self::Editor,
            GrantedRole::Approver => Self::Approver,
        }
    }
}

impl From<TeamRole> for Role {
    fn from(role: TeamRole) -> Self {
        match role {
            TeamRole::TeamOwner => Self::TeamOwner,
            TeamRole::OnboardingLead => Self::OnboardingLead,
            TeamRole::OnboardingSupervisor => Self::OnboardingSupervisor,
            TeamRole::Trainer => Self::Trainer,
        }
    }
}
