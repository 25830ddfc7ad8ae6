//! The one connection that writes.

use std::path::{Path, PathBuf};

use luotsi_domain::{Hash, record::DATA_VERSION};
use sqlx::{AssertSqlSafe, Connection, Row as _, SqliteConnection, sqlite::SqliteRow};

use crate::{DataKey, Head, StoreError, connect, error::At, records::Row};

/// Parameters that one statement may have in `SQLite`.
const MOST_PARAMETERS: usize = 32_766;
const RECORD_COLUMNS: usize = 6;
/// Rows of one statement: more gain nothing.
pub(crate) const ROWS: usize = 500;
const _: () = assert!(ROWS * RECORD_COLUMNS < MOST_PARAMETERS);

/// A query with its arguments.
pub(crate) type Query<'q> = sqlx::query::Query<'q, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;

pub(crate) struct Writer {
    pub(crate) connection: SqliteConnection,
    pub(crate) database: PathBuf,
    /// The last entry of the audit chain.
    pub(crate) head: Head,
    /// A transaction may have been left open: an error, or a caller that stopped waiting.
    unsettled: bool,
}

impl Writer {
    pub(crate) async fn open(database: &Path, key: &DataKey) -> Result<Self, StoreError> {
        let mut connection = connect::writer(database, key).await?;
        match read_head(&mut connection, database).await {
            Ok(head) => Ok(Self {
                connection,
                database: database.to_owned(),
                head,
                unsettled: false,
            }),
            Err(error) => {
                connection.close().await.ok();
                Err(error)
            }
        }
    }

    /// Ends what was left open. From here to [`settled`](Self::settled), whatever happens, the next
    /// one who writes finds a clean state.
    pub(crate) async fn start(&mut self) -> Result<(), StoreError> {
        if self.unsettled {
            // An error here says that no transaction was open.
            sqlx::raw_sql("ROLLBACK")
                .execute(&mut self.connection)
                .await
                .ok();
            self.head = read_head(&mut self.connection, &self.database).await?;
        }
        self.unsettled = true;
        Ok(())
    }

    /// What was started is durable.
    pub(crate) const fn settled(&mut self) {
        self.unsettled = false;
    }

    /// Runs one statement or script.
    pub(crate) async fn run(&mut self, query: Query<'_>) -> Result<u64, StoreError> {
        query
            .execute(&mut self.connection)
            .await
            .map(|done| done.rows_affected())
            .at(&self.database)
    }

    /// Runs statements that take no arguments.
    pub(crate) async fn run_plain(&mut self, sql: &'static str) -> Result<(), StoreError> {
        sqlx::raw_sql(sql)
            .execute(&mut self.connection)
            .await
            .map(drop)
            .at(&self.database)
    }

    /// Writes records, [`ROWS`] at most.
    pub(crate) async fn put_records(&mut self, rows: Vec<Row>) -> Result<(), StoreError> {
        let sql = insert_records(rows.len());
        let full = rows.len() == ROWS;
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in rows {
            query = bind_record(query, row);
        }
        self.run(query.persistent(full)).await.map(drop)
    }

    /// Writes bodies, [`ROWS`] at most.
    pub(crate) async fn put_bodies(
        &mut self,
        bodies: Vec<(Hash, Vec<u8>)>,
    ) -> Result<(), StoreError> {
        let sql = insert_bodies(bodies.len());
        let full = bodies.len() == ROWS;
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (hash, bytes) in bodies {
            query = query.bind(hash.as_bytes().to_vec()).bind(bytes);
        }
        self.run(query.persistent(full)).await.map(drop)
    }
}

/// The statement that writes `count` records. Its parameters are those of [`bind_record`].
pub(crate) fn insert_records(count: usize) -> String {
    let mut sql = String::from(
        "INSERT INTO record (version, id, kind, data, personal, salt, personal_hash) VALUES ",
    );
    push_rows(
        &mut sql,
        &format!("({DATA_VERSION}, ?, ?, ?, ?, ?, ?)"),
        count,
    );
    sql.push_str(
        " ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind, \
         data = excluded.data, personal = excluded.personal, salt = excluded.salt, \
         personal_hash = excluded.personal_hash",
    );
    sql
}

/// The statement that writes `count` bodies, each a hash and its bytes.
pub(crate) fn insert_bodies(count: usize) -> String {
    let mut sql = String::from("INSERT OR IGNORE INTO body (hash, bytes) VALUES ");
    push_rows(&mut sql, "(?, ?)", count);
    sql
}

pub(crate) fn push_rows(sql: &mut String, row: &str, count: usize) {
    for at in 0..count {
        sql.push_str(if at == 0 { "" } else { ", " });
        sql.push_str(row);
    }
}

pub(crate) fn bind_record(query: Query<'_>, row: Row) -> Query<'_> {
    let (personal, salt, hash) = match row.personal {
        Some(row) => (
            Some(row.text),
            Some(row.salt.to_vec()),
            Some(row.hash.as_bytes().to_vec()),
        ),
        None => (None, None, None),
    };
    query
        .bind(row.id.as_str().to_owned())
        .bind(row.kind)
        .bind(row.data)
        .bind(personal)
        .bind(salt)
        .bind(hash)
}

/// The last entry of the audit chain, as `meta` has it.
pub(crate) async fn read_head(
    connection: &mut SqliteConnection,
    database: &Path,
) -> Result<Head, StoreError> {
    let row: Option<SqliteRow> = sqlx::query("SELECT sequence, hash FROM meta WHERE one = 1")
        .fetch_optional(connection)
        .await
        .at(database)?;
    let head = row.and_then(|row| {
        let hash: [u8; 32] = row.try_get::<Vec<u8>, _>(1).ok()?.try_into().ok()?;
        let sequence = row.try_get::<i64, _>(0).ok()?;
        Some(Head {
            sequence: u64::try_from(sequence).ok()?,
            hash: Hash::from(hash),
        })
    });
    head.ok_or_else(|| StoreError::damaged(database, "the head of its audit chain is missing"))
}

/// A number of an entry as `SQLite` keeps it.
pub(crate) fn stored(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}
