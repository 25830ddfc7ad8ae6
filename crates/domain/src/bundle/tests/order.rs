//! Siblings come back in their order, of whatever kinds they are.

use super::{Known, organisation, said};
use crate::{Id, Organisation, bundle};

fn again(organisation: &Organisation) -> Organisation {
    let written = bundle::write(organisation).unwrap();
    Organisation::from_records(
        bundle::parse(&written.json, &mut Known::of(&written))
            .unwrap()
            .records,
    )
}

fn children(organisation: &Organisation, id: &str) -> Vec<String> {
    organisation
        .children(&Id::from(id))
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn siblings_stand_in_the_order_of_their_array_and_kinds_one_after_the_other() {
    let organisation = organisation(
        r#"{"format": "luotsi-organisation/1",
            "folders": [{"id": "f2", "section": "documents", "name": "2"}, {"id": "f1", "section": "documents", "name": "1"}],
            "documents": [{"id": "d3", "name": "3"}, {"id": "d1", "name": "1"}, {"id": "d2", "folder": "f1", "name": "2"}],
            "strategies": [{"id": "s2", "parent": "s1", "name": "2"}, {"id": "s1", "name": "1", "breakthroughs": [{"id": "b1", "name": "b"}]}]}"#,
    );
    assert_eq!(
        children(&organisation, "section:documents"),
        ["f2", "f1", "d3", "d1"]
    );
    assert_eq!(children(&organisation, "s1"), ["b1", "s2"]);
    assert_eq!(said(&again(&organisation)), said(&organisation));
}

#[test]
fn siblings_of_mixed_kinds_keep_an_order_of_their_own() {
    let organisation = organisation(
        r#"{"format": "luotsi-organisation/1",
            "folders": [{"id": "f1", "section": "documents", "name": "1"}],
            "documents": [{"id": "d1", "name": "1"}, {"id": "d2", "name": "2"}, {"id": "d3", "name": "3"}],
            "order": [{"of": "section:documents", "children": ["d3", "f1", "d1"]}]}"#,
    );
    // What the order does not name comes after what it does.
    assert_eq!(
        children(&organisation, "section:documents"),
        ["d3", "f1", "d1", "d2"]
    );
    let written = String::from_utf8(bundle::write(&organisation).unwrap().json).unwrap();
    assert!(written.contains("\"order\""), "{written}");
    assert_eq!(said(&again(&organisation)), said(&organisation));
}

#[test]
fn an_order_is_only_written_where_the_arrays_do_not_tell_it() {
    let generated = crate::generate::generate(3, 30, 400);
    let written = String::from_utf8(bundle::write(&generated.organisation).unwrap().json).unwrap();
    assert!(!written.contains("\"order\""));
}
