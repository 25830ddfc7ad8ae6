//! Records as rows: JSON with a version, and what is personal in a user apart.

use std::{collections::HashSet, path::Path, sync::Arc};

use luotsi_domain::{
    Data, Hash, Id, Record, Text,
    organisation::Change,
    record::{DATA_VERSION, STEPS},
    upcast::{Step, UnknownVersion, newest, upcast},
};
use serde::{Deserialize, Serialize};

use crate::{
    StoreError,
    audit::{StoredRecord, Writes, personal_hash},
    files,
};

/// What is personal in a user: it can be erased later without breaking the audit chain.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Personal {
    name: Text,
    email: String,
    phone: String,
    title: Text,
}

/// A record as the database keeps it.
pub(crate) struct Row {
    pub(crate) id: Id,
    pub(crate) kind: &'static str,
    pub(crate) data: String,
    pub(crate) personal: Option<PersonalRow>,
    pub(crate) hash: Hash,
}

/// What is personal in a record, as the database keeps it.
pub(crate) struct PersonalRow {
    pub(crate) text: String,
    pub(crate) salt: [u8; 16],
    pub(crate) hash: Hash,
}

impl Row {
    pub(crate) fn of(record: &Record) -> Result<Self, StoreError> {
        let (data, personal) = match personal_apart(record) {
            None => (json(record), None),
            Some((public, personal)) => {
                let salt = files::random()?;
                let text = json(&personal);
                let hash = personal_hash(&salt, &text);
                (json(&public), Some(PersonalRow { text, salt, hash }))
            }
        };
        let kind = record.kind().as_str();
        let hash = StoredRecord {
            id: record.id.as_str(),
            kind,
            version: DATA_VERSION,
            data: &data,
            personal_hash: personal.as_ref().map_or(&[], |row| row.hash.as_bytes()),
        }
        .hash();
        Ok(Self {
            id: record.id.clone(),
            kind,
            data,
            personal,
            hash,
        })
    }
}

/// Records to write and remove, with the list of them for the audit chain.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) written: Vec<Row>,
    pub(crate) removed: Vec<Id>,
    pub(crate) writes: Vec<u8>,
}

impl Rows {
    /// The rows of changed records. Of several changes to one record the last counts.
    pub(crate) fn of_changes(changes: &[Change]) -> Result<Self, StoreError> {
        let mut rows = Self::default();
        let mut writes = Writes::default();
        let mut seen = HashSet::new();
        for change in changes.iter().rev() {
            if !change.id().is_some_and(|id| seen.insert(id)) {
                continue;
            }
            match (&change.before, &change.after) {
                (_, Some(record)) => {
                    let row = Row::of(record)?;
                    writes.add(row.id.as_str(), Some(&row.hash));
                    rows.written.push(row);
                }
                (Some(record), None) => {
                    writes.add(record.id.as_str(), None);
                    rows.removed.push(record.id.clone());
                }
                (None, None) => {}
            }
        }
        rows.writes = writes.into_bytes();
        Ok(rows)
    }

    /// The rows of many records, made on all processors.
    pub(crate) fn of_records(records: &[Arc<Record>]) -> Result<Self, StoreError> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let share = records.len().div_ceil(threads).max(1);
        let parts = std::thread::scope(|scope| {
            let parts: Vec<_> = records
                .chunks(share)
                .map(|part| {
                    scope.spawn(move || {
                        part.iter()
                            .map(|record| Row::of(record))
                            .collect::<Result<Vec<_>, _>>()
                    })
                })
                .collect();
            parts
                .into_iter()
                .map(|part| part.join().unwrap_or(Err(StoreError::Closed)))
                .collect::<Result<Vec<_>, _>>()
        })?;
        let written: Vec<Row> = parts.into_iter().flatten().collect();
        let mut writes = Writes::default();
        for row in &written {
            writes.add(row.id.as_str(), Some(&row.hash));
        }
        Ok(Self {
            written,
            removed: Vec::new(),
            writes: writes.into_bytes(),
        })
    }
}

fn json(value: &impl Serialize) -> String {
    // Records and their parts are plain data: there is nothing in them that JSON can not say.
    serde_json::to_string(value).unwrap_or_default()
}

fn personal_apart(record: &Record) -> Option<(Record, Personal)> {
    if !matches!(record.data, Data::User(_)) {
        return None;
    }
    let mut public = record.clone();
    let mut personal = Personal {
        name: std::mem::take(&mut public.name),
        ..Personal::default()
    };
    if let Data::User(user) = &mut public.data {
        personal.email = std::mem::take(&mut user.email);
        personal.phone = std::mem::take(&mut user.phone);
        personal.title = std::mem::take(&mut user.title);
    }
    Some((public, personal))
}

