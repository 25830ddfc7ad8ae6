//! Trees against organisations made for them.

mod large;

use std::sync::Arc;

use luotsi_domain::{
    Data, Id, Organisation, Party, Place, Record, SectionName, Text,
    access::Sweep,
    record::{
        Grant, GrantedRole, Lifecycle, Process, Settings, Strategy, User, Version, Visibility,
    },
};

use super::{Tree, outline::Row};
use crate::app::Snapshot;

const PROCESSES: SectionName = SectionName::Processes;

fn record(id: &str, parent: Option<Id>, nth: u64, data: Data) -> Record {
    Record {
        id: Id::from(id),
        parent,
        place: Place::nth(nth),
        name: Text::from(id),
        archived: false,
        deleted: None,
        data,
    }
}

fn process(id: &str, parent: &str, nth: u64) -> Record {
    let parent = match parent {
        "" => PROCESSES.id(),
        parent => Id::from(parent),
    };
    let approved = Version {
        number: 1,
        content: None,
        author: None,
        approver: None,
        at: None,
        note: String::new(),
    };
    let data = Data::Process(Box::new(Process {
        lifecycle: Lifecycle {
            approved: Some(approved),
            ..Lifecycle::default()
        },
        ..Process::default()
    }));
    record(id, Some(parent), nth, data)
}

fn user(id: &str, administrator: bool) -> Record {
    let data = Data::User(Box::new(User {
        administrator,
        ..User::default()
    }));
    record(id, Some(SectionName::Maintenance.id()), 0, data)
}

fn viewer(user: &str, on: &str) -> Record {
    let grant = Grant {
        to: Party::User(Id::from(user)),
        role: GrantedRole::Viewer,
        on: Id::from(on),
    };
    let id = grant.id();
    record(id.as_str(), None, 0, Data::Grant(Box::new(grant)))
}

/// The organisation of these records as a user sees it; `boss` is its administrator.
fn seen_by(who: &str, records: impl IntoIterator<Item = Record>) -> Snapshot {
    let empty = Organisation::new(Text::default(), Settings::default());
    let all = empty
        .records()
        .map(|record| Record::clone(record))
        .chain([user("boss", true), user("reader", false)])
        .chain(records);
    let organisation = Organisation::from_records(all);
    let user = Id::from(who);
    Snapshot {
        rights: Arc::new(Sweep::of(&organisation, &user)),
        organisation,
        version: 0,
        user,
        language: "fi".parse().unwrap(),
        viewed_by: None,
    }
}

/// A row as `id level position/siblings` with a sign for what is below it.
fn lines(rows: &[Row], tree: &Tree) -> Vec<String> {
    rows.iter()
        .map(|row| {
            let sign = match (row.inner, tree.is_open(&row.id)) {
                (false, _) => "",
                (true, false) => " +",
                (true, true) => " -",
            };
            let Row {
                id,
                level,
                position,
                siblings,
                ..
            } = row;
            format!("{id} {level} {position}/{siblings}{sign}")
        })
        .collect()
}

fn shown(tree: &mut Tree, snapshot: &Snapshot, section: SectionName) -> Vec<String> {
    let rows = tree.rows(snapshot, section).to_vec();
    lines(&rows, tree)
}

fn small() -> Vec<Record> {
    vec![
        process("a", "", 0),
        process("a1", "a", 0),
        process("a2", "a", 1),
        process("a2x", "a2", 0),
        process("b", "", 1),
    ]
}

#[test]
fn opening_and_closing_a_row_shows_and_hides_what_is_below_it() {
    let snapshot = seen_by("boss", small());
    let mut tree = Tree::default();
    assert_eq!(
        shown(&mut tree, &snapshot, PROCESSES),
        ["a 1 1/2 +", "b 1 2/2"]
    );
    tree.set(&snapshot, PROCESSES, &Id::from("a"), true);
    tree.set(&snapshot, PROCESSES, &Id::from("a2"), true);
    let open = [
        "a 1 1/2 -",
        "a1 2 1/2",
        "a2 2 2/2 -",
        "a2x 3 1/1",
        "b 1 2/2",
    ];
    assert_eq!(shown(&mut tree, &snapshot, PROCESSES), open);
    tree.set(&snapshot, PROCESSES, &Id::from("a"), false);
    assert_eq!(
        shown(&mut tree, &snapshot, PROCESSES),
        ["a 1 1/2 +", "b 1 2/2"]
    );
    // What was open below is open still.
    tree.set(&snapshot, PROCESSES, &Id::from("a"), true);
    assert_eq!(shown(&mut tree, &snapshot, PROCESSES), open);
    tree.set_all(&snapshot, PROCESSES, false);
    tree.set_all(&snapshot, PROCESSES, true);
    assert_eq!(shown(&mut tree, &snapshot, PROCESSES), open);
}

