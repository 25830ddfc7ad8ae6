//! Whether anybody may approve an object, without asking about one user after another.

use std::collections::HashMap;

use luotsi_access::Reach;

use crate::{
    Data, Id, Organisation, Record,
    access::{Action, Role, RoleSet, bindings::bindings_on, person::Principal, source::Rights},
    record::{Flag, ReferenceKind},
};

/// Who may approve something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MayApprove {
    /// Whether anybody may.
    pub(super) anyone: bool,
    /// Whether anybody may who is no administrator.
    pub(super) others: bool,
}

/// The roles that somebody has on an object.
#[derive(Clone, Copy, Default)]
struct Held {
    anyone: RoleSet,
    others: RoleSet,
}

impl Held {
    fn add(&mut self, role: Role, includes: Includes) {
        if includes.anyone {
            self.anyone = self.anyone.with(role);
        }
        if includes.others {
            self.others = self.others.with(role);
        }
    }
}

#[derive(Clone, Copy)]
struct Includes {
    anyone: bool,
    others: bool,
}

/// Whether anybody may approve the objects of an organisation. What reaches an object from above is
/// found once for everything below.
pub(super) struct Approvers<'a> {
    organisation: &'a Organisation,
    /// By object: the roles that reach what stands below it.
    below: HashMap<Id, Held>,
    groups: HashMap<Id, Includes>,
}

impl<'a> Approvers<'a> {
    pub(super) fn of(organisation: &'a Organisation) -> Self {
        Self {
            organisation,
            below: HashMap::new(),
            groups: HashMap::new(),
        }
    }

    /// Whether anybody may approve an object.
    pub(super) fn on(&mut self, object: &Id) -> MayApprove {
        let Some(record) = self.organisation.get(object).map(|record| &**record) else {
            return MayApprove {
                anyone: false,
                others: false,
            };
        };
        let allowing = Rights(self.organisation)
            .access()
            .roles_allowing(Action::Approve, &record);
        let mut held = self.reaching_below(record);
        self.add_bindings(record, Reach::Itself, &mut held);
        MayApprove {
            anyone: held.anyone.intersects(allowing),
            others: held.others.intersects(allowing),
        }
    }

    /// The roles that reach the object and what stands below it.
    fn reaching_below(&mut self, record: &'a Record) -> Held {
        let mut path = vec![record];
        let mut held = Held::default();
        for above in std::iter::once(record).chain(
            self.organisation
                .ancestors(&record.id)
                .map(|record| &**record),
        ) {
            if let Some(known) = self.below.get(&above.id) {
                held = *known;
                break;
            }
            if above.id != record.id {
                path.push(above);
            }
        }
        if self.below.contains_key(&record.id) {
            return held;
        }
        for record in path.into_iter().rev() {
            self.add_bindings(record, Reach::Below, &mut held);
            self.below.insert(record.id.clone(), held);
        }
        held
    }

    fn add_bindings(&mut self, record: &'a Record, reach: Reach, held: &mut Held) {
        let mut found = Vec::new();
        bindings_on(self.organisation, record, &mut |binding| {
            if binding.reach == reach {
                found.push((binding.role, binding.principal));
            }
        });
        for (role, principal) in found {
            let includes = self.includes(principal);
            held.add(role, includes);
        }
    }

    /// Whom a binding that could allow approving is for: users, groups, and those with a flag. No
    /// other principal has a role on content.
    fn includes(&mut self, principal: Principal<'_>) -> Includes {
        let organisation = self.organisation;
        match principal {
            Principal::User(id) => of_users(organisation, std::slice::from_ref(id)),
            Principal::Group(id) => {
                if let Some(known) = self.groups.get(id) {
                    return *known;
                }
                let members = match organisation.get(id).map(|record| &record.data) {
                    Some(Data::Group(group)) => group.members.as_slice(),
                    _ => &[],
                };
                let includes = of_users(organisation, members);
                self.groups.insert(id.clone(), includes);
                includes
            }
            Principal::Flag(flag) => {
                let users = organisation.referrers(ReferenceKind::Flag, &flag.section().id());
                of_users_with(organisation, users, Some(flag))
            }
            _ => Includes {
                anyone: false,
                others: false,
            },
        }
    }
}

fn of_users(organisation: &Organisation, users: &[Id]) -> Includes {
    of_users_with(organisation, users, None)
}

fn of_users_with(organisation: &Organisation, users: &[Id], flag: Option<Flag>) -> Includes {
    let mut includes = Includes {
        anyone: false,
        others: false,
    };
    for user in users {
        let Some(record) = organisation.get(user).filter(|record| !record.archived) else {
            continue;
        };
        let Data::User(user) = &record.data else {
            continue;
        };
        if flag.is_none_or(|flag| user.has(flag)) {
            includes.anyone = true;
            includes.others |= !user.administrator;
        }
        if includes.others {
            break;
        }
    }
    includes
}
