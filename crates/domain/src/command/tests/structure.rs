use super::Fixture;
use crate::{Id, Kind, Party, RefusalCode, Text, command::Intent, record::GrantedRole};

fn moving(object: &str, under: &str, before: Option<&str>) -> Intent {
    Intent::Move {
        object: object.into(),
        under: under.into(),
        before: before.map(Into::into),
    }
}

fn creating(id: &str, kind: Kind, parent: &str, name: &str) -> Intent {
    Intent::Create {
        id: id.into(),
        kind,
        parent: parent.into(),
        name: name.into(),
    }
}

#[test]
fn things_are_created_only_where_they_may_stand() {
    let fixture = Fixture::new();
    for (kind, parent, code) in [
        (Kind::Process, "section:documents", RefusalCode::WrongPlace),
        (Kind::Document, "p1", RefusalCode::WrongPlace),
        (Kind::Document, "d1", RefusalCode::WrongPlace),
        (Kind::Folder, "section:processes", RefusalCode::WrongPlace),
        (Kind::Chapter, "section:handbook", RefusalCode::WrongPlace),
        (Kind::User, "section:maintenance", RefusalCode::WrongKind),
        (Kind::Document, "nowhere", RefusalCode::NotFound),
    ] {
        let intent = creating("new", kind, parent, "Nimi");
        assert_eq!(fixture.refused("root", intent), code, "{kind} in {parent}");
    }
}

#[test]
fn ids_and_names_must_be_good() {
    let mut fixture = Fixture::new();
    let long = "x".repeat(129);
    for id in ["", "section:x", "d1", &long] {
        let intent = creating(id, Kind::Document, "f1", "Nimi");
        assert_eq!(
            fixture.refused("root", intent),
            RefusalCode::InvalidId,
            "{id:?}"
        );
    }
    let nameless = creating("new", Kind::Document, "f1", "  ");
    assert_eq!(fixture.refused("root", nameless), RefusalCode::NameMissing);
    fixture.act(
        "ed",
        Intent::Delete {
            object: "d1".into(),
        },
    );
    let again = creating("d1", Kind::Document, "f1", "Nimi");
    assert_eq!(
        fixture.refused("root", again),
        RefusalCode::InvalidId,
        "lies in the bin"
    );
}

#[test]
fn a_reader_is_told_what_would_allow_it() {
    let mut fixture = Fixture::new();
    let rename = |object: &str| Intent::Rename {
        object: object.into(),
        name: "x".into(),
    };
    assert_eq!(
        fixture.refused("vic", rename("d1")),
        RefusalCode::NotFound,
        "a draft is hidden from a viewer"
    );
    publish(&mut fixture, "d1");
    let refusal = fixture.decide("vic", rename("d1")).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::Forbidden);
    let roles: Vec<_> = refusal.roles.iter().map(|role| role.as_str()).collect();
    assert_eq!(roles, ["administrator", "editor", "responsible"]);
}

#[test]
fn a_rename_keeps_the_other_languages() {
    let mut fixture = Fixture::new();
    let swedish = Text::in_language("sv".parse().unwrap(), "Ett");
    fixture.there_and_back(
        "ed",
        Intent::Rename {
            object: "d1".into(),
            name: swedish,
        },
    );
    assert_eq!(fixture.name("d1", "fi").as_deref(), Some("d1"));
    assert_eq!(fixture.name("d1", "sv").as_deref(), Some("Ett"));
    let without = Text::ByLanguage(vec![
        ("fi".parse().unwrap(), String::new()),
        ("sv".parse().unwrap(), String::new()),
    ]);
    let intent = Intent::Rename {
        object: "d1".into(),
        name: without,
    };
    assert_eq!(fixture.refused("ed", intent), RefusalCode::NameMissing);
}

#[test]
fn moving_puts_a_thing_before_another_or_last() {
    let mut fixture = Fixture::new();
    fixture.there_and_back("ed", moving("d3", "f1", Some("d1")));
    assert_eq!(fixture.children("f1"), ["d3", "d1", "d2"]);
    fixture.there_and_back("ed", moving("d3", "f1", Some("d2")));
    assert_eq!(fixture.children("f1"), ["d1", "d3", "d2"]);
    fixture.there_and_back("ed", moving("d3", "f2", None));
    assert_eq!(fixture.children("f2"), ["d3"]);
    assert_eq!(fixture.children("f1"), ["d1", "d2"]);
    for (object, before) in [("d1", Some("d1")), ("d1", Some("d2")), ("d2", None)] {
        let intent = moving(object, "f1", before);
        assert_eq!(
            fixture.refused("ed", intent),
            RefusalCode::NoChange,
            "{object} {before:?}"
        );
    }
}

#[test]
fn nothing_stands_below_itself_or_in_another_section() {
    let fixture = Fixture::new();
    assert_eq!(
        fixture.refused("root", moving("p1", "p1", None)),
        RefusalCode::Cycle
    );
    assert_eq!(
        fixture.refused("root", moving("p1", "p2", None)),
        RefusalCode::Cycle
    );
    for (object, under) in [("f1", "section:risks"), ("d1", "p1"), ("p1", "f1")] {
        assert_eq!(
            fixture.refused("root", moving(object, under, None)),
            RefusalCode::WrongPlace
        );
    }
    let stranger = moving("d1", "f2", Some("d2"));
    assert_eq!(fixture.refused("root", stranger), RefusalCode::WrongPlace);
}

