//! What Word documents hold that documents hold, too.

use luotsi_document::{
    markdown,
    model::{Block, BlockKind, Cell, InlineKind, Mark},
    text,
};

use crate::file::{File, file, png};

fn paragraph(properties: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

fn styled(style: &str, text: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text)
}

fn listed(list: u32, level: u32, text: &str) -> String {
    paragraph(
        &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"),
        text,
    )
}

/// The document as Markdown, which shows its structure.
fn shown(file: File) -> String {
    let read = file.read();
    markdown::write(&read.document, &read.pictures)
        .trim()
        .to_owned()
}

fn levels(blocks: &[Block]) -> Vec<Option<u8>> {
    blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Heading { level, .. } => Some(level),
            _ => None,
        })
        .collect()
}

#[test]
fn headings_are_found_by_level_name_and_what_they_are_based_on() {
    let styles = "<w:style w:styleId=\"Otsikko1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:styleId=\"a2\"><w:name w:val=\"Otsikko 2\"/></w:style>\
        <w:style w:styleId=\"mine\"><w:name w:val=\"Oma\"/><w:basedOn w:val=\"a2\"/></w:style>\
        <w:style w:styleId=\"deep\"><w:name w:val=\"Deep\"/><w:pPr><w:outlineLvl w:val=\"7\"/></w:pPr></w:style>\
        <w:style w:styleId=\"toc\"><w:name w:val=\"TOC Heading\"/><w:basedOn w:val=\"Otsikko1\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style>\
        <w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>";
    let body = [
        styled("Otsikko1", "a"),
        styled("a2", "b"),
        styled("mine", "c"),
        styled("deep", "d"),
        styled("toc", "e"),
        styled("Title", "f"),
        styled("Rubrik3", "g"),
        paragraph("<w:outlineLvl w:val=\"3\"/>", "h"),
        paragraph("<w:pStyle w:val=\"a2\"/><w:outlineLvl w:val=\"9\"/>", "i"),
    ];
    let read = file(&body.concat()).with("styles", "styles", styles).read();
    assert_eq!(
        levels(&read.document.blocks),
        [
            Some(1),
            Some(2),
            Some(2),
            Some(6),
            None,
            Some(1),
            Some(3),
            Some(4),
            None
        ]
    );
}

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:pPr><w:ind w:left=\"720\"/></w:pPr></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/><w:pPr><w:ind w:left=\"1440\"/></w:pPr></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Steps\"/></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"3\"><w:styleLink w:val=\"Steps\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/><w:pStyle w:val=\"Step2\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>\
    <w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>";

#[test]
fn lists_keep_their_signs_levels_and_numbers() {
    let body = [
        listed(1, 0, "one"),
        listed(1, 1, "c"),
        listed(1, 1, "d"),
        listed(1, 0, "two"),
        paragraph("<w:ind w:left=\"720\"/>", "goes on"),
        paragraph("", "between"),
        listed(1, 0, "three"),
        listed(3, 0, "seven"),
        listed(2, 0, "point"),
        listed(4, 0, "five"),
        paragraph(
            "<w:pStyle w:val=\"Step2\"/><w:numPr><w:numId w:val=\"4\"/></w:numPr>",
            "inner",
        ),
        paragraph("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "no list"),
    ];
    let shown = shown(file(&body.concat()).with("numbering", "numbering", NUMBERING));
    let expected = "1. one\n   3. c\n   4. d\n2. two\n\n   goes on\n\nbetween\n\n3. three\n";
    assert!(
        shown.replace("\n\n   3.", "\n   3.").starts_with("1. one"),
        "{shown}"
    );
    let lines: Vec<&str> = shown
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    let expected: Vec<&str> = expected.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(&lines[..expected.len()], expected, "{shown}");
    let rest = lines[expected.len()..].join("\n");
    for line in ["seven", "- point", "5. five", "   1. inner", "\nno list"] {
        assert!(rest.contains(line), "{line} is not in\n{shown}");
    }
    assert!(
        rest.contains("7. seven") || rest.contains("7) seven"),
        "{shown}"
    );
}

fn cells(block: &Block) -> Vec<Vec<&Cell>> {
    let BlockKind::Table(rows) = &block.kind else {
        panic!("{block:?}");
    };
    rows.iter().map(|row| row.cells.iter().collect()).collect()
}

#[test]
fn tables_keep_heads_merges_widths_and_tables_in_them() {
    let cell = |properties: &str, content: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
    };
    let wide = "<w:tcW w:w=\"3000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>";
    let body = [
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"750\"/></w:tblGrid>".to_owned(),
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>".to_owned(),
        cell(wide, &paragraph("", "head")),
        cell("<w:tcW w:w=\"50pt\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/>", &paragraph("<w:jc w:val=\"center\"/>", "tall")),
        "</w:tr><w:tr>".to_owned(),
        cell("", &paragraph("", "a")),
        cell("", &format!("<w:tbl><w:tr>{}</w:tr></w:tbl><w:p/>", cell("", &paragraph("", "inner")))),
        cell("<w:vMerge/>", "<w:p/>"),
        "</w:tr></w:tbl>".to_owned(),
    ];
    let read = file(&body.concat()).read();
    let table = cells(&read.document.blocks[0]);
    assert_eq!(
        table[0].iter().map(|cell| cell.header).collect::<Vec<_>>(),
        [true, true]
    );
    assert_eq!(
        (table[0][0].columns, &table[0][0].widths[..]),
        (2, &[100, 100][..])
    );
    assert_eq!((table[0][1].rows, &table[0][1].widths[..]), (2, &[67][..]));
    assert_eq!(
        table[0][1].align,
        Some(luotsi_document::model::Align::Center)
    );
    assert_eq!(table[1].len(), 2);
    assert!(!table[1][0].header);
    assert_eq!(table[1][1].blocks.len(), 1);
    assert_eq!(cells(&table[1][1].blocks[0]).len(), 1);
}

