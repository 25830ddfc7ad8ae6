//! The objects of which somebody may be shown the access, as a forest of rows.

use std::collections::HashMap;

use luotsi_domain::{Id, Kind, Organisation, Record, SectionName, access::Shown};

/// An object that is shown.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) id: Id,
    pub(super) kind: Kind,
    pub(super) section: SectionName,
    /// What it stands below among those shown.
    pub(super) parent: Option<usize>,
    /// How deep it stands among those shown, from 1.
    pub(super) level: u32,
    /// Where the first one after it and all below it is.
    pub(super) end: usize,
    pub(super) archived: bool,
}

/// All of them, each before what stands below it, in the order of the tree.
#[derive(Debug, Default)]
pub(super) struct Forest {
    pub(super) nodes: Vec<Node>,
    pub(super) left_out: u32,
}

/// What an object passes on to those directly below it.
#[derive(Clone, Copy, Default)]
struct Above {
    /// The nearest one shown.
    shown: Option<usize>,
    archived: bool,
}

impl Forest {
    pub(super) fn new(organisation: &Organisation, shown: impl Fn(&Record) -> Shown) -> Self {
        let mut forest = Self::default();
        let mut above: HashMap<&Id, Above> = HashMap::new();
        for section in SectionName::ALL {
            let top = section.id();
            let objects = organisation.branch(&top);
            for record in objects.filter(|record| record.kind().is_object()) {
                let parent = record.parent.as_ref().and_then(|id| above.get(id));
                let mut passes_on = parent.copied().unwrap_or_default();
                passes_on.archived |= record.archived;
                match shown(record) {
                    Shown::Shown => {
                        let node = Node {
                            id: record.id.clone(),
                            kind: record.kind(),
                            section: *section,
                            parent: passes_on.shown,
                            level: 1,
                            end: 0,
                            archived: passes_on.archived,
                        };
                        passes_on.shown = Some(forest.nodes.len());
                        forest.nodes.push(node);
                    }
                    // What is below a strategy that is not shown stands at the top.
                    hidden if record.kind() == Kind::Strategy => {
                        passes_on.shown = above.get(&top).and_then(|section| section.shown);
                        forest.left_out += u32::from(hidden == Shown::LeftOut);
                    }
                    hidden => forest.left_out += u32::from(hidden == Shown::LeftOut),
                }
                above.insert(&record.id, passes_on);
            }
        }
        forest.nodes = in_order(forest.nodes);
        forest
    }

    pub(super) fn find(&self, id: &Id) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == *id)
    }

    /// What a node stands below, from its parent up.
    pub(super) fn above(&self, node: usize) -> impl Iterator<Item = usize> {
        let parent = |at: usize| self.nodes.get(at).and_then(|node| node.parent);
        std::iter::successors(parent(node), move |at| parent(*at))
    }
}

/// The nodes with each directly before all that stands below it, which a strategy moved to the top
/// may not be yet.
fn in_order(nodes: Vec<Node>) -> Vec<Node> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut waiting = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        match node.parent.and_then(|parent| children.get_mut(parent)) {
            Some(siblings) => siblings.push(at),
            None => waiting.push((at, None)),
        }
    }
    waiting.reverse();
    let mut ordered: Vec<Node> = Vec::with_capacity(nodes.len());
    while let Some((at, parent)) = waiting.pop() {
        let (Some(node), Some(below)) = (nodes.get(at), children.get(at)) else {
            continue;
        };
        let here = ordered.len();
        let level = parent
            .and_then(|parent: usize| ordered.get(parent))
            .map_or(1, |parent| parent.level + 1);
        ordered.push(Node {
            parent,
            level,
            end: here + 1,
            ..node.clone()
        });
        waiting.extend(below.iter().rev().map(|child| (*child, Some(here))));
    }
    for at in (0..ordered.len()).rev() {
        let Some((parent, end)) = ordered
            .get(at)
            .and_then(|node| Some((node.parent?, node.end)))
        else {
            continue;
        };
        if let Some(parent) = ordered.get_mut(parent) {
            parent.end = parent.end.max(end);
        }
    }
    ordered
}
