//! What holds for any texts and any words.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use luotsi_search::{
    index::{Index, Measuring, Occurrence, Part, Text, decode, encode},
    query::{Lookup, Query},
    snippet::Highlights,
    stems::Stems,
    words::{fold, words},
};
use proptest::prelude::*;

const SOME: &[&str] = &[
    "laatu", "laadun", "tila", "tilassa", "työ", "töissä", "policy", "policies",
];

/// For an object: its texts from now on, each with its part.
type Step = (u32, Vec<(usize, Vec<usize>)>);
const PARTS: [Part; 3] = [Part::Name, Part::Approved, Part::Working];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = (0..PARTS.len(), prop::collection::vec(0..SOME.len(), 0..6));
    prop::collection::vec((0..6_u32, prop::collection::vec(text, 0..3)), 0..20)
}

#[derive(Default)]
struct Filled {
    index: Index,
    next: u32,
    /// By object: the numbers of its texts.
    texts: BTreeMap<u32, Vec<u32>>,
    all: Vec<(u32, Text, Vec<Occurrence>)>,
}

impl Filled {
    fn put(&mut self, (object, texts): &Step) {
        for old in self.texts.remove(object).unwrap_or_default() {
            self.index.remove(old);
        }
        for (part, words) in texts {
            let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
            for word in words {
                let word = self.index.vocabulary.add(SOME[*word]).unwrap();
                *counts.entry(word).or_default() += 1;
            }
            let occurrences: Vec<_> = counts
                .into_iter()
                .map(|(word, count)| Occurrence { word, count })
                .collect();
            let text = Text::new(
                *object,
                PARTS[*part],
                0,
                u32::try_from(words.len()).unwrap(),
            );
            self.index.add(self.next, text, &occurrences);
            if self.next.is_multiple_of(3) {
                self.index.settle();
            }
            self.texts.entry(*object).or_default().push(self.next);
            self.all.push((self.next, text, occurrences));
            self.next += 1;
        }
    }

    /// The same texts, all at once.
    fn gathered(&self) -> Index {
        let living: BTreeSet<u32> = self.texts.values().flatten().copied().collect();
        let texts = || {
            self.all
                .iter()
                .filter(|(number, ..)| living.contains(number))
        };
        let mut measuring = Measuring::new(self.index.vocabulary.clone());
        texts().for_each(|(number, _, words)| measuring.text(*number, words));
        let mut gathering = measuring.measured();
        texts().for_each(|(number, text, words)| gathering.text(*number, *text, words));
        gathering.gathered()
    }

    fn lookup(&self, query: &str) -> Lookup {
        Query::new(query).look_up(&self.index)
    }

    /// What is found, the best first.
    fn in_order(&self, query: &str) -> Vec<u32> {
        let hits = self.lookup(query).find(&self.index, 100, |_| true);
        hits.into_iter().map(|hit| hit.object).collect()
    }

    fn found(&self, query: &str, visible: impl FnMut(&Text) -> bool) -> Vec<u32> {
        let hits = self.lookup(query).find(&self.index, 100, visible);
        let mut found: Vec<u32> = hits.into_iter().map(|hit| hit.object).collect();
        found.sort_unstable();
        found
    }
}

