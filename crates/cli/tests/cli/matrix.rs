//! `access matrix`.

use std::{fs, io::Read as _, path::Path};

use serde_json::{Value, json};

use crate::common::{Folder, cli, small};

fn matrix(workspace: &Path, more: &[&str]) -> Vec<Value> {
    let words = ["access", "matrix"].iter().chain(more).copied();
    match cli(workspace, words).answers(0) {
        Value::Array(cells) => cells,
        other => panic!("{other}"),
    }
}

fn objects_of(cells: &[Value], user: &str) -> Vec<String> {
    let own = cells.iter().filter(|cell| cell["user"] == user);
    own.map(|cell| cell["object"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_matrix_holds_what_the_lists_do() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let cells = matrix(&workspace, &[]);
    for user in ["aino", "eero", "fanni", "outi", "veikko"] {
        let list = cli(&workspace, ["access", "list", "--user", user]).answers(0);
        let own: Vec<Value> = cells
            .iter()
            .filter(|cell| cell["user"] == user)
            .map(|cell| {
                json!({"object": cell["object"], "kind": cell["kind"], "actions": cell["actions"]})
            })
            .collect();
        assert_eq!(Value::Array(own), list, "{user}");
    }
    assert!(cells.iter().all(|cell| cell["actions"] != json!([])));
    assert!(
        cells.iter().any(|cell| cell["object"] == "s1"),
        "unfiltered"
    );
}

#[test]
fn it_can_be_narrowed() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let words = [
        "--user", "veikko", "--user", "eero", "--user", "veikko", "--kind", "document",
    ];
    let cells = matrix(&workspace, &words);
    assert_eq!(objects_of(&cells, "veikko"), ["d1"]);
    assert_eq!(objects_of(&cells, "eero"), ["d1", "d2"]);
    assert_eq!(cells.len(), 3);
    let unknown = cli(&workspace, ["access", "matrix", "--user", "no-such"]);
    let ran = unknown.runs(1);
    assert!(ran.messages().contains("no-such"), "{}", ran.messages());
}

#[test]
fn a_table_has_a_row_for_each_user_and_a_column_for_each_object() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let words = ["access", "matrix", "--format", "csv", "--kind", "document"];
    let ran = cli(&workspace, words.iter().copied()).runs(0);
    assert_eq!(
        ran.words()
            .replace("\r\n", "\n")
            .lines()
            .collect::<Vec<_>>()[3..],
        [
            "fanni,,",
            "outi,traverse view view-draft,traverse view view-draft",
            "veikko,traverse view comment acknowledge,"
        ]
    );
    assert!(ran.words().starts_with("user,d1,d2\r\n"));
    let file = folder.at("matrix.csv");
    fs::write(&file, "old").unwrap();
    let answer = cli(&workspace, words).arg("--out").arg(&file).answers(0);
    assert_eq!(answer, json!({"users": 5, "objects": 2}));
    assert_eq!(fs::read_to_string(&file).unwrap(), ran.words());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&file), mode(&folder.write("other", "")));
    }
}

#[test]
fn ids_with_commas_and_quotes_stay_whole() {
    let folder = Folder::new();
    let mut bundle = small();
    bundle["risks"] = json!([{"id": "a,\"b\" c", "name": "Riski", "published": true}]);
    bundle["documents"][0]["body"] = Value::Null;
    let bundle = folder.bundle("odd", &bundle);
    let workspace = folder.at("workspace");
    cli(&workspace, ["import"]).arg(bundle).runs(0);
    let words = ["access", "matrix", "--format", "csv", "--kind", "risk"];
    let ran = cli(&workspace, words).runs(0);
    assert!(ran.words().starts_with("user,\"a,\"\"b\"\" c\"\r\n"));
    let cells = matrix(&workspace, &["--kind", "risk", "--user", "outi"]);
    assert_eq!(objects_of(&cells, "outi"), ["a,\"b\" c"]);
}

