//! Commands at random, of every kind, on what is there and what is not.

use proptest::{prelude::*, sample::select};

use crate::{
    Id, Kind, Party, Text,
    command::{Intent, NewUser},
    record::{
        DocumentTemplate, Flag, GrantedRole, ShareTarget, StrategyRole, TeamRole, Visibility,
    },
};

/// Of both organisations that commands are tried on.
pub(super) const ACTORS: &[&str] = &[
    "root", "ed", "ann", "vic", "cora", "owner", "lead", "boss", "fanni", "member",
];

/// What stands near each other, so that one is often moved to where it may stand.
const DOCUMENTS: &[&str] = &["section:documents", "f1", "f2", "d1", "d2", "n0"];
const PROCESSES: &[&str] = &["section:processes", "p1", "p2", "p3", "n1"];
const AREAS: &[&str] = &[
    "section:onboarding",
    "a1",
    "a2",
    "a3",
    "a9",
    "t1",
    "t2",
    "t3",
    "n0",
    "n1",
];
const TEAMS: &[&str] = &[
    "t1", "t1/lead", "tp1", "pl1", "pl2", "k1", "k2", "n0", "n0/1",
];
const STRATEGIES: &[&str] = &[
    "section:strategy",
    "s1",
    "s2",
    "s3",
    "b1",
    "b2",
    "b3",
    "b4",
    "i1",
    "i3",
    "n0",
    "n1",
];
const OTHERS: &[&str] = &[
    "section:maintenance",
    "team",
    "g1",
    "ed",
    "vic",
    "not-there",
];
const FAMILIES: &[&[&str]] = &[DOCUMENTS, PROCESSES, AREAS, TEAMS, STRATEGIES, OTHERS];

/// Without `root`, who would soon be archived, and nobody could do much any more.
const USERS: &[&str] = &[
    "ed",
    "vic",
    "member",
    "cora",
    "owner",
    "lead",
    "trainer",
    "gone",
    "boss",
    "reader",
    "nobody",
    "ari",
    "n0",
    "not-there",
];

const KINDS: &[Kind] = &[
    Kind::Folder,
    Kind::Document,
    Kind::Process,
    Kind::Area,
    Kind::Team,
    Kind::Template,
    Kind::Task,
    Kind::Strategy,
    Kind::Breakthrough,
    Kind::Initiative,
    Kind::Plan,
];

fn object() -> impl Strategy<Value = Id> {
    select(FAMILIES).prop_flat_map(one_of)
}

/// What may be moved, and where to, mostly.
const MOVES: &[(&[&str], &[&str])] = &[
    (
        &["d1", "d2", "f1", "f2", "n0"],
        &["section:documents", "f1", "f2"],
    ),
    (
        &["p1", "p2", "p3", "n1"],
        &["section:processes", "p1", "p2", "p3"],
    ),
    (
        &["a1", "a2", "a3", "t1", "n0"],
        &["section:onboarding", "a1", "a2", "a3", "a9"],
    ),
    (&["s1", "s2"], &["section:strategy", "s1", "s2", "s3"]),
    (&["b1", "b2", "b3", "n1"], &["s1", "s2", "s3"]),
    (&["i1", "i3"], &["b1", "b2", "b3", "b4"]),
];

/// Something, and where it is moved to.
fn moved() -> impl Strategy<Value = (Id, Id)> {
    let family = select(MOVES).prop_flat_map(|(what, under)| (one_of(what), one_of(under)));
    prop_oneof![9 => family, 1 => (object(), object())]
}

fn deleted() -> impl Strategy<Value = Id> {
    let few = one_of(&["d1", "p2", "tp1", "i1", "n0"]);
    prop_oneof![4 => few, 1 => object()]
}

fn document() -> impl Strategy<Value = Id> {
    one_of(&["d1", "d2", "d3", "n0"])
}

fn near_documents() -> impl Strategy<Value = Id> {
    one_of(&["f1", "d1"])
}

/// Some act more than others, who may less.
pub(super) fn actor() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just("root"), 1 => Just("fanni"), 4 => select(ACTORS)]
}

fn one_of(ids: &'static [&'static str]) -> impl Strategy<Value = Id> {
    select(ids).prop_map(Id::from)
}

fn user() -> impl Strategy<Value = Id> {
    one_of(USERS)
}

fn team() -> impl Strategy<Value = Id> {
    one_of(&["t1", "t2", "t3", "n0", "n1", "a1"])
}

fn area() -> impl Strategy<Value = Option<Id>> {
    prop::option::of(one_of(&["a1", "a2", "a3", "a9", "n0", "n1", "t1"]))
}

fn strategy() -> impl Strategy<Value = Id> {
    one_of(&["s1", "s2", "s3", "n0", "n1", "b1"])
}

