//! Tables stay grids.

use serde_json::{Value, json};

use super::{block, blocks, doc, merge, merged, p};

fn cell(id: &str, text: &str) -> Value {
    block("tableCell", id, &[p(&format!("{id}p"), text)])
}

/// A table of rows, each with its id and its cells; a cell says its id.
fn table(rows: &[(&str, &[&str])]) -> String {
    let rows: Vec<Value> = rows
        .iter()
        .map(|(id, cells)| {
            block(
                "tableRow",
                id,
                &cells.iter().map(|id| cell(id, id)).collect::<Vec<_>>(),
            )
        })
        .collect();
    doc(&[block("table", "t", &rows)])
}

/// The ids of the cells, row by row; `?` for those that were made to fill a gap.
fn shape(blocks: &Value) -> Vec<String> {
    let rows = blocks[0]["content"].as_array().unwrap();
    let id = |cell: &Value| {
        let id = cell["attrs"]["id"].as_str().unwrap();
        if id.starts_with('m') && id.len() > 4 {
            "?".to_owned()
        } else {
            id.to_owned()
        }
    };
    let row = |row: &Value| {
        row["content"]
            .as_array()
            .unwrap()
            .iter()
            .map(id)
            .collect::<Vec<_>>()
            .join(" ")
    };
    rows.iter().map(row).collect()
}

#[test]
fn a_row_and_a_column_that_different_sides_added_cross_in_an_empty_cell() {
    let base = table(&[("r1", &["a1", "b1"]), ("r2", &["a2", "b2"])]);
    let mine = table(&[("r1", &["a1", "n1", "b1"]), ("r2", &["a2", "n2", "b2"])]);
    let theirs = table(&[
        ("r1", &["a1", "b1"]),
        ("r3", &["a3", "b3"]),
        ("r2", &["a2", "b2"]),
    ]);
    let result = merged(&base, &mine, &theirs);
    assert_eq!(shape(&result), ["a1 n1 b1", "a3 ? b3", "a2 n2 b2"]);
    assert_eq!(
        result[0]["content"][1]["content"][1]["content"][0]["type"],
        "paragraph"
    );
}

#[test]
fn columns_of_both_sides_are_there_and_removed_ones_are_not() {
    let base = table(&[("r1", &["a1", "b1"]), ("r2", &["a2", "b2"])]);
    let mine = table(&[("r1", &["m1", "a1", "b1"]), ("r2", &["m2", "a2", "b2"])]);
    let theirs = table(&[("r1", &["a1", "t1"]), ("r2", &["a2", "t2"])]);
    assert_eq!(
        shape(&merged(&base, &mine, &theirs)),
        ["m1 a1 t1", "m2 a2 t2"]
    );
    // Where both put one in the same place they stand in the same order in every row.
    let theirs = table(&[("r1", &["t1", "a1", "b1"]), ("r2", &["t2", "a2", "b2"])]);
    let result = shape(&merged(&base, &mine, &theirs));
    assert!(
        result == ["m1 t1 a1 b1", "m2 t2 a2 b2"] || result == ["t1 m1 a1 b1", "t2 m2 a2 b2"],
        "{result:?}"
    );
}

