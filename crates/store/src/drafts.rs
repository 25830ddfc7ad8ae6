//! Drafts: what somebody is typing, one for each person and object, replaced in place.

use jiff::Timestamp;
use luotsi_domain::{Hash, Id, Media};
use sqlx::{FromRow, Row, sqlite::SqliteRow};

use crate::{StoreError, Workspace, error::At};

/// What somebody is typing, not yet a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The whole content.
    pub content: Vec<u8>,
    /// What it is.
    pub media: Media,
    /// The body that they started from.
    pub base: Option<Hash>,
    /// When it was last saved.
    pub saved_at: Timestamp,
}

impl Workspace {
    /// Keeps a draft in the place of the one before. When this returns, it survives a power cut.
    ///
    /// # Errors
    ///
    /// `disk-full`, `read-only`, …
    pub async fn save_draft(
        &self,
        person: &Id,
        object: &Id,
        draft: DraftRow,
    ) -> Result<(), StoreError> {
        let media = serde_json::to_string(&draft.media).unwrap_or_default();
        self.write_one(
            sqlx::query(
                "INSERT OR REPLACE INTO draft (person, object, media, base, saved_at, content) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .bind(person.as_str())
            .bind(object.as_str())
            .bind(media)
            .bind(draft.base.map(|hash| hash.as_bytes().to_vec()))
            .bind(draft.saved_at.to_string())
            .bind(draft.content),
        )
        .await
    }

    /// A person's draft of an object.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn draft(&self, person: &Id, object: &Id) -> Result<Option<DraftRow>, StoreError> {
        let mut reader = self.reader().await?;
        let row: Option<Stored> = sqlx::query_as(
            "SELECT content, media, base, saved_at, object FROM draft WHERE person = ?1 AND object = ?2",
        )
        .bind(person.as_str())
        .bind(object.as_str())
        .fetch_optional(&mut *reader)
        .await
        .at(&self.database)?;
        Ok(row.map(|row| row.draft))
    }

    /// All drafts of a person, by object.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn drafts(&self, person: &Id) -> Result<Vec<(Id, DraftRow)>, StoreError> {
        let mut reader = self.reader().await?;
        let rows: Vec<Stored> = sqlx::query_as(
            "SELECT content, media, base, saved_at, object FROM draft WHERE person = ?1 ORDER BY object",
        )
        .bind(person.as_str())
        .fetch_all(&mut *reader)
        .await
        .at(&self.database)?;
        Ok(rows
            .into_iter()
            .map(|row| (row.object, row.draft))
            .collect())
    }

    /// Removes a draft; one that is not there is removed.
    ///
    /// # Errors
    ///
    /// `disk-full`, `read-only`, …
    pub async fn remove_draft(&self, person: &Id, object: &Id) -> Result<(), StoreError> {
        self.write_one(
            sqlx::query("DELETE FROM draft WHERE person = ?1 AND object = ?2")
                .bind(person.as_str())
                .bind(object.as_str()),
        )
        .await
    }

    /// Runs one statement that is a transaction of its own.
    pub(crate) async fn write_one(
        &self,
        query: crate::writer::Query<'_>,
    ) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        writer.start().await?;
        writer.run(query).await?;
        writer.settled();
        Ok(())
    }
}

struct Stored {
    object: Id,
    draft: DraftRow,
}

impl FromRow<'_, SqliteRow> for Stored {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        let decode = |error: Box<dyn std::error::Error + Send + Sync>| sqlx::Error::Decode(error);
        let base = match row.try_get::<Option<Vec<u8>>, _>(2)? {
            Some(bytes) => {
                let bytes: [u8; 32] = bytes
                    .try_into()
                    .map_err(|_| decode("the base of a draft is no hash".into()))?;
                Some(Hash::from(bytes))
            }
            None => None,
        };
        Ok(Self {
            object: Id::from(row.try_get::<String, _>(4)?),
            draft: DraftRow {
                content: row.try_get(0)?,
                media: serde_json::from_str(row.try_get(1)?)
                    .map_err(|error| decode(error.into()))?,
                base,
                saved_at: row
                    .try_get::<&str, _>(3)?
                    .parse()
                    .map_err(|error: jiff::Error| decode(error.into()))?,
            },
        })
    }
}
