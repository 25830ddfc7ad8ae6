//! The smallest changes that would let somebody do something that they may not do.

use jiff::Timestamp;

use super::{Action, Difference, Index, Role, roles_allowing};
use crate::{
    Data, Id, Kind, Organisation, Party, Record,
    command::{Asked, Intent, try_out},
    record::{Flag, GrantedRole, ReferenceKind, ShareTarget, StrategyRole, TeamRole},
};

/// A change that gives somebody what they lack.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// The change.
    pub change: Intent,
    /// The role that they would have then; `None` where the change gives none, but lets one they
    /// have count.
    pub role: Option<Role>,
    /// All that it changes, for everybody.
    pub difference: Difference,
}

/// The most changes that are tried: each costs an index and a comparison.
const MOST_TRIED: usize = 16;
/// How many of the places above an object a role is proposed on, beside the object itself.
const PLACES_ABOVE: usize = 2;

/// Changes each of which lets the user do the action on the object: tried on a copy, those that
/// change least first. None where they may already, and where nothing that is known helps.
///
/// `index` is that of the organisation; `at` is when the changes would be made.
#[must_use]
pub fn suggestions(
    organisation: &Organisation,
    index: &Index,
    user: &Id,
    action: Action,
    object: &Id,
    at: Timestamp,
) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = candidates(organisation, user, action, object)
        .into_iter()
        .take(MOST_TRIED)
        .filter_map(|(change, role)| {
            let difference = tried(organisation, index, user, action, object, &change, at)?;
            Some(Suggestion {
                change,
                role,
                difference,
            })
        })
        .collect();
    found.sort_by_key(|suggestion| suggestion.difference.totals().cells);
    found
}

/// What a change comes to, where it helps.
fn tried(
    organisation: &Organisation,
    index: &Index,
    user: &Id,
    action: Action,
    object: &Id,
    change: &Intent,
    at: Timestamp,
) -> Option<Difference> {
    let changes = std::slice::from_ref(change);
    let effects = try_out(organisation, user, at, Asked::Validity, changes).ok()?;
    let mut after = organisation.clone();
    after.apply(&effects.changes);
    let changed = effects.changes.iter().filter_map(|change| change.id());
    let after = index.after(organisation, &after, changed);
    let helps = after.may(after.user(user)?, action, after.object(object)?);
    helps.then(|| index.difference(&after))
}

/// What might help, what is nearest to the object first.
fn candidates(
    organisation: &Organisation,
    user: &Id,
    action: Action,
    object: &Id,
) -> Vec<(Intent, Option<Role>)> {
    let mut found = Vec::new();
    let (Some(record), Some(person)) = (organisation.get(object), organisation.user(user)) else {
        return found;
    };
    if person.archived {
        let user = user.clone();
        found.push((Intent::RestoreUser { user }, None));
        return found;
    }
    let above = organisation.ancestors(object);
    let path: Vec<&Record> = std::iter::once(record)
        .chain(above)
        .map(|on| &**on)
        .collect();
    for archived in path.iter().filter(|on| on.archived) {
        let object = archived.id.clone();
        found.push((Intent::Restore { object }, None));
    }
    let roles = roles_allowing(organisation, action, object);
    for (steps, on) in path.iter().enumerate() {
        for role in &roles {
            let asked = Asking {
                organisation,
                user,
                on,
                near: steps <= PLACES_ABOVE || on.kind() == Kind::Section,
                itself: steps == 0,
            };
            let changes = asked.giving(*role);
            found.extend(changes.into_iter().map(|change| (change, Some(*role))));
        }
    }
    let mut seen: Vec<Intent> = Vec::new();
    found.retain(|(change, _)| {
        let new = !seen.contains(change);
        if new {
            seen.push(change.clone());
        }
        new
    });
    // Joining a group that has the role already is what an organisation is set up for.
    found.sort_by_key(|(change, _)| !matches!(change, Intent::AddMember { .. }));
    found
}

/// A user, and an object that they might get a role on.
struct Asking<'a> {
    organisation: &'a Organisation,
    user: &'a Id,
    on: &'a Record,
    /// Whether a role is proposed here that nobody has here yet.
    near: bool,
    /// Whether it is the object asked about.
    itself: bool,
}

