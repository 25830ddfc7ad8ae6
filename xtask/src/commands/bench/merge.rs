//! `cargo xtask bench merge`: how fast diagrams and documents are merged. The example `merge_bench` of
//! `luotsi-merge-peers` measures.

use super::example::Example;
use super::report::{Promise, Target};
use crate::Outcome;
use serde_json::json;

const PROMISES: [Promise; 6] = [
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
    Promise {
        name: "merge-document",
        what: "merging a document of 5,000 blocks, 500 edits a side",
        unit: "ms",
        target: Target::AtMost(100.0),
    },
    Promise {
        name: "diff-document",
        what: "what differs between two such documents",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "merge-document-yrs",
        what: "the same edits of the same texts, merged by yrs",
        unit: "ms",
        target: Target::Nothing,
    },
];

pub(super) fn run(arguments: &[String]) -> Outcome {
    let example = Example {
        section: "merge",
        package: "luotsi-merge-peers",
        name: "merge_bench",
        build: &[],
        arguments: &[],
        promises: &PROMISES,
        conditions: json!({ "elements": 2_000, "edits": 100, "blocks": 5_000, "blockEdits": 500 }),
    };
    example.run(arguments)
}
