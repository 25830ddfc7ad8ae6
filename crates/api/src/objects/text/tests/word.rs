//! Word documents.

use luotsi_domain::Media;

use super::{
    super::{Unreadable, readable},
    docx, word,
};
use crate::objects::LeftOut;

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
