use super::Fixture;
use crate::{
    Data, Kind, RefusalCode,
    command::Intent,
    record::{Document, DocumentTemplate},
};

pub(super) fn number(object: &str, number: &str) -> Intent {
    Intent::SetNumber {
        object: object.into(),
        number: number.into(),
    }
}

pub(super) fn document<'a>(fixture: &'a Fixture, id: &str) -> &'a Document {
    match &fixture.organisation.get(&id.into()).unwrap().data {
        Data::Document(document) => document,
        _ => panic!("{id} is no document"),
    }
}

pub(super) fn offering(document: &str, numbering: &str, headings: &[&str]) -> Intent {
    Intent::SetDocumentTemplate {
        document: document.into(),
        template: Some(Box::new(DocumentTemplate {
            numbering: numbering.to_owned(),
            required_headings: headings.iter().map(|it| (*it).to_owned()).collect(),
        })),
    }
}

#[test]
fn a_document_is_numbered_by_who_may_edit_it() {
    let mut fixture = Fixture::new();
    assert_eq!(
        fixture.refused("ann", number("d1", "TO-1")),
        RefusalCode::Forbidden
    );
    assert_eq!(
        fixture.refused("ed", number("p1", "TO-1")),
        RefusalCode::WrongKind
    );
    fixture.there_and_back("ed", number("d1", " TO-1 "));
    assert_eq!(document(&fixture, "d1").number, "TO-1");
    fixture.there_and_back("ed", number("d1", ""));
    for unfit in ["a\nb", &"x".repeat(65)] {
        let refusal = fixture.refused("ed", number("d1", unfit));
        assert_eq!(refusal, RefusalCode::InvalidValue, "{unfit:?}");
    }
}

#[test]
fn a_number_is_had_once_outside_of_the_bin() {
    let mut fixture = Fixture::new();
    fixture.act("ed", number("d1", "TO-1"));
    assert_eq!(
        fixture.refused("ed", number("d2", "to-1")),
        RefusalCode::NumberTaken
    );
    assert_eq!(
        fixture.refused("ed", number("d1", "TO-1")),
        RefusalCode::NoChange
    );
    let delete = |object: &str| Intent::Delete {
        object: object.into(),
    };
    let undelete = Intent::Undelete {
        object: "d1".into(),
    };
    fixture.root(delete("d1"));
    fixture.act("ed", number("d2", "TO-1"));
    assert_eq!(
        fixture.refused("root", undelete.clone()),
        RefusalCode::NumberTaken
    );
    fixture.act("ed", number("d2", "TO-2"));
    fixture.root(undelete);
    assert_eq!(document(&fixture, "d1").number, "TO-1");
}

#[test]
fn what_is_begun_with_a_template_gets_the_next_number_that_nobody_ever_had() {
    let mut fixture = Fixture::new();
    fixture.act("ed", offering("d1", "TO-{00}", &[]));
    fixture.create("ed", "old", Kind::Document, "f1");
    fixture.act("ed", number("d2", "TO-3"));
    fixture.act("ed", number("old", "to-07"));
    fixture.root(Intent::Archive {
        object: "d2".into(),
    });
    fixture.root(Intent::Delete {
        object: "old".into(),
    });
    super::document_templates::approve_text(&mut fixture, "d1");
    for (id, expected) in [("n1", "TO-08"), ("n2", "TO-09")] {
        fixture.act("ed", super::document_templates::begin(id, "d1"));
        assert_eq!(document(&fixture, id).number, expected);
    }
    // A copy is numbered as what it was copied from was; without a template, not at all.
    for (of, copy, expected) in [("n1", "c1", "TO-10"), ("d3", "c2", "")] {
        fixture.act(
            "ed",
            Intent::Duplicate {
                object: of.into(),
                under: "f1".into(),
                name: crate::Text::default(),
                ids: [(of.into(), copy.into())].into(),
                margin: None,
            },
        );
        assert_eq!(document(&fixture, copy).number, expected);
    }
}
