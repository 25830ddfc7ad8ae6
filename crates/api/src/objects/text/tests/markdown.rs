//! Markdown, and the HTML inside it.

use luotsi_domain::Media;

use super::{super::readable, markdown};
use crate::objects::LeftOut;

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
            "onerror",
            "onclick",
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
fn a_little_html_inside_markdown_is_taken_as_such_and_ends_with_its_block() {
    for (text, html) in [
        (
            "H<sub>2</sub>O<br>a<!-- x -->b",
            "<p>H<sub>2</sub>O<br>\nab</p>",
        ),
        (
            "a <sub>**b** c\n\nd",
            "<p>a <sub><strong>b</strong> c</sub></p>\n<p>d</p>",
        ),
        (
            "- a <u>b\n- c</u>",
            "<ul>\n<li>a <u>b</u></li>\n<li>c</li>\n</ul>",
        ),
        ("<!-- ei\n\nmitään -->\n\na", "<p>a</p>"),
        ("<div>\n<b>x\n\ny", "<div>\n<b>x\n</b></div>\n<p>y</p>"),
        (
            "<TABLE><tr><td>1</table>",
            "<table><tbody><tr><td>1</td></tr></tbody></table>",
        ),
    ] {
        assert_eq!(markdown(text).trim(), html, "{text}");
    }
}

#[test]
fn html_inside_markdown_does_not_grow_beyond_measure() {
    let unclosed: String = (0..200).map(|number| format!("<b id={number}>")).collect();
    let growing = format!("<div><p>{unclosed}{}\n\n", "<p>a".repeat(400));
    let html = markdown(&growing);
    assert!(html.contains("&lt;b id=199&gt;") && html.len() < growing.len() * 3);
    let allowed = "<div>\n<i>a</i>\n</div>\n\n";
    let html = markdown(&allowed.repeat(4_000));
    let taken = html.matches("<i>").count();
    assert!(taken > 100 && html.matches("&lt;i&gt;").count() == 4_000 - taken);
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
