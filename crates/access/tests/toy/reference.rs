//! The model as its documentation words it, without index or sharing.

use luotsi_access::{Reach, Set};

use crate::boxes::{Act, Boxes, OPAQUE, Part, Who, allowed};

/// All that reaches the object and is for the user, the highest first.
fn reaching(boxes: &Boxes, user: u8, object: usize) -> Vec<(usize, Who, Part)> {
    let mut found = Vec::new();
    if !boxes.is_in_forest(object) {
        return found;
    }
    let path: Vec<usize> = boxes.outwards(object).collect();
    for (distance, on) in path.iter().copied().enumerate().rev() {
        for binding in &boxes.0[on].bindings {
            let between = &path[..distance];
            let reaches = match binding.reach {
                Reach::Itself => distance == 0,
                Reach::Below => true,
                Reach::BelowButSameKind => between
                    .iter()
                    .all(|below| boxes.0[*below].kind != boxes.0[on].kind),
            };
            if reaches && binding.principal.is(user) {
                found.push((on, binding.principal, binding.role));
            }
        }
    }
    found
}

fn on(boxes: &Boxes, object: usize, part: Part) -> Set<Act> {
    let closed = boxes.outwards(object).any(|at| boxes.0[at].closed);
    allowed(boxes.0[object].kind, closed, part)
}

pub(crate) fn roles(boxes: &Boxes, user: u8, object: usize) -> Set<Part> {
    let reaching = reaching(boxes, user, object);
    reaching.into_iter().map(|(_, _, part)| part).collect()
}

pub(crate) fn actions(boxes: &Boxes, user: u8, object: usize) -> Set<Act> {
    let roles = roles(boxes, user, object);
    roles
        .iter()
        .fold(Set::EMPTY, |all, part| all | on(boxes, object, part))
}

pub(crate) fn reasons(
    boxes: &Boxes,
    user: u8,
    action: Act,
    object: usize,
) -> Vec<(usize, Who, Part)> {
    let mut reasons = reaching(boxes, user, object);
    reasons.retain(|(_, _, part)| on(boxes, object, *part).contains(action));
    reasons
}

pub(crate) fn traverse(boxes: &Boxes, user: u8, object: usize) -> bool {
    if actions(boxes, user, object).contains(Act::See) {
        return true;
    }
    boxes.0[object].kind != OPAQUE
        && boxes.is_in_forest(object)
        && (0..boxes.0.len())
            .filter(|child| boxes.0[*child].parent == Some(object))
            .any(|child| traverse(boxes, user, child))
}