fn marks(read: &luotsi_document::Read) -> Vec<(String, Vec<Mark>)> {
    let mut found = Vec::new();
    for block in &read.document.blocks {
        if let BlockKind::Paragraph(line) = &block.kind {
            for inline in line {
                let text = match &inline.kind {
                    InlineKind::Text(text) => text.clone(),
                    InlineKind::Break => "\n".to_owned(),
                    InlineKind::ObjectLink { object, label } => format!("{label}->{object}"),
                    InlineKind::FootnoteReference { .. } => "*".to_owned(),
                };
                found.push((text, inline.marks.clone()));
            }
        }
    }
    found
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn runs_keep_how_they_are_marked() {
    let styles = "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";
    let body = [
        run("<w:rStyle w:val=\"Strong\"/>", "a"),
        run("<w:rStyle w:val=\"Strong\"/><w:b w:val=\"0\"/>", "b"),
        run("<w:i/><w:u w:val=\"none\"/>", "c"),
        run("<w:u w:val=\"wave\"/><w:dstrike/>", "d"),
        run("<w:vertAlign w:val=\"subscript\"/>", "e"),
        run(
            "<w:vertAlign w:val=\"superscript\"/><w:highlight w:val=\"green\"/>",
            "f",
        ),
        run("<w:rFonts w:ascii=\"Courier New\"/>", "g"),
        run("<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>", "h"),
    ];
    let read = file(&format!("<w:p>{}</w:p>", body.concat()))
        .with("styles", "styles", styles)
        .read();
    let expected = [
        ("a", vec![Mark::Bold]),
        ("b", vec![]),
        ("c", vec![Mark::Italic]),
        ("d", vec![Mark::Underline, Mark::Strike]),
        ("e", vec![Mark::Subscript]),
        ("f", vec![Mark::Superscript, Mark::Highlight]),
        ("g", vec![Mark::Code]),
        ("h", vec![Mark::Highlight]),
    ]
    .map(|(text, marks)| (text.to_owned(), marks));
    assert_eq!(marks(&read), expected);
}

fn link(address: &str) -> Vec<Mark> {
    vec![Mark::Link {
        address: address.to_owned(),
        title: String::new(),
    }]
}

#[test]
fn links_are_kept_whichever_way_they_are_made() {
    let field = |sign: &str| format!("<w:r><w:fldChar w:fldCharType=\"{sign}\"/></w:r>");
    let body = [
        "<w:p><w:hyperlink r:id=\"l1\"><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>a</w:t></w:r></w:hyperlink>".to_owned(),
        field("begin"),
        "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://b.example/\" \\l \"part\" </w:instrText></w:r>".to_owned(),
        field("separate"),
        run("", "b"),
        field("end"),
        "<w:fldSimple w:instr=\"HYPERLINK https://c.example/\"><w:r><w:t>c</w:t></w:r></w:fldSimple>".to_owned(),
        "<w:hyperlink r:id=\"l2\"><w:r><w:t>d</w:t></w:r></w:hyperlink>".to_owned(),
        "<w:hyperlink r:id=\"l3\"><w:r><w:t>na</w:t></w:r><w:r><w:t>me</w:t></w:r></w:hyperlink></w:p>".to_owned(),
    ];
    let read = file(&body.concat())
        .refer("l1", "hyperlink", "https://a.example/?x=1&amp;y=2", true)
        .refer("l2", "hyperlink", "javascript:alert(1)", true)
        .refer("l3", "hyperlink", "luotsi:object/doc%201", true)
        .read();
    let expected = [
        ("a", link("https://a.example/?x=1&y=2")),
        ("b", link("https://b.example/#part")),
        ("c", link("https://c.example/")),
        ("d", vec![]),
        ("name->doc 1", vec![]),
    ]
    .map(|(text, marks)| (text.to_owned(), marks));
    assert_eq!(marks(&read), expected);
    assert_eq!(read.losses.len(), 1);
    assert_eq!(read.losses[0].detail, "javascript:alert(1)");
}

#[test]
fn signs_that_are_no_letters_are_kept() {
    let body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/>\
        <w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r></w:p>";
    assert_eq!(
        text::of(&file(body).read().document),
        "a\tb\nc\u{2011}\u{ad}✓α"
    );
}

#[test]
fn a_box_to_check_makes_a_task() {
    let task = |value: u8, text: &str| {
        format!(
            "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{value}\"/></w14:checkbox></w:sdtPr>\
             <w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\"> {text}</w:t></w:r></w:p>"
        )
    };
    let shown = shown(file(&format!("{}{}", task(1, "done"), task(0, "open"))));
    assert_eq!(shown, "- [x] done\n- [ ] open");
}

#[test]
fn pictures_are_kept_with_what_they_show() {
    let drawing = "<w:p><w:r><w:t>Before</w:t><w:drawing><wp:inline><wp:extent cx=\"952500\" cy=\"952500\"/>\
        <wp:docPr id=\"1\" name=\"x\" descr=\"A ship\" title=\"Ship\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>\
        <a:blip r:embed=\"i1\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\
        <w:p><w:r><w:pict><v:shape alt=\"Old\" style=\"width:75pt;height:9pt\"><v:imagedata r:id=\"i1\"/></v:shape></w:pict></w:r></w:p>\
        <w:p><w:r><w:pict><v:shape alt=\"A meta file\"><v:imagedata r:id=\"i2\"/></v:shape></w:pict></w:r></w:p>";
    let read = file(drawing)
        .refer("i1", "image", "media/a.png", false)
        .refer("i2", "image", "/word/media/b.emf", false)
        .with_bytes("word/media/a.png", &png())
        .with_bytes("word/media/b.emf", b"\x01\0\0\0")
        .read();
    let images: Vec<_> = read
        .document
        .blocks
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Image(image) => Some((image.description.as_str(), image.width)),
            _ => None,
        })
        .collect();
    assert_eq!(images, [("A ship", Some(100)), ("Old", Some(100))]);
    assert_eq!(read.pictures.len(), 1);
    assert!(text::of(&read.document).contains("A meta file"));
    assert_eq!(read.losses[0].detail, "word/media/b.emf");
}

