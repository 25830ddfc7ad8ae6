//! What holds for every merge, tried on made-up documents and edits.

use std::collections::{BTreeMap, BTreeSet};

use luotsi_merge::document::{self, Merged};
use proptest::prelude::*;
use serde_json::Value;

use super::{
    model::{Node, document as any_document, edits},
    sound::assert_sound,
};

/// What a document says, taken apart.
#[derive(Debug, Default)]
struct Facts {
    /// By id: the kind, the attributes, what it stands in, and whether nothing is to be seen in it.
    nodes: BTreeMap<String, (String, Value, String, bool)>,
    /// By word, where it stands.
    words: BTreeMap<String, Vec<String>>,
    /// Words with a mark.
    marks: BTreeSet<(String, String)>,
}

impl Facts {
    fn of(document: &Value) -> Self {
        let mut facts = Self::default();
        facts.add(document, "");
        facts
    }

    fn add(&mut self, node: &Value, parent: &str) -> bool {
        let kind = node["type"].as_str().unwrap();
        let mut attributes = node.get("attrs").cloned().unwrap_or_default();
        let id = attributes
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or(parent)
            .to_owned();
        if let Some(attributes) = attributes.as_object_mut() {
            attributes.remove("id");
        }
        let mut blank = true;
        for child in node
            .get("content")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let is_text = child["type"] == "text";
            if !is_text && child["type"] != "footnoteReference" {
                blank &= self.add(child, &id);
                continue;
            }
            let text = child["text"].as_str().unwrap_or_default().to_owned();
            let reference = child["attrs"]["footnote"]
                .as_str()
                .map(|id| format!("^{id}"));
            for word in text
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .chain(reference)
            {
                blank = false;
                for mark in child
                    .get("marks")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                {
                    // Comments may overlap.
                    let name = format!("{} {}", mark["type"], mark["attrs"]["id"]);
                    self.marks.insert((word.clone(), name));
                }
                self.words.entry(word).or_default().push(id.clone());
            }
        }
        if node["attrs"].get("id").is_some() {
            self.nodes
                .insert(id, (kind.to_owned(), attributes, parent.to_owned(), blank));
        }
        blank
    }
}

/// All that one side did is in the document or in the conflicts.
fn assert_holds(base: &Value, side: &Value, other: &Value, result: &Value, merged: &Merged) {
    let [base, side, other, result] = [base, side, other, result].map(Facts::of);
    let conflicts = serde_json::to_string(&merged.conflicts).unwrap();
    let told_word = |word: &str| {
        let word = word.strip_prefix('^').unwrap_or(word);
        let mut pieces = conflicts.split(|sign: char| !sign.is_alphanumeric());
        pieces.any(|piece| piece == word)
    };
    let told = |what: &dyn std::fmt::Debug, word: &str| {
        assert!(told_word(word), "lost: {what:?}\n{:#?}", merged.conflicts);
    };
    // A list or table goes where the other side took out all that this one left in it.
    let is_emptied = |id: &str, kind: &str| {
        let mut inner = side.nodes.iter().filter(|(_, node)| node.2 == id);
        let taken = |inner: &str| other.nodes.get(inner).is_none_or(|there| there.2 != id);
        (kind.ends_with("List") || kind == "table") && inner.all(|(inner, _)| taken(inner))
    };
    for (id, (kind, attributes, parent, blank)) in &side.nodes {
        let was = base.nodes.get(id);
        let is = result.nodes.get(id);
        match (was, is) {
            // An empty cell goes with its row or column.
            (None, None) if *blank => {}
            (None, None) => told(&("added", id), id),
            (Some(_), None) if is_emptied(id, kind) => {}
            (Some(was), None) if (&was.0, &was.1, &was.2) != (kind, attributes, parent) => {
                told(&("edited", id), id)
            }
            (was, Some(is)) => {
                // Items are of the kind that their list is of.
                if was.is_none_or(|was| was.0 != *kind) && is.0 != *kind && !kind.ends_with("Item")
                {
                    told(&("kind", id, kind), id);
                }
                if was.is_none_or(|was| was.1 != *attributes)
                    && is.1 != *attributes
                    && was.is_none_or(|was| was.0 == is.0)
                {
                    told(&("attributes", id, attributes), id);
                }
                if was.is_none_or(|was| was.2 != *parent) && is.2 != *parent {
                    told(&("place", id, parent), id);
                }
            }
            _ => {}
        }
    }
    for id in base
        .nodes
        .keys()
        .filter(|id| !side.nodes.contains_key(*id) && result.nodes.contains_key(*id))
    {
        told(&("removed", id), id);
    }
    for word in side
        .words
        .keys()
        .filter(|word| !base.words.contains_key(*word) && !result.words.contains_key(*word))
    {
        told(&("written", word), word);
    }
    // A word that the other side put elsewhere, one may take for the other's.
    let put_elsewhere = |word: &String| other.words.get(word) != base.words.get(word);
    for word in base.words.keys().filter(|word| {
        !side.words.contains_key(*word) && result.words.contains_key(*word) && !put_elsewhere(word)
    }) {
        told(&("erased", word), word);
    }
    let changed = |a: &Facts, b: &Facts| a.marks.difference(&b.marks).cloned().collect::<Vec<_>>();
    for mark in changed(&side, &base) {
        if result.words.contains_key(&mark.0) && !result.marks.contains(&mark) {
            told(&("marked", &mark), &mark.0);
        }
    }
    for mark in changed(&base, &side)
        .into_iter()
        .filter(|mark| side.words.contains_key(&mark.0))
    {
        if result.marks.contains(&mark) {
            told(&("unmarked", &mark), &mark.0);
        }
    }
}

