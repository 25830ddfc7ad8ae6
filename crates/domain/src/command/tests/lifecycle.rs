use super::Fixture;
use crate::{
    BodyRef, Hash, Media, RefusalCode,
    command::{Intent, Margin},
    record::{Content, Lifecycle},
};

fn edit(object: &str, text: &str, base: Option<&str>) -> Intent {
    Intent::EditBody {
        object: object.into(),
        body: BodyRef::to(text.as_bytes(), Media::Markdown),
        base: base.map(|text| Hash::of(text.as_bytes())),
    }
}

fn submit() -> Intent {
    Intent::Submit {
        object: "d1".into(),
        outline: None,
    }
}

fn approve() -> Intent {
    Intent::Approve {
        object: "d1".into(),
        note: "Hyvä".into(),
        margin: None,
        outline: None,
    }
}

fn lifecycle(fixture: &Fixture) -> Lifecycle {
    let record = fixture.organisation.get(&"d1".into()).unwrap();
    record.data.lifecycle().unwrap().clone()
}

fn says(content: Option<&Content>, text: &str) -> bool {
    content.and_then(Content::body).map(|body| body.hash) == Some(Hash::of(text.as_bytes()))
}

#[test]
fn readers_see_the_approved_text_while_the_next_is_written() {
    let mut fixture = Fixture::new();
    fixture.act("ed", edit("d1", "yksi", None));
    fixture.act("ed", submit());
    fixture.act("ann", approve());
    fixture.act("ed", edit("d1", "kaksi", Some("yksi")));
    let now = lifecycle(&fixture);
    let approved = now.approved.unwrap();
    assert!(says(approved.content.as_ref(), "yksi"));
    assert_eq!((approved.number, approved.note.as_str()), (1, "Hyvä"));
    assert_eq!(approved.author, Some("ed".into()));
    assert_eq!(approved.approver, Some("ann".into()));
    assert!(says(now.working.unwrap().content.as_ref(), "kaksi"));
    fixture.act("ed", submit());
    fixture.act("ann", approve());
    let now = lifecycle(&fixture);
    assert!(says(
        now.approved.as_ref().and_then(|v| v.content.as_ref()),
        "kaksi"
    ));
    assert_eq!((now.approved.unwrap().number, now.working), (2, None));
}

#[test]
fn what_is_said_in_the_margin_is_not_approved_and_what_is_open_stays_in_the_working_copy() {
    let body = |text: &str| BodyRef::to(text.as_bytes(), Media::Markdown);
    let margin = |of: &str, open: Option<&str>| Intent::Approve {
        object: "d1".into(),
        note: String::new(),
        margin: Some(Box::new(Margin {
            of: Hash::of(of.as_bytes()),
            text: body("yksi"),
            open: open.map(body),
        })),
        outline: None,
    };
    let mut fixture = Fixture::new();
    fixture.act("ed", edit("d1", "yksi [a] [b]", None));
    fixture.act("ed", submit());
    assert_eq!(
        fixture.refused("ann", margin("yksi [a]", None)),
        RefusalCode::Conflict,
        "it was worked out of another text"
    );
    fixture.act("ann", margin("yksi [a] [b]", Some("yksi [b]")));
    let now = lifecycle(&fixture);
    let approved = now.approved.unwrap();
    assert!(says(approved.content.as_ref(), "yksi"));
    assert_eq!(approved.author, Some("ed".into()));
    let working = now.working.unwrap();
    assert!(says(working.content.as_ref(), "yksi [b]"));
    assert_eq!(working.author, Some("ed".into()));
    // Where the last is taken away, there is no next version.
    fixture.act("ed", edit("d1", "yksi", Some("yksi [b]")));
    assert_eq!(lifecycle(&fixture).working, None);
}

#[test]
fn a_text_made_from_an_older_one_is_a_conflict() {
    let mut fixture = Fixture::new();
    fixture.act("ed", edit("d1", "yksi", None));
    assert_eq!(
        fixture.refused("root", edit("d1", "kaksi", None)),
        RefusalCode::Conflict
    );
    fixture.act("root", edit("d1", "kaksi", Some("yksi")));
    assert_eq!(
        fixture.refused("ed", edit("d1", "kolme", Some("yksi"))),
        RefusalCode::Conflict
    );
}

