//! Random commands, of every kind that rights rest on.

use luotsi_domain::{
    Data, Id, Kind, Organisation, Party, Text,
    command::Intent,
    record::{Flag, GrantedRole, ShareTarget, StrategyRole, TeamRole, Visibility},
};

use crate::random::{Piece, pick};

/// How many kinds of them there are.
pub(crate) const KINDS: u8 = 32;
pub(crate) const UNDELETE: u8 = 11;

struct Choice<'a> {
    organisation: &'a Organisation,
}

impl Choice<'_> {
    fn all(&self, kinds: impl Fn(Kind) -> bool) -> Vec<Id> {
        let records = self.organisation.records();
        let of_kind = records.filter(|record| kinds(record.kind()));
        let mut ids: Vec<Id> = of_kind.map(|record| record.id.clone()).collect();
        ids.sort();
        ids
    }

    fn of(&self, kind: Kind, number: u16) -> Option<Id> {
        self.any(|known| known == kind, number)
    }

    fn any(&self, kinds: impl Fn(Kind) -> bool, number: u16) -> Option<Id> {
        let ids = self.all(kinds);
        (!ids.is_empty()).then(|| pick(&ids, number))
    }

    fn user(&self, number: u16) -> Option<Id> {
        self.of(Kind::User, number)
    }

    /// None, one or two.
    fn users(&self, number: u16) -> Option<Vec<Id>> {
        let mut users = vec![self.user(number)?, self.user(number / 5)?];
        users.truncate(usize::from(number % 3));
        users.dedup();
        Some(users)
    }

    fn party(&self, number: u16) -> Option<Party> {
        let id = number / 3;
        match number % 3 {
            0 => self.of(Kind::Team, id).map(Party::Team),
            1 => self.of(Kind::Group, id).map(Party::Group),
            _ => self.user(id).map(Party::User),
        }
    }

    fn parties(&self, number: u16) -> Vec<Party> {
        let some = [number, number / 7]
            .into_iter()
            .filter_map(|number| self.party(number));
        let mut some: Vec<Party> = some.collect();
        some.truncate(usize::from(number % 3));
        some.dedup();
        some
    }

    fn archived(&self, kind: Kind, number: u16) -> Option<Id> {
        let mut ids = self.all(|known| known == kind);
        ids.retain(|id| self.organisation.is_archived(id));
        (!ids.is_empty()).then(|| pick(&ids, number))
    }

    /// Somewhere that such an object may stand, if it is not in itself.
    fn place_for(&self, object: &Id, number: u16) -> Option<Id> {
        let kind = self.organisation.get(object)?.kind();
        let section = self.organisation.section_of(object)?;
        let mut places = self.all(|place| section.may_stand(kind, place));
        places.retain(|place| self.organisation.section_of(place) == Some(section));
        (!places.is_empty()).then(|| pick(&places, number))
    }

    /// A template, and whom it is shared with.
    fn shared(&self, number: u16) -> Option<(Id, ShareTarget)> {
        let mut shared = Vec::new();
        for template in self.all(|kind| kind == Kind::Template) {
            if let Data::Template(data) = &self.organisation.get(&template)?.data {
                let targets = data.shares.iter().map(|share| share.to.clone());
                shared.extend(targets.map(|to| (template.clone(), to)));
            }
        }
        (!shared.is_empty()).then(|| pick(&shared, number))
    }

    fn share_target(&self, number: u16) -> Option<ShareTarget> {
        let id = number / 3;
        match number % 3 {
            0 => self.of(Kind::Team, id).map(ShareTarget::Team),
            1 => self.of(Kind::Area, id).map(ShareTarget::Area),
            _ => self.user(id).map(ShareTarget::User),
        }
    }
}