fn new_id() -> impl Strategy<Value = Id> {
    one_of(&["n0", "n1", "n2"])
}

fn name() -> impl Strategy<Value = Text> {
    "[a-z]{0,3}".prop_map(|name| name.as_str().into())
}

fn party() -> impl Strategy<Value = Party> {
    prop_oneof![
        user().prop_map(Party::User),
        one_of(&["g1", "team", "t1"]).prop_map(Party::Group),
        team().prop_map(Party::Team),
    ]
}

fn few() -> impl Strategy<Value = Party> {
    prop_oneof![
        3 => one_of(&["member", "boss"]).prop_map(Party::User),
        1 => one_of(&["team", "g1", "t1"]).prop_map(Party::Group),
    ]
}

fn parties() -> impl Strategy<Value = Vec<Party>> {
    prop::collection::vec(party(), 0..3)
}

fn users() -> impl Strategy<Value = Vec<Id>> {
    prop::collection::vec(user(), 0..3)
}

fn share() -> impl Strategy<Value = ShareTarget> {
    prop_oneof![
        user().prop_map(ShareTarget::User),
        team().prop_map(ShareTarget::Team),
        one_of(&["a1", "a2", "a9", "t1"]).prop_map(ShareTarget::Area),
    ]
}

/// One command, or several as one.
pub(super) fn intent() -> impl Strategy<Value = Intent> {
    let one = prop_oneof![
        2 => standing(),
        2 => content(),
        2 => numbered(),
        2 => people(),
        3 => onboarding(),
        2 => plans(),
        2 => strategies(),
    ]
    .boxed();
    let several = prop::collection::vec(one.clone(), 0..4);
    prop_oneof![
        9 => one,
        1 => several.prop_map(|changes| Intent::All { changes }),
    ]
}

fn standing() -> impl Strategy<Value = Intent> {
    prop_oneof![
        (moved(), prop::option::of(object())).prop_map(|((object, under), before)| {
            Intent::Move {
                object,
                under,
                before,
            }
        }),
        (new_id(), select(KINDS), object(), name()).prop_map(|(id, kind, parent, name)| {
            Intent::Create {
                id,
                kind,
                parent,
                name,
            }
        }),
        (object(), name()).prop_map(|(object, name)| Intent::Rename { object, name }),
        object().prop_map(|object| Intent::Archive { object }),
        object().prop_map(|object| Intent::Restore { object }),
        deleted().prop_map(|object| Intent::Delete { object }),
        deleted().prop_map(|object| Intent::Undelete { object }),
        deleted().prop_map(|object| Intent::Purge { object }),
        (new_id(), one_of(PROCESSES), name()).prop_map(|(id, process, name)| Intent::InsertLevel {
            id,
            process,
            name,
        }),
    ]
}

fn content() -> impl Strategy<Value = Intent> {
    prop_oneof![
        near_documents().prop_map(|object| Intent::Submit {
            object,
            outline: None,
        }),
        near_documents().prop_map(|object| Intent::Approve {
            object,
            note: String::new(),
            margin: None,
            outline: None,
        }),
        (near_documents(), near_documents()).prop_map(|(object, to)| Intent::Link { object, to }),
        (near_documents(), near_documents()).prop_map(|(object, to)| Intent::Unlink { object, to }),
    ]
}

fn numbered() -> impl Strategy<Value = Intent> {
    // The one that is submitted and approved.
    let template = || one_of(&["d1"]);
    let number = || one_of(&["", "A-1", "a-1", "A-2", "A-07"]).prop_map(|id| id.to_string());
    let numbering = one_of(&["", "A-{00}"]).prop_map(|id| id.to_string());
    prop_oneof![
        (document(), number()).prop_map(|(object, number)| Intent::SetNumber { object, number }),
        (template(), prop::option::weighted(0.8, numbering)).prop_map(|(document, numbering)| {
            let template = numbering.map(|numbering| DocumentTemplate {
                numbering,
                ..DocumentTemplate::default()
            });
            Intent::SetDocumentTemplate {
                document,
                template: template.map(Box::new),
            }
        }),
        (new_id(), template(), one_of(&["f1", "f2"]), name()).prop_map(
            |(id, template, parent, name)| {
                Intent::CreateFromTemplate {
                    id,
                    template,
                    parent,
                    name,
                    margin: None,
                }
            }
        ),
        (document(), prop::option::of(document())).prop_map(|(object, of)| {
            Intent::SetTranslation {
                object,
                of,
                version: None,
                text: None,
            }
        }),
    ]
}

