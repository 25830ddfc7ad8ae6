//! A merge as edits of *theirs*.

use rustc_hash::FxHashSet;

use super::{
    Key, Name, Policy, Tree, Value,
    fate::{Fates, Side, Versions, decide},
    fields::{self, Outcome},
    moves::moved,
};

/// One edit of theirs. In their order, each finds what it builds on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Edit {
    /// Put a node below another, behind a sibling or first. One that theirs lacks comes from mine, with
    /// its fields and without its children.
    Place {
        /// The node.
        node: Key,
        /// What it stands in then.
        parent: Key,
        /// What it stands behind.
        after: Option<Key>,
    },
    /// Set a field, or take it away.
    Set {
        /// The node.
        node: Key,
        /// The field.
        field: Name,
        /// What it says then.
        value: Option<Value>,
    },
    /// Take a node away with everything that still stands in it.
    Remove(Key),
}

/// Something that both sides changed in ways that exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Clash {
    /// One removed it, the other needs it: it stays.
    Node(Key),
    /// Both changed this field: theirs stays.
    Field(Key, Name),
    /// Both moved it: it stays where theirs has it.
    Place(Key),
}

/// What is to be done to theirs, and what could not be merged.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) edits: Vec<Edit>,
    /// In the order of the versions that they concern.
    pub(crate) clashes: Vec<Clash>,
}

/// Merges three versions of a tree.
pub(crate) fn plan(base: &Tree, mine: &Tree, theirs: &Tree, policy: Policy) -> Plan {
    let versions = Versions { base, mine, theirs };
    let mut planning = Planning {
        versions,
        policy,
        fates: decide(versions, policy),
        moved_by_mine: moved(base, mine),
        moved_by_theirs: moved(base, theirs),
        order: Order::of(theirs),
        plan: Plan::default(),
    };
    planning.place();
    planning.set();
    planning.remove();
    planning.report_undone();
    planning.plan
}

struct Planning<'a> {
    versions: Versions<'a>,
    policy: Policy,
    fates: Fates,
    moved_by_mine: FxHashSet<Key>,
    moved_by_theirs: FxHashSet<Key>,
    order: Order,
    plan: Plan,
}

