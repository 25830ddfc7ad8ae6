//! The place of a text that shows best why it was found.

use std::{collections::VecDeque, ops::Range};

use rustc_hash::FxHashMap;

use crate::{
    query::Lookup,
    vocabulary::{Vocabulary, WordNumber},
    words::words,
};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub found: bool,
}

/// The words that are shown as found.
#[derive(Clone, Debug, Default)]
pub struct Highlights {
    /// By word: for which word of the query it stands, and how well.
    words: FxHashMap<WordNumber, (usize, f32)>,
}

/// About how many characters a snippet has.
pub const USUAL: usize = 160;
/// Bytes of a text that are looked through.
const MOST_BYTES: usize = 1 << 20;

struct Found {
    at: Range<usize>,
    sought: usize,
    weight: f32,
}

impl Highlights {
    /// The words that stand for those of a query.
    #[must_use]
    pub fn of(lookup: &Lookup) -> Self {
        let mut words: FxHashMap<WordNumber, (usize, f32)> = FxHashMap::default();
        for (standing, sought) in lookup.words.iter().zip(0..) {
            for (word, weight) in standing {
                let known = words.entry(*word).or_insert((sought, *weight));
                if *weight > known.1 {
                    *known = (sought, *weight);
                }
            }
        }
        Self { words }
    }

    /// A whole short text, such as a name, in pieces.
    #[must_use]
    pub fn mark(&self, vocabulary: &Vocabulary, text: &str) -> Vec<Piece> {
        pieces(text, 0..text.len(), &self.found(vocabulary, text))
    }

    /// The part of a text of about so many characters that shows most of what was looked for; `None`
    /// where there is nothing of it.
    #[must_use]
    pub fn snippet(
        &self,
        vocabulary: &Vocabulary,
        text: &str,
        characters: usize,
    ) -> Option<Vec<Piece>> {
        let found = self.found(vocabulary, text);
        let best = best(&found, characters)?;
        let at = around(text, best, characters);
        let mut pieces = pieces(text, at.clone(), &found);
        if at.start > 0
            && let Some(first) = pieces.first_mut()
        {
            if first.found {
                pieces.insert(
                    0,
                    Piece {
                        text: "… ".to_owned(),
                        found: false,
                    },
                );
            } else {
                first.text.insert_str(0, "… ");
            }
        }
        if at.end < text.trim_end().len() {
            pieces.push(Piece {
                text: " …".to_owned(),
                found: false,
            });
        }
        Some(pieces)
    }

    fn found(&self, vocabulary: &Vocabulary, text: &str) -> Vec<Found> {
        let mut end = text.len().min(MOST_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let words = words(text.get(..end).unwrap_or_default());
        let found = words.filter_map(|word| {
            let (sought, weight) = *self.words.get(&vocabulary.number(&word.folded)?)?;
            Some(Found {
                at: word.at,
                sought,
                weight,
            })
        });
        found.collect()
    }
}

/// The beginning of a text, cut between words.
#[must_use]
pub fn beginning(text: &str, characters: usize) -> Vec<Piece> {
    let at = around(text, 0..0, characters + characters / 2);
    let mut pieces = pieces(text, at.clone(), &[]);
    if at.end < text.trim_end().len() {
        pieces.push(Piece {
            text: " …".to_owned(),
            found: false,
        });
    }
    pieces
}

/// What stands close together and has most of the words that are looked for, the first such.
fn best(found: &[Found], characters: usize) -> Option<Range<usize>> {
    let mut best: Option<(f32, Range<usize>)> = None;
    let mut near: VecDeque<&Found> = VecDeque::new();
    for last in found {
        near.push_back(last);
        while near
            .front()
            .is_some_and(|first| last.at.end - first.at.start > characters)
            && near.len() > 1
        {
            near.pop_front();
        }
        let mut weights: FxHashMap<usize, f32> = FxHashMap::default();
        for found in &near {
            let known = weights.entry(found.sought).or_default();
            *known = known.max(found.weight);
        }
        let worth: f32 = weights.values().sum();
        if best.as_ref().is_none_or(|(most, _)| worth > *most + 0.001) {
            let start = near.front().map_or(last.at.start, |first| first.at.start);
            best = Some((worth, start..last.at.end));
        }
    }
    best.map(|(_, at)| at)
}

/// A range with some text around it, cut between words.
fn around(text: &str, at: Range<usize>, characters: usize) -> Range<usize> {
    let room = characters.saturating_sub(at.len());
    let before = text.get(..at.start).unwrap_or_default();
    let after = text.get(at.end..).unwrap_or_default();
    let back = before.char_indices().rev().take(room / 3);
    let mut start = back.last().map_or(at.start, |(start, _)| start);
    if start > 0 {
        let cut = text
            .get(start..at.start)
            .and_then(|skipped| skipped.find(char::is_whitespace));
        start = cut.map_or(at.start, |cut| start + cut);
    }
    let ahead = after.char_indices().take(room - room / 3);
    let mut end = ahead
        .last()
        .map_or(at.end, |(end, c)| at.end + end + c.len_utf8());
    if end < text.len() {
        let cut = text
            .get(at.end..end)
            .and_then(|kept| kept.rfind(char::is_whitespace));
        end = cut.map_or(at.end, |cut| at.end + cut);
    }
    let shown = text.get(start..end).unwrap_or_default();
    let start = end - shown.trim_start().len();
    start..start + shown.trim().len()
}

fn pieces(text: &str, at: Range<usize>, found: &[Found]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = at.start;
    let mut add = |range: Range<usize>, found: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece {
                text: text.to_owned(),
                found,
            });
        }
    };
    for word in found
        .iter()
        .filter(|word| at.start <= word.at.start && word.at.end <= at.end)
    {
        add(from..word.at.start, false);
        add(word.at.clone(), true);
        from = word.at.end;
    }
    add(from..at.end, false);
    pieces
}
