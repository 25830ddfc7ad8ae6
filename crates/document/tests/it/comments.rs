//! What is said in the margin: what it may be, who may say it, and that readers get none of it.

use luotsi_document::{
    Unreadable, comments,
    json::{self, Fault, Refused},
    model::{BlockKind, Document, Mark},
};
use proptest::prelude::*;

use crate::generated::document;

fn remark(id: &str, author: &str, text: &str) -> String {
    format!(
        r#"{{"type":"remark","attrs":{{"id":"{id}","author":"{author}","name":"{author}","at":"2026-03-01T08:00:00Z"}},
            "content":[{{"type":"text","text":"{text}"}}]}}"#
    )
}

/// A document of one commented word, with these comments' remarks.
fn with(comments: &[(&str, String)]) -> String {
    let all: Vec<String> = comments
        .iter()
        .map(|(id, remarks)| {
            format!(r#"{{"type":"comment","attrs":{{"id":"{id}"}},"content":[{remarks}]}}"#)
        })
        .collect();
    format!(
        r#"{{"type":"doc","content":[{{"type":"paragraph","attrs":{{"id":"p"}},"content":[
            {{"type":"text","text":"sana","marks":[{{"type":"comment","attrs":{{"id":"c1"}}}}]}},
            {{"type":"text","text":" toinen"}}]}},
            {{"type":"comments","content":[{}]}}]}}"#,
        all.join(",")
    )
}

fn read(json: &str) -> Document {
    json::read(json.as_bytes()).unwrap()
}

fn marks(document: &Document) -> usize {
    let BlockKind::Paragraph(line) = &document.blocks.first().unwrap().kind else {
        panic!("no paragraph")
    };
    let marks = line.iter().flat_map(|inline| &inline.marks);
    marks
        .filter(|mark| matches!(mark, Mark::Comment { .. }))
        .count()
}

#[test]
fn what_a_comment_can_not_hold_is_refused_with_its_place() {
    let place = "/content/1/content/0";
    for (comments, inner, fault) in [
        (
            r#"{"type":"comment","content":[]}"#.to_owned(),
            "",
            Fault::Missing("id".to_owned()),
        ),
        (
            r#"{"type":"comment","attrs":{"id":"c1"},"content":[]}"#.to_owned(),
            "",
            Fault::Missing("content".to_owned()),
        ),
        (
            r#"{"type":"paragraph"}"#.to_owned(),
            "",
            Fault::UnknownNode("paragraph".to_owned()),
        ),
        (
            format!(
                r#"{{"type":"comment","attrs":{{"id":"c1"}},"content":[{}]}}"#,
                remark("r", "u1", "a").replace("2026-03-01T08", "eilen")
            ),
            "/content/0",
            Fault::Value("at".to_owned()),
        ),
        (
            format!(
                r#"{{"type":"comment","attrs":{{"id":"c1"}},"content":[{}]}}"#,
                remark("r", "u1", "a").replace("\"name\":", "\"turn\":")
            ),
            "/content/0",
            Fault::Value("turn".to_owned()),
        ),
        (
            format!(
                r#"{{"type":"comment","attrs":{{"id":"c1"}},"content":[{}]}}"#,
                remark("r", "u1", "a").replace("\"text\":\"a\"", "\"text\":\"a\",\"marks\":[]")
            ),
            "/content/0/content/0",
            Fault::Misplaced("marks".to_owned()),
        ),
    ] {
        let doc = format!(
            r#"{{"type":"doc","content":[{{"type":"paragraph"}},{{"type":"comments","content":[{comments}]}}]}}"#
        );
        let expected = Refused {
            place: format!("{place}{inner}"),
            fault,
        };
        match json::read(doc.as_bytes()).unwrap_err() {
            Unreadable::Refused(refused) => assert_eq!(refused, expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_mark_of_no_comment_is_no_mark() {
    assert_eq!(marks(&read(&with(&[("c1", remark("r1", "u1", "a"))]))), 1);
    assert_eq!(marks(&read(&with(&[("c2", remark("r1", "u1", "a"))]))), 0);
}

#[test]
fn remarks_stand_in_order_of_time_and_the_last_turn_counts() {
    let first = remark("r1", "u1", "ensin");
    let turn = |id: &str, turn: &str, day: u32| {
        format!(
            r#"{{"type":"remark","attrs":{{"id":"{id}","author":"u2","at":"2026-03-0{day}T08:00:00Z","turn":"{turn}"}}}}"#
        )
    };
    let [resolved, reopened] = [turn("r2", "resolved", 2), turn("r3", "reopened", 3)];
    let is_resolved = |remarks: &[&String]| {
        let remarks: Vec<&str> = remarks.iter().map(|remark| remark.as_str()).collect();
        let document = read(&with(&[("c1", remarks.join(","))]));
        document.comments.first().unwrap().is_resolved()
    };
    assert!(is_resolved(&[&resolved, &first]));
    assert!(!is_resolved(&[&reopened, &first, &resolved]));
    // Both did it at the same time: it is done with once and for all.
    let again = turn("r4", "resolved", 4);
    assert!(is_resolved(&[&first, &resolved, &again]));
}

#[test]
fn nobody_speaks_for_another() {
    let before = read(&with(&[("c1", remark("r1", "u1", "a"))]));
    let check = |comments: &[(&str, String)], actor: &str| {
        comments::check(&before, &read(&with(comments)), actor).map_err(|error| error.remark)
    };
    let with_answer = |author: &str| {
        let remarks = [remark("r1", "u1", "a"), remark("r2", author, "b")].join(",");
        [("c1", remarks)]
    };
    assert_eq!(check(&with_answer("u2"), "u2"), Ok(()));
    assert_eq!(check(&with_answer("u2"), "u1"), Err("r2".to_owned()));
    let changed = [("c1", remark("r1", "u1", "toisin"))];
    assert_eq!(check(&changed, "u1"), Ok(()));
    assert_eq!(check(&changed, "u2"), Err("r1".to_owned()));
    let taken_over = [("c1", remark("r1", "u2", "a"))];
    assert_eq!(check(&taken_over, "u2"), Err("r1".to_owned()));
    assert_eq!(check(&[("c9", remark("r9", "u2", "a"))], "u2"), Ok(()));
}

proptest! {
    #[test]
    fn readers_get_no_word_of_what_is_said_in_the_margin(document in document()) {
        let without = comments::without(document.clone());
        let json = String::from_utf8(json::write(&without)).unwrap();
        prop_assert!(!json.contains("\"comment"), "{json}");
        prop_assert!(!json.contains("remark"), "{json}");
        let [before, after] = [&document, &without].map(luotsi_document::text::by_block);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn what_is_done_with_goes_and_the_rest_stays(document in document()) {
        let open = comments::open_ones(document.clone());
        let expected = document.comments.iter().filter(|comment| !comment.is_resolved());
        prop_assert!(expected.eq(&open.comments));
    }
}
