//! Decisions about one object, and their reasons.

use crate::{Binding, Class, Policy, Reach, Set, Source, Standing};

/// A source and the policy that holds in it: what questions are put to.
#[derive(Debug)]
pub struct Access<'a, S: Source> {
    pub(crate) source: &'a S,
    pub(crate) policy: &'a Policy<S::Role, S::Action>,
}

impl<S: Source> Clone for Access<'_, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Source> Copy for Access<'_, S> {}

/// One reason why somebody may do something: a binding that reaches the object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because<O, P, R> {
    /// The role that allows it.
    pub role: R,
    /// The object that the binding sits on.
    pub on: O,
    /// Whom the binding is for.
    pub principal: P,
}

/// A reason as a source words it.
pub type BecauseIn<S> =
    Because<<S as Source>::Object, <S as Source>::Principal, <S as Source>::Role>;

/// What reaches the objects directly below some object.
pub(crate) struct Passed<S: Source> {
    conditions: S::Inherited,
    roles: Set<S::Role>,
    /// Roles that reach on until an object of that kind.
    roles_until: Vec<(u16, Set<S::Role>)>,
}

impl<S: Source> Default for Passed<S> {
    fn default() -> Self {
        Self {
            conditions: S::Inherited::default(),
            roles: Set::EMPTY,
            roles_until: Vec::new(),
        }
    }
}

/// An object with all that reaches it.
pub(crate) struct Reached<S: Source> {
    pub(crate) standing: Standing<S::Inherited>,
    pub(crate) roles: Set<S::Role>,
    pub(crate) passed: Passed<S>,
}

impl<'a, S: Source> Access<'a, S> {
    /// Questions to a source under a policy.
    #[must_use]
    pub const fn new(source: &'a S, policy: &'a Policy<S::Role, S::Action>) -> Self {
        Self { source, policy }
    }

    /// The class of an object; `None` for what is no object.
    #[must_use]
    pub fn class(&self, object: &S::Object) -> Option<Class> {
        let mut above = S::Inherited::default();
        let mut class = None;
        for object in self.path(object) {
            let standing = self.source.standing(&object, &above)?;
            class = Some(standing.class);
            above = standing.passes_on;
        }
        class
    }

    /// The roles that a user has on an object, from wherever they reach it.
    #[must_use]
    pub fn roles(&self, user: &S::User, object: &S::Object) -> Set<S::Role> {
        self.reach(user, object)
            .map_or(Set::EMPTY, |reached| reached.roles)
    }

    /// What a user may do on an object; traverse, which does not follow from roles, is not in it.
    #[must_use]
    pub fn actions(&self, user: &S::User, object: &S::Object) -> Set<S::Action> {
        self.reach(user, object).map_or(Set::EMPTY, |reached| {
            self.policy.actions(reached.standing.class, reached.roles)
        })
    }

    /// Whether a user may do an action (other than traverse) on an object.
    #[must_use]
    pub fn may(&self, user: &S::User, action: S::Action, object: &S::Object) -> bool {
        self.actions(user, object).contains(action)
    }

    /// Calls `each` with every binding through which the user may do the action, those that sit
    /// higher first.
    pub fn explain(
        &self,
        user: &S::User,
        action: S::Action,
        object: &S::Object,
        each: &mut dyn FnMut(BecauseIn<S>),
    ) {
        let path = self.path(object);
        let mut kinds = Vec::with_capacity(path.len());
        let mut above = S::Inherited::default();
        let mut class = None;
        for object in &path {
            let Some(standing) = self.source.standing(object, &above) else {
                return;
            };
            kinds.push(standing.kind);
            class = Some(standing.class);
            above = standing.passes_on;
        }
        let Some(class) = class else { return };
        let allowing = self.policy.roles_allowing(class, action);
        let next_of_its_kind = next_of_the_same(&kinds);
        for (at, on) in path.iter().enumerate() {
            let is_target = at + 1 == path.len();
            self.source.bindings_on(on, &mut |binding| {
                let reaches = match binding.reach {
                    Reach::Itself => is_target,
                    Reach::Below => true,
                    Reach::BelowButSameKind => !next_of_its_kind.get(at).is_some_and(|next| *next),
                };
                if reaches
                    && allowing.contains(binding.role)
                    && self.source.includes(&binding.principal, user)
                {
                    each(Because {
                        role: binding.role,
                        on: on.clone(),
                        principal: binding.principal,
                    });
                }
            });
        }
    }

