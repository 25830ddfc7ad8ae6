//! Random changes of what single records say.

use luotsi_domain::{
    Data, Id, Kind,
    record::{Flag, Lifecycle, Share, TeamRole, Version, Visibility},
};

use super::some;
use crate::{
    build::{Build, id},
    random::{USERS, party, pick},
};

/// Changes one record: gives, takes away, turns round.
pub(super) fn change_something(build: &mut Build, [a, b, c, d]: [u16; 4]) {
    let Some(object) = some(build, |kind| kind != Kind::Grant, [a, b]) else {
        return;
    };
    let party = party(build, d);
    let user = id(pick(&USERS, d));
    let somebody = (!c.is_multiple_of(4)).then(|| user.clone());
    let record = build.get(object.as_str());
    let archives = matches!(record.kind(), Kind::User | Kind::Team | Kind::Membership)
        || record.data.governance().is_some();
    if archives && c.is_multiple_of(3) {
        record.archived = !record.archived;
        return;
    }
    if let Some(lifecycle) = record.data.lifecycle_mut()
        && c % 3 == 1
    {
        publish_or_not(lifecycle);
        return;
    }
    if let Some(governance) = record.data.governance_mut() {
        governance.responsible =
            (party.kind() != Kind::Team && d.is_multiple_of(2)).then_some(party);
        return;
    }
    match &mut record.data {
        Data::User(data) => {
            let flag = pick(Flag::ALL, d);
            data.set(flag, !data.has(flag));
        }
        Data::Group(data) => turn_round(&mut data.members, user),
        Data::Area(data) => turn_round(&mut data.coordinators, user),
        Data::Membership(data) => data.role = pick(TeamRole::ALL, d),
        Data::Template(data) if c.is_multiple_of(4) => data.author = somebody,
        Data::Template(data) => change_share(&mut data.shares, d),
        Data::Plan(data) => match c % 4 {
            0 => data.inductee = Some(user),
            1 => data.started_by = Some(user),
            2 => data.inductee = None,
            _ => data.ended = !data.ended,
        },
        Data::Task(data) => turn_round(&mut data.assignees, user),
        Data::Strategy(data) => match c % 4 {
            0 => data.published = !data.published,
            1 => data.visibility = pick(Visibility::ALL, d),
            2 => turn_round(&mut data.administrators, party),
            _ => turn_round(&mut data.participants, party),
        },
        Data::Breakthrough(data) if c.is_multiple_of(2) => data.responsible = somebody,
        Data::Breakthrough(data) if party.kind() != Kind::User => {
            turn_round(&mut data.connected, party);
        }
        Data::Initiative(data) => match c % 3 {
            0 => data.published = !data.published,
            1 => data.responsible = d.is_multiple_of(3).then_some(user),
            _ => data.author = Some(user),
        },
        _ => {}
    }
}

fn publish_or_not(lifecycle: &mut Lifecycle) {
    lifecycle.approved = match lifecycle.approved {
        Some(_) => None,
        None => Some(Version {
            number: 1,
            content: None,
            author: None,
            approver: None,
            at: None,
            note: String::new(),
        }),
    };
}

/// Takes one out that is in, puts one in that is not.
fn turn_round<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|known| *known == one) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(one),
    }
}

fn change_share(shares: &mut Vec<Share>, number: u16) {
    if shares.is_empty() {
        let to = luotsi_domain::record::ShareTarget::User(Id::from(pick(&USERS, number)));
        shares.push(Share { to, edit: true });
        return;
    }
    let at = usize::from(number / 2) % shares.len();
    if number.is_multiple_of(2) {
        shares.remove(at);
    } else {
        shares[at].edit = !shares[at].edit;
    }
}
