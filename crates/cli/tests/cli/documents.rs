//! `diff` and `merge` of documents.

use std::fs;

use serde_json::{Value, json};

use crate::common::{Folder, bare};

fn document(first: &str, second: &str) -> String {
    let paragraph = |id: &str, text: &str| json!({"type": "paragraph", "attrs": {"id": id}, "content": [{"type": "text", "text": text}]});
    json!({"type": "doc", "content": [paragraph("p1", first), paragraph("p2", second)]}).to_string()
}

#[test]
fn differences_of_documents_are_listed() {
    let folder = Folder::new();
    let a = folder.write("a.json", document("Yksi", "Kaksi"));
    let b = folder.write("b.json", document("Eka", "Kaksi"));
    let differences = bare(["diff", "--kind", "document"])
        .arg(&a)
        .arg(&b)
        .answers(0);
    assert_eq!(
        differences,
        json!([{"change": "changed", "id": "p1", "path": "content",
            "before": {"text": "Yksi", "content": [{"type": "text", "text": "Yksi"}]},
            "after": {"text": "Eka", "content": [{"type": "text", "text": "Eka"}]}}])
    );
    let ran = bare(["diff", "--kind", "document"]).arg(&a).arg(&b).runs(0);
    assert_eq!(ran.words().trim(), "changed p1 content: “Yksi” → “Eka”");
    let broken = folder.write("broken.json", "{\"type\": \"doc\",\n]");
    let ran = bare(["diff", "--kind", "document"])
        .arg(&a)
        .arg(&broken)
        .runs(3);
    assert!(
        ran.messages().contains("broken.json: line 2, column 1"),
        "{}",
        ran.messages()
    );
}

#[test]
fn a_merge_of_documents_holds_theirs_and_lists_mine() {
    let folder = Folder::new();
    let base = folder.write("base.json", document("Yksi", "Toinen kappale"));
    let mine = folder.write("mine.json", document("Oma", "Toinen lyhyt kappale"));
    let theirs = folder.write("theirs.json", document("Vieras", "Toinen kappale"));
    let merge = || bare(["merge", "--kind", "document"]).arg(&base).arg(&mine);
    let out = folder.at("out.json");
    let conflicts = merge().arg(&theirs).arg("--out").arg(&out).answers(1);
    let text = |side: &str| conflicts[0][side]["text"].clone();
    assert_eq!(conflicts.as_array().unwrap().len(), 1);
    assert_eq!(
        (&conflicts[0]["id"], &conflicts[0]["path"]),
        (&json!("p1"), &json!("content"))
    );
    assert_eq!(
        [text("base"), text("mine"), text("theirs")],
        ["Yksi", "Oma", "Vieras"]
    );
    let merged: Value = serde_json::from_str(&fs::read_to_string(out).unwrap()).unwrap();
    let expected: Value =
        serde_json::from_str(&document("Vieras", "Toinen lyhyt kappale")).unwrap();
    assert_eq!(merged, expected);
    assert_eq!(merge().arg(&base).answers(0), json!([]));
}
