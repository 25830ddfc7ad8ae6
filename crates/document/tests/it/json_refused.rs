//! What is refused of our editor's JSON, and what is made of others'.

use luotsi_document::{
    Unreadable,
    json::{self, Fault, Refused},
    losses::LossCode,
};

use crate::told::told;

fn doc(blocks: &str) -> String {
    format!(r#"{{"type":"doc","content":[{blocks}]}}"#)
}

fn refused(blocks: &str) -> Refused {
    match json::read(doc(blocks).as_bytes()).unwrap_err() {
        Unreadable::Refused(refused) => refused,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_documents_do_not_have_is_refused_with_its_place() {
    let of = |place: &str, fault| Refused {
        place: place.to_owned(),
        fault,
    };
    let text = |node: &str| format!(r#"{{"type":"paragraph","content":[{node}]}}"#);
    for (blocks, expected) in [
        (r#"{"type":"video"}"#.to_owned(), of("/content/0", Fault::UnknownNode("video".to_owned()))),
        (text(r#"{"type":"text","text":"a","marks":[{"type":"bold"},{"type":"blink"}]}"#),
            of("/content/0/content/0/marks/1", Fault::UnknownMark("blink".to_owned()))),
        (r#"{"type":"paragraph"},{"type":"paragraph","attrs":{"id":"a","textAlign":"left"}}"#.to_owned(),
            of("/content/1", Fault::UnknownAttribute("textAlign".to_owned()))),
        (r#"{"type":"bullet_list"}"#.to_owned(), of("/content/0", Fault::UnknownNode("bullet_list".to_owned()))),
        (r#"{"type":"text","text":"a"}"#.to_owned(), of("/content/0", Fault::Misplaced("text".to_owned()))),
        (text(r#"{"type":"horizontalRule"}"#), of("/content/0/content/0", Fault::Misplaced("horizontalRule".to_owned()))),
        (r#"{"type":"bulletList","content":[{"type":"paragraph"}]}"#.to_owned(),
            of("/content/0/content/0", Fault::Misplaced("paragraph".to_owned()))),
        (r#"{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"horizontalRule"}]}]}"#.to_owned(),
            of("/content/0/content/0", Fault::Misplaced("horizontalRule".to_owned()))),
        (r#"{"type":"bulletList"}"#.to_owned(), of("/content/0", Fault::Missing("content".to_owned()))),
        (r#"{"type":"heading","attrs":{"level":7}}"#.to_owned(), of("/content/0", Fault::Value("level".to_owned()))),
        (r#"{"type":"heading"}"#.to_owned(), of("/content/0", Fault::Missing("level".to_owned()))),
        (r#"{"type":"paragraph","attrs":{"id":"a b"}}"#.to_owned(), of("/content/0", Fault::Value("id".to_owned()))),
        (text(r#"{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:a"}}]}"#),
            of("/content/0/content/0/marks/0", Fault::Value("href".to_owned()))),
        (r#"{"type":"image","attrs":{"src":"https://example.com/a.png"}}"#.to_owned(),
            of("/content/0", Fault::UnknownAttribute("src".to_owned()))),
        (r#"{"type":"footnotes"},{"type":"paragraph"}"#.to_owned(), of("/content/0", Fault::UnknownNode("footnotes".to_owned()))),
        (r#"{"content":[]}"#.to_owned(), of("/content/0", Fault::Missing("type".to_owned()))),
    ] {
        assert_eq!(refused(&blocks), expected, "{blocks}");
    }
}

#[test]
fn what_is_no_json_is_refused_with_its_line() {
    let error = json::read(b"{\n  \"type\": doc }").unwrap_err();
    assert_eq!(error.code(), "broken");
    assert_eq!(error.to_string(), "line 2, column 11: expected value");
    assert_eq!(json::read(b"\xff").unwrap_err().code(), "not-unicode");
    assert!(json::read("[".repeat(100_000).as_bytes()).is_err());
}

#[test]
fn what_is_nested_too_deep_is_refused_or_flattened() {
    let mut blocks = r#"{"type":"paragraph","content":[{"type":"text","text":"in"}]}"#.to_owned();
    for _ in 0..55 {
        blocks = format!(r#"{{"type":"blockquote","content":[{blocks}]}}"#);
    }
    assert_eq!(refused(&blocks).fault, Fault::TooDeep);
    let read = json::read_foreign(doc(&blocks).as_bytes()).unwrap();
    assert_eq!(luotsi_document::text::of(&read.document), "in");
    assert_eq!(read.losses[0].code, LossCode::TooDeep);
    assert_eq!(
        json::read(&json::write(&read.document)).unwrap(),
        read.document
    );
}

#[test]
fn ids_that_are_there_before_are_given_anew() {
    let twice = doc(
        r#"{"type":"paragraph","attrs":{"id":"a"}},{"type":"paragraph","attrs":{"id":"a"}},{"type":"paragraph"}"#,
    );
    let document = json::read(twice.as_bytes()).unwrap();
    let ids: Vec<&str> = document
        .blocks
        .iter()
        .map(|block| block.id.as_str())
        .collect();
    assert_eq!(ids[0], "a");
    assert!(
        ids[1] != "a"
            && ids[1] != ids[2]
            && ids.iter().all(|id| luotsi_document::ids::is_valid(id))
    );
    assert_eq!(json::read(twice.as_bytes()).unwrap(), document);
}

#[test]
fn other_editors_names_are_understood() {
    let read = json::read_foreign(
        doc(r#"{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[
            {"type":"text","text":"a","marks":[{"type":"strong"},{"type":"em"}]},{"type":"hard_break"},{"type":"text","text":"b"}]}]}]},
            {"type":"ordered_list","attrs":{"order":3},"content":[{"type":"list_item","content":[{"type":"paragraph"}]}]},
            {"type":"code_block","attrs":{"params":"sh"},"content":[{"type":"text","text":"ls"}]}"#)
        .as_bytes(),
    )
    .unwrap();
    assert_eq!(
        told(&read.document.blocks),
        "ul(li(p(Bold(Italic(a))↵b))) ol3(li(p())) code[sh](ls)"
    );
    assert_eq!(read.losses, []);
}

#[test]
fn what_other_editors_have_more_is_named_and_its_text_kept() {
    let read = json::read_foreign(
        doc(r#"{"type":"panel","attrs":{"color":"red"},"content":[{"type":"paragraph","attrs":{"textAlign":"right"},"content":[
            {"type":"text","text":"a","marks":[{"type":"textStyle","attrs":{"color":"red"}}]},
            {"type":"mention","attrs":{"id":"7","label":"Maija"}},
            {"type":"image","attrs":{"src":"https://example.com/x.png","alt":"far"}}]}]},
            {"type":"text","text":"loose","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}"#)
        .as_bytes(),
    )
    .unwrap();
    assert_eq!(
        told(&read.document.blocks),
        "p(aMaijalink[https://example.com/x.png](far)) p(loose)"
    );
    let losses: Vec<(LossCode, &str)> = read
        .losses
        .iter()
        .map(|loss| (loss.code, loss.detail.as_str()))
        .collect();
    assert_eq!(
        losses,
        [
            (LossCode::UnknownNode, "panel"),
            (LossCode::UnknownAttribute, "textAlign"),
            (LossCode::UnknownMark, "textStyle"),
            (LossCode::UnknownNode, "mention"),
            (LossCode::RemotePicture, "https://example.com/x.png"),
            (LossCode::UnsafeAddress, "javascript:x"),
        ]
    );
    assert_eq!(
        read.losses[2].place,
        "/content/0/content/0/content/0/marks/0"
    );
}
