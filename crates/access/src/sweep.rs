//! Everything that one user may do.

use crate::{Access, Name, Set, Source, access::Passed};

/// An object that a sweep came by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swept<O, A: Name> {
    /// The object.
    pub object: O,
    /// What the user may do on it, without traverse.
    pub actions: Set<A>,
    /// Whether the user may traverse it.
    pub traverse: bool,
}

/// What is kept of an object for those below it.
struct Above<S: Source> {
    /// Where its own parent is among those swept.
    parent: Option<usize>,
    opaque: bool,
    passed: Passed<S>,
}

impl<S: Source> Access<'_, S> {
    /// What a user may do on each object at and below these roots: parents before children,
    /// siblings in order.
    pub fn sweep(
        &self,
        user: &S::User,
        roots: impl IntoIterator<Item = S::Object>,
    ) -> Vec<Swept<S::Object, S::Action>> {
        let root = Passed::default();
        let mut swept: Vec<Swept<_, _>> = Vec::new();
        let mut above: Vec<Above<S>> = Vec::new();
        let mut waiting: Vec<_> = roots.into_iter().map(|object| (object, None)).collect();
        waiting.reverse();
        while let Some((object, parent)) = waiting.pop() {
            let passed = parent
                .and_then(|at: usize| above.get(at))
                .map_or(&root, |above| &above.passed);
            let Some(reached) = self.step(user, &object, passed) else {
                continue;
            };
            let at = swept.len();
            let first_child = waiting.len();
            self.source
                .children(&object, &mut |child| waiting.push((child, Some(at))));
            if let Some(children) = waiting.get_mut(first_child..) {
                children.reverse();
            }
            let actions = self.policy.actions(reached.standing.class, reached.roles);
            swept.push(Swept {
                object,
                actions,
                traverse: actions.contains(self.policy.see()),
            });
            above.push(Above {
                parent,
                opaque: reached.standing.opaque,
                passed: reached.passed,
            });
        }
        // Children come after their parents, so that a child is final when its parent is told.
        for at in (0..swept.len()).rev() {
            let traverse = swept.get(at).is_some_and(|child| child.traverse);
            let parent = above.get(at).and_then(|above| above.parent);
            let Some(parent) = parent.filter(|_| traverse) else {
                continue;
            };
            if above.get(parent).is_some_and(|above| !above.opaque)
                && let Some(parent) = swept.get_mut(parent)
            {
                parent.traverse = true;
            }
        }
        swept
    }
}
