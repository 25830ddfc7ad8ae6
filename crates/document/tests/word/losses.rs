//! What is told of what is not carried over.

use luotsi_document::{
    losses::{Loss, LossCode},
    text,
};

use crate::file::{File, file};

fn told(file: File) -> (String, Vec<(LossCode, String)>) {
    let read = file.read();
    let losses = read
        .losses
        .into_iter()
        .map(|Loss { code, detail, .. }| (code, detail))
        .collect();
    (text::of(&read.document), losses)
}

fn loss(code: LossCode, detail: &str) -> (LossCode, String) {
    (code, detail.to_owned())
}

#[test]
fn insertions_are_taken_deletions_left_out_and_both_told() {
    let body = "<w:p><w:r><w:t>a</w:t></w:r><w:ins w:author=\"Anna\"><w:r><w:t>b</w:t></w:r></w:ins>\
        <w:del w:author=\"Otto\"><w:r><w:delText>c</w:delText></w:r></w:del></w:p>";
    assert_eq!(
        told(file(body)),
        (
            "ab".to_owned(),
            vec![
                loss(LossCode::TrackedInsertion, "Anna"),
                loss(LossCode::TrackedDeletion, "Otto: c"),
            ]
        )
    );
}

#[test]
fn a_paragraph_whose_end_is_deleted_goes_on_in_the_next() {
    let body = "<w:p><w:pPr><w:rPr><w:del w:author=\"Otto\"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>\
        <w:p><w:r><w:t>b</w:t></w:r></w:p>";
    assert_eq!(told(file(body)).0, "ab");
}

#[test]
fn the_text_of_boxes_stands_behind_their_paragraph_and_once() {
    let held = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{held}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{held}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         <w:r><w:t>outside</w:t></w:r></w:p>"
    );
    assert_eq!(
        told(file(&body)),
        (
            "outside\nin the box".to_owned(),
            vec![loss(LossCode::TextBox, "in the box")]
        )
    );
}

#[test]
fn fields_keep_their_last_result() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>no end</w:t></w:r></w:p>";
    assert_eq!(
        told(file(body)),
        ("7no end".to_owned(), vec![loss(LossCode::Field, "PAGE")])
    );
}

#[test]
fn formulas_are_kept_as_text() {
    let body = "<w:p><m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>";
    let (text, losses) = told(file(body));
    assert_eq!(text, "E=mc2");
    assert_eq!(losses, [loss(LossCode::Formula, "")]);
}

#[test]
fn content_controls_keep_what_they_hold() {
    let body = "<w:sdt><w:sdtPr><w:alias w:val=\"Name\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Anna</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    assert_eq!(
        told(file(body)),
        (
            "Anna".to_owned(),
            vec![loss(LossCode::ContentControl, "Name")]
        )
    );
}

#[test]
fn what_stands_around_the_text_is_told() {
    let body = "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>\
        <w:r><w:drawing><wp:inline><wp:docPr name=\"Sales\"/><c:chart r:id=\"c\"/></wp:inline></w:drawing></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>\
        <w:sectPr><w:headerReference r:id=\"header1\"/><w:cols w:num=\"2\"/></w:sectPr>";
    let header = "<w:p><w:r><w:t>Luottamuksellinen</w:t></w:r></w:p>";
    let comment = "<w:comment w:id=\"4\" w:author=\"Anna\"><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Why?</w:t></w:r></w:p></w:comment>";
    let file = file(body)
        .with("header1", "hdr", header)
        .with("comments", "comments", comment)
        .refer("v", "vbaProject", "vbaProject.bin", false)
        .with_bytes("word/vbaProject.bin", b"");
    let (text, mut losses) = told(file);
    losses.sort();
    let mut expected = vec![
        loss(LossCode::Macro, ""),
        loss(LossCode::EmbeddedObject, "Excel.Sheet.12"),
        loss(LossCode::Chart, "Sales"),
        loss(LossCode::HiddenText, "secret"),
        loss(LossCode::Comment, "Anna: Why?"),
        loss(LossCode::HeaderFooter, "Luottamuksellinen"),
        loss(LossCode::PageLayout, "columns"),
    ];
    expected.sort();
    assert_eq!(text, "a");
    assert_eq!(losses, expected);
}

#[test]
fn a_loss_says_where() {
    let read = file("<w:p/><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>").read();
    assert_eq!(read.losses[0].place, "paragraph 2");
}
