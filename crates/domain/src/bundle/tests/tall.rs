//! Trees of any height, given by parents' ids, cost no stack.

use super::{Known, said};
use crate::{Organisation, bundle};

const LEVELS: usize = 10_000;

/// A chain of entries, each below the one before, the last one first.
fn chain(prefix: &str, members: &str) -> String {
    let entry = |level: usize| {
        let parent = if level == 0 {
            "null".to_owned()
        } else {
            format!("\"{prefix}{}\"", level - 1)
        };
        format!(r#"{{"id": "{prefix}{level}", "parent": {parent}, "name": "n"{members}}}"#)
    };
    let entries: Vec<String> = (0..LEVELS).rev().map(entry).collect();
    entries.join(",")
}

#[test]
fn trees_of_ten_thousand_levels_come_in_and_out() {
    let json = format!(
        r#"{{"format": "luotsi-organisation/1", "processes": [{}], "folders": [{}], "areas": [{}],
            "handbooks": [{{"id": "h", "chapters": [{}]}}], "strategies": [{}]}}"#,
        chain("p", ""),
        chain("f", r#", "section": "risks""#),
        chain("a", ""),
        chain("c", ""),
        chain("s", ""),
    );
    let before = Organisation::from_records(
        bundle::parse(json.as_bytes(), &mut super::Any)
            .unwrap()
            .records,
    );
    let deepest = crate::Id::from(format!("c{}", LEVELS - 1));
    assert_eq!(before.ancestors(&deepest).count(), LEVELS + 1);
    let written = bundle::write(&before).unwrap();
    let after = bundle::parse(&written.json, &mut Known::of(&written)).unwrap();
    assert!(said(&Organisation::from_records(after.records)) == said(&before));
}

#[test]
fn a_cycle_of_ten_thousand_is_found() {
    let whole = chain("p", "");
    let cycle = whole.replace(
        "\"parent\": null",
        &format!("\"parent\": \"p{}\"", LEVELS - 1),
    );
    let json = format!(r#"{{"format": "luotsi-organisation/1", "processes": [{cycle}]}}"#);
    let error = bundle::read(json.as_bytes()).unwrap_err();
    assert_eq!(error.code, bundle::BundleErrorCode::Cycle);
}
