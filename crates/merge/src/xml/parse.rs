//! Reading XML.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};
use rustc_hash::FxHashSet;

use super::{
    Attribute, Content, Document, Element, Limits, Node, NodeId, Piece, XmlError, XmlErrorCode,
    decode::Encoding, text::is_blank,
};

/// Reads a text; every part of it goes into exactly one node.
pub(super) fn parse(
    source: String,
    encoding: Encoding,
    limits: &Limits,
) -> Result<Document, XmlError> {
    let mut parser = Parser {
        source: &source,
        limits,
        nodes: vec![Node {
            parent: None,
            children: Vec::new(),
            content: Content::Document,
        }],
        open: vec![NodeId::DOCUMENT],
        has_root: false,
    };
    parser.run()?;
    let nodes = parser.nodes;
    Ok(Document {
        read: nodes.len(),
        source,
        encoding,
        nodes,
    })
}

struct Parser<'a> {
    source: &'a str,
    limits: &'a Limits,
    nodes: Vec<Node>,
    /// The elements that have not ended, the innermost last.
    open: Vec<NodeId>,
    has_root: bool,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), XmlError> {
        let source = self.source;
        let mut reader = Reader::from_str(source);
        reader.config_mut().check_comments = true;
        loop {
            let start = offset(reader.buffer_position());
            let event = reader.read_event();
            let event = event
                .map_err(|error| self.syntax(offset(reader.error_position()).max(start), error))?;
            let end = offset(reader.buffer_position());
            let piece = piece(start, end);
            match event {
                Event::Start(tag) => self.element(&tag, start, end, false)?,
                Event::Empty(tag) => self.element(&tag, start, end, true)?,
                Event::End(_) => self.end(piece),
                Event::Text(_) => self.text(start, end)?,
                Event::GeneralRef(_) => {
                    self.check_references(start, end)?;
                    self.text(start, end)?;
                }
                Event::CData(_) => {
                    self.require_inside(start)?;
                    self.check_signs(start, end)?;
                    self.add(Content::CData(piece), start)?;
                }
                Event::Comment(_) => {
                    self.check_signs(start, end)?;
                    self.add(Content::Comment(piece), start)?;
                }
                Event::PI(_) => {
                    self.check_signs(start, end)?;
                    self.add(Content::Instruction(piece), start)?;
                }
                Event::Decl(_) if start == 0 => self.add(Content::Prologue(piece), start)?,
                Event::Decl(_) => {
                    return Err(self.syntax(start, "an XML declaration stands first or nowhere"));
                }
                Event::DocType(_) => self.doctype(start, end)?,
                Event::Eof => break,
            }
        }
        let end = source.len();
        if self.open.len() > 1 {
            let open = self.open.last().copied();
            let name = open.and_then(|id| match &self.nodes[id.index()].content {
                Content::Element(element) => match &element.name {
                    Piece::Source { start, end } => source.get(*start as usize..*end as usize),
                    Piece::Own(_) => None,
                },
                _ => None,
            });
            let name = name.unwrap_or_default();
            return Err(self.syntax(end, format!("the file ends within the element `{name}`")));
        }
        if !self.has_root {
            return Err(self.syntax(end, "there is no element"));
        }
        Ok(())
    }

    fn add(&mut self, content: Content, at: usize) -> Result<(), XmlError> {
        let id = match u32::try_from(self.nodes.len()) {
            Ok(id) if self.nodes.len() < self.limits.nodes => NodeId(id),
            _ => {
                let reason = format!("there are more than {} parts", self.limits.nodes);
                return Err(self.error(XmlErrorCode::TooLarge, at, reason));
            }
        };
        let parent = self.innermost();
        self.nodes.push(Node {
            parent: Some(parent),
            children: Vec::new(),
            content,
        });
        self.nodes[parent.index()].children.push(id);
        Ok(())
    }

    fn innermost(&self) -> NodeId {
        self.open.last().copied().unwrap_or(NodeId::DOCUMENT)
    }

    fn require_inside(&self, at: usize) -> Result<(), XmlError> {
        if self.open.len() > 1 {
            return Ok(());
        }
        Err(self.syntax(at, "text stands outside of the outermost element"))
    }

    fn text(&mut self, start: usize, end: usize) -> Result<(), XmlError> {
        if start == end {
            return Ok(());
        }
        self.check_signs(start, end)?;
        if !self.source.get(start..end).is_some_and(is_blank) {
            self.require_inside(start)?;
        }
        // References are tokens of their own to the reader; to us they are parts of a text.
        let parent = self.innermost();
        let last = self.nodes[parent.index()].children.last().copied();
        if let Some(last) = last
            && let Content::Text(Piece::Source { end: last_end, .. }) =
                &mut self.nodes[last.index()].content
        {
            *last_end = u32::try_from(end).unwrap_or(u32::MAX);
            return Ok(());
        }
        self.add(Content::Text(piece(start, end)), start)
    }

    fn end(&mut self, tag: Piece) {
        let id = self.innermost();
        if let Content::Element(element) = &mut self.nodes[id.index()].content {
            element.end = Some(tag);
        }
        self.open.pop();
    }

    fn element(
        &mut self,
        tag: &BytesStart<'_>,
        start: usize,
        end: usize,
        empty: bool,
    ) -> Result<(), XmlError> {
        if self.open.len() == 1 && self.has_root {
            return Err(self.syntax(start, "there is a second outermost element"));
        }
        self.has_root = true;
        if self.open.len() > self.limits.depth {
            let reason = format!("elements stand more than {} deep", self.limits.depth);
            return Err(self.error(XmlErrorCode::TooDeep, start, reason));
        }
        let name_end = start + 1 + tag.name().as_ref().len();
        self.check_name(start + 1, name_end)?;
        let attributes = self.attributes(tag, start, name_end)?;
        let space_start = attributes
            .last()
            .map_or(name_end, |attribute| match &attribute.value {
                Piece::Source { end, .. } => *end as usize + 1,
                Piece::Own(_) => name_end,
            });
        let element = Element {
            name: piece(start + 1, name_end),
            attributes,
            space: piece(space_start, end - if empty { 2 } else { 1 }),
            end: None,
        };
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.add(Content::Element(Box::new(element)), start)?;
        if !empty {
            self.open.push(id);
        }
        Ok(())
    }

    fn attributes(
        &self,
        tag: &BytesStart<'_>,
        start: usize,
        name_end: usize,
    ) -> Result<Vec<Attribute>, XmlError> {
        let mut attributes = Vec::new();
        let mut names = FxHashSet::default();
        let mut before = name_end;
        // The reader's own look for a second attribute of a name takes time in the square.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| self.syntax(before, error))?;
            let Cow::Borrowed(value) = attribute.value else {
                return Err(self.syntax(before, "the attribute can not be read"));
            };
            let name = attribute.key.as_ref();
            let (name_start, value_start) = (self.offset_of(name), self.offset_of(value));
            let name_end = name_start + name.len();
            if name_start == before {
                return Err(self.syntax(before, "a space is missing before the attribute"));
            }
            self.check_name(name_start, name_end)?;
            if !names.insert(name.to_owned()) {
                let reason = format!("the attribute `{name}` stands there already");
                return Err(self.syntax(name_start, reason));
            }
            if let Some(at) = value.find('<') {
                return Err(self.syntax(value_start + at, "`<` stands in an attribute"));
            }
            let value_end = value_start + value.len();
            self.check_signs(value_start, value_end)?;
            self.check_references(value_start, value_end)?;
            let quote_at = value_start.saturating_sub(1);
            attributes.push(Attribute {
                space: piece(before, name_start),
                name: piece(name_start, name_end),
                equals: piece(name_end, quote_at),
                quote: if self.source.as_bytes().get(quote_at) == Some(&b'\'') {
                    '\''
                } else {
                    '"'
                },
                value: piece(value_start, value_end),
            });
            before = value_end + 1;
        }
        debug_assert!(before >= start);
        Ok(attributes)
    }

    fn doctype(&mut self, start: usize, end: usize) -> Result<(), XmlError> {
        if self.has_root {
            return Err(self.syntax(start, "a document type stands before the first element"));
        }
        let text = self.source.get(start..end).unwrap_or_default();
        if let Some(at) = text.find("<!ENTITY") {
            let reason = "entities are declared; Luotsi does not expand any";
            return Err(self.error(XmlErrorCode::EntityDeclaration, start + at, reason));
        }
        self.add(Content::Prologue(piece(start, end)), start)
    }

    fn check_references(&self, start: usize, end: usize) -> Result<(), XmlError> {
        let raw = self.source.get(start..end).unwrap_or_default();
        if !raw.contains('&') {
            return Ok(());
        }
        unescape(raw).map(drop).map_err(|error| {
            use quick_xml::escape::EscapeError;
            match error {
                EscapeError::UnrecognizedEntity(range, name) => {
                    let reason = format!("the entity `{name}` is not known");
                    // The range is that of the name, behind the `&`.
                    let at = (start + range.start).saturating_sub(1);
                    self.error(XmlErrorCode::UnknownEntity, at, reason)
                }
                EscapeError::UnterminatedEntity(range) => {
                    self.syntax(start + range.start, "`&` is not written as `&amp;`")
                }
                error => self.syntax(start, error),
            }
        })
    }

    fn check_name(&self, start: usize, end: usize) -> Result<(), XmlError> {
        let name = self.source.get(start..end).unwrap_or_default();
        let first = name.chars().next().is_some_and(starts_name);
        if first && name.chars().all(in_name) {
            return Ok(());
        }
        Err(self.syntax(start, format!("`{name}` is no name")))
    }

    fn check_signs(&self, start: usize, end: usize) -> Result<(), XmlError> {
        let text = self.source.get(start..end).unwrap_or_default();
        let wrong = text.char_indices().find(|(_, sign)| {
            matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
        });
        match wrong {
            Some((at, sign)) => {
                let reason = format!(
                    "the character U+{:04X} can not stand in XML",
                    u32::from(sign)
                );
                Err(self.syntax(start + at, reason))
            }
            None => Ok(()),
        }
    }

    /// Where a part of the source stands in it.
    fn offset_of(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize)
    }

    fn syntax(&self, at: usize, reason: impl std::fmt::Display) -> XmlError {
        self.error(XmlErrorCode::Syntax, at, reason)
    }

    fn error(&self, code: XmlErrorCode, at: usize, reason: impl std::fmt::Display) -> XmlError {
        XmlError::new(code, self.source, at, reason)
    }
}

fn starts_name(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '_' | ':') || u32::from(sign) > 0xff
}

fn in_name(sign: char) -> bool {
    starts_name(sign) || sign.is_numeric() || matches!(sign, '-' | '.' | '\u{b7}')
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

fn piece(start: usize, end: usize) -> Piece {
    let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    Piece::Source {
        start: narrow(start),
        end: narrow(end),
    }
}
