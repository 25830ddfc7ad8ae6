//! The forms of bodies that are texts.

use luotsi_document::{Form, Read, Unreadable, json};
use luotsi_domain::Media;

/// What a body is; `None`: no text.
pub(crate) const fn form_of_body(media: &Media) -> Option<Form> {
    match media {
        Media::Prosemirror => Some(Form::Json),
        Media::Markdown => Some(Form::Markdown),
        Media::Docx => Some(Form::Word),
        Media::Bpmn | Media::File { .. } => None,
    }
}

/// A file or body as a document.
pub(crate) fn read(form: Form, bytes: &[u8]) -> Result<Read, Unreadable> {
    if form != Form::Json {
        return luotsi_document::read(form, bytes);
    }
    match json::read(bytes) {
        Ok(document) => Ok(Read {
            document,
            ..Read::default()
        }),
        // Not of our editor, so that it may hold what a document can not.
        Err(Unreadable::Refused(_)) => json::read_foreign(bytes),
        Err(error) => Err(error),
    }
}

/// A body as a document, whatever form it came in: one that something was written from is known by
/// its hash alone.
pub(crate) fn read_body(bytes: &[u8]) -> Result<Read, Unreadable> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let may_be_json = text.trim_ascii_start().starts_with(b"{");
    let form = if bytes.starts_with(b"PK") {
        Form::Word
    } else if may_be_json && serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok() {
        Form::Json
    } else {
        Form::Markdown
    };
    read(form, bytes)
}

/// What a text says, and the language that it says it is in; nothing where it can not be read.
pub(crate) fn said(media: &Media, bytes: &[u8]) -> (Option<String>, String) {
    let read = form_of_body(media).and_then(|form| read(form, bytes).ok());
    read.map_or_else(Default::default, |read| {
        let said = luotsi_document::text::of(&read.document);
        (read.document.language, said)
    })
}

#[cfg(test)]
mod tests {
    use luotsi_document::text;

    use super::*;

    #[test]
    fn a_body_is_read_in_whatever_form_it_came() {
        let json = br#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Ohje"}]}]}"#;
        for bytes in [&json[..], b"Ohje", b"\xef\xbb\xbfOhje\n"] {
            assert_eq!(text::of(&read_body(bytes).unwrap().document), "Ohje");
        }
        assert_eq!(
            text::of(&read_body(b"{no JSON}").unwrap().document),
            "{no JSON}"
        );
        assert!(read_body(b"PK no archive").is_err());
    }
}