    /// The roles that allow an action on the object as it is; none, where it is no object.
    #[must_use]
    pub fn roles_allowing(&self, action: S::Action, object: &S::Object) -> Set<S::Role> {
        self.class(object).map_or(Set::EMPTY, |class| {
            self.policy.roles_allowing(class, action)
        })
    }

    /// Whether a user may traverse an object: the object itself, where they see it, else the first
    /// one below, in order, from which traversing leads up to it.
    #[must_use]
    pub fn seen_at_or_below(&self, user: &S::User, object: &S::Object) -> Option<S::Object> {
        let mut waiting = vec![(object.clone(), self.reach(user, object)?)];
        while let Some((object, reached)) = waiting.pop() {
            if self.sees(&reached) {
                return Some(object);
            }
            if reached.standing.opaque {
                continue;
            }
            let first_child = waiting.len();
            self.source.children(&object, &mut |child| {
                if let Some(reached) = self.step(user, &child, &reached.passed) {
                    waiting.push((child, reached));
                }
            });
            if let Some(children) = waiting.get_mut(first_child..) {
                children.reverse();
            }
        }
        None
    }

    pub(crate) fn sees(&self, reached: &Reached<S>) -> bool {
        self.policy
            .actions(reached.standing.class, reached.roles)
            .contains(self.policy.see())
    }

    /// The object and what it stands below, the highest first.
    fn path(&self, object: &S::Object) -> Vec<S::Object> {
        let mut path = vec![object.clone()];
        while let Some(parent) = path.last().and_then(|object| self.source.parent(object)) {
            path.push(parent);
        }
        path.reverse();
        path
    }

    fn reach(&self, user: &S::User, object: &S::Object) -> Option<Reached<S>> {
        let mut path = self.path(object).into_iter();
        let mut reached = self.step(user, &path.next()?, &Passed::default())?;
        for object in path {
            reached = self.step(user, &object, &reached.passed)?;
        }
        Some(reached)
    }

    /// What reaches an object that stands below something that passes this on.
    pub(crate) fn step(
        &self,
        user: &S::User,
        object: &S::Object,
        above: &Passed<S>,
    ) -> Option<Reached<S>> {
        let standing = self.source.standing(object, &above.conditions)?;
        let mut roles_until = above.roles_until.clone();
        roles_until.retain(|(kind, _)| *kind != standing.kind);
        let mut below = above.roles;
        let mut until = Set::EMPTY;
        let mut itself = Set::EMPTY;
        self.source
            .bindings_on(object, &mut |binding: Binding<_, _>| {
                let roles = match binding.reach {
                    Reach::Itself => &mut itself,
                    Reach::Below => &mut below,
                    Reach::BelowButSameKind => &mut until,
                };
                if !roles.contains(binding.role) && self.source.includes(&binding.principal, user) {
                    roles.insert(binding.role);
                }
            });
        if !until.is_empty() {
            roles_until.push((standing.kind, until));
        }
        let roles = roles_until
            .iter()
            .fold(below | itself, |all, (_, roles)| all | *roles);
        let passed = Passed {
            conditions: standing.passes_on.clone(),
            roles: below,
            roles_until,
        };
        Some(Reached {
            standing,
            roles,
            passed,
        })
    }
}

/// For each of a path's objects, by their kinds: whether another one of its kind stands below it.
fn next_of_the_same(kinds: &[u16]) -> Vec<bool> {
    let mut seen = std::collections::HashSet::new();
    let mut repeats: Vec<bool> = kinds.iter().rev().map(|kind| !seen.insert(*kind)).collect();
    repeats.reverse();
    repeats
}
