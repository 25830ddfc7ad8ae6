//! What a merged document needs to be a document: each side's was one, but two edits that have nothing
//! to do with each other can leave a list without items or an item of the wrong kind.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    block::{Block, derived_id},
    result::Merging,
    table,
    vocabulary::{Class, begins_with_text, only_kind_with},
};
use crate::tree::{Clash, Key, Name};

/// Makes a document of what was merged. What has to be left out is told as a clash.
pub(super) fn repair(merging: &Merging<'_>, document: &mut Block, clashes: &mut Vec<Clash>) {
    let mut repairing = Repairing {
        merging,
        clashing: merging.clashing(),
        clashes,
    };
    repairing.node(document);
    order_footnotes(merging, document);
    name_apart(document);
}

struct Repairing<'a> {
    merging: &'a Merging<'a>,
    clashing: FxHashSet<(Key, Name)>,
    clashes: &'a mut Vec<Clash>,
}

impl Repairing<'_> {
    fn node(&mut self, node: &mut Block) {
        self.strip(node);
        match node.class {
            Class::Table => table::arrange(self.merging, node),
            Class::List => {
                let kind = if &*node.kind == "taskList" {
                    "taskItem"
                } else {
                    "listItem"
                };
                for item in node
                    .children
                    .iter_mut()
                    .filter(|child| child.class == Class::Item)
                {
                    if &*item.kind != kind {
                        item.kind = Arc::from(kind);
                    }
                }
            }
            _ => {}
        }
        for child in &mut node.children {
            self.node(child);
        }
        node.children.retain(|child| !self.is_spent(child));
        self.fill(node);
    }

    /// Takes away attributes that the kind of a node does not have.
    fn strip(&mut self, node: &mut Block) {
        let names = &self.merging.session.names;
        let kind = Arc::clone(&node.kind);
        let Some(key) = node.key else { return };
        let is_foreign =
            |name: Name| only_kind_with(names.text(name)).is_some_and(|only| only != &*kind);
        let (fits, foreign) = std::mem::take(&mut node.fields)
            .into_iter()
            .partition::<Vec<_>, _>(|(name, _)| !is_foreign(*name));
        node.fields = fits;
        for (name, _) in foreign {
            // Where a side edited it, that is told.
            let edited = |side: &super::version::Version| {
                let says = |version: &super::version::Version| {
                    version
                        .tree
                        .get(key)
                        .and_then(|node| node.field(name))
                        .cloned()
                };
                says(side).is_some() && says(side) != says(self.merging.base)
            };
            let told = edited(self.merging.mine) || edited(self.merging.theirs);
            if told && self.clashing.insert((key, name)) {
                self.clashes.push(Clash::Field(key, name));
            }
        }
    }

    /// Whether a node was only there for what stood in it, and both sides together took all of that.
    fn is_spent(&self, node: &Block) -> bool {
        let holds = matches!(
            node.class,
            Class::List | Class::Table | Class::Row | Class::Comment
        ) || node.class.needs_blocks();
        let kept = match node.class {
            // References may lead there; a grid has to have it; a row may consist of what reaches into it.
            Class::Footnote | Class::Cell | Class::Row => true,
            Class::List | Class::Table | Class::Comment => false,
            _ => node.key.is_none_or(|key| self.merging.is_edited(key)),
        };
        holds && !kept && node.children.is_empty()
    }

    fn fill(&mut self, node: &mut Block) {
        let id = node.id.clone();
        let begins_well = |node: &Block| {
            node.children
                .first()
                .is_some_and(|first| first.class == Class::Text)
        };
        let is_empty = node.children.is_empty();
        if node.class.needs_blocks() && is_empty
            || begins_with_text(node.class) && !begins_well(node)
        {
            node.children.insert(0, Block::paragraph(id.as_ref()));
        }
        if node.class == Class::Document {
            let place = |child: &Block| child.class.place_at_end();
            node.children
                .retain(|child| place(child).is_none() || !child.children.is_empty());
            node.children
                .sort_by_key(|child| place(child).unwrap_or_default());
            let empty = |block: Option<&Block>| block.is_none_or(|block| place(block).is_some());
            if empty(node.children.first()) {
                let id = derived_id(&["paragraph"]);
                node.children
                    .insert(0, Block::filler(Class::Text, "paragraph", Some(id)));
            }
        }
    }
}

/// Puts footnotes into the order in which they are referred to, where both sides had them so.
fn order_footnotes(merging: &Merging<'_>, document: &mut Block) {
    let mut order = FxHashMap::default();
    number_references(document, &mut order);
    let Some(footnotes) = at_end(document, Class::Footnotes) else {
        return;
    };
    let place = |key: Option<Key>, order: &FxHashMap<Key, usize>| {
        key.and_then(|key| order.get(&key).copied())
            .unwrap_or(usize::MAX)
    };
    let sorted = [merging.mine, merging.theirs].iter().all(|version| {
        let mut order = FxHashMap::default();
        for (_, target) in version
            .tree
            .nodes()
            .iter()
            .flat_map(|node| &node.references)
        {
            let next = order.len();
            order.entry(*target).or_insert(next);
        }
        let own = footnotes.key.and_then(|key| version.tree.get(key));
        let notes = own.map(|node| node.children.as_slice()).unwrap_or_default();
        notes.is_sorted_by_key(|note| place(Some(*note), &order))
    });
    if sorted {
        footnotes
            .children
            .sort_by_key(|note| place(note.key, &order));
    }
}

fn number_references(node: &Block, order: &mut FxHashMap<Key, usize>) {
    for target in node.runs().iter().filter_map(|run| run.target) {
        let next = order.len();
        order.entry(target).or_insert(next);
    }
    for child in &node.children {
        number_references(child, order);
    }
}

fn at_end(document: &mut Block, class: Class) -> Option<&mut Block> {
    document
        .children
        .iter_mut()
        .rev()
        .find(|child| child.class == class)
}

/// Sees to it that no two nodes have the same id. A footnote and a comment keep their own: references and
/// marks name it.
fn name_apart(document: &mut Block) {
    let mut used = FxHashSet::default();
    for class in [Class::Footnotes, Class::Comments] {
        if let Some(end) = at_end(document, class) {
            for named in &mut end.children {
                name_one(named, &mut used);
            }
        }
    }
    name_rest(document, &mut used);
}

fn name_rest(node: &mut Block, used: &mut FxHashSet<Arc<str>>) {
    if !matches!(node.class, Class::Footnote | Class::Comment) {
        name_one(node, used);
    }
    for child in &mut node.children {
        name_rest(child, used);
    }
}

fn name_one(node: &mut Block, used: &mut FxHashSet<Arc<str>>) {
    let Some(id) = node.id.clone() else { return };
    let mut number = 1;
    let mut name = Arc::clone(&id);
    while !used.insert(Arc::clone(&name)) {
        number += 1;
        name = derived_id(&[&id, &number.to_string()]);
    }
    node.id = Some(name);
}
