//! Folding the chain again, and comparing all that is stored with what it says.

mod bodies;
mod chain;
mod records;

use std::{collections::HashMap, fmt, path::Path};

use luotsi_domain::Hash;
use sqlx::{Connection, SqliteConnection};

use crate::{
    Keys, StoreError, Workspace, connect,
    error::At,
    key::envelope::KEY_FILE,
    schema::{self, MIGRATIONS},
    workspace::{DATABASE, present, unlock},
};

/// What folding the audit chain again has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries the chain has, up to the first that does not fit.
    pub entries: u64,
    /// How many records were compared.
    pub records: u64,
    /// How many bodies were compared.
    pub bodies: u64,
    /// The first thing that is not as it was written; `None`: all is.
    pub broken: Option<Break>,
}

impl Verified {
    /// Whether everything is as it was written.
    #[must_use]
    pub const fn intact(&self) -> bool {
        self.broken.is_none()
    }
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The entry that does not fit, or whose writing is not what is stored; `None` where no entry
    /// speaks of it.
    pub sequence: Option<u64>,
    /// What is wrong.
    pub reason: BreakReason,
    /// The record's id or the body's hash that is meant.
    pub object: Option<String>,
}

/// What can be wrong with a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakReason {
    /// An entry is not there: removed, or cut off the end.
    EntryMissing,
    /// An entry is not what it was.
    EntryChanged,
    /// The end of the chain is not where it was.
    HeadChanged,
    /// A record is not what the last entry that wrote it says.
    RecordChanged,
    /// A record is not there.
    RecordMissing,
    /// A record is there that no entry wrote.
    RecordAdded,
    /// A body that a record refers to is not there.
    BodyMissing,
    /// A body is not what it was.
    BodyChanged,
}

impl BreakReason {
    /// A stable code for the interface.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EntryMissing => "entry-missing",
            Self::EntryChanged => "entry-changed",
            Self::HeadChanged => "head-changed",
            Self::RecordChanged => "record-changed",
            Self::RecordMissing => "record-missing",
            Self::RecordAdded => "record-added",
            Self::BodyMissing => "body-missing",
            Self::BodyChanged => "body-changed",
        }
    }
}

impl fmt::Display for Break {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.reason {
            BreakReason::EntryMissing => "an entry was removed",
            BreakReason::EntryChanged => "an entry was changed",
            BreakReason::HeadChanged => "the end of the chain was changed",
            BreakReason::RecordChanged => "a record was changed outside of the program",
            BreakReason::RecordMissing => "a record was removed outside of the program",
            BreakReason::RecordAdded => "a record was added outside of the program",
            BreakReason::BodyMissing => "a content is missing",
            BreakReason::BodyChanged => "a content was changed outside of the program",
        })?;
        if let Some(object) = &self.object {
            write!(formatter, ": {object}")?;
        }
        match self.sequence {
            Some(sequence) => write!(formatter, " (entry {sequence})"),
            None => Ok(()),
        }
    }
}

/// What the chain says of a record: the last entry that wrote it, and its hash then; `None` where
/// it was removed.
struct Said {
    sequence: u64,
    hash: Option<Hash>,
}

type SaidOf = HashMap<Box<str>, Said>;

impl Workspace {
    /// Folds the audit chain again and compares its head, every record and every body with it. Sees
    /// an edited record, an added or removed one, a changed or removed entry, and a cut-off end.
    /// Looks at one moment; others can go on writing.
    ///
    /// # Errors
    ///
    /// `damaged` where the database can not be read; what is merely not intact is no error.
    pub async fn verify(&self) -> Result<Verified, StoreError> {
        let mut reader = self.reader().await?;
        check(&mut reader, &self.database).await
    }
}

/// Verifies the workspace in `folder`, also while another process has it open; see
/// [`Workspace::verify`]. Writes nothing.
///
/// # Errors
///
/// As opening a workspace, but for `held`; and as [`Workspace::verify`].
pub async fn verify(folder: &Path, keys: &Keys) -> Result<Verified, StoreError> {
    let folder = std::path::absolute(folder).at(folder)?;
    let key = unlock(present(&folder)?, keys, folder.join(KEY_FILE)).await?;
    let database = folder.join(DATABASE);
    let mut connection = connect::peek(&database, &key).await?;
    let verified = async {
        schema::version(&mut connection, &database, MIGRATIONS).await?;
        check(&mut connection, &database).await
    };
    let verified = verified.await;
    connection.close().await.at(&database)?;
    verified
}

async fn check(connection: &mut SqliteConnection, path: &Path) -> Result<Verified, StoreError> {
    let mut moment = connection.begin().await.at(path)?;
    let mut verified = Verified {
        entries: 0,
        records: 0,
        bodies: 0,
        broken: None,
    };
    let said = chain::fold(&mut moment, path, &mut verified).await?;
    if verified.broken.is_none() {
        let referenced = records::compare(&mut moment, path, said, &mut verified).await?;
        if verified.broken.is_none() {
            bodies::compare(&mut moment, path, referenced, &mut verified).await?;
        }
    }
    moment.rollback().await.at(path)?;
    Ok(verified)
}
