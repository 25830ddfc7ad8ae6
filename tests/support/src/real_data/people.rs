//! Somebody for every right that content knows.

use serde_json::{Value, json};

pub(super) fn users() -> Value {
    json!([
        {"id": "aino", "name": "Aino Virtanen", "email": "aino@example.fi", "title": "Laatupäällikkö", "administrator": true},
        {"id": "kaisa", "name": "Kaisa Mäkelä", "email": "kaisa@example.fi", "title": "Prosessinkehittäjä"},
        {"id": "eero", "name": "Eero Lahtinen", "email": "eero@example.fi", "title": "Suunnittelija"},
        {"id": "henrik", "name": "Henrik Nyström", "email": "henrik@example.fi", "title": "Toimialajohtaja"},
    ])
}

pub(super) fn groups() -> Value {
    json!([
        {"id": "editors", "name": {"fi": "Prosessien kehittäjät", "sv": "Processutvecklare", "en": "Process developers"}, "members": ["kaisa"]},
        {"id": "readers", "name": {"fi": "Lukijat", "sv": "Läsare", "en": "Readers"}, "members": ["eero", "kaisa", "henrik"]},
    ])
}

pub(super) fn grants() -> Value {
    json!([
        {"to": {"group": "readers"}, "role": "viewer", "on": "section:processes"},
        {"to": {"group": "readers"}, "role": "viewer", "on": "section:documents"},
        {"to": {"group": "editors"}, "role": "editor", "on": "f-00"},
        {"to": {"user": "kaisa"}, "role": "editor", "on": "iso-9001"},
        {"to": {"user": "henrik"}, "role": "approver", "on": "section:processes"},
        {"to": {"user": "henrik"}, "role": "approver", "on": "iso-9001"},
    ])
}
