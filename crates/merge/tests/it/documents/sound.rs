//! Whether JSON is a document: what may stand in what, by the table of the decision about documents.

use std::collections::BTreeSet;

use serde_json::Value;

const BLOCKS: [&str; 11] = [
    "paragraph",
    "heading",
    "blockquote",
    "callout",
    "codeBlock",
    "horizontalRule",
    "bulletList",
    "orderedList",
    "taskList",
    "table",
    "image",
];

pub(crate) fn assert_sound(document: &Value) {
    assert_eq!(document["type"], "doc", "{document}");
    let mut ids = BTreeSet::new();
    let content = children(document);
    for (at, child) in content.iter().enumerate() {
        match kind(child) {
            "comments" => {
                assert_eq!(at + 1, content.len(), "comments are not last: {document}");
                assert!(!children(child).is_empty(), "no comments: {document}");
                for comment in children(child) {
                    assert_eq!(kind(comment), "comment", "{document}");
                    named(comment, document, &mut ids);
                    assert!(!children(comment).is_empty(), "nothing said: {document}");
                    for remark in children(comment) {
                        assert_eq!(kind(remark), "remark", "{document}");
                        named(remark, document, &mut ids);
                        allowed(remark, &["author", "name", "at", "turn"], document);
                        for text in children(remark) {
                            assert_eq!(kind(text), "text", "{document}");
                            assert!(text.get("marks").is_none(), "{document}");
                        }
                    }
                }
            }
            "footnotes" => {
                let behind = content.get(at + 1).map(kind);
                assert!(
                    matches!(behind, None | Some("comments")),
                    "footnotes are not last: {document}"
                );
                assert!(!children(child).is_empty(), "no footnotes: {document}");
                for note in children(child) {
                    assert_eq!(kind(note), "footnote", "{document}");
                    container(note, &BLOCKS, document, &mut ids);
                }
            }
            _ => block(child, document, &mut ids),
        }
    }
    let notes: BTreeSet<&str> = content
        .iter()
        .filter(|child| kind(child) == "footnotes")
        .flat_map(children)
        .map(|note| note["attrs"]["id"].as_str().unwrap())
        .collect();
    let text = document.to_string();
    for reference in text.split("\"footnote\":\"").skip(1) {
        let id = reference.split('"').next().unwrap();
        assert!(notes.contains(id), "no footnote {id}: {document}");
    }
}

fn kind(node: &Value) -> &str {
    node["type"].as_str().unwrap()
}

fn children(node: &Value) -> &[Value] {
    node.get("content")
        .map_or(&[], |content| content.as_array().unwrap())
}

fn named(node: &Value, document: &Value, ids: &mut BTreeSet<String>) {
    if let Some(id) = node["attrs"].get("id") {
        let id = id.as_str().unwrap().to_owned();
        assert!(ids.insert(id.clone()), "{id} twice: {document}");
    }
}

fn block(node: &Value, document: &Value, ids: &mut BTreeSet<String>) {
    let attributes: &[&str] = match kind(node) {
        "heading" => &["level"],
        "callout" => &["tone"],
        "codeBlock" => &["language"],
        "orderedList" => &["start"],
        "image" => &["body", "alt", "title", "width"],
        _ => &[],
    };
    allowed(node, attributes, document);
    match kind(node) {
        "paragraph" | "heading" | "codeBlock" => {
            named(node, document, ids);
            for inline in children(node) {
                let plain = kind(node) == "codeBlock";
                let fits = match kind(inline) {
                    "text" => {
                        !inline["text"].as_str().unwrap().is_empty()
                            && (!plain || inline.get("marks").is_none())
                    }
                    "hardBreak" | "objectLink" | "footnoteReference" => !plain,
                    _ => false,
                };
                assert!(fits, "{inline} in {node}");
            }
            let same = |pair: &[Value]| {
                kind(&pair[0]) == "text"
                    && kind(&pair[1]) == "text"
                    && pair[0]["marks"] == pair[1]["marks"]
            };
            assert!(
                !children(node).windows(2).any(same),
                "a text in pieces: {node}"
            );
        }
        "blockquote" | "callout" => container(node, &BLOCKS, document, ids),
        "bulletList" | "orderedList" => container(node, &["listItem"], document, ids),
        "taskList" => container(node, &["taskItem"], document, ids),
        "table" => container(node, &["tableRow"], document, ids),
        "horizontalRule" | "image" => named(node, document, ids),
        other => panic!("{other} is no block: {document}"),
    }
}

fn container(node: &Value, inner: &[&str], document: &Value, ids: &mut BTreeSet<String>) {
    named(node, document, ids);
    assert!(!children(node).is_empty(), "nothing in {node}: {document}");
    if kind(node) == "table" {
        rectangular(node);
    }
    for child in children(node) {
        assert!(
            inner.contains(&kind(child)),
            "{} in {}: {document}",
            kind(child),
            kind(node)
        );
        match kind(child) {
            "listItem" | "taskItem" => {
                let first = &children(child)[0];
                assert!(["paragraph", "heading"].contains(&kind(first)), "{child}");
                allowed(
                    child,
                    if kind(child) == "taskItem" {
                        &["checked"]
                    } else {
                        &[]
                    },
                    document,
                );
                container(child, &BLOCKS, document, ids);
            }
            "tableRow" => {
                allowed(child, &[], document);
                named(child, document, ids);
                for cell in children(child) {
                    assert!(
                        ["tableCell", "tableHeader"].contains(&kind(cell)),
                        "{document}"
                    );
                    allowed(cell, &["colspan", "rowspan", "colwidth"], document);
                    container(cell, &BLOCKS, document, ids);
                }
            }
            _ => block(child, document, ids),
        }
    }
}

fn allowed(node: &Value, attributes: &[&str], document: &Value) {
    for name in node
        .get("attrs")
        .into_iter()
        .flat_map(|attrs| attrs.as_object().unwrap().keys())
    {
        assert!(
            name == "id" || attributes.contains(&name.as_str()),
            "{name} of {}: {document}",
            kind(node)
        );
    }
}

/// Every place of a table is one cell's.
fn rectangular(table: &Value) {
    let rows = children(table);
    let mut places: Vec<Vec<bool>> = vec![Vec::new(); rows.len()];
    for (row, node) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in children(node) {
            while places[row].get(column).is_some_and(|taken| *taken) {
                column += 1;
            }
            let span = |name: &str| {
                cell["attrs"]
                    .get(name)
                    .map_or(1, |span| span.as_u64().unwrap())
            };
            for places in places
                .iter_mut()
                .skip(row)
                .take(usize::try_from(span("rowspan")).unwrap())
            {
                for at in column..column + usize::try_from(span("colspan")).unwrap() {
                    if places.len() <= at {
                        places.resize(at + 1, false);
                    }
                    assert!(!places[at], "two cells in one place: {table}");
                    places[at] = true;
                }
            }
        }
    }
    let width = places.iter().map(Vec::len).max().unwrap_or(0);
    for row in &places {
        assert!(
            row.len() == width && row.iter().all(|taken| *taken),
            "a gap: {table}"
        );
    }
}
