//! What is made of Markdown, case by case.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use luotsi_document::{
    MediaType, Pictures, Read,
    losses::LossCode,
    markdown,
    model::{Block, BlockKind, MOST_NESTED},
    text,
};

use crate::told::told;

/// The smallest GIF.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;";

pub(crate) fn read(text: &str) -> Read {
    markdown::read(text.as_bytes()).unwrap()
}

fn losses(read: &Read) -> Vec<(LossCode, &str, &str)> {
    let losses = read.losses.iter();
    losses
        .map(|loss| (loss.code, loss.place.as_str(), loss.detail.as_str()))
        .collect()
}

#[track_caller]
fn becomes(markdown: &str, document: &str) {
    let read = read(markdown);
    assert_eq!(told(&read.document.blocks), document);
    assert_eq!(losses(&read), []);
}

#[test]
fn what_markdown_says_is_there() {
    becomes(
        "# Title\n\nSome *it* and **bold**.",
        "h1(Title) p(Some Italic(it) and Bold(bold).)",
    );
    becomes("> [!TIP]\n> Do it", "Tip(p(Do it))");
    becomes("3. a\n4. b\n   - c", "ol3(li(p(a)) li(p(b) ul(li(p(c)))))");
    becomes("- [ ] a\n- [x] b", "tasks(open(p(a)) done(p(b)))");
    becomes("- a\n- [x] b", "ul(li(p(a))) tasks(done(p(b)))");
    becomes(
        "| a | b |\n|:-:|---|\n| c |",
        "table(tr(th:Center(p(a)) th(p(b))) tr(td:Center(p(c)) td(p())))",
    );
    becomes("```rust x\nlet a;\n\n```", "code[rust x](let a;\n)");
    becomes("a  \nb\nc", "p(a↵b c)");
    becomes(
        "<me@example.com>",
        "p(link[mailto:me@example.com](me@example.com))",
    );
    becomes("[t](luotsi:object/d%201)", "p(object[d 1](t))");
    becomes("---\n\ntext", "rule p(text)");
}

#[test]
fn html_stands_for_what_markdown_has_no_signs_for() {
    becomes(
        "H<sub>2</sub>O <u>u</u> <mark>m</mark><br>x",
        "p(HSubscript(2)O Underline(u) Highlight(m)↵x)",
    );
    becomes(
        "<table><tr><th colspan=2>A &amp; B</th></tr>\n<tr><td>c<td rowspan='2' align=right>d</table>",
        "table(tr(th2x1(p(A & B))) tr(td(p(c)) td1x2:Right(p(d))))",
    );
    becomes(
        "<table>\n<tr>\n<td>\n\n- *a*\n\n</td>\n</tr>\n</table>\n\nafter",
        "table(tr(td(ul(li(p(Italic(a))))))) p(after)",
    );
    becomes(
        "<ul><li>a<li>b<ol start=4><li>c</ol></ul>",
        "ul(li(p(a)) li(p(b) ol4(li(p(c)))))",
    );
    becomes(
        "<pre><code class=\"language-sh\">a\n  b</code></pre>",
        "code[sh](a\n  b)",
    );
    becomes(
        "<h2>Two</h2>\n<p>a <b>b</b>\n  c</p>",
        "h2(Two) p(a Bold(b) c)",
    );
    becomes(
        "<a href=\"https://e.fi\" title=\"t\">x</a>",
        "p(link[https://e.fi t](x))",
    );
}

#[test]
fn what_can_not_be_held_is_named_and_its_text_kept() {
    let read = read(
        "a\n\n<details><summary>More</summary>\n\ntext\n\n</details>\n\n<!-- hidden -->\n\n<script>alert(1)</script>\n",
    );
    assert_eq!(told(&read.document.blocks), "p(a) p(More) p(text)");
    assert_eq!(
        losses(&read),
        [
            (LossCode::RawHtml, "line 3", "<details>"),
            (LossCode::RawHtml, "line 3", "<summary>"),
            (LossCode::HiddenText, "line 9", "hidden"),
            (LossCode::RawHtml, "line 11", "<script>alert(1)"),
        ]
    );
}

