//! What somebody does in the program's own editor reaches the original file, and nothing else does.
//!
//! The editor's model, bpmn-moddle, is asked itself: a script of Node.js reads each reference model with
//! it, edits it and writes it. Without Node.js or the interface's packages these tests are skipped, as
//! they are without the models; not so where `CI` says so.

use std::{
    collections::BTreeMap,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use luotsi_merge::{Document, bpmn};
use serde::Deserialize;
use serde_json::json;

use crate::{
    facts::{Facts, beyond, facts},
    files::reference_models,
};

#[derive(Deserialize)]
struct Answer {
    warnings: Vec<String>,
    xml: String,
    #[serde(default)]
    edits: BTreeMap<String, String>,
}

/// Asks bpmn-moddle; `None`, with a message, where it is not there.
fn moddle(jobs: &serde_json::Value) -> Option<Vec<Answer>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packages = here.join("../../ui/node_modules");
    if !packages.join("bpmn-moddle").is_dir() {
        luotsi_testdata::may_skip(
            "the interface's packages are not installed (npm --prefix ui ci)",
        );
        return None;
    }
    let started = Command::new("node")
        .arg(here.join("tests/moddle/moddle.mjs"))
        .arg(packages)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut node) = started else {
        luotsi_testdata::may_skip("Node.js is not installed");
        return None;
    };
    let mut input = node.stdin.take().unwrap();
    input.write_all(jobs.to_string().as_bytes()).unwrap();
    drop(input);
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "the script failed");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Some of the models say that they are ISO-8859-1.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

#[test]
fn edits_of_the_reference_models_reach_the_original_and_leave_the_rest() {
    let models = reference_models();
    let jobs = models
        .iter()
        .map(|(_, bytes)| json!({"xml": text(bytes), "edits": true}));
    let Some(answers) = moddle(&jobs.collect()) else {
        return;
    };
    let mut results = Vec::new();
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for ((name, original), answer) in models.iter().zip(&answers) {
        let before = answer.xml.as_bytes();
        assert!(bpmn::apply_edit(original, before, before).unwrap() == *original);
        for (edit, after) in &answer.edits {
            let result = bpmn::apply_edit(original, before, after.as_bytes()).unwrap();
            let [was, is, shown, edited] = [&text(original), &text(&result), &answer.xml, after]
                .map(|text| in_numbers(facts(text)));
            let meant_to_go = beyond(&edited, &shown);
            // Whatever stood in what was removed goes with it.
            let removed: Vec<&String> = meant_to_go
                .keys()
                .filter(|fact| fact.what.is_empty())
                .map(|fact| &fact.of)
                .collect();
            for fact in beyond(&is, &was).into_keys() {
                let meant = meant_to_go.contains_key(&fact)
                    || removed.contains(&&fact.of)
                    || fact.what.ends_with("/..") && removed.contains(&&fact.value);
                assert!(meant, "{name}, {edit}: lost {fact:?}");
            }
            for fact in beyond(&was, &is).into_keys() {
                let meant = edited.contains_key(&fact);
                assert!(meant, "{name}, {edit}: came from nowhere: {fact:?}");
            }
            for fact in beyond(&shown, &edited).into_keys() {
                assert!(is.contains_key(&fact), "{name}, {edit}: not done: {fact:?}");
            }
            Document::parse(&result).unwrap();
            *tried.entry(edit).or_default() += 1;
            results.push((name, edit, answer, after, result));
        }
    }
    if !models.is_empty() {
        for edit in ["rename", "move", "add", "delete", "lane"] {
            assert!(tried[edit] >= 9, "{edit} was tried {} times", tried[edit]);
        }
    }
    // The editor reads the result as what it had itself.
    let jobs = results
        .iter()
        .map(|(.., result)| json!({"xml": text(result)}));
    for ((name, edit, first, after, _), again) in
        results.iter().zip(moddle(&jobs.collect()).unwrap())
    {
        assert_eq!(again.warnings, first.warnings, "{name}, {edit}");
        if again.xml != **after {
            let [meant, done] = [after.as_str(), &again.xml].map(facts);
            assert_eq!(beyond(&meant, &done), facts_of_nothing(), "{name}, {edit}");
            assert_eq!(beyond(&done, &meant), facts_of_nothing(), "{name}, {edit}");
        }
    }
}

/// The editor writes 606.0 as 606.
fn in_numbers(facts: Facts) -> Facts {
    let mut same = Facts::new();
    for (mut fact, count) in facts {
        if let Ok(number) = fact.value.parse::<f64>() {
            fact.value = number.to_string();
        }
        *same.entry(fact).or_default() += count;
    }
    same
}

fn facts_of_nothing() -> Facts {
    BTreeMap::new()
}