fn people() -> impl Strategy<Value = Intent> {
    prop_oneof![
        (party(), object(), select(GrantedRole::ALL)).prop_map(|(to, on, role)| Intent::Grant {
            to,
            role,
            on
        }),
        (few(), near_documents(), select(GrantedRole::ALL))
            .prop_map(|(to, on, role)| Intent::Revoke { to, role, on }),
        (object(), prop::option::of(party()))
            .prop_map(|(object, to)| Intent::SetResponsible { object, to }),
        (one_of(&["g1", "team"]), one_of(&["member", "vic", "ari"]))
            .prop_map(|(group, user)| Intent::AddMember { group, user }),
        (one_of(&["g1", "team"]), one_of(&["member", "vic", "ari"]))
            .prop_map(|(group, user)| Intent::RemoveMember { group, user }),
        user().prop_map(|user| Intent::ArchiveUser { user }),
        user().prop_map(|user| Intent::RestoreUser { user }),
        (user(), select(Flag::ALL), any::<bool>())
            .prop_map(|(user, flag, value)| Intent::SetFlag { user, flag, value }),
        (user(), name()).prop_map(|(user, phone)| Intent::EditUser {
            user,
            name: None,
            email: None,
            phone: phone.get(&"fi".parse().unwrap()).map(ToOwned::to_owned),
            title: Some(phone),
        }),
    ]
}

fn onboarding() -> impl Strategy<Value = Intent> {
    let id = || one_of(&["a1", "a2", "a3", "a9", "n0"]);
    prop_oneof![
        (id(), users()).prop_map(|(area, users)| Intent::SetCoordinators { area, users }),
        (new_id(), area(), name()).prop_map(|(id, parent, name)| Intent::CreateArea {
            id,
            parent,
            name
        }),
        (new_id(), area(), name()).prop_map(|(id, area, name)| Intent::CreateTeam {
            id,
            area,
            identifier: "T".to_owned(),
            name,
        }),
        (team(), "[a-z]{0,2}")
            .prop_map(|(team, identifier)| Intent::SetIdentifier { team, identifier }),
        (team(), area()).prop_map(|(team, area)| Intent::SetTeamArea { team, area }),
        (team(), user(), select(TeamRole::ALL))
            .prop_map(|(team, user, role)| Intent::SetTeamRole { team, user, role }),
        (team(), new_id(), select(TeamRole::ALL), name()).prop_map(|(team, id, role, name)| {
            Intent::Invite {
                team,
                id,
                role,
                name,
                email: String::new(),
                phone: String::new(),
                title: Text::default(),
            }
        }),
        (team(), user()).prop_map(|(team, user)| Intent::ArchiveMembership { team, user }),
        (team(), user()).prop_map(|(team, user)| Intent::RestoreMembership { team, user }),
    ]
}

fn plans() -> impl Strategy<Value = Intent> {
    let template = || one_of(&["tp1", "n0", "n1"]);
    let plan = || one_of(&["pl1", "pl2", "n0", "n1"]);
    let task = || one_of(&["k1", "k2", "n0", "n0/1"]);
    prop_oneof![
        (template(), share(), any::<bool>())
            .prop_map(|(template, to, edit)| Intent::ShareTemplate { template, to, edit }),
        (template(), share()).prop_map(|(template, to)| Intent::UnshareTemplate { template, to }),
        (
            new_id(),
            team(),
            prop::option::of(template()),
            user(),
            any::<bool>()
        )
            .prop_map(|(id, team, template, inductee, is_new)| Intent::StartPlan {
                id,
                team,
                template,
                inductee: if is_new { "n2".into() } else { inductee },
                new_inductee: is_new.then(|| NewUser {
                    name: "Uusi".into(),
                    ..NewUser::default()
                }),
                name: None,
            }),
        plan().prop_map(|plan| Intent::EndPlan { plan }),
        plan().prop_map(|plan| Intent::ReopenPlan { plan }),
        (task(), users()).prop_map(|(task, users)| Intent::AssignTask { task, users }),
        (task(), any::<bool>()).prop_map(|(task, done)| Intent::CompleteTask { task, done }),
    ]
}

fn strategies() -> impl Strategy<Value = Intent> {
    prop_oneof![
        (strategy(), select(Visibility::ALL)).prop_map(|(strategy, visibility)| {
            Intent::SetVisibility {
                strategy,
                visibility,
            }
        }),
        (strategy(), select(StrategyRole::ALL), parties())
            .prop_map(|(strategy, role, to)| Intent::SetStrategyRole { strategy, role, to }),
        (one_of(&["b1", "b2", "b3", "b4", "n0"]), parties())
            .prop_map(|(breakthrough, to)| Intent::SetConnected { breakthrough, to }),
        object().prop_map(|object| Intent::Publish { object }),
    ]
}