#[test]
fn notes_are_footnotes_without_their_own_marks() {
    let note = |id: u8, text: &str| {
        format!(
            "<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {text}</w:t></w:r></w:p></w:footnote>"
        )
    };
    let notes = format!(
        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>{}{}",
        note(2, "second"),
        note(1, "first")
    );
    let read = file("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
        .with("footnotes", "footnotes", &notes)
        .read();
    assert_eq!(text::of(&read.document), "a\nfirst\nsecond");
    assert_eq!(read.document.footnotes.len(), 2);
    assert_eq!(read.losses, []);
}

#[test]
fn any_prefix_will_do_and_any_encoding_of_unicode() {
    let body = "<x:p><x:r><x:t>Työohje</x:t></x:r></x:p>";
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body>{body}</x:body></x:document>"
    );
    let mut file = file("");
    file.parts[1].1 = [0xff, 0xfe]
        .into_iter()
        .chain(xml.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(text::of(&file.read().document), "Työohje");
}

#[test]
fn the_language_is_what_most_letters_are_in() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    let body = format!(
        "<w:p>{}{}</w:p>",
        run("<w:lang w:val=\"fi-FI\"/>", "Laadunhallinta"),
        run("", "short")
    );
    let read = file(&body).with("styles", "styles", styles).read();
    assert_eq!(read.document.language.as_deref(), Some("fi-FI"));
}

#[test]
fn code_quotes_and_lines_are_found_by_their_styles() {
    let styles = "<w:style w:styleId=\"HTML\"><w:name w:val=\"HTML Preformatted\"/></w:style>\
        <w:style w:styleId=\"Q\"><w:name w:val=\"Intense Quote\"/></w:style>";
    let body = [
        styled("HTML", "let a;"),
        styled("HTML", "let b;"),
        styled("Q", "words"),
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>".to_owned(),
    ];
    let shown = shown(file(&body.concat()).with("styles", "styles", styles));
    assert_eq!(
        shown
            .lines()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>(),
        ["```", "let a;", "let b;", "```", "> words", "***"]
    );
}

#[test]
fn text_in_elements_that_nobody_knows_is_kept() {
    let body = "<x:new xmlns:x=\"urn:new\"><w:p><x:old><w:r><w:t>a</w:t><w:r><w:t>b</w:t></w:r></w:r></x:old></w:p></x:new>\
        <w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr>";
    assert_eq!(text::of(&file(body).read().document), "ab\nc");
}
