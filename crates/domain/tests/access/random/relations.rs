//! Random relations: who is in what, holds what, answers for what.

use luotsi_domain::{
    Data, Party,
    record::{Flag, GrantedRole, ShareTarget},
};

use super::{GROUPS, USERS, WITH_FOLDERS, of_kind, party, pick};
use crate::build::{Build, id};

fn add_once<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

/// Adds or changes a relation; says whether it only added a binding.
pub(crate) fn relate(build: &mut Build, what: u8, [a, b, c, d]: [u16; 4]) -> bool {
    let user = id(pick(&USERS, b));
    let to = party(build, c);
    let pick_of = |build: &Build, kinds: &[&str]| {
        let of_kind = of_kind(build, kinds);
        (!of_kind.is_empty()).then(|| pick(&of_kind, a).to_string())
    };
    let content = [
        "process", "folder", "document", "risk", "metric", "report", "handbook", "chapter",
    ];
    match what {
        28 | 29 | 40 | 41 => {
            let mut places = of_kind(build, &content);
            places.extend(WITH_FOLDERS.map(id));
            places.extend(["section:processes", "section:handbook"].map(id));
            if to.kind() != luotsi_domain::Kind::Team {
                let on = pick(&places, a);
                build.grant(to, pick(GrantedRole::ALL, d), on.as_str());
            }
            // The same grant twice is one record.
            build.records.sort_by(|a, b| a.id.cmp(&b.id));
            build.records.dedup_by(|a, b| a.id == b.id);
        }
        30 | 31 => match &mut build.get(pick(&GROUPS, a)).data {
            Data::Group(group) => add_once(&mut group.members, user),
            _ => unreachable!(),
        },
        32 => {
            if let Some(area) = pick_of(build, &["area"])
                && let Data::Area(area) = &mut build.get(&area).data
            {
                add_once(&mut area.coordinators, user);
            }
        }
        33 => {
            let areas = of_kind(build, &["area"]);
            let to = match to {
                Party::Team(team) => ShareTarget::Team(team),
                Party::Group(_) if !areas.is_empty() => ShareTarget::Area(pick(&areas, d)),
                _ => ShareTarget::User(user),
            };
            if let Some(template) = pick_of(build, &["template"])
                && let Data::Template(template) = &mut build.get(&template).data
                && template.shares.iter().all(|share| share.to != to)
            {
                let edit = d.is_multiple_of(2);
                template
                    .shares
                    .push(luotsi_domain::record::Share { to, edit });
            }
        }
        34 => {
            if let Some(strategy) = pick_of(build, &["strategy"])
                && let Data::Strategy(strategy) = &mut build.get(&strategy).data
            {
                let parties = if d.is_multiple_of(2) {
                    &mut strategy.administrators
                } else {
                    &mut strategy.participants
                };
                add_once(parties, to);
            }
        }
        35 => {
            if let Some(breakthrough) = pick_of(build, &["breakthrough"])
                && let Data::Breakthrough(breakthrough) = &mut build.get(&breakthrough).data
                && to.kind() != luotsi_domain::Kind::User
            {
                add_once(&mut breakthrough.connected, to);
            }
        }
        36 => {
            if let Some(task) = pick_of(build, &["task"])
                && let Data::Task(task) = &mut build.get(&task).data
            {
                add_once(&mut task.assignees, user);
            }
        }
        37 => {
            if let Data::User(user) = &mut build.get(user.as_str()).data {
                user.set(pick(Flag::ALL, c), !d.is_multiple_of(4));
            }
            return false;
        }
        _ => {
            // Archive a user, a membership, a team, rarely.
            if let Some(object) = pick_of(build, &["user", "membership", "team"])
                && c.is_multiple_of(3)
            {
                build.archive(&object);
            }
            return false;
        }
    }
    true
}
