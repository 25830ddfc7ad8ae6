//! The engine on a toy: a forest of boxes, checked against a reading of the model without any
//! shortcut.

mod boxes;
mod compiled;
mod reference;

use boxes::{Act, Box, Boxes, Part, Who, policy};
use luotsi_access::{Access, Binding, Reach, Set};
use proptest::prelude::*;

pub(crate) fn binding(principal: Who, role: Part, reach: Reach) -> Binding<Who, Part> {
    Binding {
        principal,
        role,
        reach,
    }
}

pub(crate) fn boxes() -> impl Strategy<Value = Boxes> {
    let who = prop_oneof![
        (0_u8..3).prop_map(Who::One),
        Just(Who::All),
        Just(Who::Even)
    ];
    let part = prop::sample::select(vec![Part::Guest, Part::Reader, Part::Writer, Part::Keeper]);
    let reach = prop::sample::select(vec![Reach::Itself, Reach::Below, Reach::BelowButSameKind]);
    let bindings = prop::collection::vec(
        (who, part, reach).prop_map(|(who, part, reach)| binding(who, part, reach)),
        0..3,
    );
    let one = (
        any::<prop::sample::Index>(),
        prop::bool::weighted(0.9),
        0_u16..3,
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.95),
        bindings,
    );
    prop::collection::vec(one, 1..40).prop_map(|all| {
        let boxes = all.into_iter().enumerate();
        let boxes = boxes.map(
            |(at, (parent, has_parent, kind, closed, is_box, bindings))| Box {
                parent: (at > 0 && has_parent).then(|| parent.index(at)),
                kind,
                closed,
                is_box,
                bindings,
            },
        );
        Boxes(boxes.collect())
    })
}

proptest! {
    #[test]
    fn one_decision_is_the_model_read_literally(boxes in boxes()) {
        let policy = policy();
        let access = Access::new(&boxes, &policy);
        for (user, object) in boxes.questions() {
            prop_assert_eq!(access.actions(&user, &object), reference::actions(&boxes, user, object));
            prop_assert_eq!(access.roles(&user, &object), reference::roles(&boxes, user, object));
        }
    }

    #[test]
    fn a_sweep_is_all_single_decisions(boxes in boxes()) {
        let policy = policy();
        let access = Access::new(&boxes, &policy);
        for user in 0..3 {
            let swept = access.sweep(&user, boxes.roots());
            let mut seen = vec![false; boxes.0.len()];
            for swept in swept {
                let object = swept.object;
                seen[object] = true;
                prop_assert_eq!(swept.actions, access.actions(&user, &object));
                prop_assert_eq!(swept.traverse, reference::traverse(&boxes, user, object));
                let at = access.seen_at_or_below(&user, &object);
                prop_assert_eq!(swept.traverse, at.is_some());
                prop_assert!(at.is_none_or(|at| access.may(&user, Act::See, &at)));
            }
            for (object, seen) in seen.into_iter().enumerate() {
                prop_assert_eq!(seen, boxes.is_in_forest(object));
            }
        }
    }

    #[test]
    fn a_reason_is_given_exactly_for_each_way_in(boxes in boxes()) {
        let policy = policy();
        let access = Access::new(&boxes, &policy);
        for (user, object) in boxes.questions() {
            for action in [Act::See, Act::Change, Act::Lock] {
                let mut reasons = Vec::new();
                access.explain(&user, action, &object, &mut |because| {
                    reasons.push((because.on, because.principal, because.role));
                });
                prop_assert_eq!(&reasons, &reference::reasons(&boxes, user, action, object));
                prop_assert_eq!(!reasons.is_empty(), access.may(&user, action, &object));
                let allowing = access.roles_allowing(action, &object);
                prop_assert!(reasons.iter().all(|(_, _, role)| allowing.contains(*role)));
            }
        }
    }

    #[test]
    fn one_more_binding_never_takes_anything_away(
        boxes in boxes(),
        at in any::<prop::sample::Index>(),
        who in 0_u8..3,
        part in prop::sample::select(vec![Part::Guest, Part::Reader, Part::Writer, Part::Keeper]),
        reach in prop::sample::select(vec![Reach::Itself, Reach::Below, Reach::BelowButSameKind]),
    ) {
        let policy = policy();
        let mut more = boxes.clone();
        let at = at.index(boxes.0.len());
        more.0[at].bindings.push(binding(Who::One(who), part, reach));
        let before = Access::new(&boxes, &policy).sweep(&who, boxes.roots());
        let after = Access::new(&more, &policy).sweep(&who, more.roots());
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(before.object, after.object);
            prop_assert!(before.actions.is_subset(after.actions));
            prop_assert!(!before.traverse || after.traverse);
        }
    }
}