#[test]
fn moving_needs_create_at_the_new_place() {
    let mut fixture = Fixture::new();
    fixture.root(Intent::Grant {
        to: Party::User("vic".into()),
        role: GrantedRole::Editor,
        on: "f1".into(),
    });
    let refusal = fixture.decide("vic", moving("d1", "f2", None)).unwrap_err();
    assert_eq!(refusal.object, Some(Id::from("f2")));
    fixture.act("vic", moving("d2", "f1", Some("d1")));
}

#[test]
fn a_level_is_inserted_between_a_process_and_its_children() {
    let mut fixture = Fixture::new();
    let intent = || Intent::InsertLevel {
        id: "new".into(),
        process: "p1".into(),
        name: "Väliin".into(),
    };
    assert_eq!(fixture.refused("ed", intent()), RefusalCode::Forbidden);
    fixture.act("root", intent());
    assert_eq!(fixture.children("p1"), ["new"]);
    assert_eq!(fixture.children("new"), ["p2", "p3"]);
}

#[test]
fn taking_an_inserted_level_back_brings_the_children_back() {
    let mut fixture = Fixture::new();
    let intent = Intent::InsertLevel {
        id: "new".into(),
        process: "p1".into(),
        name: "Väliin".into(),
    };
    let back = super::inverse(&fixture.organisation, &intent).unwrap();
    fixture.root(intent);
    fixture.root(back);
    assert_eq!(fixture.children("p1"), ["p2", "p3"]);
}

#[test]
fn the_archive_closes_a_branch_and_opens_it_again() {
    let mut fixture = Fixture::new();
    let archive = || Intent::Archive {
        object: "f1".into(),
    };
    assert_eq!(fixture.refused("ed", archive()), RefusalCode::Forbidden);
    fixture.there_and_back("root", archive());
    assert_eq!(fixture.refused("root", archive()), RefusalCode::Archived);
    let rename = Intent::Rename {
        object: "d1".into(),
        name: "x".into(),
    };
    assert_eq!(
        fixture.refused("root", rename),
        RefusalCode::Archived,
        "nobody edits below an archived folder"
    );
    let inner = Intent::Restore {
        object: "d1".into(),
    };
    assert_eq!(fixture.refused("root", inner), RefusalCode::NotArchived);
}

#[test]
fn the_bin_takes_a_branch_with_its_grants_and_gives_it_back() {
    let mut fixture = Fixture::new();
    fixture.root(Intent::Grant {
        to: Party::Group("team".into()),
        role: GrantedRole::Viewer,
        on: "d1".into(),
    });
    let before = fixture.organisation.clone();
    let delete = || Intent::Delete {
        object: "f1".into(),
    };
    assert_eq!(
        fixture.refused("ed", delete()),
        RefusalCode::Forbidden,
        "a folder counts as published"
    );
    fixture.root(delete());
    assert!(fixture.organisation.get(&"d2".into()).is_none());
    assert_eq!(
        fixture.organisation.bin().count(),
        5,
        "folder, three documents, a grant"
    );
    let undelete = |object: &str| Intent::Undelete {
        object: object.into(),
    };
    assert_eq!(
        fixture.refused("root", undelete("d1")),
        RefusalCode::NotInBin
    );
    assert_eq!(
        fixture.refused("ed", undelete("f1")),
        RefusalCode::Forbidden
    );
    fixture.root(undelete("f1"));
    assert_eq!(fixture.organisation, before);
}

#[test]
fn an_editor_deletes_drafts_only_and_may_take_it_back() {
    let mut fixture = Fixture::new();
    fixture.there_and_back(
        "ed",
        Intent::Delete {
            object: "d1".into(),
        },
    );
    fixture.act(
        "ed",
        Intent::Undelete {
            object: "d1".into(),
        },
    );
    publish(&mut fixture, "d1");
    let delete = Intent::Delete {
        object: "d1".into(),
    };
    assert_eq!(fixture.refused("ed", delete), RefusalCode::Forbidden);
    let process = Intent::Delete {
        object: "p2".into(),
    };
    assert_eq!(
        fixture.refused("ed", process),
        RefusalCode::Forbidden,
        "not a process"
    );
}

#[test]
fn what_was_purged_is_gone() {
    let mut fixture = Fixture::new();
    fixture.act(
        "ed",
        Intent::Delete {
            object: "d1".into(),
        },
    );
    let purge = || Intent::Purge {
        object: "d1".into(),
    };
    assert_eq!(fixture.refused("ed", purge()), RefusalCode::Forbidden);
    fixture.root(purge());
    assert!(!fixture.organisation.is_taken(&"d1".into()));
    assert_eq!(fixture.refused("root", purge()), RefusalCode::NotInBin);
}

#[test]
fn nothing_is_taken_out_of_the_bin_into_a_folder_that_is_gone() {
    let mut fixture = Fixture::new();
    fixture.act(
        "ed",
        Intent::Delete {
            object: "d1".into(),
        },
    );
    fixture.root(Intent::Delete {
        object: "f1".into(),
    });
    let undelete = Intent::Undelete {
        object: "d1".into(),
    };
    assert_eq!(fixture.refused("ed", undelete), RefusalCode::NotInBin);
}

fn publish(fixture: &mut Fixture, object: &str) {
    fixture.act(
        "ed",
        Intent::Submit {
            object: object.into(),
            outline: None,
        },
    );
    let approve = Intent::Approve {
        object: object.into(),
        note: String::new(),
        margin: None,
        outline: None,
    };
    fixture.act("ann", approve);
}