#[test]
fn addresses_that_run_something_lead_nowhere() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
    ] {
        let read = read(&format!("[a]({address})"));
        assert_eq!(told(&read.document.blocks), "p(a)");
        assert_eq!(
            losses(&read),
            [(LossCode::UnsafeAddress, "line 1", address)]
        );
    }
    let read = read("<a href=\"java&#10;script:alert(1)\">a</a>");
    assert_eq!(told(&read.document.blocks), "p(a)");
}

#[test]
fn pictures_in_the_text_are_kept_and_others_become_links() {
    let data = STANDARD.encode(GIF);
    let read = read(&format!(
        "before ![a *b*](data:image/png;base64,{data} \"t\") after\n\n![far](img/x.png)\n\n![bad](data:image/png;base64,AAAA)"
    ));
    assert_eq!(
        told(&read.document.blocks),
        "p(before) image(a b t None) p(after) p(link[img/x.png](far)) p(bad)"
    );
    assert_eq!(
        losses(&read),
        [
            (LossCode::RemotePicture, "line 3", "img/x.png"),
            (LossCode::UnreadablePicture, "line 5", "bad"),
        ]
    );
    let (hash, picture) = read.pictures.iter().next().unwrap();
    assert_eq!(*hash, blake3::hash(GIF).to_hex().to_string());
    assert_eq!(
        (picture.media_type, picture.bytes.as_slice()),
        (MediaType::Gif, GIF)
    );

    let written = markdown::write(&read.document, &read.pictures);
    let again = self::read(&written);
    assert_eq!(
        (again.document, again.pictures),
        (read.document.clone(), read.pictures)
    );
    let without = self::read(&markdown::write(&read.document, &Pictures::new()));
    assert_eq!(without.document, read.document);
}

#[test]
fn a_file_says_how_it_is_called() {
    let read = read("---\ntitle: \"Quality: policy\"\nlang: sv-FI\ntags:\n  - a\n---\n# Other\n");
    assert_eq!(read.title.as_deref(), Some("Quality: policy"));
    assert_eq!(read.document.language.as_deref(), Some("sv-FI"));
    assert_eq!(losses(&read), [(LossCode::Metadata, "line 1", "tags")]);
    assert_eq!(self::read("# A *b*\n").title.as_deref(), Some("A b"));
    assert_eq!(self::read("text\n\n# A").title, None);
}

#[test]
fn text_in_dashes_at_the_beginning_is_no_front_matter() {
    becomes(
        "---\nNot: metadata, this\nis text\n\n---\n",
        "rule p(Not: metadata, this is text) rule",
    );
}

#[test]
fn footnotes_stand_in_the_order_in_which_they_are_referred_to() {
    let read = read("a[^x] b[^Y]\n\n[^y]: second\n\n    - more\n[^x]: first\n\n[^z]: nobody's\n");
    assert_eq!(
        told(&read.document.blocks),
        "p(a[^footnote-1] b[^footnote-2])"
    );
    let notes: Vec<String> = read
        .document
        .footnotes
        .iter()
        .map(|note| told(&note.blocks))
        .collect();
    assert_eq!(
        notes,
        ["p(first)", "p(second) ul(li(p(more)))", "p(nobody's)"]
    );
    assert_eq!(read.document.footnotes[1].id, "footnote-2");
}

#[test]
fn footnotes_that_only_footnotes_refer_to_come_after_those_of_the_text() {
    let read = read("a[^x]\n\n[^x]: see[^z]\n\n> b[^y]\n\n[^z]: third\n\n[^y]: second\n");
    let notes: Vec<String> = read
        .document
        .footnotes
        .iter()
        .map(|note| told(&note.blocks))
        .collect();
    assert_eq!(notes, ["p(see[^footnote-3])", "p(second)", "p(third)"]);
    let again = self::read(&markdown::write(&read.document, &Pictures::new()));
    assert_eq!(again.document, read.document);
}

#[test]
fn marks_of_html_around_blocks_and_links_to_nowhere_are_named() {
    let read = read("<del>\n\na\nb<br>\nc\n\n</del>\n\n[d]() <https://e.fi>\n");
    assert_eq!(
        told(&read.document.blocks),
        "p(a b↵c) p(d link[https://e.fi](https://e.fi))"
    );
    assert_eq!(
        losses(&read),
        [
            (LossCode::RawHtml, "line 1", "<del>"),
            (LossCode::UnsafeAddress, "line 9", ""),
        ]
    );
}

