//! Commands as the audit keeps them: JSON that says of which version it is.
//!
//! Old commands are never dropped: they are brought up to date when they are read.

use serde::Serialize;
use serde_json::Value;

use super::Intent;
use crate::upcast::{Step, UnknownVersion, newest, upcast};

/// What became of the commands' JSON, oldest first. Each step is given one change; those inside of
/// `all` are given to it one by one.
const STEPS: &[Step] = &[];

/// Why a stored command is not understood.
#[derive(Debug, thiserror::Error)]
pub enum NotUnderstood {
    /// It is no command of its version: a newer program's, or not a person's change at all (a
    /// bundle that came in has an entry of its own kind).
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// Its version is unknown.
    #[error(transparent)]
    Version(#[from] UnknownVersion),
}

/// A command as it is to be stored.
///
/// # Errors
///
/// Where it can not be said in JSON.
pub fn to_stored(intent: &Intent) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Stored<'a> {
        version: u32,
        #[serde(flatten)]
        intent: &'a Intent,
    }
    serde_json::to_string(&Stored {
        version: newest(STEPS),
        intent,
    })
}

/// The command that was stored.
///
/// # Errors
///
/// [`NotUnderstood`].
pub fn from_stored(text: &str) -> Result<Intent, NotUnderstood> {
    read(text, STEPS)
}

fn read(text: &str, steps: &[Step]) -> Result<Intent, NotUnderstood> {
    let mut command: Value = serde_json::from_str(text)?;
    let said = command
        .as_object_mut()
        .and_then(|members| members.remove("version"));
    // The first ones did not say it.
    let version = said.map_or(Ok(1), serde_json::from_value)?;
    let mut waiting = vec![&mut command];
    while let Some(change) = waiting.pop() {
        upcast(change, version, steps)?;
        if change["op"] == "all"
            && let Some(Value::Array(changes)) = change.get_mut("changes")
        {
            waiting.extend(changes);
        }
    }
    Ok(serde_json::from_value(command)?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Id;

    fn archive(id: &str) -> Intent {
        Intent::Archive {
            object: Id::from(id),
        }
    }

    #[test]
    fn what_is_stored_says_its_version_and_comes_back() {
        let changes = vec![archive("d1"), archive("d2")];
        for intent in [archive("d1"), Intent::All { changes }] {
            let stored = to_stored(&intent).unwrap();
            let value: Value = serde_json::from_str(&stored).unwrap();
            assert_eq!(value["version"], newest(STEPS));
            assert_eq!(from_stored(&stored).unwrap(), intent);
        }
    }

    #[test]
    fn commands_from_before_there_were_versions_are_read() {
        let stored = json!({"op": "archive", "object": "d1"}).to_string();
        assert_eq!(from_stored(&stored).unwrap(), archive("d1"));
    }

    #[test]
    fn an_older_command_is_brought_up_to_date_inside_of_others_too() {
        let steps: &[Step] = &[|change| {
            if change["op"] == "hide" {
                change["op"] = json!("archive");
            }
        }];
        let old = json!({"op": "hide", "object": "d1"});
        let all = json!({"version": 1, "op": "all", "changes": [old]});
        assert_eq!(read(&old.to_string(), steps).unwrap(), archive("d1"));
        let changes = vec![archive("d1")];
        assert_eq!(
            read(&all.to_string(), steps).unwrap(),
            Intent::All { changes }
        );
    }

    #[test]
    fn a_newer_command_is_not_guessed_at() {
        let stored = json!({"version": 1000, "op": "archive", "object": "d1"}).to_string();
        assert!(matches!(
            from_stored(&stored),
            Err(NotUnderstood::Version(UnknownVersion::Newer(1000)))
        ));
    }
}
