//! `cargo xtask bench merge`: how fast diagrams are merged. The example `merge_bench` of `luotsi-merge` measures.

use super::example::Example;
use super::report::{Promise, Target};
use crate::Outcome;
use serde_json::json;

const PROMISES: [Promise; 3] = [
    Promise {
        name: "merge-bpmn",
        what: "merging a diagram of 2,000 elements, 100 edits a side",
        unit: "ms",
        target: Target::AtMost(100.0),
    },
    Promise {
        name: "diff-bpmn",
        what: "what differs between two such diagrams",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "apply-edit-bpmn",
        what: "an editor's change put into such a diagram",
        unit: "ms",
        target: Target::AtMost(100.0),
    },
];

pub(super) fn run(arguments: &[String]) -> Outcome {
    let example = Example {
        section: "merge",
        package: "luotsi-merge",
        name: "merge_bench",
        build: &[],
        arguments: &[],
        promises: &PROMISES,
        conditions: json!({ "elements": 2_000, "edits": 100 }),
    };
    example.run(arguments)
}