#[test]
fn a_row_that_went_does_not_come_back_for_an_empty_cell() {
    let base = table(&[("r1", &["a1"]), ("r2", &["a2"])]);
    let mine = table(&[("r1", &["a1"])]);
    let theirs = table(&[("r1", &["a1", "b1"]), ("r2", &["a2", "b2"])]);
    // But it does for one in which something stands.
    let (_, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(conflicts[0].id, "r2");
    let theirs: Value = serde_json::from_str(&theirs).unwrap();
    let mut theirs = theirs;
    for row in theirs["content"][0]["content"].as_array_mut().unwrap() {
        row["content"][1]["content"][0]["content"] = json!([]);
    }
    assert_eq!(shape(&merged(&base, &mine, &theirs.to_string())), ["a1 b1"]);
}

#[test]
fn a_new_row_has_no_cell_in_a_column_that_went() {
    let base = table(&[("r1", &["a1", "b1"]), ("r2", &["a2", "b2"])]);
    let mine = table(&[("r1", &["a1"]), ("r2", &["a2"])]);
    let mut theirs: Value = serde_json::from_str(&table(&[
        ("r1", &["a1", "b1"]),
        ("r2", &["a2", "b2"]),
        ("r3", &["a3", "b3"]),
    ]))
    .unwrap();
    // What somebody wrote there keeps the column.
    assert_eq!(
        shape(&merged(&base, &mine, &theirs.to_string())),
        ["a1 ?", "a2 ?", "a3 b3"]
    );
    theirs["content"][0]["content"][2]["content"][1]["content"][0]["content"] = json!([]);
    assert_eq!(
        shape(&merged(&base, &mine, &theirs.to_string())),
        ["a1", "a2", "a3"]
    );
}

#[test]
fn a_cell_over_several_reaches_over_what_is_put_between() {
    let wide = |id: &str, columns: u8, rows: u8| json!({"type": "tableCell", "attrs": {"id": id, "colspan": columns, "rowspan": rows}, "content": [p(&format!("{id}p"), id)]});
    let row = |id: &str, cells: &[Value]| block("tableRow", id, cells);
    let plain = |ids: &[&str]| ids.iter().map(|id| cell(id, id)).collect::<Vec<_>>();
    let base = doc(&[block(
        "table",
        "t",
        &[
            row("r1", &[wide("w", 2, 1)]),
            row("r2", &plain(&["a2", "b2"])),
        ],
    )]);
    let mine = doc(&[block(
        "table",
        "t",
        &[
            row("r1", &[wide("w", 3, 1)]),
            row("r2", &plain(&["a2", "n2", "b2"])),
        ],
    )]);
    let theirs = doc(&[block(
        "table",
        "t",
        &[
            row("r1", &[wide("w", 2, 1)]),
            row("r2", &plain(&["a2", "b2"])),
            row("r3", &plain(&["a3", "b3"])),
        ],
    )]);
    let result = merged(&base, &mine, &theirs);
    assert_eq!(shape(&result), ["w", "a2 n2 b2", "a3 ? b3"]);
    assert_eq!(result[0]["content"][0]["content"][0]["attrs"]["colspan"], 3);
    // One that reaches down gives way to a row that was put into it.
    let base = doc(&[block(
        "table",
        "t",
        &[
            row("r1", &[wide("w", 1, 2), cell("b1", "b1")]),
            row("r2", &plain(&["b2"])),
        ],
    )]);
    let mine = doc(&[block(
        "table",
        "t",
        &[
            row("r1", &[wide("w", 1, 2), cell("b1", "b1"), cell("c1", "c1")]),
            row("r2", &plain(&["b2", "c2"])),
        ],
    )]);
    let theirs = doc(&[block(
        "table",
        "t",
        &[
            row("r1", &[wide("w", 1, 3), cell("b1", "b1")]),
            row("r3", &plain(&["b3"])),
            row("r2", &plain(&["b2"])),
        ],
    )]);
    assert_eq!(
        shape(&merged(&base, &mine, &theirs)),
        ["w b1 c1", "b3 ?", "b2 c2"]
    );
}

#[test]
fn a_table_of_which_both_took_a_part_goes() {
    let base = table(&[("r1", &["a1", "b1"])]);
    let (mine, theirs) = (table(&[("r1", &["a1"])]), table(&[("r1", &["b1"])]));
    let lead = |table: &str| {
        let mut all: Vec<Value> = blocks(table).as_array().unwrap().clone();
        all.insert(0, p("x", "alku"));
        doc(&all)
    };
    assert_eq!(
        merged(&lead(&base), &lead(&mine), &lead(&theirs)),
        json!([p("x", "alku")])
    );
}

#[test]
fn columns_that_each_side_moved_to_one_place_stand_in_one_order_in_every_row() {
    let base = table(&[("r1", &["a1", "b1", "c1"]), ("r2", &["a2", "b2", "c2"])]);
    let mine = table(&[("r1", &["b1", "c1", "a1"]), ("r2", &["b2", "c2", "a2"])]);
    let theirs = table(&[("r1", &["a1", "c1", "b1"]), ("r2", &["a2", "c2", "b2"])]);
    let shape = shape(&merged(&base, &mine, &theirs));
    let columns = |row: &str| row.replace(char::is_numeric, "");
    assert_eq!(columns(&shape[0]), columns(&shape[1]));
    assert!(shape[0].starts_with("c1"));
}
