//! `cargo xtask bench access`: how fast rights are decided, beside Cedar, casbin and precomputed answers.
//!
//! The example `peers_bench` of `luotsi-access-peers` measures; it does so only when all decide alike. What is promised
//! stands here.

use super::example::Example;
use super::report::{Promise, Target};
use crate::Outcome;
use serde_json::json;

const fn promise(
    name: &'static str,
    what: &'static str,
    unit: &'static str,
    target: Target,
) -> Promise {
    Promise {
        name,
        what,
        unit,
        target,
    }
}

#[rustfmt::skip]
const PROMISES: [Promise; 27] = [
    promise("access-check", "a decision, any question", "ns", Target::AtMost(50.0)),
    promise("access-check-dependent", "a decision that waits for the one before", "ns", Target::AtMost(150.0)),
    promise("access-check-half-allowed", "a decision, half of them yes", "ns", Target::Nothing),
    promise("access-check-beside-cedar", "a decision beside Cedar", "ns", Target::TimesFaster(200.0, "cedar-policy, the same rules as policies")),
    promise("access-check-cedar", "Cedar: a decision", "ns", Target::Nothing),
    promise("access-check-cedar-by-action", "Cedar: a decision, policies picked by action", "ns", Target::Nothing),
    promise("access-check-casbin", "casbin: a decision on content", "ns", Target::Nothing),
    promise("access-check-table", "a table of precomputed answers: one read", "ns", Target::Nothing),
    promise("access-list", "all that a user may do", "ms", Target::AtMost(1.0)),
    promise("access-list-of-administrator", "all that an administrator may do", "ms", Target::AtMost(1.0)),
    promise("access-who", "who may view one object", "ms", Target::AtMost(2.0)),
    promise("access-matrix-counted", "the whole matrix, counted", "ms", Target::Nothing),
    promise("access-matrix-streamed", "the matrix, streamed: million cells a second", "M/s", Target::Nothing),
    promise("access-matrix-window", "a window of the matrix, 60 × 60", "ms", Target::Nothing),
    promise("access-difference-membership", "what changes: one group membership", "ms", Target::AtMost(16.0)),
    promise("access-difference-grant", "what changes: a grant on a section", "ms", Target::AtMost(16.0)),
    promise("access-difference-move", "what changes: a move of a large subtree", "ms", Target::AtMost(16.0)),
    promise("access-difference-coordinator", "what changes: a coordinator at the top", "ms", Target::AtMost(16.0)),
    promise("access-next-answer-membership", "until the next right answer: membership", "ms", Target::AtMost(20.0)),
    promise("access-next-answer-grant", "until the next right answer: grant", "ms", Target::AtMost(20.0)),
    promise("access-next-answer-move", "until the next right answer: move", "ms", Target::AtMost(20.0)),
    promise("access-next-answer-coordinator", "until the next right answer: coordinator", "ms", Target::AtMost(20.0)),
    promise("access-compile", "compiling the rights from nothing", "ms", Target::AtMost(100.0)),
    promise("access-memory", "memory of the compiled rights", "MB", Target::Nothing),
    promise("access-compile-cedar", "Cedar: the same entities and policies", "ms", Target::Nothing),
    promise("access-compile-casbin", "casbin: its policy lines", "ms", Target::Nothing),
    promise("access-memory-cedar", "Cedar: memory of entities and policies", "MB", Target::Nothing),
];

/// Of the benchmark organisation.
const SEED: &str = "1";

pub(super) fn run(arguments: &[String]) -> Outcome {
    let example = Example {
        section: "access",
        package: "luotsi-access-peers",
        name: "peers_bench",
        build: &["--features", "casbin"],
        arguments: &[SEED],
        promises: &PROMISES,
        conditions: json!({ "seed": SEED }),
    };
    example.run(arguments)
}
