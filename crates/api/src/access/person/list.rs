//! The objects on which a user, or one of two, may do anything, as a tree.

use std::collections::HashMap;

use luotsi_domain::{
    Id, Organisation, SectionName,
    access::{Action, ActionSet, Index, ObjectNo},
};

use super::super::lens::Lens;

/// One object of the list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) object: Id,
    pub(super) actions: ActionSet,
    pub(super) other: ActionSet,
    pub(super) section: SectionName,
}

impl Entry {
    pub(super) fn differs(&self) -> bool {
        self.actions != self.other
    }
}

/// Everything that is shown of what one or two users may do, in tree order.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) entries: Vec<Entry>,
    pub(super) left_out: usize,
}

impl List {
    pub(super) fn of(lens: &Lens<'_>, index: &Index, user: &Id, other: Option<&Id>) -> Self {
        let organisation = &lens.snapshot.organisation;
        let rows = |user: Option<&Id>| -> HashMap<ObjectNo, ActionSet> {
            let rows = user.and_then(|user| index.user(user));
            rows.map_or_else(HashMap::new, |user| index.list(user).into_iter().collect())
        };
        let (own, others) = (rows(Some(user)), rows(other));
        let mut list = Self::default();
        for next in index.objects() {
            let (actions, other_actions) = (own.get(&next), others.get(&next));
            if actions.is_none() && other_actions.is_none() {
                continue;
            }
            let Some(object) = index.object_id(next) else {
                continue;
            };
            let shows = |user: &Id| lens.shows(user, object);
            if !shows(user) || other.is_some_and(|other| !shows(other)) {
                list.left_out += usize::from(lens.preview.counts(object));
                continue;
            }
            list.entries.push(Entry {
                actions: actions.copied().unwrap_or_default(),
                other: other_actions.copied().unwrap_or_default(),
                section: section_of(organisation, object, list.entries.last()),
                object: object.clone(),
            });
        }
        list
    }
}

/// The section of the next object in tree order. Most stand below the one before: looking up from
/// each would take long in a deep tree.
fn section_of(organisation: &Organisation, object: &Id, before: Option<&Entry>) -> SectionName {
    let parent = organisation
        .get(object)
        .and_then(|record| record.parent.as_ref());
    match (before, parent) {
        (Some(before), Some(parent)) if before.object == *parent => before.section,
        _ => organisation
            .section_of(object)
            .unwrap_or(SectionName::Maintenance),
    }
}

/// A row of the tree, which may have others below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// Its number among the entries.
    pub(super) entry: usize,
    /// From 1.
    pub(super) level: u32,
    /// Where the rows below it end.
    end: usize,
}

/// The chosen entries as a tree: each below the nearest chosen one that it stands in.
pub(super) fn tree(organisation: &Organisation, entries: &[Entry], chosen: &[usize]) -> Vec<Node> {
    // Where each object's row is; those that are still to come are known already.
    let mut node_of: HashMap<&Id, Option<usize>> = chosen
        .iter()
        .filter_map(|at| Some((&entries.get(*at)?.object, None)))
        .collect();
    let mut nodes: Vec<Node> = Vec::with_capacity(chosen.len());
    // The numbers of the nodes that the next one may stand in.
    let mut open: Vec<usize> = Vec::new();
    for at in chosen {
        let Some(entry) = entries.get(*at) else {
            continue;
        };
        let above = organisation
            .ancestors(&entry.object)
            .find_map(|above| node_of.get(&above.id).copied())
            .flatten();
        while !open.is_empty() && open.last().copied() != above {
            close(&mut nodes, &mut open);
        }
        node_of.insert(&entry.object, Some(nodes.len()));
        open.push(nodes.len());
        nodes.push(Node {
            entry: *at,
            level: u32::try_from(open.len()).unwrap_or(u32::MAX),
            end: 0,
        });
    }
    while !open.is_empty() {
        close(&mut nodes, &mut open);
    }
    nodes
}

fn close(nodes: &mut [Node], open: &mut Vec<usize>) {
    let end = nodes.len();
    if let Some(node) = open.pop().and_then(|at| nodes.get_mut(at)) {
        node.end = end;
    }
}

/// The rows that are seen where only some are open; whether each is, where anything is below it.
pub(super) fn visible(
    nodes: &[Node],
    mut is_open: impl FnMut(&Node) -> bool,
) -> Vec<(usize, Option<bool>)> {
    let mut seen = Vec::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        let inner = node.end > at + 1;
        let opened = inner.then(|| is_open(node));
        seen.push((at, opened));
        at = if opened == Some(false) {
            node.end
        } else {
            at + 1
        };
    }
    seen
}

/// What is worth a word: seeing the name goes without saying where more is allowed.
pub(super) fn told(actions: ActionSet) -> Vec<Action> {
    let more = actions - ActionSet::one(Action::Traverse);
    let told = if more.is_empty() { actions } else { more };
    told.iter().collect()
}
