//! Lists as the interface asks for them: windows, rights, deeds, views.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

async fn list(program: &Program, of: &str, look: Value) -> Value {
    let args = json!({"list": {"of": of, "look": look}, "from": 0, "count": 99, "languages": true});
    program.ok("list_objects", args).await
}

async fn listed(program: &Program, look: Value) -> String {
    let window = list(program, "section:documents", look).await;
    ids(&window["rows"]).join(" ")
}

fn row<'a>(window: &'a Value, id: &str) -> &'a Value {
    let mut rows = window["rows"].as_array().unwrap().iter();
    rows.find(|row| row["object"]["id"] == id).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_of_what_stands_directly_below_or_of_all() {
    let program = house("boss").await;
    assert_eq!(listed(&program, json!({})).await, "f d4 d5");
    let whole = json!({"whole": true});
    assert_eq!(listed(&program, whole.clone()).await, "f ff d2 d1 d3 d4 d5");
    let folder = list(&program, "f", whole).await;
    assert_eq!(ids(&folder["rows"]), ["ff", "d2", "d1", "d3"]);
    assert_eq!(row(&folder, "d2")["path"], json!(["Sisemmät ohjeet"]));
    assert_eq!(row(&folder, "d1")["path"], json!([]));
    let part = json!({"list": {"of": "f", "look": {"whole": true}}, "from": 1, "count": 2});
    let part = program.ok("list_objects", part).await;
    assert_eq!((&part["total"], &part["from"]), (&json!(4), &json!(1)));
    assert_eq!(ids(&part["rows"]), ["d2", "d1"]);
    let late = json!({"list": {"of": "f"}, "from": 77, "count": 2});
    assert_eq!(program.ok("list_objects", late).await["rows"], json!([]));
    assert_eq!(
        list(&program, "d1", json!({})).await["anything"],
        json!(false)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_sort_and_filters_leave_out() {
    let program = house("boss").await;
    let sorted = async |by: &str, descending: bool| {
        let sort = json!({"by": by, "descending": descending});
        listed(&program, json!({"whole": true, "sort": sort})).await
    };
    // Luonnos, Ohjeet, Palaute, Reklamaatio, Sisemmät ohjeet, Sivu, Taulukko.
    assert_eq!(sorted("name", false).await, "d3 f d2 d1 ff d4 d5");
    assert_eq!(sorted("name", true).await, "d5 d4 ff d1 d2 f d3");
    assert!(sorted("review-due", true).await.starts_with("d1 "));
    assert!(sorted("responsible", false).await.starts_with("d1 "));
    assert!(sorted("state", false).await.starts_with("d3 "));
    let some =
        async |filter: Value| listed(&program, json!({"whole": true, "filter": filter})).await;
    assert_eq!(some(json!({"text": "OHJE"})).await, "f ff d1");
    assert_eq!(some(json!({"text": "anvis"})).await, "f");
    assert_eq!(some(json!({"kinds": ["folder"]})).await, "f ff");
    assert_eq!(
        some(json!({"states": ["draft", "revising"]})).await,
        "d1 d3"
    );
    assert_eq!(some(json!({"review": "overdue"})).await, "d1");
    assert_eq!(
        some(json!({"responsible": {"party": {"group": "g"}}})).await,
        "d1"
    );
    assert_eq!(
        some(json!({"responsible": "nobody", "kinds": ["document"]})).await,
        "d2 d3 d4 d5"
    );
    assert_eq!(
        some(json!({"archived": true, "text": "vanha"})).await,
        "fx dx"
    );
    assert_eq!(some(json!({"text": "vanha"})).await, "");
    let none = list(
        &program,
        "section:documents",
        json!({"filter": {"text": "vanha"}}),
    )
    .await;
    assert_eq!(
        (&none["total"], &none["anything"]),
        (&json!(0), &json!(true))
    );
    for (id, number) in [("d2", "TO-10"), ("d4", "TO-9"), ("d3", "LO-1")] {
        program
            .act(json!({"op": "set-number", "object": id, "number": number}))
            .await;
    }
    assert_eq!(some(json!({"text": "to-"})).await, "d2 d4");
    assert!(sorted("number", false).await.starts_with("d3 d4 d2 "));
    let numbered = list(&program, "section:documents", json!({})).await;
    assert_eq!(row(&numbered, "d4")["number"], "TO-9");
    assert_eq!(row(&numbered, "f")["number"], Value::Null);
    program.as_user("ed").await;
    let mine = json!({"whole": true, "filter": {"responsible": "me"}});
    assert_eq!(listed(&program, mine).await, "d1", "through the group");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_never_learns_of_drafts() {
    let program = house("ed").await;
    let whole = json!({"whole": true});
    let editor = list(&program, "f", whole.clone()).await;
    let d1 = row(&editor, "d1");
    assert_eq!(
        (&d1["state"], &d1["version"]),
        (&json!("revising"), &json!(1))
    );
    program.as_user("vera").await;
    let reader = list(&program, "f", whole.clone()).await;
    assert_eq!(ids(&reader["rows"]), ["ff", "d2", "d1"]);
    assert_eq!(row(&reader, "d1")["state"], "approved");
    for states in [json!(["draft"]), json!(["revising"])] {
        let look = json!({"whole": true, "filter": {"states": states}});
        assert_eq!(listed(&program, look).await, "");
    }
    program.as_user("leaf").await;
    let traversed = list(&program, "section:documents", whole).await;
    assert_eq!(ids(&traversed["rows"]), ["f", "ff", "d2"]);
    let folder = row(&traversed, "f");
    assert_eq!(folder["nameOnly"], true);
    assert_eq!(
        (&folder["review"], &folder["state"], &folder["mayMove"]),
        (&Value::Null, &json!("none"), &json!(false))
    );
    let hidden = json!({"list": {"of": "section:processes"}, "from": 0, "count": 9});
    assert_eq!(program.code("list_objects", hidden).await, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_in_the_language_that_it_says_or_the_organisations_own() {
    let program = house("boss").await;
    let swedish = json!({"type": "doc", "attrs": {"language": "sv"}, "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": "Ny text"}]}
    ]});
    let args = json!({"object": "d3", "base": null, "text": swedish.to_string(), "prefer": null});
    let written = program.ok("write_document", args).await;
    assert_eq!(written["outcome"], "written", "{written}");
    // The search brings what texts say to where lists read it.
    program
        .ok(
            "search",
            json!({"query": "yhteys", "limit": 1, "wait": true}),
        )
        .await;
    let window = list(&program, "section:documents", json!({"whole": true})).await;
    assert_eq!(window["languagesBehind"], false);
    assert_eq!(row(&window, "d1")["language"], "fi");
    assert_eq!(
        row(&window, "d4")["language"],
        Value::Null,
        "a page is no text"
    );
    let swedish = json!({"whole": true, "filter": {"language": "sv"}});
    assert_eq!(listed(&program, swedish.clone()).await, "d3");
    let finnish = json!({"whole": true, "filter": {"language": "fi"}});
    assert_eq!(listed(&program, finnish).await, "d1");
    let sorted = json!({"whole": true, "sort": {"by": "language", "descending": true}});
    assert!(listed(&program, sorted).await.starts_with("d3 d1 "));
    program.as_user("vera").await;
    assert_eq!(
        listed(&program, swedish).await,
        "",
        "the draft is not theirs to see"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_anew_what_the_organisation_has_become() {
    let program = house("boss").await;
    let sorted = json!({"sort": {"by": "name"}});
    assert_eq!(listed(&program, sorted.clone()).await, "f d4 d5");
    program
        .act(json!({"op": "rename", "object": "d5", "name": {"fi": "Aakkoset"}}))
        .await;
    assert_eq!(listed(&program, sorted.clone()).await, "d5 f d4");
    program.ok("undo", json!({})).await;
    assert_eq!(listed(&program, sorted).await, "f d4 d5");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_chosen_by_their_ids_and_moved_as_one_command() {
    let program = house("boss").await;
    let args = json!({"list": {"of": "section:documents", "look": {"sort": {"by": "name"}}}, "from": 1, "count": 9});
    assert_eq!(
        program.ok("list_ids", args).await,
        json!({"total": 3, "ids": ["d4", "d5"]})
    );
    let places = json!({"object": "d4", "with": ["d5", "f"], "query": "", "limit": 99});
    let places = program.ok("places", places).await;
    assert_eq!(
        ids(&places),
        ["section:documents"],
        "no folder goes into itself"
    );
    let moves = ["d4", "d5"].map(|id| json!({"op": "move", "object": id, "under": "ff"}));
    program.act(json!({"op": "all", "changes": moves})).await;
    let inner = list(&program, "ff", json!({})).await;
    assert_eq!(ids(&inner["rows"]), ["d2", "d4", "d5"]);
    let history = program.ok("undo", json!({})).await;
    assert_eq!(history["redo"], "move");
    assert_eq!(listed(&program, json!({})).await, "f d4 d5");
}

fn deed<'a>(deeds: &'a Value, name: &str) -> &'a Value {
    let mut deeds = deeds.as_array().unwrap().iter();
    deeds.find(|deed| deed["deed"] == name).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn deeds_say_what_may_be_done_to_which_and_why_not_to_the_others() {
    let program = house("boss").await;
    let chosen = json!({"objects": ["d1", "d3", "f", "nobody"]});
    let deeds = program.ok("list_deeds", chosen).await;
    assert_eq!(
        deed(&deeds, "set-responsible")["objects"],
        json!(["d1", "d3", "f"])
    );
    assert_eq!(
        deed(&deeds, "move")["objects"],
        json!(["f"]),
        "what stands in a folder goes along with it"
    );
    program.as_user("vera").await;
    let deeds = program
        .ok("list_deeds", json!({"objects": ["d1", "d2", "ff"]}))
        .await;
    let archive = deed(&deeds, "archive");
    assert_eq!(archive["objects"], json!([]));
    let refused = &archive["refused"][0];
    assert_eq!(refused["count"], 2, "d2 goes along with ff");
    assert_eq!(refused["why"]["reason"]["code"], "forbidden");
    assert_eq!(ids(&refused["named"]), ["d1", "ff"]);
    assert!(
        deeds
            .as_array()
            .unwrap()
            .iter()
            .all(|deed| deed["deed"] != "restore"),
        "nothing is archived"
    );
    program.as_user("leaf").await;
    let unseen = program.ok("list_deeds", json!({"objects": ["d1"]})).await;
    assert_eq!(unseen, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn views_are_kept_for_each_person_and_outlive_the_program() {
    let program = house("boss").await;
    let view = |id: &str, name: &str| {
        json!({"id": id, "name": name, "section": "documents",
            "look": {"whole": true, "filter": {"states": ["draft"]}, "sort": {"by": "changed", "descending": true}},
            "columns": ["responsible", "changed"]})
    };
    program
        .ok("save_list_view", view("v1", " Luonnokset "))
        .await;
    program.ok("save_list_view", view("v2", "Muut")).await;
    let nameless = program.code("save_list_view", view("v3", "  ")).await;
    assert_eq!(nameless, "view-name");
    let path = program.ok("session", json!({})).await["path"].clone();
    let program = program.restarted().await;
    program.ok("open_workspace", json!({ "path": path })).await;
    program.as_user("boss").await;
    let kept = program.ok("list_views", json!({})).await;
    assert_eq!(kept, json!([view("v1", "Luonnokset"), view("v2", "Muut")]));
    program
        .ok("save_list_view", view("v1", "Omat luonnokset"))
        .await;
    program.ok("delete_list_view", json!({"id": "v2"})).await;
    let kept = program.ok("list_views", json!({})).await;
    assert_eq!(kept, json!([view("v1", "Omat luonnokset")]));
    program.as_user("vera").await;
    assert_eq!(program.ok("list_views", json!({})).await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn several_become_files_none_of_which_takes_anothers_place() {
    let program = house("vera").await;
    let folder = program.folder.path().join("out");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("Reklamaatio- ohje.md"), "mine").unwrap();
    let args =
        json!({"objects": ["d1", "d5", "d4", "f", "d3"], "form": "md", "title": "", "task": "t"});
    let none = program.ok("export_files", args.clone()).await;
    assert_eq!(none, Value::Null, "no folder was chosen");
    *program.app.host().chosen.lock().unwrap() = Some(folder.clone());
    let report = program.ok("export_files", args).await;
    assert_eq!(report["written"], 2);
    assert_eq!(
        ids(&report["leftOut"]),
        ["d4", "f"],
        "a page and a folder are no files; the draft is not theirs to know of"
    );
    assert_eq!(report["leftOut"][0]["failure"]["code"], "nothing-to-save");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(read("Reklamaatio- ohje.md"), "mine");
    assert!(read("Reklamaatio- ohje (2).md").contains("Ota yhteys."));
    assert_eq!(read("luvut.csv"), "a;b\n1;2\n");
}