/// A chain of boxes, each in the one before.
pub(crate) fn chain(kinds: impl IntoIterator<Item = u16>) -> Boxes {
    let boxes = kinds.into_iter().enumerate().map(|(at, kind)| Box {
        parent: at.checked_sub(1),
        kind,
        closed: false,
        is_box: true,
        bindings: Vec::new(),
    });
    Boxes(boxes.collect())
}

#[test]
fn each_reach_ends_where_it_says() {
    let policy = policy();
    for (reach, expected) in [
        (Reach::Itself, [false, true, false, false, false]),
        (Reach::Below, [false, true, true, true, true]),
        (Reach::BelowButSameKind, [false, true, true, false, false]),
    ] {
        let mut boxes = chain([0, 1, 0, 1, 0]);
        boxes.0[1]
            .bindings
            .push(binding(Who::One(1), Part::Reader, reach));
        let access = Access::new(&boxes, &policy);
        let found = [0, 1, 2, 3, 4].map(|object| access.may(&1, Act::See, &object));
        assert_eq!(found, expected, "{reach:?}");
    }
}

#[test]
fn an_unseen_opaque_box_stops_the_way_up_and_a_seen_one_does_not() {
    let policy = policy();
    let mut boxes = chain([0, boxes::OPAQUE, 0, 0]);
    boxes.0[3]
        .bindings
        .push(binding(Who::One(1), Part::Reader, Reach::Itself));
    let traverse = |boxes: &Boxes| {
        let swept = Access::new(boxes, &policy).sweep(&1, [0]);
        swept.iter().map(|swept| swept.traverse).collect::<Vec<_>>()
    };
    assert_eq!(traverse(&boxes), [false, false, true, true]);
    boxes.0[1]
        .bindings
        .push(binding(Who::One(1), Part::Reader, Reach::Itself));
    assert_eq!(traverse(&boxes), [true, true, true, true]);
}

#[test]
fn what_is_no_object_gives_nobody_anything_nor_what_stands_in_it() {
    let policy = policy();
    let mut boxes = chain([0, 0, 0]);
    boxes.0[0]
        .bindings
        .push(binding(Who::All, Part::Keeper, Reach::Below));
    boxes.0[1].is_box = false;
    let access = Access::new(&boxes, &policy);
    assert!(access.may(&1, Act::See, &0));
    assert_eq!(access.actions(&1, &1), Set::EMPTY);
    assert_eq!(access.actions(&1, &2), Set::EMPTY);
    assert_eq!(access.roles_allowing(Act::See, &2), Set::EMPTY);
    assert_eq!(access.sweep(&1, [0]).len(), 1);
}

#[test]
fn depth_is_not_limited_by_the_stack() {
    const DEPTH: usize = 100_000;
    let policy = policy();
    let mut boxes = chain((0..DEPTH).map(|at| if at == 0 { 0 } else { 1 }));
    let last = DEPTH - 1;
    boxes.0[0]
        .bindings
        .push(binding(Who::One(1), Part::Reader, Reach::Below));
    boxes.0[last]
        .bindings
        .push(binding(Who::One(2), Part::Reader, Reach::Itself));
    let access = Access::new(&boxes, &policy);
    assert!(access.may(&1, Act::See, &last));
    assert_eq!(access.seen_at_or_below(&2, &0), Some(last));
    let swept = access.sweep(&2, [0]);
    assert_eq!(swept.len(), DEPTH);
    assert!(swept.iter().all(|swept| swept.traverse));
}
