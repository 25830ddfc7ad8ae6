//! The records: each is what the last entry that wrote it says.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use luotsi_domain::Hash;
use sqlx::SqliteConnection;

use super::{Break, BreakReason, SaidOf, Verified};
use crate::{
    StoreError,
    audit::{StoredRecord, personal_hash},
    error::At,
    records::{self, bodies_of},
    workspace::blocking,
};

const GATHERED: i64 = 2_000;

/// The id is quoted: unlike JSON text, it can hold any character.
const GATHER: &str = "SELECT max(number), group_concat(json_quote(id) || char(31) || kind || char(31) || version \
     || char(31) || data || char(31) || ifnull(personal, '') || char(31) || ifnull(hex(salt), '') \
     || char(31) || ifnull(hex(personal_hash), ''), char(30)) \
     FROM (SELECT * FROM record WHERE number > ?1 ORDER BY number LIMIT ?2)";

/// What was found of a record.
struct Found {
    id: Box<str>,
    /// `None` where it can not be what was written.
    hash: Option<Hash>,
    bodies: Vec<Hash>,
}

/// The bodies that records refer to, each with the entry that wrote one of them.
pub(super) type Referenced = HashMap<Hash, u64>;

/// Compares all records with what the chain says of them.
pub(super) async fn compare(
    connection: &mut SqliteConnection,
    database: &Path,
    mut said: SaidOf,
    verified: &mut Verified,
) -> Result<Referenced, StoreError> {
    let mut referenced = Referenced::new();
    let mut breaks = Vec::new();
    let mut after = i64::MIN;
    loop {
        let (last, text): (Option<i64>, Option<String>) = sqlx::query_as(GATHER)
            .bind(after)
            .bind(GATHERED)
            .fetch_one(&mut *connection)
            .await
            .at(database)?;
        let (Some(last), Some(text)) = (last, text) else {
            break;
        };
        after = last;
        let found =
            blocking(move || Ok(text.split('\u{1e}').map(find).collect::<Vec<_>>())).await?;
        for record in found {
            verified.records += 1;
            let Some(said) = said.remove(&record.id).filter(|said| said.hash.is_some()) else {
                breaks.push((None, BreakReason::RecordAdded, record.id));
                continue;
            };
            if record.hash != said.hash {
                breaks.push((Some(said.sequence), BreakReason::RecordChanged, record.id));
                continue;
            }
            for body in record.bodies {
                referenced.entry(body).or_insert(said.sequence);
            }
        }
    }
    for (id, said) in said {
        if said.hash.is_some() {
            breaks.push((Some(said.sequence), BreakReason::RecordMissing, id));
        }
    }
    // The first in the order of the entries; what no entry speaks of comes last.
    let first = breaks
        .into_iter()
        .min_by(|a, b| (a.0.unwrap_or(u64::MAX), &a.2).cmp(&(b.0.unwrap_or(u64::MAX), &b.2)));
    verified.broken = first.map(|(sequence, reason, id)| Break {
        sequence,
        reason,
        object: Some(id.into()),
    });
    Ok(referenced)
}

fn find(row: &str) -> Found {
    let fields: Vec<&str> = row.split('\u{1f}').collect();
    let id = fields.first().copied().unwrap_or_default();
    let id: Box<str> = serde_json::from_str(id).unwrap_or_else(|_| id.into());
    let (hash, bodies) = match check(&id, &fields) {
        Some((hash, bodies)) => (Some(hash), bodies.into_iter().collect()),
        None => (None, Vec::new()),
    };
    Found { id, hash, bodies }
}

fn check(id: &str, fields: &[&str]) -> Option<(Hash, HashSet<Hash>)> {
    let [_, kind, version, data, personal, salt, stored_hash] = *fields else {
        return None;
    };
    let stored_hash = hex::decode(stored_hash).ok()?;
    // Where what is personal was erased, its hash remains.
    if !personal.is_empty() {
        let salt = hex::decode(salt).ok()?;
        if personal_hash(&salt, personal).as_bytes().as_slice() != stored_hash {
            return None;
        }
    }
    let version = version.parse().ok()?;
    let record = records::read(version, data, personal).ok()?;
    if record.id.as_str() != id {
        return None;
    }
    let mut bodies = HashSet::new();
    bodies_of(&record, |hash| {
        bodies.insert(hash);
    });
    let hash = StoredRecord {
        id,
        kind,
        version,
        data,
        personal_hash: &stored_hash,
    }
    .hash();
    Some((hash, bodies))
}
