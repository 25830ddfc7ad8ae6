use luotsi_document::{ids, model::Document};

use crate::markdown_read::read;

fn ids_of(document: &Document) -> Vec<String> {
    document
        .blocks
        .iter()
        .map(|block| block.id.clone())
        .collect()
}

#[test]
fn a_file_that_is_read_twice_gives_the_same_ids() {
    let text = "# a\n\n- b\n- b\n\nc\n\nc\n\n| d |\n|---|\n| d |\n";
    let one = read(text).document;
    assert_eq!(one, read(text).document);
    assert!(ids_of(&one).iter().all(|id| ids::is_valid(id)));
}

#[test]
fn a_new_paragraph_leaves_the_ids_of_others_as_they_were() {
    let before = ids_of(&read("a\n\nb\n\nb\n\n- c\n").document);
    let after = ids_of(&read("a\n\nnew\n\nb\n\nb\n\n- c\n").document);
    assert_eq!(before[0], after[0]);
    assert_eq!(before[1..], after[2..]);
}
