use super::{Fixture, numbers::document};
use crate::{BodyRef, Hash, Media, RefusalCode, command::Intent, record::Translation};

fn translating(object: &str, of: Option<&str>, version: Option<u32>) -> Intent {
    Intent::SetTranslation {
        object: object.into(),
        of: of.map(Into::into),
        version,
        text: None,
    }
}

#[test]
fn a_document_is_said_to_be_a_translation_of_a_version_of_another() {
    let mut fixture = Fixture::new();
    fixture.there_and_back("ed", translating("d2", Some("d1"), None));
    assert_eq!(
        fixture.refused("ed", translating("d2", Some("d1"), Some(1))),
        RefusalCode::InvalidValue,
        "there is no such version"
    );
    fixture.publish_d1();
    fixture.there_and_back("ed", translating("d2", Some("d1"), Some(1)));
    for version in [0, 2] {
        let refusal = fixture.refused("ed", translating("d2", Some("d1"), Some(version)));
        assert_eq!(refusal, RefusalCode::InvalidValue);
    }
    assert_eq!(
        fixture.refused("ed", translating("d2", None, Some(1))),
        RefusalCode::InvalidValue
    );
    fixture.there_and_back("ed", translating("d2", None, None));
}

#[test]
fn what_is_translated_is_no_translation() {
    let mut fixture = Fixture::new();
    fixture.act("ed", translating("d2", Some("d1"), None));
    // A translation of a translation is one of the original.
    fixture.act("ed", translating("d3", Some("d2"), None));
    let of = Translation {
        of: "d1".into(),
        version: None,
        text: None,
    };
    assert_eq!(document(&fixture, "d3").translates.as_deref(), Some(&of));
    for original in ["d1", "d2"] {
        assert_eq!(
            fixture.refused("ed", translating("d1", Some(original), None)),
            RefusalCode::Cycle
        );
    }
    fixture.create("ed", "d4", crate::Kind::Document, "f1");
    let turned = || translating("d1", Some("d4"), None);
    assert_eq!(
        fixture.refused("ed", turned()),
        RefusalCode::HasTranslations
    );
    for object in ["d2", "d3"] {
        fixture.root(Intent::Delete {
            object: object.into(),
        });
    }
    assert_eq!(
        fixture.refused("ed", turned()),
        RefusalCode::HasTranslations,
        "its translations may come out of the bin"
    );
    fixture.root(Intent::Delete {
        object: "d1".into(),
    });
    fixture.root(Intent::Undelete {
        object: "d2".into(),
    });
    assert_eq!(
        fixture.refused("ed", translating("d4", Some("d2"), None)),
        RefusalCode::NotFound,
        "the original is in the bin"
    );
    let copy = Intent::Duplicate {
        object: "d2".into(),
        under: "f1".into(),
        name: "Kopio".into(),
        ids: [("d2".into(), "c2".into())].into(),
        margin: None,
    };
    fixture.act("ed", copy);
    assert_eq!(document(&fixture, "c2").translates, None);
}

#[test]
fn only_texts_are_translated_by_who_may_edit_them_and_view_the_original() {
    let mut fixture = Fixture::new();
    assert_eq!(
        fixture.refused("ed", translating("d2", Some("p1"), None)),
        RefusalCode::WrongKind
    );
    assert_eq!(
        fixture.refused("ed", translating("p1", Some("d1"), None)),
        RefusalCode::WrongKind
    );
    fixture.publish_d1();
    assert_eq!(
        fixture.refused("vic", translating("d1", Some("d2"), None)),
        RefusalCode::Forbidden
    );
    fixture.root(Intent::Grant {
        to: crate::Party::User("vic".into()),
        role: crate::record::GrantedRole::Editor,
        on: "d1".into(),
    });
    assert_eq!(
        fixture.refused("vic", translating("d1", Some("d2"), None)),
        RefusalCode::NotFound,
        "a viewer knows nothing of drafts"
    );
    let media = Media::File {
        name: "liite.pdf".into(),
    };
    fixture.act(
        "ed",
        Intent::AttachFile {
            document: "d3".into(),
            file: BodyRef::to(b"%PDF", media),
            base: None,
        },
    );
    for (object, of) in [("d3", "d1"), ("d2", "d3")] {
        let refusal = fixture.refused("ed", translating(object, Some(of), None));
        assert_eq!(refusal, RefusalCode::WrongKind);
    }
}

#[test]
fn what_the_version_said_is_known_after_the_next_one_too() {
    let mut fixture = Fixture::new();
    let edit = |text: &str, base: Option<Hash>| Intent::EditBody {
        object: "d1".into(),
        body: BodyRef::to(text.as_bytes(), Media::Markdown),
        base,
    };
    let first = Some(Hash::of(b"yksi"));
    fixture.act("ed", edit("yksi", None));
    fixture.publish_d1();
    fixture.act("ed", translating("d2", Some("d1"), Some(1)));
    let known = |fixture: &Fixture| {
        let translation = document(fixture, "d2").translates.as_deref();
        translation.map(|it| (it.version, it.text))
    };
    assert_eq!(known(&fixture), Some((Some(1), first)));
    fixture.act("ed", edit("kaksi", first));
    fixture.publish_d1();
    assert_eq!(known(&fixture), Some((Some(1), first)));
    fixture.there_and_back("ed", translating("d2", Some("d1"), Some(2)));
}