/// A command about what there is; `None` where there is nothing of the sort. Many are refused.
pub(crate) fn intent(organisation: &Organisation, (what, [a, b, c, d]): Piece) -> Option<Intent> {
    let choose = Choice { organisation };
    let new = || Id::from(format!("new-{a}-{b}"));
    let name = || Text::from("uusi");
    let is_place = |kind: Kind| kind == Kind::Section || kind.is_content();
    Some(match what % KINDS {
        0 => Intent::AddMember {
            group: choose.of(Kind::Group, a)?,
            user: choose.user(b)?,
        },
        1 => Intent::RemoveMember {
            group: choose.of(Kind::Group, a)?,
            user: choose.user(b)?,
        },
        2 => Intent::Grant {
            to: choose.party(a)?,
            role: pick(GrantedRole::ALL, b),
            on: choose.any(is_place, c)?,
        },
        3 => {
            let grant = organisation.get(&choose.of(Kind::Grant, a)?)?;
            let Data::Grant(grant) = &grant.data else {
                return None;
            };
            Intent::Revoke {
                to: grant.to.clone(),
                role: grant.role,
                on: grant.on.clone(),
            }
        }
        4 => Intent::SetResponsible {
            object: choose.any(Kind::is_object, a)?,
            to: choose.party(b).filter(|_| !c.is_multiple_of(4)),
        },
        5..8 => {
            let object = choose.any(Kind::is_object, a)?;
            Intent::Move {
                under: choose.place_for(&object, b)?,
                object,
                before: None,
            }
        }
        8 => Intent::Archive {
            object: choose.any(Kind::is_object, a)?,
        },
        9 => Intent::Restore {
            object: choose.any(Kind::is_object, a)?,
        },
        10 => Intent::Delete {
            object: choose.any(Kind::is_object, a)?,
        },
        UNDELETE => {
            let binned: Vec<Id> = organisation.bin().map(|record| record.id.clone()).collect();
            if binned.is_empty() {
                return None;
            }
            Intent::Undelete {
                object: pick(&binned, a),
            }
        }
        12 => Intent::Create {
            id: new(),
            kind: pick(Kind::ALL, c),
            parent: choose.any(Kind::is_object, d)?,
            name: name(),
        },
        13 => Intent::InsertLevel {
            id: new(),
            process: choose.of(Kind::Process, a)?,
            name: name(),
        },
        14 => Intent::ArchiveUser {
            user: choose.user(a)?,
        },
        15 => Intent::RestoreUser {
            user: choose.archived(Kind::User, a)?,
        },
        16 => Intent::SetFlag {
            user: choose.user(a)?,
            flag: pick(Flag::ALL, b),
            value: c.is_multiple_of(2),
        },
        17 => Intent::SetCoordinators {
            area: choose.of(Kind::Area, a)?,
            users: choose.users(b)?,
        },
        18 => Intent::CreateTeam {
            id: new(),
            area: choose.of(Kind::Area, a),
            identifier: String::new(),
            name: name(),
        },
        19 => Intent::SetTeamArea {
            team: choose.of(Kind::Team, a)?,
            area: choose.of(Kind::Area, b).filter(|_| !c.is_multiple_of(4)),
        },
        20 => Intent::SetTeamRole {
            team: choose.of(Kind::Team, a)?,
            user: choose.user(b)?,
            role: pick(TeamRole::ALL, c),
        },
        21 => {
            let (team, user) = membership(&choose.of(Kind::Membership, a)?)?;
            Intent::ArchiveMembership { team, user }
        }
        22 => {
            let (team, user) = membership(&choose.archived(Kind::Membership, a)?)?;
            Intent::RestoreMembership { team, user }
        }
        23 => Intent::ShareTemplate {
            template: choose.of(Kind::Template, a)?,
            to: choose.share_target(b)?,
            edit: c.is_multiple_of(2),
        },
        24 => {
            let (template, to) = choose.shared(a)?;
            Intent::UnshareTemplate { template, to }
        }
        25 => Intent::StartPlan {
            id: new(),
            team: choose.of(Kind::Team, a)?,
            template: choose.of(Kind::Template, b),
            inductee: choose.user(c)?,
            new_inductee: None,
            name: None,
        },
        26 => Intent::EndPlan {
            plan: choose.of(Kind::Plan, a)?,
        },
        27 => Intent::ReopenPlan {
            plan: choose.of(Kind::Plan, a)?,
        },
        28 => Intent::AssignTask {
            task: choose.of(Kind::Task, a)?,
            users: choose.users(b)?,
        },
        29 => Intent::SetVisibility {
            strategy: choose.of(Kind::Strategy, a)?,
            visibility: pick(Visibility::ALL, b),
        },
        30 => Intent::SetStrategyRole {
            strategy: choose.of(Kind::Strategy, a)?,
            role: pick(StrategyRole::ALL, b),
            to: choose.parties(c),
        },
        _ if c.is_multiple_of(2) => Intent::SetConnected {
            breakthrough: choose.of(Kind::Breakthrough, a)?,
            to: choose.parties(b),
        },
        _ => Intent::Publish {
            object: choose.any(
                |kind| matches!(kind, Kind::Strategy | Kind::Breakthrough | Kind::Initiative),
                a,
            )?,
        },
    })
}

/// The team and user of a membership, as its id says.
fn membership(id: &Id) -> Option<(Id, Id)> {
    let (team, user) = id.as_str().split_once('/')?;
    Some((Id::from(team), Id::from(user)))
}
