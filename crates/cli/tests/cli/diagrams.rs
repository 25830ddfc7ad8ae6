//! `process import` and `export`, `diff`, `merge`.

use std::fs;

use serde_json::json;

use crate::common::{Folder, bare, cli};

fn diagram(name: &str, elements: &str) -> String {
    format!(
        "<?xml version='1.0'?>\n<!-- kept -->\n<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n  \
         <process id='P' name='{name}'>\n    {elements}\n  </process>\n</definitions>\n"
    )
}

#[test]
fn a_diagram_becomes_a_process_and_comes_out_byte_for_byte() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let text = diagram("Tilaus &amp; toimitus", "<task id='T'/>");
    let file = folder.write("order.bpmn", &text);
    let ran = cli(&workspace, ["process", "import"])
        .arg(&file)
        .arg("--json")
        .runs(0);
    assert!(ran.messages().contains("laid out"), "{}", ran.messages());
    let made = ran.json();
    assert_eq!(
        (&made["name"], &made["drawn"]),
        (&json!("Tilaus & toimitus"), &json!(false))
    );
    let process = made["process"].as_str().unwrap();

    let below = folder.write("nameless.bpmn", diagram("", "<task id='T'/>"));
    let below = cli(&workspace, ["process", "import", "--parent", process])
        .arg(&below)
        .answers(0);
    assert_eq!(below["name"], "nameless");

    let out = folder.at("out.bpmn");
    let written = cli(&workspace, ["process", "export", process])
        .arg(&out)
        .answers(0);
    assert_eq!(written["bytes"], text.len());
    assert_eq!(fs::read_to_string(out).unwrap(), text);
}

#[test]
fn a_diagram_that_can_not_be_read_is_named_with_its_place() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let file = folder.write("broken.bpmn", diagram("X", "<task id='T'>"));
    let ran = cli(&workspace, ["process", "import"]).arg(&file).runs(3);
    assert!(
        ran.messages().contains("broken.bpmn: line 6, column 3"),
        "{}",
        ran.messages()
    );
    let no_bpmn = folder.write("page.html", "<html/>");
    let answer = cli(&workspace, ["process", "import"])
        .arg(&no_bpmn)
        .answers(3);
    assert_eq!(answer["error"]["code"], "not-bpmn");
    cli(&workspace, ["process", "import"])
        .arg(folder.at("missing.bpmn"))
        .runs(3);
    let good = folder.write("good.bpmn", diagram("X", ""));
    cli(&workspace, ["process", "import", "--parent", "nobody"])
        .arg(&good)
        .runs(1);
    cli(&workspace, ["process", "export", "d1"])
        .arg(folder.at("out"))
        .runs(1);
    cli(&workspace, ["process", "import", "--as", "eero"])
        .arg(&good)
        .runs(1);
    let processes = cli(
        &workspace,
        ["access", "list", "--user", "aino", "--kind", "process"],
    );
    assert_eq!(processes.answers(0), json!([]));
}

#[test]
fn differences_are_listed() {
    let folder = Folder::new();
    let [a, b] = [
        ("a", "<task id='T' name='Yksi'/>"),
        ("b", "<task id='T' name='Kaksi'/><task id='U'/>"),
    ]
    .map(|(name, elements)| folder.write(name, diagram("X", elements)));
    let differences = bare(["diff", "--kind", "bpmn"]).arg(&a).arg(&b).answers(0);
    assert_eq!(
        differences,
        json!([
            {"change": "changed", "id": "T", "path": "@name", "before": "Yksi", "after": "Kaksi"},
            {"change": "added", "id": "U", "path": "", "before": null,
             "after": {"element": "task", "xml": "<task id='U'/>"}},
        ])
    );
    assert_eq!(
        bare(["diff", "--kind", "bpmn"]).arg(&a).arg(&a).answers(0),
        json!([])
    );
    let ran = bare(["diff", "--kind", "bpmn"])
        .arg(&a)
        .arg(folder.write("c", "<a"))
        .runs(3);
    assert!(
        ran.messages().contains("c: line 1, column 1"),
        "{}",
        ran.messages()
    );
}

#[test]
fn a_merge_holds_theirs_and_lists_mine() {
    let folder = Folder::new();
    let [base, mine, theirs] = [
        (
            "base",
            "<task id='T' name='Yksi'/><task id='U' name='Toinen'/>",
        ),
        (
            "mine",
            "<task id='T' name='Oma'/><task id='U' name='Toinen tehtävä'/>",
        ),
        (
            "theirs",
            "<task id='T' name='Vieras'/><task id='U' name='Toinen'/>",
        ),
    ]
    .map(|(name, elements)| folder.write(name, diagram("X", elements)));
    let merge = || bare(["merge", "--kind", "bpmn"]).arg(&base).arg(&mine);
    let out = folder.at("out.bpmn");
    let conflicts = merge().arg(&theirs).arg("--out").arg(&out).answers(1);
    assert_eq!(
        conflicts,
        json!([{"id": "T", "path": "@name", "base": "Yksi", "mine": "Oma", "theirs": "Vieras"}])
    );
    let merged = diagram(
        "X",
        "<task id='T' name='Vieras'/><task id='U' name='Toinen tehtävä'/>",
    );
    assert_eq!(fs::read_to_string(out).unwrap(), merged);
    // Without a file it is printed, and the conflicts are told beside it.
    let ran = merge().arg(&theirs).runs(1);
    assert_eq!(ran.words(), merged);
    assert!(
        ran.messages().contains("conflict T @name"),
        "{}",
        ran.messages()
    );
    assert_eq!(merge().arg(&base).answers(0), json!([]));
}