#[test]
fn a_box_where_none_can_be_is_a_sign() {
    let read = read("1. [x] a\n2. b");
    assert_eq!(told(&read.document.blocks), "ol1(li(p(☑ a)) li(p(b)))");
    assert_eq!(losses(&read), [(LossCode::CheckBox, "line 1", "")]);
}

#[test]
fn byte_order_marks_and_windows_line_ends_do_not_matter() {
    becomes("\u{feff}# a\r\n\r\nb\r\nc", "h1(a) p(b c)");
}

#[test]
fn other_encodings_are_refused_with_the_line() {
    let error = markdown::read(b"ok\nHyv\xe4\xe4 p\xe4iv\xe4\xe4").unwrap_err();
    assert_eq!(error.code(), "not-unicode");
    assert!(error.to_string().starts_with("line 2"), "{error}");
    assert_eq!(
        markdown::read(b"\xff\xfea\0").unwrap_err().code(),
        "not-unicode"
    );
    let large = vec![b'a'; luotsi_document::LARGEST + 1];
    assert_eq!(markdown::read(&large).unwrap_err().code(), "too-large");
}

/// How deep blocks are nested at most.
fn depth(blocks: &[Block]) -> usize {
    let inner = |block: &Block| match &block.kind {
        BlockKind::Quote(held) => depth(held),
        BlockKind::Bullets(items) => {
            1 + items.iter().map(|item| depth(&item.blocks)).max().unwrap()
        }
        BlockKind::Table(rows) => {
            let cells = rows.iter().flat_map(|row| &row.cells);
            2 + cells.map(|cell| depth(&cell.blocks)).max().unwrap()
        }
        _ => 0,
    };
    1 + blocks.iter().map(inner).max().unwrap_or_default()
}

#[test]
fn what_is_nested_without_end_is_flattened_and_its_text_kept() {
    let lists: String = (0..300)
        .map(|level| format!("{}- a{level}\n", "  ".repeat(level)))
        .collect();
    for (deep, words) in [
        (">".repeat(20_000) + " word", 1),
        ("- ".repeat(5_000) + "word", 1),
        ("<blockquote>".repeat(20_000) + "word", 1),
        (
            "<table><tr><td>".repeat(5_000) + "word" + &"</td></tr></table>".repeat(5_000),
            1,
        ),
        ("<ul><li>".repeat(5_000) + "word", 1),
        (lists, 300),
    ] {
        let read = read(&deep);
        assert_eq!(text::of(&read.document).split_whitespace().count(), words);
        assert!(depth(&read.document.blocks) <= MOST_NESTED);
        assert!(
            read.losses
                .iter()
                .any(|loss| loss.code == LossCode::TooDeep)
        );
        let json = luotsi_document::json::write(&read.document);
        assert_eq!(luotsi_document::json::read(&json).unwrap(), read.document);
    }
}

#[test]
fn marks_and_links_without_end_take_no_time() {
    for text in [
        "*a **b ".repeat(10_000),
        "<b>x".repeat(20_000),
        "<b>".repeat(20_000) + &"</i>".repeat(20_000),
        "[a](".repeat(10_000),
        "<a href='luotsi:object/x'>a".repeat(5_000),
        "![".repeat(10_000),
        "[^a]".repeat(10_000) + "\n\n[^a]: b",
        "`".repeat(20_000),
        "&amp".repeat(20_000),
        "<a ".repeat(10_000),
        "<!--".repeat(20_000),
        "<div>\n".to_owned() + &"<a ".repeat(20_000),
        "<div>\n".to_owned() + &"<a b='\" ".repeat(20_000) + ">",
        "|".repeat(5_000) + "\n" + &"-|".repeat(5_000) + "\n" + &"|\n".repeat(500),
    ] {
        let read = read(&text);
        let written = markdown::write(&read.document, &read.pictures);
        markdown::read(written.as_bytes()).unwrap();
    }
}
