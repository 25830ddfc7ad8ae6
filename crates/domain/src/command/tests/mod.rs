//! What commands do, as their callers notice it.

mod bin;
mod content;
mod document_templates;
mod duplicate;
mod house;
mod lifecycle;
mod maintenance;
mod map;
mod numbers;
mod onboarding;
mod plans;
mod properties;
mod random;
mod strategy;
mod structure;
mod teams;
mod templates;
mod translations;
mod tried;

use jiff::Timestamp;
use serde_json::json;

use crate::{
    Id, Kind, Organisation, Refusal, RefusalCode, SectionName, Text,
    command::{Command, Effects, Intent, decide, inverse},
    record::{Flag, GrantedRole, Settings},
};

/// An organisation that commands are tried on: administrators `root` and `chief`, users `ed`, `ann`
/// and `vic`, group `team`.
#[derive(Clone)]
pub(super) struct Fixture {
    pub(super) organisation: Organisation,
}

impl Fixture {
    pub(super) fn new() -> Self {
        let mut records: Vec<_> = Organisation::new("Test".into(), Settings::default())
            .records()
            .map(|record| crate::Record::clone(record))
            .collect();
        let user = |id: &str, administrator: bool| crate::Record {
            id: id.into(),
            parent: Some(SectionName::Maintenance.id()),
            place: crate::Place::default(),
            name: id.into(),
            archived: false,
            deleted: None,
            data: crate::Data::User(Box::new(crate::record::User {
                administrator,
                ..Default::default()
            })),
        };
        records.extend([
            user("root", true),
            user("chief", true),
            user("ed", false),
            user("ann", false),
            user("vic", false),
        ]);
        let mut fixture = Self {
            organisation: Organisation::from_records(records),
        };
        fixture.root(Intent::CreateGroup {
            id: "team".into(),
            name: "Team".into(),
        });
        for (user, role, on) in [
            ("ed", GrantedRole::Editor, "section:documents"),
            ("ed", GrantedRole::Editor, "section:processes"),
            ("ann", GrantedRole::Approver, "section:documents"),
            ("vic", GrantedRole::Viewer, "section:documents"),
        ] {
            fixture.root(Intent::Grant {
                to: crate::Party::User(user.into()),
                role,
                on: on.into(),
            });
        }
        fixture.create("root", "f1", Kind::Folder, "section:documents");
        fixture.create("root", "f2", Kind::Folder, "section:documents");
        fixture.create("ed", "d1", Kind::Document, "f1");
        fixture.create("ed", "d2", Kind::Document, "f1");
        fixture.create("ed", "d3", Kind::Document, "f1");
        fixture.create("ed", "p1", Kind::Process, "section:processes");
        fixture.create("ed", "p2", Kind::Process, "p1");
        fixture.create("ed", "p3", Kind::Process, "p1");
        fixture
    }

    pub(super) fn command(actor: &str, intent: Intent) -> Command {
        Command {
            id: "command".into(),
            actor: actor.into(),
            at: Timestamp::constant(1_790_000_000, 0),
            intent,
        }
    }

    pub(super) fn decide(&self, actor: &str, intent: Intent) -> Result<Effects, Refusal> {
        decide(&self.organisation, &Self::command(actor, intent))
    }

    /// Carries out what must be allowed.
    #[track_caller]
    pub(super) fn act(&mut self, actor: &str, intent: Intent) {
        let effects = self.decide(actor, intent).unwrap();
        self.organisation.apply(&effects.changes);
    }

    #[track_caller]
    pub(super) fn root(&mut self, intent: Intent) {
        self.act("root", intent);
    }

    #[track_caller]
    pub(super) fn refused(&self, actor: &str, intent: Intent) -> RefusalCode {
        self.decide(actor, intent).unwrap_err().code
    }

    #[track_caller]
    pub(super) fn create(&mut self, actor: &str, id: &str, kind: Kind, parent: &str) {
        let intent = Intent::Create {
            id: id.into(),
            kind,
            parent: parent.into(),
            name: Text::in_language("fi".parse().unwrap(), id),
        };
        self.act(actor, intent);
    }

