//! A small organisation with somebody of every kind in it.

use serde_json::{Value, json};

use crate::support::Program;

/// Who there is: `boss` administers; `vera` views the documents, `ed` edits folder `f` through the
/// group, `leaf` views document `d2` only; `aud` audits; `old` is archived.
fn organisation() -> Value {
    json!({
        "format": "luotsi-organisation/1",
        "name": {"fi": "Koe Oy"},
        "languages": ["fi", "sv", "en"],
        "users": [
            {"id": "boss", "name": "Pirjo Pomo", "email": "pirjo@example.fi", "administrator": true},
            {"id": "vera", "name": "Vera Katsoja", "title": {"fi": "Asiantuntija"}},
            {"id": "ed", "name": "Eetu Kirjoittaja"},
            {"id": "leaf", "name": "Åke Lehti"},
            {"id": "aud", "name": "Öivind Tarkastaja", "auditor": true},
            {"id": "old", "name": "Entinen Väki", "archived": true}
        ],
        "groups": [
            {"id": "g", "name": {"fi": "Laatutiimi", "sv": "Kvalitetsteamet"}, "members": ["ed", "old"]}
        ],
        "grants": [
            {"to": {"group": "g"}, "role": "editor", "on": "f"},
            {"to": {"user": "vera"}, "role": "viewer", "on": "section:documents"},
            {"to": {"user": "leaf"}, "role": "viewer", "on": "d2"}
        ],
        "processes": [
            {"id": "p", "name": {"fi": "Myynti"}, "published": true, "purpose": {"fi": "Myydä."},
             "diagram": "p.bpmn"},
            {"id": "p2", "parent": "p", "name": {"fi": "Tarjous"}, "published": true}
        ],
        "folders": [
            {"id": "f", "section": "documents", "name": {"fi": "Ohjeet", "sv": "Anvisningar"}},
            {"id": "ff", "section": "documents", "parent": "f", "name": {"fi": "Sisemmät ohjeet"}},
            {"id": "fx", "section": "documents", "name": {"fi": "Vanhat"}, "archived": true}
        ],
        "documents": [
            {"id": "d1", "folder": "f", "name": {"fi": "Reklamaatio: ohje"}, "published": true,
             "body": "d1.md", "working": "d1.json", "responsible": {"group": "g"},
             "reviewIntervalMonths": 12, "lastReviewed": "2025-01-15", "links": ["p", "d2", "s"]},
            {"id": "d2", "folder": "ff", "name": {"fi": "Palaute"}, "published": true, "links": ["d1"]},
            {"id": "d3", "folder": "f", "name": {"fi": "Luonnos"}, "links": ["d1"]},
            {"id": "d4", "name": {"fi": "Sivu"}, "published": true, "url": "https://example.com/"},
            {"id": "d5", "name": {"fi": "Taulukko"}, "published": true, "file": "luvut.csv"},
            {"id": "dx", "folder": "fx", "name": {"fi": "Vanha ohje"}, "published": true}
        ],
        "strategies": [{"id": "s", "name": {"fi": "Salainen"}, "published": true}]
    })
}

const FILES: &[(&str, &str)] = &[
    ("d1.md", "# Voimassa\n\nOta yhteys.\n"),
    (
        "d1.json",
        r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Kesken"}]}]}"#,
    ),
    ("luvut.csv", "a;b\n1;2\n"),
    (
        "p.bpmn",
        r#"<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>"#,
    ),
];

/// A program with that organisation open, acting as somebody.
pub(crate) async fn house(user: &str) -> Program {
    let program = Program::new();
    let bundle = program.folder.path().join("bundle");
    std::fs::create_dir_all(&bundle).unwrap();
    std::fs::write(bundle.join("organisation.json"), organisation().to_string()).unwrap();
    for (name, text) in FILES {
        std::fs::write(bundle.join(name), text).unwrap();
    }
    program
        .ok("import_workspace", json!({ "bundle": bundle }))
        .await;
    program.ok("switch_user", json!({ "user": user })).await;
    program
}

impl Program {
    pub(crate) async fn object(&self, id: &str) -> Value {
        self.ok("object", json!({ "id": id })).await
    }

    pub(crate) async fn as_user(&self, user: &str) {
        self.ok("switch_user", json!({ "user": user })).await;
    }
}

/// The ids of objects, or of what has an object or a place in it.
pub(crate) fn ids(list: &Value) -> Vec<&str> {
    fn id(item: &Value) -> Option<&str> {
        let ids = ["/id", "/object/id", "/place/id"];
        ids.iter().find_map(|path| item.pointer(path)?.as_str())
    }
    let list = list.as_array().unwrap();
    list.iter().map(|item| id(item).unwrap()).collect()
}