/// No word stands twice, unless each side put it somewhere else.
fn assert_once(sides: [&Value; 3], result: &Value, merged: &Merged) {
    if !merged.conflicts.is_empty() {
        return;
    }
    let [base, mine, theirs] = sides.map(Facts::of);
    for (word, places) in &Facts::of(result).words {
        let moved = |side: &Facts| side.words.get(word) != base.words.get(word);
        let by_both = moved(&mine) && moved(&theirs);
        assert!(
            places.len() == 1 || word.starts_with('^') || by_both,
            "{word} stands in {places:?}"
        );
    }
}

fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merged {
    let [base, mine, theirs] = [base, mine, theirs].map(Value::to_string);
    document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap()
}

fn three(base: &Node, mine: &[super::model::Edit], theirs: &[super::model::Edit]) -> [Value; 3] {
    [
        base.json(),
        base.edited(mine, "m").json(),
        base.edited(theirs, "t").json(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_merge_holds_both_sides_and_is_sound(base in any_document(), mine in edits(), theirs in edits()) {
        let [base, mine, theirs] = three(&base, &mine, &theirs);
        for side in [&base, &mine, &theirs] {
            assert_sound(side);
        }
        let merged = merge(&base, &mine, &theirs);
        let result: Value = serde_json::from_slice(&merged.bytes).unwrap();
        assert_sound(&result);
        assert_holds(&base, &mine, &theirs, &result, &merged);
        assert_holds(&base, &theirs, &mine, &result, &merged);
        assert_once([&base, &mine, &theirs], &result, &merged);
    }

    #[test]
    fn it_does_not_matter_whose_is_called_mine(base in any_document(), mine in edits(), theirs in edits()) {
        let [base, mine, theirs] = three(&base, &mine, &theirs);
        let (one, other) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        prop_assert_eq!(one.conflicts.is_empty(), other.conflicts.is_empty());
        if one.conflicts.is_empty() {
            prop_assert_eq!(String::from_utf8(one.bytes), String::from_utf8(other.bytes));
        }
    }

    #[test]
    fn what_one_side_left_is_as_the_other_has_it(base in any_document(), other in edits()) {
        let [base, other, _] = three(&base, &other, &[]);
        for (mine, theirs) in [(&other, &base), (&base, &other), (&other, &other)] {
            let merged = merge(&base, mine, theirs);
            prop_assert_eq!(String::from_utf8(merged.bytes).unwrap(), other.to_string());
            prop_assert_eq!(merged.conflicts, []);
        }
        // Also where the file was written anew, and so is not the same byte for byte.
        let anew = serde_json::to_string_pretty(&base).unwrap();
        let merged = document::merge(base.to_string().as_bytes(), other.to_string().as_bytes(), anew.as_bytes()).unwrap();
        prop_assert_eq!(&merged.conflicts, &[]);
        prop_assert_eq!(document::diff(other.to_string().as_bytes(), &merged.bytes).unwrap(), []);
        // And it is the one way of writing it.
        let again = document::merge(base.to_string().as_bytes(), anew.as_bytes(), other.to_string().as_bytes()).unwrap();
        prop_assert_eq!(again.bytes, merged.bytes);
    }

    #[test]
    fn the_differences_name_what_was_added_and_removed(base in any_document(), other in edits()) {
        let [base, other, _] = three(&base, &other, &[]);
        let changes = document::diff(base.to_string().as_bytes(), other.to_string().as_bytes()).unwrap();
        prop_assert_eq!(changes.is_empty(), base == other);
        let (was, is) = (Facts::of(&base).nodes, Facts::of(&other).nodes);
        let told = |kind| -> BTreeSet<&str> {
            changes.iter().filter(|change| change.change == kind).map(|change| change.id.as_str()).collect()
        };
        let only = |a: &BTreeMap<String, _>, b: &BTreeMap<String, _>| -> BTreeSet<String> {
            a.keys().filter(|id| !b.contains_key(*id)).cloned().collect()
        };
        prop_assert!(told(document::ChangeKind::Added).into_iter().eq(only(&is, &was).iter()));
        prop_assert!(told(document::ChangeKind::Removed).into_iter().eq(only(&was, &is).iter()));
    }
}
