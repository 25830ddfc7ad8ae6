//! What holds for every merge, tried on made-up diagrams and edits.

use std::collections::{BTreeMap, BTreeSet};

use luotsi_merge::bpmn::{self, Merged};
use proptest::prelude::*;

use crate::{
    facts::{Fact, Facts, beyond, facts},
    model::{edits, model},
};

fn merge(base: &str, mine: &str, theirs: &str) -> (String, Merged) {
    let merged = bpmn::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
    (String::from_utf8(merged.bytes.clone()).unwrap(), merged)
}

/// Whether a conflict tells this fact.
fn told(merged: &Merged, fact: &Fact) -> bool {
    merged.conflicts.iter().any(|conflict| {
        let told = serde_json::to_string(conflict)
            .unwrap()
            .replace("\\\"", "\"");
        let structure = matches!(fact.what.as_str(), "" | "/..");
        told.contains(&fact.of) && (structure || told.contains(local(&fact.value)))
    })
}

/// The last part of a name with a namespace.
fn local(name: &str) -> &str {
    name.rsplit('}').next().unwrap_or(name)
}

/// Whether all new words of a text are in the merged file where the text stands.
fn by_words(base: &Facts, merged: &Facts, fact: &Fact) -> bool {
    let value = |facts: &Facts| {
        let same = |other: &&Fact| other.of == fact.of && other.what == fact.what;
        facts.keys().find(same).map(|fact| fact.value.clone())
    };
    let (Some(was), Some(is)) = (value(base), value(merged)) else {
        return false;
    };
    let was: Vec<&str> = was.split(' ').collect();
    let is: Vec<&str> = is.split(' ').collect();
    fact.value
        .split(' ')
        .all(|word| was.contains(&word) || is.contains(&word))
}

/// Whether it is more than that there is some element without an id.
fn matters(fact: &Fact) -> bool {
    fact.what == "comment"
        || fact.what.len() < 4
        || fact.what.contains("/@")
        || fact.what.ends_with("/text")
}

/// All that one side did is in the file or in the conflicts.
fn assert_holds(base: &str, side: &str, text: &str, merged: &Merged) {
    // Where both draw the same element, one drawing stays, under the id that theirs gave it.
    let drawn = |text: &str| facts(&text.replace("_m\"", "_di\"").replace("_t\"", "_di\""));
    let [base, side, result] = [base, side, text].map(drawn);
    for fact in beyond(&base, &side).into_keys().filter(matters) {
        assert!(
            result.contains_key(&fact) || told(merged, &fact) || by_words(&base, &result, &fact),
            "lost: {fact:?}\n{:#?}\n{text}",
            merged.conflicts
        );
    }
    for fact in beyond(&side, &base).into_keys().filter(matters) {
        let still_there = result.get(&fact) >= base.get(&fact);
        assert!(
            !still_there || told(merged, &fact),
            "not taken away: {fact:?}\n{:#?}\n{text}",
            merged.conflicts
        );
    }
}

