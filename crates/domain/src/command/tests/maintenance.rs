use super::Fixture;
use crate::{
    Id, Kind, Party, RefusalCode, SectionName,
    command::Intent,
    record::{Flag, GrantedRole, StepColumn},
};

fn flag(user: &str, value: bool) -> Intent {
    Intent::SetFlag {
        user: user.into(),
        flag: Flag::Administrator,
        value,
    }
}

#[test]
fn there_is_always_an_administrator() {
    let mut fixture = Fixture::new();
    fixture.there_and_back("root", flag("chief", false));
    assert_eq!(
        fixture.refused("root", flag("root", false)),
        RefusalCode::LastAdministrator
    );
    let archive = Intent::ArchiveUser {
        user: "root".into(),
    };
    assert_eq!(
        fixture.refused("root", archive),
        RefusalCode::LastAdministrator
    );
}

#[test]
fn people_change_their_own_data_but_not_their_flags() {
    let mut fixture = Fixture::new();
    let edit = |user: &str| Intent::EditUser {
        user: user.into(),
        name: None,
        email: Some("ed@example.fi".into()),
        phone: None,
        title: Some("Asiantuntija".into()),
    };
    fixture.there_and_back("ed", edit("ed"));
    assert_eq!(fixture.refused("ed", edit("ann")), RefusalCode::Forbidden);
    assert_eq!(
        fixture.refused("ed", flag("ed", true)),
        RefusalCode::Forbidden
    );
    let bad = Intent::EditUser {
        user: "ed".into(),
        name: None,
        email: Some("not an address".into()),
        phone: None,
        title: None,
    };
    assert_eq!(fixture.refused("ed", bad), RefusalCode::InvalidValue);
}

#[test]
fn a_group_carries_its_grants_to_its_members_and_to_the_bin() {
    let mut fixture = Fixture::new();
    fixture.root(Intent::Grant {
        to: Party::Group("team".into()),
        role: GrantedRole::Editor,
        on: "section:risks".into(),
    });
    let create = |id: &str| Intent::Create {
        id: id.into(),
        kind: Kind::Risk,
        parent: "section:risks".into(),
        name: "Riski".into(),
    };
    assert!(fixture.decide("vic", create("r1")).is_err());
    let member = Intent::AddMember {
        group: "team".into(),
        user: "vic".into(),
    };
    fixture.there_and_back("root", member.clone());
    assert_eq!(fixture.refused("root", member), RefusalCode::NoChange);
    fixture.act("vic", create("r1"));
    fixture.root(Intent::Delete {
        object: "team".into(),
    });
    assert!(fixture.decide("vic", create("r2")).is_err());
    fixture.root(Intent::Undelete {
        object: "team".into(),
    });
    fixture.act("vic", create("r2"));
}

#[test]
fn grants_are_given_on_content_once() {
    let mut fixture = Fixture::new();
    let grant = |to: Party, on: &str| Intent::Grant {
        to,
        role: GrantedRole::Viewer,
        on: on.into(),
    };
    let ed = || Party::User("ed".into());
    for on in ["section:maintenance", "section:onboarding", "team", "ed"] {
        assert_eq!(
            fixture.refused("root", grant(ed(), on)),
            RefusalCode::WrongKind,
            "{on}"
        );
    }
    assert_eq!(
        fixture.refused("root", grant(Party::Team("t".into()), "f1")),
        RefusalCode::WrongKind
    );
    assert_eq!(
        fixture.refused("ed", grant(ed(), "f1")),
        RefusalCode::Forbidden
    );
    fixture.there_and_back("root", grant(ed(), "f1"));
    assert_eq!(
        fixture.refused("root", grant(ed(), "f1")),
        RefusalCode::NoChange
    );
}

#[test]
fn the_settings_are_the_administrators() {
    let mut fixture = Fixture::new();
    let tags = |tags: &[&str]| Intent::SetLanguages {
        languages: tags.iter().map(|tag| tag.parse().unwrap()).collect(),
    };
    fixture.there_and_back("root", tags(&["sv", "fi", "se"]));
    assert_eq!(fixture.refused("root", tags(&[])), RefusalCode::Languages);
    assert_eq!(
        fixture.refused("root", tags(&["fi", "fi"])),
        RefusalCode::Languages
    );
    assert!(fixture.decide("ed", tags(&["fi"])).is_err());
    let rename = |object: &str, name: &str| Intent::Rename {
        object: object.into(),
        name: name.into(),
    };
    let heading = |heading: &str| Intent::SetStepHeading {
        column: StepColumn::CriticalFactors,
        heading: heading.into(),
    };
    fixture.there_and_back("root", heading("Mihin kompastutaan"));
    fixture.there_and_back("root", heading(""));
    assert_eq!(
        fixture.refused("ed", heading("Muu")),
        RefusalCode::Forbidden
    );
    fixture.root(rename("section:risks", "Vaarat"));
    fixture.root(rename("section:risks", ""));
    fixture.root(rename("section:settings", "Uusi nimi"));
    assert_eq!(
        fixture.refused("root", rename("section:settings", "")),
        RefusalCode::NameMissing
    );
    let section = |section, value| Intent::UseSection { section, value };
    fixture.there_and_back("root", section(SectionName::Strategy, false));
    assert_eq!(
        fixture.refused("root", section(SectionName::Maintenance, false)),
        RefusalCode::InvalidValue
    );
}

#[test]
fn a_new_user_stands_last() {
    let mut fixture = Fixture::new();
    fixture.root(Intent::CreateUser {
        id: "new".into(),
        name: "Uusi Käyttäjä".into(),
        email: "uusi@example.fi".into(),
        phone: String::new(),
        title: "".into(),
    });
    let users = fixture
        .organisation
        .children(&SectionName::Maintenance.id());
    assert_eq!(users.last(), Some(&Id::from("new")));
}

#[test]
fn what_a_bundle_granted_can_be_revoked() {
    let mut fixture = Fixture::house();
    let revoke =
        serde_json::json!({"op": "revoke", "to": {"user": "member"}, "role": "viewer", "on": "f1"});
    fixture.back_and_forth("root", revoke);
}
