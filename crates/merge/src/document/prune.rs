//! What is no edit, although a version says something else.

use rustc_hash::FxHashSet;

use super::{session::Session, version::Version, vocabulary::Class};
use crate::tree::{Key, Node, Tree};

/// Takes back what a side did only because a table is a grid, where the other took the row or the cell
/// away: empty cells of a new column, and widths of columns. It is no reason to keep the row.
pub(super) fn prune(base: &Version, side: &mut Version, other: &Version, session: &Session) {
    let names = session.fields;
    let gone = |key: Key| base.tree.has(key) && !other.as_read().has(key);
    let mut left_out: FxHashSet<Key> = FxHashSet::default();
    let mut reset: FxHashSet<Key> = FxHashSet::default();
    for node in side.tree.nodes() {
        if side.class(node.key) != Some(Class::Cell) {
            // What stands in a cell that is left out is left out, too.
            if node.parent.is_some_and(|parent| left_out.contains(&parent)) {
                left_out.insert(node.key);
            }
            continue;
        }
        let in_gone_row = node.parent.is_some_and(gone);
        match base.tree.get(node.key) {
            None if in_gone_row && is_blank(side, node) => {
                left_out.insert(node.key);
            }
            Some(was) if gone(node.key) => {
                let rest = |node: &Node| {
                    let rest = node
                        .fields
                        .iter()
                        .filter(|(name, _)| *name != names.colwidth);
                    rest.cloned().collect::<Vec<_>>()
                };
                if was.fields != node.fields && rest(was) == rest(node) {
                    reset.insert(node.key);
                }
            }
            _ => {}
        }
    }
    if left_out.is_empty() && reset.is_empty() {
        return;
    }
    let kept = side
        .tree
        .nodes()
        .iter()
        .filter(|node| !left_out.contains(&node.key));
    let pruned = kept.map(|node| {
        let mut node = node.clone();
        node.children.retain(|child| !left_out.contains(child));
        if let Some(was) = base
            .tree
            .get(node.key)
            .filter(|_| reset.contains(&node.key))
        {
            node.fields.clone_from(&was.fields);
        }
        node
    });
    let pruned = Tree::new(pruned.collect());
    side.prune(pruned);
}

/// Whether nothing is to be seen in a node.
fn is_blank(version: &Version, node: &Node) -> bool {
    let mut waiting = vec![node];
    while let Some(node) = waiting.pop() {
        let mut runs = node
            .fields
            .iter()
            .filter_map(|(_, value)| value.runs())
            .flatten();
        if runs.any(|run| run.whole || !run.text.trim().is_empty()) {
            return false;
        }
        let known = |class| {
            matches!(
                class,
                Class::Cell | Class::Text | Class::Blocks | Class::List | Class::Item
            )
        };
        if !version.class(node.key).is_some_and(known) {
            return false;
        }
        waiting.extend(
            node.children
                .iter()
                .filter_map(|child| version.tree.get(*child)),
        );
    }
    true
}
