//! Who a binding is for, and whether that includes somebody.

use std::{
    cell::{OnceCell, RefCell},
    collections::{HashMap, HashSet},
};

use crate::{
    Data, Id, Kind, Organisation, Party,
    record::{Flag, ReferenceKind, ShareTarget, Strategy, TeamRole, User, Visibility},
};

/// Whom a binding is for. Those that many are in are kept by their rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Principal<'a> {
    Everyone,
    Flag(Flag),
    User(&'a Id),
    Group(&'a Id),
    /// The active members of a team that is not archived.
    Team(&'a Id),
    /// Who has this role in the team.
    TeamRole {
        team: &'a Id,
        role: TeamRole,
    },
    /// Who coordinates an area below this one.
    CoordinatorBelow(&'a Id),
    /// Whom a template is shared with; of those, where it says so, only those who may (or may not)
    /// be given the right to edit.
    Shared {
        with: &'a ShareTarget,
        editors: Option<bool>,
    },
    /// Who answers for a part of the strategy, or is in a group or team connected to one.
    InvolvedIn(&'a Id),
    /// The author of a draft, while they are strategy-viewer of the strategy.
    DraftAuthor {
        author: &'a Id,
        strategy: &'a Id,
    },
}

impl<'a> From<&'a Party> for Principal<'a> {
    fn from(party: &'a Party) -> Self {
        match party {
            Party::User(id) => Self::User(id),
            Party::Group(id) => Self::Group(id),
            Party::Team(id) => Self::Team(id),
        }
    }
}

/// A user who is not archived, with what has been found out about them so far.
pub(super) struct Person<'a> {
    organisation: &'a Organisation,
    id: &'a Id,
    user: &'a User,
    /// Sorted.
    groups: &'a [Id],
    may_edit_templates: OnceCell<bool>,
    areas_above_coordinated: OnceCell<HashSet<&'a Id>>,
    areas_of_staff: OnceCell<HashSet<&'a Id>>,
    strategies_involved_in: OnceCell<HashSet<&'a Id>>,
    strategies_viewed: RefCell<HashMap<Id, bool>>,
}

impl<'a> Person<'a> {
    /// The user with this id; `None` where there is none or they are archived and have no rights.
    pub(super) fn of(organisation: &'a Organisation, user: &Id) -> Option<Self> {
        organisation.get(user).filter(|record| !record.archived)?;
        Self::archived_or_not(organisation, user)
    }

    /// The user with this id, as they would be if they are archived and were not.
    pub(super) fn archived_or_not(organisation: &'a Organisation, user: &Id) -> Option<Self> {
        let record = organisation.get(user)?;
        let Data::User(user) = &record.data else {
            return None;
        };
        Some(Self {
            organisation,
            id: &record.id,
            user,
            groups: organisation.groups_of(&record.id),
            may_edit_templates: OnceCell::new(),
            areas_above_coordinated: OnceCell::new(),
            areas_of_staff: OnceCell::new(),
            strategies_involved_in: OnceCell::new(),
            strategies_viewed: RefCell::default(),
        })
    }

    pub(super) const fn id(&self) -> &'a Id {
        self.id
    }

    pub(super) fn is(&self, principal: &Principal<'_>) -> bool {
        match *principal {
            Principal::Everyone => true,
            Principal::Flag(flag) => self.user.has(flag),
            Principal::User(id) => id == self.id,
            Principal::Group(id) => self.is_in_group(id),
            Principal::Team(id) => self.is_in_team(id),
            Principal::TeamRole { team, role } => {
                active_role(self.organisation, team, self.id) == Some(role)
            }
            Principal::CoordinatorBelow(area) => self.areas_above_coordinated().contains(area),
            Principal::Shared { with, editors } => {
                self.is_sharer(with)
                    && editors.is_none_or(|editors| editors == self.may_edit_templates())
            }
            Principal::InvolvedIn(strategy) => self.strategies_involved_in().contains(strategy),
            Principal::DraftAuthor { author, strategy } => {
                author == self.id && self.is_strategy_viewer(strategy)
            }
        }
    }

    fn is_in_group(&self, group: &Id) -> bool {
        self.groups.binary_search(group).is_ok()
    }

    fn is_in_team(&self, team: &Id) -> bool {
        is_active_team(self.organisation, team)
            && active_role(self.organisation, team, self.id).is_some()
    }

    pub(super) fn is_party(&self, party: &Party) -> bool {
        self.is(&Principal::from(party))
    }

    /// The teams that are not archived in which the user has a role.
    fn active_teams(&self) -> impl Iterator<Item = (&'a Id, TeamRole)> {
        let organisation = self.organisation;
        organisation
            .referrers(ReferenceKind::MembershipUser, self.id)
            .iter()
            .filter_map(|membership| {
                let record = organisation.get(membership)?;
                let team = record.parent.as_ref()?;
                match &record.data {
                    Data::Membership(data) if !record.archived => Some((team, data.role)),
                    _ => None,
                }
            })
            .filter(|(team, _)| is_active_team(organisation, team))
    }

    fn is_sharer(&self, with: &ShareTarget) -> bool {
        match with {
            ShareTarget::User(id) => id == self.id,
            ShareTarget::Team(team) => {
                is_active_team(self.organisation, team)
                    && active_role(self.organisation, team, self.id).is_some_and(is_staff)
            }
            ShareTarget::Area(area) => self.areas_of_staff().contains(area),
        }
    }

    /// Whether a template may be shared with the user with the right to edit it.
    pub(super) fn may_edit_templates(&self) -> bool {
        *self.may_edit_templates.get_or_init(|| {
            self.active_teams()
                .any(|(_, role)| matches!(role, TeamRole::TeamOwner | TeamRole::OnboardingLead))
        })
    }

    /// The areas above the active teams in which the user is owner, lead or supervisor.
    fn areas_of_staff(&self) -> &HashSet<&'a Id> {
        self.areas_of_staff.get_or_init(|| {
            let teams = self.active_teams().filter(|(_, role)| is_staff(*role));
            areas_above(self.organisation, teams.map(|(team, _)| team))
        })
    }

    fn areas_above_coordinated(&self) -> &HashSet<&'a Id> {
        self.areas_above_coordinated.get_or_init(|| {
            let coordinated = self
                .organisation
                .referrers(ReferenceKind::Coordinator, self.id);
            areas_above(self.organisation, coordinated)
        })
    }

    fn strategies_involved_in(&self) -> &HashSet<&'a Id> {
        self.strategies_involved_in.get_or_init(|| {
            let organisation = self.organisation;
            let responsibilities = organisation.referrers(ReferenceKind::Responsible, self.id);
            let connections = self
                .groups
                .iter()
                .chain(self.active_teams().map(|(team, _)| team))
                .flat_map(|party| organisation.referrers(ReferenceKind::Connected, party));
            responsibilities
                .iter()
                .chain(connections)
                .filter_map(|part| strategy_of(organisation, part))
                .collect()
        })
    }

    /// What the user answers for in a strategy, and what their groups and teams are connected to.
    pub(super) fn involved_through(&self, strategy: &Id) -> impl Iterator<Item = Id> {
        let organisation = self.organisation;
        let own = organisation
            .referrers(ReferenceKind::Responsible, self.id)
            .iter();
        let connected = self
            .groups
            .iter()
            .chain(self.active_teams().map(|(team, _)| team))
            .flat_map(|party| organisation.referrers(ReferenceKind::Connected, party));
        own.chain(connected)
            .filter(move |part| strategy_of(organisation, part) == Some(strategy))
            .cloned()
    }

    pub(super) fn is_strategy_viewer(&self, strategy: &Id) -> bool {
        if let Some(known) = self.strategies_viewed.borrow().get(strategy) {
            return *known;
        }
        let answer = self.finds_strategy(strategy);
        self.strategies_viewed
            .borrow_mut()
            .insert(strategy.clone(), answer);
        answer
    }

    fn finds_strategy(&self, strategy: &Id) -> bool {
        let Some(record) = self.organisation.get(strategy) else {
            return false;
        };
        let Data::Strategy(data) = &record.data else {
            return false;
        };
        let administers =
            |data: &Strategy| data.administrators.iter().any(|party| self.is_party(party));
        is_public(data)
            || self.strategies_involved_in().contains(strategy)
            || data.participants.iter().any(|party| self.is_party(party))
            || administers(data)
            || self
                .organisation
                .ancestors(strategy)
                .any(|above| matches!(&above.data, Data::Strategy(data) if administers(data)))
    }
}

