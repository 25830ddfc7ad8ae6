//! Ids, and what they may name.

use super::super::Any;
use super::{SOUND, refusal, refused};
use crate::bundle::{self, BundleErrorCode as Code};

#[test]
fn missing_references() {
    for (members, place) in [
        (
            r#""documents": [{"id": "d4", "folder": "f9"}]"#,
            "documents[0] (d4).folder",
        ),
        (
            r#""documents": [{"id": "d4", "fromTemplate": "d9"}]"#,
            "documents[0] (d4).fromTemplate",
        ),
        (
            r#""documents": [{"id": "d4", "translates": {"document": "d9"}}]"#,
            "documents[0] (d4).translates.document",
        ),
        (
            r#""processes": [{"id": "p1", "parent": "p9"}]"#,
            "processes[0] (p1).parent",
        ),
        (
            r#""processes": [{"id": "p1", "responsible": {"user": "u9"}}]"#,
            "processes[0] (p1).responsible",
        ),
        (
            r#""processes": [{"id": "p1", "links": ["u1", "x"]}]"#,
            "processes[0] (p1).links[1]",
        ),
        (
            r#""grants": [{"to": {"user": "u9"}, "role": "editor", "on": "f1"}]"#,
            "grants[0].to",
        ),
        (
            r#""grants": [{"to": {"user": "u1"}, "role": "editor", "on": "section:nothing"}]"#,
            "grants[0].on",
        ),
        (
            r#""handbooks": [{"id": "h1", "chapters": [{"id": "c1", "refers": ["p9"]}]}]"#,
            "handbooks[0] (h1).chapters[0] (c1).refers[0]",
        ),
        (
            r#""teams": [{"id": "t1", "area": "a9"}]"#,
            "teams[0] (t1).area",
        ),
        (
            r#""teams": [{"id": "t1", "members": [{"user": "u9", "role": "trainer"}]}]"#,
            "teams[0] (t1).members[0].user",
        ),
        (
            r#""templates": [{"id": "x", "team": "t9"}]"#,
            "templates[0] (x).team",
        ),
        (
            r#""teams": [{"id": "t1"}], "plans": [{"id": "x", "team": "t1", "inductee": "u9"}]"#,
            "plans[0] (x).inductee",
        ),
        (
            r#""strategies": [{"id": "s1", "participants": [{"team": "t9"}]}]"#,
            "strategies[0] (s1).participants[0]",
        ),
        (
            r#""documents": [{"id": "d1", "inReview": {"by": "u9", "at": "2026-01-01T00:00:00Z"}}]"#,
            "documents[0] (d1).inReview.by",
        ),
        (
            r#""documents": [{"id": "d1", "published": true, "version": {"author": "u9"}}]"#,
            "documents[0] (d1).version.author",
        ),
        (
            r#""settings": {"sections": [{"id": "section:garden"}]}"#,
            "settings.sections[0] (section:garden).id",
        ),
        (r#""order": [{"of": "x"}]"#, "order[0].of"),
        (
            r#""order": [{"of": "f1", "children": ["x"]}]"#,
            "order[0].children[0]",
        ),
    ] {
        refused(members, Code::MissingReference, place);
    }
    let (_, _, detail) = refusal(r#""documents": [{"id": "d4", "folder": "f9"}]"#);
    assert!(detail.contains("\"f9\""), "{detail}");
}

#[test]
fn references_to_the_wrong_kind() {
    for (members, place) in [
        (
            r#""documents": [{"id": "d1", "folder": "fr"}]"#,
            "documents[0] (d1).folder",
        ),
        (
            r#""documents": [{"id": "d1", "folder": "section:documents"}]"#,
            "documents[0] (d1).folder",
        ),
        (
            r#""folders": [{"id": "f1", "section": "documents"}, {"id": "f2", "section": "risks", "parent": "f1"}]"#,
            "folders[1] (f2).parent",
        ),
        (
            r#""processes": [{"id": "p1", "parent": "f1"}]"#,
            "processes[0] (p1).parent",
        ),
        (
            r#""processes": [{"id": "p1", "responsible": {"user": "g1"}}]"#,
            "processes[0] (p1).responsible",
        ),
        (
            r#""teams": [{"id": "t1"}], "processes": [{"id": "p1", "responsible": {"team": "t1"}}]"#,
            "processes[0] (p1).responsible",
        ),
        (
            r#""teams": [{"id": "t1"}], "grants": [{"to": {"team": "t1"}, "role": "editor", "on": "f1"}]"#,
            "grants[0].to",
        ),
        (
            r#""grants": [{"to": {"user": "u1"}, "role": "editor", "on": "a1"}]"#,
            "grants[0].on",
        ),
        (
            r#""grants": [{"to": {"user": "u1"}, "role": "editor", "on": "section:maintenance"}]"#,
            "grants[0].on",
        ),
        (
            r#""grants": [{"to": {"user": "u1"}, "role": "editor", "on": "u2"}]"#,
            "grants[0].on",
        ),
        (
            r#""areas": [{"id": "a1", "coordinators": ["g1"]}]"#,
            "areas[0] (a1).coordinators[0]",
        ),
        (
            r#""teams": [{"id": "t1", "area": "f1"}]"#,
            "teams[0] (t1).area",
        ),
        (
            r#""handbooks": [{"id": "h1", "chapters": [{"id": "c1"}]}, {"id": "h2", "chapters": [{"id": "c2", "parent": "c1"}]}]"#,
            "handbooks[1] (h2).chapters[0] (c2).parent",
        ),
        (
            r#""strategies": [{"id": "s1", "breakthroughs": [{"id": "b1", "connected": [{"user": "u1"}]}]}]"#,
            "strategies[0] (s1).breakthroughs[0] (b1).connected[0]",
        ),
        (
            r#""order": [{"of": "section:documents", "children": ["fr"]}]"#,
            "order[0].children[0]",
        ),
    ] {
        // Arrays that a case gives replace those of the sound bundle.
        let sound = SOUND.split_once(r#""folders""#).unwrap().0;
        let base = if members.starts_with(r#""folders""#) || members.starts_with(r#""areas""#) {
            format!("{{{sound} {members}}}")
        } else {
            format!("{{{SOUND}, {members}}}")
        };
        let error = bundle::parse(base.as_bytes(), &mut Any).expect_err(members);
        assert_eq!(
            (error.code, error.place.as_str()),
            (Code::WrongKindReference, place),
            "{error}"
        );
    }
}

#[test]
fn cycles() {
    refused(
        r#""processes": [{"id": "p1", "parent": "p1"}]"#,
        Code::Cycle,
        "processes[0] (p1).parent",
    );
    refused(
        r#""processes": [{"id": "p0"}, {"id": "p1", "parent": "p2"}, {"id": "p2", "parent": "p1"}]"#,
        Code::Cycle,
        "processes[1] (p1).parent",
    );
    refused(
        r#""handbooks": [{"id": "h1", "chapters": [{"id": "c1", "parent": "c2"}, {"id": "c2", "parent": "c1"}]}]"#,
        Code::Cycle,
        "handbooks[0] (h1).chapters[0] (c1).parent",
    );
    refused(
        r#""strategies": [{"id": "s1", "parent": "s2"}, {"id": "s2", "parent": "s1"}]"#,
        Code::Cycle,
        "strategies[0] (s1).parent",
    );
}

#[test]
fn ids_that_are_there_twice() {
    refused(
        r#""documents": [{"id": "d1"}, {"id": "d1"}]"#,
        Code::DuplicateId,
        "documents[1] (d1).id",
    );
    refused(
        r#""documents": [{"id": "u1"}]"#,
        Code::DuplicateId,
        "documents[0] (u1).id",
    );
    refused(
        r#""teams": [{"id": "t1"}], "plans": [{"id": "x", "team": "t1", "tasks": [{"id": "x"}]}]"#,
        Code::DuplicateId,
        "plans[0] (x).tasks[0] (x).id",
    );
    refused(
        r#""documents": [{"id": "t1/u1"}], "teams": [{"id": "t1", "members": [{"user": "u1", "role": "trainer"}]}]"#,
        Code::DuplicateId,
        "teams[0] (t1).members[0].user",
    );
    let grant = r#"{"to": {"user": "u1"}, "role": "editor", "on": "f1"}"#;
    refused(
        &format!(r#""grants": [{grant}, {grant}]"#),
        Code::DuplicateId,
        "grants[1]",
    );
    refused(
        r#""order": [{"of": "section:documents", "children": ["f1", "f1"]}]"#,
        Code::DuplicateId,
        "order[0].children[1]",
    );
}

#[test]
fn ids_that_can_not_be_given() {
    refused(
        r#""documents": [{"id": ""}]"#,
        Code::InvalidId,
        "documents[0] ().id",
    );
    refused(
        r#""documents": [{"id": "section:x"}]"#,
        Code::InvalidId,
        "documents[0] (section:x).id",
    );
    let long = "ä".repeat(65);
    let members = format!(r#""documents": [{{"id": "{long}"}}]"#);
    assert_eq!(refusal(&members).0, Code::InvalidId);
    let longest = "ä".repeat(64);
    let members = format!(r#"{{{SOUND}, "documents": [{{"id": "{longest}"}}]}}"#);
    bundle::parse(members.as_bytes(), &mut Any).unwrap();
}

#[test]
fn a_second_role_in_a_team() {
    refused(
        r#""teams": [{"id": "t1", "members": [{"user": "u1", "role": "trainer"}, {"user": "u2", "role": "trainer"},
            {"user": "u1", "role": "team-owner", "archived": true}]}]"#,
        Code::SecondTeamRole,
        "teams[0] (t1).members[2].user",
    );
}

#[test]
fn naming_somebody_twice_in_a_list_says_it_once() {
    let json = r#"{"format": "luotsi-organisation/1", "users": [{"id": "u1"}, {"id": "u2"}],
        "groups": [{"id": "g1", "members": ["u2", "u1", "u2"]}], "teams": [{"id": "t1"}],
        "templates": [{"id": "x", "team": "t1", "shares": [{"user": "u1"}, {"user": "u1", "edit": true}]}]}"#;
    let organisation = super::super::organisation(json);
    let crate::record::Data::Group(group) = &organisation.get(&"g1".into()).unwrap().data else {
        panic!()
    };
    assert_eq!(
        group.members,
        [crate::Id::from("u2"), crate::Id::from("u1")]
    );
    let crate::record::Data::Template(template) = &organisation.get(&"x".into()).unwrap().data
    else {
        panic!()
    };
    assert_eq!(template.shares.len(), 1);
    assert!(template.shares[0].edit);
}

#[test]
fn a_translation_is_translated_by_none() {
    for members in [
        r#""documents": [{"id": "d4", "translates": {"document": "d4"}}]"#,
        r#""documents": [{"id": "d4", "translates": {"document": "d5"}}, {"id": "d5", "translates": {"document": "d6"}}, {"id": "d6"}]"#,
    ] {
        refused(
            members,
            Code::Cycle,
            "documents[0] (d4).translates.document",
        );
    }
}
