//! The merged document, before it is written.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{block::Block, session::Session, version::Version};
use crate::tree::{Clash, Edit, Key, Name, Plan, Value};

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