/// Whether everyone sees the strategy.
pub(super) fn is_public(strategy: &Strategy) -> bool {
    strategy.published && strategy.visibility == Visibility::Public
}

/// The strategy that a breakthrough or initiative is a part of.
pub(super) fn strategy_of<'a>(organisation: &'a Organisation, part: &Id) -> Option<&'a Id> {
    let record = organisation.get(part)?;
    match record.kind() {
        Kind::Breakthrough => record.parent.as_ref(),
        Kind::Initiative => organisation.get(record.parent.as_ref()?)?.parent.as_ref(),
        _ => None,
    }
}

/// The role of somebody in a team, where the membership is not archived.
pub(super) fn active_role(organisation: &Organisation, team: &Id, user: &Id) -> Option<TeamRole> {
    let (record, membership) = organisation.membership(team, user)?;
    let is_this = membership.user == *user && record.parent.as_ref() == Some(team);
    (is_this && !record.archived).then_some(membership.role)
}

/// The areas above these teams or areas.
fn areas_above<'a, 'b>(
    organisation: &'a Organisation,
    of: impl IntoIterator<Item = &'b Id>,
) -> HashSet<&'a Id> {
    let mut areas = HashSet::new();
    for id in of {
        for area in organisation.ancestors(id) {
            // What is above an area that is known is known too.
            if area.kind() != Kind::Area || !areas.insert(&area.id) {
                break;
            }
        }
    }
    areas
}

pub(super) fn is_active_team(organisation: &Organisation, team: &Id) -> bool {
    organisation
        .get(team)
        .is_some_and(|record| record.kind() == Kind::Team && !record.archived)
}

/// Whether templates shared with a team or area are shared with those who have this role.
pub(super) const fn is_staff(role: TeamRole) -> bool {
    matches!(
        role,
        TeamRole::TeamOwner | TeamRole::OnboardingLead | TeamRole::OnboardingSupervisor
    )
}
