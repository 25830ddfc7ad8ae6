//! Nodes of a document that is to be written.

use std::sync::Arc;

use super::{canonical, session::Session, version::Version, vocabulary::Class};
use crate::tree::{Key, Name, Run, Value};

/// A node.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Nothing where it was made to fill a gap.
    pub(super) key: Option<Key>,
    pub(super) class: Class,
    pub(super) kind: Arc<str>,
    pub(super) id: Option<Arc<str>>,
    /// Attributes, and what else it says.
    pub(super) fields: Vec<(Name, Value)>,
    pub(super) text: Option<Value>,
    pub(super) children: Vec<Block>,
}

/// A node of one version with what stands in it, as far as it is wanted.
pub(super) fn block_of(
    version: &Version,
    session: &Session,
    key: Key,
    wanted: &dyn Fn(Key) -> bool,
) -> Option<Block> {
    let node = version.tree.get(key)?;
    let inner = node.children.iter().filter(|child| wanted(**child));
    let mut block = Block {
        key: Some(key),
        class: version.class(key)?,
        kind: Arc::from(""),
        id: version.id(key).cloned(),
        fields: Vec::with_capacity(node.fields.len()),
        text: None,
        children: inner
            .filter_map(|child| block_of(version, session, *child, wanted))
            .collect(),
    };
    block.say(node.fields.clone(), session);
    Some(block)
}

impl Block {
    /// Takes over what a node says.
    pub(super) fn say(&mut self, fields: Vec<(Name, Value)>, session: &Session) {
        for (name, value) in fields {
            if name == session.fields.kind {
                self.kind = value.text;
            } else if name == session.fields.content {
                self.text = Some(value);
            } else {
                self.fields.push((name, value));
            }
        }
    }

    /// The letters in it, blocks on lines of their own.
    pub(super) fn letters(&self, out: &mut String) {
        let letters = self.runs().iter().filter(|run| !run.whole);
        out.extend(letters.map(|run| &*run.text));
        for child in &self.children {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            child.letters(out);
        }
    }

    /// A node that fills a gap.
    pub(super) fn filler(class: Class, kind: &str, id: Option<Arc<str>>) -> Self {
        Self {
            key: None,
            class,
            kind: Arc::from(kind),
            id,
            fields: Vec::new(),
            text: None,
            children: Vec::new(),
        }
    }

    /// An empty paragraph that stands in the node with an id.
    pub(super) fn paragraph(within: Option<&Arc<str>>) -> Self {
        let id = within.map(|id| derived_id(&["paragraph", id]));
        Self::filler(Class::Text, "paragraph", id)
    }

    pub(super) fn field(&self, name: Name) -> Option<&Value> {
        self.fields
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, value)| value)
    }

    pub(super) fn runs(&self) -> &[Run] {
        self.text.as_ref().and_then(Value::runs).unwrap_or_default()
    }

    /// Whether nothing is to be seen in it.
    pub(super) fn is_blank(&self) -> bool {
        let blank = |run: &Run| !run.whole && run.text.trim().is_empty();
        match self.class {
            Class::Other(..) | Class::Code | Class::Table => false,
            _ => self.runs().iter().all(blank) && self.children.iter().all(Self::is_blank),
        }
    }

    /// Writes the node.
    pub(super) fn write(&self, session: &Session, out: &mut String) {
        let name = |name: Name| session.names.text(name);
        out.push_str("{\"type\":");
        canonical::write_text(&self.kind, out);
        let mut attributes: Vec<(&str, String)> = Vec::new();
        let mut more: Vec<(&str, &str)> = Vec::new();
        if let Some(id) = &self.id {
            let mut written = String::new();
            canonical::write_text(id, &mut written);
            attributes.push(("id", written));
        }
        for (field, value) in &self.fields {
            match name(*field).split_at_checked(1) {
                Some(("@", attribute)) => attributes.push((attribute, value.text.to_string())),
                Some((_, other)) => more.push((other, &value.text)),
                None => {}
            }
        }
        attributes.sort_unstable();
        if !attributes.is_empty() {
            out.push_str(",\"attrs\":{");
            for (at, (attribute, value)) in attributes.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                canonical::write_text(attribute, out);
                out.push(':');
                out.push_str(value);
            }
            out.push('}');
        }
        if !self.children.is_empty() || !self.runs().is_empty() {
            out.push_str(",\"content\":[");
            for (at, child) in self.children.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                child.write(session, out);
            }
            write_runs(self.runs(), session, out);
            out.push(']');
        }
        more.sort_unstable_by_key(|(other, _)| (*other != "marks", *other));
        for (other, value) in more {
            out.push(',');
            canonical::write_text(other, out);
            out.push(':');
            out.push_str(value);
        }
        out.push('}');
    }
}

/// Writes what stands in a line.
pub(super) fn write_runs(runs: &[Run], session: &Session, out: &mut String) {
    for (at, run) in runs.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let marks = session.shown_marks(&run.marks);
        match run.text.strip_suffix('}') {
            Some(open) if run.whole => out.push_str(open),
            _ => out.push_str("{\"type\":\"text\""),
        }
        if !marks.is_empty() {
            out.push_str(",\"marks\":[");
            out.push_str(&marks.join(","));
            out.push(']');
        }
        if !run.whole {
            out.push_str(",\"text\":");
            canonical::write_text(&run.text, out);
        }
        out.push('}');
    }
}

/// An id made of other ids: the same wherever the same is merged.
pub(super) fn derived_id(of: &[&str]) -> Arc<str> {
    // FNV-1a, which is the same everywhere and for ever.
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    for byte in of.iter().flat_map(|part| part.bytes().chain([0])) {
        digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    Arc::from(format!("m{digest:016x}"))
}
