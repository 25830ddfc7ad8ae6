//! Who may do what, through what, and what would change it.

use serde_json::{Value, json};

use crate::house::{house, ids};

fn names<'a>(list: &'a Value, path: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|item| item.pointer(path).unwrap().as_str().unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_to_a_right_is_told_with_what_it_rests_on() {
    let program = house("boss").await;
    let ask = json!({"user": "ed", "action": "edit", "object": "d1"});
    let why = program.ok("access_why", ask).await;
    assert_eq!(why["allowed"], true);
    assert_eq!(why["own"], false);
    assert_eq!(ids(&why["path"]), ["section:documents", "f"]);
    let ways = why["ways"].as_array().unwrap();
    assert_eq!(names(&why["ways"], "/role"), ["editor", "responsible"]);
    assert_eq!(ways[0]["on"]["id"], "f");
    assert_eq!(ways[0]["through"]["party"], json!({"group": "g"}));
    assert_eq!(ways[0]["ground"], "given");
    assert_eq!(ways[1]["on"]["id"], "d1");
    assert_eq!(ways[1]["ground"], "responsible");
    assert_eq!(ways[1]["through"]["party"], json!({"group": "g"}));

    let below = json!({"user": "ed", "action": "view", "object": "d2"});
    let why = program.ok("access_why", below).await;
    assert_eq!(ids(&why["ways"][0]["path"]), ["ff"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_denied_is_told_with_what_is_held_and_what_would_do() {
    let program = house("boss").await;
    let why = program
        .ok(
            "access_why",
            json!({"user": "vera", "action": "edit", "object": "d1"}),
        )
        .await;
    assert_eq!(why["allowed"], false);
    assert_eq!(
        why["missing"],
        json!(["administrator", "editor", "responsible"])
    );
    assert_eq!(why["holds"][0]["way"]["role"], "viewer");
    assert_eq!(
        why["holds"][0]["actions"],
        json!(["view", "comment", "acknowledge"])
    );

    let draft = program
        .ok(
            "access_why",
            json!({"user": "vera", "action": "view", "object": "d3"}),
        )
        .await;
    assert_eq!(draft["state"]["unpublished"], true);
    assert_eq!(draft["holds"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_help_and_those_that_change_least_come_first() {
    let program = house("boss").await;
    let ask = json!({"user": "vera", "action": "edit", "object": "d2"});
    let suggestions = program.ok("access_suggestions", ask.clone()).await;
    let changes = suggestions["changes"].as_array().unwrap();
    assert_eq!(
        changes[0]["change"],
        json!({"op": "grant", "to": {"user": "vera"}, "role": "editor", "on": "d2"})
    );
    assert_eq!(changes[0]["gained"], 0);
    let joining = json!({"op": "add-member", "group": "g", "user": "vera"});
    let joining = changes
        .iter()
        .find(|suggested| suggested["change"] == joining)
        .unwrap();
    assert!(joining["gained"].as_u64().unwrap() > 0);
    for suggested in changes {
        let mut change = suggested["change"].clone();
        program.act(change.take()).await;
        let why = program.ok("access_why", ask.clone()).await;
        assert_eq!(why["allowed"], true, "{suggested}");
        program.ok("undo", json!({})).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suggestion_does_not_count_what_is_hidden_from_who_asks() {
    let program = house("boss").await;
    program
        .act(json!({"op": "set-flag", "user": "ed", "flag": "facilitator", "value": true}))
        .await;
    program.as_user("ed").await;
    program
        .act(
            json!({"op": "set-strategy-role", "strategy": "s", "role": "participant",
                    "to": [{"group": "g"}]}),
        )
        .await;
    program.as_user("boss").await;
    let ask = json!({"user": "vera", "action": "edit", "object": "d1"});
    let before = program.ok("access_suggestions", ask).await;
    let joining = |suggestions: &Value| {
        let changes = suggestions["changes"].as_array().unwrap();
        let found = changes
            .iter()
            .find(|suggested| suggested["change"]["op"] == "add-member");
        found.unwrap()["gained"].as_u64().unwrap()
    };
    // Folder, the one below it, the documents below, but not the strategy.
    assert_eq!(joining(&before), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_names_people_and_groups() {
    let program = house("aud").await;
    let ask = |query: &str| json!({"object": "d1", "action": "edit", "query": query, "from": 0, "count": 50});
    let who = program.ok("access_who", ask("")).await;
    assert_eq!(
        names(&who["users"], "/user/party/user"),
        ["ed", "boss"],
        "by name, nobody archived"
    );
    assert_eq!(who["allowed"], 2);
    let parties = who["parties"].as_array().unwrap();
    assert_eq!(parties[0]["party"]["party"], json!({"group": "g"}));
    assert_eq!(parties[0]["on"]["id"], "f");
    assert_eq!(parties[0]["members"], 1);
    assert_eq!(parties[1]["role"], "responsible");
    let found = program.ok("access_who", ask("pomo")).await;
    assert_eq!(names(&found["users"], "/user/party/user"), ["boss"]);
    assert_eq!(found["allowed"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_preview_is_told_of_themselves_only() {
    let program = house("vera").await;
    assert_eq!(program.ok("access_scope", json!({})).await["others"], false);
    let who = program
        .ok(
            "access_who",
            json!({"object": "d1", "action": "view", "from": 0, "count": 50}),
        )
        .await;
    assert_eq!(who["onlyOwn"], true);
    assert_eq!(names(&who["users"], "/user/party/user"), ["vera"]);
    assert_eq!(who["parties"], json!([]));
    let own = program
        .ok("access_why", json!({"action": "edit", "object": "d1"}))
        .await;
    assert_eq!(
        (&own["own"], &own["allowed"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(own["maySuggest"], false);
    for (name, args) in [
        (
            "access_why",
            json!({"user": "ed", "action": "edit", "object": "d1"}),
        ),
        (
            "access_suggestions",
            json!({"action": "edit", "object": "d1"}),
        ),
        ("access_person", json!({"user": "ed"})),
        ("access_person", json!({"other": "ed"})),
        (
            "access_person_rows",
            json!({"user": "ed", "section": "documents", "from": 0, "count": 9}),
        ),
        ("view_as", json!({"user": "ed"})),
    ] {
        let code = program.code(name, args).await;
        assert!(code == "refused" || code == "not-found", "{name}: {code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_padlock_on_a_name_is_explained_though_the_object_may_not_be_viewed() {
    let program = house("leaf").await;
    let why = program
        .ok("access_why", json!({"action": "view", "object": "f"}))
        .await;
    assert_eq!(why["allowed"], false);
    let name = program
        .ok("access_why", json!({"action": "traverse", "object": "f"}))
        .await;
    assert_eq!(name["allowed"], true);
    assert_eq!(name["below"]["id"], "d2");
    assert_eq!(name["ways"][0]["role"], "viewer");
    let hidden = json!({"action": "view", "object": "d1"});
    assert_eq!(program.code("access_why", hidden).await, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_may_is_counted_by_section_and_listed_as_a_tree() {
    let program = house("boss").await;
    let person = program.ok("access_person", json!({"user": "ed"})).await;
    assert_eq!(person["user"]["user"]["name"]["text"], "Eetu Kirjoittaja");
    assert_eq!(ids(&person["user"]["groups"]), ["g"]);
    let sections = person["sections"].as_array().unwrap();
    assert_eq!(
        names(&person["sections"], "/section"),
        ["documents", "maintenance"]
    );
    // The section by name; folder, folder, three documents.
    assert_eq!(sections[0]["objects"], 6);
    assert_eq!(sections[0]["namesOnly"], 1);
    let rows = |open: Value| {
        let args =
            json!({"user": "ed", "section": "documents", "open": open, "from": 0, "count": 50});
        program.ok("access_person_rows", args)
    };
    let closed = rows(json!(["section:documents"])).await;
    assert_eq!(ids(&closed["rows"]), ["section:documents", "f"]);
    assert_eq!(closed["rows"][0]["actions"], json!(["traverse"]));
    assert_eq!(closed["rows"][1]["expanded"], false);
    let open = rows(json!(["section:documents", "f", "ff"])).await;
    assert_eq!(
        ids(&open["rows"]),
        ["section:documents", "f", "ff", "d2", "d1", "d3"]
    );
    let levels: Vec<_> = open["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["level"].as_u64().unwrap())
        .collect();
    assert_eq!(levels, [1, 2, 3, 4, 3, 3]);
    assert_eq!(open["rows"][3]["ways"][0]["way"]["role"], "editor");
    assert_eq!(open["total"], 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_are_compared_object_by_object() {
    let program = house("boss").await;
    let both = json!({"user": "vera", "other": "ed"});
    let person = program.ok("access_person", both).await;
    assert_eq!(person["sections"][0]["section"], "documents");
    assert!(person["sections"][0]["differing"].as_u64().unwrap() > 0);
    let args = json!({"user": "vera", "other": "ed", "section": "documents", "differing": true,
                      "action": "edit", "from": 0, "count": 50});
    let rows = program.ok("access_person_rows", args).await;
    assert_eq!(ids(&rows["rows"]), ["f", "ff", "d2", "d1", "d3"]);
    for row in rows["rows"].as_array().unwrap() {
        let has = |of: &str| row[of].as_array().unwrap().contains(&json!("edit"));
        assert!(!has("actions") && has("other"), "{row}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_who_asks_may_not_view_is_left_out_and_strategies_are_not_even_counted() {
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
    // The auditor may not view the onboarding, nor the strategies.
    program.as_user("aud").await;
    let person = program.ok("access_person", json!({"user": "ed"})).await;
    let sections = names(&person["sections"], "/section");
    assert_eq!(sections, ["documents", "maintenance"]);
    // The section, the area above by name, the team and the membership in it.
    assert_eq!(person["leftOut"], 4);
    assert_eq!(person["user"]["teams"], json!([]));
    program.as_user("ed").await;
    let own = program.ok("access_person", json!({})).await;
    assert_eq!(own["leftOut"], 0);
    assert!(names(&own["sections"], "/section").contains(&"strategy"));
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_are_drawn_on_the_real_tree() {
    let program = house("boss").await;
    let view = program
        .ok(
            "access_roles",
            json!({"section": "documents", "role": "editor", "on": "ff"}),
        )
        .await;
    let picture = &view["picture"];
    assert_eq!(picture["on"]["id"], "ff");
    let nodes = picture["nodes"].as_array().unwrap();
    let node = |id: &str| {
        let node = nodes.iter().find(|node| node["object"]["id"] == id);
        node.unwrap_or_else(|| panic!("{id} is not drawn"))
    };
    assert_eq!(node("f")["deeds"], json!([]));
    assert_eq!(node("ff")["deeds"], json!(["view", "add", "edit"]));
    assert_eq!(node("d2")["deeds"], json!(["view", "edit"]));
    assert_eq!(node("d1")["deeds"], json!([]), "it stands beside");
    assert_eq!(node("ff")["here"], true);
    let roles = names(&view["roles"], "/role");
    assert_eq!(
        roles,
        [
            "administrator",
            "auditor",
            "viewer",
            "editor",
            "approver",
            "responsible"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_shows_only_what_whoever_looks_may_see() {
    let program = house("leaf").await;
    let args = json!({"section": "documents", "role": "viewer"});
    let view = program.ok("access_roles", args).await;
    let nodes = view["picture"]["nodes"].as_array().unwrap();
    let drawn: Vec<_> = nodes.iter().map(|node| &node["object"]["id"]).collect();
    assert_eq!(drawn, ["section:documents", "f", "ff", "d2"]);
    let hidden = json!({"section": "documents", "role": "viewer", "on": "d1"});
    assert_eq!(program.code("access_roles", hidden).await, "not-found");
    let strategies = json!({"section": "strategy"});
    let view = program.ok("access_roles", strategies).await;
    assert_eq!(view["picture"], Value::Null);
}
