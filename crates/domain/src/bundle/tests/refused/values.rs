//! Members and values.

use super::{SOUND, refused};
use crate::bundle::{self, BundleErrorCode as Code};

#[test]
fn unknown_members() {
    refused(r#""colour": 1"#, Code::UnknownMember, "colour");
    refused(
        r#""processes": [{"id": "p1", "responsible": {"everybody": "u1"}}]"#,
        Code::UnknownMember,
        "processes[0] (p1).responsible.everybody",
    );
    refused(
        r#""documents": [{"id": "d1"}, {"colour": "red", "id": "d4"}]"#,
        Code::UnknownMember,
        "documents[1] (d4).colour",
    );
    refused(
        r#""processes": [{"id": "p1", "folder": "f1"}]"#,
        Code::UnknownMember,
        "processes[0] (p1).folder",
    );
    refused(
        r#""handbooks": [{"id": "h1", "chapters": [{"id": "c1", "pages": 2}]}]"#,
        Code::UnknownMember,
        "handbooks[0] (h1).chapters[0] (c1).pages",
    );
    refused(
        r#""strategies": [{"id": "s1", "breakthroughs": [{"id": "b1", "initiatives": [{"x": [], "id": "i1"}]}]}]"#,
        Code::UnknownMember,
        "strategies[0] (s1).breakthroughs[0] (b1).initiatives[0] (i1).x",
    );
    refused(
        r#""documents": [{"id": "d1", "version": {"nr": 2}}]"#,
        Code::UnknownMember,
        "documents[0] (d1).version.nr",
    );
}

#[test]
fn values_that_can_not_stand_there() {
    for (members, place) in [
        (r#""documents": [{"id": 4}]"#, "documents[0].id"),
        (
            r#""documents": [{"id": "d1", "name": 4}]"#,
            "documents[0] (d1).name",
        ),
        (r#""documents": [{"name": "no id"}]"#, "documents[0]"),
        (
            r#""documents": [{"id": "d1", "number": "TO-1"}, {"id": "d2", "number": "to-1"}]"#,
            "documents[1] (d2).number",
        ),
        (
            r#""documents": [{"id": "d1", "number": " TO-1"}]"#,
            "documents[0] (d1).number",
        ),
        (
            r#""documents": [{"id": "d1", "template": {"numbering": "TO-000"}}]"#,
            "documents[0] (d1).template",
        ),
        (
            r#""documents": [{"id": "d1", "template": {"requiredHeadings": [""]}}]"#,
            "documents[0] (d1).template",
        ),
        (
            r#""documents": [{"id": "d1"}, {"id": "d2", "translates": {"document": "d1", "version": 0}}]"#,
            "documents[1] (d2).translates.version",
        ),
        (r#""documents": {}"#, "documents"),
        (r#""languages": ["fi", "not a language"]"#, "languages[1]"),
        (r#""languages": ["fi", "FI"]"#, "languages[1]"),
        (
            r#""documents": [{"id": "d1", "name": {"zz zz": "x"}}]"#,
            "documents[0] (d1).name.zz zz",
        ),
        (
            r#""documents": [{"id": "d1", "name": {"fi": "x", "fi": "y"}}]"#,
            "documents[0] (d1).name",
        ),
        (
            r#""documents": [{"id": "d1", "lastReviewed": "yesterday"}]"#,
            "documents[0] (d1).lastReviewed",
        ),
        (
            r#""documents": [{"id": "d1", "reviewIntervalMonths": -1}]"#,
            "documents[0] (d1).reviewIntervalMonths",
        ),
        (
            r#""documents": [{"id": "d1", "reviewIntervalMonths": 0}]"#,
            "documents[0] (d1).reviewIntervalMonths",
        ),
        (
            r#""documents": [{"id": "d1", "body": "d1.exe"}]"#,
            "documents[0] (d1).body",
        ),
        (
            r#""documents": [{"id": "d1", "body": ""}]"#,
            "documents[0] (d1).body",
        ),
        (
            r#""documents": [{"id": "d1", "body": "documents/"}]"#,
            "documents[0] (d1).body",
        ),
        (
            r#""documents": [{"id": "d1", "body": "d1.md", "url": "https://x"}]"#,
            "documents[0] (d1).url",
        ),
        (
            r#""documents": [{"id": "d1", "body": "d1.md", "working": "d2.md"}]"#,
            "documents[0] (d1).published",
        ),
        (
            r#""documents": [{"id": "d1", "fileName": "x"}]"#,
            "documents[0] (d1).fileName",
        ),
        (
            r#""documents": [{"id": "d1", "file": "x", "fileName": "a/b"}]"#,
            "documents[0] (d1).fileName",
        ),
        (
            r#""documents": [{"id": "d1", "version": {"number": 1}}]"#,
            "documents[0] (d1).version",
        ),
        (
            r#""documents": [{"id": "d1", "published": true, "version": {"number": 0}}]"#,
            "documents[0] (d1).version.number",
        ),
        (
            r#""processes": [{"id": "p1", "diagram": "p1.md"}]"#,
            "processes[0] (p1).diagram",
        ),
        (
            r#""processes": [{"id": "p1", "responsible": "u1"}]"#,
            "processes[0] (p1).responsible",
        ),
        (
            r#""processes": [{"id": "p1", "responsible": {"user": "u1", "group": "g1"}}]"#,
            "processes[0] (p1).responsible",
        ),
        (
            r#""grants": [{"to": {"user": "u1"}, "role": "administrator", "on": "f1"}]"#,
            "grants[0].role",
        ),
        (
            r#""teams": [{"id": "t1", "members": [{"user": "u1", "role": "inductee"}]}]"#,
            "teams[0] (t1).members[0].role",
        ),
        (
            r#""teams": [{"id": "t1"}], "templates": [{"id": "x", "team": "t1", "shares": [{"edit": true}]}]"#,
            "templates[0] (x).shares[0]",
        ),
        (
            r#""teams": [{"id": "t1"}], "templates": [{"id": "x", "team": "t1", "shares": [{"user": "u1", "team": "t1"}]}]"#,
            "templates[0] (x).shares[0]",
        ),
        (
            r#""strategies": [{"id": "s1", "visibility": "secret"}]"#,
            "strategies[0] (s1).visibility",
        ),
    ] {
        refused(members, Code::InvalidValue, place);
    }
    let folder =
        r#"{"format": "luotsi-organisation/1", "folders": [{"id": "f", "section": "processes"}]}"#;
    let error = bundle::read(folder.as_bytes()).unwrap_err();
    assert_eq!(
        (error.code, error.place.as_str()),
        (Code::InvalidValue, "folders[0] (f).section")
    );
}

#[test]
fn paths_that_leave_the_folder() {
    for path in [
        "../d1.md",
        "documents/../../d1.md",
        "/etc/passwd.md",
        "C:/d1.md",
        "c:d1.md",
        "..\\\\d1.md",
        "\\\\\\\\host\\\\d1.md",
        "a\\u0000.md",
        "documents/..",
    ] {
        let members =
            format!(r#""documents": [{{"id": "d1", "published": true, "body": "{path}"}}]"#);
        refused(&members, Code::PathLeavesFolder, "documents[0] (d1).body");
    }
    refused(
        r#""documents": [{"id": "d1", "file": "../x"}]"#,
        Code::PathLeavesFolder,
        "documents[0] (d1).file",
    );
    refused(
        r#""processes": [{"id": "p1", "workingDiagram": "../x.bpmn"}]"#,
        Code::PathLeavesFolder,
        "processes[0] (p1).workingDiagram",
    );
}

#[test]
fn files_that_are_not_there() {
    struct None;
    impl bundle::Files for None {
        fn body(&mut self, _: &str) -> Result<(crate::Hash, u64), String> {
            Err("no such file".to_owned())
        }
    }
    let json = format!(r#"{{{SOUND}, "documents": [{{"id": "d1", "body": "documents/d1.md"}}]}}"#);
    let error = bundle::parse(json.as_bytes(), &mut None).unwrap_err();
    assert_eq!(
        (error.code, error.place.as_str()),
        (Code::MissingFile, "documents[0] (d1).body")
    );
    assert!(error.to_string().contains("documents/d1.md"), "{error}");
}