    /// Lets what `ed` wrote of document `d1` be in force.
    #[track_caller]
    pub(super) fn publish_d1(&mut self) {
        self.act(
            "ed",
            Intent::Submit {
                object: "d1".into(),
                outline: None,
            },
        );
        self.act(
            "ann",
            Intent::Approve {
                object: "d1".into(),
                note: String::new(),
                margin: None,
                outline: None,
            },
        );
    }

    /// Carries out a command and takes it back: all must be as it was.
    #[track_caller]
    pub(super) fn there_and_back(&mut self, actor: &str, intent: Intent) {
        let before = self.organisation.clone();
        let back = inverse(&before, &intent).unwrap();
        self.act(actor, intent.clone());
        assert_ne!(before, self.organisation, "{intent:?} changes something");
        let after = self.organisation.clone();
        let again = inverse(&after, &back);
        self.act(actor, back);
        self.same_but_places(&before);
        if let Some(again) = again {
            self.act(actor, again);
            self.same_but_places(&after);
        }
    }

    #[track_caller]
    fn same_but_places(&self, other: &Organisation) {
        let rows = |organisation: &Organisation| {
            let mut rows: Vec<_> = organisation
                .records()
                .map(|record| {
                    let mut record = crate::Record::clone(record);
                    record.place = crate::Place::default();
                    format!("{record:?} {:?}", organisation.children(&record.id))
                })
                .collect();
            rows.sort();
            rows
        };
        assert_eq!(rows(&self.organisation), rows(other));
    }

    pub(super) fn children(&self, id: &str) -> Vec<String> {
        self.organisation
            .children(&Id::from(id))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    pub(super) fn name(&self, id: &str, language: &str) -> Option<String> {
        let record = self.organisation.get(&Id::from(id)).unwrap();
        let language = language.parse().unwrap();
        record.name.get(&language).map(ToOwned::to_owned)
    }
}

#[test]
fn an_archived_or_unknown_actor_decides_nothing() {
    let mut fixture = Fixture::new();
    fixture.root(Intent::ArchiveUser { user: "ed".into() });
    let rename = || Intent::Rename {
        object: "d1".into(),
        name: "x".into(),
    };
    assert_eq!(fixture.refused("ed", rename()), RefusalCode::UserArchived);
    assert_eq!(fixture.refused("nobody", rename()), RefusalCode::NotFound);
}

#[test]
fn several_changes_are_all_or_none() {
    let mut fixture = Fixture::new();
    let before = fixture.organisation.clone();
    let changes = vec![
        Intent::Rename {
            object: "d1".into(),
            name: "Uusi".into(),
        },
        Intent::Archive {
            object: "d1".into(),
        },
    ];
    let refusal = fixture
        .decide(
            "ed",
            Intent::All {
                changes: changes.clone(),
            },
        )
        .unwrap_err();
    assert_eq!(
        (refusal.code, refusal.part),
        (RefusalCode::Forbidden, Some(2))
    );
    assert_eq!(fixture.organisation, before);
    fixture.there_and_back("root", Intent::All { changes });
}

#[test]
fn what_is_so_already_stands_in_no_other_changes_way_and_stays_when_they_are_taken_back() {
    let mut fixture = Fixture::house();
    let again = json!({"op": "add-member", "group": "g1", "user": "member"});
    assert_eq!(
        fixture.refused("root", house::intent(again.clone())),
        RefusalCode::NoChange
    );
    let only = json!({"op": "all", "changes": [again]});
    assert_eq!(
        fixture.refused("root", house::intent(only)),
        RefusalCode::NoChange
    );
    let more = json!({"op": "add-member", "group": "g1", "user": "lead"});
    fixture.back_and_forth("root", json!({"op": "all", "changes": [again, more]}));
}

#[test]
fn a_later_part_sees_what_an_earlier_one_did() {
    let mut fixture = Fixture::new();
    let changes = vec![
        Intent::SetFlag {
            user: "ed".into(),
            flag: Flag::Administrator,
            value: true,
        },
        Intent::Create {
            id: "f9".into(),
            kind: Kind::Folder,
            parent: "section:risks".into(),
            name: "Riskit".into(),
        },
        Intent::Create {
            id: "r9".into(),
            kind: Kind::Risk,
            parent: "f9".into(),
            name: "Riski".into(),
        },
    ];
    fixture.root(Intent::All { changes });
    assert_eq!(fixture.children("f9"), ["r9"]);
}
