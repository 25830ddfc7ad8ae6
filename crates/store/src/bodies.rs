//! Bodies: long content, kept once under the hash of its bytes.

use std::collections::HashSet;

use luotsi_domain::Hash;

use crate::{StoreError, Workspace, error::At, writer::ROWS};

/// How many bytes of bodies are handed to the database at once.
pub(crate) const MOST_AT_ONCE: usize = 4 << 20;

impl Workspace {
    /// Keeps a body. It stays at least until the workspace is closed; after that, as long as
    /// something refers to it.
    ///
    /// # Errors
    ///
    /// `disk-full`, `read-only`, `too-large`, …
    pub async fn put_body(&self, bytes: Vec<u8>) -> Result<Hash, StoreError> {
        let hashes = self.put_bodies(vec![bytes]).await?;
        hashes.into_iter().next().ok_or(StoreError::Closed)
    }

    /// Keeps many bodies, all or none, and gives their hashes in the same order.
    ///
    /// # Errors
    ///
    /// As [`put_body`](Self::put_body).
    pub async fn put_bodies(&self, bodies: Vec<Vec<u8>>) -> Result<Vec<Hash>, StoreError> {
        let hashes: Vec<Hash> = bodies.iter().map(|bytes| Hash::of(bytes)).collect();
        self.keep_fresh(&hashes);
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        writer.start().await?;
        let mut batches = batches(hashes.clone().into_iter().zip(bodies)).peekable();
        if let Some(first) = batches.next() {
            // One statement is a transaction by itself.
            let several = batches.peek().is_some();
            if several {
                writer.run_plain("BEGIN IMMEDIATE").await?;
            }
            writer.put_bodies(first).await?;
            for batch in batches {
                writer.put_bodies(batch).await?;
            }
            if several {
                writer.run_plain("COMMIT").await?;
            }
        }
        writer.settled();
        Ok(hashes)
    }

    /// A body's bytes; `None` where there is no such body.
    ///
    /// # Errors
    ///
    /// `damaged` where the bytes are not what was put.
    pub async fn body(&self, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
        let mut reader = self.reader().await?;
        let bytes: Option<Vec<u8>> = sqlx::query_scalar("SELECT bytes FROM body WHERE hash = ?1")
            .bind(hash.as_bytes().as_slice())
            .fetch_optional(&mut *reader)
            .await
            .at(&self.database)?;
        match bytes {
            Some(bytes) if Hash::of(&bytes) != hash => Err(StoreError::damaged(
                &self.database,
                format!("the content {hash} is not what was written"),
            )),
            bytes => Ok(bytes),
        }
    }

    /// Removes the bodies that nothing refers to: none of `referenced` (the records, those in the
    /// bin included), no draft, and no command that may be under way. Gives how many were removed.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn collect_bodies(&self, referenced: &HashSet<Hash>) -> Result<u64, StoreError> {
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        writer.start().await?;
        writer.run_plain("BEGIN IMMEDIATE").await?;
        let mut removed = 0;
        let mut after = 0;
        loop {
            let batch: Vec<(i64, Vec<u8>)> = sqlx::query_as(UNDRAFTED)
                .bind(after)
                .fetch_all(&mut writer.connection)
                .await
                .at(&self.database)?;
            let Some((last, _)) = batch.last() else { break };
            after = *last;
            let unused: Vec<i64> = {
                let fresh = self.fresh();
                let is_used = |hash: &Vec<u8>| {
                    <[u8; 32]>::try_from(hash.as_slice())
                        .map(Hash::from)
                        .is_ok_and(|hash| referenced.contains(&hash) || fresh.contains(&hash))
                };
                let unused = batch.iter().filter(|(_, hash)| !is_used(hash));
                unused.map(|(number, _)| *number).collect()
            };
            if !unused.is_empty() {
                let list = serde_json::to_string(&unused).unwrap_or_default();
                removed += writer.run(sqlx::query(REMOVE).bind(list)).await?;
            }
        }
        writer.run_plain("COMMIT").await?;
        writer.settled();
        Ok(removed)
    }
}

/// Bodies that no draft starts from.
const UNDRAFTED: &str = "SELECT number, hash FROM body WHERE number > ?1 \
     AND hash NOT IN (SELECT base FROM draft WHERE base IS NOT NULL) ORDER BY number LIMIT 5000";
const REMOVE: &str = "DELETE FROM body WHERE number IN (SELECT value FROM json_each(?1))";

/// Splits bodies into what the database takes well at once.
pub(crate) fn batches(
    bodies: impl Iterator<Item = (Hash, Vec<u8>)>,
) -> impl Iterator<Item = Vec<(Hash, Vec<u8>)>> {
    let mut bodies = bodies.peekable();
    std::iter::from_fn(move || {
        let mut batch = vec![bodies.next()?];
        let mut size = batch.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
        while batch.len() < ROWS
            && let Some(next) = bodies.next_if(|(_, bytes)| size + bytes.len() <= MOST_AT_ONCE)
        {
            size += next.1.len();
            batch.push(next);
        }
        Some(batch)
    })
}
