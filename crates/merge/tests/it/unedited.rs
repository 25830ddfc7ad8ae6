//! What nobody touched comes out byte for byte.

use luotsi_merge::{Document, bpmn};

use crate::files::{process, reference_models};

#[test]
fn the_reference_models_come_out_byte_for_byte() {
    for (name, bytes) in reference_models() {
        let document = Document::parse(&bytes).unwrap();
        assert!(document.to_bytes() == bytes, "{name} came out otherwise");
        assert!(bpmn::diff(&bytes, &bytes).unwrap().is_empty(), "{name}");
    }
}

#[test]
fn every_way_of_writing_comes_out_as_it_went_in() {
    let odd = "<?xml version='1.0'  standalone = \"yes\"?>\r\n<!DOCTYPE a [<!ELEMENT a ANY>]>\r\n\
        <?look here?><!-- -->\n<a  b = 'x \"&lt;'\n\tc=\"&#10;&apos;\" ><b></b><b/><b />\
        <![CDATA[ <& ]]>t&amp;t &#x41;</a\n>\n<!-- end --><?end?>\n";
    assert_eq!(
        Document::parse(odd.as_bytes()).unwrap().to_bytes(),
        odd.as_bytes()
    );
}

#[test]
fn every_encoding_comes_out_as_it_went_in() {
    let text = process("<bpmn:task id=\"T\" name=\"Ääkköset €\"/>", "");
    let utf8 = text.clone().into_bytes();
    let marked = [b"\xef\xbb\xbf".as_slice(), &utf8].concat();
    let utf16 = |bytes: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        let text = format!("{mark}{}", text.replace("UTF-8", "UTF-16"));
        text.encode_utf16().flat_map(bytes).collect()
    };
    let windows: Vec<u8> = text
        .replace("UTF-8", "windows-1252")
        .chars()
        .map(|sign| {
            if sign == '€' {
                0x80
            } else {
                u8::try_from(u32::from(sign)).unwrap()
            }
        })
        .collect();
    let files = [
        utf8,
        marked,
        utf16(u16::to_le_bytes, "\u{feff}"),
        utf16(u16::to_be_bytes, "\u{feff}"),
        utf16(u16::to_le_bytes, ""),
        windows,
    ];
    for bytes in &files {
        assert!(Document::parse(bytes).unwrap().to_bytes() == *bytes);
        // The same diagram, whatever it is written in.
        assert_eq!(bpmn::diff(&files[0], bytes).unwrap(), []);
    }
    // A change is written in the file's own encoding.
    let mine = text.replace("Ääkköset €", "Ääkköset 100 € ja 数");
    let merged = bpmn::merge(&files[0], mine.as_bytes(), &files[5]).unwrap();
    assert_eq!(merged.conflicts, []);
    assert_eq!(bpmn::diff(mine.as_bytes(), &merged.bytes).unwrap(), []);
    assert!(
        merged.bytes.windows(2).any(|pair| pair == b"\x80 "),
        "the € is one byte"
    );
}

#[test]
fn a_wrong_name_of_the_encoding_is_forgiven_where_the_bytes_tell() {
    let text = process("<bpmn:task id=\"T\" name=\"Ä\"/>", "").replace("UTF-8", "utf-16");
    assert_eq!(
        Document::parse(text.as_bytes()).unwrap().to_bytes(),
        text.as_bytes()
    );
}
