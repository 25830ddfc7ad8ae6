//! Old JSON becomes today's, one version at a time.
//!
//! What is stored says of which version it is; versions count from 1. A change of shape that the
//! reader does not see to by itself (a member that may be absent needs nothing) adds a step at the
//! end of the chain. Steps are never edited: what was released stands in somebody's workspace.

use serde_json::Value;

/// What makes of the JSON of one version that of the next.
pub type Step = fn(&mut Value);

/// A version that this program does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnknownVersion {
    /// A newer program wrote it.
    #[error("version {0} is newer than this program knows")]
    Newer(u32),
    /// No program ever wrote it.
    #[error("there never was a version {0}")]
    Never(u32),
}

/// The version that a chain ends at.
#[must_use]
pub fn newest(steps: &[Step]) -> u32 {
    u32::try_from(steps.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1)
}

/// Brings JSON of a version up to date.
///
/// # Errors
///
/// Where the version is none of the chain's; the JSON is as it was then.
pub fn upcast(value: &mut Value, version: u32, steps: &[Step]) -> Result<(), UnknownVersion> {
    if version > newest(steps) {
        return Err(UnknownVersion::Newer(version));
    }
    let done = version
        .checked_sub(1)
        .and_then(|done| usize::try_from(done).ok())
        .ok_or(UnknownVersion::Never(version))?;
    for step in steps.iter().skip(done) {
        step(value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// 1: `name`; 2: `title`; 3: `title` by language.
    const STEPS: &[Step] = &[
        |value| value["title"] = value["name"].take(),
        |value| value["title"] = json!({"fi": value["title"]}),
    ];

    #[test]
    fn each_version_takes_the_steps_that_it_lacks() {
        for (version, mut value) in [
            (1, json!({"name": "Ohje"})),
            (2, json!({"title": "Ohje"})),
            (3, json!({"title": {"fi": "Ohje"}})),
        ] {
            upcast(&mut value, version, STEPS).unwrap();
            assert_eq!(value["title"], json!({"fi": "Ohje"}), "from {version}");
        }
    }

    #[test]
    fn an_unknown_version_is_not_guessed_at() {
        let mut value = json!({"name": "Ohje"});
        let newer = upcast(&mut value, 4, STEPS);
        assert_eq!(newer, Err(UnknownVersion::Newer(4)));
        assert_eq!(upcast(&mut value, 0, STEPS), Err(UnknownVersion::Never(0)));
        assert_eq!(value, json!({"name": "Ohje"}));
    }
}
