//! The database's tables, and how older ones become today's.
//!
//! The list of migrations is only ever added to: what was released has run on somebody's workspace
//! and is never edited. Each runs in a transaction of its own together with its number, so that an
//! interrupted one has either happened or not.

use std::path::Path;

use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::{StoreError, error::At};

/// What brings the database from one version to the next.
pub(crate) type Migration = &'static str;

/// All migrations, the oldest first. Their count is the newest version.
pub(crate) const MIGRATIONS: &[Migration] = &[
    // 1: the first tables.
    "CREATE TABLE meta (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        chain TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE record (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        data TEXT NOT NULL,
        personal TEXT,
        salt BLOB,
        personal_hash BLOB,
        parent TEXT AS (data ->> 'parent') VIRTUAL,
        place TEXT AS (data ->> 'place') VIRTUAL,
        archived INTEGER AS (data ->> 'archived') VIRTUAL,
        deleted TEXT AS (data -> 'deleted') VIRTUAL
    ) STRICT;
    CREATE TABLE body (
        number INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE,
        bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE entry (
        sequence INTEGER PRIMARY KEY,
        previous BLOB NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        command_id TEXT NOT NULL UNIQUE,
        payload_hash BLOB NOT NULL,
        hash BLOB NOT NULL,
        salt BLOB,
        command TEXT,
        undo TEXT,
        writes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE draft (
        person TEXT NOT NULL,
        object TEXT NOT NULL,
        media TEXT NOT NULL,
        base BLOB,
        saved_at TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (person, object)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE preference (
        person TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (person, key)
    ) STRICT, WITHOUT ROWID;",
    // 2: what a command came to.
    "ALTER TABLE entry ADD COLUMN note TEXT",
    // 3: what was archived is found without reading all entries.
    "CREATE INDEX entry_archiving ON entry (command ->> 'object', sequence)
        WHERE json_valid(command) AND command ->> 'op' IN ('archive', 'restore')",
    // 4: what is searched.
    "CREATE TABLE search_state (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        version INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        walked INTEGER,
        texts INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE search_word (
        number INTEGER PRIMARY KEY,
        word TEXT NOT NULL
    ) STRICT;
    CREATE TABLE search_text (
        number INTEGER PRIMARY KEY,
        object TEXT NOT NULL,
        part INTEGER NOT NULL,
        language TEXT NOT NULL,
        source INTEGER NOT NULL,
        length INTEGER NOT NULL,
        words BLOB NOT NULL
    ) STRICT;
    CREATE INDEX search_text_object ON search_text (object);
    CREATE TABLE search_plain (
        number INTEGER PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT;",
    // 5: the languages of texts are read without their words.
    "CREATE INDEX search_text_language ON search_text (object, part, language)
        WHERE part IN (2, 3) AND language <> ''",
];

/// The version of a database.
///
/// # Errors
///
/// `schema-too-new` where it is newer than the last of `migrations`.
pub(crate) async fn version(
    connection: &mut SqliteConnection,
    database: &Path,
    migrations: &[Migration],
) -> Result<usize, StoreError> {
    let found: u32 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(connection)
        .await
        .at(database)?;
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    if found > known {
        return Err(StoreError::SchemaTooNew {
            path: database.to_owned(),
            found,
            known,
        });
    }
    Ok(usize::try_from(found).unwrap_or(usize::MAX))
}

/// Runs the migrations that a database lacks.
pub(crate) async fn migrate(
    connection: &mut SqliteConnection,
    database: &Path,
    migrations: &[Migration],
) -> Result<(), StoreError> {
    let done = version(connection, database, migrations).await?;
    for (number, migration) in (1..).zip(migrations).skip(done) {
        let script =
            format!("BEGIN IMMEDIATE; {migration}; PRAGMA user_version = {number}; COMMIT",);
        let ran = sqlx::raw_sql(AssertSqlSafe(script))
            .execute(&mut *connection)
            .await;
        if let Err(error) = ran {
            // Where the failure already rolled back there is nothing left to do.
            sqlx::raw_sql("ROLLBACK")
                .execute(&mut *connection)
                .await
                .ok();
            return Err(StoreError::database(database, error));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::Connection;

    use super::*;
    use crate::{DataKey, connect};

    async fn tables(connection: &mut SqliteConnection) -> Vec<String> {
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .fetch_all(connection)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_migration_that_fails_in_the_middle_leaves_the_version_before_and_runs_again_later() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("workspace.db");
        let key = DataKey::generate().unwrap();
        connect::create(&database, &key).await.unwrap();
        let mut connection = connect::writer(&database, &key).await.unwrap();

        let first = "CREATE TABLE first (x)";
        let broken = "CREATE TABLE second (x); INSERT INTO nowhere VALUES (1)";
        let failed = migrate(&mut connection, &database, &[first, broken]).await;
        assert_eq!(failed.unwrap_err().code(), "database");
        assert_eq!(tables(&mut connection).await, ["first"]);

        let mended = "CREATE TABLE second (x); INSERT INTO second VALUES (1)";
        migrate(&mut connection, &database, &[first, mended])
            .await
            .unwrap();
        assert_eq!(tables(&mut connection).await, ["first", "second"]);
        assert_eq!(
            version(&mut connection, &database, &[first, mended])
                .await
                .unwrap(),
            2
        );
        connection.close().await.unwrap();
    }
}
