//! The rules of access beside their peers.
//!
//! [`cedar`] states an organisation and the rules in Cedar. The tests ask both the same questions on
//! random organisations, and want the same answers. The example `peers_bench` asks them on a large
//! one, casbin and a table of precomputed answers too, and says how long each takes; `cargo xtask
//! bench access` runs it.

#[cfg(feature = "casbin")]
pub mod casbin;
pub mod cedar;
