//! What stands in a line, as runs.

use super::{
    super::names::OBJECT,
    Writer,
    markup::{escaped, value},
};
use crate::model::{Inline, InlineKind, Mark};

impl<'d> Writer<'d> {
    pub(super) fn line(&mut self, text: &'d [Inline]) {
        let mut rest = text;
        while let Some(first) = rest.first() {
            let link = link(first);
            let count = rest
                .iter()
                .take_while(|inline| self::link(inline) == link)
                .count();
            let (alike, others) = rest.split_at(count.max(1));
            rest = others;
            match link {
                Some((address, title)) => {
                    self.begin_link(address, title);
                    for inline in alike {
                        self.commented(inline, |writer| writer.inline(inline, true));
                    }
                    self.xml.push_str("</w:hyperlink>");
                }
                None => {
                    for inline in alike {
                        self.commented(inline, |writer| writer.inline(inline, false));
                    }
                }
            }
        }
    }

    fn begin_link(&mut self, address: &str, title: &str) {
        let id = self.references.address(address);
        let title = if title.is_empty() {
            String::new()
        } else {
            format!(" w:tooltip=\"{}\"", value(title))
        };
        self.xml.push_str(&format!(
            "<w:hyperlink r:id=\"{id}\"{title} w:history=\"1\">"
        ));
    }

    fn inline(&mut self, inline: &'d Inline, in_link: bool) {
        match &inline.kind {
            InlineKind::Text(text) => {
                let looks = looks(&inline.marks, in_link, None);
                self.letters(text, &looks);
            }
            InlineKind::Break => {
                let looks = looks(&inline.marks, in_link, None);
                self.xml.push_str(&format!("<w:r>{looks}<w:br/></w:r>"));
            }
            InlineKind::ObjectLink { object, label } => {
                let address = format!("{OBJECT}{}", encoded(object));
                self.begin_link(&address, "");
                let looks = looks(&inline.marks, true, None);
                self.letters(label, &looks);
                self.xml.push_str("</w:hyperlink>");
            }
            InlineKind::FootnoteReference { footnote } => {
                if self.in_note {
                    return;
                }
                let Some(noted) = self.footnotes.get(footnote.as_str()) else {
                    return;
                };
                self.noted.push(noted);
                let looks = looks(&inline.marks, in_link, Some("FootnoteReference"));
                self.xml.push_str(&format!(
                    "<w:r>{looks}<w:footnoteReference w:id=\"{}\"/></w:r>",
                    self.noted.len()
                ));
            }
        }
    }

    /// Letters; tabs are elements of their own.
    pub(super) fn letters(&mut self, text: &str, looks: &str) {
        self.xml.push_str("<w:r>");
        self.xml.push_str(looks);
        for (number, piece) in text.split('\t').enumerate() {
            if number > 0 {
                self.xml.push_str("<w:tab/>");
            }
            if !piece.is_empty() {
                self.xml.push_str("<w:t xml:space=\"preserve\">");
                self.xml.push_str(&escaped(piece));
                self.xml.push_str("</w:t>");
            }
        }
        self.xml.push_str("</w:r>");
    }
}

fn link(inline: &Inline) -> Option<(&str, &str)> {
    if matches!(inline.kind, InlineKind::ObjectLink { .. }) {
        return None;
    }
    inline.marks.iter().find_map(|mark| match mark {
        Mark::Link { address, title } => Some((address.as_str(), title.as_str())),
        _ => None,
    })
}

/// How a run looks, its properties in the order in which the format wants them.
fn looks(marks: &[Mark], in_link: bool, style: Option<&str>) -> String {
    let has = |mark: &Mark| marks.contains(mark);
    let code = has(&Mark::Code);
    let style = style.or(match (in_link, code) {
        (true, _) => Some("Hyperlink"),
        (false, true) => Some("LuotsiCodeText"),
        (false, false) => None,
    });
    let mut looks = String::new();
    if let Some(style) = style {
        looks.push_str(&format!("<w:rStyle w:val=\"{style}\"/>"));
    }
    let all = [
        (
            code,
            "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>",
        ),
        (has(&Mark::Bold), "<w:b/>"),
        (has(&Mark::Italic), "<w:i/>"),
        (has(&Mark::Strike), "<w:strike/>"),
        (has(&Mark::Highlight), "<w:highlight w:val=\"yellow\"/>"),
        (has(&Mark::Underline), "<w:u w:val=\"single\"/>"),
        (
            has(&Mark::Superscript),
            "<w:vertAlign w:val=\"superscript\"/>",
        ),
        (
            has(&Mark::Subscript) && !has(&Mark::Superscript),
            "<w:vertAlign w:val=\"subscript\"/>",
        ),
    ];
    for (is_on, property) in all {
        if is_on {
            looks.push_str(property);
        }
    }
    if looks.is_empty() {
        looks
    } else {
        format!("<w:rPr>{looks}</w:rPr>")
    }
}

/// An id as a step of an address.
fn encoded(id: &str) -> String {
    let mut encoded = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
