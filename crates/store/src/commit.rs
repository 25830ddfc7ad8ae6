//! Making what was decided durable, in one transaction.

use luotsi_domain::{Hash, Id, organisation::Change};
use sqlx::AssertSqlSafe;

use crate::{
    Entry, Head, StoreError, Workspace,
    entry::Sealed,
    error::At,
    records::Rows,
    writer::{ROWS, Writer, bind_record, insert_bodies, insert_records},
};

/// Changes of up to this many records or bodies are one script; more are written in pieces.
const MOST_IN_ONE_SCRIPT: usize = 64;

/// What has become durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The entry's number in the audit chain, from 1.
    pub sequence: u64,
    /// Whether it had been carried out before: then nothing was written now.
    pub repeated: bool,
}

impl Workspace {
    /// Makes a command's changes durable and appends it to the audit chain, in one transaction.
    /// When this returns, it survives a power cut. The same command id twice is answered as the
    /// first time and writes nothing.
    ///
    /// # Errors
    ///
    /// `disk-full`, `read-only`, `busy`, `damaged`; nothing has changed then.
    pub async fn commit(&self, entry: Entry, changes: &[Change]) -> Result<Committed, StoreError> {
        let rows = Rows::of_changes(changes)?;
        let hashes: Vec<Hash> = entry.bodies.iter().map(|bytes| Hash::of(bytes)).collect();
        self.keep_fresh(&hashes);
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        let committed = match writer.commit(&entry, rows, hashes).await {
            Err(error) => writer.first_outcome(&entry.command_id, error).await?,
            Ok(committed) => committed,
        };
        self.search.committed(committed.sequence);
        self.finished()?;
        Ok(committed)
    }

    /// What became of a command, where it was carried out.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn outcome(&self, command_id: &Id) -> Result<Option<Committed>, StoreError> {
        let mut reader = self.reader().await?;
        let found: Option<i64> = sqlx::query_scalar(FIND_OUTCOME)
            .bind(command_id.as_str())
            .fetch_optional(&mut *reader)
            .await
            .at(&self.database)?;
        Ok(found.map(repeated))
    }
}

const FIND_OUTCOME: &str = "SELECT sequence FROM entry WHERE command_id = ?1";

fn repeated(sequence: i64) -> Committed {
    Committed {
        sequence: sequence.unsigned_abs(),
        repeated: true,
    }
}

impl Writer {
    async fn commit(
        &mut self,
        entry: &Entry,
        rows: Rows,
        hashes: Vec<Hash>,
    ) -> Result<Committed, StoreError> {
        self.start().await?;
        let bodies: Vec<_> = hashes
            .into_iter()
            .zip(entry.bodies.iter().cloned())
            .collect();
        if rows.written.len() <= MOST_IN_ONE_SCRIPT && bodies.len() <= MOST_IN_ONE_SCRIPT {
            return self.commit_in_one_script(entry, rows, bodies).await;
        }
        self.run_plain("BEGIN IMMEDIATE").await?;
        let mut bodies = bodies.into_iter();
        loop {
            let batch: Vec<_> = bodies.by_ref().take(ROWS).collect();
            if batch.is_empty() {
                break;
            }
            self.put_bodies(batch).await?;
        }
        self.append(entry, rows, &mut |_| Ok(())).await
    }

    /// One round trip for the whole transaction: what is paid is the disk.
    async fn commit_in_one_script(
        &mut self,
        entry: &Entry,
        rows: Rows,
        bodies: Vec<(Hash, Vec<u8>)>,
    ) -> Result<Committed, StoreError> {
        let sealed = Sealed::new(entry, self.head, rows.writes)?;
        let head = sealed.head;
        let mut script = format!("BEGIN IMMEDIATE; {}", sealed.script(&rows.removed));
        if !rows.written.is_empty() {
            script.push_str(&insert_records(rows.written.len()));
            script.push_str("; ");
        }
        if !bodies.is_empty() {
            script.push_str(&insert_bodies(bodies.len()));
            script.push_str("; ");
        }
        script.push_str("COMMIT");
        let usual = rows.written.len() <= 2 && bodies.len() <= 1;
        let mut query = sealed.bind(sqlx::query(AssertSqlSafe(script)), &rows.removed);
        for row in rows.written {
            query = bind_record(query, row);
        }
        for (hash, bytes) in bodies {
            query = query.bind(hash.as_bytes().to_vec()).bind(bytes);
        }
        self.run(query.persistent(usual)).await?;
        Ok(self.moved_to(head))
    }

    /// Writes the records and the entry of a transaction that has begun, and commits it.
    pub(crate) async fn append(
        &mut self,
        entry: &Entry,
        rows: Rows,
        progress: &mut (dyn FnMut(usize) -> Result<(), StoreError> + Send),
    ) -> Result<Committed, StoreError> {
        let mut left = rows.written.into_iter();
        let mut done = 0;
        loop {
            let batch: Vec<_> = left.by_ref().take(ROWS).collect();
            if batch.is_empty() {
                break;
            }
            done += batch.len();
            self.put_records(batch).await?;
            progress(done)?;
        }
        let sealed = Sealed::new(entry, self.head, rows.writes)?;
        let head = sealed.head;
        let script = sealed.script(&rows.removed);
        self.run(sealed.bind(sqlx::query(AssertSqlSafe(script)), &rows.removed))
            .await?;
        self.run_plain("COMMIT").await?;
        Ok(self.moved_to(head))
    }

    const fn moved_to(&mut self, head: Head) -> Committed {
        self.head = head;
        self.settled();
        Committed {
            sequence: head.sequence,
            repeated: false,
        }
    }

    /// Whether a commit failed because its command had been carried out before.
    pub(crate) async fn first_outcome(
        &mut self,
        command_id: &Id,
        error: StoreError,
    ) -> Result<Committed, StoreError> {
        let StoreError::Database { source, .. } = &error else {
            return Err(error);
        };
        let repeats = source
            .as_database_error()
            .is_some_and(|error| error.is_unique_violation());
        if !repeats {
            return Err(error);
        }
        self.start().await?;
        let found: Option<i64> = sqlx::query_scalar(FIND_OUTCOME)
            .bind(command_id.as_str())
            .fetch_optional(&mut self.connection)
            .await
            .at(&self.database)?;
        self.settled();
        found.map(repeated).ok_or(error)
    }
}