#[test]
fn a_workbook_holds_the_same_table() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let file = folder.at("matrix.xlsx");
    let words = ["access", "matrix", "--format", "xlsx", "--kind", "document"];
    cli(&workspace, words.iter().copied())
        .arg("--out")
        .arg(&file)
        .runs(0);
    let mut workbook = zip::ZipArchive::new(fs::File::open(&file).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = workbook.by_name(name).unwrap();
        part.read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    for text in [
        "<t>user</t>",
        "<t>d2</t>",
        "<t>veikko</t>",
        "<t>traverse view view-draft</t>",
    ] {
        assert!(sheet.contains(text), "{text}: {sheet}");
    }
    assert!(part("xl/worksheets/sheet2.xml").contains("<t>Salaisuus</t>"));
    assert!(part("xl/worksheets/sheet3.xml").contains("<t>Veikko</t>"));
    let ran = cli(&workspace, words).arg("--json").runs(2);
    assert!(ran.messages().contains("--out"), "{}", ran.messages());
}

#[test]
fn more_objects_than_a_sheet_has_columns_are_refused_with_the_way_round() {
    let folder = Folder::new();
    let document = |number: usize| json!({"id": format!("d{number}"), "name": "x"});
    let bundle = json!({
        "format": "luotsi-organisation/1",
        "users": [{"id": "aino", "name": "Aino", "administrator": true}],
        "documents": (0..16_384).map(document).collect::<Vec<_>>(),
        "risks": [{"id": "r1", "name": "x"}]
    });
    let bundle = folder.bundle("wide", &bundle);
    let workspace = folder.at("workspace");
    cli(&workspace, ["import"]).arg(bundle).runs(0);
    let file = folder.at("matrix.xlsx");
    let write = |kind: &str, format: &str| {
        let words = ["access", "matrix", "--kind", kind, "--format", format];
        cli(&workspace, words).arg("--out").arg(&file)
    };
    let ran = write("document", "xlsx").arg("--json").runs(1);
    assert_eq!(ran.json()["error"]["code"], "does-not-fit");
    for word in ["16383", "16384", "--kind", "csv"] {
        assert!(ran.messages().contains(word), "{word}: {}", ran.messages());
    }
    assert!(!file.exists());
    write("risk", "xlsx").runs(0);
    write("document", "csv").runs(0);
    let head = fs::read_to_string(&file).unwrap();
    assert_eq!(head.lines().next().unwrap().split(',').count(), 16_385);
}

#[test]
fn a_preview_holds_only_what_its_reader_may_view() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let shown = |asking: &str, more: &[&str]| {
        let words = ["access", "matrix", "--json", "--as", asking];
        let ran = cli(&workspace, words.iter().chain(more).copied()).runs(0);
        let cells = ran.json().as_array().unwrap().clone();
        (cells, ran.messages())
    };
    let (cells, messages) = shown("aino", &[]);
    assert!(!objects_of(&cells, "eero").contains(&"s1".to_owned()));
    assert!(objects_of(&cells, "eero").contains(&"d2".to_owned()));
    assert!(messages.contains(" 0 objects were left out"), "{messages}");
    let (cells, messages) = shown("fanni", &[]);
    assert!(objects_of(&cells, "eero").contains(&"s1".to_owned()));
    assert!(!objects_of(&cells, "eero").contains(&"d2".to_owned()));
    assert!(!messages.contains(" 0 objects"), "{messages}");
    // One's own row holds more than others' do.
    let (cells, _) = shown("veikko", &["--user", "veikko", "--user", "eero"]);
    assert!(objects_of(&cells, "veikko").contains(&"d1".to_owned()));
    assert!(objects_of(&cells, "veikko").contains(&"s1".to_owned()));
    assert_eq!(objects_of(&cells, "eero"), ["s1", "b1"]);
    shown("eero", &["--user", "eero"]);
    let words = ["access", "matrix", "--as", "eero"];
    let ran = cli(&workspace, words).runs(1);
    assert!(ran.messages().contains("preview"), "{}", ran.messages());
}
