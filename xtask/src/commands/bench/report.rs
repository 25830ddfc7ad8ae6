//! What was promised beside what was measured: a table, and `target/bench.json`.

use crate::{Outcome, process, project, steps};
use serde_json::{Map, Value, json};
use std::fs;

/// Something promised.
pub(super) struct Promise {
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    pub(super) unit: &'static str,
    pub(super) target: Target,
}

/// What keeps a promise.
#[derive(Clone, Copy)]
pub(super) enum Target {
    AtMost(f64),
    /// That many times what the peer needs.
    TimesPeer(f64, &'static str),
    /// That many times as fast as the peer.
    TimesFaster(f64, &'static str),
    /// Nothing is promised: a figure to compare with.
    Nothing,
}

fn judge(promise: &Promise, heard: &[Value]) -> Value {
    let measured = heard.iter().find(|value| value["name"] == promise.name);
    let number = |field: &str| measured.and_then(|value| value[field].as_f64());
    let (value, peer) = (number("value"), number("peer"));
    let ratio = value
        .zip(peer)
        .filter(|(_, peer)| *peer > 0.0)
        .map(|(value, peer)| value / peer);
    let (target, passed) = match promise.target {
        Target::AtMost(most) => (
            json!({ "at most": most, "unit": promise.unit }),
            value.is_some_and(|value| value <= most),
        ),
        Target::TimesPeer(times, peer) => (
            json!({ "at most": times, "times": peer }),
            ratio.is_some_and(|ratio| ratio <= times),
        ),
        Target::TimesFaster(times, peer) => (
            json!({ "at least": times, "times faster than": peer }),
            ratio.is_some_and(|ratio| ratio * times <= 1.0),
        ),
        Target::Nothing => (Value::Null, value.is_some()),
    };
    json!({
        "name": promise.name,
        "what": promise.what,
        "unit": promise.unit,
        "value": value,
        "peer": peer,
        "ratio": ratio,
        "target": target,
        "passed": passed,
        "samples": measured.map(|value| value["samples"].clone()),
        "peerSamples": measured.map(|value| value["peerSamples"].clone()),
        "more": measured.map(more),
    })
}

/// What else was heard of a figure.
fn more(measured: &Value) -> Value {
    const TOLD: [&str; 5] = ["name", "value", "peer", "samples", "peerSamples"];
    let members = measured.as_object().into_iter().flatten();
    let rest = members.filter(|(name, _)| !TOLD.contains(&name.as_str()));
    let rest: Map<String, Value> = rest
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Value::Object(rest)
}

fn print_table(results: &[Value]) {
    println!();
    println!(
        "{:<52} {:>12} {:>12} {:>8}  {:<14} ",
        "", "measured", "peer", "ratio", "target"
    );
    for result in results {
        let unit = result["unit"].as_str().unwrap_or_default();
        let shown = |field: &str| match result[field].as_f64() {
            Some(value) => format!("{value:.2} {unit}"),
            None => "–".to_owned(),
        };
        let what = result["what"].as_str().unwrap_or_default();
        println!(
            "{what:<52} {:>12} {:>12} {:>8}  {:<14} {}",
            shown("value"),
            shown("peer"),
            ratio(result),
            target(result),
            verdict(result)
        );
    }
    println!();
}

/// How many times the peer's, or where that was promised, how many times as fast.
fn ratio(result: &Value) -> String {
    match (
        result["ratio"].as_f64(),
        result["target"]["at least"].is_null(),
    ) {
        (None, _) => "–".to_owned(),
        (Some(ratio), true) => format!("{ratio:.2}"),
        (Some(ratio), false) => format!("1/{:.0}", 1.0 / ratio),
    }
}

fn target(result: &Value) -> String {
    let target = &result["target"];
    if let Some(least) = target["at least"].as_f64() {
        return format!("≥ {least} × faster");
    }
    match target["at most"].as_f64() {
        Some(most) if target["times"].is_string() => format!("≤ {most} ×"),
        Some(most) => format!("≤ {most} {}", result["unit"].as_str().unwrap_or_default()),
        None => String::new(),
    }
}

fn verdict(result: &Value) -> &'static str {
    let passed = result["passed"] == json!(true);
    match (passed, result["value"].is_null()) {
        (true, _) if result["target"].is_null() => "",
        (true, _) => "reached",
        (false, false) => "MISSED",
        (false, true) => "NOT MEASURED",
    }
}

/// The table on the terminal, and these members in `target/bench.json`; what another measurement left there stays.
pub(super) fn report<'p>(
    promises: impl Iterator<Item = &'p Promise>,
    heard: &[Value],
    members: impl FnOnce(Vec<Value>) -> Map<String, Value>,
) -> Outcome {
    let results: Vec<Value> = promises.map(|promise| judge(promise, heard)).collect();
    let kept = results.iter().all(|result| result["passed"] == json!(true));
    print_table(&results);
    let path = project::output().join("bench.json");
    let known = fs::read_to_string(&path).unwrap_or_default();
    let mut report: Map<String, Value> = serde_json::from_str(&known).unwrap_or_default();
    report.extend(members(results));
    fs::write(&path, format!("{:#}\n", Value::Object(report)))
        .map_err(|error| format!("{}: {error}.", path.display()))?;
    steps::note(&format!("Written to {}", path.display()));
    if kept {
        Ok(())
    } else {
        Err("Not every target was reached.".to_owned())
    }
}

/// What the numbers depend on, beside what is measured.
pub(super) fn conditions(of: Value) -> Value {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor
        .lines()
        .find(|line| line.starts_with("model name"));
    let mut conditions = json!({
        "profile": "release",
        "processor": processor.and_then(|line| line.split_once(": ")).map(|(_, name)| name),
        "cores": std::thread::available_parallelism().ok().map(std::num::NonZero::get),
        "system": format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        "rustc": process::ask("rustc", &["--version"]),
        "commit": process::ask("git", &["rev-parse", "HEAD"]),
    });
    if let (Some(conditions), Value::Object(of)) = (conditions.as_object_mut(), of) {
        conditions.extend(of);
    }
    conditions
}
