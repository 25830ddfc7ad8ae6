//! `cargo xtask bench search`: how soon and how fast things are found. The example `search_bench` of `luotsi-api`
//! measures. How well words are found is measured by the test `quality` of `luotsi-search`.

use super::example::Example;
use super::report::{Promise, Target};
use crate::Outcome;
use serde_json::json;

const PROMISES: [Promise; 7] = [
    Promise {
        name: "searchable",
        what: "after an import until all of it is found",
        unit: "s",
        target: Target::AtMost(120.0),
    },
    Promise {
        name: "typed-prefix",
        what: "each beginning of 200 words, as typed, rights applied (p95)",
        unit: "ms",
        target: Target::AtMost(50.0),
    },
    Promise {
        name: "first-search",
        what: "the first search after opening",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "edit-indexed",
        what: "an edit with the index behind it (median)",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "edit-found",
        what: "after an edit until it is found (median)",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "memory-searching",
        what: "memory that searching takes, while somebody does",
        unit: "MB",
        target: Target::Nothing,
    },
    Promise {
        name: "memory-after-search",
        what: "memory that is left of it when nobody has searched for a minute",
        unit: "MB",
        target: Target::AtMost(10.0),
    },
];

pub(super) fn run(arguments: &[String]) -> Outcome {
    let example = Example {
        section: "search",
        package: "luotsi-api",
        name: "search_bench",
        build: &[],
        arguments: &["100000"],
        promises: &PROMISES,
        conditions: json!({ "objects": 100_000, "bytesOfBody": 2_000, "words": 100_000 }),
    };
    example.run(arguments)
}
