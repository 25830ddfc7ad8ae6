//! What differs between two versions.

use super::{Key, Name, Tree, moves::moved};

/// One thing that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Difference {
    /// A node that is only in the second version.
    Added(Key),
    /// A node that is only in the first.
    Removed(Key),
    /// A field that says something else.
    Changed(Key, Name),
    /// A node that stands elsewhere.
    Moved(Key),
}

/// Everything that differs: what was removed in the first version's order, then the rest in the
/// second's.
pub(crate) fn differences(before: &Tree, after: &Tree) -> Vec<Difference> {
    let gone = before.nodes().iter().filter(|node| !after.has(node.key));
    let mut found: Vec<Difference> = gone.map(|node| Difference::Removed(node.key)).collect();
    let moved = moved(before, after);
    for now in after.nodes() {
        let Some(was) = before.get(now.key) else {
            found.push(Difference::Added(now.key));
            continue;
        };
        if moved.contains(&now.key) {
            found.push(Difference::Moved(now.key));
        }
        let mut names: Vec<Name> = was
            .fields
            .iter()
            .chain(&now.fields)
            .map(|(n, _)| *n)
            .collect();
        names.sort_unstable();
        names.dedup();
        let changed = names
            .into_iter()
            .filter(|name| was.field(*name) != now.field(*name));
        found.extend(changed.map(|name| Difference::Changed(now.key, name)));
    }
    found
}
