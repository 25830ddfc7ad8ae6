use super::{
    Fixture,
    numbers::{document, number, offering},
};
use crate::{
    BodyRef, Hash, Id, Media, RefusalCode,
    command::{Intent, Margin, Outline, requirements},
    record::{Content, Lifecycle},
};

const TEXT: &str = "# Tarkoitus";

fn body(text: &str) -> BodyRef {
    BodyRef::to(text.as_bytes(), Media::Prosemirror)
}

/// Lets a text of `ed` be in force.
pub(super) fn approve_text(fixture: &mut Fixture, object: &str) {
    let object = Id::from(object);
    fixture.act(
        "ed",
        Intent::EditBody {
            object: object.clone(),
            body: body(TEXT),
            base: None,
        },
    );
    let outline = None;
    fixture.act(
        "ed",
        Intent::Submit {
            object: object.clone(),
            outline,
        },
    );
    fixture.act("ann", approving(&object, None));
}

fn approving(object: &Id, outline: Option<Box<Outline>>) -> Intent {
    Intent::Approve {
        object: object.clone(),
        note: String::new(),
        margin: None,
        outline,
    }
}

pub(super) fn begin(id: &str, template: &str) -> Intent {
    Intent::CreateFromTemplate {
        id: id.into(),
        template: template.into(),
        parent: "f1".into(),
        name: "Uusi".into(),
        margin: None,
    }
}

#[test]
fn a_document_begins_with_what_is_approved_of_its_template() {
    let mut fixture = Fixture::new();
    fixture.there_and_back("ed", offering("d1", "TO-{000}", &["Tarkoitus"]));
    assert_eq!(
        fixture.refused("ed", begin("n1", "d1")),
        RefusalCode::NotATemplate,
        "nothing is approved"
    );
    approve_text(&mut fixture, "d1");
    fixture.act(
        "ed",
        Intent::EditBody {
            object: "d1".into(),
            body: body("kesken"),
            base: Some(Hash::of(TEXT.as_bytes())),
        },
    );
    assert_eq!(
        fixture.refused("ed", begin("n1", "d2")),
        RefusalCode::NotATemplate
    );
    assert_eq!(
        fixture.refused("vic", begin("n1", "d1")),
        RefusalCode::Forbidden
    );
    fixture.act("ed", begin("n1", "d1"));
    let begun = document(&fixture, "n1");
    assert_eq!(begun.lifecycle.latest(), Some(&Content::Body(body(TEXT))));
    assert_eq!(begun.lifecycle.approved, None);
    assert_eq!(begun.from_template, Some("d1".into()));
    assert_eq!(begun.number, "TO-001");
    assert_eq!(begun.template, None);

    fixture.root(Intent::Archive {
        object: "d1".into(),
    });
    assert_eq!(
        fixture.refused("root", begin("n2", "d1")),
        RefusalCode::Archived
    );
}

#[test]
fn a_template_that_may_not_be_viewed_begins_nothing() {
    let mut fixture = Fixture::new();
    fixture.act("ed", offering("d1", "", &[]));
    approve_text(&mut fixture, "d1");
    fixture.root(Intent::Revoke {
        to: crate::Party::User("ed".into()),
        role: crate::record::GrantedRole::Editor,
        on: "section:documents".into(),
    });
    fixture.root(Intent::Grant {
        to: crate::Party::User("ed".into()),
        role: crate::record::GrantedRole::Editor,
        on: "f2".into(),
    });
    assert_eq!(
        fixture.refused("ed", begin("n1", "d1")),
        RefusalCode::NotFound
    );
}

#[test]
fn a_template_that_can_not_be_kept_to_is_refused() {
    let fixture = Fixture::new();
    for unfit in [
        offering("d1", "TO-000", &[]),
        offering("d1", "", &["Tarkoitus", " "]),
    ] {
        assert_eq!(fixture.refused("ed", unfit), RefusalCode::InvalidValue);
    }
    assert_eq!(
        fixture.refused("ed", offering("p1", "", &[])),
        RefusalCode::WrongKind
    );
}

fn outline(text: &str, headings: &[&str]) -> Option<Box<Outline>> {
    Some(Box::new(Outline {
        of: Hash::of(text.as_bytes()),
        headings: headings.iter().map(|it| (*it).to_owned()).collect(),
    }))
}

