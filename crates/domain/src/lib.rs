//! The organisation: its records, the commands that change them, and the rules that decide.
//!
//! Pure: no clock, file, network, database or async. Time, ids and randomness come in as
//! arguments, so that the desktop and the server decide alike and a retry decides the same.
//!
//! The way in is [`decide`](command::decide): an [`Organisation`] and a
//! [`Command`](command::Command) give [`Effects`](command::Effects) or a
//! [`Refusal`](refusal::Refusal).

pub mod access;
pub mod body;
pub mod bundle;
pub mod command;
pub mod generate;
pub mod id;
pub mod kind;
pub mod organisation;
pub mod place;
pub mod record;
pub mod refusal;
pub mod text;
mod text_number;
pub mod upcast;

pub use body::{BodyRef, Hash, Media, PictureFormat, PictureRef};
pub use id::Id;
pub use kind::{Kind, SectionName};
pub use organisation::Organisation;
pub use place::Place;
pub use record::{Data, Party, Record};
pub use refusal::{Refusal, RefusalCode};
pub use text::{Language, Text};