impl Asking<'_> {
    /// The changes that give the user a role here.
    fn giving(&self, role: Role) -> Vec<Intent> {
        let (user, on) = (self.user.clone(), self.on.id.clone());
        match (role, &self.on.data) {
            (Role::Viewer, _) => self.grant(GrantedRole::Viewer),
            (Role::Editor, _) => self.grant(GrantedRole::Editor),
            (Role::Approver, _) => self.grant(GrantedRole::Approver),
            (Role::Administrator, Data::Section(_)) => vec![self.flag(Flag::Administrator)],
            (Role::Auditor, Data::Section(_)) => vec![self.flag(Flag::Auditor)],
            (Role::Facilitator, Data::Section(_)) => vec![self.flag(Flag::Facilitator)],
            (Role::Responsible, data) if self.itself => {
                let governance = data.governance();
                match governance.and_then(|governance| governance.responsible.as_ref()) {
                    Some(Party::Group(group)) => vec![self.join(group), self.answer()],
                    _ => vec![self.answer()],
                }
            }
            (Role::BreakthroughResponsible, Data::Breakthrough(_)) => vec![self.answer()],
            (Role::InitiativeResponsible, Data::Initiative(_)) => vec![self.answer()],
            (Role::Coordinator, Data::Area(area)) => {
                let mut users = area.coordinators.clone();
                users.push(user);
                vec![Intent::SetCoordinators { area: on, users }]
            }
            (Role::TeamOwner, Data::Team(_)) => vec![self.member(TeamRole::TeamOwner)],
            (Role::OnboardingLead, Data::Team(_)) => vec![self.member(TeamRole::OnboardingLead)],
            (Role::OnboardingSupervisor, Data::Team(_)) => {
                vec![self.member(TeamRole::OnboardingSupervisor)]
            }
            (Role::Trainer, Data::Team(_)) => vec![self.member(TeamRole::Trainer)],
            (Role::TemplateUser | Role::TemplateEditor, Data::Template(_)) if self.itself => {
                vec![Intent::ShareTemplate {
                    template: on,
                    to: ShareTarget::User(user),
                    edit: role == Role::TemplateEditor,
                }]
            }
            (Role::Assignee, Data::Task(task)) if self.itself => {
                let mut users = task.assignees.clone();
                users.push(user);
                vec![Intent::AssignTask { task: on, users }]
            }
            (Role::StrategyAdministrator, Data::Strategy(data)) => {
                self.strategy(StrategyRole::Administrator, &data.administrators)
            }
            (Role::Participant, Data::Strategy(data)) => {
                self.strategy(StrategyRole::Participant, &data.participants)
            }
            _ => Vec::new(),
        }
    }

    fn grant(&self, role: GrantedRole) -> Vec<Intent> {
        let grants = self
            .organisation
            .referrers(ReferenceKind::GrantOn, &self.on.id);
        let mut changes: Vec<Intent> = grants
            .iter()
            .filter_map(|grant| match &self.organisation.get(grant)?.data {
                Data::Grant(grant) if grant.role == role => match &grant.to {
                    Party::Group(group) => Some(self.join(group)),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        if self.near {
            changes.push(Intent::Grant {
                to: Party::User(self.user.clone()),
                role,
                on: self.on.id.clone(),
            });
        }
        changes
    }

    fn strategy(&self, role: StrategyRole, parties: &[Party]) -> Vec<Intent> {
        let groups = parties.iter().filter_map(|party| match party {
            Party::Group(group) => Some(self.join(group)),
            _ => None,
        });
        let mut changes: Vec<Intent> = groups.collect();
        let mut to = parties.to_vec();
        to.push(Party::User(self.user.clone()));
        changes.push(Intent::SetStrategyRole {
            strategy: self.on.id.clone(),
            role,
            to,
        });
        changes
    }

    fn join(&self, group: &Id) -> Intent {
        Intent::AddMember {
            group: group.clone(),
            user: self.user.clone(),
        }
    }

    fn flag(&self, flag: Flag) -> Intent {
        Intent::SetFlag {
            user: self.user.clone(),
            flag,
            value: true,
        }
    }

    fn answer(&self) -> Intent {
        Intent::SetResponsible {
            object: self.on.id.clone(),
            to: Some(Party::User(self.user.clone())),
        }
    }

    fn member(&self, role: TeamRole) -> Intent {
        Intent::SetTeamRole {
            team: self.on.id.clone(),
            user: self.user.clone(),
            role,
        }
    }
}
