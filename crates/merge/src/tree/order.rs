//! Who stands where, while nodes are being put.

use super::{Key, Tree};

/// Who stands where.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order {
    links: Vec<Links>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Links {
    stands: bool,
    parent: Option<Key>,
    first: Option<Key>,
    before: Option<Key>,
    after: Option<Key>,
}

impl Order {
    pub(super) fn of(tree: &Tree) -> Self {
        let mut order = Self::default();
        for node in tree.nodes() {
            order.links_mut(node.key).stands = true;
            let mut before = None;
            for child in &node.children {
                order.put(*child, node.key, before);
                before = Some(*child);
            }
        }
        order
    }

    fn links(&self, key: Key) -> Links {
        self.links.get(key.index()).copied().unwrap_or_default()
    }

    fn links_mut(&mut self, key: Key) -> &mut Links {
        if self.links.len() <= key.index() {
            self.links.resize(key.index() + 1, Links::default());
        }
        &mut self.links[key.index()]
    }

    pub(crate) fn has(&self, key: Key) -> bool {
        self.links(key).stands
    }

    pub(crate) fn parent(&self, key: Key) -> Option<Key> {
        self.links(key).parent
    }

    /// The child behind this one, or the first.
    fn next(&self, parent: Key, child: Option<Key>) -> Option<Key> {
        match child {
            Some(child) => self.links(child).after,
            None => self.links(parent).first,
        }
    }

    /// What stands in a node, in order.
    pub(crate) fn children(&self, parent: Key) -> impl Iterator<Item = Key> {
        let first = self.next(parent, None);
        std::iter::successors(first, move |child| self.next(parent, Some(*child)))
    }

    /// Whether `key` is `outer` or stands somewhere in it.
    pub(super) fn is_within(&self, key: Key, outer: Key) -> bool {
        let mut next = Some(key);
        while let Some(key) = next {
            if key == outer {
                return true;
            }
            next = self.parent(key);
        }
        false
    }

    /// Takes a node away with all that stands in it.
    pub(super) fn remove(&mut self, key: Key) {
        self.take(key);
        *self.links_mut(key) = Links::default();
    }

    fn take(&mut self, key: Key) {
        let Links {
            parent,
            before,
            after,
            ..
        } = self.links(key);
        match (before, parent) {
            (Some(before), _) => self.links_mut(before).after = after,
            (None, Some(parent)) => self.links_mut(parent).first = after,
            (None, None) => {}
        }
        if let Some(after) = after {
            self.links_mut(after).before = before;
        }
    }

    /// Puts a node below another, behind a sibling or first.
    pub(super) fn put(&mut self, key: Key, parent: Key, before: Option<Key>) {
        self.take(key);
        let after = self.next(parent, before);
        match before {
            Some(before) => self.links_mut(before).after = Some(key),
            None => self.links_mut(parent).first = Some(key),
        }
        if let Some(after) = after {
            self.links_mut(after).before = Some(key);
        }
        let links = self.links_mut(key);
        links.stands = true;
        links.parent = Some(parent);
        links.before = before;
        links.after = after;
    }
}
