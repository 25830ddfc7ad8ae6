//! Values as XML writes them, and what they stand for.

use std::borrow::Cow;

use quick_xml::escape::unescape;

/// What character data stands for.
pub(crate) fn text_value(raw: &str) -> Cow<'_, str> {
    resolved(line_ends(raw))
}

/// What a CDATA section stands for, with its brackets.
pub(crate) fn cdata_value(raw: &str) -> Cow<'_, str> {
    let inner = raw.strip_prefix("<![CDATA[").unwrap_or(raw);
    line_ends(inner.strip_suffix("]]>").unwrap_or(inner))
}

/// What an attribute's value stands for: white space is a space there unless it is written as a
/// character reference.
pub(crate) fn attribute_value(raw: &str) -> Cow<'_, str> {
    let plain = line_ends(raw);
    if plain.contains(['\n', '\t']) {
        return Cow::Owned(resolved(plain.replace(['\n', '\t'], " ").into()).into_owned());
    }
    resolved(plain)
}

/// XML reads every way of ending a line as one.
fn line_ends(raw: &str) -> Cow<'_, str> {
    if raw.contains('\r') {
        Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(raw)
    }
}

fn resolved(raw: Cow<'_, str>) -> Cow<'_, str> {
    if !raw.contains('&') {
        return raw;
    }
    // The reader has looked at each reference already.
    match unescape(&raw) {
        Ok(value) => Cow::Owned(value.into_owned()),
        Err(_) => raw,
    }
}

/// A value as character data, with the document's own way of ending a line.
pub(crate) fn escape_text(value: &str, line_end: &str) -> String {
    let mut raw = String::with_capacity(value.len());
    for sign in value.chars() {
        match sign {
            '&' => raw.push_str("&amp;"),
            '<' => raw.push_str("&lt;"),
            '>' => raw.push_str("&gt;"),
            '\n' => raw.push_str(line_end),
            '\t' => raw.push(sign),
            sign => push(&mut raw, sign),
        }
    }
    raw
}

/// A value as it stands between these quotes.
pub(crate) fn escape_attribute(value: &str, quote: char) -> String {
    let mut raw = String::with_capacity(value.len());
    for sign in value.chars() {
        match sign {
            '&' => raw.push_str("&amp;"),
            '<' => raw.push_str("&lt;"),
            '"' if quote == '"' => raw.push_str("&quot;"),
            '\'' if quote == '\'' => raw.push_str("&apos;"),
            '\n' | '\t' => reference(&mut raw, sign),
            sign => push(&mut raw, sign),
        }
    }
    raw
}

fn push(raw: &mut String, sign: char) {
    if sign.is_control() {
        reference(raw, sign);
    } else {
        raw.push(sign);
    }
}

fn reference(raw: &mut String, sign: char) {
    raw.push_str("&#");
    raw.push_str(&u32::from(sign).to_string());
    raw.push(';');
}

/// Whether there is nothing but white space.
pub(crate) fn is_blank(raw: &str) -> bool {
    raw.bytes()
        .all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        for value in [
            "",
            "a & b < c > d",
            "\"'",
            "two\nlines\tand\rmore",
            "ä\u{85}\u{1F600}",
        ] {
            assert_eq!(text_value(&escape_text(value, "\r\n")), value);
            for quote in ['"', '\''] {
                let raw = escape_attribute(value, quote);
                assert!(!raw.contains(quote));
                assert_eq!(attribute_value(&raw), value);
            }
        }
    }

    #[test]
    fn line_ends_are_one() {
        assert_eq!(text_value("a\r\nb\rc&#13;"), "a\nb\nc\r");
        assert_eq!(attribute_value("a\r\nb\tc&#10;"), "a b c\n");
        assert_eq!(cdata_value("<![CDATA[a & b\r\n]]>"), "a & b\n");
    }
}