#[test]
fn a_text_that_lacks_what_its_template_requires_is_neither_submitted_nor_approved() {
    let mut fixture = Fixture::new();
    approve_text(&mut fixture, "d1");
    fixture.act("ed", offering("d1", "", &["Tarkoitus", "Vastuut", "Loki"]));
    fixture.act("ed", begin("n1", "d1"));
    let submit = |outline| Intent::Submit {
        object: "n1".into(),
        outline,
    };
    for (outline, missing) in [
        (None, "Tarkoitus\nVastuut\nLoki"),
        (outline(TEXT, &["TARKOITUS ", "Muu"]), "Vastuut\nLoki"),
    ] {
        let refusal = fixture.decide("ed", submit(outline)).unwrap_err();
        assert_eq!(refusal.code, RefusalCode::MissingHeadings);
        assert_eq!(refusal.detail.as_deref(), Some(missing));
    }
    let all = &["Tarkoitus", "Vastuut", "Loki"];
    assert_eq!(
        fixture.refused("ed", submit(outline("muu", all))),
        RefusalCode::Conflict,
        "what was looked at is not what is submitted"
    );
    fixture.act("ed", submit(outline(TEXT, all)));
    let n1 = Id::from("n1");
    assert_eq!(
        fixture.refused("ann", approving(&n1, outline(TEXT, &all[..2]))),
        RefusalCode::MissingHeadings
    );
    fixture.act("ann", approving(&n1, outline(TEXT, all)));
}

#[test]
fn nothing_is_required_of_files_nor_by_what_is_no_template_any_more() {
    let mut fixture = Fixture::new();
    approve_text(&mut fixture, "d1");
    fixture.act("ed", offering("d1", "", &["Tarkoitus"]));
    fixture.act("ed", begin("n1", "d1"));
    let submit = || Intent::Submit {
        object: "n1".into(),
        outline: None,
    };
    assert_eq!(
        fixture.refused("ed", submit()),
        RefusalCode::MissingHeadings
    );
    let mut attached = fixture.clone();
    let media = Media::File {
        name: "ohje.pdf".into(),
    };
    attached.act(
        "ed",
        Intent::AttachFile {
            document: "n1".into(),
            file: BodyRef::to(b"%PDF", media),
            base: None,
        },
    );
    attached.act("ed", submit());
    fixture.act(
        "ed",
        Intent::SetDocumentTemplate {
            document: "d1".into(),
            template: None,
        },
    );
    assert_eq!(requirements(&fixture.organisation, &"n1".into()), None);
    fixture.act("ed", submit());
    let review = |of: &Lifecycle| of.review.is_some();
    assert!(review(&document(&fixture, "n1").lifecycle));
}

#[test]
fn a_copy_is_no_template() {
    let mut fixture = Fixture::new();
    fixture.act("ed", offering("d1", "TO-{0}", &[]));
    fixture.act("ed", number("d1", "TO-1"));
    fixture.act(
        "ed",
        Intent::Duplicate {
            object: "d1".into(),
            under: "f1".into(),
            name: "Kopio".into(),
            ids: [("d1".into(), "c1".into())].into(),
            margin: None,
        },
    );
    let copy = document(&fixture, "c1");
    assert_eq!((&copy.template, &*copy.number), (&None, ""));
}

#[test]
fn what_is_said_in_the_margin_is_not_copied() {
    let mut fixture = Fixture::new();
    approve_text(&mut fixture, "d1");
    fixture.act("ed", offering("d1", "", &[]));
    let margin = |of: &str| {
        Some(Box::new(Margin {
            of: Hash::of(of.as_bytes()),
            text: body("puhdas"),
            open: None,
        }))
    };
    let copying = |margin| Intent::Duplicate {
        object: "d1".into(),
        under: "f1".into(),
        name: "Kopio".into(),
        ids: [("d1".into(), "c1".into())].into(),
        margin,
    };
    let beginning = |margin| Intent::CreateFromTemplate {
        id: "n1".into(),
        template: "d1".into(),
        parent: "f1".into(),
        name: "Uusi".into(),
        margin,
    };
    for other in [copying(margin("muu")), beginning(margin("muu"))] {
        assert_eq!(fixture.refused("ed", other), RefusalCode::Conflict);
    }
    fixture.act("ed", copying(margin(TEXT)));
    fixture.act("ed", beginning(margin(TEXT)));
    for made in ["c1", "n1"] {
        let latest = document(&fixture, made).lifecycle.latest();
        assert_eq!(latest, Some(&Content::Body(body("puhdas"))), "{made}");
    }
}
