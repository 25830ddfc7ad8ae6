//! Areas, teams and memberships (access-rules §6).

use std::sync::Arc;

use crate::{
    Data, Id, Kind, Party, Record, Refusal, RefusalCode, Text,
    access::Action,
    record::{Area, Membership, TeamRole, User},
};

use super::{draft::Draft, maintenance::without_repeats};

impl Draft<'_> {
    pub(super) fn set_coordinators(&mut self, area: &Id, users: &[Id]) -> Result<(), Refusal> {
        let record = self.object_of(area, |kind| kind == Kind::Area)?;
        self.require(Action::SetCoordinators, area)?;
        let Data::Area(before) = &record.data else {
            return Err(Refusal::of(RefusalCode::WrongKind, area));
        };
        // Who is one already stays one, even if they own no team any more.
        for user in users
            .iter()
            .filter(|user| !before.coordinators.contains(user))
        {
            self.require_coordinator_candidate(user)?;
        }
        let coordinators = without_repeats(users);
        self.change_data(&record, |data| *data = Data::Area(Area { coordinators }));
        Ok(())
    }

    pub(super) fn set_identifier(&mut self, team: &Id, identifier: &str) -> Result<(), Refusal> {
        let record = self.object_of(team, |kind| kind == Kind::Team)?;
        self.require(Action::Edit, team)?;
        self.change_data(&record, |data| {
            if let Data::Team(data) = data {
                identifier.clone_into(&mut data.identifier);
            }
        });
        Ok(())
    }

    pub(super) fn set_team_area(&mut self, team: &Id, area: &Id) -> Result<(), Refusal> {
        let record = self.object_of(team, |kind| kind == Kind::Team)?;
        if record.parent.as_ref() == Some(area) {
            return self.require(Action::SetArea, team);
        }
        self.move_under(team, area, None)
    }

    pub(super) fn set_team_role(
        &mut self,
        team: &Id,
        user: &Id,
        role: TeamRole,
    ) -> Result<(), Refusal> {
        self.object_of(team, |kind| kind == Kind::Team)?;
        if !self.may(Action::View, team) {
            // Whoever may only know of the team is not told who is in it.
            return self.require(Action::Invite, team);
        }
        let Some(record) = self.member(team, user) else {
            self.require(Action::Invite, team)?;
            self.require_invitable(team, role)?;
            self.require_party(&Party::User(user.clone()))?;
            return self.put_member(team, user, role);
        };
        self.require(Action::ChangeRole, &record.id)?;
        if record.archived {
            return Err(Refusal::of(RefusalCode::Archived, &record.id));
        }
        self.change_data(&record, |data| {
            if let Data::Membership(data) = data {
                data.role = role;
            }
        });
        Ok(())
    }

    pub(super) fn invite(
        &mut self,
        team: &Id,
        id: &Id,
        role: TeamRole,
        name: &Text,
        user: User,
    ) -> Result<(), Refusal> {
        self.object_of(team, |kind| kind == Kind::Team)?;
        self.require(Action::Invite, team)?;
        self.require_invitable(team, role)?;
        self.put_user(id, name, user)?;
        self.put_member(team, id, role)
    }

    pub(super) fn set_membership_archived(
        &mut self,
        team: &Id,
        user: &Id,
        archived: bool,
    ) -> Result<(), Refusal> {
        let id = Id::membership(team, user);
        let record = self
            .member(team, user)
            .filter(|_| self.may(Action::Traverse, &id))
            .ok_or_else(|| Refusal::of(RefusalCode::NotFound, &id))?;
        self.require(Action::Archive, &id)?;
        if record.archived == archived {
            let code = if archived {
                RefusalCode::Archived
            } else {
                RefusalCode::NotArchived
            };
            return Err(Refusal::of(code, &id));
        }
        self.change(&record, |record| record.archived = archived);
        Ok(())
    }

    fn member(&self, team: &Id, user: &Id) -> Option<Arc<Record>> {
        let (record, _) = self.organisation.membership(team, user)?;
        Some(record.clone())
    }

    fn put_member(&mut self, team: &Id, user: &Id, role: TeamRole) -> Result<(), Refusal> {
        // A membership's id is made of two that were given, and may be longer than those.
        let id = Id::membership(team, user);
        if self.organisation.is_taken(&id) {
            return Err(Refusal::of(RefusalCode::InvalidId, &id));
        }
        let membership = Membership {
            user: user.clone(),
            role,
        };
        self.put_last(&id, team, &Text::default(), Data::Membership(membership));
        Ok(())
    }
}
