//! Which nodes there are after a merge.
//!
//! What one side removed is gone where the other side neither changed nor used it. Otherwise it stays,
//! with whatever it can not do without, and with what was removed only because it was.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Key, Name, Node, Policy, Sort, Tree, Value,
    fields::{self, Outcome},
};

/// The version that a node is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It is in theirs, mine or not.
    Theirs,
    /// It is in mine only.
    Mine,
}

/// Which nodes there are.
#[derive(Debug, Default)]
pub(super) struct Fates {
    sides: Vec<Option<Side>>,
    /// What one side removed and is there all the same.
    pub(super) undone: FxHashSet<Key>,
}

impl Fates {
    pub(super) fn side(&self, key: Key) -> Option<Side> {
        self.sides.get(key.index()).copied().flatten()
    }

    pub(super) fn has(&self, key: Key) -> bool {
        self.side(key).is_some()
    }

    fn set(&mut self, key: Key, side: Option<Side>) {
        if self.sides.len() <= key.index() {
            self.sides.resize(key.index() + 1, None);
        }
        self.sides[key.index()] = side;
    }
}

/// The three versions.
#[derive(Clone, Copy)]
pub(super) struct Versions<'a> {
    pub(super) base: &'a Tree,
    pub(super) mine: &'a Tree,
    pub(super) theirs: &'a Tree,
}

/// Decides for every node.
pub(super) fn decide(
    versions: Versions<'_>,
    policy: Policy,
    moved_by_mine: &FxHashSet<Key>,
    moved_by_theirs: &FxHashSet<Key>,
) -> Fates {
    let mut deciding = Deciding {
        versions,
        policy,
        moved_by_mine,
        moved_by_theirs,
        fates: Fates::default(),
        edited: FxHashSet::default(),
        waiting: Vec::new(),
        referrers: referrers(versions.mine, versions.theirs),
    };
    deciding.begin();
    while let Some((key, reason)) = deciding.waiting.pop() {
        deciding.settle(key, reason);
    }
    deciding.drop_meaningless();
    deciding.fates
}

/// Why a node that one side removed stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    /// It was not removed.
    Kept,
    /// The other side changed or used it.
    Used,
    /// Something that stays can not do without it, or was removed only because it was.
    Drawn,
}

struct Deciding<'a> {
    versions: Versions<'a>,
    policy: Policy,
    moved_by_mine: &'a FxHashSet<Key>,
    moved_by_theirs: &'a FxHashSet<Key>,
    fates: Fates,
    /// What a side changed or added itself.
    edited: FxHashSet<Key>,
    waiting: Vec<(Key, Reason)>,
    /// Who refers to a node, in mine or in theirs.
    referrers: FxHashMap<Key, Vec<Key>>,
}

