//! A merge as edits of *theirs*.

use rustc_hash::FxHashSet;

use super::{
    Key, Name, Node, Policy, Tree, Value,
    fate::{Fates, Side, Versions, decide},
    fields::{self, Outcome},
    moves::moved,
    order::Order,
    siblings::{Siblings, children},
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
    /// Who stands where once all is done.
    pub(crate) order: Order,
}

/// Merges three versions of a tree.
pub(crate) fn plan(base: &Tree, mine: &Tree, theirs: &Tree, policy: Policy) -> Plan {
    let versions = Versions { base, mine, theirs };
    let (moved_by_mine, moved_by_theirs) = (moved(base, mine), moved(base, theirs));
    let mut planning = Planning {
        versions,
        policy,
        fates: decide(versions, policy, &moved_by_mine, &moved_by_theirs),
        moved_by_mine,
        moved_by_theirs,
        placed: FxHashSet::default(),
        order: Order::of(theirs),
        plan: Plan::default(),
    };
    planning.place();
    planning.set();
    planning.remove();
    planning.report_undone();
    Plan {
        order: planning.order,
        ..planning.plan
    }
}

struct Planning<'a> {
    versions: Versions<'a>,
    policy: Policy,
    fates: Fates,
    moved_by_mine: FxHashSet<Key>,
    moved_by_theirs: FxHashSet<Key>,
    /// What stands where mine has it.
    placed: FxHashSet<Key>,
    order: Order,
    plan: Plan,
}

impl Planning<'_> {
    /// Puts what mine added or moved in its place.
    fn place(&mut self) {
        let mut parents = Vec::new();
        for parent in self.versions.mine.nodes() {
            if !self.fates.has(parent.key) || !self.order.has(parent.key) {
                self.refuse(parent);
                continue;
            }
            let before = self.placed.len();
            for child in &parent.children {
                if self.is_to_be_placed(*child, parent.key) {
                    self.bring(*child, parent.key);
                }
            }
            if self.placed.len() > before {
                parents.push(parent.key);
            }
        }
        for parent in parents {
            self.arrange(parent);
        }
    }

    /// Tells what both sides put elsewhere, mine into what is not there any more.
    fn refuse(&mut self, parent: &Node) {
        if self.policy == Policy::Mine {
            return;
        }
        for child in parent.children.iter().copied() {
            let was_moved =
                self.moved_by_mine.contains(&child) && self.moved_by_theirs.contains(&child);
            let made_by_both = !self.versions.base.has(child);
            if self.fates.side(child) == Some(Side::Theirs) && (was_moved || made_by_both) {
                self.plan.clashes.push(Clash::Place(child));
            }
        }
    }

    /// Puts a node into what it stands in, wherever there.
    fn bring(&mut self, node: Key, parent: Key) {
        if !self.order.is_within(parent, node) {
            self.order.put(node, parent, None);
            self.placed.insert(node);
            return;
        }
        // Each side put one of the two into the other.
        self.plan.clashes.push(Clash::Place(node));
        let theirs = self.versions.theirs;
        let stands = |key: Key| self.fates.has(key).then_some(key);
        if theirs.parent(node).and_then(stands).is_some() {
            return;
        }
        let outer = std::iter::successors(theirs.parent(node), |outer| theirs.parent(*outer));
        let last = |outer: Key| {
            let mut children = self.order.children(outer);
            children
                .by_ref()
                .filter(|child| self.fates.has(*child))
                .last()
        };
        if let Some(outer) = outer.into_iter().find_map(stands) {
            self.edit(node, outer, last(outer));
        }
    }

    /// Puts what mine brought into a node in its place there.
    fn arrange(&mut self, parent: Key) {
        let Versions { base, mine, theirs } = self.versions;
        let siblings = Siblings {
            base: children(base, parent),
            mine: children(mine, parent),
            theirs: children(theirs, parent),
        };
        let (order, fates, placed) = (&self.order, &self.fates, &self.placed);
        let stands = |key| fates.has(key) && order.parent(key) == Some(parent);
        let moved = |key| self.moved_by_mine.contains(&key) || self.moved_by_theirs.contains(&key);
        let merged = siblings.merged(
            |key| !moved(key),
            |key| stands(key) && placed.contains(&key),
            |key| stands(key) && !placed.contains(&key),
            |key| {
                let versions = [mine, theirs].into_iter();
                let ranks = versions.filter_map(|tree| tree.get(key).map(|node| node.rank));
                ranks.min().unwrap_or_default()
            },
        );
        let mut after = None;
        for child in merged {
            if self.placed.contains(&child) {
                self.edit(child, parent, after);
            }
            after = Some(child);
        }
    }

    fn edit(&mut self, node: Key, parent: Key, after: Option<Key>) {
        self.order.put(node, parent, after);
        self.plan.edits.push(Edit::Place {
            node,
            parent,
            after,
        });
    }

    fn is_to_be_placed(&mut self, key: Key, parent: Key) -> bool {
        let Versions { base, mine, theirs } = self.versions;
        match self.fates.side(key) {
            None => false,
            Some(Side::Mine) => true,
            Some(Side::Theirs) if !base.has(key) => {
                // Both added it.
                let elsewhere = theirs.parent(key) != Some(parent);
                if elsewhere && self.policy != Policy::Mine {
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
                self.order.remove(node.key);
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
