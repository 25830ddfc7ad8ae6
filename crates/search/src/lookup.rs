//! Which words of a vocabulary stand for a word that is looked for.

use rustc_hash::FxHashMap;

use crate::{
    stems::{Stems, beginnings},
    vocabulary::{Vocabulary, WordNumber},
};

/// A word that is looked for.
#[derive(Clone, Debug)]
pub(crate) struct Sought {
    word: String,
    stems: Stems,
}

/// From how many letters on a word is also found inside of others.
const INSIDE: usize = 3;
/// From how many letters on its forms are looked for inside of others, too.
const INSIDE_FORMS: usize = 6;
/// Looking inside begins with this many letters at least.
const LEAST_INSIDE: usize = 4;

/// How good it is to be found in one way or another.
const EXACT: f32 = 1.0;
const FORM: f32 = 0.9;
const BEGINNING: f32 = 0.45;
const INSIDE_FORM: f32 = 0.35;
const WITHIN: f32 = 0.25;

/// A form is never worse than this, however far-fetched.
const LEAST_LIKENESS: f32 = 0.4;
/// A form that is this much less likely than the likeliest is none.
const FAR: f32 = 0.6;

impl Sought {
    pub(crate) fn new(word: String) -> Self {
        Self {
            stems: Stems::of(&word),
            word,
        }
    }

    /// The words of a vocabulary that stand for this one, the best first, and how well.
    pub(crate) fn look_up(&self, vocabulary: &Vocabulary) -> Vec<(WordNumber, f32)> {
        let mut found: FxHashMap<WordNumber, f32> = FxHashMap::default();
        let mut add = |number: WordNumber, weight: f32| {
            let known = found.entry(number).or_insert(weight);
            *known = known.max(weight);
        };
        self.forms(vocabulary, &mut add);
        if self.word.chars().count() >= INSIDE {
            for (number, word, at) in vocabulary.having(&self.word) {
                let way = if at == 0 { BEGINNING } else { WITHIN };
                add(number, self.weight(word, way));
            }
        } else {
            for (number, word) in vocabulary.beginning_with(&self.word) {
                add(number, self.weight(word, BEGINNING));
            }
        }
        self.forms_inside(vocabulary, &mut add);
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found
    }

    fn forms(&self, vocabulary: &Vocabulary, add: &mut impl FnMut(WordNumber, f32)) {
        let mut forms = Vec::new();
        let mut likest = 0.0_f32;
        for beginning in beginnings(&self.word) {
            for (number, word) in vocabulary.beginning_with(&beginning) {
                if let Some(likeness) = self.stems.likeness(word).filter(|_| word != self.word) {
                    likest = likest.max(likeness);
                    forms.push((number, likeness));
                }
            }
        }
        forms.retain(|(_, likeness)| *likeness >= likest * FAR);
        for (number, likeness) in forms {
            add(number, FORM * likeness.max(LEAST_LIKENESS));
        }
    }

    fn forms_inside(&self, vocabulary: &Vocabulary, add: &mut impl FnMut(WordNumber, f32)) {
        let letters = self.word.chars().count();
        if letters < INSIDE_FORMS {
            return;
        }
        let beginning: String = self
            .word
            .chars()
            .take((letters / 2).max(LEAST_INSIDE))
            .collect();
        for (number, word, at) in vocabulary.having(&beginning) {
            let end = word.get(at..).filter(|_| at > 1);
            let likeness = end.and_then(|end| self.stems.likeness(end));
            if let Some(likeness) = likeness.filter(|likeness| *likeness > FAR) {
                add(number, self.weight(word, INSIDE_FORM * likeness));
            }
        }
    }

    /// How well a word stands for this one that was found in it in some way. A longer rest says less
    /// about what was meant.
    fn weight(&self, word: &str, way: f32) -> f32 {
        if word.len() == self.word.len() {
            return EXACT;
        }
        let length = |text: &str| u16::try_from(text.len()).map_or(f32::MAX, f32::from);
        way * (length(&self.word) / length(word)).sqrt()
    }
}
