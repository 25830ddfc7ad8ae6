//! From a part's text to its tree.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    events::{BytesStart, Event, attributes::Attributes},
};

use super::{
    super::error::{WordError, WordFault},
    Binding, Content, Node, Tree, names,
};

/// How deep elements may stand in each other. Word itself nests a hundred tables at most.
const DEEPEST: usize = 256;
/// How many elements and texts a part may have.
const MOST_NODES: usize = 4_000_000;
/// How many namespaces may hold in one place.
const MOST_BINDINGS: usize = 256;

/// The tree of a part's XML.
pub(in crate::word) fn parse<'a>(part: &str, source: &'a str) -> Result<Tree<'a>, WordError> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut parser = Parser {
        part,
        source,
        tree: Tree {
            nodes: Vec::new(),
            bindings: Vec::new(),
        },
        open: Vec::new(),
        at: 0,
    };
    parser.run()?;
    Ok(parser.tree)
}

struct Parser<'a, 'p> {
    part: &'p str,
    source: &'a str,
    tree: Tree<'a>,
    open: Vec<Open>,
    /// Where the event begins that is being read.
    at: usize,
}

struct Open {
    node: u32,
    binding: Option<u32>,
    bindings: usize,
    /// Whether white space in it is text.
    keeps_space: bool,
    /// The last text that stands directly in it.
    last_text: Option<u32>,
}

impl<'a> Parser<'a, '_> {
    fn run(&mut self) -> Result<(), WordError> {
        let mut reader = Reader::from_str(self.source);
        loop {
            self.at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let event = reader.read_event().map_err(|error| {
                let offset = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                self.fault(WordFault::NotWellFormed(error.to_string()), offset)
            })?;
            match event {
                Event::Start(start) => self.start(&start)?,
                Event::Empty(start) => {
                    self.start(&start)?;
                    self.end();
                }
                Event::End(_) => self.end(),
                Event::Text(text) => self.text(text.xml10_content())?,
                Event::CData(text) => self.text(text.xml10_content())?,
                Event::GeneralRef(name) => {
                    if let Some(text) = quick_xml::escape::resolve_predefined_entity(&name) {
                        self.text(Cow::Borrowed(text))?;
                    } else if let Ok(Some(letter)) = name.resolve_char_ref() {
                        self.text(Cow::Owned(letter.to_string()))?;
                    } else {
                        return Err(self.broken("a reference to what is not declared"));
                    }
                }
                Event::DocType(_) => return Err(self.fault(WordFault::DocumentType, self.at)),
                Event::Eof => break,
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            }
        }
        if !self.open.is_empty() {
            return Err(self.broken("it ends before its elements do"));
        }
        if self.tree.nodes.is_empty() {
            return Err(self.broken("it is empty"));
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), WordError> {
        if self.open.len() >= DEEPEST {
            return Err(self.fault(WordFault::TooDeep, self.at));
        }
        if self.open.is_empty() && !self.tree.nodes.is_empty() {
            return Err(self.broken("there is more than one root"));
        }
        let qualified = start.name().as_ref().len();
        let after_name = self.at + 1 + qualified;
        let name = self.source.get(self.at + 1..after_name).unwrap_or_default();
        let end = after_name + start.attributes_raw().len();
        let attributes = self.source.get(after_name..end).unwrap_or_default();

        let outer = self.open.last();
        let mut binding = outer.and_then(|open| open.binding);
        let mut bindings = outer.map_or(0, |open| open.bindings);
        if attributes.contains("xmlns") {
            self.declare(attributes, &mut binding, &mut bindings)?;
        }
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let space = self.tree.space(prefix, binding);
        let node = self.add(Content::Element {
            space,
            name: local,
            attributes,
            binding,
        })?;
        self.open.push(Open {
            node,
            binding,
            bindings,
            keeps_space: matches!(local, "t" | "delText" | "instrText"),
            last_text: None,
        });
        Ok(())
    }

    fn declare(
        &mut self,
        attributes: &'a str,
        binding: &mut Option<u32>,
        bindings: &mut usize,
    ) -> Result<(), WordError> {
        let mut found = Attributes::new(attributes, 0);
        // To look for repeated names takes the square of their number.
        found.with_checks(false);
        for attribute in found {
            let attribute = attribute.map_err(|error| self.broken(&error.to_string()))?;
            let key = attribute.key.0;
            let Some(prefix) = key
                .strip_prefix("xmlns:")
                .or_else(|| (key == "xmlns").then_some(""))
            else {
                continue;
            };
            *bindings += 1;
            if *bindings > MOST_BINDINGS {
                return Err(self.fault(WordFault::TooLarge, self.at));
            }
            self.tree.bindings.push(Binding {
                prefix,
                space: names::space(&attribute.value),
                outer: *binding,
            });
            *binding = u32::try_from(self.tree.bindings.len() - 1).ok();
        }
        Ok(())
    }

    fn end(&mut self) {
        let behind = u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX);
        if let Some(open) = self.open.pop()
            && let Some(node) = self.tree.nodes.get_mut(open.node as usize)
        {
            node.behind = behind;
        }
    }

    fn text(&mut self, text: Cow<'a, str>) -> Result<(), WordError> {
        let is_blank = text.trim_ascii().is_empty();
        let Some(open) = self.open.last() else {
            return if is_blank {
                Ok(())
            } else {
                Err(self.broken("there is text outside of the root"))
            };
        };
        let last = u32::try_from(self.tree.nodes.len().wrapping_sub(1)).ok();
        if open.last_text.is_some()
            && open.last_text == last
            && let Some(Node {
                content: Content::Text(before),
                ..
            }) = self.tree.nodes.last_mut()
        {
            before.to_mut().push_str(&text);
            return Ok(());
        }
        if is_blank && !open.keeps_space {
            return Ok(());
        }
        let at = self.add(Content::Text(text))?;
        if let Some(open) = self.open.last_mut() {
            open.last_text = Some(at);
        }
        Ok(())
    }

    fn add(&mut self, content: Content<'a>) -> Result<u32, WordError> {
        if self.tree.nodes.len() >= MOST_NODES {
            return Err(self.fault(WordFault::TooLarge, self.at));
        }
        let at = u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX);
        self.tree.nodes.push(Node {
            content,
            behind: at + 1,
        });
        Ok(at)
    }

    fn broken(&self, what: &str) -> WordError {
        self.fault(WordFault::NotWellFormed(what.to_owned()), self.at)
    }

    fn fault(&self, fault: WordFault, offset: usize) -> WordError {
        fault.at(self.part, self.source, offset)
    }
}
