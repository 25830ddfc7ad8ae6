//! Measures of the store, for `cargo xtask bench` and the command line.
//!
//! Times are in milliseconds. Where a thing is done many times, the median is given.

mod sample;

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use luotsi_domain::{Id, Record, organisation::Change};
use serde::Serialize;

use crate::{
    Entry, KeySource, Keys, MemoryKeyring, Opening, PassphraseCost, StoreError, Workspace, restore,
};

/// What was measured on a workspace of made-up records.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Records imported.
    pub records: usize,
    /// Bodies imported.
    pub bodies: usize,
    /// Their bytes.
    pub body_bytes: usize,
    /// Importing all of it, until it is durable.
    pub import_ms: f64,
    /// The size of the database after that, in bytes.
    pub database_bytes: u64,
    /// Opening the workspace: lock, key, database.
    pub open_ms: f64,
    /// Reading all records.
    pub load_ms: f64,
    /// Reading one body.
    pub body_ms: f64,
    /// Checking the audit chain, all records and all bodies.
    pub verify_ms: f64,
    /// Making a backup with a passphrase.
    pub backup_ms: f64,
    /// Restoring it, which verifies it.
    pub restore_ms: f64,
    /// Durable edits.
    #[serde(flatten)]
    pub edits: Edits,
}

/// One durable edit beside the least that the same file could cost.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Edits {
    /// An edit of a record: commit, audit entry and all.
    pub edit_ms: f64,
    /// A bare commit: one row of the same database updated, synced in full.
    pub bare_commit_ms: f64,
    /// How many times the bare commit an edit takes.
    pub edit_ratio: f64,
}

/// Makes a workspace of `records` records in a new folder below `folder` and measures it. `now`
/// is the time now.
///
/// # Errors
///
/// What the store says.
pub async fn run(folder: &Path, records: usize, now: Timestamp) -> Result<Figures, StoreError> {
    let keys = Keys {
        keyring: Arc::new(MemoryKeyring::default()),
        passphrase: Some("bench".into()),
        cost: PassphraseCost::default(),
    };
    let opening = Opening::new("bench", now);
    let place = folder.join("measured");
    let sample = sample::make(records);
    let (bodies, body_bytes) = (
        sample.bodies.len(),
        sample.bodies.iter().map(Vec::len).sum(),
    );

    let workspace = Workspace::create(&place, &keys, KeySource::Keyring, &opening).await?;
    let begun = Instant::now();
    let mut import = workspace.begin_import(Arc::default()).await?;
    let mut waiting = sample.bodies.into_iter();
    loop {
        let batch: Vec<_> = waiting.by_ref().take(2_000).collect();
        if batch.is_empty() {
            break;
        }
        import.bodies(batch).await?;
    }
    let entry = Entry::new(Id::from("import"), Id::from("bench"), now, "{}".to_owned());
    import
        .finish(&entry, sample.records.clone(), |_| {})
        .await?;
    let import_ms = ms(begun.elapsed());
    workspace.close().await?;
    let database_bytes = std::fs::metadata(&workspace.database).map_or(0, |file| file.len());

    let begun = Instant::now();
    let workspace = Workspace::open(&place, &keys, &opening).await?;
    let open_ms = ms(begun.elapsed());
    let begun = Instant::now();
    let loaded = workspace.load().await?;
    let load_ms = ms(begun.elapsed());
    drop(loaded);

    let edits = edits(&workspace, &sample.records, 200, now).await?;
    let body_ms = body_reads(&workspace, &sample.records).await?;
    let begun = Instant::now();
    workspace.verify().await?;
    let verify_ms = ms(begun.elapsed());
    let file = folder.join("measured.backup");
    let begun = Instant::now();
    let secret = keys.passphrase.as_ref().map(|secret| (secret, keys.cost));
    workspace.backup(&file, secret, now).await?;
    let backup_ms = ms(begun.elapsed());
    workspace.close().await?;
    let begun = Instant::now();
    let restored = restore(
        &file,
        &folder.join("restored"),
        &keys,
        KeySource::Keyring,
        &opening,
    )
    .await?;
    let restore_ms = ms(begun.elapsed());
    restored.close().await?;
    Ok(Figures {
        records: sample.records.len(),
        bodies,
        body_bytes,
        import_ms,
        database_bytes,
        open_ms,
        load_ms,
        body_ms,
        verify_ms,
        backup_ms,
        restore_ms,
        edits,
    })
}

/// Measures durable edits of some of `records` in an open workspace, each beside a bare commit to
/// the same file. The edits stay in the workspace: `rounds` entries are added.
///
/// # Errors
///
/// What the store says.
pub async fn edits(
    workspace: &Workspace,
    records: &[Arc<Record>],
    rounds: usize,
    now: Timestamp,
) -> Result<Edits, StoreError> {
    let person = Id::from("bench");
    workspace.set_preference(&person, "bench", "0").await?;
    let mut edits = Vec::with_capacity(rounds);
    let mut bare = Vec::with_capacity(rounds);
    // A name of its own for each run: a command that was carried out is not carried out again.
    let run = workspace.head().await?.sequence;
    let stride = (records.len() / rounds.max(1)).max(1);
    for (round, record) in records.iter().step_by(stride).take(rounds).enumerate() {
        let mut after = Record::clone(record);
        after.archived = !after.archived;
        let change = Change {
            before: Some(record.clone()),
            after: Some(Arc::new(after)),
        };
        let id = Id::from(format!("bench-{run}-{round}"));
        let command = format!(r#"{{"op":"archive","object":"{}"}}"#, record.id);
        let mut entry = Entry::new(id, person.clone(), now, command.clone());
        entry.undo = Some(command);
        let begun = Instant::now();
        workspace.commit(entry, &[change]).await?;
        edits.push(begun.elapsed());
        let value = round.to_string();
        let begun = Instant::now();
        workspace
            .write_one(
                sqlx::query(
                    "UPDATE preference SET value = ? WHERE person = 'bench' AND key = 'bench'",
                )
                .bind(value),
            )
            .await?;
        bare.push(begun.elapsed());
    }
    workspace.remove_preference(&person, "bench").await?;
    let (edit_ms, bare_commit_ms) = (median(edits), median(bare));
    Ok(Edits {
        edit_ms,
        bare_commit_ms,
        edit_ratio: edit_ms / bare_commit_ms,
    })
}

async fn body_reads(workspace: &Workspace, records: &[Arc<Record>]) -> Result<f64, StoreError> {
    let mut times = Vec::new();
    let mut hashes = Vec::new();
    for record in records {
        crate::bodies_of(record, |hash| hashes.push(hash));
    }
    for hash in hashes.iter().step_by((hashes.len() / 200).max(1)) {
        let begun = Instant::now();
        workspace.body(*hash).await?;
        times.push(begun.elapsed());
    }
    Ok(median(times))
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).copied().map_or(0.0, ms)
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
