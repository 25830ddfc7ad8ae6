//! Sentences with the base form of every word.

use std::collections::{BTreeMap, BTreeSet};

use rand::{SeedableRng as _, seq::SliceRandom as _};
use rand_chacha::ChaCha8Rng;

pub(crate) struct Corpus {
    pub(crate) sentences: Vec<String>,
    /// By base form and class: the forms, and the sentences that have each.
    forms: BTreeMap<(String, String), BTreeMap<String, BTreeSet<usize>>>,
}

/// A word to look for, and where other forms of it stand.
pub(crate) struct Question {
    pub(crate) query: String,
    pub(crate) base: String,
    pub(crate) relevant: BTreeSet<usize>,
    /// Sentences that have the word as it was typed: finding those is no art, and they are not counted.
    pub(crate) same: BTreeSet<usize>,
    pub(crate) other_forms: Vec<String>,
}

impl Corpus {
    pub(crate) fn read(conllu: &str) -> Self {
        let mut sentences = Vec::new();
        let mut forms: BTreeMap<_, BTreeMap<_, BTreeSet<_>>> = BTreeMap::new();
        for line in conllu.lines() {
            if let Some(text) = line.strip_prefix("# text = ") {
                sentences.push(text.to_owned());
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, form, base, class, ..] = columns.as_slice() else {
                continue;
            };
            if !matches!(
                *class,
                "NOUN" | "PROPN" | "ADJ" | "VERB" | "ADV" | "PRON" | "AUX"
            ) {
                continue;
            }
            let base = base.replace('#', "").to_lowercase();
            forms
                .entry((base, (*class).to_owned()))
                .or_default()
                .entry(form.to_lowercase())
                .or_default()
                .insert(sentences.len() - 1);
        }
        Self { sentences, forms }
    }

    /// Words in a form of which there are others, drawn by a seed.
    pub(crate) fn questions(&self, count: usize, seed: u64) -> Vec<Question> {
        let mut all: Vec<Question> = Vec::new();
        for ((base, _), forms) in self.forms.iter().filter(|(_, forms)| forms.len() > 1) {
            for (form, same) in forms {
                let others = forms.iter().filter(|(other, _)| *other != form);
                let relevant: BTreeSet<usize> =
                    others.clone().flat_map(|(_, at)| at - same).collect();
                if !relevant.is_empty() {
                    all.push(Question {
                        query: form.clone(),
                        base: base.clone(),
                        relevant,
                        same: same.clone(),
                        other_forms: others.map(|(form, _)| form.clone()).collect(),
                    });
                }
            }
        }
        // Of each base form one: the usual words have many forms and would be most of the questions.
        all.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
        let mut seen = BTreeSet::new();
        all.retain(|question| seen.insert(question.base.clone()));
        all.truncate(count);
        all
    }
}
