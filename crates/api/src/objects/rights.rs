//! Who has which role on a content object, through what.

use luotsi_domain::{
    Data, Id, Party, Record, SectionName,
    access::{Action, Role},
    record::{Flag, GrantedRole, ReferenceKind},
};

use super::{
    Right,
    seen::{may, object_name, party_name},
};
use crate::{app::Snapshot, tree};

/// The most rights that are listed.
const MOST_RIGHTS: usize = 200;

/// The roles that reach a content object: of who answers for it, granted on it and on what it
/// stands in, and by flags; those that sit nearest first. Other sections have screens of their own
/// for theirs.
///
/// Others' access is for who may preview it (access-rules §8); everybody else is told what they
/// have themselves, and who answers for the object, which it says itself.
pub(super) fn rights(snapshot: &Snapshot, record: &Record) -> Vec<Right> {
    let section = snapshot.organisation.section_of(&record.id);
    if !section.is_some_and(SectionName::is_content) {
        return Vec::new();
    }
    let mut rights = Vec::new();
    let responsible = record
        .data
        .governance()
        .and_then(|governance| governance.responsible.as_ref());
    push(snapshot, &mut rights, responsible, Role::Responsible, None);
    push_grants(snapshot, &mut rights, &record.id, None);
    for above in tree::above(snapshot, &record.id) {
        if rights.len() >= MOST_RIGHTS {
            break;
        }
        push_grants(snapshot, &mut rights, &above.id, Some(above));
    }
    for (flag, role) in [
        (Flag::Administrator, Role::Administrator),
        (Flag::Auditor, Role::Auditor),
    ] {
        for user in holders(snapshot, flag) {
            let party = Party::User(user.clone());
            push(snapshot, &mut rights, Some(&party), role, None);
        }
    }
    rights.truncate(MOST_RIGHTS);
    rights
}

/// Whether the user may see others' access to anything but strategies.
pub(crate) fn sees_others(snapshot: &Snapshot) -> bool {
    may(snapshot, Action::Preview, &SectionName::Maintenance.id())
}

/// Whether the party is the user or a group that they are in.
pub(crate) fn is_own(snapshot: &Snapshot, party: &Party) -> bool {
    match party {
        Party::User(id) => *id == snapshot.user,
        Party::Group(id) => snapshot.organisation.groups_of(&snapshot.user).contains(id),
        Party::Team(_) => false,
    }
}

/// The role that was granted, as the rules name it.
pub(crate) const fn granted(role: GrantedRole) -> Role {
    match role {
        GrantedRole::Viewer => Role::Viewer,
        GrantedRole::Editor => Role::Editor,
        GrantedRole::Approver => Role::Approver,
    }
}

fn push_grants(snapshot: &Snapshot, rights: &mut Vec<Right>, on: &Id, above: Option<&Record>) {
    let organisation = &snapshot.organisation;
    let first = rights.len();
    for grant in organisation.referrers(ReferenceKind::GrantOn, on) {
        if let Some(Data::Grant(grant)) = organisation.get(grant).map(|record| &record.data) {
            push(
                snapshot,
                rights,
                Some(&grant.to),
                granted(grant.role),
                above,
            );
        }
    }
    if let Some(new) = rights.get_mut(first..) {
        new.sort_by(|a, b| key(a).cmp(&key(b)));
    }
}

fn key(right: &Right) -> (Role, Option<&str>) {
    let name = right.party.as_ref().map(|party| party.name.text.as_str());
    (right.role, name)
}

fn push(
    snapshot: &Snapshot,
    rights: &mut Vec<Right>,
    party: Option<&Party>,
    role: Role,
    on: Option<&Record>,
) {
    let told = |party: &&Party| {
        role == Role::Responsible || is_own(snapshot, party) || sees_others(snapshot)
    };
    let Some(party) = party
        .filter(told)
        .and_then(|party| party_name(snapshot, party))
    else {
        return;
    };
    if !party.archived {
        rights.push(Right {
            party: Some(party),
            role,
            on: on.map(|record| object_name(snapshot, record)),
        });
    }
}

fn holders(snapshot: &Snapshot, flag: Flag) -> impl Iterator<Item = &Id> {
    let organisation = &snapshot.organisation;
    organisation
        .referrers(ReferenceKind::Flag, &flag.section().id())
        .iter()
        .filter(move |id| {
            matches!(
                organisation.get(id).map(|record| &record.data),
                Some(Data::User(user)) if user.has(flag)
            )
        })
}
