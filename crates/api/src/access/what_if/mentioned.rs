//! What commands speak of.

use std::collections::BTreeSet;

use luotsi_domain::{Id, command::Intent};
use serde_json::Value;

/// Everything in these commands that may be an id: every text. A name that happens to be an id, too,
/// does no harm.
pub(super) fn mentioned<'a>(intents: impl IntoIterator<Item = &'a Intent>) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    let values = intents
        .into_iter()
        .filter_map(|intent| serde_json::to_value(intent).ok());
    let mut waiting: Vec<Value> = values.collect();
    while let Some(value) = waiting.pop() {
        match value {
            Value::String(text) => {
                found.insert(Id::from(text));
            }
            Value::Array(items) => waiting.extend(items),
            Value::Object(members) => waiting.extend(members.into_iter().map(|(_, value)| value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    found
}

/// The changes that a command consists of.
pub(super) fn parts(intent: Intent) -> Vec<Intent> {
    match intent {
        Intent::All { changes } => changes,
        intent => vec![intent],
    }
}