impl Planning<'_> {
    /// Puts what mine added or moved in its place.
    fn place(&mut self) {
        for parent in self.versions.mine.nodes() {
            if !self.fates.has(parent.key) || !self.order.has(parent.key) {
                continue;
            }
            let mut after = None;
            for child in &parent.children {
                if self.is_to_be_placed(*child, parent.key) {
                    self.put(*child, parent.key, after);
                }
                if self.order.parent(*child) == Some(parent.key) && self.fates.has(*child) {
                    after = Some(*child);
                }
            }
        }
    }

    fn is_to_be_placed(&mut self, key: Key, parent: Key) -> bool {
        let Versions { base, mine, theirs } = self.versions;
        match self.fates.side(key) {
            None => false,
            Some(Side::Mine) => true,
            Some(Side::Theirs) if !base.has(key) => {
                // Both added it.
                let elsewhere = theirs.parent(key) != Some(parent);
                if elsewhere && self.policy == Policy::Conflict {
                    self.plan.clashes.push(Clash::Place(key));
                    return false;
                }
                elsewhere
            }
            Some(Side::Theirs) => {
                // The editor's place holds also where the original's went away.
                let stranded = self.policy == Policy::Mine
                    && theirs
                        .parent(key)
                        .is_some_and(|parent| !self.fates.has(parent));
                if !self.moved_by_mine.contains(&key) {
                    return stranded;
                }
                if !self.moved_by_theirs.contains(&key) || self.policy == Policy::Mine {
                    return true;
                }
                if theirs.parent(key) == Some(parent)
                    && self.anchor(mine, key) == self.anchor(theirs, key)
                {
                    return false;
                }
                self.plan.clashes.push(Clash::Place(key));
                false
            }
        }
    }

    /// The nearest sibling before a node that stands in all versions where it stood.
    fn anchor(&self, tree: &Tree, key: Key) -> Option<Key> {
        let parent = tree.parent(key)?;
        let siblings = &tree.get(parent)?.children;
        let at = siblings.iter().position(|sibling| *sibling == key)?;
        let before = siblings.get(..at).unwrap_or_default();
        let stayed = |sibling: &&Key| {
            let Versions { base, mine, theirs } = self.versions;
            let stands = |tree: &Tree| tree.parent(**sibling) == Some(parent);
            [base, mine, theirs].into_iter().all(stands)
                && !self.moved_by_mine.contains(*sibling)
                && !self.moved_by_theirs.contains(*sibling)
        };
        before.iter().rev().find(stayed).copied()
    }

    fn put(&mut self, node: Key, parent: Key, after: Option<Key>) {
        if self.order.is_within(parent, node) {
            self.plan.clashes.push(Clash::Place(node));
            return;
        }
        // What both sides put in one place stands in an order that does not depend on whose is mine.
        let is_new = |key: Key| {
            let Versions { base, theirs, .. } = self.versions;
            !base.has(key) || theirs.parent(key) != base.parent(key)
        };
        let mut after = after;
        if after.is_none_or(|after| !is_new(after) && self.versions.base.has(after)) {
            let rank = |tree: &Tree, key| tree.get(key).map_or(0, |node| node.rank);
            let own = rank(self.versions.mine, node);
            let mut next = self.order.after(parent, after);
            let first = next.filter(|next| is_new(*next) && *next != node);
            if first.is_some_and(|first| rank(self.versions.theirs, first) < own) {
                while let Some(run) = next.filter(|next| is_new(*next) && *next != node) {
                    after = Some(run);
                    next = self.order.after(parent, after);
                }
            }
        }
        self.order.put(node, parent, after);
        self.plan.edits.push(Edit::Place {
            node,
            parent,
            after,
        });
    }

    /// Sets what mine changed of nodes that both have.
    fn set(&mut self) {
        let Versions { base, mine, theirs } = self.versions;
        for node in mine.nodes() {
            let Some(other) = theirs.get(node.key) else {
                continue;
            };
            if !self.fates.has(node.key) {
                continue;
            }
            for (field, outcome) in fields::merge(base.get(node.key), node, other) {
                let value = match outcome {
                    Outcome::Theirs => continue,
                    Outcome::Set(value) => value,
                    Outcome::Clash if self.policy == Policy::Mine => node.field(field).cloned(),
                    Outcome::Clash => {
                        self.plan.clashes.push(Clash::Field(node.key, field));
                        continue;
                    }
                };
                let node = node.key;
                self.plan.edits.push(Edit::Set { node, field, value });
            }
        }
    }

    fn remove(&mut self) {
        for node in self.versions.theirs.nodes() {
            let goes_with_parent = node.parent.is_some_and(|parent| !self.fates.has(parent));
            if !self.fates.has(node.key) && !goes_with_parent {
                self.plan.edits.push(Edit::Remove(node.key));
            }
        }
    }

    fn report_undone(&mut self) {
        let Versions { mine, theirs, .. } = self.versions;
        let kept = theirs.nodes().iter().chain(mine.nodes());
        for node in kept {
            if self.fates.undone.remove(&node.key) {
                self.plan.clashes.push(Clash::Node(node.key));
            }
        }
    }
}

/// Who stands where, while nodes are being put.
#[derive(Debug, Default)]
struct Order {
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
    fn of(tree: &Tree) -> Self {
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

    fn has(&self, key: Key) -> bool {
        self.links(key).stands
    }

    fn parent(&self, key: Key) -> Option<Key> {
        self.links(key).parent
    }

    /// The child behind this one, or the first.
    fn after(&self, parent: Key, child: Option<Key>) -> Option<Key> {
        match child {
            Some(child) => self.links(child).after,
            None => self.links(parent).first,
        }
    }

    /// Whether `key` is `outer` or stands somewhere in it.
    fn is_within(&self, key: Key, outer: Key) -> bool {
        let mut next = Some(key);
        while let Some(key) = next {
            if key == outer {
                return true;
            }
            next = self.parent(key);
        }
        false
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

    fn put(&mut self, key: Key, parent: Key, before: Option<Key>) {
        self.take(key);
        let after = self.after(parent, before);
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
