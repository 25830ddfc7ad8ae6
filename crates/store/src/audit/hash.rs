//! The hashes of the audit chain.
//!
//! Every hash is BLAKE3 with a context of its own, over fields that each have their length in
//! front, so that no two different things hash the same bytes.

use luotsi_domain::Hash;

/// What a record's hash is made of, as it stands in the database.
pub(crate) struct StoredRecord<'a> {
    pub(crate) id: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) version: u32,
    pub(crate) data: &'a str,
    /// The hash of what is personal, for users.
    pub(crate) personal_hash: &'a [u8],
}

impl StoredRecord<'_> {
    pub(crate) fn hash(&self) -> Hash {
        let mut fields = Fields::new("luotsi 2026 stored record");
        fields.add(self.id.as_bytes());
        fields.add(self.kind.as_bytes());
        fields.add(&self.version.to_le_bytes());
        fields.add(self.data.as_bytes());
        fields.add(self.personal_hash);
        fields.hash()
    }
}

/// The hash of what is personal in a record. The salt keeps a short telephone number from being
/// found by trying them all; with the salt erased, the hash says nothing.
pub(crate) fn personal(salt: &[u8], personal: &str) -> Hash {
    let mut fields = Fields::new("luotsi 2026 personal fields");
    fields.add(salt);
    fields.add(personal.as_bytes());
    fields.hash()
}

/// The hash of what was commanded, of how it is undone and of what was noted. It is salted, since it
/// can name people.
pub(crate) fn payload(salt: &[u8], command: &str, undo: Option<&str>, note: Option<&str>) -> Hash {
    // Entries without a note are hashed as they were before there were notes. With one, the context
    // is another, and a mark stands where there is no undo: no two payloads hash the same fields.
    let mut fields = Fields::new(match note {
        None => "luotsi 2026 audit payload",
        Some(_) => "luotsi 2026 audit payload with a note",
    });
    fields.add(salt);
    fields.add(command.as_bytes());
    match (undo, note) {
        (Some(undo), None) => fields.add(undo.as_bytes()),
        (None, None) => {}
        (undo, Some(note)) => {
            fields.add(&[u8::from(undo.is_some())]);
            fields.add(undo.unwrap_or_default().as_bytes());
            fields.add(note.as_bytes());
        }
    }
    fields.hash()
}

/// What the first entry of a chain has before it.
pub(crate) fn origin(chain: &str) -> Hash {
    let mut fields = Fields::new("luotsi 2026 audit origin");
    fields.add(chain.as_bytes());
    fields.hash()
}

/// What an entry's hash is made of.
pub(crate) struct EntryFields<'a> {
    pub(crate) sequence: u64,
    pub(crate) previous: &'a [u8],
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) command_id: &'a str,
    pub(crate) payload_hash: &'a [u8],
    pub(crate) writes: &'a [u8],
}

impl EntryFields<'_> {
    pub(crate) fn hash(&self) -> Hash {
        let mut fields = Fields::new("luotsi 2026 audit entry");
        fields.add(&self.sequence.to_le_bytes());
        fields.add(self.previous);
        fields.add(self.at.as_bytes());
        fields.add(self.actor.as_bytes());
        fields.add(self.command_id.as_bytes());
        fields.add(self.payload_hash);
        fields.add(self.writes);
        fields.hash()
    }
}

struct Fields(blake3::Hasher);

impl Fields {
    fn new(context: &str) -> Self {
        Self(blake3::Hasher::new_derive_key(context))
    }

    fn add(&mut self, field: &[u8]) {
        self.0.update(&(field.len() as u64).to_le_bytes());
        self.0.update(field);
    }

    fn hash(&self) -> Hash {
        Hash::from(*self.0.finalize().as_bytes())
    }
}