impl Deciding<'_> {
    fn begin(&mut self) {
        let Versions { base, mine, theirs } = self.versions;
        let policy = self.policy;
        let moved = |by: &FxHashSet<Key>, key| policy == Policy::Ordered && by.contains(&key);
        let edited = |by, was: Option<&Node>, now: &Node| {
            was.is_none_or(|was| edited(was, now)) || moved(by, now.key)
        };
        for node in theirs.nodes() {
            let (was, in_mine) = (base.get(node.key), mine.has(node.key));
            let removed = was.is_some() && !in_mine;
            let edited = edited(self.moved_by_theirs, was, node);
            let stays = !removed || self.policy != Policy::Mine && edited;
            self.first(node.key, Side::Theirs, stays, removed);
            if edited {
                self.edited.insert(node.key);
            }
        }
        for node in mine.nodes() {
            let was = base.get(node.key);
            let edited = edited(self.moved_by_mine, was, node);
            if edited {
                self.edited.insert(node.key);
            }
            if !theirs.has(node.key) {
                let removed = was.is_some() && self.policy != Policy::Mine;
                self.first(node.key, Side::Mine, edited, removed);
            }
        }
    }

    fn first(&mut self, key: Key, side: Side, stays: bool, removed: bool) {
        if !stays {
            return;
        }
        self.fates.set(key, Some(side));
        if removed {
            self.fates.undone.insert(key);
        }
        let reason = if removed { Reason::Used } else { Reason::Kept };
        self.waiting.push((key, reason));
    }

    /// The version that a node is taken from, or would be.
    fn source(&self, key: Key) -> &Tree {
        if self.versions.theirs.has(key) {
            self.versions.theirs
        } else {
            self.versions.mine
        }
    }

    /// Sees to it that what a node needs is there.
    fn settle(&mut self, key: Key, reason: Reason) {
        let needed_by = if self.edited.contains(&key) {
            Reason::Used
        } else {
            Reason::Drawn
        };
        let needs = self.needs(key);
        for needed in needs {
            self.need(needed, needed_by);
        }
        if reason == Reason::Kept {
            return;
        }
        let source = self.source(key);
        let children = source.get(key).map(|node| node.children.clone());
        for child in children.into_iter().flatten() {
            if !self.fates.has(child) && (!self.depends(child) || self.has_targets(child)) {
                self.bring_back(child, Reason::Drawn);
            }
        }
        for referrer in self.referrers.get(&key).cloned().unwrap_or_default() {
            if !self.fates.has(referrer) && (reason == Reason::Used || self.has_targets(referrer)) {
                self.bring_back(referrer, Reason::Drawn);
            }
        }
    }

    /// What a node can not be there without: what it stands in and what it refers to.
    fn needs(&self, key: Key) -> Vec<Key> {
        let Versions { base, mine, theirs } = self.versions;
        let all = |node: &Node| {
            let targets = node.references.iter().map(|(_, target)| *target);
            node.parent.into_iter().chain(targets).collect()
        };
        match (mine.get(key), theirs.get(key)) {
            (Some(mine), Some(theirs)) => {
                let was = base.get(key);
                let was_parent = was.and_then(|was| was.parent);
                // What both moved stays where theirs has it, also where that is where it was.
                let by_both = self.policy != Policy::Mine
                    && self.moved_by_mine.contains(&key)
                    && self.moved_by_theirs.contains(&key);
                let moved = !by_both && mine.parent != theirs.parent && theirs.parent == was_parent;
                let parent = if moved { mine.parent } else { theirs.parent };
                let targets = targets(was, mine, theirs);
                parent.into_iter().chain(targets).collect()
            }
            (Some(node), None) | (None, Some(node)) => all(node),
            (None, None) => Vec::new(),
        }
    }

    fn need(&mut self, key: Key, by: Reason) {
        if self.fates.has(key) {
            return;
        }
        let Versions { mine, theirs, .. } = self.versions;
        // An edit that removes is meant: nothing that only the original knows holds it up.
        if self.policy == Policy::Mine && !mine.has(key) {
            return;
        }
        if mine.has(key) || theirs.has(key) {
            self.bring_back(key, by);
        }
    }

    fn bring_back(&mut self, key: Key, reason: Reason) {
        if self.policy == Policy::Mine && !self.versions.mine.has(key) {
            return;
        }
        let side = if self.versions.theirs.has(key) {
            Side::Theirs
        } else {
            Side::Mine
        };
        self.fates.set(key, Some(side));
        if self.policy != Policy::Mine {
            self.fates.undone.insert(key);
        }
        self.waiting.push((key, reason));
    }

    fn depends(&self, key: Key) -> bool {
        self.source(key).get(key).is_some_and(|node| node.depends)
    }

    fn has_targets(&self, key: Key) -> bool {
        let node = self.source(key).get(key);
        let mut targets = node.into_iter().flat_map(|node| &node.references);
        targets.all(|(_, target)| self.fates.has(*target))
    }

    /// Takes away what means nothing any more, and whatever stood in it.
    fn drop_meaningless(&mut self) {
        let Versions { base, mine, theirs } = self.versions;
        for node in theirs.nodes().iter().chain(mine.nodes()) {
            if !self.fates.has(node.key) {
                continue;
            }
            let pointless = node.depends
                && self.holds(node)
                && !node.references.is_empty()
                && node
                    .references
                    .iter()
                    .all(|(_, target)| !self.fates.has(*target));
            // What the editor does not know goes with what it stands in.
            let homeless = self.policy == Policy::Mine
                && !base.has(node.key)
                && !mine.has(node.key)
                && node.parent.is_some_and(|parent| !self.fates.has(parent));
            if pointless || homeless {
                self.fates.set(node.key, None);
                self.fates.undone.remove(&node.key);
            }
        }
    }

    /// Whether what this version of a node says holds after the merge.
    fn holds(&self, node: &Node) -> bool {
        let same = |tree: &Tree| {
            tree.get(node.key)
                .is_none_or(|other| other.says_the_same(node))
        };
        same(self.versions.theirs) || !self.versions.theirs.has(node.key)
    }
}

/// What a node that both sides have refers to by what either of them edited.
fn targets(base: Option<&Node>, mine: &Node, theirs: &Node) -> Vec<Key> {
    let mut names: Vec<Name> = mine
        .references
        .iter()
        .chain(&theirs.references)
        .map(|(name, _)| *name)
        .collect();
    names.sort_unstable();
    names.dedup();
    let mut targets = Vec::new();
    for name in names {
        let was = base.and_then(|base| base.field(name));
        let of = |node: &Node| {
            let named = node.references.iter().filter(|(own, _)| *own == name);
            named.map(|(_, target)| *target).collect::<Vec<_>>()
        };
        match fields::field(was, mine.field(name), theirs.field(name)) {
            Outcome::Set(Some(Value {
                sort: Sort::Marked(runs),
                ..
            })) => {
                targets.extend(runs.iter().filter_map(|run| run.target));
            }
            Outcome::Set(_) => targets.extend(of(mine)),
            Outcome::Theirs | Outcome::Clash if theirs.field(name) != was => {
                targets.extend(of(theirs))
            }
            Outcome::Theirs | Outcome::Clash => {}
        }
    }
    targets
}

fn edited(was: &Node, now: &Node) -> bool {
    was.parent != now.parent || !was.says_the_same(now)
}

fn referrers(mine: &Tree, theirs: &Tree) -> FxHashMap<Key, Vec<Key>> {
    let mut referrers: FxHashMap<Key, Vec<Key>> = FxHashMap::default();
    for node in theirs.nodes().iter().chain(mine.nodes()) {
        for (_, target) in &node.references {
            referrers.entry(*target).or_default().push(node.key);
        }
    }
    referrers
}
