//! What nobody should have written.

use luotsi_document::Unreadable;
use luotsi_domain::Media;

use super::{super::clean::clean, Which, markdown, prosemirror, readable};

const HOSTILE: &[&str] = &[
    "<script>steal()</script>",
    "<img src=x onerror=steal()>",
    "<img src=\"track.png\" srcset=\"https://example.com/x 2x\" data-body=\"x\">",
    "<p style=\"position:fixed\" onclick=\"steal()\" id=\"root\" class=\"x\">a</p>",
    "<iframe src=\"https://example.com\"></iframe>",
    "<form action=\"https://example.com\"><button>x</button></form>",
    "<svg><script>steal()</script></svg>",
    "<math><mtext><style><img src=x onerror=steal()></style></mtext></math>",
    "<a href=\"javascript:steal()\">a</a><a href=\"data:text/html,x\">b</a><a href=\"//example.com\">c</a>",
    "<base href=\"https://example.com\"><meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=\"https://example.com/x.css\"><style>body{}</style>",
    "<aside data-tone=\"x\" class=\"y\" role=\"alert\">a</aside><section role=\"dialog\">b</section>",
    "<ul data-type=\"x\"><li id=\"root\">a</li></ul>",
];

const FORBIDDEN: &[&str] = &[
    "<script",
    "onerror",
    "onclick",
    "src",
    "style",
    "<iframe",
    "<form",
    "<button",
    "<svg",
    "<math",
    "javascript:",
    "data:",
    "file:",
    "href=",
    "<base",
    "<meta",
    "<link",
    " id=",
    "class=",
    "data-body",
    "data-tone",
    "data-type",
    "role=",
];

#[test]
fn nothing_in_a_text_runs_loads_or_disguises_itself() {
    for hostile in HOSTILE {
        for html in [clean(hostile), markdown(hostile)] {
            let html = html.to_lowercase();
            for word in FORBIDDEN {
                assert!(!html.contains(word), "{word} in {html} of {hostile}");
            }
        }
    }
    for text in [
        "![kuva](data:image/svg+xml;base64,PHN2Zz4=)",
        "[a](javascript:steal()) [b](data:text/html,x) [c](file:///etc/passwd) [d](//example.com)",
        "[e](other.md) [f](#root)",
    ] {
        let html = markdown(text).to_lowercase();
        for word in ["<img", "javascript:", "data:", "file:", "href="] {
            assert!(!html.contains(word), "{word} in {html}");
        }
    }
}

#[test]
fn a_field_that_came_through_would_be_a_box_that_nobody_can_use() {
    let html = clean("<input type=\"password\" name=\"p\" value=\"x\" autofocus>");
    assert!(html.contains("type=\"checkbox\"") && html.contains("disabled"));
    for word in ["password", "name", "value", "autofocus"] {
        assert!(!html.contains(word), "{html}");
    }
}

#[test]
fn a_text_of_the_editor_is_as_untrusted_as_any() {
    let html = prosemirror(
        r#"{"type":"paragraph","content":[
             {"type":"text","text":"<script>","marks":[{"type":"link","attrs":{"href":"javascript:steal()"}}]},
             {"type":"objectLink","attrs":{"object":"\"><script>","label":"<b>"}}]},
           {"type":"image","attrs":{"src":"https://example.com/x.png","alt":"<b>"}}"#,
    );
    assert!(
        html.contains("&lt;script&gt;") && html.contains("&lt;b&gt;"),
        "{html}"
    );
    for word in ["steal", "<script", "src="] {
        assert!(!html.contains(word), "{html}");
    }
}

#[test]
fn what_is_nested_without_end_is_refused_or_shown_but_never_too_much() {
    let deep = format!("{}{}", "{\"content\":[".repeat(50_000), "]}".repeat(50_000));
    assert!(
        readable(&Media::Prosemirror, deep.as_bytes(), Which::Working)
            .unwrap()
            .is_err()
    );
    for nested in [">", "- ", "*a **b "] {
        let text = format!("{} lopulta", nested.repeat(100_000));
        let html = markdown(&text);
        assert!(html.contains("lopulta"));
        assert!(html.matches("<blockquote>").count() <= 100);
    }
}

#[test]
fn what_is_not_what_it_says_is_refused_with_a_code() {
    let code = |media: &Media, bytes: &[u8]| {
        readable(media, bytes, Which::Working)
            .unwrap()
            .unwrap_err()
            .code()
    };
    assert_eq!(code(&Media::Markdown, b"Hyv\xe4"), "not-unicode");
    assert!(matches!(
        readable(&Media::Docx, b"no archive", Which::Working).unwrap(),
        Err(Unreadable::Word(_))
    ));
}

#[test]
fn links_lead_to_the_web_to_mail_and_into_the_program() {
    for address in [
        "https://example.com/a?b=c",
        "http://example.com",
        "mailto:a@example.com",
        "luotsi://object/d1",
    ] {
        let html = markdown(&format!("[linkki]({address})"));
        assert!(html.contains(&format!("href=\"{address}\"")), "{html}");
        assert!(html.contains("rel=\"noopener noreferrer\""), "{html}");
    }
}
