//! Random organisations: a list of pieces, each adding one record or one relation, so that a
//! failing one shrinks by leaving pieces out.

use luotsi_domain::{
    Data, Id, Party,
    record::{Flag, GrantedRole, ShareTarget, TeamRole, Visibility},
};
use proptest::prelude::*;

use crate::build::{Build, id};

/// The users of every random organisation.
pub(crate) const USERS: [&str; 5] = ["u0", "u1", "u2", "u3", "u4"];
const GROUPS: [&str; 3] = ["g0", "g1", "g2"];
/// The sections that have folders.
pub(crate) const WITH_FOLDERS: [&str; 4] = [
    "section:documents",
    "section:risks",
    "section:metrics",
    "section:reports",
];

/// So many different pieces there are.
pub(crate) const PIECES: u8 = 43;

/// What to add, and numbers that say where and how.
pub(crate) type Piece = (u8, [u16; 4]);

pub(crate) fn pieces(most: usize) -> impl Strategy<Value = Vec<Piece>> {
    prop::collection::vec((0..PIECES, any::<[u16; 4]>()), 0..most)
}

pub(crate) fn pick<T: Clone>(from: &[T], number: u16) -> T {
    from[usize::from(number) % from.len()].clone()
}

/// The ids of what has one of these kinds.
fn of_kind(build: &Build, kinds: &[&str]) -> Vec<Id> {
    let records = build.records.iter();
    records
        .filter(|record| record.deleted.is_none())
        .filter(|record| kinds.contains(&record.kind().as_str()))
        .map(|record| record.id.clone())
        .collect()
}

pub(crate) fn party(build: &Build, number: u16) -> Party {
    let user = id(pick(&USERS, number / 3));
    let teams = of_kind(build, &["team"]);
    match number % 3 {
        0 if !teams.is_empty() => Party::Team(pick(&teams, number / 3)),
        1 => Party::Group(id(pick(&GROUPS, number / 3))),
        _ => Party::User(user),
    }
}

fn add_once<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

/// The people and groups that every random organisation begins with.
pub(crate) fn people() -> Build {
    let mut build = Build::new();
    for user in USERS {
        build.user(user);
    }
    for group in GROUPS {
        build.group(group, &[]);
    }
    build
}

pub(crate) fn organisation(pieces: &[Piece]) -> Build {
    let mut build = people();
    add_all(&mut build, pieces);
    build
}

pub(crate) fn add_all(build: &mut Build, pieces: &[Piece]) {
    for piece in pieces {
        add(build, *piece);
    }
}

/// A section or something that stands in it and may hold more.
fn place(build: &Build, section: &str, kinds: &[&str], number: u16) -> Id {
    let section = id(section);
    let mut places = of_kind(build, kinds);
    places.retain(|place| {
        // Folders are in several sections; their names begin with theirs.
        kinds != ["folder"] || place.as_str().starts_with(section.as_str())
    });
    places.push(section);
    pick(&places, number)
}

fn add(build: &mut Build, (what, numbers): Piece) {
    let [a, b, c, d] = numbers;
    let name = build.new_name();
    let user = pick(&USERS, b);
    let maybe = |number: u16| (!number.is_multiple_of(4)).then(|| pick(&USERS, number / 4));
    let exists = |build: &Build, kinds: &[&str]| {
        let of_kind = of_kind(build, kinds);
        (!of_kind.is_empty()).then(|| pick(&of_kind, a).to_string())
    };
    match what {
        0..10 | 42 => add_content(build, what, &name, numbers),
        10..12 => {
            let area = place(build, "section:onboarding", &["area"], a);
            build.area(&name, area.as_str(), &[]);
        }
        12..14 => {
            let area = place(build, "section:onboarding", &["area"], a);
            build.team(&name, area.as_str());
        }
        14..17 => {
            if let Some(team) = exists(build, &["team"])
                && !build
                    .records
                    .iter()
                    .any(|known| known.id == Id::membership(&id(&team), &id(user)))
            {
                build.member(&team, user, pick(TeamRole::ALL, c));
            }
        }
        17..19 => {
            if let Some(team) = exists(build, &["team"]) {
                build.template(&name, &team, maybe(b));
            }
        }
        19 => {
            if let Some(team) = exists(build, &["team"]) {
                build.plan(&name, &team, maybe(b), maybe(c));
                if d.is_multiple_of(3) {
                    build.ended();
                }
            }
        }
        20..22 => {
            if let Some(plan) = exists(build, &["plan"]) {
                let assignees: Vec<_> = maybe(b).into_iter().collect();
                build.task(&name, &plan, &assignees);
            }
        }
        22..24 => {
            let above = place(build, "section:strategy", &["strategy"], a);
            let strategy = build.strategy(&name, above.as_str(), pick(Visibility::ALL, b));
            strategy.published = !c.is_multiple_of(4);
        }
        24..26 => {
            if let Some(strategy) = exists(build, &["strategy"]) {
                build.breakthrough(&name, &strategy, &[]);
                if let Some(user) = maybe(b) {
                    build.responsible(Party::User(id(user)));
                }
            }
        }
        26..28 => {
            if let Some(breakthrough) = exists(build, &["breakthrough"]) {
                build.initiative(&name, &breakthrough, maybe(c));
                if let Some(user) = maybe(b).filter(|_| d.is_multiple_of(2)) {
                    build.responsible(Party::User(id(user)));
                }
                if let Data::Initiative(initiative) = &mut build.last().data {
                    initiative.published = (d / 2).is_multiple_of(3);
                }
            }
        }
        _ => {
            relate(build, what, numbers);
        }
    }
}

fn add_content(build: &mut Build, what: u8, name: &str, [a, b, c, d]: [u16; 4]) {
    let (section, kind, parents): (&str, &str, &[&str]) = match what {
        0 | 1 => ("section:processes", "process", &["process"]),
        2 | 3 => (pick(&WITH_FOLDERS, d), "folder", &["folder"]),
        4 => ("section:documents", "document", &["folder"]),
        5 => ("section:risks", "risk", &["folder"]),
        6 => ("section:metrics", "metric", &["folder"]),
        7 => ("section:reports", "report", &["folder"]),
        8 => ("section:handbook", "handbook", &[]),
        _ => ("section:handbook", "chapter", &["handbook", "chapter"]),
    };
    let parent = place(build, section, parents, a);
    if kind == "chapter" && parent == id(section) {
        return;
    }
    let name = if kind == "folder" {
        format!("{section}{name}")
    } else {
        name.to_owned()
    };
    build.content(&name, kind, parent.as_str());
    if b.is_multiple_of(2) {
        build.published();
    }
    build.last().archived = c.is_multiple_of(6);
    if !d.is_multiple_of(3) {
        let responsible = party(build, d / 3);
        if responsible.kind() != luotsi_domain::Kind::Team {
            build.responsible(responsible);
        }
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
