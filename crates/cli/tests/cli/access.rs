//! `access check` and `access list`.

use std::path::Path;

use serde_json::{Value, json};

use crate::common::{Folder, Ran, cli};

fn check(workspace: &Path, user: &str, action: &str, object: &str, code: i32) -> Value {
    let words = [
        "access", "check", "--user", user, "--action", action, "--object", object,
    ];
    cli(workspace, words).answers(code)
}

fn checked_by(workspace: &Path, asking: &str, user: &str, object: &str, code: i32) -> Ran {
    let question = [
        "access", "check", "--json", "--action", "view", "--user", user,
    ];
    cli(workspace, question)
        .arg("--object")
        .arg(object)
        .arg("--as")
        .arg(asking)
        .runs(code)
}

fn objects(list: &Value) -> Vec<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|row| row["object"].as_str().unwrap())
        .collect()
}

#[test]
fn what_is_allowed_says_through_what_and_what_is_not_says_what_it_would_take() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let because = json!([{"role": "editor", "on": "section:documents", "via": {"group": "g1"}}]);
    assert_eq!(
        check(&workspace, "eero", "edit", "d1", 0),
        json!({"allowed": true, "because": because})
    );
    assert_eq!(
        check(&workspace, "veikko", "edit", "d1", 1),
        json!({"allowed": false, "missing": ["administrator", "editor", "responsible"]})
    );
    let derived = check(&workspace, "aino", "view", "d1", 0);
    assert_eq!(
        derived["because"][0]["via"],
        json!({"derived": "administrator"})
    );
}

#[test]
fn nothing_is_allowed_on_what_is_not_there() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let denied = json!({"allowed": false, "missing": []});
    assert_eq!(check(&workspace, "aino", "view", "no-such", 1), denied);
    assert_eq!(check(&workspace, "no-such", "view", "d1", 1), denied);
    assert_eq!(
        check(&workspace, "aino", "view", "section:settings", 1),
        denied
    );
    let words = ["access", "list", "--user", "no-such"];
    assert_eq!(cli(&workspace, words).answers(1), json!([]));
    let ran = cli(&workspace, words).runs(1);
    assert!(ran.messages().contains("no-such"), "{}", ran.messages());
}

#[test]
fn a_list_holds_what_somebody_may_do_and_can_be_narrowed() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let list = |words: &[&str]| {
        let all = ["access", "list", "--user", "veikko"]
            .iter()
            .chain(words)
            .copied();
        cli(&workspace, all).answers(0)
    };
    let documents = list(&["--kind", "document"]);
    assert_eq!(
        documents,
        json!([{"object": "d1", "kind": "document",
                "actions": ["traverse", "view", "comment", "acknowledge"]}])
    );
    let traversed = list(&["--action", "traverse"]);
    assert!(objects(&traversed).contains(&"section:documents"));
    assert!(!objects(&traversed).contains(&"f2"));
    let actions = |row: &Value| row["actions"] == json!(["traverse"]);
    assert!(traversed.as_array().unwrap().iter().all(actions));
}

#[test]
fn only_who_may_preview_looks_at_the_access_of_others() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let ran = checked_by(&workspace, "veikko", "eero", "d1", 1);
    assert!(ran.messages().contains("preview"), "{}", ran.messages());
    let words = ["access", "list", "--user", "aino", "--as", "eero"];
    cli(&workspace, words).runs(1);
    checked_by(&workspace, "veikko", "veikko", "d1", 0);
    checked_by(&workspace, "aino", "veikko", "d1", 0);
    checked_by(&workspace, "outi", "veikko", "d1", 0);
}

#[test]
fn a_preview_tells_nothing_of_what_its_reader_may_not_view() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    // What is hidden and what is not there look the same, but for the id that was asked for.
    let hidden = checked_by(&workspace, "veikko", "veikko", "d2", 1);
    let absent = checked_by(&workspace, "veikko", "veikko", "zz", 1);
    assert_eq!(hidden.words(), absent.words());
    assert_eq!(
        hidden.messages().replace("d2", ""),
        absent.messages().replace("zz", "")
    );
    let hidden = checked_by(&workspace, "aino", "eero", "s1", 1);
    let absent = checked_by(&workspace, "aino", "eero", "zz", 1);
    assert_eq!(hidden.words(), absent.words());
    assert_eq!(
        hidden.messages().replace("s1", ""),
        absent.messages().replace("zz", "")
    );
}

#[test]
fn what_a_preview_leaves_out_is_counted_but_for_strategies() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let listed = |asking: &str, user: &str| {
        let words = ["access", "list", "--json", "--user", user, "--as", asking];
        let ran = cli(&workspace, words).runs(0);
        (ran.json(), ran.messages())
    };
    // An administrator sees all but the strategy, which they may neither preview nor view.
    let (list, messages) = listed("aino", "eero");
    assert!(objects(&list).contains(&"d2"));
    assert!(!objects(&list).contains(&"s1"));
    assert!(messages.contains("0 objects were left out"), "{messages}");
    // A strategy's administrator may preview that strategy and nothing else.
    let (list, messages) = listed("veikko", "eero");
    assert_eq!(objects(&list), ["s1", "b1"]);
    assert!(!messages.contains(" 0 objects"), "{messages}");
    // A facilitator may not look at documents.
    let (list, _) = listed("fanni", "eero");
    assert_eq!(objects(&list), ["section:strategy", "s1", "b1"]);
    // Everyone looks at their own, as far as they may view it: the document's section and its
    // folder's neighbour they may only traverse or not know of at all.
    let (list, _) = listed("veikko", "veikko");
    assert!(objects(&list).contains(&"d1"));
    assert!(!objects(&list).contains(&"section:documents"));
}