#[test]
fn archived_objects_count_only_where_they_are_shown() {
    let mut records = small();
    for record in &mut records {
        record.archived = record.id.as_str() == "a1" || record.id.as_str() == "b";
    }
    let snapshot = seen_by("boss", records);
    let mut tree = Tree::default();
    tree.set_all(&snapshot, PROCESSES, true);
    assert_eq!(
        shown(&mut tree, &snapshot, PROCESSES),
        ["a 1 1/1 -", "a2 2 1/1 -", "a2x 3 1/1"]
    );
    tree.show_archived(true);
    assert_eq!(
        shown(&mut tree, &snapshot, PROCESSES),
        [
            "a 1 1/2 -",
            "a1 2 1/2",
            "a2 2 2/2 -",
            "a2x 3 1/1",
            "b 1 2/2"
        ]
    );
    let archived: Vec<bool> = tree
        .rows(&snapshot, PROCESSES)
        .iter()
        .map(|row| row.archived)
        .collect();
    assert_eq!(archived, [false, true, false, false, true]);
}

#[test]
fn what_stands_in_an_archived_object_is_archived_with_it_when_it_is_opened_later() {
    let mut records = small();
    records[0].archived = true;
    let snapshot = seen_by("boss", records);
    let mut tree = Tree::default();
    tree.show_archived(true);
    tree.set(&snapshot, PROCESSES, &Id::from("a"), true);
    let rows = tree.rows(&snapshot, PROCESSES);
    assert!(
        rows.iter()
            .all(|row| row.archived == (row.id.as_str() != "b"))
    );
}

#[test]
fn only_what_may_be_traversed_has_a_row() {
    let mut records = small();
    records.push(viewer("reader", "a2x"));
    let snapshot = seen_by("reader", records);
    let mut tree = Tree::default();
    tree.set_all(&snapshot, PROCESSES, true);
    assert_eq!(
        shown(&mut tree, &snapshot, PROCESSES),
        ["a 1 1/1 -", "a2 2 1/1 -", "a2x 3 1/1"]
    );
}

#[test]
fn a_changed_organisation_or_another_user_makes_other_rows() {
    let mut snapshot = seen_by("boss", small());
    let mut tree = Tree::default();
    tree.set_all(&snapshot, PROCESSES, true);
    assert_eq!(tree.rows(&snapshot, PROCESSES).len(), 5);
    let mut changed = seen_by("boss", small().into_iter().chain([process("c", "", 2)]));
    changed.version = 1;
    assert_eq!(tree.rows(&changed, PROCESSES).len(), 6);
    snapshot.user = Id::from("reader");
    snapshot.rights = Arc::new(Sweep::of(&snapshot.organisation, &snapshot.user));
    assert_eq!(tree.rows(&snapshot, PROCESSES).len(), 0);
}

#[test]
fn revealing_opens_what_an_object_stands_in_and_nothing_else() {
    let snapshot = seen_by("boss", small());
    let mut tree = Tree::default();
    assert_eq!(tree.reveal(&snapshot, PROCESSES, &Id::from("a2x")), Some(3));
    assert_eq!(
        shown(&mut tree, &snapshot, PROCESSES),
        [
            "a 1 1/2 -",
            "a1 2 1/2",
            "a2 2 2/2 -",
            "a2x 3 1/1",
            "b 1 2/2"
        ]
    );
    tree.set(&snapshot, PROCESSES, &Id::from("a"), false);
    assert_eq!(tree.reveal(&snapshot, PROCESSES, &Id::from("a1")), Some(1));
    assert_eq!(
        tree.reveal(&snapshot, PROCESSES, &Id::from("missing")),
        None
    );
}

#[test]
fn a_sub_strategy_of_a_hidden_strategy_stands_at_the_top() {
    let strategy = |id: &str, parent: Id, public: bool| {
        let visibility = if public {
            Visibility::Public
        } else {
            Visibility::Participants
        };
        let data = Strategy {
            published: true,
            visibility,
            ..Strategy::default()
        };
        record(id, Some(parent), 0, Data::Strategy(Box::new(data)))
    };
    let snapshot = seen_by(
        "reader",
        [
            strategy("open", SectionName::Strategy.id(), true),
            strategy("hidden", Id::from("open"), false),
            strategy("below", Id::from("hidden"), true),
        ],
    );
    let mut tree = Tree::default();
    tree.set_all(&snapshot, SectionName::Strategy, true);
    assert_eq!(
        shown(&mut tree, &snapshot, SectionName::Strategy),
        ["open 1 1/2", "below 1 2/2"]
    );
}
