//! Texts in the encodings that XML allows without saying so: UTF-8 and UTF-16.

use std::borrow::Cow;

/// An XML document as text; `None` where it is in neither encoding. What says otherwise in its
/// first line is taken out, since it is UTF-8 from here on.
pub(crate) fn xml_text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.as_chunks().0.iter().map(|pair| unit(*pair)).collect();
        let text = String::from_utf16(&units).ok()?;
        Some(Cow::Owned(without_encoding(&text)))
    };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [b'<', 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, b'<', ..] => utf16(bytes, u16::from_be_bytes),
        bytes => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }
}

fn without_encoding(text: &str) -> String {
    match text
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
    {
        Some((_, rest)) => format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{rest}"),
        None => text.to_owned(),
    }
}
