//! Texts of every form, and what must not come through.

mod markdown;
mod real;
mod word;

use std::io::{Cursor, Write};

use luotsi_domain::Media;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Readable, Unreadable, readable, xml_text};

fn html(media: &Media, bytes: &[u8]) -> String {
    readable(media, bytes).unwrap().unwrap().html
}

fn markdown(text: &str) -> String {
    html(&Media::Markdown, text.as_bytes())
}

fn prosemirror(content: &str) -> String {
    let document = format!(r#"{{"type":"doc","content":[{content}]}}"#);
    html(&Media::Prosemirror, document.as_bytes())
}

/// A Word document with these paragraphs and tables.
fn word(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("word/document.xml", document.as_str())]
        .iter()
        .chain(parts)
    {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(body: &str, parts: &[(&str, &str)]) -> Readable {
    readable(&Media::Docx, &word(body, parts)).unwrap().unwrap()
}

#[test]
fn a_text_of_the_editor_has_its_nodes_and_marks() {
    let html = prosemirror(
        r#"{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"A & <B>"}]},
           {"type":"paragraph","content":[
             {"type":"text","text":"vahva","marks":[{"type":"bold"},{"type":"italic"}]},
             {"type":"hardBreak"},
             {"type":"text","text":"linkki","marks":[{"type":"link","attrs":{"href":"https://example.com/\"x"}}]}]},
           {"type":"orderedList","attrs":{"start":3},"content":[{"type":"listItem","content":[
             {"type":"paragraph","content":[{"type":"text","text":"kolme"}]}]}]},
           {"type":"taskList","content":[{"type":"taskItem","attrs":{"checked":true},"content":[
             {"type":"paragraph","content":[{"type":"text","text":"tehty"}]}]}]},
           {"type":"table","content":[{"type":"tableRow","content":[
             {"type":"tableHeader","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph"}]},
             {"type":"tableCell","content":[]}]}]},
           {"type":"codeBlock","content":[{"type":"text","text":"a < b"}]},
           {"type":"horizontalRule"}"#,
    );
    for part in [
        "<h2>A &amp; &lt;B&gt;</h2>",
        "<strong><em>vahva</em></strong><br>",
        "href=\"https://example.com/&quot;x\"",
        "<ol start=\"3\"><li><p>kolme</p></li></ol>",
        "<ul><li>☑ tehty</li></ul>",
        "<th colspan=\"2\"><p></p></th><td></td>",
        "<pre><code>a &lt; b</code></pre><hr>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn what_the_program_does_not_know_still_shows_its_words() {
    let html = prosemirror(
        r#"{"type":"callout","content":[{"type":"paragraph","content":[
             {"type":"text","text":"tärkeää","marks":[{"type":"glow"}]}]}]},
           {"content":"odd"}, 7, null, "text""#,
    );
    assert_eq!(html, "<p>tärkeää</p>");
}

#[test]
fn a_text_of_the_editor_is_as_untrusted_as_any() {
    let html = prosemirror(
        r#"{"type":"paragraph","content":[
             {"type":"text","text":"<script>","marks":[{"type":"link","attrs":{"href":"javascript:steal()"}}]},
             {"type":"image","attrs":{"src":"https://example.com/x.png","alt":"<b>"}}]}"#,
    );
    assert!(
        html.contains("&lt;script&gt;") && html.contains("&lt;b&gt;"),
        "{html}"
    );
    assert!(
        !html.contains("steal") && !html.contains("example.com"),
        "{html}"
    );
}

#[test]
fn what_is_nested_without_end_is_refused_or_shown_but_never_too_much() {
    let deep = format!("{}{}", "{\"content\":[".repeat(50_000), "]}".repeat(50_000));
    let error = readable(&Media::Prosemirror, deep.as_bytes())
        .unwrap()
        .unwrap_err();
    assert!(matches!(error, Unreadable::Json(_)));
    for nested in [">", "- ", "*a **b "] {
        let text = format!("{} lopulta", nested.repeat(100_000));
        let html = markdown(&text);
        assert!(html.contains("lopulta"));
        assert!(html.matches("<blockquote>").count() <= 100);
    }
    let body = format!(
        "{}<w:p><w:r><w:t>pohja</w:t></w:r></w:p>{}",
        "<w:tbl><w:tr><w:tc>".repeat(100_000),
        "</w:tc></w:tr></w:tbl>".repeat(100_000)
    );
    assert!(docx(&body, &[]).html.contains("pohja"));
}

#[test]
fn a_diagram_may_be_in_utf_8_or_utf_16() {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a name=\"Hyväksyntä\"/>";
    let plain = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a name=\"Hyväksyntä\"/>";
    let units = || xml.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for bytes in [
        [&[0xff, 0xfe], little.as_slice()].concat(),
        [&[0xfe, 0xff], big.as_slice()].concat(),
        little,
        big,
        [&[0xef, 0xbb, 0xbf], plain.as_bytes()].concat(),
        plain.as_bytes().to_vec(),
    ] {
        assert_eq!(xml_text(&bytes).as_deref(), Some(plain));
    }
    assert_eq!(xml_text(b"<a name=\"Hyv\xe4ksynt\xe4\"/>"), None);
}

#[test]
fn a_text_that_is_not_utf_8_is_refused() {
    let error = readable(&Media::Markdown, b"Hyv\xe4").unwrap().unwrap_err();
    assert!(matches!(error, Unreadable::NotUnicode));
}
