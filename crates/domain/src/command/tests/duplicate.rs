use std::collections::BTreeMap;

use super::Fixture;
use crate::{
    BodyRef, Hash, Id, Kind, Media, Party, RefusalCode, Text,
    command::Intent,
    record::{Content, GrantedRole},
};

fn copying(object: &str, under: &str, ids: &[(&str, &str)]) -> Intent {
    Intent::Duplicate {
        object: object.into(),
        under: under.into(),
        name: Text::in_language("fi".parse().unwrap(), "Kopio"),
        ids: ids
            .iter()
            .map(|(of, to)| (Id::from(*of), Id::from(*to)))
            .collect::<BTreeMap<_, _>>(),
        margin: None,
    }
}

const BRANCH: &[(&str, &str)] = &[("p1", "c1"), ("p2", "c2"), ("p3", "c3")];

fn drawn(fixture: &mut Fixture, process: &str) -> Content {
    let body = BodyRef {
        hash: Hash::of(b"<definitions/>"),
        size: 14,
        media: Media::Bpmn,
        pictures: None,
    };
    fixture.act(
        "ed",
        Intent::EditBody {
            object: process.into(),
            body: body.clone(),
            base: None,
        },
    );
    Content::Body(body)
}

#[test]
fn a_branch_is_copied_with_what_it_says_and_links_within_itself() {
    let mut fixture = Fixture::new();
    let content = drawn(&mut fixture, "p2");
    for to in ["p3", "d1"] {
        fixture.act(
            "ed",
            Intent::Link {
                object: "p2".into(),
                to: to.into(),
            },
        );
    }
    fixture.root(Intent::SetResponsible {
        object: "p2".into(),
        to: Some(Party::User("ann".into())),
    });
    fixture.root(Intent::Rename {
        object: "p1".into(),
        name: Text::in_language("sv".parse().unwrap(), "Alkuperäisen nimi"),
    });
    fixture.there_and_back("root", copying("p1", "section:processes", BRANCH));

    let copies = |of: &str| fixture.organisation.children(&of.into()).to_vec();
    assert_eq!(copies("section:processes"), ["p1", "c1"].map(Id::from));
    assert_eq!(copies("c1"), ["c2", "c3"].map(Id::from));
    let [first, below] = ["c1", "c2"].map(|id| fixture.organisation.get(&id.into()).unwrap());
    assert_eq!(first.name.get(&"fi".parse().unwrap()), Some("Kopio"));
    assert_eq!(first.name.get(&"sv".parse().unwrap()), None);
    assert_eq!(below.name.get(&"fi".parse().unwrap()), Some("p2"));
    let lifecycle = below.data.lifecycle().unwrap();
    assert_eq!(lifecycle.approved, None);
    assert_eq!(lifecycle.latest(), Some(&content));
    let governance = below.data.governance().unwrap();
    assert_eq!(governance.links, ["c3", "d1"].map(Id::from));
    assert_eq!(governance.responsible, None);
}

#[test]
fn whoever_may_not_see_a_draft_copies_what_is_in_force() {
    let mut fixture = Fixture::new();
    fixture.create("root", "shelf", Kind::Folder, "section:documents");
    let attach = |name: &str| Intent::AttachFile {
        document: "d1".into(),
        file: BodyRef {
            hash: Hash::of(name.as_bytes()),
            size: 1,
            media: Media::File { name: name.into() },
            pictures: None,
        },
        base: None,
    };
    fixture.act("ed", attach("first"));
    fixture.publish_d1();
    fixture.act("ed", attach("second"));
    fixture.root(Intent::Grant {
        to: Party::User("vic".into()),
        role: GrantedRole::Editor,
        on: "shelf".into(),
    });
    let said = |fixture: &Fixture, id: &str| {
        let record = fixture.organisation.get(&id.into()).unwrap();
        let content = record.data.lifecycle().unwrap().latest().cloned();
        content.and_then(|content| content.body().map(|body| body.hash))
    };
    fixture.act("vic", copying("d1", "shelf", &[("d1", "c1")]));
    assert_eq!(said(&fixture, "c1"), Some(Hash::of(b"first")));
    fixture.act("ed", copying("d1", "f1", &[("d1", "c2")]));
    assert_eq!(said(&fixture, "c2"), Some(Hash::of(b"second")));
}

#[test]
fn what_can_not_be_copied_is_refused_and_nothing_is_made() {
    let mut fixture = Fixture::new();
    let to_top = |ids| copying("p1", "section:processes", ids);
    for (actor, intent, code) in [
        (
            "vic",
            copying("d1", "f1", &[("d1", "c1")]),
            RefusalCode::NotFound,
        ),
        (
            "ann",
            copying("d1", "f1", &[("d1", "c1")]),
            RefusalCode::Forbidden,
        ),
        (
            "ed",
            copying("d1", "p1", &[("d1", "c1")]),
            RefusalCode::WrongPlace,
        ),
        (
            "ed",
            copying("f1", "section:documents", &[("f1", "c1")]),
            RefusalCode::WrongKind,
        ),
        ("ed", to_top(&[]), RefusalCode::InvalidValue),
        ("ed", to_top(&[("p1", "d1")]), RefusalCode::InvalidId),
        (
            "ed",
            to_top(&[("p1", "c1"), ("d1", "c2")]),
            RefusalCode::NotFound,
        ),
    ] {
        assert_eq!(fixture.refused(actor, intent.clone()), code, "{intent:?}");
    }
    fixture.create("ed", "p4", Kind::Process, "p2");
    let without_its_parent = to_top(&[("p1", "c1"), ("p4", "c4")]);
    assert_eq!(
        fixture.refused("ed", without_its_parent),
        RefusalCode::WrongPlace
    );
    fixture.root(Intent::Archive {
        object: "p2".into(),
    });
    assert_eq!(
        fixture.refused("root", to_top(BRANCH)),
        RefusalCode::Archived
    );
}
