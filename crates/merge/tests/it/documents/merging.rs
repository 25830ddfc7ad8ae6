//! What becomes of particular edits.

use luotsi_merge::document;
use serde_json::{Value, json};

use super::{block, blocks, doc, merge, merged, p, text};

fn tree(conflict: &document::Conflict) -> Value {
    serde_json::to_value(conflict).unwrap()
}

#[test]
fn edits_of_different_blocks_are_both_there() {
    let base = doc(&[p("a", "yksi"), p("b", "kaksi"), p("c", "kolme")]);
    let mine = doc(&[
        p("a", "YKSI"),
        p("b", "kaksi"),
        p("m", "uusi"),
        p("c", "kolme"),
    ]);
    let theirs = doc(&[p("c", "kolme"), p("a", "yksi"), p("t", "toinen")]);
    let expected = doc(&[
        p("c", "kolme"),
        p("a", "YKSI"),
        p("t", "toinen"),
        p("m", "uusi"),
    ]);
    assert_eq!(merged(&base, &mine, &theirs), blocks(&expected));
}

#[test]
fn words_and_marks_of_one_block_are_merged() {
    let cases = [
        (
            "yksi kaksi kolme",
            "yksi 2 kolme",
            "yksi kaksi 3",
            "yksi 2 3",
        ),
        (
            "yksi kaksi kolme",
            "yksi *kaksi* kolme",
            "YKSI kaksi kolme",
            "YKSI *kaksi* kolme",
        ),
        (
            "yksi kaksi kolme",
            "yksi *kaksi* kolme",
            "yksi /kaksi/ kolme",
            "yksi */kaksi/* kolme",
        ),
        // What is marked stays marked, whatever words come there.
        (
            "yksi kaksi kolme",
            "*yksi kaksi kolme*",
            "yksi 2 kolme",
            "*yksi 2 kolme*",
        ),
        (
            "yksi kaksi kolme",
            "yksi *kaksi* kolme",
            "yksi 2 kolme",
            "yksi *2* kolme",
        ),
        (
            "yksi kaksi kolme",
            "*yksi kaksi kolme*",
            "yksi kaksi uusi kolme",
            "*yksi kaksi uusi kolme*",
        ),
        (
            "*yksi kaksi kolme*",
            "yksi kaksi kolme",
            "*yksi 2 kolme*",
            "yksi 2 kolme",
        ),
        (
            "yksi kaksi kolme",
            "*yksi kaksi kolme*",
            "yksi kolme",
            "*yksi kolme*",
        ),
        (
            "yksi kaksi",
            "yksi kaksi *ja* loppu",
            "yksi kaksi *ja* loppu",
            "yksi kaksi *ja* loppu",
        ),
    ];
    for (base, mine, theirs, expected) in cases {
        let [base, mine, theirs, expected] =
            [base, mine, theirs, expected].map(|text| doc(&[p("a", text)]));
        assert_eq!(
            merged(&base, &mine, &theirs),
            blocks(&expected),
            "{mine}\n{theirs}"
        );
    }
}

#[test]
fn words_and_marks_that_collide_are_told_with_all_three() {
    let cases = [
        ("yksi kaksi kolme", "yksi 2 kolme", "yksi II kolme"),
        // The mark would be gone without a trace.
        ("yksi kaksi kolme", "yksi *kaksi* kolme", "yksi kolme"),
        // Only a part of what was replaced is marked.
        ("yksi kaksi kolme", "yksi *kaksi* kolme", "yksi 2 3"),
    ];
    for (base, mine, theirs) in cases {
        for (mine, theirs) in [(mine, theirs), (theirs, mine)] {
            let [b, m, t] = [base, mine, theirs].map(|text| doc(&[p("a", text)]));
            let (result, conflicts) = merge(&b, &m, &t);
            assert_eq!(result, blocks(&t));
            let [conflict] = conflicts.as_slice() else {
                panic!("{conflicts:?}")
            };
            let conflict = tree(conflict);
            assert_eq!(
                (&conflict["id"], &conflict["path"]),
                (&json!("a"), &json!("content"))
            );
            assert_eq!(conflict["base"]["content"], json!(text(base)));
            assert_eq!(conflict["mine"]["content"], json!(text(mine)));
            assert_eq!(conflict["theirs"]["content"], json!(text(theirs)));
        }
    }
}

