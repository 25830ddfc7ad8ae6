//! Reading all records at once.
//!
//! What a row costs on its way out of the driver is more than what it costs to read, so the
//! database gathers many records into one row. Several connections read pieces beside each other
//! (each page is decrypted), and the JSON is parsed beside that: as much at once as the [`Pace`] allows.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use luotsi_domain::{Record, id::SharedIds};
use sqlx::SqlitePool;
use tokio::task::{JoinError, JoinHandle};

use crate::{
    Pace, StoreError, Workspace, connect,
    error::At,
    records::{self, Unreadable},
};

/// Rows that are gathered into one.
const GATHERED: i64 = 2_000;

/// No JSON text holds these control characters, whatever is written in a record.
const FIELD: char = '\u{1f}';
const ROW: char = '\u{1e}';

const GATHER: &str = "SELECT group_concat(version || char(31) || data || char(31) || ifnull(personal, ''), char(30)) \
     FROM record WHERE number >= ?1 AND number < ?2";

impl Workspace {
    /// All records, those in the bin included, in no order, as fast as can be.
    ///
    /// # Errors
    ///
    /// `damaged` where a record can not be read; what the database says.
    pub async fn load(&self) -> Result<Vec<Arc<Record>>, StoreError> {
        self.load_at(&Pace::fast()).await
    }

    /// The same at a pace that may change on the way.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub async fn load_at(&self, pace: &Pace) -> Result<Vec<Arc<Record>>, StoreError> {
        // Nobody writes meanwhile, so that the pieces fit together.
        let _quiet = self.writer().await?;
        let bounds = "SELECT ifnull(min(number), 0), ifnull(max(number), -1) FROM record";
        let (first, last): (i64, i64) = {
            let mut reader = self.reader().await?;
            sqlx::query_as(bounds)
                .fetch_one(&mut *reader)
                .await
                .at(&self.database)?
        };
        let next = Arc::new(AtomicI64::new(first));
        let readers = self.readers();
        let pieces = (0..connect::READERS).map(|_| {
            let piece = read_pieces(readers.clone(), next.clone(), last, pace.clone());
            tokio::spawn(piece)
        });
        let pieces: Vec<_> = pieces.collect();
        let mut records = Vec::new();
        for piece in pieces {
            let parts = piece
                .await
                .map_err(|_| StoreError::Closed)?
                .at(&self.database)?;
            for part in parts {
                records.extend(part.map_err(|error| error.at(&self.database))?);
            }
        }
        Ok(records)
    }
}

type Parsed = Result<Vec<Arc<Record>>, Unreadable>;

/// A text that is being parsed, or waits for its turn to be.
type Parsing = JoinHandle<Result<(SharedIds, Parsed), JoinError>>;

async fn read_pieces(
    readers: SqlitePool,
    next: Arc<AtomicI64>,
    last: i64,
    pace: Pace,
) -> sqlx::Result<Vec<Parsed>> {
    let mut reader = None;
    let mut parsed = Vec::new();
    // One text is read while the one before is parsed: more of them would only fill the memory.
    let mut parsing: Option<Parsing> = None;
    let mut ids = SharedIds::default();
    loop {
        let from = next.fetch_add(GATHERED, Ordering::SeqCst);
        if from > last {
            parsed.extend(outcome(parsing, &mut ids).await);
            return Ok(parsed);
        }
        let reader = match &mut reader {
            Some(reader) => reader,
            none => none.insert(readers.acquire().await?),
        };
        let gather = sqlx::query_scalar(GATHER).bind(from).bind(from + GATHERED);
        let text: Option<String> = pace.step(gather.fetch_one(&mut **reader)).await?;
        parsed.extend(outcome(parsing.take(), &mut ids).await);
        parsing = text.map(|text| {
            let mut ids = std::mem::take(&mut ids);
            let pace = pace.clone();
            let parsing = async {
                tokio::task::spawn_blocking(move || {
                    let records = ids.while_reading(|| parse(&text));
                    (ids, records)
                })
                .await
            };
            tokio::spawn(async move { pace.step(parsing).await })
        });
    }
}

/// What was parsed, where something was; the ids that were met come back.
async fn outcome(parsing: Option<Parsing>, ids: &mut SharedIds) -> Option<Parsed> {
    let (met, records) = match parsing?.await {
        Ok(Ok(parsed)) => parsed,
        Ok(Err(_)) | Err(_) => (
            SharedIds::default(),
            Err(broken("not been parsed to its end")),
        ),
    };
    *ids = met;
    Some(records)
}

fn parse(text: &str) -> Parsed {
    text.split(ROW)
        .map(|row| {
            let mut fields = row.split(FIELD);
            let mut field = || fields.next().ok_or_else(|| broken("too few fields"));
            let version = field()?.parse().map_err(|_| broken("no version"))?;
            records::read(version, field()?, field()?).map(Arc::new)
        })
        .collect()
}

fn broken(what: &str) -> Unreadable {
    Unreadable::Broken(format!("a record has {what}"))
}