/// Why a record that was stored is not understood.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// A newer program wrote it.
    Newer(u32),
    /// It is not what any program wrote.
    Broken(String),
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<UnknownVersion> for Unreadable {
    fn from(unknown: UnknownVersion) -> Self {
        match unknown {
            UnknownVersion::Newer(version) => Self::Newer(version),
            UnknownVersion::Never(_) => Self::Broken(unknown.to_string()),
        }
    }
}

impl Unreadable {
    pub(crate) fn at(self, database: &Path) -> StoreError {
        match self {
            Self::Newer(found) => StoreError::SchemaTooNew {
                path: database.to_owned(),
                found,
                known: DATA_VERSION,
            },
            Self::Broken(what) => StoreError::damaged(database, what),
        }
    }
}

/// The record that was stored. Older versions of the JSON are brought up to date here.
pub(crate) fn read(version: u32, data: &str, personal: &str) -> Result<Record, Unreadable> {
    read_with(STEPS, version, data, personal)
}

fn read_with(
    steps: &[Step],
    version: u32,
    data: &str,
    personal: &str,
) -> Result<Record, Unreadable> {
    // Nearly all are of today: those are read without a detour.
    let mut record: Record = if version == newest(steps) {
        serde_json::from_str(data)?
    } else {
        let mut value = serde_json::from_str(data)?;
        upcast(&mut value, version, steps)?;
        serde_json::from_value(value)?
    };
    if !personal.is_empty() {
        let personal: Personal = serde_json::from_str(personal)?;
        record.name = personal.name;
        if let Data::User(user) = &mut record.data {
            user.email = personal.email;
            user.phone = personal.phone;
            user.title = personal.title;
        }
    }
    Ok(record)
}

/// Calls `each` with the hash of every body that a record refers to.
pub fn bodies_of(record: &Record, mut each: impl FnMut(Hash)) {
    // What a translation was made from is compared with what came after it.
    if let Data::Document(document) = &record.data
        && let Some(text) = document.translates.as_ref().and_then(|it| it.text)
    {
        each(text);
    }
    let Some(lifecycle) = record.data.lifecycle() else {
        return;
    };
    let approved = lifecycle
        .approved
        .as_ref()
        .and_then(|version| version.content.as_ref());
    let working = lifecycle
        .working
        .as_ref()
        .and_then(|working| working.content.as_ref());
    for content in [approved, working].into_iter().flatten() {
        if let Some(body) = content.body() {
            each(body.hash);
            for picture in body.pictures() {
                each(picture.hash);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use luotsi_domain::{Place, record::User};

    use super::*;

    fn user() -> Record {
        Record {
            id: Id::from("u1"),
            parent: None,
            place: Place::nth(3),
            name: Text::from("Aino Virtanen"),
            archived: true,
            deleted: None,
            data: Data::User(Box::new(User {
                email: "aino@example.fi".to_owned(),
                phone: "+358 40 123".to_owned(),
                title: Text::from("Laatupäällikkö"),
                administrator: true,
                ..User::default()
            })),
        }
    }

    #[test]
    fn what_is_personal_stands_apart_and_comes_back() {
        let row = Row::of(&user()).unwrap();
        for word in ["Aino", "example.fi", "358", "Laatu"] {
            assert!(!row.data.contains(word), "{word} in {}", row.data);
        }
        let personal = row.personal.unwrap().text;
        assert_eq!(read(DATA_VERSION, &row.data, &personal).unwrap(), user());
    }

    #[test]
    fn what_is_personal_does_not_show_in_its_hash() {
        let hash = || Row::of(&user()).unwrap().personal.unwrap().hash;
        assert_ne!(hash(), hash());
    }

    #[test]
    fn an_unknown_version_is_not_guessed_at() {
        let row = Row::of(&user()).unwrap();
        assert!(read(DATA_VERSION + 1, &row.data, "").is_err());
        assert!(read(0, &row.data, "").is_err());
    }

    #[test]
    fn the_version_that_is_written_is_the_last_of_the_steps() {
        assert_eq!(DATA_VERSION, newest(STEPS));
    }

    #[test]
    fn a_record_of_an_older_version_is_brought_up_to_date() {
        // In a version before, say, what is archived was called hidden.
        let steps: &[Step] = &[|record| record["archived"] = record["hidden"].take()];
        let row = Row::of(&user()).unwrap();
        let old = row.data.replace("\"archived\"", "\"hidden\"");
        assert_ne!(old, row.data);
        let personal = row.personal.unwrap().text;
        assert_eq!(read_with(steps, 1, &old, &personal).unwrap(), user());
        assert_eq!(read_with(steps, 2, &row.data, &personal).unwrap(), user());
        assert!(matches!(
            read_with(steps, 3, &row.data, &personal),
            Err(Unreadable::Newer(3))
        ));
    }
}
