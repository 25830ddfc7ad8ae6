//! Texts of every form, and what must not come through.

use std::{
    io::{Cursor, Write},
    path::PathBuf,
};

use luotsi_domain::Media;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Readable, Unreadable, readable, xml_text};
use crate::objects::LeftOut;

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
fn markdown_has_its_tables_lists_strikes_and_footnotes() {
    let html = markdown(
        "# Ohje\n\n~~Vanha~~ *uusi*\n\n- [x] tehty\n- [ ] auki\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n\
         Viite[^1].\n\n[^1]: Selitys.\n",
    );
    for part in [
        "<h1>Ohje</h1>",
        "<del>Vanha</del> <em>uusi</em>",
        "<li>☑ tehty</li>",
        "<li>☐ auki</li>",
        "<th align=\"right\">B</th>",
        "<td align=\"right\">2</td>",
        "href=\"#footnote-1\"",
        "id=\"footnote-1\"",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn nothing_in_a_text_runs_loads_or_disguises_itself() {
    let hostile = [
        "<script>steal()</script>",
        "<img src=x onerror=steal()>",
        "![kuva](https://example.com/track.png)",
        "![kuva](data:image/svg+xml;base64,PHN2Zz4=)",
        "<p style=\"position:fixed\" onclick=\"steal()\" id=\"root\" class=\"x\">a</p>",
        "<iframe src=\"https://example.com\"></iframe>",
        "<form action=\"https://example.com\"><input type=password></form>",
        "<svg><script>steal()</script></svg>",
        "<math><mtext><style><img src=x onerror=steal()></style></mtext></math>",
        "[a](javascript:steal()) [b](data:text/html,x) [c](file:///etc/passwd) [d](//example.com)",
        "[e](other.md) [f](#root)",
        "<base href=\"https://example.com\"><meta http-equiv=refresh content=0>",
        "<link rel=stylesheet href=\"https://example.com/x.css\"><style>body{}</style>",
    ];
    for text in hostile {
        let html = markdown(text).to_lowercase();
        for word in [
            "<script",
            "steal",
            "<img",
            "src=",
            "style",
            "<iframe",
            "<form",
            "<input",
            "<svg",
            "<math",
            "javascript:",
            "data:",
            "file:",
            "href=",
            "<base",
            "<meta",
            "<link",
            "id=",
            "class=",
        ] {
            assert!(!html.contains(word), "{word} in {html}");
        }
    }
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

#[test]
fn a_picture_is_its_description_and_is_told_of() {
    let bytes = "Ennen ![kaavio](kaavio.png) jälkeen".as_bytes();
    let text = readable(&Media::Markdown, bytes).unwrap().unwrap();
    assert_eq!(text.html.trim(), "<p>Ennen kaavio jälkeen</p>");
    assert!(text.left_out.contains(&LeftOut::Pictures));
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
    let quotes = format!("{} lopulta", ">".repeat(10_000));
    assert!(markdown(&quotes).contains("lopulta"));
    let body = format!(
        "{}<w:p><w:r><w:t>pohja</w:t></w:r></w:p>{}",
        "<w:tbl><w:tr><w:tc>".repeat(10_000),
        "</w:tc></w:tr></w:tbl>".repeat(10_000)
    );
    assert!(docx(&body, &[]).html.contains("pohja"));
}

#[test]
fn a_word_document_has_headings_lists_tables_and_links() {
    let paragraph = |style: &str, text: &str| {
        format!("<w:p><w:pPr>{style}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let list = |level: u8, text: &str| {
        paragraph(
            &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"4\"/></w:numPr>"),
            text,
        )
    };
    let body = [
        paragraph("<w:pStyle w:val=\"Otsikko2\"/>", "Tarkoitus &amp; syy"),
        list(0, "yksi"),
        list(1, "sisin"),
        list(0, "kaksi"),
        "<w:p><w:r><w:rPr><w:b/><w:i w:val=\"0\"/></w:rPr><w:t>lihava</w:t></w:r>\
         <w:hyperlink r:id=\"rId7\"><w:r><w:t>linkki</w:t></w:r></w:hyperlink>\
         <w:del><w:r><w:delText>poistettu</w:delText><w:t>pois</w:t></w:r></w:del>\
         <w:r><w:drawing><w:t>kuvassa</w:t></w:drawing></w:r></w:p>"
            .to_owned(),
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\
         <w:p><w:r><w:t>Otsake</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            .to_owned(),
    ]
    .concat();
    let text = docx(
        &body,
        &[
            (
                "word/styles.xml",
                "<w:styles><w:style w:styleId=\"Perus2\"><w:name w:val=\"heading 2\"/></w:style>\
                 <w:style w:styleId=\"Otsikko2\"><w:name w:val=\"Oma\"/><w:basedOn w:val=\"Perus2\"/>\
                 </w:style></w:styles>",
            ),
            (
                "word/numbering.xml",
                "<w:numbering><w:abstractNum w:abstractNumId=\"9\"><w:lvl><w:numFmt w:val=\"decimal\"/>\
                 </w:lvl><w:lvl><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
                 <w:num w:numId=\"4\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>",
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"rId7\" Target=\"https://example.com/\" \
                 Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>\
                 </Relationships>",
            ),
        ],
    );
    let plain: String = text.html.split('\n').collect();
    assert_eq!(
        plain,
        "<h2>Tarkoitus &amp; syy</h2>\
         <ol><li>yksi<ul><li>sisin</li></ul></li><li>kaksi</li></ol>\
         <p><strong>lihava</strong>\
         <a href=\"https://example.com/\" rel=\"noopener noreferrer\">linkki</a></p>\
         <table><tbody><tr><th colspan=\"2\"><p>Otsake</p></th></tr><tr><td></td></tr></tbody></table>"
    );
    assert_eq!(Vec::from_iter(text.left_out), [LeftOut::Pictures]);
}

#[test]
fn a_damaged_or_hostile_word_document_is_refused() {
    let refused = |bytes: &[u8]| readable(&Media::Docx, bytes).unwrap().unwrap_err();
    assert!(matches!(refused(b"no zip"), Unreadable::Zip(_)));
    let mut cut = word("<w:p/>", &[]);
    cut.truncate(cut.len() / 2);
    assert!(matches!(refused(&cut), Unreadable::Zip(_)));
    assert!(matches!(
        refused(&word("<w:p></w:tbl>", &[])),
        Unreadable::Xml(_)
    ));
    let bomb = word(&" ".repeat(40 << 20), &[]);
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(refused(&bomb), Unreadable::TooLarge(_)));
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

/// Real files, where they are: they are never copied into the project.
fn real_files(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/testdata")
        .join(folder);
    if !folder.is_dir() {
        assert_ne!(
            std::env::var("CI").as_deref(),
            Ok("true"),
            "{folder:?} is missing"
        );
        eprintln!("skipped: {folder:?} is missing");
        return Vec::new();
    }
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

#[test]
fn real_texts_can_be_read() {
    let known = [
        ("par-known-paragraphs.docx", "<h1>Heading Paragraph</h1>"),
        ("simple-list.docx", "<ul><li>Apple</li><li>Banana</li></ul>"),
        ("num-having-numbering-part.docx", "<ol><li>Paragraph having"),
        ("tables.docx", "<td><p>Top left</p>"),
        ("strict-format.docx", "<p>Test</p>"),
        ("utf8-bom.docx", "byte order mark"),
        (
            "0010_Context_of_Organization.md",
            "<h1>Understanding the Organization",
        ),
    ];
    for (folder, media) in [("markdown", Media::Markdown), ("docx", Media::Docx)] {
        for path in real_files(folder) {
            let bytes = std::fs::read(&path).unwrap();
            let text = readable(&media, &bytes).unwrap();
            let text = text.unwrap_or_else(|error| panic!("{path:?}: {error}"));
            for (_, part) in known.iter().filter(|(name, _)| path.ends_with(name)) {
                assert!(text.html.contains(part), "{path:?}: {}", text.html);
            }
        }
    }
}

#[test]
fn real_diagrams_can_be_read() {
    for path in real_files("bpmn") {
        let bytes = std::fs::read(&path).unwrap();
        let text = xml_text(&bytes);
        assert!(
            text.is_some_and(|text| text.contains("definitions")),
            "{path:?}"
        );
    }
}