/// Every reference leads somewhere, everything is drawn once, in one lane, and joined once.
fn assert_sound(text: &str) {
    let facts = facts(text);
    let ids: BTreeSet<&str> = facts
        .keys()
        .filter(|fact| fact.what == "/@id")
        .map(|fact| fact.value.as_str())
        .collect();
    let mut seen: BTreeMap<(String, &str), usize> = BTreeMap::new();
    for (fact, count) in &facts {
        let last = fact
            .what
            .trim_end_matches("/text")
            .rsplit(['}', '@', '/'])
            .next()
            .unwrap();
        match last {
            "sourceRef" | "targetRef" | "bpmnElement" | "incoming" | "outgoing" | "flowNodeRef"
                if fact.what.contains("/@") || fact.what.ends_with("/text") =>
            {
                assert!(
                    ids.contains(fact.value.as_str()),
                    "dangling: {fact:?}\n{text}"
                );
                if !last.ends_with("ceRef") && !last.ends_with("getRef") {
                    *seen.entry((last.to_owned(), &fact.value)).or_default() += count;
                }
            }
            "id" => assert_eq!(*count, 1, "{fact:?} twice\n{text}"),
            _ => {}
        }
    }
    for (what, count) in seen {
        assert_eq!(count, 1, "{what:?}\n{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_merge_holds_both_sides_and_is_sound(base in model(), mine in edits(), theirs in edits()) {
        let [mine, theirs] = [(mine, "m"), (theirs, "t")].map(|(edits, who)| base.edited(&edits, who).xml());
        let base = base.xml();
        let (text, merged) = merge(&base, &mine, &theirs);
        assert_holds(&base, &mine, &text, &merged);
        assert_holds(&base, &theirs, &text, &merged);
        assert_sound(&text);
    }

    #[test]
    fn it_does_not_matter_whose_is_called_mine(base in model(), mine in edits(), theirs in edits()) {
        let [mine, theirs] = [(mine, "m"), (theirs, "t")].map(|(edits, who)| base.edited(&edits, who).xml());
        let base = base.xml();
        let (one, first) = merge(&base, &mine, &theirs);
        let (other, second) = merge(&base, &theirs, &mine);
        prop_assert_eq!(first.conflicts.is_empty(), second.conflicts.is_empty());
        if first.conflicts.is_empty() {
            prop_assert_eq!(facts(&one), facts(&other));
        }
    }

    #[test]
    fn what_one_side_left_is_as_the_other_has_it(base in model(), other in edits()) {
        let other = base.edited(&other, "o").xml();
        let base = base.xml();
        for (mine, theirs) in [(&other, &base), (&base, &other), (&other, &other)] {
            let (text, merged) = merge(&base, mine, theirs);
            prop_assert_eq!(&text, &other);
            prop_assert_eq!(merged.conflicts, []);
        }
        // Also where the file was written anew, and so is not the same byte for byte.
        let written_anew = base.replace("    <", "\t<").replace("\" ", "\"  ");
        let (text, merged) = merge(&base, &other, &written_anew);
        prop_assert_eq!(merged.conflicts, []);
        prop_assert_eq!(bpmn::diff(other.as_bytes(), text.as_bytes()).unwrap(), []);
    }

    #[test]
    fn an_edit_of_what_the_editor_shows_reaches_the_original(base in model(), edits in edits()) {
        let after = base.edited(&edits, "o").xml();
        let before = base.xml();
        // What the editor does not know.
        let hidden = |text: &str| {
            text.replace(" v:kept=\"yes\"", " v:kept=\"yes\" v:hidden=\"x\"")
                .replace("  </bpmn:process>", "    <!-- hidden --><v:hidden id=\"H\"/>\n  </bpmn:process>")
        };
        let original = hidden(&before);
        let edited = bpmn::apply_edit(original.as_bytes(), before.as_bytes(), after.as_bytes()).unwrap();
        let edited = facts(std::str::from_utf8(&edited).unwrap());
        let hidden_facts = |facts: &Facts| -> BTreeSet<Fact> {
            facts.keys().filter(|fact| format!("{fact:?}").contains("hidden")).cloned().collect()
        };
        let shown: Facts = edited.iter()
            .filter(|(fact, _)| !format!("{fact:?}").contains("hidden") && fact.of != "H")
            .map(|(fact, count)| (fact.clone(), *count))
            .collect();
        prop_assert_eq!(shown, facts(&after));
        let meant = facts(&after);
        let lost: Vec<Fact> = hidden_facts(&facts(&original))
            .difference(&hidden_facts(&edited))
            .filter(|fact| meant.keys().any(|known| known.of == fact.of))
            .cloned()
            .collect();
        prop_assert_eq!(lost, []);
        prop_assert!(bpmn::apply_edit(original.as_bytes(), before.as_bytes(), before.as_bytes()).unwrap() == original.as_bytes());
    }
}
