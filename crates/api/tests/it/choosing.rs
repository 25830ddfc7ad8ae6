//! Choosing objects, people and places; recent and favourite objects.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

async fn find(program: &Program, query: &str, kinds: &[&str], limit: u32) -> Value {
    let args = json!({"query": query, "kinds": kinds, "limit": limit});
    program.ok("find_objects", args).await
}

#[tokio::test(flavor = "multi_thread")]
async fn objects_are_found_by_a_part_of_their_name_the_best_first() {
    let program = house("boss").await;
    let found = find(&program, "OHJE", &[], 10).await;
    assert_eq!(ids(&found), ["f", "ff", "d1", "dx"]);
    assert_eq!(found[1]["section"], "documents");
    assert_eq!(found[1]["path"], json!(["Ohjeet"]));
    assert_eq!(
        ids(&find(&program, "anvis", &[], 10).await),
        ["f"],
        "in any language"
    );
    assert_eq!(
        ids(&find(&program, "ohje", &["document"], 10).await),
        ["d1", "dx"]
    );
    assert_eq!(ids(&find(&program, "ohje", &[], 2).await), ["f", "ff"]);
    assert_eq!(ids(&find(&program, "pomo", &["user"], 9).await), ["boss"]);
    assert_eq!(
        find(&program, "salainen", &["strategy"], 9).await,
        json!([])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_somebody_may_know_of_is_found() {
    let program = house("leaf").await;
    assert_eq!(ids(&find(&program, "", &[], 99).await), ["f", "ff", "d2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_without_those_who_are_archived() {
    let program = house("vera").await;
    let names = async |query: &str, groups: bool| -> Vec<String> {
        let args = json!({"query": query, "groups": groups, "limit": 99});
        let people = program.ok("find_people", args).await;
        let name = |person: &Value| person["name"]["text"].as_str().unwrap().to_owned();
        people.as_array().unwrap().iter().map(name).collect()
    };
    assert_eq!(
        names("", false).await,
        [
            "Eetu Kirjoittaja",
            "Pirjo Pomo",
            "Vera Katsoja",
            "Åke Lehti",
            "Öivind Tarkastaja"
        ]
    );
    assert_eq!(names("kva", true).await, ["Laatutiimi"]);
    assert_eq!(names("laa", false).await, [""; 0]);
    assert_eq!(
        names("KA", true).await,
        ["Vera Katsoja", "Öivind Tarkastaja"],
        "words first"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_object_is_offered_the_places_where_its_kind_may_stand() {
    let program = house("ed").await;
    let places = async |object: &str, query: &str, limit: u32| {
        let args = json!({"object": object, "query": query, "limit": limit});
        program.ok("places", args).await
    };
    let offered = places("d1", "", 99).await;
    assert_eq!(
        ids(&offered),
        ["section:documents", "f", "ff"],
        "nothing archived"
    );
    let part = |name: &str| -> Vec<Value> {
        offered
            .as_array()
            .unwrap()
            .iter()
            .map(|place| place[name].clone())
            .collect()
    };
    assert_eq!(part("level"), [0, 1, 2]);
    assert_eq!(part("allowed"), [false, true, true]);
    assert_eq!(part("roles")[0], json!(["administrator", "editor"]));
    assert_eq!(
        ids(&places("f", "", 99).await),
        ["section:documents"],
        "not below itself"
    );
    assert_eq!(ids(&places("d1", "sise", 99).await), ["ff"]);
    assert_eq!(ids(&places("d1", "", 2).await), ["section:documents", "f"]);
    program.as_user("boss").await;
    assert_eq!(ids(&places("p", "", 99).await), ["section:processes"]);
    assert_eq!(ids(&places("p2", "", 99).await), ["section:processes", "p"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn favourites_and_recent_objects_are_each_persons_own_and_are_kept() {
    let program = house("vera").await;
    let favourite = |object: &str, value: bool| json!({"object": object, "value": value});
    for object in ["d1", "d2", "d1"] {
        program.ok("set_favourite", favourite(object, true)).await;
    }
    assert_eq!(program.object("d1").await["favourite"], true);
    program.object("d4").await;
    program.object("d1").await;
    program.as_user("boss").await;
    assert_eq!(program.ok("favourites", json!({})).await, json!([]));
    assert_eq!(program.ok("recent", json!({})).await, json!([]));
    let path = program.ok("session", json!({})).await["path"].clone();
    let program = program.restarted().await;
    program.ok("open_workspace", json!({ "path": path })).await;
    program.as_user("vera").await;
    assert_eq!(
        ids(&program.ok("favourites", json!({})).await),
        ["d2", "d1"]
    );
    assert_eq!(ids(&program.ok("recent", json!({})).await), ["d1", "d4"]);
    program.ok("set_favourite", favourite("d2", false)).await;
    assert_eq!(ids(&program.ok("favourites", json!({})).await), ["d1"]);
    // What somebody may no longer know of is in no list of theirs.
    program.as_user("boss").await;
    program
        .act(json!({"op": "revoke", "to": {"user": "vera"}, "role": "viewer", "on": "section:documents"}))
        .await;
    program.as_user("vera").await;
    assert_eq!(program.ok("favourites", json!({})).await, json!([]));
    assert_eq!(program.ok("recent", json!({})).await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn favourites_that_are_set_at_the_same_time_are_all_kept() {
    let program = house("vera").await;
    let set = ["d1", "d2", "d4", "d5", "f", "ff"].map(|object| {
        let (app, args) = (
            program.app.clone(),
            json!({"object": object, "value": true}),
        );
        tokio::spawn(async move { app.call("set_favourite", args).await })
    });
    for set in set {
        set.await.unwrap().unwrap();
    }
    let favourites = program.ok("favourites", json!({})).await;
    assert_eq!(favourites.as_array().unwrap().len(), 6);
}
