//! Bringing much in at once, all of it or nothing, as one entry of the audit chain.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use luotsi_domain::{Hash, Record};

use crate::{
    Committed, Entry, StoreError, Workspace, bodies,
    records::Rows,
    workspace::{WriterGuard, blocking},
};

/// An import under way: first its bodies, in pieces, then its records. Nothing of it can be seen
/// before [`finish`](Self::finish) returns, and nothing stays where it is dropped before.
pub struct Import<'a> {
    workspace: &'a Workspace,
    writer: WriterGuard<'a>,
    cancel: Arc<AtomicBool>,
}

impl Workspace {
    /// Begins an import. Others that want to write wait until it ends. It stops with `cancelled`
    /// soon after the flag is set.
    ///
    /// # Errors
    ///
    /// `busy`, `read-only`, …
    pub async fn begin_import(&self, cancel: Arc<AtomicBool>) -> Result<Import<'_>, StoreError> {
        let mut guard = self.writer().await?;
        let writer = guard.get()?;
        writer.start().await?;
        writer.run_plain("BEGIN IMMEDIATE").await?;
        Ok(Import {
            workspace: self,
            writer: guard,
            cancel,
        })
    }
}

impl Import<'_> {
    /// Adds bodies and gives their hashes, in the same order. Some megabytes at a time go fastest.
    ///
    /// # Errors
    ///
    /// `cancelled`, `disk-full`, …: the import is over and everything is as it was.
    pub async fn bodies(&mut self, bodies: Vec<Vec<u8>>) -> Result<Vec<Hash>, StoreError> {
        let (hashes, bodies) = blocking(move || {
            let hashes: Vec<Hash> = bodies.iter().map(|bytes| Hash::of(bytes)).collect();
            Ok((hashes, bodies))
        })
        .await?;
        let writer = self.writer.get()?;
        for batch in bodies::batches(hashes.iter().copied().zip(bodies)) {
            refuse_cancelled(&self.cancel)?;
            writer.put_bodies(batch).await?;
        }
        Ok(hashes)
    }

    /// Adds the records and the entry that says so, and makes all of it durable. `progress` is told
    /// how many records are written.
    ///
    /// # Errors
    ///
    /// `cancelled`, `disk-full`, …: the import is over and everything is as it was.
    pub async fn finish(
        mut self,
        entry: &Entry,
        records: Vec<Arc<Record>>,
        mut progress: impl FnMut(usize) + Send,
    ) -> Result<Committed, StoreError> {
        let rows = blocking(move || Rows::of_records(&records)).await?;
        let cancel = self.cancel.clone();
        let mut watch = |done: usize| {
            progress(done);
            refuse_cancelled(&cancel)
        };
        let writer = self.writer.get()?;
        let committed = match writer.append(entry, rows, &mut watch).await {
            Err(error) => writer.first_outcome(&entry.command_id, error).await?,
            Ok(committed) => committed,
        };
        // The log holds everything once more; what it holds is moved to its place now rather than
        // when somebody waits. Whoever reads at the moment may keep it from being cut.
        writer
            .run_plain("PRAGMA wal_checkpoint(TRUNCATE)")
            .await
            .ok();
        self.workspace.search.committed(committed.sequence);
        self.workspace.finished()?;
        Ok(committed)
    }
}

fn refuse_cancelled(cancel: &AtomicBool) -> Result<(), StoreError> {
    if cancel.load(Ordering::SeqCst) {
        Err(StoreError::Cancelled)
    } else {
        Ok(())
    }
}
