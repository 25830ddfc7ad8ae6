//! What the search has not followed yet.

use std::collections::BTreeSet;

use luotsi_domain::{Id, Record};

use super::{Behind, memory::State};
use crate::{StoreError, Workspace, audit, error::At, records, writer::stored};

/// Records of one step.
const RECORDS: usize = 256;
/// Entries that are read at once.
const ENTRIES: i64 = 64;

/// The next thing to do.
#[derive(Debug, Default)]
pub(super) struct Pending {
    /// Records to read again, each with its number.
    pub(super) records: Vec<(i64, Record)>,
    /// Objects that are there no more.
    pub(super) gone: Vec<Id>,
    /// How far the search is when that is done.
    pub(super) next: State,
    /// How much of what is known of is left then.
    pub(super) behind: Behind,
}

impl Pending {
    /// What has to be compared with what was.
    pub(super) fn objects(&self) -> impl Iterator<Item = &Id> {
        let records = self.records.iter().map(|(_, record)| &record.id);
        records.chain(&self.gone)
    }
}

const ENTRY_WRITES: &str =
    "SELECT sequence, writes FROM entry WHERE sequence > ?1 ORDER BY sequence LIMIT ?2";
const WALK: &str = "SELECT number, version, data, ifnull(personal, '') FROM record WHERE number > ?1 \
     ORDER BY number LIMIT ?2";
const NAMED: &str = "SELECT number, version, data, ifnull(personal, '') FROM record \
     WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY number";
const LOST: &str = "SELECT DISTINCT object FROM search_text \
     WHERE object NOT IN (SELECT id FROM record) LIMIT ?1";

type Row = (i64, u32, String, String);

impl Workspace {
    /// What is to be done next; `None` where nothing is.
    pub(super) async fn pending(&self, state: State) -> Result<Option<Pending>, StoreError> {
        match state.walked {
            Some(walked) => self.walk(state, walked).await.map(Some),
            None => self.entries(state).await,
        }
    }

    /// Goes through all records, some at a time; at the end through the objects that are gone.
    async fn walk(&self, state: State, walked: i64) -> Result<Pending, StoreError> {
        let most = i64::try_from(RECORDS).unwrap_or(i64::MAX);
        let mut reader = self.reader().await?;
        let rows: Vec<Row> = sqlx::query_as(WALK)
            .bind(walked)
            .bind(most)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        let last: i64 = sqlx::query_scalar("SELECT ifnull(max(number), 0) FROM record")
            .fetch_one(&mut *reader)
            .await
            .at(&self.database)?;
        if let Some((number, ..)) = rows.last() {
            let next = State {
                walked: Some(*number),
                ..state
            };
            return Ok(Pending {
                behind: Behind {
                    changes: last.saturating_sub(*number).unsigned_abs(),
                    of: Some(last.unsigned_abs()),
                },
                records: self.records_of(rows)?,
                gone: Vec::new(),
                next,
            });
        }
        let gone: Vec<String> = sqlx::query_scalar(LOST)
            .bind(most)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        let walked = (gone.len() == RECORDS).then_some(walked);
        Ok(Pending {
            gone: gone.into_iter().map(Id::from).collect(),
            next: State { walked, ..state },
            ..Pending::default()
        })
    }

    /// What the next entries wrote. One that wrote much is followed by going through all records.
    async fn entries(&self, state: State) -> Result<Option<Pending>, StoreError> {
        let mut reader = self.reader().await?;
        let entries: Vec<(i64, Vec<u8>)> = sqlx::query_as(ENTRY_WRITES)
            .bind(stored(state.sequence))
            .bind(ENTRIES)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        let mut next = state;
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        for (sequence, writes) in &entries {
            let wrote = audit::read_writes(writes)
                .filter_map(Result::ok)
                .map(|(id, _)| id);
            let wrote: Vec<&str> = wrote.take(RECORDS + 1).collect();
            if ids.len() + wrote.len() > RECORDS {
                if ids.is_empty() {
                    next.sequence = sequence.unsigned_abs();
                    next.walked = Some(-1);
                }
                break;
            }
            ids.extend(wrote);
            next.sequence = sequence.unsigned_abs();
        }
        if next == state {
            return Ok(None);
        }
        let list = serde_json::to_string(&ids).unwrap_or_default();
        let rows: Vec<Row> = sqlx::query_as(NAMED)
            .bind(list)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        let records = self.records_of(rows)?;
        for (_, record) in &records {
            ids.remove(record.id.as_str());
        }
        Ok(Some(Pending {
            gone: ids.into_iter().map(Id::from).collect(),
            records,
            next,
            behind: Behind {
                changes: u64::from(next.walked.is_some()),
                of: None,
            },
        }))
    }

    fn records_of(&self, rows: Vec<Row>) -> Result<Vec<(i64, Record)>, StoreError> {
        let read = |(number, version, data, personal): Row| {
            let record = records::read(version, &data, &personal);
            Ok((number, record.map_err(|error| error.at(&self.database))?))
        };
        rows.into_iter().map(read).collect()
    }
}
