//! Reading the audit chain.

use jiff::Timestamp;
use luotsi_domain::Id;
use sqlx::{FromRow, Row, sqlite::SqliteRow};

use super::writes;
use crate::{StoreError, Workspace, error::At, writer::stored};

/// Which entries are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// Only those of this person.
    pub actor: Option<Id>,
    /// Only those before this number; `None`: from the last one on.
    pub before: Option<u64>,
    /// How many at most.
    pub limit: u32,
}

/// An entry of the audit chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number, from 1.
    pub sequence: u64,
    /// When they acted.
    pub at: Timestamp,
    /// Who acted.
    pub actor: Id,
    /// The command's own id.
    pub command_id: Id,
    /// The command, as JSON; `None` where it was erased.
    pub command: Option<String>,
    /// What undoes it, as JSON.
    pub undo: Option<String>,
    /// What it came to, as JSON, where that was noted.
    pub note: Option<String>,
}

impl Workspace {
    /// Entries of the audit chain, the last first.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn audit(&self, query: &AuditQuery) -> Result<Vec<AuditEntry>, StoreError> {
        let mut reader = self.reader().await?;
        sqlx::query_as(
            "SELECT sequence, at, actor, command_id, command, undo, note FROM entry \
             WHERE sequence < ?1 AND (?2 IS NULL OR actor = ?2) ORDER BY sequence DESC LIMIT ?3",
        )
        .bind(query.before.map_or(i64::MAX, stored))
        .bind(query.actor.as_ref().map(Id::as_str))
        .bind(query.limit)
        .fetch_all(&mut *reader)
        .await
        .at(&self.database)
    }

    /// When and by whom an object was archived, where that was the last that happened to it of
    /// archiving and restoring; `None` also where it came with a command that did several things.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn last_archiving(&self, object: &Id) -> Result<Option<(Timestamp, Id)>, StoreError> {
        let mut reader = self.reader().await?;
        // The condition is the index's own, word by word: else it would not be used.
        let last: Option<(String, String, bool)> = sqlx::query_as(
            "SELECT at, actor, command ->> 'op' = 'archive' FROM entry WHERE json_valid(command) \
             AND command ->> 'op' IN ('archive', 'restore') AND command ->> 'object' = ?1 \
             ORDER BY sequence DESC LIMIT 1",
        )
        .bind(object.as_str())
        .fetch_optional(&mut *reader)
        .await
        .at(&self.database)?;
        let Some((at, actor, true)) = last else {
            return Ok(None);
        };
        let at = at.parse().map_err(|_| {
            StoreError::damaged(&self.database, format!("the time {at} in its audit chain"))
        })?;
        Ok(Some((at, Id::from(actor))))
    }

    /// The records that an entry wrote or removed.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn written_by(&self, sequence: u64) -> Result<Vec<Id>, StoreError> {
        let mut reader = self.reader().await?;
        let list: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT writes FROM entry WHERE sequence = ?1")
                .bind(stored(sequence))
                .fetch_optional(&mut *reader)
                .await
                .at(&self.database)?;
        let list = list.unwrap_or_default();
        writes::read(&list)
            .map(|item| item.map(|(id, _)| Id::from(id)))
            .collect::<Result<_, _>>()
            .map_err(|()| {
                StoreError::damaged(
                    &self.database,
                    format!("entry {sequence} of its audit chain"),
                )
            })
    }
}

impl FromRow<'_, SqliteRow> for AuditEntry {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        let at = row.try_get::<&str, _>(1)?;
        Ok(Self {
            sequence: row.try_get::<i64, _>(0)?.unsigned_abs(),
            at: at
                .parse()
                .map_err(|error: jiff::Error| sqlx::Error::Decode(error.into()))?,
            actor: Id::from(row.try_get::<String, _>(2)?),
            command_id: Id::from(row.try_get::<String, _>(3)?),
            command: row.try_get(4)?,
            undo: row.try_get(5)?,
            note: row.try_get(6)?,
        })
    }
}
