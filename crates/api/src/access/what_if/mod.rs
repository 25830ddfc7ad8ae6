//! What if: changes tried on a copy, what they would give and take, and carrying them out together.

mod answer;
mod apply;
mod audit;
mod holders;
mod mentioned;
mod note;
mod seen;
mod trial;
mod types;
mod windows;

pub use answer::what_if;
pub use apply::apply;
pub use audit::audit;
pub use holders::{DraftHolders, DraftShare, DraftShares, HolderList, holders, shares};
pub(crate) use note::note;
pub(crate) use trial::Tries;
pub use types::*;
pub use windows::{cells, objects, people, surprises};
