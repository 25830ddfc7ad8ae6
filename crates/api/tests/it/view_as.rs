//! Looking at the program through somebody else's eyes.

use luotsi_api::use_cases::NAMES;
use serde_json::json;

use crate::house::{house, ids};

#[tokio::test(flavor = "multi_thread")]
async fn the_program_is_as_the_other_sees_it_until_it_is_ended() {
    let program = house("boss").await;
    let own = program.rows("documents").await;
    let session = program.ok("view_as", json!({"user": "leaf"})).await;
    assert_eq!(session["user"], "leaf");
    assert_eq!(session["viewing"]["by"], "boss");
    assert_eq!(session["viewing"]["byName"], "Pirjo Pomo");
    assert_eq!(session["viewing"]["leftOut"], 0);
    assert_eq!(
        program.rows("documents").await,
        ["Ohjeet", "Sisemmät ohjeet", "Palaute"]
    );
    assert_eq!(program.object("f").await["nameOnly"], true);
    let hidden = json!({"id": "d1"});
    assert_eq!(program.code("object", hidden).await, "not-found");
    let session = program.ok("view_as_end", json!({})).await;
    assert_eq!(session["user"], "boss");
    assert!(session["viewing"].is_null());
    // What was open before is open again.
    let window = json!({"section": "documents", "from": 0, "count": 50});
    let window = program.ok("tree_window", window).await;
    assert_eq!(window["total"], own.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_can_be_done_meanwhile() {
    let program = house("boss").await;
    program.ok("view_as", json!({"user": "ed"})).await;
    let told = [
        "start",
        "first_screen",
        "session",
        "view_as_end",
        "close_workspace",
        "preference",
        "cancel",
        "object",
        "children",
        "content",
        "file_bytes",
        "picture",
        "find_objects",
        "search",
        "object_names",
        "opened_files",
        "translations",
        "side_by_side",
        "process_map",
        "process_templates",
        "document_templates",
        "find_people",
        "places",
        "recent",
        "favourites",
        "history",
        "bin",
        "settings",
        "users",
        "groups",
        "group_members",
        "grants",
    ];
    let reads = |name: &str| {
        told.contains(&name)
            || name.starts_with("tree_")
            || name.starts_with("access_") && name != "access_suggestions"
            || name.starts_with("matrix") && name != "matrix_export"
    };
    for name in NAMES.iter().filter(|name| !reads(name)) {
        let code = program.code(name, json!({})).await;
        assert_eq!(code, "viewing-as", "{name}");
    }
    for name in [
        "execute",
        "attach_path",
        "undo",
        "export_bundle",
        "matrix_export",
        "what_if_apply",
        "import_bundle",
        "backup",
        "save_copy",
        "set_favourite",
        "set_preference",
        "set_language",
        "switch_user",
        "view_as",
    ] {
        assert!(NAMES.contains(&name) && !reads(name), "{name}");
    }
    program.ok("view_as_end", json!({})).await;
    let rename = json!({"op": "rename", "object": "d1", "name": {"fi": "Uusi"}});
    program.act(rename).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_leaves_no_trace_with_the_other_nor_shows_what_is_theirs_alone() {
    let program = house("ed").await;
    program.object("d1").await;
    program
        .ok("set_favourite", json!({"object": "d1", "value": true}))
        .await;
    program.as_user("boss").await;
    program.ok("view_as", json!({"user": "ed"})).await;
    assert_eq!(program.ok("recent", json!({})).await, json!([]));
    assert_eq!(program.ok("favourites", json!({})).await, json!([]));
    assert_eq!(program.object("d1").await["favourite"], false);
    program.object("d3").await;
    program.ok("view_as_end", json!({})).await;
    program.as_user("ed").await;
    assert_eq!(ids(&program.ok("recent", json!({})).await), ["d1"]);
    assert_eq!(ids(&program.ok("favourites", json!({})).await), ["d1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_not_be_seen_with_ones_own_eyes_is_not_seen_with_others() {
    let program = house("boss").await;
    program
        .act(json!({"op": "create-area", "id": "a", "name": {"fi": "Alue"}}))
        .await;
    program
        .act(json!({"op": "create-team", "id": "t", "area": "a", "name": {"fi": "Tiimi"}}))
        .await;
    program
        .act(json!({"op": "set-team-role", "team": "t", "user": "ed", "role": "team-owner"}))
        .await;
    program
        .act(json!({"op": "set-flag", "user": "ed", "flag": "facilitator", "value": true}))
        .await;
    program.as_user("aud").await;
    let session = program.ok("view_as", json!({"user": "ed"})).await;
    // The area by name, the team, the membership: the strategies are not counted.
    assert_eq!(session["viewing"]["leftOut"], 3);
    for hidden in ["s", "t", "section:strategy", "section:onboarding"] {
        let object = json!({"id": hidden});
        assert_eq!(
            program.code("object", object).await,
            "not-found",
            "{hidden}"
        );
    }
    let person = program.ok("access_person", json!({})).await;
    assert_eq!(person["user"]["user"]["party"], json!({"user": "ed"}));
    let sections = person["sections"].as_array().unwrap();
    assert_eq!(sections.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_the_other_may_view_is_found_and_only_what_one_may_view_oneself() {
    let program = house("boss").await;
    let found = async |word: &str| {
        let args = json!({"query": word, "limit": 9, "wait": true});
        let answer = program.ok("search", args).await;
        assert!(answer["lagging"].is_null());
        ids(&answer["hits"])
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("yhteys").await, ["d1"]);
    program.ok("view_as", json!({"user": "leaf"})).await;
    assert_eq!(found("yhteys").await, [""; 0]);
    assert_eq!(found("palautteet").await, ["d2"]);
    program.ok("view_as_end", json!({})).await;
    program.ok("view_as", json!({"user": "vera"})).await;
    assert_eq!(found("yhteys").await, ["d1"]);
    assert_eq!(found("kesken").await, [""; 0], "nor a draft");
    program.ok("view_as_end", json!({})).await;
    assert_eq!(found("kesken").await, ["d1"]);
    program
        .act(json!({"op": "set-flag", "user": "ed", "flag": "facilitator", "value": true}))
        .await;
    program.as_user("ed").await;
    assert_eq!(found("salaiset").await, ["s"]);
    program.as_user("aud").await;
    program.ok("view_as", json!({"user": "ed"})).await;
    assert_eq!(
        found("salaiset").await,
        [""; 0],
        "nor what is hidden from who looks"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_program_ends_it() {
    let program = house("boss").await;
    let path = program.ok("session", json!({})).await["path"].clone();
    program.ok("view_as", json!({"user": "ed"})).await;
    let program = program.restarted().await;
    let session = program.ok("open_workspace", json!({ "path": path })).await;
    assert_eq!(session["user"], "boss");
    assert!(session["viewing"].is_null());
}
