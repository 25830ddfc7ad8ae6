use super::Fixture;
use crate::{Id, Party, RefusalCode, Text, command::Intent};

fn governance(fixture: &Fixture, id: &str) -> crate::record::Governance {
    let record = fixture.organisation.get(&Id::from(id)).unwrap();
    record.data.governance().unwrap().clone()
}

#[test]
fn properties_change_and_change_back() {
    let mut fixture = Fixture::new();
    fixture.there_and_back(
        "root",
        Intent::SetResponsible {
            object: "d1".into(),
            to: Some(Party::Group("team".into())),
        },
    );
    fixture.there_and_back(
        "root",
        Intent::SetReviewInterval {
            object: "p1".into(),
            months: Some(12),
        },
    );
    fixture.there_and_back(
        "ed",
        Intent::SetPurpose {
            process: "p1".into(),
            purpose: Text::in_language("fi".parse().unwrap(), "Myydä"),
        },
    );
    fixture.there_and_back(
        "ed",
        Intent::Link {
            object: "p1".into(),
            to: "d1".into(),
        },
    );
    assert_eq!(governance(&fixture, "p1").links, [Id::from("d1")]);
    assert_eq!(governance(&fixture, "p1").review_interval_months, Some(12));
}

#[test]
fn only_living_users_and_groups_answer_for_content() {
    let mut fixture = Fixture::new();
    let set = |to: Party| Intent::SetResponsible {
        object: "d1".into(),
        to: Some(to),
    };
    let user = |id: &str| Party::User(id.into());
    assert_eq!(
        fixture.refused("root", set(user("team"))),
        RefusalCode::NotFound
    );
    assert_eq!(
        fixture.refused("root", set(Party::Team("t".into()))),
        RefusalCode::WrongKind
    );
    assert_eq!(
        fixture.refused("ed", set(user("ed"))),
        RefusalCode::Forbidden
    );
    fixture.root(Intent::ArchiveUser { user: "vic".into() });
    assert_eq!(
        fixture.refused("root", set(user("vic"))),
        RefusalCode::UserArchived
    );
}

#[test]
fn a_responsible_may_edit_what_is_theirs_and_nothing_below() {
    let mut fixture = Fixture::new();
    fixture.root(Intent::SetResponsible {
        object: "p1".into(),
        to: Some(Party::User("vic".into())),
    });
    let rename = |object: &str| Intent::Rename {
        object: object.into(),
        name: "x".into(),
    };
    fixture.act("vic", rename("p1"));
    assert_eq!(fixture.refused("vic", rename("p2")), RefusalCode::NotFound);
}

#[test]
fn intervals_and_reviews_must_make_sense() {
    let mut fixture = Fixture::new();
    for months in [0, 121] {
        let intent = Intent::SetReviewInterval {
            object: "d1".into(),
            months: Some(months),
        };
        assert_eq!(fixture.refused("root", intent), RefusalCode::InvalidValue);
    }
    fixture.publish_d1();
    let review = |on: &str| Intent::RecordReview {
        object: "d1".into(),
        on: on.parse().unwrap(),
    };
    assert_eq!(
        fixture.refused("root", review("2027-01-01")),
        RefusalCode::InvalidValue
    );
    fixture.root(review("2026-09-01"));
    assert_eq!(
        governance(&fixture, "d1")
            .last_reviewed
            .unwrap()
            .to_string(),
        "2026-09-01"
    );
}

#[test]
fn links_lead_to_what_the_writer_knows() {
    let mut fixture = Fixture::new();
    let link = |object: &str, to: &str| Intent::Link {
        object: object.into(),
        to: to.into(),
    };
    assert_eq!(fixture.refused("ed", link("d1", "d1")), RefusalCode::Cycle);
    assert_eq!(
        fixture.refused("ed", link("d1", "gone")),
        RefusalCode::NotFound
    );
    fixture.create("root", "r1", crate::Kind::Risk, "section:risks");
    assert_eq!(
        fixture.refused("ed", link("d1", "r1")),
        RefusalCode::NotFound,
        "hidden from them"
    );
    fixture.act("ed", link("d1", "p1"));
    assert_eq!(
        fixture.refused("ed", link("d1", "p1")),
        RefusalCode::NoChange
    );
}
