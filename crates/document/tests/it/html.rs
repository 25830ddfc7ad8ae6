use luotsi_document::{Pictures, html, keep};
use proptest::prelude::*;

use crate::{generated::document, markdown_read::read};

fn fragment(markdown: &str) -> String {
    html::fragment(&read(markdown).document, &Pictures::new())
}

#[test]
fn a_document_is_written_as_html() {
    assert_eq!(
        fragment("# A & B\n\n**b _i_** `<c>`[^1]\n\n[^1]: n\n"),
        "<h1>A &amp; B</h1>\n<p><strong>b <em>i</em></strong> <code>&lt;c&gt;</code><sup><a href=\"#footnote-1\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"footnote-1\">n</li>\n</ol>\n</section>\n"
    );
    assert_eq!(
        fragment("| a |\n|--:|\n| [x](luotsi:object/d1) |\n\n- [x] a"),
        "<table>\n<tr><th scope=\"col\" align=\"right\">a</th></tr>\n\
         <tr><td align=\"right\"><a href=\"luotsi:object/d1\">x</a></td></tr>\n</table>\n\
         <ul class=\"tasks\">\n<li><input type=\"checkbox\" disabled checked> a</li>\n</ul>\n"
    );
}

#[test]
fn a_page_stands_by_itself() {
    let mut read = read("---\nlang: fi\n---\n\n![k](x)\n");
    let page = html::page(&read.document, &read.pictures, Some("A <b>"));
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"fi\">"),
        "{page}"
    );
    assert!(page.contains("<title>A &lt;b&gt;</title>"), "{page}");
    assert!(page.contains("default-src 'none'"), "{page}");
    let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec();
    let body = keep(&mut read.pictures, gif).unwrap();
    let shown = self::read(&format!("![k](luotsi:picture/{body})"));
    let fragment = html::fragment(&shown.document, &read.pictures);
    assert!(
        fragment.contains("<img src=\"data:image/gif;base64,R0lGOD"),
        "{fragment}"
    );
    assert!(fragment.contains("alt=\"k\""), "{fragment}");
}

proptest! {
    #[test]
    fn html_is_well_formed_and_runs_nothing(document in document()) {
        let fragment = html::fragment(&document, &Pictures::new());
        let mut open: Vec<&str> = Vec::new();
        for part in fragment.split('<').skip(1) {
            let (tag, _) = part.split_once('>').unwrap();
            let name = tag.split([' ', '>']).next().unwrap();
            prop_assert!(!matches!(name, "script" | "style" | "iframe" | "object"));
            prop_assert!(!tag.contains("javascript:"));
            if let Some(name) = name.strip_prefix('/') {
                prop_assert_eq!(open.pop(), Some(name), "{}", fragment);
            } else if !matches!(name, "br" | "hr" | "img" | "input") {
                open.push(name);
            }
        }
        prop_assert!(open.is_empty());
    }
}
