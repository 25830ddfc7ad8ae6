//! Measures merging on a made-up diagram of 2,000 elements, with 100 edits on each side, and on a made-up
//! document of 5,000 blocks, with 500 edits on each side:
//! `cargo run --release -p luotsi-merge-peers --example merge_bench`.

mod documents;

use std::{error::Error, fmt::Write as _, io::Write as _, time::Instant};

use luotsi_merge::bpmn;

/// Half of them tasks, half the flows between them.
const ELEMENTS: usize = 2_000;
const EDITS: usize = 100;
const ROUNDS: usize = 21;

fn main() -> Result<(), Box<dyn Error>> {
    let base = diagram(|_| None);
    // Every other edit of a side is of a task that the other leaves alone.
    let tasks = ELEMENTS / 2;
    let step = tasks / EDITS;
    let mine = diagram(|task| (task % step == 0).then(|| format!("renamed by one {task}")));
    let theirs = diagram(|task| (task % step == 1).then(|| format!("renamed by another {task}")));
    // The same file with something that no editor knows, which has to stay.
    let original = |diagram: &str| {
        diagram.replace(
            "id=\"P\"",
            "id=\"P\" other:kept=\"yes\" xmlns:other=\"urn:other\"",
        )
    };
    measure("merge-bpmn", || {
        let merged = bpmn::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes())?;
        if merged.conflicts.is_empty() && merged.bytes != base.as_bytes() {
            Ok(())
        } else {
            Err("the merge is not what it should be".into())
        }
    })?;
    measure("diff-bpmn", || {
        let changes = bpmn::diff(base.as_bytes(), mine.as_bytes())?;
        if changes.len() == EDITS {
            Ok(())
        } else {
            Err("the differences are not what they should be".into())
        }
    })?;
    let (before, after) = (original(&base), original(&mine));
    measure("apply-edit-bpmn", || {
        let saved = bpmn::apply_edit(before.as_bytes(), base.as_bytes(), mine.as_bytes())?;
        if saved == after.as_bytes() {
            Ok(())
        } else {
            Err("what was saved is not what it should be".into())
        }
    })?;
    documents::measure_all()
}

/// Prints the median of some rounds, in milliseconds.
fn measure(
    name: &str,
    round: impl Fn() -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut samples = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let started = Instant::now();
        round()?;
        samples.push(started.elapsed().as_secs_f64() * 1_000.0);
    }
    samples.sort_by(f64::total_cmp);
    let value = samples.get(ROUNDS / 2).copied().unwrap_or_default();
    let figures = serde_json::json!({"name": name, "value": value, "samples": samples});
    writeln!(std::io::stdout(), "{figures}")?;
    Ok(())
}

/// A chain of tasks, drawn in rows.
fn diagram(rename: impl Fn(usize) -> Option<String>) -> String {
    let tasks = ELEMENTS / 2;
    let (mut elements, mut drawings) = (String::new(), String::new());
    for task in 0..tasks {
        let name = rename(task).unwrap_or_else(|| format!("Task number {task}"));
        let next = (task + 1) % tasks;
        let before = (task + tasks - 1) % tasks;
        let (x, y) = (task % 40 * 150, task / 40 * 120);
        // Writing to a text does not fail.
        let _ = write!(
            elements,
            "    <userTask id=\"T{task}\" name=\"{name}\">\n      <documentation>How task {task} is done.</documentation>\n      <incoming>F{before}</incoming>\n      <outgoing>F{task}</outgoing>\n    </userTask>\n    <sequenceFlow id=\"F{task}\" sourceRef=\"T{task}\" targetRef=\"T{next}\"/>\n"
        );
        let _ = write!(
            drawings,
            "      <di:BPMNShape id=\"T{task}_di\" bpmnElement=\"T{task}\">\n        <dc:Bounds x=\"{x}\" y=\"{y}\" width=\"100\" height=\"80\"/>\n      </di:BPMNShape>\n      <di:BPMNEdge id=\"F{task}_di\" bpmnElement=\"F{task}\">\n        <dd:waypoint x=\"{x}\" y=\"{y}\"/>\n        <dd:waypoint x=\"{x}\" y=\"100\"/>\n      </di:BPMNEdge>\n"
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:di=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:dd=\"http://www.omg.org/spec/DD/20100524/DI\" id=\"D\">\n  <process id=\"P\">\n{elements}  </process>\n  <di:BPMNDiagram id=\"B\">\n    <di:BPMNPlane id=\"Plane\" bpmnElement=\"P\">\n{drawings}    </di:BPMNPlane>\n  </di:BPMNDiagram>\n</definitions>\n"
    )
}
