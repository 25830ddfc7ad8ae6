//! The entries: each follows the one before, and is what it was.

use std::path::Path;

use luotsi_domain::Hash;
use sqlx::{FromRow, Row, SqliteConnection, sqlite::SqliteRow};

use super::{Break, BreakReason, Said, SaidOf, Verified};
use crate::{
    StoreError,
    audit::{EntryFields, origin, payload_hash, writes},
    error::At,
    schema::{self, MIGRATIONS},
    writer::{read_head, stored},
};

/// Entries that are read at once.
const BATCH: i64 = 256;

/// The version of the database since which entries have notes. One that was not opened for writing
/// since then is verified as it is.
const WITH_NOTES: usize = 2;
const ENTRIES: &str = "SELECT sequence, previous, at, actor, command_id, payload_hash, hash, salt, \
     command, undo, writes, note FROM entry WHERE sequence > ?1 ORDER BY sequence LIMIT ?2";
const ENTRIES_WITHOUT_NOTES: &str = "SELECT sequence, previous, at, actor, command_id, \
     payload_hash, hash, salt, command, undo, writes, NULL FROM entry WHERE sequence > ?1 \
     ORDER BY sequence LIMIT ?2";

struct Stored {
    sequence: u64,
    previous: Vec<u8>,
    at: String,
    actor: String,
    command_id: String,
    payload_hash: Vec<u8>,
    hash: Vec<u8>,
    salt: Option<Vec<u8>>,
    command: Option<String>,
    undo: Option<String>,
    note: Option<String>,
    writes: Vec<u8>,
}

impl FromRow<'_, SqliteRow> for Stored {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            sequence: row.try_get::<i64, _>(0)?.unsigned_abs(),
            previous: row.try_get(1)?,
            at: row.try_get(2)?,
            actor: row.try_get(3)?,
            command_id: row.try_get(4)?,
            payload_hash: row.try_get(5)?,
            hash: row.try_get(6)?,
            salt: row.try_get(7)?,
            command: row.try_get(8)?,
            undo: row.try_get(9)?,
            writes: row.try_get(10)?,
            note: row.try_get(11)?,
        })
    }
}

impl Stored {
    fn computed(&self) -> Hash {
        EntryFields {
            sequence: self.sequence,
            previous: &self.previous,
            at: &self.at,
            actor: &self.actor,
            command_id: &self.command_id,
            payload_hash: &self.payload_hash,
            writes: &self.writes,
        }
        .hash()
    }

    /// Whether what was commanded is what it was. An erased one can not be compared any more: its
    /// hash remains.
    fn payload_is_intact(&self) -> bool {
        match (&self.salt, &self.command) {
            (Some(salt), Some(command)) => {
                let computed =
                    payload_hash(salt, command, self.undo.as_deref(), self.note.as_deref());
                computed.as_bytes().as_slice() == self.payload_hash
            }
            (None, None) => self.undo.is_none() && self.note.is_none(),
            _ => false,
        }
    }
}

/// Folds all entries and compares the last with the head.
pub(super) async fn fold(
    connection: &mut SqliteConnection,
    database: &Path,
    verified: &mut Verified,
) -> Result<SaidOf, StoreError> {
    let chain: String = sqlx::query_scalar("SELECT chain FROM meta WHERE one = 1")
        .fetch_one(&mut *connection)
        .await
        .at(database)?;
    let head = read_head(connection, database).await?;
    let entries = if schema::version(&mut *connection, database, MIGRATIONS).await? < WITH_NOTES {
        ENTRIES_WITHOUT_NOTES
    } else {
        ENTRIES
    };
    let mut last = origin(&chain);
    let mut said = SaidOf::new();
    loop {
        let batch: Vec<Stored> = sqlx::query_as(entries)
            .bind(stored(verified.entries))
            .bind(BATCH)
            .fetch_all(&mut *connection)
            .await
            .at(database)?;
        if batch.is_empty() {
            break;
        }
        for entry in batch {
            let due = verified.entries + 1;
            let broken = if entry.sequence != due {
                Some(BreakReason::EntryMissing)
            } else if entry.previous != last.as_bytes()
                || entry.hash != entry.computed().as_bytes()
                || !entry.payload_is_intact()
                || !take_writes(&entry, &mut said)
            {
                Some(BreakReason::EntryChanged)
            } else {
                None
            };
            if let Some(reason) = broken {
                verified.broken = Some(broken_at(due, reason));
                return Ok(said);
            }
            last = entry.computed();
            verified.entries = due;
        }
    }
    if head.sequence > verified.entries {
        verified.broken = Some(broken_at(verified.entries + 1, BreakReason::EntryMissing));
    } else if head.sequence < verified.entries || head.hash != last {
        verified.broken = Some(broken_at(head.sequence, BreakReason::HeadChanged));
    }
    Ok(said)
}

const fn broken_at(sequence: u64, reason: BreakReason) -> Break {
    Break {
        sequence: Some(sequence),
        reason,
        object: None,
    }
}

fn take_writes(entry: &Stored, said: &mut SaidOf) -> bool {
    for item in writes::read(&entry.writes) {
        let Ok((id, hash)) = item else { return false };
        let sequence = entry.sequence;
        said.insert(id.into(), Said { sequence, hash });
    }
    true
}
