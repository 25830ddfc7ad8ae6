//! Texts of every form, and what must not come through.

mod hostile;
mod real;

use luotsi_document::losses::LossCode;
use luotsi_domain::Media;

use super::{Readable, Which, readable, xml_text};

fn text(media: &Media, bytes: &[u8]) -> Readable {
    readable(media, bytes, Which::Working).unwrap().unwrap()
}

fn markdown(said: &str) -> String {
    text(&Media::Markdown, said.as_bytes()).html
}

fn prosemirror(content: &str) -> String {
    let document = format!(r#"{{"type":"doc","content":[{content}]}}"#);
    text(&Media::Prosemirror, document.as_bytes()).html
}

/// The HTML without the line breaks between its elements.
fn in_one_line(html: &str) -> String {
    html.split('\n').collect()
}

#[test]
fn a_text_reads_as_its_editor_shows_it() {
    let html = prosemirror(
        r#"{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"A & <B>"}]},
           {"type":"paragraph","content":[
             {"type":"text","text":"vahva","marks":[{"type":"bold"},{"type":"italic"}]},
             {"type":"hardBreak"},
             {"type":"text","text":"linkki","marks":[{"type":"link","attrs":{"href":"https://example.com/\"x"}}]},
             {"type":"objectLink","attrs":{"object":"d/1","label":"Ohje"}},
             {"type":"footnoteReference","attrs":{"footnote":"n1"}},
             {"type":"text","text":"huom","marks":[{"type":"comment","attrs":{"id":"c1"}}]}]},
           {"type":"callout","attrs":{"tone":"warning"},"content":[
             {"type":"paragraph","content":[{"type":"text","text":"varo"}]}]},
           {"type":"orderedList","attrs":{"start":3},"content":[{"type":"listItem","content":[
             {"type":"paragraph","content":[{"type":"text","text":"kolme"}]}]}]},
           {"type":"taskList","content":[{"type":"taskItem","attrs":{"checked":true},"content":[
             {"type":"paragraph","content":[{"type":"text","text":"tehty"}]}]}]},
           {"type":"table","content":[{"type":"tableRow","content":[
             {"type":"tableHeader","attrs":{"colspan":2,"rowspan":1,"align":"right"},"content":[{"type":"paragraph"}]}]}]},
           {"type":"codeBlock","content":[{"type":"text","text":"a < b"}]},
           {"type":"horizontalRule"},
           {"type":"footnotes","content":[{"type":"footnote","attrs":{"id":"n1"},"content":[
             {"type":"paragraph","content":[{"type":"text","text":"viite"}]}]}]},
           {"type":"comments","content":[{"type":"comment","attrs":{"id":"c1"},"content":[
             {"type":"remark","attrs":{"name":"Aino"},"content":[{"type":"text","text":"Miksi?"}]}]}]}"#,
    );
    let html = in_one_line(&html);
    for part in [
        "<h2>A &amp; &lt;B&gt;</h2>",
        "<strong><em>vahva</em></strong><br>",
        "href=\"https://example.com/&quot;x\"",
        "<a data-object=\"d/1\" href=\"luotsi:object/d%2F1\" rel=\"noopener noreferrer\">Ohje</a>",
        "<sup data-refers=\"n1\" data-number=\"1\"><a href=\"#footnote-1\" role=\"doc-noteref\"",
        "<span data-comment=\"c1\">huom</span>",
        "<aside data-tone=\"warning\" role=\"note\"><p>varo</p></aside>",
        "<ol start=\"3\"><li><p>kolme</p></li></ol>",
        "<ul data-type=\"taskList\"><li><input",
        "<div><p>tehty</p></div>",
        "<th scope=\"col\" colspan=\"2\" data-align=\"right\"><p></p></th>",
        "<pre><code>a &lt; b</code></pre><hr>",
        "<section data-footnotes=\"\" role=\"doc-endnotes\"><ol><li id=\"footnote-1\"><p>viite</p></li></ol></section>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_box_can_only_be_looked_at() {
    let html = markdown("- [x] tehty\n- [ ] auki\n");
    let boxes: Vec<&str> = html.split("<input").skip(1).collect();
    assert_eq!(boxes.len(), 2);
    for shown in boxes {
        let (attributes, _) = shown.split_once('>').unwrap();
        assert!(
            attributes.contains("type=\"checkbox\"") && attributes.contains("disabled"),
            "{html}"
        );
    }
    assert_eq!(html.matches("checked=\"\"").count(), 1, "{html}");
}

#[test]
fn a_picture_of_the_text_is_named_and_one_from_elsewhere_is_told_of() {
    let hash = "0f".repeat(32);
    let html = prosemirror(&format!(
        r#"{{"type":"image","attrs":{{"body":"{hash}","alt":"Kaavio","width":200}}}}"#
    ));
    assert_eq!(
        html.trim(),
        format!("<figure><img data-body=\"{hash}\" alt=\"Kaavio\" width=\"200\"></figure>")
    );
    let elsewhere = text(
        &Media::Markdown,
        b"![kaavio](https://example.com/kaavio.png)",
    );
    assert_eq!(elsewhere.left_out, [LossCode::RemotePicture]);
    assert!(elsewhere.html.contains("kaavio") && !elsewhere.html.contains("<img"));
}

#[test]
fn a_text_says_its_language() {
    let sv = text(
        &Media::Prosemirror,
        br#"{"type":"doc","attrs":{"language":"sv"},"content":[{"type":"paragraph"}]}"#,
    );
    assert_eq!(sv.language.as_deref(), Some("sv"));
}

#[test]
fn markdown_has_its_tables_lists_strikes_and_footnotes() {
    let html = in_one_line(&markdown(
        "# Ohje\n\n~~Vanha~~ *uusi* H<sub>2</sub>O\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n\
         Viite[^1].\n\n[^1]: Selitys.\n",
    ));
    for part in [
        "<h1>Ohje</h1>",
        "<s>Vanha</s> <em>uusi</em> H<sub>2</sub>O",
        "data-align=\"right\"><p>B</p></th>",
        "<td data-align=\"right\"><p>2</p></td>",
        "href=\"#footnote-1\"",
        "<li id=\"footnote-1\"><p>Selitys.</p></li>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn what_documents_do_not_have_still_shows_its_words() {
    let html = prosemirror(
        r#"{"type":"marquee","content":[{"type":"paragraph","content":[
             {"type":"text","text":"tärkeää","marks":[{"type":"glow"}]}]}]}"#,
    );
    assert_eq!(html.trim(), "<p>tärkeää</p>");
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
