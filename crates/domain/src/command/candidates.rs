//! Who may be named for what in onboarding (access-rules §6, the rules beside the table).

use crate::{
    Data, Id, Kind, Organisation, Party, Record, Refusal, RefusalCode,
    record::{Flag, ReferenceKind, TeamRole},
};

use super::{Asked, draft::Draft};

/// The roles that a coordinator invites to.
const INVITED_BY_COORDINATORS: &[TeamRole] = &[
    TeamRole::TeamOwner,
    TeamRole::OnboardingLead,
    TeamRole::Trainer,
];

/// The roles in an active team of which one is needed to be given the right to edit a template.
const TEMPLATE_EDITORS: &[TeamRole] = &[TeamRole::TeamOwner, TeamRole::OnboardingLead];

impl Draft<'_> {
    /// Refuses who may not be made a coordinator.
    pub(super) fn require_coordinator_candidate(&self, user: &Id) -> Result<(), Refusal> {
        self.require_party(&Party::User(user.clone()))?;
        if has_role(&self.organisation, user, &[TeamRole::TeamOwner]) {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::NotATeamOwner, user))
        }
    }

    /// Refuses who may not be given the right to edit a template.
    pub(super) fn require_template_editor_candidate(&self, user: &Id) -> Result<(), Refusal> {
        if has_role(&self.organisation, user, TEMPLATE_EDITORS) {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::NotATemplateEditor, user))
        }
    }

    /// Refuses a role that the actor does not invite to: administrators invite to all, coordinators
    /// to theirs, others to their own or one below it.
    pub(super) fn require_invitable(&self, team: &Id, role: TeamRole) -> Result<(), Refusal> {
        let own = self.organisation.membership(team, self.actor);
        let own = own.filter(|(record, _)| !record.archived);
        // The roles are in falling order.
        let from_own = own.is_some_and(|(_, membership)| membership.role <= role);
        let as_coordinator = INVITED_BY_COORDINATORS.contains(&role)
            && self.organisation.ancestors(team).any(
                |area| matches!(&area.data, Data::Area(data) if data.coordinators.contains(self.actor)),
            );
        if from_own || as_coordinator || self.acts_as_administrator() {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::RoleNotInvitable, team).detail(role))
        }
    }

    /// Refuses a place for a team with areas below it to who is only a coordinator.
    pub(super) fn require_lowest(&self, above: &Record) -> Result<(), Refusal> {
        let is_area = |id: &Id| {
            let record = self.organisation.get(id);
            record.is_some_and(|record| record.kind() == Kind::Area)
        };
        let is_lowest = !self.organisation.children(&above.id).iter().any(is_area);
        if above.kind() != Kind::Area || is_lowest || self.acts_as_administrator() {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::NotLowestArea, &above.id))
        }
    }

    /// Whether the actor is an administrator; always, where rights are not asked about.
    fn acts_as_administrator(&self) -> bool {
        let actor = self.organisation.user(self.actor).map(|user| &user.data);
        self.asked == Asked::Validity
            || matches!(actor, Some(Data::User(user)) if user.has(Flag::Administrator))
    }
}

/// Whether the user has one of these roles in a team that is not archived.
fn has_role(organisation: &Organisation, user: &Id, roles: &[TeamRole]) -> bool {
    let memberships = organisation.referrers(ReferenceKind::MembershipUser, user);
    memberships.iter().any(|id| {
        let Some(record) = organisation.get(id).filter(|record| !record.archived) else {
            return false;
        };
        let team = record
            .parent
            .as_ref()
            .and_then(|team| organisation.get(team));
        team.is_some_and(|team| !team.archived)
            && matches!(&record.data, Data::Membership(data) if roles.contains(&data.role))
    })
}