#[test]
fn writing_back_what_is_in_force_leaves_no_working_copy() {
    let mut fixture = Fixture::new();
    fixture.act("ed", edit("d1", "yksi", None));
    fixture.act("ed", submit());
    fixture.act("ann", approve());
    assert_eq!(
        fixture.refused("ed", submit()),
        RefusalCode::NothingToApprove
    );
    fixture.act("ed", edit("d1", "kaksi", Some("yksi")));
    fixture.act("ed", edit("d1", "yksi", Some("kaksi")));
    assert_eq!(lifecycle(&fixture).working, None);
}

#[test]
fn what_waits_for_approval_is_not_written_or_submitted_again() {
    let mut fixture = Fixture::new();
    fixture.act("ed", edit("d1", "yksi", None));
    fixture.act("ed", submit());
    assert_eq!(fixture.refused("ed", submit()), RefusalCode::InReview);
    assert_eq!(
        fixture.refused("ed", edit("d1", "kaksi", Some("yksi"))),
        RefusalCode::InReview
    );
    fixture.act("ann", approve());
    assert_eq!(fixture.refused("ann", approve()), RefusalCode::NotInReview);
}

#[test]
fn returning_needs_a_comment_and_opens_the_text_again() {
    let mut fixture = Fixture::new();
    fixture.act("ed", edit("d1", "yksi", None));
    fixture.act("ed", submit());
    let back = |comment: &str| Intent::Return {
        object: "d1".into(),
        comment: comment.into(),
    };
    assert_eq!(fixture.refused("ann", back(" ")), RefusalCode::InvalidValue);
    assert_eq!(fixture.refused("ed", back("Ei")), RefusalCode::Forbidden);
    fixture.act("ann", back("Lisää esimerkki"));
    let returned = lifecycle(&fixture).working.unwrap().returned.unwrap();
    assert_eq!(returned.comment, "Lisää esimerkki");
    fixture.act("ed", edit("d1", "kaksi", Some("yksi")));
    fixture.act("ed", submit());
    assert_eq!(lifecycle(&fixture).working.unwrap().returned, None);
}

#[test]
fn an_author_approves_their_own_text_only_where_duties_are_not_separated() {
    let mut fixture = Fixture::new();
    fixture.root(edit("d1", "yksi", None));
    fixture.root(submit());
    assert_eq!(
        fixture.refused("root", approve()),
        RefusalCode::SeparationOfDuties
    );
    fixture.there_and_back("root", Intent::SetSeparationOfDuties { value: false });
    fixture.root(approve());
    assert!(lifecycle(&fixture).approved.is_some());
}

#[test]
fn a_document_may_be_a_file_or_a_web_page() {
    let mut fixture = Fixture::new();
    let file = Media::File {
        name: "a.pdf".into(),
    };
    fixture.act(
        "ed",
        Intent::AttachFile {
            document: "d1".into(),
            file: BodyRef::to(b"pdf", file),
        },
    );
    let url = |url: &str| Intent::LinkUrl {
        document: "d1".into(),
        url: url.into(),
    };
    for bad in [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a b",
    ] {
        assert_eq!(
            fixture.refused("ed", url(bad)),
            RefusalCode::InvalidValue,
            "{bad}"
        );
    }
    fixture.act("ed", url("https://example.fi/ohje"));
    let working = lifecycle(&fixture).working.unwrap();
    assert_eq!(
        working.content,
        Some(Content::Url("https://example.fi/ohje".into()))
    );
}

#[test]
fn a_process_takes_diagrams_only() {
    let fixture = Fixture::new();
    assert_eq!(
        fixture.refused("ed", edit("p1", "teksti", None)),
        RefusalCode::WrongKind
    );
    let diagram = |object: &str| Intent::EditBody {
        object: object.into(),
        body: BodyRef::to(b"<xml/>", Media::Bpmn),
        base: None,
    };
    assert!(fixture.decide("ed", diagram("p1")).is_ok());
    assert_eq!(fixture.refused("ed", diagram("d1")), RefusalCode::WrongKind);
}
