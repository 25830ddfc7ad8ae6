//! Import, opening and an edit, seen from outside.

use crate::{Outcome, process, steps};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Import and opening, each a whole run of the command line.
pub(super) fn import_and_opening(
    bundle: &Path,
    cli: &impl Fn(&[&str]) -> Command,
) -> Outcome<Vec<Value>> {
    const ROUNDS: usize = 7;
    let seconds = |command: &mut Command| {
        let started = Instant::now();
        let heard = process::run_aside(command)?;
        if !heard.success {
            return Err(format!(
                "{}\n`{}` failed.",
                heard.text,
                process::show(command)
            ));
        }
        Ok(started.elapsed().as_secs_f64())
    };
    let import = seconds(&mut cli(&["import", &bundle.to_string_lossy()]))?;
    steps::note(&format!("import: {import:.2} s"));

    let file = bundle.join("organisation.json");
    let text =
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}.", file.display()))?;
    let organisation: Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}.", file.display()))?;
    let first = |kind: &str| {
        organisation[kind][0]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let (user, object) = (first("users"), first("processes"));
    let question = ["access", "list", "--user", &user, "--kind", "handbook"];
    let check = ["access", "who", "--object", &object, "--action", "approve"];
    let mut samples = Vec::new();
    for round in 0..ROUNDS {
        samples.push(seconds(&mut cli(if round % 2 == 0 {
            &question
        } else {
            &check
        }))?);
    }
    let mut sorted = samples.clone();
    sorted.sort_by(f64::total_cmp);
    let open = sorted.get(ROUNDS / 2).copied();
    steps::note(&format!(
        "opening until an answer: {:.2} s",
        open.unwrap_or_default()
    ));
    Ok(vec![
        json!({ "name": "import", "value": import }),
        json!({ "name": "open", "value": open, "samples": samples }),
    ])
}

/// What the store's own measure says of an edit.
pub(super) fn edit(command: &mut Command) -> Outcome<Value> {
    let heard = process::run_aside(command)?;
    let start = heard.text.find('{').unwrap_or_default();
    let figures = serde_json::Deserializer::from_str(heard.text.get(start..).unwrap_or_default())
        .into_iter::<Value>()
        .next()
        .and_then(Result::ok)
        .ok_or_else(|| format!("{}\n`{}` failed.", heard.text, process::show(command)))?;
    Ok(
        json!({ "name": "edit", "value": figures["editMs"], "peer": figures["bareCommitMs"], "samples": figures }),
    )
}
