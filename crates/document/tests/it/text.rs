use luotsi_document::{Form, text};

use crate::markdown_read::read;

#[test]
fn text_is_told_by_block() {
    let document =
        read("# A\n\n- b *c*\n- d\\\n  e\n\n***\n\n| f | |\n|---|---|\n\ng[^1]\n\n[^1]: h\n")
            .document;
    assert_eq!(text::of(&document), "A\nb c\nd\ne\nf\ng\nh");
    let blocks = text::by_block(&document);
    let said: Vec<&str> = blocks.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(said, ["A", "b c", "d\ne", "f", "g", "h"]);
    assert_eq!(blocks[0].0, document.blocks[0].id);
}

#[test]
fn headings_are_told_wherever_they_stand() {
    let document =
        read("# A *b*\n\n> ## Quoted\n\n- ### In a list\n\ntext\n\nLast\n====\n").document;
    let headings = text::headings(&document);
    assert_eq!(headings, ["A b", "Quoted", "In a list", "Last"]);
}

#[test]
fn the_form_of_a_file_is_known_by_its_name() {
    assert_eq!(Form::of_name("Ohje.v2.DOCX"), Some(Form::Word));
    assert_eq!(Form::of_name("a.md"), Some(Form::Markdown));
    assert_eq!(Form::of_name("a.pdf"), None);
    assert_eq!(Form::of_name("md"), None);
    let error = luotsi_document::read(Form::Html, b"<p>a</p>").unwrap_err();
    assert_eq!(error.code(), "only-written");
}
