//! Writing XML back.

use super::{Content, Document, Element, NodeId};

impl Document {
    /// The file: byte for byte what was read where nothing was changed and its encoding has one way of
    /// writing each character.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = String::with_capacity(self.source.len() + self.source.len() / 8);
        for id in &self.node(NodeId::DOCUMENT).children {
            self.write(*id, &mut text, |_| true);
        }
        self.encoding.encode(&text)
    }

    /// A node with everything in it as it is written, less the elements that `with` leaves out.
    pub(crate) fn outline(&self, id: NodeId, with: impl Fn(NodeId) -> bool) -> String {
        let mut text = String::new();
        self.write(id, &mut text, with);
        text
    }

    /// What stands in a node, as it is written.
    pub(crate) fn inner(&self, id: NodeId) -> String {
        let mut text = String::new();
        for child in &self.node(id).children {
            self.write(*child, &mut text, |_| true);
        }
        text
    }

    fn write(&self, id: NodeId, text: &mut String, with: impl Fn(NodeId) -> bool) {
        enum Step {
            Begin(NodeId),
            End(NodeId),
        }
        let mut steps = vec![Step::Begin(id)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Begin(id) => {
                    let node = self.node(id);
                    match &node.content {
                        Content::Document => {}
                        Content::Element(element) => {
                            self.write_start(element, text);
                            if element.end.is_some() {
                                steps.push(Step::End(id));
                            }
                        }
                        Content::Text(piece)
                        | Content::CData(piece)
                        | Content::Comment(piece)
                        | Content::Instruction(piece)
                        | Content::Prologue(piece) => text.push_str(self.raw(piece)),
                    }
                    let children = node.children.iter().rev().filter(|child| with(**child));
                    steps.extend(children.map(|child| Step::Begin(*child)));
                }
                Step::End(id) => {
                    if let Some(end) = self.element(id).and_then(|element| element.end.as_ref()) {
                        text.push_str(self.raw(end));
                    }
                }
            }
        }
    }

    fn write_start(&self, element: &Element, text: &mut String) {
        text.push('<');
        text.push_str(self.raw(&element.name));
        for attribute in &element.attributes {
            text.push_str(self.raw(&attribute.space));
            text.push_str(self.raw(&attribute.name));
            text.push_str(self.raw(&attribute.equals));
            text.push(attribute.quote);
            text.push_str(self.raw(&attribute.value));
            text.push(attribute.quote);
        }
        text.push_str(self.raw(&element.space));
        text.push_str(if element.end.is_some() { ">" } else { "/>" });
    }
}
