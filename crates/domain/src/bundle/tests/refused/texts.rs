//! Texts that are no bundle at all.

use crate::bundle::{self, BundleErrorCode as Code};

#[test]
fn text_that_is_not_json_in_utf_8() {
    for (json, place) in [
        (&b"{\n  \"format\": luotsi"[..], "line 2, column 13"),
        (b"", "line 1, column 0"),
        (
            b"{\"metrics\": [{\"id\": \"m1\", \"target\": 1e999}]}",
            "line 1, column 41",
        ),
        (
            b"{\"format\": \"luotsi-organisation/1\"",
            "line 1, column 34",
        ),
        (
            b"{\"name\": \"\xff\", \"format\": \"luotsi-organisation/1\"}",
            "line 1, column 11",
        ),
    ] {
        let error = bundle::read(json).unwrap_err();
        assert_eq!(
            (error.code, error.place.as_str()),
            (Code::Unreadable, place),
            "{error}"
        );
    }
}

#[test]
fn another_format_is_named_before_its_members() {
    for json in [
        r#"{"format": "luotsi-organisation/2"}"#,
        r#"{"format": "luotsi-organisation/2", "news": []}"#,
        r#"{"news": [], "format": "luotsi-organisation/2"}"#,
    ] {
        let error = bundle::read(json.as_bytes()).unwrap_err();
        assert_eq!(
            (error.code, error.place.as_str()),
            (Code::InvalidValue, "format"),
            "{error}"
        );
        assert!(error.detail.contains("luotsi-organisation/2"));
    }
    let error = bundle::read(b"{}").unwrap_err();
    assert_eq!(
        (error.code, error.place.as_str()),
        (Code::InvalidValue, bundle::FILE)
    );
}

#[test]
fn nesting_without_end() {
    for open in ["[", "{\"x\":", "[{\"name\":"] {
        let json = format!("{{\"name\":\n{}", open.repeat(1_000_000));
        let error = bundle::read(json.as_bytes()).unwrap_err();
        assert_eq!(error.code, Code::TooDeep, "{error}");
        assert!(error.place.starts_with("line 2, column "), "{error}");
    }
    // Brackets in texts are no nesting.
    let text = r#"[{\"\\"#.repeat(100);
    let json = format!(r#"{{"format": "luotsi-organisation/1", "name": "{text}"}}"#);
    bundle::read(json.as_bytes()).unwrap();
}
