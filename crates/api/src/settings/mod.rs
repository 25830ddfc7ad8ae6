//! The settings' screens: the organisation itself, and users, groups and grants as tables.

mod grants;
mod groups;
mod organisation;
mod types;
mod users;

pub use grants::grants;
pub use groups::{group_members, groups};
pub use organisation::settings;
pub use types::*;
pub use users::users;
