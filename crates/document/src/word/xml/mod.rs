//! The XML of a part as a tree.
//!
//! Nodes stand in document order in one vector, so that no nesting overflows anything; names and
//! most texts are borrowed from the source.

mod names;
mod parse;
mod text;

pub(super) use names::Space;
pub(super) use parse::parse;
pub(super) use text::decode;

use std::borrow::Cow;

use quick_xml::{XmlVersion, events::attributes::Attributes};

/// A part's XML.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    bindings: Vec<Binding<'a>>,
}

#[derive(Debug)]
struct Node<'a> {
    content: Content<'a>,
    /// The node behind everything in this one.
    behind: u32,
}

#[derive(Debug)]
enum Content<'a> {
    Element {
        space: Space,
        name: &'a str,
        /// The rest of the start tag.
        attributes: &'a str,
        /// The last namespace that was declared, of those that hold here.
        binding: Option<u32>,
    },
    Text(Cow<'a, str>),
}

/// A namespace that is declared.
#[derive(Debug)]
struct Binding<'a> {
    prefix: &'a str,
    space: Space,
    outer: Option<u32>,
}

impl Tree<'_> {
    fn space(&self, prefix: &str, mut binding: Option<u32>) -> Space {
        while let Some(found) = binding.and_then(|at| self.bindings.get(at as usize)) {
            if found.prefix == prefix {
                return found.space;
            }
            binding = found.outer;
        }
        names::usual(prefix)
    }

    /// What everything else stands in.
    pub(super) const fn root(&self) -> Element<'_> {
        Element { tree: self, at: 0 }
    }
}

/// An element of a part.
#[derive(Clone, Copy)]
pub(super) struct Element<'t> {
    tree: &'t Tree<'t>,
    at: u32,
}

impl<'t> Element<'t> {
    /// Its namespace and name.
    pub(super) fn name(self) -> (Space, &'t str) {
        match self.tree.nodes.get(self.at as usize) {
            Some(Node {
                content: Content::Element { space, name, .. },
                ..
            }) => (*space, name),
            _ => (Space::Other, ""),
        }
    }

    /// Where it is among all nodes of its part.
    pub(super) const fn index(self) -> u32 {
        self.at
    }

    /// Whether it is an element of text with the name.
    pub(super) fn is(self, name: &str) -> bool {
        self.name() == (Space::Word, name)
    }

    fn behind(self) -> u32 {
        self.tree
            .nodes
            .get(self.at as usize)
            .map_or(self.at, |node| node.behind)
    }

    /// The elements in it.
    pub(super) fn children(self) -> impl Iterator<Item = Self> {
        let end = self.behind();
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            while next < end {
                let node = self.tree.nodes.get(next as usize)?;
                let at = std::mem::replace(&mut next, node.behind);
                if matches!(node.content, Content::Element { .. }) {
                    return Some(Self {
                        tree: self.tree,
                        at,
                    });
                }
            }
            None
        })
    }

    /// All elements in it, and those in them.
    pub(super) fn descendants(self) -> impl Iterator<Item = Self> {
        (self.at + 1..self.behind()).filter_map(move |at| {
            let element = Self {
                tree: self.tree,
                at,
            };
            matches!(
                self.tree.nodes.get(at as usize)?.content,
                Content::Element { .. }
            )
            .then_some(element)
        })
    }

    /// The first element of text in it that has the name.
    pub(super) fn child(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.is(name))
    }

    /// The first element in it, however deep, that has the namespace and name.
    pub(super) fn find(self, space: Space, name: &str) -> Option<Self> {
        self.descendants()
            .find(|element| element.name() == (space, name))
    }

    /// The text that stands directly in it.
    pub(super) fn text(self) -> Cow<'t, str> {
        let end = self.behind();
        let mut next = self.at + 1;
        let mut found: Cow<'t, str> = Cow::Borrowed("");
        while next < end
            && let Some(node) = self.tree.nodes.get(next as usize)
        {
            next = node.behind;
            if let Content::Text(text) = &node.content {
                if found.is_empty() {
                    found = Cow::Borrowed(text);
                } else {
                    found.to_mut().push_str(text);
                }
            }
        }
        found
    }

    /// The value of the attribute with the name, outside of the namespace of relationships.
    pub(super) fn attribute(self, name: &str) -> Option<String> {
        self.attribute_where(name, false)
    }

    /// The value of the attribute with the name in the namespace of relationships.
    pub(super) fn relation(self, name: &str) -> Option<String> {
        self.attribute_where(name, true)
    }

    /// What it says in its attribute `val`.
    pub(super) fn value(self) -> Option<String> {
        self.attribute("val")
    }

    /// What the child with the name says in its attribute `val`.
    pub(super) fn child_value(self, name: &str) -> Option<String> {
        self.child(name)?.value()
    }

    /// Whether it switches something on: it does not say that it is off.
    pub(super) fn is_on(self) -> bool {
        !matches!(
            self.value().as_deref(),
            Some("0" | "false" | "off" | "none" | "False" | "Off")
        )
    }

    /// Whether the child with the name is there and switches something on.
    pub(super) fn has(self, name: &str) -> bool {
        self.child(name).is_some_and(Self::is_on)
    }

    fn attribute_where(self, name: &str, of_relations: bool) -> Option<String> {
        let Content::Element {
            attributes,
            binding,
            ..
        } = &self.tree.nodes.get(self.at as usize)?.content
        else {
            return None;
        };
        Attributes::new(attributes, 0)
            .with_checks(false)
            .map_while(Result::ok)
            .find(|attribute| {
                attribute.key.local_name().as_ref() == name
                    && attribute.key.prefix().is_some_and(|prefix| {
                        self.tree.space(prefix.as_ref(), *binding) == Space::Relations
                    }) == of_relations
                    && attribute.key.as_namespace_binding().is_none()
            })
            .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
            .map(Cow::into_owned)
    }
}
