//! The merged document, before it is written.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{canonical, session::Session, version::Version, vocabulary::Class};
use crate::tree::{Clash, Edit, Key, Name, Plan, Run, Value};

/// The versions and what became of them.
pub(super) struct Merging<'a> {
    pub(super) session: &'a Session,
    pub(super) base: &'a Version,
    pub(super) mine: &'a Version,
    pub(super) theirs: &'a Version,
    pub(super) plan: &'a Plan,
    /// Fields that neither version has as they are now.
    pub(super) set: FxHashMap<(Key, Name), Option<Value>>,
}

/// A node of the merged document.
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

impl<'a> Merging<'a> {
    pub(super) fn new(
        session: &'a Session,
        [base, mine, theirs]: [&'a Version; 3],
        plan: &'a Plan,
    ) -> Self {
        let mut set = FxHashMap::default();
        for edit in &plan.edits {
            if let Edit::Set { node, field, value } = edit {
                set.insert((*node, *field), value.clone());
            }
        }
        Self {
            session,
            base,
            mine,
            theirs,
            plan,
            set,
        }
    }

    /// The version that a node comes from.
    pub(super) fn source(&self, key: Key) -> &'a Version {
        if self.theirs.tree.has(key) {
            self.theirs
        } else {
            self.mine
        }
    }

    /// Whether either side did something to a node of the base, or made it.
    pub(super) fn is_edited(&self, key: Key) -> bool {
        let Some(was) = self.base.tree.get(key) else {
            return true;
        };
        let same = |version: &Version| {
            version
                .tree
                .get(key)
                .is_none_or(|now| was.says_the_same(now))
        };
        !same(self.mine) || !same(self.theirs)
    }

    /// The attributes of nodes that a clash is about.
    pub(super) fn clashing(&self) -> FxHashSet<(Key, Name)> {
        let clashing = self.plan.clashes.iter().filter_map(|clash| match clash {
            Clash::Field(key, field) => Some((*key, *field)),
            Clash::Node(_) | Clash::Place(_) => None,
        });
        clashing.collect()
    }

    /// Whether anything stands deeper than `limit`.
    pub(super) fn is_deeper_than(&self, limit: usize) -> bool {
        let mut waiting: Vec<(Key, usize)> = self
            .theirs
            .root()
            .into_iter()
            .map(|root| (root, 1))
            .collect();
        while let Some((key, depth)) = waiting.pop() {
            if depth > limit {
                return true;
            }
            waiting.extend(
                self.plan
                    .order
                    .children(key)
                    .map(|child| (child, depth + 1)),
            );
        }
        false
    }

    /// The document, as the plan says.
    pub(super) fn blocks(&self, key: Key) -> Option<Block> {
        let source = self.source(key);
        let node = source.tree.get(key)?;
        let mut block = Block {
            key: Some(key),
            class: source.class(key)?,
            kind: Arc::from(""),
            id: source.id(key).cloned(),
            fields: Vec::with_capacity(node.fields.len()),
            text: None,
            children: self
                .plan
                .order
                .children(key)
                .filter_map(|child| self.blocks(child))
                .collect(),
        };
        block.say(self.fields_of(key), self.session);
        Some(block)
    }

    fn fields_of(&self, key: Key) -> Vec<(Name, Value)> {
        let node = self.source(key).tree.get(key);
        let mut fields = node.map(|node| node.fields.clone()).unwrap_or_default();
        if self.set.is_empty() {
            return fields;
        }
        let other = self
            .mine
            .tree
            .get(key)
            .map(|node| node.fields.as_slice())
            .unwrap_or_default();
        let mut names: Vec<Name> = fields.iter().chain(other).map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            if let Some(value) = self.set.get(&(key, name)) {
                fields.retain(|(own, _)| *own != name);
                fields.extend(value.clone().map(|value| (name, value)));
            }
        }
        fields
    }
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
    fn say(&mut self, fields: Vec<(Name, Value)>, session: &Session) {
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
