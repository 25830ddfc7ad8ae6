//! Real text.

use std::fs;

use luotsi_merge::document;
use serde_json::Value;

use super::{doc, merged, p};

/// The handbooks of the test data, each as paragraphs.
fn handbooks() -> Vec<Vec<String>> {
    let Some(folder) = luotsi_testdata::folder() else {
        return Vec::new();
    };
    let mut paths: Vec<_> = fs::read_dir(folder.join("markdown"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    assert!(paths.len() > 20);
    let paragraphs = |path| {
        let text = fs::read_to_string(path).unwrap().replace(['*', '/'], "");
        text.split("\n\n")
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect()
    };
    paths.into_iter().map(paragraphs).collect()
}

fn document_of(paragraphs: &[String]) -> String {
    let blocks: Vec<Value> = paragraphs
        .iter()
        .enumerate()
        .map(|(number, text)| p(&format!("b{number}"), text))
        .collect();
    doc(&blocks)
}

/// A paragraph with one of its words written anew.
fn with_word(paragraph: &str, at: usize, word: &str) -> String {
    let mut words: Vec<&str> = paragraph.split(' ').collect();
    let count = words.len();
    words[at % count] = word;
    words.join(" ")
}

#[test]
fn two_peoples_words_in_every_paragraph_of_the_handbooks_are_merged() {
    for paragraphs in handbooks() {
        let each = |edit: &dyn Fn(&str) -> String| -> Vec<String> {
            paragraphs.iter().map(|paragraph| edit(paragraph)).collect()
        };
        // The first word and the fourth are apart from each other; shorter paragraphs are left alone.
        let long = |paragraph: &str| {
            let words: Vec<&str> = paragraph.split(' ').take(5).collect();
            words.len() == 5
                && words
                    .iter()
                    .all(|word| word.contains(char::is_alphanumeric))
        };
        let edit = |paragraph: &str, at, word: &str| match long(paragraph) {
            true => with_word(paragraph, at, word),
            false => paragraph.to_owned(),
        };
        let mine = each(&|paragraph| edit(paragraph, 0, "Minun"));
        let theirs = each(&|paragraph| edit(paragraph, 4, "teidän"));
        let both = each(&|paragraph| edit(&edit(paragraph, 0, "Minun"), 4, "teidän"));
        let [base, mine, theirs, both] =
            [&paragraphs, &mine, &theirs, &both].map(|paragraphs| document_of(paragraphs));
        let both: Value = serde_json::from_str(&both).unwrap();
        assert_eq!(merged(&base, &mine, &theirs), both["content"]);
    }
}

#[test]
fn paragraphs_of_the_handbooks_are_moved_removed_and_added() {
    for paragraphs in handbooks()
        .into_iter()
        .filter(|paragraphs| paragraphs.len() > 8)
    {
        let base = document_of(&paragraphs);
        let all: Value = serde_json::from_str(&base).unwrap();
        let all = all["content"].as_array().unwrap();
        let mut mine = all.clone();
        let first = mine.remove(0);
        mine.push(first);
        let mut theirs = all.clone();
        theirs.remove(4);
        theirs.insert(2, p("t", "Uusi kappale."));
        let mut both = all.clone();
        both.remove(4);
        both.insert(2, p("t", "Uusi kappale."));
        let first = both.remove(0);
        both.push(first);
        let result = merged(&base, &doc(&mine), &doc(&theirs));
        assert_eq!(result.as_array().unwrap(), &both);
        let changes = document::diff(base.as_bytes(), doc(&both).as_bytes()).unwrap();
        let ids: Vec<&str> = changes.iter().map(|change| change.id.as_str()).collect();
        assert_eq!(ids, ["b4", "t", "b0"]);
    }
}
