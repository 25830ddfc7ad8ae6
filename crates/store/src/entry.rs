//! Entries of the audit chain on their way into the database.

use jiff::Timestamp;
use luotsi_domain::{Hash, Id};

use crate::{
    Head, StoreError,
    audit::{EntryFields, payload_hash},
    files,
    writer::{Query, stored},
};

/// What was commanded: an entry of the audit chain.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The command's own id: the same command twice is carried out once.
    pub command_id: Id,
    /// Who acted.
    pub actor: Id,
    /// When they acted.
    pub at: Timestamp,
    /// The command, as JSON.
    pub command: String,
    /// What undoes it, as JSON; `None` where nothing does.
    pub undo: Option<String>,
    /// What it came to when it was carried out, as JSON; `None` where nothing was noted.
    pub note: Option<String>,
    /// Bodies that the changed records refer to, where they are not stored yet.
    pub bodies: Vec<Vec<u8>>,
    /// The draft that this command took over, as (person, object): it is removed.
    pub draft: Option<(Id, Id)>,
}

impl Entry {
    /// An entry that can not be undone, without bodies.
    #[must_use]
    pub const fn new(command_id: Id, actor: Id, at: Timestamp, command: String) -> Self {
        Self {
            command_id,
            actor,
            at,
            command,
            undo: None,
            note: None,
            bodies: Vec::new(),
            draft: None,
        }
    }
}

const INSERT: &str = "INSERT INTO entry (sequence, previous, at, actor, command_id, payload_hash, \
     hash, salt, command, undo, note, writes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?); \
     UPDATE meta SET sequence = ?, hash = ? WHERE one = 1; ";
const REMOVE_DRAFT: &str = "DELETE FROM draft WHERE person = ? AND object = ?; ";
const REMOVE_RECORDS: &str = "DELETE FROM record WHERE id IN (SELECT value FROM json_each(?)); ";

/// An entry, ready to be written.
pub(crate) struct Sealed<'a> {
    entry: &'a Entry,
    pub(crate) head: Head,
    previous: Hash,
    at: String,
    salt: [u8; 16],
    payload_hash: Hash,
    writes: Vec<u8>,
}

impl<'a> Sealed<'a> {
    /// The entry that comes after `previous`.
    pub(crate) fn new(
        entry: &'a Entry,
        previous: Head,
        writes: Vec<u8>,
    ) -> Result<Self, StoreError> {
        let salt = files::random()?;
        let at = entry.at.to_string();
        let sequence = previous.sequence + 1;
        let payload_hash = payload_hash(
            &salt,
            &entry.command,
            entry.undo.as_deref(),
            entry.note.as_deref(),
        );
        let hash = EntryFields {
            sequence,
            previous: previous.hash.as_bytes(),
            at: &at,
            actor: entry.actor.as_str(),
            command_id: entry.command_id.as_str(),
            payload_hash: payload_hash.as_bytes(),
            writes: &writes,
        }
        .hash();
        Ok(Self {
            entry,
            head: Head { sequence, hash },
            previous: previous.hash,
            at,
            salt,
            payload_hash,
            writes,
        })
    }

    /// The statements that write the entry and remove what it removes. The driver hands a script's
    /// arguments to its statements in their order, so that they are not numbered.
    pub(crate) fn script(&self, removed: &[Id]) -> String {
        let mut script = INSERT.to_owned();
        if self.entry.draft.is_some() {
            script.push_str(REMOVE_DRAFT);
        }
        if !removed.is_empty() {
            script.push_str(REMOVE_RECORDS);
        }
        script
    }

    /// Gives the [`script`](Self::script) its arguments.
    pub(crate) fn bind<'q>(self, query: Query<'q>, removed: &[Id]) -> Query<'q> {
        let entry = self.entry;
        let text = |id: &Id| id.as_str().to_owned();
        let bytes = |hash: Hash| hash.as_bytes().to_vec();
        let mut query = query
            .bind(stored(self.head.sequence))
            .bind(bytes(self.previous))
            .bind(self.at)
            .bind(text(&entry.actor))
            .bind(text(&entry.command_id))
            .bind(bytes(self.payload_hash))
            .bind(bytes(self.head.hash))
            .bind(self.salt.to_vec())
            .bind(entry.command.clone())
            .bind(entry.undo.clone())
            .bind(entry.note.clone())
            .bind(self.writes)
            .bind(stored(self.head.sequence))
            .bind(bytes(self.head.hash));
        if let Some((person, object)) = &entry.draft {
            query = query.bind(text(person)).bind(text(object));
        }
        if !removed.is_empty() {
            // A list of strings is always JSON.
            query = query.bind(serde_json::to_string(removed).unwrap_or_default());
        }
        query
    }
}
