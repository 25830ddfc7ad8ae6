//! `cargo xtask bench merge`: how fast diagrams are merged. The example `merge_bench` of `luotsi-merge` measures.

use super::super::{cargo, expect_no_more};
use super::report::{Promise, Target, conditions, measurements, report};
use crate::steps::Steps;
use crate::system::Need;
use crate::{Outcome, process, project, system};
use serde_json::json;
use std::process::Command;

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
    expect_no_more(arguments)?;
    let mut steps = Steps::new(4);

    steps.next("Checking what is needed");
    system::tools()?;
    system::packages(&[Need::Build])?;

    steps.next("Building with all optimisations");
    let example = ["--package", "luotsi-merge", "--example", "merge_bench"];
    process::run(cargo(&["build", "--release"]).args(example))?;

    steps.next("Measuring");
    let mut measure = Command::new(project::binary("release", "examples/merge_bench"));
    let heard = measurements(measure.current_dir(project::root()))?;

    steps.next("Report");
    let conditions = conditions(json!({ "elements": 2_000, "edits": 100 }));
    let reported = report(PROMISES.iter(), &heard, |results| {
        let section = json!({ "conditions": conditions, "measurements": results });
        [("merge".to_owned(), section)].into_iter().collect()
    });
    steps.end();
    reported
}
