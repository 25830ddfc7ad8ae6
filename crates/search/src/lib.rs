//! Finding texts by any form of a word. Pure: no disk, no clock.
//!
//! Words of the texts stay as they are written. What makes a word found in another form happens when
//! it is looked for: the [`Vocabulary`](vocabulary::Vocabulary) of all texts is small beside them, so each
//! word that is looked for is compared with it. A word of the vocabulary is found where it is the same,
//! is a form of the same word ([`stems`]), begins with it, or has it inside.

pub mod index;
mod lookup;
pub mod query;
mod scores;
pub mod snippet;
pub mod stems;
pub mod vocabulary;
pub mod words;
