//! Finding by words, as far as somebody may see them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

async fn search(program: &Program, query: &str, more: Value) -> Value {
    let mut args = json!({"query": query, "limit": 50, "wait": true});
    for (name, value) in more.as_object().into_iter().flatten() {
        args[name] = value.clone();
    }
    program.ok("search", args).await
}

async fn found(program: &Program, query: &str, more: Value) -> Vec<String> {
    let found = search(program, query, more).await;
    ids(&found["hits"]).into_iter().map(str::to_owned).collect()
}

fn text(pieces: &Value) -> String {
    let pieces = pieces.as_array().unwrap().iter();
    pieces
        .map(|piece| piece["text"].as_str().unwrap())
        .collect()
}

fn marked(pieces: &Value) -> Vec<&str> {
    let pieces = pieces.as_array().unwrap().iter();
    pieces
        .filter(|piece| piece["found"] == true)
        .map(|piece| piece["text"].as_str().unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hit_shows_where_the_word_is_in_whatever_form() {
    let program = house("vera").await;
    let answer = search(&program, "yhteydet", json!({})).await;
    assert_eq!(ids(&answer["hits"]), ["d1"]);
    let hit = &answer["hits"][0];
    assert_eq!(text(&hit["snippet"]), "Voimassa\nOta yhteys.");
    assert_eq!(marked(&hit["snippet"]), ["yhteys"]);
    assert_eq!(text(&hit["title"]), "Reklamaatio: ohje");
    assert_eq!(hit["section"], "documents");
    assert_eq!(hit["path"], json!(["Ohjeet"]));
    assert_eq!(
        (&hit["working"], &answer["lagging"]),
        (&json!(false), &Value::Null)
    );
    let titled = search(&program, "reklamaatioita", json!({})).await;
    assert_eq!(marked(&titled["hits"][0]["title"]), ["Reklamaatio"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_never_find_a_draft() {
    let program = house("ed").await;
    let draft = search(&program, "kesken", json!({})).await;
    assert_eq!(
        ids(&draft["hits"]),
        ["d1"],
        "who may see the working copy finds it"
    );
    assert_eq!(draft["hits"][0]["working"], true);
    assert_eq!(found(&program, "luonnos", json!({})).await, ["d3"]);
    program.as_user("vera").await;
    assert_eq!(
        search(&program, "kesken", json!({})).await,
        json!({"hits": [], "lagging": null})
    );
    assert_eq!(found(&program, "luonnos", json!({})).await, [""; 0]);
    program.as_user("leaf").await;
    assert_eq!(
        found(&program, "yhteys", json!({})).await,
        [""; 0],
        "nor what is hidden"
    );
    assert_eq!(found(&program, "palautteet", json!({})).await, ["d2"]);
    assert_eq!(
        found(&program, "ohjeet", json!({})).await,
        [""; 0],
        "a place on the way is not viewed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_archived_is_found_where_it_is_asked_for() {
    let program = house("boss").await;
    assert!(
        !found(&program, "vanha", json!({}))
            .await
            .contains(&"dx".to_owned())
    );
    assert!(
        found(&program, "vanha", json!({"archived": true}))
            .await
            .contains(&"dx".to_owned())
    );
    let all = search(&program, "vanha", json!({"archived": true})).await;
    assert_eq!(all["hits"][0]["archived"], true);
    let by_name = async |living: bool| {
        let args = json!({"query": "vanha ohje", "living": living, "limit": 9});
        program.ok("find_objects", args).await
    };
    assert_eq!(ids(&by_name(false).await), ["dx"]);
    assert_eq!(ids(&by_name(true).await), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_leave_what_is_asked_for() {
    let program = house("boss").await;
    let some = async |more: Value| found(&program, "ohje", more).await;
    assert_eq!(some(json!({"kinds": ["document"]})).await, ["d1"]);
    assert_eq!(some(json!({"section": "processes"})).await, [""; 0]);
    assert_eq!(some(json!({"states": ["revising"]})).await, ["d1"]);
    assert_eq!(some(json!({"responsible": {"group": "g"}})).await, ["d1"]);
    assert_eq!(
        found(&program, "anvisning", json!({"language": "sv"})).await,
        ["f"]
    );
    assert_eq!(
        found(&program, "anvisning", json!({"language": "fi"})).await,
        [""; 0]
    );
    assert_eq!(
        found(&program, "yhteys", json!({"language": "fi"})).await,
        ["d1"],
        "the organisation's own"
    );
    assert_eq!(
        found(&program, "yhteys", json!({"language": "en"})).await,
        [""; 0]
    );
    assert_eq!(
        found(&program, "myydä", json!({})).await,
        ["p"],
        "what a process is for"
    );
    assert_eq!(
        found(&program, "luvut", json!({})).await,
        ["d5"],
        "the name of a file"
    );
    assert_eq!(
        found(&program, "pomo", json!({"archived": true})).await,
        [""; 0],
        "people are not searched"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_saved_is_found_and_what_was_removed_is_not() {
    let program = house("boss").await;
    program
        .create("new", "document", "f", json!({"fi": "Hankintaohje"}))
        .await;
    assert_eq!(found(&program, "hankintaohjeet", json!({})).await, ["new"]);
    program
        .act(json!({"op": "rename", "object": "new", "name": {"fi": "Ostaminen"}}))
        .await;
    assert_eq!(found(&program, "hankintaohjeet", json!({})).await, [""; 0]);
    assert_eq!(found(&program, "ostamisen", json!({})).await, ["new"]);
    program.act(json!({"op": "delete", "object": "new"})).await;
    let at_once = program
        .ok("search", json!({"query": "ostaminen", "limit": 9}))
        .await;
    assert_eq!(at_once["hits"], json!([]), "before the search has followed");
    assert_eq!(found(&program, "ostaminen", json!({})).await, [""; 0]);
}

/// Documents with a word of their own in each version, and who may read what.
#[derive(Clone, Debug)]
struct Case {
    /// For each document: its folder, whether it is published, whether somebody is writing on.
    documents: Vec<(usize, bool, bool)>,
    grants: Vec<(usize, usize, usize)>,
}

const USERS: usize = 3;
const FOLDERS: usize = 3;
const ROLES: [&str; 3] = ["viewer", "editor", "approver"];

fn case() -> impl Strategy<Value = Case> {
    let documents = prop::collection::vec((0..FOLDERS, any::<bool>(), any::<bool>()), 1..6);
    let grants = prop::collection::vec((0..USERS, 0..ROLES.len(), 0..=FOLDERS), 0..5);
    (documents, grants).prop_map(|(documents, grants)| Case { documents, grants })
}

fn letters(number: usize) -> String {
    ["bal", "dor", "fek", "gim", "hul", "jov"][number].to_owned()
}

async fn opened(case: &Case) -> Program {
    let program = Program::new();
    let bundle = program.folder.path().join("bundle");
    std::fs::create_dir_all(&bundle).unwrap();
    let users =
        (0..USERS).map(|n| json!({"id": format!("u{n}"), "name": "N.N.", "administrator": n == 0}));
    let folders = (0..FOLDERS).map(|n| {
        let parent = (n > 0).then(|| format!("f{}", n - 1));
        json!({"id": format!("f{n}"), "section": "documents", "parent": parent, "name": "Kansio"})
    });
    let mut files = BTreeMap::new();
    let documents = case.documents.iter().enumerate().map(|(n, (folder, published, working))| {
        let mut document = json!({"id": format!("d{n}"), "folder": format!("f{folder}"), "name": "Asiakirja",
            "published": published, "body": format!("d{n}.md")});
        let body = if *published { "voimassa" } else { "luonnos" };
        files.insert(format!("d{n}.md"), format!("{body}{}", letters(n)));
        if *published && *working {
            document["working"] = json!(format!("d{n}.w.md"));
            files.insert(format!("d{n}.w.md"), format!("luonnos{}", letters(n)));
        }
        document
    });
    let documents: Vec<Value> = documents.collect();
    let mut grants: Vec<Value> = Vec::new();
    for (user, role, folder) in &case.grants {
        let on = if *folder == FOLDERS {
            "section:documents".to_owned()
        } else {
            format!("f{folder}")
        };
        let grant = json!({"to": {"user": format!("u{user}")}, "role": ROLES[*role], "on": on});
        if !grants.contains(&grant) {
            grants.push(grant);
        }
    }
    let organisation = json!({"format": "luotsi-organisation/1", "name": "Koe", "languages": ["fi"],
        "users": users.collect::<Vec<_>>(), "folders": folders.collect::<Vec<_>>(),
        "documents": documents, "grants": grants});
    std::fs::write(bundle.join("organisation.json"), organisation.to_string()).unwrap();
    for (name, text) in files {
        std::fs::write(bundle.join(name), text).unwrap();
    }
    program
        .ok("import_workspace", json!({ "bundle": bundle }))
        .await;
    program
}

/// Whether somebody reads a word in a version of an object, asked of the content itself.
async fn reads(program: &Program, object: &str, which: &str, word: &str) -> bool {
    let content = program
        .try_call("content", json!({"object": object, "which": which}))
        .await;
    content.is_ok_and(|content| {
        content["html"]
            .as_str()
            .is_some_and(|html| html.contains(word))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_is_found_is_what_may_be_read(case in case()) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let program = opened(&case).await;
            for user in 0..USERS {
                program.as_user(&format!("u{user}")).await;
                for n in 0..case.documents.len() {
                    let id = format!("d{n}");
                    for state in ["voimassa", "luonnos"] {
                        let word = format!("{state}{}", letters(n));
                        let readable = reads(&program, &id, "approved", &word).await
                            || reads(&program, &id, "working", &word).await;
                        let expected: &[String] = if readable { std::slice::from_ref(&id) } else { &[] };
                        assert_eq!(found(&program, &word, json!({})).await, expected, "{word} as u{user}");
                    }
                }
            }
            program.ok("close_workspace", json!({})).await;
        });
    }
}
