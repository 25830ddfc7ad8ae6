//! Some seconds of what `fuzz/` does for as long as one likes.

use luotsi_merge::document;
use proptest::prelude::*;
use serde_json::Value;

use super::model::{document as any_document, edits};

/// What happens to JSON, at some part of it.
#[derive(Clone, Debug)]
enum Accident {
    /// Some value becomes another.
    Replace(usize, &'static str),
    /// Some value stands in the place of another, too.
    Copy(usize, usize),
    /// Some member or item goes.
    Drop(usize),
}

const VALUES: [&str; 13] = [
    "null",
    "0",
    "-1.5",
    "\"\"",
    "\"b2\"",
    "[]",
    "{}",
    "4000000000",
    "{\"type\":\"text\",\"text\":\"x\",\"y\":1}",
    "{\"type\":\"footnotes\",\"content\":[]}",
    "{\"type\":\"tableRow\",\"attrs\":{\"id\":\"b2\",\"colspan\":3}}",
    "{\"type\":\"own\",\"content\":[{\"type\":\"own\"}]}",
    "\"table\"",
];

fn accident() -> impl Strategy<Value = Accident> {
    let at = || 0..400_usize;
    prop_oneof![
        (at(), prop::sample::select(&VALUES[..]))
            .prop_map(|(at, value)| Accident::Replace(at, value)),
        (at(), at()).prop_map(|(from, to)| Accident::Copy(from, to)),
        at().prop_map(Accident::Drop),
    ]
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum::<usize>(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Visits the nth value in a document.
fn visit(value: &mut Value, left: &mut usize, act: &mut dyn FnMut(&mut Value)) {
    if *left == 0 {
        *left = usize::MAX;
        act(value);
        return;
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, left, act)),
        Value::Object(members) => members
            .values_mut()
            .for_each(|member| visit(member, left, act)),
        _ => {}
    }
}

fn happen(document: &mut Value, accident: &Accident) {
    let size = count(document);
    match accident {
        Accident::Replace(at, value) => {
            let value: Value = serde_json::from_str(value).unwrap();
            visit(document, &mut (at % size), &mut |found| {
                *found = value.clone()
            });
        }
        Accident::Copy(from, to) => {
            let mut copied = Value::Null;
            visit(document, &mut (from % size), &mut |found| {
                copied = found.clone()
            });
            visit(document, &mut (to % size), &mut |found| {
                *found = copied.clone()
            });
        }
        Accident::Drop(at) => visit(document, &mut (at % size), &mut |found| match found {
            Value::Array(items) => drop(items.pop()),
            Value::Object(members) => members.retain(|name, _| name != "attrs"),
            found => *found = Value::Null,
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_happened_to_documents_is_merged_or_refused(
        base in any_document(),
        ours in edits(),
        others in edits(),
        accidents in prop::collection::vec((0..3_usize, accident()), 1..6),
    ) {
        let mut versions = [base.json(), base.edited(&ours, "m").json(), base.edited(&others, "t").json()];
        for (version, accident) in &accidents {
            happen(&mut versions[*version], accident);
        }
        let [base, mine, theirs] = versions.map(|version| version.to_string());
        if let Ok(merged) = document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()) {
            document::diff(theirs.as_bytes(), &merged.bytes).unwrap();
            document::diff(base.as_bytes(), mine.as_bytes()).unwrap();
        }
    }

    #[test]
    fn any_bytes_are_a_document_or_refused(
        base in any_document(),
        at in 0.0..1.0_f64,
        length in 0..30_usize,
        instead in prop::collection::vec(any::<u8>(), 0..8),
    ) {
        let mut bytes = base.json().to_string().into_bytes();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let start = (at * bytes.len() as f64) as usize;
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, instead);
        let good = base.json().to_string();
        if let Ok(merged) = document::merge(good.as_bytes(), &bytes, good.as_bytes()) {
            prop_assert_eq!(merged.bytes, bytes);
        }
    }
}
