//! Processes as a map, and as what new ones begin with.

mod duplicate;
mod map;
mod templates;
mod types;

pub use duplicate::duplicate;
pub use map::map;
pub use templates::templates;
pub use types::*;
