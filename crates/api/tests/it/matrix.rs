//! The matrix of rights by windows.

use luotsi_api::bundle_files::{Limits, Watch, read};
use luotsi_domain::{
    Id, Organisation,
    access::{Action, ActionSet, actions},
};
use serde_json::{Value, json};

use crate::{house::house, support::Program};

/// So many rows and columns the house has at most.
const ALL: u32 = 100;

const SAME: u64 = 1 << 62;

/// The matrix with everything open: the ids of rows and columns, and the cells by row and column.
struct Seen {
    size: Value,
    rows: Vec<Value>,
    columns: Vec<String>,
    cells: Vec<Vec<u64>>,
}

impl Seen {
    fn ids(&self) -> Vec<&str> {
        self.rows
            .iter()
            .map(|row| row["id"].as_str().unwrap())
            .collect()
    }

    fn cell(&self, subject: &str, object: &str) -> u64 {
        let column = self.columns.iter().position(|id| id == subject).unwrap();
        let row = self.ids().iter().position(|id| *id == object).unwrap();
        self.cells[column][row]
    }
}

async fn look(program: &Program, view: Value) -> Seen {
    program
        .ok(
            "matrix_expand",
            json!({"view": view, "object": null, "expanded": true}),
        )
        .await;
    let size = program.ok("matrix", view.clone()).await;
    let part = json!({"view": view, "from": 0, "count": ALL});
    let rows = program.ok("matrix_rows", part.clone()).await;
    let columns = program.ok("matrix_columns", part).await;
    for answer in [&rows, &columns] {
        assert_eq!(answer["revision"], size["revision"]);
    }
    let rows = rows["rows"].as_array().unwrap().clone();
    let columns: Vec<String> = columns["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["id"].as_str().unwrap().to_owned())
        .collect();
    let window = json!({"view": view, "fromRow": 0, "rows": ALL, "fromColumn": 0, "columns": ALL});
    let bytes = program.bytes("matrix_cells", window).await.unwrap();
    let mut numbers = bytes
        .chunks_exact(8)
        .map(|bytes| u64::from_le_bytes(bytes.try_into().unwrap()));
    assert_eq!(json!(numbers.next().unwrap()), size["revision"]);
    let cells: Vec<u64> = numbers.collect();
    assert_eq!(cells.len(), rows.len() * columns.len());
    let cells = cells
        .chunks(rows.len().max(1))
        .map(<[u64]>::to_vec)
        .collect();
    Seen {
        size,
        rows,
        columns,
        cells,
    }
}

/// The organisation of the house, read beside the program.
fn organisation(program: &Program) -> Organisation {
    let watch = Watch {
        progress: &|_| {},
        cancel: &std::sync::atomic::AtomicBool::new(false),
    };
    let bundle = program.folder.path().join("bundle");
    let records = read(&bundle, &Limits::default(), &watch, &mut |_, _| Ok(())).unwrap();
    Organisation::from_records(records)
}

fn of(names: &[Action]) -> u64 {
    names.iter().copied().collect::<ActionSet>().bits()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_cell_says_what_the_rules_say() {
    let program = house("boss").await;
    let organisation = organisation(&program);
    let seen = look(&program, json!({"subjects": "users"})).await;
    assert_eq!(
        seen.columns,
        ["ed", "boss", "vera", "leaf", "aud"],
        "by name, nobody archived"
    );
    assert!(seen.ids().contains(&"d2") && !seen.ids().contains(&"s"));
    let mut allowed = 0;
    for user in &seen.columns {
        for object in seen.ids() {
            let expected = actions(&organisation, &user.as_str().into(), &object.into());
            assert_eq!(
                seen.cell(user, object),
                expected.bits(),
                "{user} on {object}"
            );
            allowed += expected.len();
        }
    }
    assert!(allowed > 100);
    assert_eq!(seen.size["leftOut"], 0, "strategies are never counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_shows_in_the_next_window() {
    let program = house("boss").await;
    let view = json!({"subjects": "users"});
    let before = look(&program, view.clone()).await;
    let grant = json!({"op": "grant", "to": {"user": "leaf"}, "role": "approver", "on": "d1"});
    program.ok("execute", json!({ "intent": grant })).await;
    let after = look(&program, view).await;
    let gained = after.cell("leaf", "d1") & !before.cell("leaf", "d1");
    assert_eq!(
        gained & of(&[Action::Approve, Action::View]),
        of(&[Action::Approve, Action::View])
    );
    assert_ne!(before.size["revision"], after.size["revision"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_fold_and_open_to_what_is_looked_for() {
    let program = house("boss").await;
    let view = json!({"subjects": "users", "section": "documents"});
    let fold = |object: Value, expanded: bool| json!({"view": view, "object": object, "expanded": expanded});
    program.ok("matrix_expand", fold(Value::Null, false)).await;
    let rows = async || {
        let part = json!({"view": view, "from": 0, "count": ALL});
        let rows = program.ok("matrix_rows", part).await;
        let rows = rows["rows"].as_array().unwrap().clone();
        let row = |row: &Value| {
            (
                row["id"].as_str().unwrap().to_owned(),
                row["level"].clone(),
                row["expanded"].clone(),
            )
        };
        rows.iter().map(row).collect::<Vec<_>>()
    };
    assert_eq!(
        rows().await,
        [("section:documents".to_owned(), json!(1), json!(false))]
    );
    let find = json!({"view": view, "id": "d2"});
    let at = program.ok("matrix_reveal", find).await;
    let open = rows().await;
    let row = &open[usize::try_from(at.as_u64().unwrap()).unwrap()];
    assert_eq!(row, &("d2".to_owned(), json!(4), Value::Null));
    program.ok("matrix_expand", fold(json!("f"), false)).await;
    assert!(!rows().await.iter().any(|(id, ..)| id == "d2"));
    let nowhere = program
        .ok("matrix_reveal", json!({"view": view, "id": "p"}))
        .await;
    assert_eq!(nowhere, Value::Null, "it is of another section");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_leaves_what_it_stands_in_as_context() {
    let program = house("boss").await;
    let seen = look(&program, json!({"subjects": "users", "kind": "document"})).await;
    let context = |id: &str| {
        let row = seen.rows.iter().find(|row| row["id"] == id);
        row.map(|row| row["context"].as_bool().unwrap())
    };
    assert_eq!(context("d2"), Some(false));
    assert_eq!(context("ff"), Some(true));
    assert_eq!(context("section:processes"), None);
    assert_eq!(seen.size["objects"], 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_leaves_those_who_may_and_where_there_is_such_a_thing() {
    let program = house("boss").await;
    let seen = look(
        &program,
        json!({"subjects": "users", "section": "documents", "action": "edit"}),
    )
    .await;
    assert_eq!(seen.columns, ["ed", "boss"]);
    assert_eq!(seen.cell("ed", "d2"), of(&[Action::Edit]));
    assert_eq!(seen.cell("ed", "d4"), 0);
    let section = seen
        .rows
        .iter()
        .find(|row| row["id"] == "section:documents")
        .unwrap();
    assert_eq!(section["context"], true, "sections are not edited");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_members_only_through_groups_and_only_what_differs() {
    let program = house("boss").await;
    let members = look(&program, json!({"subjects": "users", "group": "g"})).await;
    assert_eq!(members.columns, ["ed"], "archived members are none");

    let through = json!({"subjects": "users", "only": {"only": "through-group"}});
    let through = look(&program, through).await;
    assert_eq!(through.columns, ["ed"]);
    assert_ne!(through.cell("ed", "d2") & of(&[Action::Edit]), 0);
    assert!(
        !through.ids().contains(&"d4"),
        "nobody has it through a group"
    );
    assert!(
        !through.ids().contains(&"boss"),
        "everybody sees users without any group"
    );

    let view = json!({"subjects": "users", "section": "documents", "only": {"only": "differs-from", "from": "vera"}});
    let differs = look(&program, view).await;
    assert!(!differs.columns.contains(&"vera".to_owned()));
    assert_eq!(differs.cell("leaf", "d2") & SAME, SAME, "both view it");
    assert_eq!(differs.cell("leaf", "d4"), 0, "vera may view it");

    let nothing =
        json!({"subjects": "users", "section": "documents", "only": {"only": "no-rights"}});
    let nothing = look(&program, nothing).await;
    assert!(nothing.columns.is_empty());
    let nothing =
        json!({"subjects": "users", "section": "processes", "only": {"only": "no-rights"}});
    let nothing = look(&program, nothing).await;
    assert_eq!(nothing.columns, ["ed", "vera", "leaf"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_shows_what_its_members_get_and_a_role_what_its_table_says() {
    let program = house("boss").await;
    let groups = look(&program, json!({"subjects": "groups"})).await;
    assert_eq!(groups.columns, ["g"]);
    let users = look(&program, json!({"subjects": "users"})).await;
    for id in ["f", "d2", "d1", "d4", "p", "section:documents"] {
        // The only member has nothing besides.
        assert_eq!(groups.cell("g", id), users.cell("ed", id), "{id}");
    }
    program
        .act(json!({"op": "create-group", "id": "g2", "name": {"fi": "Toinen"}}))
        .await;
    let both = look(&program, json!({"subjects": "groups"})).await;
    assert_eq!(both.columns.len(), 2);
    let one = look(&program, json!({"subjects": "groups", "group": "g2"})).await;
    assert_eq!(one.columns, ["g2"]);

    let roles = look(
        &program,
        json!({"subjects": "roles", "section": "documents"}),
    )
    .await;
    assert!(
        roles.columns.contains(&"viewer".to_owned())
            && !roles.columns.contains(&"trainer".to_owned())
    );
    let published = of(&[
        Action::Traverse,
        Action::View,
        Action::Comment,
        Action::Acknowledge,
    ]);
    assert_eq!(roles.cell("viewer", "d2"), published);
    assert_eq!(roles.cell("viewer", "d3"), 0, "it is not published");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_preview_sees_their_own_rights_and_how_much_is_left_out() {
    let program = house("leaf").await;
    let organisation = organisation(&program);
    let seen = look(&program, json!({"subjects": "users"})).await;
    assert_eq!(seen.columns, ["leaf"]);
    assert_eq!(seen.size["ownOnly"], true);
    let leaf = Id::from("leaf");
    for object in seen.ids() {
        let may = actions(&organisation, &leaf, &object.into());
        assert!(may.contains(Action::View), "{object}");
        assert_eq!(seen.cell("leaf", object), may.bits());
    }
    let hidden = organisation.records().filter(|record| {
        let is_counted = record.kind().is_object()
            && organisation.section_of(&record.id) != Some(luotsi_domain::SectionName::Strategy);
        is_counted && !actions(&organisation, &leaf, &record.id).contains(Action::View)
    });
    assert_eq!(seen.size["leftOut"], hidden.count());
    let groups = look(&program, json!({"subjects": "groups"})).await;
    assert!(groups.columns.is_empty());
    let compared = json!({"subjects": "users", "only": {"only": "differs-from", "from": "boss"}});
    let refused = program.try_call("matrix", compared).await.unwrap_err();
    assert_eq!(
        refused.code, "not-found",
        "what the other may do is not told by the difference"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_filters_leave_goes_into_a_file() {
    let program = house("boss").await;
    let path = program.folder.path().join("rights.csv");
    let numbered: Vec<String> = Action::ALL
        .iter()
        .map(|action| format!("*{action}"))
        .collect();
    let export = |path: &std::path::Path, format: &str| {
        json!({
            "view": {"subjects": "users", "kind": "document", "group": "g"},
            "path": path, "format": format, "task": "t",
            "words": {"sheet": "Rights", "object": "Object", "kind": "Kind", "path": "In",
                      "actions": numbered, "roles": {}, "kinds": {"document": "paper"},
                      "sections": {"documents": "Papers"}},
        })
    };
    let written = program.ok("matrix_export", export(&path, "csv")).await;
    assert_eq!(written, json!({"objects": 6, "subjects": 1}));
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Object,Kind,In,Eetu Kirjoittaja");
    assert_eq!(lines.len(), 7);
    let row = lines
        .iter()
        .find(|line| line.starts_with("Palaute,"))
        .unwrap();
    assert!(
        row.starts_with("Palaute,paper,Papers › Ohjeet › Sisemmät ohjeet,\"*traverse, *view, "),
        "{row}"
    );

    let path = program.folder.path().join("rights.xlsx");
    program.ok("matrix_export", export(&path, "xlsx")).await;
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    let mut sheet = String::new();
    std::io::Read::read_to_string(
        &mut archive.by_name("xl/worksheets/sheet1.xml").unwrap(),
        &mut sheet,
    )
    .unwrap();
    assert!(
        sheet.contains("Palaute") && sheet.contains("*edit"),
        "{sheet}"
    );
}
