//! The settings' tables.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

async fn table(program: &Program, name: &str, query: &str, from: u32, count: u32) -> Value {
    let args = json!({"query": query, "from": from, "count": count});
    program.ok(name, args).await
}

fn names(table: &Value) -> Vec<&str> {
    let rows = table["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["name"]["text"].as_str().unwrap())
        .collect()
}

fn allowed(actions: &Value) -> Vec<&str> {
    let actions = actions.as_array().unwrap();
    let allowed = actions.iter().filter(|state| state["allowed"] == true);
    allowed
        .map(|state| state["action"].as_str().unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn users_are_listed_by_name_in_parts() {
    let program = house("boss").await;
    let all = table(&program, "users", "", 0, 99).await;
    assert_eq!(
        names(&all),
        [
            "Eetu Kirjoittaja",
            "Entinen Väki",
            "Pirjo Pomo",
            "Vera Katsoja",
            "Åke Lehti",
            "Öivind Tarkastaja"
        ]
    );
    let part = table(&program, "users", "", 1, 2).await;
    assert_eq!(part["total"], 6);
    assert_eq!(names(&part), ["Entinen Väki", "Pirjo Pomo"]);
    assert_eq!(
        table(&program, "users", "", 9, 9).await,
        json!({"total": 6, "rows": []})
    );
    for (query, name) in [
        ("VÄKI", "Entinen Väki"),
        ("pirjo@", "Pirjo Pomo"),
        ("asian", "Vera Katsoja"),
    ] {
        assert_eq!(names(&table(&program, "users", query, 0, 9).await), [name]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_has_their_data_groups_and_what_can_be_done_with_them() {
    let program = house("boss").await;
    let row = async |query: &str| table(&program, "users", query, 0, 1).await["rows"][0].clone();
    let ed = row("eetu").await;
    assert_eq!(ids(&ed["groups"]), ["g"]);
    assert_eq!(ed["archived"], false);
    assert_eq!(row("entinen").await["archived"], true);
    assert_eq!(row("öivind").await["auditor"], true);
    assert_eq!(row("vera").await["titles"], json!({"fi": "Asiantuntija"}));
    assert_eq!(
        allowed(&ed["actions"]),
        ["view", "edit", "archive", "remove-avatar", "set-flags"]
    );
    program.as_user("ed").await;
    let own = row("eetu").await;
    assert_eq!(
        allowed(&own["actions"]),
        ["view", "edit", "remove-avatar"],
        "oneself"
    );
    let other = row("vera").await;
    assert_eq!(allowed(&other["actions"]), ["view"]);
    let edit = &other["actions"][1];
    assert_eq!(edit["roles"], json!(["administrator", "self"]));
    assert_eq!(
        edit["helpers"],
        json!([{"id": "boss", "name": "Pirjo Pomo"}])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_have_members_in_order() {
    let program = house("vera").await;
    let groups = table(&program, "groups", "team", 0, 9).await;
    assert_eq!(groups["total"], 1);
    assert_eq!(groups["rows"][0]["members"], 2);
    let members = program.ok("group_members", json!({"group": "g"})).await;
    let people = members["members"].as_array().unwrap();
    assert_eq!(people[0]["name"]["text"], "Eetu Kirjoittaja");
    assert_eq!(people[1]["archived"], true);
    assert_eq!(allowed(&members["actions"]), ["view"]);
    for other in ["ed", "nothing", "f"] {
        assert_eq!(
            program.code("group_members", json!({"group": other})).await,
            "not-found"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn grants_are_listed_to_those_who_may_preview_access_and_to_everybody_their_own() {
    let program = house("boss").await;
    let all = table(&program, "grants", "", 0, 9).await;
    let line = |row: &Value| {
        let to = row["to"]["name"]["text"].as_str().unwrap();
        let on = row["on"]["id"].as_str().unwrap();
        format!(
            "{to} {} {on} {}",
            row["role"].as_str().unwrap(),
            row["grant"]["allowed"]
        )
    };
    let lines = |table: &Value| -> Vec<String> {
        table["rows"].as_array().unwrap().iter().map(line).collect()
    };
    assert_eq!(
        lines(&all),
        [
            "Laatutiimi editor f true",
            "Vera Katsoja viewer section:documents true",
            "Åke Lehti viewer d2 true"
        ]
    );
    assert_eq!(all["rows"][2]["path"], json!(["Ohjeet", "Sisemmät ohjeet"]));
    assert_eq!(all["rows"][2]["section"], "documents");
    assert_eq!(
        lines(&table(&program, "grants", "palaute", 0, 9).await).len(),
        1
    );
    program.as_user("ed").await;
    assert_eq!(
        lines(&table(&program, "grants", "", 0, 9).await),
        ["Laatutiimi editor f false"]
    );
    let locked = table(&program, "grants", "", 0, 9).await["rows"][0]["grant"].clone();
    assert_eq!(locked["roles"], json!(["administrator"]));
    assert_eq!(locked["helpers"][0]["name"], "Pirjo Pomo");
    program.as_user("aud").await;
    assert_eq!(table(&program, "grants", "", 0, 9).await["total"], 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_are_read_by_everybody_and_changed_by_administrators() {
    let program = house("boss").await;
    program
        .act(json!({"op": "rename", "object": "section:documents", "name": {"fi": "Asiakirjat"}}))
        .await;
    program
        .act(json!({"op": "set-step-heading", "column": "records", "heading": {"sv": "Spår"}}))
        .await;
    let settings = program.ok("settings", json!({})).await;
    assert_eq!(
        settings["stepHeadings"],
        json!([{"column": "records", "names": {"sv": "Spår"}}])
    );
    let session = program.ok("session", json!({})).await;
    assert_eq!(session["stepHeadings"][0]["name"]["text"], "Spår");
    assert_eq!(settings["names"], json!({"fi": "Koe Oy"}));
    assert_eq!(settings["languages"], json!(["fi", "sv", "en"]));
    assert_eq!(settings["separationOfDuties"], true);
    assert_eq!(settings["protection"], "keyring");
    let sections = settings["sectionNames"].as_array().unwrap();
    let documents = sections
        .iter()
        .find(|section| section["id"] == "section:documents");
    assert_eq!(documents.unwrap()["names"]["fi"], "Asiakirjat");
    assert!(allowed(&settings["actions"]).contains(&"manage-settings"));
    program.as_user("vera").await;
    let settings = program.ok("settings", json!({})).await;
    assert_eq!(allowed(&settings["actions"]), [""; 0]);
}