proptest! {
    #[test]
    fn an_index_that_was_changed_finds_what_a_new_one_finds(steps in steps()) {
        let mut changed = Filled::default();
        let mut last = BTreeMap::new();
        for step in &steps {
            changed.put(step);
            last.insert(step.0, step.clone());
        }
        let mut fresh = Filled::default();
        last.values().for_each(|step| fresh.put(step));
        for query in SOME.iter().chain(&["t", "laa", "olic"]) {
            prop_assert_eq!(changed.found(query, |_| true), fresh.found(query, |_| true));
        }
    }

    #[test]
    fn an_index_that_was_gathered_finds_what_one_that_grew_finds(steps in steps(), more in steps()) {
        let mut grown = Filled::default();
        steps.iter().for_each(|step| grown.put(step));
        let mut gathered = Filled { index: grown.gathered(), next: grown.next, texts: grown.texts.clone(), all: Vec::new() };
        for step in std::iter::once(None).chain(more.iter().map(Some)) {
            if let Some(step) = step {
                grown.put(step);
                gathered.put(step);
            }
            prop_assert_eq!(gathered.index.texts(), grown.index.texts());
            for query in SOME.iter().chain(&["t", "laa", "olic"]) {
                // What was removed for good only counts where it was once.
                prop_assert_eq!(gathered.in_order(query), grown.in_order(query));
            }
        }
    }

    #[test]
    fn what_is_not_visible_is_not_found(steps in steps()) {
        let mut filled = Filled::default();
        steps.iter().for_each(|step| filled.put(step));
        for query in SOME {
            let visible = |text: &Text| text.part != Part::Working && text.object.is_multiple_of(2);
            for object in filled.found(query, visible) {
                prop_assert_eq!(object % 2, 0);
                let (_, texts) = steps.iter().rfind(|step| step.0 == object).unwrap();
                let stems = Stems::of(query);
                let shows = texts.iter().any(|(part, words)| {
                    PARTS[*part] != Part::Working
                        && words.iter().any(|word| {
                            let word = SOME[*word];
                            word.contains(query) || stems.likeness(word).is_some()
                        })
                });
                prop_assert!(shows, "{} by {query}", object);
            }
        }
    }

    #[test]
    fn every_word_of_any_text_is_found_as_it_stands(text in "\\PC{0,60}") {
        let mut index = Index::default();
        let mut occurrences = Vec::new();
        for word in words(&text) {
            prop_assert!(text.get(word.at.clone()).is_some());
            let word = index.vocabulary.add(&word.folded).unwrap();
            occurrences.push(Occurrence { word, count: 1 });
        }
        index.add(0, Text::new(0, Part::Approved, 0, 1), &occurrences);
        for word in words(&text) {
            let lookup = Query::new(&word.folded).look_up(&index);
            prop_assert_eq!(lookup.find(&index, 1, |_| true).len(), 1, "{}", word.folded);
        }
    }

    #[test]
    fn a_snippet_is_a_part_of_its_text(text in "[a-zä .]{0,400}", at in 0..60_usize) {
        let Some(word) = words(&text).nth(at).map(|word| word.folded.into_owned()) else {
            return Ok(());
        };
        let mut index = Index::default();
        for word in words(&text) {
            index.vocabulary.add(&word.folded).unwrap();
        }
        let highlights = Highlights::of(&Query::new(&word).look_up(&index));
        let pieces = highlights.snippet(&index.vocabulary, &text, 80).unwrap();
        let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let shown = shown.strip_prefix("… ").unwrap_or(&shown);
        let shown = shown.strip_suffix(" …").unwrap_or(shown);
        prop_assert!(text.contains(shown), "{shown:?} in {text:?}");
        prop_assert!(pieces.iter().any(|piece| piece.found));
        let marked: String = highlights.mark(&index.vocabulary, &text).into_iter().map(|piece| piece.text).collect();
        prop_assert_eq!(marked, text);
    }

    #[test]
    fn likeness_is_mutual(a in "[a-zäö]{1,14}", b in "[a-zäö]{1,6}") {
        let b = format!("{}{b}", &a[..a.char_indices().nth(3).map_or(a.len(), |(at, _)| at)]);
        prop_assert_eq!(Stems::of(&a).likeness(&b), Stems::of(&b).likeness(&a));
    }

    #[test]
    fn folding_twice_is_folding_once(word in "\\PC{0,20}") {
        let once = fold(&word).into_owned();
        prop_assert_eq!(fold(&once).into_owned(), once.clone());
    }

    #[test]
    fn what_was_encoded_is_decoded(words in prop::collection::btree_map(any::<u32>(), any::<u32>(), 0..20)) {
        let words: Vec<_> = words.into_iter().map(|(word, count)| Occurrence { word, count }).collect();
        prop_assert_eq!(decode(&encode(&words)), words);
    }

    #[test]
    fn anything_else_is_decoded_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        prop_assert!(decode(&bytes).len() <= bytes.len());
    }
}
