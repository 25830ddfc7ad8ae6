//! Changing a document: each change is written in the manner of what stands around it.

use rustc_hash::FxHashSet;

use super::{
    Attribute, Content, Document, Element, Node, NodeId, Piece, in_scope, local_part,
    names::bound_prefix,
    prefix_of,
    text::{escape_attribute, escape_text, is_blank},
};

impl Document {
    /// Adds an element that stands nowhere yet.
    pub(crate) fn new_element(&mut self, name: &str) -> NodeId {
        self.new_node(Content::Element(Box::new(Element {
            name: name.into(),
            attributes: Vec::new(),
            space: "".into(),
            end: None,
        })))
    }

    /// Adds a comment or an instruction, as it is written, that stands nowhere yet.
    pub(crate) fn new_raw(&mut self, like: &Content, raw: &str) -> Option<NodeId> {
        let piece = Piece::from(raw);
        let content = match like {
            Content::Comment(_) => Content::Comment(piece),
            Content::Instruction(_) => Content::Instruction(piece),
            Content::Text(_) => Content::Text(piece),
            Content::CData(_) => Content::CData(piece),
            Content::Document | Content::Element(_) | Content::Prologue(_) => return None,
        };
        Some(self.new_node(content))
    }

    fn new_node(&mut self, content: Content) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node {
            parent: None,
            children: Vec::new(),
            content,
        });
        id
    }

    /// Gives an element another name as it is written.
    pub(crate) fn rename(&mut self, id: NodeId, name: &str) {
        if let Some(element) = self.element_mut(id) {
            element.name = name.into();
            if element.end.is_some() {
                element.end = Some(format!("</{name}>").into());
            }
        }
    }

    /// Sets an attribute by its name as it is written, or takes it away.
    pub(crate) fn set_attribute(&mut self, id: NodeId, name: &str, value: Option<&str>) {
        let Some(element) = self.element(id) else {
            return;
        };
        let at = element
            .attributes
            .iter()
            .position(|attribute| self.raw(&attribute.name) == name);
        let quote = at.and_then(|at| element.attributes.get(at));
        let quote = quote.map_or('"', |attribute| attribute.quote);
        let raw = value.map(|value| escape_attribute(value, quote));
        self.set_raw_attribute(id, (name, at), raw.map(|raw| (raw, quote)));
    }

    /// Adds an attribute as another document writes it.
    pub(crate) fn copy_attribute(
        &mut self,
        id: NodeId,
        name: &str,
        from: &Self,
        attribute: &Attribute,
    ) {
        let raw = from.raw(&attribute.value).to_owned();
        self.set_raw_attribute(id, (name, None), Some((raw, attribute.quote)));
    }

    fn set_raw_attribute(
        &mut self,
        id: NodeId,
        (name, at): (&str, Option<usize>),
        raw: Option<(String, char)>,
    ) {
        let Some(element) = self.element_mut(id) else {
            return;
        };
        match (raw, at) {
            (None, None) => {}
            (None, Some(at)) => drop(element.attributes.remove(at)),
            (Some((raw, quote)), Some(at)) => {
                if let Some(attribute) = element.attributes.get_mut(at) {
                    attribute.value = raw.into();
                    attribute.quote = quote;
                }
            }
            (Some((raw, quote)), None) => element.attributes.push(Attribute {
                space: " ".into(),
                name: name.into(),
                equals: "=".into(),
                quote,
                value: raw.into(),
            }),
        }
    }

    /// Sets what text there is directly in an element; what else stands in it stays.
    pub(crate) fn set_text(&mut self, id: NodeId, value: &str) {
        let children = self.node(id).children.clone();
        let (texts, rest): (Vec<NodeId>, Vec<NodeId>) = children.iter().partition(|child| {
            let content = &self.node(**child).content;
            matches!(content, Content::Text(_) | Content::CData(_))
        });
        let written_as_cdata = texts
            .iter()
            .any(|text| matches!(self.node(*text).content, Content::CData(_)));
        let content = if written_as_cdata && !value.contains("]]>") {
            let raw = value.replace('\n', self.line_end());
            Content::CData(format!("<![CDATA[{raw}]]>").into())
        } else {
            Content::Text(escape_text(value, self.line_end()).into())
        };
        let at = children.iter().position(|child| texts.contains(child));
        let before = at.map_or(0, |at| {
            let before = children.get(..at).unwrap_or_default();
            before.iter().filter(|child| rest.contains(child)).count()
        });
        let mut children = rest;
        if !value.is_empty() {
            let text = self.new_node(content);
            self.node_mut(text).parent = Some(id);
            children.insert(before.min(children.len()), text);
        }
        self.node_mut(id).children = children;
        if !self.node(id).children.is_empty() {
            self.ensure_end(id);
        }
    }

    /// Replaces everything in an element by what another document has there, as it is written.
    pub(crate) fn set_inner(&mut self, id: NodeId, raw: &str) {
        let text = self.new_node(Content::Text(raw.into()));
        self.node_mut(text).parent = Some(id);
        self.node_mut(id).children = vec![text];
        self.ensure_end(id);
    }

    /// Puts a child that stands nowhere behind another one, else before everything but text, with the
    /// white space of its neighbours.
    pub(crate) fn insert(&mut self, parent: NodeId, child: NodeId, after: Option<NodeId>) {
        self.ensure_end(parent);
        let children = self.node(parent).children.clone();
        let at = match after.and_then(|after| children.iter().position(|id| *id == after)) {
            Some(at) => at + 1,
            // The white space before the first child stays before it, as does an XML declaration.
            None => children
                .iter()
                .position(|id| {
                    let content = &self.node(*id).content;
                    !matches!(content, Content::Text(_) | Content::Prologue(_))
                })
                .map_or(0, |first| {
                    first.saturating_sub(usize::from(self.is_blank_at(parent, first, -1)))
                }),
        };
        let is_first = !children.iter().any(|id| self.is_part(*id));
        let space = self.space_within(parent, &children);
        self.node_mut(child).parent = Some(parent);
        let mut new = Vec::new();
        if let Some(space) = &space {
            let space = self.new_node(Content::Text(space.as_str().into()));
            self.node_mut(space).parent = Some(parent);
            new.push(space);
        }
        new.push(child);
        if is_first && space.is_some() {
            // What stood in it was at most white space before the end tag.
            let blank = children
                .iter()
                .all(|id| matches!(&self.node(*id).content, Content::Text(piece) if is_blank(self.raw(piece))));
            if blank {
                let space = self.space_before_end(parent);
                let space = self.new_node(Content::Text(space.into()));
                self.node_mut(space).parent = Some(parent);
                new.push(space);
                self.node_mut(parent).children = new;
                return;
            }
        }
        self.node_mut(parent).children.splice(at..at, new);
    }

    /// Puts a child that stands nowhere before another one.
    pub(crate) fn insert_before(&mut self, parent: NodeId, child: NodeId, before: NodeId) {
        let children = &self.node(parent).children;
        let at = children.iter().position(|id| *id == before);
        let after = at
            .and_then(|at| children.get(..at))
            .and_then(|before| before.iter().rev().find(|id| self.is_part(**id)).copied());
        self.insert(parent, child, after);
    }

    /// Takes a node out of where it stands, with the white space before it.
    pub(crate) fn detach(&mut self, id: NodeId) {
        let Some(parent) = self.node_mut(id).parent.take() else {
            return;
        };
        let Some(at) = self
            .node(parent)
            .children
            .iter()
            .position(|child| *child == id)
        else {
            return;
        };
        let from = at - usize::from(self.is_blank_at(parent, at, -1));
        self.node_mut(parent).children.drain(from..=at);
        let rest = &self.node(parent).children;
        let blank = rest.iter().all(|child| {
            matches!(&self.node(*child).content, Content::Text(piece) if is_blank(self.raw(piece)))
        });
        if blank && let Some(element) = self.element_mut(parent) {
            element.end = None;
            self.node_mut(parent).children.clear();
        }
    }

    /// A prefix that means this namespace at an element; declared where there is none yet. `None`
    /// where no prefix is needed.
    pub(crate) fn prefix_for(
        &mut self,
        at: NodeId,
        namespace: &str,
        wanted: &str,
        for_attribute: bool,
    ) -> Option<String> {
        if namespace.is_empty() {
            return None;
        }
        let meant = |document: &Self, prefix: &str| {
            in_scope(document, at, prefix).is_some_and(|found| found == namespace)
        };
        if !(wanted.is_empty() && for_attribute) && meant(self, wanted) {
            return Some(wanted.to_owned()).filter(|prefix| !prefix.is_empty());
        }
        let mut next = Some(at);
        while let Some(id) = next {
            let attributes = self.element(id).map(|element| &element.attributes);
            let prefixes: Vec<String> = attributes
                .into_iter()
                .flatten()
                .filter_map(|attribute| bound_prefix(self.raw(&attribute.name)))
                .map(str::to_owned)
                .collect();
            for prefix in prefixes {
                if !(prefix.is_empty() && for_attribute) && meant(self, &prefix) {
                    return Some(prefix).filter(|prefix| !prefix.is_empty());
                }
            }
            next = self.node(id).parent;
        }
        let wanted = if wanted.is_empty() { "ns" } else { wanted };
        let mut prefix = wanted.to_owned();
        let mut number = 1;
        while in_scope(self, at, &prefix).is_some() {
            number += 1;
            prefix = format!("{wanted}{number}");
        }
        let place = self.root().unwrap_or(at);
        // A prefix that some element inside binds otherwise would be hidden there, so it is looked up
        // again: where it does not mean this yet, it is declared on the element itself.
        self.set_attribute(place, &format!("xmlns:{prefix}"), Some(namespace));
        if !meant(self, &prefix) {
            self.set_attribute(at, &format!("xmlns:{prefix}"), Some(namespace));
        }
        Some(prefix)
    }

    /// Makes the prefixes that a piece of markup of another document uses mean the same here.
    pub(crate) fn adopt_prefixes(&mut self, at: NodeId, from: &Self, there: NodeId, raw: &str) {
        let mut prefixes: FxHashSet<&str> = FxHashSet::default();
        let parts = raw.split(|sign: char| !(sign.is_alphanumeric() || "-_.:".contains(sign)));
        for part in parts.filter(|part| part.contains(':')) {
            prefixes.insert(prefix_of(part));
        }
        if raw.contains('<') {
            prefixes.insert("");
        }
        let mut prefixes: Vec<&str> = prefixes.into_iter().collect();
        prefixes.sort_unstable();
        for prefix in prefixes {
            let Some(namespace) = in_scope(from, there, prefix) else {
                continue;
            };
            if in_scope(self, at, prefix).as_ref() != Some(&namespace) {
                let name = match prefix {
                    "" => "xmlns".to_owned(),
                    prefix => format!("xmlns:{prefix}"),
                };
                self.set_attribute(at, &name, Some(&namespace));
            }
        }
    }

    /// Declares what another document's outermost element declares and this one's does not.
    pub(crate) fn adopt_declarations(&mut self, from: &Self, except: &Self) {
        let declared = |document: &Self| -> Vec<(String, String)> {
            let Some(root) = document.root() else {
                return Vec::new();
            };
            let attributes = document.element(root).map(|element| &element.attributes);
            let names = attributes
                .into_iter()
                .flatten()
                .map(|attribute| document.raw(&attribute.name))
                .filter(|name| bound_prefix(name).is_some_and(|prefix| !prefix.is_empty()));
            names
                .filter_map(|name| Some((name.to_owned(), document.attribute(root, name)?)))
                .collect()
        };
        let (known, own) = (declared(except), declared(self));
        let Some(root) = self.root() else { return };
        for (name, namespace) in declared(from) {
            let is = |list: &[(String, String)]| list.iter().any(|(known, _)| *known == name);
            if !is(&known) && !is(&own) {
                self.set_attribute(root, &name, Some(&namespace));
            }
        }
    }

    fn ensure_end(&mut self, id: NodeId) {
        let Some(element) = self.element(id) else {
            return;
        };
        let name = self.raw(&element.name).to_owned();
        if let Some(element) = self.element_mut(id)
            && element.end.is_none()
        {
            element.space = "".into();
            element.end = Some(format!("</{name}>").into());
        }
    }

    /// How this document ends a line.
    fn line_end(&self) -> &'static str {
        match self.source.find('\n') {
            Some(at)
                if self
                    .source
                    .get(..at)
                    .is_some_and(|text| text.ends_with('\r')) =>
            {
                "\r\n"
            }
            None if self.source.contains('\r') => "\r",
            _ => "\n",
        }
    }

    /// Anything but text.
    fn is_part(&self, id: NodeId) -> bool {
        !matches!(self.node(id).content, Content::Text(_) | Content::CData(_))
    }

    fn is_blank_at(&self, parent: NodeId, at: usize, step: isize) -> bool {
        let neighbour = at
            .checked_add_signed(step)
            .and_then(|at| self.node(parent).children.get(at));
        neighbour.is_some_and(|id| {
            matches!(&self.node(*id).content, Content::Text(piece) if is_blank(self.raw(piece)))
        })
    }

    /// The white space before each child of an element, as its first child has it, else as the
    /// elements around have it; `None` where the document is written without.
    fn space_within(&self, parent: NodeId, children: &[NodeId]) -> Option<String> {
        let is_text = |id: &NodeId| match &self.node(*id).content {
            Content::Text(piece) => !is_blank(self.raw(piece)),
            content => matches!(content, Content::CData(_)),
        };
        // White space would be a part of the text.
        if children.iter().any(is_text) {
            return None;
        }
        if let Some(first) = children.iter().position(|id| self.is_part(*id)) {
            let before = first.checked_sub(1).and_then(|at| children.get(at))?;
            return match &self.node(*before).content {
                Content::Text(piece) if is_blank(self.raw(piece)) => {
                    Some(self.raw(piece).to_owned())
                }
                _ => None,
            };
        }
        let (own, unit) = (self.space_before(parent)?, self.indent());
        Some(format!("{own}{unit}"))
    }

    fn space_before_end(&self, parent: NodeId) -> String {
        self.space_before(parent).unwrap_or_default()
    }

    /// The line end and indent before an element.
    fn space_before(&self, id: NodeId) -> Option<String> {
        let parent = self.node(id).parent?;
        if self.node(parent).parent.is_none() {
            return Some(self.line_end().to_owned());
        }
        let siblings = &self.node(parent).children;
        let at = siblings.iter().position(|child| *child == id)?;
        let before = at.checked_sub(1).and_then(|at| siblings.get(at))?;
        match &self.node(*before).content {
            Content::Text(piece) => {
                let raw = self.raw(piece);
                let line = raw.rfind(['\n', '\r'])?;
                let indent = raw.get(line + 1..)?;
                is_blank(raw).then(|| format!("{}{indent}", self.line_end()))
            }
            _ => None,
        }
    }

    /// By how much a child stands to the right of its parent.
    fn indent(&self) -> String {
        let first = self.root().and_then(|root| {
            let children = &self.node(root).children;
            let first = children.iter().find(|id| self.is_part(**id))?;
            self.space_before(*first)
        });
        let indent = first.map(|space| space.trim_start_matches(['\r', '\n']).to_owned());
        indent.unwrap_or_else(|| "  ".to_owned())
    }

    /// The name of an element as it is written.
    pub(crate) fn name(&self, id: NodeId) -> &str {
        self.element(id)
            .map_or("", |element| self.raw(&element.name))
    }

    /// The name of an element without its prefix.
    pub(crate) fn local_name(&self, id: NodeId) -> &str {
        local_part(self.name(id))
    }
}
