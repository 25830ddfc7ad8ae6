//! What people choose for themselves: theme, recent and favourite objects, widths.

use luotsi_domain::Id;

use crate::{StoreError, Workspace, error::At};

impl Workspace {
    /// What a person chose, as JSON.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn preference(&self, person: &Id, key: &str) -> Result<Option<String>, StoreError> {
        let mut reader = self.reader().await?;
        sqlx::query_scalar("SELECT value FROM preference WHERE person = ?1 AND key = ?2")
            .bind(person.as_str())
            .bind(key)
            .fetch_optional(&mut *reader)
            .await
            .at(&self.database)
    }

    /// All that a person chose, as (key, JSON), by key.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn preferences(&self, person: &Id) -> Result<Vec<(String, String)>, StoreError> {
        let mut reader = self.reader().await?;
        sqlx::query_as("SELECT key, value FROM preference WHERE person = ?1 ORDER BY key")
            .bind(person.as_str())
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)
    }

    /// Keeps what a person chose, as JSON.
    ///
    /// # Errors
    ///
    /// `disk-full`, `read-only`, …
    pub async fn set_preference(
        &self,
        person: &Id,
        key: &str,
        value: &str,
    ) -> Result<(), StoreError> {
        self.write_one(
            sqlx::query(
                "INSERT INTO preference (person, key, value) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (person, key) DO UPDATE SET value = excluded.value",
            )
            .bind(person.as_str())
            .bind(key)
            .bind(value),
        )
        .await
    }

    /// Forgets what a person chose.
    ///
    /// # Errors
    ///
    /// `disk-full`, `read-only`, …
    pub async fn remove_preference(&self, person: &Id, key: &str) -> Result<(), StoreError> {
        self.write_one(
            sqlx::query("DELETE FROM preference WHERE person = ?1 AND key = ?2")
                .bind(person.as_str())
                .bind(key),
        )
        .await
    }
}
