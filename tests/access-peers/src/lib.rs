//! The rules of access beside their peers.
//!
//! [`cedar`] states an organisation and the rules in Cedar. The tests ask both the same questions on
//! random organisations, and want the same answers.

pub mod cedar;
