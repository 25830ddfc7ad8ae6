//! What is promised of the program as a whole: its store, its window, and what is seen in it.

use super::report::{Promise, Target};

pub(super) const STORE: [Promise; 3] = [
    Promise {
        name: "import",
        what: "importing the bundle until the workspace is usable",
        unit: "s",
        target: Target::AtMost(15.0),
    },
    Promise {
        name: "open",
        what: "opening the encrypted workspace until reads answer",
        unit: "s",
        target: Target::AtMost(1.0),
    },
    Promise {
        name: "edit",
        what: "one durable edit",
        unit: "ms",
        target: Target::TimesPeer(
            2.5,
            "a bare SQLite commit (FULL) on the same encrypted file",
        ),
    },
];

pub(super) const WINDOW: [Promise; 3] = [
    Promise {
        name: "first-paint",
        what: "window: from start to first paint",
        unit: "ms",
        target: Target::TimesPeer(1.3, "an empty Tauri window"),
    },
    Promise {
        name: "tree-answers",
        what: "window: from start to tree rows that answer keys",
        unit: "ms",
        target: Target::TimesPeer(2.5, "an empty Tauri window"),
    },
    Promise {
        name: "memory",
        what: "memory of the open organisation (over the program with nothing open)",
        unit: "MB",
        target: Target::AtMost(150.0),
    },
];

pub(super) const RIGHTS: [Promise; 1] = [Promise {
    name: "difference-painted",
    what: "window: from a press in what-if to the painted difference of rights",
    unit: "ms",
    target: Target::AtMost(150.0),
}];

/// Only where the reference models are.
pub(super) const REFERENCE: Promise = Promise {
    name: "open-largest-reference",
    what: "window: the largest reference model, until it can be edited",
    unit: "ms",
    target: Target::AtMost(1_000.0),
};

pub(super) const DIAGRAMS: [Promise; 4] = [
    Promise {
        name: "open-2000-elements",
        what: "window: a diagram of 2,000 elements, until it can be edited",
        unit: "ms",
        target: Target::AtMost(3_000.0),
    },
    Promise {
        name: "save-2000-elements",
        what: "window: saving what was drawn in that diagram, as long as it is said to be saved",
        unit: "ms",
        target: Target::AtMost(100.0),
    },
    Promise {
        name: "end-2000-elements",
        what: "window: from the press that ends drawing until that diagram is the working copy",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "map-frame",
        what: "window: a frame while the map of 5,000 processes is panned",
        unit: "ms",
        // 60 a second, as exactly as a screen keeps its own time.
        target: Target::AtMost(17.0),
    },
];

pub(super) const DOCUMENTS: [Promise; 3] = [
    Promise {
        name: "import-300-pages",
        what: "a Word file of 300 pages brought in by the command line",
        unit: "ms",
        target: Target::AtMost(3_000.0),
    },
    Promise {
        name: "open-200-pages",
        what: "window: a document of 200 pages, until it can be written in",
        unit: "ms",
        target: Target::Nothing,
    },
    Promise {
        name: "type-200-pages",
        what: "window: a key in that document until it is painted, p95",
        unit: "ms",
        target: Target::AtMost(33.0),
    },
];
