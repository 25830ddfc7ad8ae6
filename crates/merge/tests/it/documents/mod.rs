//! Documents.

mod broken;
mod differences;
mod merging;
mod model;
mod mutated;
mod properties;
mod sound;
mod tables;
mod texts;

use luotsi_merge::document::{self, Conflict};
use serde_json::{Value, json};

/// A document of these blocks.
fn doc(blocks: &[Value]) -> String {
    json!({"type": "doc", "content": blocks}).to_string()
}

/// A text; `*` on both sides of a stretch makes it bold, `/` italic.
fn text(written: &str) -> Vec<Value> {
    let mut nodes = Vec::new();
    let (mut bold, mut italic) = (false, false);
    let mut push = |part: &str, bold: bool, italic: bool| {
        let marks: Vec<Value> = [(bold, "bold"), (italic, "italic")]
            .into_iter()
            .filter(|(on, _)| *on)
            .map(|(_, mark)| json!({"type": mark}))
            .collect();
        match (part, marks.as_slice()) {
            ("", _) => {}
            (part, []) => nodes.push(json!({"type": "text", "text": part})),
            (part, marks) => nodes.push(json!({"type": "text", "marks": marks, "text": part})),
        }
    };
    for part in written.split_inclusive(['*', '/']) {
        push(part.trim_end_matches(['*', '/']), bold, italic);
        bold ^= part.ends_with('*');
        italic ^= part.ends_with('/');
    }
    nodes
}

fn block(kind: &str, id: &str, content: &[Value]) -> Value {
    json!({"type": kind, "attrs": {"id": id}, "content": content})
}

fn p(id: &str, written: &str) -> Value {
    block("paragraph", id, &text(written))
}

/// Merges, sees to it that the result is a document, and gives its blocks.
fn merge(base: &str, mine: &str, theirs: &str) -> (Value, Vec<Conflict>) {
    let merged = document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
    let json: Value = serde_json::from_slice(&merged.bytes).unwrap();
    sound::assert_sound(&json);
    (json["content"].clone(), merged.conflicts)
}

/// The blocks of a document as they are written in the one way.
fn blocks(document: &str) -> Value {
    let json: Value = serde_json::from_str(document).unwrap();
    json["content"].clone()
}

/// Merges what has no conflict, whoever is called mine.
fn merged(base: &str, mine: &str, theirs: &str) -> Value {
    let (one, conflicts) = merge(base, mine, theirs);
    assert_eq!(conflicts, []);
    let (other, conflicts) = merge(base, theirs, mine);
    assert_eq!(conflicts, []);
    assert_eq!(one, other);
    one
}
