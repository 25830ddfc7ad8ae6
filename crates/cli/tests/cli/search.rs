//! `search`.

use serde_json::{Value, json};

use crate::common::{Folder, cli};

#[test]
fn what_may_be_viewed_is_found_in_any_form_as_soon_as_it_is_there() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let search = |words: &[&str]| -> Value {
        let command = ["search", "--json"].iter().chain(words).copied();
        cli(&workspace, command).runs(0).json()
    };
    let found = search(&["ohjeiden"]);
    assert_eq!(found[0]["object"], "d1", "{found}");
    assert_eq!(found[0]["title"], "Ohje");
    assert_eq!(found[0]["snippet"], "Ohje");
    assert!(found[0]["score"].as_f64().unwrap() > 0.0);
    assert_eq!(found[1]["object"], "f1", "{found}");
    assert_eq!(search(&["salaisuuden"])[0]["object"], "d2");
    assert_eq!(search(&["salaisuuden", "--as", "veikko"]), json!([]));
    assert_eq!(
        search(&["ohje", "--limit", "1"]).as_array().unwrap().len(),
        1
    );
}

#[test]
fn in_words_each_object_has_a_line() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let ran = cli(&workspace, ["search", "ohjeen", "--limit", "1"]).runs(0);
    assert_eq!(ran.words(), "Ohje (d1): Ohje\n");
}
