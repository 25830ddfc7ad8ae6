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
//! # How it works, and what it costs
//!
//! Everything is one step, taken from above to below: what reaches an object is what sits on it and
//! what its parent passes on. The source passes conditions down in the same way (that something
//! above is archived), so that nothing looks upwards twice.
//!
//! | question | cost |
//! | --- | --- |
//! | [`Access::actions`], [`Access::may`], [`Access::explain`] | the bindings on the object and on its ancestors |
//! | [`Access::seen_at_or_below`] (traverse) | the same where the object is seen; else what stands below, up to the first that is |
//! | [`Access::sweep`] | all objects and bindings, once |
//!
//! There is no index to keep: answers follow the source as it is at the moment. Nothing recurses,
//! so the depth of the forest is not limited by the stack.

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
