//! What the editor writes of every node, attribute and mark is read, and written again as it was.

use std::{fs, path::Path};

use luotsi_document::json;
use serde_json::Value;

#[test]
fn all_that_the_editor_can_write_comes_back() {
    let path = "../../ui/src/content/document/tests/every.json";
    let written = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let document = json::read(&written).unwrap();
    let again: Value = serde_json::from_slice(&json::write(&document)).unwrap();
    let mut expected: Value = serde_json::from_slice(&written).unwrap();
    without_defaults(&mut expected);
    assert_eq!(again, expected);
}

/// Leaves out what says no more than is so without it.
fn without_defaults(node: &mut Value) {
    if let Some(attributes) = node.get_mut("attrs").and_then(Value::as_object_mut) {
        attributes.retain(|name, value| {
            let is_default = value.is_null()
                || *value == ""
                || *value == false
                || *value == 1 && ["colspan", "rowspan", "start"].contains(&name.as_str());
            !is_default
        });
        if attributes.is_empty()
            && let Some(node) = node.as_object_mut()
        {
            node.remove("attrs");
        }
    }
    for member in ["content", "marks"] {
        let all = node.get_mut(member).and_then(Value::as_array_mut);
        all.into_iter().flatten().for_each(without_defaults);
    }
}