#[test]
fn what_is_no_text_counts_as_a_word() {
    let link = json!({"type": "objectLink", "attrs": {"label": "Ohje", "object": "d1"}});
    let line = json!({"type": "hardBreak"});
    let with = |first: &str, inner: &Value, last: &str| {
        let nodes = [text(first), vec![inner.clone()], text(last)].concat();
        doc(&[block("paragraph", "a", &nodes)])
    };
    let base = with("katso ", &link, " ensin");
    let mine = with("lue ", &link, " ensin");
    let theirs = with("katso ", &line, " ensin");
    assert_eq!(
        merged(&base, &mine, &theirs),
        blocks(&with("lue ", &line, " ensin"))
    );
}

#[test]
fn several_comments_on_one_word_are_kept() {
    let with = |comments: &[&str]| {
        let marks: Vec<Value> = comments
            .iter()
            .map(|id| json!({"type": "comment", "attrs": {"id": id}}))
            .collect();
        doc(&[block(
            "paragraph",
            "a",
            &[json!({"type": "text", "marks": marks, "text": "sana"})],
        )])
    };
    let base = doc(&[p("a", "sana")]);
    assert_eq!(
        merged(&base, &with(&["c2"]), &with(&["c1"])),
        blocks(&with(&["c1", "c2"]))
    );
}

#[test]
fn a_new_kind_and_new_words_are_both_there() {
    let heading = |level: u8, written: &str| json!({"type": "heading", "attrs": {"id": "a", "level": level}, "content": text(written)});
    let base = doc(&[p("a", "yksi kaksi")]);
    let result = merged(
        &base,
        &doc(&[heading(2, "yksi kaksi")]),
        &doc(&[p("a", "yksi 2")]),
    );
    assert_eq!(result, json!([heading(2, "yksi 2")]));

    // What the new kind does not have goes, and is told where somebody had changed it.
    let (result, conflicts) = merge(
        &doc(&[heading(2, "yksi")]),
        &doc(&[heading(3, "yksi")]),
        &doc(&[p("a", "yksi")]),
    );
    assert_eq!(result, json!([p("a", "yksi")]));
    assert_eq!((conflicts[0].path.as_str(), conflicts.len()), ("@level", 1));
    let (result, conflicts) = merge(
        &doc(&[heading(2, "yksi")]),
        &doc(&[p("a", "yksi")]),
        &doc(&[heading(3, "yksi")]),
    );
    assert_eq!(result, json!([p("a", "yksi")]));
    assert_eq!((conflicts[0].path.as_str(), conflicts.len()), ("@level", 1));
}

#[test]
fn an_item_that_one_added_fits_the_list_that_the_other_made() {
    let list = |kind: &str, item: &str, items: &[&str]| {
        let items: Vec<Value> = items
            .iter()
            .map(|id| block(item, id, &[p(&format!("{id}p"), id)]))
            .collect();
        doc(&[block(kind, "l", &items)])
    };
    let base = list("bulletList", "listItem", &["a", "b"]);
    let mine = list("taskList", "taskItem", &["a", "b"]);
    let theirs = list("bulletList", "listItem", &["a", "b", "c"]);
    assert_eq!(
        merged(&base, &mine, &theirs),
        blocks(&list("taskList", "taskItem", &["a", "b", "c"]))
    );
}

