//! Connections to a workspace's database.

use std::{path::Path, time::Duration};

use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Row, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};

use crate::{DataKey, StoreError, error::At};

/// Marks the database as one of this program (`file(1)` and the like read it): `LUOT`.
const APPLICATION_ID: i32 = 0x4c55_4f54;

/// Bytes of a page. The usual document has some 2 KB, of which the usual page of 4 KB holds one and
/// this one three: the database is a quarter smaller, and reading and writing it as much faster.
const PAGE_SIZE: &str = "8192";

/// Readers run beside each other; a workspace is opened with all of them.
pub(crate) const READERS: u32 = 3;

/// What every connection sets first: the key, before anything is read.
///
/// `sqlx` runs the key's pragma before all others; it must not log it.
pub(crate) fn options(database: &Path, key: &DataKey) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(database)
        .pragma("key", key.pragma().to_string())
        .pragma("cipher_page_size", PAGE_SIZE)
        // A copy that the database makes of itself has pages of the default size.
        .pragma("cipher_default_page_size", PAGE_SIZE)
        // What goes wrong is returned; the library need not write it to standard error as well.
        .pragma("cipher_log_level", "NONE")
        .busy_timeout(Duration::from_secs(5))
        .disable_statement_logging()
}

/// A connection that only reads, before anything may be written.
pub(crate) async fn peek(database: &Path, key: &DataKey) -> Result<SqliteConnection, StoreError> {
    let mut connection = options(database, key)
        .read_only(true)
        .connect()
        .await
        .at(database)?;
    let checked = async {
        refuse_unencrypted(&mut connection, database).await?;
        let application: i32 = sqlx::query_scalar("PRAGMA application_id")
            .fetch_one(&mut connection)
            .await
            .at(database)?;
        if application == APPLICATION_ID {
            Ok(())
        } else {
            Err(StoreError::damaged(
                database,
                "it is not a workspace's database",
            ))
        }
    };
    match checked.await {
        Ok(()) => Ok(connection),
        Err(error) => {
            connection.close().await.ok();
            Err(error)
        }
    }
}

/// The connection that writes.
pub(crate) async fn writer(database: &Path, key: &DataKey) -> Result<SqliteConnection, StoreError> {
    let mut connection = options(database, key).connect().await.at(database)?;
    refuse_unencrypted(&mut connection, database).await?;
    // A commit that was acknowledged survives a power cut: FULL syncs the log at every commit.
    sqlx::raw_sql(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; \
         PRAGMA mmap_size = 0",
    )
    .execute(&mut connection)
    .await
    .at(database)?;
    Ok(connection)
}

/// Makes the database's file, encrypted and empty.
pub(crate) async fn create(database: &Path, key: &DataKey) -> Result<(), StoreError> {
    crate::files::create_private(database).at(database)?;
    let mut connection = options(database, key).connect().await.at(database)?;
    refuse_unencrypted(&mut connection, database).await?;
    sqlx::raw_sql(AssertSqlSafe(format!(
        "PRAGMA application_id = {APPLICATION_ID}"
    )))
    .execute(&mut connection)
    .await
    .at(database)?;
    connection.close().await.at(database)
}

/// Connections that read beside the one that writes.
pub(crate) fn readers(database: &Path, key: &DataKey) -> SqlitePool {
    let options = options(database, key)
        .read_only(true)
        .pragma("cache_size", "-2000");
    SqlitePoolOptions::new()
        .max_connections(READERS)
        .test_before_acquire(false)
        .idle_timeout(Duration::from_secs(60))
        .connect_lazy_with(options)
}

async fn refuse_unencrypted(
    connection: &mut SqliteConnection,
    database: &Path,
) -> Result<(), StoreError> {
    let version = sqlx::query("PRAGMA cipher_version")
        .fetch_optional(connection)
        .await
        .at(database)?;
    match version.and_then(|row| row.try_get::<String, _>(0).ok()) {
        Some(version) if !version.is_empty() => Ok(()),
        _ => Err(StoreError::NotEncrypted),
    }
}
