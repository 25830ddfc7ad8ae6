//! Who may do what: decisions, their reasons, and everything one user may do.
//!
//! This crate knows no quality system. Roles, actions, objects, users and principals are types of
//! whoever asks; the rules themselves are a table.
//!
//! # The model
//!
//! - **Objects** stand in a forest. Each has a *class*: its kind in its present condition (a
//!   published document, an archived team), interned as a small number.
//! - A **binding** gives a role on an object to a principal (one user, a group, everyone, whatever
//!   the [`Source`] makes of it), with a [`Reach`]. It makes no difference to the engine whether it is
//!   stored or derived from data.
//! - A **[`Policy`]** says which actions a role allows on objects of a class.
//!
//! Somebody may do an action on an object when a binding whose principal includes them reaches it
//! and its role allows the action on its class. Nothing subtracts: more bindings never allow less.
//!
//! *Traverse*, to know that an object is there, is not a matter of roles: it follows from seeing
//! the object or traversing something directly below it, unless the object is *opaque* and not seen.
//!
//! # Walking: one decision at a time
//!
//! [`Access`] takes one step after another, from above to below: what reaches an object is what sits
//! on it and what its parent passes on. The source passes conditions down in the same way (that
//! something above is archived), so that nothing looks upwards twice. There is no index to keep:
//! answers follow the source as it is at the moment, and they come with their reasons.
//!
//! | question | cost |
//! | --- | --- |
//! | [`Access::actions`], [`Access::may`], [`Access::explain`] | the bindings on the object and on its ancestors |
//! | [`Access::seen_at_or_below`] (traverse) | the same where the object is seen; else what stands below, up to the first that is |
//! | [`Access::sweep`] | all objects and bindings, once |
//!
//! # Compiled: everybody at once
//!
//! [`Compiled`] answers for all users and objects, from a picture of the source that is made once and
//! then follows its changes. It is made of these parts:
//!
//! - **Objects are numbered in the order of the tree**, each right before what stands below it. So
//!   *the object and all below* is a range of numbers. A subtree that moves keeps its numbers: it is
//!   cut out of the ranges of what was above it and added to those of what is above it now, and
//!   nothing that was held within it has to be written again.
//! - **Who holds what is a row**: by number, from where on which set of roles is held. A user's row
//!   is put together from what they were given themselves and from what their audiences (groups,
//!   teams, flags) were given. Sets of roles have numbers, too.
//! - **What everybody holds is no row.** It is part of the *state* of an object, beside its class and
//!   two things that are known from below: which roles lead from here to something that is seen, and
//!   whether something opaque is in between. Objects in the same state are alike.
//! - **A table**: set of roles × state → actions. There are some hundreds of each.
//! - **Traversing needs no row.** Nothing subtracts, so that whatever lets somebody see an object is
//!   some one thing that they were given, on it or above it, and traversing leads up from there. An
//!   object that is neither seen nor reached from above is traversed if something that was given in
//!   its range, to the user or to an audience of theirs, is enough by itself to traverse where it was
//!   given.
//! - Audiences with very many members are not written into rows; their own row is looked at beside.
//!
//! A row is a tree of lines of cache, two levels deep up to 256 segments: a decision touches the
//! user's entry, two lines of their row, the object's state and a cell of the table, and no branch in
//! it depends on what is found there. What users hold is kept apart from what that was made from.
//!
//! With *n* objects, *u* users, *s* segments in a row (about twice the bindings of a user), *h* what a
//! user was given, in *g* lists (their own and one for each audience), *d* the depth of the tree and
//! *c* the number of pieces that moves have cut:
//!
//! | question | cost |
//! | --- | --- |
//! | [`Compiled::may`], [`Compiled::actions`] | log *s*, one look into the table; to traverse, *g* log *h* more for each of *c* |
//! | [`Compiled::list`] | *n* + *h d* |
//! | [`Compiled::who`] | *u* log *s*; to traverse, what was given in the object's range, once for each list |
//! | [`Compiled::matrix`] | one step a cell, and *s* + *h d* a user |
//! | [`Compiled::tally`] | *u s* histograms of states |
//! | [`Compiled::delta`] | *n* + *u* + *s* + *h d* for each user whose row, or whose view of a changed state, differs |
//! | [`Delta::by_object`] | the objects that change, and for each pair of states the ends of the ranges that do |
//! | [`Compiled::new`] | *n* + all bindings + *u s* log *s*, shared out to the threads that there are |
//! | [`Compiled::after`] | the states that change and those above them; the rows of users whose bindings or ranges change |
//!
//! Versions share what they have in common, page by page, so that an index is cheap to clone, to try
//! a change on, and to throw away. [`Compiled::delta`] compares only pages that are not shared, and
//! counts by histograms: how many objects of which state a range has is a difference of two sums.
//!
//! Nothing recurses, so the depth of the forest is not limited by the stack.

mod access;
mod compiled;
mod policy;
mod set;
mod source;
mod sweep;

pub use access::{Access, Because, BecauseIn};
pub use compiled::{Being, Compiled, Delta, DeltaCell, Holder, Numbered, Outline, Tally, Update};
pub use policy::{Class, Policy};
pub use set::{Name, Set};
pub use source::{Binding, Reach, Source, Standing};
pub use sweep::Swept;
