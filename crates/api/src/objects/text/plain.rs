//! What a body says, without marks: for searching.

use luotsi_domain::Media;
use luotsi_store::Plain;
use quick_xml::events::Event as Xml;

use super::unicode::xml_text;
use crate::documents;

/// What a body says. What can not be read says nothing: that is told where it is opened.
pub(crate) fn plain(media: &Media, bytes: &[u8]) -> Plain {
    let text = match media {
        Media::Markdown | Media::Prosemirror | Media::Docx => {
            let (language, text) = documents::said(media, bytes);
            return Plain {
                language: language.unwrap_or_default(),
                text,
            };
        }
        Media::Bpmn => xml_text(bytes).map_or_else(String::new, |xml| diagram(&xml)),
        Media::File { name } => match media_of_file(name) {
            Some(Media::File { .. }) => String::from_utf8_lossy(bytes).into_owned(),
            Some(media) => return plain(&media, bytes),
            None => String::new(),
        },
    };
    Plain {
        text,
        ..Plain::default()
    }
}

/// What an attached file is read as, by the ending of its name; `None` where it has no text that is
/// searched.
pub(crate) fn media_of_file(name: &str) -> Option<Media> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" => Some(Media::Markdown),
        "docx" => Some(Media::Docx),
        "bpmn" => Some(Media::Bpmn),
        "txt" | "text" | "csv" | "log" => Some(Media::File { name: name.into() }),
        _ => None,
    }
}

/// The names of a diagram's elements, and what is written about them.
fn diagram(xml: &str) -> String {
    let mut plain = String::new();
    let mut reader = quick_xml::Reader::from_str(xml);
    // Where it is drawn, and what a machine would make of it, nobody reads.
    let mut silent = 0_u32;
    while let Ok(event) = reader.read_event() {
        match event {
            Xml::Start(element) => {
                name_attribute(&element, &mut plain);
                let is_silent = silent > 0
                    || matches!(
                        element.local_name().as_ref(),
                        "incoming"
                            | "outgoing"
                            | "flowNodeRef"
                            | "script"
                            | "sourceRef"
                            | "targetRef"
                            | "BPMNDiagram"
                            | "conditionExpression"
                    );
                silent += u32::from(is_silent);
            }
            Xml::Empty(element) => name_attribute(&element, &mut plain),
            Xml::End(_) => {
                silent = silent.saturating_sub(1);
                end_block(&mut plain);
            }
            Xml::Text(text) if silent == 0 && !text.trim().is_empty() => plain.push_str(&text),
            Xml::CData(text) if silent == 0 => plain.push_str(&text),
            Xml::GeneralRef(reference) if silent == 0 => {
                push_unescaped(&format!("&{};", &*reference), &mut plain);
            }
            Xml::Eof => break,
            _ => {}
        }
    }
    plain
}

fn name_attribute(element: &quick_xml::events::BytesStart<'_>, plain: &mut String) {
    if let Ok(Some(name)) = element.try_get_attribute("name")
        && let Ok(name) = name.normalized_value(quick_xml::XmlVersion::Implicit1_0)
        && !name.trim().is_empty()
    {
        plain.push_str(name.trim());
        end_block(plain);
    }
}

fn push_unescaped(text: &str, plain: &mut String) {
    match quick_xml::escape::unescape(text) {
        Ok(text) => plain.push_str(&text),
        Err(_) => plain.push_str(text),
    }
}

fn end_block(plain: &mut String) {
    if !plain.is_empty() && !plain.ends_with('\n') {
        plain.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(media: &Media, bytes: &[u8]) -> String {
        plain(media, bytes).text
    }

    #[test]
    fn markdown_is_read_without_its_marks() {
        let text = "# Ohje\n\nLue **tämä** ja\n[muut](https://example.fi).\n\n- yksi\n- kaksi &amp; kolme\n";
        assert_eq!(
            said(&Media::Markdown, text.as_bytes()),
            "Ohje\nLue tämä ja muut.\nyksi\nkaksi & kolme"
        );
    }

    #[test]
    fn a_document_says_its_language_and_its_text() {
        let text = r#"{"type":"doc","attrs":{"language":"sv"},"content":[
            {"type":"heading","content":[{"type":"text","text":"Rutin"}]},
            {"type":"paragraph","content":[{"type":"text","text":"Se "},{"type":"objectLink","attrs":{"object":"d1","label":"Avvikelser"}}]}]}"#;
        let expected = Plain {
            language: "sv".to_owned(),
            text: "Rutin\nSe Avvikelser".to_owned(),
        };
        assert_eq!(plain(&Media::Prosemirror, text.as_bytes()), expected);
    }

    #[test]
    fn a_diagram_says_the_names_and_texts_of_its_elements() {
        let xml = r#"<definitions xmlns="x" xmlns:l="y"><process id="p"><task id="t" name="Tarkasta tilaus">
            <documentation>Kaikki &amp; heti</documentation><extensionElements><l:step><l:records>Pöytäkirja</l:records></l:step></extensionElements>
            <incoming>Flow_1</incoming></task></process><BPMNDiagram><x>piilossa</x></BPMNDiagram></definitions>"#;
        let said = said(&Media::Bpmn, xml.as_bytes());
        for text in ["Tarkasta tilaus", "Kaikki & heti", "Pöytäkirja"] {
            assert!(said.contains(text), "{text} in {said}");
        }
        assert!(
            !said.contains("Flow_1") && !said.contains("piilossa"),
            "{said}"
        );
    }

    #[test]
    fn attached_files_of_text_are_read_and_others_not() {
        let file = |name: &str| Media::File { name: name.into() };
        assert_eq!(said(&file("a.TXT"), b"Teksti"), "Teksti");
        assert_eq!(said(&file("a.md"), b"# Otsikko"), "Otsikko");
        assert_eq!(said(&file("a.png"), b"Teksti"), "");
    }

    #[test]
    fn what_is_broken_says_nothing() {
        for media in [Media::Docx, Media::Prosemirror, Media::Bpmn] {
            assert_eq!(said(&media, b"\xff\x00<<"), "");
        }
    }
}
