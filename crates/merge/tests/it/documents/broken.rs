//! What is no document is refused with its place.

use luotsi_merge::{Position, document};
use serde_json::json;

use super::{block, doc, p};

fn refusal(file: &[u8]) -> (&'static str, Position) {
    let good = doc(&[p("a", "yksi")]);
    let refused = document::diff(good.as_bytes(), file).unwrap_err();
    assert_eq!(refused.argument, 1);
    let merge = document::merge(good.as_bytes(), good.as_bytes(), file).unwrap_err();
    assert_eq!((merge.argument, &merge.error), (2, &refused.error));
    (refused.error.code.name(), refused.error.position)
}

fn at(line: usize, column: usize) -> Position {
    Position { line, column }
}

#[test]
fn what_is_no_document_is_named_with_its_place() {
    assert_eq!(refusal(b"").0, "json-syntax");
    assert_eq!(
        refusal(b"{\"type\":\"doc\",\n  \"content\":[}"),
        ("json-syntax", at(2, 14))
    );
    assert_eq!(
        refusal("{\"type\":\"doc\", \"å\" x}".as_bytes()),
        ("json-syntax", at(1, 20))
    );
    assert_eq!(
        refusal(b"{\"type\":\"doc\",\n\"a\":\"\xff\"}"),
        ("json-encoding", at(2, 6))
    );
    assert_eq!(refusal(b"[]").0, "not-a-document");
    assert_eq!(
        refusal(b"{\"type\":\"paragraph\"}"),
        ("not-a-document", at(1, 1))
    );
    assert_eq!(
        refusal(b"{\"type\":\"doc\",\"content\":[\n{\"attrs\":{}}]}"),
        ("not-a-document", at(2, 12))
    );
    assert_eq!(
        refusal(b"{\"type\":\"doc\",\"content\":{}}").0,
        "not-a-document"
    );
    assert_eq!(refusal(b"{\"type\":\"doc\"} x").0, "json-syntax");
}

#[test]
fn depth_is_an_error_and_no_crash() {
    let deep = |open: &str, close: &str, times: usize| {
        format!(
            "{{\"type\":\"doc\",\"content\":[{}{}]}}",
            open.repeat(times),
            close.repeat(times)
        )
    };
    let (open, close) = ("{\"type\":\"blockquote\",\"content\":[", "]}");
    for file in [
        deep(open, close, 100_000),
        deep("[", "]", 1_000_000),
        "[".repeat(1_000_000),
    ] {
        assert!(matches!(
            refusal(file.as_bytes()).0,
            "json-too-deep" | "not-a-document"
        ));
    }
    let file = deep(open, close, 60);
    let changed = file.replacen(
        "{\"type\":\"doc\"",
        "{\"type\":\"doc\",\"attrs\":{\"language\":\"fi\"}",
        1,
    );
    document::merge(
        file.as_bytes(),
        changed.as_bytes(),
        format!(" {file}").as_bytes(),
    )
    .unwrap();
}

#[test]
fn what_two_sides_put_into_each_other_too_deep_is_refused() {
    let names: Vec<String> = (0..120).map(|number| format!("q{number}")).collect();
    let quote = |at: usize, inner: Option<serde_json::Value>| {
        let own = p(&format!("p{at}"), "x");
        block(
            "blockquote",
            &names[at],
            &[vec![own], inner.into_iter().collect()].concat(),
        )
    };
    let base = doc(&(0..120).map(|at| quote(at, None)).collect::<Vec<_>>());
    let pairs = |first: usize| {
        let mut all: Vec<_> = (0..first).map(|at| quote(at, None)).collect();
        for at in (first..120).step_by(2) {
            all.push(quote(at, (at + 1 < 120).then(|| quote(at + 1, None))));
        }
        doc(&all)
    };
    let refused =
        document::merge(base.as_bytes(), pairs(0).as_bytes(), pairs(1).as_bytes()).unwrap_err();
    assert_eq!(
        (refused.argument, refused.error.code.name()),
        (1, "json-too-deep")
    );
}

#[test]
fn spans_that_say_anything_make_no_giant_table() {
    let table = |rows: usize, extra: usize| {
        let row = |row: usize| {
            let cell = |at: usize| {
                json!({"type": "tableCell", "attrs": {"id": format!("c{row}-{at}"), "colspan": 4_000_000_000_u64, "rowspan": 4_000_000_000_u64},
                    "content": [p(&format!("p{row}-{at}"), "x")]})
            };
            let cells: Vec<_> = (0..=extra).map(cell).collect();
            block("tableRow", &format!("r{row}"), &cells)
        };
        doc(&[block("table", "t", &(0..rows).map(row).collect::<Vec<_>>())])
    };
    let (base, mine, theirs) = (table(50, 0), table(50, 1), table(100, 0));
    let merged = document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
    assert!(merged.bytes.len() < 100_000);
    let merged = String::from_utf8(merged.bytes).unwrap();
    for cell in ["\"c0-1\"", "\"c99-0\""] {
        assert!(merged.contains(cell), "{cell} is lost");
    }
}
