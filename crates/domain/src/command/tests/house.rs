//! An organisation with onboarding and strategies, and commands as JSON.

use serde_json::{Value, json};

use super::Fixture;
use crate::{Organisation, bundle, command::Intent};

/// The command that the JSON says.
#[track_caller]
pub(super) fn intent(json: Value) -> Intent {
    serde_json::from_value(json).unwrap()
}

/// Cora coordinates `a1` with all below it: `a2` with team `t1` and `a3` without; `a9` stands beside
/// it. In `t1` are an owner, a lead, a supervisor, a trainer and, archived, `gone`.
fn bundle_json() -> Value {
    let user = |id: &str| json!({"id": id, "name": id});
    let people = [
        "cora",
        "owner",
        "lead",
        "supervisor",
        "trainer",
        "gone",
        "inductee",
        "nobody",
        "boss",
        "member",
        "author",
        "reader",
    ];
    let mut users: Vec<_> = people.into_iter().map(user).collect();
    users.push(json!({"id": "root", "name": "root", "administrator": true}));
    users.push(json!({"id": "fanni", "name": "fanni", "facilitator": true}));
    users.push(json!({"id": "ari", "name": "ari", "archived": true}));
    json!({
        "format": "luotsi-organisation/1",
        "users": users,
        "groups": [{"id": "g1", "name": "g1", "members": ["member"]}],
        "grants": [{"to": {"user": "member"}, "role": "viewer", "on": "f1"}, {"to": {"user": "boss"}, "role": "editor", "on": "d1"}],
        "folders": [{"id": "f1", "section": "documents", "name": "f1"}, {"id": "f2", "section": "documents", "name": "f2"}],
        "documents": [{"id": "d1", "folder": "f1", "name": "d1"}, {"id": "d2", "folder": "f1", "name": "d2", "published": true}],
        "processes": [{"id": "p1", "name": "p1"}, {"id": "p2", "parent": "p1", "name": "p2"}],
        "areas": [
            {"id": "a1", "name": "a1", "coordinators": ["cora"]},
            {"id": "a2", "parent": "a1", "name": "a2"},
            {"id": "a3", "parent": "a1", "name": "a3"},
            {"id": "a9", "name": "a9"}
        ],
        "teams": [
            {"id": "t1", "area": "a2", "name": "t1", "members": [
                {"user": "owner", "role": "team-owner"},
                {"user": "lead", "role": "onboarding-lead"},
                {"user": "supervisor", "role": "onboarding-supervisor"},
                {"user": "trainer", "role": "trainer"},
                {"user": "gone", "role": "team-owner", "archived": true}
            ]},
            {"id": "t2", "area": "a9", "name": "t2", "members": [
                {"user": "boss", "role": "team-owner"},
                {"user": "member", "role": "trainer"}
            ]},
            {"id": "t3", "area": "a3", "name": "t3", "archived": true, "members": [
                {"user": "nobody", "role": "team-owner"}
            ]}
        ],
        "templates": [
            {"id": "tp1", "team": "t1", "author": "lead", "name": "tp1",
             "shares": [{"user": "boss", "edit": true}],
             "tasks": [{"name": "Ensin", "offsetDays": 7}, {"name": "Sitten"}]}
        ],
        "plans": [
            {"id": "pl1", "team": "t1", "startedBy": "lead", "inductee": "inductee", "name": "pl1",
             "tasks": [{"id": "k1", "name": "k1", "assignees": ["trainer"]}]},
            {"id": "pl2", "team": "t1", "startedBy": "lead", "inductee": "inductee", "name": "pl2", "ended": true,
             "tasks": [{"id": "k2", "name": "k2"}]}
        ],
        "strategies": [
            {"id": "s1", "name": "s1", "administrators": [{"user": "boss"}], "participants": [{"group": "g1"}],
             "breakthroughs": [
                {"id": "b1", "name": "b1", "responsible": "reader", "initiatives": [
                    {"id": "i1", "name": "i1", "author": "author"}]},
                {"id": "b2", "name": "b2", "responsible": "owner", "connected": [{"team": "t1"}]}
            ]},
            {"id": "s2", "parent": "s1", "name": "s2"},
            {"id": "s3", "name": "s3", "published": true, "visibility": "public", "breakthroughs": [
                {"id": "b3", "name": "b3", "published": true, "responsible": "reader", "initiatives": [
                    {"id": "i3", "name": "i3", "author": "author"}]},
                {"id": "b4", "name": "b4"}
            ]}
        ]
    })
}

impl Fixture {
    pub(super) fn house() -> Self {
        let text = bundle_json().to_string();
        let filled = bundle::read(text.as_bytes()).unwrap().fill(&[]).unwrap();
        Self {
            organisation: Organisation::from_records(filled.records),
        }
    }

    /// Decides one command for many: `ok`, or the code of the refusal.
    #[track_caller]
    pub(super) fn decides(&self, command: &Value, expected: &[(&str, &str)]) {
        for (actor, expected) in expected {
            let outcome = match self.decide(actor, intent(command.clone())) {
                Ok(_) => "ok",
                Err(refusal) => refusal.code.as_str(),
            };
            assert_eq!(outcome, *expected, "{command} by {actor}");
        }
    }

    #[track_caller]
    pub(super) fn acts(&mut self, actor: &str, command: Value) {
        self.act(actor, intent(command));
    }

    #[track_caller]
    pub(super) fn back_and_forth(&mut self, actor: &str, command: Value) {
        self.there_and_back(actor, intent(command));
    }
}
