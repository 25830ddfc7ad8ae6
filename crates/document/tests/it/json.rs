use luotsi_document::{Form, json, losses::LossCode, markdown};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};

use crate::generated::document;

/// JSON that looks like a document's more or less.
fn likeness() -> impl Strategy<Value = Value> {
    let name = || {
        select(vec![
            "doc",
            "paragraph",
            "heading",
            "text",
            "bulletList",
            "list_item",
            "listItem",
            "taskList",
            "taskItem",
            "table",
            "tableRow",
            "tableCell",
            "tableHeader",
            "image",
            "codeBlock",
            "callout",
            "blockquote",
            "hardBreak",
            "horizontalRule",
            "footnotes",
            "footnote",
            "footnoteReference",
            "objectLink",
            "video",
            "orderedList",
        ])
    };
    let mark = select(vec!["bold", "em", "link", "comment", "code", "blink"]);
    let attributes = select(vec![
        json!({}),
        json!(null),
        json!({"id": "a", "level": 2, "checked": true, "start": 4}),
        json!({"id": "", "level": "x", "colspan": 0, "rowspan": 99_999, "colwidth": [1, 2]}),
        json!({"body": "0", "src": "x.png", "alt": "a", "label": "b", "object": "o", "footnote": "f"}),
        json!({"href": "javascript:a", "tone": "loud", "language": 3}),
        json!({"href": "https://example.com", "title": "t"}),
        json!([1]),
    ]);
    let leaf = (
        name(),
        attributes.clone(),
        "[ \r\n\0a-c]{0,4}",
        vec((mark, attributes.clone()), 0..3),
    )
        .prop_map(|(name, attributes, text, marks)| {
            let mark =
                |(name, attributes): (&str, Value)| json!({"type": name, "attrs": attributes});
            let marks: Vec<Value> = marks.into_iter().map(mark).collect();
            json!({"type": name, "attrs": attributes, "text": text, "marks": marks})
        });
    let node = leaf.prop_recursive(6, 40, 5, move |node| {
        (name(), attributes.clone(), vec(node, 0..5))
            .prop_map(|(name, attributes, content)| json!({"type": name, "attrs": attributes, "content": content}))
    });
    vec(node, 0..5).prop_map(|content| json!({"type": "doc", "content": content}))
}

proptest! {
    #[test]
    fn what_is_read_of_anything_can_be_stored(likeness in likeness()) {
        let bytes = likeness.to_string().into_bytes();
        // It may be refused by one of them, but nothing panics.
        let _ = json::read(&bytes);
        if let Ok(read) = json::read_foreign(&bytes) {
            prop_assert_eq!(&json::read(&json::write(&read.document)).unwrap(), &read.document);
            let written = markdown::write(&read.document, &read.pictures);
            markdown::read(written.as_bytes()).unwrap();
        }
    }

    #[test]
    fn a_document_comes_back_from_json_as_it_was(document in document()) {
        let written = json::write(&document);
        let read = json::read(&written).unwrap();
        prop_assert_eq!(&read, &document);
        prop_assert_eq!(json::write(&read), written);
    }

    #[test]
    fn what_our_editor_writes_is_read_in_the_manner_of_others_without_loss(document in document()) {
        let read = json::read_foreign(&json::write(&document)).unwrap();
        prop_assert_eq!(read.losses, Vec::new());
        prop_assert_eq!(read.document, document);
    }
}

const POINT: &[u8] = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;";

fn with_picture() -> (luotsi_document::model::Document, luotsi_document::Pictures) {
    let mut pictures = luotsi_document::Pictures::new();
    let body = luotsi_document::keep(&mut pictures, POINT.to_vec()).unwrap();
    let said = format!(
        r#"{{"type":"doc","content":[{{"type":"image","attrs":{{"id":"a","body":"{body}","alt":"A point"}}}}]}}"#
    );
    (json::read(said.as_bytes()).unwrap(), pictures)
}

#[test]
fn a_file_of_json_holds_its_pictures() {
    let (document, pictures) = with_picture();
    let file = luotsi_document::write(Form::Json, &document, &pictures, None).unwrap();
    let read = luotsi_document::read(Form::Json, &file).unwrap();
    assert_eq!(read.document, document);
    assert_eq!(read.pictures, pictures);
    assert_eq!(read.losses, []);
}

#[test]
fn a_picture_that_a_file_only_names_is_told_as_lost() {
    let (document, _) = with_picture();
    let read = luotsi_document::read(Form::Json, &json::write(&document)).unwrap();
    assert_eq!(read.losses[0].code, LossCode::UnreadablePicture);
    assert_eq!(luotsi_document::text::of(&read.document), "A point");
}
