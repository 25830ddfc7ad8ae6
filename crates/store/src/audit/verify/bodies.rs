//! The bodies: each is what its hash says, and those that records refer to are there.

use std::path::Path;

use luotsi_domain::Hash;
use sqlx::SqliteConnection;

use super::{Break, BreakReason, Verified, records::Referenced};
use crate::{StoreError, bodies::MOST_AT_ONCE, error::At, workspace::blocking};

/// Compares all bodies with their hashes, and looks for those that are referred to.
pub(super) async fn compare(
    connection: &mut SqliteConnection,
    database: &Path,
    mut referenced: Referenced,
    verified: &mut Verified,
) -> Result<(), StoreError> {
    let mut after = i64::MIN;
    loop {
        let Some(last) = end_of_next(connection, database, after).await? else {
            break;
        };
        let batch: Vec<(Vec<u8>, Vec<u8>)> =
            sqlx::query_as("SELECT hash, bytes FROM body WHERE number > ?1 AND number <= ?2")
                .bind(after)
                .bind(last)
                .fetch_all(&mut *connection)
                .await
                .at(database)?;
        after = last;
        let compared = blocking(move || {
            let compare = |(hash, bytes): (Vec<u8>, Vec<u8>)| {
                let actual = Hash::of(&bytes);
                (actual.as_bytes().as_slice() == hash, actual, hash)
            };
            Ok(batch.into_iter().map(compare).collect::<Vec<_>>())
        });
        for (intact, actual, stored) in compared.await? {
            verified.bodies += 1;
            if !intact {
                let named = <[u8; 32]>::try_from(stored.as_slice()).map(Hash::from).ok();
                verified.broken = Some(Break {
                    sequence: named.and_then(|hash| referenced.get(&hash).copied()),
                    reason: BreakReason::BodyChanged,
                    object: Some(hex::encode(stored)),
                });
                return Ok(());
            }
            referenced.remove(&actual);
        }
    }
    let missing = referenced
        .into_iter()
        .min_by_key(|(hash, sequence)| (*sequence, *hash));
    verified.broken = missing.map(|(hash, sequence)| Break {
        sequence: Some(sequence),
        reason: BreakReason::BodyMissing,
        object: Some(hash.to_string()),
    });
    Ok(())
}

/// The number of the last body of the next some megabytes.
async fn end_of_next(
    connection: &mut SqliteConnection,
    database: &Path,
    after: i64,
) -> Result<Option<i64>, StoreError> {
    let sizes: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT number, length(bytes) FROM body WHERE number > ?1 ORDER BY number LIMIT 2000",
    )
    .bind(after)
    .fetch_all(&mut *connection)
    .await
    .at(database)?;
    let mut size = 0;
    let mut last = None;
    for (number, bytes) in sizes {
        size += usize::try_from(bytes)
            .unwrap_or(usize::MAX)
            .min(MOST_AT_ONCE);
        last = Some(number);
        if size >= MOST_AT_ONCE {
            break;
        }
    }
    Ok(last)
}
