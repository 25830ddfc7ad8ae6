//! The styles of a written document.

use super::{
    super::names::{CODE, GAP, LIST_HEADING, QUOTE, RULE, TONES},
    markup::{DECLARATION, NAMESPACES, escaped},
};
use crate::model::Tone;

/// How large the letters of headings are, in half points, from the first level.
const HEADINGS: [u32; 6] = [36, 30, 26, 24, 22, 22];

pub(super) fn xml(language: Option<&str>) -> String {
    let language = language.map_or_else(String::new, |language| {
        format!("<w:lang w:val=\"{}\"/>", escaped(language))
    });
    let mut xml = format!(
        "{DECLARATION}<w:styles{NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>{language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/></w:style>"
    );
    headings(&mut xml);
    let fine = [
        (
            QUOTE,
            "Quote",
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"C7CDD4\"/></w:pBdr>\
             <w:ind w:left=\"284\"/>",
            "<w:i/><w:iCs/>",
        ),
        (
            CODE,
            "Luotsi Code",
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F4F6\"/>\
             <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:noProof/><w:sz w:val=\"20\"/>",
        ),
        (
            RULE,
            "Luotsi Rule",
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"8A94A0\"/></w:pBdr>",
            "",
        ),
        (
            GAP,
            "Luotsi Gap",
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
            "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>",
        ),
        (
            "FootnoteText",
            "footnote text",
            "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
        ),
    ];
    for (id, name, paragraph, run) in fine {
        style(&mut xml, "paragraph", id, name, "Normal", paragraph, run);
    }
    callouts(&mut xml);
    let characters = [
        (
            "Hyperlink",
            "Hyperlink",
            "<w:color w:val=\"0B5CAD\"/><w:u w:val=\"single\"/>",
        ),
        (
            "LuotsiCodeText",
            "Luotsi Code Text",
            "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:noProof/>",
        ),
        (
            "FootnoteReference",
            "footnote reference",
            "<w:vertAlign w:val=\"superscript\"/>",
        ),
    ];
    for (id, name, run) in characters {
        style(
            &mut xml,
            "character",
            id,
            name,
            "DefaultParagraphFont",
            "",
            run,
        );
    }
    xml.push_str(TABLES);
    xml.push_str("</w:styles>");
    xml
}

fn style(
    xml: &mut String,
    kind: &str,
    id: &str,
    name: &str,
    base: &str,
    paragraph: &str,
    run: &str,
) {
    let paragraph = if paragraph.is_empty() {
        String::new()
    } else {
        format!("<w:pPr>{paragraph}</w:pPr>")
    };
    let run = if run.is_empty() {
        String::new()
    } else {
        format!("<w:rPr>{run}</w:rPr>")
    };
    xml.push_str(&format!(
        "<w:style w:type=\"{kind}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
         <w:basedOn w:val=\"{base}\"/><w:qFormat/>{paragraph}{run}</w:style>"
    ));
}

fn headings(xml: &mut String) {
    for (size, level) in HEADINGS.iter().zip(1_u32..) {
        let paragraph = format!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{}\" w:after=\"80\"/><w:outlineLvl w:val=\"{}\"/>",
            400 - level * 40,
            level - 1
        );
        let run = format!("<w:b/><w:bCs/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        let id = format!("Heading{level}");
        let name = format!("heading {level}");
        style(xml, "paragraph", &id, &name, "Normal", &paragraph, &run);
        let in_list = format!("{LIST_HEADING}{level}");
        let name = format!("Luotsi List Heading {level}");
        style(xml, "paragraph", &in_list, &name, &id, "", "");
    }
}

fn callouts(xml: &mut String) {
    for (tone, id, _) in TONES {
        let (name, colour, fill) = match tone {
            Tone::Note => ("Luotsi Note", "0B5CAD", "E8F1FA"),
            Tone::Tip => ("Luotsi Tip", "1A7F4B", "E7F5ED"),
            Tone::Important => ("Luotsi Important", "6B3FA0", "F1EBF9"),
            Tone::Warning => ("Luotsi Warning", "9A6700", "FFF4DB"),
            Tone::Caution => ("Luotsi Caution", "B3261E", "FCEBEA"),
        };
        let paragraph = format!(
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{colour}\"/></w:pBdr>\
             <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/><w:ind w:left=\"170\"/>"
        );
        style(xml, "paragraph", id, name, "Normal", &paragraph, "");
    }
}

const TABLES: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
    <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
    <w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>\
    </w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type=\"table\" w:styleId=\"LuotsiTable\"><w:name w:val=\"Luotsi Table\"/><w:basedOn w:val=\"TableNormal\"/>\
    <w:pPr><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:tblPr><w:tblBorders>\
    <w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A94A0\"/>\
    <w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A94A0\"/>\
    <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A94A0\"/>\
    <w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A94A0\"/>\
    <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A94A0\"/>\
    <w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A94A0\"/></w:tblBorders></w:tblPr>\
    <w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>\
    <w:tblStylePr w:type=\"firstCol\"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>";