#[test]
fn what_one_removed_and_the_other_changed_stays_and_is_told_once() {
    let list = |word: &str| {
        block(
            "bulletList",
            "l",
            &[
                block("listItem", "i", &[p("a", word)]),
                block("listItem", "j", &[p("b", "kaksi")]),
            ],
        )
    };
    let base = doc(&[p("x", "alku"), list("yksi")]);
    let removed = doc(&[p("x", "alku")]);
    let changed = doc(&[p("x", "alku"), list("YKSI")]);
    for (mine, theirs) in [(&removed, &changed), (&changed, &removed)] {
        let (result, conflicts) = merge(&base, mine, theirs);
        assert_eq!(result, blocks(&changed));
        let [conflict] = conflicts.as_slice() else {
            panic!("{conflicts:#?}")
        };
        assert_eq!((conflict.id.as_str(), conflict.path.as_str()), ("l", ""));
        let conflict = tree(conflict);
        let (gone, there) = if mine == &removed {
            ("mine", "theirs")
        } else {
            ("theirs", "mine")
        };
        assert_eq!(conflict[gone], Value::Null);
        assert_eq!(conflict[there]["json"], list("YKSI"));
        assert_eq!(conflict["base"]["text"], "yksi\nkaksi");
    }
}

#[test]
fn what_one_removed_and_the_other_moved_is_told() {
    let base = doc(&[p("a", "yksi"), p("b", "kaksi"), p("c", "kolme")]);
    let mine = doc(&[p("a", "yksi"), p("b", "kaksi")]);
    let theirs = doc(&[p("c", "kolme"), p("a", "yksi"), p("b", "kaksi")]);
    let (result, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(result, blocks(&theirs));
    assert_eq!(conflicts[0].id, "c");
}

#[test]
fn a_list_of_which_both_took_a_part_goes() {
    let list = |items: &[&str]| {
        let items: Vec<Value> = items
            .iter()
            .map(|id| block("listItem", id, &[p(&format!("{id}p"), id)]))
            .collect();
        block("bulletList", "l", &items)
    };
    let base = doc(&[p("x", "alku"), list(&["a", "b"])]);
    let mine = doc(&[p("x", "alku"), list(&["a"])]);
    let theirs = doc(&[p("x", "alku"), list(&["b"])]);
    assert_eq!(merged(&base, &mine, &theirs), json!([p("x", "alku")]));
    // But what somebody changed stays, with an empty paragraph in it.
    let quote = |tone: &str, inner: &[Value]| {
        doc(&[
            p("x", "alku"),
            json!({"type": "callout", "attrs": {"id": "q", "tone": tone}, "content": inner}),
        ])
    };
    let base = quote("note", &[p("a", "yksi"), p("b", "kaksi")]);
    let result = merged(
        &base,
        &quote("tip", &[p("a", "yksi")]),
        &quote("note", &[p("b", "kaksi")]),
    );
    assert_eq!(result[1]["attrs"]["tone"], "tip");
    assert_eq!(result[1]["content"][0]["type"], "paragraph");
}

#[test]
fn a_paragraph_that_one_split_takes_the_words_of_the_other() {
    let base = doc(&[p("a", "yksi kaksi kolme neljä")]);
    let mine = doc(&[p("a", "yksi kaksi"), p("m", "kolme neljä")]);
    for (theirs, first, second) in [
        ("yksi kaksi kolme 4", "yksi kaksi", "kolme 4"),
        ("1 kaksi kolme neljä", "1 kaksi", "kolme neljä"),
        ("yksi kaksi 3 neljä", "yksi kaksi", "3 neljä"),
        ("yksi 2 kolme neljä", "yksi 2", "kolme neljä"),
        ("1 kaksi kolme *neljä*", "1 kaksi", "kolme *neljä*"),
    ] {
        let result = merged(&base, &mine, &doc(&[p("a", theirs)]));
        assert_eq!(result, json!([p("a", first), p("m", second)]), "{theirs}");
    }
    // What can not be told apart is a conflict.
    let (result, conflicts) = merge(&base, &mine, &doc(&[p("a", "yksi uusi neljä")]));
    assert_eq!(
        result,
        json!([p("a", "yksi uusi neljä"), p("m", "kolme neljä")])
    );
    assert_eq!(conflicts.len(), 1);
}

#[test]
fn footnotes_are_there_as_long_as_somebody_refers_to_them() {
    let referring = |id: &str, before: &str, notes: &[&str]| {
        let notes = notes
            .iter()
            .map(|note| json!({"type": "footnoteReference", "attrs": {"footnote": note}}));
        block(
            "paragraph",
            id,
            &text(before).into_iter().chain(notes).collect::<Vec<_>>(),
        )
    };
    let notes = |ids: &[&str]| {
        let notes: Vec<Value> = ids
            .iter()
            .map(|id| block("footnote", id, &[p(&format!("{id}p"), id)]))
            .collect();
        json!({"type": "footnotes", "content": notes})
    };
    let base = doc(&[
        referring("a", "yksi", &["f"]),
        p("b", "kaksi"),
        notes(&["f"]),
    ]);
    let without = doc(&[p("a", "yksi"), p("b", "kaksi")]);
    // One splits the block and takes the footnote away, the other changes a word of the block.
    let long = |word: &str, notes: &[&str]| referring("a", &format!("yksi {word} kolme "), notes);
    assert_eq!(
        merged(
            &doc(&[long("kaksi", &["f"]), notes(&["f"])]),
            &doc(&[p("a", ""), p("m", "uusi yksi kaksi kolme")]),
            &doc(&[long("2", &["f"]), notes(&["f"])]),
        ),
        json!([
            {"type": "paragraph", "attrs": {"id": "a"}},
            p("m", "uusi yksi 2 kolme")
        ])
    );
    // Both add one, before any was there: both are, in the order of the text.
    let mine = doc(&[
        p("a", "yksi"),
        referring("b", "kaksi", &["m"]),
        notes(&["m"]),
    ]);
    let theirs = doc(&[
        referring("a", "yksi", &["t"]),
        p("b", "kaksi"),
        notes(&["t"]),
    ]);
    let expected = doc(&[
        referring("a", "yksi", &["t"]),
        referring("b", "kaksi", &["m"]),
        notes(&["t", "m"]),
    ]);
    assert_eq!(merged(&without, &mine, &theirs), blocks(&expected));
    // One takes it away, the other refers to it from elsewhere: it stays, and that is told.
    let used = doc(&[
        referring("a", "yksi", &["f"]),
        referring("b", "kaksi", &["f"]),
        notes(&["f"]),
    ]);
    for (mine, theirs) in [(&without, &used), (&used, &without)] {
        let (result, conflicts) = merge(&base, mine, theirs);
        assert_eq!(
            result,
            json!([
                p("a", "yksi"),
                referring("b", "kaksi", &["f"]),
                notes(&["f"])
            ])
        );
        assert_eq!((conflicts.len(), conflicts[0].id.as_str()), (1, "f"));
    }
    // One takes it away, the other changes words beside it: it goes.
    let beside = doc(&[
        referring("a", "YKSI", &["f"]),
        p("b", "kaksi"),
        notes(&["f"]),
    ]);
    let base = doc(&[
        referring("a", "yksi on ", &["f"]),
        p("b", "kaksi"),
        notes(&["f"]),
    ]);
    let without = doc(&[p("a", "yksi on "), p("b", "kaksi")]);
    let beside_on = beside.replace("YKSI", "YKSI on ");
    assert_eq!(
        merged(&base, &without, &beside_on),
        json!([p("a", "YKSI on "), p("b", "kaksi")])
    );
    // One takes it away, the other adds another: that one is there alone.
    let other = doc(&[
        referring("a", "yksi on ", &["f"]),
        referring("b", "kaksi", &["g"]),
        notes(&["f", "g"]),
    ]);
    let expected = json!([
        p("a", "yksi on "),
        referring("b", "kaksi", &["g"]),
        notes(&["g"])
    ]);
    assert_eq!(merged(&base, &without, &other), expected);
}

#[test]
fn moving_into_each_other_is_told() {
    let base = doc(&[
        block("blockquote", "q", &[p("a", "a")]),
        block("blockquote", "r", &[p("b", "b")]),
    ]);
    let mine = doc(&[block(
        "blockquote",
        "q",
        &[p("a", "a"), block("blockquote", "r", &[p("b", "b")])],
    )]);
    let theirs = doc(&[block(
        "blockquote",
        "r",
        &[p("b", "b"), block("blockquote", "q", &[p("a", "a")])],
    )]);
    let (result, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(result, blocks(&theirs));
    assert_eq!(conflicts.len(), 1);
}

#[test]
fn what_one_put_into_a_block_that_the_other_removed_and_the_other_elsewhere_is_told() {
    let item = |id: &str, inner: &[Value]| block("listItem", id, inner);
    let base = doc(&[
        p("x", "alku"),
        block(
            "bulletList",
            "l",
            &[item("i", &[p("a", "yksi")]), item("j", &[p("b", "kaksi")])],
        ),
    ]);
    let inner = [p("a", "yksi"), p("b", "kaksi")];
    let mine = doc(&[
        p("x", "alku"),
        block("bulletList", "l", &[item("i", &inner)]),
    ]);
    let theirs = doc(&[p("x", "alku"), p("b", "kaksi")]);
    let (result, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(result, blocks(&theirs));
    assert_eq!(conflicts.len(), 1);
    assert_eq!(
        tree(&conflicts[0])["mine"],
        json!({"parent": "i", "after": "a"})
    );
    let (result, conflicts) = merge(&base, &theirs, &mine);
    assert_eq!(result, blocks(&mine));
    assert!(conflicts.iter().any(|conflict| conflict.id == "b"));
}

#[test]
fn what_one_moved_within_a_block_and_the_other_out_of_it_is_there_although_the_block_was_removed() {
    let quote = |inner: &[Value]| doc(&[p("x", "alku"), block("blockquote", "q", inner)]);
    let (a, b, c) = (p("a", "yksi"), p("b", "kaksi"), p("c", "kolme"));
    let base = quote(&[a.clone(), b.clone(), c.clone()]);
    let within = quote(&[c.clone(), a.clone(), b.clone()]);
    let out = doc(&[p("x", "alku"), a.clone(), b.clone(), c.clone()]);
    let (result, conflicts) = merge(&base, &within, &out);
    assert_eq!(result, blocks(&out));
    assert_eq!(conflicts[0].id, "c");
    let (result, conflicts) = merge(&base, &out, &within);
    let kept = block("blockquote", "q", &[c]);
    assert_eq!(result, json!([p("x", "alku"), a, b, kept]));
    assert!(conflicts.iter().any(|conflict| conflict.id == "c"));
}

#[test]
fn blocks_without_ids_are_found_by_what_they_say_and_where_they_stand() {
    let bare = |written: &str| json!({"type": "paragraph", "content": text(written)});
    let base = doc(&[bare("yksi"), bare("kaksi kolme"), bare("neljä")]);
    let mine = doc(&[bare("uusi"), bare("yksi"), bare("kaksi 3"), bare("neljä")]);
    let theirs = doc(&[bare("yksi"), bare("2 kolme"), bare("neljä"), bare("loppu")]);
    let expected = doc(&[
        bare("uusi"),
        bare("yksi"),
        bare("2 3"),
        bare("neljä"),
        bare("loppu"),
    ]);
    assert_eq!(merged(&base, &mine, &theirs), blocks(&expected));
    let (_, conflicts) = merge(&base, &doc(&[bare("yksi"), bare("neljä")]), &theirs);
    assert_eq!(conflicts[0].id, "");
    assert_eq!(conflicts[0].path, "paragraph[2]");
}

#[test]
fn the_file_is_written_in_one_way() {
    let base = r#"{"content": [{"attrs": {"level": 1, "id": "a"}, "type": "heading"}], "type": "doc", "attrs": {"language": null}}"#;
    let mine = base.replace("null", "\"fi\"");
    let theirs = base.replace("1", "2");
    let merged = document::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
    assert_eq!(
        String::from_utf8(merged.bytes).unwrap(),
        r#"{"type":"doc","attrs":{"language":"fi"},"content":[{"type":"heading","attrs":{"id":"a","level":2}}]}"#
    );
}

fn remark(id: &str, attributes: &Value, words: &str) -> Value {
    let mut remark = block("remark", id, &text(words));
    for (name, value) in attributes.as_object().unwrap() {
        remark["attrs"][name] = value.clone();
    }
    remark
}

fn said(comments: &[(&str, &[Value])]) -> Value {
    let comments: Vec<Value> = comments
        .iter()
        .map(|(id, remarks)| block("comment", id, remarks))
        .collect();
    json!({"type": "comments", "content": comments})
}

fn commented(id: &str, words: &str, comments: &[&str]) -> Value {
    let marks: Vec<Value> = comments
        .iter()
        .map(|id| json!({"type": "comment", "attrs": {"id": id}}))
        .collect();
    let words = match marks.as_slice() {
        [] => json!({"type": "text", "text": words}),
        marks => json!({"type": "text", "marks": marks, "text": words}),
    };
    block("paragraph", id, &[words])
}

#[test]
fn comments_of_both_stand_beside_each_other() {
    let none = json!({});
    let base = doc(&[commented("a", "yksi kaksi", &[])]);
    let one = |id: &str| -> [Value; 1] { [remark(&format!("{id}r"), &none, id)] };
    let (mine, theirs) = (one("m"), one("t"));
    // Both comment on the same words, before anybody had said anything.
    let merged_both = merged(
        &base,
        &doc(&[commented("a", "yksi kaksi", &["m"]), said(&[("m", &mine)])]),
        &doc(&[
            commented("a", "yksi kaksi", &["t"]),
            said(&[("t", &theirs)]),
        ]),
    );
    assert_eq!(merged_both[0], commented("a", "yksi kaksi", &["m", "t"]));
    let ids: Vec<&Value> = merged_both[1]["content"]
        .as_array()
        .unwrap()
        .iter()
        .map(|comment| &comment["attrs"]["id"])
        .collect();
    assert_eq!(ids.len(), 2);
    // One writes the text anew, beside the footnotes that the other adds: what was said stays.
    let with = |words: &str, end: &[Value]| {
        let mut blocks = vec![commented("a", words, &["m"])];
        blocks.extend_from_slice(end);
        doc(&blocks)
    };
    let comments = said(&[("m", &mine)]);
    assert_eq!(
        merged(
            &with("yksi kaksi kolme", std::slice::from_ref(&comments)),
            &with("yksi 2 kolme", std::slice::from_ref(&comments)),
            &with("yksi kaksi kolme", &[p("b", "uusi"), comments.clone()]),
        ),
        json!([
            commented("a", "yksi 2 kolme", &["m"]),
            p("b", "uusi"),
            comments
        ]),
    );
}

#[test]
fn answers_and_turns_are_no_conflict() {
    let by = |who: &str| json!({"author": who});
    let turn = |who: &str| json!({"author": who, "turn": "resolved"});
    let asked = remark("r", &by("u1"), "Miksi");
    let with = |more: &[Value]| {
        let mut remarks = vec![asked.clone()];
        remarks.extend_from_slice(more);
        doc(&[commented("a", "yksi", &["c"]), said(&[("c", &remarks)])])
    };
    let base = with(&[]);
    let mine = [
        remark("m1", &by("u2"), "Siksi"),
        remark("m2", &turn("u2"), ""),
    ];
    let theirs = [remark("t1", &turn("u3"), "")];
    let blocks = merged(&base, &with(&mine), &with(&theirs));
    let remarks = blocks[1]["content"][0]["content"].as_array().unwrap();
    assert_eq!(remarks.len(), 4);
    assert_eq!(remarks[0], asked);
    // What one took away while the other answered, somebody has to say.
    let gone = doc(&[commented("a", "yksi", &[])]);
    let (_, conflicts) = merge(&base, &gone, &with(&theirs));
    assert_eq!(conflicts.len(), 1);
    let (blocks, conflicts) = merge(&base, &with(&mine), &gone);
    assert!(blocks.to_string().contains("Siksi"));
    assert_eq!(conflicts.len(), 1);
}
