//! What can not be read is said to be so, with its place.

use luotsi_merge::{Document, Limits, XmlErrorCode, bpmn};

fn error(text: &str) -> (XmlErrorCode, usize, usize) {
    let error = Document::parse(text.as_bytes()).unwrap_err();
    (error.code, error.position.line, error.position.column)
}

#[test]
fn broken_xml_is_named_with_its_place() {
    use XmlErrorCode::{EntityDeclaration, Syntax, UnknownEntity};
    assert_eq!(error(""), (Syntax, 1, 1));
    assert_eq!(error("plain text"), (Syntax, 1, 1));
    assert_eq!(error("<a>\n  <b>\n</a>"), (Syntax, 3, 1));
    assert_eq!(error("<a>\n<b"), (Syntax, 2, 1));
    assert_eq!(error("<a>\r\n<b>"), (Syntax, 2, 4));
    assert_eq!(error("<a/>\n<b/>"), (Syntax, 2, 1));
    assert_eq!(error("<a x='1' x='2'/>"), (Syntax, 1, 10));
    assert_eq!(error("<a x='1'y='2'/>"), (Syntax, 1, 9));
    assert_eq!(error("<a x='<'/>"), (Syntax, 1, 7));
    assert_eq!(error("<a>ä & b</a>"), (Syntax, 1, 6));
    assert_eq!(error("<a>\n&nbsp;</a>"), (UnknownEntity, 2, 1));
    assert_eq!(error("<a b='&x;'/>"), (UnknownEntity, 1, 7));
    assert_eq!(error("<a>\u{1}</a>"), (Syntax, 1, 4));
    assert_eq!(error("<a><1b/></a>"), (Syntax, 1, 5));
    assert_eq!(error("<a/><?xml version='1.0'?>"), (Syntax, 1, 5));
    let bomb = "<!DOCTYPE a [\n<!ENTITY b \"ha\">\n<!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>";
    assert_eq!(error(bomb), (EntityDeclaration, 2, 1));
    let outside = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    assert_eq!(error(outside), (EntityDeclaration, 1, 14));
}

#[test]
fn what_is_no_text_is_named_with_its_place() {
    let of = |bytes: &[u8]| {
        let error = Document::parse(bytes).unwrap_err();
        (error.code, error.position.line, error.position.column)
    };
    assert_eq!(of(b"<a>\nb\xff</a>"), (XmlErrorCode::Encoding, 2, 2));
    assert_eq!(of(b"\xff\xfe<\0a\0>"), (XmlErrorCode::Encoding, 1, 3));
    let unknown = b"<?xml version='1.0' encoding='klingon'?><a/>";
    assert_eq!(of(unknown).0, XmlErrorCode::UnknownEncoding);
    assert_eq!(of(b"PK\x03\x04\xff\xff").0, XmlErrorCode::Encoding);
}

#[test]
fn xml_that_is_no_bpmn_is_said_to_be_none() {
    let error = bpmn::diff(b"<a/>", b"<a/>").unwrap_err();
    assert_eq!(
        (error.argument, error.error.code),
        (0, XmlErrorCode::NotBpmn)
    );
}

#[test]
fn depth_and_size_are_errors_and_no_crash() {
    let deep = "<a>".repeat(2_000_000);
    assert_eq!(error(&deep).0, XmlErrorCode::TooDeep);
    let few = Limits {
        nodes: 10,
        ..Limits::default()
    };
    let wide = format!("<a>{}</a>", "<b/>".repeat(20));
    let of = |limits| {
        Document::parse_within(wide.as_bytes(), &limits)
            .unwrap_err()
            .code
    };
    assert_eq!(of(few), XmlErrorCode::TooLarge);
    let short = Limits {
        bytes: 10,
        ..Limits::default()
    };
    assert_eq!(of(short), XmlErrorCode::TooLarge);
    let attributes: String = (0..100_000)
        .map(|number| format!(" a{number}='1'"))
        .collect();
    assert!(Document::parse(format!("<a{attributes}/>").as_bytes()).is_ok());
}

#[test]
fn deep_and_long_files_are_compared_and_merged() {
    let nested = |name: &str| {
        let (open, close) = ("<v:x><v:y/>".repeat(900), "</v:x>".repeat(900));
        let element = format!(
            "<bpmn:task id=\"T\" name=\"{name}\"><bpmn:extensionElements>{open}{close}</bpmn:extensionElements></bpmn:task>"
        );
        crate::files::process(&element, "")
    };
    let [base, mine] = ["a", "b"].map(nested);
    let theirs = base.replace("Prosessi", "Toinen");
    let merged = bpmn::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
    assert_eq!(
        String::from_utf8(merged.bytes).unwrap(),
        mine.replace("Prosessi", "Toinen")
    );
    // Twenty thousand children of one kind, of which all but one are the same.
    let many = |last: &str| {
        let parts = "<v:p/>".repeat(20_000);
        let element = format!(
            "<bpmn:task id=\"T\"><bpmn:extensionElements>{parts}<v:p a=\"{last}\"/></bpmn:extensionElements></bpmn:task>"
        );
        crate::files::process(&element, "")
    };
    let changes = bpmn::diff(many("1").as_bytes(), many("2").as_bytes()).unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].path, "extensionElements/v:p[20001]/@a");
}

/// A process of twenty thousand elements, each with this documentation.
fn twenty_thousand(documentation: &str) -> String {
    let elements: String = (0..20_000)
        .map(|number| {
            format!("    <bpmn:task id=\"T{number}\"><bpmn:documentation>{documentation}</bpmn:documentation></bpmn:task>\n")
        })
        .collect();
    crate::files::process(&elements, "")
}

#[test]
fn twenty_thousand_elements_and_fifty_megabytes_are_opened() {
    let file = twenty_thousand(&"Näin tehdään. ".repeat(200));
    assert!(file.len() > 50_000_000);
    let document = Document::parse(file.as_bytes()).unwrap();
    assert!(document.to_bytes() == file.as_bytes());
}

#[test]
fn one_edit_among_twenty_thousand_elements_is_found() {
    let base = twenty_thousand("Näin tehdään.");
    let mine = base.replace("id=\"T19999\"", "id=\"T19999\" name=\"Viimeinen\"");
    let changes = bpmn::diff(base.as_bytes(), mine.as_bytes()).unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].id.as_str(), changes[0].path.as_str()),
        ("T19999", "@name")
    );
}
